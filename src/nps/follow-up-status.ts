import { addBusinessTime } from '../calendar/business-time.ts'
import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Duration, Instant, InstantLike } from '../calendar/model.ts'
import type { Schedule } from '../calendar/schedule-model.ts'
import { assessDelivery } from '../expectation/assess.ts'
import type { Assessment, DatedExpectation } from '../expectation/model.ts'
import type { FollowUpPolicy, FollowUpState, FollowUpTarget } from './follow-up-model.ts'
import type { FollowUpDue, FollowUpStatus, FollowUpTargetName } from './follow-up-status-model.ts'

/**
 * Tells how the follow-up of one answer stands against its targets now: first contact and closing,
 * each as an assessment of what was delivered against what was to be.
 *
 * A target runs from the answer, in business time on a schedule or on the calendar; its last instant
 * still meets it. Within it is ordinary; excellent takes a `desired` length and being faster than
 * that; later is a disaster. While it waits it is pending, and past its limit overdue. A case closed
 * without a contact (unreachable, declined) leaves the first contact unmeasured if it was closed in
 * time, and overdue as of the closing if not, so that closing hides no delay. Closing is closing,
 * whichever way.
 *
 * @param policy - the policy; only the targets are read here
 * @param state - where the case stands
 * @param now - the instant to look at
 * @param schedule - the working schedule, made by `defineSchedule`; needed for a target in business time
 * @returns where both loops stand, both assessments, and the earliest limit that still waits for its
 * event. Before the answer both are `unmeasured` because `noExpectation`.
 * @throws RangeError when now is before the state's latest event, a target in business time has no
 * schedule, a length is negative or no duration, or the desired length is the longer one
 * @example Eight business hours, over a weekend
 * ```ts
 * import { defineSchedule } from 'paripurna/calendar'
 * import { evolveFollowUp, followUpStatus, startFollowUp } from 'paripurna/nps'
 *
 * const office = defineSchedule({ timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] } })
 * const policy = {
 *   attempts: 3,
 *   firstContact: { counted: 'businessTime', within: { hours: 8 } },
 *   close: { counted: 'calendarTime', timeZone: 'UTC', within: { days: 7 } },
 * } as const
 * const friday = Date.UTC(2026, 10, 20, 16)
 * const state = evolveFollowUp(policy, startFollowUp(), { type: 'received', id: 'e1', at: friday, rating: 2 })
 *
 * const status = followUpStatus(policy, state, friday + 3_600_000, office)
 * status.firstContact // => { kind: 'pending', ... }
 * status.nextDue // => { target: 'firstContact', at: Date.UTC(2026, 10, 23, 16) }
 * followUpStatus(policy, state, Date.UTC(2026, 10, 23, 17), office).firstContact // => { kind: 'overdue', overdueBy: 3600000, ... }
 * followUpStatus(policy, startFollowUp(), friday, office).nextDue // => null
 * followUpStatus(policy, state, friday) // throws RangeError: followUpStatus needs a schedule
 * ```
 */
export function followUpStatus(
  policy: FollowUpPolicy,
  state: FollowUpState,
  now: InstantLike,
  schedule?: Schedule,
): FollowUpStatus {
  const at = instantOf(now)
  if (state.at !== null && at < state.at) {
    throw new RangeError(
      `followUpStatus needs now from the latest event on (${state.at}), got ${at}`,
    )
  }
  const { stage, outerLoop, contactedAt, closedAt } = state
  const contact = limitOf(policy, 'firstContact', state, schedule)
  const closing = limitOf(policy, 'close', state, schedule)
  const open = closedAt === null
  const due = [
    ...(open && contactedAt === null ? dueAt('firstContact', contact) : []),
    ...(open ? dueAt('close', closing) : []),
  ].sort((one, other) => one.at - other.at)
  return {
    stage,
    outerLoop,
    firstContact: assessContact(state, contact?.expectation ?? null, at),
    close: assess(closing?.expectation ?? null, closedAt, at),
    nextDue: due[0] ?? null,
  }
}

interface Limit {
  readonly at: Instant
  readonly expectation: DatedExpectation
}

function dueAt(target: FollowUpTargetName, limit: Limit | null): readonly FollowUpDue[] {
  return limit === null ? [] : [{ target, at: limit.at }]
}

function assess(
  expectation: DatedExpectation | null,
  doneAt: Instant | null,
  now: Instant,
): Assessment {
  const delivery = doneAt === null ? null : ({ kind: 'instant', at: doneAt } as const)
  return assessDelivery(expectation, delivery, { now })
}

function assessContact(
  { contactedAt, closedAt }: FollowUpState,
  expectation: DatedExpectation | null,
  now: Instant,
): Assessment {
  if (contactedAt !== null || closedAt === null) return assess(expectation, contactedAt, now)
  const atClosing = assess(expectation, null, closedAt)
  return atClosing.kind === 'overdue'
    ? atClosing
    : assessDelivery(expectation, { kind: 'withdrawn' })
}

/** What a target asks of a case, once it has begun. */
function limitOf(
  policy: FollowUpPolicy,
  name: FollowUpTargetName,
  { receivedAt }: FollowUpState,
  schedule: Schedule | undefined,
): Limit | null {
  if (receivedAt === null) return null
  const target = policy[name]
  const instant = (length: Duration) =>
    ({ kind: 'instant', at: addTo(receivedAt, target, length, name, schedule) }) as const
  const latest = instant(target.within)
  const expectation: DatedExpectation =
    target.desired === undefined
      ? { earliest: { kind: 'instant', at: receivedAt }, latest }
      : { adequate: latest, desired: instant(target.desired) }
  return { at: latest.at, expectation }
}

function addTo(
  start: Instant,
  target: FollowUpTarget,
  length: Duration,
  name: FollowUpTargetName,
  schedule: Schedule | undefined,
): Instant {
  if (target.counted === 'businessTime') {
    if (schedule === undefined) {
      throw new RangeError(`followUpStatus needs a schedule for ${name} in business time, got none`)
    }
    return addBusinessTime(schedule, start, length)
  }
  const milliseconds = durationMilliseconds(length, { at: start, timeZone: target.timeZone })
  if (milliseconds < 0) {
    throw new RangeError(`followUpStatus needs ${name} from 0, got ${JSON.stringify(length)}`)
  }
  return start + milliseconds
}
