import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { nextChange } from './deadline.ts'
import { factsOf, rejectionOf, repeated, startLadder, stepOf, timeStep, untaken } from './decide.ts'
import { compareLadderEvents, contentHash } from './event.ts'
import { pageOf } from './evidence.ts'
import { takeEvent } from './take.ts'
import type { LadderStep, LadderTimeline } from './decision-model.ts'
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
export function replayLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: Iterable<LadderEvent<NoInfer<Rung>>>,
  options: { readonly until?: InstantLike } = {},
): LadderTimeline<Rung> {
  const until = options.until === undefined ? Infinity : instantOf(options.until)
  let state = startLadder(policy)
  const decisions: LadderStep<Rung>[] = []
  const ordered: LadderEvent<Rung>[] = []
  for (const event of events) {
    const rejection = rejectionOf(policy, event)
    if (rejection !== undefined) decisions.push(stepOf(policy, state, state, rejection))
    else if (event.at <= until) ordered.push(event)
  }
  ordered.sort(compareLadderEvents)
  const firsts = new Map<string, number>()
  let end = until === Infinity ? -Infinity : until
  for (const [place, event] of ordered.entries()) {
    if (firsts.has(event.id)) continue
    firsts.set(event.id, place)
    end = Math.max(end, event.at)
  }
  const page = pageOf(state.evidence, policy.timeZone)
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
      const told = repeated(contentHash(first) === contentHash(event), event)
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
