import type { HourTable } from './schedule-model.ts'
import type { Instant } from './model.ts'
import { offsetsOfYear, startOfUtcYear } from './zone.ts'

const day = 86_400_000

/** The first instant of the year 0000, and the first one after 9999. */
const known = [-62_167_219_200_000, 253_402_300_800_000] as const

/**
 * The open time up to an instant, counted from an arbitrary beginning: differences of it are
 * business time. It rises with the instant while the schedule is open, and stands while it is closed.
 */
export function openTimeUntil(table: HourTable, at: Instant): number {
  cover(table, at)
  const { opens, closes, before } = table
  const last = lastBelow(opens, at + 1)
  const [open, close, sum] = [opens[last], closes[last], before[last]]
  if (open === undefined || close === undefined || sum === undefined) return before[0] ?? 0
  return sum + Math.min(at, close) - open
}

/** The earliest instant at which the open time reaches an amount, or undefined where it never does. */
export function instantOfOpenTime(table: HourTable, amount: number): Instant | undefined {
  while (!(openTimeInAll(table) >= amount)) {
    const next = table.range[1]
    if (next > table.bounds[1]) return undefined
    append(table, next)
  }
  const last = lastBelow(table.before, amount)
  const [open, sum] = [table.opens[last], table.before[last]]
  return open === undefined || sum === undefined ? undefined : open + amount - sum
}

/** The open time up to the end of what was looked up. */
function openTimeInAll({ opens, closes, before }: HourTable): number {
  const last = opens.length - 1
  return (before[last] ?? 0) + (closes[last] ?? 0) - (opens[last] ?? 0)
}

/** Looks up every year between those known and that of an instant. */
function cover(table: HourTable, at: Instant): void {
  if (!(at >= known[0] && at <= known[1])) {
    throw new RangeError(`a schedule is known for the years 0000 to 9999, got ${at}`)
  }
  const [earliest, latest] = table.bounds
  const year = new Date(at).getUTCFullYear()
  // Beyond the years in which anything opens, nothing is added to the open time.
  const wanted = Math.min(Math.max(year, earliest), latest)
  if (table.range[0] === table.range[1]) table.range = [wanted, wanted]
  while (table.range[1] <= wanted) append(table, table.range[1])
  if (wanted < table.range[0]) prepend(table, wanted)
}

function append(table: HourTable, year: number): void {
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
function prepend(table: HourTable, year: number): void {
  const earlier: HourTable = { ...table, opens: [], closes: [], before: [], range: [year, year] }
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
function* stretchesOf(table: HourTable, year: number): Generator<readonly [Instant, Instant]> {
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
