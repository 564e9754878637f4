import type { Verdict } from '../expectation/model.ts'

/** A mean with its t interval. */
export interface MeanWithInterval {
  /** Says that there is an interval. */
  readonly kind: 'interval'
  /** The mean, in the unit of the answers. */
  readonly mean: number
  /** The lower bound; it may lie below the scale. */
  readonly low: number
  /** The upper bound; it may lie above the scale. */
  readonly high: number
  /** The level of confidence, between 0 and 1. */
  readonly level: number
  /** How many answers it rests on; of several items, those of the item answered least. */
  readonly n: number
}

/** A mean that nothing is known about but itself: one answer, or answers that do not differ. */
export interface MeanWithoutInterval {
  /** Says that there is no interval. */
  readonly kind: 'noInterval'
  /** Why: no width would claim to be sure. */
  readonly because: 'oneAnswer' | 'noVariance'
  /** The mean, in the unit of the answers. */
  readonly mean: number
  /** How many answers it rests on; of several items, those of the item answered least. */
  readonly n: number
}

/** Nobody answered, or one item of several was answered by nobody: there is no mean. */
export interface NoMean {
  /** Says that there is no mean. */
  readonly kind: 'noMean'
  /** Why. */
  readonly because: 'noAnswers'
  /** How many answered. */
  readonly n: 0
}

/** The mean of a sample, with its interval where there is one. */
export type SampleMean = MeanWithInterval | MeanWithoutInterval | NoMean

/**
 * How answers came in: `asked`, from everybody or from a sample somebody drew; `selected`, picked or
 * volunteered, as testimonials are. What was selected is no estimate for all customers.
 */
export const answerOrigins = ['asked', 'selected'] as const

/** Asked or selected. */
export type AnswerOrigin = (typeof answerOrigins)[number]

/** How much evidence a verdict takes. */
export interface EvidenceTerms {
  /** Below so many answers the verdict is withheld; a whole number, default 1. */
  readonly minimumAnswers?: number
  /** How the answers came in, default `asked`; on `selected` ones there is no verdict. */
  readonly origin?: AnswerOrigin
}

/** There is enough evidence for a verdict. */
export interface JudgedMean {
  /** Says that there is a verdict. */
  readonly kind: 'judged'
  /** Below adequate, between, or above desired. */
  readonly verdict: Verdict
  /** Whether the whole interval gives the same verdict; false without an interval. */
  readonly settled: boolean
}

/** There is too little evidence for a verdict, whatever the mean. */
export interface WithheldVerdict {
  /** Says that there is no verdict. */
  readonly kind: 'withheld'
  /** Why. */
  readonly because: 'noAnswers' | 'tooFewAnswers' | 'selectedAnswers'
  /** How many answers there are. */
  readonly n: number
  /** How many were asked for. */
  readonly minimumAnswers: number
}

/** A verdict on a mean, or why there is none. */
export type MeanVerdict = JudgedMean | WithheldVerdict

/** The reasons means and verdicts can give, closed. */
export type MeanReason =
  MeanWithoutInterval['because'] | NoMean['because'] | WithheldVerdict['because']
