import type { Words } from '../language/model.ts'
import type { SampleMean } from './mean-model.ts'
import type { AnswerScale } from './model.ts'

/** One element of a satisfaction index, such as U1, the requirements. */
export interface SatisfactionElement {
  /** Its stable id, unique within the index; not empty. */
  readonly id: string
  /** Its name, in both languages. */
  readonly name: Words
  /** How much it counts beside the others, a whole number from 1 (default). */
  readonly weight?: number
}

/** One class of an index. */
export interface SatisfactionBand {
  /** Its letter, unique within the index; not empty. */
  readonly id: string
  /** The lowest index of the class, included, with two decimals at most. */
  readonly from: number
  /** What it says of the performance, in both languages. */
  readonly performance: Words
}

/**
 * A satisfaction index, as plain JSON: the weighted mean of the elements, in percent of the highest
 * answer. `defineSatisfactionIndex` checks it.
 */
export interface SatisfactionIndexDefinition {
  /** Its stable id; not empty. Answers tallied under one index are not read under another. */
  readonly id: string
  /** Its name, in both languages. */
  readonly title: Words
  /** The scale of every answer; the lowest is 0 or above. */
  readonly scale: AnswerScale
  /** Its elements, in the order of the answers; at least one. */
  readonly elements: readonly SatisfactionElement[]
  /** Its classes, the best first; the last takes in the lowest index there can be. */
  readonly bands: readonly SatisfactionBand[]
}

/** The answers to one element. */
export interface SatisfactionElementTally {
  /** How many answered it. */
  readonly n: number
  /** The sum of their answers. */
  readonly sum: number
}

/** What respondents who answered every element gave in all. */
export interface CompleteAnswersTally {
  /** How many there are. */
  readonly n: number
  /** The sum of their totals; a total is the sum of a respondent's answers by weight. */
  readonly sum: number
  /** The sum of the squares of their totals. */
  readonly squares: number
}

/** The answers to a satisfaction survey, counted. */
export interface SatisfactionTally {
  /** The id of the index. */
  readonly definition: string
  /** How many respondents there are, those who answered nothing too. */
  readonly respondents: number
  /** Every element, in the order of the index. */
  readonly elements: readonly SatisfactionElementTally[]
  /** Those who answered all; absent where only sums are known, and then there is no interval. */
  readonly complete?: CompleteAnswersTally
}

/** One element of an index. */
export interface SatisfactionElementScore {
  /** The element. */
  readonly id: string
  /** How many answered it. */
  readonly n: number
  /** How many did not; they are in no mean. */
  readonly missing: number
  /** The sum of the answers, so that the mean can be rounded exactly with `roundHalfUp`. */
  readonly sum: number
  /** The mean of the answers, on the scale. */
  readonly mean: number
  /** The mean by weight: the elements' add up to the mean behind the index. */
  readonly weightedMean: number
  /** The mean in percent of the highest answer, half up to two decimals. */
  readonly index: number
  /** The class of that. */
  readonly band: string
  /** 1 for the lowest mean, the first to be seen to; equal means share a rank. */
  readonly rank: number
}

/** There is an index. */
export interface SatisfactionIndex {
  /** Says that there is an index. */
  readonly kind: 'indexed'
  /** The id of the index. */
  readonly definition: string
  /** The index, half up to two decimals, from an exact fraction. */
  readonly index: number
  /** The class, read off the rounded index. */
  readonly band: string
  /** The index before rounding. */
  readonly unrounded: number
  /**
   * The mean of those who answered every element, in points of the index, with its interval; absent
   * where only sums are known. When nobody left out anything it is the index itself.
   */
  readonly complete?: SampleMean
  /** How many respondents there are, those who answered nothing too. */
  readonly respondents: number
  /** Every element, in the order of the index. */
  readonly elements: readonly SatisfactionElementScore[]
}

/** Nobody answered, or nobody answered some element: there is no index. */
export interface NoSatisfactionIndex {
  /** Says that there is no index. */
  readonly kind: 'unindexed'
  /** The id of the index. */
  readonly definition: string
  /** Why. */
  readonly because: 'noAnswers' | 'elementWithoutAnswers'
  /** The elements without an answer. */
  readonly unanswered: readonly string[]
  /** How many respondents there are. */
  readonly respondents: number
}

/** What a satisfaction survey comes to. */
export type SatisfactionIndexResult = SatisfactionIndex | NoSatisfactionIndex
