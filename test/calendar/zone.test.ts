import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import {
  offsetAt,
  offsetChangeBetween,
  offsetsOfYear,
  regularYears,
} from '../../src/calendar/zone.ts'

const zones = [
  'UTC',
  'Asia/Jakarta',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]

/** The offset as the runtime writes it, an account of its own: `GMT-00:44:30`. */
function writtenOffset(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const text = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  const parts = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text ?? '')
  if (parts === null) throw new Error(`no offset in "${text ?? ''}"`)
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = parts
  const length = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return length === 0 ? 0 : (sign === '-' ? -1000 : 1000) * length
}

test('offsetAt agrees with the offset that Intl writes', () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2038, 0, 1) - 1 })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      expect(offsetAt(instant, zone)).toBe(writtenOffset(instant, zone))
    }),
  )
})

test('offsetAt agrees with it in every zone of the runtime, also long ago and far ahead', () => {
  const anyInstants = fc.tuple(
    fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(1970, 0, 1) }),
    fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) }),
    fc.integer({ min: -1e14, max: 3e14 }),
  )
  const everyZone = Intl.supportedValuesOf('timeZone')
  const instants = fc.sample(anyInstants, everyZone.length)
  for (const [index, zone] of everyZone.entries()) {
    for (const at of instants[index] ?? []) {
      expect(offsetAt(at, zone), `${zone} at ${at}`).toBe(writtenOffset(at, zone))
    }
  }
  expect(everyZone.length).toBeGreaterThan(300)
})

test('offsetAt reads the day on either side of the end of a month and of a year', () => {
  for (const [zone, offset] of [
    ['Pacific/Kiritimati', 50_400_000],
    ['Pacific/Pago_Pago', -39_600_000],
  ] as const) {
    for (let month = 0; month < 24; month++) {
      const start = Date.UTC(2027, month, 1)
      for (const at of [start - 1, start, start + 46_800_000, start - 46_800_000]) {
        expect(offsetAt(at, zone)).toBe(offset)
      }
    }
  }
})

test('offsetAt answers alike whatever it was asked before', async () => {
  const anyQuestion = fc.tuple(
    fc.integer({ min: -7e12, max: 7e12 }),
    fc.constantFrom('Asia/Jakarta', 'America/New_York', 'Africa/Casablanca'),
  )
  vi.resetModules()
  const other = await import('../../src/calendar/zone.ts')
  const questions = fc.sample(anyQuestion, 300)
  const answers = questions.map(([at, zone]) => offsetAt(at, zone))
  const reversed = [...questions].reverse().map(([at, zone]) => other.offsetAt(at, zone))
  expect(reversed.reverse()).toEqual(answers)
})

test.each([8.64e15 + 1, -9e15, NaN, Infinity])(
  'offsetAt refuses %d with words of its own',
  (at) => {
    expect(() => offsetAt(at, 'UTC')).toThrow(RangeError)
    expect(() => offsetAt(at, 'UTC')).toThrow(`±8.64e15, got ${at}`)
  },
)

test.each([-8.6e15, 8.6e15])('offsetAt knows clocks as far as %d', (at) => {
  expect(offsetAt(at, 'UTC')).toBe(0)
  expect(offsetAt(at, 'America/New_York')).toBe(writtenOffset(at, 'America/New_York'))
})

test.each([
  ['New York goes forward', 'America/New_York', '2026-03-08T07:00:00Z', -18_000, -14_400],
  ['New York goes back', 'America/New_York', '2026-11-01T06:00:00Z', -14_400, -18_000],
  ['Lord Howe goes back half an hour', 'Australia/Lord_Howe', '2026-04-04T15:00Z', 39_600, 37_800],
  ['Lord Howe goes on half an hour', 'Australia/Lord_Howe', '2026-10-03T15:30Z', 37_800, 39_600],
  ['Samoa crosses the date line', 'Pacific/Apia', '2011-12-30T10:00:00Z', -36_000, 50_400],
  ['Monrovia leaves local mean time', 'Africa/Monrovia', '1972-01-07T00:44:30Z', -2670, 0],
  ['Lisbon changes as a UTC year begins', 'Europe/Lisbon', '1912-01-01T00:00:00Z', -2205, 0],
])('offsetAt changes to the millisecond where %s', (...[, zone, change, before, after]) => {
  const at = Date.parse(change)
  expect(offsetAt(at - 1, zone)).toBe(before * 1000)
  expect(offsetAt(at, zone)).toBe(after * 1000)
  expect(offsetChangeBetween(at - 86_400_000, at + 86_400_000, zone)).toBe(at)
  expect(offsetChangeBetween(at - 1, at, zone)).toBe(at)
})

