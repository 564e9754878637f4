import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessTime, businessTimeBetween, isOpen } from '../../src/calendar/business-time.ts'
import {
  weekdays,
  type OpeningWindow,
  type Pause,
  type Schedule,
  type ScheduleDefinition,
} from '../../src/calendar/schedule-model.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { scheduleDefinitionSchema } from '../../src/calendar/schema.ts'
import { draws } from '../house/draws.ts'
import fixture from '../fixtures/service-time.json' with { type: 'json' }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const nineToFive: readonly OpeningWindow[] = [['09:00', '17:00']]
const fiveDays = {
  mon: nineToFive,
  tue: nineToFive,
  wed: nineToFive,
  thu: nineToFive,
  fri: nineToFive,
}
const allDay: readonly OpeningWindow[] = [['00:00', '24:00']]
const allWeek = week(allDay)

/** The same windows on every day. */
function week(windows: readonly OpeningWindow[]): ScheduleDefinition['weekly'] {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, windows]))
}

/** Monday to Friday from nine to five, in UTC or as its parts say. */
function office(parts: Partial<ScheduleDefinition> = {}): Schedule {
  return defineSchedule({ timeZone: 'UTC', weekly: fiveDays, ...parts })
}

/** Reads what stands in the fixture, through the gate that stored schedules come in by. */
function read(schedule: unknown): Schedule {
  return defineSchedule(scheduleDefinitionSchema.parse(schedule))
}

function pausesOf(spans: readonly (readonly string[])[] = []): Pause[] {
  return spans.map(([from = '', to = '']) => ({ from: Date.parse(from), to: Date.parse(to) }))
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '')
}

// What others have measured and published.

test.each([
  fixture['sla.cw.sameDay'],
  fixture['sla.cw.overWeekend'],
  fixture['sla.cw.afterClose'],
  fixture['sla.cw.multiDay'],
  fixture['sla.cw.newYork'],
  fixture['sla.cw.closesExactly'],
  fixture['sla.zammad.reopened'],
  fixture['sla.jakarta.lunch'],
  fixture['sla.jakarta.fridayPrayer'],
  fixture['sla.dst.issue58'],
  fixture['sla.dst.springBerlin4h'],
  fixture['sla.dst.londonWeekend'],
])('addBusinessTime finds the deadline of $id', ({ input, expected }) => {
  const pauses = pausesOf('pauses' in input ? input.pauses : [])
  const start = Date.parse(input.start)
  const schedule = read(input.schedule)
  expect(iso(addBusinessTime(schedule, start, input.duration, { pauses }))).toBe(expected.deadline)
})

test.each([
  fixture['sla.zammad.pause.closed75'],
  fixture['sla.zammad.pause.createdPending'],
  fixture['sla.zammad.pause.always'],
])('businessTimeBetween leaves out the pauses of $id', ({ input, expected }) => {
  const pauses = pausesOf(input.pauses)
  const [start, end] = [Date.parse(input.start), Date.parse(input.end)]
  const elapsed = businessTimeBetween(read(input.schedule), start, end, { pauses })
  expect(elapsed / minute).toBe(expected.elapsedMinutes)
})

test('addBusinessTime finds both deadlines of sla.zammad.holiday', () => {
  const { input, expected } = fixture['sla.zammad.holiday']
  const { firstResponse, update } = input.targets
  const [schedule, start] = [read(input.schedule), Date.parse(input.start)]
  expect(iso(addBusinessTime(schedule, start, firstResponse))).toBe(expected.firstResponse)
  expect(iso(addBusinessTime(schedule, start, update))).toBe(expected.update)
})

test('businessTimeBetween measures the three events of sla.zammad.diff', () => {
  const { input, expected } = fixture['sla.zammad.diff']
  const schedule = read(input.schedule)
  const measured = input.events.map(({ id, start, end, targetMinutes }) => {
    const elapsedMinutes =
      businessTimeBetween(schedule, Date.parse(start), Date.parse(end)) / minute
    return [id, { elapsedMinutes, remainingMinutes: targetMinutes - elapsedMinutes }] as const
  })
  expect(Object.fromEntries(measured)).toEqual(expected)
})

test('businessTimeBetween measures the days of 25, 23 and 6.5 hours of sla.dst.dayLength', () => {
  const { input, expected } = fixture['sla.dst.dayLength']
  const lengths = input.cases.map(({ schedule, start, end }) =>
    businessTimeBetween(read(schedule), Date.parse(start), Date.parse(end)),
  )
  expect(lengths.map((length) => length / minute)).toEqual(expected.elapsedMinutes)
})

// What a walk over every minute finds, that reads the clock and compares it with the windows.

