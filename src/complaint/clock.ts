import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.ts'
import { civilDateFromEpochDay, epochDay } from '../calendar/civil-date.ts'
import { durationMilliseconds } from '../calendar/duration.ts'
import { civilDateAt, startOfCivilDate } from '../calendar/local-time.ts'
import type { CivilDate, Duration, Instant } from '../calendar/model.ts'
import type { Schedule, WorkingDays } from '../calendar/schedule-model.ts'
import { addBusinessDays, businessDaysBetween } from '../calendar/working-days.ts'
import type { CivilDateExpectation, InstantExpectation } from '../expectation/model.ts'
import { mostDays } from './limit.ts'
import type { DaysLimit, ResponseLimit, ResponsePolicy } from './policy-model.ts'
import type { ComplaintPause } from './state-model.ts'

/** What limits are counted by: a zone, a rule for closed days, and a calendar where one is needed. */
export interface ComplaintClock {
  readonly policy: Pick<ResponsePolicy, 'timeZone' | 'receivedOnClosedDay'>
  readonly calendar: Schedule | WorkingDays | undefined
}

/** What is asked for by an instant or a date. */
export type ResponseExpectation = InstantExpectation | CivilDateExpectation

/**
 * What a limit asks for, counted from an instant; what is paused does not count. Where nothing is
 * desired, nothing is sooner than at once, so nothing is excellent.
 */
export function expectationFrom(
  start: Instant,
  limit: ResponseLimit,
  clock: ComplaintClock,
  pauses: readonly ComplaintPause[] = [],
): ResponseExpectation {
  const { counted } = limit
  if (limit.counted === 'businessTime' || limit.counted === 'calendarTime') {
    const instant = (length: Duration) => {
      const at =
        counted === 'businessTime'
          ? addBusinessTime(scheduleOf(clock), start, length, { pauses })
          : putBack(start + lengthOf(length, start, clock), pauses)
      return { kind: 'instant', at } as const
    }
    const adequate = instant(limit.within)
    return limit.desired === undefined
      ? { adequate, desired: { kind: 'instant', at: start } }
      : { adequate, desired: instant(limit.desired) }
  }
  const { timeZone } = clock.policy
  const from = civilDateAt(start, timeZone)
  const date = (days: number) =>
    ({ kind: 'civilDate', on: dateAfter(from, days, limit.counted, clock, pauses) }) as const
  const desired =
    limit.desired === undefined ? ({ kind: 'civilDate', on: from } as const) : date(limit.desired)
  return { adequate: date(limit.within), desired, timeZone }
}

/** The last instant of a limit: of a date, the last before midnight. */
export function lastInstant(expectation: ResponseExpectation): Instant {
  if (!('timeZone' in expectation)) return expectation.adequate.at
  const { on } = expectation.adequate
  return startOfCivilDate(civilDateFromEpochDay(epochDay(on) + 1), expectation.timeZone) - 1
}

/** The instant that excellent is sooner than: of a date, its first. */
export function desiredInstant(expectation: ResponseExpectation): Instant {
  return 'timeZone' in expectation
    ? startOfCivilDate(expectation.desired.on, expectation.timeZone)
    : expectation.desired.at
}

/** Whether a pause that begins then puts a limit off: its time is not used up yet. */
export function isPutOffFrom(at: Instant, expectation: ResponseExpectation): boolean {
  const last = lastInstant(expectation)
  return 'timeZone' in expectation ? at <= last : at < last
}

/** An instant, later by what was paused before it. */
export function putBack(instant: Instant, pauses: readonly ComplaintPause[]): Instant {
  // What begins once the time is used up changes nothing; pauses are in order and apart.
  return pauses.reduce((end, { from, to }) => (from < end ? end + to - from : end), instant)
}

/** How long something took on a clock, without what is paused. */
export function elapsed(
  from: Instant,
  to: Instant,
  counted: ResponseLimit['counted'],
  clock: ComplaintClock,
  pauses: readonly ComplaintPause[],
): number {
  return counted === 'businessTime'
    ? businessTimeBetween(scheduleOf(clock), from, to, { pauses })
    : pauses.reduce((rest, pause) => rest - (pause.to - pause.from), to - from)
}

function lengthOf(length: Duration, at: Instant, { policy }: ComplaintClock): number {
  const milliseconds = durationMilliseconds(length, { at, timeZone: policy.timeZone })
  if (milliseconds < 0) {
    throw new RangeError(`a response limit needs a length from 0, got ${JSON.stringify(length)}`)
  }
  return milliseconds
}

/** The date that many days after another, and one more for every day that a pause spans. */
function dateAfter(
  from: CivilDate,
  days: number,
  counted: DaysLimit['counted'],
  clock: ComplaintClock,
  pauses: readonly ComplaintPause[],
): CivilDate {
  if (!Number.isSafeInteger(days) || days < 0 || days > mostDays) {
    throw new RangeError(
      `a response limit needs a whole number of days from 0 to ${mostDays}, got ${days}`,
    )
  }
  const { add, between } = counted === 'workingDays' ? workingDaysOf(clock) : everyDay
  const { timeZone } = clock.policy
  // On a closed day that is treated as the next, the clock has not started.
  const start = add(from, 0)
  const dateOf = (at: Instant) => {
    const date = civilDateAt(at, timeZone)
    return date < start ? start : date
  }
  return pauses
    .map((pause) => [dateOf(pause.from), dateOf(pause.to)] as const)
    .reduce(
      (last, [first, end]) => {
        if (first > last) return last
        const spanned = between(first, end)
        const later = add(last, spanned)
        // A pause that ends on a closed day leaves the next day that is worked.
        return later < end ? add(last, spanned + 1) : later
      },
      add(from, days),
    )
}

const everyDay = {
  add: (date: CivilDate, days: number) => civilDateFromEpochDay(epochDay(date) + days),
  between: (first: CivilDate, last: CivilDate) => epochDay(last) - epochDay(first),
}

function workingDaysOf({ calendar, policy }: ComplaintClock): typeof everyDay {
  const { receivedOnClosedDay } = policy
  if (calendar === undefined || receivedOnClosedDay === undefined) {
    throw new RangeError(
      'complaintStatus needs a calendar, and receivedOnClosedDay of the policy, for working days',
    )
  }
  return {
    add: (date, days) => addBusinessDays(calendar, date, days, { receivedOnClosedDay }),
    between: (first, last) => businessDaysBetween(calendar, first, last),
  }
}

function scheduleOf({ calendar }: ComplaintClock): Schedule {
  if (calendar === undefined || !('hours' in calendar)) {
    throw new RangeError('complaintStatus needs a schedule for business time, got none')
  }
  return calendar
}
