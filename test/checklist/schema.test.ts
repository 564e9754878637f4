import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineChecklist } from '../../src/checklist/define.ts'
import { checklistMarks, type Checklist } from '../../src/checklist/model.ts'
import { checklistAnswersSchema, checklistSchema } from '../../src/checklist/schema.ts'

const words = { en: 'Door', id: 'Pintu' }
const item = (id: unknown, more: object = {}) => ({ id, text: words, ...more })
const door = (...items: unknown[]) => ({ id: 'door', version: '1', title: words, items })

function issuesOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input)
  return (error?.issues ?? []).map(({ path, message }) => ({ path, message }))
}

const pathsOf = (schema: z.ZodType, input: unknown) =>
  issuesOf(schema, input).map(({ path }) => path)

test('checklistSchema passes checklists as they are', () => {
  const full = {
    evidence: { en: 'seen', id: 'terlihat' },
    weight: 2.5,
    critical: true,
    evidenceRequired: true,
    mayNotApply: false,
  }
  for (const given of [door(item('a')), door(item('a', full), item('b', { weight: 0 }))]) {
    expect(checklistSchema.parse(given)).toStrictEqual(given)
    expect(checklistSchema.parse(JSON.parse(JSON.stringify(given)))).toStrictEqual(given)
  }
})

test('checklistSchema lets no minus zero in', () => {
  const read = checklistSchema.parse(door(item('a', { weight: -0 }), item('b')))
  expect(read.items[0]?.weight).toBe(0)
})

test.each<[(string | number)[], unknown]>([
  [[], null],
  [[], 'door'],
  [[], [item('a')]],
  [[], { ...door(item('a')), note: 'x' }],
  [['id'], { ...door(item('a')), id: 7 }],
  [['version'], { ...door(item('a')), version: 1 }],
  [['title'], { ...door(item('a')), title: 'Door' }],
  [['title', 'id'], { ...door(item('a')), title: { en: 'Door' } }],
  [['title'], { ...door(item('a')), title: { ...words, nl: 'Deur' } }],
  [['items'], { id: 'door', version: '1', title: words }],
  [['items', 0], door('a')],
  [['items', 1, 'id'], door(item('a'), item(2))],
  [['items', 0, 'text'], door({ id: 'a' })],
  [['items', 0, 'text', 'en'], door({ id: 'a', text: { id: 'a' } })],
  [['items', 0, 'evidence', 'id'], door(item('a', { evidence: { en: 'seen', id: '' } }))],
  [['items', 0, 'evidence'], door(item('a', { evidence: undefined }))],
  [['items', 0, 'weight'], door(item('a', { weight: '1' }))],
  [['items', 0, 'weight'], door(item('a', { weight: NaN }))],
  [['items', 0, 'weight'], door(item('a', { weight: Infinity }))],
  [['items', 0, 'weight'], door(item('a', { weight: null }))],
  [['items', 0, 'critical'], door(item('a', { critical: 'yes' }))],
  [['items', 0, 'evidenceRequired'], door(item('a', { evidenceRequired: 1 }))],
  [['items', 0, 'mayNotApply'], door(item('a', { mayNotApply: null }))],
  [['items', 0], door(item('a', { wieght: 2 }))],
])('checklistSchema names the path %j of what is wrong in %j', (path, input) => {
  expect(pathsOf(checklistSchema, input)[0]).toEqual(path)
})

test.each<[(string | number)[], unknown]>([
  [['id'], { ...door(item('a')), id: '' }],
  [['version'], { ...door(item('a')), version: '' }],
  [['title', 'en'], { ...door(item('a')), title: { en: '', id: 'Pintu' } }],
  [['items', 0, 'id'], door(item(''))],
  [['items', 0, 'text', 'id'], door({ id: 'a', text: { en: 'a', id: '' } })],
  [['items', 0, 'weight'], door(item('a', { weight: -1 }))],
])('checklistSchema names the path %j of one fault once', (path, input) => {
  expect(pathsOf(checklistSchema, input)).toEqual([path])
})

