import fc from 'fast-check'
import { expect } from 'vitest'

/** Chains of 1 to 6 states whose rows are shares of small counts, many of them 0. */
export const someChains = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .array(
      fc
        .array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: size, maxLength: size })
        .filter((row) => row.some((count) => count > 0)),
      { minLength: size, maxLength: size },
    )
    .map((counts) => ({
      states: counts.map((_, at) => `s${at}`),
      probabilities: counts.map((row) => {
        const n = row.reduce((sum, count) => sum + count, 0)
        return row.map((count) => count / n)
      }),
    })),
)

/** Holds one table of numbers against another. */
export function expectNear(
  values: readonly (readonly (number | null)[] | null)[],
  wanted: readonly (readonly (number | null)[] | null)[],
  tolerance: number,
): void {
  expect(values).toHaveLength(wanted.length)
  for (const [at, row] of wanted.entries()) {
    const found = values[at] ?? null
    if (row === null) {
      expect(found).toBeNull()
      continue
    }
    expect(found).toHaveLength(row.length)
    for (const [column, value] of row.entries()) {
      const other = found?.[column] ?? null
      if (value === null) expect(other).toBeNull()
      else expect(Math.abs((other ?? NaN) - value)).toBeLessThanOrEqual(tolerance)
    }
  }
}

/** What every function of a chain refuses, with the place. */
export const badChains = [
  [{ states: [], probabilities: [] }, 'at least one state'],
  [{ states: ['a', 'b', 'a'], probabilities: [[1], [1], [1]] }, 'got a again at states[2]'],
  [{ states: ['a', 'b'], probabilities: [[1, 0]] }, '2 rows of probabilities, got 1'],
  [{ states: ['a', 'b'], probabilities: [[1, 0], [1]] }, '2 columns, got 1 at probabilities[1]'],
  [
    {
      states: ['a', 'b'],
      probabilities: [
        [1, 0],
        [-0.5, 1.5],
      ],
    },
    'got -0.5 at probabilities[1][0]',
  ],
  [
    {
      states: ['a', 'b'],
      probabilities: [
        [NaN, 1],
        [0, 1],
      ],
    },
    'got NaN at probabilities[0][0]',
  ],
  [
    {
      states: ['a', 'b'],
      probabilities: [
        [0.5, 0.4],
        [0, 1],
      ],
    },
    'got 0.9 at probabilities[0]',
  ],
  [
    { states: ['a', 'b'], probabilities: [null, [0, 1]] },
    'what follows a, got null at probabilities[0]',
  ],
] as const
