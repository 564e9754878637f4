import { writeDate } from '../language/date.ts'
import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount } from '../language/number.ts'
import { instantOf } from './instant.ts'
import { civilDateAt } from './local-time.ts'
import type { InstantLike, PeriodName } from './model.ts'
import type { ClosedDayRule, Weekday } from './schedule-model.ts'
import { offsetAt } from './zone.ts'

/** The periods of the calendar, in both languages. */
export const periodWording: Readonly<Record<PeriodName, Words>> = {
  day: { en: 'day', id: 'hari' },
  week: { en: 'week', id: 'minggu' },
  month: { en: 'month', id: 'bulan' },
  quarter: { en: 'quarter', id: 'triwulan' },
  year: { en: 'year', id: 'tahun' },
}

/** The days of the week, in both languages. */
export const weekdayWording: Readonly<Record<Weekday, Words>> = {
  mon: { en: 'Monday', id: 'Senin' },
  tue: { en: 'Tuesday', id: 'Selasa' },
  wed: { en: 'Wednesday', id: 'Rabu' },
  thu: { en: 'Thursday', id: 'Kamis' },
  fri: { en: 'Friday', id: 'Jumat' },
  sat: { en: 'Saturday', id: 'Sabtu' },
  sun: { en: 'Sunday', id: 'Minggu' },
}

/** What a day on which nobody works is to a count of working days. */
export const closedDayRuleWording: Readonly<Record<ClosedDayRule, Words>> = {
  count: { en: 'counted from the day itself', id: 'dihitung sejak hari itu juga' },
  treatAsNext: { en: 'treated as the next working day', id: 'dianggap hari kerja berikutnya' },
}

const units: readonly (readonly [number, CountedNoun])[] = [
  [86_400_000, { en: { one: 'day', other: 'days' }, id: 'hari' }],
  [3_600_000, { en: { one: 'hour', other: 'hours' }, id: 'jam' }],
  [60_000, { en: { one: 'minute', other: 'minutes' }, id: 'menit' }],
  [1000, { en: { one: 'second', other: 'seconds' }, id: 'detik' }],
  [1, { en: { one: 'millisecond', other: 'milliseconds' }, id: 'milidetik' }],
]

/**
 * Writes a length of time in its two largest units: `2 days 3 hours`, in Indonesian `2 hari 3 jam`.
 *
 * What is smaller than those two is cut, not rounded, so the text never claims more than passed. A
 * day is 24 hours. The sign is left out: say "early" or "late" beside it.
 *
 * @param milliseconds - any finite length; its fraction of a millisecond is cut
 * @param language - the language to write in
 * @returns the length as text; zero is `0 minutes`
 * @throws RangeError when the length is not finite
 * @example
 * ```ts
 * import { writeDuration } from 'paripurna/calendar'
 *
 * writeDuration(183_900_000, 'en') // => '2 days 3 hours'
 * writeDuration(-90_000, 'id') // => '1 menit 30 detik'
 * writeDuration(0, 'en') // => '0 minutes'
 * ```
 */
export function writeDuration(milliseconds: number, language: Language): string {
  if (!Number.isFinite(milliseconds)) {
    throw new RangeError(`writeDuration needs a finite length, got ${milliseconds}`)
  }
  let rest = Math.trunc(Math.abs(milliseconds))
  const parts = units.map(([size, noun]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return { count, text: writeCount(count, noun, language) }
  })
  const largest = parts.findIndex((part) => part.count > 0)
  if (largest === -1) return writeCount(0, minuteNoun, language)
  return parts
    .slice(largest, largest + 2)
    .filter((part) => part.count > 0)
    .map((part) => part.text)
    .join(' ')
}

const minuteNoun: CountedNoun = { en: { one: 'minute', other: 'minutes' }, id: 'menit' }

/**
 * Writes an instant as a zone's clocks show it: `21 November 2026, 09:00`.
 *
 * The time is cut to the minute. Indonesian writes hours and minutes with a point: `09.00`.
 *
 * @param instant - the instant
 * @param options - `language`; `timeZone`, an IANA zone
 * @returns date and time as text
 * @throws RangeError when the zone is unknown, or the date lies outside the years 0000 to 9999
 * @example
 * ```ts
 * import { writeInstant } from 'paripurna/calendar'
 *
 * const instant = Date.UTC(2026, 10, 21, 2)
 * writeInstant(instant, { language: 'id', timeZone: 'Asia/Jakarta' }) // => '21 November 2026, 09.00'
 * writeInstant(instant, { language: 'en', timeZone: 'UTC' }) // => '21 November 2026, 02:00'
 * ```
 */
export function writeInstant(
  instant: InstantLike,
  options: { readonly language: Language; readonly timeZone: string },
): string {
  const at = instantOf(instant)
  const time = new Date(at + offsetAt(at, options.timeZone)).toISOString().slice(11, 16)
  const clock = options.language === 'id' ? time.replace(':', '.') : time
  return `${writeDate(civilDateAt(at, options.timeZone), options.language)}, ${clock}`
}
