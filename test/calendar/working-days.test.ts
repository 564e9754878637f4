import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { CivilDate } from '../../src/calendar/model.ts'
import {
  weekdays,
  type ClosedDayRule,
  type OpeningWindow,
  type WorkingDays,
  type WorkingDaysDefinition,
} from '../../src/calendar/schedule-model.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { workingDaysDefinitionSchema } from '../../src/calendar/schema.ts'
import {
  addBusinessDays,
  businessDaysBetween,
  defineWorkingDays,
} from '../../src/calendar/working-days.ts'
import { draws } from '../house/draws.ts'
import fixture from '../fixtures/service-time.json' with { type: 'json' }

const daily: readonly OpeningWindow[] = [['09:00', '17:00']]
const rules = ['count', 'treatAsNext'] as const

/** Working days with the weekend of Saturday and Sunday, or as the parts say. */
function define(parts: Partial<WorkingDaysDefinition> = {}): WorkingDays {
  return defineWorkingDays({ weekend: ['sat', 'sun'], ...parts })
}

function add(calendar: WorkingDays, date: string, days: number, rule: ClosedDayRule = 'count') {
  return addBusinessDays(calendar, civilDate(date), days, { receivedOnClosedDay: rule })
}

function between(calendar: WorkingDays, from: string, to: string): number {
  return businessDaysBetween(calendar, civilDate(from), civilDate(to))
}

/** Every day of a leap year as `MM-DD`. */
const everyDay = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(5, 10),
)

test('three business days after receipt are those of DISP 1.5', () => {
  const { input, expected } = fixture['disp.threeBusinessDays']
  const england = define({ holidays: input.holidays })
  const found = input.received.map((date) => add(england, date, 3))
  expect(found).toEqual(expected.summaryResolutionBy)
})

