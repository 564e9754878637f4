import { passedTo } from './deadline.ts'
import { pageOf } from './page.ts'
import { readOn, refusalOf } from './refusal.ts'
import { stepOf, stepTaken } from './step.ts'
import { stateAfter } from './take.ts'
import { effectOf } from './effect.ts'
import type { LadderDecision, LadderState } from './decision-model.ts'
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
  const read = readOn(policy, event)
  if (!('hash' in read)) return { ...stepOf(policy, state, state, read), state }
  const page = pageOf(state.evidence, policy.timeZone, undefined, read.id)
  const refusal = refusalOf(state, read, page.known, event)
  if (refusal) return { ...stepOf(policy, state, state, refusal, page), state }
  const before = passedTo(policy, state, read.at, page)
  const effect = effectOf(policy, before, event, page)
  const after = stateAfter(policy, before, read, page, effect)
  const step = stepTaken(policy, before, read, effect, after, page)
  const { kind, at, from, to, rule, because, skipped, evidence, unmet } = step
  // Written out: spreading one object into another costs more than all of the above.
  return {
    kind,
    event: read.id,
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
  const read = readOn(policy, event)
  if (!('hash' in read)) return state
  const page = pageOf(state.evidence, policy.timeZone, undefined, read.id)
  if (refusalOf(state, read, page.known, event)) return state
  const before = passedTo(policy, state, read.at, page)
  return stateAfter(policy, before, read, page, effectOf(policy, before, event, page))
}
