import { epochDay } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/instant.ts'
import { civilDateAt } from '../calendar/local-time.ts'
import type { InstantLike } from '../calendar/model.ts'
import { limitMeasures, limitsOf } from './limits.ts'
import type { Measure } from './measure-model.ts'
import { dimension, position } from './measure.ts'
import type {
  AssessedDelivery,
  Assessment,
  CivilDateExpectation,
  CivilDateRange,
  DatedExpectation,
  Delivery,
  Expectation,
  Verdict,
} from './model.ts'

/**
 * Compares what was delivered with what was expected, and says why.
 *
 * Worse than adequate is a disaster, better than desired is excellent, and everything between, both
 * limits included, is ordinary. A promised instant is compared by the instant; a promised date by
 * civil date in its zone, so a parcel promised for Tuesday and brought on Tuesday evening is
 * ordinary. A target with two sides, such as a visit between nine and eleven, is a disaster outside
 * on either side, ordinary within, and never excellent. Comparison is exact: no unit is converted and
 * nothing is rounded.
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
 * @example An extra, a class of service, and a visit that must not be early
 * ```ts
 * import { assessDelivery } from 'paripurna'
 *
 * const extra = (present: boolean) => ({ kind: 'presence', present }) as const
 * assessDelivery({ adequate: extra(false), desired: extra(false) }, extra(true)).because // => 'betterThanDesired'
 *
 * const seat = (level: string) => ({ kind: 'ordinal', level, order: ['economy', 'business', 'first'] }) as const
 * assessDelivery({ adequate: seat('business'), desired: seat('first') }, seat('economy')) // => { verdict: 'disaster', adequacyGap: -1, ... }
 *
 * const at = (hour: number) => ({ kind: 'instant', at: Date.UTC(2026, 10, 24, hour) }) as const
 * assessDelivery({ earliest: at(9), latest: at(11) }, at(8)) // => { verdict: 'disaster', because: 'tooEarly', adequacyGap: -3600000, ... }
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
  const limits = limitsOf(expectation)
  const measure = onSameLine(expectation, delivery)
  if (dimension(measure) !== limits.dimension) {
    throw new RangeError(
      `assessDelivery needs a delivery comparable with the ${limits.dimension} expected, got a ${dimension(measure)}`,
    )
  }
  const judged = limits.judge(position(measure, limits.anchor))
  if (!Number.isFinite(judged.adequacyGap - judged.superiorityGap)) {
    throw new RangeError(
      `assessDelivery needs numbers whose difference is finite, got ${JSON.stringify(delivery)}`,
    )
  }
  return { kind: 'assessed', verdict: verdictOf[judged.because], ...judged, expectation, delivery }
}

const verdictOf = {
  worseThanAdequate: 'disaster',
  tooEarly: 'disaster',
  tooLate: 'disaster',
  tooLittle: 'disaster',
  tooMuch: 'disaster',
  withinTolerance: 'ordinary',
  betterThanDesired: 'excellent',
} as const satisfies Record<AssessedDelivery['because'], Verdict>

/** A delivery instant is read as a date where a date was promised; anything else stays as it is. */
function onSameLine(expectation: Expectation, delivery: Measure): Measure {
  return delivery.kind === 'instant' && hasDate(expectation)
    ? { kind: 'civilDate', on: civilDateAt(delivery.at, expectation.timeZone) }
    : delivery
}

function assessMissing(expectation: Expectation, now: InstantLike | undefined): Assessment {
  const { deadline } = limitsOf(expectation)
  if (now === undefined || !isDated(expectation)) {
    return { kind: 'unmeasured', because: 'notDelivered' }
  }
  const left = hasDate(expectation)
    ? deadline - epochDay(civilDateAt(now, expectation.timeZone))
    : deadline - instantOf(now)
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

function isDated(expectation: Expectation): expectation is DatedExpectation {
  return limitMeasures(expectation)[0].kind === 'instant' || hasDate(expectation)
}

function hasDate(expectation: Expectation): expectation is CivilDateExpectation | CivilDateRange {
  return limitMeasures(expectation)[0].kind === 'civilDate'
}
