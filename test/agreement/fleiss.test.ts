import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohenKappa } from '../../src/agreement/cohen.ts'
import { fleissKappa } from '../../src/agreement/fleiss.ts'
import type { AgreementRatings } from '../../src/agreement/model.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import { evenRatings, fleissByPairs, pairs, rowsOfTable, shuffled } from './reference.ts'

function measured(ratings: AgreementRatings, options?: Parameters<typeof fleissKappa>[1]) {
  const result = fleissKappa(ratings, options)
  if (result.kind === 'undefined') throw new Error(result.because)
  return result
}

const diagnoses = fixture['kappa.fleiss1971'].input.ratingsBySubject

test('fleissKappa of thirty diagnoses by six psychiatrists is .430', () => {
  const { expected, tolerance } = fixture['kappa.fleiss1971']
  const result = measured(diagnoses)
  expect(Math.abs(result.value - expected.kappa)).toBeLessThan(tolerance)
  expect(result).toMatchObject({ n: 30, ratingsPerSubject: 6, leftOut: [] })
  // Table 1 and page 380 of Fleiss (1971).
  expect(result.observedAgreement).toBeCloseTo(0.5556, 4)
  expect(result.expectedAgreement).toBeCloseTo(0.2199, 4)
})

test('each category, and the tests against chance, are those of irr', () => {
  const { expected, tolerance } = fixture['irr.fleissDetail']
  const result = measured(diagnoses)
  expect(Math.abs(result.value / result.standardErrorByChance - expected.z)).toBeLessThan(tolerance)
  for (const [index, [kappa = NaN, z = NaN]] of expected.categories.entries()) {
    const { value = NaN, category } = result.byCategory[index] ?? { category: '' }
    expect(category).toBe(index + 1)
    expect(Math.abs(value - kappa)).toBeLessThan(tolerance)
    expect(Math.abs(value / result.categoryStandardErrorByChance - z)).toBeLessThan(tolerance)
  }
})

test('fleissKappa of the table of ten subjects and fourteen raters is that of statsmodels', () => {
  const { input, expected, tolerance } = fixture['kappa.fleiss.14raters']
  const rows = input.counts.map((row) =>
    row.flatMap((count, category) => Array.from({ length: count }, () => category)),
  )
  expect(Math.abs(measured(rows).value - expected.kappa)).toBeLessThan(tolerance)
})

test("with two assessors it is Scott's pi, with the error that irrCAC prints", () => {
  const { table, expected, tolerance } = fixture['irrCAC.abstractors']
  const { value, standardError = NaN, interval, n } = measured(rowsOfTable(table))
  expect(Math.abs(value - expected.scott)).toBeLessThan(tolerance)
  const byN = standardError * Math.sqrt((n - 1) / n)
  expect(Math.abs(byN - expected.scottStandardErrorByN)).toBeLessThan(tolerance)
  expect(interval?.low).toBeCloseTo(value - 1.959963984540054 * standardError, 12)
})

