import { normalTail } from '../statistics/normal.ts'
import type { NpsAlternative, NpsBenchmarkTest } from './comparison-model.ts'
import { describe } from './group.ts'
import { scoreStatistic } from './interval.ts'
import type { NoNpsResponses, NpsTally } from './model.ts'
import { rated } from './score.ts'

/**
 * Tests a Net Promoter Score against a benchmark, such as last year's target or the industry's
 * median, by Tango's score test.
 *
 * It agrees with `npsInterval`: the interval at a level excludes the benchmark exactly when the
 * two-sided p-value is below 1 less the level. Against 0 it is McNemar's test without correction.
 * The benchmark is taken as known; for one that is itself a sample use `compareNps`. P-values are
 * right in relative terms however small; below 1e-308 doubles lose digits and end at 0.
 *
 * A score equal to the benchmark has the statistic 0, so all promoters against 100 are no evidence
 * against it. Anybody else does exclude a benchmark of 100, and anybody but a detractor one of -100:
 * then the statistic is `null` and the p-value 0 (or 1, where the test looks the other way).
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `benchmark`, in points from -100 to 100, both ends included; `alternative`,
 * `twoSided` (default), `greater` (is the score above the benchmark?) or `less`
 * @returns `benchmarkTest`, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, the benchmark is out of range, or the
 * alternative is none of the three
 * @example Twenty-five of thirty, and everybody
 * ```ts
 * import { testNpsBenchmark } from 'paripurna/nps'
 *
 * const test = testNpsBenchmark({ promoters: 50, passives: 33, detractors: 17 }, { benchmark: 20 })
 * test // => { kind: 'benchmarkTest', score: 33, benchmark: 20, alternative: 'twoSided', n: 100, ... }
 * test.kind === 'benchmarkTest' && test.pValue.toFixed(4) // => '0.0975'
 * const all = { promoters: 20, passives: 0, detractors: 0 }
 * testNpsBenchmark(all, { benchmark: 100 }) // => { statistic: 0, pValue: 1, ... }
 * testNpsBenchmark(all, { benchmark: -100 }) // => { statistic: null, pValue: 0, ... }
 * ```
 * @see Tango, Statistics in Medicine 17 (1998) 891-908
 */
export function testNpsBenchmark(
  tally: NpsTally<string>,
  options: { readonly benchmark: number; readonly alternative?: NpsAlternative },
): NpsBenchmarkTest | NoNpsResponses {
  const { alternative = 'twoSided' } = options
  if (!(Number.isFinite(options.benchmark) && Math.abs(options.benchmark) <= 100)) {
    throw new RangeError(
      `testNpsBenchmark needs a benchmark from -100 to 100, got ${describe(options.benchmark)}`,
    )
  }
  const benchmark = options.benchmark + 0
  const { n, numerator, score } = rated(tally)
  const { promoters, detractors } = tally
  // Where they are equal the statistic is 0, at the ends of the scale too, where its formula is 0/0.
  const z =
    100 * numerator === n * benchmark
      ? 0
      : scoreStatistic(promoters, detractors, n, benchmark / 100)
  const pValue = probability(z, alternative)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const statistic = Number.isFinite(z) ? z + 0 : null
  return { kind: 'benchmarkTest', score, benchmark, alternative, statistic, pValue, n }
}

function probability(z: number, alternative: NpsAlternative): number {
  switch (alternative) {
    case 'twoSided':
      return 2 * normalTail(Math.abs(z))
    case 'greater':
      return normalTail(z)
    case 'less':
      return normalTail(-z)
    default:
      throw new RangeError(
        `testNpsBenchmark needs an alternative, twoSided, greater or less, got ${describe(alternative)}`,
      )
  }
}
