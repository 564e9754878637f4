import type { Verdict } from './model.ts'

/**
 * How the parts of a service make one verdict: `nonCompensatory`, no part makes up for another;
 * `criticalOnly`, critical parts speak alone and the rest by majority; `weighted`, gaps on one scale
 * make up for each other by weight.
 */
export const combinationRules = ['nonCompensatory', 'criticalOnly', 'weighted'] as const

/** The name of a rule of combination. */
export type CombinationRule = (typeof combinationRules)[number]

/** A rule of combination and what it needs to know. */
export type CombinationOptions =
  | {
      /** The rule; may be left out. */
      readonly rule?: 'nonCompensatory'
    }
  | {
      /** The rule. */
      readonly rule: 'criticalOnly'
      /** The ids of the parts that alone decide. */
      readonly critical: readonly string[]
    }
  | {
      /** The rule. */
      readonly rule: 'weighted'
      /** A weight from 0 for the id of every part. */
      readonly weights: Readonly<Record<string, number>>
    }

/** What is said of the parts beside any verdict: their ids, in their order. */
export interface CombinedParts {
  /** The rule that was applied. */
  readonly rule: CombinationRule
  /** The parts that are disasters, overdue ones included. */
  readonly failed: readonly string[]
  /** The parts that are ordinary. */
  readonly met: readonly string[]
  /** The parts that are excellent. */
  readonly exceeded: readonly string[]
  /** The parts that are not due yet. */
  readonly pending: readonly string[]
  /** The parts without anything to compare. */
  readonly unmeasured: readonly string[]
  /** Whether parts are still pending, so that the whole may change. */
  readonly provisional: boolean
  /** Whether every part has a verdict. */
  readonly complete: boolean
}

/** One verdict on a service of several parts. */
export interface CombinedVerdict extends CombinedParts {
  /** Says that at least one part has a verdict. */
  readonly kind: 'combined'
  /** The verdict on the whole. */
  readonly verdict: Verdict
  /** What decided it. */
  readonly because:
    | 'partFailed'
    | 'partExceeded'
    | 'allMet'
    | 'criticalFailed'
    | 'criticalExceeded'
    | 'majorityFailed'
    | 'majorityExceeded'
    | 'noneDecides'
    | 'weightedWorse'
    | 'weightedWithin'
    | 'weightedBetter'
  /** The weighted means of the gaps; only of the rule `weighted`. */
  readonly weightedGaps?: {
    /** How much better than adequate; negative is worse. */
    readonly adequacyGap: number
    /** How much better than desired. */
    readonly superiorityGap: number
  }
}

/** No part has a verdict that counts, so the whole has none. */
export interface NoCombinedVerdict extends CombinedParts {
  /** Says that there is no verdict on the whole. */
  readonly kind: 'unmeasured'
  /** Why. */
  readonly because: 'nothingMeasured'
}

/** What can be said of a service of several parts. */
export type CombinedAssessment = CombinedVerdict | NoCombinedVerdict

/** The reasons a combined assessment can give, closed. */
export type CombinationReason = CombinedAssessment['because']
