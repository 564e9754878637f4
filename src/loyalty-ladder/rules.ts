import type { LadderEventType } from './model.ts'
import type { LadderCondition, LadderPolicy } from './policy-model.ts'

/** What a policy says, by the place of each rung, as it is looked up at every event. */
export interface LadderRules {
  /** All that must hold to rise to a rung: nobody rises to what they could not keep. */
  readonly reach: readonly (readonly LadderCondition[])[]
  /** What it takes to stay on it. */
  readonly stay: readonly (readonly LadderCondition[])[]
  /** Whether time alone can take a rung away. */
  readonly isAging: boolean
  /** The types of event that are a sign of life; absent where every one is. */
  readonly keptAliveBy: ReadonlySet<LadderEventType> | undefined
}

/** The policy that was last read, since most questions are about the same. */
let latest: { readonly policy?: object; readonly rules?: LadderRules } = {}

/** The rules of a policy, which is never changed. */
export function rulesOf<Rung extends string>(policy: LadderPolicy<Rung>): LadderRules {
  if (policy === latest.policy && latest.rules) return latest.rules
  const rules = readRules(policy)
  latest = { policy, rules }
  return rules
}

function readRules<Rung extends string>(policy: LadderPolicy<Rung>): LadderRules {
  const { rungs, requirements, upkeep, lapse } = policy
  const stay = rungs.map((rung) => upkeepOf(policy, rung))
  return {
    reach: rungs.map((rung) => [...requirements[rung], ...(upkeep?.[rung] ?? [])]),
    stay,
    isAging: stay.flat().some(({ within }) => within !== undefined),
    keptAliveBy: lapse === null ? undefined : new Set(lapse.keptAliveBy),
  }
}

/** What it takes to stay on a rung. */
export function upkeepOf<Rung extends string>(
  { requirements, upkeep }: LadderPolicy<Rung>,
  rung: Rung,
): readonly LadderCondition[] {
  return upkeep?.[rung] ?? requirements[rung]
}

/** The place of a rung on the ladder, the ground being 0. */
export function rankOf<Rung extends string>({ id, rungs }: LadderPolicy<Rung>, rung: Rung): number {
  const rank = rungs.indexOf(rung)
  if (rank < 0) throw new RangeError(`policy "${id}" has no rung "${rung}"`)
  return rank
}
