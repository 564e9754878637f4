import { instantOf } from './instant.ts'
import type { Instant } from './model.ts'

/**
 * Before the first of these years no zone of the database (edition 2025c) has left its local mean
 * time (Manila did in 1844), and from the second on every zone repeats what it does each year (the
 * rules of Morocco are listed until 2087).
 */
export const regularYears = [1800, 2100] as const

/** From `at` on, the zone's clocks show UTC plus `offset` milliseconds. */
export interface OffsetChange {
  readonly at: Instant
  readonly offset: number
}

/** A stretch of time, half-open, in which a zone's clocks keep their offset. */
interface Stretch {
  readonly offset: number
  readonly from: Instant
  readonly to: Instant
}

/** Reads how far a zone's clocks are ahead of UTC. */
type Clock = (instant: Instant) => number

interface Zone {
  readonly clock: Clock
  /** The stretches of each period that were looked up: a few, as clocks change twice a year. */
  [period: number]: Stretch[]
}

const zones = /* @__PURE__ */ new Map<string, Zone>()

/**
 * The offset of a zone's clocks from UTC at an instant, in milliseconds, positive east of Greenwich.
 *
 * The stretch around the instant is looked up once, and remembered.
 */
export function offsetAt(instant: Instant, timeZone: string): number {
  return stretchAt(instant, timeZone).offset
}

/** The offset a zone has when a UTC year begins, and every change within the year, in order. */
export function offsetsOfYear(year: number, timeZone: string): readonly OffsetChange[] {
  const changes: OffsetChange[] = []
  const end = startOfUtcYear(year + 1)
  for (let at = startOfUtcYear(year); at < end;) {
    const { offset, to } = stretchAt(at, timeZone)
    if (offset !== changes.at(-1)?.offset) changes.push({ at, offset })
    at = to
  }
  return changes
}

/** The first instant after `from`, and not after `to`, at which the zone's offset is another. */
export function offsetChangeBetween(from: Instant, to: Instant, timeZone: string): Instant {
  const before = offsetAt(from, timeZone)
  let at = from
  while (at < to && offsetAt(at, timeZone) === before) at = stretchAt(at, timeZone).to
  return at
}

/** The first instant of a UTC year. */
export function startOfUtcYear(year: number): Instant {
  // Date.UTC reads 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, 0, 1)
}

function stretchAt(instant: Instant, timeZone: string): Stretch {
  let zone = zones.get(timeZone)
  if (!zone) zones.set(timeZone, (zone = { clock: clockOf(timeZone) }))
  // A year and some weeks; before 1840 and from 2100 on, eight of them.
  const period = (Math.abs(instant) < 4.1e12 ? 2 ** 25 : 2 ** 28) * 1000
  const near = (zone[Math.floor(instant / period)] ??= [])
  let found = near.find(({ from, to }) => instant >= from && instant < to)
  if (!found) near.push((found = stretchAround(instant, period, zone.clock)))
  return found
}

/**
 * Walks from an instant to the change before and the change after it, as far as its period goes: in
 * strides of a 128th of the period, then of half as long, and so on to a second, the unit of the
 * database.
 *
 * So it strides three days, and 25 in regular years. The shortest time between two changes of a zone,
 * in edition 2025b of the database, is 3.99 days (Freetown, September 1939); where a rule has clocks
 * changed each year, months lie between.
 */
function stretchAround(instant: Instant, period: number, clock: Clock): Stretch {
  const offset = clock(instant)
  const number = Math.floor(instant / period)
  const walk = (stride: number) => {
    let at = Math.floor(instant / 1000) * 1000
    for (let step = stride; step % 1000 === 0; step /= 2) {
      while (Math.floor((at + step) / period) === number && clock(at + step) === offset) at += step
    }
    return at
  }
  return { offset, from: walk(-period / 128), to: walk(period / 128) + 1000 }
}

/** Makes the clock of a zone, which reads the numbers in the text that the runtime writes. */
function clockOf(timeZone: string): Clock {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      // Some runtimes take '+07:00' for a zone and some refuse it: here a zone is always a name.
      // `search` fails on what is no text, where Intl would take undefined for the host's zone.
      timeZone: timeZone.search(/^[a-z]/i) ? '' : timeZone,
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    throw new RangeError(
      `a time zone is named as in the IANA database, such as Asia/Jakarta, got "${timeZone}"`,
      { cause },
    )
  }
  return (instant) => {
    const date = new Date(instantOf(instant))
    const shown = format.format(date).split(/\D+/).map(Number)
    const [dayOfMonth = NaN, hour = NaN, minute, second] = shown
    // Clocks are less than a day from UTC: a day that is far off belongs to the month before or after.
    const days = dayOfMonth - date.getUTCDate()
    const ahead = days > 1 ? -1 : days < -1 ? 1 : days
    return date.setUTCHours(hour + 24 * ahead, minute, second) - instant
  }
}
