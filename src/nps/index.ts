/**
 * The Net Promoter Score and System: counted, scored, bounded, compared, explained and followed up.
 *
 * "How likely are you to recommend us to a friend or colleague?", from 0 to 10. Nine and ten are
 * promoters, seven and eight passives, zero to six detractors; the score is promoters less
 * detractors per hundred ratings. Everything here is computed from counts that merge, so score,
 * interval and trend are the same however the counting was split. A refusal, a missing answer and
 * an invalid one are three things, none of them is a rating, and nobody's silence is a zero.
 *
 * Net Promoter, Net Promoter Score, Net Promoter System and NPS are marks of Bain & Company, NICE
 * Systems and Fred Reichheld; this library is independent of them.
 *
 * @module nps
 */
export {
  npsGroups,
  npsIntervalMethods,
  npsRatings,
  type InvalidAnswer,
  type NoNpsResponses,
  type NpsAnswer,
  type NpsGroup,
  type NpsInterval,
  type NpsIntervalMethod,
  type NpsPseudoCounts,
  type NpsRating,
  type NpsRatingTally,
  type NpsResponse,
  type NpsResponseLike,
  type NpsResponseRate,
  type NpsResponseTally,
  type NpsResult,
  type NpsScale,
  type NpsStandardError,
  type NpsTally,
  type RatingOn,
  type ScoredNps,
  type TooFewNpsResponses,
} from './model.ts'
export {
  npsPriors,
  type NpsBayesianInterval,
  type NpsBetterProbability,
  type NpsBootstrapInterval,
  type NpsPrior,
  type NpsProbability,
} from './interval-model.ts'
export {
  npsAlternatives,
  npsComparisonMethods,
  npsSamples,
  type NoNpsSample,
  type NoNpsVariance,
  type NpsAlternative,
  type NpsBenchmarkTest,
  type NpsComparison,
  type NpsComparisonMethod,
  type NpsSample,
  type NpsSampleScore,
  type NpsSegmentChange,
  type NpsSegmentComparison,
  type NpsSegmentPair,
  type NpsTallyPair,
  type NpsWaldComparison,
  type UncomparedNpsSegment,
} from './comparison-model.ts'
export {
  npsFiniteConventions,
  npsWithoutErrorReasons,
  type ClusteredNps,
  type NoNpsStratum,
  type NpsBounds,
  type NpsFiniteConvention,
  type NpsFinitePopulationError,
  type NpsWithoutError,
  type NpsWithoutErrorReason,
  type SizedNpsStratum,
  type StratifiedNps,
  type WeightedNps,
  type WeightedNpsRow,
  type WeightedNpsStratum,
} from './design-model.ts'
export {
  npsSegmentPresences,
  type NpsChangeDecomposition,
  type NpsSegmentEffect,
  type NpsSegmentPresence,
  type NpsSegmentTallies,
  type NpsSegmentTally,
} from './decomposition-model.ts'
export {
  npsSampleSizeMethods,
  type NpsBenchmarkPlan,
  type NpsDifferencePlan,
  type NpsExpectedVariance,
  type NpsMarginPlan,
  type NpsMarginSampleSize,
  type NpsSamplePlan,
  type NpsSampleSize,
  type NpsSampleSizeMethod,
  type NpsTargetPlan,
  type NpsTestSampleSize,
  type UnreachableNpsTarget,
} from './plan-model.ts'
export type {
  EarnedGrowth,
  EarnedGrowthRates,
  EarnedGrowthRevenue,
  EarnedGrowthWithoutRatio,
  MeasuredEarnedGrowth,
  NoPriorRevenue,
  NpsIntervalResult,
  NpsRollingScore,
  NpsSegment,
  NpsTrendOptions,
  NpsTrendPoint,
  NpsZone,
  NpsZoneEnd,
  NpsZones,
  UnzonedNps,
  ZonedNps,
} from './practice-model.ts'
export {
  npsInvitationReasons,
  npsSurveyKinds,
  npsSurveyTraits,
  type AnyNpsSurveyTally,
  type InvitationAllowed,
  type InvitationRefused,
  type NpsInvitation,
  type NpsInvitationHistory,
  type NpsInvitationObstacle,
  type NpsInvitationPolicy,
  type NpsInvitationReason,
  type NpsQuestion,
  type NpsQuestionKind,
  type NpsQuestionWording,
  type NpsSurveyKind,
  type NpsSurveyTally,
  type NpsSurveyTrait,
  type OneSurveyKind,
} from './survey-model.ts'
export {
  followUpDecisionKinds,
  followUpEventTypes,
  followUpPriorities,
  followUpReasons,
  followUpStages,
  outerLoopStages,
  type BusinessTimeTarget,
  type CalendarTimeTarget,
  type FollowUpDecision,
  type FollowUpEvent,
  type FollowUpEventContents,
  type FollowUpEventEnvelope,
  type FollowUpEventOf,
  type FollowUpEventType,
  type FollowUpPolicy,
  type FollowUpPosition,
  type FollowUpPriority,
  type FollowUpReason,
  type FollowUpStage,
  type FollowUpState,
  type FollowUpTarget,
  type OuterLoopStage,
} from './follow-up-model.ts'
export {
  followUpTargets,
  type FollowUpDue,
  type FollowUpMedian,
  type FollowUpRecovery,
  type FollowUpShare,
  type FollowUpStatus,
  type FollowUpSummary,
  type FollowUpTargetName,
  type FollowUpTiming,
  type NoFollowUps,
} from './follow-up-status-model.ts'
export { defineNpsScale, npsScale } from './scale.ts'
export { isNpsRating, ratingGroup } from './group.ts'
export { tallyRatings, tallyRatingStream, tallyResponses } from './tally.ts'
export { npsSummary, npsSummaryOn, type NpsSummary } from './summary.ts'
export { netPromoterScore, npsResponseRate, npsStandardError, scoreOrWithhold } from './score.ts'
export { npsAdjustedWaldInterval, npsInterval } from './interval.ts'
export { npsStudentInterval, npsWaldInterval } from './wald.ts'
export { npsBayesianInterval, npsProbabilityAbove, npsProbabilityBetter } from './bayes.ts'
export { npsBootstrapInterval } from './bootstrap.ts'
export { testNpsBenchmark } from './benchmark.ts'
export { compareNps, compareNpsAdjustedWald, compareNpsWald } from './compare.ts'
export { compareNpsSegments, pairWithRest } from './compare-segments.ts'
export { npsFinitePopulationError, weightedNps } from './design.ts'
export { stratifiedNps } from './strata.ts'
export { clusteredNps } from './clusters.ts'
export { decomposeNpsChange } from './decompose.ts'
export { npsSampleSize } from './sample-size.ts'
export { npsIfConverted, promotersNeeded } from './target.ts'
export { npsBySegment } from './segment.ts'
export { npsTrend } from './trend.ts'
export { subtractNpsTally } from './window.ts'
export { poolNpsSurveys } from './survey.ts'
export { npsQuestion, npsQuestionWordings } from './question.ts'
export { npsZone, npsZones } from './zones.ts'
export { mayInvite } from './invite.ts'
export { earnedGrowth } from './earned-growth.ts'
export { decideFollowUp, evolveFollowUp, startFollowUp } from './follow-up.ts'
export { followUpStatus } from './follow-up-status.ts'
export { followUpSummary } from './follow-up-summary.ts'
export {
  explainNps,
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsPriorWording,
  npsReasonWording,
} from './wording.ts'
export {
  explainFollowUp,
  followUpDecisionWording,
  followUpEventWording,
  followUpPriorityWording,
  followUpReasonWording,
  followUpStageWording,
  followUpTargetWording,
  npsInvitationReasonWording,
  npsSurveyKindWording,
  npsSurveyTraitWording,
  outerLoopStageWording,
} from './follow-up-wording.ts'
export {
  explainNpsBenchmarkTest,
  explainNpsComparison,
  npsAlternativeWording,
  npsComparisonMethodWording,
  npsSampleWording,
  npsUntestedReasonWording,
  type NpsComparisonOptions,
} from './comparison-wording.ts'
export type { NpsPointsOptions } from './points-wording.ts'
export { adjustmentMethodWording, explainNpsSegmentComparison } from './segment-wording.ts'
export { explainNpsDecomposition, npsSegmentPresenceWording } from './decomposition-wording.ts'
export {
  explainNpsDesign,
  npsFiniteConventionWording,
  npsWithoutErrorReasonWording,
} from './design-wording.ts'
export {
  explainNpsPlan,
  npsSampleSizeGoalWording,
  npsSampleSizeMethodWording,
  npsUnreachableReasonWording,
} from './plan-wording.ts'
