import { durationMilliseconds } from './duration.ts'
import { instantOf } from './instant.ts'
import type { Instant, InstantLike } from './model.ts'
import { instantOfOpenTime, openTimeUntil } from './opening.ts'
import type { BusinessDuration, Pause, Schedule } from './schedule-model.ts'

/**
 * Tells whether a schedule is open at an instant.
 *
 * It is open when the zone's clocks show a time within a window, the opening time included and the
 * closing time excluded. An hour that the clocks repeat is open both times.
 *
 * @param schedule - made by `defineSchedule`
 * @param at - the instant
 * @returns whether it is open
 * @throws RangeError when the instant lies outside the years 0000 to 9999
 * @example
 * ```ts
 * import { defineSchedule, isOpen } from 'paripurna/calendar'
 *
 * const office = defineSchedule({ timeZone: 'Asia/Jakarta', weekly: { mon: [['09:00', '17:00']] } })
 * isOpen(office, new Date('2026-11-23T09:00+07:00')) // => true
 * isOpen(office, new Date('2026-11-23T17:00+07:00')) // => false
 * ```
 */
export function isOpen(schedule: Schedule, at: InstantLike): boolean {
  const instant = instantOf(at)
  return openTimeUntil(schedule.hours, instant + 1) > openTimeUntil(schedule.hours, instant)
}

/**
 * Adds business time to an instant: the deadline of "answered within eight working hours".
 *
 * The deadline is the earliest instant at which the time is used up, so time that ends exactly with
 * the day ends at closing, not at the next opening; no time at all ends where it starts. What lies
 * outside the windows, and within a pause, does not count. Pauses are half-open, may overlap, and
 * change nothing outside business time.
 *
 * The first look at a year compiles it; after that the cost grows with the logarithm of the years
 * looked at, and not with the number of holidays.
 *
 * @param schedule - made by `defineSchedule`
 * @param start - when the clock starts, open or not
 * @param duration - hours and smaller, none negative. Working days are not hours: see `addBusinessDays`.
 * @param options - `pauses`, in any order, each with its end
 * @returns the deadline
 * @throws RangeError when the duration has days or longer, is negative or not whole; a pause is
 * reversed; an instant lies outside the years 0000 to 9999; or the schedule does not open that long
 * @example Over a weekend, exactly to closing time, and around a pause
 * ```ts
 * import { addBusinessTime, defineSchedule } from 'paripurna/calendar'
 *
 * const week = { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] } as const
 * const office = defineSchedule({ timeZone: 'UTC', weekly: week })
 * const friday = Date.UTC(2026, 10, 20, 16)
 *
 * new Date(addBusinessTime(office, friday, { hours: 2 })).toISOString() // => '2026-11-23T10:00:00.000Z'
 * new Date(addBusinessTime(office, friday, { hours: 1 })).toISOString() // => '2026-11-20T17:00:00.000Z'
 * const pauses = [{ from: friday, to: friday + 30 * 60_000 }]
 * new Date(addBusinessTime(office, friday, { hours: 1 }, { pauses })).toISOString() // => '2026-11-23T09:30:00.000Z'
 * addBusinessTime(office, friday, { hours: -1 }) // throws RangeError
 * ```
 */
export function addBusinessTime(
  schedule: Schedule,
  start: InstantLike,
  duration: BusinessDuration,
  options: { readonly pauses?: readonly Pause[] } = {},
): Instant {
  let rest = businessMilliseconds(duration)
  let at = instantOf(start)
  let used = openTimeUntil(schedule.hours, at)
  for (const pause of mergedPauses(options.pauses, 'addBusinessTime')) {
    if (rest === 0 || pause.to <= at) continue
    const free = openTimeUntil(schedule.hours, Math.max(pause.from, at)) - used
    if (rest <= free) break
    rest -= free
    at = pause.to
    used = openTimeUntil(schedule.hours, at)
  }
  const deadline = rest === 0 ? at : instantOfOpenTime(schedule.hours, used + rest)
  if (deadline === undefined) {
    throw new RangeError(
      `addBusinessTime: the schedule does not open for ${JSON.stringify(duration)} after ${new Date(at).toISOString()}`,
    )
  }
  return deadline
}

/**
 * Counts the business time between two instants, without the pauses.
 *
 * @param schedule - made by `defineSchedule`
 * @param from - the instant to count from
 * @param to - the instant to count to
 * @param options - `pauses`, in any order, each with its end; half-open, may overlap, may reach
 * outside the stretch
 * @returns milliseconds, negative when `to` is the earlier; 0 where nothing is open between them
 * @throws RangeError when a pause is reversed, or an instant lies outside the years 0000 to 9999
 * @example
 * ```ts
 * import { businessTimeBetween, defineSchedule } from 'paripurna/calendar'
 *
 * const office = defineSchedule({ timeZone: 'UTC', weekly: { fri: [['09:00', '17:00']] } })
 * const friday = Date.UTC(2026, 10, 20, 16)
 * businessTimeBetween(office, friday, friday + 7 * 86_400_000) / 3_600_000 // => 8
 * businessTimeBetween(office, Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 22)) // => 0
 * ```
 */
export function businessTimeBetween(
  schedule: Schedule,
  from: InstantLike,
  to: InstantLike,
  options: { readonly pauses?: readonly Pause[] } = {},
): number {
  const [start, end] = [instantOf(from), instantOf(to)]
  const pauses = mergedPauses(options.pauses, 'businessTimeBetween')
  const open = (first: Instant, last: Instant) =>
    openTimeUntil(schedule.hours, last) - openTimeUntil(schedule.hours, first)
  const [low, high] = [Math.min(start, end), Math.max(start, end)]
  const paused = pauses
    .map((pause) => [Math.max(pause.from, low), Math.min(pause.to, high)] as const)
    .reduce((sum, [first, last]) => (first < last ? sum + open(first, last) : sum), 0)
  const elapsed = open(low, high) - paused
  return end < start ? 0 - elapsed : elapsed
}

function businessMilliseconds(duration: BusinessDuration): number {
  const tooLong = ['years', 'months', 'weeks', 'days'].find((unit) => unit in duration)
  if (tooLong !== undefined) {
    throw new RangeError(
      `addBusinessTime needs hours or smaller, got ${tooLong}; working days are added to civil dates by addBusinessDays`,
    )
  }
  const milliseconds = durationMilliseconds(duration)
  if (milliseconds < 0) {
    throw new RangeError(`addBusinessTime needs a duration from 0, got ${JSON.stringify(duration)}`)
  }
  return milliseconds
}

/** Pauses in order, those that touch or overlap as one. */
function mergedPauses(pauses: readonly Pause[] = [], caller: string) {
  const spans = pauses.map((pause, index) => {
    const [from, to] = [instantOf(pause.from), instantOf(pause.to)]
    if (from > to) {
      throw new RangeError(
        `${caller}: pauses[${index}] needs an end not before its beginning, got ${from} to ${to}`,
      )
    }
    return { from, to }
  })
  const merged: { from: Instant; to: Instant }[] = []
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push(span)
  }
  return merged
}