interface Minute {
  readonly at: number
  readonly date: string
  readonly time: string
  readonly dayBefore: string
  readonly lateTime: string
}

/** What the zone's clocks show in every minute from an instant on, as Intl writes it. */
function walk(timeZone: string, from: number, days: number): readonly Minute[] {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('sv-SE', style)
  return Array.from({ length: days * 1440 }, (_, index) => {
    const at = from + index * minute
    const [date = '', time = ''] = format.format(at).split(' ')
    const lateTime = `${Number(time.slice(0, 2)) + 24}${time.slice(2)}`
    return { at, date, time, dayBefore: shiftDate(date, -1), lateTime }
  })
}

function shiftDate(date: string, days: number): string {
  const shifted = new Date(`${date}T00:00Z`)
  shifted.setUTCDate(shifted.getUTCDate() + days)
  return shifted.toISOString().slice(0, 10)
}

/** The minutes in which a window is open, of the date shown or, past midnight, of the one before. */
function openMinutes(definition: ScheduleDefinition, minutes: readonly Minute[]): Minute[] {
  const { weekly, holidays = [], exceptions = {} } = definition
  const known = new Map<string, readonly OpeningWindow[]>()
  const lookUp = (date: string) => {
    const weekday = weekdays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
    const closed = holidays.includes(date) || holidays.includes(date.slice(5))
    const windows = exceptions[date] ?? (closed ? [] : (weekly[weekday] ?? []))
    known.set(date, windows)
    return windows
  }
  const open = (date: string, time: string) =>
    (known.get(date) ?? lookUp(date)).some(([opens, closes]) => opens <= time && time < closes)
  return minutes.filter(
    ({ date, time, dayBefore, lateTime }) => open(date, time) || open(dayBefore, lateTime),
  )
}

/** The minutes of those that lie in no pause; pauses begin and end with a minute here. */
function unpaused(minutes: readonly Minute[], pauses: readonly Span[]): readonly Minute[] {
  return minutes.filter(({ at }) => !pauses.some(({ from, to }) => from <= at && at < to))
}

interface Span {
  readonly from: number
  readonly to: number
}

function walkedTime(open: readonly Minute[], from: number, to: number): number {
  return open.reduce(
    (sum, { at }) => sum + Math.max(0, Math.min(at + minute, to) - Math.max(at, from)),
    0,
  )
}

function walkedDeadline(open: readonly Minute[], start: number, length: number) {
  let rest = length
  if (rest === 0) return start
  for (const { at } of open) {
    const from = Math.max(at, start)
    const usable = Math.max(0, at + minute - from)
    if (rest <= usable) return from + rest
    rest -= usable
  }
  return undefined
}

const walkedDays = 5
const stretches = [
  ['Asia/Jakarta', '2026-11-20T17:00Z'],
  ['America/New_York', '2026-03-06T05:00Z'],
  ['America/New_York', '2026-10-30T04:00Z'],
  ['Europe/Berlin', '2025-03-28T00:00Z'],
  ['Europe/Berlin', '2024-10-25T11:30Z'],
  ['Australia/Lord_Howe', '2026-04-02T13:00Z'],
  ['Australia/Lord_Howe', '2026-10-01T13:00Z'],
  ['Pacific/Apia', '2011-12-28T00:00Z'],
  ['Atlantic/Azores', '2025-03-28T03:00Z'],
  ['Atlantic/Azores', '2025-10-24T00:00Z'],
  ['Africa/Casablanca', '2026-02-13T00:00Z'],
  ['Africa/Casablanca', '2026-03-20T00:00Z'],
  ['America/Sao_Paulo', '2018-02-16T00:00Z'],
  ['America/Sao_Paulo', '2018-11-02T00:00Z'],
  ['Europe/London', '2025-12-30T00:00Z'],
  ['Asia/Tokyo', '2027-12-30T00:00Z'],
] as const

const anyStretch = fc.constantFrom(
  ...stretches.map(([timeZone, text]) => {
    const from = Date.parse(text)
    return { timeZone, from, minutes: walk(timeZone, from, walkedDays) }
  }),
)

/** A time of day as minutes after midnight, as text. */
function written(time: number): string {
  const pair = (count: number) => String(count).padStart(2, '0')
  return `${pair(Math.floor(time / 60))}:${pair(time % 60)}`
}

