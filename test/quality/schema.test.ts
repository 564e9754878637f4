import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apdex } from '../../src/quality/apdex.ts'
import { answerSummary, tallyAnswers } from '../../src/quality/answers.ts'
import { gapScores } from '../../src/quality/gap.ts'
import { kanoSummary } from '../../src/quality/kano.ts'
import { attributeInstrument, servqualInstrument } from '../../src/quality/presets.ts'
import {
  answerRowsSchema,
  answerTallySchema,
  apdexTallySchema,
  gapInstrumentSchema,
  kanoAnswersSchema,
  kanoTallySchema,
  ratedAttributeSchema,
  serviceReachSchema,
} from '../../src/quality/schema.ts'

const pathsOf = (schema: z.ZodType, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path }) => path)
const messagesOf = (schema: z.ZodType, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ message }) => message)

describe('gapInstrumentSchema', () => {
  test.each([attributeInstrument, servqualInstrument])('passes what JSON holds of %#', (given) => {
    const parsed = gapInstrumentSchema.parse(JSON.parse(JSON.stringify(given)))
    expect(parsed).toStrictEqual(given)
    expect(() => gapScores(parsed, { perceived: [] })).not.toThrow()
  })

  const item = { id: 'onTime', dimension: 'reliability' }
  const scale = { lowest: 1, highest: 7 }
  test.each<[PropertyKey[], unknown]>([
    [['items', 0, 'id'], { scale, items: [{ ...item, id: '' }] }],
    [['items', 0, 'critical'], { scale, items: [{ ...item, critical: 'yes' }] }],
    [['items', 0], { scale, items: [{ ...item, text: 'On time' }] }],
    [['scale', 'lowest'], { scale: { lowest: 0.5, highest: 7 }, items: [item] }],
    [['scale', 'highest'], { scale: { lowest: 1 }, items: [item] }],
    [[], { scale: { lowest: 7, highest: 1 }, items: [item] }],
    [[], { scale, items: [] }],
    [[], { scale, items: [item, item] }],
    [[], null],
  ])('names the path %j of what is wrong in %o', (path, wrong) => {
    expect(pathsOf(gapInstrumentSchema, wrong)).toEqual([path])
  })
})

describe('answerRowsSchema', () => {
  const rows = answerRowsSchema({ questions: 2, scale: { lowest: 1, highest: 4 } })

  test('passes answers on the scale and null, without minus zero', () => {
    expect(
      rows.parse([
        [1, 4],
        [null, 2],
      ]),
    ).toEqual([
      [1, 4],
      [null, 2],
    ])
    expect(rows.parse([])).toEqual([])
    const fromZero = answerRowsSchema({ questions: 1, scale: { lowest: 0, highest: 4 } })
    expect(fromZero.parse([[-0]])).toStrictEqual([[0]])
  })

  test.each<[PropertyKey[], unknown]>([
    [[0, 1], [[1, 5]]],
    [
      [1, 0],
      [
        [1, 2],
        [0, 2],
      ],
    ],
    [[0, 0], [[1.5, 2]]],
    [[0, 0], [['4', 2]]],
    [[0, 0], [[undefined, 2]]],
    [[0, 0], [[NaN, 2]]],
    [[0], [[1]]],
    [[0], [[1, 2, 3]]],
    [[], 'rows'],
  ])('names the path %j of what is wrong in %j', (path, wrong) => {
    expect(pathsOf(rows, wrong)).toEqual([path])
  })

  test('says what an answer is, and takes fractions where they are allowed', () => {
    expect(messagesOf(rows, [[5, 1]])).toEqual(['an answer is a whole number from 1 to 4, or null'])
    const sliders = answerRowsSchema({
      questions: 1,
      scale: { lowest: 1, highest: 4 },
      whole: false,
    })
    expect(sliders.parse([[2.5]])).toEqual([[2.5]])
    expect(messagesOf(sliders, [[4.5]])).toEqual(['an answer is a number from 1 to 4, or null'])
  })
})

