import { civilDateFromEpochDay, epochDay } from './civil-date.ts'
import { clockTime, instantOf } from './instant.ts'
import {
  disambiguations,
  type CivilDate,
  type Disambiguation,
  type Instant,
  type InstantLike,
} from './model.ts'
import { offsetAt, offsetChangeBetween } from './zone.ts'

const day = 86_400_000

/**
 * Tells which civil date a zone's calendar shows at an instant.
 *
 * @param instant - the instant
 * @param timeZone - an IANA zone, such as `Asia/Jakarta`
 * @returns the date; a day begins with its midnight
 * @throws RangeError when the zone is unknown, or the date lies outside the years 0000 to 9999
 * @example The same instant, two dates
 * ```ts
 * import { civilDateAt } from 'paripurna/calendar'
 *
 * const instant = Date.UTC(2024, 0, 31, 17) // 00:00 on 1 February in Jakarta
 * civilDateAt(instant, 'Asia/Jakarta') // => '2024-02-01'
 * civilDateAt(instant - 1, 'Asia/Jakarta') // => '2024-01-31'
 * civilDateAt(instant, 'America/New_York') // => '2024-01-31'
 * ```
 */
export function civilDateAt(instant: InstantLike, timeZone: string): CivilDate {
  const at = instantOf(instant)
  return civilDateFromEpochDay(Math.floor((at + offsetAt(at, timeZone)) / day))
}

/**
 * Tells at which instant a civil date begins in a zone: at midnight, or, where a clock change skips
 * midnight, at the change.
 *
 * A date that a zone skipped altogether begins where the next one does, as in Temporal: it is a
 * stretch of time without length.
 *
 * @param date - the date
 * @param timeZone - an IANA zone
 * @returns the first instant of that date
 * @throws RangeError when the zone is unknown
 * @example Ordinary, and a day that begins at one o'clock
 * ```ts
 * import { civilDate, startOfCivilDate } from 'paripurna/calendar'
 *
 * new Date(startOfCivilDate(civilDate('2026-11-21'), 'Asia/Jakarta')).toISOString() // => '2026-11-20T17:00:00.000Z'
 * new Date(startOfCivilDate(civilDate('2018-11-04'), 'America/Sao_Paulo')).toISOString() // => '2018-11-04T03:00:00.000Z'
 * ```
 */
export function startOfCivilDate(date: CivilDate, timeZone: string): Instant {
  return startOfEpochDay(epochDay(date), timeZone)
}

/** The instant at which the civil day of that number begins in a zone. */
export function startOfEpochDay(number: number, timeZone: string): Instant {
  const midnight = number * day
  const start = instantOfReading(midnight, timeZone)
  // A midnight that is skipped is read after the change, by the offset before it.
  const earlier = midnight - offsetAt(start, timeZone)
  return earlier === start ? start : offsetChangeBetween(earlier, start, timeZone)
}

const localPattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/

/**
 * Reads a local date and time, as a zone's clocks show it, into an instant.
 *
 * Where clocks go back a reading happens twice, where they go forward some never happen; the
 * disambiguation says what is meant, and there is no default, because guessing moves deadlines.
 *
 * @param localDateTime - `YYYY-MM-DDThh:mm`, with seconds if you have them; a space may stand for
 * the `T`. An offset is refused: such text is an instant already (`instantFromIso`).
 * @param timeZone - an IANA zone
 * @param options - `disambiguation`: `compatible`, `earlier`, `later` or `reject`
 * @returns epoch milliseconds
 * @throws RangeError when the text has another form, names a day or time that does not exist, the
 * zone is unknown, or the reading is repeated or missing and the disambiguation is `reject`
 * @example A reading that New York's clocks show twice, and one they skip
 * ```ts
 * import { instantAt } from 'paripurna/calendar'
 *
 * const newYork = (text: string, disambiguation: 'earlier' | 'later' | 'reject') =>
 *   new Date(instantAt(text, 'America/New_York', { disambiguation })).toISOString()
 *
 * newYork('2026-11-21T09:00', 'reject') // => '2026-11-21T14:00:00.000Z'
 * newYork('2026-11-01T01:30', 'earlier') // => '2026-11-01T05:30:00.000Z'
 * newYork('2026-11-01T01:30', 'later') // => '2026-11-01T06:30:00.000Z'
 * newYork('2026-03-08T02:30', 'reject') // throws RangeError
 * ```
 * @see Temporal, "Resolving ambiguity" (TC39 proposal, `PlainDateTime.prototype.toZonedDateTime`)
 */
export function instantAt(
  localDateTime: string,
  timeZone: string,
  options: { readonly disambiguation: Disambiguation },
): Instant {
  const { disambiguation } = options
  if (!disambiguations.includes(disambiguation)) {
    throw new RangeError(
      `instantAt needs a disambiguation of ${disambiguations.join(', ')}, got ${disambiguation}`,
    )
  }
  const [, date, hour, minute, second = '0', fraction = ''] = localPattern.exec(localDateTime) ?? []
  if (date === undefined) {
    throw new RangeError(
      `instantAt needs a local date and time as YYYY-MM-DDThh:mm, got "${localDateTime}"`,
    )
  }
  const local = epochDay(date) * day + clockTime(hour, minute, second, fraction, localDateTime)
  const compatible = instantOfReading(local, timeZone)
  if (disambiguation === 'compatible') return compatible
  // Both are the compatible one, but for the first of a skipped reading and the second of a repeated.
  const earlier = local - offsetAt(compatible, timeZone)
  if (disambiguation === 'earlier') return earlier
  const last = local - offsetAt(local + day, timeZone)
  const later = last === local - offsetAt(last, timeZone) ? last : compatible
  if (disambiguation === 'reject' && earlier !== later) {
    const times = earlier === compatible ? 'twice' : 'never'
    const reading = new Date(local).toISOString().slice(0, -1)
    throw new RangeError(`instantAt: clocks in ${timeZone} show ${reading} ${times}`)
  }
  return later
}

/**
 * The instant at which a zone shows a reading, given as milliseconds on a clock without zone: the
 * earlier of two, and where clocks skip the reading, as long after the change as it lies in the gap.
 */
export function instantOfReading(local: number, timeZone: string): Instant {
  // A day before, the clocks are as before any change near the reading.
  const first = local - offsetAt(local - day, timeZone)
  const second = local - offsetAt(first, timeZone)
  return second === local - offsetAt(second, timeZone) ? second : first
}
