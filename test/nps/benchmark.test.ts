import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testNpsBenchmark } from '../../src/nps/benchmark.ts'
import { npsAlternatives } from '../../src/nps/comparison-model.ts'
import { npsInterval } from '../../src/nps/interval.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const counts = fc
  .record({ promoters: fc.nat(300), passives: fc.nat(300), detractors: fc.nat(300) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
const points = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.integer({ min: -100, max: 100 }),
)

function tested(tally: NpsTally, options: Parameters<typeof testNpsBenchmark>[1]) {
  const test = testNpsBenchmark(tally, options)
  if (test.kind === 'unscored') throw new Error('nobody rated')
  return test
}

test.each(oracles['test.oneSample.score'])(
  'testNpsBenchmark agrees with R: $id',
  ({ input, expected, tolerance }) => {
    const result = tested(input.counts, { benchmark: 100 * input.benchmark })
    expect(Math.abs((result.statistic ?? NaN) - expected.z)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(result.pValue - expected.p_two_sided)).toBeLessThanOrEqual(tolerance)
  },
)

test.each(oracles['test.oneSample.score.decimal'])(
  'testNpsBenchmark is right in relative terms however small: $id',
  ({ input, expected, relativeTolerance }) => {
    const benchmark = 100 * input.benchmark
    const near = (actual: number | null, wanted: number) => {
      expect(Math.abs((actual ?? NaN) / wanted - 1)).toBeLessThanOrEqual(relativeTolerance)
    }
    near(tested(input.counts, { benchmark }).statistic, expected.z)
    near(tested(input.counts, { benchmark }).pValue, expected.p_two_sided)
    near(tested(input.counts, { benchmark, alternative: 'greater' }).pValue, expected.p_greater)
    near(tested(input.counts, { benchmark, alternative: 'less' }).pValue, expected.p_less)
  },
)

test('testNpsBenchmark rejects exactly what the score interval excludes', () => {
  const levels = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
  fc.assert(
    fc.property(counts, points, levels, (tally, benchmark, level) => {
      const interval = npsInterval(tally, { level })
      if (interval.kind === 'unscored') throw new Error('nobody rated')
      const { low, high } = interval
      fc.pre(Math.abs(benchmark - low) > 1e-9 && Math.abs(benchmark - high) > 1e-9)
      const rejected = tested(tally, { benchmark }).pValue < 1 - level
      expect(rejected).toBe(benchmark < low || benchmark > high)
    }),
    { numRuns: 1000 },
  )
})

test('testNpsBenchmark at a bound of the interval has the p-value of its level', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0.5, 0.9, 0.99), (tally, level) => {
      const interval = npsInterval(tally, { level })
      if (interval.kind === 'unscored') throw new Error('nobody rated')
      for (const benchmark of [interval.low, interval.high]) {
        if (Math.abs(benchmark) === 100) continue
        expect(tested(tally, { benchmark }).pValue).toBeCloseTo(1 - level, 7)
      }
    }),
  )
})

test('testNpsBenchmark mirrors with the groups, and its tails add up', () => {
  fc.assert(
    fc.property(counts, points, ({ promoters, passives, detractors }, benchmark) => {
      const tally = { promoters, passives, detractors }
      const mirrored = { promoters: detractors, passives, detractors: promoters }
      const [one, other] = [
        tested(tally, { benchmark }),
        tested(mirrored, { benchmark: -benchmark }),
      ]
      expect(other.pValue).toBe(one.pValue)
      expect(other.statistic).toBe(one.statistic === null ? null : 0 - one.statistic)
      const [greater, less] = (['greater', 'less'] as const).map(
        (alternative) => tested(tally, { benchmark, alternative }).pValue,
      )
      expect((greater ?? NaN) + (less ?? NaN)).toBeCloseTo(1, 12)
      expect(one.pValue).toBeCloseTo(2 * Math.min(greater ?? NaN, less ?? NaN), 12)
      expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one)
    }),
  )
})

test("testNpsBenchmark against 0 is McNemar's test", () => {
  fc.assert(
    fc.property(counts, (tally) => {
      const { promoters, detractors } = tally
      const z =
        promoters === detractors ? 0 : (promoters - detractors) / Math.sqrt(promoters + detractors)
      expect(tested(tally, { benchmark: 0 }).statistic).toBeCloseTo(z, 10)
    }),
  )
})

test('testNpsBenchmark finds nothing where the score is the benchmark, to the last digit', () => {
  fc.assert(
    fc.property(counts, (tally) => {
      const { score } = tested(tally, { benchmark: 0 })
      expect(Math.abs(tested(tally, { benchmark: score }).statistic ?? NaN)).toBeLessThan(1e-10)
    }),
  )
  expect(tested({ promoters: 2, passives: 1, detractors: 0 }, { benchmark: 0 })).toMatchObject({
    n: 3,
  })
  expect(tested({ promoters: 3, passives: 7, detractors: 0 }, { benchmark: 30 })).toMatchObject({
    statistic: 0,
    pValue: 1,
  })
})

test('testNpsBenchmark at the ends of the scale, for any n', () => {
  for (const n of [1, 2, 20, 1e7]) {
    const all = { ...nobody, promoters: n }
    const none = { ...nobody, detractors: n }
    expect(testNpsBenchmark(all, { benchmark: 100 })).toStrictEqual({
      kind: 'benchmarkTest',
      score: 100,
      benchmark: 100,
      alternative: 'twoSided',
      statistic: 0,
      pValue: 1,
      n,
    })
    expect(tested(none, { benchmark: -100 })).toMatchObject({ statistic: 0, pValue: 1 })
    expect(tested(all, { benchmark: -100 })).toMatchObject({ statistic: null, pValue: 0 })
    expect(tested(none, { benchmark: 100 })).toMatchObject({ statistic: null, pValue: 0 })
    const passive = { ...nobody, passives: n }
    expect(tested(passive, { benchmark: 100 })).toMatchObject({ statistic: null, pValue: 0 })
    expect(tested(passive, { benchmark: 100, alternative: 'greater' }).pValue).toBe(1)
    expect(tested(passive, { benchmark: 100, alternative: 'less' }).pValue).toBe(0)
    expect(tested(all, { benchmark: 100, alternative: 'greater' }).pValue).toBe(0.5)
    expect(tested(passive, { benchmark: -0 })).toStrictEqual({
      ...tested(passive, { benchmark: 0 }),
      benchmark: 0,
    })
  }
})

test('testNpsBenchmark has no test when nobody rated, and refuses what is out of range', () => {
  for (const alternative of npsAlternatives) {
    expect(testNpsBenchmark(nobody, { benchmark: 0, alternative })).toStrictEqual({
      kind: 'unscored',
      because: 'noResponses',
    })
  }
  for (const benchmark of [-100.1, 100.1, NaN, Infinity]) {
    expect(() => testNpsBenchmark(nobody, { benchmark })).toThrow(
      new RangeError(`testNpsBenchmark needs a benchmark from -100 to 100, got ${benchmark}`),
    )
  }
  const text = '20' as unknown as number
  expect(() => testNpsBenchmark(nobody, { benchmark: text })).toThrow('got "20"')
  const alternative = 'above' as 'greater'
  expect(() => testNpsBenchmark(nobody, { benchmark: 0, alternative })).toThrow(
    new RangeError('testNpsBenchmark needs an alternative, twoSided, greater or less, got "above"'),
  )
  expect(() => testNpsBenchmark({ ...nobody, promoters: 0.5 }, { benchmark: 0 })).toThrow(
    RangeError,
  )
})
