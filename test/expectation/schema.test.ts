import { expect, test } from 'vitest'
import { z } from 'zod'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { limitMeasures } from '../../src/expectation/limits.ts'
import { measureKinds } from '../../src/expectation/measure-model.ts'
import { directions, verdicts } from '../../src/expectation/model.ts'
import {
  deliverySchema,
  directionSchema,
  expectationSchema,
  measureSchema,
  verdictSchema,
} from '../../src/expectation/schema.ts'

const quantity = (value: unknown, unit: unknown = 'days') => ({ kind: 'quantity', value, unit })
const rating = (value: unknown, scale: unknown = [1, 5]) => ({ kind: 'rating', value, scale })
const duration = (parts: unknown) => ({ kind: 'duration', duration: parts })
const instant = (at: unknown) => ({ kind: 'instant', at })
const date = (on: unknown) => ({ kind: 'civilDate', on })
const presence = (present: unknown) => ({ kind: 'presence', present })
const seats = ['economy', 'business', 'first']
const ordinal = (level: unknown, order: unknown = seats) => ({ kind: 'ordinal', level, order })
const exactly = (limit: unknown) => ({ adequate: limit, desired: limit })
const timeZone = 'Asia/Jakarta'
const anchor = { at: 0, timeZone }

const measures = [
  quantity(-2.5),
  rating(4.5),
  duration({ days: 2, hours: 12 }),
  instant(0),
  date('2028-02-29'),
  presence(false),
  ordinal('business'),
]
const expectations: object[] = [
  { adequate: quantity(3), desired: quantity(2), direction: 'lowerIsBetter' },
  { ...exactly(quantity(3)), direction: 'higherIsBetter' },
  { adequate: rating(3), desired: rating(4) },
  { ...exactly(rating(3)), direction: 'higherIsBetter' },
  { adequate: duration({ days: 3 }), desired: duration({ days: 2 }) },
  { ...exactly(duration({ months: 1 })), direction: 'lowerIsBetter', anchor },
  { adequate: instant(1), desired: instant(0), direction: 'lowerIsBetter' },
  { adequate: date('2026-11-25'), desired: date('2026-11-24'), timeZone },
  { adequate: presence(false), desired: presence(true) },
  { ...exactly(presence(true)), direction: 'higherIsBetter' },
  { adequate: ordinal('economy'), desired: ordinal('first'), direction: 'higherIsBetter' },
]
const targets: object[] = [
  { earliest: instant(0), latest: instant(1) },
  { earliest: date('2026-11-24'), latest: date('2026-11-24'), timeZone },
  { least: quantity(1), most: quantity(2.5) },
  { least: rating(2), most: rating(2) },
  { least: duration({ days: 2 }), most: duration({ hours: 72 }) },
  { least: duration({ days: 28 }), most: duration({ months: 1 }), anchor },
]

function issuesOf(schema: z.ZodType, input: unknown) {
  return schema.safeParse(input).error?.issues ?? []
}

function accepts(schema: z.ZodType, input: unknown): boolean {
  return schema.safeParse(input).success
}

test('verdictSchema and directionSchema pass their words and no other', () => {
  expect(verdicts.map((verdict) => verdictSchema.parse(verdict))).toEqual(verdicts)
  expect(directions.map((direction) => directionSchema.parse(direction))).toEqual(directions)
  for (const word of ['good', 'Excellent', '', null, undefined, 2]) {
    expect(accepts(verdictSchema, word)).toBe(false)
    expect(accepts(directionSchema, word)).toBe(false)
  }
})

test('measureSchema and deliverySchema pass a measure of each kind as it is', () => {
  expect(measures.map(({ kind }) => kind)).toEqual(measureKinds)
  for (const measure of measures) {
    expect(measureSchema.parse(measure)).toStrictEqual(measure)
    expect(deliverySchema.parse(measure)).toStrictEqual(measure)
  }
})

