import { createRequire } from 'node:module'
import type Dayjs from 'dayjs'
import type { BusinessHoursMap, PluginFunc } from 'dayjs'
import type {} from 'dayjs-business-time'
import type { Moment } from 'moment'
import {
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  isOpen,
  type OpeningWindow,
  type ScheduleDefinition,
  type Weekday,
  weekdays,
} from 'paripurna/calendar'

/** Business time in the words that all can speak: epoch milliseconds, hours, days. */
export interface BusinessClock {
  readonly addHours: (start: number, hours: number) => number
  readonly between: (from: number, to: number) => number
  readonly isOpen: (at: number) => boolean
}

type Peer = (definition: ScheduleDefinition) => BusinessClock

const load = createRequire(import.meta.url)
const minute = 60_000

export const paripurna: Peer = (definition) => {
  const schedule = defineSchedule(definition)
  return {
    addHours: (start, hours) => addBusinessTime(schedule, start, { hours }),
    between: (from, to) => businessTimeBetween(schedule, from, to),
    isOpen: (at) => isOpen(schedule, at),
  }
}

/** dayjs-business-time keeps one schedule per process: each gets a copy of the package. */
export const dayjsBusinessTime: Peer = ({ weekly, holidays = [] }) => {
  const dayjs = freshDayjs()
  dayjs.setBusinessTime(dayjsWeek(weekly))
  dayjs.setHolidays([...holidays])
  return {
    addHours: (start, hours) => dayjs(start).addBusinessTime(hours, 'hours').valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * minute,
    isOpen: (at) => dayjs(at).isBusinessTime(),
  }
}

function dayjsWeek(weekly: ScheduleDefinition['weekly']): BusinessHoursMap {
  const on = (weekday: Weekday) =>
    weekly[weekday]?.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })) ?? null
  return {
    monday: on('mon'),
    tuesday: on('tue'),
    wednesday: on('wed'),
    thursday: on('thu'),
    friday: on('fri'),
    saturday: on('sat'),
    sunday: on('sun'),
  }
}

interface WorkingMoment extends Moment {
  addWorkingTime: (amount: number, unit: string) => WorkingMoment
  workingDiff: (other: Moment, unit: string) => number
  isWorkingTime: () => boolean
}

interface MomentFactory {
  (at: number): WorkingMoment
  updateLocale: (locale: string, specification: object) => unknown
}

/** moment-business-time writes into moment itself, as moment-business-days does: never the same copy. */
export const momentBusinessTime: Peer = ({ weekly, holidays = [] }) => {
  const moment = fresh('moment-business-time', 'moment') as MomentFactory
  const on = (weekday: Weekday) =>
    weekly[weekday]?.flatMap((window: OpeningWindow) => window) ?? null
  const workinghours = Object.fromEntries(
    weekdays.map((weekday, index) => [(index + 1) % 7, on(weekday)]),
  )
  moment.updateLocale('en', { workinghours, holidays })
  return {
    addHours: (start, hours) => moment(start).addWorkingTime(hours, 'hours').valueOf(),
    // As in moment itself, the later is asked for its difference from the earlier.
    between: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * minute,
    isOpen: (at) => moment(at).isWorkingTime(),
  }
}

interface BusinessDaysMoment extends Moment {
  businessAdd: (days: number) => BusinessDaysMoment
}

/** Adds business days to midnight, on the weekdays that are given as 0 (Sunday) to 6. */
export function momentBusinessDays(workingWeekdays: readonly number[]) {
  const moment = fresh('moment-business-days', 'moment') as ((at: number) => BusinessDaysMoment) &
    MomentFactory
  moment.updateLocale('en', { workingWeekdays })
  return (midnight: number, days: number) => moment(midnight).businessAdd(days).valueOf()
}

/** dayjs-business-time for days alone, and moment-business-time likewise. */
export function dayAdders(): readonly (readonly [
  string,
  (start: number, days: number) => number,
])[] {
  const dayjs = freshDayjs()
  const moment = fresh('moment-business-time', 'moment') as MomentFactory
  return [
    ['moment-business-days', momentBusinessDays([1, 2, 3, 4, 5])],
    ['dayjs-business-time', (start, days) => dayjs(start).addBusinessDays(days).valueOf()],
    ['moment-business-time', (start, days) => moment(start).addWorkingTime(days, 'days').valueOf()],
  ]
}

function freshDayjs(): typeof Dayjs {
  const plugin = fresh('dayjs-business-time', 'dayjs') as PluginFunc
  const dayjs = load('dayjs') as typeof Dayjs
  dayjs.extend(plugin)
  return dayjs
}

/** Loads a package with a copy of its own of the package it writes into. */
function fresh(name: string, base: string): unknown {
  for (const file of Object.keys(load.cache)) {
    const isOf = (owner: string) => file.includes(`/node_modules/${owner}/`)
    if (isOf(name) || isOf(base)) Reflect.deleteProperty(load.cache, file)
  }
  return load(name)
}
