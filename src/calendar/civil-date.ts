import type { CivilDate } from './model.ts'

const day = 86_400_000

/** The numbers of the first and the last civil day, 0000-01-01 and 9999-12-31. */
export const everyCivilDay = [-719_528, 2_932_896] as const

/**
 * Makes a civil date of text, if it names a real day.
 *
 * @param text - `YYYY-MM-DD`, from 0000-01-01 to 9999-12-31
 * @returns the same text, as a `CivilDate`
 * @throws RangeError when the text has another form or the day does not exist
 * @example
 * ```ts
 * import { civilDate } from 'paripurna/calendar'
 *
 * civilDate('2028-02-29') // => '2028-02-29'
 * civilDate('2026-02-29') // throws RangeError
 * civilDate('2026-2-9') // throws RangeError
 * ```
 */
export function civilDate(text: string): CivilDate {
  return civilDateFromEpochDay(epochDay(text))
}

/**
 * Counts the civil days from one date to another.
 *
 * @param from - the date to count from
 * @param to - the date to count to
 * @returns whole days, negative when `to` is the earlier, 0 on the same day
 * @throws RangeError when either is not a real day
 * @example
 * ```ts
 * import { civilDate, civilDaysBetween } from 'paripurna/calendar'
 *
 * civilDaysBetween(civilDate('2028-02-28'), civilDate('2028-03-01')) // => 2
 * civilDaysBetween(civilDate('2028-02-28'), civilDate('2028-02-28')) // => 0
 * ```
 */
export function civilDaysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from)
}

/** The number of a civil day, counted from 1970-01-01 as 0. */
export function epochDay(text: string): number {
  const start = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`civilDate needs a real day as YYYY-MM-DD, got "${text}"`)
  }
  return start / day
}

/** The civil date with that number, the reverse of `epochDay`. */
export function civilDateFromEpochDay(number: number): CivilDate {
  const text = new Date(number * day).toISOString()
  if (text.length !== 24) {
    throw new RangeError(`a civil date lies between 0000-01-01 and 9999-12-31, got ${text}`)
  }
  return text.slice(0, 10) as CivilDate
}
