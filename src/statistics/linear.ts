/**
 * Solves systems of linear equations with one matrix: the X for which A X = B.
 *
 * By elimination with partial pivoting, which keeps its digits where a written-out inverse loses
 * them. It refuses a matrix that is singular to the last digit, and does not judge one that is nearly
 * so.
 *
 * @param matrix - A, a square matrix by rows; at least one row
 * @param right - B, as many rows as A, each with one number per system
 * @returns X, one row per unknown and one number per system
 * @throws RangeError when A is not square, B has other rows or ragged ones, a number is not finite
 * (named by its place), or A is singular
 * @example Two systems with one matrix, and a matrix that leaves them open
 * ```ts
 * import { solveLinear } from 'paripurna/statistics'
 *
 * solveLinear([[0, 2], [4, 0]], [[6, 2], [4, 8]]) // => [[1, 2], [3, 1]]
 * solveLinear([[1, 2], [2, 4]], [[1], [2]]) // throws RangeError: solveLinear needs a matrix that is not singular
 * solveLinear([[1, 2]], [[1]]) // throws RangeError: got 2 numbers at matrix[0]
 * ```
 * @see Golub and Van Loan, Matrix Computations (4th edition, 2013), algorithm 3.4.1
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const size = matrix.length
  const systems = right[0]?.length ?? 0
  if (right.length !== size || size === 0) {
    throw new RangeError(
      `solveLinear needs as many rows on both sides and at least one, got ${size} and ${right.length}`,
    )
  }
  const rows = matrix.map((row, index) =>
    Float64Array.of(
      ...checkedRow(row, size, `matrix[${index}]`),
      ...checkedRow(right[index] ?? [], systems, `right[${index}]`),
    ),
  )
  eliminate(rows, size)
  return substitute(rows, size)
}

function checkedRow(row: readonly number[], length: number, place: string): readonly number[] {
  if (row.length !== length) {
    throw new RangeError(
      `solveLinear needs rows of ${length}, got ${row.length} numbers at ${place}`,
    )
  }
  const bad = row.findIndex((value) => !Number.isFinite(value))
  if (bad < 0) return row
  throw new RangeError(`solveLinear needs finite numbers, got ${row[bad]} at ${place}[${bad}]`)
}

/** Brings the left part of augmented rows to upper triangular form, with the largest pivot each time. */
function eliminate(rows: Float64Array[], size: number): void {
  for (let step = 0; step < size; step++) {
    let best = step
    for (let at = step + 1; at < size; at++) {
      if (Math.abs(cell(rows, at, step)) > Math.abs(cell(rows, best, step))) best = at
    }
    const pivotRow = rows[best]
    const pivot = cell(rows, best, step)
    if (pivotRow === undefined || pivot === 0) {
      throw new RangeError(
        `solveLinear needs a matrix that is not singular, got one of rank ${step}`,
      )
    }
    rows.splice(best, 1, rows[step] ?? pivotRow)
    rows[step] = pivotRow
    for (const row of rows.slice(step + 1)) {
      const factor = (row[step] ?? NaN) / pivot
      if (factor === 0) continue
      for (let k = step; k < row.length; k++)
        row[k] = (row[k] ?? NaN) - factor * (pivotRow[k] ?? NaN)
    }
  }
}

function substitute(rows: readonly Float64Array[], size: number): number[][] {
  const solution: number[][] = []
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? new Float64Array()
    const values = Array.from(row.subarray(size), (value, system) => {
      let rest = value
      for (let k = at + 1; k < size; k++)
        rest -= (row[k] ?? NaN) * (solution[k - at - 1]?.[system] ?? NaN)
      // Adding 0 makes a minus zero a zero.
      return rest / (row[at] ?? NaN) + 0
    })
    solution.unshift(values)
  }
  return solution
}

function cell(rows: readonly Float64Array[], row: number, column: number): number {
  return rows[row]?.[column] ?? NaN
}

/**
 * The product of two matrices.
 *
 * @internal
 */
export function multiply(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): number[][] {
  const width = second[0]?.length ?? 0
  return first.map((row) => {
    const sums = Array.from({ length: width }, () => 0)
    for (const [k, factor] of row.entries()) {
      if (factor === 0) continue
      for (const [column, value] of (second[k] ?? []).entries()) {
        sums[column] = (sums[column] ?? 0) + factor * value
      }
    }
    return sums
  })
}

/**
 * The matrix with ones on its diagonal.
 *
 * @internal
 */
export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  )
}
