import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assessPromise } from '../../src/promise/assess.ts'
import type { PromiseOutcome } from '../../src/promise/model.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import { promiseOutcomeSchema, servicePromiseSchema } from '../../src/promise/schema.ts'
import { waitPromise } from '../../src/promise/tell.ts'
import type { ServicePromise } from '../../src/promise/told-model.ts'
import { after, noon, onDate, told, visit, why, within } from './told.ts'

const pathsOf = (schema: z.ZodType, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path }) => path)
const messagesOf = (schema: z.ZodType, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ message }) => message)

describe('servicePromiseSchema', () => {
  const days = onDate('2026-11-24')
  const full = { ...why, alternatives: ['The counter', 'Tomorrow'] }
  const promises: ServicePromise[] = [
    waitPromise({ toldAt: noon }),
    waitPromise({ toldAt: noon, length: { minutes: 10 }, ...full }),
    told(0, 0),
    told(0, null, { alternatives: [] }),
    { toldAt: noon, promised: within(5, 10) },
    { toldAt: noon, promised: days },
    { toldAt: noon, promised: visit(5, 10) },
    {
      toldAt: noon,
      promised: { earliest: days.adequate, latest: days.adequate, timeZone: days.timeZone },
    },
  ]

  test.each(promises)(
    'passes what JSON holds of %j, and promises can be assessed of it',
    (told) => {
      const parsed = servicePromiseSchema.parse(JSON.parse(JSON.stringify(told)))
      expect(parsed).toStrictEqual(told)
      expect(() => assessPromise({ promises: [parsed], now: after(0) })).not.toThrow()
    },
  )

  test('reads instants as text, wherever they stand', () => {
    const at = '2026-11-24T12:10:00+07:00'
    const limit = { kind: 'instant', at }
    const read = { kind: 'instant', at: after(10) }
    expect(servicePromiseSchema.parse({ toldAt: '2026-11-24T05:00Z', promised: at })).toStrictEqual(
      { toldAt: noon, promised: after(10) },
    )
    expect(
      servicePromiseSchema.parse({ toldAt: noon, promised: { adequate: limit, desired: limit } }),
    ).toStrictEqual({ toldAt: noon, promised: { adequate: read, desired: read } })
  })

  const quantity = { kind: 'quantity', value: 10, unit: 'minutes' }
  const duration = { kind: 'duration', duration: { minutes: 10 } }
  const rating = { kind: 'rating', value: 4, scale: [1, 5] }
  test.each<[string, unknown]>([
    ['text without an offset', '2026-11-24T12:10'],
    ['a date alone', '2026-11-24'],
    ['a part of a millisecond', 0.5],
    ['a length of time', { adequate: duration, desired: duration }],
    ['an amount', { adequate: quantity, desired: quantity, direction: 'lowerIsBetter' }],
    ['a range of amounts', { least: quantity, most: quantity }],
    ['a rating', { adequate: rating, desired: rating }],
    ['a date without a zone', { adequate: days.adequate, desired: days.adequate }],
    ['a date in no zone', { ...days, timeZone: 'Asia/Atlantis' }],
    ['a tolerance the wrong way round', within(11, 10)],
    ['a visit that ends before it begins', visit(11, 10)],
    ['a length left out', undefined],
  ])('refuses %s as what was promised', (_, promised) => {
    expect(pathsOf(servicePromiseSchema, { toldAt: noon, promised })).toEqual([['promised']])
    expect(messagesOf(servicePromiseSchema, { toldAt: noon, promised })).toEqual([
      'a promise is an instant, an expectation of an instant or a date, or null',
    ])
  })

  test('refuses what ran out before it was told, as assessPromise does', () => {
    for (const promise of [told(1, 0), { toldAt: after(24 * 60), promised: days }]) {
      expect(pathsOf(servicePromiseSchema, promise)).toEqual([[]])
      expect(messagesOf(servicePromiseSchema, promise)).toEqual([
        'a promise does not run out before it was told',
      ])
    }
    expect(pathsOf(servicePromiseSchema, { toldAt: 8.64e15, promised: days })).toEqual([[]])
    const untold = { toldAt: '2026-11-24', promised: days }
    expect(pathsOf(servicePromiseSchema, untold)).toEqual([['toldAt']])
  })

  test.each<[PropertyKey[], object]>([
    [['toldAt'], { toldAt: '2026-11-24T12:00' }],
    [['toldAt'], { toldAt: undefined }],
    [['toldAt'], { toldAt: NaN }],
    [['reason'], { reason: ' ' }],
    [['reason'], { reason: '' }],
    [['reason'], { reason: null }],
    [['reason'], { reason: undefined }],
    [['alternatives'], { alternatives: 'The counter' }],
    [['alternatives', 1], { alternatives: ['The counter', '\n'] }],
    [[], { because: 'The oven went out' }],
  ])('names the path %j of what is wrong in %o', (path, wrong) => {
    const promise = { toldAt: noon, promised: null, ...wrong }
    expect(pathsOf(servicePromiseSchema, promise)).toEqual([path])
  })

  test.each([null, undefined, 9, [], 'ten minutes'])(
    'refuses %o in place of a promise',
    (input) => {
      expect(pathsOf(servicePromiseSchema, input)).toEqual([[]])
    },
  )

  test('lets no minus zero in', () => {
    expect(servicePromiseSchema.parse({ toldAt: -0, promised: -0 })).toStrictEqual({
      toldAt: 0,
      promised: 0,
    })
  })
})

