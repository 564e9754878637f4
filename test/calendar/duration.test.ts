import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths } from 'date-fns/addMonths'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { calendarWindow, durationMilliseconds } from '../../src/calendar/duration.ts'
import { civilDateAt, startOfCivilDate } from '../../src/calendar/local-time.ts'
import type { Duration, DurationAnchor } from '../../src/calendar/model.ts'
import fixture from '../fixtures/duration.json' with { type: 'json' }
import timeFixture from '../fixtures/service-time.json' with { type: 'json' }

const hour = 3_600_000
const day = 24 * hour

function anchor(instant: string, timeZone = 'UTC'): DurationAnchor {
  return { at: Date.parse(instant), timeZone }
}

test.each(fixture['duration.relative'].cases)(
  'durationMilliseconds compares $a and $b from $relativeTo as Temporal does',
  ({ a, b, relativeTo, expected }) => {
    const start = relativeTo === null ? undefined : anchor(relativeTo)
    const compare = () => Math.sign(durationMilliseconds(a, start) - durationMilliseconds(b, start))
    if (expected === 'error') expect(compare).toThrow(RangeError)
    else expect(compare()).toBe(expected)
  },
)

test.each<[Duration, number]>([
  [{}, 0],
  [{ milliseconds: 1 }, 1],
  [{ seconds: 1 }, 1000],
  [{ minutes: 1 }, 60_000],
  [{ hours: 1 }, hour],
  [{ days: 1 }, day],
  [{ hours: 2, minutes: 30 }, 9_000_000],
  [{ days: -1, hours: -1 }, -25 * hour],
  [{ days: 0, hours: 36 }, 36 * hour],
  [{ weeks: 0, months: 0, years: 0, hours: 1 }, hour],
])('durationMilliseconds of %o without an anchor is %d', (duration, length) => {
  expect(durationMilliseconds(duration)).toBe(length)
})

test('durationMilliseconds never gives minus zero', () => {
  const zero = { years: -0, months: -0, weeks: -0, days: -0, hours: -0, milliseconds: -0 }
  expect(durationMilliseconds(zero)).toBe(0)
  expect(durationMilliseconds(zero, anchor('1970-01-01'))).toBe(0)
  expect(durationMilliseconds({}, anchor('2026-03-08T07:00Z', 'America/New_York'))).toBe(0)
})

test.each(['weeks', 'months', 'years'] as const)(
  'durationMilliseconds refuses %s without an anchor',
  (unit) => {
    for (const amount of [1, -1]) {
      expect(() => durationMilliseconds({ [unit]: amount })).toThrow(RangeError)
      expect(() => durationMilliseconds({ [unit]: amount })).toThrow(unit)
    }
    expect(durationMilliseconds({ [unit]: 1 }, anchor('2026-01-01'))).toBeGreaterThan(6 * day)
  },
)

test.each<[Duration, string, number]>([
  [{ months: 1 }, '2025-01-31', 28],
  [{ months: 1 }, '2024-01-31', 29],
  [{ months: 1 }, '2025-02-28', 28],
  [{ months: 2 }, '2025-01-31', 59],
  [{ months: 1, days: 1 }, '2025-01-31', 29],
  [{ months: 1, weeks: 1 }, '2025-01-31', 35],
  [{ months: -1 }, '2025-03-31', -31],
  [{ months: 13 }, '2024-12-31', 396],
  [{ years: 1 }, '2024-02-29', 365],
  [{ years: 4 }, '2024-02-29', 1461],
  [{ years: 1, months: 1 }, '2024-01-31', 394],
  [{ weeks: 2 }, '2026-11-21', 14],
])('durationMilliseconds lays %o on the calendar from %s: %d days', (duration, start, days) => {
  expect(durationMilliseconds(duration, anchor(start))).toBe(days * day)
})

test('durationMilliseconds keeps the time of day over the end of a month', () => {
  expect(durationMilliseconds({ months: 1 }, anchor('2025-01-31T17:45:30.250Z'))).toBe(28 * day)
})

