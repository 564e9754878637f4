import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNpsWald } from '../../src/nps/compare.ts'
import { npsAdjustedWaldInterval } from '../../src/nps/interval.ts'
import type { NpsSamplePlan, NpsSampleSize } from '../../src/nps/plan-model.ts'
import { npsSampleSize } from '../../src/nps/sample-size.ts'
import { smallestCount } from '../../src/nps/smallest.ts'
import { criticalValue, normalQuantile, normalTail } from '../../src/statistics/normal.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const points = fc.double({ min: 0.01, max: 150, noNaN: true })
const methods = ['wald', 'adjustedWald'] as const
const nobody = { promoters: 0, passives: 0, detractors: 0 }

test.each(oracles['sampleSize.marginOfError'])(
  'npsSampleSize gives the size for a margin: $id',
  ({ input, expected }) => {
    const { variance, confidence: level } = input
    const sizes = (options: { method?: 'adjustedWald'; population?: number }) =>
      input.marginOfError.map(
        (margin) => npsSampleSize({ marginOfError: 100 * margin, variance, level, ...options }).n,
      )
    expect(sizes({})).toEqual(expected.wald)
    expect(sizes({ method: 'adjustedWald' })).toEqual(expected.adjustedWald)
    expect(sizes({ population: 2000 })).toEqual(expected.wald_population_2000)
  },
)

test.each(oracles['sampleSize.benchmark'])(
  'npsSampleSize gives the size for a benchmark, within one of the published: $id',
  ({ input, expected, tolerance }) => {
    const { variance, confidence: level, power, oneSided } = input
    input.minimumDifference.forEach((difference, index) => {
      const benchmarkDifference = 100 * difference
      const plan = { benchmarkDifference, variance, level, power, oneSided } as const
      const { n } = npsSampleSize({ ...plan, method: 'adjustedWald' })
      expect(Math.abs(n - (expected.n[index] ?? NaN))).toBeLessThanOrEqual(tolerance)
      expect(npsSampleSize(plan).n).toBe(n + 3)
    })
  },
)

test.each(oracles['sampleSize.difference'])(
  'npsSampleSize gives the size of each of two groups: $id',
  ({ input, expected }) => {
    const { difference, power, confidence: level } = input
    const [previous = NaN, current = NaN] = input.variances
    const plan = { difference: 100 * difference, power, level }
    expect(npsSampleSize({ ...plan, variance: { previous, current } }).n).toBe(expected.nPerGroup)
    expect(npsSampleSize({ ...plan, variance: previous }).n).toBe(expected.nPerGroup)
  },
)

test('npsSampleSize says all it rests on', () => {
  expect(
    npsSampleSize({ marginOfError: 5, variance: 'worstCase', population: 2000 }),
  ).toStrictEqual({
    kind: 'sampleSize',
    goal: 'marginOfError',
    n: 870,
    reached: expect.closeTo(4.9964, 3) as unknown,
    variance: 1,
    level: 0.95,
    method: 'wald',
    population: 2000,
  })
  expect(npsSampleSize({ difference: 5, variance: 0.67 })).toStrictEqual({
    kind: 'sampleSize',
    goal: 'difference',
    n: 4207,
    reached: expect.closeTo(4.99995, 3) as unknown,
    variance: 1.34,
    level: 0.95,
    power: 0.8,
    oneSided: false,
    method: 'wald',
  })
})

/** What one rating fewer would reach, by the formula. */
function reachedBy(result: NpsSampleSize, n: number): number {
  const z =
    result.goal === 'marginOfError'
      ? criticalValue(result.level)
      : normalQuantile(1 - (1 - result.level) / (result.oneSided ? 1 : 2)) +
        normalQuantile(result.power)
  const { population: all } = result
  const left = all === undefined ? 1 : n >= all ? 0 : (all - n) / (all - 1)
  const added = result.method === 'wald' ? 0 : 3
  return 100 * z * Math.sqrt((result.variance * left) / (n + added))
}

