import type { Direction } from '../expectation/model.ts'
import { criticalValue } from '../statistics/normal.ts'
import { wilsonInterval } from '../statistics/proportion.ts'
import { quantile, rankFor } from '../statistics/quantile.ts'
import type {
  PromiseBudget,
  PromiseExplanation,
  PromiseOutcome,
  PromiseOverrun,
  PromiseOverrunRatio,
  PromiseRecord,
} from './model.ts'

/** A broken promise. */
interface Breach {
  readonly overrun: number
  readonly ratio: number | null
  readonly running: boolean
}

/**
 * Tells how well promises were kept: the share kept, by how much the others were broken, whether
 * the customers were told, and what is left of the error budget.
 *
 * A promise exactly met is kept. What is still out is broken as soon as its `age` is beyond the
 * promise, with the overrun it has so far; without an age, or within the promise, it is pending and
 * in no share. An unknown explanation is not counted as none. Of n promises due, the target allows
 * those above the least number that reaches it: 10 of 100 at 0.9, counted as decimals.
 *
 * It compares with the promise given, so where a promise was revised give the one that binds.
 *
 * @param outcomes - one per promise, in any order, all numbers in one unit
 * @param options - `direction`; `target`, the share of promises to be kept, above 0 and at most 1;
 * `level` of confidence of the shares, between 0 and 1, default 0.95
 * @returns `recorded`; or `unrecorded` because `noneDue`, when every promise is pending or there is
 * none
 * @throws RangeError naming the index when a number is not finite, an age is below 0, is given
 * beside a delivery or where higher is better, or the numbers lie so far apart that their
 * difference or ratio is not finite; and when the target or the level is out of range
 * @example Ten minutes that became thirty
 * ```ts
 * import { promiseRecord } from 'paripurna/promise'
 *
 * const waits = { direction: 'lowerIsBetter', target: 0.9 } as const
 * const outcomes = [
 *   { promised: 10, delivered: 30, explained: false },
 *   { promised: 10, delivered: 10, explained: true },
 *   { promised: 10, delivered: null, age: 4 },
 * ]
 * const record = promiseRecord(outcomes, waits) // => { kind: 'recorded', kept: 1, broken: 1, pending: 1, n: 2, ... }
 * record.kind === 'recorded' && record.overrun // => { median: 20, worst: 20, running: 0, ratio: { median: 3, worst: 3, n: 1 } }
 * record.kind === 'recorded' && record.budget // => { target: 0.9, allowed: 0, used: 1, left: -1 }
 * promiseRecord([{ promised: 10, delivered: null }], waits) // => { kind: 'unrecorded', because: 'noneDue', pending: 1 }
 * promiseRecord([{ promised: NaN, delivered: 9 }], waits) // throws RangeError
 * ```
 * @see Maister, "The Psychology of Waiting Lines" (1985): uncertain and unexplained waits feel
 * longer; Beyer et al., Site Reliability Engineering (2016), chapter 3: error budgets
 */
export function promiseRecord(
  outcomes: Iterable<PromiseOutcome>,
  options: { readonly direction: Direction; readonly target: number; readonly level?: number },
): PromiseRecord {
  const { direction, target, level = 0.95 } = options
  checkOptions(target, level)
  const breaches: Breach[] = []
  const told = { explained: 0, unexplained: 0, unknown: 0 }
  let [kept, pending, index] = [0, 0, 0]
  for (const outcome of outcomes) {
    const fate = fateOf(outcome, direction, index)
    index += 1
    if (fate === 'pending') {
      pending += 1
      continue
    }
    if (fate === 'kept') kept += 1
    else breaches.push(fate)
    told[explanationOf(outcome)] += 1
  }
  const broken = breaches.length
  const n = kept + broken
  if (n === 0) return { kind: 'unrecorded', because: 'noneDue', pending }
  return {
    kind: 'recorded',
    kept,
    broken,
    pending,
    n,
    keptShare: wilsonInterval(kept, n, { level }),
    overrun: overrunOf(breaches, direction),
    explanation: explanationShare(told, level),
    budget: budgetOf(target, n, broken),
  }
}

function checkOptions(target: number, level: number): void {
  if (!(target > 0 && target <= 1)) {
    throw new RangeError(`promiseRecord needs a target above 0 and at most 1, got ${target}`)
  }
  // A level is refused even where nothing is due and no interval will be made.
  criticalValue(level)
}

function fateOf(
  outcome: PromiseOutcome,
  direction: Direction,
  index: number,
): 'kept' | 'pending' | Breach {
  checkOutcome(outcome, direction, index)
  const { promised, delivered, age } = outcome
  const reached = delivered ?? age
  if (reached === undefined) return 'pending'
  const overrun = direction === 'lowerIsBetter' ? reached - promised : promised - reached
  if (overrun <= 0) return delivered === null ? 'pending' : 'kept'
  const ratio = promised > 0 ? reached / promised : null
  if (Number.isFinite(overrun) && Number.isFinite(ratio ?? 0)) {
    return { overrun, ratio, running: delivered === null }
  }
  throw new RangeError(
    `promiseRecord needs numbers whose difference and ratio are finite, got ${reached} for a promise of ${promised} at index ${index}`,
  )
}

function checkOutcome(outcome: PromiseOutcome, direction: Direction, index: number): void {
  const { promised, delivered, age } = outcome
  const refuse = (needs: string, got: unknown) => {
    throw new RangeError(`promiseRecord needs ${needs}, got ${String(got)} at index ${index}`)
  }
  if (!Number.isFinite(promised)) refuse('a finite number as promised', promised)
  if (delivered !== null && !Number.isFinite(delivered)) {
    refuse('a finite number or null as delivered', delivered)
  }
  if (age === undefined) return
  if (!(Number.isFinite(age) && age >= 0)) refuse('a finite age from 0', age)
  if (delivered !== null) refuse('an age only while nothing is delivered', age)
  if (direction === 'higherIsBetter') refuse('an age only where lower is better', age)
}

function explanationOf({ explained }: PromiseOutcome): 'explained' | 'unexplained' | 'unknown' {
  if (explained === undefined) return 'unknown'
  return explained ? 'explained' : 'unexplained'
}

function overrunOf(breaches: readonly Breach[], direction: Direction): PromiseOverrun | null {
  if (breaches.length === 0) return null
  const overruns = breaches.map(({ overrun }) => overrun)
  return {
    median: quantile(overruns, 0.5),
    worst: quantile(overruns, 1),
    running: breaches.filter(({ running }) => running).length,
    ratio: ratioOf(breaches, direction),
  }
}

function ratioOf(breaches: readonly Breach[], direction: Direction): PromiseOverrunRatio | null {
  const ratios = breaches.flatMap(({ ratio }) => ratio ?? [])
  if (ratios.length === 0) return null
  return {
    median: quantile(ratios, 0.5),
    worst: quantile(ratios, direction === 'lowerIsBetter' ? 1 : 0),
    n: ratios.length,
  }
}

function explanationShare(
  told: Omit<PromiseExplanation, 'share'>,
  level: number,
): PromiseExplanation {
  const known = told.explained + told.unexplained
  const share = known === 0 ? null : wilsonInterval(told.explained, known, { level })
  return { ...told, share }
}

function budgetOf(target: number, n: number, used: number): PromiseBudget {
  const allowed = n - rankFor(n, target)
  return { target, allowed, used, left: allowed - used }
}
