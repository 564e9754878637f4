import { decideLadder, startLadder } from './decide.ts'
import { readOn, seenBefore } from './refusal.ts'
import { stepOf, type Told } from './step.ts'
import { compareLadderEvents, contentHash } from './event.ts'
import { replayLadder } from './replay.ts'
import type { LadderAppended, LadderLog } from './decision-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

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
export function startLadderLog(): LadderLog
/**
 * The log of somebody nothing is known of, on a ladder with rungs of its own.
 *
 * @param policy - the policy
 * @returns an empty log
 * @example
 * ```ts
 * import { defaultLadderPolicy, startLadderLog } from 'paripurna/loyalty-ladder'
 *
 * startLadderLog(defaultLadderPolicy).state.rung // => 'suspect'
 * ```
 */
export function startLadderLog<Rung extends string>(policy: LadderPolicy<Rung>): LadderLog<Rung>
export function startLadderLog(policy?: LadderPolicy<string>): LadderLog<string> {
  return { events: [], state: policy === undefined ? startLadder() : startLadder(policy) }
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
export function appendLadderEvent<Rung extends string>(
  policy: LadderPolicy<Rung>,
  log: LadderLog<NoInfer<Rung>>,
  event: LadderEvent<NoInfer<Rung>>,
): LadderAppended<Rung> {
  const { state, events } = log
  const left = (told: Told) => {
    const decision = { ...stepOf(policy, state, state, told), state }
    return { log, state, decision, refolded: false }
  }
  const read = readOn(policy, event)
  if (!('hash' in read)) return left(read)
  const stored = events.find(({ id }) => id === event.id)
  if (stored !== undefined) return left(seenBefore(contentHash(stored) === read.hash, event))
  const last = events[events.length - 1]
  if (last === undefined || compareLadderEvents(last, event) < 0) {
    const decision = decideLadder(policy, state, event)
    const { state: after } = decision
    return {
      log: { events: [...events, event], state: after },
      state: after,
      decision,
      refolded: false,
    }
  }
  const place = events.findIndex((other) => compareLadderEvents(other, event) > 0)
  const refolded = [...events.slice(0, place), event, ...events.slice(place)]
  const before = replayLadder(policy, refolded.slice(0, place))
  const decision = decideLadder(policy, before.state, event)
  const { state: after } = replayLadder(policy, refolded)
  return { log: { events: refolded, state: after }, state: after, decision, refolded: true }
}
