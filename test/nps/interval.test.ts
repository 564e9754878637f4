import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsAdjustedWaldInterval, npsInterval } from '../../src/nps/interval.ts'
import type { NoNpsResponses, NpsInterval, NpsTally } from '../../src/nps/model.ts'
import oracles from '../fixtures/nps.json' with { type: 'json' }

const levels = ['0.9', '0.95', '0.99'] as const
const nobody = { promoters: 0, passives: 0, detractors: 0 }
const sizes = [1, 2, 3, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]
const counts = fc
  .record({ promoters: fc.nat(400), passives: fc.nat(400), detractors: fc.nat(400) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
const anyLevel = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)

function bounds(result: NpsInterval | NoNpsResponses): [number, number] {
  return result.kind === 'interval' ? [result.low, result.high] : [NaN, NaN]
}

/** The quantile of R, so that the closed forms stand on other people's figures. */
function z(level: number): number {
  const [{ input, expected } = { input: { confidence: [] }, expected: { z: [] } }] =
    oracles['normal.quantile']
  return expected.z[input.confidence.indexOf(level as never)] ?? NaN
}

function expectNear(actual: [number, number], expected: readonly number[], tolerance: number) {
  const [low = NaN, high = NaN] = expected
  expect(Math.abs(actual[0] - low)).toBeLessThanOrEqual(tolerance)
  expect(Math.abs(actual[1] - high)).toBeLessThanOrEqual(tolerance)
}

test.each(oracles['ci.oneSample'])(
  'npsInterval and npsAdjustedWaldInterval agree with other software: $id',
  ({ input, expected, tolerance }) => {
    for (const name of levels) {
      const level = Number(name)
      const wanted = expected[name]
      const points = (pair: readonly number[]) => pair.map((bound) => 100 * bound)
      const adjusted = (pseudoCounts: 'rocks' | 'agrestiMin' | 'bonettPrice' | 'zSquared') =>
        bounds(npsAdjustedWaldInterval(input.counts, { level, pseudoCounts }))
      expectNear(
        bounds(npsInterval(input.counts, { level })),
        points(wanted.score),
        100 * tolerance,
      )
      expectNear(adjusted('rocks'), points(wanted.adjustedWald_3T), 100 * tolerance)
      expectNear(adjusted('agrestiMin'), points(wanted.agrestiMin), 100 * tolerance)
      expectNear(adjusted('bonettPrice'), points(wanted.bonettPrice), 100 * tolerance)
      expectNear(adjusted('zSquared'), points(wanted.adjustedWald_z2over3), 100 * tolerance)
      const wald = npsAdjustedWaldInterval(input.counts, { level, pseudoCounts: nobody })
      expectNear(bounds(wald), points(wanted.wald), 100 * tolerance)
    }
  },
)

test('npsInterval gives the published figures of a textbook', () => {
  for (const { input, expected, tolerance } of oracles['ci.score']) {
    const interval = npsInterval(input.counts, { level: input.confidence })
    expectNear(bounds(interval), [100 * expected.lower, 100 * expected.upper], 100 * tolerance)
    expect(interval.kind === 'interval' && interval.score / 100).toBeCloseTo(expected.nps, 12)
  }
})

test('npsAdjustedWaldInterval gives the published figures of a textbook', () => {
  for (const { input, expected, tolerance } of oracles['ci.adjustedWald(0.5,1,0.5)']) {
    const [promoters = NaN, passives = NaN, detractors = NaN] = input.pseudo
    for (const pseudoCounts of [{ promoters, passives, detractors }, 'agrestiMin'] as const) {
      const interval = npsAdjustedWaldInterval(input.counts, { pseudoCounts })
      expectNear(bounds(interval), [100 * expected.lower, 100 * expected.upper], 100 * tolerance)
    }
  }
})

test('npsInterval gives the figures derived for the edges', () => {
  for (const { input, expected, tolerance } of oracles['ci.score.edge']) {
    const { n, confidence: level } = input
    const edges = [
      [{ ...nobody, promoters: n }, expected.allPromoters],
      [{ ...nobody, detractors: n }, expected.allDetractors],
      [{ ...nobody, passives: n }, expected.allPassives],
    ] as const
    for (const [tally, pair] of edges) {
      const wanted = pair.map((bound) => 100 * bound)
      expectNear(bounds(npsInterval(tally, { level })), wanted, 100 * tolerance)
    }
  }
})

test.each(sizes)('npsInterval keeps to the closed forms at the edges with n = %d', (n) => {
  for (const level of levels.map(Number)) {
    const square = z(level) ** 2
    const one = (100 * (n - square)) / (n + square)
    const passive = (100 * square) / (n + square)
    const at = (tally: NpsTally) => bounds(npsInterval(tally, { level }))
    expectNear(at({ ...nobody, promoters: n }), [one, 100], 1e-11)
    expectNear(at({ ...nobody, detractors: n }), [-100, -one], 1e-11)
    expectNear(at({ ...nobody, passives: n }), [-passive, passive], 1e-11)
    expect(at({ ...nobody, promoters: n })[1]).toBe(100)
    expect(at({ ...nobody, detractors: n })[0]).toBe(-100)
    for (const promoters of [1, Math.floor(n / 3), Math.floor(n / 2)]) {
      if (2 * promoters > n) continue
      const tally = { promoters, passives: n - 2 * promoters, detractors: promoters }
      const half = (100 * z(level) * Math.sqrt(2 * promoters + square)) / (n + square)
      expectNear(at(tally), [-half, half], 1e-11)
    }
  }
})

test.each(oracles['ci.score.large'])(
  'npsInterval keeps its digits in millions of ratings: $id',
  ({ input, expected, tolerance }) => {
    const interval = npsInterval(input.counts, { level: input.confidence })
    expectNear(bounds(interval), [expected.lower, expected.upper], tolerance)
  },
)

test('npsInterval holds the scores whose likelihood under them is not rejected', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0.8, 0.9, 0.95, 0.99), (tally, level) => {
      const [low, high] = bounds(npsInterval(tally, { level }))
      if (high < 100) expect(supremeStatistic(tally, high / 100)).toBeCloseTo(-z(level), 6)
      if (low > -100) expect(supremeStatistic(tally, low / 100)).toBeCloseTo(z(level), 6)
    }),
  )
})

