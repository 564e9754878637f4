import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodNames } from '../../src/calendar/model.ts'
import { closedDayRules, weekdays } from '../../src/calendar/schedule-model.ts'
import {
  closedDayRuleWording,
  periodWording,
  weekdayWording,
  writeDuration,
  writeInstant,
} from '../../src/calendar/wording.ts'

test('periodWording names every period in both languages', () => {
  expect(Object.keys(periodWording)).toEqual(periodNames)
  const words = periodNames.map((name) => `${periodWording[name].en} ${periodWording[name].id}`)
  expect(words).toEqual([
    'day hari',
    'week minggu',
    'month bulan',
    'quarter triwulan',
    'year tahun',
  ])
})

test('weekdayWording names every day of the week as Intl does, Monday first', () => {
  expect(Object.keys(weekdayWording)).toEqual(weekdays)
  const monday = Date.UTC(2026, 10, 23)
  for (const language of ['en', 'id'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    const named = weekdays.map((_, index) => format.format(monday + index * 86_400_000))
    expect(weekdays.map((weekday) => weekdayWording[weekday][language])).toEqual(named)
  }
})

test('closedDayRuleWording tells both rules apart in both languages', () => {
  expect(Object.keys(closedDayRuleWording)).toEqual(closedDayRules)
  const words = closedDayRules.map((rule) => closedDayRuleWording[rule])
  expect(words.map(({ en }) => en)).toEqual([
    'counted from the day itself',
    'treated as the next working day',
  ])
  expect(words.map(({ id }) => id)).toEqual([
    'dihitung sejak hari itu juga',
    'dianggap hari kerja berikutnya',
  ])
})

test.each([
  [0, '0 minutes', '0 menit'],
  [-0, '0 minutes', '0 menit'],
  [0.9, '0 minutes', '0 menit'],
  [1, '1 millisecond', '1 milidetik'],
  [999.9, '999 milliseconds', '999 milidetik'],
  [1000, '1 second', '1 detik'],
  [1001, '1 second 1 millisecond', '1 detik 1 milidetik'],
  [59_999, '59 seconds 999 milliseconds', '59 detik 999 milidetik'],
  [60_000, '1 minute', '1 menit'],
  [60_999, '1 minute', '1 menit'],
  [90_000, '1 minute 30 seconds', '1 menit 30 detik'],
  [3_599_999, '59 minutes 59 seconds', '59 menit 59 detik'],
  [3_600_000, '1 hour', '1 jam'],
  [5_400_000, '1 hour 30 minutes', '1 jam 30 menit'],
  [86_399_999, '23 hours 59 minutes', '23 jam 59 menit'],
  [86_400_000, '1 day', '1 hari'],
  [86_400_000 + 59 * 60_000, '1 day', '1 hari'],
  [183_900_000, '2 days 3 hours', '2 hari 3 jam'],
  [1200 * 86_400_000, '1,200 days', '1.200 hari'],
])('writeDuration writes %d milliseconds in its two largest units', (length, en, id) => {
  expect(writeDuration(length, 'en')).toBe(en)
  expect(writeDuration(length, 'id')).toBe(id)
  expect(writeDuration(-length, 'en')).toBe(en)
})

test('writeDuration never claims more than passed, and cuts less than the smaller unit', () => {
  const sizes = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1 }
  const sizeOf = (noun: string) => sizes[noun.replace(/s$/, '') as keyof typeof sizes]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (length) => {
      const words = writeDuration(length, 'en').replaceAll(',', '').split(' ')
      const counts = words.filter((_, index) => index % 2 === 0).map(Number)
      const units = words.filter((_, index) => index % 2 === 1).map(sizeOf)
      const claimed = counts.reduce((sum, count, index) => sum + count * (units[index] ?? NaN), 0)
      expect(counts.length).toBeLessThanOrEqual(2)
      expect(claimed).toBeLessThanOrEqual(length)
      expect(length - claimed).toBeLessThan(units[0] ?? NaN)
    }),
  )
})

test.each([NaN, Infinity, -Infinity])('writeDuration refuses %d', (length) => {
  expect(() => writeDuration(length, 'en')).toThrow(RangeError)
  expect(() => writeDuration(length, 'id')).toThrow(String(length))
})

test.each([
  ['2026-11-21T02:00Z', 'Asia/Jakarta', '21 November 2026, 09:00', '21 November 2026, 09.00'],
  ['2026-08-17T03:05:59.999Z', 'UTC', '17 August 2026, 03:05', '17 Agustus 2026, 03.05'],
  ['2026-12-31T17:00Z', 'Asia/Jakarta', '1 January 2027, 00:00', '1 Januari 2027, 00.00'],
  ['2026-12-31T16:59Z', 'Asia/Jakarta', '31 December 2026, 23:59', '31 Desember 2026, 23.59'],
  ['2026-03-08T07:00Z', 'America/New_York', '8 March 2026, 03:00', '8 Maret 2026, 03.00'],
  ['1969-12-31T23:59:59.999Z', 'UTC', '31 December 1969, 23:59', '31 Desember 1969, 23.59'],
])('writeInstant writes %s as the clocks of %s show it', (text, timeZone, en, id) => {
  const at = Date.parse(text)
  expect(writeInstant(at, { language: 'en', timeZone })).toBe(en)
  expect(writeInstant(new Date(at), { language: 'id', timeZone })).toBe(id)
})

test('writeInstant refuses what is no instant, a zone it does not know, and the year 10000', () => {
  const write = (at: number, timeZone: string) => () =>
    writeInstant(at, { language: 'en', timeZone })
  expect(write(0.5, 'UTC')).toThrow(RangeError)
  expect(write(0.5, 'UTC')).toThrow('0.5')
  expect(write(0, '+07:00')).toThrow(RangeError)
  expect(write(0, '+07:00')).toThrow('"+07:00"')
  expect(write(Date.UTC(10_000, 0, 1), 'UTC')).toThrow(RangeError)
  expect(write(Date.UTC(10_000, 0, 1), 'UTC')).toThrow('+010000-01-01')
})
