import { allFollow, follows, impliedBy, isImpossible } from './implication.ts'
import { daysOf, isLasting } from './length.ts'
import { upkeepOf } from './rules.ts'
import { writePath } from './path.ts'
import type { LadderCondition, LadderMeasure, LadderPolicy } from './policy-model.ts'
import type { LadderFinding } from './review-model.ts'

/**
 * Looks for rules that are well-formed and cannot be meant: rungs nobody can be on, conditions that
 * decide nothing, loyalty that can be bought.
 *
 * A finding is certain, never a guess: what a rule does is compared over every history there could
 * be. So not everything odd is found. A condition repeated from the rung below is no finding, and the
 * default policy has none. Give it what `defineLadderPolicy` let through.
 *
 * @param policy - the policy
 * @returns the findings, in the order of their kinds; empty when there is none
 * @example An evangelist who need not be served well
 * ```ts
 * import { defaultLadderPolicy, lintLadderPolicy } from 'paripurna/loyalty-ladder'
 *
 * const bought = {
 *   ...defaultLadderPolicy,
 *   requirements: {
 *     ...defaultLadderPolicy.requirements,
 *     evangelist: [{ evidence: 'purchases', atLeast: 20 }],
 *   },
 * } as const
 * lintLadderPolicy(bought) // => [{ kind: 'boughtLoyalty', path: 'requirements.evangelist', rung: 'evangelist', by: 'requirements.client' }]
 * lintLadderPolicy(defaultLadderPolicy) // => []
 * ```
 */
export function lintLadderPolicy<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  return [
    ...unreachableRungs(policy),
    ...rungsWithoutConditions(policy),
    ...conditionsOnGround(policy),
    ...boughtLoyalty(policy),
    ...oddConditions(policy),
    ...emptyWindows(policy),
    ...upkeepBeyondRequirements(policy),
    ...demotionWithoutEffect(policy),
    ...oddLapse(policy),
  ]
}

/** A rung above the ground whose rules all stand in the way of nobody who has got one still higher. */
function unreachableRungs<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  const asks = (rung: Rung) => [...policy.requirements[rung], ...(policy.upkeep?.[rung] ?? [])]
  return policy.rungs.slice(1).flatMap((rung, index) => {
    const higher = policy.rungs.slice(index + 2).find((other) => allFollow(asks(other), asks(rung)))
    if (higher === undefined) return []
    const path = writePath(['requirements', rung])
    return [{ kind: 'unreachableRung', path, rung, by: writePath(['requirements', higher]) }]
  })
}

function rungsWithoutConditions<Rung extends string>({
  rungs,
  requirements,
}: LadderPolicy<Rung>): readonly LadderFinding<Rung>[] {
  return rungs
    .slice(1)
    .filter((rung) => requirements[rung].length === 0)
    .map((rung) => ({
      kind: 'rungWithoutConditions',
      path: writePath(['requirements', rung]),
      rung,
    }))
}

function conditionsOnGround<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  return conditionsOf(policy)
    .filter(({ rung }) => rung === policy.rungs[0])
    .map(({ rung, path }) => ({ kind: 'conditionOnGround', path: writePath(path), rung }))
}

const forMoney: readonly LadderMeasure[] = ['interest', 'purchases', 'purchaseDays']

/** A rung above that of buying again which asks for nothing but buying. */
function boughtLoyalty<Rung extends string>({
  rungs,
  requirements,
}: LadderPolicy<Rung>): readonly LadderFinding<Rung>[] {
  const isBought = ({ evidence }: LadderCondition) => forMoney.includes(evidence)
  const repeats = rungs.findIndex((rung) =>
    requirements[rung].some(
      (one) => isBought(one) && one.atLeast > 1 && one.evidence !== 'interest',
    ),
  )
  const repeating = rungs[repeats]
  if (repeating === undefined) return []
  const by = writePath(['requirements', repeating])
  return rungs
    .slice(repeats + 1)
    .filter((rung) => requirements[rung].length > 0 && requirements[rung].every(isBought))
    .map((rung) => ({ kind: 'boughtLoyalty', path: writePath(['requirements', rung]), rung, by }))
}

interface PlacedCondition<Rung extends string> {
  readonly rung: Rung
  readonly condition: LadderCondition
  readonly path: readonly (string | number)[]
}

/** Every condition of a policy, with its place. */
function conditionsOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly PlacedCondition<Rung>[] {
  return (['requirements', 'upkeep'] as const).flatMap((part) =>
    policy.rungs.flatMap((rung) =>
      (policy[part]?.[rung] ?? []).map((condition, index) => ({
        rung,
        condition,
        path: [part, rung, index],
      })),
    ),
  )
}

