import { instantOf } from './instant.ts'
import { instantOfReading } from './local-time.ts'
import type { CalendarWindow, Duration, DurationAnchor, Instant, InstantLike } from './model.ts'
import { offsetAt } from './zone.ts'

const day = 86_400_000
const calendarUnits = ['years', 'months', 'weeks'] as const
/** The units of a duration, from the longest. */
export const durationUnits: readonly string[] = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
]

/**
 * Tells how long a duration is, in milliseconds.
 *
 * Without an anchor a day is 24 hours, and weeks, months and years have no length: 31 days of
 * January and 28 of February are both a month. With an anchor the calendar part is laid on the
 * zone's calendar (civil days keep the time of day; a month clamps to the end of the month it
 * arrives in; a reading skipped by a clock change moves on, as in Temporal), then hours and smaller
 * are added as they pass.
 *
 * @param duration - whole numbers, all of one sign; empty is zero
 * @param anchor - the instant the duration starts at, and the zone of the calendar
 * @returns milliseconds, negative for a negative duration
 * @throws RangeError when a part is not a whole number or not a unit, signs are mixed, or weeks,
 * months or years stand without an anchor, or the length is beyond 8.64e15
 * @example The same month, three lengths
 * ```ts
 * import { durationMilliseconds } from 'paripurna/calendar'
 *
 * durationMilliseconds({ hours: 2, minutes: 30 }) // => 9000000
 * durationMilliseconds({ months: 1 }, { at: Date.UTC(2025, 1, 1), timeZone: 'UTC' }) // => 2419200000
 * durationMilliseconds({}) // => 0
 * durationMilliseconds({ months: 1 }) // throws RangeError
 * ```
 * @see TC39 Temporal, `Duration.prototype.total` with and without `relativeTo`
 */
export function durationMilliseconds(duration: Duration, anchor?: DurationAnchor): number {
  checkDuration(duration)
  if (anchor !== undefined) {
    const at = instantOf(anchor.at)
    return movedBy(duration, at, anchor.timeZone) - at
  }
  const named = calendarUnits.find((unit) => duration[unit])
  if (named !== undefined) {
    throw new RangeError(
      `durationMilliseconds needs an anchor for ${named}: their length depends on where they start`,
    )
  }
  return reachable((duration.days ?? 0) * day + exactPart(duration), duration)
}

/**
 * The stretch of time that a duration covers from an instant on, or, negative, up to it: the twelve
 * months before today, the thirty days after a purchase.
 *
 * Months and years clamp to the end of the month they arrive in: a month before 31 March is the end
 * of February. Days and longer keep the time of day on the zone's clocks.
 *
 * @param at - the instant at one end
 * @param options - `length`, the duration, negative for a window that ends at the instant;
 * `timeZone`, the IANA zone whose calendar is used
 * @returns the window, half-open; an empty duration gives an empty window
 * @throws RangeError when the duration or the instant is no such thing, the zone is unknown, or the
 * window ends beyond the last instant
 * @example The month before 31 March, and the day with 23 hours
 * ```ts
 * import { calendarWindow } from 'paripurna/calendar'
 *
 * const noon = Date.UTC(2026, 2, 31, 12)
 * const month = calendarWindow(noon, { length: { months: -1 }, timeZone: 'UTC' })
 * new Date(month.from).toISOString() // => '2026-02-28T12:00:00.000Z'
 * month.to === noon // => true
 *
 * const sunday = calendarWindow(Date.UTC(2026, 2, 28, 23), { length: { days: 1 }, timeZone: 'Europe/Berlin' })
 * const hours = (sunday.to - sunday.from) / 3_600_000 // => 23
 * ```
 */
export function calendarWindow(
  at: InstantLike,
  options: { readonly length: Duration; readonly timeZone: string },
): CalendarWindow {
  const instant = instantOf(at)
  const { length, timeZone } = options
  const end = instantOf(instant + durationMilliseconds(length, { at: instant, timeZone }))
  return end < instant ? { from: end, to: instant } : { from: instant, to: end }
}

/**
 * The instant to which a duration that was checked leads on a zone's calendar: first its calendar part,
 * then what passes exactly.
 */
export function movedBy(duration: Duration, at: Instant, timeZone: string): Instant {
  const { years = 0, months = 0, weeks = 0, days = 0 } = duration
  const local = at + offsetAt(at, timeZone)
  const date = new Date(local)
  const dayOfMonth = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months)
  // A day that the month has not runs over into the next one: the day before that is the last.
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0)
  const moved = date.setUTCDate(date.getUTCDate() + weeks * 7 + days)
  const there = moved === local ? at : instantOfReading(reachable(moved, duration), timeZone)
  return at + reachable(there - at + exactPart(duration), duration)
}

function exactPart({ hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Duration): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
}

/** Refuses what lies further than the first and last instant of a `Date` lie from 1970. */
function reachable(milliseconds: number, duration: Duration): number {
  if (!(Math.abs(milliseconds) <= 8.64e15)) {
    throw new RangeError(
      `durationMilliseconds leads beyond the last instant, got ${JSON.stringify(duration)}`,
    )
  }
  return milliseconds
}

/** Refuses a duration with a part that is no unit or not whole, or with both signs. */
export function checkDuration(duration: Duration): void {
  let sign = 0
  for (const [unit, amount] of Object.entries<unknown>({ ...duration })) {
    if (!durationUnits.includes(unit) || !Number.isSafeInteger(amount)) {
      throw new RangeError(
        `a duration needs whole numbers of ${durationUnits.join(', ')}, got ${unit}: ${String(amount)}`,
      )
    }
    const partSign = Math.sign(Number(amount))
    if (partSign * sign < 0) {
      throw new RangeError(`a duration needs one sign throughout, got ${JSON.stringify(duration)}`)
    }
    sign ||= partSign
  }
}
