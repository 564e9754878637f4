import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsRatings } from '../../src/nps/model.ts'
import { tallyRatings, tallyRatingStream, tallyResponses } from '../../src/nps/tally.ts'

const ratings = fc.array(fc.constantFrom(...npsRatings), { maxLength: 60 })
const invalid: [unknown, string][] = [
  [7.5, '7.5'],
  [11, '11'],
  [-1, '-1'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [true, 'true'],
  ['9', '"9"'],
  ['9 apples', '"9 apples"'],
  ['', '""'],
]
const absent: [unknown, string][] = [
  [null, 'null'],
  [undefined, 'undefined'],
]
// Their text alone is empty or looks like a rating.
const misleading: [string, unknown][] = [
  ['an empty array', []],
  ['a rating in an array', [9]],
  ['a bigint', 9n],
]
const odd: [string, unknown][] = [
  ['an object', {}],
  ['an object without prototype', Object.create(null)],
  ['an object that cannot be text', { toString: 9 }],
  ['a symbol', Symbol('9')],
  ['a function', () => 9],
]

const histogramOf = (...given: number[]) =>
  npsRatings.map((rating) => given.filter((other) => other === rating).length)

function* one<Item>(items: readonly Item[]) {
  yield* items
}

async function* later<Item>(items: readonly Item[]) {
  for (const item of items) yield await Promise.resolve(item)
}

test('tallyRatings counts all eleven ratings, each in its group and in its place', () => {
  expect(tallyRatings(npsRatings)).toEqual({
    promoters: 2,
    passives: 2,
    detractors: 7,
    histogram: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  })
  for (const rating of npsRatings) {
    const { histogram } = tallyRatings([rating, rating])
    expect(histogram).toEqual(histogramOf(rating, rating))
  }
})

test('tallyRatings makes zeros of nothing', () => {
  const nothing = { promoters: 0, passives: 0, detractors: 0, histogram: histogramOf() }
  expect(tallyRatings([])).toEqual(nothing)
  expect(tallyRatings(new Set<number>())).toEqual(nothing)
})

test('tallyRatings counts every rating once', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const { promoters, passives, detractors, histogram } = tallyRatings(given)
      expect(histogram.reduce((sum, count) => sum + count)).toBe(given.length)
      expect(promoters + passives + detractors).toBe(given.length)
      expect(promoters).toBe(given.filter((rating) => rating >= 9).length)
      expect(detractors).toBe(given.filter((rating) => rating <= 6).length)
    }),
  )
})

test('tallyRatings counts arrays, typed arrays and iterables alike, and tallyRatingStream too', async () => {
  await fc.assert(
    fc.asyncProperty(ratings, async (given) => {
      const tally = tallyRatings(given)
      expect(tallyRatings(Uint8Array.from(given))).toEqual(tally)
      expect(tallyRatings(Int32Array.from(given))).toEqual(tally)
      expect(tallyRatings(Float64Array.from(given))).toEqual(tally)
      expect(tallyRatings(one(given))).toEqual(tally)
      expect(await tallyRatingStream(later(given))).toEqual(tally)
    }),
    { numRuns: 50 },
  )
})

test('tallyRatings reads a set', () => {
  expect(tallyRatings(new Set([10, 3, 10]))).toEqual(tallyRatings([10, 3]))
})

test('tallyRatings takes minus zero for 0', () => {
  expect(tallyRatings([-0])).toEqual(tallyRatings([0]))
})

test('tallyRatings returns plain JSON', () => {
  const tally = tallyRatings(npsRatings)
  expect(JSON.parse(JSON.stringify(tally))).toEqual(tally)
})

test.each([...invalid, ...absent])(
  'tallyRatings refuses %s, naming index and value, wherever it stands',
  async (value, text) => {
    const given = [10, 0, value, 9] as number[]
    const message = `needs whole ratings from 0 to 10, got ${text} at index 2`
    for (const source of [given, one(given)]) {
      const count = () => tallyRatings(source)
      expect(count).toThrow(RangeError)
    }
    expect(() => tallyRatings(given)).toThrow(message)
    expect(() => tallyRatings(one(given))).toThrow(message)
    await expect(tallyRatingStream(later(given))).rejects.toThrow(RangeError)
    await expect(tallyRatingStream(later(given))).rejects.toThrow(message)
  },
)

