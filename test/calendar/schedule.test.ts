import { expect, test } from 'vitest'
import { businessTimeBetween, isOpen } from '../../src/calendar/business-time.ts'
import type { ScheduleDefinition } from '../../src/calendar/schedule-model.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { scheduleDefinitionSchema } from '../../src/calendar/schema.ts'

const hour = 3_600_000

/** A schedule in UTC, open on Mondays, or as its parts say. */
function define(parts: Partial<ScheduleDefinition>) {
  return defineSchedule({ timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, ...parts })
}

/** Whether it is open at those times of UTC. */
function openAt(parts: Partial<ScheduleDefinition>, ...times: string[]): boolean[] {
  const schedule = define(parts)
  return times.map((time) => isOpen(schedule, new Date(`${time}Z`)))
}

/** The hours it is open on one date of UTC. */
function hoursOn(parts: Partial<ScheduleDefinition>, date: string): number {
  const from = Date.parse(`${date}T00:00Z`)
  return businessTimeBetween(define(parts), from, from + 24 * hour) / hour
}

/** Every day of a leap year as `MM-DD`. */
const everyDay = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(5, 10),
)

const daily = ['09:00', '17:00'] as const
const office = { mon: [daily], tue: [daily], wed: [daily], thu: [daily], fri: [daily] }
const nights = { thu: [['22:00', '30:00']], fri: [['22:00', '30:00']] } as const

test('defineSchedule keeps the definition, which survives JSON and means the same after it', () => {
  const definition = {
    timeZone: 'Asia/Jakarta',
    weekly: { mon: [['08:00', '12:00'] as const], fri: [['22:00', '30:00'] as const] },
    holidays: ['12-25', '2026-11-23'],
    exceptions: { '2026-11-29': [['10:00', '12:00'] as const], '2026-11-30': [] },
  }
  const before = structuredClone(definition)
  const schedule = defineSchedule(definition)
  expect(schedule.definition).toBe(definition)
  const copy = scheduleDefinitionSchema.parse(JSON.parse(JSON.stringify(schedule.definition)))
  const [from, to] = [Date.UTC(2026, 10, 1), Date.UTC(2027, 0, 1)]
  // Seven Mondays, seven nights from Friday to Saturday, and the exception.
  expect(businessTimeBetween(schedule, from, to)).toBe((7 * 4 + 7 * 8 + 2) * hour)
  expect(businessTimeBetween(defineSchedule(copy), from, to)).toBe(86 * hour)
  expect(copy).toStrictEqual(before)
  expect(definition).toStrictEqual(before)
})

test.each([
  ['25:00', '26:00'],
  ['24:00', '25:00'],
  ['22:00', '48:01'],
  ['22:00', '99:00'],
  ['9:00', '17:00'],
  ['09:00', '17:60'],
  ['09:00', '17'],
  ['09:00 ', '17:00'],
  ['-1:00', '17:00'],
  ['nine', 'five'],
  ['', ''],
])('defineSchedule refuses the window %j to %j, which is not hh:mm', (opens, closes) => {
  const weekly = { mon: [daily], tue: [['07:00', '08:00'] as const, [opens, closes] as const] }
  expect(() => define({ weekly })).toThrow(RangeError)
  expect(() => define({ weekly })).toThrow(
    `defineSchedule: weekly.tue[1] needs times as hh:mm, opening before 24:00 and closing by 48:00, got ${opens} to ${closes}`,
  )
})

test.each([
  ['17:00', '09:00'],
  ['09:00', '09:00'],
  ['00:00', '00:00'],
  ['22:00', '06:00'],
  ['00:00', '24:01'],
  ['12:00', '36:01'],
])('defineSchedule refuses the window %s to %s: reversed, empty or too long', (...window) => {
  const exceptions = { '2026-11-29': [window] }
  expect(() => define({ exceptions })).toThrow(RangeError)
  expect(() => define({ exceptions })).toThrow(
    `defineSchedule: exceptions.2026-11-29[0] needs to close after it opens, within 24 hours, got ${window[0]} to ${window[1]}; past midnight the hours count on, such as 22:00 to 30:00`,
  )
})

