import type { Words } from '../language/model.ts'

/**
 * What an assessor can say of one item in words: it was met, partly met or not met; it does not
 * apply here; or it could not be observed. The last two are neither a pass nor a zero.
 */
export const checklistMarks = ['met', 'partly', 'unmet', 'notApplicable', 'notObserved'] as const

/** One of the five marks. */
export type ChecklistMark = (typeof checklistMarks)[number]

/** The marks that say how well an item was met, by the form of its answer; a scale has numbers instead. */
export const checklistFormMarks = {
  marks: ['met', 'partly', 'unmet'],
  yesNo: ['met', 'unmet'],
  scale: [],
} as const satisfies Readonly<Record<ChecklistForm['kind'], readonly ChecklistMark[]>>

/**
 * What becomes of an item that was said not to apply: it leaves its weight to the others, it counts
 * as zero, it fails the whole, or the answer is refused.
 */
export const notApplicablePolicies = ['redistribute', 'countAsZero', 'fail', 'notAllowed'] as const

/** One of the four. */
export type NotApplicablePolicy = (typeof notApplicablePolicies)[number]

/** A scale of whole numbers, the highest the best. */
export interface ChecklistScale {
  /** Says that the answer is a number. */
  readonly kind: 'scale'
  /** The lowest rating, a whole number: 0 points. */
  readonly lowest: number
  /** The highest rating, at most 100 above the lowest: 1 point. */
  readonly highest: number
  /** The least rating that meets the item, from the lowest to the highest. A critical item fails below it. */
  readonly adequate: number
}

/** How an item is answered: met, partly or not met; yes or no, which are met and not met; or a number. */
export type ChecklistForm =
  | {
      /** Says that the answer is met, partly or not met. */
      readonly kind: 'marks'
    }
  | {
      /** Says that the answer is yes or no. */
      readonly kind: 'yesNo'
    }
  | ChecklistScale

/** One line of a checklist. */
export interface ChecklistItem<Id extends string = string> {
  /** Its stable id, unique within the checklist; not blank. */
  readonly id: Id
  /** What must hold, in both languages. */
  readonly text: Words
  /** How to judge it, in both languages. */
  readonly help?: Words
  /** What an assessor can see or hear when it holds, in both languages. */
  readonly evidence?: Words
  /** How it is answered; default met, partly or not met. */
  readonly form?: ChecklistForm
  /** How much it counts, a finite number from 0; default 1. An item of weight 0 is observed but not scored. */
  readonly weight?: number
  /** Whether the item, not met, fails the whole checklist, whatever the score; default false. */
  readonly critical?: boolean
  /** Whether an answer worth any points needs its evidence written down; default false. */
  readonly evidenceRequired?: boolean
  /** What becomes of `notApplicable`; default `redistribute`, for a critical item `notAllowed`. */
  readonly notApplicable?: NotApplicablePolicy
  /** The group it belongs to, by id; default none. */
  readonly group?: string
}

/** A section of a checklist. */
export interface ChecklistGroup {
  /** Its stable id, unique among the groups; not blank. */
  readonly id: string
  /** Its heading, in both languages. */
  readonly title: Words
}

/** A checklist, as plain JSON. `defineChecklist` checks it. */
export interface Checklist<Id extends string = string> {
  /** Its stable id; not blank. */
  readonly id: string
  /** Its version: marks given under one version are not scored under another. Not blank. */
  readonly version: string
  /** Its name, in both languages. */
  readonly title: Words
  /** Its sections, in their order, each with at least one item; default none. */
  readonly groups?: readonly ChecklistGroup[]
  /** Its items, in the order they are read out; at least one with a weight above 0. */
  readonly items: readonly ChecklistItem<Id>[]
}

/** A mark, or a rating on the scale of the item. */
export type ChecklistGivenMark = ChecklistMark | number

/** What was said of one item, and on what grounds. */
export interface ChecklistAnswer {
  /** The mark, or the rating. */
  readonly mark: ChecklistGivenMark
  /** What was seen or heard. Blank text is no evidence. */
  readonly evidence?: string
}

/** The answers of one audit by item id; an item that is absent was not answered. */
export type ChecklistAnswers<Id extends string = string> = Readonly<
  string extends Id
    ? Record<string, ChecklistGivenMark | ChecklistAnswer>
    : Partial<Record<Id, ChecklistGivenMark | ChecklistAnswer>>
>

/** What one item contributed. */
export interface ChecklistItemScore {
  /** The item. */
  readonly id: string
  /** Its mark or rating, or that it has none. */
  readonly mark: ChecklistGivenMark | 'notAnswered'
  /** From 0 to 1: 1 for met, 0.5 for partly, 0 for unmet, and evenly between on a scale; absent when the item was not scored. */
  readonly points?: number
  /** Whether it was met in full: marked met, or rated adequate or better; absent when it was not marked. */
  readonly met?: boolean
}

/** How one group fared. */
export interface ChecklistGroupScore {
  /** The group. */
  readonly id: string
  /** The weighted mean of the points of its items, from 0 to 1; absent when nothing of any weight was marked. */
  readonly score?: number
  /** Items with a mark of met, partly or unmet, or a rating, as a share of those that apply; 1 when none applies. */
  readonly completeness: number
  /** How many of its items were not answered. */
  readonly notAnswered: number
}

/** What every result says of the audit. */
export interface ChecklistFacts {
  /** Which checklist. */
  readonly checklist: string
  /** Which version of it. */
  readonly version: string
  /** Items with a mark of met, partly or unmet, or a rating, as a share of those that apply; 1 when none applies. */
  readonly completeness: number
  /** Critical items that were not met: marked unmet, or rated below adequate. */
  readonly failedCritical: readonly string[]
  /** Items whose policy is `fail` and that were said not to apply. */
  readonly failedNotApplicable: readonly string[]
  /** Items whose evidence is required and was not written down. */
  readonly missingEvidence: readonly string[]
  /** Items that do not apply. */
  readonly notApplicable: readonly string[]
  /** Items that could not be observed. */
  readonly notObserved: readonly string[]
  /** Items without an answer. */
  readonly notAnswered: readonly string[]
  /** Every group, in the order of the checklist. */
  readonly groups: readonly ChecklistGroupScore[]
  /** Every item, in the order of the checklist. */
  readonly items: readonly ChecklistItemScore[]
}

/** Every item was dealt with, and nothing failed the whole. */
export interface ScoredChecklist extends ChecklistFacts {
  /** Says that the score stands. */
  readonly kind: 'scored'
  /** The weighted mean of the points, from 0 to 1, over the items that were scored. */
  readonly score: number
}

/** Something failed the whole: no score can make up for it. */
export interface FailedChecklist extends ChecklistFacts {
  /** Says that the audit failed. */
  readonly kind: 'failed'
  /** Why, the graver first. */
  readonly because: 'criticalItemUnmet' | 'itemMustApply'
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
