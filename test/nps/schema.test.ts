import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { npsRatings } from '../../src/nps/model.ts'
import { npsScale } from '../../src/nps/scale.ts'
import {
  npsRatingSchema,
  npsResponseSchema,
  npsScaleSchema,
  npsTallySchema,
} from '../../src/nps/schema.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyRatings, tallyResponses } from '../../src/nps/tally.ts'

const noRatings: [string, unknown][] = [
  ['7.5', 7.5],
  ['11', 11],
  ['-1', -1],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['text', '9'],
  ['apples', '9 apples'],
  ['nothing', ''],
  ['true', true],
  ['an array', [9]],
  ['an object', {}],
  ['undefined', undefined],
]
const counts = { promoters: 3, passives: 1, detractors: 0 }

function issuesOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input)
  return (error?.issues ?? []).map(({ path, message }) => ({ path, message }))
}

test('npsRatingSchema passes the eleven ratings', () => {
  expect(npsRatings.map((rating) => npsRatingSchema.parse(rating))).toEqual(npsRatings)
})

test.each([...noRatings, ['null', null], ['a refusal', 'declined']])(
  'npsRatingSchema refuses %s',
  (_, input) => {
    const [issue, ...more] = issuesOf(npsRatingSchema, input)
    expect(issue?.path).toEqual([])
    expect(issue?.message).toContain('a rating is a whole number from 0 to 10, got ')
    expect(more).toEqual([])
  },
)

test('npsRatingSchema says what it got', () => {
  expect(issuesOf(npsRatingSchema, '9')[0]?.message).toMatch(/got "9"$/)
  expect(issuesOf(npsRatingSchema, 11)[0]?.message).toMatch(/got 11$/)
  expect(issuesOf(npsRatingSchema, NaN)[0]?.message).toMatch(/got NaN$/)
})

test('npsRatingSchema and npsResponseSchema refuse a bigint as an issue, without throwing', () => {
  expect(issuesOf(npsRatingSchema, 9n)).toHaveLength(1)
  expect(issuesOf(npsResponseSchema, { rating: 9n })).toHaveLength(1)
})

test('npsRatingSchema and npsResponseSchema refuse a circle as an issue, without throwing', () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  expect(issuesOf(npsRatingSchema, circle)).toHaveLength(1)
  expect(issuesOf(npsResponseSchema, { rating: circle })).toHaveLength(1)
})

test('npsRatingSchema, npsResponseSchema and npsTallySchema let no minus zero in', () => {
  expect(npsRatingSchema.parse(-0)).toBe(0)
  expect(npsResponseSchema.parse({ rating: -0 })).toStrictEqual({ rating: 0 })
  expect(npsTallySchema.parse({ ...counts, detractors: -0 })).toStrictEqual(counts)
})

test('npsResponseSchema passes ratings, refusals and no answer', () => {
  for (const rating of [...npsRatings, 'declined', null]) {
    expect(npsResponseSchema.parse({ rating })).toStrictEqual({ rating })
  }
})

test('npsResponseSchema reads the instant and keeps the rest', () => {
  const given = { id: 'r', rating: 9, at: '2026-11-21T09:00:00+07:00', comment: '' }
  const read = { ...given, at: Date.UTC(2026, 10, 21, 2) }
  expect(npsResponseSchema.parse(given)).toStrictEqual(read)
  expect(npsResponseSchema.parse(read)).toStrictEqual(read)
})

test.each(noRatings)('npsResponseSchema refuses %s at the path of the rating', (_, rating) => {
  const [issue, ...more] = issuesOf(npsResponseSchema, { rating })
  expect(issue?.path).toEqual(['rating'])
  expect(issue?.message).toContain("0 to 10, 'declined' or null, got ")
  expect(more).toEqual([])
})

test('npsResponseSchema does not print NaN as the null it allows', () => {
  expect(issuesOf(npsResponseSchema, { rating: NaN })[0]?.message).toMatch(/got NaN$/)
})

test.each<[string, object]>([
  ['rating', {}],
  ['id', { rating: 9, id: '' }],
  ['id', { rating: 9, id: 7 }],
  ['at', { rating: 9, at: '2026-11-21T09:00' }],
  ['at', { rating: 9, at: '2026-02-30T09:00:00Z' }],
  ['at', { rating: 9, at: 0.5 }],
  ['at', { rating: 9, at: null }],
  ['comment', { rating: 9, comment: null }],
  ['comment', { rating: 9, comment: undefined }],
])('npsResponseSchema names the path %s of what is wrong in %o', (field, input) => {
  expect(issuesOf(npsResponseSchema, input).map(({ path }) => path)).toEqual([[field]])
})

test('npsResponseSchema refuses fields it does not know', () => {
  expect(issuesOf(npsResponseSchema, { rating: 9, score: 9 })[0]?.message).toContain('"score"')
})

test.each([null, undefined, 9, [], 'r'])(
  'npsResponseSchema refuses %o in place of a response',
  (v) => {
    expect(issuesOf(npsResponseSchema, v).map(({ path }) => path)).toEqual([[]])
  },
)

