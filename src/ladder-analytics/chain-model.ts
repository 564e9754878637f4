/** What becomes of a chain that ends. */
export interface AbsorbingChain<State extends string> {
  /** Says that every path ends. */
  readonly kind: 'absorbing'
  /** The states that paths pass through, in their order. */
  readonly transient: readonly State[]
  /** The states that paths end in, in their order. */
  readonly absorbing: readonly State[]
  /** The expected visits to each transient state (column), from each (row), the first counted. */
  readonly fundamental: readonly (readonly number[])[]
  /** The expected steps to the end, from each transient state. */
  readonly expectedSteps: readonly number[]
  /** The variance of the steps. */
  readonly varianceSteps: readonly number[]
  /** The probability to end in each absorbing state (column), from each transient one (row). */
  readonly absorptionProbabilities: readonly (readonly number[])[]
}

/** Some paths never end. */
export interface NeverAbsorbed<State extends string> {
  /** Says that not every path ends. */
  readonly kind: 'unending'
  /** Why: there is no state to end in, or some cannot reach one. */
  readonly because: 'noAbsorbingState' | 'closedWithoutEnd'
  /** The states from which no absorbing one can be reached, in their order. */
  readonly unending: readonly State[]
}

/** How likely, and how soon, a chain reaches its target. */
export interface HittingProbabilities<State extends string> {
  /** The states, in their order. */
  readonly states: readonly State[]
  /** The target: to reach any of these is to arrive. */
  readonly target: readonly State[]
  /** The probability of ever arriving, from each state; 1 for the target itself. */
  readonly probabilities: readonly number[]
  /**
   * The expected steps to arrive, from each state; 0 for the target itself, `null` where it may never
   * be reached, so that no mean is finite.
   */
  readonly expectedSteps: readonly (number | null)[]
}

/** States that lead to each other and nowhere else, and the long run among them. */
export interface ClosedClass<State extends string> {
  /** The states of the class, in their order. */
  readonly states: readonly State[]
  /** How many steps a return takes at least, as the greatest common divisor of all of them. */
  readonly period: number
  /** The share of time in each state of the chain, 0 outside the class. */
  readonly distribution: readonly number[]
  /** The expected steps from a state back to it; `null` outside the class. */
  readonly recurrenceSteps: readonly (number | null)[]
}

/** Where a chain settles, wherever it starts. */
export interface StationaryDistribution<State extends string> {
  /** Says that there is one answer. */
  readonly kind: 'unique'
  /** The states, in the order of the shares. */
  readonly states: readonly State[]
  /** The share of time in each state. */
  readonly distribution: readonly number[]
  /** The one closed class. */
  readonly classes: readonly ClosedClass<State>[]
}

/** Where a chain settles depends on where it starts. */
export interface StationaryDistributions<State extends string> {
  /** Says that there is no one answer. */
  readonly kind: 'several'
  /** Why. */
  readonly because: 'severalClosedClasses'
  /** The states, in the order of the shares. */
  readonly states: readonly State[]
  /** The closed classes, by their first states. */
  readonly classes: readonly ClosedClass<State>[]
}
