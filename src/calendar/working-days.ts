import { civilDateFromEpochDay, epochDay, everyCivilDay } from './civil-date.ts'
import type { CivilDate } from './model.ts'
import { compileHolidays, datedDay, dayOfWeek } from './holidays.ts'
import { lastBelow } from './opening.ts'
import {
  closedDayRules,
  weekdays,
  type ClosedDayRule,
  type DayTable,
  type WorkingDays,
  type WorkingDaysDefinition,
} from './schedule-model.ts'

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
  return {
    definition,
    days: {
      isWorked: (number) =>
        worked.has(number) || (open[dayOfWeek(number)] === true && !closed.include(number)),
      bounds: everyWeek ? everyCivilDay : [Math.min(...worked), Math.max(...worked)],
      worked: [],
      range: [0, 0],
    },
  }
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
  const worked = calendar.days.isWorked(from)
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
  const { days } = calendar
  cover(days, first)
  cover(days, last)
  return lastBelow(days.worked, last + 1) - lastBelow(days.worked, first + 1)
}

/** The working day that many steps from the first one on or after a day. */
function workedDay(table: DayTable, from: number, steps: number): number | undefined {
  cover(table, from)
  for (;;) {
    const at = lastBelow(table.worked, from) + 1 + steps
    const found = table.worked[at]
    if (found !== undefined) return found
    // Each time as far again as is known, so the search takes few turns and ends at the bounds.
    const [first, end] = table.range
    const reach = Math.max(end - first, 366)
    cover(table, at < 0 ? first - reach : end + reach)
    if (table.range[0] === first && table.range[1] === end) return undefined
  }
}

/** Looks up every day between those known and a day, as far as any day can be worked. */
function cover(table: DayTable, number: number): void {
  const wanted = Math.min(Math.max(number, table.bounds[0]), table.bounds[1])
  const [first, end] = table.range[0] === table.range[1] ? [wanted, wanted] : table.range
  const [low, high] = [Math.min(first, wanted), Math.max(end, wanted + 1)]
  const found: number[] = []
  for (let day = low; day < first; day++) if (table.isWorked(day)) found.push(day)
  if (found.length > 0) table.worked = found.concat(table.worked)
  for (let day = end; day < high; day++) if (table.isWorked(day)) table.worked.push(day)
  table.range = [low, high]
}
