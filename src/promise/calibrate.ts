import type { Direction } from '../expectation/model.ts'
import { nearWhole, numberColumn, rankFor, sortedQuantile } from '../statistics/quantile.ts'
import type {
  PromiseCalibration,
  PromiseCalibrationResult,
  PromiseHistory,
  PromiseHistoryTooShort,
  PromiseKeeping,
  PromiseTerms,
} from './model.ts'

/** A history turned so that less is better, whichever way it was. */
interface Columns {
  readonly waits: Float64Array
  readonly ages: Float64Array
}

/** How many numbers of a column are at most a limit. */
type CountWithin = (column: Float64Array, limit: number) => number

/**
 * Finds the boldest promise that a history bears out: the shortest wait, or the highest rating,
 * that the wanted share of it keeps.
 *
 * `empirical` takes the observed value that at least `coverage` of the deliveries are no worse than.
 * `predictive` promises for the next delivery: when it comes from the same source as the history, it
 * keeps the promise with a probability of at least `coverage`, on average over histories of that
 * length. Then `margin` and `roundTo` move the promise to the safe side, later where lower is
 * better and down where higher is, and the kept share is that of the final promise. A share counts
 * as the decimal it was written as. Without margin and rounding the promise is an observed value.
 *
 * Cases still running flatter a history that leaves them out, so give their ages: one older than
 * the promise counts as broken (at exactly its age it is not), younger ones are left out and counted.
 * That lessens the flattery and does not end it, since of recent cases only the quick ones are seen:
 * while `openPending` is not 0, `predictive` guarantees nothing. Give only cases that began longer ago
 * than the promise, delivered or open, and it does again.
 *
 * It does not interpolate, because a value between two deliveries can keep less than was asked, and
 * it does not judge whether the coverage is wise.
 *
 * @param calibration - `deliveries`, `coverage` above 0 and at most 1 (below 1 for `predictive`) and
 * `direction`; by choice `method`, `margin`, `roundTo`, and `openAges` where lower is better
 * @returns `calibrated` with the promise and how the history stands to it; or `uncalibrated` because
 * `historyTooShort` (no deliveries, or for `predictive` too few) or `tooManyOpen` (open cases older
 * than every delivery leave none that could be promised)
 * @throws RangeError when a number is not finite (named by its index) or out of its range, ages are
 * given where higher is better, `predictive` is asked for a coverage of 1, which no history is long
 * enough for, or margin and rounding lead beyond all numbers
 * @example Minutes of waiting, and a history too short to speak of the next
 * ```ts
 * import { calibratePromise } from 'paripurna/promise'
 *
 * const deliveries = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40]
 * const wait = { deliveries, coverage: 0.9, direction: 'lowerIsBetter' } as const
 * calibratePromise(wait) // => { kind: 'calibrated', promise: 15, kept: 11, n: 12, median: 10.5, worst: 40, ... }
 * calibratePromise({ ...wait, roundTo: 10 }) // => { promise: 20, kept: 11, ... }
 * calibratePromise({ ...wait, openAges: [2, 50] }) // => { promise: 40, kept: 12, n: 13, openBroken: 1, openPending: 1, ... }
 * calibratePromise({ ...wait, method: 'predictive' }) // => { promise: 40, keptShare: 1, ... }
 * calibratePromise({ ...wait, coverage: 0.95, method: 'predictive' }) // => { kind: 'uncalibrated', because: 'historyTooShort', n: 12, needed: 19, ... }
 * calibratePromise({ ...wait, coverage: 0 }) // throws RangeError
 * ```
 * @see Hyndman and Fan, The American Statistician 50 (1996) 361-365, definition 1 (empirical); Wilks,
 * "Determination of Sample Sizes for Setting Tolerance Limits", Annals of Mathematical Statistics 12
 * (1941) 91-96 (predictive: the k-th of n lies above k / (n + 1) of what is to come)
 */
export function calibratePromise(calibration: PromiseCalibration): PromiseCalibrationResult {
  const terms = checkedTerms(calibration)
  const { direction, coverage, method } = terms
  const history = columnsOf(calibration, 'calibratePromise')
  const { waits } = history
  for (const column of [waits, history.ages]) column.sort()
  // The next delivery counts as one more that has to be covered.
  const next = method === 'predictive' ? 1 : 0
  const deliveries = waits.length
  if (deliveries === 0 || rankFor(deliveries + next, coverage) > deliveries) {
    return tooShort(terms, deliveries, next)
  }
  const standing = (limit: number) => standingAt(history, limit, countSorted)
  const first = firstWhere(deliveries, (index) => {
    const { kept, n } = standing(waits[index] ?? NaN)
    return kept >= rankFor(n + next, coverage)
  })
  const worst = waits[deliveries - 1] ?? NaN
  const found = waits[first]
  if (found === undefined) {
    return { kind: 'uncalibrated', because: 'tooManyOpen', ...terms, ...standing(worst) }
  }
  const limit = toSafeSide(found, calibration)
  return {
    kind: 'calibrated',
    promise: turned(limit, direction),
    ...terms,
    ...standing(limit),
    median: turned(sortedQuantile(waits, 0.5, 7), direction),
    worst: turned(worst, direction),
  }
}

