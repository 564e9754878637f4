/**
 * Counting that can be split, shipped and merged: how to start, how to count one more, how to join
 * two counts, and what the count means.
 *
 * The laws every summary of the library keeps: `combine` is associative and commutative, `empty`
 * changes nothing, counting in parts and combining equals counting the whole, and a tally survives
 * `JSON.stringify`. So tallies may be counted by many workers, stored, and added up in any order.
 *
 * @typeParam Item - what is counted
 * @typeParam Tally - the counts: plain JSON, whole numbers only
 * @typeParam Result - what the counts mean; the only place with fractions
 */
export interface Summary<Item, Tally, Result> {
  /** The tally of nothing. */
  readonly empty: Tally
  /** The tally with one item more, or with as many more as `times` says (a whole number, 0 or more). */
  readonly add: (tally: Tally, item: Item, times?: number) => Tally
  /** The tally of both together. */
  readonly combine: (first: Tally, second: Tally) => Tally
  /** What the tally means. */
  readonly result: (tally: Tally) => Result
}

/** A tally of one group, and the columns that say which group it is. */
export interface CountGroup<Tally> {
  /** The group's value in each column of `by`. */
  readonly by: Readonly<Record<string, unknown>>
  /** What was counted in the group. */
  readonly tally: Tally
}

/** One line of a Pareto analysis. */
export interface ParetoLine<Key> {
  /** What was counted, such as the reason of a complaint. */
  readonly key: Key
  /** How often. */
  readonly count: number
  /** Its share of all, in percent. */
  readonly percent: number
  /** The share of this line and all before it, in percent; 100 on the last line. */
  readonly cumulativePercent: number
}
