import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaCurve, logBetaDensity, logBetaTails } from '../../src/statistics/beta-curve.ts'
import { betaQuantile, regularizedBeta } from '../../src/statistics/beta.ts'
import { legendreRule, logIntegral } from '../../src/statistics/quadrature.ts'
import fixture from '../fixtures/beta.json' with { type: 'json' }

const parameter = fc.double({ min: -2, max: 7, noNaN: true }).map((power) => 10 ** power)
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('regularizedBeta agrees with figures of 40 digits', () => {
  for (const { x, a, b, share } of fixture['mpmath-regularized'].cases) {
    const found = regularizedBeta(x, a, b)
    expect(Math.abs(found - share)).toBeLessThan(2e-13)
    // Half a unit in the last digit of x moves the share by this part of itself, and more far out.
    const conditioning = 2 ** -52 * Math.sqrt(Math.min(a, b) + 1) * 30
    expect(Math.abs(found / share - 1)).toBeLessThan(1e-14 + conditioning)
  }
})

test('regularizedBeta gives the closed forms of a parameter of 1, and of both one half', () => {
  fc.assert(
    fc.property(share, fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x, a) => {
      expect(regularizedBeta(x, a, 1)).toBeCloseTo(x ** a, 12)
      expect(regularizedBeta(x, 1, a)).toBeCloseTo(-Math.expm1(a * Math.log1p(-x)), 12)
      expect(regularizedBeta(x, 0.5, 0.5)).toBeCloseTo(
        (2 / Math.PI) * Math.atan2(Math.sqrt(x), Math.sqrt(1 - x)),
        13,
      )
    }),
  )
})

test('regularizedBeta sums the binomial distribution', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(150), share, (n, k, p) => {
      fc.pre(k < n)
      let [chance, below] = [1, 0]
      for (let i = 0; i < n; i++) chance *= 1 - p
      fc.pre(chance > 1e-290)
      for (let i = 0; i <= k; i++) {
        below += chance
        chance *= (((n - i) / (i + 1)) * p) / (1 - p)
      }
      expect(regularizedBeta(1 - p, n - k, k + 1)).toBeCloseTo(below, 11)
    }),
  )
})

test('regularizedBeta rises, mirrors and keeps to 0 and 1, also where the method changes', () => {
  const near = fc.double({ min: 39, max: 41, noNaN: true })
  // On this grid 1 - x is exact: a small parameter feels the last digit of x.
  const exact = share.map((x) => Math.round(x * 2 ** 53) / 2 ** 53)
  fc.assert(
    fc.property(
      exact,
      share,
      fc.oneof(parameter, near),
      fc.oneof(parameter, near),
      (x, y, a, b) => {
        const one = regularizedBeta(x, a, b)
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(1)
        const tolerance = 2e-13 + 2 ** -52 * Math.sqrt(a + b)
        expect(Math.abs(one + regularizedBeta(1 - x, b, a) - 1)).toBeLessThan(tolerance)
        const other = regularizedBeta(y, a, b)
        if (x < y) expect(other - one).toBeGreaterThan(-2e-13)
      },
    ),
  )
})

test('regularizedBeta has no step where the continued fraction gives way to the quadrature', () => {
  for (const b of [40.5, 100, 1e4, 1e7]) {
    for (const z of [-6, -2, -0.5, 0, 0.5, 2, 6]) {
      const u = z * Math.sqrt(1 / 40 + 1 / b)
      const [before, after] = [40 - 1e-9, 40].map((a) => logBetaTails(betaCurve(a, b), u))
      expect(Math.abs((before?.below ?? NaN) - (after?.below ?? NaN))).toBeLessThan(1e-8)
      expect(Math.abs((before?.above ?? NaN) - (after?.above ?? NaN))).toBeLessThan(1e-8)
    }
  }
})

test('the density of a beta curve has the area 1, and its area below a point is the share', () => {
  for (const [a, b] of [
    [0.5, 0.5],
    [0.05, 3],
    [7, 40],
    [41, 50],
    [1e7, 0.5],
    [5e6, 3e6],
  ] as const) {
    const curve = betaCurve(a, b)
    const width = Math.sqrt(1 / a + 1 / b)
    expect(Math.abs(logIntegral((u) => logBetaDensity(curve, u), width))).toBeLessThan(2e-14)
    for (const z of [-3, -1, 0, 1, 3]) {
      // The part below z widths, over the logarithm of the distance from there.
      const below = logIntegral((v) => v + logBetaDensity(curve, z * width - Math.exp(v)))
      expect(Math.abs(below - logBetaTails(curve, z * width).below)).toBeLessThan(1e-12)
    }
  }
})