test('defineSchedule refuses windows of a day that overlap or are out of order', () => {
  const refused = (...windows: (readonly [string, string])[]) =>
    expect(() => define({ weekly: { wed: windows } }))
  const given = '"],["'
  refused(['09:00', '13:00'], ['12:59', '17:00']).toThrow(RangeError)
  refused(['09:00', '13:00'], ['12:59', '17:00']).toThrow(
    `defineSchedule: weekly.wed[1] overlaps the window before it, got [["09:00","13:00${given}12:59","17:00"]]`,
  )
  refused(['13:00', '17:00'], ['09:00', '12:00']).toThrow(
    `defineSchedule: weekly.wed[1] comes before the window before it, got [["13:00","17:00${given}09:00","12:00"]]`,
  )
  refused(['08:00', '09:00'], ['10:00', '20:00'], ['11:00', '12:00']).toThrow(
    'weekly.wed[2] overlaps',
  )
  refused(['22:00', '30:00'], ['23:00', '24:00']).toThrow('weekly.wed[1] overlaps')
  refused(['09:00', '10:00'], ['09:00', '10:00']).toThrow('weekly.wed[1] overlaps')
})

test('defineSchedule refuses a night that overlaps the next morning, from Sunday to Monday too', () => {
  const friday = { fri: [daily, ['22:00', '30:00']], sat: [['05:59', '12:00']] } as const
  expect(() => define({ weekly: friday })).toThrow(RangeError)
  expect(() => define({ weekly: friday })).toThrow(
    'defineSchedule: weekly.sat[0] overlaps the window over midnight of weekly.fri[1]',
  )
  const sunday = { sun: [['22:00', '30:00']], mon: [['05:59', '12:00']] } as const
  expect(() => define({ weekly: sunday })).toThrow(
    'defineSchedule: weekly.mon[0] overlaps the window over midnight of weekly.sun[0]',
  )
})

test('defineSchedule refuses a day of the week that it does not know', () => {
  const weekly = { mon: [daily], monday: [daily] }
  expect(() => define({ weekly })).toThrow(RangeError)
  expect(() => define({ weekly })).toThrow(
    'defineSchedule: weekly needs days of mon, tue, wed, thu, fri, sat, sun, got "monday"',
  )
})

test.each(['+07:00', 'Asia/Atlantis', ''])('defineSchedule refuses the zone "%s"', (timeZone) => {
  expect(() => define({ timeZone })).toThrow(RangeError)
  expect(() => define({ timeZone })).toThrow(`got "${timeZone}"`)
})

test.each(['2026-02-29', '02-30', '13-01', '00-10', '2026-1-1', '12-25 ', '20261225', ''])(
  'defineSchedule refuses the holiday "%s" by its place',
  (text) => {
    const holidays = ['12-25', text]
    expect(() => define({ holidays })).toThrow(RangeError)
    expect(() => define({ holidays })).toThrow(
      `defineSchedule: holidays[1] needs a real day, got "${text}"`,
    )
  },
)

test.each(['2026-02-29', '12-25', 'mon', ''])(
  'defineSchedule refuses the exception "%s", which is no date',
  (date) => {
    const exceptions = { [date]: [daily] }
    expect(() => define({ exceptions })).toThrow(RangeError)
    expect(() => define({ exceptions })).toThrow(
      `defineSchedule: exceptions needs a real day, got "${date}"`,
    )
  },
)

test('defineSchedule refuses a schedule on which nothing is ever open', () => {
  const nothing = 'defineSchedule: nothing is ever open; it needs at least one window'
  const closed = { '2026-11-23': [] }
  const refused = (parts: Partial<ScheduleDefinition>) => {
    expect(() => define(parts)).toThrow(RangeError)
    expect(() => define(parts)).toThrow(nothing)
  }
  refused({ weekly: {} })
  refused({ weekly: { mon: [], sun: [] }, holidays: ['12-25'] })
  refused({ weekly: {}, exceptions: closed })
  refused({ weekly: office, holidays: everyDay })
  refused({ weekly: office, holidays: everyDay, exceptions: closed })
})

