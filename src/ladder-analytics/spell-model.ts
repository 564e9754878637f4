import type { Instant, Period } from '../calendar/model.ts'
import type { LadderStanding } from '../loyalty-ladder/model.ts'

/** Where a customer stands, as far as counting needs it. */
export interface TimelinePosition {
  /** The rung, of this ladder or another. */
  readonly rung: string
  /** The standing. */
  readonly standing: LadderStanding
  /** Which life with us this is, from 1. */
  readonly lifetime: number
}

/** One decision of a timeline, as far as counting needs it. */
export interface TimelineDecision {
  /** What it was; `moved` changes the position, and `moved` and `held` show the customer known. */
  readonly kind: string
  /** When it took effect; left out where nothing did. */
  readonly at?: Instant
  /** Where the customer stood. */
  readonly from: TimelinePosition
  /** Where the customer stands. */
  readonly to: TimelinePosition
  /** Rungs passed over on the way up. */
  readonly skipped?: readonly string[]
}

/** One customer's replayed history: what `replayLadder` gives, on any ladder. */
export interface TimelineLike {
  /** The decisions, in order. */
  readonly decisions: readonly TimelineDecision[]
  /** The position at the end. */
  readonly state: TimelinePosition
}

/** One stay of one customer in one state. */
export interface LadderSpell {
  /** Whose. */
  readonly customer: string
  /** Where: a rung, or a standing such as `lapsed`. */
  readonly state: string
  /** When it began; `null` where it began before the history does, nobody knows when. */
  readonly from: Instant | null
  /**
   * Since when it has been under observation: its beginning, or later (left truncation) where the log
   * starts later.
   */
  readonly observedFrom: Instant
  /** When it ended; `null` while it goes on at `asOf`. */
  readonly to: Instant | null
  /** The state that followed; `null` while it goes on. */
  readonly next: string | null
  /** The instant of counting, at which a stay that goes on is censored. */
  readonly asOf: Instant
}

/** The units in which lengths of stays are counted; a day is 24 hours. */
export const stayUnits = ['hours', 'days', 'weeks'] as const

/** One of the units. */
export type StayUnit = (typeof stayUnits)[number]

/** The ways to leave a rung: to a higher one, to a lower one, or off the ladder (lapsed, lost ...). */
export const rungExits = ['up', 'down', 'out'] as const

/** One of the three ways. */
export type RungExit = (typeof rungExits)[number]

/** One customer's states in order of time. */
export interface StateSequence {
  /** Whose. */
  readonly customer: string
  /** The states: one per period, or one per stay. */
  readonly states: readonly string[]
}

/** One customer's state at the end of each period. */
export interface PanelSequence extends StateSequence {
  /** The periods, as many as states; each is over by the instant of counting. */
  readonly periods: readonly Period[]
  /** Whether the customer became known in the first of them, rather than before the log starts. */
  readonly joined: boolean
}

/** A stay as `stageDurations` reads it; a `LadderSpell` will do. */
export interface StageStay {
  /** The stage. */
  readonly state: string
  /** When it was entered; `null` where nobody knows. */
  readonly from: number | null
  /** When it was left; `null` while the stay goes on. */
  readonly to: number | null
}

/** When and how long one customer was in one stage, in the unit of the times given. */
export interface StageDuration {
  /** The stage. */
  readonly state: string
  /** How many stays. */
  readonly entries: number
  /** When first entered; `null` where nobody knows. */
  readonly firstEntered: number | null
  /** When last entered; `null` where nobody knows. */
  readonly latestEntered: number | null
  /** When last left; `null` where it never was. */
  readonly latestExited: number | null
  /** The lengths of finished stays, in order; one whose beginning nobody knows is left out. */
  readonly completed: readonly number[]
  /** How long the present stay is so far; `null` where there is none, or nobody knows its beginning. */
  readonly current: number | null
  /** The sum of the finished stays. */
  readonly cumulativeCompleted: number
  /** The sum of the finished stays and of the present one so far. */
  readonly cumulative: number
  /** How many stays are in no length, because nobody knows their beginning. */
  readonly unknownBeginnings: number
}
