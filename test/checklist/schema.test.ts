import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineChecklist } from '../../src/checklist/define.ts'
import { checklistMarks, type Checklist } from '../../src/checklist/model.ts'
import {
  checklistAnswersSchema,
  checklistSchema,
  checklistTallySchema,
} from '../../src/checklist/schema.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'

const words = { en: 'Door', id: 'Pintu' }
const item = (id: unknown, more: object = {}) => ({ id, text: words, ...more })
const scale = { kind: 'scale', lowest: 1, highest: 5, adequate: 3 }
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
    help: { en: 'look', id: 'lihat' },
    form: { kind: 'scale', lowest: 1, highest: 5, adequate: 3 },
    notApplicable: 'fail',
    group: 'part',
  }
  const groups = [{ id: 'part', title: words }]
  const yesNo = { form: { kind: 'yesNo' } }
  for (const given of [
    door(item('a')),
    { ...door(item('a', full), item('b', { weight: 0, ...yesNo })), groups },
  ]) {
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
  [['items', 0, 'notApplicable'], door(item('a', { notApplicable: 'excluded' }))],
  [['items', 0, 'form', 'kind'], door(item('a', { form: { kind: 'stars' } }))],
  [['items', 0, 'form', 'adequate'], door(item('a', { form: { ...scale, adequate: undefined } }))],
  [['items', 0, 'form', 'lowest'], door(item('a', { form: { ...scale, lowest: 0.5 } }))],
  [['items', 0, 'form', 'highest'], door(item('a', { form: { ...scale, highest: 0 } }))],
  [['items', 0, 'group'], door(item('a', { group: 'part' }))],
  [['groups', 0, 'id'], { ...door(item('a')), groups: [{ id: 'part', title: words }] }],
  [['groups', 0, 'title'], { ...door(item('a')), groups: [{ id: 'part' }] }],
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

test.each<[(string | number)[], string, unknown]>([
  [['items', 1, 'id'], 'items[1].id needs an id of its own', door(item('a'), item('a'))],
  [['items'], 'items needs at least one item with a weight above 0', door()],
  [
    ['items'],
    'items needs at least one item with a weight above 0',
    door(item('a', { weight: 0 })),
  ],
  [
    ['items', 0, 'notApplicable'],
    'items[0].notApplicable needs fail or notAllowed on a critical item',
    door(item('a', { critical: true, notApplicable: 'redistribute' })),
  ],
  [['version'], 'version needs text', { ...door(item('a')), version: ' ' }],
  [['items', 0, 'id'], 'items[0].id needs text', door(item('\t'))],
  [
    ['items', 0, 'form', 'highest'],
    'items[0].form.highest needs a whole number from 2 to 101',
    door(item('a', { form: { ...scale, highest: 1, adequate: 1 } })),
  ],
])('checklistSchema says at %j what defineChecklist would throw: %s', (path, message, input) => {
  const [issue, ...more] = issuesOf(checklistSchema, input)
  expect(issue?.path).toEqual(path)
  expect(message).toContain(issue?.message.split(',')[0] ?? 'no message')
  expect(() => defineChecklist(input as Checklist)).toThrow(`defineChecklist: ${message}`)
  expect(more).toEqual([])
})

test('checklistSchema names every fault at once, as defineChecklist would one after another', () => {
  const input = { ...door(item('a'), item('a', { group: 'x' }), item(' ')), version: '\n' }
  expect(pathsOf(checklistSchema, input)).toEqual([
    ['version'],
    ['items', 1, 'id'],
    ['items', 2, 'id'],
    ['items', 1, 'group'],
  ])
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
  ...['ok', 'Met', '', 'notAnswered', null, undefined, 1.5, NaN, true, ['met'], {}],
  ...[{ mark: 'ok' }, { mark: null }, { mark: 'met', evidence: 1 }, { evidence: 'seen' }],
])('checklistAnswersSchema refuses %j at the path of the item', (answer) => {
  const [issue, ...more] = issuesOf(checklistAnswersSchema, { a: 'met', b: answer })
  expect(issue?.path).toEqual(['b'])
  expect(issue?.message).toBe(
    `a mark is one of ${checklistMarks.join(', ')}, or a whole number on a scale`,
  )
  expect(more).toEqual([])
})

test('checklistAnswersSchema passes whole numbers, and makes no minus zero of them', () => {
  const read = checklistAnswersSchema.parse({ a: 0, b: -0, c: { mark: -3, evidence: 'seen' } })
  expect(read).toStrictEqual({ a: 0, b: 0, c: { mark: -3, evidence: 'seen' } })
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
        { anyOf: [{ enum: checklistMarks }, { type: 'integer' }] },
        { required: ['mark'], additionalProperties: false },
      ],
    },
  })
})

const tally = {
  checklist: 'door',
  version: '1',
  scored: 2,
  failed: 0,
  incomplete: 1,
  notApplicable: 0,
  scores: { '0': 1, '0.3333333333333333': 1 },
  groups: { part: { '1': 2 } },
  items: { a: { met: 2, '-1': 1, notAnswered: 1 } },
}

test('checklistTallySchema passes tallies as they are, empty ones and read from JSON', () => {
  const { empty } = checklistSummary(defineChecklist(door(item('a')) as Checklist))
  for (const given of [tally, empty]) {
    expect(checklistTallySchema.parse(given)).toStrictEqual(given)
    expect(checklistTallySchema.parse(JSON.parse(JSON.stringify(given)))).toStrictEqual(given)
  }
})

test.each<[(string | number)[], object]>([
  [['checklist'], { checklist: '' }],
  [['scored'], { scored: -1 }],
  [['failed'], { failed: 0.5 }],
  [['incomplete'], { incomplete: '1' }],
  [['notApplicable'], { notApplicable: 2 ** 53 }],
  [['scores'], { scores: { '80%': 1 } }],
  [['scores'], { scores: { '1.5': 1 } }],
  [['scores'], { scores: { '-0.5': 1 } }],
  [['scores'], { scores: { '0.50': 1 } }],
  [['scores'], { scores: { NaN: 1 } }],
  [['scores', '0.5'], { scores: { '0.5': -1 } }],
  [['groups', 'part'], { groups: { part: { good: 1 } } }],
  [['items', 'a'], { items: { a: { ok: 1 } } }],
  [['items', 'a'], { items: { a: { '1.5': 1 } } }],
  [['items', 'a'], { items: { a: { '01': 1 } } }],
  [['items', 'a', 'met'], { items: { a: { met: NaN } } }],
  [[], { note: 'x' }],
])('checklistTallySchema names the path %j of what is wrong in %j', (path, wrong) => {
  expect(pathsOf(checklistTallySchema, { ...tally, ...wrong })).toEqual([path])
})