test.each([
  ['Europe/Paris', '1890-01-01T00:00Z', 561],
  ['Asia/Jakarta', '1800-01-01T00:00Z', 25_632],
  ['America/New_York', '1850-01-01T00:00Z', -17_762],
  ['Asia/Jakarta', '0050-01-01T00:00Z', 25_632],
  ['Asia/Jakarta', '-000050-01-01T00:00Z', 25_632],
])('offsetAt knows the local mean time of %s at %s', (zone, text, seconds) => {
  expect(offsetAt(Date.parse(text), zone)).toBe(seconds * 1000)
})

/** Every change of a year as a walk from hour to hour finds it: the hour it is seen, the offset. */
function walkedChanges(year: number, timeZone: string) {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('sv-SE', style)
  const changes: { seen: number; offset: number }[] = []
  for (let seen = Date.UTC(year, 0, 1); seen < Date.UTC(year + 1, 0, 1); seen += 3_600_000) {
    const offset = Date.parse(`${format.format(seen).replace(' ', 'T')}Z`) - seen
    if (offset !== changes.at(-1)?.offset) changes.push({ seen, offset })
  }
  return changes
}

test.each([
  ['Asia/Jakarta', 2026],
  ['Europe/Berlin', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Apia', 2011],
  ['Africa/Casablanca', 2026],
  ['Africa/Cairo', 2010],
  ['Africa/Freetown', 1939],
  ['Africa/Tunis', 1943],
  ['America/Argentina/San_Luis', 2008],
  ['America/Noronha', 2000],
  ['Antarctica/Troll', 2026],
  ['Asia/Gaza', 2040],
])('offsetsOfYear misses no change of %s in %d, though it looks every three days', (zone, year) => {
  const walked = walkedChanges(year, zone)
  const found = offsetsOfYear(year, zone)
  expect(found.map(({ offset }) => offset)).toEqual(walked.map(({ offset }) => offset))
  // Found to the millisecond: within the hour before it was seen.
  const late = found.map(({ at }, index) => (walked[index]?.seen ?? NaN) - at)
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...late)).toBeLessThan(3_600_000)
})

test('offsetsOfYear finds changes a week apart, as in Noronha in October 2000', () => {
  const changes = offsetsOfYear(2000, 'America/Noronha')
  expect(changes.map(({ at }) => new Date(at).toISOString().slice(0, 13))).toEqual([
    '2000-01-01T00',
    '2000-02-27T01',
    '2000-10-08T02',
    '2000-10-15T01',
  ])
})

test('offsetAt keeps its answer when asked again, and across the end of a year', () => {
  const newYear = Date.UTC(2026, 0, 1)
  for (const at of [newYear, newYear - 1, newYear, newYear - 1]) {
    expect(offsetAt(at, 'Asia/Jakarta')).toBe(25_200_000)
  }
})

test('offsetAt takes zone names in any case', () => {
  expect(offsetAt(0, 'asia/jakarta')).toBe(offsetAt(0, 'Asia/Jakarta'))
})

test.each(['', '+07:00', '-0300', '7', ' Asia/Jakarta', 'Asia/Atlantis', 'WIB', 'local'])(
  'offsetAt refuses the zone "%s"',
  (zone) => {
    expect(() => offsetAt(0, zone)).toThrow(RangeError)
    expect(() => offsetAt(0, zone)).toThrow(`"${zone}"`)
  },
)

