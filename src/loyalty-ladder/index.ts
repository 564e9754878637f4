/**
 * The loyalty ladder: suspect, prospect, customer, client, advocate, evangelist.
 *
 * The source texts say two things that most loyalty programs do not: a repeated purchase is not
 * loyalty, and loyalty is earned only where service surpasses expectation. So purchases lead to
 * client and no further; deliveries above expectation and real, unrewarded recommendations lead on.
 * A rung is what the evidence supports, never a record of the past: `highestRung` keeps that, and
 * `standing` tells whether the customer is still there.
 *
 * Every event gets a decision with its reason. The same events give the same state, in whatever
 * order and however often they arrive, and time passes without timers.
 *
 * @module loyalty-ladder
 */
export {
  ladderDecisionKinds,
  ladderEvidenceKinds,
  ladderReasons,
  type LadderAppended,
  type LadderDecision,
  type LadderEvidence,
  type LadderEvidenceKind,
  type LadderLog,
  type LadderPosition,
  type LadderReason,
  type LadderShortfall,
  type LadderState,
  type LadderStep,
  type LadderTimeline,
} from './decision-model.ts'
export {
  ladderEventTypes,
  ladderRungs,
  ladderStandings,
  type LadderEvent,
  type LadderEventContents,
  type LadderEventEnvelope,
  type LadderEventOf,
  type LadderEventType,
  type LadderRung,
  type LadderStanding,
  type PurchaseRecord,
} from './model.ts'
export {
  ladderMeasures,
  type LadderCondition,
  type LadderDemotion,
  type LadderLapse,
  type LadderMeasure,
  type LadderPolicy,
  type LadderPolicyOf,
  type RungBelow,
} from './policy-model.ts'
export {
  type LadderLatePolicy,
  type LadderMerge,
  type LadderMergeConflict,
  type LadderReplayOptions,
} from './log-model.ts'
export {
  ladderMigrationReasons,
  ladderSnapshotFaults,
  type LadderMigrated,
  type LadderMigration,
  type LadderMigrationReason,
  type LadderRestoration,
  type LadderRestored,
  type LadderSnapshot,
  type LadderSnapshotFault,
  type LadderSnapshotRefused,
} from './snapshot-model.ts'
export {
  type LadderBacktest,
  type LadderBacktestCount,
  type LadderBacktestMove,
  type LadderCustomerLog,
  type LadderDecisionDifference,
} from './backtest-model.ts'
export { type LadderColumnPositions, type LadderColumns } from './column-model.ts'
export {
  ladderFindingKinds,
  ladderPolicyParts,
  type LadderFinding,
  type LadderFindingKind,
  type LadderPolicyDifference,
  type LadderPolicyDifferenceOf,
  type LadderPolicyPart,
  type LadderPolicyPartValues,
} from './review-model.ts'
export {
  ladderClosedReasons,
  type LadderClosedReason,
  type LadderEvidenceSource,
  type LadderFallAhead,
  type LadderKeepProspect,
  type LadderLapseAhead,
  type LadderMoveProspect,
  type LadderNeed,
} from './what-if-model.ts'
export {
  type LadderMachine,
  type LadderMachineEvent,
  type LadderMachineScope,
  type LadderMachineState,
  type LadderMachineTransition,
} from './xstate-model.ts'
export { hubSpotStages, type HubSpotStage, type HubSpotStageReading } from './hubspot-model.ts'
export { defaultLadderPolicy } from './presets.ts'
export { defineLadderPolicy } from './define.ts'
export { lintLadderPolicy } from './lint.ts'
export { diffLadderPolicies } from './diff.ts'
export { ladderPolicyFingerprint } from './fingerprint.ts'
export { whatWouldMove } from './what-would-move.ts'
export { whatWouldKeep } from './what-would-keep.ts'
export { ladderEvidenceSources } from './sources.ts'
export { advanceLadder, nextLadderDeadline } from './deadline.ts'
export { decideLadder, evolveLadder, startLadder } from './decide.ts'
export { replayLadder } from './replay.ts'
export { appendLadderEvent, startLadderLog } from './log.ts'
export { mergeLadderLogs } from './merge.ts'
export { ladderAsAt, ladderAsOf } from './history.ts'
export { restoreLadder, snapshotLadder } from './snapshot.ts'
export { migrateLadderSnapshot } from './migrate.ts'
export { backtestLadder } from './backtest.ts'
export { ladderColumns } from './column-rows.ts'
export { replayLadderColumns } from './columns.ts'
export { ladderEventFromAssessment, ladderEventFromNps, ladderEventFromPurchase } from './join.ts'
export { ladderToMermaid } from './diagram.ts'
export { ladderAssignment, ladderToXState } from './xstate.ts'
export { fromHubSpotStage } from './hubspot.ts'
export {
  explainLadderDecision,
  ladderDecisionWording,
  ladderEventWording,
  ladderMeasureNouns,
  ladderReasonWording,
  ladderRungWording,
  ladderStandingWording,
  writeLadderRung,
  writeShortfall,
  type LadderRungNames,
} from './wording.ts'
export {
  explainLadderMigration,
  ladderMigrationReasonWording,
  ladderSnapshotFaultWording,
} from './snapshot-wording.ts'
export {
  explainLadderBacktest,
  explainLadderBacktestMove,
  type LadderBacktestWriting,
} from './backtest-wording.ts'
export {
  explainLadderFinding,
  explainLadderPolicyDifference,
  ladderFindingWording,
  ladderPolicyPartWording,
  type LadderReviewWriting,
} from './review-wording.ts'
export {
  explainWhatWouldKeep,
  explainWhatWouldMove,
  ladderClosedReasonWording,
  type LadderProspectWriting,
} from './what-if-wording.ts'
export { explainHubSpotStage, hubSpotStageWording } from './hubspot-wording.ts'
