import type { Instant, Period } from '../calendar/model.ts'
import type { LadderStanding } from '../loyalty-ladder/model.ts'
import type { ShareInterval } from '../statistics/model.ts'

/** How many customers are of each standing. */
export type StandingCounts = Readonly<Record<LadderStanding, number>>

/** How many customers stand on one rung. */
export interface RungCensus {
  /** The rung. */
  readonly rung: string
  /** How many, of any standing. */
  readonly n: number
  /** How many of each standing. */
  readonly standings: StandingCounts
}

/** Where all customers stand at one instant. */
export interface LadderCensus {
  /** The instant. */
  readonly asOf: Instant
  /** How many customers were known by then. */
  readonly n: number
  /** How many were not known yet; in no other count. */
  readonly notYetKnown: number
  /** One line per rung, from the ground up. */
  readonly rungs: readonly RungCensus[]
  /** How many of each standing, on any rung. */
  readonly standings: StandingCounts
}

/** What became of one cohort by the end of one period. */
export interface CohortAge {
  /** How many periods after the one of joining, which is 0. */
  readonly age: number
  /** The period, of which the last instant counts. */
  readonly period: Period
  /** The share of the cohort in one of the states that count, with its Wilson interval. */
  readonly share: ShareInterval
  /** How many are in one of them. */
  readonly count: number
}

/** The customers who joined in one period. */
export interface LadderCohort {
  /** The period of joining. */
  readonly joined: Period
  /** How many joined. */
  readonly n: number
  /** What became of them, by the end of each period that is over. */
  readonly ages: readonly CohortAge[]
}

/** Customers by when they joined, and what became of them. */
export interface LadderCohorts {
  /** One line per period in which somebody joined, in order. */
  readonly cohorts: readonly LadderCohort[]
  /** How many customers joined before the log starts, nobody knows when; in no cohort. */
  readonly joinedBefore: number
  /** How many joined in a period that is not over yet; in no cohort. */
  readonly joinedLately: number
}
