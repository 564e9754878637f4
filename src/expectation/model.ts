import type { DurationAnchor } from '../calendar/model.ts'
import type {
  CivilDateMeasure,
  DurationMeasure,
  InstantMeasure,
  Measure,
  Ordinal,
  Presence,
  Quantity,
  Rating,
} from './measure-model.ts'

/**
 * The three verdicts on service delivered against service expected, from worst to best: less than
 * expected is a disaster (*bencana*), as expected is ordinary (*biasa*), more is excellent
 * (*paripurna*).
 */
export const verdicts = ['disaster', 'ordinary', 'excellent'] as const

/** Disaster, ordinary or excellent. */
export type Verdict = (typeof verdicts)[number]

/** Whether more of a quantity is better (seats, portions) or less is (minutes, faults). */
export const directions = ['higherIsBetter', 'lowerIsBetter'] as const

/** Which way a quantity is better. A quantity has no default: minutes of comfort are not minutes of waiting. */
export type Direction = (typeof directions)[number]

/**
 * The zone of tolerance for a quantity: from what is just adequate to what is desired. A single
 * expected value is both.
 */
export interface QuantityExpectation {
  /** The worst that still meets the expectation. */
  readonly adequate: Quantity
  /** What the customer hopes for; at least as good as adequate. Only better than this is excellent. */
  readonly desired: Quantity
  /** Which way the quantity is better. */
  readonly direction: Direction
}

/** The zone of tolerance for a rating; higher is better. */
export interface RatingExpectation {
  /** The lowest rating that still meets the expectation. */
  readonly adequate: Rating
  /** The rating hoped for; not below adequate. */
  readonly desired: Rating
  /** Fixed; may be left out. */
  readonly direction?: 'higherIsBetter'
}

/** The zone of tolerance for a length of time, such as "two or three days"; shorter is better. */
export interface DurationExpectation {
  /** The longest that still meets the expectation. */
  readonly adequate: DurationMeasure
  /** The length hoped for; not longer than adequate. */
  readonly desired: DurationMeasure
  /** Fixed; may be left out. */
  readonly direction?: 'lowerIsBetter'
  /** Where the durations start; needed for weeks, months and years, and for civil days. */
  readonly anchor?: DurationAnchor
}

/** A promised instant: compared by the instant. */
export interface InstantExpectation {
  /** The latest instant that still meets the expectation, itself included. */
  readonly adequate: InstantMeasure
  /** The instant hoped for; not later than adequate. Only earlier than this is excellent. */
  readonly desired: InstantMeasure
  /** Fixed; may be left out. */
  readonly direction?: 'lowerIsBetter'
}

/** A promised date: compared by civil date, so any time of that day will do. */
export interface CivilDateExpectation {
  /** The last day that still meets the expectation, to its end. */
  readonly adequate: CivilDateMeasure
  /** The day hoped for; not later than adequate. */
  readonly desired: CivilDateMeasure
  /** Fixed; may be left out. */
  readonly direction?: 'lowerIsBetter'
  /** The IANA zone in which a delivery instant, and now, are turned into a date. */
  readonly timeZone: string
}

/** Something expected to be there, or not expected; where it is not expected and comes, that is excellent. */
export interface PresenceExpectation {
  /** Whether it must be there. */
  readonly adequate: Presence
  /** Whether it is hoped for; as good as adequate. */
  readonly desired: Presence
  /** Fixed; may be left out. */
  readonly direction?: 'higherIsBetter'
}

/** The zone of tolerance on an ordered list; later in the list is better. */
export interface OrdinalExpectation {
  /** The worst level that still meets the expectation. */
  readonly adequate: Ordinal
  /** The level hoped for; not worse than adequate. */
  readonly desired: Ordinal
  /** Fixed; may be left out. */
  readonly direction?: 'higherIsBetter'
}

/** An expectation with a better side: adequate, desired, and whatever it takes to compare them. */
export type ZoneOfTolerance =
  | QuantityExpectation
  | RatingExpectation
  | DurationExpectation
  | InstantExpectation
  | CivilDateExpectation
  | PresenceExpectation
  | OrdinalExpectation

