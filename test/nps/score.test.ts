import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  netPromoterScore,
  npsResponseRate,
  npsStandardError,
  scoreOrWithhold,
} from '../../src/nps/score.ts'
import { tallyRatings, tallyResponses } from '../../src/nps/tally.ts'
import oracles from '../fixtures/nps.json' with { type: 'json' }

const tallyOf = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})
const nobody = tallyOf(0, 0, 0)
const noResponses = { kind: 'unscored', because: 'noResponses' }
const tallies = fc
  .tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9))
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => tallyOf(...counts))
const badTallies = [
  ...[-1, 0.5, NaN, Infinity, 2 ** 53].map((count) => tallyOf(count, 1, 1)),
  ...[-1, 0.5, NaN, Infinity, 2 ** 53].map((count) => tallyOf(1, count, 1)),
  ...[-1, 0.5, NaN, Infinity, 2 ** 53].map((count) => tallyOf(1, 1, count)),
  tallyOf(2 ** 53 - 1, 1, 0),
]

function scoreOf(tally: { promoters: number; passives: number; detractors: number }): number {
  const result = netPromoterScore(tally)
  return result.kind === 'scored' ? result.score : NaN
}

function errorOf(tally: { promoters: number; passives: number; detractors: number }): number {
  const result = npsStandardError(tally)
  return result.kind === 'standardError' ? result.standardError : NaN
}

test('netPromoterScore gives score, shares and n', () => {
  expect(netPromoterScore(tallyOf(2, 1, 1))).toStrictEqual({
    kind: 'scored',
    score: 25,
    numerator: 1,
    promoters: 50,
    passives: 25,
    detractors: 25,
    n: 4,
  })
})

test('netPromoterScore is computed of counts, not of rounded shares', () => {
  for (const { input, expected, tolerance } of oracles['nps.rounding']) {
    const score = scoreOf(input.counts)
    expect(Math.abs(score - expected.nps_points)).toBeLessThanOrEqual(tolerance)
    expect(score.toFixed(2)).toBe(String(expected.rounded2))
    expect(score.toFixed(2)).not.toBe(String(expected.published_wrong))
  }
  expect(scoreOf(tallyOf(120, 45, 30))).toBe(46.15384615384615)
})

test('netPromoterScore is a whole number where the score is one', () => {
  expect(scoreOf(tallyOf(36, 57, 7))).toBe(29)
  expect(scoreOf(tallyOf(57, 29, 14))).toBe(43)
})

test('netPromoterScore gives the published scores', () => {
  for (const { input, expected, tolerance } of oracles['nps.score']) {
    const cases = input.cases ?? (input.ratings ? [input.ratings] : [])
    const scores = input.counts
      ? [scoreOf(input.counts)]
      : cases.map((each) => scoreOf(tallyRatings(each)))
    expect(scores.length).toBeGreaterThan(0)
    for (const [index, score] of scores.entries()) {
      const wanted = [expected.nps_points].flat()[index] ?? NaN
      expect(Math.abs(score - wanted)).toBeLessThanOrEqual(tolerance)
    }
  }
})

test('netPromoterScore and npsStandardError agree with the R package NPS', () => {
  for (const { input, expected, tolerance } of oracles['nps.score+variance+se+ci.wald']) {
    const repeated = (input.histogram ?? []).flatMap((count, rating) =>
      Array<number>(count).fill(rating),
    )
    const tally = tallyRatings(input.ratings ?? repeated)
    expect(Math.abs(scoreOf(tally) / 100 - expected.nps)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(errorOf(tally) / 100 - expected.se)).toBeLessThanOrEqual(tolerance)
  }
})

test('netPromoterScore takes no silence for a score: nobody rated, so there is none', () => {
  expect(netPromoterScore(nobody)).toStrictEqual(noResponses)
  expect(netPromoterScore(tallyResponses([{ rating: null }, { rating: 11 }]))).toEqual(noResponses)
})

test('netPromoterScore keeps refusals, missing and invalid answers out of the denominator', () => {
  const answers = [10, 9, 3, 'declined', null, 11, '9'].map((rating) => ({ rating }))
  expect(netPromoterScore(tallyResponses(answers))).toMatchObject({ numerator: 1, n: 3 })
})

test('netPromoterScore is never minus zero', () => {
  for (const tally of [tallyOf(0, 5, 0), tallyOf(3, 0, 3), tallyOf(-0, 5, 0)]) {
    expect(netPromoterScore(tally)).toMatchObject({ score: 0, numerator: 0 })
  }
  expect(scoreOf(tallyOf(0, 250, 1))).toBe(-100 / 251)
})

test('netPromoterScore reaches both ends and mirrors when the groups are swapped', () => {
  expect(scoreOf(tallyOf(7, 0, 0))).toBe(100)
  expect(scoreOf(tallyOf(0, 0, 7))).toBe(-100)
  fc.assert(
    fc.property(tallies, ({ promoters, passives, detractors }) => {
      const score = scoreOf(tallyOf(promoters, passives, detractors))
      expect(scoreOf(tallyOf(detractors, passives, promoters))).toBe(0 - score)
      expect(Math.abs(score)).toBeLessThanOrEqual(100)
    }),
  )
})

