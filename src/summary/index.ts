/**
 * The algebra of mergeable counts behind every aggregate of the library.
 *
 * A summary says how to start a tally, add to it, combine two and read the result. Tallies are
 * small whole numbers in plain JSON, so a year is the sum of its months, a company the sum of its
 * branches, and a table too large for one machine the sum of its shards, exactly.
 *
 * @module summary
 */
export type { CountGroup, ParetoLine, Summary } from './model.ts'
export { foldSorted, summarize, summarizeBy } from './summarize.ts'
export { fromCounts } from './counts.ts'
export { percentShares } from './share.ts'
export { pareto } from './pareto.ts'
