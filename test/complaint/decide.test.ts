import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advanceComplaint,
  decideComplaint,
  evolveComplaint,
  replayComplaint,
  startComplaint,
} from '../../src/complaint/decide.ts'
import { complaintReasons, type ComplaintReason } from '../../src/complaint/decision-model.ts'
import { complaintEventTypes, type ComplaintEvent } from '../../src/complaint/model.ts'
import {
  complaintStateKinds,
  type ComplaintState,
  type ComplaintStateKind,
} from '../../src/complaint/state-model.ts'
import { ladderDecisionKinds } from '../../src/loyalty-ladder/decision-model.ts'
import {
  day,
  eventOf,
  happenings,
  histories,
  hour,
  policy,
  received,
  replayed,
  stateAfter,
  ways,
  type Happening,
} from './complaints.ts'

type Told = ComplaintReason | readonly [ComplaintReason, ComplaintStateKind]

const waiting = { waitingForCustomer: 'customerAsked', resumed: 'notWaiting' } as const
const open = {
  ...waiting,
  received: 'alreadyReceived',
  acknowledged: 'alreadyAcknowledged',
  held: 'answerPutOff',
  progress: 'progressOnly',
  answered: ['answerGiven', 'answered'],
  followedUp: 'notAnswered',
  accepted: 'notAnswered',
  reopened: 'notAnswered',
} as const
const settled = {
  ...open,
  held: 'alreadyAnswered',
  waitingForCustomer: 'alreadyAnswered',
  resumed: 'alreadyAnswered',
  progress: 'alreadyAnswered',
  answered: 'alreadyAnswered',
  followedUp: 'customerContacted',
  accepted: ['answerAccepted', 'closed'],
  reopened: ['answerRejected', 'reopened'],
} as const

/** Every kind of state by everything that can happen while nobody waits: the reason, and where it moves. */
const table: Readonly<Record<ComplaintStateKind, Readonly<Record<Happening, Told>>>> = {
  awaited: {
    received: ['complaintReceived', 'received'],
    acknowledged: 'notReceived',
    resumed: 'notReceived',
    held: 'notReceived',
    waitingForCustomer: 'notReceived',
    progress: 'notReceived',
    answered: 'notReceived',
    followedUp: 'notReceived',
    accepted: 'notReceived',
    reopened: 'notReceived',
  },
  received: {
    ...open,
    acknowledged: ['receiptAcknowledged', 'acknowledged'],
    held: 'notAcknowledged',
  },
  acknowledged: { ...open, held: ['answerPutOff', 'held'] },
  held: open,
  answered: settled,
  closed: {
    ...settled,
    held: 'alreadyClosed',
    waitingForCustomer: 'alreadyClosed',
    resumed: 'alreadyClosed',
    progress: 'alreadyClosed',
    answered: 'alreadyClosed',
    accepted: 'alreadyClosed',
  },
  reopened: { ...open, reopened: 'alreadyReopened' },
}

const heldReasons: readonly ComplaintReason[] = [
  'answerPutOff',
  'customerAsked',
  'customerReplied',
  'progressOnly',
  'customerContacted',
]

function expectedOf(state: ComplaintState, happening: Happening): Told {
  const isWaiting = 'waitingSince' in state && state.waitingSince !== null
  if (isWaiting && happening === 'waitingForCustomer') return 'alreadyWaiting'
  if (isWaiting && happening === 'resumed') return 'customerReplied'
  return table[state.kind][happening]
}

const everyWay = complaintStateKinds.flatMap((kind) => ways[kind].map((way) => ({ kind, way })))

