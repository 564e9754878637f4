import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalValue } from '../../src/statistics/normal.ts'
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/proportion.ts'
import beta from '../fixtures/beta.json' with { type: 'json' }
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

test.each(beta['mpmath-clopper-pearson'].cases)(
  'clopperPearsonInterval of $successes of $n at $level has the bounds of 40 digits',
  ({ successes, n, level, low, high }) => {
    const interval = clopperPearsonInterval(successes, n, { level })
    expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(2e-13 * low)
    expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(2e-13 * high)
    expect(interval).toMatchObject({ share: successes / n, level, n })
  },
)

test('clopperPearsonInterval covers every share at least as often as its level says', () => {
  for (const [n, level] of [
    [1, 0.95],
    [7, 0.8],
    [20, 0.95],
    [33, 0.99],
  ] as const) {
    const intervals = Array.from({ length: n + 1 }, (_, k) =>
      clopperPearsonInterval(k, n, { level }),
    )
    for (let share = 0.003; share < 1; share += 0.007) {
      let [chance, covered] = [(1 - share) ** n, 0]
      for (const [k, { low, high }] of intervals.entries()) {
        if (low <= share && share <= high) covered += chance
        chance *= (((n - k) / (k + 1)) * share) / (1 - share)
      }
      expect(covered).toBeGreaterThanOrEqual(level - 1e-12)
    }
  }
})

test('clopperPearsonInterval has the closed forms of none and of all', () => {
  for (const n of [1, 20, 1e6, Number.MAX_SAFE_INTEGER]) {
    const [none, all] = [clopperPearsonInterval(0, n), clopperPearsonInterval(n, n)]
    const bound = -Math.expm1(Math.log(0.025) / n)
    expect(none).toMatchObject({ share: 0, low: 0 })
    expect(Math.abs(none.high / bound - 1)).toBeLessThan(1e-9 + n / 2 ** 53)
    expect(all).toMatchObject({ share: 1, high: 1 })
    expect(all.low).toBeCloseTo(1 - bound, 13)
    expect(all.low).toBeLessThan(1)
  }
})

test('clopperPearsonInterval holds the share, stays within 0 and 1 and mirrors', () => {
  fc.assert(
    fc.property(observed, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (seen, level) => {
      const { successes, n } = seen
      const { share, low, high } = clopperPearsonInterval(successes, n, { level })
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThan(high)
      const mirrored = clopperPearsonInterval(n - successes, n, { level })
      expect(mirrored.low).toBeCloseTo(1 - high, 13)
      expect(mirrored.high).toBeCloseTo(1 - low, 13)
    }),
  )
})

test('clopperPearsonInterval gives no minus zero, and refuses what is no share or level', () => {
  expect(clopperPearsonInterval(-0, 10)).toMatchObject({ share: 0, low: 0 })
  for (const [successes, n] of [
    [0, 0],
    [11, 10],
    [-1, 10],
    [1.5, 10],
    [1, NaN],
    [2 ** 53, 2 ** 54],
  ] as const) {
    expect(() => clopperPearsonInterval(successes, n)).toThrow(RangeError)
    expect(() => clopperPearsonInterval(successes, n)).toThrow(
      `clopperPearsonInterval needs whole numbers with 0 <= successes <= n and n >= 1, got ${successes} of ${n}`,
    )
  }
  for (const level of [0, 1, -0.1, 95, NaN]) {
    expect(() => clopperPearsonInterval(1, 2, { level })).toThrow(`got ${level}`)
  }
})
