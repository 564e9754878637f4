import { civilDateFromEpochDay, epochDay } from './civil-date.ts'
import { instantOf } from './instant.ts'
import { civilDateAt, startOfEpochDay } from './local-time.ts'
import type { InstantLike, Period, PeriodName } from './model.ts'

/**
 * Tells in which period of a zone's calendar an instant lies.
 *
 * Days, ISO weeks (Monday to Sunday, numbered by their Thursday), months, quarters and years, each
 * from its first instant up to, and not including, the first of the next. The zone decides: the
 * last evening of January in London is February in Jakarta.
 *
 * @param instant - the instant
 * @param options - `period`, which kind; `timeZone`, an IANA zone
 * @returns label and bounds
 * @throws RangeError when the zone is unknown, or the period touches a year outside 0000 to 9999
 * @example
 * ```ts
 * import { periodAt } from 'paripurna/calendar'
 *
 * const instant = Date.UTC(2024, 0, 31, 17)
 * periodAt(instant, { period: 'month', timeZone: 'Asia/Jakarta' }).label // => '2024-02'
 * periodAt(instant - 1, { period: 'month', timeZone: 'Asia/Jakarta' }).label // => '2024-01'
 * periodAt(instant, { period: 'quarter', timeZone: 'UTC' }).label // => '2024-Q1'
 * periodAt(Date.UTC(2027, 0, 1), { period: 'week', timeZone: 'UTC' }).label // => '2026-W53'
 * ```
 */
export function periodAt(
  instant: InstantLike,
  options: { readonly period: PeriodName; readonly timeZone: string },
): Period {
  const { period, timeZone } = options
  const at = instantOf(instant)
  const shown = calendarDays(epochDay(civilDateAt(at, timeZone)), period)
  const end = startOfEpochDay(shown.next, timeZone)
  if (at < end) return { label: shown.label, from: startOfEpochDay(shown.first, timeZone), to: end }
  // Clocks gone back over midnight show a date that is over: it ended with the first of two midnights.
  const { label, next } = calendarDays(shown.next, period)
  return { label, from: end, to: startOfEpochDay(next, timeZone) }
}

/** Label, first civil day and first day of the next period, for the period a civil day lies in. */
function calendarDays(day: number, period: PeriodName) {
  const date = civilDateFromEpochDay(day)
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  switch (period) {
    case 'day':
      return { label: date, first: day, next: day + 1 }
    case 'week': {
      // 1970-01-01 was a Thursday: three days on, weeks start at multiples of seven.
      const monday = Math.floor((day + 3) / 7) * 7 - 3
      civilDateFromEpochDay(monday + 6)
      const thursdayYear = civilDateFromEpochDay(monday + 3).slice(0, 4)
      const week = Math.floor((monday + 3 - firstOfMonth(Number(thursdayYear), 1)) / 7) + 1
      const label = `${thursdayYear}-W${String(week).padStart(2, '0')}`
      return { label, first: monday, next: monday + 7 }
    }
    case 'month':
      return monthSpan(date.slice(0, 7), year, month, 1)
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return monthSpan(`${date.slice(0, 4)}-Q${quarter}`, year, quarter * 3 - 2, 3)
    }
    case 'year':
      return monthSpan(date.slice(0, 4), year, 1, 12)
  }
}

function monthSpan(label: string, year: number, month: number, months: number) {
  return { label, first: firstOfMonth(year, month), next: firstOfMonth(year, month + months) }
}

/** The number of the first civil day of a month; month 13 is January of the next year. */
function firstOfMonth(year: number, month: number): number {
  // Date.UTC reads 0 to 99 as 1900 to 1999; setUTCFullYear does not, and carries month 13.
  return new Date(0).setUTCFullYear(year, month - 1, 1) / 86_400_000
}