describe('the whole table', () => {
  test.each(everyWay)('decides whatever happens at $kind after $way', ({ kind, way }) => {
    const state = Object.freeze(stateAfter(way))
    expect(state.kind).toBe(kind)
    for (const happening of happenings) {
      const told = expectedOf(state, happening)
      const [because, to] = typeof told === 'string' ? [told, kind] : told
      const event = eventOf(happening, 'new', 10 * hour)
      const decision = decideComplaint(policy, state, event)
      const taken = to !== kind ? 'moved' : heldReasons.includes(because) ? 'held' : 'rejected'
      const step = { kind: taken, event: 'new', at: 10 * hour, from: kind, to, because }
      expect(decision).toStrictEqual({ ...step, state: decision.state })
      expect(decision.state.kind).toBe(to)
      if (taken === 'rejected') expect(decision.state).toBe(state)
      else expect(decision.state).toMatchObject({ at: 10 * hour, taken: [...state.taken, event] })
      expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision)
      expect(evolveComplaint(policy, state, event)).toStrictEqual(decision.state)
    }
  })

  test('has every kind of event and uses every reason', () => {
    const types = new Set(happenings.map((happening) => eventOf(happening, 'e', 0).type))
    expect([...types].sort()).toEqual([...complaintEventTypes].sort())
    const used = everyWay.flatMap(({ way }) =>
      happenings.map((happening) => expectedOf(stateAfter(way), happening)),
    )
    const reasons = new Set<ComplaintReason>([
      ...used.map((told) => (typeof told === 'string' ? told : told[0])),
      ...(['answerByNotLater', 'alreadyTaken', 'sameIdOtherContent', 'beforeState'] as const),
      ...(['notAfterAnswer', 'unknownType', 'invalidEvent'] as const),
    ])
    expect([...reasons].sort()).toEqual([...complaintReasons].sort())
  })
})

test('decideComplaint keeps what each event says', () => {
  const outcome = { finding: 'partlyUpheld', remedy: 'A new bag' } as const
  const events: readonly ComplaintEvent[] = [
    { ...received(), channel: 'other:email', subject: 'peripheral', attribute: 'staffAttitude' },
    { type: 'acknowledged', id: 'a', at: 1, answerBy: 100 },
    { type: 'waitingForCustomer', id: 'b', at: 2 },
    { type: 'resumed', id: 'c', at: 5 },
    { type: 'held', id: 'd', at: 6, reason: 'Stock', answerBy: 200 },
    { type: 'waitingForCustomer', id: 'e', at: 7 },
    { type: 'answered', id: 'f', at: 9, complete: true },
    { type: 'followedUp', id: 'g', at: 10 },
    { type: 'followedUp', id: 'h', at: 11 },
    { type: 'reopened', id: 'i', at: 12, why: 'No' },
    { type: 'held', id: 'j', at: 13, reason: 'Stock', answerBy: 300 },
    { type: 'answered', id: 'l', at: 14, complete: true, outcome },
    { type: 'accepted', id: 'm', at: 15 },
  ]
  const file = { received: events[0] }
  const pauses = [
    { from: 2, to: 5, because: 'waitingForCustomer' },
    { from: 7, to: 9, because: 'waitingForCustomer' },
  ]
  const first = { id: 'f', at: 9 }
  expect(replayed(events.slice(0, 6))).toStrictEqual({
    ...file,
    kind: 'held',
    at: 7,
    pauses: pauses.slice(0, 1),
    taken: events.slice(0, 6),
    waitingSince: 7,
    acknowledgedAt: 1,
    answerBy: 100,
    hold: { at: 6, reason: 'Stock', answerBy: 200 },
  })
  expect(replayed(events.slice(0, 9))).toStrictEqual({
    ...file,
    kind: 'answered',
    at: 11,
    pauses,
    taken: events.slice(0, 9),
    acknowledgedAt: 1,
    answerBy: 100,
    firstAnswer: first,
    answer: first,
    followedUpAt: 10,
    reopening: null,
  })
  expect(replayed(events.slice(0, 11))).toStrictEqual({
    ...file,
    kind: 'reopened',
    at: 13,
    pauses: [...pauses, { from: 9, to: 12, because: 'answered' }],
    taken: events.slice(0, 11),
    waitingSince: null,
    acknowledgedAt: 1,
    answerBy: 100,
    firstAnswer: first,
    answer: first,
    reopening: { id: 'i', at: 12, why: 'No' },
    hold: { at: 13, reason: 'Stock', answerBy: 300 },
  })
  expect(replayed(events)).toStrictEqual({
    ...file,
    kind: 'closed',
    at: 15,
    pauses: [...pauses, { from: 9, to: 12, because: 'answered' }],
    taken: events,
    acknowledgedAt: 1,
    answerBy: 100,
    firstAnswer: first,
    answer: { id: 'l', at: 14, outcome },
    followedUpAt: null,
    reopening: { id: 'i', at: 12, why: 'No' },
    closedAt: 15,
    closedBy: 'acceptance',
  })
})