/**
 * The score statistic with the share of detractors found by climbing the likelihood, not by the
 * formula for its root.
 */
function supremeStatistic({ promoters, passives, detractors }: NpsTally, delta: number): number {
  const n = promoters + passives + detractors
  let [low, high] = [Math.max(0, -delta), (1 - delta) / 2]
  for (let turn = 0; turn < 200; turn++) {
    const share = (low + high) / 2
    const slope =
      (detractors && detractors / share) +
      (promoters && promoters / (share + delta)) -
      (passives && (2 * passives) / (1 - 2 * share - delta))
    if (slope > 0) low = share
    else high = share
  }
  const variance = n * (low + high + delta * (1 - delta))
  return (promoters - detractors - n * delta) / Math.sqrt(variance)
}

test('npsInterval lies on the scale, has width, holds the score and mirrors with the groups', () => {
  fc.assert(
    fc.property(counts, anyLevel, ({ promoters, passives, detractors }, level) => {
      const interval = npsInterval({ promoters, passives, detractors }, { level })
      const [low, high] = bounds(interval)
      const n = promoters + passives + detractors
      const score = (100 * (promoters - detractors)) / n
      expect(interval).toMatchObject({ method: 'score', score, level, n, leavesScale: false })
      expect(low).toBeGreaterThanOrEqual(-100)
      expect(high).toBeLessThanOrEqual(100)
      expect(low).toBeLessThan(high)
      expect(low).toBeLessThanOrEqual(score)
      expect(high).toBeGreaterThanOrEqual(score)
      const mirrored = npsInterval(
        { promoters: detractors, passives, detractors: promoters },
        { level },
      )
      expect(bounds(mirrored)).toEqual([0 - high, 0 - low])
    }),
  )
})

test('npsInterval is wider at a higher level, and holds the narrower interval', () => {
  fc.assert(
    fc.property(counts, fc.uniqueArray(anyLevel, { minLength: 2, maxLength: 2 }), (tally, pair) => {
      const [narrow = 0, wide = 0] = [...pair].sort()
      const [inside, outside] = [narrow, wide].map((level) => bounds(npsInterval(tally, { level })))
      const [low = NaN, high = NaN] = inside ?? []
      const [lower = NaN, higher = NaN] = outside ?? []
      expect(lower).toBeLessThanOrEqual(low)
      expect(higher).toBeGreaterThanOrEqual(high)
      expect(higher - lower).toBeGreaterThan(high - low)
    }),
  )
})

test('npsInterval defaults to 95 percent', () => {
  const tally = { promoters: 10, passives: 6, detractors: 4 }
  expect(npsInterval(tally)).toEqual(npsInterval(tally, { level: 0.95 }))
  expect(npsAdjustedWaldInterval(tally)).toEqual(
    npsAdjustedWaldInterval(tally, { level: 0.95, pseudoCounts: 'rocks' }),
  )
})

test('npsInterval is plain JSON without minus zero', () => {
  for (const tally of [
    { ...nobody, passives: 1 },
    { ...nobody, promoters: -0, passives: 1 },
    { ...nobody, promoters: 1 },
    { ...nobody, detractors: 1 },
  ]) {
    const [score, adjusted] = [npsInterval(tally), npsAdjustedWaldInterval(tally)]
    expect(JSON.parse(JSON.stringify(score))).toStrictEqual(score)
    expect(JSON.parse(JSON.stringify(adjusted))).toStrictEqual(adjusted)
  }
})

