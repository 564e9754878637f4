import { criticalValue } from '../statistics/normal.ts'
import { meanDisagreement } from './disagreement.ts'
import { sharesOf } from './distance.ts'
import { boundsAround, linearizedKappa } from './linearized.ts'
import type {
  AgreementRatings,
  CategoryKappa,
  FleissKappa,
  RatingCategory,
  UndefinedAgreement,
} from './model.ts'
import { codeRatings, ratingsOf, ratingFault, type CodedRatings } from './ratings.ts'

/**
 * Fleiss' kappa: how far any number of assessors agree beyond chance, where every subject has as many
 * ratings. It does not matter who rated which subject: leave `null` for the assessors who did not.
 *
 * 1 is full agreement, 0 what chance would bring, below 0 less than that. Chance is one and the same
 * for all: how often each category was used. So with two assessors it is Scott's pi, and not Cohen's
 * kappa. Each category is also set against all others together, which shows what is hard to tell.
 *
 * The coefficient is only defined for one number of ratings: uneven subjects are refused by name, and
 * `krippendorffAlpha` takes them. Where all ratings are of one category it is undefined, not 1.
 *
 * To test whether there is any agreement beyond chance, `2 * normalTail(Math.abs(value) /
 * standardErrorByChance)` is the two-sided p-value. For how much there is, use the interval, or for
 * few subjects `agreementBootstrapInterval`.
 *
 * @param ratings - a row per subject, a column per assessor, `null` where there is no rating
 * @param options - `categories`, all there are, default those that were used; `level` of the
 * interval, between 0 and 1, default 0.95
 * @returns `measured` with the kappa, or `undefined` because of `noPairs` (no subjects, or one
 * rating of each) or `onlyOneCategory`
 * @throws RangeError naming row and column when a rating is none or not of the categories; naming the
 * subject that has another number of ratings than the first; when a category is named twice; or the
 * level is out of range
 * @example Three assessors out of four, and uneven subjects
 * ```ts
 * import { fleissKappa } from 'paripurna/agreement'
 *
 * const ratings = [['a', 'a', 'a', null], ['a', 'b', null, 'b'], [null, 'b', 'b', 'b']]
 * const kappa = fleissKappa(ratings)
 * kappa // => { kind: 'measured', coefficient: 'fleissKappa', n: 3, ratingsPerSubject: 3, ... }
 * kappa.kind === 'measured' && kappa.value // ≈ 0.55
 * fleissKappa([['a', 'a'], ['a', 'a']]) // => { kind: 'undefined', because: 'onlyOneCategory', ... }
 * fleissKappa([['a', 'a'], ['a', null]]) // throws RangeError: ratings[1]
 * ```
 * @see Fleiss, Psychological Bulletin 76 (1971) 378-382; by chance the standard errors of Fleiss, Nee and
 * Landis, Psychological Bulletin 86 (1979) 974-977; otherwise that of Gwet, Educational and
 * Psychological Measurement 81 (2021) 781-790
 */
export function fleissKappa(
  ratings: AgreementRatings,
  options?: { readonly categories?: readonly RatingCategory[]; readonly level?: number },
): FleissKappa | UndefinedAgreement<'fleissKappa'> {
  const level = options?.level ?? 0.95
  // Refuses a level out of range.
  criticalValue(level)
  const coded = codeRatings('fleissKappa', ratings, options?.categories)
  const { categories, leftOut } = coded
  const subjects = evenSubjects(coded, ratings.length)
  const [n, each] = [subjects.length, subjects[0]?.length ?? 0]
  const none = { kind: 'undefined', coefficient: 'fleissKappa', leftOut } as const
  if (each < 2) return { ...none, because: 'noPairs', n: 0 }
  const shares = sharesOf(coded.places, categories.length)
  if (shares.includes(1)) return { ...none, because: 'onlyOneCategory', n }
  const observed = Float64Array.from(subjects, (subject) =>
    meanDisagreement(subject.slice().sort(), 'nominal'),
  )
  const expected = Float64Array.from(subjects, (subject) =>
    subject.reduce((sum, place) => sum + (1 - (shares[place] ?? NaN)) / each, 0),
  )
  const kappa = linearizedKappa(observed, expected)
  const standardError = Math.sqrt(kappa.squares / n / (n - 1))
  return {
    kind: 'measured',
    coefficient: 'fleissKappa',
    value: kappa.value,
    ratingsPerSubject: each,
    observedAgreement: 1 - kappa.observed,
    expectedAgreement: 1 - kappa.expected,
    byCategory: categoryKappas(categories, shares, subjects),
    ...errorsByChance(shares, n, each),
    ...(n > 1 && { standardError, interval: boundsAround(kappa.value, standardError, level) }),
    n,
    leftOut,
  }
}

/** The ratings of each subject, without those that are missing; refused where they are uneven. */
function evenSubjects(coded: CodedRatings, rows: number): readonly Int32Array[] {
  const subjects = Array.from({ length: rows }, (_, row) => ratingsOf(coded, row))
  const each = subjects[0]?.length ?? 0
  const uneven = subjects.findIndex(({ length }) => length !== each)
  const got = subjects[uneven]?.length
  if (got !== undefined) {
    const needed = `as many ratings of every subject, ${each} as of the first (krippendorffAlpha takes uneven numbers)`
    throw ratingFault('fleissKappa', needed, got, `ratings[${uneven}]`)
  }
  return subjects
}

/** Each category against all others: 1 less the pairs that it divides over those by chance. */
function categoryKappas(
  categories: readonly RatingCategory[],
  shares: Float64Array,
  subjects: readonly Int32Array[],
): readonly CategoryKappa[] {
  const [n, each] = [subjects.length, subjects[0]?.length ?? 0]
  const divided = new Float64Array(categories.length)
  const own = new Int32Array(categories.length)
  for (const subject of subjects) {
    for (const place of subject) own[place] = (own[place] ?? 0) + 1
    for (const place of subject) {
      // Each rating of the category brings the pairs it makes with the others.
      divided[place] = (divided[place] ?? 0) + each - (own[place] ?? 0)
    }
    for (const place of subject) own[place] = 0
  }
  return categories.map((category, place) => {
    const share = shares[place] ?? NaN
    if (share === 0) return { category, share }
    const observed = (divided[place] ?? NaN) / (n * each * (each - 1))
    return { category, share, value: 1 - observed / (share * (1 - share)) }
  })
}

/** Fleiss, Nee and Landis (1979), formulas 11 and 12. */
function errorsByChance(shares: Float64Array, n: number, each: number) {
  const sum = (part: (share: number) => number) =>
    shares.reduce((total, share) => total + part(share), 0)
  const spread = sum((share) => share * (1 - share))
  const skew = sum((share) => share * (1 - share) * (1 - 2 * share))
  const categoryStandardErrorByChance = Math.sqrt(2 / (n * each * (each - 1)))
  return {
    standardErrorByChance:
      (categoryStandardErrorByChance * Math.sqrt(spread * spread - skew)) / spread,
    categoryStandardErrorByChance,
  }
}
