import type { LadderEffect } from './effect.ts'
import type { LadderEventRead } from './event.ts'
import { shortfalls, supportOf } from './evidence.ts'
import { type LadderPage, pageOf } from './page.ts'
import { rankOf } from './rules.ts'
import { positionOf } from './position.ts'
import type { LadderReason, LadderState, LadderStep } from './decision-model.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What a step says of itself before its facts: what was decided, why, and on which event. */
export type Told = Pick<LadderStep, 'kind' | 'because' | 'rule' | 'event' | 'at' | 'detail'>

/** What is told of a change that time brought. */
export function toldOfTime<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
): Told {
  const isLapse = after.standing !== before.standing
  const because = isLapse ? 'lapsed' : after.rung === before.rung ? 'graceBegan' : 'expired'
  const kind = because === 'graceBegan' ? 'held' : 'moved'
  const rule = ruleOf(policy, because, before.rung, after.rung)
  return { kind, because, rule, at: after.at ?? 0 }
}

/** The step of an event that was taken. */
export function stepTaken<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { type, id, at }: LadderEventRead,
  effect: LadderEffect<Rung>,
  after: LadderState<Rung>,
  page: LadderPage,
  from = positionOf(before),
): LadderStep<Rung> & Pick<LadderEventRead, 'at'> {
  const hasMoved =
    after.rung !== before.rung ||
    after.standing !== before.standing ||
    after.lifetime !== before.lifetime
  const because = hasMoved
    ? (effect.cause ?? moveReason(policy, before, after))
    : (effect.because ?? holdReason(policy, before, after, effect))
  // Written out: spreading one object into another costs more than all of the above.
  return {
    kind: hasMoved ? 'moved' : 'held',
    event: id,
    at,
    from,
    to: hasMoved ? positionOf(after) : from,
    rule: ruleOf(policy, because, before.rung, after.rung, type),
    because,
    skipped: hasMoved ? rungsBetween(policy, before.rung, after.rung) : none,
    evidence: supportOf(policy, page, after.rung, at),
    unmet: unmetOn(policy, page, after.rung, at),
  }
}

/** A step with its facts: from where to where, on what evidence, and what is still unmet. */
export function stepOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
  told: Told,
  page: LadderPage = pageOf(after.evidence, policy.timeZone),
): LadderStep<Rung> {
  const now = after.at ?? -Infinity
  return {
    ...told,
    from: positionOf(before),
    to: positionOf(after),
    skipped: rungsBetween(policy, before.rung, after.rung),
    evidence: supportOf(policy, page, after.rung, now),
    unmet: unmetOn(policy, page, after.rung, now),
  }
}

/** Shared by all steps, so nobody may write on it. */
const none: readonly never[] = /* @__PURE__ */ Object.freeze([])

/** The rungs passed over on the way up. */
function rungsBetween<Rung extends string>(
  policy: LadderPolicy<Rung>,
  from: Rung,
  to: Rung,
): readonly Rung[] {
  const [low, high] = [rankOf(policy, from), rankOf(policy, to)]
  return high - low > 1 ? policy.rungs.slice(low + 1, high) : none
}

/** What the rung above still asks for. */
function unmetOn<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  rung: Rung,
  at: number,
): LadderStep<Rung>['unmet'] {
  const next = policy.rungs[rankOf(policy, rung) + 1]
  return next === undefined ? none : shortfalls(policy, page, next, at)
}

/** Why the position changed, where the event gives no other reason. */
function moveReason<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
): LadderReason {
  const climbed = rankOf(policy, after.rung) - rankOf(policy, before.rung)
  if (climbed === 0) return 'reactivated'
  return climbed > 0 ? 'requirementsMet' : 'requirementsLost'
}

/** Why the position stayed, where the event gives no other reason. */
function holdReason<Rung extends string>(
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
function ruleOf<Rung extends string>(
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
