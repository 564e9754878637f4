import type { Duration, Instant } from '../calendar/model.ts'
import type { BusinessDuration } from '../calendar/schedule-model.ts'
import type { NpsRating } from './model.ts'

/**
 * The inner loop, between one customer and one person of ours: no answer yet; received; triaged;
 * contacted; and closed in one of three ways: resolved, unreachable, declined.
 */
export const followUpStages = [
  'awaited',
  'received',
  'triaged',
  'contacted',
  'resolved',
  'unreachable',
  'declined',
] as const

/** Where the inner loop stands. */
export type FollowUpStage = (typeof followUpStages)[number]

/** The outer loop, in which causes are mended that no single person can: raised, improved, told. */
export const outerLoopStages = [
  'notRaised',
  'raised',
  'improvementShipped',
  'customerTold',
] as const

/** Where the outer loop stands. */
export type OuterLoopStage = (typeof outerLoopStages)[number]

/** How pressing a case is, the most first. What each means for you is yours to say. */
export const followUpPriorities = ['urgent', 'high', 'normal', 'low'] as const

/** One of the four priorities. */
export type FollowUpPriority = (typeof followUpPriorities)[number]

/** What every event has. */
export interface FollowUpEventEnvelope {
  /** Unique among the events of one case, and the same when the event is delivered again; not empty. */
  readonly id: string
  /** When it happened. */
  readonly at: Instant
}

/** What an event of each type says beyond its envelope. */
export interface FollowUpEventContents {
  /** The customer's answer arrived. */
  readonly received: {
    /** The rating. */
    readonly rating: NpsRating
  }
  /** Somebody was put in charge; again, somebody else, or another priority. */
  readonly triaged: {
    /** Who; not empty. */
    readonly owner: string
    /** How pressing it is. */
    readonly priority: FollowUpPriority
  }
  /** We spoke with the customer. */
  readonly contacted: object
  /** An attempt to speak with the customer that reached nobody. */
  readonly unreachable: object
  /** What the customer said is settled with the customer. */
  readonly resolved: object
  /** The customer does not want to be contacted. */
  readonly declined: object
  /** The cause was handed to those who can mend it for everybody. */
  readonly raisedToOuterLoop: object
  /** What was raised is mended. */
  readonly improvementShipped: object
  /** The customer was told what became of it. */
  readonly customerTold: object
  /** The customer rated again after the case was closed. */
  readonly rescored: {
    /** The new rating. */
    readonly rating: NpsRating
  }
}

/** The types of event. */
export const followUpEventTypes = [
  'received',
  'triaged',
  'contacted',
  'unreachable',
  'resolved',
  'declined',
  'raisedToOuterLoop',
  'improvementShipped',
  'customerTold',
  'rescored',
] as const satisfies readonly (keyof FollowUpEventContents)[]

/** The type of an event. */
export type FollowUpEventType = (typeof followUpEventTypes)[number]

/** An event of one type. */
export type FollowUpEventOf<Type extends FollowUpEventType> = FollowUpEventEnvelope & {
  /** The type. */
  readonly type: Type
} & FollowUpEventContents[Type]

/** Something that happened in following up one answer. */
export type FollowUpEvent = {
  [Type in FollowUpEventType]: FollowUpEventOf<Type>
}[FollowUpEventType]

/** A target counted while a schedule is open. */
export interface BusinessTimeTarget {
  /** Says how time is counted. */
  readonly counted: 'businessTime'
  /** The longest that still meets the target. */
  readonly within: BusinessDuration
  /** The length hoped for, not longer; only shorter than this is excellent. */
  readonly desired?: BusinessDuration
}

/** A target counted on the calendar, day and night. */
export interface CalendarTimeTarget {
  /** Says how time is counted. */
  readonly counted: 'calendarTime'
  /** The IANA zone of the calendar. */
  readonly timeZone: string
  /** The longest that still meets the target. */
  readonly within: Duration
  /** The length hoped for, not longer; only shorter than this is excellent. */
  readonly desired?: Duration
}

