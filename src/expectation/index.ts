/**
 * Service delivered against service expected: disaster, ordinary or excellent.
 *
 * The source texts put it in three lines: service below what was asked is *bencana* (disaster),
 * equal to it *biasa* (ordinary), above it *paripurna* (excellent). An expectation here is a zone
 * from adequate to desired, so a tolerance, a margin and "two or three days" are all the same thing;
 * a single promised value is a zone of no width. What has no promise, no delivery or was called off
 * is kept apart and never becomes a verdict.
 *
 * Two things real data says. Without a tolerance "ordinary" is nearly empty: hardly anything happens
 * at the promised millisecond. And generous promises make "excellent" the normal case. Tolerance and
 * margin are therefore explicit.
 *
 * @module expectation
 */
export {
  directions,
  measureKinds,
  verdicts,
  type AssessedDelivery,
  type Assessment,
  type AssessmentReason,
  type CivilDateExpectation,
  type CivilDateMeasure,
  type Delivery,
  type DeliveryResult,
  type DeliveryShares,
  type DeliveryTally,
  type Direction,
  type DurationExpectation,
  type DurationMeasure,
  type Expectation,
  type InstantExpectation,
  type InstantMeasure,
  type Measure,
  type MeasureKind,
  type NoDeliveryShares,
  type OverdueDelivery,
  type PendingDelivery,
  type Quantity,
  type QuantityExpectation,
  type Rating,
  type RatingExpectation,
  type UnmeasuredDelivery,
  type Verdict,
  type Withdrawn,
} from './model.ts'
export { classifyDelivery, earnsLoyalty } from './classify.ts'
export { expectationAround } from './measure.ts'
export { assessDelivery } from './assess.ts'
export { deliveryShares, deliverySummary, tallyDeliveries } from './tally.ts'
export {
  assessmentReasonWording,
  assessmentWording,
  directionWording,
  explainAssessment,
  measureKindWording,
  planVerdictWording,
  verdictWording,
} from './wording.ts'
