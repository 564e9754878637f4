import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustForMultiple } from '../../src/statistics/adjust.ts'
import { adjustmentMethods } from '../../src/statistics/adjustment-model.ts'

const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.01, 0.05, 0.2),
  fc.integer({ min: -300, max: -1 }).map((power) => 10 ** power),
)
const few = fc.array(share, { maxLength: 7 })

/** Holm's by closed testing: the largest Bonferroni p-value of all sets that hold the test. */
function byClosedTesting(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 0)
  for (let set = 1; set < 2 ** pValues.length; set++) {
    const inside = pValues.flatMap((_, index) => ((set >> index) & 1 ? [index] : []))
    const smallest = Math.min(...inside.map((index) => pValues[index] ?? NaN))
    const bonferroni = Math.min(1, smallest * inside.length)
    for (const index of inside) adjusted[index] = Math.max(adjusted[index] ?? 0, bonferroni)
  }
  return adjusted
}

/** Benjamini and Hochberg's from its definition: the smallest q of all sets at least as large. */
function byDefinition(pValues: readonly number[]): number[] {
  return pValues.map((p) =>
    Math.min(
      1,
      ...pValues
        .filter((other) => other >= p)
        .map(
          (other) => (other * pValues.length) / pValues.filter((value) => value <= other).length,
        ),
    ),
  )
}

test('adjustForMultiple gives the figures of R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05))', () => {
  const pValues = [0.01, 0.02, 0.03, 0.04, 0.05]
  const near = (values: readonly number[]) =>
    values.map((value): unknown => expect.closeTo(value, 15))
  expect(adjustForMultiple(pValues, { method: 'holm' })).toEqual(
    near([0.05, 0.08, 0.09, 0.09, 0.09]),
  )
  expect(adjustForMultiple(pValues, { method: 'benjaminiHochberg' })).toEqual(
    near([0.05, 0.05, 0.05, 0.05, 0.05]),
  )
})

test('adjustForMultiple by holm is Bonferroni in closed testing', () => {
  fc.assert(
    fc.property(few, (pValues) => {
      const adjusted = adjustForMultiple(pValues, { method: 'holm' })
      byClosedTesting(pValues).forEach((value, index) => {
        expect(Math.abs((adjusted[index] ?? NaN) - value)).toBeLessThanOrEqual(1e-15 * value)
      })
    }),
  )
})

test('adjustForMultiple by benjaminiHochberg is what its definition says', () => {
  fc.assert(
    fc.property(few, (pValues) => {
      const adjusted = adjustForMultiple(pValues, { method: 'benjaminiHochberg' })
      byDefinition(pValues).forEach((value, index) => {
        expect(Math.abs((adjusted[index] ?? NaN) - value)).toBeLessThanOrEqual(1e-15 * value)
      })
    }),
  )
})

test.each(adjustmentMethods)(
  'adjustForMultiple by %s keeps places, order and ties, and stays between p-value and 1',
  (method) => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 40 }), (pValues) => {
        const adjusted = adjustForMultiple(pValues, { method })
        expect(adjusted).toHaveLength(pValues.length)
        adjusted.forEach((value, index) => {
          const p = pValues[index] ?? NaN
          expect(value).toBeGreaterThanOrEqual(p)
          expect(value).toBeLessThanOrEqual(1)
          expect(Object.is(value, -0)).toBe(false)
          pValues.forEach((other, at) => {
            if (p < other) expect(value).toBeLessThanOrEqual(adjusted[at] ?? NaN)
            if (p === other) expect(value).toBe(adjusted[at])
          })
        })
        const backwards = adjustForMultiple([...pValues].reverse(), { method })
        expect(backwards.reverse()).toEqual(adjusted)
      }),
    )
  },
)

test('adjustForMultiple by benjaminiHochberg never adjusts more than by holm', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 40 }), (pValues) => {
      const holm = adjustForMultiple(pValues, { method: 'holm' })
      adjustForMultiple(pValues, { method: 'benjaminiHochberg' }).forEach((value, index) => {
        expect(value).toBeLessThanOrEqual((holm[index] ?? NaN) * (1 + 1e-15))
      })
    }),
  )
})

test.each(adjustmentMethods)('adjustForMultiple by %s at the edges', (method) => {
  expect(adjustForMultiple([], { method })).toEqual([])
  expect(adjustForMultiple([0.04], { method })).toEqual([0.04])
  expect(adjustForMultiple(new Set([1, 0, -0]), { method })).toEqual([1, 0])
  expect(adjustForMultiple([1, 1, 1], { method })).toEqual([1, 1, 1])
  const given = Object.freeze([0.9, 0.1])
  adjustForMultiple(given, { method })
  expect(given).toEqual([0.9, 0.1])
})

test('adjustForMultiple keeps small p-values in relative terms', () => {
  const pValues = [1e-300, 1e-200, 0.5]
  expect(adjustForMultiple(pValues, { method: 'holm' })).toEqual([3e-300, 2e-200, 0.5])
  expect(adjustForMultiple(pValues, { method: 'benjaminiHochberg' })).toEqual([
    3e-300, 1.5e-200, 0.5,
  ])
})

test('adjustForMultiple takes a hundred thousand', () => {
  const pValues = Array.from({ length: 1e5 }, (_, index) => ((index * 7919) % 1e5) / 1e5)
  for (const method of adjustmentMethods) {
    expect(adjustForMultiple(pValues, { method })).toHaveLength(1e5)
  }
})

test.each([-0.1, 1.5, NaN, Infinity])('adjustForMultiple refuses a p-value of %d', (value) => {
  for (const method of adjustmentMethods) {
    const adjust = () => adjustForMultiple([0.5, value], { method })
    expect(adjust).toThrow(RangeError)
    expect(adjust).toThrow(`adjustForMultiple needs p-values from 0 to 1, got ${value} at index 1`)
  }
})

test('adjustForMultiple refuses a hole, and a method that is none', () => {
  // eslint-disable-next-line no-sparse-arrays
  expect(() => adjustForMultiple([0.5, , 0.5] as number[], { method: 'holm' })).toThrow('index 1')
  const method = 'bonferroni' as 'holm'
  expect(() => adjustForMultiple([], { method })).toThrow(
    new RangeError('adjustForMultiple needs a method, holm or benjaminiHochberg, got bonferroni'),
  )
})
