import type { ShareInterval } from '../statistics/model.ts'
import type { SampleMean } from './mean-model.ts'

/** Nobody answered, or nothing was measured: that is no score, not a score of 0. */
export interface NoSurveyScore {
  /** Says that there is no score. */
  readonly kind: 'unscored'
  /** Why. */
  readonly because: 'noAnswers'
}

/** A Customer Satisfaction Score. */
export interface CsatScore {
  /** Says that there is a score. */
  readonly kind: 'scored'
  /** How many answered `satisfiedFrom` or higher. */
  readonly satisfied: number
  /** How many answered. */
  readonly n: number
  /** How many did not; in no share. */
  readonly missing: number
  /** The lowest answer that counts as satisfied. */
  readonly satisfiedFrom: number
  /** The share of satisfied, with its Wilson interval. */
  readonly share: ShareInterval
}

/** What can be said of customer satisfaction. */
export type CsatResult = CsatScore | NoSurveyScore

/**
 * The two definitions of the Customer Effort Score in use: the share of those who agree that it was
 * easy, and the mean answer.
 */
export const cesMethods = ['agreement', 'mean'] as const

/** Agreement or mean. */
export type CesMethod = (typeof cesMethods)[number]

/** How a Customer Effort Score is to be read. */
export type CesReading =
  | {
      /** The share of those who agree. */
      readonly method: 'agreement'
      /** The lowest answer that counts as agreeing. */
      readonly agreeFrom: number
    }
  | {
      /** The mean answer. */
      readonly method: 'mean'
    }

/** A Customer Effort Score as a share. */
export interface CesAgreement {
  /** Says that there is a score. */
  readonly kind: 'scored'
  /** By which definition. */
  readonly method: 'agreement'
  /** How many answered `agreeFrom` or higher. */
  readonly agreeing: number
  /** How many answered. */
  readonly n: number
  /** How many did not; in no share. */
  readonly missing: number
  /** The lowest answer that counts as agreeing. */
  readonly agreeFrom: number
  /** The share of those who agree, with its Wilson interval. */
  readonly share: ShareInterval
}

/** A Customer Effort Score as a mean. */
export interface CesMean {
  /** Says that there is a score. */
  readonly kind: 'scored'
  /** By which definition. */
  readonly method: 'mean'
  /** How many answered. */
  readonly n: number
  /** How many did not; in no mean. */
  readonly missing: number
  /** The mean answer, with its t interval. */
  readonly mean: SampleMean
}

/** What can be said of customer effort. */
export type CesResult = CesAgreement | CesMean | NoSurveyScore

/** The zones of Apdex: up to the threshold T, up to 4 T, beyond. */
export const apdexZones = ['satisfied', 'tolerating', 'frustrated'] as const

/** One of the three zones. */
export type ApdexZone = (typeof apdexZones)[number]

/** How many samples fell into each zone. */
export type ApdexTally = Readonly<Record<ApdexZone, number>>

/** An Apdex score. */
export interface ApdexScore {
  /** Says that there is a score. */
  readonly kind: 'scored'
  /** Satisfied and half of tolerating, of all: from 0 to 1. */
  readonly score: number
  /** How many samples there are. */
  readonly n: number
  /** The score as a mean of 1, 1/2 and 0, with its t interval. */
  readonly mean: SampleMean
}

/** What can be said of waits against a threshold. */
export type ApdexResult = ApdexScore | NoSurveyScore

/** The two ways to a sample size. */
export const sampleSizeMethods = ['krejcieMorgan', 'cochran'] as const

/** Krejcie and Morgan's table, or Cochran's formula. */
export type SampleSizeMethod = (typeof sampleSizeMethods)[number]

/** What a survey is to find out. */
export type SurveyPlan =
  | {
      /** As in the table of 1970: 95% confidence, 5 points, a share of a half, to the nearest. */
      readonly method: 'krejcieMorgan'
      /** How many there are to ask, a whole number from 1. */
      readonly population: number
    }
  | {
      /** As in Cochran's book, always enough. */
      readonly method: 'cochran'
      /** Half the width of the interval, as a part of 1, above 0. */
      readonly marginOfError: number
      /** How many there are to ask, a whole number from 1; without limit when left out. */
      readonly population?: number
      /** The share expected, between 0 and 1; default one half, which takes the most answers. */
      readonly share?: number
      /** The level of confidence, between 0 and 1, default 0.95. */
      readonly level?: number
    }

/** How many answers a survey takes. */
export interface SurveySampleSize {
  /** Says that there is a size. */
  readonly kind: 'sampleSize'
  /** By which method. */
  readonly method: SampleSizeMethod
  /** How many answers, never more than there are to ask. */
  readonly n: number
  /** The margin of error that so many answers reach at the plan's level and share. */
  readonly reached: number
  /** How many there are to ask; absent when without limit. */
  readonly population?: number
}

/** How sure the answers at hand make a share. */
export interface SurveyMargin {
  /** Says that there is a margin. */
  readonly kind: 'margin'
  /** Half the width of the interval, as a part of 1; 0 when all were asked. */
  readonly marginOfError: number
  /** How many answered. */
  readonly n: number
  /** How many there are; absent when without limit. */
  readonly population?: number
}

/** Nobody answered, so there is no margin. */
export interface NoSurveyMargin {
  /** Says that there is no margin. */
  readonly kind: 'noMargin'
  /** Why. */
  readonly because: 'noAnswers'
}

/** What so many answers are good for. */
export type SurveyMarginResult = SurveyMargin | NoSurveyMargin

/** How many of those reached were served. */
export interface ReachedCustomers {
  /** Says that there is a share. */
  readonly kind: 'shared'
  /** How many were reached. */
  readonly reached: number
  /** How many of them were served. */
  readonly served: number
  /** How many were reached and not served. */
  readonly unserved: number
  /** The share served, with its Wilson interval. */
  readonly share: ShareInterval
}

/** Nobody was reached, so there is no share of them. */
export interface NobodyReached {
  /** Says that there is no share. */
  readonly kind: 'unshared'
  /** Why. */
  readonly because: 'nobodyReached'
}

/** What can be said of reach. */
export type ServiceReach = ReachedCustomers | NobodyReached
