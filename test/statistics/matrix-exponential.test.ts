import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multiply } from '../../src/statistics/linear.ts'
import { matrixExponential } from '../../src/statistics/matrix-exponential.ts'
import fixture from '../fixtures/linear.json' with { type: 'json' }

const near = (
  matrix: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
  share: number,
) => {
  const size = Math.max(...wanted.flat().map(Math.abs))
  for (const [at, row] of wanted.entries()) {
    for (const [k, value] of row.entries()) {
      expect(Math.abs((matrix[at]?.[k] ?? NaN) - value)).toBeLessThan(share * size)
    }
  }
}

test.each(fixture['mpmath-expm'].values)(
  'matrixExponential agrees with figures of 60 digits, $matrix.length rows',
  ({ matrix, exponential }) => {
    near(matrixExponential(matrix), exponential, 1e-12)
  },
)

test('matrixExponential is the exponential of a number, of a diagonal and of nothing', () => {
  for (const x of [-700, -3, -1e-9, 0, 0.5, 5.3, 5.4, 300]) {
    expect(Math.abs((matrixExponential([[x]])[0]?.[0] ?? NaN) / Math.exp(x) - 1)).toBeLessThan(
      1e-12,
    )
  }
  near(
    matrixExponential([
      [2, 0],
      [0, -1],
    ]),
    [
      [Math.exp(2), 0],
      [0, Math.exp(-1)],
    ],
    1e-14,
  )
})

test('matrixExponential of twice a matrix is the square of that of the matrix', () => {
  const matrices = fc.array(
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }),
    { minLength: 3, maxLength: 3 },
  )
  fc.assert(
    fc.property(matrices, (matrix) => {
      const once = matrixExponential(matrix)
      const twice = matrixExponential(matrix.map((row) => row.map((value) => 2 * value)))
      near(twice, multiply(once, once), 1e-10)
    }),
  )
})

test('matrixExponential refuses what is no finite square matrix, with the place', () => {
  expect(() => matrixExponential([])).toThrow('needs a row')
  expect(() => matrixExponential([[1, 2]])).toThrow('got 2 numbers at matrix[0] of 1 rows')
  expect(() => matrixExponential([[NaN]])).toThrow('got NaN at matrix[0][0]')
  expect(() => matrixExponential([[-2e9]])).toThrow('at most 1e9, got 2000000000')
})
