/**
 * How well assessors agree, and how well items hang together.
 *
 * Before a score is compared between assessors, they should be known to see the same. Two, or many,
 * rate the same subjects, and a coefficient says how far they agree beyond what chance would bring:
 * `cohenKappa` for two assessors, `fleissKappa` for any number of ratings that is the same for every
 * subject, `krippendorffAlpha` for whatever ratings there are, on any scale. `cronbachAlpha` asks the
 * same of the items of a questionnaire, whose sum is read as one score.
 *
 * Where nothing could be compared, or all ratings are of one category, the quotient is 0/0, and the
 * answer is `undefined` with its reason: neither 1, nor 0, nor not a number. Ratings that are missing
 * are `null`, and subjects that nobody can compare are named. What a coefficient is worth is for the
 * reader to say: `agreementBands` holds what others said, and none of them is a default.
 *
 * @module agreement
 */
export {
  agreementCoefficients,
  alphaMetrics,
  kappaWeights,
  undefinedAgreementReasons,
  type AgreementBounds,
  type AgreementCoefficient,
  type AgreementRatings,
  type AlphaMetric,
  type CategoryKappa,
  type CohenKappa,
  type FleissKappa,
  type KappaWeights,
  type KrippendorffAlpha,
  type MeasuredAgreement,
  type RatingCategory,
  type UndefinedAgreement,
  type UndefinedAgreementReason,
} from './model.ts'
export {
  missingScoreRules,
  undefinedConsistencyReasons,
  type CronbachAlpha,
  type ItemConsistency,
  type ItemScores,
  type MissingScoreRule,
  type UndefinedConsistency,
  type UndefinedConsistencyReason,
} from './consistency-model.ts'
export type {
  AgreementBootstrapInterval,
  AgreementResult,
  UndefinedAgreementInterval,
} from './interval-model.ts'
export type { AgreementBand, AgreementBands } from './band-model.ts'
export { cohenKappa } from './cohen.ts'
export { fleissKappa } from './fleiss.ts'
export { krippendorffAlpha } from './krippendorff.ts'
export { cronbachAlpha } from './cronbach.ts'
export { agreementBootstrapInterval } from './bootstrap.ts'
export { agreementBand, agreementBands } from './bands.ts'
export {
  agreementCoefficientWording,
  agreementReasonWording,
  alphaMetricWording,
  explainAgreement,
  kappaWeightsWording,
} from './wording.ts'
