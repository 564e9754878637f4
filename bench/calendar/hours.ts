import {
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  type OpeningWindow,
  type Pause,
  type Schedule,
  type ScheduleDefinition,
} from 'paripurna/calendar'
import type { Contest, Contestant } from '../contest.ts'
import { dayjsBusinessTime, momentBusinessTime, paripurna, type BusinessClock } from './peers.ts'

const [minute, hour, day, week] = [60_000, 3_600_000, 86_400_000, 604_800_000]
const nineToFive: readonly OpeningWindow[] = [['09:00', '17:00']]

/** Monday to Friday, nine to five. */
export const office: ScheduleDefinition = {
  timeZone: 'UTC',
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
}
const friday = Date.UTC(2026, 0, 2)

/** The same moment in fifty weeks of one year, in turn. */
const inWeek = (instant: number) => (index: number) => instant + (index % 50) * week
const fridayAtFour = inWeek(friday + 16 * hour)

/** One question to us and to both peers, each on a schedule of its own. */
function everyone(
  ask: (clock: BusinessClock, index: number) => unknown,
  { definition = office, suffix = '' } = {},
): Contestant[] {
  const asked = (name: string, clock: BusinessClock, isPeer: boolean): Contestant => ({
    name: name + suffix,
    run: (index) => ask(clock, index),
    isPeer,
  })
  return [
    asked('paripurna', paripurna(definition), false),
    asked('dayjs-business-time', dayjsBusinessTime(definition), true),
    asked('moment-business-time', momentBusinessTime(definition), true),
  ]
}

function oursFirst(contestants: readonly Contestant[]): Contestant[] {
  return [...contestants].sort((one, other) => Number(one.isPeer) - Number(other.isPeer))
}

/** Forty hours are a week; eight reach over the weekend. */
const later = (hours: number) => (index: number) =>
  fridayAtFour(index) + (hours === 8 ? 3 * day : (hours / 40) * week)
const farHours = [800, 80_000, 8_000_000]

const addEight = (clock: BusinessClock, index: number) => clock.addHours(fridayAtFour(index), 8)

function weekend(): Contest {
  return {
    title: 'adding 8 business hours over a weekend',
    expected: later(8),
    contestants: everyone(addEight),
  }
}

/** Days before those that are asked about: whoever looks through a list, looks through all of it. */
function withHolidays(count: number): ScheduleDefinition {
  const holidays = Array.from({ length: count }, (_, index) => friday - (index + 10) * day)
  return { ...office, holidays: holidays.map((at) => new Date(at).toISOString().slice(0, 10)) }
}

const holidayCounts = [0, 100, 10_000]

function holidays(): Contest {
  const contestants = holidayCounts.flatMap((count) =>
    everyone(addEight, { definition: withHolidays(count), suffix: `, ${count} holidays` }),
  )
  return {
    title: 'the same with holidays',
    expected: later(8),
    contestants: oursFirst(contestants),
  }
}

/** What the first answer costs, when the holidays are read and the years on the way are compiled. */
function firstAnswer(): Contest {
  const ask = (definition: ScheduleDefinition, hours: number, suffix: string): Contestant => ({
    name: `paripurna, ${hours} h, ${suffix}`,
    run: (index) => paripurna(definition).addHours(fridayAtFour(index), hours),
    expected: later(hours),
  })
  return {
    title: 'defining a schedule and asking it once, in a zone already known',
    expected: later(8),
    contestants: [
      ...holidayCounts.map((count) => ask(withHolidays(count), 8, `${count} holidays`)),
      ...farHours.map((hours) => ask(office, hours, 'no holidays')),
    ],
  }
}

/**
 * Each on a schedule of its own, so that the near one does not search the years of the far one. The
 * peers walk from day to day; the farthest distance is among the trials.
 */
function distances(): Contest {
  const contestants = [8, ...farHours].flatMap((hours) => {
    const add = (clock: BusinessClock, index: number) => clock.addHours(fridayAtFour(index), hours)
    const asked = everyone(add, { suffix: `, ${hours} h` })
    const walkable = hours < 8_000_000 ? asked : asked.slice(0, 1)
    return walkable.map((contestant) => ({ ...contestant, expected: later(hours) }))
  })
  return {
    title: 'adding business hours, near and far, once warm',
    expected: later(8),
    contestants: oursFirst(contestants),
  }
}

const monday = Date.UTC(2026, 0, 5, 9)
/** Friday evening, 52 weeks of five days later. */
const yearEnd = monday + 51 * week + 4 * day + 8 * hour

interface PausedWeeks {
  /** How much of the year is worked. */
  readonly hours: number
  /** The hour after noon, every day of the first weeks. */
  readonly pauses: readonly Pause[]
}

function pausedWeeks(weeks: number): PausedWeeks {
  const pauses = Array.from({ length: 7 * weeks }, (_, index) => {
    const from = monday + 3 * hour + index * day
    return { from, to: from + hour }
  })
  return { hours: 52 * 40 - 5 * weeks, pauses }
}

function paused(title: string, ask: (schedule: Schedule, weeks: PausedWeeks) => number): Contest {
  const schedule = defineSchedule(office)
  return {
    title,
    expected: () => 0,
    contestants: [0, 4, 52].map((count) => {
      const weeks = pausedWeeks(count)
      return { name: `paripurna, ${7 * count} pauses`, run: () => ask(schedule, weeks) }
    }),
  }
}

const addPaused = (schedule: Schedule, { hours, pauses }: PausedWeeks) =>
  addBusinessTime(schedule, monday, { hours }, { pauses }) - yearEnd

const betweenPaused = (schedule: Schedule, { hours, pauses }: PausedWeeks) =>
  businessTimeBetween(schedule, monday, yearEnd, { pauses }) - hours * hour

function month(): Contest {
  const from = inWeek(monday + hour)
  return {
    title: 'the business time between two instants a month apart',
    // From a Monday at ten, thirty days are 22 working days; five hours more on the Wednesday.
    expected: () => (22 * 8 + 5) * hour,
    contestants: everyone((clock, index) =>
      clock.between(from(index), from(index) + 30 * day + 5 * hour),
    ),
  }
}

function isItOpen(): Contest {
  const at = (index: number) => friday + (index % 336) * 30 * minute + 15 * minute
  return {
    title: 'asking whether it is open, every half hour of a week',
    expected: (index) => {
      const date = new Date(at(index))
      const isWeekday = date.getUTCDay() % 6 !== 0
      return Number(isWeekday && date.getUTCHours() >= 9 && date.getUTCHours() < 17)
    },
    contestants: everyone((clock, index) => clock.isOpen(at(index))),
  }
}

/** The contests in hours; built when they are run, since schedules remember what they were asked. */
export function hourContests(): Contest[] {
  return [
    weekend(),
    holidays(),
    firstAnswer(),
    distances(),
    paused('adding a year of work, with a pause a day', addPaused),
    paused('the time between, over a year with a pause a day', betweenPaused),
    month(),
    isItOpen(),
  ]
}
