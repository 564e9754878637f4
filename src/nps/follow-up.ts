import { followUpEffect, type FollowUpEffect } from './follow-up-effect.ts'
import { followUpFault, followUpName, plainEvent, saysTheSame } from './follow-up-event.ts'
import type {
  FollowUpDecision,
  FollowUpEvent,
  FollowUpPolicy,
  FollowUpPosition,
  FollowUpReason,
  FollowUpState,
} from './follow-up-model.ts'

/**
 * The state of a case before anything arrived.
 *
 * @returns the state
 * @example
 * ```ts
 * import { startFollowUp } from 'paripurna/nps'
 *
 * startFollowUp() // => { stage: 'awaited', outerLoop: 'notRaised', at: null, attempts: 0, taken: [], ... }
 * ```
 */
export function startFollowUp(): FollowUpState {
  return {
    stage: 'awaited',
    outerLoop: 'notRaised',
    at: null,
    rating: null,
    owner: null,
    priority: null,
    receivedAt: null,
    contactedAt: null,
    attempts: 0,
    closedAt: null,
    rescored: null,
    taken: [],
  }
}

/**
 * Decides what an event does to the follow-up of one answer, and why: the closed loop of the Net
 * Promoter System. Every event gets a decision, whatever stage and type meet, and whatever came over
 * the wire.
 *
 * The inner loop runs from received over triaged and contacted to one of three ends: resolved, which
 * takes a contact; unreachable, after as many attempts in a row as the policy says; declined, at any
 * time before the end. An unreachable customer who is reached after all is contacted again; the other
 * two ends are final. The outer loop runs beside it from triage on: raised, improvement shipped,
 * customer told (not one who declined contact). Rating again moves nothing and is kept; it takes a
 * closed case.
 *
 * The state remembers the events it took, so an event that comes twice is told. There are no timers:
 * targets are looked at by `followUpStatus`.
 *
 * @param policy - the policy; only `attempts` is read here
 * @param state - where the case stands
 * @param event - the event
 * @returns `moved` when a loop moved; `held` when the event was taken and neither did, with
 * `attemptsLeft` where they are counted; `duplicate` or `conflict` for an id that was taken already,
 * with the same or other content; `rejected` for what the stage does not allow, what happened before
 * the state's latest event, and what is no event. In the last three the state is the one given.
 * @throws RangeError when the policy's attempts are not a whole number from 1
 * @example From the answer to the second attempt
 * ```ts
 * import { decideFollowUp, evolveFollowUp, startFollowUp, type FollowUpEvent } from 'paripurna/nps'
 *
 * const day = { counted: 'calendarTime', timeZone: 'Asia/Jakarta', within: { days: 1 } } as const
 * const policy = { attempts: 3, firstContact: day, close: { ...day, within: { days: 7 } } }
 * const events: FollowUpEvent[] = [
 *   { type: 'received', id: 'e1', at: 0, rating: 3 },
 *   { type: 'triaged', id: 'e2', at: 1000, owner: 'Sari', priority: 'high' },
 *   { type: 'unreachable', id: 'e3', at: 2000 },
 * ]
 * const state = events.reduce((before, event) => evolveFollowUp(policy, before, event), startFollowUp())
 * state // => { stage: 'triaged', attempts: 1, owner: 'Sari', rating: 3, ... }
 *
 * decideFollowUp(policy, state, { type: 'contacted', id: 'e4', at: 3000 }) // => { kind: 'moved', because: 'customerReached', to: { stage: 'contacted', outerLoop: 'notRaised' }, ... }
 * decideFollowUp(policy, state, { type: 'unreachable', id: 'e4', at: 3000 }) // => { kind: 'held', because: 'attemptsLeft', attemptsLeft: 1, rule: 'policy.attempts', ... }
 * decideFollowUp(policy, state, { type: 'resolved', id: 'e4', at: 3000 }) // => { kind: 'rejected', because: 'notContacted', ... }
 * decideFollowUp(policy, state, { type: 'contacted', id: 'e4', at: 1999 }) // => { kind: 'rejected', because: 'beforeState', ... }
 * decideFollowUp(policy, state, { type: 'unreachable', id: 'e3', at: 2000 }).kind // => 'duplicate'
 * ```
 * @see netpromotersystem.com, "Inner loop", "Huddle" and "Outer loop"
 */
