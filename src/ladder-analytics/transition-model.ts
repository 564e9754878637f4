import type { ShareInterval } from '../statistics/model.ts'

/**
 * The clock by which states follow each other. `panel`: one state per customer and period, so that
 * staying is a transition too. `jump`: one state per stay, so that only moves are. The two give
 * different matrices and do not mix.
 */
export const transitionClocks = ['panel', 'jump'] as const

/** Panel or jump. */
export type TransitionClock = (typeof transitionClocks)[number]

/** How often each state was followed by each: counts in plain JSON, so that tallies add up. */
export interface TransitionTally<State extends string = string> {
  /** The clock the states were read by. */
  readonly clock: TransitionClock
  /** The states, in the order of rows and columns. */
  readonly states: readonly State[]
  /** How often the state of the row was followed by that of the column. */
  readonly counts: readonly (readonly number[])[]
}

/** A Markov chain: what follows each state, with what probability. */
export interface MarkovChain<State extends string = string> {
  /** The states, in the order of rows and columns. */
  readonly states: readonly State[]
  /** By rows; each sums to 1. `null` for a state of which nothing is known. */
  readonly probabilities: readonly (readonly number[] | null)[]
}

/** How the interval of a share is found: `wilsonInterval` or `clopperPearsonInterval`. */
export type ShareIntervalMethod = (
  successes: number,
  n: number,
  options: ShareIntervalOptions,
) => ShareInterval

/** What the interval of a share is asked for. */
export interface ShareIntervalOptions {
  /** The level of confidence, between 0 and 1. */
  readonly level: number
}

/** What a transition matrix is asked for. */
export interface TransitionMatrixOptions {
  /** The level of confidence, between 0 and 1, default 0.95. */
  readonly level?: number
  /** The interval of each share, default `wilsonInterval`. */
  readonly interval?: ShareIntervalMethod
}

/** How likely one state follows another, estimated. */
export interface TransitionShare<State extends string> extends ShareInterval {
  /** What follows. */
  readonly to: State
  /** How often it did. */
  readonly count: number
  /** The standard error of the share. */
  readonly standardError: number
}

/** What follows one state. */
export interface ObservedTransitions<State extends string> {
  /** Says that something is known. */
  readonly kind: 'observed'
  /** The state. */
  readonly from: State
  /** How often something followed it. */
  readonly n: number
  /** One line per state, in their order. */
  readonly to: readonly TransitionShare<State>[]
}

/** Nothing was ever seen to follow a state, which is neither staying nor leaving for anywhere. */
export interface UnobservedTransitions<State extends string> {
  /** Says that nothing is known. */
  readonly kind: 'unobserved'
  /** Why: on the `jump` clock nobody left it, on the `panel` clock nobody was seen there and again. */
  readonly because: 'nobodyLeft' | 'nobodySeenAgain'
  /** The state. */
  readonly from: State
}

/** What is known of one state. */
export type TransitionRow<State extends string> =
  ObservedTransitions<State> | UnobservedTransitions<State>

/** An estimated chain, with the counts behind it. */
export interface TransitionMatrix<State extends string = string> extends MarkovChain<State> {
  /** The clock the states were read by. */
  readonly clock: TransitionClock
  /** How many transitions. */
  readonly n: number
  /** The level of confidence of the intervals. */
  readonly level: number
  /** One row per state, in their order. */
  readonly rows: readonly TransitionRow<State>[]
  /** The logarithm of the likelihood of the counts. */
  readonly logLikelihood: number
}

/** Whether cohorts move alike. */
export interface TransitionComparison {
  /** Says that there is a test. */
  readonly kind: 'tested'
  /** Pearson's statistic. */
  readonly pearson: number
  /** The likelihood ratio statistic. */
  readonly likelihoodRatio: number
  /** The degrees of freedom of both. */
  readonly degreesOfFreedom: number
  /** The probability of a Pearson statistic this large or larger, were the cohorts alike. */
  readonly pPearson: number
  /** The same of the likelihood ratio. */
  readonly pLikelihoodRatio: number
  /** How many transitions. */
  readonly n: number
}

/** No state was left by two cohorts in more than one way in all, so there is nothing to compare. */
export interface TransitionsUncompared {
  /** Says that there is no test. */
  readonly kind: 'untested'
  /** Why. */
  readonly because: 'nothingToCompare'
  /** How many transitions. */
  readonly n: number
}

/** One stay, for rates of leaving per unit of time. */
export interface TimedStay<State extends string = string> {
  /** Where. */
  readonly state: State
  /** How long it was under observation; a finite number from 0. */
  readonly duration: number
  /** Where the customer went; `null` while it goes on. */
  readonly next: State | null
}

/** Rates of moving per unit of time, for moves at any time (a continuous-time Markov chain). */
export interface TransitionGenerator<State extends string = string> {
  /** The states, in the order of rows and columns. */
  readonly states: readonly State[]
  /** How often the state of the row was left for that of the column. */
  readonly counts: readonly (readonly number[])[]
  /** How long each state was under observation in all. */
  readonly timeAtRisk: readonly number[]
  /**
   * Moves per unit of time; the diagonal is what makes a row sum to 0. `null` for a state that was
   * never under observation.
   */
  readonly rates: readonly (readonly number[] | null)[]
  /** The mean length of a stay; `null` for a state nobody left. */
  readonly meanStay: readonly (number | null)[]
}
