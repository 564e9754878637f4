import {
  betaCurve,
  fromCenter,
  logBetaDensity,
  logBetaTails,
  logComplement,
  shareAt,
  type BetaCurve,
  type LogTails,
} from '../statistics/beta-curve.ts'
import { logIntegral } from '../statistics/quadrature.ts'
import { normalQuantile } from '../statistics/normal.ts'
import type { NpsPseudoCounts } from './model.ts'

/**
 * What is believed of a score: the groups' shares have a Dirichlet distribution. A score is on the
 * scale from -1 to 1 here. Scores from 0 up are seen from the promoters' end and others from the
 * detractors', so that each half is the same computation.
 */
export interface NpsPosterior {
  /** The parameters: answers and prior together. */
  readonly counts: NpsPseudoCounts
  /** The mean. */
  readonly mean: number
  /** The standard deviation. */
  readonly spread: number
  /** As it is. */
  readonly upright: Halves
  /** With promoters and detractors exchanged. */
  readonly mirrored: Halves
}

/**
 * Two independent beta distributions that make up a Dirichlet distribution: the share of the best
 * group, and that of the worst among the others.
 */
interface Halves {
  readonly best: BetaCurve
  readonly worst: BetaCurve
}

/** A score from 0 to 1, and what it lacks of 1. */
interface Place {
  readonly score: number
  readonly rest: number
}

/** The posterior distribution for counts, prior included, each above 0. */
export function posteriorOf(counts: NpsPseudoCounts): NpsPosterior {
  const { promoters: p, passives: s, detractors: d } = counts
  const n = p + s + d
  return {
    counts,
    mean: (p - d) / n,
    spread: Math.sqrt((s * (p + d) + 4 * p * d) / (n + 1)) / n,
    upright: { best: betaCurve(p, d + s), worst: betaCurve(d, s) },
    mirrored: { best: betaCurve(d, p + s), worst: betaCurve(p, s) },
  }
}

/** The logarithms of the probabilities below and above a score from -1 to 1. */
export function posteriorTails(posterior: NpsPosterior, score: number): LogTails {
  if (score === 1) return { below: 0, above: -Infinity }
  if (score === -1) return { below: -Infinity, above: 0 }
  const place = { score: Math.abs(score), rest: 1 - Math.abs(score) }
  if (score >= 0) return tailsAt(posterior.upright, posterior.mean, place)
  const { below, above } = tailsAt(posterior.mirrored, -posterior.mean, place)
  return { below: above, above: below }
}

/** The tail away from the mean is computed, and the other is its complement. */
function tailsAt(halves: Halves, mean: number, place: Place): LogTails {
  if (place.score < mean) {
    const below = acrossWorst(halves, place, (tails) => tails.below)
    return { below, above: logComplement(below) }
  }
  const above = acrossWorst(halves, place, (tails) => tails.above)
  return { below: logComplement(above), above }
}

/**
 * The tail of the best group's share, over all shares v that the worst group may have of the others.
 * With R the share of the best, the score is R - (1 - R) v, so it lies above t where the odds of R
 * lie above t + v to 1 - t. Above, the integrand is log-concave in the log odds of v; below, in v.
 */
function acrossWorst(
  { best, worst }: Halves,
  { score, rest }: Place,
  pick: (tails: LogTails) => number,
): number {
  return logIntegral(
    (u) =>
      logBetaDensity(worst, u) +
      pick(logBetaTails(best, fromCenter(best, score + shareAt(worst, u), rest))),
    widthOf(worst),
  )
}

/** The logarithm of the density of the score at a place, per unit of its log odds. */
function logDensityAt({ best, worst }: Halves, { score, rest }: Place): number {
  return logIntegral((u) => {
    const v = shareAt(worst, u)
    const at = fromCenter(best, score + v, rest)
    const stretch = Math.log1p(v) + Math.log(score / (score + v))
    return logBetaDensity(worst, u) + logBetaDensity(best, at) + stretch
  }, widthOf(worst))
}

/** The standard deviation of the normal curve that fits a curve's center. */
function widthOf({ a, b }: BetaCurve): number {
  return Math.sqrt(1 / a + 1 / b)
}

/**
 * The score that leaves as much of a posterior below it as the standard normal distribution has below
 * z. On that scale the distribution is nearly a line, which the secant finds in a few turns; every
 * fourth turn halves the range, so that it ends for any counts.
 */
export function posteriorQuantile(posterior: NpsPosterior, z: number): number {
  const { mean, spread } = posterior
  const missAt = (score: number) => normalPlace(posteriorTails(posterior, score)) - z
  let [from, to, at, slope] = [-1, 1, mean, 1 / spread]
  let miss = missAt(at)
  for (let turn = 1; turn < 400 && miss !== 0; turn++) {
    if (miss < 0) from = at
    else to = at
    let next = at - miss / slope
    if (turn % 4 === 0 || !(next > from && next < to)) next = (from + to) / 2
    if (Math.abs(next - at) <= 1e-12 * spread + 2 ** -53) return next
    const missThere = missAt(next)
    slope = (missThere - miss) / (next - at)
    ;[at, miss] = [next, missThere]
  }
  return at
}

function normalPlace({ below, above }: LogTails): number {
  return below < above ? normalQuantile(Math.exp(below)) : -normalQuantile(Math.exp(above))
}

/** The probability that the first score lies above the second, which is independent of it. */
export function probabilityAbove(first: NpsPosterior, second: NpsPosterior): number {
  // The smaller probability keeps its digits, so the larger is its complement.
  if (first.mean > second.mean) return 1 - probabilityAbove(second, first)
  const upper = acrossScores(
    second.upright,
    (place) => tailsAt(first.upright, first.mean, place).above,
  )
  const most = posteriorTails(second, 0).below
  if (most < upper - 40) return Math.exp(upper)
  const lower = acrossScores(
    second.mirrored,
    (place) => tailsAt(first.mirrored, -first.mean, place).below,
  )
  return Math.exp(upper) + Math.exp(lower)
}

/** The logarithm of the integral, over the scores of one half, of their density times `logTail`. */
function acrossScores(halves: Halves, logTail: (place: Place) => number): number {
  return logIntegral((w) => {
    const place = { score: 1 / (1 + Math.exp(-w)), rest: 1 / (1 + Math.exp(w)) }
    return logDensityAt(halves, place) + logTail(place)
  })
}
