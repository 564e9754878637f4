import fc from 'fast-check'
import { evolveComplaint, replayComplaint, startComplaint } from '../../src/complaint/decide.ts'
import type {
  ComplaintEvent,
  ComplaintEventOf,
  ComplaintEventType,
} from '../../src/complaint/model.ts'
import type { ResponsePolicy } from '../../src/complaint/policy-model.ts'
import type { ComplaintState, ComplaintStateKind } from '../../src/complaint/state-model.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** Acknowledged in a day, answered in two to ten, closed by a week of silence; waiting stops the clock. */
export const policy: ResponsePolicy = {
  timeZone: 'UTC',
  acknowledgeWithin: { counted: 'calendarTime', within: { days: 1 } },
  respondWithin: { counted: 'calendarTime', desired: { days: 2 }, within: { days: 10 } },
  followUpWithin: { counted: 'calendarTime', within: { days: 3 } },
  pausedBy: ['waitingForCustomer'],
  closesAfterSilence: { days: 7 },
}

/** What can happen, `answered` told apart by whether the answer is complete. */
export type Happening = Exclude<ComplaintEventType, 'answered'> | 'answered' | 'progress'

export const happenings: readonly Happening[] = [
  'received',
  'acknowledged',
  'resumed',
  'held',
  'waitingForCustomer',
  'progress',
  'answered',
  'followedUp',
  'accepted',
  'reopened',
]

/** One event of each, promises a day ahead. */
export function eventOf(happening: Happening, id: string, at: number): ComplaintEvent {
  switch (happening) {
    case 'received':
      return { type: happening, id, at, channel: 'form', about: 'd-7' }
    case 'acknowledged':
      return { type: happening, id, at, answerBy: at + 5 * day }
    case 'held':
      return { type: happening, id, at, reason: 'The oven went out', answerBy: at + 5 * day }
    case 'progress':
      return { type: 'answered', id, at, complete: false }
    case 'answered':
      return { type: happening, id, at, complete: true, outcome: { finding: 'upheld' } }
    case 'reopened':
      return { type: happening, id, at, why: 'Still no bag' }
    case 'resumed':
    case 'waitingForCustomer':
    case 'followedUp':
    case 'accepted':
      return { type: happening, id, at }
  }
}

/** The state after these happenings, one an hour from an instant on. */
export function stateAfter(list: readonly Happening[], start = 0): ComplaintState {
  return list.reduce(
    (state, happening, index) =>
      evolveComplaint(policy, state, eventOf(happening, `e${index}`, start + index * hour)),
    startComplaint(),
  )
}

/** The state after events that must all be taken. */
export function replayed(events: readonly ComplaintEvent[]): ComplaintState {
  const { state, decisions } = replayComplaint(policy, events)
  const refused = decisions.filter(({ kind }) => kind !== 'moved' && kind !== 'held')
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  return state
}

export const received = (at = 0): ComplaintEventOf<'received'> => ({
  type: 'received',
  id: 'k',
  at,
  channel: 'form',
})

/** Every kind of state, by each of the ways to it that differ. */
export const ways: Readonly<Record<ComplaintStateKind, readonly (readonly Happening[])[]>> = {
  awaited: [[]],
  received: [['received'], ['received', 'progress'], ['received', 'waitingForCustomer']],
  acknowledged: [
    ['received', 'acknowledged'],
    ['received', 'acknowledged', 'waitingForCustomer'],
    ['received', 'acknowledged', 'waitingForCustomer', 'resumed'],
  ],
  held: [
    ['received', 'acknowledged', 'held'],
    ['received', 'acknowledged', 'held', 'waitingForCustomer'],
  ],
  answered: [
    ['received', 'answered'],
    ['received', 'waitingForCustomer', 'answered'],
    ['received', 'acknowledged', 'held', 'answered', 'followedUp'],
    ['received', 'answered', 'reopened', 'answered'],
  ],
  closed: [
    ['received', 'answered', 'accepted'],
    ['received', 'answered', 'reopened', 'answered', 'accepted'],
  ],
  reopened: [
    ['received', 'answered', 'reopened'],
    ['received', 'acknowledged', 'answered', 'accepted', 'reopened'],
    ['received', 'answered', 'reopened', 'held'],
    ['received', 'answered', 'reopened', 'waitingForCustomer'],
  ],
}

/** Events with ids and instants that sometimes meet, weighted so that complaints get somewhere. */
export const histories: fc.Arbitrary<readonly ComplaintEvent[]> = fc
  .array(
    fc.record({
      happening: fc.constantFrom<Happening>(...happenings, 'answered', 'reopened', 'resumed'),
      id: fc.nat(60),
      at: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 30 },
  )
  .map((list) => [
    received(),
    ...list.map(({ happening, id, at }) => eventOf(happening, `e${id}`, at * 8 * hour)),
  ])
