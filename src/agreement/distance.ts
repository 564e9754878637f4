import type { KappaWeights, RatingCategory } from './model.ts'

/**
 * How far categories are apart, from 0 to 1 for the two furthest.
 *
 * @internal
 */
export interface CategoryDistances {
  /** Between two categories. */
  readonly between: (first: number, second: number) => number
  /** From each category to one drawn at random, where `shares` of the draws fall on each. */
  readonly toRandom: (shares: Float64Array) => Float64Array
  /** The least mean distance of pairs, where the categories are used as often as in the two columns. */
  readonly leastMean: (first: Int32Array, second: Int32Array) => number
}

/**
 * The distances that a weighting gives categories: numbers lie where they are, texts at their place
 * in the list. All three acts take time in proportion to the categories, or the ratings.
 *
 * @internal
 */
export function categoryDistances(
  categories: readonly RatingCategory[],
  weights: KappaWeights,
): CategoryDistances {
  if (weights === 'unweighted') return alikeDistances(categories.length)
  const at = placesOnLine(categories)
  const square = weights === 'quadratic'
  const apart = (a: number, b: number) => (square ? (a - b) ** 2 : Math.abs(a - b))
  const onLine = (places: Int32Array) => Float64Array.from(places, (place) => at[place] ?? NaN)
  return {
    between: (first, second) => apart(at[first] ?? NaN, at[second] ?? NaN),
    toRandom: (shares) => (square ? meanSquares(at, shares) : meanDistances(at, shares)),
    // On a line and for convex distances no pairing is better than lowest with lowest.
    leastMean: (first, second) => {
      const [lower, upper] = [onLine(first).sort(), onLine(second).sort()]
      return lower.reduce((sum, a, index) => sum + apart(a, upper[index] ?? NaN), 0) / lower.length
    },
  }
}

function alikeDistances(categories: number): CategoryDistances {
  return {
    between: (first, second) => (first === second ? 0 : 1),
    toRandom: (shares) => shares.map((share) => 1 - share),
    leastMean: (first, second) => {
      const [a, b] = [first, second].map((places) => sharesOf(places, categories))
      return (
        a?.reduce((rest, share, place) => rest + Math.max(0, share - (b?.[place] ?? 0)), 0) ?? 0
      )
    },
  }
}

/**
 * Which part of the places falls on each category.
 *
 * @internal
 */
export function sharesOf(places: Int32Array, categories: number): Float64Array {
  const counts = new Float64Array(categories)
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1
  return counts.map((count) => count / places.length)
}

/** From 0 at the lowest category to 1 at the highest. */
function placesOnLine(categories: readonly RatingCategory[]): Float64Array {
  const at = Float64Array.from(categories, (category, place) =>
    typeof category === 'number' ? category : place,
  )
  const low = at.reduce((least, x) => Math.min(least, x), Infinity)
  const high = at.reduce((most, x) => Math.max(most, x), -Infinity)
  return at.map((x) => (x - low) / (high - low))
}

/** The mean square of the distance is the square of the mean's and the variance. */
function meanSquares(at: Float64Array, shares: Float64Array): Float64Array {
  const average = (values: Float64Array) =>
    values.reduce((sum, value, place) => sum + value * (shares[place] ?? 0), 0)
  const mean = average(at)
  const variance = average(at.map((x) => (x - mean) ** 2))
  return at.map((x) => (x - mean) ** 2 + variance)
}

/** From category to category up the line: nearer to all above, further from all below. */
function meanDistances(at: Float64Array, shares: Float64Array): Float64Array {
  const means = new Float64Array(at.length)
  const upwards = [...at.keys()].sort((a, b) => (at[a] ?? NaN) - (at[b] ?? NaN))
  // The lowest category lies at 0.
  let distance = at.reduce((sum, x, place) => sum + x * (shares[place] ?? 0), 0)
  let [below, last] = [0, 0]
  for (const place of upwards) {
    const x = at[place] ?? NaN
    distance += (x - last) * (2 * below - 1)
    means[place] = distance
    below += shares[place] ?? 0
    last = x
  }
  return means
}