test('measureSchema reads an instant from ISO 8601 text with an offset', () => {
  expect(measureSchema.parse(instant('2026-11-21T09:00:00+07:00'))).toStrictEqual(
    instant(Date.UTC(2026, 10, 21, 2)),
  )
})

test('deliverySchema passes a delivery that was called off, which measureSchema does not', () => {
  expect(deliverySchema.parse({ kind: 'withdrawn' })).toStrictEqual({ kind: 'withdrawn' })
  expect(issuesOf(measureSchema, { kind: 'withdrawn' })[0]?.path).toEqual(['kind'])
})

test.each<[(string | number)[], unknown]>([
  [['kind'], { kind: 'attendance', present: true }],
  [['present'], { kind: 'presence' }],
  [['present'], presence('yes')],
  [['present'], presence(1)],
  [['present'], presence(null)],
  [[], { ...presence(true), note: 'x' }],
  [['level'], ordinal(null)],
  [['level'], ordinal(1)],
  [['order'], ordinal('first', 'first')],
  [['order', 1], ordinal('first', ['first', ''])],
  [['order', 1], ordinal('first', ['first', 2])],
  [['order'], { kind: 'ordinal', level: 'first' }],
  [[], ordinal('deck')],
  [[], ordinal('first', [])],
  [[], ordinal('first', ['first', 'economy', 'economy'])],
  [[], { ...ordinal('first'), note: 'x' }],
  [['kind'], { value: 1, unit: 'days' }],
  [['value'], quantity(NaN)],
  [['value'], quantity(Infinity)],
  [['value'], quantity('3')],
  [['value'], quantity(null)],
  [['unit'], quantity(3, '')],
  [['unit'], { kind: 'quantity', value: 3 }],
  [[], { ...quantity(3), note: 'x' }],
  [[], rating(6)],
  [[], rating(0)],
  [[], rating(3, [5, 1])],
  [[], rating(3, [3, 3])],
  [['value'], rating(NaN)],
  [['scale', 1], rating(3, [1, Infinity])],
  [['scale'], rating(3, [1])],
  [['duration', 'days'], duration({ days: 1.5 })],
  [['duration'], duration({ fortnights: 1 })],
  [['duration'], duration({ days: 1, hours: -1 })],
  [['duration'], duration('P1D')],
  [['at'], instant('2026-11-21T09:00')],
  [['at'], instant(0.5)],
  [['at'], instant(NaN)],
  [['at'], instant(8.64e15 + 1)],
  [['on'], date('2026-02-29')],
  [['on'], date('2026-2-9')],
  [['on'], date(0)],
  [[], null],
  [[], 'quantity'],
])('measureSchema and deliverySchema name the path %j of what is wrong in %j', (path, input) => {
  for (const schema of [measureSchema, deliverySchema]) {
    expect(issuesOf(schema, input).map((issue) => issue.path)).toEqual([path])
  }
})

test('measureSchema refuses a level without a name, though its list has it', () => {
  expect(accepts(measureSchema, ordinal('', ['', 'first']))).toBe(false)
})

test('measureSchema says what the scale is and what it got', () => {
  expect(issuesOf(measureSchema, rating(6))[0]?.message).toBe(
    'a rating lies on its scale from 1 to 5, got 6',
  )
})

test('measureSchema lets no minus zero in', () => {
  expect(measureSchema.parse(quantity(-0))).toStrictEqual(quantity(0))
  expect(measureSchema.parse(rating(-0, [-5, 5]))).toStrictEqual(rating(0, [-5, 5]))
  expect(measureSchema.parse(duration({ days: -0 }))).toStrictEqual(duration({ days: 0 }))
  expect(measureSchema.parse(instant(-0))).toStrictEqual(instant(0))
})

test.each([...expectations, ...targets])(
  'expectationSchema passes what assessDelivery takes: %j',
  (expectation) => {
    const parsed = expectationSchema.parse(expectation)
    expect(parsed).toStrictEqual(expectation)
    for (const limit of limitMeasures(parsed)) {
      expect(assessDelivery(parsed, limit)).toMatchObject({ verdict: 'ordinary' })
    }
  },
)