test('decideComplaint takes an answer at once for the acknowledgement, without a promise', () => {
  expect(stateAfter(['received', 'answered'])).toMatchObject({
    acknowledgedAt: hour,
    answerBy: null,
  })
})

test.each(['acknowledged', 'held'] as const)('%s needs a date ahead', (type) => {
  const way = { acknowledged: ['received'], held: ['received', 'acknowledged'] } as const
  const state = stateAfter(way[type])
  for (const ahead of [-1, 0, 1]) {
    const answerBy = 5 * hour + ahead
    const event = { type, id: 'n', at: 5 * hour, answerBy, ...(type === 'held' && { reason: 'x' }) }
    const decision = decideComplaint(policy, state, event as ComplaintEvent)
    if (ahead > 0) expect(decision.kind).toBe('moved')
    else expect(decision).toMatchObject({ kind: 'rejected', because: 'answerByNotLater', state })
  }
})

test('decideComplaint knows an event again, and one that says something else', () => {
  for (const { way } of everyWay) {
    const state = stateAfter(way)
    for (const event of state.taken) {
      const turned = Object.fromEntries(
        Object.entries(event).reverse(),
      ) as unknown as ComplaintEvent
      expect(decideComplaint(policy, state, turned)).toMatchObject({
        kind: 'duplicate',
        because: 'alreadyTaken',
        from: state.kind,
        to: state.kind,
      })
      const moved = { ...event, at: event.at + 1 }
      expect(decideComplaint(policy, state, moved)).toMatchObject({
        kind: 'conflict',
        because: 'sameIdOtherContent',
      })
      expect(decideComplaint(policy, state, moved).state).toBe(state)
    }
  }
})

test('a conflict may hide in the outcome of an answer, and the order of its fields does not', () => {
  const outcome = { finding: 'upheld', remedy: 'Refund' } as const
  const answer = { type: 'answered', id: 'a', at: 1, complete: true, outcome } as const
  const state = replayed([received(), answer])
  const turned = { ...answer, outcome: { remedy: 'Refund', finding: 'upheld' } } as const
  expect(decideComplaint(policy, state, turned).kind).toBe('duplicate')
  for (const other of [{ finding: 'upheld' }, { ...outcome, remedy: 'A bag' }] as const) {
    expect(decideComplaint(policy, state, { ...answer, outcome: other }).kind).toBe('conflict')
  }
})

test('decideComplaint calls late what happened before the latest event, and not what happened at it', () => {
  const state = stateAfter(['received', 'acknowledged'])
  expect(decideComplaint(policy, state, eventOf('held', 'n', hour - 1))).toMatchObject({
    kind: 'late',
    because: 'beforeState',
    state,
  })
  expect(decideComplaint(policy, state, eventOf('held', 'n', hour)).kind).toBe('moved')
})

