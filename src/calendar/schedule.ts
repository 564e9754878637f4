import { civilDateFromEpochDay, everyCivilDay } from './civil-date.ts'
import { compileHolidays, datedDay, dayOfWeek } from './holidays.ts'
import { startOfEpochDay } from './local-time.ts'
import { dayTable, openingTable } from './opening.ts'
import {
  weekdays,
  type LocalWindow,
  type OpeningWindow,
  type Schedule,
  type ScheduleDefinition,
  type Weekday,
} from './schedule-model.ts'
import { offsetAt } from './zone.ts'

const day = 86_400_000

/**
 * Checks and compiles a working schedule, once, so that look-ups are fast and cannot go wrong.
 *
 * Dates are matched from the particular to the general: an exception, then a dated or yearly holiday,
 * then the week. A holiday takes the windows that open on it; one that opened the evening before
 * runs on past midnight.
 *
 * @param definition - zone, week, holidays and exceptions: plain data
 * @returns the schedule; it keeps the definition, and remembers the years it was asked about
 * @throws RangeError naming the place when the zone or a day is unknown; a window is reversed, empty,
 * longer than 24 hours or not in order; two windows overlap, over midnight too; a date does not
 * exist; or nothing is ever open
 * @example
 * ```ts
 * import { defineSchedule, isOpen } from 'paripurna/calendar'
 *
 * const night = defineSchedule({
 *   timeZone: 'Asia/Jakarta',
 *   weekly: { mon: [['08:00', '12:00'], ['13:00', '16:30']], fri: [['22:00', '30:00']] },
 *   holidays: ['12-25', '2026-11-23'],
 *   exceptions: { '2026-11-29': [['10:00', '12:00']] },
 * })
 * isOpen(night, new Date('2026-11-28T05:59+07:00')) // => true
 * isOpen(night, new Date('2026-11-23T09:00+07:00')) // => false
 * isOpen(night, new Date('2026-11-29T10:00+07:00')) // => true
 *
 * defineSchedule({ timeZone: 'UTC', weekly: {} }) // throws RangeError: nothing is ever open
 * defineSchedule({ timeZone: 'UTC', weekly: { mon: [['17:00', '09:00']] } }) // throws RangeError: weekly.mon[0]
 * ```
 */
export function defineSchedule(definition: ScheduleDefinition): Schedule {
  const { timeZone, holidays, exceptions = {} } = definition
  offsetAt(0, timeZone)
  const week = compileWeek(definition.weekly)
  const closed = compileHolidays(holidays, 'defineSchedule')
  const special = new Map<number, readonly LocalWindow[]>()
  for (const [date, windows] of Object.entries(exceptions)) {
    special.set(
      datedDay(date, date, 'defineSchedule: exceptions'),
      compileWindows(windows, `exceptions.${date}`),
    )
  }
  const windowsOn = (number: number): readonly LocalWindow[] =>
    special.get(number) ?? (closed.include(number) ? none : (week[dayOfWeek(number)] ?? none))
  checkNeighbors(special, windowsOn)
  // A date that the zone skipped is no working day.
  const isWorked = (number: number) =>
    windowsOn(number).length > 0 &&
    startOfEpochDay(number, timeZone) < startOfEpochDay(number + 1, timeZone)
  const days = {
    bounds: openBounds(week, special, closed.always),
    dated: [...special.keys(), ...closed.dated],
  }
  return {
    definition,
    isWorked,
    days: dayTable(isWorked, days),
    hours: openingTable({ ...days, timeZone, windowsOn }),
  }
}

const none: readonly LocalWindow[] = []

/** The windows of each day of the week, Monday first. */
function compileWeek(weekly: ScheduleDefinition['weekly']): readonly (readonly LocalWindow[])[] {
  const unknown = Object.keys(weekly).find((name) => !weekdays.some((weekday) => weekday === name))
  if (unknown !== undefined) {
    throw new RangeError(
      `defineSchedule: weekly needs days of ${weekdays.join(', ')}, got "${unknown}"`,
    )
  }
  const place = (weekday: Weekday) => `weekly.${weekday}`
  const week = weekdays.map((weekday) => compileWindows(weekly[weekday] ?? [], place(weekday)))
  weekdays.forEach((weekday, index) => {
    const next = weekdays[(index + 1) % 7] ?? 'mon'
    checkMidnight(week[index], week[(index + 1) % 7], place(weekday), place(next))
  })
  return week
}

/** The windows of one day in milliseconds, in order and apart. */
function compileWindows(windows: readonly OpeningWindow[], place: string): readonly LocalWindow[] {
  const compiled = windows.map(([opens, closes, ...others]: readonly string[], index) => {
    const [from, to] = [timeOfDay(opens), timeOfDay(closes)]
    if (!(from < day && to <= 2 * day && others.length === 0)) {
      throw new RangeError(
        `defineSchedule: ${place}[${index}] needs times as hh:mm, opening before 24:00 and closing by 48:00, got ${opens} to ${closes}`,
      )
    }
    if (!(from < to && to - from <= day)) {
      throw new RangeError(
        `defineSchedule: ${place}[${index}] needs to close after it opens, within 24 hours, got ${opens} to ${closes}; past midnight the hours count on, such as 22:00 to 30:00`,
      )
    }
    return { from, to }
  })
  compiled.forEach(({ from }, index) => {
    const before = compiled[index - 1]
    if (before !== undefined && from < before.to) {
      const fault = from < before.from ? 'comes before' : 'overlaps'
      throw new RangeError(
        `defineSchedule: ${place}[${index}] ${fault} the window before it, got ${JSON.stringify(windows)}`,
      )
    }
  })
  return compiled
}

/** Milliseconds after midnight, or NaN. */
function timeOfDay(text: unknown): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(String(text)) ?? []
  return (Number(hour) * 60 + Number(minute)) * 60_000
}

/** Refuses an exception that overlaps a window over midnight, of the day before or its own. */
function checkNeighbors(
  special: ReadonlyMap<number, readonly LocalWindow[]>,
  windowsOn: (number: number) => readonly LocalWindow[],
): void {
  const name = (number: number) =>
    special.has(number)
      ? `exceptions.${civilDateFromEpochDay(number)}`
      : `weekly.${weekdays[dayOfWeek(number)] ?? ''}`
  for (const number of special.keys()) {
    for (const first of [number - 1, number]) {
      checkMidnight(windowsOn(first), windowsOn(first + 1), name(first), name(first + 1))
    }
  }
}

function checkMidnight(
  before: readonly LocalWindow[] = none,
  after: readonly LocalWindow[] = none,
  place: string,
  next: string,
): void {
  const [last, first] = [before.at(-1), after[0]]
  if (last !== undefined && first !== undefined && last.to - day > first.from) {
    throw new RangeError(
      `defineSchedule: ${next}[0] overlaps the window over midnight of ${place}[${before.length - 1}]`,
    )
  }
}

/** The first and the last day on which anything can open. */
function openBounds(
  week: readonly (readonly LocalWindow[])[],
  special: ReadonlyMap<number, readonly LocalWindow[]>,
  alwaysClosed: boolean,
): readonly [number, number] {
  if (!alwaysClosed && week.some((windows) => windows.length > 0)) {
    return everyCivilDay
  }
  const open = [...special].filter(([, windows]) => windows.length > 0).map(([number]) => number)
  if (open.length === 0) {
    throw new RangeError('defineSchedule: nothing is ever open; it needs at least one window')
  }
  return [Math.min(...open), Math.max(...open)]
}
