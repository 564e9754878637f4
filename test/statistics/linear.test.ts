import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identity, multiply, solveLinear } from '../../src/statistics/linear.ts'
import fixture from '../fixtures/linear.json' with { type: 'json' }

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([size, systems]) => {
    const row = (length: number) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length, maxLength: length })
    const rows = (length: number) => fc.array(row(length), { minLength: size, maxLength: size })
    return fc.record({ matrix: rows(size), right: rows(systems) })
  })

test.each(fixture['fractions-solve'].systems)(
  'solveLinear agrees with exact fractions on $matrix.length unknowns',
  ({ matrix, right, solution }) => {
    for (const [at, row] of solveLinear(matrix, right).entries()) {
      for (const [system, value] of row.entries()) {
        const wanted = solution[at]?.[system] ?? NaN
        expect(Math.abs(value - wanted)).toBeLessThan(1e-13 * (1 + Math.abs(wanted)))
      }
    }
  },
)

test('solveLinear gives what multiplies back to the right side', () => {
  fc.assert(
    fc.property(matrices, ({ matrix, right }) => {
      // A heavy diagonal keeps the matrix far from singular.
      const heavy = matrix.map((row, at) => row.map((value, k) => value + (k === at ? 400 : 0)))
      const back = multiply(
        heavy,
        [...solveLinear(heavy, right)].map((row) => [...row]),
      )
      for (const [at, row] of back.entries()) {
        for (const [k, value] of row.entries()) expect(value).toBeCloseTo(right[at]?.[k] ?? NaN, 9)
      }
    }),
  )
})

test('solveLinear inverts what permutes, exactly, and leaves its arguments as they are', () => {
  const swap = Object.freeze([Object.freeze([0, 1]), Object.freeze([1, 0])])
  const right = Object.freeze([Object.freeze([-0, 5]), Object.freeze([7, -3])])
  expect(solveLinear(swap, right)).toStrictEqual([
    [7, -3],
    [0, 5],
  ])
  expect(solveLinear(identity(3), identity(3))).toStrictEqual(identity(3))
})

test('solveLinear refuses what it cannot solve, with the place', () => {
  const refused = (matrix: number[][], right: number[][], message: string) => {
    expect(() => solveLinear(matrix, right)).toThrow(RangeError)
    expect(() => solveLinear(matrix, right)).toThrow(message)
  }
  refused([], [], 'at least one, got 0 and 0')
  refused([[1]], [[1], [2]], 'got 1 and 2')
  refused([[1, 2]], [[1]], 'rows of 1, got 2 numbers at matrix[0]')
  refused(
    [
      [1, 0],
      [0, 1],
    ],
    [[1], [2, 3]],
    'rows of 1, got 2 numbers at right[1]',
  )
  refused(
    [
      [1, 0],
      [0, NaN],
    ],
    [[1], [2]],
    'got NaN at matrix[1][1]',
  )
  refused(
    [
      [1, 0],
      [0, 1],
    ],
    [[1], [Infinity]],
    'got Infinity at right[1][0]',
  )
  refused(
    [
      [1, 2],
      [2, 4],
    ],
    [[1], [2]],
    'not singular, got one of rank 1',
  )
  refused([[0]], [[1]], 'not singular, got one of rank 0')
})
