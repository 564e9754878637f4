import { utc } from '@date-fns/utc'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodNames } from '../../src/calendar/model.ts'
import { periodAt } from '../../src/calendar/period.ts'
import fixture from '../fixtures/time-zone.json' with { type: 'json' }

const zones = [
  'UTC',
  'Asia/Jakarta',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const anyInstant = fc.integer({ min: 0, max: Date.UTC(2038, 0, 1) - 1 })
const anyPeriod = fc.record({
  period: fc.constantFrom(...periodNames),
  timeZone: fc.constantFrom(...zones),
})

test.each(fixture['r-tz-jakarta'].months)(
  'periodAt puts $instant into the month $month in Jakarta, as R does',
  ({ instant, month }) => {
    const { timeZone } = fixture['r-tz-jakarta']
    expect(periodAt(Date.parse(instant), { period: 'month', timeZone }).label).toBe(month)
  },
)

test('periodAt puts the last evening of January in London into February in Jakarta', () => {
  const evening = Date.UTC(2024, 0, 31, 18)
  expect(periodAt(evening, { period: 'month', timeZone: 'Europe/London' })).toEqual({
    label: '2024-01',
    from: Date.UTC(2024, 0, 1),
    to: Date.UTC(2024, 1, 1),
  })
  expect(periodAt(evening, { period: 'month', timeZone: 'Asia/Jakarta' })).toEqual({
    label: '2024-02',
    from: Date.UTC(2024, 0, 31, 17),
    to: Date.UTC(2024, 1, 29, 17),
  })
})

test.each([
  ['day', '2026-11-21', '2026-11-21', '2026-11-22'],
  ['week', '2026-W47', '2026-11-16', '2026-11-23'],
  ['month', '2026-11', '2026-11-01', '2026-12-01'],
  ['quarter', '2026-Q4', '2026-10-01', '2027-01-01'],
  ['year', '2026', '2026-01-01', '2027-01-01'],
] as const)('periodAt labels and bounds the %s', (period, label, from, to) => {
  const expected = { label, from: Date.parse(from), to: Date.parse(to) }
  for (const at of [expected.from, Date.UTC(2026, 10, 21, 12), expected.to - 1]) {
    expect(periodAt(at, { period, timeZone: 'UTC' })).toEqual(expected)
  }
  expect(periodAt(expected.to, { period, timeZone: 'UTC' }).label).not.toBe(label)
})

test('periodAt gives each of the twelve months to its quarter', () => {
  const quarters = Array.from({ length: 12 }, (_, month) =>
    periodAt(Date.UTC(2026, month, 15), { period: 'quarter', timeZone: 'UTC' }).label.slice(5),
  )
  expect(quarters.join(' ')).toBe('Q1 Q1 Q1 Q2 Q2 Q2 Q3 Q3 Q3 Q4 Q4 Q4')
})

test.each([
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['1970-01-01', '1970-W01'],
  ['0001-01-01', '0001-W01'],
])('periodAt puts %s into the ISO week %s', (date, label) => {
  expect(periodAt(Date.parse(date), { period: 'week', timeZone: 'UTC' }).label).toBe(label)
})

test('periodAt numbers weeks as date-fns does', () => {
  const [min, max] = [Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)]
  fc.assert(
    fc.property(fc.integer({ min, max }), (at) => {
      const year = getISOWeekYear(at, { in: utc })
      const week = String(getISOWeek(at, { in: utc })).padStart(2, '0')
      const { label, from, to } = periodAt(at, { period: 'week', timeZone: 'UTC' })
      expect(label).toBe(`${year}-W${week}`)
      expect(new Date(from).getUTCDay()).toBe(1)
      expect(to - from).toBe(7 * 86_400_000)
    }),
  )
})

test('periodAt holds the instant, abuts the next period, and sorts by label', () => {
  fc.assert(
    fc.property(anyInstant, anyPeriod, (at, options) => {
      const { label, from, to } = periodAt(at, options)
      expect(from).toBeLessThanOrEqual(at)
      expect(at).toBeLessThan(to)
      expect(periodAt(from, options)).toEqual({ label, from, to })
      expect(periodAt(to - 1, options)).toEqual({ label, from, to })
      const next = periodAt(to, options)
      expect(next.from).toBe(to)
      expect(next.label > label).toBe(true)
      expect(periodAt(from - 1, options).to).toBe(from)
    }),
  )
})

test('periodAt follows the days over clock changes of 23 and 25 hours', () => {
  const hours = (at: number) => {
    const { from, to } = periodAt(at, { period: 'day', timeZone: 'America/New_York' })
    return (to - from) / 3_600_000
  }
  expect(hours(Date.UTC(2026, 2, 7, 12))).toBe(24)
  expect(hours(Date.UTC(2026, 2, 8, 12))).toBe(23)
  expect(hours(Date.UTC(2026, 10, 1, 12))).toBe(25)
})

test('periodAt goes from 29 to 31 December 2011 in Samoa, which had no 30th', () => {
  const options = { period: 'day', timeZone: 'Pacific/Apia' } as const
  const labels = []
  let { label, to } = periodAt(Date.UTC(2011, 11, 29), options)
  for (let turn = 0; turn < 4; turn++) {
    labels.push(label)
    ;({ label, to } = periodAt(to, options))
  }
  expect(labels).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01'])
})

test('periodAt holds every instant where clocks go back over midnight', () => {
  const options = { period: 'day', timeZone: 'America/St_Johns' } as const
  const change = Date.UTC(2006, 9, 29, 2, 31)
  for (let minute = -60; minute <= 120; minute++) {
    const at = change + minute * 60_000
    const { label, from, to } = periodAt(at, options)
    expect(from <= at && at < to, `${label} holds ${new Date(at).toISOString()}`).toBe(true)
  }
})

test.each(periodNames)(
  'periodAt knows every %s that lies within the years 0000 to 9999',
  (period) => {
    const options = { period, timeZone: 'UTC' }
    const at = (date: string) => periodAt(Date.parse(date), options)
    expect(at('9999-12-26T23:59:59.999Z').label).toMatch(/^9999/)
    expect(at('0000-01-03').label).toMatch(/^0000/)
  },
)

test('periodAt refuses a week that reaches out of the years 0000 to 9999', () => {
  const week = (date: string) => () =>
    periodAt(Date.parse(date), { period: 'week', timeZone: 'UTC' })
  expect(week('0000-01-02')).toThrow(RangeError)
  expect(week('0000-01-02')).toThrow('-000001')
  expect(week('9999-12-31')).toThrow(RangeError)
  expect(week('9999-12-31')).toThrow('10000')
})

test('periodAt refuses what is no instant, and a zone it does not know', () => {
  const month = (at: number, timeZone: string) => () => periodAt(at, { period: 'month', timeZone })
  expect(month(NaN, 'UTC')).toThrow(RangeError)
  expect(month(NaN, 'UTC')).toThrow('NaN')
  expect(month(0, '+07:00')).toThrow(RangeError)
  expect(month(0, '+07:00')).toThrow('"+07:00"')
})
