import { betaQuantile } from '../statistics/beta.ts'
import { criticalValue } from '../statistics/normal.ts'
import {
  missingScoreRules,
  type CronbachAlpha,
  type ItemConsistency,
  type ItemScores,
  type MissingScoreRule,
  type UndefinedConsistency,
} from './consistency-model.ts'
import type { AgreementBounds } from './model.ts'
import { checkOption, checkWidths, furthest, ratingFault } from './ratings.ts'

/**
 * Cronbach's alpha: how far the items of a questionnaire hang together, so that their sum may be read
 * as one score; and what each item does to it.
 *
 * 1 is items that say one and the same, 0 items that have nothing to do with each other; below 0, they
 * run against each other, most often because an item is worded the other way and was not turned
 * round. It grows with the number of items, so a high alpha is no proof of one dimension. Items of two
 * answers, 0 and 1, make it the formula 20 of Kuder and Richardson.
 *
 * A respondent who left an item out has no sum: refused by name, unless you say `missing: 'leaveOut'`,
 * and then counted. The interval is that of Feldt, exact for items that are normal and parallel.
 *
 * @param scores - a row per respondent, a column per item; `null` where an item was not answered
 * @param options - `missing`, `refuse` (the default) or `leaveOut`; `level` of the interval, between 0
 * and 1, default 0.95
 * @returns `measured` with the alpha, or `undefined` because of `fewerThanTwoItems`,
 * `fewerThanTwoRespondents`, or `noVariance` where the sums are the same for all but for rounding
 * @throws RangeError naming row and column when a score is no number within 1e100 of zero, or is missing
 * and not to be left out; naming a row of another length than the first; or when the level is
 * out of range or there is no such rule for `missing`
 * @example An item that does not belong, a respondent who left one out, and sums that do not vary
 * ```ts
 * import { cronbachAlpha } from 'paripurna/agreement'
 *
 * const scores = [[4, 5, 1], [3, 3, 2], [5, 4, 2], [2, 2, 1], [4, null, 2]]
 * const alpha = cronbachAlpha(scores, { missing: 'leaveOut' })
 * alpha // => { kind: 'measured', coefficient: 'cronbachAlpha', n: 4, leftOut: [4], ... }
 * alpha.kind === 'measured' && alpha.value // ≈ 0.7142857143
 * alpha.kind === 'measured' && alpha.items[2]?.alphaIfDropped // ≈ 0.888888889
 * cronbachAlpha([[1, 3], [2, 2]]) // => { kind: 'undefined', because: 'noVariance', n: 2, ... }
 * cronbachAlpha(scores) // throws RangeError: scores[4][1]
 * ```
 * @see Cronbach, Psychometrika 16 (1951) 297-334; Feldt, Woodruff and Salih, Applied Psychological
 * Measurement 11 (1987) 93-103, formulas 6 and 7
 */
export function cronbachAlpha(
  scores: ItemScores,
  options?: { readonly missing?: MissingScoreRule; readonly level?: number },
): CronbachAlpha | UndefinedConsistency {
  const { missing = 'refuse', level = 0.95 } = options ?? {}
  // Refuses a level out of range.
  criticalValue(level)
  checkOption('cronbachAlpha', 'missing', missingScoreRules, missing)
  const { rows, leftOut } = completeRows(scores, missing)
  const [n, size] = [rows.length, scores[0]?.length ?? 0]
  const none = { kind: 'undefined', coefficient: 'cronbachAlpha', n, leftOut } as const
  if (scores.length > 0 && size < 2) return { ...none, because: 'fewerThanTwoItems' }
  if (n < 2) return { ...none, because: 'fewerThanTwoRespondents' }
  const items = Array.from({ length: size }, (_, column) =>
    centered(Float64Array.from(rows, (row) => row[column] ?? NaN)),
  )
  const sums = totals(items)
  const parts = items.reduce((sum, { variance }) => sum + variance, 0)
  const value = alphaOf(size, parts, varianceOf(sums))
  if (value === undefined) return { ...none, because: 'noVariance' }
  return {
    kind: 'measured',
    coefficient: 'cronbachAlpha',
    value,
    ...standardizedAlpha(items),
    items: items.map((item) => consistencyOf(item, sums, parts, size)),
    n,
    leftOut,
    interval: feldtBounds(value, n, size, level),
  }
}

/** The scores of an item from their mean, which is kept apart. */
interface Item {
  readonly deviations: Float64Array
  readonly mean: number
  readonly variance: number
}

