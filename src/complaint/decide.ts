import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { followUpName } from '../nps/follow-up-event.ts'
import type {
  ComplaintDecision,
  ComplaintReason,
  ComplaintStep,
  ComplaintTimeline,
} from './decision-model.ts'
import { closedComplaint, complaintEffect } from './effect.ts'
import {
  belongsBefore,
  compareComplaintEvents,
  complaintContent,
  complaintFault,
  plainComplaintEvent,
} from './event.ts'
import type { ComplaintEvent } from './model.ts'
import type { SilencePolicy } from './policy-model.ts'
import type { ComplaintState } from './state-model.ts'

/**
 * The state of a complaint before it arrived.
 *
 * @returns the state
 * @example
 * ```ts
 * import { startComplaint } from 'paripurna/complaint'
 *
 * startComplaint() // => { kind: 'awaited', at: null, taken: [] }
 * ```
 */
export function startComplaint(): ComplaintState {
  return { kind: 'awaited', at: null, taken: [] }
}

/**
 * Decides what an event does to one complaint, and why. Every event gets a decision, whatever state
 * and type meet, and whatever came over the wire; nothing is thrown and nothing is silent.
 *
 * Thanks come first, with the date of the answer; then the answer, complete, or word that it takes
 * longer, with the reason and a new date. A complete answer may come at once, and then counts as the
 * acknowledgement too; one that only says how it is going stops no clock. The customer accepts it, or
 * is silent for as long as the policy says, or rejects it, also after the closing.
 *
 * The state remembers the events it took, so an event that comes twice is told. What was rejected is not
 * among them, even if it only came too early: keep a log of all events received for `replayComplaint`.
 * There are no timers: limits are looked at by `complaintStatus`.
 *
 * @param policy - the policy; only the silence that closes and the zone are read here
 * @param state - where the complaint stands
 * @param event - the event
 * @returns `moved` when the kind of state changed; `held` when the event was taken and it did not;
 * `duplicate` or `conflict` for an id that was taken already, with the same or other content; `late`
 * for what belongs before the state's latest event: happened earlier, or at its instant with a type
 * that comes first (`replayComplaint` puts it in its place);
 * `rejected` for what the state does not allow and what is no event. In the last four the state is
 * the one given.
 * @throws RangeError when the policy's silence is negative or no duration, or its zone is unknown
 * @example Thanks with a date, and the answer; a retried webhook changes nothing
 * ```ts
 * import { decideComplaint, responsePolicy, startComplaint } from 'paripurna/complaint'
 *
 * const rules = { timeZone: 'Asia/Jakarta', pausedBy: [], closesAfterSilence: { days: 14 } }
 * const policy = { ...responsePolicy.twoOrThreeDays, ...rules }
 * const day = 86_400_000
 *
 * const complaint = { type: 'received', id: 'k-1', at: 0, channel: 'form', about: 'd-7' } as const
 * const first = decideComplaint(policy, startComplaint(), complaint)
 * first // => { kind: 'moved', from: 'awaited', to: 'received', because: 'complaintReceived', ... }
 * decideComplaint(policy, first.state, complaint).kind // => 'duplicate'
 *
 * const thanks = { type: 'acknowledged', id: 'k-2', at: 3_600_000, answerBy: 2 * day } as const
 * const second = decideComplaint(policy, first.state, thanks)
 * decideComplaint(policy, first.state, { ...thanks, answerBy: thanks.at }).because // => 'answerByNotLater'
 *
 * const progress = { type: 'answered', id: 'k-3', at: day, complete: false } as const
 * decideComplaint(policy, second.state, progress) // => { kind: 'held', because: 'progressOnly', to: 'acknowledged', ... }
 * decideComplaint(policy, second.state, { ...progress, complete: true }).to // => 'answered'
 * decideComplaint(policy, second.state, { ...progress, at: 0 }).kind // => 'late'
 * ```
 * @see "Bekerjasama dengan kolega", respond to complaints; ISO 10002:2018, clause 7; FCA Handbook,
 * DISP 1.6
 */
export function decideComplaint(
  policy: SilencePolicy,
  state: ComplaintState,
  event: ComplaintEvent,
): ComplaintDecision {
  const named = followUpName(event)
  const untaken = (
    kind: 'duplicate' | 'conflict' | 'late' | 'rejected',
    because: ComplaintReason,
    more: { readonly from?: ComplaintStep['from']; readonly detail?: string } = {},
  ): ComplaintDecision => {
    const { from = state.kind } = more
    return { kind, ...named, because, ...more, from, to: from, state }
  }
  const fault = complaintFault(event)
  if (fault !== undefined) {
    return 'field' in fault
      ? untaken('rejected', 'invalidEvent', { detail: fault.field })
      : untaken('rejected', 'unknownType', { detail: fault.unknownType })
  }
  const known = state.taken.find(({ id }) => id === event.id)
  if (known !== undefined) {
    return complaintContent(known) === complaintContent(event)
      ? untaken('duplicate', 'alreadyTaken')
      : untaken('conflict', 'sameIdOtherContent')
  }
  if (belongsBefore(event, state)) return untaken('late', 'beforeState')
  const before = closedBySilence(policy, state, event.at)
  const { because, state: after } = complaintEffect(before, plainComplaintEvent(event))
  if (after === undefined) return untaken('rejected', because, { from: before.kind })
  const [from, to] = [before.kind, after.kind]
  return { kind: from === to ? 'held' : 'moved', ...named, because, from, to, state: after }
}

