import type { LadderEffect } from './effect.ts'
import { allHold, supportedRung } from './evidence.ts'
import { addTo, type LadderPage } from './page.ts'
import { rankOf, rulesOf, upkeepOf } from './rules.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderEventRead } from './event.ts'
import type { LadderPolicy } from './policy-model.ts'

/** The state after an event that is new and in order, by its effect; the page is written on in place. */
export function stateAfter<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { type, id, at, hash }: LadderEventRead,
  page: LadderPage,
  effect: LadderEffect<Rung>,
): LadderState<Rung> {
  const { add: kind, about, floor, isTurned, standing, lifetime, because } = effect
  if (kind !== undefined) {
    const one = about === undefined ? { id, at, kind, hash } : { id, at, kind, hash, about }
    addTo(page, one, policy.timeZone)
  }
  const rung = rungAfter(policy, isTurned ? floor : before.rung, floor, page, at)
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
  rung: Rung,
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
