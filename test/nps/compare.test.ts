import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNps, compareNpsAdjustedWald, compareNpsWald } from '../../src/nps/compare.ts'
import { npsInterval, scoreStatistic } from '../../src/nps/interval.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { normalTail } from '../../src/statistics/normal.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const acts = { compareNps, compareNpsWald, compareNpsAdjustedWald }
const counts = fc
  .record({ promoters: fc.nat(200), passives: fc.nat(200), detractors: fc.nat(200) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
const pair = fc.record({ previous: counts, current: counts })
const levels = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)

type Comparison = Extract<ReturnType<typeof compareNps>, { kind: 'comparison' }>
type WaldComparison = Extract<ReturnType<typeof compareNpsWald>, { kind: 'comparison' }>

function compared<Result extends { readonly kind: string }>(result: Result) {
  if (result.kind !== 'comparison') throw new Error(result.kind)
  return result as Extract<Result, { kind: 'comparison' }>
}

function expectNear(actual: number, wanted: number, tolerance: number) {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance)
}

function expectWald(
  actual: WaldComparison,
  expected: Record<'difference' | 'lower' | 'upper' | 'se' | 'z' | 'p', number>,
  tolerance: number,
  relativeToleranceForP: number,
) {
  expectNear(actual.center, 100 * expected.difference, 100 * tolerance)
  expectNear(actual.low, 100 * expected.lower, 100 * tolerance)
  expectNear(actual.high, 100 * expected.upper, 100 * tolerance)
  expectNear(actual.standardError, 100 * expected.se, 100 * tolerance)
  expectNear(actual.statistic, expected.z, tolerance)
  expectNear(actual.pValue / expected.p, 1, relativeToleranceForP)
}

test.each(oracles['test.twoSample'])(
  'all three methods agree with other software: $id',
  ({ input, expected, tolerance, relativeToleranceForP }) => {
    const both = { previous: input.previous.counts, current: input.current.counts }
    const level = input.confidence
    const [low = NaN, high = NaN] = expected.moverScore
    const score = compared(compareNps(both, { level }))
    expectNear(score.low, 100 * low, 100 * tolerance)
    expectNear(score.high, 100 * high, 100 * tolerance)
    const wald = compared(compareNpsWald(both, { level }))
    expectWald(wald, expected.wald, tolerance, relativeToleranceForP)
    const adjusted = compared(compareNpsAdjustedWald(both, { level }))
    expectWald(adjusted, expected.adjustedWald, tolerance, relativeToleranceForP)
    expect(adjusted.change).toBe(score.change)
    expectNear(wald.change, 100 * expected.wald.difference, 100 * tolerance)
  },
)

test.each(oracles['test.twoSample.wald'])(
  'compareNpsWald agrees with R, its p-value in relative terms: $id',
  ({ input, expected, tolerance, relativeToleranceForP }) => {
    const both = { previous: input.previous.counts, current: input.current.counts }
    const wald = compared(compareNpsWald(both, { level: input.confidence }))
    expectWald(wald, expected, tolerance, relativeToleranceForP)
    const [low = NaN, high = NaN] = expected.ci99
    const wider = compared(compareNpsWald(both, { level: 0.99 }))
    expectNear(wider.low, 100 * low, 100 * tolerance)
    expectNear(wider.high, 100 * high, 100 * tolerance)
  },
)

test.each(oracles['test.twoSample.mover'])(
  'compareNps agrees with arithmetic of 60 digits: $id',
  ({ input, expected, relativeTolerance }) => {
    const { previous, current, confidence: level } = input
    const result = compared(compareNps({ previous, current }, { level }))
    const [low = NaN, high = NaN] = expected.moverScore
    expectNear(result.low, 100 * low, 1e-9)
    expectNear(result.high, 100 * high, 1e-9)
    expectNear(result.statistic / expected.z, 1, relativeTolerance)
    if (expected.p === 0) expect(result.pValue).toBe(0)
    else expectNear(result.pValue / expected.p, 1, relativeTolerance)
  },
)

test('compareNps excludes 0 exactly when its p-value is below 1 less the level', () => {
  fc.assert(
    fc.property(pair, levels, (both, level) => {
      const { low, high, pValue, change } = compared(compareNps(both, { level }))
      fc.pre(Math.abs(low) > 1e-9 && Math.abs(high) > 1e-9)
      expect(pValue < 1 - level).toBe(low > 0 || high < 0)
      expect(low).toBeLessThan(change)
      expect(high).toBeGreaterThan(change)
    }),
    { numRuns: 1000 },
  )
})

test('compareNps touches 0 at the level its p-value names', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { pValue, change } = compared(compareNps(both))
      fc.pre(pValue > 1e-9 && pValue < 0.999)
      const { low, high } = compared(compareNps(both, { level: 1 - pValue }))
      expect(change > 0 ? low : high).toBeCloseTo(0, 4)
    }),
  )
})