test.each([
  [null, { because: 'unknownType', detail: 'undefined' }],
  ['received', { because: 'unknownType', detail: 'undefined' }],
  [
    { type: 'withdrawn', id: 'w', at: 0 },
    { because: 'unknownType', detail: 'withdrawn', event: 'w', at: 0 },
  ],
  [
    { type: 'accepted', id: '', at: 0 },
    { because: 'invalidEvent', detail: 'id', at: 0 },
  ],
  [
    { type: 'accepted', id: 'a', at: 0.5 },
    { because: 'invalidEvent', detail: 'at', event: 'a' },
  ],
])('decideComplaint rejects %j, and keeps the state', (event, told) => {
  const state = stateAfter(['received'])
  const decision = decideComplaint(policy, state, event as ComplaintEvent)
  expect(decision).toStrictEqual({
    kind: 'rejected',
    ...told,
    from: 'received',
    to: 'received',
    state,
  })
})

describe('silence', () => {
  const answered = stateAfter(['received', 'answered'])
  const end = hour + 7 * day

  test('closes after its last instant, as of that instant', () => {
    expect(advanceComplaint(policy, answered, end)).toBe(answered)
    for (const now of [end + 1, new Date(end + 1)]) {
      expect(advanceComplaint(policy, answered, now)).toMatchObject({
        kind: 'closed',
        at: end,
        closedAt: end,
        closedBy: 'silence',
      })
    }
  })

  test('closes nothing else, and nothing where the policy knows none', () => {
    for (const { kind, way } of everyWay) {
      const state = stateAfter(way)
      if (kind !== 'answered') expect(advanceComplaint(policy, state, 1e13)).toBe(state)
    }
    const never = { ...policy, closesAfterSilence: null }
    expect(advanceComplaint(never, answered, 1e13)).toBe(answered)
  })

  test('is looked at before an event: who comes too late finds the complaint closed', () => {
    const accept = (at: number) => decideComplaint(policy, answered, eventOf('accepted', 'n', at))
    expect(accept(end)).toMatchObject({ kind: 'moved', from: 'answered', to: 'closed' })
    const late = accept(end + 1)
    expect(late).toMatchObject({ kind: 'rejected', because: 'alreadyClosed', from: 'closed' })
    expect(late.state).toBe(answered)
    const again = decideComplaint(policy, answered, eventOf('reopened', 'n', end + 1))
    expect(again).toMatchObject({ kind: 'moved', from: 'closed', to: 'reopened' })
    expect(again.state).toMatchObject({ pauses: [{ from: hour, to: end + 1 }] })
  })

  test('is counted from the latest answer, on the calendar of the zone', () => {
    const summer = Date.parse('2026-03-28T12:00+01:00')
    const berlin = { timeZone: 'Europe/Berlin', closesAfterSilence: { days: 1 } }
    const state = replayComplaint(berlin, [
      received(summer - day),
      eventOf('answered', 'a', summer - day / 2),
      eventOf('reopened', 'b', summer - 1),
      eventOf('answered', 'c', summer),
    ]).state
    expect(advanceComplaint(berlin, state, summer + 23 * hour).kind).toBe('answered')
    expect(advanceComplaint(berlin, state, summer + 23 * hour + 1).kind).toBe('closed')
  })

  test('may be of no length', () => {
    const none = { ...policy, closesAfterSilence: {} }
    expect(advanceComplaint(none, answered, hour).kind).toBe('answered')
    expect(advanceComplaint(none, answered, hour + 1)).toMatchObject({ closedAt: hour })
  })

  test('is never negative', () => {
    const wrong = { ...policy, closesAfterSilence: { days: -1 } }
    expect(() => advanceComplaint(wrong, answered, 0)).toThrow('closesAfterSilence from 0')
  })
})

