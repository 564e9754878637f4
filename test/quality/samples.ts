import { studentQuantile } from '../../src/statistics/student.ts'

/** The mean of numbers and its 95% t interval, the textbook way. */
export function means(values: readonly number[]) {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const margin = n < 2 ? NaN : studentQuantile(0.975, n - 1) * Math.sqrt(variance / n)
  return { n, mean, low: mean - margin, high: mean + margin }
}