/** A two-sided target between instants, such as a visit: too early is as wrong as too late. */
export interface InstantRange {
  /** The first instant that meets the target. */
  readonly earliest: InstantMeasure
  /** The last instant that meets the target, itself included. */
  readonly latest: InstantMeasure
}

/** A two-sided target between dates, both days included. */
export interface CivilDateRange {
  /** The first day that meets the target. */
  readonly earliest: CivilDateMeasure
  /** The last day that meets the target, to its end. */
  readonly latest: CivilDateMeasure
  /** The IANA zone in which a delivery instant, and now, are turned into a date. */
  readonly timeZone: string
}

/** A two-sided target between amounts: too much is as wrong as too little. */
export interface AmountRange {
  /** The least that meets the target. */
  readonly least: Quantity | Rating | DurationMeasure
  /** The most that meets the target: the same kind, and unit or scale. */
  readonly most: Quantity | Rating | DurationMeasure
  /** Where durations start; needed for weeks, months and years, and for civil days. */
  readonly anchor?: DurationAnchor
}

/** A two-sided target: within it is ordinary, outside it on either side a disaster, and nothing excellent. */
export type TargetRange = InstantRange | CivilDateRange | AmountRange

/** What was expected: a zone of tolerance with a better side, or a target with two sides. */
export type Expectation = ZoneOfTolerance | TargetRange

/** An expectation with a moment by which it is due. */
export type DatedExpectation =
  InstantExpectation | CivilDateExpectation | InstantRange | CivilDateRange

/** A delivery that was called off, such as a canceled flight: neither late nor on time. */
export interface Withdrawn {
  /** Says that the delivery was called off. */
  readonly kind: 'withdrawn'
}

/** What was delivered, or that it was called off. */
export type Delivery = Measure | Withdrawn

/** A delivery compared with its expectation. */
export interface AssessedDelivery {
  /** Says that expected and delivered could be compared. */
  readonly kind: 'assessed'
  /** The verdict. */
  readonly verdict: Verdict
  /** Why: on which side of the zone of tolerance, or of the target, the delivery fell. */
  readonly because:
    | 'worseThanAdequate'
    | 'withinTolerance'
    | 'betterThanDesired'
    | 'tooEarly'
    | 'tooLate'
    | 'tooLittle'
    | 'tooMuch'
  /**
   * How much better than adequate (the measure of service adequacy); negative is worse. In the
   * quantity's unit, in points of the rating scale, in days for civil dates, in milliseconds for
   * durations and instants, in steps of an ordered list, 1 for presence. Of a two-sided target, the
   * way to the nearer limit.
   */
  readonly adequacyGap: number
  /**
   * How much better than desired (the measure of service superiority), in the same unit. Never above
   * 0 for a two-sided target.
   */
  readonly superiorityGap: number
  /** What was expected. */
  readonly expectation: Expectation
  /** What was delivered. */
  readonly delivery: Measure
}

/** Not delivered yet, and still in time. */
export interface PendingDelivery {
  /** Says that the delivery is not due yet. */
  readonly kind: 'pending'
  /** Why there is no verdict. */
  readonly because: 'notDueYet'
  /** Time left to the adequate limit: milliseconds for a promised instant, days for a promised date; 0 at the limit. */
  readonly left: number
  /** What was expected. */
  readonly expectation: DatedExpectation
}

/** Not delivered, and past the adequate limit: a disaster whatever comes. */
export interface OverdueDelivery {
  /** Says that the delivery is late and still out. */
  readonly kind: 'overdue'
  /** The verdict. */
  readonly verdict: 'disaster'
  /** Why. */
  readonly because: 'notDeliveredInTime'
  /** Time since the adequate limit: milliseconds for a promised instant, days for a promised date. */
  readonly overdueBy: number
  /** What was expected. */
  readonly expectation: DatedExpectation
}

/** Nothing to compare: no verdict, and never a zero. */
export interface UnmeasuredDelivery {
  /** Says that there is nothing to compare. */
  readonly kind: 'unmeasured'
  /** What is missing. */
  readonly because: 'noExpectation' | 'notDelivered' | 'withdrawn'
}

/** What can be said of one delivery. */
export type Assessment = AssessedDelivery | PendingDelivery | OverdueDelivery | UnmeasuredDelivery

/** The reasons an assessment can give, closed. */
export type AssessmentReason = Assessment['because']
