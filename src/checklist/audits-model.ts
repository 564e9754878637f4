import type { InstantLike, Period } from '../calendar/model.ts'
import type { ChecklistResult } from './model.ts'

/** How often something was counted, by its name. */
export type ChecklistCounts = Readonly<Record<string, number>>

/**
 * Counts over many audits of one version of a checklist. Scores are counted by their value, so
 * mean and spread are exact, and the same in whatever order tallies were merged.
 */
export interface ChecklistTally {
  /** Which checklist. */
  readonly checklist: string
  /** Which version of it. */
  readonly version: string
  /** Audits that were scored. */
  readonly scored: number
  /** Audits that failed. */
  readonly failed: number
  /** Audits that were incomplete. */
  readonly incomplete: number
  /** Audits that did not apply. */
  readonly notApplicable: number
  /** How many audits had each score, written as a number; of those scored, and failed with nothing missing. */
  readonly scores: ChecklistCounts
  /** The same of each group, by its id; of the audits with every item of the group answered. */
  readonly groups: Readonly<Record<string, ChecklistCounts>>
  /** How often each mark, rating or `notAnswered` was given to each item, by its id. */
  readonly items: Readonly<Record<string, ChecklistCounts>>
}

/** A mean score, and of how many audits it is. */
export interface ChecklistMean {
  /** The mean of the scores, from 0 to 1; absent when there are none. */
  readonly score?: number
  /** How many audits it is of. */
  readonly n: number
}

/** One group over many audits. */
export interface ChecklistGroupMean extends ChecklistMean {
  /** The group. */
  readonly id: string
}

/** One item over many audits: the mean of its points, and what is in no mean. */
export interface ChecklistItemMean extends ChecklistMean {
  /** The item. */
  readonly id: string
  /** How many audits marked it less than met, or rated it below adequate. */
  readonly fellShort: number
  /** How many audits said it does not apply. */
  readonly notApplicable: number
  /** How many audits could not observe it. */
  readonly notObserved: number
  /** How many audits did not answer it. */
  readonly notAnswered: number
}

/** Many audits of one checklist in one view. The mean is of those scored, and failed with nothing missing. */
export interface ChecklistScorecard extends ChecklistMean {
  /** How many audits there were, of every outcome. */
  readonly audits: number
  /** How many of them failed. */
  readonly failed: number
  /** How many of them were incomplete. */
  readonly incomplete: number
  /** How many of them did not apply. */
  readonly notApplicable: number
  /** Every group, in the order of the checklist. */
  readonly groups: readonly ChecklistGroupMean[]
  /** Every item, in the order of the checklist. */
  readonly items: readonly ChecklistItemMean[]
}

/** An audit and when it was made. */
export interface DatedAudit {
  /** The instant it belongs to. */
  readonly at: InstantLike
  /** What came of it. */
  readonly result: ChecklistResult
}

/** The audits of one period. */
export interface ChecklistTrendPoint {
  /** The period of the zone's calendar. */
  readonly period: Period
  /** What was counted; add these up, never the means. */
  readonly tally: ChecklistTally
  /** What the counts mean. */
  readonly card: ChecklistScorecard
}

/** The mean scores of two sets of audits can be compared. */
export interface ComparedChecklists {
  /** Says that there is an interval. */
  readonly kind: 'compared'
  /** The mean now less the mean before, from -1 to 1. */
  readonly difference: number
  /** The lower bound. */
  readonly low: number
  /** The upper bound. */
  readonly high: number
  /** The level of confidence, between 0 and 1. */
  readonly level: number
  /** The standard error of the difference. */
  readonly standardError: number
  /** Welch's degrees of freedom. */
  readonly degrees: number
  /** The audits before. */
  readonly previous: ChecklistMean
  /** The audits now. */
  readonly current: ChecklistMean
}

/** There is no interval, for want of audits or of spread. */
export interface UncomparedChecklists {
  /** Says that there is no interval. */
  readonly kind: 'uncompared'
  /** Why: a set without a score, a set with only one, or no spread in either. */
  readonly because: 'noScores' | 'tooFewScores' | 'noSpread'
  /** The mean now less the mean before; absent when a set has no score. */
  readonly difference?: number
  /** The audits before. */
  readonly previous: ChecklistMean
  /** The audits now. */
  readonly current: ChecklistMean
}

/** How the mean score of audits changed. */
export type ChecklistComparison = ComparedChecklists | UncomparedChecklists

/** The items of a scorecard, the weakest first. */
export interface WeakestItems {
  /** Items seen in enough audits, by mean, the lowest first. */
  readonly ranked: readonly ChecklistItemMean[]
  /** Items seen in too few audits to rank, in the order of the checklist. */
  readonly unranked: readonly ChecklistItemMean[]
}
