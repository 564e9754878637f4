import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { civilDateAt, instantAt, startOfCivilDate } from '../../src/calendar/local-time.ts'
import { disambiguations, type Disambiguation } from '../../src/calendar/model.ts'

const zones = [
  'UTC',
  'Asia/Jakarta',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'Africa/Cairo',
  'Pacific/Apia',
]
const anyZone = fc.constantFrom(...zones)
const anyInstant = fc.integer({ min: 0, max: Date.UTC(2038, 0, 1) - 1 })

/** Date and time as the runtime's clocks show them, `2026-11-21 09:00:00`: Sweden writes ISO 8601. */
function shown(instant: number, timeZone: string): string {
  const format = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const
  return new Intl.DateTimeFormat('sv-SE', format).format(instant)
}

test('civilDateAt moves to the next date at the midnight of the zone', () => {
  const midnight = Date.UTC(2024, 0, 31, 17)
  expect(civilDateAt(midnight - 1, 'Asia/Jakarta')).toBe('2024-01-31')
  expect(civilDateAt(midnight, 'Asia/Jakarta')).toBe('2024-02-01')
  expect(civilDateAt(new Date(midnight), 'America/New_York')).toBe('2024-01-31')
  expect(civilDateAt({ epochMilliseconds: midnight }, 'UTC')).toBe('2024-01-31')
})

test('civilDateAt shows the date that Intl shows', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      expect(civilDateAt(instant, zone)).toBe(shown(instant, zone).slice(0, 10))
    }),
  )
})

test('civilDateAt passes from 29 to 31 December 2011 in Samoa', () => {
  const change = Date.UTC(2011, 11, 30, 10)
  expect(civilDateAt(change - 1, 'Pacific/Apia')).toBe('2011-12-29')
  expect(civilDateAt(change, 'Pacific/Apia')).toBe('2011-12-31')
})

test('civilDateAt reaches from the first day of the year 0000 to the last of 9999', () => {
  const [first, last] = [Date.parse('0000-01-01T00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]
  expect(civilDateAt(first, 'UTC')).toBe('0000-01-01')
  expect(civilDateAt(last, 'UTC')).toBe('9999-12-31')
  expect(() => civilDateAt(first - 1, 'UTC')).toThrow(RangeError)
  expect(() => civilDateAt(first - 1, 'UTC')).toThrow('-000001-12-31')
  expect(() => civilDateAt(last + 1, 'UTC')).toThrow(RangeError)
  expect(() => civilDateAt(last, 'Asia/Jakarta')).toThrow('+010000-01-01')
})

test.each([-8.64e15, 8.64e15])('civilDateAt refuses %d with words of its own', (instant) => {
  expect(() => civilDateAt(instant, 'UTC')).toThrow(RangeError)
  expect(() => civilDateAt(instant, 'UTC')).toThrow(/271821|275760|8\.?64/)
})

test('civilDateAt refuses what is no instant, and a zone it does not know', () => {
  expect(() => civilDateAt(NaN, 'UTC')).toThrow(RangeError)
  expect(() => civilDateAt(NaN, 'UTC')).toThrow('NaN')
  expect(() => civilDateAt(0, '+07:00')).toThrow(RangeError)
  expect(() => civilDateAt(0, '+07:00')).toThrow('"+07:00"')
})

test.each([
  ['Asia/Jakarta', '2026-11-21', '2026-11-20T17:00:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ['Africa/Monrovia', '1971-01-01', '1971-01-01T00:44:30.000Z'],
])('startOfCivilDate in %s puts the start of %s at its midnight', (zone, date, start) => {
  expect(new Date(startOfCivilDate(civilDate(date), zone)).toISOString()).toBe(start)
})

test('startOfCivilDate begins a day without midnight at the clock change', () => {
  const start = startOfCivilDate(civilDate('2018-11-04'), 'America/Sao_Paulo')
  expect(start).toBe(Date.UTC(2018, 10, 4, 3))
  expect(shown(start, 'America/Sao_Paulo')).toBe('2018-11-04 01:00:00')
  expect(shown(start - 1000, 'America/Sao_Paulo')).toBe('2018-11-03 23:59:59')
})

test('startOfCivilDate begins a day with two midnights at the first', () => {
  const start = startOfCivilDate(civilDate('2025-11-02'), 'America/Havana')
  expect(start).toBe(Date.UTC(2025, 10, 2, 4))
  expect(shown(start, 'America/Havana')).toBe('2025-11-02 00:00:00')
  expect(shown(start + 3_600_000, 'America/Havana')).toBe('2025-11-02 00:00:00')
})

test('startOfCivilDate begins a day that a zone skipped where the next one begins', () => {
  const change = Date.UTC(2011, 11, 30, 10)
  expect(startOfCivilDate(civilDate('2011-12-30'), 'Pacific/Apia')).toBe(change)
  expect(startOfCivilDate(civilDate('2011-12-31'), 'Pacific/Apia')).toBe(change)
  expect(startOfCivilDate(civilDate('2011-12-29'), 'Pacific/Apia')).toBe(change - 86_400_000)
})

test('startOfCivilDate gives the first instant that shows the date', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const date = civilDateAt(instant, zone)
      const start = startOfCivilDate(date, zone)
      expect(start).toBeLessThanOrEqual(instant)
      expect(civilDateAt(start, zone)).toBe(date)
      expect(civilDateAt(start - 1, zone) < date).toBe(true)
    }),
  )
})

