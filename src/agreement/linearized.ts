import type { AgreementBounds } from './model.ts'
import { criticalValue } from '../statistics/normal.ts'

/**
 * A kappa, and what it is made of.
 *
 * @internal
 */
export interface LinearizedKappa {
  /** 1 less observed over expected disagreement. */
  readonly value: number
  /** The observed disagreement. */
  readonly observed: number
  /** The disagreement expected by chance. */
  readonly expected: number
  /** The sum of squares of what each subject moves the kappa by, times their number. */
  readonly squares: number
}

/**
 * The kappa of subjects of which each brings a disagreement observed, and one expected of the ratings
 * it has; and how much it moves with each subject. Cohen's and Fleiss' differ in the expected part
 * alone; the expected part of all depends on a subject twice, through either rating of a pair.
 *
 * @internal
 */
export function linearizedKappa(observed: Float64Array, expected: Float64Array): LinearizedKappa {
  const [qo, qe] = [mean(observed), mean(expected)]
  const ratio = qo / qe
  const squares = observed.reduce((sum, own, index) => {
    const move = (2 * ratio * (expected[index] ?? NaN) - own - qo) / qe
    return sum + move * move
  }, 0)
  return { value: 1 - ratio, observed: qo, expected: qe, squares }
}

/** The mean of values from 0, with what each addition loses: a million thirds are as exact as three. */
function mean(values: Float64Array): number {
  let [sum, lost] = [0, 0]
  for (const value of values) {
    const next = sum + value
    lost += sum - next + value
    sum = next
  }
  return (sum + lost) / values.length
}

/** Below this a standard error is nothing but the rounding of its parts. */
const rounding = 1e-12

/**
 * The interval by a standard error.
 *
 * @internal
 */
export function boundsAround(value: number, standardError: number, level: number): AgreementBounds {
  const reach = criticalValue(level) * standardError
  return {
    low: value - reach + 0,
    high: value + reach + 0,
    level,
    degenerate: standardError < rounding,
  }
}