export function decideFollowUp(
  policy: FollowUpPolicy,
  state: FollowUpState,
  event: FollowUpEvent,
): FollowUpDecision {
  checkAttempts(policy)
  const named = followUpName(event)
  const fault = followUpFault(event)
  if (fault !== undefined) {
    return 'field' in fault
      ? untaken(state, 'rejected', 'invalidEvent', { ...named, detail: fault.field })
      : untaken(state, 'rejected', 'unknownType', { ...named, detail: fault.unknownType })
  }
  const known = state.taken.find(({ id }) => id === event.id)
  if (known !== undefined) {
    return saysTheSame(known, event)
      ? untaken(state, 'duplicate', 'alreadyTaken', named)
      : untaken(state, 'conflict', 'sameIdOtherContent', named)
  }
  if (state.at !== null && event.at < state.at) {
    return untaken(state, 'rejected', 'beforeState', named)
  }
  const plain = plainEvent(event)
  const effect = followUpEffect(policy, state, plain)
  return effect.change === undefined
    ? unchanged(state, 'rejected', effect.because, `event.${event.type}`, named)
    : conclude(state, plain, effect)
}

/**
 * Gives the state after an event: the state of `decideFollowUp`'s decision.
 *
 * @param policy - the policy
 * @param state - where the case stands
 * @param event - the event
 * @returns the next state; the one given when the event was not taken
 * @throws RangeError when the policy's attempts are not a whole number from 1
 * @example
 * ```ts
 * import { evolveFollowUp, startFollowUp } from 'paripurna/nps'
 *
 * const week = { counted: 'calendarTime', timeZone: 'UTC', within: { days: 7 } } as const
 * const policy = { attempts: 3, firstContact: week, close: week }
 * evolveFollowUp(policy, startFollowUp(), { type: 'received', id: 'e1', at: 0, rating: 9 }).stage // => 'received'
 * ```
 */
export function evolveFollowUp(
  policy: FollowUpPolicy,
  state: FollowUpState,
  event: FollowUpEvent,
): FollowUpState {
  return decideFollowUp(policy, state, event).state
}

function conclude(
  before: FollowUpState,
  event: FollowUpEvent,
  effect: FollowUpEffect,
): FollowUpDecision {
  const { because, change, attemptsLeft } = effect
  const { id, at } = event
  const state = { ...before, ...change, at, taken: [...before.taken, event] }
  const [from, to] = [positionOf(before), positionOf(state)]
  const moved = from.stage !== to.stage || from.outerLoop !== to.outerLoop
  const counted = because === 'attemptsLeft' || because === 'attemptsUsedUp'
  return {
    kind: moved ? 'moved' : 'held',
    event: id,
    at,
    from,
    to,
    rule: counted ? 'policy.attempts' : `event.${event.type}`,
    because,
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    state,
  }
}

const untakenRules = {
  alreadyTaken: 'log.identity',
  sameIdOtherContent: 'log.identity',
  beforeState: 'log.order',
  unknownType: 'log.validity',
  invalidEvent: 'log.validity',
} as const

/** The decision on an event that the log forbids: nothing changes. */
function untaken(
  state: FollowUpState,
  kind: 'duplicate' | 'conflict' | 'rejected',
  because: keyof typeof untakenRules,
  named: { readonly event?: string; readonly at?: number; readonly detail?: string },
): FollowUpDecision {
  return unchanged(state, kind, because, untakenRules[because], named)
}

function unchanged(
  state: FollowUpState,
  kind: 'duplicate' | 'conflict' | 'rejected',
  because: FollowUpReason,
  rule: string,
  named: { readonly event?: string; readonly at?: number; readonly detail?: string },
): FollowUpDecision {
  const position = positionOf(state)
  return { kind, ...named, from: position, to: position, rule, because, state }
}

function positionOf({ stage, outerLoop }: FollowUpState): FollowUpPosition {
  return { stage, outerLoop }
}

function checkAttempts({ attempts }: FollowUpPolicy): void {
  if (!(Number.isSafeInteger(attempts) && attempts >= 1)) {
    throw new RangeError(
      `decideFollowUp needs attempts of the policy as a whole number from 1, got ${attempts}`,
    )
  }
}
