import type { Words } from '../language/model.ts'

/**
 * What an assessor can say of one item: it was met, partly met or not met; it does not apply here;
 * or it could not be observed. The last two are no marks: neither a pass nor a zero.
 */
export const checklistMarks = ['met', 'partly', 'unmet', 'notApplicable', 'notObserved'] as const

/** One of the five marks. */
export type ChecklistMark = (typeof checklistMarks)[number]

/** One line of a checklist. */
export interface ChecklistItem {
  /** Its stable id, unique within the checklist; not empty. */
  readonly id: string
  /** What must hold, in both languages. */
  readonly text: Words
  /** What an assessor can see or hear when it holds, in both languages. */
  readonly evidence?: Words
  /** How much it counts, a finite number from 0; default 1. An item of weight 0 is observed but not scored. */
  readonly weight?: number
  /** Whether an unmet item fails the whole checklist, whatever the score; default false. */
  readonly critical?: boolean
  /** Whether a mark of met or partly needs its evidence written down; default false. */
  readonly evidenceRequired?: boolean
  /** Whether `notApplicable` is a possible answer; default true, for a critical item false. */
  readonly mayNotApply?: boolean
}

/** A checklist, as plain JSON. `defineChecklist` checks it. */
export interface Checklist {
  /** Its stable id; not empty. */
  readonly id: string
  /** Its version: marks given under one version are not scored under another. Not empty. */
  readonly version: string
  /** Its name, in both languages. */
  readonly title: Words
  /** Its items, in the order they are read out; at least one with a weight above 0. */
  readonly items: readonly ChecklistItem[]
}

/** What was said of one item, and on what grounds. */
export interface ChecklistAnswer {
  /** The mark. */
  readonly mark: ChecklistMark
  /** What was seen or heard. Blank text is no evidence. */
  readonly evidence?: string
}

/** The answers of one audit by item id; an item that is absent was not answered. */
export type ChecklistAnswers = Readonly<Record<string, ChecklistMark | ChecklistAnswer>>

/** What one item contributed. */
export interface ChecklistItemScore {
  /** The item. */
  readonly id: string
  /** Its mark, or that it has none. */
  readonly mark: ChecklistMark | 'notAnswered'
  /** 1 for met, 0.5 for partly, 0 for unmet; absent when the item was not scored. */
  readonly points?: number
}

/** What every result says of the audit. */
export interface ChecklistFacts {
  /** Which checklist. */
  readonly checklist: string
  /** Which version of it. */
  readonly version: string
  /** Items with a mark of met, partly or unmet, as a share of those that apply, from 0 to 1. */
  readonly completeness: number
  /** Critical items marked unmet. */
  readonly failedCritical: readonly string[]
  /** Items whose evidence is required and was not written down. */
  readonly missingEvidence: readonly string[]
  /** Items that could not be observed. */
  readonly notObserved: readonly string[]
  /** Items without an answer. */
  readonly notAnswered: readonly string[]
  /** Every item, in the order of the checklist. */
  readonly items: readonly ChecklistItemScore[]
}

/** Every item was dealt with, and no critical one failed. */
export interface ScoredChecklist extends ChecklistFacts {
  /** Says that the score stands. */
  readonly kind: 'scored'
  /** The weighted mean of the points, from 0 to 1, over the items that were marked. */
  readonly score: number
}

/** A critical item was not met: no score can make up for it. */
export interface FailedChecklist extends ChecklistFacts {
  /** Says that the audit failed. */
  readonly kind: 'failed'
  /** Why. */
  readonly because: 'criticalItemUnmet'
  /** The score beside the failure; absent when nothing of any weight was marked. */
  readonly score?: number
}

/** Something is still open, so there is no verdict yet. */
export interface IncompleteChecklist extends ChecklistFacts {
  /** Says that the audit is not finished. */
  readonly kind: 'incomplete'
  /** What is open, the gravest first. */
  readonly because:
    'itemsNotAnswered' | 'criticalItemNotObserved' | 'evidenceMissing' | 'nothingObserved'
  /** The score so far; absent when nothing of any weight was marked. */
  readonly score?: number
}

/** No item of any weight applies: there is nothing to score, and it is neither a pass nor a zero. */
export interface NotApplicableChecklist extends ChecklistFacts {
  /** Says that the checklist does not apply. */
  readonly kind: 'notApplicable'
  /** Why. */
  readonly because: 'noItemApplies'
}

/** What can be said of one audit. */
export type ChecklistResult =
  ScoredChecklist | FailedChecklist | IncompleteChecklist | NotApplicableChecklist

/** The reasons a result can give, closed. */
export type ChecklistReason = Exclude<ChecklistResult, ScoredChecklist>['because']

/** How often each mark was given to one item. */
export type ChecklistMarkCounts = Readonly<Record<ChecklistMark | 'notAnswered', number>>

/** Counts over many audits of one checklist. */
export interface ChecklistTally {
  /** Audits that were scored. */
  readonly scored: number
  /** Audits that failed by a critical item. */
  readonly failed: number
  /** Audits that were incomplete. */
  readonly incomplete: number
  /** Audits that did not apply. */
  readonly notApplicable: number
  /** The marks of each item by its id; an item never seen is absent. */
  readonly items: Readonly<Record<string, ChecklistMarkCounts>>
}

/** One item over many audits. */
export interface ChecklistItemShare {
  /** The item. */
  readonly id: string
  /** The mean of its points, from 0 to 1; absent when it was never marked. */
  readonly score?: number
  /** How many audits marked it. */
  readonly n: number
}

/** Many audits of one checklist in one view. */
export interface ChecklistScorecard {
  /** The weighted mean of the item scores, from 0 to 1; absent when nothing was marked. */
  readonly score?: number
  /** How many audits there were. */
  readonly audits: number
  /** How many of them failed by a critical item. */
  readonly failed: number
  /** Every item, in the order of the checklist. */
  readonly items: readonly ChecklistItemShare[]
}