test('the four limits in working days published at sippn.menpan.go.id fall where they should', () => {
  const { input, expected } = fixture['sippn.hariKerja']
  const { workingDays, received } = input
  const indonesia = define({ holidays: input.holidays })
  const found = Object.entries(workingDays).map(([name, days]) => [
    name,
    add(indonesia, received, days),
  ])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('business days from Friday, Saturday and Sunday count as in date-fns since issue 1584', () => {
  const { input, expected } = fixture['businessDays.dateFns1584']
  const { weekend, holidays } = workingDaysDefinitionSchema.parse({
    weekend: input.weekend,
    holidays: input.holidays,
  })
  const calendar = define({ weekend, holidays: holidays ?? [] })
  const found = input.cases.map(([date, days]) => add(calendar, String(date), Number(days)))
  expect(found).toEqual(expected)
})

test.each([
  ['2026-11-20', 1, '2026-11-23', '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23', '2026-11-24'],
  ['2026-11-22', 1, '2026-11-23', '2026-11-24'],
  ['2026-11-21', 5, '2026-11-27', '2026-11-30'],
  ['2026-11-21', 0, '2026-11-21', '2026-11-23'],
  ['2026-11-20', 0, '2026-11-20', '2026-11-20'],
  ['2026-11-21', -1, '2026-11-20', '2026-11-20'],
  ['2026-11-22', -1, '2026-11-20', '2026-11-20'],
  ['2026-11-23', -1, '2026-11-20', '2026-11-20'],
  ['2026-11-23', -6, '2026-11-13', '2026-11-13'],
  ['2026-11-21', -0, '2026-11-21', '2026-11-23'],
])('addBusinessDays to %s, %d days, by either rule', (date, days, counted, treated) => {
  expect(add(define(), date, days, 'count')).toBe(counted)
  expect(add(define(), date, days, 'treatAsNext')).toBe(treated)
})

test('a weekend may be Friday and Saturday, one day, or none', () => {
  const fridays = define({ weekend: ['fri', 'sat'] })
  expect(add(fridays, '2026-11-19', 1)).toBe('2026-11-22')
  expect(add(fridays, '2026-11-20', 1, 'treatAsNext')).toBe('2026-11-23')
  expect(add(define({ weekend: ['sun'] }), '2026-11-20', 2)).toBe('2026-11-23')
  expect(add(define({ weekend: [] }), '2026-11-20', 2)).toBe('2026-11-22')
})

test('holidays are no working days, dated or yearly, 29 February too', () => {
  const calendar = define({ holidays: ['2026-11-23', '12-25', '02-29'] })
  expect(add(calendar, '2026-11-20', 1)).toBe('2026-11-24')
  expect(add(calendar, '2027-11-22', 1)).toBe('2027-11-23')
  expect(['2026', '2028'].map((year) => add(calendar, `${year}-12-22`, 3))).toEqual([
    '2026-12-28',
    '2028-12-28',
  ])
  expect(add(calendar, '2028-02-28', 1)).toBe('2028-03-01')
  expect(add(calendar, '2027-02-26', 1)).toBe('2027-03-01')
})

test('a date worked on counts on a weekend and on a holiday', () => {
  const calendar = define({ holidays: ['12-25'], workedOn: ['2026-11-21', '2026-12-25'] })
  expect(add(calendar, '2026-11-20', 1)).toBe('2026-11-21')
  expect(add(calendar, '2026-11-21', 1, 'treatAsNext')).toBe('2026-11-23')
  expect(add(calendar, '2026-12-24', 1)).toBe('2026-12-25')
  expect(add(calendar, '2027-12-24', 1)).toBe('2027-12-27')
})

test('businessDaysBetween counts the last day and not the first', () => {
  const calendar = define({ holidays: ['2026-11-24'] })
  expect(between(calendar, '2026-11-20', '2026-11-20')).toBe(0)
  expect(between(calendar, '2026-11-20', '2026-11-22')).toBe(0)
  expect(between(calendar, '2026-11-20', '2026-11-23')).toBe(1)
  expect(between(calendar, '2026-11-20', '2026-11-25')).toBe(2)
  expect(between(calendar, '2026-11-22', '2026-11-23')).toBe(1)
  expect(between(calendar, '2026-11-25', '2026-11-20')).toBe(-2)
  expect(between(calendar, '2026-11-22', '2026-11-21')).toBe(0)
})

test('businessDaysBetween knows every day from 0000-01-01 to 9999-12-31', () => {
  const everyday = define({ weekend: [] })
  expect(between(everyday, '0000-01-01', '9999-12-31')).toBe(3_652_424)
})

// What a walk from day to day finds.

function shift(date: string, days: number): CivilDate {
  const shifted = new Date(`${date}T00:00Z`)
  shifted.setUTCDate(shifted.getUTCDate() + days)
  return civilDate(shifted.toISOString().slice(0, 10))
}

function isWorked(definition: WorkingDaysDefinition, date: string): boolean {
  const { weekend, holidays = [], workedOn = [] } = definition
  const weekday = weekdays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
  const closed = holidays.includes(date) || holidays.includes(date.slice(5))
  return workedOn.includes(date) || !(closed || weekend.includes(weekday))
}

/** Steps from day to day, and counts those worked. */
function walked(
  definition: WorkingDaysDefinition,
  date: CivilDate,
  days: number,
  rule: ClosedDayRule,
): CivilDate {
  let at = date
  while (rule === 'treatAsNext' && !isWorked(definition, at)) at = shift(at, 1)
  for (let left = Math.abs(days); left > 0;) {
    at = shift(at, Math.sign(days))
    if (isWorked(definition, at)) left--
  }
  return at
}

const anyDate = fc.integer({ min: 0, max: 60 }).map((days) => shift('2028-02-01', days))
const anyHoliday = fc
  .tuple(anyDate, fc.boolean())
  .map(([date, yearly]) => date.slice(yearly ? 5 : 0))
const anyDefinition: fc.Arbitrary<WorkingDaysDefinition> = fc.record({
  weekend: fc.subarray([...weekdays], { maxLength: 6 }),
  holidays: fc.array(anyHoliday, { maxLength: 15 }),
  workedOn: fc.array(anyDate, { maxLength: 5 }),
})
const anyDays = fc.integer({ min: -25, max: 25 })

test('addBusinessDays lands where a walk from day to day lands, by both rules', () => {
  fc.assert(
    fc.property(anyDefinition, anyDate, anyDays, (definition, date, days) => {
      const calendar = defineWorkingDays(definition)
      for (const rule of rules) {
        expect(add(calendar, date, days, rule)).toBe(walked(definition, date, days, rule))
      }
    }),
  )
})

test('businessDaysBetween counts what a walk from day to day counts', () => {
  fc.assert(
    fc.property(anyDefinition, anyDate, anyDays, (definition, from, days) => {
      const to = shift(from, Math.abs(days))
      const after = Array.from({ length: Math.abs(days) }, (_, index) => shift(from, index + 1))
      const count = after.filter((date) => isWorked(definition, date)).length
      const calendar = defineWorkingDays(definition)
      expect(between(calendar, from, to)).toBe(count)
      expect(between(calendar, to, from)).toBe(0 - count)
    }),
  )
})

test('businessDaysBetween gives back the days added, from a working day or forwards', () => {
  fc.assert(
    fc.property(anyDefinition, anyDate, anyDays, (definition, date, days) => {
      const calendar = defineWorkingDays(definition)
      const start = isWorked(definition, date) ? date : add(calendar, date, 1)
      expect(between(calendar, start, add(calendar, start, days))).toBe(days)
      const ahead = Math.abs(days)
      expect(between(calendar, date, add(calendar, date, ahead))).toBe(ahead)
    }),
  )
})

test('businessDaysBetween adds up over a middle', () => {
  fc.assert(
    fc.property(anyDefinition, anyDate, anyDate, anyDate, (definition, one, two, three) => {
      const calendar = defineWorkingDays(definition)
      const both = between(calendar, one, two) + between(calendar, two, three)
      expect(both).toBe(between(calendar, one, three))
    }),
  )
})

test('working days answer alike whatever they were asked before', () => {
  const anyYear = fc.integer({ min: -15_000, max: 15_000 }).map((days) => shift('2028-02-01', days))
  const anyAsked = fc.array(fc.tuple(anyYear, anyYear, anyDays), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(anyDefinition, anyAsked, (definition, asked) => {
      const answer = (calendar: WorkingDays, [one, other, days]: (typeof asked)[number]) => [
        add(calendar, one, days),
        between(calendar, one, other),
      ]
      const shared = defineWorkingDays(definition)
      for (const question of asked) {
        expect(answer(shared, question)).toEqual(answer(defineWorkingDays(definition), question))
      }
    }),
    { numRuns: draws(30) },
  )
})

// A schedule as calendar.

test('of a schedule, the days on which a window opens are working days', () => {
  const schedule = defineSchedule({
    timeZone: 'Asia/Jakarta',
    weekly: { mon: daily, tue: [], wed: [['22:00', '30:00']], fri: daily },
    holidays: ['2026-11-23'],
    exceptions: { '2026-11-27': [], '2026-11-29': daily },
  })
  const found = [1, 2, 3, 4].map((days) => add(schedule, '2026-11-20', days))
  expect(found).toEqual(['2026-11-25', '2026-11-29', '2026-11-30', '2026-12-02'])
  expect(between(schedule, '2026-11-20', '2026-12-02')).toBe(4)
})

test('in Samoa 2011-12-30, which was skipped, is no working day, and 2011-12-31 is one', () => {
  const weekly = Object.fromEntries(weekdays.map((weekday) => [weekday, daily]))
  const apia = defineSchedule({ timeZone: 'Pacific/Apia', weekly })
  expect(add(apia, '2011-12-29', 1)).toBe('2011-12-31')
  expect(add(apia, '2011-12-31', -1)).toBe('2011-12-29')
  expect(add(apia, '2011-12-30', 0, 'treatAsNext')).toBe('2011-12-31')
  expect(between(apia, '2011-12-29', '2011-12-31')).toBe(1)
  const jakarta = defineSchedule({ timeZone: 'Asia/Jakarta', weekly })
  expect(add(jakarta, '2011-12-29', 1)).toBe('2011-12-30')
})

test('a day that clocks shorten, or that begins at one in the morning, is a working day', () => {
  const weekly = { sat: daily, sun: daily }
  const saoPaulo = defineSchedule({ timeZone: 'America/Sao_Paulo', weekly })
  expect(add(saoPaulo, '2018-11-03', 1)).toBe('2018-11-04')
  expect(add(saoPaulo, '2018-02-16', 1)).toBe('2018-02-17')
})

// What is kept and what is refused.

test('defineWorkingDays keeps the definition, which survives JSON and means the same after it', () => {
  const definition: WorkingDaysDefinition = {
    weekend: ['fri', 'sat'],
    holidays: ['12-25', '2026-11-23'],
    workedOn: ['2026-12-25'],
  }
  const before = structuredClone(definition)
  const calendar = defineWorkingDays(definition)
  expect(calendar.definition).toBe(definition)
  const stored: unknown = JSON.parse(JSON.stringify(calendar.definition))
  const copy = defineWorkingDays(workingDaysDefinitionSchema.parse(stored))
  expect(add(copy, '2026-11-19', 30)).toBe(add(calendar, '2026-11-19', 30))
  expect(definition).toStrictEqual(before)
  expect(copy.definition).toStrictEqual(before)
})

test('defineWorkingDays refuses a day of the week that it does not know', () => {
  // @ts-expect-error: days of the week go by three letters
  const name = () => define({ weekend: ['sun', 'saturday'] })
  expect(name).toThrow(RangeError)
  expect(name).toThrow(
    'defineWorkingDays: weekend needs days of mon, tue, wed, thu, fri, sat, sun, got "saturday"',
  )
})

test.each(['2026-02-29', '02-30', '13-01', '2026-1-1', ''])(
  'defineWorkingDays refuses the date "%s" by its place',
  (text) => {
    const holiday = () => define({ holidays: ['12-25', text] })
    expect(holiday).toThrow(RangeError)
    expect(holiday).toThrow(`defineWorkingDays: holidays[1] needs a real day, got "${text}"`)
    const worked = () => define({ workedOn: ['2026-12-25', text] })
    expect(worked).toThrow(RangeError)
    expect(worked).toThrow(`defineWorkingDays: workedOn[1] needs a real day, got "${text}"`)
  },
)

test('defineWorkingDays refuses a day of every year as one that is worked', () => {
  expect(() => define({ workedOn: ['12-25'] })).toThrow(
    'defineWorkingDays: workedOn[0] needs a real day, got "12-25"',
  )
})

test('defineWorkingDays refuses days of which none is ever worked', () => {
  const none = 'defineWorkingDays: no day is ever worked; it needs at least one'
  for (const parts of [{ weekend: weekdays }, { holidays: everyDay }]) {
    expect(() => define(parts)).toThrow(RangeError)
    expect(() => define(parts)).toThrow(none)
  }
})

test('working days may be a few dates only, and the search ends with them', () => {
  const workedOn = ['2026-11-21', '2026-12-05']
  for (const parts of [{ weekend: weekdays }, { holidays: everyDay }]) {
    const calendar = define({ ...parts, workedOn })
    expect(add(calendar, '2020-01-01', 2)).toBe('2026-12-05')
    expect(add(calendar, '2030-01-01', -2)).toBe('2026-11-21')
    expect(between(calendar, '2000-01-01', '2100-01-01')).toBe(2)
    for (const [date, days] of [
      ['2020-01-01', 3],
      ['2030-01-01', -3],
      ['2026-12-05', 1],
    ] as const) {
      expect(() => add(calendar, date, days)).toThrow(RangeError)
      expect(() => add(calendar, date, days)).toThrow(
        `addBusinessDays: the calendar has no working day ${days} days from ${date}`,
      )
    }
  }
})

test('working days look up the years around those that can be worked, and no others', () => {
  const calendar = define({ weekend: weekdays, workedOn: ['1970-01-11', '1970-01-21'] })
  expect(between(calendar, '0000-01-01', '9999-12-31')).toBe(2)
  expect(calendar.days.range).toEqual([1969, 1972])
})

test('days of which 29 February alone is worked are found years apart', () => {
  const holidays = everyDay.filter((date) => date !== '02-29')
  const calendar = define({ weekend: [], holidays })
  expect([1, 2].map((days) => add(calendar, '2096-02-29', days))).toEqual([
    '2104-02-29',
    '2108-02-29',
  ])
})

test.each([
  ['9999-12-30', 2],
  ['0000-01-04', -2],
  ['9999-12-31', 1e15],
  ['0000-01-03', Number.MIN_SAFE_INTEGER],
])('addBusinessDays from %s ends with the years 0000 to 9999, not %d days on', (date, days) => {
  expect(() => add(define(), date, days)).toThrow(RangeError)
  expect(() => add(define(), date, days)).toThrow(
    `addBusinessDays: the calendar has no working day ${days} days from ${date}`,
  )
})

test('addBusinessDays reaches the first and the last working day', () => {
  expect(add(define(), '9999-12-30', 1)).toBe('9999-12-31')
  expect(add(define(), '0000-01-04', -1)).toBe('0000-01-03')
})

test.each([1.5, NaN, Infinity, 2 ** 53])('addBusinessDays refuses %d days', (days) => {
  expect(() => add(define(), '2026-11-20', days)).toThrow(RangeError)
  expect(() => add(define(), '2026-11-20', days)).toThrow(
    `addBusinessDays needs a whole number of days, and receivedOnClosedDay of count, treatAsNext, got ${days}, count`,
  )
})

test('addBusinessDays has no default rule, and refuses one that it does not know', () => {
  const [calendar, date] = [define(), civilDate('2026-11-20')]
  // @ts-expect-error: the rule is one of two
  const roll = () => addBusinessDays(calendar, date, 1, { receivedOnClosedDay: 'roll' })
  expect(roll).toThrow(RangeError)
  expect(roll).toThrow('receivedOnClosedDay of count, treatAsNext, got 1, roll')
  // @ts-expect-error: the rule is never left out
  expect(() => addBusinessDays(calendar, date, 1, {})).toThrow('got 1, undefined')
})

test('a date that does not exist is refused', () => {
  // @ts-expect-error: text is no civil date until it is checked
  expect(() => businessDaysBetween(define(), '2026-02-29', '2026-03-01')).toThrow('"2026-02-29"')
})