/** Windows of a day that begin after the night before has ended, apart or touching each other. */
function anyWindows(night: number): fc.Arbitrary<OpeningWindow[]> {
  const times = fc.uniqueArray(fc.integer({ min: night, max: 1440 + night }), { maxLength: 6 })
  return fc.tuple(times, fc.boolean()).map(([unsorted, touching]) => {
    const sorted = unsorted.sort((a, b) => a - b)
    return sorted.flatMap((opens, index): OpeningWindow[] => {
      const closes = sorted[index + 1]
      const skipped = !touching && index % 2 === 1
      if (closes === undefined || skipped || opens >= 1440) return []
      return [[written(opens), written(closes)]]
    })
  })
}

/** Any schedule that opens in some week, with holidays and exceptions near a date. */
function anySchedule(timeZone: string, near: string): fc.Arbitrary<ScheduleDefinition> {
  const anyDate = fc.integer({ min: -2, max: 8 }).map((days) => shiftDate(near, days))
  const anyHoliday = fc
    .tuple(anyDate, fc.boolean())
    .map(([date, yearly]) => date.slice(yearly ? 5 : 0))
  return fc.integer({ min: 0, max: 600 }).chain((night) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      weekly: fc
        .array(anyWindows(night), { minLength: 7, maxLength: 7 })
        .filter((days) => days.some((windows) => windows.length > 0))
        .map((days) => Object.fromEntries(weekdays.map((name, at) => [name, days[at] ?? []]))),
      holidays: fc.array(anyHoliday, { maxLength: 2 }),
      exceptions: fc.dictionary(anyDate, anyWindows(night), { maxKeys: 2 }),
    }),
  )
}

const anyWalk = anyStretch.chain(({ timeZone, from, minutes }) => {
  const span = walkedDays * day
  const anyInstant = fc.integer({ min: from, max: from + span })
  const anyMinute = fc.integer({ min: 0, max: walkedDays * 1440 }).map((at) => from + at * minute)
  const anyPause = fc.tuple(anyMinute, anyMinute).map(([one, other]) => ({
    from: Math.min(one, other),
    to: Math.max(one, other),
  }))
  return fc.record({
    definition: anySchedule(timeZone, iso(from).slice(0, 10)),
    minutes: fc.constant(minutes),
    start: anyInstant,
    end: anyInstant,
    length: fc.integer({ min: 0, max: span / 4 }),
    pauses: fc.array(anyPause, { maxLength: 3 }),
  })
})

test('isOpen agrees with a walk over every minute, also around changes of the clock', () => {
  fc.assert(
    fc.property(anyWalk, ({ definition, minutes }) => {
      const schedule = defineSchedule(definition)
      const open = new Set(openMinutes(definition, minutes))
      const wrong = minutes.filter(
        (shown) =>
          isOpen(schedule, shown.at) !== open.has(shown) ||
          isOpen(schedule, shown.at + minute - 1) !== open.has(shown),
      )
      expect(wrong).toEqual([])
    }),
    { numRuns: draws(60) },
  )
})

test('businessTimeBetween counts what a walk over every minute counts, with pauses and without', () => {
  fc.assert(
    fc.property(anyWalk, ({ definition, minutes, start, end, pauses }) => {
      const schedule = defineSchedule(definition)
      const open = openMinutes(definition, minutes)
      const [from, to] = [Math.min(start, end), Math.max(start, end)]
      expect(businessTimeBetween(schedule, from, to)).toBe(walkedTime(open, from, to))
      expect(businessTimeBetween(schedule, from, to, { pauses })).toBe(
        walkedTime(unpaused(open, pauses), from, to),
      )
    }),
    { numRuns: draws(150) },
  )
})

test('addBusinessTime ends where a walk over every minute has used the time up', () => {
  fc.assert(
    fc.property(anyWalk, ({ definition, minutes, start, length, pauses }) => {
      const open = unpaused(openMinutes(definition, minutes), pauses)
      const walked = walkedDeadline(open, start, length)
      fc.pre(walked !== undefined)
      const schedule = defineSchedule(definition)
      expect(addBusinessTime(schedule, start, { milliseconds: length }, { pauses })).toBe(walked)
    }),
    { numRuns: draws(150) },
  )
})

// Laws that hold for every schedule.

const anyZone = fc.constantFrom(...new Set(stretches.map(([timeZone]) => timeZone)))
const newYear = Date.UTC(2011, 11, 20)
const anyInstant = fc.integer({ min: newYear, max: newYear + 500 * day })
const anyPauses = fc.array(
  fc.tuple(anyInstant, fc.integer({ min: 0, max: 20 * day })).map(([from, length]) => ({
    from,
    to: from + length,
  })),
  { maxLength: 4 },
)
const anyDefinition = anyZone.chain((timeZone) => anySchedule(timeZone, '2011-12-29'))
const anyLength = fc.integer({ min: 0, max: 400 * hour })

