import { chiSquareTail } from '../statistics/gamma.ts'
import { solveLinear } from '../statistics/linear.ts'
import { atRiskAt, countBelow, runsOf, stayColumns, type StayColumns } from './stay-columns.ts'
import {
  logRankWeights,
  type LogRankTest,
  type LogRankUntested,
  type LogRankWeights,
  type StayRecord,
} from './survival-model.ts'

/**
 * Tells whether groups leave alike: the log-rank test.
 *
 * At every time somebody leaves, the exits of each group are held against those it would have had if
 * all who are under observation were alike. Censored and late-entered stays count while they are
 * seen. With `peto` early exits weigh more: each by the share of all stays still there before it. Two
 * groups whose curves cross may leave differently and not be told apart.
 *
 * A group that is never under observation together with another, while somebody of either stays on,
 * says nothing and costs no degree of freedom.
 *
 * @param groups - the stays of each group, by name
 * @param options - `weights`, `equal` (default) or `peto`
 * @returns `tested`; or `untested` because there is `nothingToCompare`: fewer than two groups, no
 * exits, or no time at which two groups could be held against each other
 * @throws RangeError naming group and index when a duration is negative or not finite, or an entry is
 * not before the end of its stay; when the weights are unknown
 * @example
 * ```ts
 * import { logRank } from 'paripurna/ladder-analytics'
 *
 * const leftAfter = (...days: number[]) => days.map((duration) => ({ duration, exit: 'left' }))
 * const test = logRank({ greeted: leftAfter(30, 60, 90, 120), ignored: leftAfter(10, 20, 30, 40) })
 * test.kind === 'tested' && test.p.toFixed(4) // => '0.0344'
 * logRank({ all: leftAfter(10, 20) }) // => { kind: 'untested', because: 'nothingToCompare', ... }
 * ```
 * @see Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; Peto and Peto, Journal of the Royal
 * Statistical Society A 135 (1972) 185-207; Klein and Moeschberger, Survival Analysis (2nd edition,
 * 2003), section 7.3
 */
export function logRank(
  groups: Readonly<Record<string, readonly StayRecord[]>>,
  options: { readonly weights?: LogRankWeights } = {},
): LogRankTest | LogRankUntested {
  const { weights = 'equal' } = options
  if (!logRankWeights.includes(weights)) {
    throw new RangeError(`logRank needs weights of ${logRankWeights.join(', ')}, got ${weights}`)
  }
  const entries = Object.entries(groups)
  const columns = entries.map(([group, stays]) => stayColumns(stays, 'logRank', `${group}, `))
  const { observed, expected, covariance } = exitsAgainst(columns, weights)
  const compared = entries.map(([group, stays], at) => ({
    group,
    n: stays.length,
    observed: observed[at] ?? 0,
    expected: expected[at] ?? 0,
  }))
  const tested = testedGroups(covariance)
  if (tested.length === 0)
    return { kind: 'untested', because: 'nothingToCompare', groups: compared }
  const surplus = tested.map((at) => (observed[at] ?? 0) - (expected[at] ?? 0))
  const solved = solveLinear(
    tested.map((row) => tested.map((column) => covariance[row]?.[column] ?? 0)),
    surplus.map((value) => [value]),
  )
  const form = surplus.reduce((sum, value, at) => sum + value * (solved[at]?.[0] ?? 0), 0)
  // Only rounding takes it below 0.
  const chiSquare = Math.max(0, form)
  const degreesOfFreedom = tested.length
  const p = chiSquareTail(chiSquare, degreesOfFreedom)
  return { kind: 'tested', weights, groups: compared, chiSquare, degreesOfFreedom, p }
}

/** Exits seen and expected by group, and the covariance of their differences. */
function exitsAgainst(columns: readonly StayColumns[], weights: LogRankWeights) {
  const observed = columns.map(() => 0)
  const expected = columns.map(() => 0)
  const covariance = columns.map(() => columns.map(() => 0))
  const pooled = Float64Array.from(columns.flatMap(({ exits }) => [...exits])).sort()
  let staying = 1
  for (const [time, exits] of runsOf(pooled)) {
    const atRisk = columns.map((group) => atRiskAt(group, time))
    const all = atRisk.reduce((sum, count) => sum + count, 0)
    const weight = weights === 'peto' ? staying : 1
    // The hypergeometric variance, but for the shares; nobody is left to vary when all leave.
    const spread = all > 1 ? (weight * weight * exits * (all - exits)) / (all - 1) : 0
    for (const [at, count] of atRisk.entries()) {
      const share = count / all
      observed[at] = (observed[at] ?? 0) + weight * countAt(columns[at]?.exits, time)
      expected[at] = (expected[at] ?? 0) + weight * exits * share
      const row = covariance[at] ?? []
      for (const [column, other] of atRisk.entries()) {
        row[column] = (row[column] ?? 0) + spread * share * ((at === column ? 1 : 0) - other / all)
      }
    }
    staying *= (all - exits) / all
  }
  return { observed, expected, covariance }
}

function countAt(exits: Float64Array | undefined, time: number): number {
  if (exits === undefined) return 0
  let count = 0
  for (let at = countBelow(exits, time); exits[at] === time; at++) count += 1
  return count
}

/**
 * The groups whose differences are free: of those that can be held against each other, directly or
 * through others, all but one, whose difference follows from the rest.
 */
function testedGroups(covariance: readonly (readonly number[])[]): readonly number[] {
  const seen = new Set<number>()
  return covariance.flatMap((_, first) => {
    if (seen.has(first)) return []
    const reached = [first]
    seen.add(first)
    // The list grows while it is walked.
    for (const at of reached) {
      for (const [other, value] of (covariance[at] ?? []).entries()) {
        if (value === 0 || seen.has(other)) continue
        seen.add(other)
        reached.push(other)
      }
    }
    return reached.slice(1)
  })
}
