import type { NpsSample } from './comparison-model.ts'
import type { NpsPseudoCounts } from './model.ts'

/** The methods whose sample size can be planned. */
export const npsSampleSizeMethods = ['wald', 'adjustedWald'] as const

/** A method whose sample size can be planned. */
export type NpsSampleSizeMethod = (typeof npsSampleSizeMethods)[number]

/**
 * How much answers are expected to vary, on the scale of shares: a number above 0 and at most 1 (of
 * many published surveys, MeasuringU found .67); `worstCase`, which is 1: half promoters, half
 * detractors; or the answers you expect, as counts or shares, in at least two groups.
 */
export type NpsExpectedVariance = number | 'worstCase' | NpsPseudoCounts

/** A score to be known to within a margin. */
export interface NpsMarginPlan {
  /** Half the width of the interval wanted, in points; above 0. */
  readonly marginOfError: number
  /** How much answers are expected to vary. */
  readonly variance: NpsExpectedVariance
  /** The level of confidence, between 0 and 1; default 0.95. */
  readonly level?: number
  /** The interval that is to have the margin; default `wald`. */
  readonly method?: NpsSampleSizeMethod
  /** How many people could answer, a whole number from 1; left out, without limit. */
  readonly population?: number
  /** Has no place here. */
  readonly benchmarkDifference?: never
  /** Has no place here. */
  readonly difference?: never
  /** Has no place here: a margin is not a test. */
  readonly power?: never
  /** Has no place here: a margin has two sides. */
  readonly oneSided?: never
}

/** A difference from a benchmark to be found. */
export interface NpsBenchmarkPlan {
  /** The smallest difference from the benchmark that is to be found, in points; above 0. */
  readonly benchmarkDifference: number
  /** How much answers are expected to vary. */
  readonly variance: NpsExpectedVariance
  /** One less the chance of a false alarm, between 0 and 1; default 0.95. */
  readonly level?: number
  /** The chance of finding such a difference, between 0 and 1; default 0.8. */
  readonly power?: number
  /** Whether only one direction is looked for; default false. */
  readonly oneSided?: boolean
  /** The test; default `wald`. */
  readonly method?: NpsSampleSizeMethod
  /** How many people could answer, a whole number from 1; left out, without limit. */
  readonly population?: number
  /** Has no place here. */
  readonly marginOfError?: never
  /** Has no place here. */
  readonly difference?: never
}

/** A difference between two groups of one size to be found. */
export interface NpsDifferencePlan {
  /** The smallest difference between the groups that is to be found, in points; above 0. */
  readonly difference: number
  /** How much answers are expected to vary, in both groups or in each. */
  readonly variance: NpsExpectedVariance | Readonly<Record<NpsSample, NpsExpectedVariance>>
  /** One less the chance of a false alarm, between 0 and 1; default 0.95. */
  readonly level?: number
  /** The chance of finding such a difference, between 0 and 1; default 0.8. */
  readonly power?: number
  /** Whether only one direction is looked for; default false. */
  readonly oneSided?: boolean
  /** The test; default `wald`. */
  readonly method?: NpsSampleSizeMethod
  /** Has no place here. */
  readonly marginOfError?: never
  /** Has no place here. */
  readonly benchmarkDifference?: never
  /** Has no place here: two groups have two populations. */
  readonly population?: never
}

/** What a sample is planned for. */
export type NpsSamplePlan = NpsMarginPlan | NpsBenchmarkPlan | NpsDifferencePlan

/** How many ratings give a margin. */
export interface NpsMarginSampleSize {
  /** Says that there is a sample size. */
  readonly kind: 'sampleSize'
  /** What it is for. */
  readonly goal: 'marginOfError'
  /** How many ratings are needed. Invite more: by as much as few answer. */
  readonly n: number
  /** The margin that this many give, in points: at most the margin wanted. */
  readonly reached: number
  /** The variance planned with, on the scale of shares. */
  readonly variance: number
  /** The level of confidence. */
  readonly level: number
  /** The interval. */
  readonly method: NpsSampleSizeMethod
  /** How many could answer, where that was given. */
  readonly population?: number
}

/** How many ratings let a test find a difference. */
export interface NpsTestSampleSize {
  /** Says that there is a sample size. */
  readonly kind: 'sampleSize'
  /** What it is for. */
  readonly goal: 'benchmarkDifference' | 'difference'
  /** How many ratings are needed; between two groups, in each. Invite more: by as much as few answer. */
  readonly n: number
  /** The difference that this many find, in points: at most the difference wanted. */
  readonly reached: number
  /** The variance planned with, on the scale of shares; between two groups, the sum of both. */
  readonly variance: number
  /** One less the chance of a false alarm. */
  readonly level: number
  /** The chance of finding such a difference. */
  readonly power: number
  /** Whether only one direction is looked for. */
  readonly oneSided: boolean
  /** The test. */
  readonly method: NpsSampleSizeMethod
  /** How many could answer, where that was given. */
  readonly population?: number
}

/** How many ratings are needed. */
export type NpsSampleSize = NpsMarginSampleSize | NpsTestSampleSize

/** How many promoters bring a score to a target. */
export interface NpsTargetPlan {
  /** Says that the target can be reached. */
  readonly kind: 'promotersNeeded'
  /** How many promoters more; 0 when the target is reached. */
  readonly promoters: number
  /** The target, in points. */
  readonly target: number
  /** The score without them. */
  readonly from: number
  /** The score with them: at least the target. */
  readonly reached: number
  /** How many have rated. */
  readonly n: number
}

/** A target that no number of promoters reaches. */
export interface UnreachableNpsTarget {
  /** Says that the target cannot be reached. */
  readonly kind: 'unreachable'
  /** Why: the target is 100 and not all are promoters; or more are needed than can be counted. */
  readonly because: 'notAllPromoters' | 'tooMany'
  /** The target, in points. */
  readonly target: number
  /** The score as it is. */
  readonly from: number
  /** How many have rated. */
  readonly n: number
}
