import { criticalValue, normalTail } from '../statistics/normal.ts'
import type {
  NoNpsSample,
  NoNpsVariance,
  NpsComparison,
  NpsTallyPair,
  NpsWaldComparison,
} from './comparison-model.ts'
import { npsAdjustedWaldInterval, npsInterval, scoreStatistic } from './interval.ts'
import type { NpsPseudoCounts, NpsTally } from './model.ts'
import { changeOf, nobodyIn } from './pair.ts'
import { checkSameScale } from './scale.ts'
import { rated, standardErrorOf } from './score.ts'

/**
 * Compares two Net Promoter Scores of different people: by how many points the score changed, and
 * how sure that is.
 *
 * The interval of the change combines the two score intervals (MOVER: the method of variance
 * estimates recovery). It covers well from ten answers on, never leaves -200 to 200 and always has
 * width. The p-value belongs to it: the interval at a level excludes 0 exactly when the p-value is
 * below 1 less the level. P-values are right in relative terms however small.
 *
 * That the intervals of two scores overlap is no test; this is. It takes the samples as independent:
 * not the same people asked twice, and not a part against a whole that contains it.
 *
 * @param pair - `previous` and `current` counts; the change is current less previous
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `comparison` in points, or `unscored` naming the samples in which nobody rated
 * @throws RangeError when a count is negative or not whole, the scales differ, or the level is out
 * of range
 * @example A rise of five points that may be chance, and a change of all
 * ```ts
 * import { compareNps } from 'paripurna/nps'
 *
 * const previous = { promoters: 480, passives: 320, detractors: 200 }
 * const current = { promoters: 500, passives: 330, detractors: 170 }
 * const comparison = compareNps({ previous, current })
 * comparison // => { kind: 'comparison', change: 5, previous: { score: 28, n: 1000 }, current: { score: 33, n: 1000 }, ... }
 * comparison.kind === 'comparison' && [comparison.low.toFixed(2), comparison.high.toFixed(2)] // => ['-1.69', '11.67']
 * comparison.kind === 'comparison' && comparison.pValue.toFixed(3) // => '0.143'
 * const nobody = { promoters: 0, passives: 0, detractors: 0 }
 * compareNps({ previous: nobody, current }) // => { kind: 'unscored', because: 'noResponses', nobodyIn: ['previous'] }
 * ```
 * @see Zou and Donner, Statistics in Medicine 27 (2008) 1693-1702
 */
export function compareNps<Scale extends string = string>(
  pair: NpsTallyPair<Scale>,
  options: { readonly level?: number } = {},
): NpsComparison | NoNpsSample {
  checkSameScale(pair.previous, pair.current, 'compareNps')
  const [before, after] = [npsInterval(pair.previous, options), npsInterval(pair.current, options)]
  if (before.kind === 'unscored' || after.kind === 'unscored') return emptyIn(pair)
  const samples = changeOf(pair)
  const { change } = samples
  const statistic =
    change < 0 ? 0 - touching(pair.current, pair.previous) : touching(pair.previous, pair.current)
  return {
    kind: 'comparison',
    method: 'score',
    ...samples,
    low: change - hypotenuse(after.score - after.low, before.high - before.score),
    high: change + hypotenuse(after.high - after.score, before.score - before.low),
    level: after.level,
    statistic,
    pValue: 2 * normalTail(Math.abs(statistic)),
    leavesScale: false,
  }
}

/**
 * The z at which the interval of a rise just touches 0. There the distances of the two bounds from
 * their scores are the legs of a right triangle over the rise, so it is found by bisection on their
 * slope, by its powers of two, however unequal the samples: where both bounds belong to one z.
 */
function touching(previous: NpsTally<string>, current: NpsTally<string>): number {
  const [from, to] = [shares(previous), shares(current)]
  const rise = to.score - from.score
  if (!(rise > 0)) return 0
  let [low, high, slope] = [2 ** -500, 2 ** 500, 1]
  let z = 0
  while (slope > low && slope < high) {
    const up = rise / Math.sqrt(1 + slope * slope)
    const down = slope * up
    const after = scoreStatistic(to.promoters, to.detractors, to.n, to.score - down)
    const before = -scoreStatistic(from.promoters, from.detractors, from.n, from.score + up)
    z = (after + before) / 2
    if (after > before) high = slope
    else low = slope
    slope = Math.sqrt(low) * Math.sqrt(high)
  }
  return z
}

function shares({ promoters, passives, detractors }: NpsTally<string>) {
  const { n, numerator } = rated({ promoters, passives, detractors })
  return { promoters, detractors, n, score: numerator / n }
}

function hypotenuse(one: number, other: number): number {
  return Math.sqrt(one * one + other * other)
}

function emptyIn({ previous, current }: NpsTallyPair): NoNpsSample {
  return nobodyIn(rated(previous).n, rated(current).n)
}

