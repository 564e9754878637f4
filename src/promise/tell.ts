import { epochDay } from '../calendar/civil-date.ts'
import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import { civilDateAt } from '../calendar/local-time.ts'
import type { Duration, Instant, InstantLike } from '../calendar/model.ts'
import { limitsOf } from '../expectation/limits.ts'
import type { DatedExpectation } from '../expectation/model.ts'
import type { ServicePromise } from './told-model.ts'

/**
 * Puts down what a customer who has to wait was told: "ten minutes, the kitchen is full".
 *
 * @param wait - `toldAt`, when it was said; `length`, how long, left out where nobody said; `reason`,
 * why; `alternatives`, what else there is to do; `timeZone`, needed where the length has days or
 * longer, which are laid on that zone's calendar
 * @returns the promise, with the latest instant that keeps it
 * @throws RangeError when the length is negative, or has days or longer without a zone, or the reason
 * is blank
 * @example
 * ```ts
 * import { waitPromise } from 'paripurna/promise'
 *
 * waitPromise({ toldAt: 0, length: { minutes: 10 }, reason: 'The kitchen is full' }) // => { toldAt: 0, promised: 600000, reason: 'The kitchen is full' }
 * waitPromise({ toldAt: 0 }) // => { toldAt: 0, promised: null }
 * waitPromise({ toldAt: 0, length: { minutes: -1 } }) // throws RangeError
 * ```
 * @see Maister, The Psychology of Waiting Lines (1985): uncertain and unexplained waits feel longer
 */
export function waitPromise(wait: {
  readonly toldAt: InstantLike
  readonly length?: Duration
  readonly reason?: string
  readonly alternatives?: readonly string[]
  readonly timeZone?: string
}): ServicePromise {
  const { length, timeZone, reason, alternatives } = wait
  const toldAt = instantOf(wait.toldAt)
  const unit = civilUnits.find((unit) => length?.[unit])
  if (unit !== undefined && timeZone === undefined) {
    throw new RangeError(`waitPromise needs a time zone for a length in ${unit}, got none`)
  }
  const promised =
    length === undefined
      ? null
      : toldAt +
        durationMilliseconds(length, timeZone === undefined ? undefined : { at: toldAt, timeZone })
  const promise = {
    toldAt,
    promised,
    ...(reason !== undefined && { reason }),
    ...(alternatives !== undefined && { alternatives }),
  }
  readPromise(promise, 'waitPromise', 'the promise')
  return promise
}

const civilUnits = ['years', 'months', 'weeks', 'days'] as const

/** A promise on its line: the last place that keeps it, and where instants lie. */
export interface ReadPromise extends ServicePromise {
  readonly expectation: DatedExpectation | null
  readonly deadline: number
  readonly place: (at: Instant) => number
}

/** Reads a promise; refuses one that is blank somewhere or over before it was told. */
export function readPromise(promise: ServicePromise, caller: string, where: string): ReadPromise {
  const { promised, reason, alternatives = [] } = promise
  if ([reason ?? 'none', ...alternatives].some((text) => text.trim() === '')) {
    throw new RangeError(`${caller}: ${where} has a blank reason or alternative`)
  }
  const read = onItsLine(promise)
  if (runsOutBeforeTold(read)) {
    throw new RangeError(
      `${caller}: ${where} runs out before it was told, got ${JSON.stringify(promised)} told at ${read.toldAt}`,
    )
  }
  return read
}

/** Whether a promise was over before it was told. */
export function runsOutBeforeTold({ deadline, place, toldAt }: ReadPromise): boolean {
  return deadline < place(toldAt)
}

/** Puts a promise on its line, whether it could be kept or not. */
export function onItsLine(promise: ServicePromise): ReadPromise {
  const { promised } = promise
  const toldAt = instantOf(promise.toldAt)
  const expectation = typeof promised === 'number' ? by(promised) : promised
  const deadline = expectation === null ? Infinity : limitsOf(expectation).deadline
  const place = (at: Instant) =>
    expectation !== null && 'timeZone' in expectation
      ? epochDay(civilDateAt(at, expectation.timeZone))
      : at
  return { ...promise, toldAt, expectation, deadline, place }
}

function by(at: Instant): DatedExpectation {
  const limit = { kind: 'instant', at: instantOf(at) } as const
  return { adequate: limit, desired: limit }
}
