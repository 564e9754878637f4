import type { Language } from './model.ts'

const months = {
  en: 'January February March April May June July August September October November December',
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
} satisfies Record<Language, string>

/**
 * Writes a civil date in words: `3 May 2026`, in Indonesian `3 Mei 2026`.
 *
 * @param date - a date as `YYYY-MM-DD`
 * @param language - the language to write in
 * @returns the date as text
 * @throws RangeError when the text is not of that form, or names no month of the year
 * @example
 * ```ts
 * import { writeDate } from 'paripurna/language'
 *
 * writeDate('2026-05-03', 'en') // => '3 May 2026'
 * writeDate('2026-05-03', 'id') // => '3 Mei 2026'
 * writeDate('3/5/2026', 'en') // throws RangeError
 * ```
 */
export function writeDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = months[language].split(' ')[Number(month) - 1]
  if (name === undefined) {
    throw new RangeError(`writeDate needs a date as YYYY-MM-DD, got "${date}"`)
  }
  return `${Number(day)} ${name} ${Number(year)}`
}
