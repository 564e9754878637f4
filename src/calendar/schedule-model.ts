import type { Duration, InstantLike } from './model.ts'

/** The days of the week in the order of ISO 8601, by their English abbreviations. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A day of the week. */
export type Weekday = (typeof weekdays)[number]

/**
 * A window of a working day, from opening to closing, as the clocks of the zone show them: `hh:mm`,
 * the closing time excluded. It opens before `24:00` and may run past it, as in timetables:
 * `['22:00', '30:00']` closes at six the next morning, and belongs to the day it opens on. At most
 * 24 hours.
 */
export type OpeningWindow = readonly [opens: string, closes: string]

/** When a service works: a week that repeats, the days it is closed, and the days that are different. */
export interface ScheduleDefinition {
  /** The IANA zone whose clocks the windows are read on, such as `Asia/Jakarta`. */
  readonly timeZone: string
  /** The windows of an ordinary week, in order; a day left out is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly OpeningWindow[]>>>
  /** Days on which no window opens: dated (`2026-12-25`) or of every year (`12-25`). */
  readonly holidays?: readonly string[]
  /**
   * Dates with windows of their own, in place of those of the week: a shorter day, a Sunday that is
   * worked, or none at all. They count on a holiday too.
   */
  readonly exceptions?: Readonly<Record<string, readonly OpeningWindow[]>>
}

/** Which civil days are working days, where no hours matter. */
export interface WorkingDaysDefinition {
  /** The days of the week that are not worked. There is no default: weekends differ. */
  readonly weekend: readonly Weekday[]
  /** Days that are not worked: dated (`2026-12-25`) or of every year (`12-25`). */
  readonly holidays?: readonly string[]
  /** Dates that are worked although they fall on a weekend or a holiday. */
  readonly workedOn?: readonly string[]
}

/** Working days, checked and compiled; made by `defineWorkingDays` or `defineSchedule`. */
export interface WorkingDays {
  /** What was defined: plain data, to store in its place. */
  readonly definition: WorkingDaysDefinition | ScheduleDefinition
  /** Whether the civil day of a number, counted from 1970-01-01, is worked; not for reading. */
  readonly isWorked: (day: number) => boolean
  /** The working days, each open for 24 hours; what look-ups use and extend, not for reading. */
  readonly days: OpeningTable
}

/** A working schedule, checked and compiled; made by `defineSchedule`. */
export interface Schedule extends WorkingDays {
  /** What was defined: plain data, to store in its place. */
  readonly definition: ScheduleDefinition
  /** What look-ups use and extend; not for reading. */
  readonly hours: OpeningTable
}

/** The open stretches looked up so far, as parallel columns; grows as it is asked. */
export interface OpeningTable {
  /** The IANA zone. */
  readonly timeZone: string
  /** The windows that open on a civil day, in milliseconds after its midnight. */
  readonly windowsOn: (day: number) => readonly LocalWindow[]
  /** Before the first and from the second of these years on, everything repeats every 400 years. */
  readonly repeats: readonly [number, number]
  /** The first and the last year, in UTC, in which anything can be open. */
  readonly bounds: readonly [number, number]
  /** When each stretch opens. */
  opens: number[]
  /** When each stretch closes. */
  closes: number[]
  /** The open time before each stretch, counted from an arbitrary beginning. */
  before: number[]
  /** The UTC years looked up: the first, and the first after them. */
  range: readonly [number, number]
}

/** A window in milliseconds after the midnight of its day. */
export interface LocalWindow {
  /** When it opens. */
  readonly from: number
  /** When it closes, itself excluded. */
  readonly to: number
}

/** An amount of business time. Days and longer are not business time: add them to a civil date. */
export type BusinessDuration = Pick<Duration, 'hours' | 'minutes' | 'seconds' | 'milliseconds'>

/** A stretch of time in which the clock of a promise stands still, such as waiting for the customer. */
export interface Pause {
  /** The first instant of the pause. */
  readonly from: InstantLike
  /** The first instant after it; not before `from`. */
  readonly to: InstantLike
}

/** What a day on which nobody works is to a count of working days. */
export const closedDayRules = ['count', 'treatAsNext'] as const

/**
 * How to count from a day that is not worked: `count` from the day itself, so that one working day
 * after a Saturday is Monday; or `treatAsNext`, as if it had come on the next working day, so that
 * it is Tuesday.
 */
export type ClosedDayRule = (typeof closedDayRules)[number]
