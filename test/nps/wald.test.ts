import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsAdjustedWaldInterval } from '../../src/nps/interval.ts'
import { tallyRatings } from '../../src/nps/tally.ts'
import { npsStudentInterval, npsWaldInterval } from '../../src/nps/wald.ts'
import { normalQuantile } from '../../src/statistics/normal.ts'
import { studentQuantile } from '../../src/statistics/student.ts'
import intervals from '../fixtures/nps-intervals.json' with { type: 'json' }
import oracles from '../fixtures/nps.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const count = fc.oneof(fc.nat(20), fc.nat(1e7))
const counts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 1)
const anyLevel = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)

function bounds(result: ReturnType<typeof npsStudentInterval>): readonly [number, number] {
  return result.kind === 'interval' ? [result.low, result.high] : [NaN, NaN]
}

/** Oracles are on the scale from -1 to 1. */
function expectPoints(actual: readonly number[], shares: readonly number[], tolerance: number) {
  for (const [index, share] of shares.entries()) {
    expect(Math.abs((actual[index] ?? NaN) - 100 * share)).toBeLessThanOrEqual(100 * tolerance)
  }
}

test.each(oracles['ci.oneSample'])(
  'npsWaldInterval agrees with other software: $id',
  ({ input, expected, tolerance }) => {
    for (const name of ['0.9', '0.95', '0.99'] as const) {
      const interval = npsWaldInterval(input.counts, { level: Number(name) })
      expectPoints(bounds(interval), expected[name].wald, tolerance)
    }
  },
)

test('npsWaldInterval agrees with the package NPS of R', () => {
  for (const { input, expected, tolerance } of oracles['nps.score+variance+se+ci.wald']) {
    const ratings: readonly number[] =
      'ratings' in input
        ? input.ratings
        : input.histogram.flatMap((times, rating) => Array<number>(times).fill(rating))
    const tally = tallyRatings(ratings)
    expectPoints(bounds(npsWaldInterval(tally)), expected.wald95, tolerance)
    expectPoints(bounds(npsWaldInterval(tally, { level: 0.9 })), expected.wald90, tolerance)
  }
})

test('npsWaldInterval knows that promoters and detractors are shares of the same answers', () => {
  for (const { input, expected, tolerance } of intervals['ci.negative-control']) {
    const [low, high] = bounds(npsWaldInterval(input.counts, { level: input.confidence }))
    expectPoints([low, high], expected.correct_wald, tolerance)
    expect([low.toFixed(1), high.toFixed(1)]).not.toEqual(
      expected.must_not_equal.map((share) => (100 * share).toFixed(1)),
    )
  }
})

test('npsWaldInterval is as wide as the published rule of thumb at thirds', () => {
  for (const { input, expected, tolerance } of intervals['ci.wald.width']) {
    for (const [index, n] of input.n.entries()) {
      // 1,024 and 102,400 are no multiples of three; a detractor more or less does not matter.
      const third = Math.round(n / 3)
      const tally = { promoters: third, passives: n - 2 * third, detractors: third }
      const [low, high] = bounds(npsWaldInterval(tally, { level: input.confidence }))
      const wanted = expected.full_width_points[index] ?? NaN
      expect(Math.abs(high - low - wanted)).toBeLessThanOrEqual(tolerance)
    }
  }
})

test.each(intervals['ci.trinomialMean.t'])(
  'npsStudentInterval agrees with t.test of R: $id',
  ({ input, expected, tolerance }) => {
    const interval = npsStudentInterval(input.counts, { level: input.confidence })
    expectPoints(bounds(interval), [expected.lower, expected.upper], tolerance)
  },
)

test('npsStudentInterval is the textbook formula on the answers one by one', () => {
  const few = fc.array(fc.constantFrom<number>(-1, 0, 1), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(few, anyLevel, (answers, level) => {
      const n = answers.length
      const mean = answers.reduce((sum, answer) => sum + answer, 0) / n
      const square = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0)
      const margin = -studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(square / (n - 1) / n)
      const times = (wanted: number) => answers.filter((answer) => answer === wanted).length
      const tally = { promoters: times(1), passives: times(0), detractors: times(-1) }
      const [low, high] = bounds(npsStudentInterval(tally, { level }))
      const tolerance = 1e-11 * (1 + margin)
      expect(Math.abs(low - 100 * (mean - margin))).toBeLessThan(tolerance)
      expect(Math.abs(high - 100 * (mean + margin))).toBeLessThan(tolerance)
    }),
  )
})