test('startOfCivilDate refuses a day that does not exist, and a zone it does not know', () => {
  const start = (date: string, zone: string) => () => startOfCivilDate(date as never, zone)
  expect(start('2026-02-30', 'UTC')).toThrow(RangeError)
  expect(start('2026-02-30', 'UTC')).toThrow('"2026-02-30"')
  expect(start('2026-02-28', 'Asia/Atlantis')).toThrow(RangeError)
  expect(start('2026-02-28', 'Asia/Atlantis')).toThrow('"Asia/Atlantis"')
})

test.each([
  ['2026-11-21T09:00', Date.UTC(2026, 10, 21, 2)],
  ['2026-11-21 09:00', Date.UTC(2026, 10, 21, 2)],
  ['2026-11-21T09:00:30', Date.UTC(2026, 10, 21, 2, 0, 30)],
  ['2026-11-21T09:00:30.5', Date.UTC(2026, 10, 21, 2, 0, 30, 500)],
  ['2026-11-21T09:00:30.1239', Date.UTC(2026, 10, 21, 2, 0, 30, 123)],
  ['1970-01-01T07:00', 0],
])('instantAt reads %s in Jakarta, whatever the disambiguation', (text, instant) => {
  for (const disambiguation of disambiguations) {
    expect(instantAt(text, 'Asia/Jakarta', { disambiguation })).toBe(instant)
  }
})

type Answers = Readonly<Record<Exclude<Disambiguation, 'reject'>, string>>
const twice = (earlier: string, later: string): Answers => ({ compatible: earlier, earlier, later })
const never = (earlier: string, later: string): Answers => ({ compatible: later, earlier, later })

test.each([
  ['America/New_York', '2026-11-01T01:00', 'twice', twice('01T05:00', '01T06:00')],
  ['America/New_York', '2026-11-01T01:59:59', 'twice', twice('01T05:59:59', '01T06:59:59')],
  ['America/New_York', '2026-03-08T02:00', 'never', never('08T06:00', '08T07:00')],
  ['America/New_York', '2026-03-08T02:30', 'never', never('08T06:30', '08T07:30')],
  ['Australia/Lord_Howe', '2026-04-05T01:45', 'twice', twice('04T14:45', '04T15:15')],
  ['Australia/Lord_Howe', '2026-10-04T02:15', 'never', never('03T15:15', '03T15:45')],
  ['America/Sao_Paulo', '2018-11-04T00:00', 'never', never('04T02:00', '04T03:00')],
  ['Pacific/Apia', '2011-12-30T12:00', 'never', never('29T22:00', '30T22:00')],
])('instantAt settles a reading that %s shows at %s %s', (zone, text, times, answers) => {
  const month = text.slice(0, 8)
  for (const [disambiguation, day] of Object.entries(answers)) {
    const at = instantAt(text, zone, { disambiguation: disambiguation as keyof Answers })
    expect(at, disambiguation).toBe(Date.parse(`${month}${day}Z`))
  }
  const reject = () => instantAt(text, zone, { disambiguation: 'reject' })
  expect(reject).toThrow(RangeError)
  expect(reject).toThrow(zone)
  expect(reject).toThrow(text)
  expect(reject).toThrow(times)
})

test.each([
  ['America/New_York', '2026-11-01T00:59:59.999', '2026-11-01T04:59:59.999Z'],
  ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00Z'],
  ['America/New_York', '2026-03-08T01:59:59.999', '2026-03-08T06:59:59.999Z'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:29:59', '2026-04-04T14:29:59Z'],
  ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-04T15:30Z'],
  ['Pacific/Apia', '2011-12-29T23:59:59', '2011-12-30T09:59:59Z'],
  ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00Z'],
])('instantAt rejects nothing just outside a clock change: %s at %s', (zone, text, instant) => {
  expect(instantAt(text, zone, { disambiguation: 'reject' })).toBe(Date.parse(instant))
})

test('instantAt reads back what the clocks of a zone show', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const at = instant - (instant % 1000)
      const read = (disambiguation: Disambiguation) =>
        instantAt(shown(at, zone), zone, { disambiguation })
      expect([read('earlier'), read('later')]).toContain(at)
      expect(read('compatible')).toBe(read('earlier'))
      expect(read('earlier')).toBeLessThanOrEqual(read('later'))
    }),
  )
})

test.each([
  '',
  '2026-11-21',
  '2026-11-21T09',
  '2026-11-21T9:00',
  '2026-11-21t09:00',
  '2026-11-21T09:00Z',
  '2026-11-21T09:00+07:00',
  '2026-11-21T09:00[Asia/Jakarta]',
  '2026-11-21T24:00',
  '2026-11-21T09:60',
  '2026-11-21T09:00:60',
  '2026-11-21T09:00 ',
])('instantAt refuses "%s"', (text) => {
  const read = () => instantAt(text, 'UTC', { disambiguation: 'compatible' })
  expect(read).toThrow(RangeError)
  expect(read).toThrow(`"${text}"`)
})

test('instantAt refuses a day that does not exist, and a zone it does not know', () => {
  const read = (text: string, zone: string) => () =>
    instantAt(text, zone, { disambiguation: 'compatible' })
  expect(read('2026-02-29T09:00', 'UTC')).toThrow(RangeError)
  expect(read('2026-02-29T09:00', 'UTC')).toThrow('2026-02-29')
  expect(read('2026-02-28T09:00', '+07:00')).toThrow(RangeError)
  expect(read('2026-02-28T09:00', '+07:00')).toThrow('"+07:00"')
})
