import { criticalValue } from '../statistics/normal.ts'
import {
  npsFiniteConventions,
  type NpsBounds,
  type NpsFiniteConvention,
  type NpsFinitePopulationError,
  type NpsWithoutError,
  type WeightedNps,
  type WeightedNpsRow,
} from './design-model.ts'
import { describe } from './group.ts'
import type { NoNpsResponses, NpsPseudoCounts, NpsScale, NpsTally } from './model.ts'
import { isOnScale, npsScale, scaleMark } from './scale.ts'
import { rated, standardErrorOf } from './score.ts'

/**
 * The score of ratings that count differently: because some kinds of customers answer more than
 * others, or bring more revenue.
 *
 * The standard error is the linearized one of survey statistics. Uneven weights cost precision: the
 * effective n says how many ratings of one weight would be as good, and the design effect is n over
 * it. `wald` is the interval by the linearized error; `adjustedWald` is the adjusted interval (3/4,
 * 3/2, 3/4) of as many ratings as are effective: it takes the weights as unrelated to the answers,
 * and has width even when all answers fall into one group. Multiplying all weights by one number
 * changes nothing.
 *
 * @param rows - `rating`, a whole number on the scale, and `weight`, from 1e-100 to 1e100
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `scale` of the ratings,
 * default `npsScale`
 * @returns `weighted` in points; `scoreWithoutError` because `oneResponse`; or `unscored` when there
 * are no rows
 * @throws RangeError with index and value at the first rating that is none, or weight that is zero,
 * negative, not a number or beyond its range; or when the level is out of range
 * @example
 * ```ts
 * import { weightedNps } from 'paripurna/nps'
 *
 * const rows = [
 *   { rating: 10, weight: 1 },
 *   { rating: 9, weight: 1 },
 *   { rating: 3, weight: 2 },
 * ]
 * const weighted = weightedNps(rows) // => { kind: 'weighted', score: 0, n: 3, ... }
 * weighted.kind === 'weighted' && weighted.effectiveN // ≈ 2.6666667
 * weightedNps(rows.slice(0, 1)) // => { kind: 'scoreWithoutError', because: 'oneResponse', score: 100, n: 1 }
 * weightedNps([{ rating: 10, weight: 0 }]) // throws RangeError: got 0 at index 0
 * ```
 * @see Kish, Survey Sampling (1965), on the effective sample size; Cochran, Sampling Techniques, 3rd edition (1977), chapter 6, on the error of a ratio
 */
export function weightedNps<Id extends string = 'nps'>(
  rows: Iterable<WeightedNpsRow>,
  options: { readonly level?: number; readonly scale?: NpsScale<Id> } = {},
): WeightedNps<Id> | NpsWithoutError | NoNpsResponses {
  const { level = 0.95, scale } = options
  const z = criticalValue(level)
  const { n, weights, squares } = weigh(rows, scale ?? npsScale)
  const { promoters, passives, detractors } = weights
  const total = promoters + passives + detractors
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const score = (100 * (promoters - detractors)) / total
  if (n === 1) return { kind: 'scoreWithoutError', because: 'oneResponse', score, n }
  const effectiveN = total / ((squares.promoters + squares.passives + squares.detractors) / total)
  // Each group's distance from the score, as a sum without a difference.
  const [above, below] = [(passives + 2 * detractors) / total, (passives + 2 * promoters) / total]
  const middle = (promoters - detractors) / total
  const spread =
    squares.promoters * above * above +
    squares.passives * middle * middle +
    squares.detractors * below * below
  const standardError = (100 * Math.sqrt((n / (n - 1)) * spread)) / total
  return {
    kind: 'weighted',
    score,
    standardError,
    n,
    effectiveN,
    designEffect: n / effectiveN,
    level,
    wald: boundsAround(score, z * standardError),
    adjustedWald: adjustedBounds(weights, effectiveN / total, z),
    ...(scale && scaleMark(scale)),
  }
}

const leastWeight = 1e-100
const mostWeight = 1e100

/** How much each group weighs, and the squares of its weights. */
function weigh(rows: Iterable<WeightedNpsRow>, scale: NpsScale) {
  const weights = { promoters: 0, passives: 0, detractors: 0 }
  const squares = { promoters: 0, passives: 0, detractors: 0 }
  let n = 0
  for (const { rating, weight } of rows) {
    if (!isOnScale(rating, scale)) {
      throw new RangeError(
        `weightedNps needs whole ratings from ${scale.lowest} to ${scale.highest}, got ${describe(rating)} at index ${n}`,
      )
    }
    checkWeight(weight, 'weightedNps', n)
    const group = groupOf(rating, scale)
    weights[group] += weight
    squares[group] += weight * weight
    n += 1
  }
  return { n, weights, squares }
}

