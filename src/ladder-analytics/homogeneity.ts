import { chiSquareTail } from '../statistics/gamma.ts'
import { totalCount } from '../summary/counts.ts'
import { checkTally } from './transitions.ts'
import type {
  TransitionComparison,
  TransitionsUncompared,
  TransitionTally,
} from './transition-model.ts'

/**
 * Tells whether cohorts (branches, years) move alike, or one matrix for all hides a difference.
 *
 * Each state is a table of cohorts by what followed; the statistics and degrees of freedom of all
 * states are summed. What followed a state in no cohort, and a cohort that never was in a state, are
 * no part of its table and cost no degree of freedom. Where expected counts are small (below about 5)
 * both probabilities are rough.
 *
 * To ask whether the next state depends on the one before the present, give as cohorts the transitions
 * after each of those.
 *
 * @param cohorts - counts of each cohort, by one clock and over the same states
 * @returns `tested`, by Pearson and by the likelihood ratio; or `untested` because there is
 * `nothingToCompare`
 * @throws RangeError when clocks or states differ, or counts are not square, whole and from 0
 * @example
 * ```ts
 * import { compareTransitions } from 'paripurna/ladder-analytics'
 *
 * const cohort = (counts: number[][]) => ({ clock: 'panel', states: ['client', 'lost'], counts }) as const
 * const test = compareTransitions([cohort([[90, 10], [0, 50]]), cohort([[70, 30], [0, 50]])])
 * test // => { kind: 'tested', pearson: 12.5, degreesOfFreedom: 1, n: 300, ... }
 * test.kind === 'tested' && test.pPearson.toFixed(5) // => '0.00041'
 * compareTransitions([cohort([[90, 10], [0, 50]])]) // => { kind: 'untested', because: 'nothingToCompare', n: 150 }
 * ```
 * @see Anderson and Goodman, "Statistical Inference about Markov Chains", Annals of Mathematical
 * Statistics 28 (1957) 89-110
 */
export function compareTransitions<State extends string>(
  cohorts: readonly TransitionTally<State>[],
): TransitionComparison | TransitionsUncompared {
  const [first] = cohorts
  const same = (tally: TransitionTally<State>) => JSON.stringify([tally.clock, tally.states])
  for (const [at, cohort] of cohorts.entries()) {
    checkTally('compareTransitions', cohort)
    if (first !== undefined && same(cohort) !== same(first)) {
      throw new RangeError(
        `compareTransitions needs one clock and the same states, got others at cohorts[${at}]`,
      )
    }
  }
  const sum = { pearson: 0, likelihoodRatio: 0, degreesOfFreedom: 0, n: 0 }
  for (const from of (first?.states ?? []).keys()) {
    const table = tableStatistics(cohorts.map(({ counts }) => counts[from] ?? []))
    sum.pearson += table.pearson
    sum.likelihoodRatio += table.likelihoodRatio
    sum.degreesOfFreedom += table.degreesOfFreedom
    sum.n += table.n
  }
  const { pearson, likelihoodRatio, degreesOfFreedom, n } = sum
  if (degreesOfFreedom === 0) return { kind: 'untested', because: 'nothingToCompare', n }
  return {
    kind: 'tested',
    ...sum,
    pPearson: chiSquareTail(pearson, degreesOfFreedom),
    pLikelihoodRatio: chiSquareTail(likelihoodRatio, degreesOfFreedom),
  }
}

/** The statistics of independence of one table, without its empty rows and columns. */
function tableStatistics(rows: readonly (readonly number[])[]) {
  const rowSums = rows.map((row) => totalCount(row, 'compareTransitions'))
  const columnSums = (rows[0] ?? []).map((_, column) =>
    totalCount(
      rows.map((row) => row[column] ?? 0),
      'compareTransitions',
    ),
  )
  const n = totalCount(rowSums, 'compareTransitions')
  let [pearson, logs] = [0, 0]
  for (const [at, row] of rows.entries()) {
    for (const [column, count] of row.entries()) {
      const expected = ((rowSums[at] ?? 0) * (columnSums[column] ?? 0)) / n
      if (!(expected > 0)) continue
      pearson += (count - expected) ** 2 / expected
      if (count > 0) logs += count * Math.log(count / expected)
    }
  }
  const filled = (sums: readonly number[]) => sums.filter((sum) => sum > 0).length
  const degreesOfFreedom = n === 0 ? 0 : (filled(rowSums) - 1) * (filled(columnSums) - 1)
  // Only rounding takes the logarithms below 0.
  return { pearson, likelihoodRatio: Math.max(0, 2 * logs), degreesOfFreedom, n }
}
