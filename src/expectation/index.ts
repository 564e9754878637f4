/**
 * Service delivered against service expected: disaster, ordinary or excellent.
 *
 * The source texts put it in three lines: service below what was asked is *bencana* (disaster),
 * equal to it *biasa* (ordinary), above it *paripurna* (excellent). An expectation here is a zone
 * from adequate to desired, so a tolerance, a margin and "two or three days" are all the same thing;
 * a single promised value is a zone of no width. What has no promise, no delivery or was called off
 * is kept apart and never becomes a verdict. A target with two sides is for what must not be
 * surpassed either, such as a visit; and several parts make one verdict by a named rule.
 *
 * Two things real data says. Without a tolerance "ordinary" is nearly empty: of 34,163 waits in public
 * records 2% took exactly the promised minutes, and of 15,612 requests to a city none was closed at
 * the promised second. And generous promises make "excellent" the normal case: 80% of those waits
 * were shorter than promised. Tolerance and margin are therefore explicit, and yours to choose.
 *
 * @module expectation
 */
export {
  measureKinds,
  type CivilDateMeasure,
  type DurationMeasure,
  type InstantMeasure,
  type Measure,
  type MeasureKind,
  type Ordinal,
  type Presence,
  type Quantity,
  type Rating,
} from './measure-model.ts'
export {
  directions,
  verdicts,
  type AmountRange,
  type AssessedDelivery,
  type Assessment,
  type AssessmentReason,
  type CivilDateExpectation,
  type CivilDateRange,
  type DatedExpectation,
  type Delivery,
  type Direction,
  type DurationExpectation,
  type Expectation,
  type InstantExpectation,
  type InstantRange,
  type OrdinalExpectation,
  type OverdueDelivery,
  type PendingDelivery,
  type PresenceExpectation,
  type QuantityExpectation,
  type RatingExpectation,
  type TargetRange,
  type UnmeasuredDelivery,
  type Verdict,
  type Withdrawn,
  type ZoneOfTolerance,
} from './model.ts'
export {
  combinationRules,
  type CombinationOptions,
  type CombinationReason,
  type CombinationRule,
  type CombinedAssessment,
  type CombinedParts,
  type CombinedVerdict,
  type NoCombinedVerdict,
} from './combined-model.ts'
export type {
  DeliveryResult,
  DeliveryShares,
  DeliveryTally,
  NoDeliveryShares,
} from './tally-model.ts'
export { classifyDelivery, earnsLoyalty } from './classify.ts'
export { expectationAround } from './around.ts'
export { assessDelivery } from './assess.ts'
export { combineAssessments } from './combine.ts'
export { deliveryShares, deliverySummary, tallyDeliveries } from './tally.ts'
export {
  assessmentReasonWording,
  assessmentWording,
  combinationReasonWording,
  combinationRuleWording,
  directionWording,
  measureKindWording,
  planVerdictWording,
  verdictWording,
} from './wording.ts'
export { explainAssessment, explainCombinedAssessment } from './explanation-wording.ts'
