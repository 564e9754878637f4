import type { Instant } from '../calendar/model.ts'
import { contentHash } from './event.ts'
import {
  allHold,
  countIn,
  rankOf,
  supportedRung,
  tallyOf,
  upkeepOf,
  type LadderPage,
} from './evidence.ts'
import { effectOf, type LadderEffect } from './effect.ts'
import type { LadderReason, LadderState, LadderStep } from './decision-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What a step says of itself before its facts: what was decided, why, and on which event. */
export type Told = Pick<LadderStep, 'kind' | 'because' | 'rule' | 'event' | 'at' | 'detail'>

/** What is told of an event that was taken, and the state it led to. */
interface Taken<Rung extends string> {
  readonly state: LadderState<Rung>
  readonly told: Told & { readonly at: Instant }
}

/** Takes an event that is new and in order; the page of evidence is written on in place. */
export function takeEvent<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  event: LadderEvent<Rung>,
  page: LadderPage,
): Taken<Rung> {
  const effect = effectOf(policy, before, event)
  writeOn(page, event, effect, policy.timeZone)
  const at = event.at + 0
  const floor = effect.floor ?? before.floor
  const rung = rungAfter(policy, before, floor, page, at)
  const alive =
    effect.because !== 'standingForbids' && (policy.lapse?.keptAliveBy.includes(event.type) ?? true)
  const wakes = alive && before.standing === 'lapsed'
  const settled: LadderState<Rung> = {
    rung,
    standing: effect.standing ?? (wakes ? 'active' : before.standing),
    lifetime: effect.lifetime ?? before.lifetime,
    at,
    highestRung:
      rankOf(policy, rung) > rankOf(policy, before.highestRung) ? rung : before.highestRung,
    floor,
    activeAt: alive || effect.standing === 'active' ? at : before.activeAt,
    evidence: page.evidence,
  }
  const state =
    policy.demotion === undefined
      ? settled
      : { ...settled, ...tenureOf(policy, before, settled, page, at) }
  const moved =
    rung !== before.rung || state.standing !== before.standing || state.lifetime !== before.lifetime
  const because = moved
    ? (effect.cause ?? moveReason(policy, before, state))
    : (effect.because ?? holdReason(policy, before, state, effect))
  const rule = ruleOf(policy, because, [before.rung, rung], `event.${event.type}`)
  return { state, told: { kind: moved ? 'moved' : 'held', event: event.id, at, rule, because } }
}

function writeOn<Rung extends string>(
  page: LadderPage,
  event: LadderEvent<Rung>,
  { add, about, turn, page: isNew }: LadderEffect<Rung>,
  timeZone: string,
): void {
  if (isNew || turn) {
    const rewritten = turn ? page.evidence.map(turn) : []
    page.evidence = rewritten
    if (page.own) page.own = rewritten
    page.tally = tallyOf(rewritten, timeZone)
  }
  if (add === undefined) return
  const { id } = event
  const one = { id, at: event.at + 0, kind: add, hash: contentHash(event) }
  const told = about === undefined ? one : { ...one, about }
  if (page.own) page.own.push(told)
  else page.evidence = page.evidence.concat([told])
  countIn(page.tally, one, timeZone)
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

function moveReason<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
): LadderReason {
  const climbed = rankOf(policy, after.rung) - rankOf(policy, before.rung)
  if (climbed === 0) return 'reactivated'
  return climbed > 0 ? 'requirementsMet' : 'requirementsLost'
}

function holdReason<Rung extends string>(
  { requirements, rungs }: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  { rung, floor, graceFrom }: LadderState<Rung>,
  { disappointing }: LadderEffect<Rung>,
): LadderReason {
  if (before.graceFrom !== graceFrom) return graceFrom === undefined ? 'wonAnew' : 'graceBegan'
  // A granted rung is kept without forgiving anything.
  const forgives = requirements[rung].some(({ forgiving = 0 }) => forgiving > 0)
  if (disappointing && forgives && rung !== floor) return 'forgiven'
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
  [left, reached]: readonly [Rung, Rung],
  other: string,
): string {
  const rule = rules[because]
  if (rule === 'reached') return `requirements.${reached}`
  if (rule === 'next') return `requirements.${rungs[rungs.indexOf(reached) + 1] ?? reached}`
  if (rule === 'left') return `${upkeep?.[left] === undefined ? 'requirements' : 'upkeep'}.${left}`
  return rule ?? other
}
