/**
 * The few distributions, intervals and linear solves that the acts of the library need, each formula
 * with its source.
 *
 * @module statistics
 */
export type { QuantileType, ShareInterval } from './model.ts'
export { adjustmentMethods, type AdjustmentMethod } from './adjustment-model.ts'
export { normalQuantile, normalTail } from './normal.ts'
export { clopperPearsonInterval, wilsonInterval } from './proportion.ts'
export { quantile } from './quantile.ts'
export { adjustForMultiple } from './adjust.ts'
export { betaQuantile, regularizedBeta } from './beta.ts'
export { chiSquareTail, gammaTail, regularizedGamma } from './gamma.ts'
export { solveLinear } from './linear.ts'
export { matrixExponential } from './matrix-exponential.ts'
export { studentQuantile } from './student.ts'
