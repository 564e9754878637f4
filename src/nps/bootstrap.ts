import { betaCurve, fromCenter, logBetaDensity, logBetaTails } from '../statistics/beta-curve.ts'
import { normalQuantile } from '../statistics/normal.ts'
import { percentileRank, uniformNumbers } from '../statistics/resample.ts'
import type { NpsBootstrapInterval } from './interval-model.ts'
import type { NoNpsResponses, NpsTally } from './model.ts'
import { rated } from './score.ts'

/** A chance of all that remains in a tail, too small for any random number to tell it from none. */
const least = 2.7755575615628914e-17 // 2^-55; written as a power it would not shake out

/**
 * The percentile bootstrap interval of a Net Promoter Score: n answers are drawn from the answers
 * again and again, and the interval lies between two of the scores that come out.
 *
 * Kept for comparison with other tools; in small samples it holds the true score less often than it
 * says, and `npsInterval` does not. It never leaves -100 to 100. When all answers fall into one group
 * so does every resample: the interval has no width and is `degenerate`, which does not mean that the
 * score is sure.
 *
 * The randomness is yours: with a generator that starts from the same seed the interval is the same.
 * Each resample takes two numbers, whatever n, and draws the counts of the groups, not the answers
 * one by one. With R replicates the bounds are the k-th lowest and the k-th highest score, where k is
 * (R + 1) (1 - level) / 2 rounded down.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `random`, gives numbers from 0 (included) to 1 (excluded), such as `Math.random`
 * or a seeded generator; `replicates`, how many resamples, at least 2 / (1 - level) - 1 and at most
 * 10,000,000, default 9,999; `level` of confidence, between 0 and 1, default 0.95
 * @returns `interval` in points, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, the level is out of range, the replicates
 * are not whole or out of range, or `random` gives anything else than it should
 * @example A generator with a seed, and all in one group
 * ```ts
 * import { npsBootstrapInterval } from 'paripurna/nps'
 *
 * let state = 1
 * const random = () => (state = (state * 48271) % 2147483647) / 2147483647
 * const interval = npsBootstrapInterval({ promoters: 50, passives: 33, detractors: 17 }, { random })
 * interval // => { kind: 'interval', method: 'bootstrap', score: 33, low: 18, high: 47, replicates: 9999, ... }
 * npsBootstrapInterval({ promoters: 5, passives: 0, detractors: 0 }, { random }) // => { low: 100, high: 100, degenerate: true, ... }
 * npsBootstrapInterval({ promoters: 5, passives: 1, detractors: 0 }, { random: () => 1 }) // throws RangeError
 * ```
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3
 */
export function npsBootstrapInterval(
  tally: NpsTally<string>,
  options: {
    readonly random: () => number
    readonly replicates?: number
    readonly level?: number
  },
): NpsBootstrapInterval | NoNpsResponses {
  const { level = 0.95, replicates = 9999 } = options
  const rank = percentileRank('npsBootstrapInterval', replicates, level)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const numerators = resample(tally, n, replicates, options.random).sort()
  const bound = (index: number) => (100 * (numerators[index] ?? NaN)) / n + 0
  const [low, high] = [bound(rank - 1), bound(replicates - rank)]
  return {
    kind: 'interval',
    method: 'bootstrap',
    score,
    low,
    high,
    level,
    n,
    leavesScale: false,
    degenerate: low === high,
    replicates,
  }
}

/** Promoters less detractors of every resample. */
function resample(
  { promoters, passives, detractors }: NpsTally<string>,
  n: number,
  replicates: number,
  random: () => number,
): Float64Array {
  const uniform = uniformNumbers('npsBootstrapInterval', random)
  const others = passives + detractors
  return Float64Array.from({ length: replicates }, () => {
    const drawn = binomial(n, promoters, others, uniform())
    const neutral = binomial(n - drawn, passives, detractors, uniform())
    return drawn - (n - drawn - neutral)
  })
}

/**
 * How many of n fall on the first of two groups, drawn by inversion: the least count that more than
 * a share `uniform` of the binomial distribution lies at or below.
 */
function binomial(n: number, first: number, second: number, uniform: number): number {
  if (n === 0 || first === 0) return 0
  if (second === 0) return n
  if (first > second) return n - binomial(n, second, first, 1 - uniform)
  return (n * first) / (first + second) < 500
    ? fromZero(n, first, second, uniform)
    : fromMiddle(n, first, second, uniform)
}

/** Adds up the probabilities of 0, 1, 2 ... of a distribution with a mean below 500. */
function fromZero(n: number, first: number, second: number, uniform: number): number {
  const all = first + second
  let chance = Math.exp(n * Math.log1p(-first / all))
  let [count, below] = [0, chance]
  while (below <= uniform && count < n && (count < (n * first) / all || 100 * chance > least)) {
    count += 1
    chance *= ((n - count + 1) / count) * (first / second)
    below += chance
  }
  return count
}

/** Starts where the normal curve says, with its skewness, and steps from there. */
function fromMiddle(n: number, first: number, second: number, uniform: number): number {
  const share = first / (first + second)
  // No number of 53 bits but 0 and 1 lies further out than 9.
  const z = Math.max(-9, Math.min(normalQuantile(uniform), 9))
  const spread = Math.sqrt(n * share * (1 - share))
  const guess = n * share + z * spread + ((z * z - 1) * (1 - 2 * share)) / 6
  let count = Math.round(Math.max(0, Math.min(guess, n - 1)))
  // Of n, `count` or fewer fall on the first group as often as this beta distribution exceeds it.
  const curve = betaCurve(count + 1, n - count)
  const at = fromCenter(curve, first, second)
  let below = Math.exp(logBetaTails(curve, at).above)
  let chance = Math.exp(logBetaDensity(curve, at)) / (share * (n - count))
  while (uniform < below - chance && count > 0 && spread * chance > least) {
    below -= chance
    chance *= (count / (n - count + 1)) * (second / first)
    count -= 1
  }
  while (below <= uniform && count < n && spread * chance > least) {
    count += 1
    chance *= ((n - count + 1) / count) * (first / second)
    below += chance
  }
  return count
}
