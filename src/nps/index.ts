/**
 * The Net Promoter Score: counted, scored, bounded and explained.
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
  type NpsSegment,
  type NpsStandardError,
  type NpsTally,
  type NpsTrendPoint,
  type ScoredNps,
  type TooFewNpsResponses,
} from './model.ts'
export { isNpsRating, ratingGroup } from './group.ts'
export { tallyRatings, tallyRatingStream, tallyResponses } from './tally.ts'
export { npsSummary } from './summary.ts'
export { netPromoterScore, npsResponseRate, npsStandardError, scoreOrWithhold } from './score.ts'
export { npsAdjustedWaldInterval, npsInterval } from './interval.ts'
export { npsBySegment } from './segment.ts'
export { npsTrend } from './trend.ts'
export {
  explainNps,
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsReasonWording,
} from './wording.ts'
