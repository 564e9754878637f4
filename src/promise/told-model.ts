import type { Instant } from '../calendar/model.ts'
import type { Assessment, DatedExpectation } from '../expectation/model.ts'
import type { PromiseOutcome } from './model.ts'

/** What a customer was told: how long it will be, why, and what else there is to do. */
export interface ServicePromise {
  /** When it was said. */
  readonly toldAt: Instant
  /**
   * What was promised: the latest instant; or an expectation of an instant or a date, with its
   * tolerance, one-sided or two-sided; `null` where the customer was told to wait and not how long.
   */
  readonly promised: Instant | DatedExpectation | null
  /** Why it takes that long, in the words of the service; not blank. */
  readonly reason?: string
  /** What the customer can do instead of waiting. */
  readonly alternatives?: readonly string[]
}

/**
 * Which promise binds when there are several: the `first`, whatever was said later; or the
 * `latestTimely`, told with a reason before the one before it ran out.
 */
export const promiseRevisionRules = ['first', 'latestTimely'] as const

/** Which promise binds. */
export type PromiseRevisionRule = (typeof promiseRevisionRules)[number]

/** What is wrong with the way a customer was told, whatever came of the promise. */
export const promiseConcerns = [
  'noLength',
  'noReason',
  'noAlternative',
  'revisedLate',
  'revisedWithoutReason',
] as const

/** One thing wrong with the way a customer was told. */
export type PromiseConcern = (typeof promiseConcerns)[number]

/** What is known of promises beside the verdict on them. */
export interface PromiseFacts {
  /** The index of the promise that was judged; `null` when none had a length. */
  readonly binding: number | null
  /** The assessment by the first promise. */
  readonly byFirst: Assessment
  /** The assessment by the latest timely promise. */
  readonly byLatestTimely: Assessment
  /** How many promises with a length came after the first of them. */
  readonly revised: number
  /** How many of those were timely, with a reason. */
  readonly timely: number
  /** Whether the customer was told, by the promise that was judged, both how long and why. */
  readonly explained: boolean
  /** What is wrong with the way the customer was told; may be empty. */
  readonly concerns: readonly PromiseConcern[]
  /**
   * The row for `promiseRecord`: promised, delivered and age counted from when the customer was first
   * told, in milliseconds, or in civil days where a date was promised. `null` without a length, and
   * for a target with two sides, where sooner is not better.
   */
  readonly outcome: PromiseOutcome | null
}

/** The assessment by the promise that binds, and what else is known. */
export type PromiseAssessment = Assessment & PromiseFacts
