import { durationUnits } from '../calendar/duration.ts'
import type { Duration } from '../calendar/model.ts'

const longestYears = 10_000

/**
 * A length as months, days and milliseconds, the three that no calendar turns into each other: the same
 * for a year as for twelve months.
 */
export function partsOf(length: Duration): readonly [number, number, number] {
  const { years = 0, months = 0, weeks = 0, days = 0 } = length
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = length
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  return [years * 12 + months, weeks * 7 + days, exact]
}

/** Whether something is a length of time above zero that leads to no date beyond all calendars. */
export function isLasting(value: unknown): value is Duration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const [unit, amount] of Object.entries<unknown>({ ...value })) {
    if (!durationUnits.includes(unit) || !Number.isSafeInteger(amount)) return false
    if (Number(amount) < 0 || Object.is(amount, -0)) return false
  }
  const [months, days, milliseconds] = partsOf(value)
  const most = months * 30.5 + days + milliseconds / 86_400_000
  return most > 0 && most < longestYears * 366
}

/** The fewest and the most days a length can have, clock changes and skipped dates included. */
export function daysOf(length: Duration): readonly [number, number] {
  const [months, days, milliseconds] = partsOf(length)
  const years = Math.floor(months / 12)
  const exact = days + milliseconds / 86_400_000
  const margin = months + days > 0 ? 1 : 0
  return [
    years * 365 + (months % 12) * 28 + exact - margin,
    years * 366 + (months % 12) * 31 + exact + margin,
  ]
}

/** Whether one length is at most as long as another, wherever both start. */
export function isNeverLonger(one: Duration, other: Duration): boolean {
  const others = partsOf(other)
  if (partsOf(one).every((part, index) => part <= (others[index] ?? 0))) return true
  return daysOf(one)[1] <= daysOf(other)[0]
}