test('compareNps holds to its definition: both bounds belong to its statistic', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { statistic, change, pValue } = compared(compareNps(both))
      fc.pre(Math.abs(statistic) > 1e-3)
      expect(Math.sign(statistic)).toBe(Math.sign(change))
      const [lower, upper] =
        change > 0 ? [both.previous, both.current] : [both.current, both.previous]
      const up = distanceAt(lower, Math.abs(statistic))
      const down = distanceAt(mirror(upper), Math.abs(statistic))
      expect(Math.hypot(up, down)).toBeCloseTo(Math.abs(change) / 100, 10)
      expect(pValue).toBe(2 * normalTail(Math.abs(statistic)))
    }),
  )
})

/** How far above its score the score interval of a z reaches. */
function distanceAt({ promoters, passives, detractors }: NpsTally, z: number): number {
  const n = promoters + passives + detractors
  const score = (promoters - detractors) / n
  let [low, high] = [score, 1]
  for (let turn = 0; turn < 100; turn++) {
    const middle = (low + high) / 2
    if (scoreStatistic(promoters, detractors, n, middle) > -z) low = middle
    else high = middle
  }
  return high - score
}

const mirror = ({ promoters, passives, detractors }: NpsTally) => ({
  promoters: detractors,
  passives,
  detractors: promoters,
})

test.each(Object.entries(acts))('%s is signed: swapped samples mirror it', (_, act) => {
  fc.assert(
    fc.property(pair, levels, ({ previous, current }, level) => {
      const one = act({ previous, current }, { level })
      const other = act({ previous: current, current: previous }, { level })
      if (one.kind !== 'comparison' || other.kind !== 'comparison') {
        expect(other.kind).toBe(one.kind)
        return
      }
      expect(other.change).toBe(0 - one.change)
      expect(other.low).toBeCloseTo(-one.high, 10)
      expect(other.high).toBeCloseTo(-one.low, 10)
      expect(other.statistic).toBeCloseTo(-one.statistic, 10)
      expect(other.pValue).toBeCloseTo(one.pValue, 10)
      expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one)
    }),
  )
})

test('compareNps stays between -200 and 200 with width, whatever the samples', () => {
  const edges = [1, 2, 30, 1e7].flatMap((n) => [
    { ...nobody, promoters: n },
    { ...nobody, passives: n },
    { ...nobody, detractors: n },
  ])
  for (const previous of edges) {
    for (const current of edges) {
      const result: Comparison = compared(compareNps({ previous, current }))
      const { low, high, change, pValue, leavesScale } = result
      expect(leavesScale).toBe(false)
      expect(low).toBeGreaterThanOrEqual(-200)
      expect(high).toBeLessThanOrEqual(200)
      expect(low).toBeLessThan(high)
      expect(pValue).toBeGreaterThanOrEqual(0)
      expect(pValue === 1).toBe(change === 0)
      expect(Object.values(result)).not.toContain(NaN)
    }
  }
})

test('compareNps of a sample with itself finds no change', () => {
  fc.assert(
    fc.property(counts, (tally) => {
      const result = compared(compareNps({ previous: tally, current: tally }))
      expect(result).toMatchObject({ change: 0, statistic: 0, pValue: 1 })
      expect(result.low).toBeCloseTo(-result.high, 10)
    }),
  )
})

test('compareNps with a sample that is all but known is a test against a benchmark', () => {
  const tally = { promoters: 50, passives: 33, detractors: 17 }
  const many = { promoters: 4e14, passives: 4e14, detractors: 2e14 }
  const result = compared(compareNps({ previous: many, current: tally }))
  const interval = npsInterval(tally)
  expect(interval.kind === 'interval' && result.low + 20).toBeCloseTo(
    interval.kind === 'interval' ? interval.low : NaN,
    4,
  )
  expect(result.statistic).toBeCloseTo(1.65710151314, 5)
})

test('the statistic is right however unequal the samples', () => {
  // By the definition in arithmetic of 40 digits.
  const previous = { promoters: 1, passives: 58, detractors: 18 }
  const current = { promoters: 0, passives: 1e15, detractors: 0 }
  const { statistic } = compared(compareNps({ previous, current }))
  expectNear(statistic, 3.90006747579955, 1e-12)
  expectNear(
    compared(compareNps({ previous: current, current: previous })).statistic,
    -statistic,
    0,
  )
})

test('the change is exact where the difference of rounded scores is not', () => {
  const previous = { promoters: 2, passives: 1, detractors: 0 }
  const current = { promoters: 9, passives: 0, detractors: 1 }
  expect(compared(compareNps({ previous, current }))).toMatchObject({ change: 400 / 30 })
})

test('compareNpsWald has no test where each sample is of one group', () => {
  const previous = { ...nobody, detractors: 20 }
  const current = { ...nobody, promoters: 10 }
  expect(compareNpsWald({ previous, current })).toStrictEqual({
    kind: 'untested',
    because: 'noVariance',
    change: 200,
    previous: { score: -100, n: 20 },
    current: { score: 100, n: 10 },
  })
  expect(compareNpsWald({ previous, current: previous })).toMatchObject({
    kind: 'untested',
    change: 0,
  })
  expect(compareNpsAdjustedWald({ previous, current }, { pseudoCounts: nobody })).toMatchObject({
    kind: 'untested',
  })
  expect(compareNpsAdjustedWald({ previous, current })).toMatchObject({ kind: 'comparison' })
})

