import { criticalValue } from '../statistics/normal.ts'
import { totalCount } from '../summary/counts.ts'
import { boundsAround, checkPopulation, checkWeight } from './design.ts'
import type {
  NoNpsStratum,
  NpsWithoutError,
  SizedNpsStratum,
  StratifiedNps,
  WeightedNpsStratum,
} from './design-model.ts'
import type { NpsTally } from './model.ts'
import { checkSameScale } from './scale.ts'
import { rated, standardErrorOf } from './score.ts'

/**
 * The score of a population put together from its strata: groups of known size, each with a sample
 * of its own.
 *
 * When small strata are asked more than their share, all answers together show another score than
 * the population has; `pooledScore` stands beside it for comparison. Each stratum counts by its size
 * or weight. With sizes the standard error comes with finite population correction as well, in
 * `corrected`: right for those customers, while the uncorrected one is for customers like them. Both
 * divide each stratum's variance by its n - 1, as R's survey package does.
 *
 * @param strata - each with `tally` and either `populationSize`, a whole number not below the
 * ratings, or `weight`, from 1e-100 to 1e100; all strata the same way
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `stratified` in points; `scoreWithoutError` because `oneResponseInStratum`, where a
 * stratum with a single rating does not say how much it varies; or `unscored` naming the strata in
 * which nobody rated, none when there are no strata
 * @throws RangeError with the index of the stratum when a size or weight is out of range, or it has
 * not the same of the two as the first; when a count is negative or not whole, the scales differ, or
 * the level is out of range
 * @example Nine in ten are shop customers, two in three answers are theirs
 * ```ts
 * import { stratifiedNps } from 'paripurna/nps'
 *
 * const shop = { tally: { promoters: 15, passives: 9, detractors: 6 }, populationSize: 900 }
 * const app = { tally: { promoters: 5, passives: 7, detractors: 8 }, populationSize: 100 }
 * const stratified = stratifiedNps([shop, app]) // => { kind: 'stratified', score: 25.5, pooledScore: 12, n: 50, ... }
 * stratified.kind === 'stratified' && stratified.standardError // ≈ 13.1788445
 * const nobody = { tally: { promoters: 0, passives: 0, detractors: 0 }, populationSize: 10 }
 * stratifiedNps([shop, nobody]) // => { kind: 'unscored', because: 'noResponses', nobodyInStrata: [1] }
 * ```
 * @see Cochran, Sampling Techniques, 3rd edition (1977), chapter 5
 */
export function stratifiedNps<Scale extends string = string>(
  strata: Iterable<SizedNpsStratum<Scale>> | Iterable<WeightedNpsStratum<Scale>>,
  options: { readonly level?: number } = {},
): StratifiedNps<Scale> | NpsWithoutError | NoNpsStratum {
  const { level = 0.95 } = options
  const z = criticalValue(level)
  const all = readStrata(strata)
  const empty = all.flatMap(({ n }, index) => (n === 0 ? [index] : []))
  if (all.length === 0 || empty.length > 0) {
    return { kind: 'unscored', because: 'noResponses', nobodyInStrata: empty }
  }
  const sum = (term: (stratum: Stratum) => number) =>
    all.reduce((total, stratum) => total + term(stratum), 0)
  const n = totalCount(
    all.map((stratum) => stratum.n),
    'stratifiedNps',
  )
  const weight = sum((stratum) => stratum.weight)
  const score = sum((stratum) => stratum.weight * stratum.score) / weight
  if (all.some((stratum) => stratum.n === 1)) {
    return { kind: 'scoreWithoutError', because: 'oneResponseInStratum', score, n }
  }
  const errorBy = (kept: (stratum: Stratum) => number) =>
    Math.sqrt(sum((stratum) => kept(stratum) * (stratum.weight * stratum.error) ** 2)) / weight
  const estimate = (standardError: number) => {
    return { standardError, wald: boundsAround(score, z * standardError) }
  }
  const { scale } = all[0]?.tally ?? {}
  return {
    kind: 'stratified',
    score,
    pooledScore: (100 * sum((stratum) => stratum.numerator)) / n,
    ...estimate(errorBy(() => 1)),
    ...(all[0]?.sized && {
      corrected: estimate(errorBy((stratum) => (stratum.weight - stratum.n) / stratum.weight)),
    }),
    level,
    n,
    ...(scale !== undefined && { scale }),
  }
}

interface Stratum<Scale extends string = string> {
  readonly tally: NpsTally<Scale>
  readonly n: number
  readonly numerator: number
  readonly score: number
  /** How much it counts: its population, where that is known. */
  readonly weight: number
  /** Whether the weight is a population. */
  readonly sized: boolean
  /** The standard error of its score, its variance divided by n - 1. */
  readonly error: number
}

function readStrata<Scale extends string>(
  strata: Iterable<SizedNpsStratum<Scale>> | Iterable<WeightedNpsStratum<Scale>>,
): Stratum<Scale>[] {
  const read: Stratum<Scale>[] = []
  for (const { tally, populationSize, weight } of strata) {
    const index = read.length
    const first = read[0]
    const sized = populationSize !== undefined
    if (sized === (weight !== undefined) || (first && first.sized !== sized)) {
      throw new RangeError(
        `stratifiedNps needs a populationSize of every stratum or a weight of every stratum, got ${sized ? 'a populationSize' : 'no populationSize'} and ${weight === undefined ? 'no weight' : 'a weight'} at index ${index}`,
      )
    }
    checkSameScale(first?.tally ?? tally, tally, 'stratifiedNps')
    const { n, numerator, score } = rated(tally)
    if (sized) checkPopulation(populationSize, n, `stratifiedNps, at index ${index},`)
    else checkWeight(weight, 'stratifiedNps', index)
    const error = standardErrorOf(tally) * Math.sqrt(n / (n - 1))
    read.push({ tally, n, numerator, score, weight: populationSize ?? weight, sized, error })
  }
  return read
}
