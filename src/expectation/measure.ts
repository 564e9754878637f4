import { civilDateFromEpochDay, epochDay } from '../calendar/civil-date.ts'
import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import { civilDateAt } from '../calendar/local-time.ts'
import type { DurationAnchor } from '../calendar/model.ts'
import type { Direction, Expectation, Measure, MeasureKind } from './model.ts'

const fixedDirections = {
  quantity: undefined,
  rating: 'higherIsBetter',
  duration: 'lowerIsBetter',
  instant: 'lowerIsBetter',
  civilDate: 'lowerIsBetter',
} satisfies Record<MeasureKind, Direction | undefined>

/** The direction of a measure: fixed by its kind, or named by the caller for a quantity. */
export function directionOf(kind: MeasureKind, named: Direction | undefined): Direction {
  const fixed = fixedDirections[kind]
  const direction = fixed ?? named
  if (direction === undefined || (named !== undefined && named !== direction)) {
    throw new RangeError(
      `an expectation of a ${kind} needs the direction ${fixed ?? 'named'}, got ${String(named)}`,
    )
  }
  return direction
}

/** Where a measure lies on its line, in the unit of its gaps. */
export function position(measure: Measure, anchor: DurationAnchor | undefined): number {
  switch (measure.kind) {
    case 'quantity':
      if (!Number.isFinite(measure.value)) {
        throw new RangeError(`a quantity is a finite number, got ${measure.value}`)
      }
      return measure.value + 0
    case 'rating': {
      const [lowest, highest] = measure.scale
      if (!(
        Number.isFinite(highest - lowest) &&
        measure.value >= lowest &&
        measure.value <= highest &&
        lowest < highest
      )) {
        throw new RangeError(
          `a rating lies on its scale from ${lowest} to ${highest}, got ${measure.value}`,
        )
      }
      return measure.value + 0
    }
    case 'duration':
      return durationMilliseconds(measure.duration, anchor)
    case 'instant':
      return instantOf(measure.at)
    case 'civilDate':
      return epochDay(measure.on)
  }
}

/** What two measures must share to be compared: kind, and unit or scale. */
export function dimension(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return `quantity in ${measure.unit}`
    case 'rating':
      return `rating from ${measure.scale[0]} to ${measure.scale[1]}`
    case 'duration':
    case 'instant':
    case 'civilDate':
      return measure.kind
  }
}

/** Both limits on their line, and which way is better; refuses limits that do not fit together. */
export function limitsOf(expectation: Expectation) {
  const { adequate, desired } = expectation
  const anchor = anchorOf(expectation)
  const direction = directionOf(adequate.kind, expectation.direction)
  if (dimension(adequate) !== dimension(desired)) {
    throw new RangeError(
      `an expectation needs adequate and desired of one kind, got ${dimension(adequate)} and ${dimension(desired)}`,
    )
  }
  const limits = { adequate: position(adequate, anchor), desired: position(desired, anchor) }
  if (advantage(limits.desired, limits.adequate, direction) < 0) {
    throw new RangeError(
      `an expectation needs desired at least as good as adequate (${direction}), got adequate ${JSON.stringify(adequate)}, desired ${JSON.stringify(desired)}`,
    )
  }
  return { ...limits, direction, anchor }
}

/** Where the durations of an expectation start, if it says so. */
export function anchorOf(expectation: Expectation): DurationAnchor | undefined {
  return 'anchor' in expectation ? expectation.anchor : undefined
}

/** How much better one position is than another; negative is worse. */
export function advantage(position: number, than: number, direction: Direction): number {
  return direction === 'higherIsBetter' ? position - than : than - position
}

/**
 * Puts a zone of tolerance around one expected value.
 *
 * @param measure - the expected value
 * @param tolerance - how far delivery may fall short of it, and surpass it, and still be ordinary;
 * one number for both, or `worse` and `better` apart. From 0, in the unit of the gaps: the
 * quantity's unit, points of the scale, days for civil dates, milliseconds for durations and
 * instants.
 * @param options - `direction`, needed for a quantity; `anchor` for durations in weeks, months or
 * years; `timeZone`, needed for a civil date
 * @returns the expectation; tolerance 0 makes adequate and desired the same
 * @throws RangeError when the tolerance is negative or not finite, not whole where time is
 * measured, or leads off the rating scale; or when direction or zone is missing
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
): Expectation {
  const { worse, better } =
    typeof tolerance === 'number' ? { worse: tolerance, better: tolerance } : tolerance
  for (const part of [worse, better]) {
    if (!(part >= 0 && part < Infinity)) {
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
  }
}

function checked(expectation: Expectation): Expectation {
  limitsOf(expectation)
  return expectation
}

function whole(days: number): number {
  if (!Number.isInteger(days)) {
    throw new RangeError(`expectationAround needs whole days around a civil date, got ${days}`)
  }
  return days
}
