import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareTail, gammaTail, regularizedGamma } from '../../src/statistics/gamma.ts'
import { normalTail } from '../../src/statistics/normal.ts'
import fixture from '../fixtures/gamma.json' with { type: 'json' }

test('the shares of a gamma distribution agree with figures of 400 digits, in relative terms', () => {
  for (const { x, a, lower, upper } of fixture['mpmath-gamma'].values) {
    if (lower !== null) expect(Math.abs(regularizedGamma(x, a) / lower - 1)).toBeLessThan(3e-13)
    if (upper !== null) expect(Math.abs(gammaTail(x, a) / upper - 1)).toBeLessThan(3e-13)
  }
})

test('chiSquareTail agrees with figures of 700 digits, in relative terms, far out too', () => {
  for (const { statistic, degrees, tail } of fixture['mpmath-chi-square'].values) {
    expect(Math.abs(chiSquareTail(statistic, degrees) / tail - 1)).toBeLessThan(3e-13)
  }
})

test('chiSquareTail of one degree is the two tails of the normal distribution, of two an exponential', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 36, noNaN: true }), (z) => {
      expect(Math.abs(chiSquareTail(z * z, 1) / (2 * normalTail(z)) - 1)).toBeLessThan(1e-12)
      expect(Math.abs(chiSquareTail(2 * z, 2) / Math.exp(-z) - 1)).toBeLessThan(1e-13)
    }),
  )
})

test('the two shares of a gamma distribution sum to 1, and the lower one rises with x', () => {
  const x = fc.double({ min: 0, max: 300, noNaN: true })
  const shape = fc.double({ min: 0.1, max: 200, noNaN: true })
  fc.assert(
    fc.property(x, x, shape, (one, other, a) => {
      expect(regularizedGamma(one, a) + gammaTail(one, a)).toBeCloseTo(1, 14)
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(regularizedGamma(less, a)).toBeLessThanOrEqual(regularizedGamma(more, a) + 1e-13)
    }),
  )
})

test('the shares end at 0 and infinity', () => {
  expect(regularizedGamma(0, 3)).toBe(0)
  expect(gammaTail(-0, 3)).toBe(1)
  expect(regularizedGamma(Infinity, 3)).toBe(1)
  expect(gammaTail(Infinity, 3)).toBe(0)
  expect(chiSquareTail(1e300, 2)).toBe(0)
  expect(gammaTail(1e8, 1e8)).toBeCloseTo(0.5, 4)
})

test.each([
  [() => regularizedGamma(-1, 2), 'regularizedGamma needs a number from 0, got -1'],
  [() => gammaTail(NaN, 2), 'gammaTail needs a number from 0, got NaN'],
  [() => gammaTail(1, 0.05), 'gammaTail needs a shape from 0.1 to 1e8, got 0.05'],
  [() => regularizedGamma(1, Infinity), 'needs a shape from 0.1 to 1e8, got Infinity'],
  [() => chiSquareTail(1, 0), 'degrees of freedom from 1 to 2e8, got 0'],
  [() => chiSquareTail(-1, 1), 'chiSquareTail needs a number from 0, got -1'],
])('%s is refused', (call, message) => {
  expect(call).toThrow(RangeError)
  expect(call).toThrow(message)
})
