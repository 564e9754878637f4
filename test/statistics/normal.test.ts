import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalValue, normalQuantile, normalTail } from '../../src/statistics/normal.ts'
import fixture from '../fixtures/normal.json' with { type: 'json' }
import comparisons from '../fixtures/nps-comparisons.json' with { type: 'json' }

test.each(fixture['r-qnorm'].values)(
  'normalQuantile agrees with R at a confidence of $confidence',
  ({ confidence, z }) => {
    const { tolerance } = fixture['r-qnorm']
    expect(Math.abs(normalQuantile((1 + confidence) / 2) - z)).toBeLessThan(tolerance)
    expect(Math.abs(normalQuantile((1 - confidence) / 2) + z)).toBeLessThan(tolerance)
    expect(Math.abs(criticalValue(confidence) - z)).toBeLessThan(tolerance)
  },
)

test.each(fixture['python-inv-cdf'].values)(
  'normalQuantile agrees with Python at $p',
  ({ p, z }) => {
    const error = Math.abs(normalQuantile(p) - z)
    expect(error / Math.max(1, Math.abs(z))).toBeLessThan(2e-15)
  },
)

test('normalQuantile is 0 in the middle and infinite at both ends', () => {
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(0)).toBe(-Infinity)
  expect(normalQuantile(-0)).toBe(-Infinity)
  expect(normalQuantile(1)).toBe(Infinity)
})

test('normalQuantile is finite for the probabilities next to its ends and its middle', () => {
  expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(-38.4674056, 6)
  expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.2095361516, 9)
  expect(normalQuantile(0.5 - 2 ** -54)).toBeLessThan(0)
  expect(normalQuantile(0.5 - 2 ** -54)).toBeGreaterThan(-1e-15)
  expect(normalQuantile(0.5 + 2 ** -53)).toBeGreaterThan(0)
  expect(normalQuantile(0.5 + 2 ** -53)).toBeLessThan(1e-15)
})

test('normalQuantile is as far below 0 as above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), (part) => {
      const tail = part / 2 ** 31
      expect(normalQuantile(1 - tail)).toBe(-normalQuantile(tail))
    }),
  )
})

test('normalQuantile rises with the probability', () => {
  const exponent = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true })
  const p = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    exponent.map((power) => 10 ** power),
  )
  fc.assert(
    fc.property(p, p, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(high - low > 1e-12 * high)
      expect(normalQuantile(low)).toBeLessThan(normalQuantile(high))
    }),
  )
})

test.each([-0.1, 1.5, -Number.MIN_VALUE, 1 + Number.EPSILON, NaN, Infinity, -Infinity])(
  'normalQuantile refuses %d',
  (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
    expect(() => normalQuantile(p)).toThrow(`got ${p}`)
  },
)

test('criticalValue reaches from 0 to beyond 8, and is never minus zero', () => {
  expect(criticalValue(1e-17)).toBe(0)
  expect(criticalValue(0.5)).toBeCloseTo(0.6744897502, 9)
  expect(criticalValue(1 - 2 ** -53)).toBeCloseTo(8.2923611, 6)
})

test.each([0, 1, -0.5, 95, NaN])('criticalValue refuses the level %d', (level) => {
  expect(() => criticalValue(level)).toThrow(RangeError)
  expect(() => criticalValue(level)).toThrow(`got ${level}`)
})

test.each(comparisons['normal.tail.decimal'].flatMap(({ values }) => values))(
  'normalTail is right in relative terms at $z',
  ({ z, p }) => {
    expect(Math.abs(normalTail(z) - p)).toBeLessThanOrEqual(1e-14 * p)
  },
)

test('normalTail agrees with R', () => {
  for (const { input, expected, tolerance } of comparisons['normal.tail']) {
    input.z.forEach((z, index) => {
      const p = expected.p[index] ?? NaN
      expect(Math.abs(2 * normalTail(z) - p)).toBeLessThanOrEqual(tolerance * p)
    })
  }
})

test('normalTail is one half in the middle and ends at both ends', () => {
  expect(normalTail(0)).toBe(0.5)
  expect(normalTail(-0)).toBe(0.5)
  expect(normalTail(Infinity)).toBe(0)
  expect(normalTail(-Infinity)).toBe(1)
  expect(normalTail(38)).toBeGreaterThan(0)
  expect(normalTail(38.6)).toBe(0)
  expect(normalTail(1e308)).toBe(0)
})

test('normalTail falls, and adds up to 1 with the other tail', () => {
  const z = fc.double({ min: -37, max: 37, noNaN: true })
  fc.assert(
    fc.property(z, z, (one, other) => {
      expect(normalTail(one) + normalTail(-one)).toBeCloseTo(1, 15)
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(high - low > 1e-9 && high > -5)
      expect(normalTail(low)).toBeGreaterThan(normalTail(high))
    }),
  )
})

test('normalTail undoes normalQuantile, however small the tail', () => {
  const power = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true })
  fc.assert(
    fc.property(power, (exponent) => {
      const tail = 10 ** exponent
      // The tail magnifies what z has lost by z squared.
      expect(Math.abs(normalTail(-normalQuantile(tail)) / tail - 1)).toBeLessThan(1e-12)
    }),
  )
})

test('normalTail refuses what is not a number', () => {
  expect(() => normalTail(NaN)).toThrow(new RangeError('normalTail needs a number, got NaN'))
})
