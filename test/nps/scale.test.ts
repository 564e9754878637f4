import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsGroups, npsRatings, type NpsScale } from '../../src/nps/model.ts'
import { ratingGroup } from '../../src/nps/group.ts'
import { defineNpsScale, isOnScale, npsScale } from '../../src/nps/scale.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import { npsSummary, npsSummaryOn } from '../../src/nps/summary.ts'
import { tallyRatings, tallyRatingStream, tallyResponses } from '../../src/nps/tally.ts'

const stars = defineNpsScale({
  id: 'stars',
  lowest: 1,
  passivesFrom: 4,
  promotersFrom: 5,
  highest: 5,
})
const faces = defineNpsScale({
  id: 'faces',
  lowest: -2,
  passivesFrom: 1,
  promotersFrom: 2,
  highest: 2,
})

test('npsScale is the scale of the eleven ratings', () => {
  expect(npsRatings.filter((rating) => isOnScale(rating, npsScale))).toEqual(npsRatings)
  expect(npsRatings.map((rating) => ratingGroup(rating, npsScale))).toEqual(
    npsRatings.map((rating) => ratingGroup(rating)),
  )
})

test('a scale says where the groups begin, also below zero', () => {
  expect([1, 2, 3, 4, 5].map((rating) => ratingGroup(rating, stars))).toEqual([
    'detractor',
    'detractor',
    'detractor',
    'passive',
    'promoter',
  ])
  expect([-2, 1, 2].map((rating) => ratingGroup(rating, faces))).toEqual([...npsGroups].reverse())
})

test.each([
  [0, stars],
  [6, stars],
  [4.5, stars],
  [-3, faces],
  [NaN, faces],
])('ratingGroup and tallyRatings refuse %d on the scale %o', (rating, scale) => {
  const range = `from ${scale.lowest} to ${scale.highest}, got ${rating}`
  expect(() => ratingGroup(rating, scale)).toThrow(`ratingGroup needs a whole rating ${range}`)
  expect(() => tallyRatings([scale.highest, rating], scale)).toThrow(
    `tallyRatings needs whole ratings ${range} at index 1`,
  )
})

test.each([
  [{ id: ' ' }, 'an id of its own, got " "'],
  [{ id: 'nps' }, 'an id of its own, got "nps"'],
  [{ lowest: 0.5 }, 'a whole number as lowest, got 0.5'],
  [{ highest: NaN }, 'a whole number as highest, got NaN'],
  [{ lowest: 4 }, 'at most 100 apart, got 4, 4, 5, 5'],
  [{ passivesFrom: 6 }, 'at most 100 apart, got 1, 6, 5, 5'],
  [{ promotersFrom: 6 }, 'at most 100 apart, got 1, 4, 6, 5'],
  [{ highest: 102 }, 'at most 100 apart, got 1, 4, 5, 102'],
])('defineNpsScale refuses %o', (change, message) => {
  expect(() => defineNpsScale({ ...stars, ...change })).toThrow(RangeError)
  expect(() => defineNpsScale({ ...stars, ...change })).toThrow(message)
})

test('defineNpsScale takes a scale of two groups, and one a hundred points long', () => {
  const two = { id: 'thumb', lowest: 0, passivesFrom: 1, promotersFrom: 1, highest: 1 }
  expect(tallyRatings([0, 1, 1], defineNpsScale(two))).toMatchObject({ passives: 0, promoters: 2 })
  const percent = { id: 'percent', lowest: 0, passivesFrom: 70, promotersFrom: 90, highest: 100 }
  expect(tallyRatings([0, 70, 100], defineNpsScale(percent))).toMatchObject({
    detractors: 1,
    passives: 1,
    promoters: 1,
  })
})

test('a tally and a score carry the id of their scale, those of 0 to 10 none', async () => {
  const tally = tallyRatings([5, 4, 1], stars)
  expect(tally).toStrictEqual({
    promoters: 1,
    passives: 1,
    detractors: 1,
    histogram: [1, 0, 0, 1, 1],
    scale: 'stars',
  })
  expect(netPromoterScore(tally)).toMatchObject({ score: 0, scale: 'stars' })
  expect(tallyRatings([9], npsScale)).toStrictEqual(tallyRatings([9]))
  expect(netPromoterScore(tallyRatings([9]))).not.toHaveProperty('scale')
  const rows = [{ rating: 5 }, { rating: null }, { rating: 0 }]
  expect(tallyResponses(rows, stars)).toMatchObject({ promoters: 1, missing: 1, invalid: 1 })
  async function* stream() {
    yield* await Promise.resolve([5, 4, 1])
  }
  expect(await tallyRatingStream(stream(), stars)).toStrictEqual(tally)
})