describe('histories', () => {
  test('end alike in whatever order and however often they arrive', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat()), fc.nat(), (events, keys, times) => {
        const straight = replayComplaint(policy, events)
        const shuffled = [...events, ...events.slice(0, times % 5)]
          .map((event, index) => ({ event, key: keys[index] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event)
        expect(replayComplaint(policy, shuffled).state).toStrictEqual(straight.state)
        expect(straight.decisions).toHaveLength(events.length)
        expect(straight.decisions.map(({ kind }) => kind)).not.toContain('late')
      }),
    )
  })

  test('lead where their taken events lead, and no retry changes anything', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { state } = replayComplaint(policy, events)
        expect(replayComplaint(policy, state.taken).state).toStrictEqual(state)
        for (const event of state.taken) {
          const again = decideComplaint(policy, state, event)
          expect(again.kind).toBe('duplicate')
          expect(again.state).toBe(state)
        }
      }),
    )
  })

  test('take what came late into its place', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, pick) => {
        const missed = events[pick % events.length]
        const { state } = replayComplaint(
          policy,
          events.filter((event) => event !== missed),
        )
        const missing = missed === undefined ? [] : [missed]
        const others = events.filter(
          (event) => event !== missed && state.taken.every((one) => one !== event),
        )
        const all = [...others, ...missing, ...state.taken]
        expect(replayComplaint(policy, all).state).toStrictEqual(
          replayComplaint(policy, events).state,
        )
      }),
    )
  })

  test('keep their pauses in order and apart, and survive JSON, a step at a time', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(histories, (events) => {
        let state = startComplaint()
        for (const event of events.flatMap((one) => [one, one])) {
          const { kind, ...decision } = decideComplaint(policy, state, event)
          kinds.add(kind)
          state = decision.state
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
          if (state.kind === 'awaited') continue
          state.pauses.forEach(({ from, to }, index, all) => {
            expect(to).toBeGreaterThanOrEqual(from)
            expect(from).toBeGreaterThanOrEqual(all[index - 1]?.to ?? 0)
          })
        }
      }),
    )
    expect([...kinds].sort()).toEqual([...ladderDecisionKinds].sort())
  })

  test('count the first in order of two events with one id, whichever arrived first', () => {
    const reason = (why: string) => ({ type: 'reopened', id: 'o', at: 9, why }) as const
    const events = [received(), eventOf('answered', 'a', 5)]
    for (const both of [
      [reason('Late'), reason('Cold')],
      [reason('Cold'), reason('Late')],
    ]) {
      const { state, decisions } = replayComplaint(policy, [...both, ...events])
      expect(state).toMatchObject({ reopening: { why: 'Cold' } })
      expect(decisions.at(-1)?.kind).toBe('conflict')
    }
  })

  test('name what is no event first, and go on', () => {
    const wrong = { type: 'accepted', id: 'x' } as unknown as ComplaintEvent
    const { state, decisions } = replayComplaint(policy, [received(), wrong])
    expect(decisions.map(({ because }) => because)).toEqual(['invalidEvent', 'complaintReceived'])
    expect(decisions.every((step) => !('state' in step))).toBe(true)
    expect(state.kind).toBe('received')
  })
})

test('no state and no event holds a minus zero', () => {
  const state = replayed([
    { ...received(), at: -0 },
    { type: 'acknowledged', id: 'a', at: -0, answerBy: 1 },
  ])
  expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
  const early = replayed([received(-5), { type: 'acknowledged', id: 'a', at: -3, answerBy: -0 }])
  expect(JSON.parse(JSON.stringify(early))).toStrictEqual(early)
  expect(decideComplaint(policy, state, { ...received(), at: -0 }).kind).toBe('duplicate')
})

test('what is done to an event later does not reach the state', () => {
  const outcome = { finding: 'upheld', remedy: 'Refund' }
  const answer = { type: 'answered', id: 'a', at: 1, complete: true, outcome } as ComplaintEvent
  const state = replayed([received(), answer])
  outcome.finding = 'notUpheld'
  const kept = { finding: 'upheld', remedy: 'Refund' }
  expect(state).toMatchObject({ answer: { outcome: kept }, taken: [{}, { outcome: kept }] })
})

test('a field that is only inherited is no content: the event comes twice, and is told', () => {
  const event: ComplaintEvent = Object.assign(Object.create({ about: 'd-7' }) as object, received())
  const { state } = decideComplaint(policy, startComplaint(), event)
  expect(state.taken).toStrictEqual([received()])
  expect(decideComplaint(policy, state, event).kind).toBe('duplicate')
})
