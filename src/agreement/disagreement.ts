import type { AlphaMetric } from './model.ts'

/**
 * The mean disagreement of two different ratings out of a bag of two or more, in ascending order:
 * 1 for any two names that differ, the square of the distance, or of the distance over the sum. Ranks
 * come as values here, with the distance of an interval.
 *
 * One pass for all metrics but the ratio, which looks at every pair of values that differ.
 *
 * @internal
 */
export function meanDisagreement(
  ascending: Float64Array | Int32Array,
  metric: AlphaMetric,
): number {
  const size = ascending.length
  if (metric === 'ordinal' || metric === 'interval') return 2 * varianceOf(ascending)
  const pairs = metric === 'nominal' ? unlikePairs(ascending) : ratioPairs(ascending)
  return pairs / size / (size - 1)
}

/** Half the mean square of a difference. From the first value, so that equal values leave nothing. */
function varianceOf(values: Float64Array | Int32Array): number {
  const first = values[0] ?? NaN
  let [sum, squares] = [0, 0]
  for (const value of values) sum += value - first
  const mean = sum / values.length
  for (const value of values) squares += (value - first - mean) ** 2
  return squares / (values.length - 1)
}

/** Every value brings the pairs that it makes with others than its like. */
function unlikePairs(ascending: Float64Array | Int32Array): number {
  let [pairs, alike] = [0, 0]
  for (let index = 0; index < ascending.length; index++) {
    alike += 1
    if (ascending[index] === ascending[index + 1]) continue
    pairs += alike * (ascending.length - alike)
    alike = 0
  }
  return pairs
}

/** The pairs of every two amounts that differ, by how often either comes. */
function ratioPairs(ascending: Float64Array | Int32Array): number {
  const counts = new Map<number, number>()
  for (const value of ascending) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [amounts, times] = [Float64Array.from(counts.keys()), Float64Array.from(counts.values())]
  let pairs = 0
  for (const [index, high] of amounts.entries()) {
    for (let below = 0; below < index; below++) {
      const low = amounts[below] ?? NaN
      pairs +=
        2 * (times[index] ?? NaN) * (times[below] ?? NaN) * ((high - low) / (high + low)) ** 2
    }
  }
  return pairs
}