test('npsSummaryOn counts on its scale and refuses tallies of another', () => {
  const summary = npsSummaryOn(stars)
  const tally = summary.add(summary.add(summary.empty, 5), 6)
  expect(tally).toMatchObject({ promoters: 1, invalid: 1, scale: 'stars' })
  expect(summary.combine(tally, tallyRatings([1], stars))).toMatchObject({ detractors: 1 })
  const mixed = [tally, tallyRatings([9])]
  // @ts-expect-error scales do not mix
  expect(() => mixed.reduce((one, other) => npsSummary.combine(one, other))).toThrow(
    'npsSummary needs tallies of one scale, got stars and nps',
  )
})

const columns = [
  (ratings: number[]) => ratings,
  (ratings: number[]) => Int8Array.from(ratings),
  (ratings: number[]) => Float64Array.from(ratings),
  (ratings: number[]) => Uint8Array.from(ratings),
  (ratings: number[]) => Uint8ClampedArray.from(ratings),
]

test('every kind of column counts as one rating at a time does, on any scale', () => {
  const wide: NpsScale = { ...stars, id: 'wide', highest: 90 }
  const scales: NpsScale[] = [npsScale, stars, faces, defineNpsScale(wide)]
  const cases = fc.constantFrom(...scales).chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      ratings: fc.array(fc.integer({ min: scale.lowest, max: scale.highest }), { maxLength: 50 }),
    }),
  )
  fc.assert(
    fc.property(cases, ({ scale, ratings }) => {
      const length = scale.highest - scale.lowest + 1
      const expected = Array.from({ length }, (_, place) => {
        return ratings.filter((rating) => rating === place + scale.lowest).length
      })
      for (const make of columns.slice(0, scale.lowest < 0 ? 3 : 5)) {
        expect(tallyRatings(make(ratings), scale).histogram).toEqual(expected)
      }
    }),
  )
})

test('one wrong rating anywhere in a column is named, whatever the column', () => {
  const places = fc.record({ length: fc.integer({ min: 1, max: 40 }), at: fc.nat({ max: 39 }) })
  fc.assert(
    fc.property(places, fc.constantFrom(11, 12, 15, 16, 27, 255), ({ length, at }, bad) => {
      const ratings = Array.from({ length }, (_, row) => (row === at ? bad : row % 11))
      const index = ratings.findIndex((rating) => rating > 10)
      for (const column of [ratings, Uint8Array.from(ratings), Float64Array.from(ratings)]) {
        if (index === -1) expect(tallyRatings(column).histogram).toHaveLength(11)
        else expect(() => tallyRatings(column)).toThrow(`got ${bad} at index ${index}`)
      }
    }),
  )
})

test.each([7.5, -1, 2 ** 32 + 3, NaN, Infinity, null, undefined, '9', true, 9n, Symbol('nine')])(
  'tallyRatings names what is no rating in the middle of a column: %s',
  (bad) => {
    const ratings: unknown[] = [1, 2, 3, 4, bad, 6, 7, 8, 9]
    // @ts-expect-error a column of ratings holds numbers
    expect(() => tallyRatings(ratings)).toThrow(/tallyRatings needs whole ratings.* at index 4$/)
  },
)

test('a long column of bytes counts alike from an even and an odd place in its buffer', () => {
  const buffer = Uint8Array.from({ length: 120_007 }, (_, row) => (row * 7 + (row >> 5)) % 11)
  for (const [start, end] of [
    [0, 120_000],
    [1, 120_000],
    [2, 120_003],
    [3, 120_007],
    [0, 50_000],
    [1, 50_000],
  ] as const) {
    const bytes = buffer.subarray(start, end)
    expect(tallyRatings(bytes)).toEqual(tallyRatings(Array.from(bytes)))
    expect(tallyRatings(bytes)).toEqual(tallyRatings(Float64Array.from(bytes)))
  }
  for (const at of [0, 1, 77_777, 120_006]) {
    const wrong = buffer.slice()
    wrong[at] = 200
    expect(() => tallyRatings(wrong)).toThrow(`got 200 at index ${at}`)
    expect(() => tallyRatings(wrong.subarray(at))).toThrow('got 200 at index 0')
  }
})
