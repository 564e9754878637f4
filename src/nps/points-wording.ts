import type { CountedNoun, Language } from '../language/model.ts'
import { writeNumber } from '../language/number.ts'

/** How points are written. */
export interface NpsPointsOptions {
  /** The language to write in. */
  readonly language: Language
  /** Decimals of the points, from 0 (default) to 20. */
  readonly decimals?: number
}

/** What is counted in these sentences. */
export const counted = {
  ratings: { en: { one: 'rating', other: 'ratings' }, id: 'penilaian' },
  accounts: { en: { one: 'account', other: 'accounts' }, id: 'akun' },
  tests: { en: { one: 'test', other: 'tests' }, id: 'uji' },
  morePromoters: { en: { one: 'more promoter', other: 'more promoters' }, id: 'promotor lagi' },
} satisfies Record<string, CountedNoun>

/** A score or a change with its sign: +48. */
export function writePoints(value: number, options: NpsPointsOptions): string {
  return writeNumber(value, { ...options, sign: 'always' })
}

/**
 * A number with as many decimals as it takes, and no fewer than asked for, to stand on its own side
 * of a limit: 0.3 is not written as 0 where being above 0 is what it says.
 */
export function writeBeside(
  value: number,
  limit: number,
  options: NpsPointsOptions & { readonly sign?: 'always' },
): string {
  let decimals = options.decimals ?? 0
  let written = writeNumber(value, options)
  const side = Math.sign(value - limit)
  while (decimals < 20 && Math.sign(Number(value.toFixed(decimals)) - limit) !== side) {
    decimals += 1
    written = writeNumber(value, { ...options, decimals })
  }
  return written
}

/** How large a change or an error is, without its sign; 0 only where it is none. */
export function writeSize(value: number, options: NpsPointsOptions): string {
  return value === 0 ? '0' : writeBeside(Math.abs(value), 0, options)
}

/** The same with its noun: 12 points, 1 point. */
export function writeSizeInPoints(value: number, options: NpsPointsOptions): string {
  const size = writeSize(value, options)
  if (options.language === 'id') return `${size} poin`
  return `${size} ${size === '1' ? 'point' : 'points'}`
}

/** A score that somebody set, with its sign and as many decimals as it has: +20, +52.5. */
export function writeTarget(value: number, language: Language): string {
  return writeNumber(value, { language, decimals: decimalsOf(value), sign: 'always' })
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e-')
  return Math.min(20, (digits.split('.')[1]?.length ?? 0) + Number(exponent))
}

/**
 * A probability by chance alone: two digits of it, more where two would put it on the other side of
 * 1 less the level, and no more precise than below 0.001 or above 0.99.
 */
export function writePValue(pValue: number, language: Language, level = 0.95): string {
  if (pValue < 0.001) return `p < ${writeNumber(0.001, { language, decimals: 3 })}`
  if (pValue > 0.99 && pValue < 1) return `p > ${writeNumber(0.99, { language, decimals: 2 })}`
  const decimals = pValue >= 0.1 ? 2 : pValue >= 0.01 ? 3 : 4
  const written = writeBeside(pValue, Number((1 - level).toPrecision(12)), { language, decimals })
  return `p = ${written.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')}`
}
