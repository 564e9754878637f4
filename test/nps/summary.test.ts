import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsRatings, type NpsTally } from '../../src/nps/model.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyRatings, tallyResponses } from '../../src/nps/tally.ts'
import { summarize } from '../../src/summary/summarize.ts'
import oracles from '../fixtures/nps.json' with { type: 'json' }

const { empty } = npsSummary
const bare = { promoters: 5, passives: 3, detractors: 1 }
const most = Number.MAX_SAFE_INTEGER
const answers = fc.array(
  fc.constantFrom<number | 'declined' | null | undefined>(
    ...npsRatings,
    ...(['declined', null, undefined, 11, 7.5, -1, NaN] as const),
  ),
  { maxLength: 30 },
)
const count = fc.nat(1e6)
const tallies: fc.Arbitrary<NpsTally> = fc.record(
  {
    promoters: count,
    passives: count,
    detractors: count,
    histogram: fc.array(count, { minLength: 11, maxLength: 11 }),
    declined: count,
    missing: count,
    invalid: count,
  },
  { requiredKeys: ['promoters', 'passives', 'detractors'], noNullPrototype: true },
)

test('npsSummary starts with zeros, all of them known', () => {
  expect(empty).toStrictEqual(summarize(npsSummary, []))
  expect({ ...empty }).toStrictEqual(tallyResponses([]))
  expect(npsSummary.result(empty)).toEqual({ kind: 'unscored', because: 'noResponses' })
})

test('npsSummary adds each of the eleven ratings as tallyRatings counts it', () => {
  for (const rating of npsRatings) {
    expect(npsSummary.add(empty, rating)).toMatchObject(tallyRatings([rating]))
  }
})

test('npsSummary counts answers as tallyResponses does, whole or in parts', () => {
  fc.assert(
    fc.property(answers, answers, (first, second) => {
      const all = [...first, ...second]
      const whole = summarize(npsSummary, all)
      const { firstInvalid, ...counted } = tallyResponses(all.map((rating) => ({ rating })))
      expect(whole).toStrictEqual(counted)
      expect(firstInvalid === undefined).toBe(whole.invalid === 0)
      const parts = [summarize(npsSummary, first), summarize(npsSummary, second)] as const
      expect(npsSummary.combine(...parts)).toStrictEqual(whole)
    }),
  )
})

test('npsSummary combines associatively and commutatively, and empty changes nothing', () => {
  fc.assert(
    fc.property(tallies, tallies, tallies, (first, second, third) => {
      const left = npsSummary.combine(npsSummary.combine(first, second), third)
      expect(npsSummary.combine(first, npsSummary.combine(second, third))).toStrictEqual(left)
      expect(npsSummary.combine(second, first)).toStrictEqual(npsSummary.combine(first, second))
      expect(npsSummary.combine(empty, first)).toStrictEqual(first)
      expect(npsSummary.combine(first, empty)).toStrictEqual(first)
    }),
  )
})

test('npsSummary knows of a sum what it knows of both parts, and leaves out the rest', () => {
  fc.assert(
    fc.property(tallies, tallies, (first, second) => {
      const both = npsSummary.combine(first, second)
      for (const name of ['histogram', 'declined', 'missing', 'invalid'] as const) {
        expect(name in both).toBe(name in first && name in second)
      }
    }),
  )
})

test('npsSummary takes what is unknown for unknown, not for zero', () => {
  const full = tallyResponses([{ rating: 10 }, { rating: 'declined' }])
  expect(npsSummary.combine(bare, full)).toStrictEqual({ promoters: 6, passives: 3, detractors: 1 })
  expect(npsSummary.combine({ ...bare, missing: 2 }, full)).toStrictEqual({
    promoters: 6,
    passives: 3,
    detractors: 1,
    missing: 2,
  })
  expect(npsSummary.add(bare, 'declined')).toStrictEqual(bare)
  expect(npsSummary.add(bare, 9)).toStrictEqual({ promoters: 6, passives: 3, detractors: 1 })
})

test('npsSummary adds as many as times says', () => {
  fc.assert(
    fc.property(tallies, answers, fc.nat(5), (tally, [answer], times) => {
      let repeated = tally
      for (let turn = 0; turn < times; turn++) repeated = npsSummary.add(repeated, answer)
      expect(npsSummary.add(tally, answer, times)).toEqual(repeated)
    }),
  )
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('npsSummary refuses to add %d times', (times) => {
  for (const answer of [10, 'declined', null, 11] as const) {
    expect(() => npsSummary.add(empty, answer, times)).toThrow(RangeError)
  }
})

test('npsSummary refuses sums beyond 2^53 - 1 instead of rounding them', () => {
  for (const [answer, name] of [
    [10, 'promoters'],
    [7, 'passives'],
    [0, 'detractors'],
    ['declined', 'declined'],
    [null, 'missing'],
    [11, 'invalid'],
  ] as const) {
    const full = npsSummary.add(empty, answer, most)
    expect(full[name]).toBe(most)
    expect(() => npsSummary.add(full, answer)).toThrow(RangeError)
    expect(() => npsSummary.combine(full, full)).toThrow(name)
    expect(npsSummary.combine(full, empty)).toStrictEqual(full)
  }
  expect(() => npsSummary.add(npsSummary.add(empty, 10, most), 9)).toThrow(RangeError)
})

test.each([-1, 0.5, NaN])('npsSummary refuses to combine a count of %d', (bad) => {
  for (const name of ['promoters', 'passives', 'detractors', 'declined', 'missing', 'invalid']) {
    expect(() => npsSummary.combine({ ...empty, [name]: bad }, empty)).toThrow(RangeError)
    expect(() => npsSummary.combine(empty, { ...empty, [name]: bad })).toThrow(name)
  }
  const histogram = [bad, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  expect(() => npsSummary.combine(empty, { ...empty, histogram })).toThrow('histogram[0]')
})

test('npsSummary refuses histograms of different length', () => {
  const short = { ...bare, histogram: [1, 2] }
  expect(() => npsSummary.combine(short, empty)).toThrow(RangeError)
  expect(() => npsSummary.combine(empty, short)).toThrow('got 11 and 2')
})

test('npsSummary leaves its arguments as they are', () => {
  const [first, second] = [tallyRatings([10]), tallyRatings([3])]
  npsSummary.combine(first, second)
  npsSummary.add(first, 9)
  expect([first, second]).toStrictEqual([tallyRatings([10]), tallyRatings([3])])
})

test('npsSummary makes tallies that survive JSON', () => {
  fc.assert(
    fc.property(tallies, answers, (tally, [answer]) => {
      const sum = npsSummary.add(tally, answer)
      expect(JSON.parse(JSON.stringify(sum))).toStrictEqual(sum)
    }),
  )
})

test('npsSummary pools counts, which averaging scores does not', () => {
  for (const { input, expected, tolerance } of oracles['trend.rolling']) {
    const pooled = npsSummary.result(
      input.periods.reduce<NpsTally>((sum, tally) => npsSummary.combine(sum, tally), empty),
    )
    const score = pooled.kind === 'scored' ? pooled.score / 100 : NaN
    expect(Math.abs(score - expected.pooled)).toBeLessThanOrEqual(tolerance)
    expect(score).not.toBeCloseTo(expected.averageOfPeriodScores, 1)
  }
})