test('offsetAt refuses a missing zone instead of taking that of the host', () => {
  const missing = undefined as unknown as string
  expect(() => offsetAt(0, missing)).toThrow(RangeError)
  expect(() => offsetAt(0, missing)).toThrow('undefined')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([
  ['UTC', 0],
  ['Asia/Jakarta', -420],
  ['America/New_York', 300],
  ['Australia/Lord_Howe', -660],
  ['Pacific/Apia', -780],
])('civilDateAt and all other acts answer alike on a host in %s', async (host, minutes) => {
  vi.stubEnv('TZ', host)
  vi.resetModules()
  const { instantFromIso } = await import('../../src/calendar/instant.ts')
  const { civilDate, civilDaysBetween } = await import('../../src/calendar/civil-date.ts')
  const { civilDateAt, instantAt, startOfCivilDate } =
    await import('../../src/calendar/local-time.ts')
  const { periodAt } = await import('../../src/calendar/period.ts')
  const { durationMilliseconds } = await import('../../src/calendar/duration.ts')
  const { writeInstant } = await import('../../src/calendar/wording.ts')
  const { defineSchedule } = await import('../../src/calendar/schedule.ts')
  const { addBusinessTime, businessTimeBetween, isOpen } =
    await import('../../src/calendar/business-time.ts')
  const { addBusinessDays } = await import('../../src/calendar/working-days.ts')
  const at = Date.UTC(2026, 2, 8, 6, 30)
  const timeZone = 'America/New_York'

  expect(new Date(2026, 0, 1).getTimezoneOffset() + 0).toBe(minutes)
  expect(instantFromIso('2026-03-08T01:30-05:00')).toBe(at)
  expect(civilDaysBetween(civilDate('2011-12-29'), civilDate('2011-12-31'))).toBe(2)
  expect(civilDateAt(at, timeZone)).toBe('2026-03-08')
  expect(startOfCivilDate(civilDate('2026-03-08'), timeZone)).toBe(Date.UTC(2026, 2, 8, 5))
  expect(instantAt('2026-03-08T02:30', timeZone, { disambiguation: 'later' })).toBe(at + 3_600_000)
  expect(periodAt(at, { period: 'day', timeZone })).toEqual({
    label: '2026-03-08',
    from: Date.UTC(2026, 2, 8, 5),
    to: Date.UTC(2026, 2, 9, 4),
  })
  expect(durationMilliseconds({ days: 1 }, { at, timeZone })).toBe(23 * 3_600_000)
  expect(
    durationMilliseconds({ months: 1 }, { at: Date.UTC(2011, 11, 15), timeZone: 'Pacific/Apia' }),
  ).toBe(30 * 86_400_000)
  expect(writeInstant(at, { language: 'id', timeZone })).toBe('8 Maret 2026, 01.30')
  const night = defineSchedule({
    timeZone,
    weekly: { sat: [['22:00', '30:00']], sun: [['22:00', '23:00']] },
    exceptions: { '2026-03-10': [['09:00', '17:00']] },
  })
  expect([isOpen(night, at), isOpen(night, at + 3_600_000 * 4)]).toEqual([true, false])
  expect(businessTimeBetween(night, at - 86_400_000, at + 86_400_000)).toBe(8 * 3_600_000)
  expect(addBusinessTime(night, at, { hours: 5 })).toBe(Date.UTC(2026, 2, 10, 13, 30))
  const sunday = civilDate('2026-03-08')
  expect(addBusinessDays(night, sunday, 1, { receivedOnClosedDay: 'count' })).toBe('2026-03-10')
})

test('in the regular years every zone keeps its mean time, or repeats with the calendar', () => {
  const [before, from] = regularYears
  const cycle = 146_097 * 86_400_000
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    const offset = (instant: number) => format.format(instant).split('GMT')[1]
    const meanTime = offset(Date.UTC(1400, 0, 1))
    const last = Date.UTC(before, 0, 1) - 1
    expect([last - 20_000 * 86_400_000, last].map(offset), timeZone).toEqual([meanTime, meanTime])
    const half = Array.from({ length: 24 }, (_, index) => Date.UTC(from, 0, 1 + 15.2 * index))
    expect(half.map((at) => offset(at + cycle))).toEqual(half.map(offset))
    const changes = half.filter(
      (at, index) => index > 0 && offset(at) !== offset(half[index - 1] ?? 0),
    )
    const apart = changes.slice(1).map((at, index) => at - (changes[index] ?? 0))
    for (const gap of apart) expect(gap, timeZone).toBeGreaterThan(60 * 86_400_000)
  }
})