test('what addBusinessTime adds, businessTimeBetween gives back, and no earlier deadline would do', () => {
  fc.assert(
    fc.property(anyDefinition, anyInstant, anyLength, anyPauses, (...drawn) => {
      const [definition, start, milliseconds, pauses] = drawn
      const schedule = defineSchedule(definition)
      const deadline = addBusinessTime(schedule, start, { milliseconds }, { pauses })
      const until = (end: number) => businessTimeBetween(schedule, start, end, { pauses })
      expect(until(deadline)).toBe(milliseconds)
      if (milliseconds === 0) expect(deadline).toBe(start)
      else expect(until(deadline - 1)).toBe(milliseconds - 1)
    }),
    { numRuns: draws(60) },
  )
})

test('addBusinessTime in two steps is addBusinessTime in one', () => {
  fc.assert(
    fc.property(anyDefinition, anyInstant, anyLength, anyLength, anyPauses, (...drawn) => {
      const [definition, start, one, other, pauses] = drawn
      const schedule = defineSchedule(definition)
      const add = (at: number, milliseconds: number) =>
        addBusinessTime(schedule, at, { milliseconds }, { pauses })
      fc.pre(one > 0 && other > 0)
      expect(add(add(start, one), other)).toBe(add(start, one + other))
    }),
    { numRuns: draws(40) },
  )
})

test('businessTimeBetween changes its sign with the direction, and adds up over a middle', () => {
  fc.assert(
    fc.property(anyDefinition, anyInstant, anyInstant, anyInstant, anyPauses, (...drawn) => {
      const [definition, one, two, three, pauses] = drawn
      const schedule = defineSchedule(definition)
      const between = (from: number, to: number) =>
        businessTimeBetween(schedule, from, to, { pauses })
      expect(between(two, one)).toBe(0 - between(one, two))
      expect(between(one, two) + between(two, three)).toBe(between(one, three))
      expect(between(one, one)).toBe(0)
    }),
    { numRuns: draws(60) },
  )
})

test('pauses count once where they overlap, in any order, and cut into pieces', () => {
  fc.assert(
    fc.property(anyDefinition, anyInstant, anyInstant, anyPauses, (definition, ...drawn) => {
      const [start, end, pauses] = drawn
      const schedule = defineSchedule(definition)
      const middle = (from: number, to: number) => Math.floor((from + to) / 2)
      const pieces = pauses.flatMap(({ from, to }) => [
        { from: middle(from, to), to },
        { from, to: middle(from, to) },
      ])
      const expected = businessTimeBetween(schedule, start, end, { pauses })
      const deadline = addBusinessTime(schedule, start, { hours: 40 }, { pauses })
      const inOrder = [...pauses].sort((a, b) => a.from - b.from)
      for (const same of [inOrder, [...inOrder].reverse(), [...pauses, ...pauses], pieces]) {
        expect(businessTimeBetween(schedule, start, end, { pauses: same })).toBe(expected)
        expect(addBusinessTime(schedule, start, { hours: 40 }, { pauses: same })).toBe(deadline)
      }
    }),
    { numRuns: draws(40) },
  )
})

test('a longer duration never ends earlier, and a pause never makes the deadline earlier', () => {
  fc.assert(
    fc.property(anyDefinition, anyInstant, anyLength, anyLength, anyPauses, (...drawn) => {
      const [definition, start, length, extra, pauses] = drawn
      const schedule = defineSchedule(definition)
      const paused = (milliseconds: number) =>
        addBusinessTime(schedule, start, { milliseconds }, { pauses })
      const free = addBusinessTime(schedule, start, { milliseconds: length })
      expect(paused(length + extra)).toBeGreaterThanOrEqual(paused(length))
      expect(paused(length)).toBeGreaterThanOrEqual(free)
    }),
    { numRuns: draws(40) },
  )
})

test('a schedule answers alike whatever it was asked before', () => {
  const anyYear = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) })
  const anyAsked = fc.array(fc.tuple(anyYear, anyYear, anyLength), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(anyDefinition, anyAsked, (definition, asked) => {
      const answer = (schedule: Schedule, [at, to, length]: (typeof asked)[number]) => [
        isOpen(schedule, at),
        addBusinessTime(schedule, at, { milliseconds: length }),
        businessTimeBetween(schedule, at, to),
      ]
      const [one, other] = [defineSchedule(definition), defineSchedule(definition)]
      const fresh = asked.map((question) => answer(defineSchedule(definition), question))
      expect(asked.map((question) => answer(one, question))).toEqual(fresh)
      const backwards = [...asked].reverse().map((question) => answer(other, question))
      expect(backwards.reverse()).toEqual(fresh)
    }),
    { numRuns: draws(12) },
  )
})

