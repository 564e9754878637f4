import type { Instant } from '../calendar/model.ts'
import type { LadderStep } from '../loyalty-ladder/decision-model.ts'
import type { ComplaintState, ComplaintStateKind } from './state-model.ts'

/** Why an event moved a complaint or did not, closed. */
export const complaintReasons = [
  'complaintReceived',
  'receiptAcknowledged',
  'answerPutOff',
  'answerGiven',
  'answerAccepted',
  'answerRejected',
  'customerAsked',
  'customerReplied',
  'progressOnly',
  'customerContacted',
  'notReceived',
  'alreadyReceived',
  'notAcknowledged',
  'alreadyAcknowledged',
  'answerByNotLater',
  'alreadyWaiting',
  'notWaiting',
  'notAnswered',
  'alreadyAnswered',
  'alreadyClosed',
  'alreadyReopened',
  'notAfterAnswer',
  'alreadyTaken',
  'sameIdOtherContent',
  'beforeState',
  'unknownType',
  'invalidEvent',
] as const

/** One of the reasons. */
export type ComplaintReason = (typeof complaintReasons)[number]

/** What an event did to a complaint, and why. */
export interface ComplaintStep {
  /**
   * Whether the kind of state changed, stayed, or the event was not taken at all: the kinds of the
   * loyalty ladder, `ladderDecisionKinds`.
   */
  readonly kind: LadderStep['kind']
  /** The id of the event; absent when it has none. */
  readonly event?: string
  /** When it happened; absent when it has no valid instant. */
  readonly at?: Instant
  /** Where the complaint stood; closed, if silence had closed it before the event. */
  readonly from: ComplaintStateKind
  /** Where it stands now. */
  readonly to: ComplaintStateKind
  /** Why. */
  readonly because: ComplaintReason
  /** The unknown type or the bad field of an event that is none. */
  readonly detail?: string
}

/** A decision on one event. */
export interface ComplaintDecision extends ComplaintStep {
  /** The state after the event: the one given when it was not taken. */
  readonly state: ComplaintState
}

/** A history of one complaint, decided event by event. */
export interface ComplaintTimeline {
  /** The state at the end. */
  readonly state: ComplaintState
  /** One decision per event, in the order they happened. */
  readonly decisions: readonly ComplaintStep[]
}
