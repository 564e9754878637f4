import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ikm2004, ikm2017 } from '../../src/quality/satisfaction-presets.ts'
import {
  satisfactionIndexSchema,
  satisfactionTallySchema,
} from '../../src/quality/satisfaction-schema.ts'
import { satisfactionSummary } from '../../src/quality/satisfaction.ts'

const pathsOf = (schema: z.ZodType, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path }) => path)

describe('satisfactionIndexSchema', () => {
  const [first, ...rest] = ikm2017.elements
  test.each([ikm2017, ikm2004, { ...ikm2017, elements: [{ ...first, weight: 2 }, ...rest] }])(
    'passes what JSON holds of $id',
    (definition) => {
      const parsed = satisfactionIndexSchema.parse(JSON.parse(JSON.stringify(definition)))
      expect(parsed).toStrictEqual(definition)
    },
  )

  test.each<[PropertyKey[], object]>([
    [['id'], { id: '' }],
    [['title', 'id'], { title: { en: 'Counter', id: '' } }],
    [['scale', 'highest'], { scale: { lowest: 1, highest: '4' } }],
    [['elements', 0, 'weight'], { elements: [{ ...first, weight: 1 / 9 }, ...rest] }],
    [['elements', 0, 'weight'], { elements: [{ ...first, weight: undefined }, ...rest] }],
    [['bands', 0, 'from'], { bands: [{ ...ikm2017.bands[0], from: NaN }] }],
    [[], { elements: [] }],
    [[], { bands: ikm2017.bands.slice(0, 3) }],
    [[], { scale: { lowest: 4, highest: 1 } }],
    [[], { weights: 'equal' }],
  ])('names the path %j of what is wrong in %o', (path, wrong) => {
    expect(pathsOf(satisfactionIndexSchema, { ...ikm2017, ...wrong })).toEqual([path])
  })

  test('has a JSON Schema', () => {
    expect(z.toJSONSchema(satisfactionIndexSchema, { io: 'input' })).toMatchObject({
      required: ['id', 'title', 'scale', 'elements', 'bands'],
      additionalProperties: false,
    })
  })
})

describe('satisfactionTallySchema', () => {
  const summary = satisfactionSummary(ikm2017)
  const tally = summary.add(summary.empty, [4, 3, 3, 4, 3, null, 4, 3, 3])

  test('passes what JSON holds of a tally, with and without the complete answers', () => {
    expect(satisfactionTallySchema.parse(JSON.parse(JSON.stringify(tally)))).toStrictEqual(tally)
    const { definition, respondents, elements } = tally
    const sums = { definition, respondents, elements }
    expect(satisfactionTallySchema.parse(sums)).toStrictEqual(sums)
    expect(summary.result(satisfactionTallySchema.parse(sums)).kind).toBe('unindexed')
  })

  test.each<[PropertyKey[], object]>([
    [['definition'], { definition: '' }],
    [['respondents'], { respondents: -1 }],
    [['elements', 0, 'sum'], { elements: [{ n: 1, sum: 1.5 }] }],
    [['elements', 0, 'n'], { elements: [{ sum: 1 }] }],
    [['complete', 'squares'], { complete: { n: 0, sum: 0 } }],
    [['complete'], { complete: undefined }],
    [[], { mean: 3 }],
  ])('names the path %j of what is wrong in %o', (path, wrong) => {
    expect(pathsOf(satisfactionTallySchema, { ...tally, ...wrong })).toEqual([path])
  })

  test('has a JSON Schema', () => {
    expect(z.toJSONSchema(satisfactionTallySchema, { io: 'input' })).toMatchObject({
      required: ['definition', 'respondents', 'elements'],
    })
  })
})
