import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from '../../src/statistics/normal.ts'
import { regularizedBeta } from '../../src/statistics/beta.ts'
import { studentQuantile } from '../../src/statistics/student.ts'
import fixture from '../fixtures/student.json' with { type: 'json' }

const degrees = fc.oneof(
  fc.double({ min: 1, max: 200, noNaN: true }),
  fc.integer({ min: 1, max: 1e7 }),
)
const tail = fc.oneof(
  fc.double({ min: 1e-12, max: 0.4999, noNaN: true }),
  fc.double({ min: -300, max: -1, noNaN: true }).map((power) => 10 ** power),
)

test('studentQuantile agrees with figures of 40 digits, in relative terms', () => {
  for (const { p, degrees, t } of fixture['mpmath-student'].values) {
    expect(Math.abs(studentQuantile(p, degrees) / t - 1)).toBeLessThan(1e-13)
  }
})

test('studentQuantile gives the closed forms of 1, 2 and 4 degrees of freedom', () => {
  fc.assert(
    fc.property(tail, (p) => {
      const root = Math.sqrt(4 * p * (1 - p))
      const four = Math.cos(Math.acos(root) / 3) / root
      const wanted = [
        [1, -1 / Math.tan(Math.PI * p)],
        [2, (2 * p - 1) / Math.sqrt(2 * p * (1 - p))],
        // The two large terms cancel near the middle.
        ...(p < 0.1 ? [[4, -2 * Math.sqrt(four - 1)] as const] : []),
      ] as const
      for (const [degrees, t] of wanted) {
        expect(Math.abs(studentQuantile(p, degrees) / t - 1)).toBeLessThan(1e-12)
      }
    }),
  )
})

test('studentQuantile has the tail it was asked for', () => {
  fc.assert(
    fc.property(tail, degrees, (p, degrees) => {
      fc.pre(p > 1e-100 && p < 0.25)
      const t = studentQuantile(p, degrees)
      const back = regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
      // What rounding moves of degrees / (degrees + t t), the tail multiplies.
      expect(Math.abs(back / p - 1)).toBeLessThan(1e-13 * (degrees + 1e3))
    }),
  )
})

test('studentQuantile rises with p, falls with the degrees in the tail, and mirrors', () => {
  fc.assert(
    fc.property(tail, tail, degrees, degrees, (one, other, few, many) => {
      fc.pre(
        Math.abs(one - other) > 1e-9 * Math.max(one, other) && Math.abs(few - many) > 1e-3 * many,
      )
      expect(studentQuantile(Math.min(one, other), few)).toBeLessThan(
        studentQuantile(Math.max(one, other), few),
      )
      expect(studentQuantile(one, Math.min(few, many))).toBeLessThan(
        studentQuantile(one, Math.max(few, many)),
      )
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), degrees, (part, degrees) => {
      const p = part / 2 ** 31
      expect(studentQuantile(1 - p, degrees)).toBe(-studentQuantile(p, degrees))
    }),
  )
})

test('studentQuantile nears the normal quantile, and ends for any degrees', () => {
  for (const p of [1e-300, 1e-20, 0.025, 0.3, 0.4999999]) {
    for (const degrees of [1e12, 1e15, 2 ** 53 - 1]) {
      const [t, z] = [studentQuantile(p, degrees), normalQuantile(p)]
      // The first term of the expansion in 1 / degrees: (z^3 + z) / 4.
      expect(Math.abs(t - z - (z ** 3 + z) / 4 / degrees)).toBeLessThan(2e-15 * (1 - 50 * z))
    }
  }
})

test('studentQuantile is 0 in the middle and infinite at both ends', () => {
  expect(studentQuantile(0.5, 3)).toBe(0)
  expect(studentQuantile(0, 3)).toBe(-Infinity)
  expect(studentQuantile(1, 3)).toBe(Infinity)
  expect(studentQuantile(0.5 - 2 ** -54, 1)).toBeCloseTo(-(2 ** -54) * Math.PI, 25)
})

test.each([-0.1, 1.5, NaN, Infinity])('studentQuantile refuses a probability of %d', (p) => {
  expect(() => studentQuantile(p, 5)).toThrow(RangeError)
  expect(() => studentQuantile(p, 5)).toThrow(`probability from 0 to 1, got ${p}`)
})

test.each([0, 0.99, -1, NaN, Infinity, 2 ** 53])(
  'studentQuantile refuses %d degrees',
  (degrees) => {
    expect(() => studentQuantile(0.3, degrees)).toThrow(RangeError)
    expect(() => studentQuantile(0.3, degrees)).toThrow(`from 1 to 2^53 - 1, got ${degrees}`)
  },
)
