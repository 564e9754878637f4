import type { StayCounts, StayRecord } from './survival-model.ts'

/**
 * Stays in columns, each ascending.
 *
 * @internal
 */
export interface StayColumns {
  readonly durations: Float64Array
  /** Of the stays that came under observation later than they began. */
  readonly entries: Float64Array
  /** The durations of the stays that ended. */
  readonly exits: Float64Array
}

/**
 * Reads stays into columns and refuses by index what is none.
 *
 * @internal
 */
export function stayColumns(stays: readonly StayRecord[], act: string, where = ''): StayColumns {
  const durations = new Float64Array(stays.length)
  const entries: number[] = []
  const exits: number[] = []
  for (const [index, stay] of stays.entries()) {
    const { duration, exit, entry = 0 } = stay
    checkStay(stay, act, `${where}${index}`)
    // Adding 0 makes a minus zero a zero.
    durations[index] = duration + 0
    if (entry > 0) entries.push(entry)
    if (exit !== null) exits.push(duration + 0)
  }
  return {
    durations: durations.sort(),
    entries: Float64Array.from(entries).sort(),
    exits: Float64Array.from(exits).sort(),
  }
}

function checkStay({ duration, exit, entry = 0 }: StayRecord, act: string, place: string): void {
  const refuse = (needs: string, got: unknown) => {
    throw new RangeError(`${act} needs ${needs}, got ${String(got)} at index ${place}`)
  }
  if (!(Number.isFinite(duration) && duration >= 0)) refuse('a finite duration from 0', duration)
  if (exit !== null && typeof exit !== 'string') refuse('an exit by name, or null', exit)
  if (!(entry === 0 || (entry > 0 && entry < duration))) {
    refuse(`an entry from 0 and before the end of the stay (${duration})`, entry)
  }
}

/**
 * How many are under observation just before a time: not yet gone or censored, and come in before it.
 * Who is censored at the very time is still there.
 *
 * @internal
 */
export function atRiskAt({ durations, entries }: StayColumns, time: number): number {
  const notYetIn = entries.length - countBelow(entries, time)
  return durations.length - countBelow(durations, time) - notYetIn
}

/**
 * The different values of an ascending column, each with how often it stands there.
 *
 * @internal
 */
export function* runsOf(column: Float64Array): Generator<readonly [time: number, count: number]> {
  for (let from = 0; from < column.length;) {
    const time = column[from] ?? NaN
    let to = from + 1
    while (column[to] === time) to++
    yield [time, to - from]
    from = to
  }
}

/**
 * What is known of stays in columns.
 *
 * @internal
 */
export function countStays({ durations, exits }: StayColumns): StayCounts {
  const n = durations.length
  const followedTo = durations[n - 1] ?? 0
  return { n, exits: exits.length, censored: n - exits.length, followedTo }
}

/**
 * How many of ascending numbers lie below a limit.
 *
 * @internal
 */
export function countBelow(column: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}
