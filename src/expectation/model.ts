import type { CivilDate, Duration, DurationAnchor, Instant } from '../calendar/model.ts'

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

/** An amount of something, in a unit of your naming. */
export interface Quantity {
  /** Says that this is a quantity. */
  readonly kind: 'quantity'
  /** A finite number. */
  readonly value: number
  /** The unit, compared to the letter: `minutes` is not `minute`. Nothing is converted. */
  readonly unit: string
}

/** A rating on a scale; higher is better. */
export interface Rating {
  /** Says that this is a rating. */
  readonly kind: 'rating'
  /** A number on the scale, both ends included; means of ratings may lie between the steps. */
  readonly value: number
  /** The lowest and the highest rating that can be given. */
  readonly scale: readonly [number, number]
}

/** A length of time that something takes; shorter is better. */
export interface DurationMeasure {
  /** Says that this is a length of time. */
  readonly kind: 'duration'
  /** The length. */
  readonly duration: Duration
}

/** A point in time; earlier is better. */
export interface InstantMeasure {
  /** Says that this is a point in time. */
  readonly kind: 'instant'
  /** Epoch milliseconds. */
  readonly at: Instant
}

/** A day of the calendar; earlier is better. */
export interface CivilDateMeasure {
  /** Says that this is a day of the calendar. */
  readonly kind: 'civilDate'
  /** The day. */
  readonly on: CivilDate
}

/** Something that can be expected and delivered. */
export type Measure = Quantity | Rating | DurationMeasure | InstantMeasure | CivilDateMeasure

/** The kinds of measure, as their `kind` names them. */
export const measureKinds = ['quantity', 'rating', 'duration', 'instant', 'civilDate'] as const

/** The `kind` of a measure. */
export type MeasureKind = (typeof measureKinds)[number]

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

/** What was expected: adequate, desired, and whatever it takes to compare them. */
export type Expectation =
  | QuantityExpectation
  | RatingExpectation
  | DurationExpectation
  | InstantExpectation
  | CivilDateExpectation

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
  /** Why: on which side of the zone of tolerance the delivery fell. */
  readonly because: 'worseThanAdequate' | 'withinTolerance' | 'betterThanDesired'
  /**
   * How much better than adequate (the measure of service adequacy); negative is worse. In the
   * quantity's unit, in points of the rating scale, in days for civil dates, in milliseconds for
   * durations and instants.
   */
  readonly adequacyGap: number
  /** How much better than desired (the measure of service superiority), in the same unit. */
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
  readonly expectation: InstantExpectation | CivilDateExpectation
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
  readonly expectation: InstantExpectation | CivilDateExpectation
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

/** How many deliveries there are of each kind. */
export interface DeliveryTally {
  /** Delivered, and worse than adequate. */
  readonly disaster: number
  /** Delivered within the zone of tolerance. */
  readonly ordinary: number
  /** Delivered better than desired. */
  readonly excellent: number
  /** Not delivered, past the limit: a disaster too, counted apart. */
  readonly overdue: number
  /** Not delivered, not due yet. */
  readonly pending: number
  /** No expectation, no delivery, or called off. */
  readonly unmeasured: number
}

/** The shares of the three verdicts among the deliveries that have one. */
export interface DeliveryShares {
  /** Says that there is at least one verdict. */
  readonly kind: 'shared'
  /** Whole percent of disasters, overdue included. The three sum to 100. */
  readonly disaster: number
  /** Whole percent of ordinary deliveries. */
  readonly ordinary: number
  /** Whole percent of excellent deliveries. */
  readonly excellent: number
  /** How many deliveries have a verdict. */
  readonly n: number
}

/** No delivery has a verdict, so there are no shares. */
export interface NoDeliveryShares {
  /** Says that there are no shares. */
  readonly kind: 'unshared'
  /** Why. */
  readonly because: 'noVerdicts'
}

/** The shares of the verdicts, or why there are none. */
export type DeliveryResult = DeliveryShares | NoDeliveryShares