test.each<[string, Duration, string, number]>([
  ['a day that loses an hour', { days: 1 }, '2026-03-08T05:00Z', 23],
  ['a day that gains an hour', { days: 1 }, '2026-11-01T04:00Z', 25],
  ['24 hours over the loss', { hours: 24 }, '2026-03-08T05:00Z', 24],
  ['hours after the civil day', { days: 1, hours: 2 }, '2026-03-08T05:00Z', 25],
  ['a day back over the loss', { days: -1 }, '2026-03-09T04:00Z', -23],
  ['a day to a skipped reading, 02:30', { days: 1 }, '2026-03-07T07:30Z', 24],
  ['a day to a repeated reading, 01:30', { days: 1 }, '2026-10-31T05:30Z', 24],
  ['a day from the second of two readings', { days: 1 }, '2026-11-01T06:30Z', 24],
  ['minutes inside the repeated hour', { minutes: 30 }, '2026-11-01T06:00Z', 0.5],
  ['a week with the loss', { weeks: 1 }, '2026-03-03T05:00Z', 167],
  ['a month with the loss', { months: 1 }, '2026-02-15T05:00Z', 28 * 24 - 1],
])('durationMilliseconds in New York measures %s', (_, duration, start, hours) => {
  expect(durationMilliseconds(duration, anchor(start, 'America/New_York'))).toBe(hours * hour)
})

test('durationMilliseconds moves a date that a zone skipped on to the next', () => {
  const noon = anchor('2011-12-29T22:00Z', 'Pacific/Apia')
  expect(durationMilliseconds({ days: 1 }, noon)).toBe(day)
  expect(durationMilliseconds({ days: 2 }, noon)).toBe(day)
  expect(durationMilliseconds({ days: 3 }, noon)).toBe(2 * day)
})

const amount = fc.integer({ min: 0, max: 1000 })

test('durationMilliseconds counts a duration backwards as far as forwards', () => {
  const clock = fc.record({
    days: amount,
    hours: amount,
    minutes: amount,
    seconds: amount,
    milliseconds: amount,
  })
  fc.assert(
    fc.property(clock, (duration) => {
      const back = Object.fromEntries(
        Object.entries(duration).map(([unit, amount]) => [unit, -amount]),
      )
      const seconds = (duration.days * 24 + duration.hours) * 3600 + duration.minutes * 60
      const length = (seconds + duration.seconds) * 1000 + duration.milliseconds
      expect(durationMilliseconds(duration)).toBe(length)
      expect(durationMilliseconds(back)).toBe(0 - length)
    }),
  )
})

test('durationMilliseconds lands on the same day of a later month, or on its last', () => {
  const anyDay = fc.integer({ min: -50_000, max: 50_000 })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (number, months) => {
      const start = new Date(number * day)
      const landed = new Date(
        start.getTime() +
          durationMilliseconds({ months }, { at: start.getTime(), timeZone: 'UTC' }),
      )
      const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
      expect(month(landed) - month(start)).toBe(months)
      const lastDay = new Date(Date.UTC(landed.getUTCFullYear(), landed.getUTCMonth() + 1, 0))
      expect(landed.getUTCDate()).toBe(Math.min(start.getUTCDate(), lastDay.getUTCDate()))
    }),
  )
})

/** Where date-fns finds an instant some months on, in UTC: `NaN` beyond the last `Date`. */
function monthsOn(at: number, months: number): number {
  return addMonths(new UTCDateMini(at), months).getTime()
}

/** Zones are known for so far: a few years less than a `Date` reaches. */
const reach = 8.6e15