/** The group of a rating that is known to be on the scale. */
export function groupOf(
  rating: number,
  { promotersFrom, passivesFrom }: NpsScale,
): keyof NpsPseudoCounts {
  return rating >= promotersFrom ? 'promoters' : rating >= passivesFrom ? 'passives' : 'detractors'
}

/** Refuses a weight that says nothing, or whose square no double can hold. */
export function checkWeight(weight: number, caller: string, index: number): void {
  // Text such as '9' compares like a number, but adds up like text.
  if (!(Number.isFinite(weight) && weight >= leastWeight && weight <= mostWeight)) {
    throw new RangeError(
      `${caller} needs weights from 1e-100 to 1e100, got ${describe(weight)} at index ${index}`,
    )
  }
}

function adjustedBounds(weights: NpsPseudoCounts, perWeight: number, z: number): NpsBounds {
  const promoters = weights.promoters * perWeight + 0.75
  const passives = weights.passives * perWeight + 1.5
  const detractors = weights.detractors * perWeight + 0.75
  const center = (100 * (promoters - detractors)) / (promoters + passives + detractors)
  return boundsAround(center, z * standardErrorOf({ promoters, passives, detractors }))
}

/** The interval that reaches as far to both sides. */
export function boundsAround(center: number, margin: number): NpsBounds {
  const [low, high] = [center - margin, center + margin]
  return { low, high, leavesScale: low < -100 || high > 100, degenerate: low === high }
}

/**
 * The standard error of a score when the sample is a good part of all who could have answered: it
 * shrinks as few are left, and is 0 when everybody rated.
 *
 * Two conventions are in use, and differ by a factor of sqrt(1 - 1/n) or so: `unbiased` divides the
 * variance by n - 1 and corrects by (N - n) / N, as R's survey package does; `plugIn` divides it by
 * n, as `npsStandardError` does, and corrects by (N - n) / (N - 1), as textbooks and
 * `npsSampleSize` do. Neither says anything about people who were asked and did not answer.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param populationSize - N, how many could have rated: a whole number, at least as many as did
 * @param options - `convention`, `unbiased` (default) or `plugIn`
 * @returns `standardError` in points; `scoreWithoutError` because `oneResponse`, where one of many
 * rated and the convention is `unbiased`; or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, the population is not whole or smaller
 * than the sample, or the convention is none of the two
 * @example A quarter of the customers, and all
 * ```ts
 * import { npsFinitePopulationError } from 'paripurna/nps'
 *
 * const tally = { promoters: 50, passives: 33, detractors: 17 }
 * const error = npsFinitePopulationError(tally, 400)
 * error.kind === 'standardError' && error.standardError // ≈ 6.51978341
 * npsFinitePopulationError(tally, 100) // => { kind: 'standardError', standardError: 0, convention: 'unbiased', n: 100, populationSize: 100 }
 * npsFinitePopulationError(tally, 99) // throws RangeError
 * ```
 * @see Cochran, Sampling Techniques, 3rd edition (1977), chapter 2
 */
export function npsFinitePopulationError(
  tally: NpsTally<string>,
  populationSize: number,
  options: { readonly convention?: NpsFiniteConvention } = {},
): NpsFinitePopulationError | NpsWithoutError | NoNpsResponses {
  const { convention = 'unbiased' } = options
  const { n, score } = rated(tally)
  checkPopulation(populationSize, n, 'npsFinitePopulationError')
  if (!npsFiniteConventions.includes(convention)) {
    throw new RangeError(
      `npsFinitePopulationError needs a convention, unbiased or plugIn, got ${describe(convention)}`,
    )
  }
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const left = populationSize - n
  const known = { kind: 'standardError', convention, n, populationSize } as const
  if (left === 0) return { ...known, standardError: 0 }
  const factor =
    convention === 'unbiased'
      ? (n / (n - 1)) * (left / populationSize)
      : left / (populationSize - 1)
  if (factor === Infinity) return { kind: 'scoreWithoutError', because: 'oneResponse', score, n }
  return { ...known, standardError: standardErrorOf(tally) * Math.sqrt(factor) }
}

/** Refuses what is no population of so many ratings. */
export function checkPopulation(populationSize: number, n: number, where: string): void {
  if (!(Number.isSafeInteger(populationSize) && populationSize >= n && populationSize > 0)) {
    throw new RangeError(
      `${where} needs a whole population of at least the ${n} who rated, got ${populationSize}`,
    )
  }
}