test('a schedule asked of the far future, then the far past, then of today, answers as a new one', () => {
  const exceptions = { '1950-01-02': [], '2200-01-01': nineToFive, '2026-11-24': [] }
  const shared = office({ timeZone: 'America/New_York', exceptions })
  for (const year of [2200, 1950, 2026, 1949, 2201]) {
    const at = Date.UTC(year, 0, 1, 12)
    const fresh = office({ timeZone: 'America/New_York', exceptions })
    const deadline = addBusinessTime(fresh, at, { hours: 30 })
    expect(addBusinessTime(shared, at, { hours: 30 })).toBe(deadline)
    expect(businessTimeBetween(shared, at, deadline)).toBe(30 * hour)
    expect(isOpen(shared, deadline - 1)).toBe(true)
  }
})

// The windows and the clock.

test('isOpen counts the opening time in and the closing time out, to the millisecond', () => {
  const opens = Date.UTC(2026, 10, 23, 9)
  const around = [opens - 1, opens, opens + 8 * hour - 1, opens + 8 * hour]
  expect(around.map((at) => isOpen(office(), at))).toEqual([false, true, true, false])
  expect(isOpen(office(), new Date(opens))).toBe(true)
  expect(isOpen(office(), { epochMilliseconds: opens })).toBe(true)
})

test('windows are read on clocks that show seconds beside UTC, as in Monrovia until 1972', () => {
  const monrovia = office({ timeZone: 'Africa/Monrovia' })
  const opens = Date.parse('1972-01-06T09:44:30Z')
  expect([opens - 1, opens].map((at) => isOpen(monrovia, at))).toEqual([false, true])
  expect(isOpen(monrovia, Date.parse('1972-01-07T09:00Z'))).toBe(true)
  expect(isOpen(monrovia, Date.parse('1972-01-07T08:59:59.999Z'))).toBe(false)
})

test('an hour that clocks repeat is open twice, and one that they skip is not there', () => {
  const newYork = office({ timeZone: 'America/New_York', weekly: { sun: [['01:00', '03:00']] } })
  const on = (date: string) => {
    const from = Date.parse(`${date}T00:00Z`)
    return businessTimeBetween(newYork, from, from + day) / hour
  }
  expect([on('2026-11-01'), on('2026-03-08'), on('2026-03-15')]).toEqual([3, 1, 2])
})

test('a window in an hour that clocks skip is not open that day', () => {
  const sun: readonly OpeningWindow[] = [['02:15', '02:45']]
  const berlin = office({ timeZone: 'Europe/Berlin', weekly: { sun } })
  const start = Date.parse('2025-03-29T12:00Z')
  expect(iso(addBusinessTime(berlin, start, { minutes: 30 }))).toBe('2025-04-06T00:45:00Z')
})

test('in Samoa no window opens on the date that was skipped', () => {
  const apia = office({ timeZone: 'Pacific/Apia' })
  const thursday = Date.parse('2011-12-29T16:00-10:00')
  expect(iso(addBusinessTime(apia, thursday, { hours: 2 }))).toBe('2012-01-01T20:00:00Z')
  expect(businessTimeBetween(apia, thursday, thursday + 2 * day)).toBe(hour)
})

test('a schedule that never closes counts all time, over years and changes of the clock', () => {
  const always = office({ timeZone: 'Europe/Berlin', weekly: allWeek })
  const [from, to] = [Date.UTC(2019, 5, 1), Date.UTC(2026, 10, 1)]
  expect(businessTimeBetween(always, from, to)).toBe(to - from)
  expect(addBusinessTime(always, from, { milliseconds: to - from })).toBe(to)
})

test('a night over New Year is open on both sides of it, whichever year is asked first', () => {
  for (const first of ['2026-12-31T12:00Z', '2027-01-01T12:00Z', '2030-01-01T00:00Z']) {
    const night = office({ weekly: { thu: [['20:00', '28:00']] } })
    isOpen(night, Date.parse(first))
    const [eve, morning] = [Date.UTC(2026, 11, 31, 21), Date.UTC(2027, 0, 1, 3)]
    expect(businessTimeBetween(night, eve, morning)).toBe(6 * hour)
    expect(addBusinessTime(night, eve, { hours: 7 })).toBe(Date.UTC(2027, 0, 1, 4))
  }
})

// Pauses.

const friday = Date.UTC(2026, 10, 20, 16)
const monday = Date.UTC(2026, 10, 23)

