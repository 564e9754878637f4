import { faultOf } from './event.ts'
import type { LadderEvent } from './model.ts'

/** An event of a list, refused by its place if it is none. */
export function eventAt<Rung extends string>(
  place: string,
  event: LadderEvent<Rung>,
  rungs: readonly string[],
  act: string,
): LadderEvent<Rung> {
  const fault = faultOf(event, rungs)
  if (fault === undefined) return event
  const what =
    'field' in fault
      ? `an event whose field "${fault.field}" is right`
      : `an event of a known type, got "${fault.unknownType}"`
  throw new RangeError(`${act} needs ${what} at ${place}`)
}
