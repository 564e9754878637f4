import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideFollowUp, evolveFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import {
  followUpDecisionKinds,
  followUpEventTypes,
  followUpReasons,
  followUpStages,
  outerLoopStages,
  type FollowUpEvent,
  type FollowUpEventType,
  type FollowUpPolicy,
  type FollowUpReason,
  type FollowUpStage,
  type OuterLoopStage,
} from '../../src/nps/follow-up-model.ts'
import { eventOf, events, policy, reachable, stateAfter } from './follow-up-cases.ts'

type Told = FollowUpReason | readonly [FollowUpReason, FollowUpStage | OuterLoopStage]
type InnerType = Exclude<FollowUpEventType, OuterType>
type OuterType = 'raisedToOuterLoop' | 'improvementShipped' | 'customerTold'

const closed = {
  received: 'alreadyReceived',
  triaged: 'alreadyClosed',
  contacted: 'alreadyClosed',
  unreachable: 'alreadyClosed',
  resolved: 'alreadyClosed',
  declined: 'alreadyClosed',
  rescored: 'groupRose',
} as const

/** Every stage of the inner loop by every event that concerns it: the reason, and where it moves. */
const innerTable: Readonly<Record<FollowUpStage, Readonly<Record<InnerType, Told>>>> = {
  awaited: {
    received: ['answerReceived', 'received'],
    triaged: 'notReceived',
    contacted: 'notReceived',
    unreachable: 'notReceived',
    resolved: 'notReceived',
    declined: 'notReceived',
    rescored: 'notReceived',
  },
  received: {
    received: 'alreadyReceived',
    triaged: ['ownerNamed', 'triaged'],
    contacted: 'notTriaged',
    unreachable: 'notTriaged',
    resolved: 'notContacted',
    declined: ['contactRefused', 'declined'],
    rescored: 'notClosed',
  },
  triaged: {
    received: 'alreadyReceived',
    triaged: 'ownerChanged',
    contacted: ['customerReached', 'contacted'],
    unreachable: 'attemptsLeft',
    resolved: 'notContacted',
    declined: ['contactRefused', 'declined'],
    rescored: 'notClosed',
  },
  contacted: {
    received: 'alreadyReceived',
    triaged: 'ownerChanged',
    contacted: 'contactedAgain',
    unreachable: 'attemptsLeft',
    resolved: ['settled', 'resolved'],
    declined: ['contactRefused', 'declined'],
    rescored: 'notClosed',
  },
  resolved: closed,
  declined: closed,
  unreachable: { ...closed, contacted: ['customerReachedAfterAll', 'contacted'] },
}

/** Every stage of the outer loop by its events, where the inner loop does not forbid them. */
const outerTable: Readonly<Record<OuterLoopStage, Readonly<Record<OuterType, Told>>>> = {
  notRaised: {
    raisedToOuterLoop: ['causeRaised', 'raised'],
    improvementShipped: 'notRaised',
    customerTold: 'notShipped',
  },
  raised: {
    raisedToOuterLoop: 'alreadyRaised',
    improvementShipped: ['causeMended', 'improvementShipped'],
    customerTold: 'notShipped',
  },
  improvementShipped: {
    raisedToOuterLoop: 'alreadyRaised',
    improvementShipped: 'alreadyShipped',
    customerTold: ['loopClosed', 'customerTold'],
  },
  customerTold: {
    raisedToOuterLoop: 'alreadyRaised',
    improvementShipped: 'alreadyShipped',
    customerTold: 'alreadyTold',
  },
}

const heldReasons: readonly FollowUpReason[] = [
  'ownerChanged',
  'contactedAgain',
  'attemptsLeft',
  'groupRose',
  'groupNotRisen',
]

function isOuter(type: FollowUpEventType): type is OuterType {
  return ['raisedToOuterLoop', 'improvementShipped', 'customerTold'].includes(type)
}

function expectedOf(
  stage: FollowUpStage,
  outerLoop: OuterLoopStage,
  type: FollowUpEventType,
): Told {
  if (!isOuter(type)) return innerTable[stage][type]
  if (stage === 'awaited') return 'notReceived'
  if (stage === 'received' && type === 'raisedToOuterLoop') return 'notTriaged'
  const told = outerTable[outerLoop][type]
  return stage === 'declined' && told[0] === 'loopClosed' ? 'contactDeclined' : told
}