describe('promiseOutcomeSchema', () => {
  const outcome: fc.Arbitrary<PromiseOutcome> = fc
    .record(
      { promised: fc.nat(20), delivered: fc.option(fc.nat(40)), explained: fc.boolean() },
      { requiredKeys: ['promised', 'delivered'] },
    )
    .chain((told) =>
      told.delivered === null ? fc.constantFrom(told, { ...told, age: 0 }) : fc.constant(told),
    )

  test('passes what JSON holds of every outcome, and it can be recorded', () => {
    fc.assert(
      fc.property(outcome, (outcome) => {
        const parsed = promiseOutcomeSchema.parse(JSON.parse(JSON.stringify(outcome)))
        expect(parsed).toStrictEqual({ ...outcome })
        const options = { direction: 'lowerIsBetter', target: 0.9 } as const
        expect(promiseRecord([parsed], options)).toStrictEqual(promiseRecord([outcome], options))
      }),
    )
  })

  test('passes the row of an assessment', () => {
    for (const now of [5, 15]) {
      const { outcome } = assessPromise({ promises: [told(0, 10, why)], now: after(now) })
      expect(promiseOutcomeSchema.parse(JSON.parse(JSON.stringify(outcome)))).toStrictEqual(outcome)
    }
  })

  test.each<[PropertyKey[], object]>([
    [['promised'], { promised: '10' }],
    [['promised'], { promised: NaN }],
    [['promised'], { promised: null }],
    [['delivered'], { delivered: undefined }],
    [['delivered'], { delivered: Infinity }],
    [['age'], { age: -1 }],
    [['age'], { age: null }],
    [['age'], { age: undefined }],
    [['age'], { delivered: 5, age: 5 }],
    [['explained'], { explained: 'yes' }],
    [['explained'], { explained: null }],
    [[], { late: true }],
  ])('names the path %j of what is wrong in %o', (path, wrong) => {
    const given = { promised: 10, delivered: null, ...wrong }
    expect(pathsOf(promiseOutcomeSchema, given)).toEqual([path])
  })

  test('says why an age beside a delivery is wrong', () => {
    expect(messagesOf(promiseOutcomeSchema, { promised: 10, delivered: 5, age: 5 })).toEqual([
      'an age is given only while nothing is delivered',
    ])
  })

  test('lets no minus zero in', () => {
    expect(promiseOutcomeSchema.parse({ promised: -0, delivered: -0 })).toStrictEqual({
      promised: 0,
      delivered: 0,
    })
    expect(promiseOutcomeSchema.parse({ promised: 1, delivered: null, age: -0 }).age).toBe(0)
  })
})

test('servicePromiseSchema and promiseOutcomeSchema have a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  expect(json(servicePromiseSchema)).toMatchObject({
    type: 'object',
    required: ['toldAt', 'promised'],
    additionalProperties: false,
    properties: { toldAt: { type: ['number', 'string'] }, reason: { type: 'string' } },
  })
  expect(json(promiseOutcomeSchema)).toMatchObject({
    type: 'object',
    required: ['promised', 'delivered'],
    additionalProperties: false,
    properties: { age: { type: 'number', minimum: 0 } },
  })
})