/** How soon something is to be done, counted from the answer. */
export type FollowUpTarget = BusinessTimeTarget | CalendarTimeTarget

/** The rules of following up, as plain JSON. A schedule is no JSON and stands beside it. */
export interface FollowUpPolicy {
  /** After how many attempts in a row that reached nobody a case is closed as unreachable; from 1. */
  readonly attempts: number
  /** How soon the customer is to be contacted. */
  readonly firstContact: FollowUpTarget
  /** How soon the case is to be closed. */
  readonly close: FollowUpTarget
}

/** Where both loops stand. */
export interface FollowUpPosition {
  /** The inner loop. */
  readonly stage: FollowUpStage
  /** The outer loop. */
  readonly outerLoop: OuterLoopStage
}

/** All that is known of one case, as plain JSON. */
export interface FollowUpState extends FollowUpPosition {
  /** When the latest event happened; `null` at the start. */
  readonly at: Instant | null
  /** The rating it began with; `null` before. */
  readonly rating: NpsRating | null
  /** Who is in charge; `null` before triage. */
  readonly owner: string | null
  /** How pressing it is; `null` before triage. */
  readonly priority: FollowUpPriority | null
  /** When the answer arrived; `null` before. */
  readonly receivedAt: Instant | null
  /** When the customer was first contacted; `null` before. */
  readonly contactedAt: Instant | null
  /** Attempts in a row that reached nobody. */
  readonly attempts: number
  /** When it was closed; `null` while it is open. */
  readonly closedAt: Instant | null
  /** The latest rating after it was closed; `null` without one. */
  readonly rescored: NpsRating | null
  /** The events that were taken, in order: for knowing them again. */
  readonly taken: readonly FollowUpEvent[]
}

/** The kinds of decision: every event gets one. */
export const followUpDecisionKinds = ['moved', 'held', 'duplicate', 'conflict', 'rejected'] as const

/** Why an event moved a case or did not, closed. */
export const followUpReasons = [
  'answerReceived',
  'ownerNamed',
  'customerReached',
  'customerReachedAfterAll',
  'attemptsUsedUp',
  'settled',
  'contactRefused',
  'causeRaised',
  'causeMended',
  'loopClosed',
  'ownerChanged',
  'contactedAgain',
  'attemptsLeft',
  'groupRose',
  'groupNotRisen',
  'notReceived',
  'alreadyReceived',
  'notTriaged',
  'notContacted',
  'alreadyClosed',
  'notClosed',
  'notRaised',
  'alreadyRaised',
  'notShipped',
  'alreadyShipped',
  'alreadyTold',
  'contactDeclined',
  'alreadyTaken',
  'sameIdOtherContent',
  'beforeState',
  'unknownType',
  'invalidEvent',
] as const

/** One of the reasons. */
export type FollowUpReason = (typeof followUpReasons)[number]

/** What an event does to a case, and why. */
export interface FollowUpDecision {
  /** Whether a loop moved, both stayed, or the event was not taken at all. */
  readonly kind: (typeof followUpDecisionKinds)[number]
  /** The id of the event; absent when it has none. */
  readonly event?: string
  /** When it happened; absent when it has no valid instant. */
  readonly at?: Instant
  /** Where the loops stood. */
  readonly from: FollowUpPosition
  /** Where they stand now. */
  readonly to: FollowUpPosition
  /**
   * What decided: `policy.attempts`, the type of event (`event.contacted`), or `log.identity`,
   * `log.order` or `log.validity`.
   */
  readonly rule: string
  /** Why. */
  readonly because: FollowUpReason
  /** The unknown type or the bad field of an event that is none. */
  readonly detail?: string
  /** How many attempts are left before the case is closed as unreachable. */
  readonly attemptsLeft?: number
  /** The state after the event: the one given when it was not taken. */
  readonly state: FollowUpState
}