test.each([...expectations, ...targets])(
  'expectationSchema lets an expectation through JSON and back: %j',
  (expectation) => {
    const parsed = expectationSchema.parse(expectation)
    const again: unknown = JSON.parse(JSON.stringify(parsed))
    expect(expectationSchema.parse(again)).toStrictEqual(parsed)
  },
)

test('expectationSchema reads instants, those of the anchor too', () => {
  const text = '1970-01-01T07:00:00+07:00'
  expect(expectationSchema.parse(exactly(instant(text)))).toStrictEqual(exactly(instant(0)))
  const month = exactly(duration({ months: 1 }))
  expect(expectationSchema.parse({ ...month, anchor: { ...anchor, at: text } })).toStrictEqual({
    ...month,
    anchor,
  })
})

test.each<[string, object]>([
  ['no direction', exactly(quantity(3))],
  ['an unknown direction', { ...exactly(quantity(3)), direction: 'better' }],
  ['a direction against the kind', { ...exactly(rating(3)), direction: 'lowerIsBetter' }],
  ['a direction against the kind', { ...exactly(instant(0)), direction: 'higherIsBetter' }],
  ['desired worse', { adequate: rating(4), desired: rating(3) }],
  ['desired worse', { adequate: instant(0), desired: instant(1) }],
  ['desired worse', { adequate: quantity(2), desired: quantity(3), direction: 'lowerIsBetter' }],
  ['two kinds', { adequate: instant(0), desired: duration({ hours: 1 }) }],
  [
    'two units',
    { adequate: quantity(3), desired: quantity(3, 'hours'), direction: 'lowerIsBetter' },
  ],
  ['two scales', { adequate: rating(3), desired: rating(3, [1, 7]) }],
  ['one limit', { adequate: rating(3) }],
  ['a month without start', exactly(duration({ months: 1 }))],
  ['a start without zone', { ...exactly(duration({ days: 1 })), anchor: { at: 0 } }],
  ['no zone', exactly(date('2026-11-24'))],
  ['an unknown zone', { ...exactly(date('2026-11-24')), timeZone: 'Asia/Atlantis' }],
  ['an offset for a zone', { ...exactly(date('2026-11-24')), timeZone: '+07:00' }],
  ['a date that is none', { ...exactly(date('2026-02-30')), timeZone }],
  ['a rating off its scale', exactly(rating(6))],
  ['what is not there or not', exactly(presence('yes'))],
  ['desired worse', { adequate: presence(true), desired: presence(false) }],
  ['a direction against the kind', { ...exactly(presence(true)), direction: 'lowerIsBetter' }],
  ['desired worse', { adequate: ordinal('first'), desired: ordinal('economy') }],
  ['two lists', { adequate: ordinal('economy'), desired: ordinal('first', ['first']) }],
  ['a level that is not of its list', exactly(ordinal('deck'))],
  ['a list that repeats a level', exactly(ordinal('first', ['first', 'first']))],
  ['a direction against the kind', { ...exactly(ordinal('first')), direction: 'lowerIsBetter' }],
  ['limits reversed', { earliest: instant(1), latest: instant(0) }],
  ['limits reversed', { earliest: date('2026-11-25'), latest: date('2026-11-24'), timeZone }],
  ['limits reversed', { least: quantity(2), most: quantity(1) }],
  ['limits reversed', { least: rating(2), most: rating(1) }],
  ['limits reversed', { least: duration({ hours: 25 }), most: duration({ days: 1 }) }],
  ['two kinds', { earliest: instant(0), latest: date('2026-11-24'), timeZone }],
  ['two kinds', { least: quantity(1), most: rating(2) }],
  ['two units', { least: quantity(1), most: quantity(2, 'hours') }],
  ['two scales', { least: rating(1), most: rating(2, [1, 7]) }],
  ['one limit', { earliest: instant(0) }],
  ['one limit', { most: quantity(1) }],
  ['instants for amounts', { least: instant(0), most: instant(1) }],
  ['amounts for instants', { earliest: quantity(0), latest: quantity(1) }],
  ['a target of presence', { least: presence(false), most: presence(true) }],
  ['a target of levels', { least: ordinal('economy'), most: ordinal('first') }],
  ['no zone', { earliest: date('2026-11-24'), latest: date('2026-11-24') }],
  ['a zone it has no use for', { earliest: instant(0), latest: instant(1), timeZone }],
  ['a month without start', { least: duration({ days: 1 }), most: duration({ months: 1 }) }],
  ['a direction of a target', { least: rating(1), most: rating(2), direction: 'higherIsBetter' }],
  ['a zone and a target at once', { ...exactly(rating(2)), least: rating(1), most: rating(2) }],
  [
    'two targets at once',
    { earliest: instant(0), latest: instant(1), least: rating(1), most: rating(2) },
  ],
  ['a field it does not know', { ...exactly(rating(3)), note: 'x' }],
  ['a zone it has no use for', { ...exactly(instant(0)), timeZone }],
])('expectationSchema refuses %s: %j', (_, expectation) => {
  expect(accepts(expectationSchema, expectation)).toBe(false)
})

