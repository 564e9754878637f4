/**
 * Time as service needs it: instants, civil dates, zones, periods and durations.
 *
 * An instant is a point in time and a number; a civil date is a day of somebody's calendar and
 * text. Hours are added to instants, days to civil dates, and whoever turns one into the other
 * names the zone. Working hours are a schedule of windows, and business time is what passes within
 * them; working days are counted on civil dates, and never mixed with hours. Nothing here reads the clock or the host's zone, so the same call gives the same
 * answer on every machine that has the same edition of the time zone database.
 *
 * @module calendar
 */
export {
  disambiguations,
  periodNames,
  type CalendarWindow,
  type CivilDate,
  type Disambiguation,
  type Duration,
  type DurationAnchor,
  type EpochMilliseconds,
  type Instant,
  type InstantLike,
  type Period,
  type PeriodName,
} from './model.ts'
export {
  closedDayRules,
  weekdays,
  type BusinessDuration,
  type ClosedDayRule,
  type LocalWindow,
  type OpeningTable,
  type OpeningWindow,
  type Pause,
  type Schedule,
  type ScheduleDefinition,
  type Weekday,
  type WorkingDays,
  type WorkingDaysDefinition,
} from './schedule-model.ts'
export { civilDate, civilDaysBetween } from './civil-date.ts'
export { instantFromIso, instantOf } from './instant.ts'
export { civilDateAt, instantAt, startOfCivilDate } from './local-time.ts'
export { periodAt } from './period.ts'
export { calendarWindow, durationMilliseconds } from './duration.ts'
export { defineSchedule } from './schedule.ts'
export { addBusinessTime, businessTimeBetween, isOpen } from './business-time.ts'
export { addBusinessDays, businessDaysBetween, defineWorkingDays } from './working-days.ts'
export {
  closedDayRuleWording,
  periodWording,
  weekdayWording,
  writeDuration,
  writeInstant,
} from './wording.ts'
