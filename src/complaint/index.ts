/**
 * Complaints: acknowledged first, answered by the date that was promised, and learned from.
 *
 * The source text asks to make complaining easy, to thank before there is an answer, to say by when it
 * comes, and to answer completely before then: `decideComplaint` is that as a machine of seven states,
 * `complaintStatus` holds it against the rules of answering, and `responsePolicy` has such rules with
 * their sources. What a complaint and its answer mean for loyalty is told by
 * `ladderEventFromComplaint`. Where a customer was lost, find the cause: `unexplainedLosses`.
 *
 * Inquiries run on the same machine, under the same limits.
 *
 * @module complaint
 */
export {
  complaintChannels,
  complaintEventTypes,
  complaintFindings,
  complaintSubjects,
  lossReasons,
  type ComplaintChannel,
  type ComplaintEvent,
  type ComplaintEventContents,
  type ComplaintEventEnvelope,
  type ComplaintEventOf,
  type ComplaintEventType,
  type ComplaintFinding,
  type ComplaintOutcome,
  type ComplaintSubject,
  type ExplainedLoss,
  type LossReason,
  type LossRecord,
  type UnexplainedLoss,
  type UnexplainedLosses,
} from './model.ts'
export {
  complaintClosings,
  complaintPauseReasons,
  complaintStateKinds,
  type AcknowledgedComplaint,
  type AnsweredComplaint,
  type AwaitedComplaint,
  type ClosedComplaint,
  type ComplaintAnswer,
  type ComplaintClosing,
  type ComplaintHold,
  type ComplaintOnFile,
  type ComplaintPause,
  type ComplaintPauseReason,
  type ComplaintReopening,
  type ComplaintResponse,
  type ComplaintState,
  type ComplaintStateKind,
  type HeldComplaint,
  type OpenComplaint,
  type ReceivedComplaint,
  type ReopenedComplaint,
} from './state-model.ts'
export {
  complaintReasons,
  type ComplaintDecision,
  type ComplaintReason,
  type ComplaintStep,
  type ComplaintTimeline,
} from './decision-model.ts'
export {
  complaintDues,
  responseClocks,
  type BusinessTimeLimit,
  type CalendarTimeLimit,
  type ComplaintDue,
  type ComplaintDueName,
  type ComplaintResponseTimes,
  type ComplaintStatus,
  type DaysLimit,
  type ResponseClock,
  type ResponseLimit,
  type ResponsePolicy,
  type ResponseTerms,
  type SilencePolicy,
} from './policy-model.ts'
export {
  advanceComplaint,
  decideComplaint,
  evolveComplaint,
  replayComplaint,
  startComplaint,
} from './decide.ts'
export { complaintStatus } from './status.ts'
export { responsePolicy } from './presets.ts'
export { ladderEventFromComplaint } from './join.ts'
export { unexplainedLosses } from './losses.ts'
export {
  complaintChannelWording,
  complaintClosingWording,
  complaintDueWording,
  complaintEventWording,
  complaintFindingWording,
  complaintPauseWording,
  complaintReasonWording,
  complaintStateWording,
  complaintSubjectWording,
  lossReasonWording,
  responseClockWording,
} from './wording.ts'
export {
  explainComplaint,
  explainComplaintStatus,
  explainUnexplainedLosses,
} from './explanation-wording.ts'
