/**
 * Service quality as customers judge it: what they judge by, what they expected, what they say in
 * surveys, and how much of that is evidence.
 *
 * The source texts name eight attributes and four drivers of satisfaction, say that some attributes are
 * more important than others, and that the only way to find out which is to look, listen and ask, and
 * not to act in haste. So every mean and share here stands with its n and its interval, what was not
 * answered is in neither, and `judgeMean` withholds its verdict until there is enough to judge by.
 *
 * `gapScores` sets what was perceived against what was expected; `importancePerformance` and Kano's
 * method say where that matters; `satisfactionIndex` computes the index that Indonesian offices publish
 * (IKM); `csat`, `ces` and `apdex` read short surveys and waits; `surveySampleSize` plans them.
 *
 * @module quality
 */
export {
  qualityAttributes,
  raterDimensions,
  satisfactionDrivers,
  satisfactionFactors,
  type AnswerRow,
  type AnswerScale,
  type AnswerTally,
  type QualityAttribute,
  type RaterDimension,
  type SatisfactionDriver,
  type SatisfactionFactor,
  type ServiceReachCounts,
} from './model.ts'
export {
  answerOrigins,
  type AnswerOrigin,
  type EvidenceTerms,
  type JudgedMean,
  type MeanReason,
  type MeanVerdict,
  type MeanWithInterval,
  type MeanWithoutInterval,
  type NoMean,
  type SampleMean,
  type WithheldVerdict,
} from './mean-model.ts'
export {
  gapMethods,
  type GapAnswers,
  type GapDimensionMeans,
  type GapInstrument,
  type GapItem,
  type GapItemMeans,
  type GapMethod,
  type GapScores,
  type GapScoresBy,
  type GapTerms,
  type ServperfMeans,
  type ServqualMeans,
  type ZoneMeans,
} from './gap-model.ts'
export {
  importanceQuadrants,
  type Crosshair,
  type CrosshairPoint,
  type ImportancePerformance,
  type ImportanceQuadrant,
  type PlacedAttribute,
  type PlacedAttributes,
  type RatedAttribute,
  type UnplacedAttributes,
} from './importance-model.ts'
export {
  kanoAnswers,
  kanoCategories,
  type ClassifiedAttribute,
  type KanoAnswer,
  type KanoAnswers,
  type KanoCategory,
  type KanoCoefficients,
  type KanoReason,
  type KanoResult,
  type KanoTally,
  type NoKanoCoefficients,
  type UnclassifiedAttribute,
} from './kano-model.ts'
export {
  type CompleteAnswersTally,
  type NoSatisfactionIndex,
  type SatisfactionBand,
  type SatisfactionElement,
  type SatisfactionElementScore,
  type SatisfactionElementTally,
  type SatisfactionIndex,
  type SatisfactionIndexDefinition,
  type SatisfactionIndexResult,
  type SatisfactionTally,
} from './satisfaction-model.ts'
export {
  apdexZones,
  cesMethods,
  sampleSizeMethods,
  type ApdexResult,
  type ApdexScore,
  type ApdexTally,
  type ApdexZone,
  type CesAgreement,
  type CesMean,
  type CesMethod,
  type CesReading,
  type CesResult,
  type CsatResult,
  type CsatScore,
  type NobodyReached,
  type NoSurveyMargin,
  type NoSurveyScore,
  type ReachedCustomers,
  type SampleSizeMethod,
  type ServiceReach,
  type SurveyMargin,
  type SurveyMarginResult,
  type SurveyPlan,
  type SurveySampleSize,
} from './score-model.ts'
export type { QualityReason } from './reason-model.ts'
export {
  attributeDimensions,
  attributeInstrument,
  satisfactionDriverFactors,
  servqualInstrument,
  servqualWeights,
} from './presets.ts'
export { ikm2004, ikm2017 } from './satisfaction-presets.ts'
export { answerSummary, tallyAnswers } from './answers.ts'
export { judgeMean } from './judge.ts'
export { defineGapInstrument } from './gap-instrument.ts'
export { gapScores } from './gap.ts'
export { importancePerformance } from './importance.ts'
export { classifyKano, kanoCategory, kanoLetters, kanoSummary } from './kano.ts'
export { defineSatisfactionIndex } from './satisfaction-definition.ts'
export { satisfactionIndex, satisfactionSummary } from './satisfaction.ts'
export { roundHalfUp } from './round.ts'
export { csat } from './csat.ts'
export { ces } from './ces.ts'
export { apdex, apdexSummary, apdexZone } from './apdex.ts'
export { serviceReach } from './reach.ts'
export { surveyMargin, surveySampleSize } from './sample-size.ts'
export {
  answerOriginWording,
  apdexZoneWording,
  cesMethodWording,
  gapMethodWording,
  importanceQuadrantWording,
  kanoAnswerWording,
  kanoCategoryWording,
  qualityAttributeWording,
  qualityReasonWording,
  raterDimensionWording,
  sampleSizeMethodWording,
  satisfactionDriverWording,
  satisfactionFactorWording,
} from './wording.ts'
export { explainMeanVerdict } from './mean-wording.ts'
export {
  explainApdex,
  explainCes,
  explainCsat,
  explainServiceReach,
  explainSurveyMargin,
  explainSurveySampleSize,
} from './score-wording.ts'
export {
  explainGapScores,
  explainImportancePerformance,
  explainKano,
  explainSatisfactionIndex,
} from './explanation-wording.ts'
