import { movedBy } from '../calendar/duration.ts'
import type { Instant } from '../calendar/model.ts'
import { compareLadderEvents, type LadderEventRead } from './event.ts'
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

/** An event, what was read of it, and the first in order under its id, which counts; none where all are late. */
export interface Arrived<Rung extends string> {
  readonly event: LadderEvent<Rung>
  readonly read: LadderEventRead
  first: Arrived<Rung> | undefined
}

/** Puts events in order, finds what counts of each id, and gives the instant up to which time passes. */
export function putInOrder<Rung extends string>(
  arrived: Arrived<Rung>[],
  late: LadderLatePolicy,
  timeZone: string,
  until: number,
): number {
  const missed =
    late === 'refold'
      ? undefined
      : lateAmong(
          arrived.map(({ event }) => event),
          late,
          timeZone,
        )
  sort(arrived)
  const firsts = new Map<string, Arrived<Rung>>()
  let end = until === Infinity ? -Infinity : until
  for (const one of arrived) {
    const { id, at } = one.read
    one.first = firsts.get(id)
    if (one.first || missed?.has(one.event)) continue
    firsts.set(id, one)
    one.first = one
    end = Math.max(end, at)
  }
  if (missed) for (const one of arrived) one.first ??= firsts.get(one.read.id)
  return end
}

/** Most histories come in order, and finding that out costs less than sorting. */
function sort<Rung extends string>(arrived: Arrived<Rung>[]): void {
  const compare = (a: Arrived<Rung>, b: Arrived<Rung>) =>
    a.read.at - b.read.at || compareLadderEvents(a.event, b.event)
  for (let place = 1; place < arrived.length; place++) {
    const [one, next] = [arrived[place - 1], arrived[place]]
    if (one && next && compare(one, next) > 0) {
      arrived.sort(compare)
      return
    }
  }
}
