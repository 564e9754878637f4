import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { assessDelivery } from '../expectation/assess.ts'
import type { Assessment, DatedExpectation } from '../expectation/model.ts'
import type { PromiseOutcome } from './model.ts'
import { readPromise, type ReadPromise } from './tell.ts'
import {
  promiseConcerns,
  promiseRevisionRules,
  type PromiseAssessment,
  type PromiseConcern,
  type PromiseRevisionRule,
  type ServicePromise,
} from './told-model.ts'

/**
 * Compares what came with what the customer had been told, once or several times.
 *
 * The first promise binds: "just ten minutes" that became thirty is broken, whatever was said in
 * between. With `latestTimely` a later promise takes its place, if it was told with a reason, at the
 * latest when the one before ran out. Both verdicts are kept in any case. A promised date is compared
 * by date in its zone, a promised instant by the instant.
 *
 * A wait is explained when both its length and its reason were told. Concerns name what is wrong with
 * the telling, also where the promise was kept: no length, no reason, an uncertain wait without an
 * alternative, a revision that came late or without a reason.
 *
 * @param told - `promises` in the order they were told; `deliveredAt`, left out or `null` while it is
 * out; `now`; `revisions`, `first` (default) or `latestTimely`
 * @returns the assessment by the promise that binds, with the facts beside it; `unmeasured` because of
 * `noExpectation` when no length was ever told
 * @throws RangeError when promises are out of order, one runs out before it was told, a reason or an
 * alternative is blank, or the delivery or a promise lies after `now`, or the delivery before the
 * first promise
 * @example Ten minutes that became thirty
 * ```ts
 * import { assessPromise, waitPromise } from 'paripurna/promise'
 *
 * const minute = 60_000
 * const promises = [
 *   waitPromise({ toldAt: 0, length: { minutes: 10 }, reason: 'One order before yours' }),
 *   waitPromise({ toldAt: 9 * minute, length: { minutes: 21 }, reason: 'The oven went out' }),
 * ]
 * const strict = assessPromise({ promises, deliveredAt: 30 * minute, now: 30 * minute })
 * strict // => { kind: 'assessed', verdict: 'disaster', adequacyGap: -1200000, explained: true, revised: 1, concerns: [], ... }
 * strict.byLatestTimely // => { kind: 'assessed', verdict: 'ordinary', ... }
 * strict.outcome // => { promised: 600000, delivered: 1800000, explained: true }
 *
 * assessPromise({ promises: [waitPromise({ toldAt: 0 })], now: minute }) // => { kind: 'unmeasured', because: 'noExpectation', concerns: ['noLength', 'noReason', 'noAlternative'], ... }
 * ```
 */
export function assessPromise(told: {
  readonly promises: readonly ServicePromise[]
  readonly deliveredAt?: InstantLike | null
  readonly now: InstantLike
  readonly revisions?: PromiseRevisionRule
}): PromiseAssessment {
  const { revisions = 'first' } = told
  if (!promiseRevisionRules.includes(revisions)) {
    throw new RangeError(
      `assessPromise needs revisions of ${promiseRevisionRules.join(', ')}, got ${revisions}`,
    )
  }
  const now = instantOf(told.now)
  const deliveredAt = told.deliveredAt == null ? null : instantOf(told.deliveredAt)
  const promises = readPromises(told.promises, deliveredAt, now)
  const first = promises.find(hasLength)
  const timely = timelyRevisions(promises.filter(hasLength))
  const latest = timely.at(-1) ?? first
  const assess = (promise: PromiseWithLength | undefined): Assessment =>
    assessDelivery(
      promise?.expectation ?? null,
      deliveredAt === null ? null : { kind: 'instant', at: deliveredAt },
      { now },
    )
  const [byFirst, byLatestTimely] = [assess(first), assess(latest)]
  const binding = revisions === 'first' ? first : latest
  const explained = binding?.reason !== undefined
  return {
    ...(revisions === 'first' ? byFirst : byLatestTimely),
    binding: binding?.index ?? null,
    byFirst,
    byLatestTimely,
    revised: Math.max(0, promises.filter(hasLength).length - 1),
    timely: timely.length,
    explained,
    concerns: concernsOf(promises),
    outcome: outcomeOf(binding, promises[0]?.toldAt ?? now, deliveredAt, now, explained),
  }
}

interface IndexedPromise extends ReadPromise {
  readonly index: number
}

interface PromiseWithLength extends IndexedPromise {
  readonly expectation: DatedExpectation
}

function hasLength(promise: IndexedPromise): promise is PromiseWithLength {
  return promise.expectation !== null
}

function readPromises(
  promises: readonly ServicePromise[],
  deliveredAt: Instant | null,
  now: Instant,
): readonly IndexedPromise[] {
  const read = promises.map((promise, index) => {
    const place = `promises[${index}]`
    const before = promises[index - 1]
    if (before !== undefined && promise.toldAt < before.toldAt) {
      throw new RangeError(
        `assessPromise: ${place} was told before the promise before it, at ${promise.toldAt}`,
      )
    }
    if (promise.toldAt > Math.min(now, deliveredAt ?? now)) {
      throw new RangeError(
        `assessPromise: ${place} was told after the delivery or after now, at ${promise.toldAt}`,
      )
    }
    return { ...readPromise(promise, 'assessPromise', place), index }
  })
  if (deliveredAt !== null && deliveredAt > now) {
    throw new RangeError(
      `assessPromise needs a delivery not after now (${now}), got ${deliveredAt}`,
    )
  }
  return read
}

/** The revisions that took the place of the promise before: told in time, and with a reason. */
function timelyRevisions(promises: readonly PromiseWithLength[]): readonly PromiseWithLength[] {
  const timely: PromiseWithLength[] = []
  for (const promise of promises.slice(1)) {
    const before = timely.at(-1) ?? promises[0]
    if (promise.reason !== undefined && before !== undefined && !isLate(promise, before)) {
      timely.push(promise)
    }
  }
  return timely
}

/** Whether a promise was told after another had run out. */
function isLate(promise: ReadPromise, before: ReadPromise): boolean {
  return before.place(promise.toldAt) > before.deadline
}

function concernsOf(promises: readonly ReadPromise[]): readonly PromiseConcern[] {
  const revisions = promises.slice(1)
  const concerns: Record<PromiseConcern, boolean> = {
    noLength: promises[0]?.expectation === null,
    noReason: promises.length > 0 && promises[0]?.reason === undefined,
    noAlternative:
      promises[0]?.expectation === null &&
      promises.every(({ alternatives = [] }) => alternatives.length === 0),
    revisedLate: revisions.some((promise, index) => {
      const before = promises[index]
      return before !== undefined && isLate(promise, before)
    }),
    revisedWithoutReason: revisions.some(({ reason }) => reason === undefined),
  }
  return promiseConcerns.filter((concern) => concerns[concern])
}

function outcomeOf(
  binding: PromiseWithLength | undefined,
  start: Instant,
  deliveredAt: Instant | null,
  now: Instant,
  explained: boolean,
): PromiseOutcome | null {
  if (binding === undefined || 'earliest' in binding.expectation) return null
  const { place, deadline } = binding
  const since = (position: number) => position - place(start)
  const promised = since(deadline)
  return deliveredAt === null
    ? { promised, delivered: null, age: since(place(now)), explained }
    : { promised, delivered: since(place(deliveredAt)), explained }
}
