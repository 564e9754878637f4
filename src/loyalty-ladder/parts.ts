import type { Duration } from '../calendar/model.ts'
import { partsOf } from './length.ts'
import { writePath } from './path.ts'
import type { LadderCondition, LadderLapse, LadderPolicy } from './policy-model.ts'
import type {
  LadderPolicyDifference,
  LadderPolicyPart,
  LadderPolicyPartValues,
} from './review-model.ts'

/** One part of two policies, and what it means in each: text that is one for every spelling of it. */
export interface LadderPolicyPair<Rung extends string> {
  readonly difference: LadderPolicyDifference<Rung>
  readonly meanings: readonly [string, string]
}

/** Two policies side by side, part by part. */
export function pairsOf<Rung extends string>(
  before: LadderPolicy<Rung>,
  after: LadderPolicy<Rung>,
): readonly LadderPolicyPair<Rung>[] {
  const pair = <Part extends LadderPolicyPart>(
    kind: Part,
    path: string,
    read: (policy: LadderPolicy<Rung>) => LadderPolicyPartValues<Rung>[Part],
    mean: (value: LadderPolicyPartValues<Rung>[Part], policy: LadderPolicy<Rung>) => unknown,
  ) => {
    const [old, now] = [read(before), read(after)]
    const meanings = [write(mean(old, before)), write(mean(now, after))] as const
    return { difference: { kind, path, before: old, after: now }, meanings }
  }
  const perRung = (kind: 'requirements' | 'upkeep', rung: Rung) => {
    const asked = (policy: LadderPolicy<Rung>) => policy[kind]?.[rung] ?? null
    const mean = (asked: readonly LadderCondition[] | null) => asked?.map(meantCondition) ?? null
    const { difference, meanings } = pair(kind, writePath([kind, rung]), asked, mean)
    return { difference: { ...difference, rung }, meanings }
  }
  const rungs = [...new Set([...after.rungs, ...before.rungs])]
  return [
    pair('id', 'id', ({ id }) => id, itself),
    pair('timeZone', 'timeZone', ({ timeZone }) => timeZone, itself),
    pair('rungs', 'rungs', ({ rungs }) => rungs, itself),
    ...rungs.map((rung) => perRung('requirements', rung)),
    ...rungs.map((rung) => perRung('upkeep', rung)),
    pair('testedEvery', 'demotion.every', ({ demotion }) => demotion?.every ?? null, meantLength),
    pair('grace', 'demotion.grace', ({ demotion }) => demotion?.grace ?? null, meantLength),
    pair('fallsTo', 'demotion.to', ({ demotion }) => demotion?.to ?? 'supported', meantFalls),
    pair('lapse', 'lapse', ({ lapse }) => lapse, meantLapse),
    pair('winBack', 'winBack', ({ winBack }) => winBack, itself),
  ]
}

function write(meaning: unknown): string {
  return JSON.stringify(meaning)
}

function itself(value: unknown): unknown {
  return value
}

function meantLength(length: Duration | null): unknown {
  return length && partsOf(length)
}

function meantCondition({ evidence, atLeast, forgiving = 0, within }: LadderCondition): unknown {
  return [evidence, atLeast, forgiving, meantLength(within ?? null)]
}

function meantLapse(lapse: LadderLapse<string> | null): unknown {
  return lapse && [partsOf(lapse.after), lapse.from, [...new Set(lapse.keptAliveBy)].sort()]
}

function meantFalls<Rung extends string>(
  to: LadderPolicyPartValues<Rung>['fallsTo'],
  { rungs }: LadderPolicy<Rung>,
): unknown {
  if (typeof to === 'string') return to
  const named = rungs.flatMap((rung) => (to[rung] === undefined ? [] : [[rung, to[rung]]]))
  // A rung that is not named falls to what is supported.
  return named.length === 0 ? 'supported' : named
}
