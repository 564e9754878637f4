import { criticalValue } from '../statistics/normal.ts'
import { studentQuantile } from '../statistics/student.ts'
import type { SampleMean } from './mean-model.ts'

/** Refuses a level out of range, also where no interval will be made. */
export function checkLevel(level: number): void {
  criticalValue(level)
}

/** A mean with its t interval, of n - 1 degrees of freedom; or why there is none. */
export function meanWithError(
  { n, mean, standardError }: { n: number; mean: number; standardError: number },
  level: number,
): SampleMean {
  if (n === 0) return { kind: 'noMean', because: 'noAnswers', n }
  if (n === 1) return { kind: 'noInterval', because: 'oneAnswer', mean, n }
  if (standardError === 0) return { kind: 'noInterval', because: 'noVariance', mean, n }
  const margin = -studentQuantile((1 - level) / 2, n - 1) * standardError
  return { kind: 'interval', mean, low: mean - margin, high: mean + margin, level, n }
}

/** Whole numbers, summed. */
export interface Moments {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/**
 * The mean of whole numbers by their sums, in units of `times` over `over`; the spread is exact until its
 * root is taken.
 */
export function meanOfMoments(
  { n, sum, squares }: Moments,
  [times, over]: readonly [number, number],
  level: number,
): SampleMean {
  const spread = Number(BigInt(n) * BigInt(squares) - BigInt(sum) ** 2n)
  const standardError = n < 2 ? 0 : ((times / over) * Math.sqrt(spread / (n - 1))) / n
  return meanWithError({ n, mean: (times * sum) / (over * n), standardError }, level)
}
