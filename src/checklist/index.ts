/**
 * Checklists an assessor can fill in honestly: defined, printed or put on a telephone, scored,
 * compared and explained.
 *
 * An item is met, partly met or not met, or gets a number on a scale; or it does not apply, or could
 * not be observed, or was not answered. The last three are three different things, and none of them is
 * a pass, a zero, or a quiet loss of points. A critical item that is not met fails the whole, whatever
 * the average says.
 *
 * @module checklist
 */
export {
  checklistFormMarks,
  checklistMarks,
  notApplicablePolicies,
  type Checklist,
  type ChecklistAnswer,
  type ChecklistAnswers,
  type ChecklistFacts,
  type ChecklistForm,
  type ChecklistGivenMark,
  type ChecklistGroup,
  type ChecklistGroupScore,
  type ChecklistItem,
  type ChecklistItemScore,
  type ChecklistMark,
  type ChecklistReason,
  type ChecklistResult,
  type ChecklistScale,
  type FailedChecklist,
  type IncompleteChecklist,
  type NotApplicableChecklist,
  type NotApplicablePolicy,
  type ScoredChecklist,
} from './model.ts'
export type {
  ChecklistComparison,
  ChecklistCounts,
  ChecklistGroupMean,
  ChecklistItemMean,
  ChecklistMean,
  ChecklistScorecard,
  ChecklistTally,
  ChecklistTrendPoint,
  ComparedChecklists,
  DatedAudit,
  UncomparedChecklists,
  WeakestItems,
} from './audits-model.ts'
export type {
  SurveyJsChoice,
  SurveyJsChoices,
  SurveyJsElement,
  SurveyJsForm,
  SurveyJsItem,
  SurveyJsPanel,
  SurveyJsQuestion,
  SurveyJsRating,
  SurveyJsText,
  SurveyJsValidator,
} from './survey-js-model.ts'
export { defineChecklist } from './define.ts'
export { scoreChecklist } from './score.ts'
export { answersFromSurveyJs } from './survey-js.ts'
export { checklistSummary } from './summary.ts'
export { checklistTrend } from './trend.ts'
export { compareChecklists } from './compare.ts'
export { checklistShortfalls, weakestItems } from './weakest.ts'
export {
  checklistMarkWording,
  checklistOutcomeWording,
  checklistReasonWording,
  explainChecklist,
  notApplicablePolicyWording,
} from './wording.ts'
export { checklistFormWording } from './form-wording.ts'
export { checklistToMarkdown } from './sheet-wording.ts'
export { checklistToSurveyJs } from './survey-js-wording.ts'
export {
  checklistUncomparedWording,
  explainChecklistComparison,
  explainChecklistScorecard,
} from './audits-wording.ts'
