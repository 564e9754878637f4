/**
 * Checklists an assessor can fill in honestly: defined, scored and explained.
 *
 * An item is met, partly met or not met; or it does not apply, or could not be observed, or was not
 * answered. The last three are three different things, and none of them is a pass, a zero, or a
 * quiet loss of points. A critical item that is not met fails the whole, whatever the average says.
 *
 * @module checklist
 */
export {
  checklistMarks,
  type Checklist,
  type ChecklistAnswer,
  type ChecklistAnswers,
  type ChecklistFacts,
  type ChecklistItem,
  type ChecklistItemScore,
  type ChecklistItemShare,
  type ChecklistMark,
  type ChecklistMarkCounts,
  type ChecklistReason,
  type ChecklistResult,
  type ChecklistScorecard,
  type ChecklistTally,
  type FailedChecklist,
  type IncompleteChecklist,
  type NotApplicableChecklist,
  type ScoredChecklist,
} from './model.ts'
export { defineChecklist } from './define.ts'
export { scoreChecklist } from './score.ts'
export { checklistSummary } from './summary.ts'
export {
  checklistMarkWording,
  checklistOutcomeWording,
  checklistReasonWording,
  explainChecklist,
} from './wording.ts'
