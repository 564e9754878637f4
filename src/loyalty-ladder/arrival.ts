import { movedBy } from '../calendar/duration.ts'
import type { Instant } from '../calendar/model.ts'
import { compareLadderEvents } from './event.ts'
import type { LadderLatePolicy } from './log-model.ts'
import { isLasting } from './length.ts'
import type { LadderEvent } from './model.ts'

/** When an event was known: when it was recorded, or else when it happened. */
export function arrivalOf({ recordedAt, at }: LadderEvent<string>): Instant {
  return recordedAt ?? at
}

/**
 * The events that arrived later than is allowed after something that had happened later; what
 * arrives at one instant arrives in order.
 */
export function lateAmong<Rung extends string>(
  events: readonly LadderEvent<Rung>[],
  late: Exclude<LadderLatePolicy, 'refold'>,
  timeZone: string,
): ReadonlySet<LadderEvent<Rung>> {
  if (late !== 'reject' && !isLasting(late.hold)) {
    const needs = 'late to be "refold", "reject" or to hold for a time above zero'
    throw new RangeError(`replayLadder needs ${needs}, got ${JSON.stringify(late)}`)
  }
  const allowed = late === 'reject' ? {} : late.hold
  let latest = -Infinity
  const arrived = [...events].sort(
    (a, b) => arrivalOf(a) - arrivalOf(b) || compareLadderEvents(a, b),
  )
  return new Set(
    arrived.filter(({ at }) => {
      const isLate = at < latest && movedBy(allowed, at, timeZone) < latest
      latest = Math.max(latest, at)
      return isLate
    }),
  )
}