test('defineSchedule takes a schedule that opens on 29 February only, or on one exception only', () => {
  const holidays = everyDay.filter((date) => date !== '02-29')
  expect(hoursOn({ weekly: office, holidays }, '2028-02-29')).toBe(8)
  expect(hoursOn({ weekly: office, holidays }, '2028-02-28')).toBe(0)
  const exceptions = { '2026-11-29': [daily] }
  expect(hoursOn({ weekly: office, holidays: everyDay, exceptions }, '2026-11-29')).toBe(8)
  expect(hoursOn({ weekly: office, holidays: everyDay, exceptions }, '2026-11-27')).toBe(0)
})

test('a schedule of exceptions alone is open on them, and never before or after', () => {
  const exceptions = { '2026-11-29': [daily], '2020-02-29': [['22:00', '30:00']] } as const
  const parts = { weekly: {}, exceptions }
  expect(hoursOn(parts, '2020-02-29')).toBe(2)
  expect(hoursOn(parts, '2020-03-01')).toBe(6)
  expect(hoursOn(parts, '2026-11-29')).toBe(8)
  expect(hoursOn(parts, '2027-11-29')).toBe(0)
  const [from, to] = [Date.parse('0000-01-01T00:00Z'), Date.parse('9999-12-31T00:00Z')]
  expect(businessTimeBetween(define(parts), from, to)).toBe(16 * hour)
})

test('a night window belongs to the day it opens on, and closes the next morning', () => {
  const weekly = { fri: [['22:00', '30:00']] } as const
  const around = ['2026-11-27T21:59', '2026-11-27T22:00', '2026-11-28T05:59', '2026-11-28T06:00']
  expect(openAt({ weekly }, ...around)).toEqual([false, true, true, false])
  expect(openAt({ weekly }, '2026-11-27T05:59', '2026-11-29T05:59')).toEqual([false, false])
})

test('a window may last 24 hours, from midnight or over it', () => {
  expect(hoursOn({ weekly: { mon: [['00:00', '24:00']] } }, '2026-11-23')).toBe(24)
  const overNoon = { weekly: { mon: [['12:00', '36:00']] } } as const
  expect(['2026-11-23', '2026-11-24'].map((date) => hoursOn(overNoon, date))).toEqual([12, 12])
  const late = { weekly: { mon: [['23:59', '47:59']] } } as const
  expect(openAt(late, '2026-11-24T23:58:59.999', '2026-11-24T23:59')).toEqual([true, false])
})

test('windows may touch, within a day and over midnight', () => {
  const touching = { mon: [['09:00', '12:00'] as const, ['12:00', '17:00'] as const] }
  const noon = ['2026-11-23T11:59:59.999', '2026-11-23T12:00']
  expect(openAt({ weekly: touching }, ...noon)).toEqual([true, true])
  expect(hoursOn({ weekly: touching }, '2026-11-23')).toBe(8)
  const nightAndDay = { sun: [['22:00', '30:00']], mon: [['06:00', '14:00']] } as const
  expect(hoursOn({ weekly: nightAndDay }, '2026-11-23')).toBe(14)
})

test('a dated holiday closes its date only', () => {
  const parts = { weekly: office, holidays: ['2026-11-23'] }
  expect(hoursOn(parts, '2026-11-23')).toBe(0)
  expect(hoursOn(parts, '2026-11-24')).toBe(8)
  expect(hoursOn(parts, '2027-11-23')).toBe(8)
})

test('a yearly holiday closes its day in every year', () => {
  const parts = { weekly: office, holidays: ['12-31', '01-01'] }
  const dates = ['1970-01-01', '2026-12-31', '2027-01-01', '2027-12-31', '2099-01-01']
  expect(dates.map((date) => hoursOn(parts, date))).toEqual([0, 0, 0, 0, 0])
  expect(['2026-12-30', '2027-01-04'].map((date) => hoursOn(parts, date))).toEqual([8, 8])
})

