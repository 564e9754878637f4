import { civilDateFromEpochDay, epochDay, everyCivilDay } from './civil-date.ts'
import type { CivilDate } from './model.ts'
import { compileHolidays, datedDay, dayOfWeek } from './holidays.ts'
import { dayTable, instantOfOpenTime, openTimeUntil } from './opening.ts'
import {
  closedDayRules,
  weekdays,
  type ClosedDayRule,
  type OpeningTable,
  type WorkingDays,
  type WorkingDaysDefinition,
} from './schedule-model.ts'

const day = 86_400_000

/**
 * Checks and compiles which civil days are working days.
 *
 * @param definition - weekend, holidays, and days worked in spite of them: plain data
 * @returns the working days; they keep the definition, and remember the years they were asked about
 * @throws RangeError naming the place when a day of the week is unknown, a date does not exist, or no
 * day is ever worked
 * @example
 * ```ts
 * import { addBusinessDays, civilDate, defineWorkingDays } from 'paripurna/calendar'
 *
 * const jakarta = defineWorkingDays({ weekend: ['sat', 'sun'], holidays: ['08-17', '2026-12-24'] })
 * addBusinessDays(jakarta, civilDate('2026-08-14'), 1, { receivedOnClosedDay: 'count' }) // => '2026-08-18'
 * defineWorkingDays({ weekend: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }) // throws RangeError
 * ```
 */
export function defineWorkingDays(definition: WorkingDaysDefinition): WorkingDays {
  const { weekend, holidays, workedOn = [] } = definition
  const unknown = weekend.find((name) => !weekdays.includes(name))
  if (unknown !== undefined) {
    throw new RangeError(
      `defineWorkingDays: weekend needs days of ${weekdays.join(', ')}, got "${unknown}"`,
    )
  }
  const closed = compileHolidays(holidays, 'defineWorkingDays')
  const worked = new Set(
    workedOn.map((date, index) => datedDay(date, date, `defineWorkingDays: workedOn[${index}]`)),
  )
  const open = weekdays.map((weekday) => !weekend.includes(weekday))
  const everyWeek = open.includes(true) && !closed.always
  if (!everyWeek && worked.size === 0) {
    throw new RangeError('defineWorkingDays: no day is ever worked; it needs at least one')
  }
  const isWorked = (number: number) =>
    worked.has(number) || (open[dayOfWeek(number)] === true && !closed.include(number))
  const days = dayTable(isWorked, {
    bounds: everyWeek ? everyCivilDay : [Math.min(...worked), Math.max(...worked)],
    dated: [...worked, ...closed.dated],
  })
  return { definition, isWorked, days }
}

/**
 * Adds working days to a civil date: the deadline of "answered within 14 working days". The day
 * itself is not counted.
 *
 * Days are not hours: a day is worked or not, however long, and the result is a date without a time.
 *
 * @param calendar - made by `defineWorkingDays` or `defineSchedule`; of a schedule, the days on which
 * a window opens
 * @param date - the date to count from
 * @param days - a whole number; negative counts back
 * @param options - `receivedOnClosedDay`: `count` from a day that is not worked, so that one day after
 * a Saturday is Monday, or `treatAsNext`, as if it had come on the next working day, so that it is
 * Tuesday. There is no default: regulations differ.
 * @returns a working day; with 0 days and `count`, the date itself
 * @throws RangeError when the days are not whole, the rule is unknown, or the count leads beyond the
 * last working day or the years 0000 to 9999
 * @example
 * ```ts
 * import { addBusinessDays, civilDate, defineWorkingDays } from 'paripurna/calendar'
 *
 * const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
 * const saturday = civilDate('2026-11-21')
 * addBusinessDays(days, saturday, 1, { receivedOnClosedDay: 'count' }) // => '2026-11-23'
 * addBusinessDays(days, saturday, 1, { receivedOnClosedDay: 'treatAsNext' }) // => '2026-11-24'
 * addBusinessDays(days, saturday, -1, { receivedOnClosedDay: 'count' }) // => '2026-11-20'
 * addBusinessDays(days, saturday, 0, { receivedOnClosedDay: 'treatAsNext' }) // => '2026-11-23'
 * ```
 * @see FCA Handbook, DISP 1.6.2: the time limits for complaints
 */
export function addBusinessDays(
  calendar: WorkingDays,
  date: CivilDate,
  days: number,
  options: { readonly receivedOnClosedDay: ClosedDayRule },
): CivilDate {
  const { receivedOnClosedDay } = options
  if (!Number.isSafeInteger(days) || !closedDayRules.includes(receivedOnClosedDay)) {
    throw new RangeError(
      `addBusinessDays needs a whole number of days, and receivedOnClosedDay of ${closedDayRules.join(', ')}, got ${days}, ${receivedOnClosedDay}`,
    )
  }
  const from = epochDay(date)
  const worked = calendar.isWorked(from)
  if (days === 0 && !worked && receivedOnClosedDay === 'count') return date
  // Counted from a closed day, the next working day is the first; treated as it, it is the zeroth.
  const steps = !worked && receivedOnClosedDay === 'count' && days > 0 ? days - 1 : days
  const found = workedDay(calendar.days, from, steps)
  if (found === undefined) {
    throw new RangeError(
      `addBusinessDays: the calendar has no working day ${days} days from ${date}`,
    )
  }
  return civilDateFromEpochDay(found)
}

/**
 * Counts the working days after one date, up to and including another.
 *
 * @param calendar - made by `defineWorkingDays` or `defineSchedule`
 * @param from - the date to count from, itself not counted
 * @param to - the date to count to, counted if it is worked
 * @returns a whole number, negative when `to` is the earlier, 0 on the same day
 * @throws RangeError when a date does not exist
 * @example
 * ```ts
 * import { businessDaysBetween, civilDate, defineWorkingDays } from 'paripurna/calendar'
 *
 * const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
 * businessDaysBetween(days, civilDate('2026-11-20'), civilDate('2026-11-24')) // => 2
 * businessDaysBetween(days, civilDate('2026-11-20'), civilDate('2026-11-22')) // => 0
 * businessDaysBetween(days, civilDate('2026-11-24'), civilDate('2026-11-20')) // => -2
 * ```
 */
export function businessDaysBetween(calendar: WorkingDays, from: CivilDate, to: CivilDate): number {
  const [first, last] = [epochDay(from), epochDay(to)]
  const until = (number: number) => openTimeUntil(calendar.days, number * day)
  return (until(last + 1) - until(first + 1)) / day
}

/** The working day that many steps from the first one on or after a day. */
function workedDay(table: OpeningTable, from: number, steps: number): number | undefined {
  const end = instantOfOpenTime(table, openTimeUntil(table, from * day) + (steps + 1) * day)
  return end === undefined ? undefined : end / day - 1
}
