import type { LocalWindow, OpeningTable } from './schedule-model.ts'
import type { Instant } from './model.ts'
import { offsetsOfYear, regularYears, startOfUtcYear } from './zone.ts'

const day = 86_400_000

/** The first instant of the year 0000, and the first one after 9999. */
const known = [-62_167_219_200_000, 253_402_300_800_000] as const

/** The Gregorian calendar repeats every 400 years of 146,097 days, days of the week included. */
const cycle = { years: 400, length: 12_622_780_800_000 } as const

/** What opens when, before anything was looked up. */
export interface Openings extends Pick<OpeningTable, 'timeZone' | 'windowsOn'> {
  /** The first and the last day on which anything can open. */
  readonly bounds: readonly [number, number]
  /** The days that are unlike those of other years. */
  readonly dated: readonly number[]
}

/** A table in which nothing was looked up yet. */
export function openingTable({ timeZone, windowsOn, bounds, dated }: Openings): OpeningTable {
  const [first, last] = [yearOfDay(bounds[0]), yearOfDay(bounds[1])]
  let [before, from]: readonly [number, number] = regularYears
  for (const year of dated.map(yearOfDay)) {
    before = Math.min(before, year - 1)
    from = Math.max(from, year + 2)
  }
  return {
    timeZone,
    windowsOn,
    repeats: [before, from],
    // Clocks are up to a day from UTC, and a window reaches into the next.
    bounds: [Math.max(first - 1, 0), Math.min(last + 1, 9999)],
    opens: [],
    closes: [],
    before: [],
    range: [0, 0],
  }
}

/** The same for days, each worked as a whole or not at all. */
export function dayTable(
  isWorked: (number: number) => boolean,
  days: Pick<Openings, 'bounds' | 'dated'>,
): OpeningTable {
  const windowsOn = (number: number) => (isWorked(number) ? wholeDay : none)
  return openingTable({ ...days, timeZone: 'UTC', windowsOn })
}

const wholeDay: readonly LocalWindow[] = [{ from: 0, to: day }]
const none: readonly LocalWindow[] = []

function yearOfDay(number: number): number {
  return new Date(number * day).getUTCFullYear()
}

/**
 * The open time up to an instant, counted from an arbitrary beginning: differences of it are
 * business time. It rises with the instant while the schedule is open, and stands while it is closed.
 *
 * Where everything repeats one cycle is laid out, and the others are counted.
 */
export function openTimeUntil(table: OpeningTable, at: Instant): number {
  if (!(at >= known[0] && at <= known[1])) {
    throw new RangeError(`a schedule is known for the years 0000 to 9999, got ${at}`)
  }
  const [before, from] = table.repeats
  const year = yearOf(table, at)
  const start = year < before ? before - cycle.years : from
  const turns = year < before || year >= from ? Math.floor((year - start) / cycle.years) : 0
  const open = laidOutUntil(table, at - turns * cycle.length)
  return turns === 0 ? open : open + turns * cycleFrom(table, start).open
}

/** The earliest instant at which the open time reaches an amount, or undefined where it never does. */
export function instantOfOpenTime(table: OpeningTable, amount: number): Instant | undefined {
  const [before, from] = table.repeats
  const [earliest, latest] = table.bounds
  while (!(openTimeInAll(table) >= amount) && table.range[1] < from + cycle.years) {
    if (table.range[1] > latest) return undefined
    append(table, table.range[1])
  }
  const isEarlier = () => amount <= (table.before[0] ?? 0)
  while (isEarlier() && table.range[0] > before - cycle.years) {
    if (table.range[0] <= earliest) return undefined
    // Each time as far again as is known, because what is known is copied.
    prepend(table, Math.max(2 * table.range[0] - table.range[1], before - cycle.years, earliest))
  }
  if (!isEarlier() && openTimeInAll(table) >= amount) return laidOutInstant(table, amount)
  const { until, open } = cycleFrom(table, isEarlier() ? before - cycle.years : from)
  const turns = Math.ceil((amount - until) / open) - 1
  const found = laidOutInstant(table, amount - turns * open)
  const instant = found === undefined ? NaN : found + turns * cycle.length
  return instant > known[0] && instant <= known[1] ? instant : undefined
}