test('logBetaTails keeps its digits far out, where the share itself is 0', () => {
  const { below, above } = logBetaTails(betaCurve(1e6, 1e6), -0.1)
  expect(below).toBeLessThan(-1000)
  expect(above).toBe(0)
  expect(logBetaTails(betaCurve(2, 3), -Infinity)).toEqual({ below: -Infinity, above: 0 })
  expect(logBetaTails(betaCurve(2, 3), Infinity)).toEqual({ below: 0, above: -Infinity })
})

test('betaQuantile is the inverse of regularizedBeta', () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  const wide = fc.double({ min: -0.5, max: 7, noNaN: true }).map((power) => 10 ** power)
  fc.assert(
    fc.property(p, wide, wide, (p, a, b) => {
      const x = betaQuantile(p, a, b)
      fc.pre(x > 1e-15 && x < 1 - 1e-9)
      // What the last digit of x is worth, near 1 most of all.
      const unit = Math.exp(logBetaDensity(betaCurve(a, b), Math.log((x * b) / ((1 - x) * a))))
      const allowed = 1e-13 * Math.max(p, 1 - p) + (2 ** -51 * unit) / (1 - x)
      expect(Math.abs(regularizedBeta(x, a, b) - p)).toBeLessThan(allowed)
    }),
  )
})

test('betaQuantile gives the closed forms and both ends', () => {
  expect(betaQuantile(0, 2, 3)).toBe(0)
  expect(betaQuantile(-0, 2, 3)).toBe(0)
  expect(betaQuantile(1, 2, 3)).toBe(1)
  expect(betaQuantile(0.5, 7, 7)).toBeCloseTo(0.5, 14)
  for (const p of [1e-300, 1e-12, 0.025, 0.5, 0.8]) {
    expect(Math.abs(betaQuantile(p, 1, 1) / p - 1)).toBeLessThan(1e-12)
    expect(Math.abs(betaQuantile(p, 3, 1) / Math.cbrt(p) - 1)).toBeLessThan(1e-13)
  }
})

test('betaQuantile ends for any parameters in range', () => {
  const parameters = [1e-5, 1e-3, 0.01, 0.3, 1, 7, 50, 1e3, 1e6, 1e10, 2 ** 53 - 1]
  for (const a of parameters) {
    for (const b of parameters) {
      let last = 0
      for (const p of [1e-300, 1e-100, 1e-20, 1e-5, 0.1, 0.3, 0.5, 0.7, 1 - 1e-10]) {
        const x = betaQuantile(p, a, b)
        expect(x).toBeGreaterThanOrEqual(last * (1 - 1e-12))
        expect(x).toBeLessThanOrEqual(1)
        last = x
      }
    }
  }
})

test.each([
  [0, 1],
  [1, 0],
  [-1, 1],
  [1, NaN],
  [Infinity, 1],
  [1, 2 ** 53],
  [1e-6, 1],
])('regularizedBeta and betaQuantile refuse the parameters %d and %d', (a, b) => {
  expect(() => regularizedBeta(0.5, a, b)).toThrow(RangeError)
  expect(() => regularizedBeta(0.5, a, b)).toThrow(
    `regularizedBeta needs two parameters from 1e-5 to 2^53 - 1, got ${a} and ${b}`,
  )
  expect(() => betaQuantile(0.5, a, b)).toThrow(`betaQuantile needs two parameters`)
})

test.each([-0.1, 1.1, NaN])('regularizedBeta and betaQuantile refuse %d', (x) => {
  expect(() => regularizedBeta(x, 1, 2)).toThrow(`regularizedBeta needs x from 0 to 1, got ${x}`)
  expect(() => betaQuantile(x, 1, 2)).toThrow(
    `betaQuantile needs a probability from 0 to 1, got ${x}`,
  )
})

test('legendreRule integrates polynomials exactly up to twice its points, and its weights sum to 1', () => {
  for (const points of [2, 5, 28]) {
    const rule = legendreRule(points)
    for (let power = 0; power < 2 * points; power++) {
      const sum = rule.reduce((total, { at, weight }) => total + weight * at ** power, 0)
      expect(sum).toBeCloseTo(1 / (power + 1), 14)
    }
  }
})

test('logIntegral finds a hill wherever it stands and however narrow', () => {
  for (const at of [-40, -0.25, 0, 0.25, 3, 200]) {
    for (const width of [1e-6, 0.01, 0.3, 2]) {
      const hill = (x: number) => -(((x - at) / width) ** 2) / 2 + 1000
      const wanted = 1000 + Math.log(width * Math.sqrt(2 * Math.PI))
      expect(Math.abs(logIntegral(hill) - wanted)).toBeLessThan(1e-9 / Math.min(width, 0.1))
    }
  }
})