test.each<[string, unknown]>([
  ['items[1].id needs an id of its own', door(item('a'), item('a'))],
  ['items needs at least one item with a weight above 0', door()],
  ['items needs at least one item with a weight above 0', door(item('a', { weight: 0 }))],
  ['items[0].mayNotApply needs false', door(item('a', { critical: true, mayNotApply: true }))],
  ['version needs text', { ...door(item('a')), version: ' ' }],
  ['items[0].id needs text', door(item('\t'))],
])('checklistSchema says what defineChecklist would throw: %s', (message, input) => {
  const [issue, ...more] = issuesOf(checklistSchema, input)
  expect(issue?.path).toEqual([])
  expect(issue?.message).toContain(message)
  expect(() => defineChecklist(input as Checklist)).toThrow(issue?.message)
  expect(more).toEqual([])
})

test('checklistAnswersSchema passes each mark, bare and written, and no answer at all', () => {
  for (const mark of checklistMarks) {
    for (const answer of [mark, { mark }, { mark, evidence: 'seen' }, { mark, evidence: '' }]) {
      expect(checklistAnswersSchema.parse({ a: answer })).toStrictEqual({ a: answer })
    }
  }
  expect(checklistAnswersSchema.parse({})).toStrictEqual({})
})

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'checklistAnswersSchema keeps the answer to an item called %s',
  (id) => {
    expect(Object.entries(checklistAnswersSchema.parse({ [id]: 'met' }))).toEqual([[id, 'met']])
  },
)

test('checklistAnswersSchema drops no answer in silence, not even to __proto__', () => {
  const given: unknown = JSON.parse('{ "a": "met", "__proto__": "unmet" }')
  const read = checklistAnswersSchema.safeParse(given)
  expect(read.success ? Object.keys(read.data) : ['a', '__proto__']).toEqual(['a', '__proto__'])
})

test.each([
  ...['ok', 'Met', '', 'notAnswered', null, undefined, 1, true, ['met'], {}],
  ...[{ mark: 'ok' }, { mark: null }, { mark: 'met', evidence: 1 }, { evidence: 'seen' }],
])('checklistAnswersSchema refuses %j at the path of the item', (answer) => {
  const [issue, ...more] = issuesOf(checklistAnswersSchema, { a: 'met', b: answer })
  expect(issue?.path).toEqual(['b'])
  expect(issue?.message).toBe(`a mark is one of ${checklistMarks.join(', ')}`)
  expect(more).toEqual([])
})

test('checklistAnswersSchema refuses fields it does not know, and an empty id', () => {
  const [issue] = issuesOf(checklistAnswersSchema, { a: { mark: 'met', note: 'x' } })
  expect(issue).toEqual({ path: ['a'], message: 'Unrecognized key: "note"' })
  expect(pathsOf(checklistAnswersSchema, { '': 'met' })).toEqual([['']])
})

test.each([null, undefined, 'met', 7, ['met']])(
  'checklistAnswersSchema refuses %j in place of answers',
  (input) => {
    expect(pathsOf(checklistAnswersSchema, input)).toEqual([[]])
  },
)

test('checklistSchema and checklistAnswersSchema have a JSON Schema', () => {
  const text = { type: 'string', minLength: 1 }
  expect(z.toJSONSchema(checklistSchema, { io: 'input' })).toMatchObject({
    type: 'object',
    required: ['id', 'version', 'title', 'items'],
    additionalProperties: false,
    properties: {
      id: text,
      title: { required: ['en', 'id'], properties: { en: text, id: text } },
      items: {
        type: 'array',
        items: {
          required: ['id', 'text'],
          additionalProperties: false,
          properties: { weight: { type: 'number', minimum: 0 }, critical: { type: 'boolean' } },
        },
      },
    },
  })
  expect(z.toJSONSchema(checklistAnswersSchema, { io: 'input' })).toMatchObject({
    type: 'object',
    propertyNames: text,
    additionalProperties: {
      anyOf: [
        { enum: checklistMarks },
        { required: ['mark'], properties: { mark: { enum: checklistMarks } } },
      ],
    },
  })
})