/** The open time until a year from which on one cycle is laid out, and that of the cycle. */
function cycleFrom(table: OpeningTable, year: number) {
  const until = laidOutUntil(table, startOfUtcYear(year))
  return { until, open: laidOutUntil(table, startOfUtcYear(year + cycle.years)) - until }
}

function laidOutUntil(table: OpeningTable, at: Instant): number {
  cover(table, yearOf(table, at))
  const { opens, closes, before } = table
  const last = lastBelow(opens, at + 1)
  const [open, close, sum] = [opens[last], closes[last], before[last]]
  if (open === undefined || close === undefined || sum === undefined) return before[0] ?? 0
  return sum + Math.min(at, close) - open
}

function laidOutInstant({ opens, before }: OpeningTable, amount: number): Instant | undefined {
  const last = lastBelow(before, amount)
  const [open, sum] = [opens[last], before[last]]
  return open === undefined || sum === undefined ? undefined : open + amount - sum
}

/** The year of an instant; beyond those in which anything opens, nothing is added to the open time. */
function yearOf({ bounds: [earliest, latest] }: OpeningTable, at: Instant): number {
  return Math.min(Math.max(new Date(at).getUTCFullYear(), earliest), latest)
}

/** The open time up to the end of what was looked up. */
function openTimeInAll({ opens, closes, before }: OpeningTable): number {
  const last = opens.length - 1
  return (before[last] ?? 0) + (closes[last] ?? 0) - (opens[last] ?? 0)
}

/** Looks up every year between those known and a year. */
function cover(table: OpeningTable, year: number): void {
  if (table.range[0] === table.range[1]) table.range = [year, year]
  while (table.range[1] <= year) append(table, table.range[1])
  if (year < table.range[0]) prepend(table, year)
}

function append(table: OpeningTable, year: number): void {
  let sum = openTimeInAll(table)
  for (const [open, close] of stretchesOf(table, year)) {
    const last = table.closes.length - 1
    if (table.closes[last] === open) {
      table.closes[last] = close
    } else {
      table.opens.push(open)
      table.closes.push(close)
      table.before.push(sum)
    }
    sum += close - open
  }
  table.range = [table.range[0], year + 1]
}

/** Puts the years from `year` on before those known; what is known keeps its open time. */
function prepend(table: OpeningTable, year: number): void {
  const earlier: OpeningTable = { ...table, opens: [], closes: [], before: [], range: [year, year] }
  while (earlier.range[1] < table.range[0]) append(earlier, earlier.range[1])
  const shift = (table.before[0] ?? 0) - openTimeInAll(earlier)
  table.opens = earlier.opens.concat(table.opens)
  table.closes = earlier.closes.concat(table.closes)
  table.before = earlier.before.map((sum) => sum + shift).concat(table.before)
  table.range = [year, table.range[1]]
}

/**
 * The stretches of a UTC year in which the zone's clocks show a time within a window, in order. An
 * hour that the clocks repeat is open twice, one that they skip is not there.
 */
function* stretchesOf(table: OpeningTable, year: number): Generator<readonly [Instant, Instant]> {
  const changes = offsetsOfYear(year, table.timeZone)
  for (const [index, { at, offset }] of changes.entries()) {
    const end = changes[index + 1]?.at ?? startOfUtcYear(year + 1)
    // The day before may have a window that runs past midnight.
    const lastDay = Math.floor((end + offset - 1) / day)
    for (let number = Math.floor((at + offset) / day) - 1; number <= lastDay; number++) {
      for (const { from, to } of table.windowsOn(number)) {
        const open = Math.max(number * day + from - offset, at)
        const close = Math.min(number * day + to - offset, end)
        if (open < close) yield [open, close]
      }
    }
  }
}

/** The index of the last number below a limit, in a rising column; -1 where there is none. */
export function lastBelow(column: readonly number[], limit: number): number {
  let [low, high] = [-1, column.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((column[middle] ?? Infinity) < limit) low = middle
    else high = middle
  }
  return low
}
