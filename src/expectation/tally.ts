import { checkCount, totalCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import { percentShares } from '../summary/share.ts'
import type { Assessment, Direction } from './model.ts'
import type { DeliveryResult, DeliveryTally } from './tally-model.ts'

const emptyTally: DeliveryTally = {
  disaster: 0,
  ordinary: 0,
  excellent: 0,
  overdue: 0,
  pending: 0,
  unmeasured: 0,
}
const counted = [
  'disaster',
  'ordinary',
  'excellent',
  'overdue',
  'pending',
  'unmeasured',
] as const satisfies readonly (keyof DeliveryTally)[]

/**
 * Counts assessments. What has no verdict is counted apart and is in no share.
 *
 * @example
 * ```ts
 * import { deliverySummary, summarize } from 'paripurna'
 *
 * const tally = summarize(deliverySummary, [{ kind: 'unmeasured', because: 'withdrawn' }])
 * tally.unmeasured // => 1
 * deliverySummary.result(tally) // => { kind: 'unshared', because: 'noVerdicts' }
 * deliverySummary.combine(tally, tally).unmeasured // => 2
 * ```
 */
export const deliverySummary: Summary<Assessment, DeliveryTally, DeliveryResult> = {
  empty: emptyTally,
  add: (tally, assessment, times = 1) => {
    const column = assessment.kind === 'assessed' ? assessment.verdict : assessment.kind
    return { ...tally, [column]: totalCount([tally[column], times], column) }
  },
  combine: (first, second) => {
    const sum = { ...first }
    for (const column of counted) sum[column] = totalCount([first[column], second[column]], column)
    return sum
  },
  result: deliveryShares,
}

/**
 * Shares out the verdicts over the deliveries that have one: delivered and assessed, or overdue.
 *
 * @param tally - the counts
 * @returns `shared`, with whole percents that sum to 100, overdue among the disasters; or
 * `unshared` when nothing has a verdict
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { deliveryShares } from 'paripurna/expectation'
 *
 * const tally = { disaster: 1, ordinary: 1, excellent: 3, overdue: 1, pending: 4, unmeasured: 2 }
 * deliveryShares(tally) // => { kind: 'shared', disaster: 33, ordinary: 17, excellent: 50, n: 6 }
 * deliveryShares({ ...tally, disaster: 0, ordinary: 0, excellent: 0, overdue: 0 }) // => { kind: 'unshared', because: 'noVerdicts' }
 * ```
 */
export function deliveryShares(tally: DeliveryTally): DeliveryResult {
  for (const column of counted) checkCount(tally[column], column)
  const late = tally.disaster + tally.overdue
  const n = late + tally.ordinary + tally.excellent
  const [disaster = 0, ordinary = 0, excellent = 0] = percentShares([
    late,
    tally.ordinary,
    tally.excellent,
  ])
  return n === 0
    ? { kind: 'unshared', because: 'noVerdicts' }
    : { kind: 'shared', disaster, ordinary, excellent, n }
}

/**
 * Classifies two columns of numbers, row by row, and counts the verdicts: the fast way for plain
 * numbers of one unit, made for typed arrays.
 *
 * A row is a disaster when delivered is worse than expected by more than the tolerance, excellent
 * when better by more, and ordinary between, both limits included. A row with `NaN` in either
 * column, or that the mask leaves out, is unmeasured and counted as such.
 *
 * @param expected - what was expected, a column of numbers; `NaN` for no promise
 * @param delivered - what was delivered, the same length; `NaN` for no delivery
 * @param options - `direction`; `tolerance`, from 0 (default), one number or `worse` and `better`
 * apart, in the unit of the columns; `valid`, a mask of the same length, 0 or false for
 * unmeasured, whatever stands in the row
 * @returns the tally; nothing is pending or overdue here
 * @throws RangeError naming the row when a number is infinite, and when lengths differ or a
 * tolerance is negative or not finite
 * @example Waits of 10 and 20 minutes promised; 9, 31 and no record delivered
 * ```ts
 * import { tallyDeliveries } from 'paripurna/expectation'
 *
 * const promised = Float64Array.of(10, 20, 20)
 * const waited = Float64Array.of(9, 31, NaN)
 * tallyDeliveries(promised, waited, { direction: 'lowerIsBetter' }) // => { disaster: 1, ordinary: 0, excellent: 1, overdue: 0, pending: 0, unmeasured: 1 }
 * tallyDeliveries(promised, waited, { direction: 'lowerIsBetter', tolerance: 5 }).ordinary // => 1
 * tallyDeliveries(promised, [1], { direction: 'lowerIsBetter' }) // throws RangeError
 * ```
 */
export function tallyDeliveries(
  expected: ArrayLike<number>,
  delivered: ArrayLike<number>,
  options: {
    readonly direction: Direction
    readonly tolerance?: number | { readonly worse: number; readonly better: number }
    readonly valid?: ArrayLike<number | boolean>
  },
): DeliveryTally {
  const { direction, tolerance = 0, valid } = options
  const { worse, better } =
    typeof tolerance === 'number' ? { worse: tolerance, better: tolerance } : tolerance
  checkColumns(expected, delivered, valid, worse, better)
  const lowerIsBetter = direction === 'lowerIsBetter'
  const [down, up] = lowerIsBetter ? [better, worse] : [worse, better]
  const sides: Sides = { below: 0, above: 0, unmeasured: 0 }
  const doubles = expected instanceof Float64Array && delivered instanceof Float64Array
  const step = doubles ? Math.max(expected.length, 1) : 8192
  for (let from = 0; from < expected.length; from += step) {
    const hoped = doublesFrom(expected, from, step, valid)
    const got = doublesFrom(delivered, from, step, valid)
    countSides(sides, hoped, got, down, up, valid, from)
  }
  const { below, above, unmeasured } = sides
  const [disaster, excellent] = lowerIsBetter ? [above, below] : [below, above]
  const ordinary = expected.length - disaster - excellent - unmeasured
  return { ...emptyTally, disaster, ordinary, excellent, unmeasured }
}

/** How many rows lie below and above the tolerance, and how many on no side. */
interface Sides {
  below: number
  above: number
  unmeasured: number
}

/**
 * Adds up on which side the rows lie. Comparisons are added up without a branch, which is faster than
 * deciding row by row; and only ever over one kind of array, so that it stays so.
 */
function countSides(
  sides: Sides,
  expected: Float64Array,
  delivered: Float64Array,
  down: number,
  up: number,
  valid: ArrayLike<number | boolean> | undefined,
  from: number,
): void {
  let below = 0
  let above = 0
  let unmeasured = 0
  for (let row = 0; row < expected.length; row++) {
    if (valid !== undefined && !valid[from + row]) {
      unmeasured += 1
      continue
    }
    const hoped = expected[row] ?? NaN
    const got = delivered[row] ?? NaN
    const gap = got - hoped
    // Only NaN and the infinities differ from themselves.
    if (gap - gap !== 0 && holdsNaN(hoped, got, from + row)) {
      unmeasured += 1
      continue
    }
    below += Number(got < hoped - down)
    above += Number(got > hoped + up)
  }
  sides.below += below
  sides.above += above
  sides.unmeasured += unmeasured
}

function holdsNaN(expected: number, delivered: number, row: number): boolean {
  for (const value of [expected, delivered]) {
    if (Math.abs(value) === Infinity) refuse(value, row)
  }
  return Number.isNaN(expected) || Number.isNaN(delivered)
}

/** A stretch of a column as doubles: the column itself where it is that already, else a copy. */
function doublesFrom(
  column: ArrayLike<number>,
  from: number,
  step: number,
  valid: ArrayLike<number | boolean> | undefined,
): Float64Array {
  if (column instanceof Float64Array) return column.subarray(from, from + step)
  const doubles = new Float64Array(Math.min(step, column.length - from))
  for (let row = 0; row < doubles.length; row++) {
    const value = column[from + row]
    // What is no number would be taken for one.
    if (typeof value === 'number') doubles[row] = value
    else if (valid === undefined || valid[from + row]) refuse(value, from + row)
  }
  return doubles
}

function refuse(value: unknown, row: number): never {
  throw new RangeError(
    `tallyDeliveries needs numbers, or NaN for none, got ${String(value)} in row ${row}`,
  )
}

function checkColumns(
  expected: ArrayLike<number>,
  delivered: ArrayLike<number>,
  valid: ArrayLike<number | boolean> | undefined,
  worse: number,
  better: number,
): void {
  for (const column of [delivered, valid ?? expected]) {
    if (column.length !== expected.length) {
      throw new RangeError(
        `tallyDeliveries needs columns of one length, got ${expected.length} and ${column.length}`,
      )
    }
  }
  for (const part of [worse, better]) {
    if (!(Number.isFinite(part) && part >= 0)) {
      throw new RangeError(`tallyDeliveries needs a finite tolerance from 0, got ${part}`)
    }
  }
}