test('netPromoterScore gives whole shares that sum to 100 and lie within one of the exact ones', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const result = netPromoterScore(tally)
      if (result.kind === 'unscored') throw new Error(result.because)
      expect(result.promoters + result.passives + result.detractors).toBe(100)
      for (const group of ['promoters', 'passives', 'detractors'] as const) {
        expect(Number.isInteger(result[group])).toBe(true)
        expect(Math.abs(result[group] - (100 * tally[group]) / result.n)).toBeLessThan(1)
      }
    }),
  )
})

test.each(badTallies)('netPromoterScore refuses counts that are none: %o', (tally) => {
  expect(() => netPromoterScore(tally)).toThrow(RangeError)
  expect(() => scoreOrWithhold(tally)).toThrow(RangeError)
  expect(() => npsStandardError(tally)).toThrow(RangeError)
  expect(() => npsResponseRate({ ...tallyResponses([]), ...tally })).toThrow(RangeError)
})

test('scoreOrWithhold withholds below the minimum, not at it', () => {
  const two = tallyOf(2, 0, 0)
  expect(scoreOrWithhold(two, { minimumResponses: 3 })).toStrictEqual({
    kind: 'unscored',
    because: 'tooFewResponses',
    n: 2,
    minimumResponses: 3,
  })
  expect(scoreOrWithhold(two, { minimumResponses: 2 })).toEqual(netPromoterScore(two))
})

test('scoreOrWithhold scores everything when no minimum is asked for', () => {
  expect(scoreOrWithhold(tallyOf(0, 1, 0))).toMatchObject({ kind: 'scored', n: 1 })
})

test('scoreOrWithhold says noResponses rather than too few when nobody rated', () => {
  expect(scoreOrWithhold(nobody)).toEqual(noResponses)
  expect(scoreOrWithhold(nobody, { minimumResponses: 10 })).toEqual(noResponses)
})

test.each([-1, 0.5, NaN, Infinity])('scoreOrWithhold refuses a minimum of %s', (minimum) => {
  const score = () => scoreOrWithhold(tallyOf(1, 1, 1), { minimumResponses: minimum })
  expect(score).toThrow(RangeError)
  expect(score).toThrow(`minimumResponses needs a count below 2^53, got ${minimum}`)
})

test('npsStandardError gives the published figure', () => {
  for (const { expected, tolerance } of oracles.variance) {
    const tally = tallyOf(324 / 2, 324 / 3, 324 / 6)
    expect(Math.abs(scoreOf(tally) / 100 - expected.nps)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(errorOf(tally) / 100 - expected.se_n324)).toBeLessThanOrEqual(tolerance)
  }
})

test('npsStandardError gives points and n', () => {
  expect(npsStandardError(tallyOf(9, 3, 0))).toStrictEqual({
    kind: 'standardError',
    standardError: 12.5,
    n: 12,
  })
})

test('npsStandardError is exactly 0 when all answers fall into one group', () => {
  for (const n of [1, 2, 3, 1e9]) {
    expect([tallyOf(n, 0, 0), tallyOf(0, n, 0), tallyOf(0, 0, n)].map(errorOf)).toEqual([0, 0, 0])
  }
})

test('npsStandardError has no figure when nobody rated', () => {
  expect(npsStandardError(nobody)).toStrictEqual(noResponses)
})

test('npsStandardError does not cancel at a thousand million counts', () => {
  const near = fc.oneof(fc.nat(9), fc.integer({ min: 999_999_990, max: 1e9 }), fc.nat(1e9))
  fc.assert(
    fc.property(fc.tuple(near, near, near), (counts) => {
      fc.pre(counts.filter((count) => count > 0).length > 1)
      const [p, s, d] = counts.map(BigInt) as [bigint, bigint, bigint]
      const n = p + s + d
      // The square of the standard error, times 10^60, in whole numbers.
      const square = ((n * (p + d) - (p - d) ** 2n) * 10n ** 64n) / n ** 3n
      const relative = errorOf(tallyOf(...counts)) ** 2 / (Number(square) / 1e60) - 1
      expect(Math.abs(relative)).toBeLessThan(4e-15)
    }),
  )
})

test('npsResponseRate tells how many of the invited gave a rating', () => {
  const answers = [9, 'declined', null, 11].map((rating) => ({ rating }))
  expect(npsResponseRate(tallyResponses(answers))).toStrictEqual({
    kind: 'responseRate',
    percent: 25,
    answered: 1,
    invited: 4,
  })
})

test('npsResponseRate is 0 when all were invited in vain, and absent when nobody was', () => {
  const invited = tallyResponses([{ rating: null }, { rating: 'declined' }])
  expect(npsResponseRate(invited)).toMatchObject({ kind: 'responseRate', percent: 0, invited: 2 })
  expect(npsResponseRate(tallyResponses([]))).toStrictEqual(noResponses)
})

test.each(['declined', 'missing', 'invalid'])(
  'npsResponseRate refuses a negative count of %s',
  (name) => {
    expect(() => npsResponseRate({ ...tallyResponses([]), [name]: -1 })).toThrow(RangeError)
  },
)