test('npsSampleSize is enough, and one fewer is not', () => {
  const spread = fc.oneof(share, fc.constant('worstCase' as const))
  const common = {
    variance: spread,
    level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
    method: fc.constantFrom(...methods),
  }
  const power = fc.double({ min: 0.5, max: 0.99, noNaN: true })
  const oneSided = fc.boolean()
  const population = fc.integer({ min: 1, max: 1e6 })
  const plans: fc.Arbitrary<NpsSamplePlan> = fc.oneof(
    fc.record({ marginOfError: points, ...common }),
    fc.record({ marginOfError: points, population, ...common }),
    fc.record({ benchmarkDifference: points, power, oneSided, ...common }),
    fc.record({ benchmarkDifference: points, power, oneSided, population, ...common }),
    fc.record({ difference: points, power, oneSided, ...common }),
  )
  fc.assert(
    fc.property(plans, (plan) => {
      const result = npsSampleSize(plan)
      const wanted = plan.marginOfError ?? plan.benchmarkDifference ?? plan.difference ?? NaN
      expect(result.reached).toBeLessThanOrEqual(wanted)
      expect(reachedBy(result, result.n)).toBeCloseTo(result.reached, 9)
      if (result.n > 1)
        expect(reachedBy(result, result.n - 1)).toBeGreaterThan(wanted * (1 - 1e-12))
      expect(result.n).toBeLessThanOrEqual(result.population ?? Infinity)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
    { numRuns: 1000 },
  )
})

test('npsSampleSize inverts the intervals: as many answers, spread as expected, have the margin', () => {
  const counts = fc.record({
    promoters: fc.integer({ min: 1, max: 9 }),
    passives: fc.nat(9),
    detractors: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(
      counts,
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      (expected, marginOfError) => {
        const total = expected.promoters + expected.passives + expected.detractors
        const size = npsSampleSize({ marginOfError, variance: expected })
        const times = Math.ceil(size.n / total)
        const halfWidth = (factor: number) => {
          const interval = npsAdjustedWaldInterval(
            {
              promoters: expected.promoters * factor,
              passives: expected.passives * factor,
              detractors: expected.detractors * factor,
            },
            { pseudoCounts: nobody },
          )
          return interval.kind === 'interval' ? (interval.high - interval.low) / 2 : NaN
        }
        expect(halfWidth(times)).toBeLessThanOrEqual(marginOfError * (1 + 1e-12))
        if (times > 1) expect(halfWidth(times - 1)).toBeGreaterThan(marginOfError)
      },
    ),
  )
})

test('npsSampleSize inverts the comparison: the difference is found with the power', () => {
  // Half promoters, half passives against 45 to 50 to 5: variances .25 and .49 - .16.
  const [previous, current] = [
    { promoters: 45, passives: 50, detractors: 5 },
    { promoters: 50, passives: 50, detractors: 0 },
  ]
  const size = npsSampleSize({ difference: 10, variance: { previous, current }, power: 0.9 })
  const times = size.n / 100
  const sample = (tally: typeof previous) => ({
    promoters: Math.round(tally.promoters * times),
    passives: Math.round(tally.passives * times),
    detractors: Math.round(tally.detractors * times),
  })
  const comparison = compareNpsWald({ previous: sample(previous), current: sample(current) })
  const z = comparison.kind === 'comparison' ? comparison.statistic : NaN
  expect(normalTail(1.959963984540054 - z)).toBeCloseTo(0.9, 2)
})

test('npsSampleSize takes expected answers as counts or shares', () => {
  const size = (variance: { promoters: number; passives: number; detractors: number }) =>
    npsSampleSize({ marginOfError: 5, variance })
  const shares = size({ promoters: 0.5, passives: 0.3, detractors: 0.2 })
  expect(shares.variance).toBeCloseTo(0.61, 12)
  expect(size({ promoters: 5000, passives: 3000, detractors: 2000 })).toEqual(shares)
  expect(size({ promoters: 1, passives: 0, detractors: 1 }).variance).toBe(1)
})

test('npsSampleSize at the edges', () => {
  expect(npsSampleSize({ marginOfError: 1e9, variance: 1 }).n).toBe(1)
  expect(npsSampleSize({ marginOfError: 100, variance: 1, method: 'adjustedWald' }).n).toBe(1)
  expect(npsSampleSize({ marginOfError: 1, variance: 1, population: 1 })).toMatchObject({
    n: 1,
    reached: 0,
  })
  expect(npsSampleSize({ marginOfError: 1e-300, variance: 1, population: 50 })).toMatchObject({
    n: 50,
    reached: 0,
  })
  expect(npsSampleSize({ marginOfError: 0.0001, variance: 1 }).n).toBe(3841458820695)
  const most = Number.MAX_SAFE_INTEGER
  expect(npsSampleSize({ marginOfError: 10, variance: 1, population: most }).n).toBe(385)
  expect(() => npsSampleSize({ marginOfError: 1e-7, variance: 1 })).toThrow(
    new RangeError('npsSampleSize needs a marginOfError that 2^53 - 1 ratings reach, got 1e-7'),
  )
})

const refused: readonly [string, Record<string, unknown>][] = [
  ['needs a marginOfError above 0, got "5"', { marginOfError: '5', variance: 1 }],
  ['needs a variance above 0', { marginOfError: 5, variance: '0.5' }],
  ['needs a power between 0 and 1, got "0.8"', { difference: 5, variance: 1, power: '0.8' }],
  [
    'npsSampleSize needs exactly one of marginOfError, benchmarkDifference, difference, got none',
    { variance: 1 },
  ],
  [
    'needs exactly one of marginOfError, benchmarkDifference, difference, got marginOfError, difference',
    { marginOfError: 5, difference: 5, variance: 1 },
  ],
  ['needs a marginOfError above 0, got 0', { marginOfError: 0, variance: 1 }],
  ['needs a marginOfError above 0, got NaN', { marginOfError: NaN, variance: 1 }],
  ['needs a difference above 0, got -5', { difference: -5, variance: 1 }],
  [
    'needs a benchmarkDifference above 0, got Infinity',
    { benchmarkDifference: Infinity, variance: 1 },
  ],
  ['needs no power for a marginOfError, got 0.8', { marginOfError: 5, variance: 1, power: 0.8 }],
  [
    'needs no oneSided for a marginOfError, got true',
    { marginOfError: 5, variance: 1, oneSided: true },
  ],
  ['needs no population for a difference, got 9', { difference: 5, variance: 1, population: 9 }],
  ['worstCase, or expected answers in at least two groups, got undefined', { marginOfError: 5 }],
  ['needs a variance above 0 and at most 1', { marginOfError: 5, variance: 0 }],
  ['got 1.01', { marginOfError: 5, variance: 1.01 }],
  ['got NaN', { marginOfError: 5, variance: NaN }],
  ['got "worst"', { marginOfError: 5, variance: 'worst' }],
  [
    'in at least two groups, got {"promoters":5,"passives":0,"detractors":0}',
    { marginOfError: 5, variance: { ...nobody, promoters: 5 } },
  ],
  ['in at least two groups', { marginOfError: 5, variance: nobody }],
  [
    'in at least two groups',
    { marginOfError: 5, variance: { promoters: 2, passives: -1, detractors: 1 } },
  ],
  [
    'in at least two groups',
    { marginOfError: 5, variance: { promoters: Infinity, passives: 1, detractors: 1 } },
  ],
  ['needs a variance', { marginOfError: 5, variance: { previous: 1, current: 1 } }],
  ['needs a variance', { difference: 5, variance: { previous: 1, current: 0 } }],
  ['got 0', { marginOfError: 5, variance: 1, level: 0 }],
  ['got 95', { difference: 5, variance: 1, level: 95 }],
  ['needs a power between 0 and 1, got 1', { difference: 5, variance: 1, power: 1 }],
  ['needs a power between 0 and 1, got NaN', { difference: 5, variance: 1, power: NaN }],
  [
    'needs a power above the chance of a false alarm, got 0.05 at a level of 0.95',
    { difference: 5, variance: 1, power: 0.05, oneSided: true },
  ],
  ['needs a whole population from 1, got 0', { marginOfError: 5, variance: 1, population: 0 }],
  ['needs a whole population from 1, got 1.5', { marginOfError: 5, variance: 1, population: 1.5 }],
  [
    'needs a method, wald or adjustedWald, got "score"',
    { marginOfError: 5, variance: 1, method: 'score' },
  ],
]
test.each(refused)('npsSampleSize refuses: %s', (message, plan) => {
  const size = () => npsSampleSize(plan as unknown as NpsSamplePlan)
  expect(size).toThrow(RangeError)
  expect(size).toThrow(message)
})

test('smallestCount finds the border, or that there is none', () => {
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(whole, whole, (border, most) => {
      const found = smallestCount((count) => count >= border, most)
      expect(found).toBe(border <= most ? border : undefined)
    }),
  )
  expect(smallestCount(() => true, 0)).toBeUndefined()
  expect(smallestCount(() => true, 1)).toBe(1)
})
