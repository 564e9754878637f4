/**
 * The statistics of stays and moves on a loyalty ladder, or on any other set of states.
 *
 * Numbers read off a ladder naively are wrong in one direction: a mean of finished stays leaves out
 * the long ones, because they are not finished. So stays that go on are counted in for as long as they
 * have been seen (`kaplanMeier`, `logRank`), ways to leave compete with each other
 * (`cumulativeIncidence`), and the clock of a matrix has a name (`transitionSummary`). Every rate has
 * its `n`, and a rung nobody left has no row.
 *
 * `ladderSpells` cuts timelines into spells; the statistics take plain records and so serve any data.
 * Chains are solved, never iterated.
 *
 * @module ladder-analytics
 */
export type { LadderAnalyticsReason } from './model.ts'
export {
  rungExits,
  stayUnits,
  type LadderSpell,
  type PanelSequence,
  type RungExit,
  type StageDuration,
  type StageStay,
  type StateSequence,
  type StayUnit,
  type TimelineDecision,
  type TimelineLike,
  type TimelinePosition,
} from './spell-model.ts'
export type {
  CohortAge,
  LadderCensus,
  LadderCohort,
  LadderCohorts,
  RungCensus,
  StandingCounts,
} from './census-model.ts'
export {
  funnelJoins,
  type FunnelEvent,
  type FunnelJoin,
  type FunnelOptions,
  type FunnelPair,
  type FunnelStep,
} from './funnel-model.ts'
export {
  logRankWeights,
  survivalBands,
  type ExitShare,
  type ExitStep,
  type IncidenceCurve,
  type IncidenceStep,
  type LogRankGroup,
  type LogRankTest,
  type LogRankUntested,
  type LogRankWeights,
  type NoStays,
  type RestrictedMean,
  type RestrictedMeanUnknown,
  type StayCounts,
  type StayQuantile,
  type StayQuantileReached,
  type StayQuantileUnreached,
  type StayRecord,
  type SurvivalBand,
  type SurvivalCurve,
  type SurvivalOptions,
  type SurvivalShare,
  type SurvivalStep,
} from './survival-model.ts'
export {
  transitionClocks,
  type MarkovChain,
  type ObservedTransitions,
  type ShareIntervalMethod,
  type ShareIntervalOptions,
  type TimedStay,
  type TransitionClock,
  type TransitionComparison,
  type TransitionGenerator,
  type TransitionMatrix,
  type TransitionMatrixOptions,
  type TransitionRow,
  type TransitionShare,
  type TransitionsUncompared,
  type TransitionTally,
  type UnobservedTransitions,
} from './transition-model.ts'
export type {
  AbsorbingChain,
  ClosedClass,
  HittingProbabilities,
  NeverAbsorbed,
  StationaryDistribution,
  StationaryDistributions,
} from './chain-model.ts'
export { ladderSpells, ladderState } from './spells.ts'
export { ladderStays, timedStays } from './stays.ts'
export { jumpSequences, panelSequences } from './sequences.ts'
export { ladderCensus } from './census.ts'
export { ladderCohorts } from './cohorts.ts'
export { funnelPairs, ladderFunnel } from './funnel.ts'
export { stageDurations } from './stage-durations.ts'
export { kaplanMeier } from './kaplan-meier.ts'
export { restrictedMean, survivalQuantile } from './survival-quantile.ts'
export { logRank } from './log-rank.ts'
export { cumulativeIncidence } from './cumulative-incidence.ts'
export { transitionMatrix, transitionSummary } from './transitions.ts'
export { compareTransitions } from './homogeneity.ts'
export { chainAfter, transitionGenerator } from './generator.ts'
export { absorbingChain, hittingProbabilities } from './absorbing.ts'
export { stationaryDistribution } from './stationary.ts'
export { projectLadder, rungValue } from './projection.ts'
export {
  funnelJoinWording,
  ladderAnalyticsReasonWording,
  logRankWeightsWording,
  rungExitWording,
  stayUnitWording,
  survivalBandWording,
  transitionClockWording,
} from './wording.ts'
export { explainLogRank, explainTransitionComparison } from './comparison-wording.ts'
export {
  explainIncidence,
  explainRestrictedMean,
  explainStayQuantile,
  explainSurvival,
  type StayWordingOptions,
} from './survival-wording.ts'
export { explainCensus } from './census-wording.ts'
export {
  explainAbsorption,
  explainStationaryDistribution,
  explainTransitions,
} from './chain-wording.ts'