test('a pause is half-open: the millisecond it begins with is paused, the one it ends with is not', () => {
  const pauses = [{ from: monday + 10 * hour, to: monday + 10 * hour + 1 }]
  const between = (from: number, to: number) =>
    businessTimeBetween(office(), from, to, { pauses }) + 0
  expect(between(monday + 10 * hour - 1, monday + 10 * hour)).toBe(1)
  expect(between(monday + 10 * hour, monday + 10 * hour + 1)).toBe(0)
  expect(between(monday + 10 * hour + 1, monday + 10 * hour + 2)).toBe(1)
})

test('time that ends as a pause begins ends there; a millisecond more ends after the pause', () => {
  const pauses = [{ from: monday + 10 * hour, to: monday + 12 * hour }]
  const add = (milliseconds: number) =>
    addBusinessTime(office(), monday + 9 * hour, { milliseconds }, { pauses })
  expect(add(hour)).toBe(monday + 10 * hour)
  expect(add(hour + 1)).toBe(monday + 12 * hour + 1)
})

test('no time at all ends where it starts, closed or paused', () => {
  const pauses = [{ from: friday, to: monday }]
  expect(addBusinessTime(office(), friday + 1, {}, { pauses })).toBe(friday + 1)
  expect(addBusinessTime(office(), monday, { hours: 0, minutes: -0 })).toBe(monday)
})

test('a pause in which nothing is open, or without length, changes nothing', () => {
  const pauses = [
    { from: friday + hour, to: monday + 9 * hour },
    { from: friday - 30 * minute, to: friday - 30 * minute },
    { from: friday - 365 * day, to: friday - hour },
    { from: monday + 30 * day, to: monday + 60 * day },
  ]
  const start = friday - hour
  expect(addBusinessTime(office(), start, { hours: 4 }, { pauses })).toBe(monday + 11 * hour)
  expect(businessTimeBetween(office(), start, monday + 11 * hour, { pauses })).toBe(4 * hour)
})

test('pauses are read from dates and from what has epoch milliseconds', () => {
  const pauses = [{ from: new Date(friday), to: { epochMilliseconds: friday + 30 * minute } }]
  expect(businessTimeBetween(office(), friday, monday, { pauses })).toBe(30 * minute)
})

test('a pause without end keeps the search bounded and the deadline away', () => {
  const forever = [{ from: friday, to: Date.parse('9999-12-31T23:00Z') }]
  const exceptions = { '2026-11-20': nineToFive, '2026-11-27': nineToFive }
  const open = office({ weekly: {}, exceptions })
  const add = () => addBusinessTime(open, friday, { hours: 1 }, { pauses: forever })
  expect(add).toThrow(RangeError)
  expect(add).toThrow('after 9999-12-31T23:00:00.000Z')
})

// What went wrong elsewhere.

test('no schedule is all closed, so no search runs forever (dayjs-business-time, moment-business-time)', () => {
  expect(() => office({ weekly: week([]) })).toThrow(RangeError)
})

test('an hour is added in the hour that clocks repeat (moment-business-time issue 58)', () => {
  const amsterdam = office({ timeZone: 'Europe/Amsterdam', weekly: week([['00:00', '10:00']]) })
  const start = Date.parse('2022-10-30T02:00+02:00')
  expect(addBusinessTime(amsterdam, start, { hours: 1 })).toBe(start + hour)
  expect(addBusinessTime(amsterdam, start, { hours: 2 })).toBe(start + 2 * hour)
})

test('a window of January is read with the offset of January, computed in July (dbt_zendesk issue 25)', () => {
  const newYork = office({ timeZone: 'America/New_York' })
  expect(isOpen(newYork, Date.parse('2026-07-15T09:00-04:00'))).toBe(true)
  const winter = [Date.parse('2026-01-15T13:30Z'), Date.parse('2026-01-15T21:30Z')]
  expect(winter.map((at) => isOpen(newYork, at))).toEqual([false, true])
})

test('a window of July is read with the offset of July, computed in January (Rocket.Chat PR 40077)', () => {
  const newYork = office({ timeZone: 'America/New_York' })
  expect(isOpen(newYork, Date.parse('2026-01-15T09:00-05:00'))).toBe(true)
  const summer = [Date.parse('2026-07-15T13:00Z'), Date.parse('2026-07-15T21:00Z')]
  expect(summer.map((at) => isOpen(newYork, at))).toEqual([true, false])
})

test('a pause over a weekend moves the deadline by its open hours only (GLPI issue 10594)', () => {
  const pauses = [{ from: friday, to: monday + 10 * hour }]
  const add = (hours: number) => addBusinessTime(office(), friday - hour, { hours }, { pauses })
  expect([add(1), add(2), add(3)]).toEqual([friday, monday + 11 * hour, monday + 12 * hour])
})