test('expectationSchema says what assessDelivery would say of limits that do not fit', () => {
  const worse = { adequate: rating(4), desired: rating(3) }
  const [issue, ...more] = issuesOf(expectationSchema, worse)
  expect(issue).toMatchObject({ path: [] })
  expect(issue?.message).toContain('desired at least as good as adequate')
  expect(more).toEqual([])
  const units = { adequate: quantity(3), desired: quantity(3, 'hours'), direction: 'lowerIsBetter' }
  expect(issuesOf(expectationSchema, units)[0]?.message).toContain(
    'got quantity in days and quantity in hours',
  )
})

test('expectationSchema says what is wrong with a target', () => {
  const messages = (input: unknown) =>
    issuesOf(expectationSchema, input).map((each) => each.message)
  const reversed = { least: quantity(2), most: quantity(1) }
  expect(messages(reversed)).toEqual([
    `a target needs its first limit not beyond its last, got ${JSON.stringify(reversed)}`,
  ])
  expect(messages({ least: quantity(1), most: quantity(2, 'hours') })).toEqual([
    'an expectation needs limits of one kind, got quantity in days and quantity in hours',
  ])
})

test('expectationSchema names the limit that is no measure', () => {
  const paths = (expectation: unknown) =>
    issuesOf(expectationSchema, expectation).map(({ path }) => path)
  expect(paths({ adequate: rating(3), desired: rating(6) })).toContainEqual(['desired'])
  const dates = { adequate: date('2026-02-30'), desired: date('2026-02-28'), timeZone }
  expect(paths(dates)).toContainEqual(['adequate', 'on'])
})

test.each([null, undefined, 3, 'soon', []])(
  'expectationSchema refuses %j in place of an expectation',
  (v) => {
    expect(accepts(expectationSchema, v)).toBe(false)
  },
)

test('expectationSchema, measureSchema and deliverySchema have a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  expect(json(expectationSchema).anyOf).toHaveLength(10)
  expect(json(measureSchema).oneOf).toHaveLength(7)
  expect(json(deliverySchema).oneOf).toHaveLength(8)
  expect(json(verdictSchema)).toMatchObject({ enum: verdicts })
  expect(json(directionSchema)).toMatchObject({ enum: directions })
  expect(json(measureSchema).oneOf?.[0]).toMatchObject({
    properties: { kind: { const: 'quantity' }, value: { type: 'number' }, unit: { minLength: 1 } },
    additionalProperties: false,
  })
  expect(json(measureSchema).oneOf?.[6]).toMatchObject({
    properties: { kind: { const: 'ordinal' }, order: { type: 'array', items: { minLength: 1 } } },
    required: ['kind', 'level', 'order'],
  })
})
