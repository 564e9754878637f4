import { epochDay } from '../calendar/civil-date.ts'
import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { DurationAnchor } from '../calendar/model.ts'
import type { Measure } from './measure-model.ts'

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
    case 'presence':
      if (typeof measure.present !== 'boolean') {
        throw new RangeError(`presence is true or false, got ${String(measure.present)}`)
      }
      return measure.present ? 1 : 0
    case 'ordinal':
      return placeIn(measure.order, measure.level)
  }
}

/** What two measures must share to be compared: kind, and unit or scale. */
export function dimension(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return `quantity in ${measure.unit}`
    case 'rating':
      return `rating from ${measure.scale[0]} to ${measure.scale[1]}`
    case 'ordinal':
      return `level of ${JSON.stringify(measure.order)}`
    case 'duration':
    case 'instant':
    case 'civilDate':
    case 'presence':
      return measure.kind
  }
}

function placeIn(order: readonly string[], level: string): number {
  const place = order.indexOf(level)
  if (place === -1 || new Set(order).size !== order.length) {
    throw new RangeError(
      `an ordinal needs a level of its order, each level once, got "${level}" of ${JSON.stringify(order)}`,
    )
  }
  return place
}
