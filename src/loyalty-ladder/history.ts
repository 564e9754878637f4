import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { arrivalOf } from './arrival.ts'
import { faultOf } from './event.ts'
import { replayLadder } from './replay.ts'
import type { LadderTimeline } from './decision-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Tells how things were: the history of what had happened by an instant, as it is known today, with
 * time passed up to that instant (valid time).
 *
 * The answer is a timeline and not a bare state: who asks how things were asks why. An event at the
 * very instant is in.
 *
 * @param policy - the policy
 * @param events - the events of one customer, in any order
 * @param at - the instant to look at
 * @returns the timeline up to the instant
 * @throws RangeError when `at` is no instant
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderAsOf } from 'paripurna/loyalty-ladder'
 *
 * const events = [
 *   { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) },
 *   { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5), recordedAt: Date.UTC(2026, 2, 1) },
 * ] as const
 * ladderAsOf(defaultLadderPolicy, events, Date.UTC(2026, 1, 4)).state.rung // => 'customer'
 * ladderAsOf(defaultLadderPolicy, events, Date.UTC(2026, 1, 5)).state.rung // => 'client'
 * ```
 * @see `ladderAsAt` for what was known by an instant
 */
export function ladderAsOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: Iterable<LadderEvent<NoInfer<Rung>>>,
  at: InstantLike,
): LadderTimeline<Rung> {
  return replayLadder(policy, events, { until: at })
}

/**
 * Tells what was known: the history from the events recorded by an instant (recorded time). An event
 * without `recordedAt` was recorded when it happened.
 *
 * With `at`, both clocks at once: what was known by `recordedBy` of what had happened by `at`. What is
 * no event is rejected in the timeline, whenever it was recorded.
 *
 * @param policy - the policy
 * @param events - the events of one customer, in any order
 * @param recordedBy - the instant by which an event was recorded, itself included
 * @param options - `at`: the instant to look at, which time is advanced to; default `recordedBy`
 * @returns the timeline as it was known then
 * @throws RangeError when an instant is none
 * @example A purchase that was recorded three weeks late
 * ```ts
 * import { defaultLadderPolicy, ladderAsAt } from 'paripurna/loyalty-ladder'
 *
 * const events = [
 *   { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) },
 *   { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5), recordedAt: Date.UTC(2026, 2, 1) },
 * ] as const
 * ladderAsAt(defaultLadderPolicy, events, Date.UTC(2026, 1, 20)).state.rung // => 'customer'
 * ladderAsAt(defaultLadderPolicy, events, Date.UTC(2026, 2, 1)).state.rung // => 'client'
 * ladderAsAt(defaultLadderPolicy, events, Date.UTC(2026, 2, 1), { at: Date.UTC(2026, 0, 31) }).state.rung // => 'customer'
 * ```
 * @see Snodgrass, Developing Time-Oriented Database Applications in SQL (1999), chapter 10, on the two clocks
 */
export function ladderAsAt<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: Iterable<LadderEvent<NoInfer<Rung>>>,
  recordedBy: InstantLike,
  options: { readonly at?: InstantLike } = {},
): LadderTimeline<Rung> {
  const latest = instantOf(recordedBy)
  const known = [...events].filter(
    (event) => faultOf(event, policy.rungs) !== undefined || arrivalOf(event) <= latest,
  )
  return replayLadder(policy, known, { until: options.at ?? latest })
}
