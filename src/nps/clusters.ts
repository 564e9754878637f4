import { criticalValue } from '../statistics/normal.ts'
import { boundsAround, groupOf } from './design.ts'
import type { ClusteredNps, NpsWithoutError } from './design-model.ts'
import { describe } from './group.ts'
import type { NoNpsResponses, NpsScale } from './model.ts'
import { isOnScale, npsScale, scaleMark } from './scale.ts'
import { standardErrorOf } from './score.ts'

/**
 * The score of answers that come several from one account: colleagues of one company, or the same
 * customer after each visit.
 *
 * Answers of one account are alike, so they tell less than as many accounts would, and an error that
 * takes them as independent is too small. This one takes the account as what was sampled, and lets
 * answers within it be as alike as they are. Every answer counts once, so an account counts by how
 * many it gave. With few accounts, say below 30, the interval covers less than its level.
 *
 * @param accounts - the ratings of each account, whole numbers on the scale; at least one each
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `scale` of the ratings,
 * default `npsScale`
 * @returns `clustered` in points; `scoreWithoutError` because `oneAccount`; or `unscored` when there
 * are no accounts
 * @throws RangeError with account, index and value at the first that is no rating; with the account
 * that has none; or when the level is out of range
 * @example
 * ```ts
 * import { clusteredNps } from 'paripurna/nps'
 *
 * const clustered = clusteredNps([[10, 9, 7], [3, 5], [10], [8, 7, 9, 6], [9], [2, 8]])
 * clustered // => { kind: 'clustered', n: 13, accounts: 6, ... }
 * clustered.kind === 'clustered' && clustered.standardError // ≈ 27.8194623
 * clusteredNps([[10, 9]]) // => { kind: 'scoreWithoutError', because: 'oneAccount', score: 100, n: 2 }
 * clusteredNps([[10], []]) // throws RangeError: account 1
 * ```
 * @see Cochran, Sampling Techniques, 3rd edition (1977), chapter 9A
 */
export function clusteredNps<Id extends string = 'nps'>(
  accounts: Iterable<readonly number[]>,
  options: { readonly level?: number; readonly scale?: NpsScale<Id> } = {},
): ClusteredNps<Id> | NpsWithoutError | NoNpsResponses {
  const { level = 0.95, scale } = options
  const z = criticalValue(level)
  const { clusters, counts } = countAccounts(accounts, scale ?? npsScale)
  const { promoters, passives, detractors } = counts
  const [n, numerator] = [promoters + passives + detractors, promoters - detractors]
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const score = (100 * numerator) / n
  const m = clusters.length
  if (m === 1) return { kind: 'scoreWithoutError', because: 'oneAccount', score, n }
  const squares = clusters.reduce((sum, cluster) => {
    // How far the account's answers are from the score, all together: whole numbers up to here.
    const off = (cluster.numerator * n - cluster.n * numerator) / n
    return sum + off * off
  }, 0)
  const standardError = (100 * Math.sqrt((m / (m - 1)) * squares)) / n
  const naiveStandardError = standardErrorOf(counts) * Math.sqrt(n / (n - 1))
  return {
    kind: 'clustered',
    score,
    standardError,
    naiveStandardError,
    ...(naiveStandardError > 0 && { designEffect: (standardError / naiveStandardError) ** 2 }),
    n,
    accounts: m,
    level,
    wald: boundsAround(score, z * standardError),
    ...(scale && scaleMark(scale)),
  }
}

/** How many answered and promoters less detractors of each account, and the groups of all. */
function countAccounts(accounts: Iterable<readonly number[]>, scale: NpsScale) {
  const clusters: { n: number; numerator: number }[] = []
  const counts = { promoters: 0, passives: 0, detractors: 0 }
  for (const ratings of accounts) {
    const account = clusters.length
    if (ratings.length === 0) {
      throw new RangeError(
        `clusteredNps needs a rating of every account, got none of account ${account}`,
      )
    }
    let numerator = 0
    for (let index = 0; index < ratings.length; index++) {
      const rating = ratings[index]
      if (rating === undefined || !isOnScale(rating, scale)) {
        throw new RangeError(
          `clusteredNps needs whole ratings from ${scale.lowest} to ${scale.highest}, got ${describe(rating)} at index ${index} of account ${account}`,
        )
      }
      const group = groupOf(rating, scale)
      counts[group] += 1
      numerator += group === 'promoters' ? 1 : group === 'detractors' ? -1 : 0
    }
    clusters.push({ n: ratings.length, numerator })
  }
  return { clusters, counts }
}
