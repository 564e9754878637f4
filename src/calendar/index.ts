/**
 * Time as service needs it: instants, civil dates, zones, periods and durations.
 *
 * An instant is a point in time and a number; a civil date is a day of somebody's calendar and
 * text. Hours are added to instants, days to civil dates, and whoever turns one into the other
 * names the zone. Nothing here reads the clock or the host's zone, so the same call gives the same
 * answer on every machine that has the same edition of the time zone database.
 *
 * @module calendar
 */
export {
  disambiguations,
  periodNames,
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
export { civilDate, civilDaysBetween } from './civil-date.ts'
export { instantFromIso, instantOf } from './instant.ts'
export { civilDateAt, instantAt, startOfCivilDate } from './local-time.ts'
export { periodAt } from './period.ts'
export { durationMilliseconds } from './duration.ts'
export { periodWording, writeDuration, writeInstant } from './wording.ts'