describe('the whole table', () => {
  test('reaches every pair of stages but an outer loop before triage', () => {
    const pairs = new Set(reachable.map(({ stage, outerLoop }) => `${stage} ${outerLoop}`))
    expect(pairs.size).toBe(followUpStages.length * outerLoopStages.length - 2 * 3)
    for (const { stage, outerLoop, types } of reachable) {
      expect(stateAfter(types)).toMatchObject({ stage, outerLoop })
    }
  })

  test.each(reachable)(
    'decides every event at $stage, $outerLoop after $types',
    ({ stage, outerLoop, types }) => {
      const state = Object.freeze(stateAfter(types))
      for (const type of followUpEventTypes) {
        const told = expectedOf(stage, outerLoop, type)
        const [because, to] = typeof told === 'string' ? [told, undefined] : told
        const event = eventOf(type, 'new', 1e6)
        const decision = decideFollowUp(policy, state, event)
        const kind = to ? 'moved' : heldReasons.includes(because) ? 'held' : 'rejected'
        expect(decision).toMatchObject({
          kind,
          because,
          event: 'new',
          at: 1e6,
          from: { stage, outerLoop },
          rule: because.startsWith('attempts') ? 'policy.attempts' : `event.${type}`,
          to: isOuter(type)
            ? { stage, outerLoop: to ?? outerLoop }
            : { stage: to ?? stage, outerLoop },
        })
        expect(decision.to).toStrictEqual({
          stage: decision.state.stage,
          outerLoop: decision.state.outerLoop,
        })
        if (kind === 'rejected') expect(decision.state).toBe(state)
        else expect(decision.state).toMatchObject({ at: 1e6, taken: [...state.taken, event] })
        expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision)
        expect(evolveFollowUp(policy, state, event)).toStrictEqual(decision.state)
      }
    },
  )

  test('uses every reason and every kind', () => {
    const reasons = new Set<FollowUpReason>([
      ...reachable.flatMap(({ stage, outerLoop }) =>
        followUpEventTypes.map((type) => {
          const told = expectedOf(stage, outerLoop, type)
          return typeof told === 'string' ? told : told[0]
        }),
      ),
      ...(['attemptsUsedUp', 'groupNotRisen', 'alreadyTaken', 'sameIdOtherContent'] as const),
      ...(['beforeState', 'unknownType', 'invalidEvent'] as const),
    ])
    expect([...reasons].sort()).toEqual([...followUpReasons].sort())
  })
})

test('decideFollowUp keeps what each event says', () => {
  const types = ['received', 'triaged', 'unreachable', 'contacted', 'resolved', 'rescored'] as const
  const last = stateAfter(types)
  expect(last).toStrictEqual({
    stage: 'resolved',
    outerLoop: 'notRaised',
    at: 5000,
    rating: 3,
    owner: 'Sari',
    priority: 'high',
    receivedAt: 0,
    contactedAt: 3000,
    attempts: 0,
    closedAt: 4000,
    rescored: 8,
    taken: types.map((type, index) => eventOf(type, `e${index}`, index * 1000)),
  })
  const handed = { type: 'triaged', id: 'n', at: 9e3, owner: 'Budi', priority: 'low' } as const
  expect(evolveFollowUp(policy, stateAfter(['received', 'triaged']), handed)).toMatchObject({
    owner: 'Budi',
    priority: 'low',
    stage: 'triaged',
  })
})

test('decideFollowUp counts attempts in a row, and closes after as many as the policy says', () => {
  for (const attempts of [1, 2, 5]) {
    const rules = { ...policy, attempts }
    let state = stateAfter(['received', 'triaged'])
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const decision = decideFollowUp(rules, state, eventOf('unreachable', `a${attempt}`, 5000))
      expect(decision).toMatchObject(
        attempt < attempts
          ? { kind: 'held', because: 'attemptsLeft', attemptsLeft: attempts - attempt }
          : { kind: 'moved', because: 'attemptsUsedUp', attemptsLeft: 0 },
      )
      state = decision.state
    }
    expect(state).toMatchObject({ stage: 'unreachable', attempts, closedAt: 5000 })
  }
  const again = stateAfter(['received', 'triaged', 'unreachable', 'contacted', 'unreachable'])
  expect(again).toMatchObject({ stage: 'contacted', attempts: 1 })
})

