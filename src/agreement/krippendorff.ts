import { meanDisagreement } from './disagreement.ts'
import {
  alphaMetrics,
  type AgreementRatings,
  type AlphaMetric,
  type KrippendorffAlpha,
  type RatingCategory,
  type UndefinedAgreement,
} from './model.ts'
import { checkOption, checkOrder, codeRatings, ratingsOf, ratingFault } from './ratings.ts'

/**
 * Krippendorff's alpha: how far any number of assessors agree beyond chance, of whom each rated what
 * they rated, on a scale of names, ranks, distances or amounts.
 *
 * 1 is full agreement, 0 what chance would bring, below 0 less than that. It is 1 less the mean
 * disagreement of two ratings of one subject over that of any two ratings. A disagreement is 1
 * (`nominal`), or the square of how many ratings lie between (`ordinal`), of the distance (`interval`), or of
 * the distance over the sum (`ratio`, for amounts from 0). There is no usual metric, so you say which.
 *
 * A subject with fewer than two ratings has nothing to compare: it is left out, of the expected
 * disagreement too, and named. Where all ratings that remain are the same, alpha is undefined, not 1.
 * Its distribution is not known; for an interval use `agreementBootstrapInterval`.
 *
 * Time grows with the ratings and their sorting, for `ratio` with the square of how many different
 * amounts there are.
 *
 * @param ratings - a row per subject, a column per assessor, `null` where there is no rating
 * @param options - `metric`; `categories`, for `ordinal` in their order, needed where texts are
 * ordered, default those that were used
 * @returns `measured` with the alpha, or `undefined` because of `noPairs` or `onlyOneCategory`
 * @throws RangeError naming row and column when a rating is none, not of the categories, a text where
 * distances count, or below 0 where amounts do; when a category is named twice; when texts are ordered
 * without `categories`; or there is no such metric
 * @example Missing ratings, and no variation
 * ```ts
 * import { krippendorffAlpha } from 'paripurna/agreement'
 *
 * const ratings = [[1, 1, null], [2, 2, 3], [3, 3, 3], [null, 4, null]]
 * const alpha = krippendorffAlpha(ratings, { metric: 'interval' })
 * alpha // => { kind: 'measured', coefficient: 'krippendorffAlpha', n: 3, ratings: 8, leftOut: [3], ... }
 * alpha.kind === 'measured' && alpha.value // ≈ 0.8409090909
 * krippendorffAlpha([[1, 1], [1, 1]], { metric: 'ratio' }) // => { kind: 'undefined', because: 'onlyOneCategory', ... }
 * krippendorffAlpha([['a', 'b']], { metric: 'interval' }) // throws RangeError: ratings[0][0]
 * ```
 * @see Krippendorff, Content Analysis (2004), chapter 11, and "Computing Krippendorff's
 * Alpha-Reliability" (2011)
 */
export function krippendorffAlpha(
  ratings: AgreementRatings,
  options: { readonly metric: AlphaMetric; readonly categories?: readonly RatingCategory[] },
): KrippendorffAlpha | UndefinedAgreement<'krippendorffAlpha'> {
  const { metric } = options
  checkOption('krippendorffAlpha', 'a metric', alphaMetrics, metric)
  const coded = codeRatings('krippendorffAlpha', ratings, options.categories)
  if (metric === 'ordinal') checkOrder('krippendorffAlpha', coded, options.categories)
  if (metric === 'interval' || metric === 'ratio') checkAmounts(ratings, metric)
  const { paired, leftOut } = coded
  const units = paired.map((row) => ratingsOf(coded, row))
  const none = {
    kind: 'undefined',
    coefficient: 'krippendorffAlpha',
    n: paired.length,
    leftOut,
  } as const
  if (units.length === 0) return { ...none, because: 'noPairs' }
  const only = units[0]?.[0]
  if (units.every((unit) => unit.every((place) => place === only))) {
    return { ...none, because: 'onlyOneCategory' }
  }
  const { values, unit } = valuesOf(coded.categories, units, metric)
  const all = new Float64Array(units.reduce((sum, { length }) => sum + length, 0))
  let [filled, within] = [0, 0]
  for (const places of units) {
    const bag = all.subarray(filled, filled + places.length)
    for (let index = 0; index < bag.length; index++) bag[index] = values[places[index] ?? -1] ?? NaN
    within += bag.length * meanDisagreement(bag.sort(), metric)
    filled += bag.length
  }
  const [observed, expected] = [within / filled, meanDisagreement(all.sort(), metric)]
  return {
    kind: 'measured',
    coefficient: 'krippendorffAlpha',
    metric,
    value: 1 - observed / expected,
    observedDisagreement: observed * unit ** 2,
    expectedDisagreement: expected * unit ** 2,
    ratings: filled,
    n: paired.length,
    leftOut,
  }
}

function checkAmounts(ratings: AgreementRatings, metric: AlphaMetric): void {
  const least = metric === 'ratio' ? 0 : -Infinity
  for (const [row, subject] of ratings.entries()) {
    for (const [column, rating] of subject.entries()) {
      if (rating !== null && !(typeof rating === 'number' && rating >= least)) {
        const needed = metric === 'ratio' ? 'amounts from 0' : 'numbers'
        const place = `ratings[${row}][${column}]`
        throw ratingFault('krippendorffAlpha', `${needed} for the ${metric} metric`, rating, place)
      }
    }
  }
}

/**
 * Where each category lies for the metric, and the unit of that line. Intervals are measured by their
 * range, so that no square leaves what a number can hold.
 */
function valuesOf(
  categories: readonly RatingCategory[],
  units: readonly Int32Array[],
  metric: AlphaMetric,
): { readonly values: Float64Array; readonly unit: number } {
  if (metric === 'nominal') return { values: Float64Array.from(categories.keys()), unit: 1 }
  const counts = new Float64Array(categories.length)
  for (const unit of units) for (const place of unit) counts[place] = (counts[place] ?? 0) + 1
  if (metric === 'ordinal') {
    // The square of the ratings between two ranks, both ends by half, is that of their mean ranks.
    let below = 0
    return { values: counts.map((count) => (below += count) - count / 2), unit: 1 }
  }
  const amounts = Float64Array.from(categories, Number)
  if (metric === 'ratio') return { values: amounts, unit: 1 }
  const used = amounts.filter((_, place) => (counts[place] ?? 0) > 0)
  const low = used.reduce((least, amount) => Math.min(least, amount), Infinity)
  const high = used.reduce((most, amount) => Math.max(most, amount), -Infinity)
  return { values: amounts.map((amount) => (amount - low) / (high - low)), unit: high - low }
}
