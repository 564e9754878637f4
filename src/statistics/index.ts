/**
 * The few distributions and intervals that the acts of the library need, each formula with its
 * source.
 *
 * @module statistics
 */
export type { QuantileType, ShareInterval } from './model.ts'
export { normalQuantile } from './normal.ts'
export { wilsonInterval } from './proportion.ts'
export { quantile } from './quantile.ts'
