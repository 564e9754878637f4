import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { advanceLadder } from './deadline.ts'
import { decideLadder, lapseDecision, startLadder, untaken } from './decide.ts'
import { compareLadderEvents, contentHash, isLadderEvent, nameOf } from './event.ts'
import type { LadderAppended, LadderDecision, LadderLog, LadderTimeline } from './decision-model.ts'
import type { LadderEvent, LadderPolicy } from './model.ts'

/**
 * Replays a customer's history. The result is a function of the set of events: the order in which
 * they arrive, and how often, makes no difference.
 *
 * Events are put in order of when they happened (at one instant by type, then id), each id counts
 * once, and the same id with other content is a conflict, of which the first in order counts.
 *
 * @param policy - the policy
 * @param events - the events of one customer, in any order, repeated or not
 * @param options - `until`: leave out what happened after this instant, and let time pass up to it
 * @returns the state at the end, and a decision for every event given and every lapse, in order;
 * those on what is no event come first
 * @throws RangeError when `until` is no instant
 * @example A webhook that came twice, and late
 * ```ts
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const first = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const second = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5) } as const
 * const timeline = replayLadder(defaultLadderPolicy, [second, first, second])
 * timeline.state.rung // => 'client'
 * timeline.decisions.map(({ kind }) => kind) // => ['moved', 'moved', 'duplicate']
 * replayLadder(defaultLadderPolicy, [second, first], { until: Date.UTC(2026, 0, 31) }).state.rung // => 'customer'
 * replayLadder(defaultLadderPolicy, []).state.rung // => 'suspect'
 * ```
 */
export function replayLadder(
  policy: LadderPolicy,
  events: Iterable<LadderEvent>,
  options: { readonly until?: InstantLike } = {},
): LadderTimeline {
  const until = options.until === undefined ? Infinity : instantOf(options.until)
  const given = [...events]
  const ordered = given.filter((event) => isLadderEvent(event) && event.at <= until)
  let state = startLadder()
  const decisions: LadderDecision[] = given
    .filter((event) => !isLadderEvent(event))
    .map((event) => decideLadder(policy, startLadder(), event))
  const seen = new Map<string, string>()
  const pass = (now: number) => {
    const advanced = advanceLadder(policy, state, now)
    if (advanced !== state) decisions.push(lapseDecision(policy, state, advanced))
    state = advanced
  }
  for (const event of ordered.sort(compareLadderEvents)) {
    pass(event.at)
    const hash = contentHash(event)
    const known = seen.get(event.id)
    if (known !== undefined) {
      const same = known === hash
      const kind = same ? 'duplicate' : 'conflict'
      const reason = same ? 'alreadyCounted' : 'sameIdOtherContent'
      decisions.push(untaken(policy, state, kind, reason, nameOf(event)))
      continue
    }
    seen.set(event.id, hash)
    const decision = decideLadder(policy, state, event)
    decisions.push(decision)
    state = decision.state
  }
  if (until !== Infinity) pass(until)
  return { state, decisions }
}

/**
 * The log of somebody nothing is known of.
 *
 * @returns an empty log
 * @example
 * ```ts
 * import { startLadderLog } from 'paripurna/loyalty-ladder'
 *
 * startLadderLog().events // => []
 * ```
 */
export function startLadderLog(): LadderLog {
  return { events: [], state: startLadder() }
}

/**
 * Appends one event to a stored history. Store the log as JSON; hand it in with the next event.
 *
 * An event that is in the log already changes nothing. One that happened before the last is put in
 * its place and the history is replayed, so the state is what it would be had everything come in
 * order.
 *
 * @param policy - the policy
 * @param log - the history so far, made by this function or by `startLadderLog`
 * @param event - the event that arrived
 * @returns the log with the event in its place, the state it leads to, the decision on the event, and
 * whether the history was `refolded` for it. For a duplicate, a conflict (the stored event stays) and
 * what is rejected for being no event, the log is the one given.
 * @example
 * ```ts
 * import { appendLadderEvent, defaultLadderPolicy, startLadderLog } from 'paripurna/loyalty-ladder'
 *
 * const later = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5) } as const
 * const earlier = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const one = appendLadderEvent(defaultLadderPolicy, startLadderLog(), later)
 * const two = appendLadderEvent(defaultLadderPolicy, one.log, earlier)
 * two.refolded // => true
 * two.state.rung // => 'client'
 * appendLadderEvent(defaultLadderPolicy, two.log, later).decision.kind // => 'duplicate'
 * ```
 */
export function appendLadderEvent(
  policy: LadderPolicy,
  log: LadderLog,
  event: LadderEvent,
): LadderAppended {
  const { state } = log
  if (!isLadderEvent(event)) {
    return { log, state, decision: decideLadder(policy, state, event), refolded: false }
  }
  const { id } = event
  const stored = log.events.find((other) => other.id === id)
  if (stored !== undefined) {
    const same = contentHash(stored) === contentHash(event)
    const decision = same
      ? untaken(policy, state, 'duplicate', 'alreadyCounted', nameOf(event))
      : untaken(policy, state, 'conflict', 'sameIdOtherContent', nameOf(event))
    return { log, state, decision, refolded: false }
  }
  const last = log.events.at(-1)
  if (last === undefined || compareLadderEvents(last, event) < 0) {
    const decision = decideLadder(policy, state, event)
    const events = [...log.events, event]
    return {
      log: { events, state: decision.state },
      state: decision.state,
      decision,
      refolded: false,
    }
  }
  const events = [...log.events, event].sort(compareLadderEvents)
  const timeline = replayLadder(policy, events)
  const decision =
    timeline.decisions.find((other) => other.event === id) ?? decideLadder(policy, state, event)
  return { log: { events, state: timeline.state }, state: timeline.state, decision, refolded: true }
}
