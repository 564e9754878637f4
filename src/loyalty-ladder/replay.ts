import { instantOf } from '../calendar/instant.ts'
import type { Instant } from '../calendar/model.ts'
import { lateAmong } from './arrival.ts'
import { nextChange } from './deadline.ts'
import { factsOf, refusalOf, seenBefore, startLadder, stepOf, timeStep, untaken } from './decide.ts'
import { compareLadderEvents, contentHash } from './event.ts'
import { pageOf } from './evidence.ts'
import { takeEvent } from './take.ts'
import type { LadderStep, LadderTimeline } from './decision-model.ts'
import type { LadderReplayOptions } from './log-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Replays a customer's history. The result is a function of the set of events: the order in which
 * they arrive, and how often, makes no difference.
 *
 * Events are put in order of when they happened (at one instant by type, then id), each id counts
 * once, and the same id with other content is a conflict, of which the first in order counts.
 *
 * @param policy - the policy
 * @param events - the events of one customer, in any order, repeated or not
 * @param options - `until`: leave out what happened after this instant, and let time pass up to it;
 * `snapshot`: begin with one that was restored, and take only what it does not know and is not before it; `late`: what
 * becomes of an event that arrived (`recordedAt`, or `at` without it) after something that had
 * happened later: `refold` (the default) puts it in its place, `reject` leaves it out, `{ hold }`
 * leaves it out if it is late by more than that
 * @returns the state at the end, and a decision for every event given and every change that time
 * brought, in order; those on what is no event, or is known to the snapshot or before it, come first
 * @throws RangeError when `until` is no instant, or before the instant the snapshot stands at, or when
 * `late` is none of the three
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
 * @example What came late is left out, if the policy of the log is to reject it
 * ```ts
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const march = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 2, 5) } as const
 * const january = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5), recordedAt: Date.UTC(2026, 3, 1) } as const
 * const kinds = (late: 'reject' | { hold: { months: number } }) =>
 *   replayLadder(defaultLadderPolicy, [march, january], { late }).decisions.map(({ kind }) => kind)
 * kinds('reject') // => ['late', 'moved']
 * kinds({ hold: { months: 2 } }) // => ['moved', 'moved']
 * kinds({ hold: { months: 1 } }) // => ['late', 'moved']
 * ```
 * @see Apache Flink, Windows, "Allowed Lateness", whose watermark is here the latest `at` that arrived
 */
export function replayLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: Iterable<LadderEvent<NoInfer<Rung>>>,
  options: LadderReplayOptions<NoInfer<Rung>> = {},
): LadderTimeline<Rung> {
  const { late = 'refold' } = options
  const until = options.until === undefined ? Infinity : instantOf(options.until)
  const known = options.snapshot?.state
  if ((known?.at ?? -Infinity) > until) {
    throw new RangeError(`replayLadder needs until not before its snapshot, got ${until}`)
  }
  let state = known ?? startLadder(policy)
  const decisions: LadderStep<Rung>[] = []
  const ordered: LadderEvent<Rung>[] = []
  for (const event of events) {
    const refusal = refusalOf(policy, state, event)
    if (refusal !== undefined) decisions.push(stepOf(policy, state, state, refusal))
    else if (event.at <= until) ordered.push(event)
  }
  const missed = late === 'refold' ? undefined : lateAmong(ordered, late, policy.timeZone)
  ordered.sort(compareLadderEvents)
  const firsts = new Map<string, number>()
  let end = until === Infinity ? -Infinity : until
  for (const [place, event] of ordered.entries()) {
    if (firsts.has(event.id) || missed?.has(event)) continue
    firsts.set(event.id, place)
    end = Math.max(end, event.at)
  }
  const own = state.evidence.slice()
  const page = pageOf(own, policy.timeZone, own)
  const pass = (now: Instant) => {
    for (;;) {
      const next = nextChange(policy, state, now)
      if (next === undefined) return
      decisions.push(timeStep(policy, state, next))
      state = next
    }
  }
  for (const [place, event] of ordered.entries()) {
    // What does not count brings no time with it.
    pass(Math.min(event.at, end))
    const first = ordered[firsts.get(event.id) ?? place] ?? event
    if (firsts.get(event.id) !== place) {
      const told = firsts.has(event.id)
        ? seenBefore(contentHash(first) === contentHash(event), event)
        : untaken('late', 'beforeState', event)
      decisions.push(stepOf(policy, state, state, told, page))
    } else if (state.standing === 'erased') {
      decisions.push(stepOf(policy, state, state, untaken('rejected', 'erased', event), page))
    } else {
      const { state: after, told } = takeEvent(policy, state, event, page)
      const { kind, at, rule, because } = told
      const { from, to, skipped, evidence, unmet } = factsOf(policy, state, after, page)
      decisions.push({
        kind,
        event: event.id,
        at,
        from,
        to,
        rule,
        because,
        skipped,
        evidence,
        unmet,
      })
      state = after
    }
  }
  if (end > -Infinity) pass(end)
  return { state, decisions }
}
