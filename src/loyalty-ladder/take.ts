import type { LadderEffect } from './effect.ts'
import { addTo, allHold, supportedRung, type LadderPage } from './evidence.ts'
import { rankOf, rulesOf, upkeepOf } from './rules.ts'
import type { LadderReason, LadderState, LadderStep } from './decision-model.ts'
import type { LadderEventRead } from './event.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What a step says of itself before its facts: what was decided, why, and on which event. */
export type Told = Pick<LadderStep, 'kind' | 'because' | 'rule' | 'event' | 'at' | 'detail'>

/** The state after an event that is new and in order, by its effect; the page is written on in place. */
export function stateAfter<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { type, id, at, hash }: LadderEventRead,
  page: LadderPage,
  effect: LadderEffect<Rung>,
): LadderState<Rung> {
  const { add: kind, about, floor, standing, lifetime, because } = effect
  if (kind !== undefined) {
    const one = about === undefined ? { id, at, kind, hash } : { id, at, kind, hash, about }
    addTo(page, one, policy.timeZone)
  }
  const rung = rungAfter(policy, before, floor, page, at)
  const isAlive = because !== 'standingForbids' && (rulesOf(policy).keptAliveBy?.has(type) ?? true)
  const wakes = isAlive && before.standing === 'lapsed'
  const { highestRung } = before
  // Written out: spreading one object into another costs more than all of the above.
  const settled: LadderState<Rung> = {
    rung,
    standing: standing ?? (wakes ? 'active' : before.standing),
    lifetime,
    at,
    highestRung:
      rung !== highestRung && rankOf(policy, rung) > rankOf(policy, highestRung)
        ? rung
        : highestRung,
    floor,
    activeAt: isAlive || standing === 'active' ? at : before.activeAt,
    evidence: page.evidence,
  }
  return policy.demotion === undefined
    ? settled
    : { ...settled, ...tenureOf(policy, before, settled, page, at) }
}

/**
 * The rung after an event: up to what is supported, at once; down only where the event itself took
 * away what it takes, because what has merely grown old is left to time.
 */
function rungAfter<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { rung }: LadderState<Rung>,
  floor: Rung,
  page: LadderPage,
  at: number,
): Rung {
  const best = supportedRung(policy, page, floor, at)
  if (best === rung || rankOf(policy, best) > rankOf(policy, rung)) return best
  const { demotion, upkeep } = policy
  // Without upkeep or demotion nothing keeps a rung that is not supported.
  if (demotion === undefined && upkeep === undefined) return best
  const patience = demotion?.every ?? demotion?.grace
  const conditions = upkeepOf(policy, rung)
  return allHold(conditions, page, patience === undefined ? at : -Infinity, policy) ? rung : best
}

/** Since when the rung is held, and since when by grace alone. */
function tenureOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { rung, floor }: Pick<LadderState<Rung>, 'rung' | 'floor'>,
  page: LadderPage,
  at: number,
): Pick<LadderState<Rung>, 'heldSince' | 'graceFrom'> {
  const { every, grace } = policy.demotion ?? {}
  const { heldSince = at, graceFrom } = before
  const isSame = rung === before.rung && floor === before.floor
  const onGrace =
    isSame &&
    rung !== floor &&
    grace !== undefined &&
    (graceFrom !== undefined || every === undefined) &&
    !allHold(upkeepOf(policy, rung), page, at, policy)
  const isAnew = !isSame || (graceFrom !== undefined && !onGrace)
  return {
    ...(every && { heldSince: isAnew ? at : heldSince }),
    ...(onGrace && { graceFrom: graceFrom ?? at }),
  }
}

/** Why the position changed, where the event gives no other reason. */
export function moveReason<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
): LadderReason {
  const climbed = rankOf(policy, after.rung) - rankOf(policy, before.rung)
  if (climbed === 0) return 'reactivated'
  return climbed > 0 ? 'requirementsMet' : 'requirementsLost'
}

/** Why the position stayed, where the event gives no other reason. */
export function holdReason<Rung extends string>(
  { requirements, rungs }: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { rung, floor, graceFrom }: LadderState<Rung>,
  { add }: LadderEffect<Rung>,
): LadderReason {
  if (before.graceFrom !== graceFrom) return graceFrom === undefined ? 'wonAnew' : 'graceBegan'
  // A granted rung is kept without forgiving anything.
  const forgives = requirements[rung].some(({ forgiving = 0 }) => forgiving > 0)
  if (add === 'disappointment' && forgives && rung !== floor) return 'forgiven'
  return rung === rungs[rungs.length - 1] ? 'topOfLadder' : 'requirementsUnmet'
}

/** Which part of the policy decides for a reason, where it is the policy's. */
const rules: Readonly<
  Partial<Record<LadderReason, 'reached' | 'next' | 'left' | 'demotion' | 'lapse'>>
> = {
  requirementsMet: 'reached',
  forgiven: 'reached',
  requirementsUnmet: 'next',
  topOfLadder: 'next',
  requirementsLost: 'left',
  expired: 'left',
  graceBegan: 'demotion',
  wonAnew: 'demotion',
  reactivated: 'lapse',
  lapsed: 'lapse',
}

/** The part of the policy behind a reason, or what else decided. */
export function ruleOf<Rung extends string>(
  { rungs, upkeep }: LadderPolicy<Rung>,
  because: LadderReason,
  left: Rung,
  reached: Rung,
  type = '',
): string {
  const rule = rules[because]
  if (rule === 'reached') return `requirements.${reached}`
  if (rule === 'next') return `requirements.${rungs[rungs.indexOf(reached) + 1] ?? reached}`
  if (rule === 'left') return `${upkeep?.[left] === undefined ? 'requirements' : 'upkeep'}.${left}`
  return rule ?? `event.${type}`
}
