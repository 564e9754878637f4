import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  civilDate,
  civilDateFromEpochDay,
  civilDaysBetween,
  epochDay,
} from '../../src/calendar/civil-date.ts'

const firstDay = -719_528
const lastDay = 2_932_896
const anyDay = fc.integer({ min: firstDay, max: lastDay })

test.each(['0000-01-01', '0000-02-29', '0099-12-31', '2000-02-29', '2028-02-29', '9999-12-31'])(
  'civilDate takes %s',
  (text) => {
    expect(civilDate(text)).toBe(text)
  },
)

test.each([
  '',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-00-01',
  '2026-13-01',
  '2026-01-00',
  '2026-01-32',
  '2026-2-9',
  '20260209',
  '2026-02-09T00:00',
  '2026-02-09 ',
  '2026-02-09\n',
  '10000-01-01',
  '-000001-01-01',
])('civilDate refuses "%s"', (text) => {
  expect(() => civilDate(text)).toThrow(RangeError)
  expect(() => civilDate(text)).toThrow(`"${text}"`)
})

test('epochDay counts from 1970-01-01', () => {
  expect(epochDay('1969-12-31')).toBe(-1)
  expect(epochDay('1970-01-01')).toBe(0)
  expect(epochDay('1970-01-02')).toBe(1)
  expect(epochDay('0000-01-01')).toBe(firstDay)
  expect(epochDay('9999-12-31')).toBe(lastDay)
})

test('civilDateFromEpochDay reverses epochDay, and dates sort as their days do', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [first, second] = [civilDateFromEpochDay(one), civilDateFromEpochDay(other)]
      expect(epochDay(first)).toBe(one)
      expect(civilDate(first)).toBe(first)
      expect(first < second).toBe(one < other)
    }),
  )
})

test('civilDateFromEpochDay refuses the days before the year 0000 and after 9999', () => {
  expect(() => civilDateFromEpochDay(firstDay - 1)).toThrow(RangeError)
  expect(() => civilDateFromEpochDay(firstDay - 1)).toThrow('-000001-12-31')
  expect(() => civilDateFromEpochDay(lastDay + 1)).toThrow(RangeError)
  expect(() => civilDateFromEpochDay(lastDay + 1)).toThrow('+010000-01-01')
})

test.each([
  ['2028-02-28', '2028-03-01', 2],
  ['2026-02-28', '2026-03-01', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2026-03-01', '2026-03-01', 0],
  ['1969-12-31', '1970-01-01', 1],
  ['0000-01-01', '9999-12-31', 3_652_424],
])('civilDaysBetween %s and %s is %d', (from, to, days) => {
  expect(civilDaysBetween(civilDate(from), civilDate(to))).toBe(days)
})

test('civilDaysBetween is what carries one date to the other', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [from, to] = [civilDateFromEpochDay(one), civilDateFromEpochDay(other)]
      const moved = new Date(`${from}T00:00Z`)
      moved.setUTCDate(moved.getUTCDate() + civilDaysBetween(from, to))
      expect(moved.toISOString().slice(0, 10)).toBe(to)
    }),
  )
})
