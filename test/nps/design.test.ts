import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsFinitePopulationError, weightedNps } from '../../src/nps/design.ts'
import { npsFiniteConventions, type WeightedNpsRow } from '../../src/nps/design-model.ts'
import { npsAdjustedWaldInterval } from '../../src/nps/interval.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import { netPromoterScore, npsStandardError } from '../../src/nps/score.ts'
import { tallyRatings } from '../../src/nps/tally.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const rating = fc.integer({ min: 0, max: 10 })
const row = fc.record({ rating, weight: fc.double({ min: 0.01, max: 100, noNaN: true }) })
const someRows = fc.array(row, { minLength: 2, maxLength: 40 })

function weighted(rows: Iterable<WeightedNpsRow>, options: { level?: number } = {}) {
  const result = weightedNps(rows, options)
  if (result.kind !== 'weighted') throw new Error(result.kind)
  return result
}

function expectNear(actual: number, wanted: number, tolerance: number) {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance)
}

test.each(oracles['nps.weighted'])(
  "weightedNps agrees with R's survey package: $id",
  ({ input, expected, tolerance }) => {
    const rows = input.ratings.map((rating, index) => ({
      rating,
      weight: input.weights[index] ?? NaN,
    }))
    const result = weighted(rows, { level: input.confidence })
    expectNear(result.score, 100 * expected.nps, 100 * tolerance)
    expectNear(result.standardError, 100 * expected.se, 100 * tolerance)
    expectNear(result.effectiveN, expected.effectiveSampleSize, 10 * tolerance)
    expectNear(result.designEffect, expected.designEffectKish, tolerance)
    const [low = NaN, high = NaN] = expected.wald
    expectNear(result.wald.low, 100 * low, 100 * tolerance)
    expectNear(result.wald.high, 100 * high, 100 * tolerance)
    expect(result).toMatchObject({ kind: 'weighted', n: rows.length, level: 0.95 })
  },
)

