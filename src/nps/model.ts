import type { Instant, InstantLike } from '../calendar/model.ts'

/** The eleven ratings that answer "how likely are you to recommend us?". */
export const npsRatings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** A whole number from 0 (not at all likely) to 10 (extremely likely). */
export type NpsRating = (typeof npsRatings)[number]

/**
 * A scale that people are asked to rate on: the ratings and where the groups begin. All whole
 * numbers; `npsScale` is the one of the Net Promoter Score.
 */
export interface NpsScale<Id extends string = string> {
  /** The name of the scale, which its tallies carry. */
  readonly id: Id
  /** The lowest rating that can be given; ratings below `passivesFrom` are detractors. */
  readonly lowest: number
  /** The lowest rating of a passive. */
  readonly passivesFrom: number
  /** The lowest rating of a promoter. */
  readonly promotersFrom: number
  /** The highest rating that can be given. */
  readonly highest: number
}

/** The ratings of a scale: 0 to 10 as a union, those of other scales as numbers. */
export type RatingOn<Id extends string> = Id extends 'nps' ? NpsRating : number

/** The three groups of answers, from best to worst: 9 and 10, 7 and 8, 0 to 6. */
export const npsGroups = ['promoter', 'passive', 'detractor'] as const

/** Promoter, passive or detractor. */
export type NpsGroup = (typeof npsGroups)[number]

/** What came back from one invitation: a rating, a stated refusal, or nothing. */
export type NpsAnswer = NpsRating | 'declined' | null

/** One invitation to answer, and what came of it. */
export interface NpsResponse {
  /** Your id of the response; not empty. */
  readonly id?: string
  /** The rating, `'declined'` for a stated refusal to rate, `null` for no answer. */
  readonly rating: NpsAnswer
  /** When it was answered. */
  readonly at?: Instant
  /** What the customer wrote beside it. */
  readonly comment?: string
}

/**
 * A response as it may come from outside: anything may stand in `rating`. What is not a rating, a
 * refusal or absent is counted as invalid.
 */
export interface NpsResponseLike {
  /** A rating from 0 to 10, `'declined'`, nothing (`null` or `undefined`), or something invalid. */
  readonly rating?: unknown
  /** When it was answered. */
  readonly at?: InstantLike
}

/**
 * How many answered in each group. These three counts are all a score needs, so counts from a
 * database query are a tally; the rest is there when it is known, and absent otherwise, because
 * unknown is not zero.
 */
export interface NpsTally<Scale extends string = 'nps'> {
  /** Ratings of 9 and 10, or as the scale says. */
  readonly promoters: number
  /** Ratings of 7 and 8, or as the scale says. */
  readonly passives: number
  /** Ratings of 0 to 6, or as the scale says. */
  readonly detractors: number
  /** The id of the scale, so that scales do not mix; left out for the scale from 0 to 10. */
  readonly scale?: Scale
  /** How often each rating was given, the lowest first: eleven counts on the scale from 0 to 10. */
  readonly histogram?: readonly number[]
  /** Stated refusals to rate. */
  readonly declined?: number
  /** Invitations without an answer. */
  readonly missing?: number
  /** Answers that are no rating, such as 11, 7.5 or text. */
  readonly invalid?: number
}

/** A tally of ratings, with how often each was given. */
export interface NpsRatingTally<Scale extends string = 'nps'> extends NpsTally<Scale> {
  /** How often each rating was given, the lowest first: eleven counts on the scale from 0 to 10. */
  readonly histogram: readonly number[]
}

/** A tally of responses: ratings, and everything that is none. */
export interface NpsResponseTally<Scale extends string = 'nps'> extends NpsRatingTally<Scale> {
  /** Stated refusals to rate. */
  readonly declined: number
  /** Invitations without an answer. */
  readonly missing: number
  /** Answers that are no rating. */
  readonly invalid: number
}

/** Where the first invalid answer stands. */
export interface InvalidAnswer {
  /** Its place among the responses, from 0. */
  readonly index: number
  /** What stood there, as text. */
  readonly found: string
}

/** A Net Promoter Score. */
export interface ScoredNps<Scale extends string = 'nps'> {
  /** Says that there is a score. */
  readonly kind: 'scored'
  /** The id of the scale; left out for the scale from 0 to 10. Scores of other scales do not compare. */
  readonly scale?: Scale
  /** Promoters less detractors in points, from -100 to 100: exactly `100 * numerator / n`. Not rounded. */
  readonly score: number
  /** Promoters less detractors: a whole number. */
  readonly numerator: number
  /** Whole percent of promoters. The three sum to 100 (largest remainder). */
  readonly promoters: number
  /** Whole percent of passives. */
  readonly passives: number
  /** Whole percent of detractors. */
  readonly detractors: number
  /** How many rated. */
  readonly n: number
}

/** Nobody rated, so there is no score: neither 0 nor anything else. */
export interface NoNpsResponses {
  /** Says that there is no score. */
  readonly kind: 'unscored'
  /** Why. */
  readonly because: 'noResponses'
}

/** Fewer rated than the caller asked for, so the score is withheld. */
export interface TooFewNpsResponses {
  /** Says that there is no score. */
  readonly kind: 'unscored'
  /** Why. */
  readonly because: 'tooFewResponses'
  /** How many rated. */
  readonly n: number
  /** How many the caller asked for. */
  readonly minimumResponses: number
}

/** A score, or why there is none. */
export type NpsResult<Scale extends string = 'nps'> =
  ScoredNps<Scale> | NoNpsResponses | TooFewNpsResponses

/** The standard error of a Net Promoter Score. */
export interface NpsStandardError {
  /** Says that there is a standard error. */
  readonly kind: 'standardError'
  /** In points; 0 when all answers fall into one group, whatever n. */
  readonly standardError: number
  /** How many rated. */
  readonly n: number
}

/** How many of the invited gave a rating. */
export interface NpsResponseRate {
  /** Says that there is a rate. */
  readonly kind: 'responseRate'
  /** Ratings per hundred invitations, from 0 to 100. */
  readonly percent: number
  /** How many gave a rating. */
  readonly answered: number
  /** How many were invited: rated, declined, missing and invalid together. */
  readonly invited: number
}

/** The methods a confidence interval can be computed by. */
export const npsIntervalMethods = [
  'score',
  'adjustedWald',
  'wald',
  'student',
  'bayesian',
  'bootstrap',
] as const

/** A method of computing a confidence interval. */
export type NpsIntervalMethod = (typeof npsIntervalMethods)[number]

/** A confidence interval of a Net Promoter Score, in points. */
export interface NpsInterval {
  /** Says that there is an interval. */
  readonly kind: 'interval'
  /** How it was computed. */
  readonly method: NpsIntervalMethod
  /** The score of the sample. */
  readonly score: number
  /** The lower bound. */
  readonly low: number
  /** The upper bound. */
  readonly high: number
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** How many rated. */
  readonly n: number
  /** Whether a bound lies beyond -100 or 100, where no score can be. Bounds are not clipped. */
  readonly leavesScale: boolean
  /** Whether it has no width, which says nothing about how sure the score is. */
  readonly degenerate: boolean
}

/** Answers added to each group before an interval is computed. They need not be whole. */
export interface NpsPseudoCounts {
  /** Added to the promoters; from 0. */
  readonly promoters: number
  /** Added to the passives; from 0. */
  readonly passives: number
  /** Added to the detractors; from 0. */
  readonly detractors: number
}
