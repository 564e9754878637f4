import { civilDateFromEpochDay, epochDay } from '../calendar/civil-date.ts'
import { civilDateAt } from '../calendar/local-time.ts'
import type { DurationAnchor } from '../calendar/model.ts'
import { directionOf, limitsOf } from './limits.ts'
import type { Measure, Ordinal } from './measure-model.ts'
import { position } from './measure.ts'
import type { Direction, ZoneOfTolerance } from './model.ts'

/**
 * Puts a zone of tolerance around one expected value.
 *
 * @param measure - the expected value
 * @param tolerance - how far delivery may fall short of it, and surpass it, and still be ordinary;
 * one number for both, or `worse` and `better` apart. From 0, in the unit of the gaps: the
 * quantity's unit, points of the scale, days for civil dates, milliseconds for durations and
 * instants, steps of an ordered list. Presence has no tolerance but 0.
 * @param options - `direction`, needed for a quantity; `anchor` for durations in weeks, months or
 * years; `timeZone`, needed for a civil date
 * @returns the expectation; tolerance 0 makes adequate and desired the same
 * @throws RangeError when the tolerance is negative or not finite, not whole where time is
 * measured or steps are counted, or leads off the rating scale or the ordered list; or when direction or zone is missing
 * @example Ten minutes, give or take two
 * ```ts
 * import { assessDelivery, expectationAround } from 'paripurna/expectation'
 *
 * const wait = (value: number) => ({ kind: 'quantity', value, unit: 'minutes' }) as const
 * const promised = expectationAround(wait(10), 2, { direction: 'lowerIsBetter' })
 * promised.adequate // => { kind: 'quantity', value: 12, unit: 'minutes' }
 * assessDelivery(promised, wait(12)) // => { kind: 'assessed', verdict: 'ordinary', ... }
 * expectationAround(wait(10), -1, { direction: 'lowerIsBetter' }) // throws RangeError
 * ```
 */
export function expectationAround(
  measure: Measure,
  tolerance: number | { readonly worse: number; readonly better: number },
  options: {
    readonly direction?: Direction
    readonly anchor?: DurationAnchor
    readonly timeZone?: string
  } = {},
): ZoneOfTolerance {
  const { worse, better } =
    typeof tolerance === 'number' ? { worse: tolerance, better: tolerance } : tolerance
  for (const part of [worse, better]) {
    if (!(Number.isFinite(part) && part >= 0)) {
      throw new RangeError(`expectationAround needs a finite tolerance from 0, got ${part}`)
    }
  }
  const direction = directionOf(measure.kind, options.direction)
  const improve = direction === 'higherIsBetter' ? 1 : -1
  const adequate = -improve * worse
  const desired = improve * better
  const { anchor } = options
  switch (measure.kind) {
    case 'quantity':
      return checked({
        adequate: { ...measure, value: measure.value + adequate },
        desired: { ...measure, value: measure.value + desired },
        direction,
      })
    case 'rating':
      return checked({
        adequate: { ...measure, value: measure.value + adequate },
        desired: { ...measure, value: measure.value + desired },
      })
    case 'duration': {
      const start = position(measure, anchor)
      const around = (milliseconds: number) =>
        ({ kind: 'duration', duration: { milliseconds: start + milliseconds } }) as const
      return checked({
        adequate: around(adequate),
        desired: around(desired),
        ...(anchor !== undefined && { anchor }),
      })
    }
    case 'instant':
      return checked({
        adequate: { kind: 'instant', at: measure.at + adequate },
        desired: { kind: 'instant', at: measure.at + desired },
      })
    case 'civilDate': {
      if (options.timeZone === undefined) {
        throw new RangeError('expectationAround needs the time zone of a promised date, got none')
      }
      // Refuses a zone that does not exist here, not when the delivery comes.
      civilDateAt(0, options.timeZone)
      const around = (days: number) =>
        ({ kind: 'civilDate', on: civilDateFromEpochDay(epochDay(measure.on) + days) }) as const
      return checked({
        adequate: around(whole(adequate)),
        desired: around(whole(desired)),
        timeZone: options.timeZone,
      })
    }
    case 'presence':
      if (worse + better > 0) {
        throw new RangeError(
          `expectationAround: presence has no tolerance but 0, got ${worse + better}`,
        )
      }
      return checked({ adequate: measure, desired: measure })
    case 'ordinal': {
      const step = (steps: number) => levelAt(measure, position(measure, anchor) + steps)
      return checked({ adequate: step(adequate), desired: step(desired) })
    }
  }
}

function levelAt(measure: Ordinal, place: number): Ordinal {
  const level = measure.order[place]
  if (level === undefined) {
    throw new RangeError(
      `expectationAround needs whole steps within ${measure.order.join(', ')}, got ${place} from the first`,
    )
  }
  return { ...measure, level }
}

function checked(expectation: ZoneOfTolerance): ZoneOfTolerance {
  limitsOf(expectation)
  return expectation
}

function whole(days: number): number {
  if (!Number.isInteger(days)) {
    throw new RangeError(`expectationAround needs whole days around a civil date, got ${days}`)
  }
  return days
}
