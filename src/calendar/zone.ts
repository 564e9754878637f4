import type { Instant } from './model.ts'

const day = 86_400_000

/** A few years within the last instant of a `Date`, so that whole UTC years can be looked up. */
const lastInstant = 8.6e15

/** From `at` on, the zone's clocks show UTC plus `offset` milliseconds. */
interface OffsetChange {
  readonly at: Instant
  readonly offset: number
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** Per UTC year, the offset at its start and every change within it, in order. */
  readonly years: Map<number, readonly OffsetChange[]>
}

const zones = /* @__PURE__ */ new Map<string, Zone>()

/**
 * The offset of a zone's clocks from UTC at an instant, in milliseconds, positive east of Greenwich.
 *
 * A zone's changes are looked up once per UTC year, day by day, and remembered; two changes within
 * one day would be taken for one, which no zone of the database has had.
 */
export function offsetAt(instant: Instant, timeZone: string): number {
  const zone = zoneNamed(timeZone)
  if (!(Math.abs(instant) <= lastInstant)) {
    throw new RangeError(`clocks are known within ±8.6e15 epoch milliseconds, got ${instant}`)
  }
  const year = new Date(instant).getUTCFullYear()
  let changes = zone.years.get(year)
  if (changes === undefined) {
    changes = changesIn(year, zone.format)
    zone.years.set(year, changes)
  }
  let offset = 0
  for (const change of changes) {
    if (change.at > instant) break
    offset = change.offset
  }
  return offset
}

/** The first instant after `from`, and not after `to`, at which the zone's offset is another. */
export function offsetChangeBetween(from: Instant, to: Instant, timeZone: string): Instant {
  return changeBetween(from, to, zoneNamed(timeZone).format)
}

function zoneNamed(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (zone === undefined) {
    zone = { format: formatFor(timeZone), years: new Map() }
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

function changesIn(year: number, format: Intl.DateTimeFormat): readonly OffsetChange[] {
  const start = startOfUtcYear(year)
  const end = startOfUtcYear(year + 1)
  const changes: OffsetChange[] = [{ at: start, offset: readOffset(start, format) }]
  let offset = changes[0]?.offset
  for (let from = start; from < end; from += day) {
    const to = Math.min(from + day, end - 1)
    const next = readOffset(to, format)
    if (next !== offset) changes.push({ at: changeBetween(from, to, format), offset: next })
    offset = next
  }
  return changes
}

function startOfUtcYear(year: number): Instant {
  // Date.UTC reads 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, 0, 1)
}

function changeBetween(from: Instant, to: Instant, format: Intl.DateTimeFormat): Instant {
  const before = readOffset(from, format)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readOffset(middle, format) === before) low = middle
    else high = middle
  }
  return high
}

function readOffset(instant: Instant, format: Intl.DateTimeFormat): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of format.formatToParts(instant)) shown[type] = value
  const year = shown.era === 'BC' ? 1 - Number(shown.year) : Number(shown.year)
  const local = new Date(0)
  local.setUTCFullYear(year, Number(shown.month) - 1, Number(shown.day))
  local.setUTCHours(Number(shown.hour), Number(shown.minute), Number(shown.second))
  return local.getTime() - Math.floor(instant / 1000) * 1000
}