test('a pause on a holiday counts none of its hours (Dynamics 365)', () => {
  const closed = office({ holidays: ['2026-11-24'] })
  const pauses = [{ from: monday + 16 * hour, to: monday + 2 * day + 10 * hour }]
  const wednesday = monday + 2 * day
  expect(addBusinessTime(closed, monday + 9 * hour, { hours: 8 }, { pauses })).toBe(
    wednesday + 11 * hour,
  )
  expect(businessTimeBetween(closed, monday, wednesday + 17 * hour, { pauses })).toBe(14 * hour)
  const onTheDay = [{ from: monday + day, to: wednesday }]
  expect(addBusinessTime(closed, monday + 9 * hour, { hours: 9 }, { pauses: onTheDay })).toBe(
    wednesday + 10 * hour,
  )
})

test('time that ends with the day ends at closing, not at the next opening (Zammad, biz)', () => {
  const sevenToFour = office({ weekly: week([['07:00', '16:00']]) })
  expect(addBusinessTime(sevenToFour, monday + 14 * hour, { hours: 2 })).toBe(monday + 16 * hour)
  expect(addBusinessTime(sevenToFour, monday + 14 * hour, { milliseconds: 2 * hour + 1 })).toBe(
    monday + day + 7 * hour + 1,
  )
})

test('seconds and milliseconds are kept (Zammad gives 09:26:00 for 09:26:36)', () => {
  const start = Date.parse('2026-11-23T16:26:36.789Z')
  expect(iso(addBusinessTime(office(), start, { hours: 1 }))).toBe('2026-11-24T09:26:36.789Z')
  const duration = { minutes: 33, seconds: 23, milliseconds: 212 }
  expect(iso(addBusinessTime(office(), start, duration))).toBe('2026-11-24T09:00:00.001Z')
})

test('time on hold while closed is not added to the beginning (Frappe Helpdesk PR 2449)', () => {
  const pauses = [{ from: friday + 2 * hour, to: monday + 8 * hour }]
  expect(addBusinessTime(office(), friday, { hours: 2 }, { pauses })).toBe(monday + 10 * hour)
})

// What is refused.

test('an instant that is none is refused everywhere', () => {
  const none = new Date('nonsense')
  const pauses = [{ from: 0, to: none }]
  for (const ask of [
    () => isOpen(office(), none),
    () => addBusinessTime(office(), none, { hours: 1 }),
    () => addBusinessTime(office(), 0, { hours: 1 }, { pauses }),
    () => businessTimeBetween(office(), none, 0),
    () => businessTimeBetween(office(), 0, none),
    () => businessTimeBetween(office(), 0, 0, { pauses }),
  ]) {
    expect(ask).toThrow(RangeError)
    expect(ask).toThrow('got NaN')
  }
})

test.each([
  [{ hours: -1 }, 'addBusinessTime needs a duration from 0, got {"hours":-1}'],
  [{ milliseconds: -1 }, 'addBusinessTime needs a duration from 0, got {"milliseconds":-1}'],
  [{ hours: NaN }, 'got hours: NaN'],
  [{ hours: 1.5 }, 'got hours: 1.5'],
  [{ minutes: Infinity }, 'got minutes: Infinity'],
  [{ hours: 1, minutes: -1 }, 'a duration needs one sign throughout'],
  [{ hours: Number.MAX_SAFE_INTEGER }, 'leads beyond the last instant'],
])('addBusinessTime refuses %o', (duration, message) => {
  expect(() => addBusinessTime(office(), friday, duration)).toThrow(RangeError)
  expect(() => addBusinessTime(office(), friday, duration)).toThrow(message)
})

test.each(['years', 'months', 'weeks', 'days'])(
  'addBusinessTime refuses %s, which are no hours',
  (unit) => {
    for (const duration of [
      { hours: 1, [unit]: 1 },
      { hours: 1, [unit]: 0 },
    ]) {
      expect(() => addBusinessTime(office(), friday, duration)).toThrow(RangeError)
      expect(() => addBusinessTime(office(), friday, duration)).toThrow(
        `addBusinessTime needs hours or smaller, got ${unit}; working days are added to civil dates by addBusinessDays`,
      )
    }
  },
)

test('a reversed pause is refused by its place', () => {
  const pauses = [
    { from: 0, to: 0 },
    { from: 2, to: 1 },
  ]
  const fault = 'pauses[1] needs an end not before its beginning, got 2 to 1'
  const add = () => addBusinessTime(office(), 0, { hours: 1 }, { pauses })
  expect(add).toThrow(RangeError)
  expect(add).toThrow(`addBusinessTime: ${fault}`)
  const between = () => businessTimeBetween(office(), 0, 1, { pauses })
  expect(between).toThrow(RangeError)
  expect(between).toThrow(`businessTimeBetween: ${fault}`)
})

