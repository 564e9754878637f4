import type { AdjustmentMethod } from '../statistics/adjustment-model.ts'
import type { NoNpsResponses, NpsTally } from './model.ts'

/** What a test looks for: a difference either way, a higher score, or a lower one. */
export const npsAlternatives = ['twoSided', 'greater', 'less'] as const

/** What a test looks for. */
export type NpsAlternative = (typeof npsAlternatives)[number]

/** How a score compares with a benchmark. */
export interface NpsBenchmarkTest {
  /** Says that there is a test. */
  readonly kind: 'benchmarkTest'
  /** The score of the sample, in points. */
  readonly score: number
  /** What it was tested against, in points from -100 to 100. */
  readonly benchmark: number
  /** What was looked for. */
  readonly alternative: NpsAlternative
  /**
   * How many standard errors the score lies above the benchmark, the errors being those under the
   * benchmark. `null` where it is beyond every number: the benchmark is an end of the scale, and not
   * everybody stands there.
   */
  readonly statistic: number | null
  /** The probability of a score at least this far off, if the benchmark holds; from 0 to 1. */
  readonly pValue: number
  /** How many rated. */
  readonly n: number
}

/** The two samples of a comparison. */
export const npsSamples = ['previous', 'current'] as const

/** A sample of a comparison. */
export type NpsSample = (typeof npsSamples)[number]

/** Two tallies to compare, of one scale. */
export interface NpsTallyPair<Scale extends string = string> {
  /** What is measured from: the earlier period, the other branch, the rest. */
  readonly previous: NpsTally<Scale>
  /** What is measured. */
  readonly current: NpsTally<NoInfer<Scale>>
}

/** A score and what it rests on. */
export interface NpsSampleScore {
  /** The score, in points. */
  readonly score: number
  /** How many rated. */
  readonly n: number
}

/** The methods two scores can be compared by. */
export const npsComparisonMethods = ['score', 'adjustedWald', 'wald'] as const

/** A method of comparing two scores. */
export type NpsComparisonMethod = (typeof npsComparisonMethods)[number]

/** How a score changed from one sample to another, and how sure that is. */
export interface NpsComparison {
  /** Says that there is a comparison. */
  readonly kind: 'comparison'
  /** How it was computed. */
  readonly method: NpsComparisonMethod
  /** The current score less the previous, in points from -200 to 200: below 0, it fell. */
  readonly change: number
  /** The lower bound of the change. */
  readonly low: number
  /** The upper bound of the change. */
  readonly high: number
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** The z at which the interval just touches 0, with the sign of the change. */
  readonly statistic: number
  /** The two-sided probability of a change at least this large if nothing changed; from 0 to 1. */
  readonly pValue: number
  /** The sample measured from. */
  readonly previous: NpsSampleScore
  /** The sample measured. */
  readonly current: NpsSampleScore
  /** Whether a bound lies beyond -200 or 200, where no change can be. Bounds are not clipped. */
  readonly leavesScale: boolean
}

/** A comparison by a standard error. */
export interface NpsWaldComparison extends NpsComparison {
  /** How it was computed. */
  readonly method: 'adjustedWald' | 'wald'
  /** What the interval is centered on: the change, or that of the adjusted counts. */
  readonly center: number
  /** The standard error of the center, in points. */
  readonly standardError: number
}

/** Nobody rated in one sample or both, so there is nothing to compare. */
export interface NoNpsSample extends NoNpsResponses {
  /** In which. */
  readonly nobodyIn: readonly NpsSample[]
}

/**
 * All answers of each sample fall into one group, so their standard error is 0 and the method cannot
 * say how sure the change is.
 */
export interface NoNpsVariance {
  /** Says that there is no test. */
  readonly kind: 'untested'
  /** Why. */
  readonly because: 'noVariance'
  /** The current score less the previous, in points. */
  readonly change: number
  /** The sample measured from. */
  readonly previous: NpsSampleScore
  /** The sample measured. */
  readonly current: NpsSampleScore
}

/** Two tallies of one segment. */
export interface NpsSegmentPair<
  Segment,
  Scale extends string = string,
> extends NpsTallyPair<Scale> {
  /** The segment. */
  readonly segment: Segment
}

/** How the score of one segment changed, judged as one of many. */
export interface NpsSegmentChange<Segment> extends NpsComparison {
  /** The segment. */
  readonly segment: Segment
  /** The p-value adjusted for how many segments were compared; from 0 to 1. */
  readonly adjustedPValue: number
  /** Whether the adjusted p-value is below 1 less the level. */
  readonly significant: boolean
}

/** A segment that could not be compared. */
export interface UncomparedNpsSegment<Segment> extends NoNpsSample {
  /** The segment. */
  readonly segment: Segment
}

/** How the scores of many segments changed. */
export interface NpsSegmentComparison<Segment> {
  /** Says that segments were compared. */
  readonly kind: 'segmentComparison'
  /** How the p-values were adjusted. */
  readonly method: AdjustmentMethod
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** How many segments had a test, and so were adjusted for. */
  readonly tests: number
  /** Every segment in the order it was given. */
  readonly segments: readonly (NpsSegmentChange<Segment> | UncomparedNpsSegment<Segment>)[]
}
