import { criticalValue } from '../statistics/normal.ts'
import type {
  NpsBayesianInterval,
  NpsBetterProbability,
  NpsPrior,
  NpsProbability,
} from './interval-model.ts'
import type { NoNpsResponses, NpsPseudoCounts, NpsTally } from './model.ts'
import { posteriorOf, posteriorQuantile, posteriorTails, probabilityAbove } from './posterior.ts'
import type { NpsPosterior } from './posterior.ts'
import { checkSameScale } from './scale.ts'
import { rated } from './score.ts'

const named = {
  jeffreys: { promoters: 0.5, passives: 0.5, detractors: 0.5 },
  uniform: { promoters: 1, passives: 1, detractors: 1 },
}

/**
 * The Bayesian interval of a Net Promoter Score: what is believed of the score once the answers are
 * in, with equal tails left out.
 *
 * The shares of the three groups have a Dirichlet distribution whose parameters are the counts plus
 * the prior, and the score is promoters less detractors of it. Computed by quadrature and not by
 * simulation, so the same counts give the same interval, to 1e-10 points or better for any n up to
 * ten million. It never leaves -100 to 100 and always has width. With equal tails the score of the
 * sample need not lie in it: of twenty promoters the score is 100 and the upper bound is below.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `level`, the probability that the interval holds, between 0 and 1, default 0.95;
 * `prior`, `jeffreys` (default: half an answer in each group), `uniform` (one in each), or your own
 * counts, each from 0.1 to 2^53 - 1 and not necessarily whole
 * @returns `interval` in points with mean, median and the prior's counts, or `unscored` when nobody
 * rated: the prior alone is no result
 * @throws RangeError when a count is negative or not whole, a prior count or the level out of range
 * @example Ordinary, and all in one group
 * ```ts
 * import { npsBayesianInterval } from 'paripurna/nps'
 *
 * const interval = npsBayesianInterval({ promoters: 50, passives: 33, detractors: 17 })
 * interval // => { kind: 'interval', method: 'bayesian', score: 33, n: 100, ... }
 * interval.kind === 'interval' && [interval.low.toFixed(2), interval.high.toFixed(2)] // => ['17.56', '46.62']
 * interval.kind === 'interval' && interval.median.toFixed(2) // => '32.66'
 * const all = npsBayesianInterval({ promoters: 20, passives: 0, detractors: 0 }, { prior: 'uniform' })
 * all.kind === 'interval' && [all.low.toFixed(2), all.high.toFixed(2)] // => ['63.90', '98.41']
 * ```
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition (2013), section 3.4; Jeffreys, Theory of
 * Probability, 3rd edition (1961), section 3.10, for the prior
 */
export function npsBayesianInterval(
  tally: NpsTally<string>,
  options: { readonly level?: number; readonly prior?: NpsPrior | NpsPseudoCounts } = {},
): NpsBayesianInterval | NoNpsResponses {
  const { level = 0.95 } = options
  const z = criticalValue(level)
  const prior = priorCounts('npsBayesianInterval', options.prior)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const posterior = posteriorWith(tally, prior)
  const pointsAt = (at: number) => 100 * posteriorQuantile(posterior, at) + 0
  const [low, high] = [pointsAt(-z), pointsAt(z)]
  return {
    kind: 'interval',
    method: 'bayesian',
    score,
    low,
    high,
    level,
    n,
    leavesScale: false,
    degenerate: low === high,
    mean: 100 * posterior.mean,
    median: pointsAt(0),
    prior,
  }
}

/**
 * The probability that a Net Promoter Score lies above a target, given the answers and a prior.
 *
 * By the posterior distribution of `npsBayesianInterval`, by quadrature: right to 1e-10, and in
 * relative terms too where it is small, down to the smallest number; what is smaller is 0. It answers
 * "how sure may we be", which a p-value does not.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param target - in points from -100 (always exceeded) to 100 (never), both ends included
 * @param options - `prior`, as for `npsBayesianInterval`
 * @returns `probability`, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, the target or a prior count out of range
 * @example
 * ```ts
 * import { npsProbabilityAbove } from 'paripurna/nps'
 *
 * const tally = { promoters: 18, passives: 11, detractors: 2 }
 * const above = npsProbabilityAbove(tally, 40)
 * above // => { kind: 'probability', target: 40, n: 31, ... }
 * above.kind === 'probability' && above.probability.toFixed(3) // => '0.804'
 * npsProbabilityAbove(tally, 100) // => { probability: 0, ... }
 * npsProbabilityAbove(tally, 140) // throws RangeError
 * ```
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition (2013), section 3.4
 */
