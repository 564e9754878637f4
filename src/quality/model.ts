/**
 * What customers judge a product or a service by, in the order of the source text: one judgement of
 * many parts, most of them beside the product itself.
 */
export const qualityAttributes = [
  'reliability',
  'consistency',
  'deliverySpeedAndAccuracy',
  'workAccuracy',
  'telephoneCourtesy',
  'informationValue',
  'deliveryPartnerPerformance',
  'staffAttitude',
] as const

/** One of the eight attributes. */
export type QualityAttribute = (typeof qualityAttributes)[number]

/** The five dimensions of SERVQUAL, in the order of the acronym RATER. */
export const raterDimensions = [
  'reliability',
  'assurance',
  'tangibles',
  'empathy',
  'responsiveness',
] as const

/** One of the five dimensions. */
export type RaterDimension = (typeof raterDimensions)[number]

/** The four groups of variables that satisfaction rests on, in the order of the source text. */
export const satisfactionDrivers = [
  'productOrService',
  'salesAndPromotion',
  'afterSales',
  'organizationalCulture',
] as const

/** One of the four drivers. */
export type SatisfactionDriver = (typeof satisfactionDrivers)[number]

/** What the drivers consist of; `satisfactionDriverFactors` says which belongs to which. */
export const satisfactionFactors = [
  'productDesign',
  'servicePackaging',
  'serviceLabeling',
  'servicePresentation',
  'serviceDelivery',
  'messages',
  'frontLineCourtesy',
  'frontLineKnowledge',
  'frontLineApproach',
  'intermediaries',
  'supportServices',
  'feedbackAndRestitution',
  'managementPriority',
  'formalValues',
  'informalValues',
  'gatekeepers',
] as const

/** One factor of a driver. */
export type SatisfactionFactor = (typeof satisfactionFactors)[number]

/** The scale answers are given on; higher is better. */
export interface AnswerScale {
  /** The lowest answer, a whole number. */
  readonly lowest: number
  /** The highest answer, a whole number above it. */
  readonly highest: number
}

/** Answers of one respondent, in the order of the questions; `null` where there is none. */
export type AnswerRow = readonly (number | null)[]

/** How often each answer of a scale was given. */
export interface AnswerTally {
  /** The scale. */
  readonly scale: AnswerScale
  /** The counts, from the lowest answer to the highest. */
  readonly counts: readonly number[]
  /** How many did not answer; in no share and no mean. */
  readonly missing: number
}

/** How many customers were reached, and how many of them were served. */
export interface ServiceReachCounts {
  /** Customers reached, a whole number from 0. */
  readonly reached: number
  /** Those of them who were served, a whole number up to `reached`. */
  readonly served: number
}