test('decideFollowUp closes at the next attempt when the policy came to allow fewer', () => {
  const five = { ...policy, attempts: 5 }
  const state = ['a', 'b', 'c'].reduce(
    (before, id) => evolveFollowUp(five, before, eventOf('unreachable', id, 5000)),
    stateAfter(['received', 'triaged']),
  )
  expect(decideFollowUp(policy, state, eventOf('unreachable', 'd', 6000))).toMatchObject({
    because: 'attemptsUsedUp',
    attemptsLeft: 0,
  })
})

test('decideFollowUp opens an unreachable case again, the first contact being the first', () => {
  const reached = [
    'received',
    'triaged',
    'unreachable',
    'unreachable',
    'rescored',
    'contacted',
  ] as const
  expect(stateAfter(reached)).toMatchObject({
    stage: 'contacted',
    contactedAt: 5000,
    closedAt: null,
    rescored: null,
    attempts: 0,
  })
  const twice = [
    'received',
    'triaged',
    'contacted',
    'unreachable',
    'unreachable',
    'contacted',
  ] as const
  expect(stateAfter(twice)).toMatchObject({ stage: 'contacted', contactedAt: 2000 })
})

test('decideFollowUp compares groups when somebody rates again, and keeps the latest rating', () => {
  const state = stateAfter(['received', 'triaged', 'contacted', 'resolved'])
  const rate = (rating: 0 | 6 | 7 | 10) =>
    decideFollowUp(policy, state, { type: 'rescored', id: 'r', at: 9e3, rating })
  expect([0, 6, 7, 10].map((rating) => rate(rating as 0).because)).toEqual([
    'groupNotRisen',
    'groupNotRisen',
    'groupRose',
    'groupRose',
  ])
  const again = { type: 'rescored', id: 's', at: 9e3, rating: 2 } as const
  expect(evolveFollowUp(policy, rate(10).state, again).rescored).toBe(2)
})

test('decideFollowUp knows an event again, and one that says something else', () => {
  const state = stateAfter(['received', 'triaged', 'contacted'])
  for (const event of state.taken) {
    expect(decideFollowUp(policy, state, event)).toMatchObject({
      kind: 'duplicate',
      because: 'alreadyTaken',
      rule: 'log.identity',
    })
    const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as FollowUpEvent
    expect(decideFollowUp(policy, state, turned).kind).toBe('duplicate')
    const moved = { ...event, at: event.at + 1 }
    expect(decideFollowUp(policy, state, moved)).toMatchObject({
      kind: 'conflict',
      because: 'sameIdOtherContent',
      rule: 'log.identity',
    })
    expect(decideFollowUp(policy, state, moved).state).toBe(state)
  }
})

test('decideFollowUp rejects what happened before the latest event, and takes the same instant', () => {
  const state = stateAfter(['received', 'triaged'])
  expect(decideFollowUp(policy, state, eventOf('contacted', 'n', 999))).toMatchObject({
    kind: 'rejected',
    because: 'beforeState',
    rule: 'log.order',
    event: 'n',
    at: 999,
  })
  expect(decideFollowUp(policy, state, eventOf('contacted', 'n', 1000)).kind).toBe('moved')
})

