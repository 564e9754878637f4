import { compareComplaintEvents } from './event.ts'
import type { Fault } from './limit.ts'
import type { AwaitedComplaint, ComplaintState } from './state-model.ts'

type OnFile = Exclude<ComplaintState, AwaitedComplaint>
type Checks = readonly (readonly [isMet: boolean, path: Fault['path'], message: string])[]

/** Where a state is one that no events lead to, as far as its instants and ids tell. */
export function complaintStateFaults(state: ComplaintState): readonly Fault[] {
  if (state.kind === 'awaited') return []
  const checks = [...ofFile(state), ...ofPromise(state), ...ofAnswer(state)]
  return checks.flatMap(([isMet, path, message]) => (isMet ? [] : [{ path, message }]))
}

function ofFile(state: OnFile): Checks {
  const { at, received, pauses, taken } = state
  const since = 'waitingSince' in state ? state.waitingSince : null
  const ids = new Set(taken.map(({ id }) => id))
  const last = taken.at(-1)
  const isInOrder = taken.every((event, index) => {
    const before = taken[index - 1]
    return before === undefined || compareComplaintEvents(before, event) < 0
  })
  return [
    [received.at <= at, ['received', 'at'], 'a complaint is received before its latest event'],
    ...pauses.map(({ from, to }, index) => {
      const isApart = from >= (pauses[index - 1]?.to ?? received.at)
      const message = 'pauses are in order and apart, from receipt on'
      return [isApart && from <= to && to <= at, ['pauses', index], message] as const
    }),
    [
      since === null || ((pauses.at(-1)?.to ?? received.at) <= since && since <= at),
      ['waitingSince'],
      'waiting begins after the pauses, and not after the latest event',
    ],
    [ids.size === taken.length, ['taken'], 'no event is taken twice'],
    [isInOrder && (last === undefined || last.at <= at), ['taken'], 'events are taken in order'],
  ]
}

function ofPromise(state: OnFile): Checks {
  if (state.kind === 'received') return []
  const { at, received, acknowledgedAt, answerBy } = state
  const hold = 'hold' in state ? state.hold : null
  return [
    [
      received.at <= acknowledgedAt && acknowledgedAt <= at,
      ['acknowledgedAt'],
      'a complaint is acknowledged after receipt, and not after the latest event',
    ],
    [
      answerBy === null || acknowledgedAt < answerBy,
      ['answerBy'],
      'a promise is later than the acknowledgement',
    ],
    [
      hold === null || (acknowledgedAt <= hold.at && hold.at <= at),
      ['hold', 'at'],
      'an answer is put off after the acknowledgement, and not after the latest event',
    ],
    [
      hold === null || hold.at < hold.answerBy,
      ['hold', 'answerBy'],
      'the new date is later than the telling',
    ],
  ]
}

function ofAnswer(state: OnFile): Checks {
  if (!('answer' in state)) return []
  const { at, acknowledgedAt, firstAnswer, answer, reopening } = state
  const contact = 'followedUpAt' in state ? state.followedUpAt : null
  const isWithin = (from: number, instant: number, to: number) => from <= instant && instant <= to
  const [rejected, until] =
    state.kind === 'reopened' ? [answer.at, at] : [firstAnswer.at, answer.at]
  return [
    [
      isWithin(acknowledgedAt, firstAnswer.at, answer.at),
      ['firstAnswer', 'at'],
      'the first answer comes after the acknowledgement, and not after the latest answer',
    ],
    [answer.at <= at, ['answer', 'at'], 'an answer is not later than the latest event'],
    [
      reopening === null || (rejected < reopening.at && reopening.at <= until),
      ['reopening', 'at'],
      'a rejection is later than the answer it rejects',
    ],
    [
      contact === null || isWithin(answer.at, contact, at),
      ['followedUpAt'],
      'a follow-up comes after the answer, and not after the latest event',
    ],
    [
      state.kind !== 'closed' || isWithin(answer.at, state.closedAt, at),
      ['closedAt'],
      'a complaint is closed after its answer, and not after the latest event',
    ],
  ]
}
