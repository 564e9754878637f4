import type { Instant } from '../calendar/model.ts'
import type { ComplaintEvent, ComplaintEventOf, ComplaintOutcome } from './model.ts'

/** Where a complaint can stand; `awaited` is before anything arrived. */
export const complaintStateKinds = [
  'awaited',
  'received',
  'acknowledged',
  'held',
  'answered',
  'closed',
  'reopened',
] as const

/** One of the kinds of state. */
export type ComplaintStateKind = (typeof complaintStateKinds)[number]

/** What can stop the clock of an answer, if the policy says so. */
export const complaintPauseReasons = ['waitingForCustomer', 'answered'] as const

/**
 * Waiting for the customer, or having answered: the time from an answer to the customer's rejecting
 * it.
 */
export type ComplaintPauseReason = (typeof complaintPauseReasons)[number]

/** A stretch of time that may not count, half-open. */
export interface ComplaintPause {
  /** The first instant. */
  readonly from: Instant
  /** The first instant after it. */
  readonly to: Instant
  /** What the time was spent on. */
  readonly because: ComplaintPauseReason
}

/** A complete answer. */
export interface ComplaintAnswer {
  /** The id of its event. */
  readonly id: string
  /** When it was given. */
  readonly at: Instant
  /** What was decided. */
  readonly outcome?: ComplaintOutcome
}

/** Word that an answer takes longer. */
export interface ComplaintHold {
  /** When the customer was told. */
  readonly at: Instant
  /** Why. */
  readonly reason: string
  /** Until when; the verdict does not move. */
  readonly answerBy: Instant
}

/** An answer rejected. */
export interface ComplaintReopening {
  /** The id of its event. */
  readonly id: string
  /** When. */
  readonly at: Instant
  /** Why. */
  readonly why: string
}

/** How a complaint came to be closed: the customer said so, or said nothing. */
export const complaintClosings = ['acceptance', 'silence'] as const

/** One of the two ways. */
export type ComplaintClosing = (typeof complaintClosings)[number]

/** Nothing arrived yet. */
export interface AwaitedComplaint {
  /** Says that nothing arrived yet. */
  readonly kind: 'awaited'
  /** There was no event. */
  readonly at: null
  /** No event was taken. */
  readonly taken: readonly []
}

/** What is known of every complaint that arrived. */
export interface ComplaintOnFile {
  /** When the latest event happened. */
  readonly at: Instant
  /** The complaint as it arrived. */
  readonly received: ComplaintEventOf<'received'>
  /** What may not count, in order and apart. */
  readonly pauses: readonly ComplaintPause[]
  /** The events that were taken, in order: for knowing them again; those rejected are not among them. */
  readonly taken: readonly ComplaintEvent[]
}

/** What is known of a complaint that still needs an answer. */
export interface OpenComplaint extends ComplaintOnFile {
  /** Since when we wait for the customer; `null` while we do not. */
  readonly waitingSince: Instant | null
}

/** Arrived, and not acknowledged. */
export interface ReceivedComplaint extends OpenComplaint {
  /** Says that it arrived. */
  readonly kind: 'received'
}

/** The customer knows when the answer will come. */
export interface AcknowledgedComplaint extends OpenComplaint {
  /** Says that it was acknowledged. */
  readonly kind: 'acknowledged'
  /** When. */
  readonly acknowledgedAt: Instant
  /** The first promise of an answer: the one that binds. */
  readonly answerBy: Instant
}

/** The customer knows that the answer takes longer. */
export interface HeldComplaint extends OpenComplaint {
  /** Says that the answer was put off. */
  readonly kind: 'held'
  /** When it was acknowledged. */
  readonly acknowledgedAt: Instant
  /** The first promise of an answer: the one that binds. */
  readonly answerBy: Instant
  /** The latest word on it. */
  readonly hold: ComplaintHold
}

/** What is known of a complaint that was answered, once or more. */
export interface ComplaintResponse {
  /** When it was acknowledged: with the first answer, if not before. */
  readonly acknowledgedAt: Instant
  /** The first promise of an answer; `null` where the answer came without one. */
  readonly answerBy: Instant | null
  /** The first complete answer. */
  readonly firstAnswer: ComplaintAnswer
  /** The latest complete answer. */
  readonly answer: ComplaintAnswer
}

/** Answered, and the customer has not spoken. */
export interface AnsweredComplaint extends ComplaintOnFile, ComplaintResponse {
  /** Says that it was answered. */
  readonly kind: 'answered'
  /** When we called or wrote once more after the answer; `null` before. */
  readonly followedUpAt: Instant | null
  /** The rejection the latest answer replies to; `null` without one. */
  readonly reopening: ComplaintReopening | null
}

/** Answered, and done with. */
export interface ClosedComplaint extends ComplaintOnFile, ComplaintResponse {
  /** Says that it is done with. */
  readonly kind: 'closed'
  /** When we called or wrote once more after the answer; `null` before. */
  readonly followedUpAt: Instant | null
  /** The rejection the latest answer replied to; `null` without one. */
  readonly reopening: ComplaintReopening | null
  /** When it was closed. */
  readonly closedAt: Instant
  /** How. */
  readonly closedBy: ComplaintClosing
}

/** Answered, and the customer rejected the answer. */
export interface ReopenedComplaint extends OpenComplaint, ComplaintResponse {
  /** Says that it is open again. */
  readonly kind: 'reopened'
  /** The latest rejection. */
  readonly reopening: ComplaintReopening
  /** The latest word since then that the answer takes longer; `null` without one. */
  readonly hold: ComplaintHold | null
}

/** All that is known of one complaint, as plain JSON. */
export type ComplaintState =
  | AwaitedComplaint
  | ReceivedComplaint
  | AcknowledgedComplaint
  | HeldComplaint
  | AnsweredComplaint
  | ClosedComplaint
  | ReopenedComplaint
