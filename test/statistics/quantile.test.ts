import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearWhole, quantile, rankFor } from '../../src/statistics/quantile.ts'
import fixture from '../fixtures/promise.json' with { type: 'json' }

const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const type = fc.constantFrom(...types)
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 })
/** A share with at most three decimals, as people write them. */
const thousandth = fc.integer({ min: 0, max: 1000 })
const { input, expected } = fixture['quantile.types']

test.each(input.p.map((p, index) => [p, index] as const))(
  'quantile at %d is what R gives for types 1, 2, 6, 7 and 8',
  (p, index) => {
    for (const type of [1, 2, 6, 7, 8] as const) {
      expect(quantile(input.x, p, { type })).toBeCloseTo(expected[`type${type}`][index] ?? NaN, 12)
    }
  },
)

test('quantile is what NumPy gives, for all nine types', () => {
  for (const { x, p, types: wanted } of fixture['quantile.numpy'].cases) {
    expect(wanted).toHaveLength(9)
    for (const type of types) {
      expect(quantile(x, p, { type })).toBeCloseTo(wanted[type - 1] ?? NaN, 12)
    }
  }
})

test('quantile is type 7 unless told otherwise, and shows why that makes no promise', () => {
  const { input, expected } = fixture['promise.type7breaks']
  expect(quantile(input.deliveries, 0.9)).toBeCloseTo(expected.type7, 12)
  expect(quantile(input.deliveries, 0.9, {})).toBe(quantile(input.deliveries, 0.9, { type: 7 }))
  expect(quantile(input.deliveries, 0.9, { type: 1 })).toBe(expected.type1)
})

test('quantile of steps counts the share as a decimal, where the binary product lies beside', () => {
  const { input, expected } = fixture['promise.float']
  expect(0.07 * 100).not.toBe(7)
  for (const [index, p] of input.coverage.entries()) {
    expect(quantile(input.deliveries, p, { type: 1 })).toBe(expected.promise[index])
    expect(quantile(input.deliveries, p, { type: 2 })).toBe((expected.promise[index] ?? 0) + 0.5)
    expect(quantile(input.deliveries, p, { type: 3 })).toBe(expected.promise[index])
    expect(quantile(input.deliveries, p, { type: 4 })).toBe(expected.promise[index])
  }
})

test('quantile of type 3 takes the even rank where the share falls halfway', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const at = (p: number) => quantile(ten, p, { type: 3 })
  expect([0.05, 0.15, 0.25, 0.35, 0.55, 0.65].map(at)).toEqual([1, 2, 2, 4, 6, 6])
})

/** The definitions in fractions of whole numbers, so that no product is rounded: p is i of 1000. */
function naiveQuantile(values: readonly number[], i: number, type: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  const at = (rank: number) => sorted[rank < 1 ? 0 : rank > n ? n - 1 : rank - 1] ?? NaN
  if (type <= 2) {
    // The least value that at least i of 1000 are not above, and the least that more are not above.
    const least = sorted.find((_, index) => 1000 * (index + 1) >= i * n) ?? NaN
    const next = sorted.find((_, index) => 1000 * (index + 1) > i * n) ?? at(n)
    return type === 1 ? least : (least + next) / 2
  }
  if (type === 3) {
    const remainder = (i * n) % 1000
    const below = (i * n - remainder) / 1000
    return at(remainder === 500 ? below + (below % 2) : below + (remainder > 500 ? 1 : 0))
  }
  // A line through the points (p_k, x_k), flat beyond the ends; all in 24 000ths of a rank.
  const [a = 0, b = 0] =
    [
      [0, 24],
      [12, 12],
      [0, 0],
      [24, 24],
      [8, 8],
      [9, 9],
    ][type - 4] ?? []
  const wanted = 1000 * a + i * (24 * n + 24 - a - b)
  const rank = Math.floor(wanted / 24_000)
  const weight = (wanted - 24_000 * rank) / 24_000
  return at(rank) + weight * (at(rank + 1) - at(rank))
}

test('quantile is the definition counted in whole numbers', () => {
  fc.assert(
    fc.property(values, thousandth, type, (values, i, type) => {
      expect(quantile(values, i / 1000, { type })).toBeCloseTo(naiveQuantile(values, i, type), 9)
    }),
    { numRuns: 2000 },
  )
})

