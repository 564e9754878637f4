import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFromIso, instantOf } from '../../src/calendar/instant.ts'

const lastInstant = 8.64e15

test('instantOf reads the same instant from a number, a Date and a Temporal-like value', () => {
  fc.assert(
    fc.property(fc.integer({ min: -lastInstant, max: lastInstant }), (instant) => {
      expect(instantOf(instant)).toBe(instant)
      expect(instantOf(new Date(instant))).toBe(instant)
      expect(instantOf({ epochMilliseconds: instant })).toBe(instant)
    }),
  )
})

test('instantOf never gives minus zero', () => {
  expect(instantOf(-0)).toBe(0)
  expect(instantOf({ epochMilliseconds: -0 })).toBe(0)
})

test('instantOf takes the first and the last instant a Date can hold', () => {
  expect(instantOf(lastInstant)).toBe(lastInstant)
  expect(instantOf(-lastInstant)).toBe(-lastInstant)
})

test.each([NaN, Infinity, -Infinity, 0.5, lastInstant + 1, -lastInstant - 1])(
  'instantOf refuses %d',
  (instant) => {
    for (const like of [instant, { epochMilliseconds: instant }]) {
      expect(() => instantOf(like)).toThrow(RangeError)
      expect(() => instantOf(like)).toThrow(`got ${instant}`)
    }
  },
)

test('instantOf refuses an invalid Date', () => {
  expect(() => instantOf(new Date('nonsense'))).toThrow(RangeError)
  expect(() => instantOf(new Date('nonsense'))).toThrow('NaN')
})

test.each([
  ['1970-01-01T00:00Z', 0],
  ['1970-01-01T00:00-00:00', 0],
  ['1970-01-01T07:00+07:00', 0],
  ['1969-12-31T19:00-05:00', 0],
  ['2026-11-21T09:00+07:00', Date.UTC(2026, 10, 21, 2)],
  ['2026-11-21T09:00+0545', Date.UTC(2026, 10, 21, 3, 15)],
  ['2026-11-21t09:00:30z', Date.UTC(2026, 10, 21, 9, 0, 30)],
  ['2026-11-21T09:00:30.5Z', Date.UTC(2026, 10, 21, 9, 0, 30, 500)],
  ['2026-11-21T09:00:30.1239999Z', Date.UTC(2026, 10, 21, 9, 0, 30, 123)],
  ['1969-12-31T23:59:59.999999999Z', -1],
  ['2028-02-29T23:59:59-23:59', Date.UTC(2028, 2, 1, 23, 58, 59)],
])('instantFromIso reads %s', (text, instant) => {
  expect(instantFromIso(text)).toBe(instant)
})

test('instantFromIso reads back what Date writes, in the years 0000 to 9999', () => {
  const [min, max] = [Date.parse('0000-01-01T00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]
  fc.assert(
    fc.property(fc.integer({ min, max }), (instant) => {
      expect(instantFromIso(new Date(instant).toISOString())).toBe(instant)
    }),
  )
})

test.each([
  '',
  'now',
  '2026-11-21',
  '2026-11-21T09:00',
  '2026-11-21T09:00:00',
  '2026-11-21 09:00Z',
  '2026-11-21T09Z',
  '2026-11-21T9:00Z',
  '2026-11-21T09:00+7',
  '2026-11-21T09:00+07',
  '2026-11-21T09:00:00,5Z',
  '2026-11-21T09:00Z ',
  '2026-11-21T09:00[Asia/Jakarta]',
  '2026-11-21T24:00Z',
  '2026-11-21T09:60Z',
  '2026-12-31T23:59:60Z',
  '2026-11-21T09:00+24:00',
  '2026-11-21T09:00+07:60',
  '+012026-11-21T09:00Z',
])('instantFromIso refuses "%s"', (text) => {
  expect(() => instantFromIso(text)).toThrow(RangeError)
  expect(() => instantFromIso(text)).toThrow(`"${text}"`)
})

test.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00'])(
  'instantFromIso refuses the day %s, which does not exist',
  (date) => {
    expect(() => instantFromIso(`${date}T09:00Z`)).toThrow(RangeError)
    expect(() => instantFromIso(`${date}T09:00Z`)).toThrow(date)
  },
)
