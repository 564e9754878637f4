import type { NoNpsResponses, NpsTally } from './model.ts'

/** Bounds of a score or a change, in points. */
export interface NpsBounds {
  /** The lower bound. */
  readonly low: number
  /** The upper bound. */
  readonly high: number
  /** Whether a bound lies beyond -100 or 100, where no score can be. Bounds are not clipped. */
  readonly leavesScale: boolean
  /** Whether it has no width, which says nothing about how sure the score is. */
  readonly degenerate: boolean
}

/** A rating that stands for more or fewer customers than one. */
export interface WeightedNpsRow {
  /** The rating. */
  readonly rating: number
  /** How much it counts, from 1e-100 to 1e100; only the ratio of weights matters. */
  readonly weight: number
}

/** The score of weighted ratings. */
export interface WeightedNps<Scale extends string = string> {
  /** Says that there is a score. */
  readonly kind: 'weighted'
  /** The weighted score, in points. */
  readonly score: number
  /** Its linearized standard error, in points. */
  readonly standardError: number
  /** How many rated. */
  readonly n: number
  /** How many ratings of one weight would be as good, by Kish; at most n. */
  readonly effectiveN: number
  /** n over the effective n, from 1: by how much the weights widen the variance. */
  readonly designEffect: number
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** The interval by the linearized standard error. */
  readonly wald: NpsBounds
  /** The adjusted Wald interval of as many ratings as are effective: quick, and never without width. */
  readonly adjustedWald: NpsBounds
  /** The id of the scale; left out for the scale from 0 to 10. */
  readonly scale?: Scale
}

/** Why a score has no standard error: what there is only one of. */
export const npsWithoutErrorReasons = ['oneResponse', 'oneAccount', 'oneResponseInStratum'] as const

/** Why a score has no standard error. */
export type NpsWithoutErrorReason = (typeof npsWithoutErrorReasons)[number]

/** A score of a sample too small to say how much it varies. */
export interface NpsWithoutError {
  /** Says that there is a score, but no standard error. */
  readonly kind: 'scoreWithoutError'
  /** Why: one response in all, one account in all, or a stratum with one response. */
  readonly because: NpsWithoutErrorReason
  /** The score, in points. */
  readonly score: number
  /** How many rated. */
  readonly n: number
}

/** A stratum of a known size. */
export interface SizedNpsStratum<Scale extends string = string> {
  /** What was counted in the stratum. */
  readonly tally: NpsTally<Scale>
  /** How many customers it has, a whole number; at least as many as rated. */
  readonly populationSize: number
  /** Has no place beside a size. */
  readonly weight?: never
}

/** A stratum of a known weight. */
export interface WeightedNpsStratum<Scale extends string = string> {
  /** What was counted in the stratum. */
  readonly tally: NpsTally<Scale>
  /** How much it counts, from 1e-100 to 1e100; only the ratio of weights matters. */
  readonly weight: number
  /** Has no place beside a weight. */
  readonly populationSize?: never
}

/** The score of a population put together from its strata. */
export interface StratifiedNps<Scale extends string = string> {
  /** Says that there is a score. */
  readonly kind: 'stratified'
  /** The scores of the strata, weighted by their size, in points. */
  readonly score: number
  /** The score of all answers together, each counting once: what the score would be by neglect. */
  readonly pooledScore: number
  /** The standard error in points, without finite population correction. */
  readonly standardError: number
  /** The interval by that standard error. */
  readonly wald: NpsBounds
  /** The same with finite population correction; present exactly when sizes were given. */
  readonly corrected?: {
    /** The standard error in points. */
    readonly standardError: number
    /** The interval by it. */
    readonly wald: NpsBounds
  }
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** How many rated, in all strata. */
  readonly n: number
  /** The id of the scale; left out for the scale from 0 to 10. */
  readonly scale?: Scale
}

/** A stratum in which nobody rated has no score, so the population has none. */
export interface NoNpsStratum extends NoNpsResponses {
  /** The indices of those strata, from 0; none when there are no strata. */
  readonly nobodyInStrata: readonly number[]
}

/** The score of answers that come several from one account. */
export interface ClusteredNps<Scale extends string = string> {
  /** Says that there is a score. */
  readonly kind: 'clustered'
  /** The score of all answers, in points. */
  readonly score: number
  /** Its standard error in points, answers of one account taken as alike as they are. */
  readonly standardError: number
  /** The standard error if every answer were of an account of its own. */
  readonly naiveStandardError: number
  /**
   * How many times the variance is that of answers from as many accounts. Left out where all
   * answers fall into one group, because then neither is known.
   */
  readonly designEffect?: number
  /** How many rated. */
  readonly n: number
  /** How many accounts they belong to. */
  readonly accounts: number
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** The interval by the standard error. */
  readonly wald: NpsBounds
  /** The id of the scale; left out for the scale from 0 to 10. */
  readonly scale?: Scale
}

/** The two conventions of a finite population correction. */
export const npsFiniteConventions = ['unbiased', 'plugIn'] as const

/** A convention of a finite population correction. */
export type NpsFiniteConvention = (typeof npsFiniteConventions)[number]

/** The standard error of a score in a finite population. */
export interface NpsFinitePopulationError {
  /** Says that there is a standard error. */
  readonly kind: 'standardError'
  /** In points; 0 when everybody rated. */
  readonly standardError: number
  /** By which convention. */
  readonly convention: NpsFiniteConvention
  /** How many rated. */
  readonly n: number
  /** How many could have. */
  readonly populationSize: number
}