test('tallyRatings names the first of several that are no ratings', () => {
  expect(() => tallyRatings(Float64Array.of(8, 7.5, 11))).toThrow('got 7.5 at index 1')
  expect(() => tallyRatings(Int32Array.of(8, 8, -1))).toThrow('got -1 at index 2')
})

test('tallyRatings refuses a hole in an array', () => {
  const holed = new Array<number>(3)
  holed[0] = 10
  holed[2] = 9
  expect(() => tallyRatings(holed)).toThrow('got undefined at index 1')
})

test.each(misleading)(
  'tallyRatings refuses %s and does not print it as nothing or a rating',
  (_, value) => {
    const count = () => tallyRatings([10, value] as number[])
    expect(count).toThrow(RangeError)
    expect(count).not.toThrow(/got \d* at index 1/)
  },
)

test('tallyRatings refuses bigints in a typed array', () => {
  expect(() => tallyRatings(BigInt64Array.of(9n) as never)).toThrow(RangeError)
})

test('tallyRatingStream counts nothing of an empty stream', async () => {
  expect(await tallyRatingStream(later([]))).toEqual(tallyRatings([]))
})

test('tallyRatingStream passes on what the stream throws', async () => {
  async function* broken() {
    yield await Promise.resolve(10)
    throw new Error('line lost')
  }
  await expect(tallyRatingStream(broken())).rejects.toThrow('line lost')
})

test('tallyRatingStream names itself when it refuses', async () => {
  await expect(tallyRatingStream(later([11]))).rejects.toThrow(/^tallyRatingStream /)
})

test('tallyResponses counts ratings, refusals, missing and invalid answers apart', () => {
  const answers = [10, 9, 8, 3, 'declined', null, undefined, 11, '9']
  expect(tallyResponses(answers.map((rating) => ({ rating })))).toEqual({
    promoters: 2,
    passives: 1,
    detractors: 1,
    histogram: histogramOf(10, 9, 8, 3),
    declined: 1,
    missing: 2,
    invalid: 2,
    firstInvalid: { index: 7, found: '11' },
  })
})

test('tallyResponses counts an absent rating as missing', () => {
  expect(tallyResponses([{}, { at: 0 }]).missing).toBe(2)
})

test('tallyResponses counts the hole of an array as missing', () => {
  const holed = new Array<number>(3)
  holed[0] = 10
  const tally = tallyResponses(Array.from(holed, (rating) => ({ rating })))
  expect(tally).toMatchObject({ promoters: 1, passives: 0, detractors: 0, missing: 2, invalid: 0 })
})

test.each([...invalid.map(([value, text]) => [text, value] as const), ...misleading, ...odd])(
  'tallyResponses counts %s as invalid and in no group',
  (_, rating) => {
    const tally = tallyResponses([{ rating: 7 }, { rating }])
    expect(tally).toMatchObject({ promoters: 0, passives: 1, detractors: 0, invalid: 1 })
    expect(tally).toMatchObject({ declined: 0, missing: 0, histogram: histogramOf(7) })
  },
)

test.each(invalid)(
  'tallyResponses tells where the first invalid answer stands: %s',
  (rating, found) => {
    const responses = [{ rating: null }, { rating: 10 }, { rating }, { rating: 11 }]
    expect(tallyResponses(responses).firstInvalid).toEqual({ index: 2, found })
  },
)

test.each(misleading)('tallyResponses does not print %s as nothing or a rating', (_, rating) => {
  expect(tallyResponses([{ rating }]).firstInvalid?.found).not.toMatch(/^\d*$/)
})

test('tallyResponses has no firstInvalid when every answer is valid', () => {
  expect(tallyResponses([{ rating: 0 }, { rating: 'declined' }])).not.toHaveProperty('firstInvalid')
})

test('tallyResponses makes zeros of nothing', () => {
  expect(tallyResponses([])).toEqual({
    ...tallyRatings([]),
    declined: 0,
    missing: 0,
    invalid: 0,
  })
})

test('tallyResponses counts each response once, and ratings as tallyRatings does', () => {
  const answer = fc.oneof(fc.constantFrom(...npsRatings, 'declined', null), fc.anything())
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
      const tally = tallyResponses(answers.map((rating) => ({ rating })))
      const { declined, missing, invalid } = tally
      const rated = answers.filter((each) => npsRatings.some((rating) => rating === each))
      expect(tally).toMatchObject(tallyRatings(rated as number[]))
      expect(rated.length + declined + missing + invalid).toBe(answers.length)
    }),
  )
})
