import { civilDateAt } from '../calendar/local-time.ts'
import { advanceLadder } from './deadline.ts'
import { contentHash, faultOf, nameOf } from './event.ts'
import { effectOf, type LadderEffect } from './effect.ts'
import { rankOf, rungFor, shortfalls, supportOf } from './evidence.ts'
import {
  type LadderDecision,
  type LadderPosition,
  type LadderReason,
  type LadderState,
} from './decision-model.ts'
import { ladderRungs, type LadderEvent, type LadderPolicy } from './model.ts'

/**
 * The state of somebody nothing is known of: a suspect, active, in the first lifetime.
 *
 * @returns the state
 * @example
 * ```ts
 * import { startLadder } from 'paripurna/loyalty-ladder'
 *
 * startLadder() // => { rung: 'suspect', standing: 'active', lifetime: 1, at: null, evidence: [], ... }
 * ```
 */
export function startLadder(): LadderState {
  return {
    rung: 'suspect',
    standing: 'active',
    lifetime: 1,
    at: null,
    highestRung: 'suspect',
    floor: 'suspect',
    activeAt: null,
    evidence: [],
  }
}

/**
 * Decides what an event does to a customer, and why. Every event gets a decision, whatever rung,
 * standing and type meet, and whatever came over the wire; nothing is thrown and nothing is silent.
 *
 * The rung follows from the evidence that counts, so buying more never lifts anyone above what the
 * policy asks of purchases, a reversed purchase counts as never made, and a promoter's answer is an
 * attitude, not an act. The state knows again the evidence that counts; only a log
 * (`appendLadderEvent`, `replayLadder`) knows every event again and can place a late one.
 *
 * @param policy - the policy
 * @param state - where the customer stands; silence up to the event is taken into account first
 * @param event - the event
 * @returns `moved` or `held`, with the reason, the evidence and what the next rung still asks for;
 * `duplicate` or `conflict` for an id that counts already, with the same or other content; `late` for
 * an event before the instant the state stands at; `rejected` for what is no event, or a customer who
 * was erased. In the last four the state is the one given.
 * @example A first purchase passes over a rung; a promoter's answer moves nothing
 * ```ts
 * import { decideLadder, defaultLadderPolicy, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const first = decideLadder(defaultLadderPolicy, startLadder(), bought)
 * first // => { kind: 'moved', because: 'requirementsMet', skipped: ['prospect'], evidence: ['o-1'], ... }
 * first.to.rung // => 'customer'
 * first.unmet // => [{ rung: 'client', evidence: 'purchaseDays', have: 1, need: 2 }]
 * decideLadder(defaultLadderPolicy, first.state, bought) // => { kind: 'duplicate', because: 'alreadyCounted', ... }
 *
 * const answered = { type: 'npsAnswered', id: 's-1', at: Date.UTC(2026, 0, 9), group: 'promoter' } as const
 * decideLadder(defaultLadderPolicy, first.state, answered) // => { kind: 'held', because: 'attitudeOnly', ... }
 * ```
 */
export function decideLadder(
  policy: LadderPolicy,
  state: LadderState,
  event: LadderEvent,
): LadderDecision {
  const fault = faultOf(event)
  const named = nameOf(event)
  if (fault !== undefined) {
    return 'field' in fault
      ? untaken(policy, state, 'rejected', 'invalidEvent', { ...named, detail: fault.field })
      : untaken(policy, state, 'rejected', 'unknownType', { ...named, detail: fault.unknownType })
  }
  const { id, at } = event
  if (state.standing === 'erased') return untaken(policy, state, 'rejected', 'erased', named)
  const hash = contentHash(event)
  const known = state.evidence.find((evidence) => evidence.id === id)
  if (known !== undefined) {
    return known.hash === hash
      ? untaken(policy, state, 'duplicate', 'alreadyCounted', named)
      : untaken(policy, state, 'conflict', 'sameIdOtherContent', named)
  }
  if (state.at !== null && at < state.at)
    return untaken(policy, state, 'late', 'beforeState', named)
  const before = advanceLadder(policy, state, at)
  const on = civilDateAt(at, policy.timeZone)
  return conclude(policy, before, event, effectOf(before, event, { hash, on }))
}

/**
 * Gives the state after an event: the state of `decideLadder`'s decision.
 *
 * @param policy - the policy
 * @param state - where the customer stands
 * @param event - the event
 * @returns the next state; the one given when the event was not taken
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const asked = { type: 'showedInterest', id: 'w-1', at: 0 } as const
 * evolveLadder(defaultLadderPolicy, startLadder(), asked).rung // => 'prospect'
 * ```
 */