test.each<[string, unknown, string, string | undefined]>([
  ['an unknown type', { type: 'called', id: 'x', at: 0 }, 'unknownType', 'called'],
  ['a name every object has', { type: 'toString', id: 'x', at: 0 }, 'unknownType', 'toString'],
  ['a type that is no text', { type: 7, id: 'x', at: 0 }, 'unknownType', 'number'],
  ['nothing', null, 'unknownType', 'undefined'],
  ['text', 'received', 'unknownType', 'undefined'],
  ['no id', { type: 'contacted', at: 0 }, 'invalidEvent', 'id'],
  ['an empty id', { type: 'contacted', id: '', at: 0 }, 'invalidEvent', 'id'],
  ['no instant', { type: 'contacted', id: 'x' }, 'invalidEvent', 'at'],
  ['half an instant', { type: 'contacted', id: 'x', at: 0.5 }, 'invalidEvent', 'at'],
  ['an instant beyond all', { type: 'contacted', id: 'x', at: 9e15 }, 'invalidEvent', 'at'],
  [
    'a rating that is none',
    { type: 'received', id: 'x', at: 0, rating: 11 },
    'invalidEvent',
    'rating',
  ],
  [
    'no owner',
    { type: 'triaged', id: 'x', at: 0, owner: '', priority: 'low' },
    'invalidEvent',
    'owner',
  ],
  [
    'an odd priority',
    { type: 'triaged', id: 'x', at: 0, owner: 'S', priority: 'p1' },
    'invalidEvent',
    'priority',
  ],
  ['a field too many', { type: 'contacted', id: 'x', at: 0, note: '' }, 'invalidEvent', 'note'],
])('decideFollowUp rejects %s by name, at any stage', (_, event, because, detail) => {
  for (const { types } of reachable) {
    const state = stateAfter(types)
    const decision = decideFollowUp(policy, state, event as FollowUpEvent)
    expect(decision).toMatchObject({ kind: 'rejected', because, detail, rule: 'log.validity' })
    expect(decision.state).toBe(state)
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision)
  }
})

test('decideFollowUp keeps its promises along any history', () => {
  fc.assert(
    fc.property(events, (history) => {
      let state = startFollowUp()
      for (const event of history) {
        const decision = decideFollowUp(policy, state, event)
        expect(followUpDecisionKinds).toContain(decision.kind)
        const taken = decision.kind === 'moved' || decision.kind === 'held'
        if (!taken) expect(decision.state).toBe(state)
        else expect(decision.state.taken).toStrictEqual([...state.taken, event])
        const changed =
          decision.from.stage !== decision.to.stage ||
          decision.from.outerLoop !== decision.to.outerLoop
        expect(decision.kind === 'moved').toBe(changed)
        state = decision.state
        const isClosed = ['resolved', 'unreachable', 'declined'].includes(state.stage)
        expect(state.closedAt !== null).toBe(isClosed)
        expect(state.receivedAt !== null).toBe(state.stage !== 'awaited')
        expect(state.rescored === null || isClosed).toBe(true)
        expect(state.contactedAt !== null || !['contacted', 'resolved'].includes(state.stage)).toBe(
          true,
        )
        expect(state.attempts < policy.attempts).toBe(state.stage !== 'unreachable')
        expect(state.at).toBe(state.taken.at(-1)?.at ?? null)
      }
      // What was taken leads to the same state again, and is known again.
      const replayed = state.taken.reduce(
        (before, event) => evolveFollowUp(policy, before, event),
        startFollowUp(),
      )
      expect(replayed).toStrictEqual(state)
      for (const event of state.taken) {
        expect(decideFollowUp(policy, state, event).kind).toBe('duplicate')
      }
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
    }),
  )
})

test('decideFollowUp lets no minus zero in', () => {
  const minus = { type: 'received', id: 'e', at: -0, rating: -0 as 0 } as const
  const state = evolveFollowUp(policy, startFollowUp(), minus)
  expect([state.at, state.receivedAt, state.rating].map((value) => Object.is(value, 0))).toEqual([
    true,
    true,
    true,
  ])
  expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
  expect(Object.is(decideFollowUp(policy, state, minus).at, 0)).toBe(true)
})

test('decideFollowUp takes the last instant there is', () => {
  const last = eventOf('received', 'e', 8.64e15)
  expect(evolveFollowUp(policy, startFollowUp(), last).receivedAt).toBe(8.64e15)
})

test.each([0, -1, 1.5, NaN])('decideFollowUp refuses a policy of %d attempts', (attempts) => {
  const rules: FollowUpPolicy = { ...policy, attempts }
  const decide = () => decideFollowUp(rules, startFollowUp(), eventOf('received', 'e', 0))
  expect(decide).toThrow(RangeError)
  expect(decide).toThrow(
    `decideFollowUp needs attempts of the policy as a whole number from 1, got ${attempts}`,
  )
})
