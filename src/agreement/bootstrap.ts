import { percentileRank, rankOfBound, uniformNumbers } from '../statistics/resample.ts'
import type { UndefinedConsistency } from './consistency-model.ts'
import type {
  AgreementBootstrapInterval,
  AgreementResult,
  UndefinedAgreementInterval,
} from './interval-model.ts'
import type { UndefinedAgreement } from './model.ts'

/**
 * The percentile bootstrap interval of any of the coefficients: subjects are drawn from the subjects
 * again and again, as many as there are, and the interval lies between two of the coefficients that
 * come out.
 *
 * Subjects are drawn whole, with all their ratings, so it holds whatever the assessors have in common;
 * it says how the coefficient varies over subjects, with these assessors. Krippendorff's own procedure
 * draws disagreements of pairs, as if the pairs of one subject were independent.
 *
 * Where the coefficient of a resample is undefined, it is counted and in no bound, which happens where
 * one category is rare: do not trust an interval with many of them. It never leaves what the coefficient
 * can be. With full agreement every resample agrees too: the interval has no width and is
 * `degenerate`, which does not mean that the agreement is sure.
 *
 * The randomness is yours: with a generator that starts from the same seed the interval is the same.
 * Each resample takes as many numbers as there are rows, and the time of the coefficient itself: with
 * thousands of rows the default takes many seconds, so take fewer replicates there, or the interval that
 * the kappas have by their standard error. With R defined resamples the bounds are the
 * k-th lowest and the k-th highest coefficient, where k is (R + 1) (1 - level) / 2 rounded down.
 *
 * @param ratings - the rows of subjects, or of respondents, as the coefficient takes them; those it
 * leaves out are drawn like the others
 * @param coefficient - one of the four acts, or a function that calls it with options
 * @param options - `random`, gives numbers from 0 (included) to 1 (excluded), such as `Math.random`
 * or a seeded generator; `replicates`, how many resamples, at least 2 / (1 - level) - 1 and at most
 * 10,000,000, default 1,999; `level` of confidence, between 0 and 1, default 0.95
 * @returns `interval`; or `undefined`, because the coefficient is so for all subjects, or because of
 * `tooFewDefinedReplicates`
 * @throws RangeError when the level is out of range, the replicates are not whole or out of range,
 * `random` gives anything else than it should, or the coefficient refuses the ratings
 * @example A generator with a seed, and a coefficient with options
 * ```ts
 * import { agreementBootstrapInterval, cohenKappa, krippendorffAlpha } from 'paripurna/agreement'
 *
 * let state = 1
 * const random = () => (state = (state * 48271) % 2147483647) / 2147483647
 * const ratings = [[1, 1], [2, 2], [3, 3], [1, 2], [2, 2], [3, 3], [1, 1], [3, 2], [2, 2], [1, 1]]
 * const interval = agreementBootstrapInterval(ratings, cohenKappa, { random, replicates: 999 })
 * interval // => { kind: 'interval', method: 'bootstrap', coefficient: 'cohenKappa', n: 10, undefinedReplicates: 0, ... }
 * const ordinal = (rows: typeof ratings) => krippendorffAlpha(rows, { metric: 'ordinal' })
 * agreementBootstrapInterval(ratings, ordinal, { random }) // => { coefficient: 'krippendorffAlpha', replicates: 1999, ... }
 * agreementBootstrapInterval([[1, 1], [1, 1]], cohenKappa, { random }) // => { kind: 'undefined', because: 'onlyOneCategory', ... }
 * agreementBootstrapInterval(ratings, cohenKappa, { random: () => 1 }) // throws RangeError: at draw 0
 * ```
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3; Hayes and
 * Krippendorff, Communication Methods and Measures 1 (2007) 77-89, for the other procedure
 */
export function agreementBootstrapInterval<Row>(
  ratings: readonly Row[],
  coefficient: (ratings: Row[]) => AgreementResult,
  options: {
    readonly random: () => number
    readonly replicates?: number
    readonly level?: number
  },
):
  | AgreementBootstrapInterval
  | UndefinedAgreementInterval
  | UndefinedAgreement
  | UndefinedConsistency {
  const { level = 0.95, replicates = 1999 } = options
  percentileRank('agreementBootstrapInterval', replicates, level)
  const whole = coefficient([...ratings])
  if (whole.kind === 'undefined') return whole
  const values = resample(ratings, coefficient, replicates, options.random)
  const rank = rankOfBound(values.length, level)
  const [low, high] = [values[rank - 1], values[values.length - rank]]
  const facts = {
    coefficient: whole.coefficient,
    value: whole.value,
    n: whole.n,
    replicates,
    undefinedReplicates: replicates - values.length,
  }
  if (low === undefined || high === undefined) {
    return { kind: 'undefined', because: 'tooFewDefinedReplicates', ...facts }
  }
  return {
    kind: 'interval',
    method: 'bootstrap',
    low,
    high,
    level,
    degenerate: low === high,
    ...facts,
  }
}

/** The coefficients of the resamples in which there is one, in ascending order. */
function resample<Row>(
  ratings: readonly Row[],
  coefficient: (ratings: Row[]) => AgreementResult,
  replicates: number,
  random: () => number,
): Float64Array {
  const uniform = uniformNumbers('agreementBootstrapInterval', random)
  const drawn: Row[] = [...ratings]
  const values = new Float64Array(replicates)
  let defined = 0
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let index = 0; index < drawn.length; index++) {
      const row = ratings[Math.floor(uniform() * ratings.length)]
      if (row !== undefined) drawn[index] = row
    }
    const result = coefficient(drawn)
    if (result.kind === 'undefined') continue
    values[defined] = result.value
    defined += 1
  }
  return values.subarray(0, defined).sort()
}
