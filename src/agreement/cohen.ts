import { criticalValue } from '../statistics/normal.ts'
import { categoryDistances, sharesOf } from './distance.ts'
import { boundsAround, linearizedKappa } from './linearized.ts'
import {
  kappaWeights,
  type AgreementRatings,
  type CohenKappa,
  type KappaWeights,
  type RatingCategory,
  type UndefinedAgreement,
} from './model.ts'
import { checkOption, checkOrder, codeRatings, ratingFault, type CodedRatings } from './ratings.ts'

/**
 * Cohen's kappa: how far two assessors agree beyond chance, where chance is what each of them would
 * do by habit, without looking.
 *
 * 1 is full agreement, 0 what chance would bring, below 0 less than that. Weighted, a disagreement
 * counts by its distance, or by the square of it. Numbers are as far apart as they are as numbers,
 * also where nobody used one between them; texts are as far apart as their places in `categories`,
 * which must then be given, in their order. Some tools count places for numbers too, and give other
 * figures where a category in between was not used.
 *
 * A subject that one of the two did not rate is left out and named. Where all pairs are of one
 * category there is nothing that chance could miss, and kappa is undefined, not 1. The interval is
 * that of large samples; for few subjects there is `agreementBootstrapInterval`. Where almost all
 * subjects are of one kind kappa is low though agreement is high: look at `observedAgreement`,
 * `maximum` and `prevalenceAdjusted` beside it. The last, and weighted agreement, rest on the list of
 * categories, so give it where one may not have been used; kappa does not.
 *
 * @param ratings - a row per subject with the ratings of the two assessors, `null` where there is none
 * @param options - `weights`, default `unweighted`; `categories`, all there are, default those that
 * were used; `level` of the interval, between 0 and 1, default 0.95
 * @returns `measured` with the kappa, or `undefined` because of `noPairs` or `onlyOneCategory`
 * @throws RangeError naming row and column when a rating is none, or not of the categories; when
 * there are not two ratings in each row; when a category is named twice; when texts are weighted
 * without `categories`; there are no such weights; or the level is out of range
 * @example Weighted and not, and the case 0/0
 * ```ts
 * import { cohenKappa } from 'paripurna/agreement'
 *
 * const ratings = [[2, 2], [0, 0], [2, 2], [2, 2], [0, 0], [1, 2], [1, null]]
 * const kappa = cohenKappa(ratings)
 * kappa // => { kind: 'measured', coefficient: 'cohenKappa', n: 6, leftOut: [6], ... }
 * kappa.kind === 'measured' && kappa.value // ≈ 0.7
 * cohenKappa([['met', 'met'], ['met', 'met']]) // => { kind: 'undefined', because: 'onlyOneCategory', n: 2, ... }
 * cohenKappa([['met', 'unmet']], { weights: 'linear' }) // throws RangeError: categories in their order
 * ```
 * @see Cohen, Educational and Psychological Measurement 20 (1960) 37-46, and weighted Psychological
 * Bulletin 70 (1968) 213-220; the standard error of Fleiss, Cohen and Everitt, Psychological Bulletin
 * 72 (1969) 323-327; prevalence of Byrt, Bishop and Carlin, Journal of Clinical Epidemiology 46 (1993)
 * 423-429
 */
export function cohenKappa(
  ratings: AgreementRatings,
  options?: {
    readonly weights?: KappaWeights
    readonly categories?: readonly RatingCategory[]
    readonly level?: number
  },
): CohenKappa | UndefinedAgreement<'cohenKappa'> {
  const { weights = 'unweighted', level = 0.95 } = options ?? {}
  // Refuses a level out of range.
  criticalValue(level)
  checkOption('cohenKappa', 'weights', kappaWeights, weights)
  const coded = codeRatings('cohenKappa', ratings, options?.categories)
  const assessors = ratings[0]?.length ?? 2
  if (assessors !== 2) throw ratingFault('cohenKappa', 'two ratings', assessors, 'ratings[0]')
  if (weights !== 'unweighted') checkOrder('cohenKappa', coded, options?.categories)
  const [first, second] = columnsOf(coded)
  const { leftOut } = coded
  const n = first.length
  const none = { kind: 'undefined', coefficient: 'cohenKappa', n, leftOut } as const
  if (n === 0) return { ...none, because: 'noPairs' }
  const only = first[0]
  if ([first, second].every((column) => column.every((place) => place === only))) {
    return { ...none, because: 'onlyOneCategory' }
  }
  const size = coded.categories.length
  const { between, toRandom, leastMean } = categoryDistances(coded.categories, weights)
  // What either assessor's ratings are from the other's at random.
  const [fromFirst, fromSecond] = [second, first].map((other) => toRandom(sharesOf(other, size)))
  const observed = Float64Array.from(first, (place, index) => between(place, second[index] ?? -1))
  const expected = Float64Array.from(
    first,
    (place, index) => (at(fromFirst, place) + at(fromSecond, second[index])) / 2,
  )
  const kappa = linearizedKappa(observed, expected)
  const standardError = Math.sqrt(kappa.squares) / n
  const evenly = new Float64Array(size).fill(1 / size)
  const evenlyExpected = toRandom(evenly).reduce((sum, distance) => sum + distance / size, 0)
  return {
    kind: 'measured',
    coefficient: 'cohenKappa',
    weights,
    value: kappa.value,
    observedAgreement: 1 - kappa.observed,
    expectedAgreement: 1 - kappa.expected,
    maximum: 1 - leastMean(first, second) / kappa.expected,
    prevalenceAdjusted: 1 - kappa.observed / evenlyExpected,
    standardError,
    interval: boundsAround(kappa.value, standardError, level),
    n,
    leftOut,
  }
}

/** The two columns of the subjects that both rated. */
function columnsOf({ places, starts, paired }: CodedRatings): readonly [Int32Array, Int32Array] {
  const column = (which: number) =>
    Int32Array.from(paired, (row) => places[(starts[row] ?? NaN) + which] ?? -1)
  return [column(0), column(1)]
}

function at(values: Float64Array | undefined, place: number | undefined): number {
  return values?.[place ?? -1] ?? NaN
}