/**
 * Tells whether a promise says more than the history bears out: fewer than the wanted share would
 * have kept it.
 *
 * A delivery that meets the promise exactly keeps it, and a promise kept by exactly the wanted share
 * is no overpromise. Open cases count as they do in `calibratePromise`.
 *
 * @param promise - a finite number in the unit of the deliveries
 * @param history - `deliveries`, `coverage` above 0 and at most 1, `direction`, and by choice
 * `openAges` where lower is better
 * @returns true when the kept share is below the coverage
 * @throws RangeError when nothing tells (no deliveries, and no open case that has broken the
 * promise), a number is not finite (named by its index) or out of its range, or ages are given where
 * higher is better
 * @example
 * ```ts
 * import { isOverpromise } from 'paripurna/promise'
 *
 * const history = { deliveries: [8, 9, 10, 30], coverage: 0.75, direction: 'lowerIsBetter' } as const
 * isOverpromise(9, history) // => true
 * isOverpromise(10, history) // => false
 * isOverpromise(10, { ...history, openAges: [11] }) // => true
 * isOverpromise(10, { ...history, deliveries: [] }) // throws RangeError
 * ```
 */
export function isOverpromise(promise: number, history: PromiseHistory): boolean {
  checkCoverage(history.coverage, 'isOverpromise')
  if (!Number.isFinite(promise)) {
    throw new RangeError(`isOverpromise needs a finite promise, got ${promise}`)
  }
  const columns = columnsOf(history, 'isOverpromise')
  const { kept, n } = standingAt(columns, turned(promise, history.direction), countAny)
  if (n === 0) throw new RangeError('isOverpromise needs a delivery that tells, got none')
  return kept < rankFor(n, history.coverage)
}

function checkCoverage(coverage: number, act: string): void {
  if (!(coverage > 0 && coverage <= 1)) {
    throw new RangeError(`${act} needs a coverage above 0 and at most 1, got ${coverage}`)
  }
}

function checkedTerms(calibration: PromiseCalibration): PromiseTerms {
  const { coverage, direction, method = 'empirical', margin = 0, roundTo = 1 } = calibration
  checkCoverage(coverage, 'calibratePromise')
  if (method === 'predictive' && nearWhole(coverage) === 1) {
    throw new RangeError(
      `calibratePromise needs a coverage below 1 where predictive, got ${coverage}: no history is long enough`,
    )
  }
  if (!(Number.isFinite(margin) && margin >= 0)) {
    throw new RangeError(`calibratePromise needs a finite margin from 0, got ${margin}`)
  }
  if (!(Number.isFinite(roundTo) && roundTo > 0)) {
    throw new RangeError(`calibratePromise needs a finite roundTo above 0, got ${roundTo}`)
  }
  return { coverage, direction, method }
}

function columnsOf({ deliveries, openAges, direction }: PromiseHistory, act: string): Columns {
  const given = numberColumn(deliveries, act, 'deliveries')
  const waits = direction === 'lowerIsBetter' ? given : given.map((value) => 0 - value)
  if (openAges === undefined) return { waits, ages: new Float64Array() }
  if (direction === 'higherIsBetter') {
    throw new RangeError(
      `${act} needs openAges only where lower is better, got them for ${direction}`,
    )
  }
  const ages = numberColumn(openAges, act, 'openAges')
  const wrong = ages.findIndex((age) => age < 0)
  if (wrong < 0) return { waits, ages }
  throw new RangeError(`${act} needs openAges from 0, got ${ages[wrong] ?? NaN} at index ${wrong}`)
}

/** Turns a number so that less is better, and back again. Never a minus zero. */
function turned(value: number, direction: Direction): number {
  return direction === 'lowerIsBetter' ? value + 0 : 0 - value
}

/** The counts of a promise: what kept it, what broke it, and what cannot be told. */
function standingAt({ waits, ages }: Columns, limit: number, within: CountWithin): PromiseKeeping {
  const kept = within(waits, limit)
  const openPending = within(ages, limit)
  const openBroken = ages.length - openPending
  const n = waits.length + openBroken
  return { kept, n, keptShare: kept / n, openBroken, openPending }
}

function countSorted(ascending: Float64Array, limit: number): number {
  return firstWhere(ascending.length, (index) => (ascending[index] ?? NaN) > limit)
}

function countAny(column: Float64Array, limit: number): number {
  return column.reduce((count, value) => (value <= limit ? count + 1 : count), 0)
}

/** The first whole number below `end` from which on something holds, found by halving; else `end`. */
function firstWhere(end: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function tooShort(terms: PromiseTerms, n: number, next: number): PromiseHistoryTooShort {
  const enough = (wanted: number) => wanted > 0 && rankFor(wanted + next, terms.coverage) <= wanted
  const needed = firstWhere(2 ** 50, enough)
  return { kind: 'uncalibrated', because: 'historyTooShort', ...terms, n, needed }
}

/** Adds the margin and rounds up to the step, in numbers turned so that less is better. */
function toSafeSide(found: number, { margin = 0, roundTo }: PromiseCalibration): number {
  const limit = roundTo === undefined ? found + margin : roundedUp(found + margin, roundTo)
  if (Number.isFinite(limit)) return limit
  throw new RangeError(
    `calibratePromise needs a finite promise, got ${limit} by a margin of ${margin} and roundTo ${roundTo ?? 'none'}`,
  )
}

function roundedUp(value: number, step: number): number {
  const multiple = Math.ceil(nearWhole(value / step)) * step
  // 3 steps of 0.1 are 0.3, though the product in binary is 0.30000000000000004.
  const decimal = Number.isInteger(multiple) ? multiple : Number(multiple.toPrecision(15))
  // What is a multiple but for its last digits stays as it is rather than fall on the unsafe side.
  return Math.max(value, decimal)
}