test.each<[string, number]>([
  ['2024-02-29', 12],
  ['2024-02-29', -48],
  ['2023-01-30', 13],
  ['1900-01-31', 1],
  ['2000-01-31', 1],
  ['0000-02-29', 12],
  ['0004-02-29', -48],
  ['0099-12-31', 2],
  ['0100-01-31', -1],
  ['-000001-12-31', 2],
  ['-270000-12-31', 2],
  ['9999-12-31', 2],
  ['+250000-01-31', -12 * 270_000 + 1],
])('durationMilliseconds finds the month from %s by %d as date-fns does', (date, months) => {
  const at = Date.parse(`${date}T17:45:30.250Z`)
  const length = durationMilliseconds({ months }, { at, timeZone: 'UTC' })
  expect(at + length).toBe(monthsOn(at, months))
})

test('durationMilliseconds moves by months as date-fns does, from any instant to any other', () => {
  const anyInstant = fc.oneof(
    fc.integer({ min: -reach, max: reach }),
    fc.integer({ min: Date.parse('-000100-01-01'), max: Date.parse('0200-01-01') }),
    fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2110, 0, 1) }),
    // The last days of months, of leap years and others.
    fc.integer({ min: -4800, max: 4800 }).map((month) => new Date(0).setUTCMonth(month, 0)),
  )
  const anyMonths = fc.oneof(
    fc.integer({ min: -60, max: 60 }),
    fc.integer({ min: -30_000, max: 30_000 }),
    fc.integer({ min: -4_000_000, max: 4_000_000 }),
  )
  let [found, beyond] = [0, 0]
  fc.assert(
    fc.property(anyInstant, anyMonths, fc.nat({ max: 11 }), (at, months, years) => {
      const all = months + 12 * Math.sign(months) * years
      const moved = monthsOn(at, all)
      const duration = { months, years: Math.sign(months) * years }
      const move = () => at + durationMilliseconds(duration, { at, timeZone: 'UTC' })
      const isNear = Math.abs(moved - at) <= 8.64e15
      // Within a day of the last instant known, either will do.
      if (isNear && Math.abs(moved) <= reach - day) {
        expect(move()).toBe(moved)
        found++
      } else if (!isNear) {
        expect(move).toThrow(RangeError)
        beyond++
      }
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(1000)
  expect(beyond).toBeGreaterThan(100)
})

test.each([
  [{ hours: 1.5 }, 'hours: 1.5'],
  [{ days: NaN }, 'days: NaN'],
  [{ minutes: Infinity }, 'minutes: Infinity'],
  [{ seconds: 2 ** 53 }, 'seconds: 9007199254740992'],
  [{ hours: '2' }, 'hours: 2'],
  [{ hours: null }, 'hours: null'],
  [{ hours: undefined }, 'hours: undefined'],
  [{ fortnights: 1 }, 'fortnights: 1'],
  [{ hour: 1 }, 'hour: 1'],
  [{ days: 1, hours: -1 }, '{"days":1,"hours":-1}'],
  [{ days: 1, hours: 0, minutes: -1 }, '{"days":1,"hours":0,"minutes":-1}'],
  [{ years: -1, milliseconds: 1 }, '{"years":-1,"milliseconds":1}'],
])('durationMilliseconds refuses %o, anchored or not', (duration, named) => {
  for (const start of [undefined, anchor('2026-01-01')]) {
    const measure = () => durationMilliseconds(duration as Duration, start)
    expect(measure).toThrow(RangeError)
    expect(measure).toThrow(named)
  }
})

test.each([NaN, 1.5, 9e15])('durationMilliseconds refuses an anchor at %d', (at) => {
  const measure = () => durationMilliseconds({ hours: 1 }, { at, timeZone: 'UTC' })
  expect(measure).toThrow(RangeError)
  expect(measure).toThrow(String(at))
})

test('durationMilliseconds refuses an anchor in a zone it does not know', () => {
  const measure = () => durationMilliseconds({ hours: 1 }, { at: 0, timeZone: '+07:00' })
  expect(measure).toThrow(RangeError)
  expect(measure).toThrow('"+07:00"')
})

test.each<[Duration, string]>([
  [{ years: 300_000 }, '300000'],
  [{ days: 1e15 }, '1000000000000000'],
])('durationMilliseconds says that %o leads beyond the last instant', (duration, amount) => {
  const measure = () => durationMilliseconds(duration, anchor('2026-01-01'))
  expect(measure).toThrow(RangeError)
  expect(measure).toThrow(amount)
})

test('durationMilliseconds refuses a length that no two instants lie apart, with or without an anchor', () => {
  const hours = { hours: Number.MAX_SAFE_INTEGER }
  expect(() => durationMilliseconds(hours)).toThrow(RangeError)
  expect(() => durationMilliseconds(hours, { at: 0, timeZone: 'UTC' })).toThrow(RangeError)
  expect(() => durationMilliseconds({ days: 1e15 })).toThrow('1000000000000000')
})

/** The window of a length from an instant, as text; in UTC unless told. */
function windowOf(start: string, length: Duration, timeZone = 'UTC'): readonly string[] {
  const { from, to } = calendarWindow(Date.parse(start), { length, timeZone })
  return [from, to].map((at) => new Date(at).toISOString().replace(':00.000', ''))
}

test.each(['UTC', 'Europe/London', 'Pacific/Apia'])(
  'the eight weeks of DISP 1.6.2 end on a civil date of %s, which is not rolled',
  (timeZone) => {
    const { input, expected } = timeFixture['disp.eightWeeks']
    const ends = input.received.map((date) => {
      const at = startOfCivilDate(civilDate(date), timeZone)
      const { from, to } = calendarWindow(at, { length: { weeks: 8 }, timeZone })
      expect(from).toBe(at)
      expect(durationMilliseconds({ weeks: 8 }, { at, timeZone })).toBe(to - from)
      return civilDateAt(to, timeZone)
    })
    expect(ends).toEqual(expected.finalResponseBy)
  },
)

test.each([
  [2027, 1, [28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31]],
  [2028, 1, [29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31]],
  [2027, -1, [31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30]],
  [2028, -1, [31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30]],
])('calendarWindow clamps from every month end of %d by %d month', (year, months, lengths) => {
  const reached = lengths.map((length, month) => {
    const end = new Date(Date.UTC(year, month + 1, 0, 12)).toISOString()
    const window = windowOf(end, { months })
    const other = window[months > 0 ? 1 : 0] ?? ''
    const [, otherMonth] = other.split('-')
    expect(Number(otherMonth)).toBe(((month + months + 12) % 12) + 1)
    const day = Math.min(length, new Date(end).getUTCDate())
    expect(other.slice(8)).toBe(`${day}T12:00Z`)
    return day
  })
  expect(reached).toHaveLength(12)
})

test.each<[string, Duration, string, string]>([
  ['2028-02-29T12:00Z', { years: 1 }, '2028-02-29T12:00Z', '2029-02-28T12:00Z'],
  ['2028-02-29T12:00Z', { years: -1 }, '2027-02-28T12:00Z', '2028-02-29T12:00Z'],
  ['2028-02-29T12:00Z', { years: 4 }, '2028-02-29T12:00Z', '2032-02-29T12:00Z'],
  ['2026-11-21T09:30Z', { months: -12 }, '2025-11-21T09:30Z', '2026-11-21T09:30Z'],
  ['2026-11-21T09:30Z', { days: 30 }, '2026-11-21T09:30Z', '2026-12-21T09:30Z'],
  ['2026-03-31T12:00Z', { months: -1, days: -1 }, '2026-02-27T12:00Z', '2026-03-31T12:00Z'],
  ['2026-03-31T12:00Z', { hours: -36 }, '2026-03-30T00:00Z', '2026-03-31T12:00Z'],
])('calendarWindow from %s by %o', (start, length, from, to) => {
  expect(windowOf(start, length)).toEqual([from, to])
})

test.each<[Duration, string, string, string]>([
  [{ days: 1 }, '2026-03-08T05:00Z', '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
  [{ days: -1 }, '2026-03-09T04:00Z', '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
  [{ days: 1 }, '2026-11-01T04:00Z', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
  [{ hours: 24 }, '2026-11-01T04:00Z', '2026-11-01T04:00Z', '2026-11-02T04:00Z'],
  [{ months: -1 }, '2026-03-31T04:00Z', '2026-02-28T05:00Z', '2026-03-31T04:00Z'],
  [{ days: 1 }, '2026-03-07T07:30Z', '2026-03-07T07:30Z', '2026-03-08T07:30Z'],
])('calendarWindow of %o in New York keeps the time of day from %s', (length, start, from, to) => {
  expect(windowOf(start, length, 'America/New_York')).toEqual([from, to])
})

test('calendarWindow takes the zone for the day on which a month ends', () => {
  const start = '2026-03-31T02:00Z'
  expect(windowOf(start, { months: -1 })).toEqual(['2026-02-28T02:00Z', start])
  expect(windowOf(start, { months: -1 }, 'America/New_York')).toEqual(['2026-03-01T03:00Z', start])
  expect(windowOf('2026-03-01T02:00Z', { months: -1 }, 'America/New_York')).toEqual([
    '2026-01-29T02:00Z',
    '2026-03-01T02:00Z',
  ])
})

test('calendarWindow of nothing is empty, also in the second of two equal readings', () => {
  const second = Date.parse('2026-11-01T06:30Z')
  for (const length of [{}, { days: 0 }, { months: -0, hours: -0 }]) {
    const window = calendarWindow(second, { length, timeZone: 'America/New_York' })
    expect(window).toStrictEqual({ from: second, to: second })
  }
})

test('calendarWindow reads its instant from a date and from what has epoch milliseconds', () => {
  const options = { length: { hours: -1 }, timeZone: 'UTC' }
  const window = { from: 0, to: hour }
  expect(calendarWindow(hour, options)).toStrictEqual(window)
  expect(calendarWindow(new Date(hour), options)).toStrictEqual(window)
  expect(calendarWindow({ epochMilliseconds: hour }, options)).toStrictEqual(window)
})

test('calendarWindow ends at its instant or begins there, and is as long as the duration', () => {
  const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2038, 0, 1) })
  const anyZone = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia')
  const anyLength = fc.record({
    months: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: 0, max: 40 }),
    hours: fc.integer({ min: 0, max: 100 }),
  })
  fc.assert(
    fc.property(anyInstant, anyZone, anyLength, fc.boolean(), (at, timeZone, parts, back) => {
      const sign = back ? -1 : 1
      const { months, days, hours } = parts
      const length = { months: sign * months, days: sign * days, hours: sign * hours }
      const { from, to } = calendarWindow(at, { length, timeZone })
      expect(sign * durationMilliseconds(length, { at, timeZone })).toBe(to - from)
      expect(back ? to : from).toBe(at)
      expect(to).toBeGreaterThanOrEqual(from)
    }),
  )
})

test.each<[number, Duration, string, string]>([
  [NaN, { days: 1 }, 'UTC', 'NaN'],
  [0.5, {}, 'UTC', '0.5'],
  [0, { days: 1.5 }, 'UTC', 'days: 1.5'],
  [0, { days: 1, hours: -1 }, 'UTC', 'one sign'],
  [0, { days: 1 }, '+07:00', '"+07:00"'],
  [0, {}, 'Asia/Atlantis', '"Asia/Atlantis"'],
  [0, { years: 300_000 }, 'UTC', '300000'],
  [8e15, { hours: 1e9 }, 'UTC', '11600000000000000'],
])('calendarWindow refuses %d with %o in "%s"', (at, length, timeZone, named) => {
  expect(() => calendarWindow(at, { length, timeZone })).toThrow(RangeError)
  expect(() => calendarWindow(at, { length, timeZone })).toThrow(named)
})
