import type { Direction } from '../expectation/model.ts'
import type { ShareInterval } from '../statistics/model.ts'

/**
 * The two ways to find what can be promised. `empirical`: the promise would have been kept by the
 * wanted share of the history. `predictive`: the next delivery keeps it with that probability, on
 * average over histories, which asks for more.
 */
export const promiseMethods = ['empirical', 'predictive'] as const

/** Empirical or predictive. */
export type PromiseMethod = (typeof promiseMethods)[number]

/** What was delivered so far, and which share of it a promise should hold for. */
export interface PromiseHistory {
  /** What was delivered each time, finite numbers of one unit, in any order. */
  readonly deliveries: ArrayLike<number>
  /** The share that should keep the promise, above 0 and at most 1. */
  readonly coverage: number
  /** Which way a delivery is better; a wait is `lowerIsBetter`. */
  readonly direction: Direction
  /**
   * How long the cases still out have been running, finite numbers from 0 in the unit of the
   * deliveries; only where lower is better. Right-censored: one older than the promise has broken
   * it already, any other is left out and counted.
   */
  readonly openAges?: ArrayLike<number>
}

/** A history, and how to make a promise of it. */
export interface PromiseCalibration extends PromiseHistory {
  /** How the promise is found, default `empirical`. */
  readonly method?: PromiseMethod
  /** What is added on the safe side, a finite number from 0 (default) in the unit of the deliveries. */
  readonly margin?: number
  /** The step that the promise is rounded to, on the safe side; a finite number above 0. */
  readonly roundTo?: number
}

/** What was asked of a promise. */
export interface PromiseTerms {
  /** The share that should keep it, above 0 and at most 1. */
  readonly coverage: number
  /** Which way a delivery is better. */
  readonly direction: Direction
  /** How it was found. */
  readonly method: PromiseMethod
}

/** How a promise would have stood over a history. */
export interface PromiseKeeping {
  /** How many deliveries keep it; one that meets it exactly does. */
  readonly kept: number
  /** How many cases tell: all deliveries, and the open cases that have broken it. */
  readonly n: number
  /** Kept of n, from 0 to 1. */
  readonly keptShare: number
  /** Open cases that are older than the promise and so have broken it. */
  readonly openBroken: number
  /** Open cases that may still keep it; in no share. */
  readonly openPending: number
}

/** A promise that the history bears out. */
export interface CalibratedPromise extends PromiseTerms, PromiseKeeping {
  /** Says that there is a promise. */
  readonly kind: 'calibrated'
  /** The promise, in the unit of the deliveries. */
  readonly promise: number
  /** The median of the deliveries: it describes what is usual and promises nothing. */
  readonly median: number
  /** The worst delivery. */
  readonly worst: number
}

/** There are too few deliveries for any promise with this coverage. */
export interface PromiseHistoryTooShort extends PromiseTerms {
  /** Says that there is no promise. */
  readonly kind: 'uncalibrated'
  /** Why. */
  readonly because: 'historyTooShort'
  /** How many deliveries there are. */
  readonly n: number
  /** How many would be enough, when no case is open. */
  readonly needed: number
}

/**
 * So many open cases are older than every delivery that none of them can be promised. The counts
 * are those of the worst delivery, the safest promise there was.
 */
export interface PromiseTooManyOpen extends PromiseTerms, PromiseKeeping {
  /** Says that there is no promise. */
  readonly kind: 'uncalibrated'
  /** Why. */
  readonly because: 'tooManyOpen'
}

/** No promise, and why. */
export type UncalibratedPromise = PromiseHistoryTooShort | PromiseTooManyOpen

/** What can be promised after a history. */
export type PromiseCalibrationResult = CalibratedPromise | UncalibratedPromise

/** What came of one promise; all numbers in one unit. */
export interface PromiseOutcome {
  /** What was promised, a finite number. */
  readonly promised: number
  /** What was delivered, a finite number; `null` while it is still out. */
  readonly delivered: number | null
  /** How long it has been running, a finite number from 0; only while it is out and lower is better. */
  readonly age?: number
  /** Whether the customer was told both how long it would take and why; left out when unknown. */
  readonly explained?: boolean
}

/** Broken promises against what was promised. */
export interface PromiseOverrunRatio {
  /** The median of delivered over promised: 10 minutes that became 30 are 3. */
  readonly median: number
  /** The worst of them: the greatest where lower is better, the least where higher is. */
  readonly worst: number
  /** How many broken promises have a ratio: those of more than 0. */
  readonly n: number
}

/** By how much promises were broken. */
export interface PromiseOverrun {
  /** The median of how much worse than promised, above 0, in the unit of the promises. */
  readonly median: number
  /** The most. */
  readonly worst: number
  /** How many of the broken are still out, so that their overrun is only what it is so far. */
  readonly running: number
  /** Delivered over promised; `null` when nothing above 0 was promised. */
  readonly ratio: PromiseOverrunRatio | null
}

/** Whether the customers were told, of the promises that were kept or broken. */
export interface PromiseExplanation {
  /** Told how long and why. */
  readonly explained: number
  /** Not told one of the two, or neither. */
  readonly unexplained: number
  /** Not known; in no share. */
  readonly unknown: number
  /** The share explained of those known; `null` when none is. */
  readonly share: ShareInterval | null
}

/** How many promises may be broken while the target still holds. */
export interface PromiseBudget {
  /** The share of promises to be kept, above 0 and at most 1. */
  readonly target: number
  /** How many of n may be broken, a whole number. */
  readonly allowed: number
  /** How many were. */
  readonly used: number
  /** Allowed less used; below 0 when the target is missed. */
  readonly left: number
}

/** A record of promises kept and broken. */
export interface RecordedPromises {
  /** Says that there is a record. */
  readonly kind: 'recorded'
  /** Promises kept; one exactly met is. */
  readonly kept: number
  /** Promises broken, those already overdue among them. */
  readonly broken: number
  /** Promises still out and not known to be overdue; in no share. */
  readonly pending: number
  /** Kept and broken. */
  readonly n: number
  /** The share kept of n, with its Wilson interval. */
  readonly keptShare: ShareInterval
  /** By how much the broken ones were; `null` when none was. */
  readonly overrun: PromiseOverrun | null
  /** Whether the customers were told. */
  readonly explanation: PromiseExplanation
  /** What the target allows and what is left of it. */
  readonly budget: PromiseBudget
}

/** No promise is due yet, so there is no record: that is neither all kept nor none. */
export interface UnrecordedPromises {
  /** Says that there is no record. */
  readonly kind: 'unrecorded'
  /** Why. */
  readonly because: 'noneDue'
  /** Promises still out. */
  readonly pending: number
}

/** What can be said of promises made. */
export type PromiseRecord = RecordedPromises | UnrecordedPromises

/** The reasons these results can give, closed. */
export type PromiseReason = (UncalibratedPromise | UnrecordedPromises)['because']
