import { criticalValue } from '../statistics/normal.ts'
import type { NoNpsResponses, NpsInterval, NpsPseudoCounts, NpsTally } from './model.ts'
import { rated, standardErrorOf } from './score.ts'

/**
 * The score interval of a Net Promoter Score (Tango's): all scores that a score test at this level
 * would not reject.
 *
 * A Net Promoter Score is a difference of paired proportions, and this interval keeps its coverage
 * from small samples on: it never leaves -100 to 100, and never has zero width, not even when
 * everybody is a promoter. Computed by bisection, exact to the last digits for any n; the closed
 * formula in circulation loses its digits from n = 1,000 on.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `interval` in points, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, or the level is out of range
 * @example Twenty answers, and twenty promoters
 * ```ts
 * import { npsInterval } from 'paripurna/nps'
 *
 * const interval = npsInterval({ promoters: 10, passives: 6, detractors: 4 })
 * interval // => { kind: 'interval', method: 'score', score: 30, n: 20, leavesScale: false, ... }
 * interval.kind === 'interval' && [interval.low.toFixed(1), interval.high.toFixed(1)] // => ['-6.8', '59.0']
 * const all = npsInterval({ promoters: 20, passives: 0, detractors: 0 })
 * all.kind === 'interval' && [all.low.toFixed(1), all.high] // => ['67.8', 100]
 * npsInterval({ promoters: 0, passives: 0, detractors: 0 }) // => { kind: 'unscored', because: 'noResponses' }
 * ```
 * @see Tango, Statistics in Medicine 17 (1998) 891-908
 */
export function npsInterval(
  tally: NpsTally<string>,
  options: { readonly level?: number } = {},
): NpsInterval | NoNpsResponses {
  const { level = 0.95 } = options
  const z = criticalValue(level)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const { promoters, detractors } = tally
  // Mirroring the groups mirrors the interval, so one bound gives both.
  const low = 0 - 100 * scoreBound(detractors, promoters, n, z)
  const high = 100 * scoreBound(promoters, detractors, n, z)
  return {
    kind: 'interval',
    method: 'score',
    score,
    low,
    high,
    level,
    n,
    leavesScale: false,
    degenerate: false,
  }
}

/** The largest difference of shares that the test statistic does not put beyond z. */
function scoreBound(promoters: number, detractors: number, n: number, z: number): number {
  let low = (promoters - detractors) / n
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (scoreStatistic(promoters, detractors, n, middle) > -z) low = middle
    else high = middle
  }
}

/**
 * Tango's statistic for the hypothesis that the difference of shares is `delta`: the observed
 * difference less the supposed one, over its standard error under the hypothesis (1998, equations 8
 * to 10). Below zero the groups are mirrored, so that nothing is ever subtracted but to compare.
 */
export function scoreStatistic(
  promoters: number,
  detractors: number,
  n: number,
  delta: number,
): number {
  if (delta < 0) return -scoreStatistic(detractors, promoters, n, -delta)
  const b = (2 * n - promoters + detractors) * delta - promoters - detractors
  const c = 2 * detractors * delta * (1 - delta)
  const root = Math.sqrt(b * b + 4 * n * c)
  // The share of detractors under the hypothesis: the larger root of 2n q^2 + b q - c / 2.
  const q = b > 0 ? c / (root + b) : (root - b) / (4 * n)
  const variance = n * (2 * q + delta * (1 - delta))
  const distance = promoters - detractors - n * delta
  return distance === 0 ? 0 : distance / Math.sqrt(variance)
}

const named = {
  rocks: { promoters: 0.75, passives: 1.5, detractors: 0.75 },
  agrestiMin: { promoters: 0.5, passives: 1, detractors: 0.5 },
  bonettPrice: { promoters: 1, passives: 0, detractors: 1 },
}

/**
 * The adjusted Wald interval of a Net Promoter Score: a few answers are added to each group, and the
 * textbook interval is computed of the result.
 *
 * Kept for comparison with other tools; `npsInterval` covers better. A bound can leave -100 to 100,
 * and then says so instead of being clipped. The interval is centered on the score of the adjusted
 * counts, not on the printed score.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `pseudoCounts`, what is
 * added: `rocks` (default: 3/4, 3/2, 3/4 to promoters, passives, detractors; also MeasuringU's),
 * `agrestiMin` (1/2, 1, 1/2), `bonettPrice` (1, 0, 1), `zSquared` (a third of z squared each), or
 * your own
 * @returns `interval` in points, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, a pseudo-count is negative or beyond
 * 2^53 - 1, or the level is out of range
 * @example
 * ```ts
 * import { npsAdjustedWaldInterval } from 'paripurna/nps'
 *
 * const interval = npsAdjustedWaldInterval({ promoters: 20, passives: 0, detractors: 0 })
 * interval.kind === 'interval' && interval.high.toFixed(1) // => '104.2'
 * interval // => { leavesScale: true, method: 'adjustedWald', ... }
 * ```
 * @see Rocks, The American Statistician 70 (2016) 365-372; Agresti and Min, Statistics in Medicine 24 (2005) 729-740; Bonett and Price, Journal of Educational and Behavioral Statistics 37 (2012) 479-488
 */
export function npsAdjustedWaldInterval(
  tally: NpsTally<string>,
  options: {
    readonly level?: number
    readonly pseudoCounts?: keyof typeof named | 'zSquared' | NpsPseudoCounts
  } = {},
): NpsInterval | NoNpsResponses {
  const { level = 0.95, pseudoCounts = 'rocks' } = options
  const z = criticalValue(level)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const added = addedCounts(pseudoCounts, z)
  const adjusted = {
    promoters: tally.promoters + added.promoters,
    passives: tally.passives + added.passives,
    detractors: tally.detractors + added.detractors,
  }
  const { promoters, passives, detractors } = adjusted
  const center = (100 * (promoters - detractors)) / (promoters + passives + detractors)
  const margin = z * standardErrorOf(adjusted)
  const [low, high] = [center - margin, center + margin]
  const leavesScale = low < -100 || high > 100
  return {
    kind: 'interval',
    method: 'adjustedWald',
    score,
    low,
    high,
    level,
    n,
    leavesScale,
    degenerate: low === high,
  }
}

function addedCounts(
  pseudoCounts: keyof typeof named | 'zSquared' | NpsPseudoCounts,
  z: number,
): NpsPseudoCounts {
  const third = (z * z) / 3
  const counts =
    pseudoCounts === 'zSquared'
      ? { promoters: third, passives: third, detractors: third }
      : typeof pseudoCounts === 'string'
        ? named[pseudoCounts]
        : pseudoCounts
  for (const group of ['promoters', 'passives', 'detractors'] as const) {
    const count = counts[group]
    if (!(count >= 0 && count <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(
        `npsAdjustedWaldInterval needs pseudo-counts from 0 to 2^53 - 1, got ${group}: ${count}`,
      )
    }
  }
  return counts
}
