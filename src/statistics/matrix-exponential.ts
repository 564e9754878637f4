import { identity, multiply, solveLinear } from './linear.ts'

/** Up to this norm the approximation of degree 13 is right to the last digit (Higham, table 2.3). */
const widest = 5.371920351148152

const degree = 13

/** The coefficients of the approximation, for the powers 0 to 13. */
const coefficients = /* @__PURE__ */ (() => {
  const list = [1]
  for (let k = 0; k < degree; k++) {
    list.push(((list[k] ?? NaN) * (degree - k)) / ((2 * degree - k) * (k + 1)))
  }
  return list
})()

/**
 * The exponential of a square matrix: the sum of its powers over their factorials.
 *
 * By the Padé approximation of degree 13, after halving the matrix until it is small, and squaring
 * the result as often. Right to about 1e-15 times the number by which the matrix had to be scaled
 * down.
 *
 * @param matrix - a square matrix by rows, at least one
 * @returns its exponential
 * @throws RangeError when the matrix is not square, a number is not finite (named by its place), or
 * the sum of a column of absolute values is above 1e9, where no digits would be left
 * @example
 * ```ts
 * import { matrixExponential } from 'paripurna/statistics'
 *
 * matrixExponential([[0]]) // => [[1]]
 * matrixExponential([[0, 1], [0, 0]]) // => [[1, 1], [0, 1]]
 * matrixExponential([[0, 1]]) // throws RangeError
 * ```
 * @see Higham, "The Scaling and Squaring Method for the Matrix Exponential Revisited", SIAM Journal on
 * Matrix Analysis and Applications 26 (2005) 1179-1193
 */
export function matrixExponential(
  matrix: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const norm = columnNorm(matrix)
  const halvings = Math.max(0, Math.ceil(Math.log2(norm / widest)))
  const scaled = matrix.map((row) => row.map((value) => value / 2 ** halvings))
  let power = approximate(scaled)
  for (let turn = 0; turn < halvings; turn++) power = multiply(power, power)
  return power
}

/** The greatest sum of absolute values in a column; refuses what is no finite square matrix. */
function columnNorm(matrix: readonly (readonly number[])[]): number {
  const sums = matrix.map(() => 0)
  for (const [at, row] of matrix.entries()) {
    if (row.length !== matrix.length) {
      throw new RangeError(
        `matrixExponential needs a square matrix, got ${row.length} numbers at matrix[${at}] of ${matrix.length} rows`,
      )
    }
    for (const [column, value] of row.entries()) {
      if (!Number.isFinite(value)) {
        throw new RangeError(
          `matrixExponential needs finite numbers, got ${value} at matrix[${at}][${column}]`,
        )
      }
      sums[column] = (sums[column] ?? 0) + Math.abs(value)
    }
  }
  const norm = Math.max(...sums)
  if (norm >= 0 && norm <= 1e9) return norm
  throw new RangeError(
    `matrixExponential needs a row, and columns that sum to at most 1e9, got ${norm}`,
  )
}

/** (V - U)^-1 (V + U), U holding the odd powers and V the even ones. */
function approximate(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const square = multiply(matrix, matrix)
  // Horner's rule on the even powers; the odd ones are those of the same rule times the matrix.
  const horner = (odd: 0 | 1) => {
    let sum = matrix.map((row) => row.map(() => 0))
    for (let k = degree - 1 + odd; k >= 0; k -= 2) {
      sum = combine(multiply(sum, square), identity(matrix.length), coefficients[k] ?? NaN)
    }
    return sum
  }
  const [even, odd] = [horner(0), multiply(matrix, horner(1))]
  return solveLinear(combine(even, odd, -1), combine(even, odd, 1))
}

function combine(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  times: number,
): number[][] {
  return first.map((row, at) =>
    row.map((value, column) => value + times * (second[at]?.[column] ?? NaN)),
  )
}
