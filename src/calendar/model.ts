/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z, as `Date.prototype.getTime` counts them. */
export type Instant = number

/**
 * What a function takes for an instant: epoch milliseconds, a `Date`, or anything with
 * `epochMilliseconds`, such as Temporal's `Instant` and `ZonedDateTime`.
 */
export type InstantLike = number | Date | EpochMilliseconds

/** Anything that knows its epoch milliseconds, as Temporal's instants do. */
export interface EpochMilliseconds {
  /** Whole milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number
}

/** The mark of a civil date; it exists for the compiler only. */
declare const civilDateBrand: unique symbol

/**
 * A day of the calendar without time or zone, as `YYYY-MM-DD`, from 0000-01-01 to 9999-12-31. Plain
 * text to JSON; made by `civilDate`, so that a value of this type always names a real day.
 */
export type CivilDate = string & {
  /** Set by `civilDate`, for the compiler only. */
  readonly [civilDateBrand]: true
}

/**
 * A length of time in the sense of Temporal: whole numbers, all of one sign. A day is 24 hours
 * unless an anchor says where it starts; weeks, months and years always need an anchor.
 */
export interface Duration {
  /** Calendar years. */
  readonly years?: number
  /** Calendar months, clamped to the end of the month they arrive in. */
  readonly months?: number
  /** Weeks of seven civil days. */
  readonly weeks?: number
  /** Civil days with an anchor, 24 hours without. */
  readonly days?: number
  /** Hours of 60 minutes. */
  readonly hours?: number
  /** Minutes of 60 seconds. */
  readonly minutes?: number
  /** Seconds of 1,000 milliseconds. */
  readonly seconds?: number
  /** Milliseconds. */
  readonly milliseconds?: number
}

/** Where a duration is laid on the calendar, so that months and civil days have a length. */
export interface DurationAnchor {
  /** The instant the duration starts at. */
  readonly at: Instant
  /** The IANA zone whose calendar is used, such as `Asia/Jakarta`. */
  readonly timeZone: string
}

/** The periods of the calendar a trend can be cut into. A week runs from Monday (ISO 8601). */
export const periodNames = ['day', 'week', 'month', 'quarter', 'year'] as const

/** The name of a period of the calendar. */
export type PeriodName = (typeof periodNames)[number]

/** One period of the calendar in one zone, as a half-open stretch of time. */
export interface Period {
  /** `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4` or `2026`. Sorts as text within one period name. */
  readonly label: string
  /** The first instant of the period. */
  readonly from: Instant
  /** The first instant after the period. */
  readonly to: Instant
}

/** A stretch of time between two instants, half-open. */
export interface CalendarWindow {
  /** The first instant of the window. */
  readonly from: Instant
  /** The first instant after the window. */
  readonly to: Instant
}

/**
 * What to do with a clock reading that a zone shows twice or never: take the earlier instant, the
 * later one, `compatible` as Temporal does (the earlier of two; past a gap, the reading moved on by
 * its length), or refuse.
 */
export const disambiguations = ['compatible', 'earlier', 'later', 'reject'] as const

/** One way to settle a repeated or missing clock reading. */
export type Disambiguation = (typeof disambiguations)[number]
