import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideComplaint, replayComplaint, startComplaint } from '../../src/complaint/decide.ts'
import { ladderEventFromComplaint } from '../../src/complaint/join.ts'
import type { ComplaintEvent } from '../../src/complaint/model.ts'
import { decideLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { eventOf, happenings, policy, received, replayed, type Happening } from './complaints.ts'

/** Events as they arrive, most of them at the instant of another. */
const arrivals: fc.Arbitrary<readonly ComplaintEvent[]> = fc
  .array(
    fc.record({
      happening: fc.constantFrom<Happening>(...happenings, 'answered', 'reopened', 'resumed'),
      id: fc.nat(30),
      at: fc.nat(4),
    }),
    { maxLength: 25 },
  )
  .map((list) => [
    received(),
    ...list.map(({ happening, id, at }) => eventOf(happening, `e${id}`, at)),
  ])

function live(events: readonly ComplaintEvent[]) {
  let state = startComplaint()
  const decisions = events.map((event) => {
    const decision = decideComplaint(policy, state, event)
    state = decision.state
    return decision
  })
  return { state, decisions }
}

test('a state is what its own taken events lead to, however they arrived', () => {
  fc.assert(
    fc.property(arrivals, (events) => {
      const { state } = live(events)
      expect(replayComplaint(policy, state.taken).state).toStrictEqual(state)
    }),
  )
})

test('what belongs before the latest event of its own instant is late', () => {
  const state = replayed([received(), eventOf('waitingForCustomer', 'w', 5)])
  const resumed = eventOf('resumed', 'r', 5)
  expect(decideComplaint(policy, state, resumed)).toMatchObject({
    kind: 'late',
    because: 'beforeState',
    state,
  })
  expect(decideComplaint(policy, state, eventOf('resumed', 'r', 6)).kind).toBe('held')
  expect(decideComplaint(policy, state, eventOf('answered', 'a', 5)).kind).toBe('moved')
})

test('an answer is rejected later than it was given, never at its instant', () => {
  const answered = replayed([received(), eventOf('answered', 'a', 5)])
  const closed = replayed([...answered.taken, eventOf('accepted', 'c', 5)])
  for (const state of [answered, closed]) {
    expect(decideComplaint(policy, state, eventOf('reopened', 'o', 5))).toMatchObject({
      kind: 'rejected',
      because: 'notAfterAnswer',
      state,
    })
    expect(decideComplaint(policy, state, eventOf('reopened', 'o', 6)).kind).toBe('moved')
  }
})

test('the ladder counts what it was told at once and what it reads in its log alike', () => {
  fc.assert(
    fc.property(arrivals, (events) => {
      let ladder = startLadder()
      const log: LadderEvent[] = []
      for (const { kind, state } of live(events).decisions) {
        const told = ladderEventFromComplaint(state, 'excellent')
        if ((kind !== 'moved' && kind !== 'held') || told === null) continue
        ladder = decideLadder(defaultLadderPolicy, ladder, told).state
        log.push(told)
      }
      expect(replayLadder(defaultLadderPolicy, log).state).toStrictEqual(ladder)
    }),
  )
})
