import { advanceLadder } from './deadline.ts'
import { contentHash, faultOf, nameOf } from './event.ts'
import { pageOf, rankOf, shortfalls, supportOf, type LadderPage } from './evidence.ts'
import { positionOf } from './position.ts'
import { ruleOf, takeEvent, type Told } from './take.ts'
import type { LadderDecision, LadderReason, LadderState, LadderStep } from './decision-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

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
export function startLadder(): LadderState
/**
 * The state of somebody nothing is known of, on the ground of a ladder with rungs of its own.
 *
 * @param policy - the policy
 * @returns the state
 * @example
 * ```ts
 * import { defineLadderPolicy, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const club = defineLadderPolicy({
 *   schemaVersion: 1,
 *   id: 'club',
 *   timeZone: 'Asia/Jakarta',
 *   rungs: ['guest', 'member'],
 *   requirements: { guest: [], member: [{ evidence: 'purchases', atLeast: 1 }] },
 *   lapse: null,
 *   winBack: 'guest',
 * })
 * startLadder(club).rung // => 'guest'
 * ```
 */
export function startLadder<Rung extends string>(policy: LadderPolicy<Rung>): LadderState<Rung>
export function startLadder(policy?: LadderPolicy<string>): LadderState<string> {
  const ground = policy?.rungs[0] ?? 'suspect'
  return {
    rung: ground,
    standing: 'active',
    lifetime: 1,
    at: null,
    highestRung: ground,
    floor: ground,
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
export function decideLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<NoInfer<Rung>>,
  event: LadderEvent<NoInfer<Rung>>,
): LadderDecision<Rung> {
  const refusal = refusalOf(policy, state, event)
  if (refusal !== undefined) return { ...stepOf(policy, state, state, refusal), state }
  const before = advanceLadder(policy, state, event.at)
  const page = pageOf(before.evidence, policy.timeZone)
  const { state: after, told } = takeEvent(policy, before, event, page)
  const { kind, at, rule, because } = told
  const { from, to, skipped, evidence, unmet } = factsOf(policy, before, after, page)
  // Written out: spreading one object into another costs more than all of the above.
  return {
    kind,
    event: event.id,
    at,
    from,
    to,
    rule,
    because,
    skipped,
    evidence,
    unmet,
    state: after,
  }
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
export function evolveLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<NoInfer<Rung>>,
  event: LadderEvent<NoInfer<Rung>>,
): LadderState<Rung> {
  if (refusalOf(policy, state, event) !== undefined) return state
  const before = advanceLadder(policy, state, event.at)
  return takeEvent(policy, before, event, pageOf(before.evidence, policy.timeZone)).state
}

/** Why an event is not taken, if it is not: what is no event, known, or late. */
export function refusalOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  event: LadderEvent<Rung>,
): Told | undefined {
  const invalid = rejectionOf(policy, event)
  if (invalid !== undefined) return invalid
  if (state.standing === 'erased') return untaken('rejected', 'erased', event)
  for (const known of state.evidence) {
    if (known.id === event.id) return seenBefore(known.hash === contentHash(event), event)
  }
  if (state.at !== null && event.at < state.at) return untaken('late', 'beforeState', event)
  return undefined
}

/** Why something is no event of a policy, if it is none. */
export function rejectionOf<Rung extends string>(
  { rungs }: LadderPolicy<Rung>,
  event: unknown,
): Told | undefined {
  const fault = faultOf(event, rungs)
  if (fault === undefined) return undefined
  return 'field' in fault
    ? { ...untaken('rejected', 'invalidEvent', event), detail: fault.field }
    : { ...untaken('rejected', 'unknownType', event), detail: fault.unknownType }
}

/** What is told of an event whose id is known. */
export function seenBefore(same: boolean, event: unknown): Told {
  return same
    ? untaken('duplicate', 'alreadyCounted', event)
    : untaken('conflict', 'sameIdOtherContent', event)
}

/** What is told of an event that is not taken: nothing changes. */
export function untaken(
  kind: 'duplicate' | 'conflict' | 'late' | 'rejected',
  because: LadderReason,
  event: unknown,
): Told {
  const rule = { duplicate: 'identity', conflict: 'identity', late: 'order', rejected: 'validity' }
  return { kind, because, rule: `log.${rule[kind]}`, ...nameOf(event) }
}

/** What is told of a change that time brought. */
export function timeStep<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
): LadderStep<Rung> {
  const because =
    after.standing !== before.standing
      ? 'lapsed'
      : after.rung === before.rung
        ? 'graceBegan'
        : 'expired'
  const kind = because === 'graceBegan' ? 'held' : 'moved'
  const rule = ruleOf(policy, because, [before.rung, after.rung], 'demotion')
  return stepOf(policy, before, after, {
    kind,
    because,
    rule,
    ...(after.at !== null && { at: after.at }),
  })
}

/** A step with its facts. */
export function stepOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
  told: Told,
  page: LadderPage = pageOf(after.evidence, policy.timeZone),
): LadderStep<Rung> {
  return { ...told, ...factsOf(policy, before, after, page) }
}

/** From where to where, on what evidence, and what is still unmet. */
export function factsOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  before: LadderState<Rung>,
  after: LadderState<Rung>,
  page: LadderPage,
): Pick<LadderStep<Rung>, 'from' | 'to' | 'skipped' | 'evidence' | 'unmet'> {
  const { rungs } = policy
  const [low, high] = [rankOf(policy, before.rung), rankOf(policy, after.rung)]
  const next = rungs[high + 1]
  const now = after.at ?? -Infinity
  return {
    from: positionOf(before),
    to: positionOf(after),
    skipped: high - low > 1 ? rungs.slice(low + 1, high) : [],
    evidence: supportOf(policy, page.evidence, after.rung, now),
    unmet: next === undefined ? [] : shortfalls(policy, page, next, now),
  }
}
