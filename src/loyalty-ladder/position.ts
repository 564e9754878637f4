import type { LadderPosition, LadderState } from './decision-model.ts'

/** Where a state stands. */
export function positionOf<Rung extends string>({
  rung,
  standing,
  lifetime,
}: LadderState<Rung>): LadderPosition<Rung> {
  return { rung, standing, lifetime }
}
