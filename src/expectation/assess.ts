import { epochDay } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/instant.ts'
import { civilDateAt } from '../calendar/local-time.ts'
import type { InstantLike } from '../calendar/model.ts'
import { advantage, dimension, limitsOf, position } from './measure.ts'
import type {
  AssessedDelivery,
  Assessment,
  CivilDateExpectation,
  Delivery,
  Expectation,
  InstantExpectation,
  Measure,
} from './model.ts'

/**
 * Compares what was delivered with what was expected, and says why.
 *
 * Worse than adequate is a disaster, better than desired is excellent, and everything between, both
 * limits included, is ordinary. A promised instant is compared by the instant; a promised date by
 * civil date in its zone, so a parcel promised for Tuesday and brought on Tuesday evening is
 * ordinary. Comparison is exact: no unit is converted and nothing is rounded.
 *
 * Without a delivery, a promised instant or date is pending up to the adequate limit, the limit
 * itself included, and overdue after it; that takes `now`, which is never read from a clock. A
 * promised length of time becomes a promised instant once you know when it started.
 *
 * @param expectation - what was expected; `null` when nothing was promised
 * @param delivery - what was delivered; `null` when nothing was (yet); `{ kind: 'withdrawn' }` when
 * it was called off
 * @param options - `now`, to tell pending from overdue
 * @returns `assessed` with verdict, reason and both gaps; `pending`; `overdue`; or `unmeasured` with
 * what is missing. What is unmeasured has no verdict and no gap.
 * @throws RangeError when the two cannot be compared (other kind, unit or scale), desired is worse
 * than adequate, a direction is missing or contradicts the kind, or a number is off its scale
 * @example Two or three days, and a promised date
 * ```ts
 * import { assessDelivery, civilDate, type Expectation } from 'paripurna'
 *
 * const answer: Expectation = {
 *   adequate: { kind: 'duration', duration: { days: 3 } },
 *   desired: { kind: 'duration', duration: { days: 2 } },
 * }
 * assessDelivery(answer, { kind: 'duration', duration: { hours: 47 } }) // => { kind: 'assessed', verdict: 'excellent', because: 'betterThanDesired', superiorityGap: 3600000, ... }
 * assessDelivery(answer, { kind: 'duration', duration: { days: 3 } }) // => { verdict: 'ordinary', adequacyGap: 0, ... }
 * assessDelivery(answer, null) // => { kind: 'unmeasured', because: 'notDelivered' }
 *
 * const tuesday = { kind: 'civilDate', on: civilDate('2026-11-24') } as const
 * const parcel = { adequate: tuesday, desired: tuesday, timeZone: 'Asia/Jakarta' }
 * const tuesdayEvening = Date.UTC(2026, 10, 24, 14)
 * assessDelivery(parcel, { kind: 'instant', at: tuesdayEvening }) // => { verdict: 'ordinary', ... }
 * assessDelivery(parcel, null, { now: tuesdayEvening }) // => { kind: 'pending', left: 0, ... }
 * ```
 * @see Zeithaml, Berry and Parasuraman, Journal of the Academy of Marketing Science 21 (1993) 1-12: the zone of tolerance
 */
export function assessDelivery(
  expectation: Expectation | null,
  delivery: Delivery | null,
  options: { readonly now?: InstantLike } = {},
): Assessment {
  if (expectation === null) return { kind: 'unmeasured', because: 'noExpectation' }
  if (delivery === null) return assessMissing(expectation, options.now)
  if (delivery.kind === 'withdrawn') return { kind: 'unmeasured', because: 'withdrawn' }
  return compare(expectation, delivery)
}

function compare(expectation: Expectation, delivery: Measure): AssessedDelivery {
  const { adequate, desired, direction, anchor } = limitsOf(expectation)
  const measure = onSameLine(expectation, delivery)
  if (dimension(measure) !== dimension(expectation.adequate)) {
    throw new RangeError(
      `assessDelivery needs a delivery comparable with the ${dimension(expectation.adequate)} expected, got a ${dimension(measure)}`,
    )
  }
  const delivered = position(measure, anchor)
  const adequacyGap = advantage(delivered, adequate, direction)
  const superiorityGap = advantage(delivered, desired, direction)
  if (!Number.isFinite(adequacyGap - superiorityGap)) {
    throw new RangeError(
      `assessDelivery needs numbers whose difference is finite, got ${JSON.stringify(delivery)}`,
    )
  }
  const gaps = { adequacyGap, superiorityGap, expectation, delivery }
  if (adequacyGap < 0) {
    return { kind: 'assessed', verdict: 'disaster', because: 'worseThanAdequate', ...gaps }
  }
  return superiorityGap > 0
    ? { kind: 'assessed', verdict: 'excellent', because: 'betterThanDesired', ...gaps }
    : { kind: 'assessed', verdict: 'ordinary', because: 'withinTolerance', ...gaps }
}

/** A delivery instant is read as a date where a date was promised; anything else stays as it is. */
function onSameLine(expectation: Expectation, delivery: Measure): Measure {
  return delivery.kind === 'instant' && isCivilDate(expectation)
    ? { kind: 'civilDate', on: civilDateAt(delivery.at, expectation.timeZone) }
    : delivery
}

function assessMissing(expectation: Expectation, now: InstantLike | undefined): Assessment {
  const { adequate } = limitsOf(expectation)
  if (now === undefined || !hasDeadline(expectation)) {
    return { kind: 'unmeasured', because: 'notDelivered' }
  }
  const left = isCivilDate(expectation)
    ? adequate - epochDay(civilDateAt(now, expectation.timeZone))
    : adequate - instantOf(now)
  return left >= 0
    ? { kind: 'pending', because: 'notDueYet', left, expectation }
    : {
        kind: 'overdue',
        verdict: 'disaster',
        because: 'notDeliveredInTime',
        overdueBy: -left,
        expectation,
      }
}

function hasDeadline(
  expectation: Expectation,
): expectation is InstantExpectation | CivilDateExpectation {
  return expectation.adequate.kind === 'instant' || isCivilDate(expectation)
}

function isCivilDate(expectation: Expectation): expectation is CivilDateExpectation {
  return expectation.adequate.kind === 'civilDate'
}
