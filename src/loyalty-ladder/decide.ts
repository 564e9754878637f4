import { passedTo } from './deadline.ts'
import { effectOf, type LadderEffect } from './effect.ts'
import { nameOf, readEvent, type LadderEventRead } from './event.ts'
import { pageOf, shortfalls, supportOf, type LadderPage } from './evidence.ts'
import { rankOf } from './rules.ts'
import { positionOf } from './position.ts'
import { holdReason, moveReason, ruleOf, stateAfter, type Told } from './take.ts'
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
  const read = readNext(policy, state, event)
  if (!('hash' in read)) return { ...stepOf(policy, state, state, read), state }
  const page = pageOf(state.evidence, policy.timeZone)
  const before = passedTo(policy, state, read.at, page)
  const effect = effectOf(policy, before, event, page)
  const after = stateAfter(policy, before, read, page, effect)
  const step = stepTaken(policy, before, read, effect, after, page)
  return Object.assign(step, { state: after })
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
  const read = readNext(policy, state, event)
  if (!('hash' in read)) return state
  const page = pageOf(state.evidence, policy.timeZone)
  const before = passedTo(policy, state, read.at, page)
  return stateAfter(policy, before, read, page, effectOf(policy, before, event, page))
}

/** An event that is to be taken, or what is told of one that is not: known, late, or none. */
export function readNext<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { standing, evidence, at }: LadderState<Rung>,
  event: LadderEvent<Rung>,
): LadderEventRead | Told {
  const read = readOn(policy, event)
  if (!('hash' in read)) return read
  if (standing === 'erased') return untaken('rejected', 'erased', event)
  const { id, hash } = read
  for (const known of evidence) if (known.id === id) return seenBefore(known.hash === hash, event)
  return at !== null && read.at < at ? untaken('late', 'beforeState', event) : read
}

/** An event on the rungs of a policy, or what is told of what is none. */
export function readOn<Rung extends string>(
  { rungs }: LadderPolicy<Rung>,
  event: unknown,
): LadderEventRead | Told {
  const read = readEvent(event, rungs)
  if ('hash' in read) return read
  return 'field' in read
    ? { ...untaken('rejected', 'invalidEvent', event), detail: read.field }
    : { ...untaken('rejected', 'unknownType', event), detail: read.unknownType }
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
): LadderStep<Rung> {
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
    evidence: supportOf(policy, page, after.rung, after.floor, at),
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
    evidence: supportOf(policy, page, after.rung, after.floor, now),
    unmet: unmetOn(policy, page, after.rung, now),
  }
}

const none: readonly never[] = []

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
