import type { Instant } from './model.ts'

/**
 * Before the first of these years no zone of the database (edition 2025c) has left its local mean
 * time (Manila did in 1844), and from the second on every zone repeats what it does each year (the
 * rules of Morocco are listed until 2087).
 */
export const regularYears = [1800, 2100] as const

/**
 * How far apart a year is probed for changes: three days, and thirty in the regular years. The shortest
 * time between two changes of a zone, in edition 2025b of the database, is 3.99 days (Freetown,
 * September 1939); where a rule has clocks changed each year, months lie between.
 */
const strides = { regular: 2_592_000_000, other: 259_200_000 } as const

/** A few years within the last instant of a `Date`, so that whole UTC years can be looked up. */
const lastInstant = 8.6e15

/** From `at` on, the zone's clocks show UTC plus `offset` milliseconds. */
export interface OffsetChange {
  readonly at: Instant
  readonly offset: number
}

/** Tells what a zone's clocks show, as milliseconds on a clock without zone. */
type Clock = (instant: Instant) => number

interface Zone {
  readonly clock: Clock
  /** Per UTC year, the offset at its start and every change within it, in order. */
  readonly years: Map<number, readonly OffsetChange[]>
}

const zones = /* @__PURE__ */ new Map<string, Zone>()

/** The stretch without a change that was last looked up. */
let latest = { timeZone: '', from: 0, to: 0, offset: 0 }

/**
 * The offset of a zone's clocks from UTC at an instant, in milliseconds, positive east of Greenwich.
 *
 * A zone's changes are looked up once per UTC year, and remembered.
 */
export function offsetAt(instant: Instant, timeZone: string): number {
  if (!(Math.abs(instant) <= lastInstant)) {
    throw new RangeError(`clocks are known within ±8.6e15 epoch milliseconds, got ${instant}`)
  }
  // Most questions are about the same zone, and about a time near the last.
  if (timeZone === latest.timeZone && instant >= latest.from && instant < latest.to) {
    return latest.offset
  }
  const year = new Date(instant).getUTCFullYear()
  const changes = offsetsOfYear(year, timeZone)
  let place = changes.length - 1
  while (place > 0 && (changes[place]?.at ?? instant) > instant) place--
  const { at: from = instant, offset = 0 } = changes[place] ?? {}
  const to = changes[place + 1]?.at ?? startOfUtcYear(year + 1)
  const isSame = timeZone === latest.timeZone && offset === latest.offset
  // The turn of a year is no change: next to the stretch at hand, it grows.
  if (isSame && from === latest.to) latest = { ...latest, to }
  else if (isSame && to === latest.from) latest = { ...latest, from }
  else latest = { timeZone, from, to, offset }
  return offset
}

/** The offset a zone has when a UTC year begins, and every change within the year, in order. */
export function offsetsOfYear(year: number, timeZone: string): readonly OffsetChange[] {
  const zone = zoneNamed(timeZone)
  let changes = zone.years.get(year)
  if (changes === undefined) {
    changes = changesIn(year, zone.clock)
    zone.years.set(year, changes)
  }
  return changes
}

/** The first instant after `from`, and not after `to`, at which the zone's offset is another. */
export function offsetChangeBetween(from: Instant, to: Instant, timeZone: string): Instant {
  return changeBetween(from, to, zoneNamed(timeZone).clock)
}

function zoneNamed(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (zone === undefined) {
    zone = { clock: clockOf(formatFor(timeZone)), years: new Map() }
    zones.set(timeZone, zone)
  }
  return zone
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  try {
    // Some runtimes take '+07:00' for a zone and some refuse it: here a zone is always a name.
    // `search` fails on what is no text, where Intl would take undefined for the host's zone.
    if (timeZone.search(/^[a-z]/i) !== 0) throw new RangeError('not a name')
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
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
}

function changesIn(year: number, clock: Clock): readonly OffsetChange[] {
  const start = startOfUtcYear(year)
  const end = startOfUtcYear(year + 1)
  let offset = readOffset(start, clock)
  const changes: OffsetChange[] = [{ at: start, offset }]
  const isRegular = year < regularYears[0] || year >= regularYears[1]
  const stride = isRegular ? strides.regular : strides.other
  for (let from = start; from < end; from += stride) {
    const to = Math.min(from + stride, end - 1)
    const next = readOffset(to, clock)
    if (next !== offset) changes.push({ at: changeBetween(from, to, clock), offset: next })
    offset = next
  }
  return changes
}

/** The first instant of a UTC year. */
export function startOfUtcYear(year: number): Instant {
  // Date.UTC reads 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, 0, 1)
}

function changeBetween(from: Instant, to: Instant, clock: Clock): Instant {
  const before = readOffset(from, clock)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readOffset(middle, clock) === before) low = middle
    else high = middle
  }
  return high
}

function readOffset(instant: Instant, clock: Clock): number {
  return clock(instant) - Math.floor(instant / 1000) * 1000
}

/** Reads the text of a format by the order of its numbers: four times as fast as by its parts. */
function clockOf(format: Intl.DateTimeFormat): Clock {
  const types = format.formatToParts(0).map(({ type }): string => type)
  const names = types.filter((type) => type !== 'literal' && type !== 'era')
  const place = (name: string) => names.indexOf(name)
  const [year, month, day] = [place('year'), place('month'), place('day')]
  const [hour, minute, second] = [place('hour'), place('minute'), place('second')]
  return (instant) => {
    const text = format.format(instant)
    const shown = (text.match(/\d+/g) ?? []).map(Number)
    const read = (at: number) => shown[at] ?? NaN
    const local = new Date(0)
    // Before the year 1 the text says BC, or B: 1 BC is the year 0.
    local.setUTCFullYear(
      text.includes('B') ? 1 - read(year) : read(year),
      read(month) - 1,
      read(day),
    )
    return local.setUTCHours(read(hour), read(minute), read(second))
  }
}
