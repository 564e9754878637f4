import { rankOf } from './rules.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What the rungs of another ladder are called on this one; a rung that is not named keeps its name. */
export function renaming<Rung extends string>(
  policy: LadderPolicy<Rung>,
  rungs: Readonly<Partial<Record<string, Rung>>> = {},
): (rung: string) => Rung | undefined {
  const names = new Map(policy.rungs.map((rung): [string, Rung] => [rung, rung]))
  for (const [old, rung] of Object.entries(rungs)) {
    if (rung === undefined) continue
    rankOf(policy, rung)
    names.set(old, rung)
  }
  return (rung) => names.get(rung)
}