test('the search ends where a schedule of exceptions ends', () => {
  const schedule = office({ weekly: {}, exceptions: { '2026-11-29': nineToFive } })
  expect(addBusinessTime(schedule, friday, { hours: 8 })).toBe(Date.UTC(2026, 10, 29, 17))
  for (const start of [friday, Date.UTC(2026, 10, 29, 17), Date.UTC(2300, 0, 1)]) {
    const add = () => addBusinessTime(schedule, start, { hours: 8, milliseconds: 1 })
    expect(add).toThrow(RangeError)
    expect(add).toThrow(
      `addBusinessTime: the schedule does not open for {"hours":8,"milliseconds":1} after ${new Date(start).toISOString()}`,
    )
  }
})

test('an exception at the end of a year is found in the year beside it, as the zone has it', () => {
  const summer = Date.UTC(2026, 5, 1)
  const morning = { '2027-01-01': [['00:00', '08:00']] } as const
  const jakarta = office({ timeZone: 'Asia/Jakarta', weekly: {}, exceptions: morning })
  expect(iso(addBusinessTime(jakarta, summer, { hours: 6 }))).toBe('2026-12-31T23:00:00Z')
  const night = { '2026-12-31': [['18:00', '28:00']] } as const
  const newYork = office({ timeZone: 'America/New_York', weekly: {}, exceptions: night })
  expect(iso(addBusinessTime(newYork, summer, { hours: 10 }))).toBe('2027-01-01T09:00:00Z')
})

test('a schedule of exceptions looks up the years around them, and no others', () => {
  const schedule = office({ weekly: {}, exceptions: { '2026-11-29': nineToFive } })
  const [first, last] = [Date.parse('0000-01-01T00:00Z'), Date.parse('9999-12-31T00:00Z')]
  expect(businessTimeBetween(schedule, last, first)).toBe(-8 * hour)
  expect(schedule.hours.range).toEqual([2025, 2028])
})

test('the search ends with the year 9999', () => {
  const always = office({ weekly: allWeek })
  const eve = Date.parse('9998-12-31T23:00Z')
  expect(addBusinessTime(always, eve, { hours: 2 })).toBe(eve + 2 * hour)
  const start = Date.parse('9999-12-31T15:00Z')
  expect(addBusinessTime(office(), start, { hours: 2 })).toBe(start + 2 * hour)
  const add = () => addBusinessTime(office(), start, { hours: 3 })
  expect(add).toThrow(RangeError)
  expect(add).toThrow('does not open for {"hours":3} after 9999-12-31T15:00:00.000Z')
})

test.each(['UTC', 'Asia/Jakarta', 'America/New_York'])(
  'a schedule in %s is known from the first day of the year 0000 to the last of 9999',
  (timeZone) => {
    const open = () => office({ timeZone, weekly: allWeek })
    const [first, last] = [Date.parse('0000-01-01T00:00Z'), Date.parse('9999-12-31T23:00Z')]
    expect([first, last].map((at) => isOpen(open(), at))).toEqual([true, true])
    for (const beyond of [first - 1, last + 2 * hour, 8.64e15 - 1]) {
      for (const ask of [
        () => isOpen(open(), beyond),
        () => businessTimeBetween(open(), beyond, beyond),
        () => addBusinessTime(open(), beyond, { hours: 1 }),
      ]) {
        expect(ask).toThrow(RangeError)
        expect(ask).toThrow('a schedule is known for the years 0000 to 9999')
      }
    }
  },
)

test('a schedule is open to the last millisecond of the year 9999', () => {
  const always = office({ weekly: allWeek })
  const end = Date.parse('9999-12-31T23:59:59.999Z') + 1
  expect([end - 2, end - 1].map((at) => isOpen(always, at))).toEqual([true, true])
  expect(addBusinessTime(always, end - hour, { hours: 1 })).toBe(end)
  expect(businessTimeBetween(always, end - hour, end)).toBe(hour)
  expect(() => isOpen(always, end)).toThrow(RangeError)
  expect(() => businessTimeBetween(always, end, end + 1)).toThrow(RangeError)
})

test('a schedule asked of an instant it does not know still answers the next question', () => {
  for (const beyond of [8.64e15, -8.64e15, Date.UTC(10_000, 0, 2)]) {
    const schedule = office()
    expect(() => isOpen(schedule, beyond)).toThrow('a schedule is known for the years 0000 to 9999')
    expect(isOpen(schedule, monday + 9 * hour)).toBe(true)
    expect(addBusinessTime(schedule, friday, { hours: 2 })).toBe(monday + 10 * hour)
  }
})