export function evolveLadder(
  policy: LadderPolicy,
  state: LadderState,
  event: LadderEvent,
): LadderState {
  return decideLadder(policy, state, event).state
}

function conclude(
  policy: LadderPolicy,
  before: LadderState,
  event: LadderEvent,
  effect: LadderEffect,
): LadderDecision {
  const { because, cause, evidence = before.evidence, floor = before.floor } = effect
  const counts = because !== 'standingForbids'
  const alive = counts && (policy.lapse?.keptAliveBy.includes(event.type) ?? true)
  const wakes = alive && before.standing === 'lapsed'
  const rung = rungFor(policy, evidence, floor)
  const at = event.at + 0
  const state: LadderState = {
    rung,
    standing: effect.standing ?? (wakes ? 'active' : before.standing),
    lifetime: effect.lifetime ?? before.lifetime,
    at,
    highestRung: rankOf(rung) > rankOf(before.highestRung) ? rung : before.highestRung,
    floor,
    activeAt: alive || effect.standing === 'active' ? at : before.activeAt,
    evidence,
  }
  const moved =
    rung !== before.rung || state.standing !== before.standing || state.lifetime !== before.lifetime
  const reason = moved
    ? (cause ?? moveReason(before, state))
    : (because ?? holdReason(policy, state, effect))
  return {
    kind: moved ? 'moved' : 'held',
    event: event.id,
    at,
    from: positionOf(before),
    to: positionOf(state),
    rule: ruleOf(reason, before, state) ?? `event.${event.type}`,
    because: reason,
    ...factsOf(policy, before, state),
    state,
  }
}

/** The part of the policy behind a reason, if it is the policy's. */
function ruleOf(reason: LadderReason, before: LadderState, after: LadderState): string | undefined {
  const next = ladderRungs[rankOf(after.rung) + 1] ?? after.rung
  const rungs: Partial<Record<LadderReason, string>> = {
    requirementsMet: after.rung,
    requirementsLost: before.rung,
    requirementsUnmet: next,
    topOfLadder: next,
    forgiven: after.rung,
  }
  if (reason === 'reactivated') return 'lapse'
  return rungs[reason] && `requirements.${rungs[reason]}`
}

function moveReason(before: LadderState, after: LadderState): LadderReason {
  const climbed = rankOf(after.rung) - rankOf(before.rung)
  if (climbed === 0) return 'reactivated'
  return climbed > 0 ? 'requirementsMet' : 'requirementsLost'
}

function holdReason(
  { requirements }: LadderPolicy,
  state: LadderState,
  { disappointing }: LadderEffect,
): LadderReason {
  // A granted rung is kept without forgiving anything.
  const forgiving = requirements[state.rung].some((condition) => (condition.forgiving ?? 0) > 0)
  if (disappointing && forgiving && state.rung !== state.floor) return 'forgiven'
  return state.rung === ladderRungs.at(-1) ? 'topOfLadder' : 'requirementsUnmet'
}

/** The decision that silence made. */
export function lapseDecision(
  policy: LadderPolicy,
  before: LadderState,
  after: LadderState,
): LadderDecision {
  return {
    kind: 'moved',
    ...(after.at !== null && { at: after.at }),
    from: positionOf(before),
    to: positionOf(after),
    rule: 'lapse',
    because: 'lapsed',
    ...factsOf(policy, before, after),
    state: after,
  }
}

/** The decision on an event that was not taken: nothing changes. */
export function untaken(
  policy: LadderPolicy,
  state: LadderState,
  kind: 'duplicate' | 'conflict' | 'late' | 'rejected',
  because: LadderReason,
  named: { readonly event?: string; readonly at?: number; readonly detail?: string },
): LadderDecision {
  const position = positionOf(state)
  return {
    kind,
    ...named,
    from: position,
    to: position,
    rule: `log.${{ duplicate: 'identity', conflict: 'identity', late: 'order', rejected: 'validity' }[kind]}`,
    because,
    ...factsOf(policy, state, state),
    state,
  }
}

function positionOf({ rung, standing, lifetime }: LadderState): LadderPosition {
  return { rung, standing, lifetime }
}

function factsOf(policy: LadderPolicy, before: LadderState, after: LadderState) {
  const next = ladderRungs[rankOf(after.rung) + 1]
  return {
    skipped: ladderRungs.slice(rankOf(before.rung) + 1, rankOf(after.rung)),
    evidence: supportOf(policy, after.evidence, after.rung),
    unmet: next === undefined ? [] : shortfalls(policy, after.evidence, next),
  }
}
