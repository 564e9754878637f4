/**
 * One stay on a rung, or anywhere: how long it lasted, and how it ended. Times are numbers of one
 * unit, counted from the beginning of the stay.
 *
 * @typeParam Exit - the ways to leave
 */
export interface StayRecord<Exit extends string = string> {
  /** How long the stay was, or is so far; a finite number from 0. */
  readonly duration: number
  /** How it ended; `null` while it goes on, so that the stay is censored at its duration. */
  readonly exit: Exit | null
  /**
   * How old the stay was when it came under observation (left truncation): at least 0 and, unless it
   * is 0, below the duration. Left out, or 0, where it was seen from its beginning.
   */
  readonly entry?: number
}

/**
 * The scales on which an interval for a share of stays is symmetrical: `logLog` (log of minus log)
 * never leaves 0 to 1; `log` and `plain` are there for agreement with other tools, which cut them off
 * at 0 and 1.
 */
export const survivalBands = ['logLog', 'log', 'plain'] as const

/** One of the three scales. */
export type SurvivalBand = (typeof survivalBands)[number]

/** What a curve is asked for. */
export interface SurvivalOptions {
  /** The level of confidence, between 0 and 1, default 0.95. */
  readonly level?: number
  /** The scale of the intervals, default `logLog`. */
  readonly band?: SurvivalBand
}

/** A share of stays, estimated. */
export interface SurvivalShare {
  /** The share, from 0 to 1. */
  readonly share: number
  /** Its standard error; `null` where every stay under observation ended, which leaves none. */
  readonly standardError: number | null
  /** The lower bound; `null` where there is no interval, at a share of 0 or 1. */
  readonly low: number | null
  /** The upper bound; `null` where there is no interval. */
  readonly high: number | null
}

/** What every step of a curve says: a time at which somebody left. */
export interface ExitStep {
  /** When, since the beginning of the stay. */
  readonly time: number
  /** How many were under observation just before; those censored at this very time among them. */
  readonly atRisk: number
  /** How many left. */
  readonly exits: number
}

/** One step of a survival curve: the share still there from this time up to the next step. */
export interface SurvivalStep extends ExitStep, SurvivalShare {
  /** The Nelson-Aalen estimate of the cumulative hazard. */
  readonly cumulativeHazard: number
}

/** What is known of the stays behind a curve. */
export interface StayCounts {
  /** How many stays. */
  readonly n: number
  /** How many of them ended. */
  readonly exits: number
  /** How many go on. */
  readonly censored: number
  /** The longest time under observation: of what comes later the stays say nothing. */
  readonly followedTo: number
}

/** There are no stays to speak of. */
export interface NoStays {
  /** Says that there is no curve. */
  readonly kind: 'unestimated'
  /** Why. */
  readonly because: 'noStays'
}

/** The share of stays that still go on, by time since their beginning. */
export interface SurvivalCurve extends StayCounts {
  /** Says that there is a curve. */
  readonly kind: 'estimated'
  /** The level of confidence of the intervals. */
  readonly level: number
  /** The scale of the intervals. */
  readonly band: SurvivalBand
  /** One step per time at which somebody left, in order; before the first the share is 1. */
  readonly steps: readonly SurvivalStep[]
  /** The time by which half have left. */
  readonly median: StayQuantile
}

/** The time by which a share of stays has ended, with its Brookmeyer-Crowley interval. */
export interface StayQuantileReached {
  /** Says that the share is reached. */
  readonly kind: 'reached'
  /** The share that has left, between 0 and 1. */
  readonly gone: number
  /** The time. */
  readonly time: number
  /** The lower bound; `null` where the stays set none. */
  readonly low: number | null
  /** The upper bound; `null` where the stays set none: it may be any time. */
  readonly high: number | null
}

/** So few have left that no time can be named. */
export interface StayQuantileUnreached {
  /** Says that the share is not reached. */
  readonly kind: 'unreached'
  /** Why. */
  readonly because: 'tooFewLeft'
  /** The share asked for, between 0 and 1. */
  readonly gone: number
  /** The share that has left at the end of observation. */
  readonly goneSoFar: number
  /** The lower bound of the time; `null` where the stays set none. */
  readonly low: number | null
  /** Until when the stays were followed: the time lies beyond. */
  readonly followedTo: number
}

/** The time by which a share has left, or why it cannot be named. */
export type StayQuantile = StayQuantileReached | StayQuantileUnreached

/** The mean length of a stay, counted up to a limit. */
export interface RestrictedMean {
  /** Says that there is a mean. */
  readonly kind: 'estimated'
  /** The limit: a longer stay counts as this long. */
  readonly until: number
  /** The mean. */
  readonly mean: number
  /** Its standard error. */
  readonly standardError: number
  /** How many stays. */
  readonly n: number
}

/** Some stay on and nobody was followed up to the limit, so their mean is not known. */
export interface RestrictedMeanUnknown {
  /** Says that there is no mean. */
  readonly kind: 'unestimated'
  /** Why. */
  readonly because: 'beyondFollowUp'
  /** The limit asked for. */
  readonly until: number
  /** Until when the stays were followed. */
  readonly followedTo: number
}

/** The weights of a comparison: every exit the same, or early ones more (the share still there). */
export const logRankWeights = ['equal', 'peto'] as const

/** One of the two weights. */
export type LogRankWeights = (typeof logRankWeights)[number]

/** One group of a comparison. */
export interface LogRankGroup {
  /** Its name. */
  readonly group: string
  /** How many stays. */
  readonly n: number
  /** How many left, weighted. */
  readonly observed: number
  /** How many would have, were the groups alike, weighted. */
  readonly expected: number
}

/** Whether groups leave alike. */
export interface LogRankTest {
  /** Says that there is a test. */
  readonly kind: 'tested'
  /** The weights. */
  readonly weights: LogRankWeights
  /** The groups, in the order given. */
  readonly groups: readonly LogRankGroup[]
  /** The statistic. */
  readonly chiSquare: number
  /** Its degrees of freedom: one less than the groups that can be compared. */
  readonly degreesOfFreedom: number
  /** The probability of a statistic this large or larger, were the groups alike. */
  readonly p: number
}

/** The groups cannot be compared: at no exit were two of them under observation with anybody left. */
export interface LogRankUntested {
  /** Says that there is no test. */
  readonly kind: 'untested'
  /** Why. */
  readonly because: 'nothingToCompare'
  /** The groups, in the order given. */
  readonly groups: readonly LogRankGroup[]
}

/** What became of stays by one time: the share gone each way. */
export interface IncidenceStep<Exit extends string> extends ExitStep {
  /** The share still there. */
  readonly staying: number
  /** The share gone, one for each way to leave, in the order of `ways`. */
  readonly gone: readonly ExitShare<Exit>[]
}

/** The share of stays that ended one way. */
export interface ExitShare<Exit extends string> extends SurvivalShare {
  /** The way. */
  readonly exit: Exit
}

/** The share of stays that have ended each way, by time since their beginning. */
export interface IncidenceCurve<Exit extends string> extends StayCounts {
  /** Says that there are curves. */
  readonly kind: 'estimated'
  /** The level of confidence of the intervals. */
  readonly level: number
  /** The scale of the intervals. */
  readonly band: SurvivalBand
  /** The ways to leave, in the order given or first met. */
  readonly ways: readonly Exit[]
  /** One step per time at which somebody left, in order; before the first nobody has. */
  readonly steps: readonly IncidenceStep<Exit>[]
}