export function npsProbabilityAbove(
  tally: NpsTally<string>,
  target: number,
  options: { readonly prior?: NpsPrior | NpsPseudoCounts } = {},
): NpsProbability | NoNpsResponses {
  if (!(target >= -100 && target <= 100)) {
    throw new RangeError(`npsProbabilityAbove needs a target from -100 to 100, got ${target}`)
  }
  const prior = priorCounts('npsProbabilityAbove', options.prior)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const { above } = posteriorTails(posteriorWith(tally, prior), target / 100)
  return { kind: 'probability', probability: Math.exp(above), target: target + 0, score, prior, n }
}

/**
 * The probability that one Net Promoter Score lies above another, given the answers of two
 * independent samples and a prior for each.
 *
 * By the posterior distributions of `npsBayesianInterval`, by quadrature: right to 1e-10. The two
 * orders of the samples have probabilities that sum to 1, and two equal samples have one half each.
 *
 * @param first - counts of the sample asked about
 * @param second - counts of the sample it is held against, on the same scale
 * @param options - `prior` of both, as for `npsBayesianInterval`
 * @returns `probability`, or `unscored` when nobody rated in one sample or both
 * @throws RangeError when a count is negative or not whole, the scales differ, or a prior count is
 * out of range
 * @example
 * ```ts
 * import { npsProbabilityBetter } from 'paripurna/nps'
 *
 * const before = { promoters: 480, passives: 320, detractors: 200 }
 * const after = { promoters: 500, passives: 330, detractors: 170 }
 * const better = npsProbabilityBetter(after, before)
 * better // => { kind: 'probability', first: { score: 33, n: 1000 }, second: { score: 28, n: 1000 }, ... }
 * better.kind === 'probability' && better.probability.toFixed(3) // => '0.929'
 * npsProbabilityBetter(after, { promoters: 0, passives: 0, detractors: 0 }) // => { kind: 'unscored', because: 'noResponses' }
 * ```
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition (2013), section 3.4
 */
export function npsProbabilityBetter<Scale extends string = string>(
  first: NpsTally<Scale>,
  second: NpsTally<NoInfer<Scale>>,
  options: { readonly prior?: NpsPrior | NpsPseudoCounts } = {},
): NpsBetterProbability | NoNpsResponses {
  checkSameScale(first, second, 'npsProbabilityBetter')
  const prior = priorCounts('npsProbabilityBetter', options.prior)
  const [one, other] = [rated(first), rated(second)]
  if (one.n === 0 || other.n === 0) return { kind: 'unscored', because: 'noResponses' }
  const [posterior, against] = [posteriorWith(first, prior), posteriorWith(second, prior)]
  return {
    kind: 'probability',
    probability: probabilityAbove(posterior, against),
    first: { score: one.score, n: one.n },
    second: { score: other.score, n: other.n },
    prior,
  }
}

function posteriorWith(tally: NpsTally<string>, prior: NpsPseudoCounts): NpsPosterior {
  return posteriorOf({
    promoters: tally.promoters + prior.promoters,
    passives: tally.passives + prior.passives,
    detractors: tally.detractors + prior.detractors,
  })
}

function priorCounts(act: string, prior: NpsPrior | NpsPseudoCounts = 'jeffreys'): NpsPseudoCounts {
  const { promoters, passives, detractors } = typeof prior === 'string' ? named[prior] : prior
  const counts = { promoters, passives, detractors }
  for (const group of ['promoters', 'passives', 'detractors'] as const) {
    if (!(counts[group] >= 0.1 && counts[group] <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(
        `${act} needs prior counts from 0.1 to 2^53 - 1, got ${group}: ${counts[group]}`,
      )
    }
  }
  return counts
}