test('compareNpsAdjustedWald takes the presets of the interval, and counts of your own', () => {
  const both = {
    previous: { promoters: 10, passives: 6, detractors: 4 },
    current: { promoters: 18, passives: 2, detractors: 1 },
  }
  const by = (options: Parameters<typeof compareNpsAdjustedWald>[1]) =>
    compared(compareNpsAdjustedWald(both, options))
  expect(by({})).toEqual(by({ pseudoCounts: 'rocks', level: 0.95 }))
  expect(by({ pseudoCounts: 'rocks' })).toEqual(
    by({ pseudoCounts: { promoters: 0.75, passives: 1.5, detractors: 0.75 } }),
  )
  const wald = compared(compareNpsWald(both))
  const plain = by({ pseudoCounts: nobody })
  expect(plain.standardError).toBeCloseTo(wald.standardError, 10)
  expect(plain.center).toBeCloseTo(wald.center, 10)
  const third = 1.959963984540054 ** 2 / 3
  expect(by({ pseudoCounts: 'zSquared' }).low).toBeCloseTo(
    by({ pseudoCounts: { promoters: third, passives: third, detractors: third } }).low,
    10,
  )
  expect(by({ pseudoCounts: 'zSquared', level: 0.99 }).pValue).not.toBe(
    by({ pseudoCounts: 'zSquared' }).pValue,
  )
  expect(by({ pseudoCounts: 'bonettPrice' }).center).toBeCloseTo(
    (100 * 17) / 23 - (100 * 6) / 22,
    10,
  )
})

test('the Wald comparisons say that they leave the scale', () => {
  const previous = { promoters: 0, passives: 1, detractors: 9 }
  const current = { promoters: 9, passives: 1, detractors: 0 }
  expect(compared(compareNpsWald({ previous, current })).leavesScale).toBe(true)
  const both = { previous: { ...nobody, detractors: 20 }, current: { ...nobody, promoters: 20 } }
  const swapped = { previous: both.current, current: both.previous }
  for (const pair of [both, swapped]) {
    expect(compared(compareNpsAdjustedWald(pair)).leavesScale).toBe(false)
    expect(compared(compareNpsAdjustedWald(pair, { level: 0.99 })).leavesScale).toBe(true)
  }
})

test.each(Object.entries(acts))('%s names the samples in which nobody rated', (_, act) => {
  const somebody = { ...nobody, passives: 1 }
  const unscored = { kind: 'unscored', because: 'noResponses' }
  expect(act({ previous: nobody, current: somebody })).toStrictEqual({
    ...unscored,
    nobodyIn: ['previous'],
  })
  expect(act({ previous: somebody, current: nobody })).toStrictEqual({
    ...unscored,
    nobodyIn: ['current'],
  })
  expect(act({ previous: nobody, current: nobody })).toStrictEqual({
    ...unscored,
    nobodyIn: ['previous', 'current'],
  })
})

test.each(Object.entries(acts))(
  '%s refuses levels, counts and scales that do not fit',
  (name, act) => {
    const previous = { promoters: 1, passives: 1, detractors: 1 }
    for (const level of [0, 1, 95, NaN]) {
      expect(() => act({ previous, current: previous }, { level })).toThrow(`got ${level}`)
      expect(() => act({ previous: nobody, current: nobody }, { level })).toThrow(RangeError)
    }
    for (const count of [-1, 0.5, NaN]) {
      expect(() => act({ previous, current: { ...previous, passives: count } })).toThrow(RangeError)
      expect(() => act({ previous: { ...previous, passives: count }, current: nobody })).toThrow(
        RangeError,
      )
    }
    const stars: NpsTally<string> = { ...previous, scale: 'stars' }
    expect(() => act({ previous, current: stars })).toThrow(
      new RangeError(`${name} needs tallies of one scale, got nps and stars`),
    )
    expect(act({ previous: stars, current: stars }).kind).toBe('comparison')
  },
)

test('compareNpsAdjustedWald refuses pseudo-counts that are none', () => {
  const both = { previous: { ...nobody, promoters: 1 }, current: { ...nobody, promoters: 1 } }
  for (const promoters of [-1, NaN, Infinity]) {
    expect(() => compareNpsAdjustedWald(both, { pseudoCounts: { ...nobody, promoters } })).toThrow(
      RangeError,
    )
  }
})

test('compareNps does not let two scales meet at compile time', () => {
  const one: NpsTally = { promoters: 1, passives: 0, detractors: 0 }
  const other: NpsTally<'stars'> = { promoters: 1, passives: 0, detractors: 0, scale: 'stars' }
  // @ts-expect-error: of different scales
  expect(() => compareNps({ previous: one, current: other })).toThrow(RangeError)
})