test('npsInterval and npsAdjustedWaldInterval have no interval when nobody rated', () => {
  expect(npsInterval(nobody)).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
  expect(npsAdjustedWaldInterval(nobody)).toStrictEqual({
    kind: 'unscored',
    because: 'noResponses',
  })
})

test.each([0, 1, -0.5, 1.5, 95, NaN])(
  'npsInterval and npsAdjustedWaldInterval refuse a level of %d, even when nobody rated',
  (level) => {
    for (const tally of [nobody, { ...nobody, promoters: 1 }]) {
      expect(() => npsInterval(tally, { level })).toThrow(RangeError)
      expect(() => npsInterval(tally, { level })).toThrow(`got ${level}`)
      expect(() => npsAdjustedWaldInterval(tally, { level })).toThrow(`got ${level}`)
    }
  },
)

test.each([-1, 0.5, NaN, Infinity])(
  'npsInterval and npsAdjustedWaldInterval refuse a count of %d',
  (count) => {
    for (const group of ['promoters', 'passives', 'detractors']) {
      const tally = { ...nobody, promoters: 1, [group]: count }
      expect(() => npsInterval(tally)).toThrow(RangeError)
      expect(() => npsAdjustedWaldInterval(tally)).toThrow(RangeError)
    }
  },
)

test('npsAdjustedWaldInterval says that it leaves the scale exactly when a bound does', () => {
  const left: number[] = []
  for (let n = 1; n <= 20; n++) {
    for (let detractors = 0; detractors <= n; detractors++) {
      const tally = { promoters: 0, passives: n - detractors, detractors }
      for (const pseudoCounts of ['rocks', 'agrestiMin', 'bonettPrice', 'zSquared'] as const) {
        const interval = npsAdjustedWaldInterval(tally, { pseudoCounts })
        const mirrored = npsAdjustedWaldInterval(
          { ...tally, promoters: detractors, detractors: 0 },
          { pseudoCounts },
        )
        const [low, high] = bounds(interval)
        expect(interval).toMatchObject({ method: 'adjustedWald', leavesScale: low < -100 })
        expect(mirrored).toMatchObject({ leavesScale: low < -100 })
        expect(low).toBeLessThan(high)
        left.push(low)
      }
    }
  }
  // Some leave it by little, some by much.
  expect(left.some((low) => low < -100 && low > -101)).toBe(true)
  expect(left.some((low) => low < -110)).toBe(true)
})

test('npsAdjustedWaldInterval prints the score of the sample, though its middle is another', () => {
  const interval = npsAdjustedWaldInterval({ promoters: 18, passives: 11, detractors: 2 })
  const [low, high] = bounds(interval)
  expect(interval).toMatchObject({ score: 1600 / 31, n: 31 })
  expect((low + high) / 2).toBeCloseTo(1600 / 34, 9)
})

test('npsAdjustedWaldInterval without pseudo-counts has no width in one group', () => {
  const pseudoCounts = nobody
  const all = npsAdjustedWaldInterval({ ...nobody, promoters: 9 }, { pseudoCounts })
  expect(all).toMatchObject({ low: 100, high: 100, leavesScale: false })
  const none = npsAdjustedWaldInterval({ ...nobody, detractors: 9 }, { pseudoCounts })
  expect(none).toMatchObject({ low: -100, high: -100, leavesScale: false })
  const passive = npsAdjustedWaldInterval({ ...nobody, passives: 9 }, { pseudoCounts })
  expect(passive).toMatchObject({ low: 0, high: 0 })
})

test.each([-1, NaN, Infinity])('npsAdjustedWaldInterval refuses a pseudo-count of %d', (count) => {
  const tally = { ...nobody, promoters: 1 }
  for (const group of ['promoters', 'passives', 'detractors']) {
    const widen = () =>
      npsAdjustedWaldInterval(tally, { pseudoCounts: { ...nobody, [group]: count } })
    expect(widen).toThrow(RangeError)
    expect(widen).toThrow(`${group}: ${count}`)
  }
})

test('npsAdjustedWaldInterval lets no NaN out, however large the pseudo-counts', () => {
  const pseudoCounts = { promoters: 1e308, passives: 1e308, detractors: 1e308 }
  let result: [number, number] | undefined
  try {
    result = bounds(npsAdjustedWaldInterval({ ...nobody, promoters: 1 }, { pseudoCounts }))
  } catch (fault) {
    expect(fault).toBeInstanceOf(RangeError)
  }
  expect(result?.some(Number.isNaN)).not.toBe(true)
})
