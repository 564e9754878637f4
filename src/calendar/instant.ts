import { epochDay } from './civil-date.ts'
import type { Instant, InstantLike } from './model.ts'

/**
 * Reads an instant from the forms that programs hold one in.
 *
 * @param like - epoch milliseconds, a `Date`, or anything with `epochMilliseconds`
 * @returns whole epoch milliseconds, never minus zero
 * @throws RangeError when it is an invalid date, not a whole number, or beyond ±8.64e15
 * @example
 * ```ts
 * import { instantOf } from 'paripurna/calendar'
 *
 * instantOf(new Date('2026-11-21T02:00:00Z')) // => 1795226400000
 * instantOf({ epochMilliseconds: 0 }) // => 0
 * instantOf(new Date('nonsense')) // throws RangeError
 * ```
 */
export function instantOf(like: InstantLike): Instant {
  const instant =
    typeof like === 'number' ? like : like instanceof Date ? like.getTime() : like.epochMilliseconds
  // The last instant a `Date` can hold, and with a minus sign the first (ECMA-262, section 21.4.1.1).
  if (!Number.isInteger(instant) || Math.abs(instant) > 8.64e15) {
    throw new RangeError(
      `instantOf needs whole epoch milliseconds within ±8.64e15, got ${String(instant)}`,
    )
  }
  return instant + 0
}

const isoPattern =
  /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/i

/**
 * Reads an instant from ISO 8601 text that carries its offset, such as `2026-11-21T09:00+07:00`.
 *
 * Seconds may be left out; digits beyond milliseconds are cut. Text without an offset names no
 * instant and is refused: read it with `instantAt` and a zone.
 *
 * @param text - date, time and offset (`Z`, `+hh:mm` or `-hh:mm`)
 * @returns epoch milliseconds
 * @throws RangeError when the text is not of that form or names a day or time that does not exist
 * @example
 * ```ts
 * import { instantFromIso } from 'paripurna/calendar'
 *
 * instantFromIso('2026-11-21T09:00+07:00') // => 1795226400000
 * instantFromIso('2026-02-30T09:00:00Z') // throws RangeError
 * instantFromIso('2026-11-21T09:00') // throws RangeError
 * ```
 */
export function instantFromIso(text: string): Instant {
  const parts = isoPattern.exec(text)
  if (parts === null) {
    throw new RangeError(
      `instantFromIso needs ISO 8601 text with an offset, such as 2026-11-21T09:00+07:00, got "${text}"`,
    )
  }
  const [, date = '', hour, minute, second = '0', fraction = '', sign, offsetHour, offsetMinute] =
    parts
  const offset = sign === undefined ? 0 : clockTime(offsetHour, offsetMinute, '0', '', text)
  const local = epochDay(date) * 86_400_000 + clockTime(hour, minute, second, fraction, text)
  return local - (sign === '-' ? -offset : offset)
}

/** Milliseconds since midnight. */
export function clockTime(
  hour: string | undefined,
  minute: string | undefined,
  second: string,
  fraction: string,
  text: string,
): number {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new RangeError(`there is no such time of day: "${text}"`)
  }
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}