test('npsWaldInterval is the adjusted one with nothing added, and is centered on the score', () => {
  fc.assert(
    fc.property(counts, anyLevel, (tally, level) => {
      const interval = npsWaldInterval(tally, { level })
      expect(interval).toEqual({
        ...npsAdjustedWaldInterval(tally, { level, pseudoCounts: nobody }),
        method: 'wald',
      })
      const [low, high] = bounds(interval)
      expect(interval.kind === 'interval' && interval.score).toBeCloseTo((low + high) / 2, 9)
    }),
  )
})

test('npsStudentInterval holds the Wald interval, and nears it with n', () => {
  fc.assert(
    fc.property(counts, anyLevel, ({ promoters, passives, detractors }, level) => {
      const tally = { promoters, passives, detractors }
      const [low, high] = bounds(npsWaldInterval(tally, { level }))
      const [lower, higher] = bounds(npsStudentInterval(tally, { level }))
      expect(lower).toBeLessThanOrEqual(low)
      expect(higher).toBeGreaterThanOrEqual(high)
      const n = promoters + passives + detractors
      const z = -normalQuantile((1 - level) / 2)
      if (n > 100) expect((higher - lower) / (high - low) || 1).toBeLessThan(1 + (z * z + 3) / n)
    }),
  )
})

test('both mirror with the groups and say where they lie', () => {
  fc.assert(
    fc.property(counts, anyLevel, ({ promoters, passives, detractors }, level) => {
      for (const act of [npsWaldInterval, npsStudentInterval]) {
        const interval = act({ promoters, passives, detractors }, { level })
        const mirrored = act({ promoters: detractors, passives, detractors: promoters }, { level })
        const [low, high] = bounds(interval)
        expect(bounds(mirrored)).toEqual([0 - high, 0 - low])
        const one = Math.max(promoters, passives, detractors) === promoters + passives + detractors
        expect(interval).toMatchObject({
          kind: 'interval',
          leavesScale: low < -100 || high > 100,
          degenerate: one,
          level,
          n: promoters + passives + detractors,
        })
        expect(JSON.parse(JSON.stringify(interval))).toStrictEqual(interval)
      }
    }),
  )
})

test.each([2, 10, 1e7])('both have no width when all of %d fall into one group', (n) => {
  for (const act of [npsWaldInterval, npsStudentInterval]) {
    for (const [group, score] of [
      ['promoters', 100],
      ['passives', 0],
      ['detractors', -100],
    ] as const) {
      expect(act({ ...nobody, [group]: n })).toMatchObject({
        score,
        low: score,
        high: score,
        n,
        leavesScale: false,
        degenerate: true,
      })
    }
  }
})

test('one answer has a Wald interval without width and no t interval', () => {
  const one = { ...nobody, passives: 1 }
  expect(npsWaldInterval(one)).toMatchObject({ low: 0, high: 0, degenerate: true })
  expect(npsStudentInterval(one)).toStrictEqual({
    kind: 'unscored',
    because: 'tooFewResponses',
    n: 1,
    minimumResponses: 2,
  })
})

test('both default to 95 percent and have no interval when nobody rated', () => {
  const tally = { promoters: 10, passives: 6, detractors: 4 }
  for (const act of [npsWaldInterval, npsStudentInterval]) {
    expect(act(tally)).toEqual(act(tally, { level: 0.95 }))
    expect(act(nobody)).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
  }
})

test.each([0, 1, -0.5, 95, NaN])('both refuse a level of %d, even when nobody rated', (level) => {
  for (const act of [npsWaldInterval, npsStudentInterval]) {
    for (const tally of [nobody, { ...nobody, promoters: 1 }]) {
      expect(() => act(tally, { level })).toThrow(RangeError)
      expect(() => act(tally, { level })).toThrow(`got ${level}`)
    }
  }
})

test.each([-1, 0.5, NaN, Infinity])('both refuse a count of %d', (count) => {
  for (const act of [npsWaldInterval, npsStudentInterval]) {
    expect(() => act({ ...nobody, passives: count })).toThrow(RangeError)
    expect(() => act({ ...nobody, passives: count })).toThrow(`got ${count}`)
  }
})
