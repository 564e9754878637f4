import type { AgreementBounds } from './model.ts'

/**
 * Who answered what: one row per respondent, one column per item. `null` where an item was not
 * answered.
 */
export type ItemScores = readonly (readonly (number | null)[])[]

/** What becomes of respondents who left an item out: they are refused by name, or left out and counted. */
export const missingScoreRules = ['refuse', 'leaveOut'] as const

/** What becomes of respondents who left an item out. */
export type MissingScoreRule = (typeof missingScoreRules)[number]

/** One item among the others. */
export interface ItemConsistency {
  /** The mean of its scores. */
  readonly mean: number
  /** Their standard deviation, by n - 1. */
  readonly standardDeviation: number
  /** Its correlation with the sum of the others; absent where either does not vary. */
  readonly itemRestCorrelation?: number
  /** Cronbach's alpha of the others; absent where they are fewer than two, or their sum does not vary. */
  readonly alphaIfDropped?: number
}

/** Cronbach's alpha of items that are added up to one score. */
export interface CronbachAlpha {
  /** Says that there is a coefficient. */
  readonly kind: 'measured'
  /** Which coefficient. */
  readonly coefficient: 'cronbachAlpha'
  /** The coefficient: 1 at most, and below 0 where items run against each other. */
  readonly value: number
  /** The alpha of the items brought to one variance; absent where an item does not vary. */
  readonly standardized?: number
  /** The mean correlation of two items; absent where an item does not vary. */
  readonly meanInterItemCorrelation?: number
  /** Each item, in the order of the columns. */
  readonly items: readonly ItemConsistency[]
  /** How many respondents it rests on. */
  readonly n: number
  /** The respondents who left an item out, by index from 0. */
  readonly leftOut: readonly number[]
  /** The interval of Feldt, by the F distribution. */
  readonly interval: AgreementBounds
}

/** Why there is no alpha of items. */
export const undefinedConsistencyReasons = [
  'fewerThanTwoItems',
  'fewerThanTwoRespondents',
  'noVariance',
] as const

/** Why there is no alpha of items. */
export type UndefinedConsistencyReason = (typeof undefinedConsistencyReasons)[number]

/** Consistency that is undefined. */
export interface UndefinedConsistency {
  /** Says that there is no coefficient. */
  readonly kind: 'undefined'
  /** Which coefficient. */
  readonly coefficient: 'cronbachAlpha'
  /** Why: fewer than two items or respondents, or sums that are the same for all. */
  readonly because: UndefinedConsistencyReason
  /** How many respondents answered every item. */
  readonly n: number
  /** The respondents who left an item out, by index from 0. */
  readonly leftOut: readonly number[]
}