/**
 * Compares two Net Promoter Scores by the textbook interval of a difference, the root of both
 * squared standard errors.
 *
 * Kept for comparison with other tools: it covers too little in small samples, a bound can leave
 * -200 to 200, and it has no answer when each sample falls into one group. Prefer `compareNps`.
 *
 * @param pair - `previous` and `current` counts; the change is current less previous
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `comparison` in points; `untested` because `noVariance` when each sample falls into one
 * group; or `unscored` naming the samples in which nobody rated
 * @throws RangeError when a count is negative or not whole, the scales differ, or the level is out
 * of range
 * @example
 * ```ts
 * import { compareNpsWald } from 'paripurna/nps'
 *
 * const previous = { promoters: 11, passives: 27, detractors: 34 }
 * const current = { promoters: 570, passives: 310, detractors: 120 }
 * const comparison = compareNpsWald({ previous, current })
 * comparison.kind === 'comparison' && comparison.pValue.toPrecision(6) // => '2.33381e-18'
 * const all = { promoters: 20, passives: 0, detractors: 0 }
 * const none = { promoters: 0, passives: 0, detractors: 20 }
 * compareNpsWald({ previous: none, current: all }) // => { kind: 'untested', because: 'noVariance', change: 200, ... }
 * ```
 * @see Rocks, The American Statistician 70 (2016) 365-372
 */
export function compareNpsWald<Scale extends string = string>(
  pair: NpsTallyPair<Scale>,
  options: { readonly level?: number } = {},
): NpsWaldComparison | NoNpsVariance | NoNpsSample {
  const { level = 0.95 } = options
  const z = criticalValue(level)
  checkSameScale(pair.previous, pair.current, 'compareNpsWald')
  const empty = emptyIn(pair)
  if (empty.nobodyIn.length > 0) return empty
  const standardError = hypotenuse(standardErrorOf(pair.previous), standardErrorOf(pair.current))
  const { change } = changeOf(pair)
  return byStandardError(pair, { method: 'wald', center: change, standardError, z, level })
}

/**
 * Compares two Net Promoter Scores by the adjusted Wald interval: a few answers are added to each
 * group of each sample, and the textbook comparison is made of the result.
 *
 * Kept for agreement with MeasuringU and with R's NPS package; `compareNps` covers better in small
 * samples. The interval is centered on the change of the adjusted counts, and so is the p-value; a
 * bound can leave -200 to 200, and then says so. With `zSquared` the p-value depends on the level
 * too.
 *
 * @param pair - `previous` and `current` counts; the change is current less previous
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `pseudoCounts`, what is
 * added to each sample, as for `npsAdjustedWaldInterval`: `rocks` (default), `agrestiMin`,
 * `bonettPrice`, `zSquared`, or your own
 * @returns `comparison` in points; `untested` because `noVariance`, which only pseudo-counts of your
 * own can bring about; or `unscored` naming the samples in which nobody rated
 * @throws RangeError when a count is negative or not whole, the scales differ, a pseudo-count is
 * negative or beyond 2^53 - 1, or the level is out of range
 * @example
 * ```ts
 * import { compareNpsAdjustedWald } from 'paripurna/nps'
 *
 * const previous = { promoters: 100, passives: 30, detractors: 80 }
 * const current = { promoters: 50, passives: 33, detractors: 17 }
 * const comparison = compareNpsAdjustedWald({ previous, current })
 * comparison.kind === 'comparison' && [comparison.change.toFixed(1), comparison.center.toFixed(1)] // => ['23.5', '22.6']
 * comparison.kind === 'comparison' && comparison.pValue.toFixed(4) // => '0.0196'
 * ```
 * @see Rocks, The American Statistician 70 (2016) 365-372
 */
export function compareNpsAdjustedWald<Scale extends string = string>(
  pair: NpsTallyPair<Scale>,
  options: {
    readonly level?: number
    readonly pseudoCounts?: 'rocks' | 'agrestiMin' | 'bonettPrice' | 'zSquared' | NpsPseudoCounts
  } = {},
): NpsWaldComparison | NoNpsVariance | NoNpsSample {
  const { level = 0.95, pseudoCounts = 'rocks' } = options
  const z = criticalValue(level)
  checkSameScale(pair.previous, pair.current, 'compareNpsAdjustedWald')
  const third = (z * z) / 3
  const added =
    pseudoCounts === 'zSquared'
      ? { promoters: third, passives: third, detractors: third }
      : pseudoCounts
  const [before, after] = [adjusted(pair.previous, added), adjusted(pair.current, added)]
  if (!before || !after) return emptyIn(pair)
  const standardError = hypotenuse(before.standardError, after.standardError)
  const center = after.center - before.center
  return byStandardError(pair, { method: 'adjustedWald', center, standardError, z, level })
}

/** Where the adjusted interval of a sample is centered, and its standard error. */
function adjusted(
  tally: NpsTally<string>,
  pseudoCounts: 'rocks' | 'agrestiMin' | 'bonettPrice' | NpsPseudoCounts,
) {
  const interval = npsAdjustedWaldInterval(tally, { level: 0.95, pseudoCounts })
  if (interval.kind === 'unscored') return undefined
  const { low, high } = interval
  return { center: (low + high) / 2, standardError: (high - low) / 2 / criticalValue(0.95) }
}

function byStandardError(
  pair: NpsTallyPair,
  wald: {
    readonly method: NpsWaldComparison['method']
    readonly center: number
    readonly standardError: number
    readonly z: number
    readonly level: number
  },
): NpsWaldComparison | NoNpsVariance {
  const { method, center, standardError, z, level } = wald
  const samples = changeOf(pair)
  if (standardError === 0) return { kind: 'untested', because: 'noVariance', ...samples }
  const [low, high] = [center - z * standardError, center + z * standardError]
  const statistic = center / standardError + 0
  return {
    kind: 'comparison',
    method,
    ...samples,
    low,
    high,
    level,
    statistic,
    pValue: 2 * normalTail(Math.abs(statistic)),
    leavesScale: low < -200 || high > 200,
    center,
    standardError,
  }
}
