import type { CountedNoun, Language } from './model.ts'

const marks = {
  en: { group: ',', decimal: '.' },
  id: { group: '.', decimal: ',' },
} satisfies Record<Language, { group: string; decimal: string }>

/**
 * Writes a number as readers of the language expect it: `1,234.5` in English, `1.234,5` in
 * Indonesian.
 *
 * Halves are rounded away from zero on both sides of it, as far as the binary number is a half at
 * all, and minus zero is written as `0`. The host's locale is never read.
 *
 * @param value - any finite number
 * @param options - `language`; `decimals`, a whole number from 0 (default) to 20; `sign: 'always'`
 * to put a plus before numbers above zero
 * @returns the number as text
 * @throws RangeError when the value is not finite, or the decimals are out of range
 * @example Ordinary, and both signs of zero
 * ```ts
 * import { writeNumber } from 'paripurna/language'
 *
 * writeNumber(1234.56, { language: 'en', decimals: 1 }) // => '1,234.6'
 * writeNumber(1234.56, { language: 'id', decimals: 1 }) // => '1.234,6'
 * writeNumber(48.4, { language: 'en', sign: 'always' }) // => '+48'
 * writeNumber(-0.04, { language: 'en', decimals: 1, sign: 'always' }) // => '0.0'
 * writeNumber(NaN, { language: 'en' }) // throws RangeError
 * ```
 */
export function writeNumber(
  value: number,
  options: {
    readonly language: Language
    readonly decimals?: number
    readonly sign?: 'always' | 'negative'
  },
): string {
  if (!Number.isFinite(value)) {
    throw new RangeError(`writeNumber needs a finite number, got ${value}`)
  }
  const decimals = options.decimals ?? 0
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new RangeError(`writeNumber needs 0 to 20 decimals, got ${decimals}`)
  }
  const { group, decimal } = marks[options.language]
  const size = Math.abs(value)
  // From 1e21 on toFixed writes an exponent; such numbers are whole.
  const [whole = '', fraction] =
    size < 1e21 ? size.toFixed(decimals).split('.') : [String(BigInt(size)), '0'.repeat(decimals)]
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction ? decimal + fraction : '')
  if (!/[1-9]/.test(digits)) return digits
  if (value < 0) return `-${digits}`
  return options.sign === 'always' ? `+${digits}` : digits
}

/**
 * Writes an amount as short as it can be said: two decimals at most, or two digits where it is below
 * one, and no closing zeros: `12`, `1.5`, `0.083`.
 *
 * @param value - any finite number
 * @param language - the language to write in
 * @returns the amount as text
 * @throws RangeError when the value is not finite
 * @example
 * ```ts
 * import { writeAmount } from 'paripurna/language'
 *
 * writeAmount(12, 'en') // => '12'
 * writeAmount(1234.5, 'id') // => '1.234,5'
 * writeAmount(1 / 12, 'en') // => '0.083'
 * ```
 */
export function writeAmount(value: number, language: Language): string {
  const size = Math.abs(value)
  const decimals = size >= 1 || size === 0 ? 2 : Math.min(20, 1 - Math.floor(Math.log10(size)))
  return writeNumber(value, { language, decimals: Number.isFinite(decimals) ? decimals : 0 })
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '')
}

/**
 * Writes a share of a hundred: `56%`, `7.5%`, in Indonesian `7,5%`.
 *
 * @param percent - the share in percent, 100 for the whole
 * @param options - `language`; `decimals`, from 0 (default) to 20
 * @returns the share as text
 * @throws RangeError when the share is not finite
 * @example
 * ```ts
 * import { writePercent } from 'paripurna/language'
 *
 * writePercent(7.5, { language: 'id', decimals: 1 }) // => '7,5%'
 * writePercent(0, { language: 'en' }) // => '0%'
 * ```
 */
export function writePercent(
  percent: number,
  options: { readonly language: Language; readonly decimals?: number },
): string {
  return `${writeNumber(percent, options)}%`
}

/**
 * Writes how many of something there are: `1 answer`, `2 answers`, in Indonesian `2 jawaban`.
 *
 * English takes the singular for exactly 1 (and -1); Indonesian has one form.
 *
 * @param count - a whole number
 * @param noun - the noun in both languages
 * @param language - the language to write in
 * @returns count and noun as text
 * @throws RangeError when the count is not a whole number
 * @example
 * ```ts
 * import { writeCount } from 'paripurna/language'
 *
 * const answer = { en: { one: 'answer', other: 'answers' }, id: 'jawaban' }
 * writeCount(1, answer, 'en') // => '1 answer'
 * writeCount(0, answer, 'en') // => '0 answers'
 * writeCount(1200, answer, 'id') // => '1.200 jawaban'
 * ```
 */
export function writeCount(count: number, noun: CountedNoun, language: Language): string {
  if (!Number.isInteger(count)) {
    throw new RangeError(`writeCount needs a whole number, got ${count}`)
  }
  const number = writeNumber(count, { language })
  if (language === 'id') return `${number} ${noun.id}`
  return `${number} ${Math.abs(count) === 1 ? noun.en.one : noun.en.other}`
}