function completeRows(scores: ItemScores, missing: MissingScoreRule) {
  checkWidths('cronbachAlpha', 'scores', scores)
  const [rows, leftOut]: [(readonly (number | null)[])[], number[]] = [[], []]
  for (const [index, row] of scores.entries()) {
    const column = row.findIndex((score) => !isScore(score, missing))
    if (column >= 0) {
      const needed = `numbers within ${furthest} of zero${missing === 'refuse' ? ", or missing: 'leaveOut'" : ', or null'}`
      throw ratingFault('cronbachAlpha', needed, row[column], `scores[${index}][${column}]`)
    }
    if (row.includes(null)) leftOut.push(index)
    else rows.push(row)
  }
  return { rows, leftOut }
}

function isScore(score: unknown, missing: MissingScoreRule): boolean {
  if (score === null) return missing === 'leaveOut'
  return typeof score === 'number' && Math.abs(score) <= furthest
}

/** From the first score, so that scores which are all the same leave exactly nothing. */
function centered(scores: Float64Array): Item {
  const [first = NaN] = scores
  const shift = scores.reduce((sum, score) => sum + (score - first), 0) / scores.length
  const deviations = scores.map((score) => score - first - shift)
  return { deviations, mean: first + shift + 0, variance: varianceOf(deviations) }
}

/** The variance of values whose mean is zero. */
function varianceOf(deviations: Float64Array): number {
  return dot(deviations, deviations) / (deviations.length - 1)
}

function dot(first: Float64Array, second: Float64Array): number {
  return first.reduce((sum, value, index) => sum + value * (second[index] ?? NaN), 0)
}

function totals(items: readonly Item[]): Float64Array {
  const sums = new Float64Array(items[0]?.deviations.length ?? 0)
  for (const { deviations } of items) {
    for (let row = 0; row < sums.length; row++)
      sums[row] = (sums[row] ?? 0) + (deviations[row] ?? 0)
  }
  return sums
}

/** The alpha of items with variances that sum to `parts`; none where their sum does not vary. */
function alphaOf(size: number, parts: number, whole: number): number | undefined {
  if (size < 2 || isRounding(whole, size, parts)) return undefined
  return (size / (size - 1)) * (1 - parts / whole)
}

/** Whether the variance of a sum is nothing but what rounding leaves of its parts. */
function isRounding(whole: number, size: number, parts: number): boolean {
  return whole <= (size * 2 ** -50) ** 2 * parts
}

function standardizedAlpha(items: readonly Item[]) {
  if (items.some(({ variance }) => variance === 0)) return {}
  const size = items.length
  const standard = items.map((item) => {
    const deviation = Math.sqrt(item.variance)
    return { ...item, deviations: item.deviations.map((value) => value / deviation) }
  })
  const whole = varianceOf(totals(standard))
  const standardized = alphaOf(size, size, whole)
  return {
    ...(standardized !== undefined && { standardized }),
    meanInterItemCorrelation: (whole - size) / (size * (size - 1)),
  }
}

function consistencyOf(
  { deviations, mean, variance }: Item,
  sums: Float64Array,
  parts: number,
  size: number,
): ItemConsistency {
  const rest = sums.map((sum, row) => sum - (deviations[row] ?? NaN))
  const whole = varianceOf(rest)
  const varies = variance > 0 && !isRounding(whole, size, parts)
  const covariance = dot(deviations, rest) / (rest.length - 1)
  const alphaIfDropped = isRounding(whole, size, parts)
    ? undefined
    : alphaOf(size - 1, parts - variance, whole)
  return {
    mean,
    standardDeviation: Math.sqrt(variance),
    ...(varies && {
      itemRestCorrelation: covariance / (Math.sqrt(variance) * Math.sqrt(whole)),
    }),
    ...(alphaIfDropped !== undefined && { alphaIfDropped }),
  }
}

/**
 * (1 - alpha) in the population over that in the sample is distributed as F with n - 1 and
 * (n - 1)(k - 1) degrees of freedom, whose quantile is k - 1 times the odds of a beta distribution.
 */
function feldtBounds(value: number, n: number, size: number, level: number): AgreementBounds {
  const bound = (p: number) => {
    const x = betaQuantile(p, (n - 1) / 2, ((n - 1) * (size - 1)) / 2)
    return 1 - (1 - value) * (size - 1) * (x / (1 - x))
  }
  const [low, high] = [bound((1 + level) / 2), bound((1 - level) / 2)]
  return { low, high, level, degenerate: low === high }
}
