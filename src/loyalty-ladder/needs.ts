import type { InstantLike } from '../calendar/model.ts'
import { advanceLadder } from './deadline.ts'
import { amountOf } from './evidence.ts'
import type { LadderPage } from './page.ts'
import { withoutImplied } from './implication.ts'
import { ladderEvidenceSources } from './sources.ts'
import type { LadderPosition, LadderState } from './decision-model.ts'
import type { LadderCondition, LadderPolicy } from './policy-model.ts'
import type { LadderNeed } from './what-if-model.ts'

/** The state, and where it stands, when time has passed up to an instant. */
export function stateAt<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  now: InstantLike | undefined,
): LadderState<Rung> {
  const at = now ?? state.at
  return at === null ? state : advanceLadder(policy, state, at)
}

/** The position of who is with us no more. */
export type Gone<Rung extends string> = LadderPosition<Rung> & {
  readonly standing: 'lost' | 'disqualified' | 'erased'
}

export function isGone<Rung extends string>(
  position: LadderPosition<Rung>,
): position is Gone<Rung> {
  return position.standing !== 'active' && position.standing !== 'lapsed'
}

/** A condition and the part of the policy it stands in. */
export type Asked<Rung extends string> = LadderCondition & {
  readonly rule: string
  readonly rung: Rung
}

/** Conditions with the place they stand in. */
export function askedBy<Rung extends string>(
  conditions: readonly LadderCondition[],
  part: 'requirements' | 'upkeep',
  rung: Rung,
): readonly Asked<Rung>[] {
  return conditions.map((condition) => ({ ...condition, rule: `${part}.${rung}`, rung }))
}

/** What is missing at an instant. */
export function needsAt<Rung extends string>(
  policy: LadderPolicy<Rung>,
  asked: readonly Asked<Rung>[],
  page: LadderPage,
  at: number,
): readonly LadderNeed<Rung>[] {
  const unmet = asked.filter((one) => amountOf(one, page, at, policy) < one.atLeast)
  return withoutImplied(unmet).map((one) => {
    const { rung, rule, evidence, atLeast: need, within } = one
    const have = amountOf(one, page, at, policy)
    const missing = need - have
    const sources = ladderEvidenceSources[evidence]
    const window = within === undefined ? {} : { within }
    return { rung, rule, evidence, have, need, missing, ...window, sources }
  })
}