test('quantile lies within the values, rises with the share, and mirrors itself but for type 1 and 3', () => {
  fc.assert(
    fc.property(values, thousandth, thousandth, type, (values, i, j, type) => {
      const at = (i: number) => quantile(values, i / 1000, { type })
      const [low, high] = [Math.min(i, j), Math.max(i, j)].map(at)
      expect(low).toBeLessThanOrEqual((high ?? NaN) + 1e-9)
      expect(low).toBeGreaterThanOrEqual(Math.min(...values))
      expect(high).toBeLessThanOrEqual(Math.max(...values))
      if (type === 1 || type === 3 || type === 4) return
      const mirrored = values.map((value) => -value)
      expect(-quantile(mirrored, (1000 - i) / 1000, { type })).toBeCloseTo(at(i), 9)
    }),
  )
})

test('quantile of every type ends at the least and the greatest, and leaves the values as they are', () => {
  fc.assert(
    fc.property(values, type, (values, type) => {
      const before = [...values]
      expect(quantile(values, 0, { type })).toBe(Math.min(...values) + 0)
      expect(quantile(values, 1, { type })).toBe(Math.max(...values) + 0)
      expect(values).toEqual(before)
    }),
  )
})

test('quantile takes typed arrays, one value, greatest numbers, and gives no minus zero', () => {
  expect(quantile(Float64Array.of(3, 1, 2), 0.5)).toBe(2)
  expect(quantile(Int16Array.of(10, 9, 100), 0.5)).toBe(10)
  for (const type of types) {
    expect(quantile([30], 0.37, { type })).toBe(30)
    expect(quantile([-0, -0], 0.5, { type })).toBe(0)
  }
  expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.5)).toBe(0)
  expect(quantile([0.1, 0.1, 0.1], 0.3)).toBe(0.1)
})

test.each([-0.1, 1.1, NaN, Infinity])('quantile refuses the share %d', (p) => {
  const act = () => quantile([1], p)
  expect(act).toThrow(RangeError)
  expect(act).toThrow(`quantile needs a share p from 0 to 1, got ${p}`)
})

test.each([0, 10, 2.5, -1, NaN])('quantile refuses the type %d', (type) => {
  const act = () => quantile([1], 0.5, { type: type as 7 })
  expect(act).toThrow(RangeError)
  expect(act).toThrow(`quantile needs a type from 1 to 9, got ${type}`)
})

test.each([NaN, Infinity, -Infinity])('quantile refuses %d among the values', (value) => {
  const act = () => quantile([1, 2, value, NaN], 0.5)
  expect(act).toThrow(RangeError)
  expect(act).toThrow(`quantile needs finite numbers as values, got ${value} at index 2`)
})

test('quantile refuses no values, and a hole among them', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError)
  expect(() => quantile([], 0.5)).toThrow('quantile needs at least one value, got none')
  expect(() => quantile({ length: 2, 0: 1 }, 0.5)).toThrow(
    'quantile needs finite numbers as values, got undefined at index 1',
  )
})

test('rankFor is the exact rank for every share of up to three decimals', () => {
  for (let n = 0; n <= 2000; n += n < 300 ? 1 : 17) {
    for (let i = 1; i <= 1000; i++) {
      if (rankFor(n, i / 1000) !== Math.ceil((i * n) / 1000)) expect([n, i]).toEqual('exact')
    }
  }
})

test('rankFor is exact for large counts too, and for shares that were computed', () => {
  fc.assert(
    fc.property(fc.nat(1e9), thousandth, (n, i) => {
      const exact = Number((BigInt(i) * BigInt(n) + 999n) / 1000n)
      expect(rankFor(n, i / 1000)).toBe(exact)
    }),
  )
  expect(rankFor(10, 0.1 + 0.2)).toBe(3)
  expect(rankFor(20, 1 - 0.95)).toBe(1)
})

test('rankFor takes no share, however small, for none', () => {
  expect(rankFor(1, 1e-12)).toBe(1)
  expect(rankFor(5, Number.MIN_VALUE)).toBe(1)
  expect(rankFor(10, 0.9 + 1e-12)).toBe(10)
  expect(rankFor(0, 0.5)).toBe(0)
})

test('nearWhole keeps what is not a whole number in its last digits', () => {
  expect([7.000000000000001, -7.000000000000001, 0, 1e-300].map(nearWhole)).toEqual([
    7, -7, 0, 1e-300,
  ])
  expect(nearWhole(7.0000000001)).toBe(7.0000000001)
})
