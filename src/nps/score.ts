import { checkCount, totalCount } from '../summary/counts.ts'
import { percentShares } from '../summary/share.ts'
import type {
  NoNpsResponses,
  NpsPseudoCounts,
  NpsResponseRate,
  NpsResponseTally,
  NpsResult,
  NpsStandardError,
  NpsTally,
  ScoredNps,
} from './model.ts'

/**
 * Computes the Net Promoter Score: promoters less detractors per hundred ratings.
 *
 * The score is exact up to the last division and is never computed of rounded shares. The shares
 * are whole percents made to sum to 100. Refusals, missing and invalid answers are in no
 * denominator.
 *
 * @param tally - counts of promoters, passives and detractors
 * @returns `scored`, or `unscored` because `noResponses` when nobody rated: that is not a score of 0
 * @throws RangeError when a count is negative or not whole
 * @example Ordinary, and nobody
 * ```ts
 * import { netPromoterScore, tallyRatings } from 'paripurna/nps'
 *
 * netPromoterScore(tallyRatings([10, 9, 8, 6])) // => { kind: 'scored', score: 25, numerator: 1, promoters: 50, passives: 25, detractors: 25, n: 4 }
 * netPromoterScore({ promoters: 120, passives: 45, detractors: 30 }) // => { promoters: 62, passives: 23, detractors: 15, ... }
 * netPromoterScore(tallyRatings([])) // => { kind: 'unscored', because: 'noResponses' }
 * ```
 * @see Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003
 */
export function netPromoterScore<Scale extends string = string>(
  tally: NpsTally<Scale>,
): ScoredNps<Scale> | NoNpsResponses {
  const whole = rated(tally)
  if (whole.n === 0) return { kind: 'unscored', because: 'noResponses' }
  const { scale } = tally
  const [promoters = 0, passives = 0, detractors = 0] = percentShares([
    tally.promoters,
    tally.passives,
    tally.detractors,
  ])
  return { kind: 'scored', ...whole, promoters, passives, detractors, ...(scale && { scale }) }
}

/** How many rated, and the score as a fraction and in points; refuses what is no count. */
export function rated({ promoters, passives, detractors }: NpsTally<string>) {
  const n = totalCount([promoters, passives, detractors], 'NPS tally')
  // Adding 0 makes a minus zero a zero.
  const numerator = promoters - detractors + 0
  return { n, numerator, score: (100 * numerator) / n }
}

/**
 * Withholds the score of a tally with too few ratings, and scores any other.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `minimumResponses`, a whole number from 0 (default)
 * @returns the score, or `unscored` because `noResponses` or `tooFewResponses`
 * @throws RangeError when a count or the minimum is negative or not whole
 * @example
 * ```ts
 * import { scoreOrWithhold } from 'paripurna/nps'
 *
 * const two = { promoters: 2, passives: 0, detractors: 0 }
 * scoreOrWithhold(two, { minimumResponses: 10 }) // => { kind: 'unscored', because: 'tooFewResponses', n: 2, minimumResponses: 10 }
 * scoreOrWithhold(two, { minimumResponses: 2 }) // => { kind: 'scored', score: 100, ... }
 * ```
 */
export function scoreOrWithhold<Scale extends string = string>(
  tally: NpsTally<Scale>,
  options: { readonly minimumResponses?: number } = {},
): NpsResult<Scale> {
  const minimumResponses = checkMinimum(options.minimumResponses)
  const result = netPromoterScore(tally)
  return result.kind === 'scored' && result.n < minimumResponses
    ? { kind: 'unscored', because: 'tooFewResponses', n: result.n, minimumResponses }
    : result
}

/** The fewest ratings a caller asks for, 0 when it does not say. */
export function checkMinimum(minimumResponses = 0): number {
  return checkCount(minimumResponses, 'minimumResponses')
}

/**
 * Computes the standard error of the score, taking promoters and detractors as shares of the same
 * n answers.
 *
 * The variance is p + d - (p - d)^2 over n, with p and d the shares of promoters and detractors; it
 * is computed from whole numbers, so nothing cancels. When all answers fall into one group it is 0,
 * which says little about the population: prefer an interval.
 *
 * @param tally - counts of promoters, passives and detractors
 * @returns `standardError` in points, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { npsStandardError } from 'paripurna/nps'
 *
 * npsStandardError({ promoters: 9, passives: 3, detractors: 0 }) // => { kind: 'standardError', standardError: 12.5, n: 12 }
 * npsStandardError({ promoters: 3, passives: 0, detractors: 0 }) // => { kind: 'standardError', standardError: 0, n: 3 }
 * ```
 * @see whuber, "How can I calculate margin of error in a NPS result?", stats.stackexchange.com/q/18603
 */
export function npsStandardError(tally: NpsTally<string>): NpsStandardError | NoNpsResponses {
  const { n } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  return { kind: 'standardError', standardError: standardErrorOf(tally), n }
}

/** The standard error in points of counts that need not be whole. */
export function standardErrorOf(counts: NpsPseudoCounts): number {
  const { promoters: p, passives: s, detractors: d } = counts
  const n = p + s + d
  // n (p + d) - (p - d)^2, rewritten as a sum without a difference.
  return (100 * Math.sqrt((s * (p + d) + 4 * p * d) / n)) / n
}

/**
 * Tells how many of those invited gave a rating. It stands beside a score, never in it.
 *
 * @param tally - a tally of responses, one per invitation
 * @returns `responseRate`, or `unscored` when nobody was invited
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { npsResponseRate, tallyResponses } from 'paripurna/nps'
 *
 * const tally = tallyResponses([{ rating: 9 }, { rating: 'declined' }, { rating: null }, { rating: 11 }])
 * npsResponseRate(tally) // => { kind: 'responseRate', percent: 25, answered: 1, invited: 4 }
 * npsResponseRate(tallyResponses([])) // => { kind: 'unscored', because: 'noResponses' }
 * ```
 */
export function npsResponseRate(tally: NpsResponseTally<string>): NpsResponseRate | NoNpsResponses {
  const { declined, missing, invalid } = tally
  const answered = rated(tally).n
  const invited = totalCount([answered, declined, missing, invalid], 'npsResponseRate')
  return invited === 0
    ? { kind: 'unscored', because: 'noResponses' }
    : { kind: 'responseRate', percent: (100 * answered) / invited, answered, invited }
}