test('npsTallySchema passes bare counts and what the library counts itself', () => {
  const answers = fc.array(fc.constantFrom<unknown>(...npsRatings, 'declined', null, 11))
  expect(npsTallySchema.parse(counts)).toStrictEqual(counts)
  expect(npsTallySchema.parse(npsSummary.empty)).toStrictEqual(npsSummary.empty)
  fc.assert(
    fc.property(answers, (given) => {
      const { firstInvalid, ...tally } = tallyResponses(given.map((rating) => ({ rating })))
      expect(npsTallySchema.parse(tally)).toStrictEqual(tally)
      expect(npsTallySchema.safeParse({ ...tally, firstInvalid }).success).toBe(false)
    }),
    { numRuns: 30 },
  )
})

test('npsTallySchema passes counts up to 2^53 - 1 and none beyond', () => {
  expect(npsTallySchema.safeParse({ ...counts, missing: 2 ** 53 - 1 }).success).toBe(true)
  expect(issuesOf(npsTallySchema, { ...counts, missing: 2 ** 53 })[0]?.path).toEqual(['missing'])
})

test.each([-1, 0.5, NaN, Infinity, '3', null, 3n])(
  'npsTallySchema refuses a count of %s',
  (count) => {
    for (const name of ['promoters', 'passives', 'detractors', 'declined', 'missing', 'invalid']) {
      const paths = issuesOf(npsTallySchema, { ...counts, [name]: count }).map(({ path }) => path)
      expect(paths).toEqual([[name]])
    }
    const { histogram } = tallyRatings([9, 9, 9, 8])
    const paths = issuesOf(npsTallySchema, { ...counts, histogram: [count, ...histogram.slice(1)] })
    expect(paths[0]?.path).toEqual(['histogram', 0])
  },
)

test.each(['promoters', 'passives', 'detractors'])('npsTallySchema misses %s', (group) => {
  const partial = Object.fromEntries(Object.entries(counts).filter(([name]) => name !== group))
  expect(issuesOf(npsTallySchema, partial).map(({ path }) => path)).toEqual([[group]])
})

test('npsTallySchema holds the histogram against the groups', () => {
  const tally = tallyRatings([10, 9, 9, 8, 0])
  expect(npsTallySchema.safeParse(tally).success).toBe(true)
  expect(issuesOf(npsTallySchema, { ...tally, promoters: 2, detractors: 2 })).toEqual([
    { path: ['promoters'], message: 'the histogram counts 3 promoters' },
    { path: ['detractors'], message: 'the histogram counts 1 detractors' },
  ])
  expect(issuesOf(npsTallySchema, { ...tally, passives: 0 })).toEqual([
    { path: ['passives'], message: 'the histogram counts 1 passives' },
  ])
})

test.each([0, 10, 12])('npsTallySchema refuses a histogram of %d counts', (length) => {
  const histogram = Array<number>(length).fill(0)
  const none = { promoters: 0, passives: 0, detractors: 0, histogram }
  expect(issuesOf(npsTallySchema, none).map(({ path }) => path)).toEqual([['histogram']])
})

test('npsRatingSchema, npsResponseSchema and npsTallySchema have a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  expect(json(npsRatingSchema)).toMatchObject({ type: 'number', enum: npsRatings })
  expect(json(npsResponseSchema)).toMatchObject({
    type: 'object',
    required: ['rating'],
    additionalProperties: false,
    properties: { rating: { enum: [...npsRatings, 'declined', null] } },
  })
  expect(json(npsTallySchema)).toMatchObject({
    required: ['promoters', 'passives', 'detractors'],
    properties: { promoters: { type: 'integer', minimum: 0 }, histogram: { type: 'array' } },
  })
})

const stars = { id: 'stars', lowest: 1, passivesFrom: 4, promotersFrom: 5, highest: 5 }

test('npsScaleSchema passes the scale from 0 to 10 and scales of your own, and names faults', () => {
  expect(npsScaleSchema.parse(npsScale)).toEqual(npsScale)
  expect(npsScaleSchema.parse(stars)).toEqual(stars)
  for (const wrong of [
    { ...stars, highest: 4 },
    { ...npsScale, highest: 9 },
    { ...stars, id: '' },
  ]) {
    const read = npsScaleSchema.safeParse(wrong)
    expect(read.error?.issues[0]?.message).toContain('defineNpsScale needs')
  }
  expect(npsScaleSchema.safeParse({ ...stars, lowest: 0.5 }).error?.issues[0]?.path).toEqual([
    'lowest',
  ])
})

test('npsTallySchema lets a tally of another scale add up, and no more', () => {
  const tally = { promoters: 1, passives: 0, detractors: 2, scale: 'stars' }
  expect(npsTallySchema.safeParse({ ...tally, histogram: [1, 1, 0, 0, 1] }).success).toBe(true)
  const wrong = npsTallySchema.safeParse({ ...tally, histogram: [1, 1, 0, 0, 0] })
  expect(wrong.error?.issues[0]).toMatchObject({
    path: ['histogram'],
    message: 'the groups count 3 ratings',
  })
})
