import type { EvidenceTerms, MeanVerdict, SampleMean } from './mean-model.ts'
import type { AnswerRow, AnswerScale } from './model.ts'

/**
 * What the answers are compared with: nothing but the scale (`servperf`), one expectation
 * (`servqual`), or the adequate and the desired level of service (`zoneOfTolerance`).
 */
export const gapMethods = ['servperf', 'servqual', 'zoneOfTolerance'] as const

/** One of the three methods. */
export type GapMethod = (typeof gapMethods)[number]

/** One question of an instrument. */
export interface GapItem {
  /** Its stable id, unique within the instrument; not empty. */
  readonly id: string
  /** The dimension it measures; not empty. */
  readonly dimension: string
  /** Whether a disaster here is one of the whole, whatever the means say; default false. */
  readonly critical?: boolean
}

/** A questionnaire on service quality, as plain JSON. `defineGapInstrument` checks it. */
export interface GapInstrument {
  /** The scale of every answer. */
  readonly scale: AnswerScale
  /** Its items, in the order of the answers; at least one. */
  readonly items: readonly GapItem[]
}

/**
 * The answers of a survey: one row per respondent, one answer per item, finite numbers on the scale
 * or `null`. Rows of the same index are of the same respondent.
 */
export type GapAnswers =
  | {
      /** What was perceived. */
      readonly perceived: readonly AnswerRow[]
      /** Nothing was expected. */
      readonly expected?: never
      /** Nor was there a least that would do. */
      readonly adequate?: never
      /** Nor anything hoped for. */
      readonly desired?: never
    }
  | {
      /** What was perceived. */
      readonly perceived: readonly AnswerRow[]
      /** What was expected. */
      readonly expected: readonly AnswerRow[]
      /** One expectation has no least. */
      readonly adequate?: never
      /** And nothing above it. */
      readonly desired?: never
    }
  | {
      /** What was perceived. */
      readonly perceived: readonly AnswerRow[]
      /** A zone takes the place of one expectation. */
      readonly expected?: never
      /** The least that would do. */
      readonly adequate: readonly AnswerRow[]
      /** What was hoped for. */
      readonly desired: readonly AnswerRow[]
    }

/** What is asked of the scores. */
export interface GapTerms extends EvidenceTerms {
  /** The weight of every dimension, from 0, at least one above; left out, there is no weighted mean. */
  readonly weights?: Readonly<Record<string, number>>
  /** The level of confidence of the intervals, between 0 and 1, default 0.95. */
  readonly level?: number
}

/** Performance alone. */
export interface ServperfMeans {
  /** What was perceived, P. */
  readonly perceived: SampleMean
}

/** Performance against one expectation. */
export interface ServqualMeans extends ServperfMeans {
  /** What was expected, E. */
  readonly expected: SampleMean
  /** P - E over the answers that have both; above 0 is better than expected. */
  readonly gap: SampleMean
  /** The verdict by the mean gap. */
  readonly verdict: MeanVerdict
}

/** Performance against a zone of tolerance. */
export interface ZoneMeans extends ServperfMeans {
  /** The least that would do. */
  readonly adequate: SampleMean
  /** What was hoped for. */
  readonly desired: SampleMean
  /** The measure of service adequacy, P - adequate, over the answers that have both. */
  readonly adequacyGap: SampleMean
  /** The measure of service superiority, P - desired, over the answers that have both. */
  readonly superiorityGap: SampleMean
  /** The verdict by both mean gaps. */
  readonly verdict: MeanVerdict
}

/** The means of one item. */
export type GapItemMeans<Means> = Means & {
  /** The item. */
  readonly id: string
  /** Its dimension. */
  readonly dimension: string
}

/** The means of one dimension: those of its items, which weigh the same. */
export type GapDimensionMeans<Means> = Means & {
  /** The dimension. */
  readonly dimension: string
  /** How many items it has. */
  readonly items: number
}

/** The means of a whole survey, by one method. */
export interface GapScoresBy<Method extends GapMethod, Means> {
  /** What the answers were compared with. */
  readonly method: Method
  /** How many rows there are, those without any answer too. */
  readonly respondents: number
  /** Every item, in the order of the instrument. */
  readonly items: readonly GapItemMeans<Means>[]
  /** Every dimension, in the order the items first name it. */
  readonly dimensions: readonly GapDimensionMeans<Means>[]
  /** The mean of the dimensions, which weigh the same. */
  readonly unweighted: Means
  /** The mean of the dimensions by the weights given; absent without weights. */
  readonly weighted?: Means
  /** Critical items judged a disaster: each makes both verdicts on the whole one. */
  readonly failedCritical: readonly string[]
}

/** The means of a survey on service quality. */
export type GapScores =
  | GapScoresBy<'servperf', ServperfMeans>
  | GapScoresBy<'servqual', ServqualMeans>
  | GapScoresBy<'zoneOfTolerance', ZoneMeans>
