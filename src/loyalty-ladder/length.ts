import type { Duration } from '../calendar/model.ts'

/** What each unit is of months, days and milliseconds: the three that no calendar turns into each other. */
const units: Readonly<Record<keyof Duration, readonly [number, number, number]>> = {
  years: [12, 0, 0],
  months: [1, 0, 0],
  weeks: [0, 7, 0],
  days: [0, 1, 0],
  hours: [0, 0, 3_600_000],
  minutes: [0, 0, 60_000],
  seconds: [0, 0, 1000],
  milliseconds: [0, 0, 1],
}
const longestYears = 10_000

/** A length as months, days and milliseconds: the same for a year as for twelve months. */
export function partsOf(length: Duration): readonly [number, number, number] {
  const parts: [number, number, number] = [0, 0, 0]
  for (const [unit, weights] of Object.entries(units)) {
    const amount = amountIn(length, unit)
    weights.forEach((weight, index) => (parts[index] = (parts[index] ?? 0) + weight * amount))
  }
  return parts
}

function amountIn(length: object, unit: string): number {
  return Number(new Map<string, unknown>(Object.entries(length)).get(unit) ?? 0)
}

/** Whether something is a length of time above zero that leads to no date beyond all calendars. */
export function isLasting(value: unknown): value is Duration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const [unit, amount] of Object.entries(value)) {
    if (!Object.hasOwn(units, unit) || !Number.isSafeInteger(amount)) return false
    if (amount < 0 || Object.is(amount, -0)) return false
  }
  return partsOf(value).some((part) => part > 0) && daysOf(value)[1] < longestYears * 366
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
