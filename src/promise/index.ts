/**
 * Promises: what can be promised, what was told, and what came of it.
 *
 * The source texts ask for the discipline of promising slightly below what one can do, and of keeping
 * it: `calibratePromise` finds the boldest promise that a history bears out. To a customer who waits,
 * length and reason are told at once, and the first promise binds: `assessPromise`. How well promises
 * were kept, by how much the others were broken and what is left of the error budget is a
 * `promiseRecord`.
 *
 * @module promise
 */
export {
  promiseMethods,
  type CalibratedPromise,
  type PromiseBudget,
  type PromiseCalibration,
  type PromiseCalibrationResult,
  type PromiseExplanation,
  type PromiseHistory,
  type PromiseHistoryTooShort,
  type PromiseKeeping,
  type PromiseMethod,
  type PromiseOutcome,
  type PromiseOverrun,
  type PromiseOverrunRatio,
  type PromiseReason,
  type PromiseRecord,
  type PromiseTerms,
  type PromiseTooManyOpen,
  type RecordedPromises,
  type UncalibratedPromise,
  type UnrecordedPromises,
} from './model.ts'
export {
  promiseConcerns,
  promiseRevisionRules,
  type PromiseAssessment,
  type PromiseConcern,
  type PromiseFacts,
  type PromiseRevisionRule,
  type ServicePromise,
} from './told-model.ts'
export { calibratePromise, isOverpromise } from './calibrate.ts'
export { waitPromise } from './tell.ts'
export { assessPromise } from './assess.ts'
export { promiseRecord } from './record.ts'
export {
  promiseConcernWording,
  promiseMethodWording,
  promiseReasonWording,
  promiseRevisionRuleWording,
} from './wording.ts'
export {
  explainPromise,
  explainPromiseCalibration,
  explainPromiseRecord,
} from './explanation-wording.ts'
