import type { QuantileType } from './model.ts'

/** Where types 4 to 9 place the k-th of n values: at p = (k - a) / (n + 1 - a - b). */
const plottingPositions: Readonly<Record<number, readonly [a: number, b: number]>> =
  /* @__PURE__ */ (() => ({
    4: [0, 1],
    5: [1 / 2, 1 / 2],
    6: [0, 0],
    7: [1, 1],
    8: [1 / 3, 1 / 3],
    9: [3 / 8, 3 / 8],
  }))()

/**
 * The sample quantile: the value below which a share `p` of the values lies, by any of the nine
 * definitions in use.
 *
 * Types 1 to 3 give an observed value (2 the mean of two where the share falls between them); 4 to
 * 9 interpolate. Type 1, the inverse of the empirical distribution, is the only one of which at
 * least a share p of the values is never above; type 7, the default of R, NumPy and spreadsheets,
 * describes a sample well and makes a poor promise. `p` counts as the decimal it was written as:
 * 0.07 of 100 values is the 7th, though 0.07 * 100 is 7.000000000000001 in binary. The order of the
 * values does not matter, and they are left as they are.
 *
 * @param values - finite numbers, at least one; one value is every quantile
 * @param p - a share from 0 (the least value) to 1 (the greatest), both ends included
 * @param options - `type`, the number from 1 to 9 by which Hyndman and Fan and R know the
 * definition, default 7
 * @returns the quantile, in the unit of the values and never outside them
 * @throws RangeError when there are no values, one is not a finite number (named by its index), p
 * is not from 0 to 1, or the type is none of the nine
 * @example
 * ```ts
 * import { quantile } from 'paripurna/statistics'
 *
 * const minutes = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40]
 * quantile(minutes, 0.9) // ≈ 14.9
 * quantile(minutes, 0.9, { type: 1 }) // => 15
 * quantile([30], 0) // => 30
 * quantile([], 0.5) // throws RangeError: quantile needs at least one value, got none
 * ```
 * @see Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996) 361-365
 */
export function quantile(
  values: ArrayLike<number>,
  p: number,
  options?: { readonly type?: QuantileType },
): number {
  const type = options?.type ?? 7
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile needs a share p from 0 to 1, got ${p}`)
  if (!(type <= 3 && type >= 1 && Number.isInteger(type)) && !(type in plottingPositions)) {
    throw new RangeError(`quantile needs a type from 1 to 9, got ${String(type)}`)
  }
  if (values.length === 0) throw new RangeError('quantile needs at least one value, got none')
  return sortedQuantile(numberColumn(values, 'quantile', 'values').sort(), p, type)
}

/**
 * Copies numbers into a column and refuses what is not finite, by index.
 *
 * @internal
 */
export function numberColumn(values: ArrayLike<number>, act: string, what: string): Float64Array {
  const column = new Float64Array(values.length)
  for (let index = 0; index < column.length; index++) {
    const value = values[index] ?? NaN
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `${act} needs finite numbers as ${what}, got ${String(values[index])} at index ${index}`,
      )
    }
    column[index] = value
  }
  return column
}

/**
 * The quantile of a column that is ascending, not empty and checked.
 *
 * @internal
 */
export function sortedQuantile(ascending: Float64Array, p: number, type: number): number {
  const n = ascending.length
  const edges = plottingPositions[type]
  const place = edges ? interpolatedPlace(n, p, edges) : steppedPlace(n, p, type)
  const rank = Math.floor(place)
  const beyond = place - rank
  const weight = edges ? beyond : stepWeight(type, rank, beyond)
  // By definition there is no rank before the first value or after the last, only those two again.
  const at = (wanted: number) => ascending[Math.min(Math.max(wanted, 1), n) - 1] ?? NaN
  const [low, high] = [at(rank), at(rank + 1)]
  // Adding 0 makes a minus zero a zero.
  return (weight === 0 || low === high ? low : (1 - weight) * low + weight * high) + 0
}

function interpolatedPlace(n: number, p: number, [a, b]: readonly [number, number]): number {
  return nearWhole(a + p * (n + 1 - a - b))
}

/** Type 3 rounds n p to the nearest rank, so a half must be as exact as a whole. */
function steppedPlace(n: number, p: number, type: number): number {
  return nearWhole(2 * n * p) / 2 - (type === 3 ? 0.5 : 0)
}

/** How much of the next value is taken: all beyond a step, and on it what the type says. */
function stepWeight(type: number, rank: number, beyond: number): number {
  if (beyond > 0) return 1
  if (type === 3) return rank % 2 === 0 ? 0 : 1
  return type === 2 ? 0.5 : 0
}

/**
 * The smallest whole k with k >= n * share, the share taken as the decimal it was written as: 0.07
 * of 100 is 7, though the product in binary lies above.
 *
 * @internal
 */
export function rankFor(n: number, share: number): number {
  return Math.ceil(nearWhole(n * share))
}

/**
 * A number as the whole number it stands for, where binary fractions have left it within a few
 * units of its last digits, and otherwise as it is. The tolerance is a part of the number, so no
 * share, however small, becomes none.
 *
 * @internal
 */
export function nearWhole(number: number): number {
  const whole = Math.round(number)
  return Math.abs(number - whole) <= Math.abs(whole) * 2 ** -48 ? whole : number
}
