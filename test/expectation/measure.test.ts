import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Measure } from '../../src/expectation/measure-model.ts'
import { dimension, position } from '../../src/expectation/measure.ts'

const quantity = (value: number, unit = 'minutes') => ({ kind: 'quantity', value, unit }) as const
const rating = (value: number, scale: readonly [number, number] = [1, 5]) =>
  ({ kind: 'rating', value, scale }) as const
const duration = (parts: object) => ({ kind: 'duration', duration: parts }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const
const presence = (present: boolean) => ({ kind: 'presence', present }) as const
const seats = ['economy', 'business', 'first']
const ordinal = (level: string, order: readonly string[] = seats) =>
  ({ kind: 'ordinal', level, order }) as const

test.each<[Measure, number]>([
  [quantity(-2.5), -2.5],
  [rating(1), 1],
  [rating(4.5), 4.5],
  [rating(5), 5],
  [duration({ hours: 2, minutes: 1 }), 7_260_000],
  [instant(1000), 1000],
  [date('1970-01-31'), 30],
  [presence(false), 0],
  [presence(true), 1],
  [ordinal('economy'), 0],
  [ordinal('first'), 2],
])('position puts a measure on the line of its gaps: %j at %d', (measure, place) => {
  expect(position(measure, undefined)).toBe(place)
})

test.each<Measure>([quantity(-0), rating(-0, [-5, 5]), duration({ days: -0 }), instant(-0)])(
  'position is never minus zero: %j',
  (measure) => {
    expect(position(measure, undefined)).toBe(0)
  },
)

test('position lays a duration on the calendar of its anchor', () => {
  const anchor = { at: Date.UTC(2025, 1, 1), timeZone: 'UTC' }
  expect(position(duration({ months: 1 }), anchor)).toBe(28 * 86_400_000)
  expect(() => position(duration({ months: 1 }), undefined)).toThrow('anchor')
})

test.each([NaN, Infinity, -Infinity])('position refuses the quantity and rating %d', (bad) => {
  expect(() => position(quantity(bad), undefined)).toThrow(RangeError)
  expect(() => position(quantity(bad), undefined)).toThrow(`a finite number, got ${bad}`)
  expect(() => position(rating(bad), undefined)).toThrow(RangeError)
  expect(() => position(rating(bad), undefined)).toThrow(`scale from 1 to 5, got ${bad}`)
})

test.each<[number, readonly [number, number]]>([
  [0.9, [1, 5]],
  [5.1, [1, 5]],
  [3, [5, 1]],
  [3, [3, 3]],
  [3, [NaN, 5]],
  [3, [1, Infinity]],
  [0, [-1.7e308, 1.7e308]],
])('position refuses the rating %d on a scale of %j', (value, scale) => {
  expect(() => position(rating(value, scale), undefined)).toThrow(RangeError)
})

test.each<[string, string[]]>([
  ['deck', seats],
  ['First', seats],
  ['', seats],
  ['economy', []],
  ['economy', ['economy', 'first', 'economy']],
  ['economy', ['economy', 'first', 'first']],
])('position refuses the level "%s" of %j and shows both', (level, order) => {
  const place = () => position(ordinal(level, order), undefined)
  expect(place).toThrow(RangeError)
  expect(place).toThrow(`each level once, got "${level}" of ${JSON.stringify(order)}`)
})

test.each([undefined, null, 'no', 0])('position refuses a presence of %j', (bad) => {
  // @ts-expect-error what is not known to be there is not absent
  const place = () => position(presence(bad), undefined)
  expect(place).toThrow(RangeError)
  expect(place).toThrow(`got ${String(bad)}`)
})

test('dimension names the kind, with its unit, scale or levels', () => {
  expect(dimension(quantity(1))).toBe('quantity in minutes')
  expect(dimension(rating(1))).toBe('rating from 1 to 5')
  expect(dimension(ordinal('first'))).toMatch(/^level of .*economy.*business.*first/)
  expect(
    [duration({}), instant(0), date('2026-11-24'), presence(true)].map((each) => dimension(each)),
  ).toEqual(['duration', 'instant', 'civilDate', 'presence'])
})

test('dimension is blind to the value', () => {
  const pairs: [Measure, Measure][] = [
    [quantity(1), quantity(2)],
    [rating(1, [-0, 5]), rating(2, [0, 5])],
    [duration({ hours: 1 }), duration({ days: 1 })],
    [presence(true), presence(false)],
    [ordinal('first'), ordinal('economy')],
  ]
  for (const [one, other] of pairs) expect(dimension(one)).toBe(dimension(other))
})

test.each<[Measure, Measure]>([
  [quantity(1), quantity(1, 'minute')],
  [quantity(1), quantity(1, 'Minutes')],
  [rating(1), rating(1, [0, 5])],
  [rating(1), rating(1, [1, 7])],
  [ordinal('first'), ordinal('first', [...seats].reverse())],
  [ordinal('first'), ordinal('first', seats.slice(1))],
  [ordinal('low', ['low', 'mid, high']), ordinal('high', ['low, mid', 'high'])],
  [instant(0), date('1970-01-01')],
])('dimension tells %j and %j apart', (one, other) => {
  expect(dimension(one)).not.toBe(dimension(other))
})