/**
 * Gives the state after an event: the state of `decideComplaint`'s decision.
 *
 * @param policy - the policy
 * @param state - where the complaint stands
 * @param event - the event
 * @returns the next state; the one given when the event was not taken
 * @throws RangeError as `decideComplaint` does
 * @example
 * ```ts
 * import { evolveComplaint, startComplaint } from 'paripurna/complaint'
 *
 * const silence = { timeZone: 'UTC', closesAfterSilence: null }
 * evolveComplaint(silence, startComplaint(), { type: 'received', id: 'k-1', at: 0, channel: 'other:email' }).kind // => 'received'
 * evolveComplaint(silence, startComplaint(), { type: 'accepted', id: 'k-2', at: 0 }).kind // => 'awaited'
 * ```
 */
export function evolveComplaint(
  policy: SilencePolicy,
  state: ComplaintState,
  event: ComplaintEvent,
): ComplaintState {
  return decideComplaint(policy, state, event).state
}

/**
 * Lets time pass: closes an answered complaint after the silence that the policy allows.
 *
 * The last instant of the silence is still open to the customer; from the next on the complaint is
 * closed, as of that last instant.
 *
 * @param policy - the policy
 * @param state - where the complaint stands
 * @param now - the instant to look at
 * @returns the state at that instant; the one given when time changes nothing
 * @throws RangeError when the silence is negative or no duration, or the zone is unknown
 * @example
 * ```ts
 * import { advanceComplaint, replayComplaint } from 'paripurna/complaint'
 *
 * const policy = { timeZone: 'UTC', closesAfterSilence: { days: 14 } }
 * const { state } = replayComplaint(policy, [
 *   { type: 'received', id: 'k-1', at: 0, channel: 'form' },
 *   { type: 'answered', id: 'k-2', at: 0, complete: true },
 * ])
 * advanceComplaint(policy, state, 14 * 86_400_000).kind // => 'answered'
 * advanceComplaint(policy, state, 14 * 86_400_000 + 1) // => { kind: 'closed', closedAt: 1209600000, closedBy: 'silence', ... }
 * ```
 */
export function advanceComplaint(
  policy: SilencePolicy,
  state: ComplaintState,
  now: InstantLike,
): ComplaintState {
  return closedBySilence(policy, state, instantOf(now))
}

/** The last instant at which silence has not closed a complaint yet, if it ever will. */
export function silenceEnd(
  { closesAfterSilence, timeZone }: SilencePolicy,
  state: ComplaintState,
): Instant | undefined {
  if (state.kind !== 'answered' || closesAfterSilence === null) return undefined
  const { at } = state.answer
  const length = durationMilliseconds(closesAfterSilence, { at, timeZone })
  if (length < 0) {
    throw new RangeError(
      `a response policy needs closesAfterSilence from 0, got ${JSON.stringify(closesAfterSilence)}`,
    )
  }
  return at + length
}

function closedBySilence(
  policy: SilencePolicy,
  state: ComplaintState,
  now: Instant,
): ComplaintState {
  const end = silenceEnd(policy, state)
  if (end === undefined || now <= end || state.kind !== 'answered') return state
  return closedComplaint(state, { at: end, by: 'silence' })
}

/**
 * Decides a whole history of one complaint, in whatever order it arrived and however often.
 *
 * Events take effect by when they happened; at one instant by type, then id. Of two events with one
 * id and other content the first in that order counts.
 *
 * @param policy - the policy
 * @param events - all events received, from your log; a state's `taken` leads to the same state, but lacks
 * what was rejected because it arrived too early
 * @returns the state, and one decision per event; what is no event is decided first
 * @throws RangeError as `decideComplaint` does
 * @example
 * ```ts
 * import { replayComplaint } from 'paripurna/complaint'
 *
 * const { state, decisions } = replayComplaint({ timeZone: 'UTC', closesAfterSilence: null }, [
 *   { type: 'answered', id: 'k-2', at: 9, complete: true },
 *   { type: 'received', id: 'k-1', at: 0, channel: 'commentCard' },
 *   { type: 'answered', id: 'k-2', at: 9, complete: true },
 * ])
 * state.kind // => 'answered'
 * decisions.map(({ kind }) => kind) // => ['moved', 'moved', 'duplicate']
 * replayComplaint({ timeZone: 'UTC', closesAfterSilence: null }, []) // => { state: { kind: 'awaited', at: null, taken: [] }, decisions: [] }
 * ```
 */
export function replayComplaint(
  policy: SilencePolicy,
  events: readonly ComplaintEvent[],
): ComplaintTimeline {
  const isEvent = (event: ComplaintEvent) => complaintFault(event) === undefined
  const ordered = [
    ...events.filter((event) => !isEvent(event)),
    ...events.filter(isEvent).sort(compareComplaintEvents),
  ]
  let state = startComplaint()
  const decisions = ordered.map((event): ComplaintStep => {
    const { state: after, ...step } = decideComplaint(policy, state, event)
    state = after
    return step
  })
  return { state, decisions }
}
