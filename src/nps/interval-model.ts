import type { NpsSampleScore } from './comparison-model.ts'
import type { NpsInterval, NpsPseudoCounts } from './model.ts'

/** The named priors: half an answer in each group, and one answer in each. */
export const npsPriors = ['jeffreys', 'uniform'] as const

/** A named prior. */
export type NpsPrior = (typeof npsPriors)[number]

/** The middle of what is believed of a score once the answers are in, equal tails left out. */
export interface NpsBayesianInterval extends NpsInterval {
  /** How it was computed. */
  readonly method: 'bayesian'
  /** The mean of the posterior distribution, in points. */
  readonly mean: number
  /** The median of the posterior distribution, in points. */
  readonly median: number
  /** The answers that the prior adds to each group. */
  readonly prior: NpsPseudoCounts
}

/** An interval between two of the scores that resamples gave. */
export interface NpsBootstrapInterval extends NpsInterval {
  /** How it was computed. */
  readonly method: 'bootstrap'
  /** How many resamples were drawn. */
  readonly replicates: number
}

/** How probable it is that a score lies above a target. */
export interface NpsProbability {
  /** Says that there is a probability. */
  readonly kind: 'probability'
  /** The probability, from 0 to 1. */
  readonly probability: number
  /** The target, in points from -100 to 100. */
  readonly target: number
  /** The score of the sample, in points. */
  readonly score: number
  /** The answers that the prior adds to each group. */
  readonly prior: NpsPseudoCounts
  /** How many rated. */
  readonly n: number
}

/** How probable it is that one score lies above another. */
export interface NpsBetterProbability {
  /** Says that there is a probability. */
  readonly kind: 'probability'
  /** The probability that the first score lies above the second, from 0 to 1. */
  readonly probability: number
  /** The sample asked about. */
  readonly first: NpsSampleScore
  /** The sample it is held against. */
  readonly second: NpsSampleScore
  /** The answers that the prior adds to each group of each sample. */
  readonly prior: NpsPseudoCounts
}
