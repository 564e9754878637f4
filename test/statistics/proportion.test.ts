import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalValue } from '../../src/statistics/normal.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'
import fixture from '../fixtures/proportion.json' with { type: 'json' }

const rates = [...fixture['ads.wilson'].cases, ...fixture['mk-mle-rain'].cases]
const extremes = [...fixture['ci-wilson-extremes'].cases, ...fixture['fn-steps-open'].cases]
const level = fc.double({ min: 0.01, max: 0.9999, noNaN: true })
const observed = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .filter(([successes, failures]) => successes + failures > 0)
  .map(([successes, failures]) => ({ successes, n: successes + failures }))

test.each([...rates, ...extremes])(
  'wilsonInterval of $successes of $n has the bounds that R gives',
  ({ successes, n, low, high }) => {
    const interval = wilsonInterval(successes, n)
    expect(interval.low).toBeCloseTo(low, 12)
    expect(interval.high).toBeCloseTo(high, 12)
  },
)

test.each(rates)('wilsonInterval of $successes of $n has the share that R gives', (figure) => {
  expect(wilsonInterval(figure.successes, figure.n).share).toBeCloseTo(figure.share, 12)
})

test('wilsonInterval takes 95 % unless told otherwise, and says what it took', () => {
  expect(wilsonInterval(45, 50)).toEqual(wilsonInterval(45, 50, { level: 0.95 }))
  expect(wilsonInterval(45, 50)).toMatchObject({ share: 0.9, level: 0.95, n: 50 })
  expect(wilsonInterval(45, 50, { level: 0.9 })).toMatchObject({ level: 0.9, n: 50 })
})

test.each([1, 2, 20, 1e6, Number.MAX_SAFE_INTEGER])(
  'wilsonInterval of 0 and of all of %d begins and ends exactly at the edge, with width',
  (n) => {
    const [none, all] = [wilsonInterval(0, n), wilsonInterval(n, n)]
    expect(none).toMatchObject({ share: 0, low: 0 })
    expect(none.high).toBeGreaterThan(0)
    expect(all).toMatchObject({ share: 1, high: 1 })
    expect(all.low).toBeLessThan(1)
    expect(all.low).toBeCloseTo(1 - none.high, 12)
  },
)

test('wilsonInterval begins and ends exactly at the edge at every level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), level, (n, level) => {
      expect(wilsonInterval(0, n, { level }).low).toBe(0)
      expect(wilsonInterval(n, n, { level }).high).toBe(1)
    }),
  )
})

test('wilsonInterval gives no minus zero', () => {
  expect(wilsonInterval(-0, 10)).toMatchObject({ share: 0, low: 0 })
})

test('wilsonInterval holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(observed, level, ({ successes, n }, level) => {
      const { share, low, high } = wilsonInterval(successes, n, { level })
      expect(share).toBe(successes / n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(share)
      expect(share).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThan(high)
    }),
  )
})

test('wilsonInterval has bounds that solve the equation of the score test', () => {
  fc.assert(
    fc.property(observed, level, ({ successes, n }, level) => {
      const { share, low, high } = wilsonInterval(successes, n, { level })
      const z = criticalValue(level)
      for (const bound of [low, high]) {
        const distance = z * Math.sqrt((bound * (1 - bound)) / n)
        expect(Math.abs(Math.abs(share - bound) - distance)).toBeLessThan(1e-9)
      }
    }),
  )
})

test('wilsonInterval of failures mirrors that of successes', () => {
  fc.assert(
    fc.property(observed, level, ({ successes, n }, level) => {
      const [one, other] = [successes, n - successes].map((k) => wilsonInterval(k, n, { level }))
      expect(one?.low).toBeCloseTo(1 - (other?.high ?? NaN), 12)
      expect(one?.high).toBeCloseTo(1 - (other?.low ?? NaN), 12)
    }),
  )
})

test('wilsonInterval narrows with more of the same, and widens with the level', () => {
  const width = (successes: number, n: number, level: number) => {
    const { low, high } = wilsonInterval(successes, n, { level })
    return high - low
  }
  const times = fc.integer({ min: 2, max: 50 })
  fc.assert(
    fc.property(observed, times, level, ({ successes, n }, times, level) => {
      expect(width(times * successes, times * n, level)).toBeLessThan(width(successes, n, level))
      expect(width(successes, n, level)).toBeLessThan(width(successes, n, (1 + level) / 2))
    }),
  )
})

test.each([
  [0, 0],
  [1, 0],
  [-1, 10],
  [11, 10],
  [1.5, 10],
  [1, 10.5],
  [NaN, 10],
  [1, NaN],
  [1, Infinity],
  [0, -1],
  [1e200, 2e200],
  [2 ** 53, 2 ** 54],
])('wilsonInterval refuses %d of %d', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError)
  expect(() => wilsonInterval(successes, n)).toThrow(`got ${successes} of ${n}`)
})

test.each([0, 1, -0.1, 95, NaN])('wilsonInterval refuses the level %d', (level) => {
  expect(() => wilsonInterval(1, 2, { level })).toThrow(RangeError)
  expect(() => wilsonInterval(1, 2, { level })).toThrow(`got ${level}`)
})
