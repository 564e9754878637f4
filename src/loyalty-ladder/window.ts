import { movedBy } from '../calendar/duration.ts'
import type { Duration, Instant } from '../calendar/model.ts'
import { offsetAt } from '../calendar/zone.ts'

const day = 86_400_000

/** Whether a duration laid on the calendar from an instant has run out by another, the end included. */
export function hasPassed(
  length: Duration | undefined,
  from: Instant,
  at: number,
  timeZone: string,
): boolean {
  if (length === undefined) return false
  const { years = 0, months = 0, weeks = 0, days = 0 } = length
  // No calendar makes it shorter, so most windows need no calendar.
  const shortest = years * 365 + months * 28 + weeks * 7 + days - 2
  return at - from >= shortest * day && at >= movedBy(length, from, timeZone)
}

/** The number of the civil day that a zone shows at an instant. */
export function dayOf(at: number, timeZone: string): number {
  return Math.floor((at + offsetAt(at, timeZone)) / day)
}