test('a yearly holiday on 29 February closes no other day where there is none', () => {
  const parts = { weekly: office, holidays: ['02-29'] }
  expect(hoursOn(parts, '2028-02-29')).toBe(0)
  const ordinary = ['2028-02-28', '2028-03-01', '2027-03-01', '2029-02-28', '2029-03-01']
  expect(ordinary.map((date) => hoursOn(parts, date))).toEqual([8, 8, 8, 8, 8])
})

test('yearly holidays after February stay on their date in leap years', () => {
  const parts = { weekly: office, holidays: ['03-01', '08-17', '12-25'] }
  const closed = ['2027-03-01', '2028-03-01', '2026-08-17', '2028-08-17', '2026-12-25']
  expect(closed.map((date) => hoursOn(parts, date))).toEqual([0, 0, 0, 0, 0])
  expect(['2028-02-29', '2028-12-26'].map((date) => hoursOn(parts, date))).toEqual([8, 8])
})

test('a holiday takes the night that opens on it, and not the one that opened before it', () => {
  const parts = { weekly: nights, holidays: ['2026-11-27'] }
  expect(openAt(parts, '2026-11-27T05:59', '2026-11-27T22:00')).toEqual([true, false])
  expect(openAt(parts, '2026-11-28T05:59')).toEqual([false])
})

test('an exception opens a holiday, shortens a day, closes one and opens a Sunday', () => {
  const parts = {
    weekly: office,
    holidays: ['2026-11-23', '11-24'],
    exceptions: {
      '2026-11-23': [['10:00', '12:00'] as const],
      '2026-11-24': [['10:00', '13:00'] as const],
      '2026-11-25': [['09:00', '10:00'] as const],
      '2026-11-26': [],
      '2026-11-29': [['22:00', '26:00'] as const],
    },
  }
  const dates = [23, 24, 25, 26, 27, 28, 29, 30].map((date) => `2026-11-${date}`)
  expect(dates.map((date) => hoursOn(parts, date))).toEqual([2, 3, 1, 0, 8, 0, 2, 10])
  expect(hoursOn(parts, '2027-11-24')).toBe(0)
})

test('defineSchedule refuses an exception that overlaps the night before it', () => {
  const exceptions = { '2026-11-28': [['05:59', '12:00']] } as const
  expect(() => define({ weekly: nights, exceptions })).toThrow(RangeError)
  expect(() => define({ weekly: nights, exceptions })).toThrow(
    'defineSchedule: exceptions.2026-11-28[0] overlaps the window over midnight of weekly.fri[0]',
  )
})

test('defineSchedule refuses an exception whose night overlaps the day after it', () => {
  const exceptions = { '2026-11-25': [daily, ['22:00', '33:01'] as const] }
  expect(() => define({ weekly: office, exceptions })).toThrow(RangeError)
  expect(() => define({ weekly: office, exceptions })).toThrow(
    'defineSchedule: weekly.thu[0] overlaps the window over midnight of exceptions.2026-11-25[1]',
  )
  const two = { '2026-11-29': [['05:00', '06:00']], '2026-11-28': [['22:00', '30:00']] } as const
  expect(() => define({ exceptions: two })).toThrow(
    'defineSchedule: exceptions.2026-11-29[0] overlaps the window over midnight of exceptions.2026-11-28[0]',
  )
})

test('an exception may touch the night before it, or follow a night that a holiday took', () => {
  const touching = { '2026-11-28': [['06:00', '12:00']] } as const
  expect(hoursOn({ weekly: nights, exceptions: touching }, '2026-11-28')).toBe(12)
  const early = { '2026-11-28': [['05:00', '12:00']] } as const
  const holidays = ['2026-11-27']
  expect(hoursOn({ weekly: nights, holidays, exceptions: early }, '2026-11-28')).toBe(7)
  const without = { ...early, '2026-11-27': [] }
  expect(hoursOn({ weekly: nights, exceptions: without }, '2026-11-28')).toBe(7)
})

test('an exception may run into a morning that a holiday took', () => {
  const parts = {
    weekly: office,
    holidays: ['2026-11-26'],
    exceptions: { '2026-11-25': [['22:00', '34:00'] as const] },
  }
  expect(hoursOn(parts, '2026-11-26')).toBe(10)
})