test('it is the definition by pairs, and its error the formula of Gwet', () => {
  fc.assert(
    fc.property(evenRatings, (rows) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const { kappa, standardError } = fleissByPairs(rows)
      const result = measured(rows)
      expect(result.value).toBeCloseTo(kappa, 10)
      if (rows.length === 1) {
        expect(result).not.toHaveProperty('standardError')
        expect(result).not.toHaveProperty('interval')
      } else expect(result.standardError).toBeCloseTo(standardError, 8)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('it is the mean of its categories, weighted by how much each can vary', () => {
  fc.assert(
    fc.property(evenRatings, (rows) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const result = measured(rows, { categories: [0, 1, 2, 3, 5, 8, 13] })
      let [sum, weights] = [0, 0]
      for (const { share, value } of result.byCategory) {
        expect(value === undefined).toBe(share === 0)
        sum += share * (1 - share) * (value ?? 0)
        weights += share * (1 - share)
      }
      expect(sum / weights).toBeCloseTo(result.value, 10)
      expect(result.byCategory.map(({ category }) => category)).toEqual([0, 1, 2, 3, 5, 8, 13])
    }),
  )
})

test('the error by chance of two categories is that of one category', () => {
  const { standardErrorByChance, categoryStandardErrorByChance } = measured([
    [0, 0, 1],
    [1, 1, 1],
    [0, 1, 1],
    [1, 1, 1],
  ])
  expect(standardErrorByChance).toBeCloseTo(categoryStandardErrorByChance, 12)
})

test('neither the order of subjects nor that of ratings matters, nor what categories are called', () => {
  const rowsAndOrder = evenRatings.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)))
  fc.assert(
    fc.property(rowsAndOrder, ([rows, other]) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const named = other.map((row) => row.map((rating) => `${(rating * 5) % 9} stars`))
      expect(measured(named).value).toBeCloseTo(measured(rows).value, 12)
      expect(measured(named).standardErrorByChance).toBeCloseTo(
        measured(rows).standardErrorByChance,
        12,
      )
    }),
  )
})

test('who rated does not matter, so missing ratings may be anywhere', () => {
  const sparse = [
    [1, null, 2, null],
    [null, 2, null, 2],
    [1, 1, null, null],
  ]
  const dense = [
    [1, 2],
    [2, 2],
    [1, 1],
  ]
  expect(fleissKappa(sparse)).toStrictEqual(fleissKappa(dense))
})

test('two assessors with the same habits have one and the same kappa of both kinds', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const mirrored = rows.flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ])
      const cohen = cohenKappa(mirrored)
      expect(cohen.kind === 'measured' && cohen.value).toBeCloseTo(measured(mirrored).value, 12)
    }),
  )
})

test('full agreement is 1 unless it is undefined', () => {
  fc.assert(
    fc.property(evenRatings, (rows) => {
      const same = rows.map((row) => row.map(() => row[0] ?? 0))
      const result = fleissKappa(same)
      if (result.kind === 'undefined') {
        expect(new Set(same.flat()).size).toBe(1)
        expect(result.because).toBe('onlyOneCategory')
      } else {
        expect(result.value).toBe(1)
        expect(result.interval?.degenerate).toBe(true)
        expect(result.byCategory.every(({ value }) => value === 1)).toBe(true)
      }
    }),
  )
})

test('nothing to compare, or nothing but one category, is undefined', () => {
  expect(fleissKappa([])).toStrictEqual({
    kind: 'undefined',
    coefficient: 'fleissKappa',
    because: 'noPairs',
    n: 0,
    leftOut: [],
  })
  for (const single of [[[1], [2]], [[1, null]], [[null, null]]]) {
    const result = fleissKappa(single)
    expect(result).toMatchObject({ because: 'noPairs', n: 0, leftOut: [...single.keys()] })
  }
  const same = fleissKappa([[3, 3, 3]], { categories: [1, 2, 3] })
  expect(same).toMatchObject({ because: 'onlyOneCategory', n: 1 })
})

test('uneven subjects are refused by name', () => {
  expect(() =>
    fleissKappa([
      [1, 2, 3],
      [1, 2, 3],
      [1, null, 2],
    ]),
  ).toThrow(
    'fleissKappa needs as many ratings of every subject, 3 as of the first (krippendorffAlpha takes uneven numbers), got 2 at ratings[2]',
  )
  expect(() =>
    fleissKappa([
      [1, 2],
      [null, null],
    ]),
  ).toThrow(RangeError)
})

test('bad ratings, categories and levels are refused by name', () => {
  expect(() => fleissKappa([[1, NaN]])).toThrow('fleissKappa needs a text')
  expect(() => fleissKappa([[1, 2], [3]])).toThrow('ratings[1]')
  expect(() => fleissKappa([[1, 2]], { categories: [1] })).toThrow('got 2 at ratings[0][1]')
  expect(() => fleissKappa([], { level: 1 })).toThrow('got 1')
})
