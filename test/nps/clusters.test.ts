import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusteredNps } from '../../src/nps/clusters.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import { netPromoterScore, npsStandardError } from '../../src/nps/score.ts'
import { tallyRatings } from '../../src/nps/tally.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const rating = fc.integer({ min: 0, max: 10 })
const someAccounts = fc.array(fc.array(rating, { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 20,
})
const asRatings: Readonly<Record<string, number>> = { '-1': 0, 0: 8, 1: 10 }

function clustered(accounts: Iterable<readonly number[]>) {
  const result = clusteredNps(accounts)
  if (result.kind !== 'clustered') throw new Error(result.kind)
  return result
}

test.each(oracles['nps.clustered'])(
  "clusteredNps agrees with R's survey package: $id",
  ({ input, expected, tolerance }) => {
    const accounts = input.accounts.map((scores) => scores.map((score) => asRatings[score] ?? NaN))
    const result = clustered(accounts)
    expect(Math.abs(result.score - 100 * expected.nps)).toBeLessThanOrEqual(100 * tolerance)
    expect(Math.abs(result.standardError - 100 * expected.se_clustered)).toBeLessThanOrEqual(
      100 * tolerance,
    )
    expect(result).toMatchObject({ n: 13, accounts: 6, level: 0.95 })
  },
)

test('clusteredNps is the score of all answers, with the error of the formula', () => {
  fc.assert(
    fc.property(someAccounts, (accounts) => {
      const result = clustered(accounts)
      const score = netPromoterScore(tallyRatings(accounts.flat()))
      expect(result.score).toBe(score.kind === 'scored' ? score.score : NaN)
      const z = (rating: number) => (rating >= 9 ? 1 : rating >= 7 ? 0 : -1)
      const [n, m] = [accounts.flat().length, accounts.length]
      const nps = result.score / 100
      const squares = accounts
        .map((ratings) => ratings.reduce((sum, rating) => sum + z(rating) - nps, 0))
        .reduce((sum, off) => sum + off * off, 0)
      expect(result.standardError).toBeCloseTo((100 * Math.sqrt((m / (m - 1)) * squares)) / n, 8)
      const { designEffect = NaN, naiveStandardError, standardError } = result
      if (naiveStandardError > 0) {
        expect(designEffect).toBeCloseTo((standardError / naiveStandardError) ** 2, 9)
      }
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('clusteredNps with one answer of each account is as if there were no accounts', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 2, maxLength: 50 }), (ratings) => {
      const result = clustered(ratings.map((one) => [one]))
      expect(result.standardError).toBeCloseTo(result.naiveStandardError, 9)
      if (result.naiveStandardError > 0) expect(result.designEffect).toBeCloseTo(1, 9)
      const plain = npsStandardError(tallyRatings(ratings))
      const plugIn = plain.kind === 'standardError' ? plain.standardError : NaN
      const n = ratings.length
      expect(result.naiveStandardError).toBeCloseTo(plugIn * Math.sqrt(n / (n - 1)), 9)
    }),
  )
})

test('clusteredNps of answers repeated k times has k times the variance of naive error', () => {
  const once = clustered([[10], [3], [8], [9], [0]])
  const often = clustered([10, 3, 8, 9, 0].map((rating) => [rating, rating, rating, rating]))
  expect(often.standardError).toBeCloseTo(once.standardError, 10)
  expect(often.designEffect).toBeCloseTo((4 * (19 / 20) * 5) / 4, 10)
})

test('clusteredNps of one group has no width and no design effect', () => {
  const result = clustered([[10, 9], [10]])
  expect(result).toStrictEqual({
    kind: 'clustered',
    score: 100,
    standardError: 0,
    naiveStandardError: 0,
    n: 3,
    accounts: 2,
    level: 0.95,
    wald: { low: 100, high: 100, leavesScale: false, degenerate: true },
  })
})

test('clusteredNps of one account, and of none', () => {
  expect(clusteredNps([[10, 3, 8]])).toStrictEqual({
    kind: 'scoreWithoutError',
    because: 'oneAccount',
    score: 0,
    n: 3,
  })
  expect(clusteredNps([])).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
})

test('clusteredNps rates on other scales', () => {
  const scale = defineNpsScale({
    id: 'stars',
    lowest: 1,
    passivesFrom: 4,
    promotersFrom: 5,
    highest: 5,
  })
  expect(
    clusteredNps(
      [
        [5, 4],
        [1, 5],
      ],
      { scale },
    ),
  ).toMatchObject({ score: 25, scale: 'stars' })
  expect(() => clusteredNps([[0]], { scale })).toThrow('from 1 to 5, got 0 at index 0 of account 0')
})

test('clusteredNps takes a million answers', () => {
  const account = [10, 9, 7, 3, 10, 0, 8, 9, 10, 6]
  const result = clustered(Array.from({ length: 1e5 }, () => account))
  // Every account has the score of all, so between accounts nothing varies.
  expect(result).toMatchObject({
    score: 20,
    standardError: 0,
    n: 1e6,
    accounts: 1e5,
    designEffect: 0,
  })
})

test('clusteredNps refuses what is no rating, with its place, and accounts without any', () => {
  for (const rating of [-1, 11, 7.5, NaN]) {
    expect(() => clusteredNps([[10], [9, rating]])).toThrow(
      new RangeError(
        `clusteredNps needs whole ratings from 0 to 10, got ${rating} at index 1 of account 1`,
      ),
    )
  }
  // eslint-disable-next-line no-sparse-arrays
  expect(() => clusteredNps([[10, , 9] as number[]])).toThrow('got undefined at index 1')
  expect(() => clusteredNps([[10], []])).toThrow(
    new RangeError('clusteredNps needs a rating of every account, got none of account 1'),
  )
  for (const level of [0, 1, 95, NaN]) {
    expect(() => clusteredNps([], { level })).toThrow(`got ${level}`)
  }
})
