import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundHalfUp } from '../../src/quality/round.ts'

test('roundHalfUp rounds decimal halves up that binary fractions lose', () => {
  expect(roundHalfUp(107, 40, 2)).toBe(2.68)
  expect((107 / 40).toFixed(2)).toBe('2.67')
  expect(roundHalfUp(88_305, 1000, 2)).toBe(88.31)
  expect(roundHalfUp(1, 2, 0)).toBe(1)
  expect(roundHalfUp(0, 7, 3)).toBe(0)
  expect(roundHalfUp(Number.MAX_SAFE_INTEGER, 1, 0)).toBe(Number.MAX_SAFE_INTEGER)
})

test('roundHalfUp is the decimal nearest to the fraction', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 1, max: 1e6 }),
      fc.nat(4),
      (numerator, denominator, decimals) => {
        const units = Math.round(roundHalfUp(numerator, denominator, decimals) * 10 ** decimals)
        // 2 |units d - 10^k n| <= d, and a half lies below.
        const off = 2 * (units * denominator - numerator * 10 ** decimals)
        expect(off).toBeGreaterThan(-denominator)
        expect(off).toBeLessThanOrEqual(denominator)
      },
    ),
  )
})

test.each([
  [1, 0, 2],
  [-1, 2, 2],
  [1.5, 2, 2],
  [1, NaN, 2],
  [2 ** 53, 1, 2],
  [1, 2, -1],
  [1, 2, 0.5],
  [1, 2, 11],
])('roundHalfUp refuses %d / %d to %d decimals', (numerator, denominator, decimals) => {
  expect(() => roundHalfUp(numerator, denominator, decimals)).toThrow(RangeError)
})