test('weightedNps is what its formulas say, row by row', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const { score, standardError, effectiveN, designEffect } = weighted(rows)
      const z = ({ rating }: WeightedNpsRow) => (rating >= 9 ? 1 : rating >= 7 ? 0 : -1)
      const sum = (term: (row: WeightedNpsRow) => number) =>
        rows.reduce((total, row) => total + term(row), 0)
      const total = sum(({ weight }) => weight)
      const nps = sum((row) => row.weight * z(row)) / total
      expect(score).toBeCloseTo(100 * nps, 9)
      const spread = sum((row) => (row.weight * (z(row) - nps)) ** 2)
      const n = rows.length
      expect(standardError).toBeCloseTo((100 * Math.sqrt((n / (n - 1)) * spread)) / total, 6)
      expect(effectiveN).toBeCloseTo(total ** 2 / sum(({ weight }) => weight ** 2), 9)
      expect(designEffect).toBeCloseTo(n / effectiveN, 12)
      expect(effectiveN).toBeLessThanOrEqual(n * (1 + 1e-14))
      expect(effectiveN).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('weightedNps with equal weights is the score, and its adjusted interval that of the tally', () => {
  const weight = fc.constantFrom(1, 0.1, 1e-100, 1e100, 7)
  fc.assert(
    fc.property(fc.array(rating, { minLength: 2, maxLength: 40 }), weight, (ratings, weight) => {
      const result = weighted(ratings.map((rating) => ({ rating, weight })))
      const tally = tallyRatings(ratings)
      const n = ratings.length
      const score = netPromoterScore(tally)
      expect(result.score).toBeCloseTo(score.kind === 'scored' ? score.score : NaN, 9)
      const error = npsStandardError(tally)
      const plugIn = error.kind === 'standardError' ? error.standardError : NaN
      expect(result.standardError).toBeCloseTo(plugIn * Math.sqrt(n / (n - 1)), 9)
      expect(result.effectiveN).toBeCloseTo(n, 9)
      const adjusted = npsAdjustedWaldInterval(tally)
      if (adjusted.kind === 'unscored') throw new Error('nobody rated')
      expect(result.adjustedWald.low).toBeCloseTo(adjusted.low, 8)
      expect(result.adjustedWald.high).toBeCloseTo(adjusted.high, 8)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('weightedNps does not change when all weights are multiplied, and mirrors with the groups', () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom(2, 0.5, 1024, 2 ** -60), (rows, factor) => {
      const result = weighted(rows)
      const scaled = rows.map(({ rating, weight }) => ({ rating, weight: factor * weight }))
      expect(weighted(scaled)).toEqual(result)
      const mirrored = rows.map(({ rating, weight }) => ({
        rating: rating >= 9 ? 0 : rating >= 7 ? 8 : 10,
        weight,
      }))
      expect(weighted(mirrored).score).toBeCloseTo(-result.score, 9)
      expect(weighted(mirrored).standardError).toBeCloseTo(result.standardError, 9)
    }),
  )
})

test('weightedNps of one group has no width but by the adjusted interval', () => {
  const result = weighted([
    { rating: 10, weight: 1 },
    { rating: 9, weight: 3 },
  ])
  expect(result).toMatchObject({
    score: 100,
    standardError: 0,
    effectiveN: 1.6,
    designEffect: 1.25,
  })
  expect(result.wald).toStrictEqual({ low: 100, high: 100, leavesScale: false, degenerate: true })
  expect(result.adjustedWald.degenerate).toBe(false)
  expect(result.adjustedWald.leavesScale).toBe(true)
})

test('weightedNps of one response, and of none', () => {
  expect(weightedNps([{ rating: 3, weight: 0.3 }])).toStrictEqual({
    kind: 'scoreWithoutError',
    because: 'oneResponse',
    score: -100,
    n: 1,
  })
  expect(weightedNps([])).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
})

test('weightedNps rates on other scales, and says which', () => {
  const scale = defineNpsScale({
    id: 'stars',
    lowest: 1,
    passivesFrom: 4,
    promotersFrom: 5,
    highest: 5,
  })
  const rows = [5, 4, 1, 5].map((rating) => ({ rating, weight: 2 }))
  expect(weightedNps(rows, { scale })).toMatchObject({ score: 25, n: 4, scale: 'stars' })
  expect(() => weightedNps([{ rating: 6, weight: 1 }], { scale })).toThrow(
    'weightedNps needs whole ratings from 1 to 5, got 6 at index 0',
  )
})

test('weightedNps takes a million rows without losing digits', () => {
  function* rows() {
    for (let index = 0; index < 1e6; index++)
      yield { rating: index % 11, weight: 0.1 + (index % 7) }
  }
  const { score, effectiveN } = weighted(rows())
  const groups = { weights: [0, 0, 0], squares: 0, total: 0 }
  for (const { rating, weight } of rows()) {
    groups.total += Math.round(10 * weight)
    groups.squares += Math.round(10 * weight) ** 2
    const at = rating >= 9 ? 2 : rating >= 7 ? 1 : 0
    groups.weights[at] = (groups.weights[at] ?? 0) + Math.round(10 * weight)
  }
  const [detractors = 0, , promoters = 0] = groups.weights
  expect(score).toBeCloseTo((100 * (promoters - detractors)) / groups.total, 8)
  expect(effectiveN / (groups.total ** 2 / groups.squares)).toBeCloseTo(1, 9)
})

test.each([0, -0, -1, NaN, Infinity, 1e-101, 1e101])(
  'weightedNps refuses a weight of %d',
  (weight) => {
    const rows = [
      { rating: 10, weight: 1 },
      { rating: 3, weight },
    ]
    expect(() => weightedNps(rows)).toThrow(
      new RangeError(`weightedNps needs weights from 1e-100 to 1e100, got ${weight} at index 1`),
    )
  },
)

test('weightedNps refuses ratings and levels that are none', () => {
  for (const rating of [-1, 11, 7.5, NaN]) {
    expect(() => weightedNps([{ rating, weight: 1 }])).toThrow(
      new RangeError(`weightedNps needs whole ratings from 0 to 10, got ${rating} at index 0`),
    )
  }
  const text = '9' as unknown as number
  expect(() => weightedNps([{ rating: text, weight: 1 }])).toThrow('got "9" at index 0')
  expect(() => weightedNps([{ rating: 9, weight: text }])).toThrow('got "9" at index 0')
  for (const level of [0, 1, 95, NaN]) {
    expect(() => weightedNps([], { level })).toThrow(`got ${level}`)
  }
})

test.each(oracles['se.finitePopulation'])(
  'npsFinitePopulationError agrees with R by both conventions: $id',
  ({ input, expected, tolerance }) => {
    const by = (convention?: 'unbiased' | 'plugIn') => {
      const options = convention && { convention }
      const error = npsFinitePopulationError(input.counts, input.populationSize, options)
      return error.kind === 'standardError' ? error.standardError : NaN
    }
    expectNear(by(), 100 * expected.se_unbiased, 100 * tolerance)
    expect(by('unbiased')).toBe(by())
    expectNear(by('plugIn'), 100 * expected.se_plugin_N_minus_1, 100 * tolerance)
  },
)

test.each(npsFiniteConventions)(
  'npsFinitePopulationError (%s) is 0 for a census, and shrinks to it',
  (convention) => {
    const tally = { promoters: 6, passives: 2, detractors: 2 }
    const error = (populationSize: number) => {
      const result = npsFinitePopulationError(tally, populationSize, { convention })
      return result.kind === 'standardError' ? result.standardError : NaN
    }
    expect(error(10)).toBe(0)
    expect(error(11)).toBeGreaterThan(0)
    expect(error(11)).toBeLessThan(error(12))
    const plain = npsStandardError(tally)
    const limit = plain.kind === 'standardError' ? plain.standardError : NaN
    const factor = convention === 'unbiased' ? Math.sqrt(10 / 9) : 1
    expect(error(Number.MAX_SAFE_INTEGER)).toBeCloseTo(limit * factor, 9)
    expect(npsFinitePopulationError({ ...nobody, promoters: 1 }, 1, { convention })).toStrictEqual({
      kind: 'standardError',
      standardError: 0,
      convention,
      n: 1,
      populationSize: 1,
    })
    expect(npsFinitePopulationError(nobody, 1, { convention })).toStrictEqual({
      kind: 'unscored',
      because: 'noResponses',
    })
  },
)

test('npsFinitePopulationError of one in many does not say how much it varies', () => {
  const one = { ...nobody, detractors: 1 }
  expect(npsFinitePopulationError(one, 9)).toStrictEqual({
    kind: 'scoreWithoutError',
    because: 'oneResponse',
    score: -100,
    n: 1,
  })
  expect(npsFinitePopulationError(one, 9, { convention: 'plugIn' })).toMatchObject({
    standardError: 0,
  })
})

test('npsFinitePopulationError refuses populations and conventions that are none', () => {
  const tally = { ...nobody, promoters: 5 }
  for (const size of [4, 0, -1, 5.5, NaN, Infinity]) {
    expect(() => npsFinitePopulationError(tally, size)).toThrow(
      new RangeError(
        `npsFinitePopulationError needs a whole population of at least the 5 who rated, got ${size}`,
      ),
    )
  }
  expect(() => npsFinitePopulationError(nobody, 0)).toThrow(RangeError)
  const convention = 'textbook' as 'plugIn'
  expect(() => npsFinitePopulationError(tally, 9, { convention })).toThrow(
    new RangeError(
      'npsFinitePopulationError needs a convention, unbiased or plugIn, got "textbook"',
    ),
  )
  expect(() => npsFinitePopulationError({ ...nobody, promoters: -1 }, 9)).toThrow(RangeError)
})