test('answerTallySchema passes a tally of answers and no other', () => {
  const scale = { lowest: 1, highest: 5 }
  const tally = tallyAnswers([5, 3, null], scale)
  expect(answerTallySchema.parse(JSON.parse(JSON.stringify(tally)))).toStrictEqual(tally)
  expect(answerTallySchema.parse(answerSummary(scale).empty).missing).toBe(0)
  expect(pathsOf(answerTallySchema, { ...tally, counts: [1] })).toEqual([[]])
  expect(pathsOf(answerTallySchema, { ...tally, counts: [0, 0, 1, 0, -1] })).toEqual([
    ['counts', 4],
  ])
  expect(pathsOf(answerTallySchema, { ...tally, missing: null })).toEqual([['missing']])
  expect(pathsOf(answerTallySchema, { scale, counts: tally.counts })).toEqual([['missing']])
})

test('kanoAnswersSchema and kanoTallySchema pass answers and tallies and no others', () => {
  const pair = { functional: 'like', dysfunctional: 'dislike' } as const
  expect(kanoAnswersSchema.parse(pair)).toEqual(pair)
  expect(pathsOf(kanoAnswersSchema, { functional: 'like' })).toEqual([['dysfunctional']])
  expect(pathsOf(kanoAnswersSchema, { ...pair, functional: 'Like' })).toEqual([['functional']])
  const tally = kanoSummary.add(kanoSummary.empty, pair)
  expect(kanoTallySchema.parse(tally)).toStrictEqual(tally)
  expect(pathsOf(kanoTallySchema, { ...tally, reverse: 0.5 })).toEqual([['reverse']])
  expect(pathsOf(kanoTallySchema, { ...tally, delighter: 1 })).toEqual([[]])
})

test('apdexTallySchema and serviceReachSchema pass counts and no others', () => {
  const tally = { satisfied: 60, tolerating: 30, frustrated: 10 }
  expect(apdex(apdexTallySchema.parse(tally))).toMatchObject({ score: 0.75 })
  expect(pathsOf(apdexTallySchema, { ...tally, tolerating: -1 })).toEqual([['tolerating']])
  expect(serviceReachSchema.parse({ reached: 0, served: -0 })).toStrictEqual({
    reached: 0,
    served: 0,
  })
  expect(pathsOf(serviceReachSchema, { reached: 1, served: 2 })).toEqual([['served']])
  expect(messagesOf(serviceReachSchema, { reached: 1, served: 2 })).toEqual([
    'no more are served than reached',
  ])
})

test('ratedAttributeSchema passes finite ratings under an id', () => {
  const attribute = { id: 'queue', importance: 4.5, performance: -0 }
  expect(ratedAttributeSchema.parse(attribute)).toStrictEqual({ ...attribute, performance: 0 })
  expect(pathsOf(ratedAttributeSchema, { ...attribute, id: ' ' })).toEqual([['id']])
  expect(pathsOf(ratedAttributeSchema, { ...attribute, importance: NaN })).toEqual([['importance']])
})

test('every gate of the room has a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  expect(json(gapInstrumentSchema)).toMatchObject({ required: ['scale', 'items'] })
  expect(json(answerRowsSchema({ questions: 2, scale: { lowest: 1, highest: 4 } }))).toMatchObject({
    items: { minItems: 2, maxItems: 2 },
  })
  expect(json(answerTallySchema)).toMatchObject({ required: ['scale', 'counts', 'missing'] })
  expect(json(kanoTallySchema)).toMatchObject({ additionalProperties: false })
  expect(json(kanoAnswersSchema)).toMatchObject({ required: ['functional', 'dysfunctional'] })
  expect(json(apdexTallySchema)).toMatchObject({ properties: { satisfied: { minimum: 0 } } })
  expect(json(ratedAttributeSchema)).toMatchObject({
    required: ['id', 'importance', 'performance'],
  })
  expect(json(serviceReachSchema)).toMatchObject({ required: ['reached', 'served'] })
})