function oddConditions<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  return conditionsOf(policy).flatMap(({ rung, condition, path: [part = '', ...rest] }) => {
    const list = part === 'upkeep' ? policy.upkeep?.[rung] : policy.requirements[rung]
    const index = Number(rest[1])
    const by = isRepeated(policy, rung, condition) ? undefined : impliedBy(list ?? [], index)
    const path = writePath([part, ...rest])
    const findings: LadderFinding<Rung>[] = []
    if (isImpossible(condition)) findings.push({ kind: 'impossibleCondition', path, rung })
    if (by !== undefined) {
      findings.push({ kind: 'deadCondition', path, rung, by: writePath([part, rung, by]) })
    }
    const { evidence, forgiving = 0 } = condition
    if (forgiving > 0 && evidence !== 'exceededDeliveries') {
      findings.push({ kind: 'forgivenessWithoutEffect', path: `${path}.forgiving`, rung })
    }
    return findings
  })
}

/** Whether the rung below asks for the same: rungs that repeat it say on purpose what they build on. */
function isRepeated<Rung extends string>(
  { rungs, requirements }: LadderPolicy<Rung>,
  rung: Rung,
  condition: LadderCondition,
): boolean {
  const below = rungs[rungs.indexOf(rung) - 1]
  if (below === undefined) return false
  return requirements[below].some((one) => follows(one, condition) && follows(condition, one))
}

function emptyWindows<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  const { demotion, lapse } = policy
  const windows = [
    ...conditionsOf(policy).map(({ rung, condition, path }) => ({
      rung,
      length: condition.within,
      path: writePath([...path, 'within']),
    })),
    { rung: undefined, length: demotion?.every, path: 'demotion.every' },
    { rung: undefined, length: demotion?.grace, path: 'demotion.grace' },
    { rung: undefined, length: lapse?.after, path: 'lapse.after' },
  ]
  return windows
    .filter(({ length }) => length !== undefined && !isLasting(length))
    .map(({ path, rung }) => ({ kind: 'emptyWindow', path, ...(rung !== undefined && { rung }) }))
}

/** What it takes to stay without being asked of who rises: all conditions met, and no step up. */
function upkeepBeyondRequirements<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  return conditionsOf(policy)
    .filter(
      ({ rung, condition, path: [part] }) =>
        part === 'upkeep' &&
        !policy.requirements[rung].some((required) => follows(condition, required)),
    )
    .map(({ rung, path }) => ({
      kind: 'upkeepBeyondRequirements',
      path: writePath(path),
      rung,
      by: writePath(['requirements', rung]),
    }))
}

/** How a rung is lost by time, where time takes none. */
function demotionWithoutEffect<Rung extends string>(
  policy: LadderPolicy<Rung>,
): readonly LadderFinding<Rung>[] {
  const { demotion, rungs } = policy
  if (demotion === undefined) return []
  const isKept = (rung: Rung) =>
    upkeepOf(policy, rung).every(({ within }) => within === undefined) || rung === rungs[0]
  if (rungs.every(isKept)) return [{ kind: 'demotionWithoutEffect', path: 'demotion' }]
  const { to } = demotion
  if (to === undefined || typeof to === 'string') return []
  return rungs
    .filter((rung) => to[rung] !== undefined && isKept(rung))
    .map((rung) => ({
      kind: 'demotionWithoutEffect',
      path: writePath(['demotion', 'to', rung]),
      rung,
    }))
}

function oddLapse<Rung extends string>(policy: LadderPolicy<Rung>): readonly LadderFinding<Rung>[] {
  const { lapse, rungs } = policy
  if (lapse === null) return []
  const { after, from, keptAliveBy } = lapse
  const longest = daysOf(after)[1]
  const windows = conditionsOf(policy).filter(
    ({ rung, condition: { within }, path: [part] }) =>
      within !== undefined &&
      rungs.indexOf(rung) >= rungs.indexOf(from) &&
      (part === 'upkeep' || policy.upkeep?.[rung] === undefined) &&
      longest < daysOf(within)[0],
  )
  return [
    ...windows.map(({ rung, path }) => ({
      kind: 'lapseBeforeExpiry' as const,
      path: 'lapse.after',
      rung,
      by: writePath([...path, 'within']),
    })),
    ...(keptAliveBy.length === 0
      ? [{ kind: 'nothingKeepsAlive' as const, path: 'lapse.keptAliveBy' }]
      : []),
  ]
}
