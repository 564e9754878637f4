import type { Duration, Instant } from '../calendar/model.ts'
import type { BusinessDuration, ClosedDayRule } from '../calendar/schedule-model.ts'
import type { Assessment } from '../expectation/model.ts'
import type { ComplaintPauseReason, ComplaintStateKind } from './state-model.ts'

/** A limit counted while a schedule is open; compared by the instant. */
export interface BusinessTimeLimit {
  /** Says how time is counted. */
  readonly counted: 'businessTime'
  /** The longest that is still in time. */
  readonly within: BusinessDuration
  /** The length hoped for, not longer; only sooner than this is excellent. */
  readonly desired?: BusinessDuration
}

/** A limit counted day and night; compared by the instant. */
export interface CalendarTimeLimit {
  /** Says how time is counted. */
  readonly counted: 'calendarTime'
  /** The longest that is still in time. */
  readonly within: Duration
  /** The length hoped for, not longer; only sooner than this is excellent. */
  readonly desired?: Duration
}

/** A limit counted in days, the day of receipt not counted; the last day is in time to its end. */
export interface DaysLimit {
  /** Says which days are counted. */
  readonly counted: 'calendarDays' | 'workingDays'
  /** The most days that are still in time, a whole number from 0 to 36525, a century. */
  readonly within: number
  /** The days hoped for, not more; only sooner than this is excellent. */
  readonly desired?: number
}

/** How soon something is to be done. There is no default clock: "two or three days" names none. */
export type ResponseLimit = BusinessTimeLimit | CalendarTimeLimit | DaysLimit

/** How time is counted. */
export const responseClocks = [
  'businessTime',
  'calendarTime',
  'calendarDays',
  'workingDays',
] as const satisfies readonly ResponseLimit['counted'][]

/** One of the clocks. */
export type ResponseClock = (typeof responseClocks)[number]

/** What a source says of limits; what it leaves open is for you to say. */
export interface ResponseTerms {
  /** Where the limits come from. */
  readonly source?: string
  /** How soon receipt is to be acknowledged; `null` where no limit is set. */
  readonly acknowledgeWithin: ResponseLimit | null
  /** How soon the complete answer is to be given, counted from receipt. */
  readonly respondWithin: ResponseLimit
  /** How soon after the answer the customer is to be called or written to once more, if at all. */
  readonly followUpWithin?: ResponseLimit
}

/** What the machine itself reads of a policy: the silence that closes. */
export interface SilencePolicy {
  /** The IANA zone of calendar and days. */
  readonly timeZone: string
  /** After how long a silence an answered complaint is closed; `null` for never. */
  readonly closesAfterSilence: Duration | null
}

/** The rules for answering, as plain JSON. A schedule is no JSON and stands beside it. */
export interface ResponsePolicy extends ResponseTerms, SilencePolicy {
  /** What counting from a day that is not worked means; needed for working days. */
  readonly receivedOnClosedDay?: ClosedDayRule
  /** What stops the clock of the answer; that of acknowledgement and follow-up never stops. */
  readonly pausedBy: readonly ComplaintPauseReason[]
}

/**
 * What a complaint can be waited for: acknowledgement, first answer, answer by the policy, follow-up;
 * the answer by the latest word that it takes longer; and the end of the silence that closes.
 */
export const complaintDues = [
  'acknowledgement',
  'response',
  'total',
  'followUp',
  'hold',
  'silence',
] as const

/** One of them. */
export type ComplaintDueName = (typeof complaintDues)[number]

/** A limit that still waits for its event. */
export interface ComplaintDue {
  /** Which. */
  readonly target: ComplaintDueName
  /** The last instant that meets it; it may be past. */
  readonly at: Instant
}

/** Response times in milliseconds, on the clock of the policy, without the pauses it allows. */
export interface ComplaintResponseTimes {
  /** To the first complete answer; `null` before. */
  readonly first: number | null
  /** To the latest complete answer, rejected ones included; `null` while one is due. */
  readonly total: number | null
}

/** How a complaint stands against its limits at an instant. */
export interface ComplaintStatus {
  /** Where it stands; closed, if silence has closed it by then. */
  readonly state: ComplaintStateKind
  /** The acknowledgement against the policy. */
  readonly acknowledgement: Assessment
  /** The first complete answer against the first promise, or against the policy where there was none. */
  readonly response: Assessment
  /** The latest complete answer against the policy, counted from receipt; open again after a rejection. */
  readonly total: Assessment
  /** The contact after the latest answer against the policy. */
  readonly followUp: Assessment
  /** How long it took. */
  readonly responseTimes: ComplaintResponseTimes
  /** Whether the first promise lies beyond what the policy allowed when it was made. */
  readonly promisedBeyondPolicy: boolean
  /** Whether the clock of the answer stands still: that of `response`, of `total`, or both. */
  readonly paused: boolean
  /** The earliest limit that still waits and does not stand still; `null` when none does. */
  readonly nextDue: ComplaintDue | null
}
