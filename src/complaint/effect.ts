import type { Instant } from '../calendar/model.ts'
import type { ComplaintReason } from './decision-model.ts'
import type { ComplaintEvent, ComplaintEventOf } from './model.ts'
import type {
  AnsweredComplaint,
  AwaitedComplaint,
  ComplaintClosing,
  ComplaintPause,
  ComplaintState,
  OpenComplaint,
} from './state-model.ts'

/** What an event does: the next state, or without one the reason it is rejected. */
export interface ComplaintEffect {
  readonly because: ComplaintReason
  readonly state?: ComplaintState
}

type OnFile = Exclude<ComplaintState, AwaitedComplaint>
type Open = Extract<ComplaintState, OpenComplaint>
type Settled = Exclude<OnFile, Open>

/** What an event does to a state, by the kind of the state. */
export function complaintEffect(state: ComplaintState, event: ComplaintEvent): ComplaintEffect {
  const stamp = { at: event.at, taken: [...state.taken, event] }
  if (state.kind === 'awaited') {
    if (event.type !== 'received') return { because: 'notReceived' }
    const file = { received: event, pauses: [], waitingSince: null }
    return { because: 'complaintReceived', state: { kind: 'received', ...stamp, ...file } }
  }
  if (event.type === 'received') return { because: 'alreadyReceived' }
  if (event.type === 'acknowledged' && state.kind !== 'received') {
    return { because: 'alreadyAcknowledged' }
  }
  const stamped = { ...state, ...stamp }
  return isOpen(stamped) ? whileOpen(stamped, event) : onceAnswered(stamped, event)
}

function isOpen(state: OnFile): state is Open {
  return 'waitingSince' in state
}

type Later = Exclude<ComplaintEvent, ComplaintEventOf<'received'>>

function whileOpen(state: Open, event: Later): ComplaintEffect {
  const { at } = event
  switch (event.type) {
    case 'acknowledged': {
      const { answerBy } = event
      if (answerBy <= at) return { because: 'answerByNotLater' }
      const told = { kind: 'acknowledged', acknowledgedAt: at, answerBy } as const
      return { because: 'receiptAcknowledged', state: { ...state, ...told } }
    }
    case 'held':
      return putOff(state, event)
    case 'waitingForCustomer':
      return state.waitingSince === null
        ? { because: 'customerAsked', state: { ...state, waitingSince: at } }
        : { because: 'alreadyWaiting' }
    case 'resumed': {
      if (state.waitingSince === null) return { because: 'notWaiting' }
      const pauses = pausesUntil(state, at)
      return { because: 'customerReplied', state: { ...state, pauses, waitingSince: null } }
    }
    case 'answered':
      return event.complete ? answer(state, event) : { because: 'progressOnly', state }
    case 'reopened':
      return { because: state.kind === 'reopened' ? 'alreadyReopened' : 'notAnswered' }
    case 'followedUp':
    case 'accepted':
      return { because: 'notAnswered' }
  }
}

function putOff(state: Open, event: ComplaintEventOf<'held'>): ComplaintEffect {
  const { at, reason, answerBy } = event
  if (state.kind === 'received') return { because: 'notAcknowledged' }
  if (answerBy <= at) return { because: 'answerByNotLater' }
  const hold = { at, reason, answerBy }
  return {
    because: 'answerPutOff',
    state: state.kind === 'reopened' ? { ...state, hold } : { ...state, kind: 'held', hold },
  }
}

function answer(
  state: Open,
  event: Extract<ComplaintEventOf<'answered'>, { readonly complete: true }>,
): ComplaintEffect {
  const { id, at, outcome } = event
  const given = { id, at, ...(outcome !== undefined && { outcome }) }
  const isFirst = state.kind !== 'reopened'
  const answered: AnsweredComplaint = {
    kind: 'answered',
    at,
    received: state.received,
    pauses: pausesUntil(state, at),
    taken: state.taken,
    acknowledgedAt: state.kind === 'received' ? at : state.acknowledgedAt,
    answerBy: state.kind === 'received' ? null : state.answerBy,
    firstAnswer: isFirst ? given : state.firstAnswer,
    answer: given,
    followedUpAt: null,
    reopening: isFirst ? null : state.reopening,
  }
  return { because: 'answerGiven', state: answered }
}

/** The pauses, one that is still open ending now. */
function pausesUntil({ pauses, waitingSince }: Open, at: Instant): readonly ComplaintPause[] {
  return waitingSince === null
    ? pauses
    : [...pauses, { from: waitingSince, to: at, because: 'waitingForCustomer' }]
}

function onceAnswered(state: Settled, event: Later): ComplaintEffect {
  const { at } = event
  switch (event.type) {
    case 'followedUp': {
      const followedUpAt = state.followedUpAt ?? at
      return { because: 'customerContacted', state: { ...state, followedUpAt } }
    }
    case 'accepted':
      return state.kind === 'closed'
        ? { because: 'alreadyClosed' }
        : { because: 'answerAccepted', state: closedComplaint(state, { at, by: 'acceptance' }) }
    case 'reopened':
      return at > state.answer.at
        ? { because: 'answerRejected', state: reopen(state, event) }
        : { because: 'notAfterAnswer' }
    case 'acknowledged':
    case 'held':
    case 'waitingForCustomer':
    case 'resumed':
    case 'answered':
      return { because: state.kind === 'closed' ? 'alreadyClosed' : 'alreadyAnswered' }
  }
}

/** An answered complaint that is done with. */
export function closedComplaint(
  state: AnsweredComplaint,
  { at, by }: { readonly at: Instant; readonly by: ComplaintClosing },
): ComplaintState {
  return { ...state, kind: 'closed', at, closedAt: at, closedBy: by }
}

function reopen(state: Settled, { id, at, why }: ComplaintEventOf<'reopened'>): ComplaintState {
  const { received, taken, acknowledgedAt, answerBy, firstAnswer, answer } = state
  return {
    kind: 'reopened',
    at,
    received,
    pauses: [...state.pauses, { from: answer.at, to: at, because: 'answered' }],
    taken,
    waitingSince: null,
    acknowledgedAt,
    answerBy,
    firstAnswer,
    answer,
    reopening: { id, at, why },
    hold: null,
  }
}
