import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LadderLatePolicy } from '../../src/loyalty-ladder/log-model.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { anyPolicies, recordedEvents } from './random-policies.ts'
import { day, start } from './reference.ts'

const policy = defaultLadderPolicy
const bought = (id: string, days: number, arrives = days): LadderEvent => ({
  type: 'purchased',
  id,
  at: start + days * day,
  ...(arrives !== days && { recordedAt: start + arrives * day }),
})
const kinds = (events: readonly LadderEvent[], late: LadderLatePolicy) =>
  replayLadder(policy, events, { late }).decisions.map(({ event, kind }) => [event, kind])
const runs = { numRuns: 150 }

/** Which events are not late, slowly: one by one as they arrive, each against all that came before. */
function inTime(events: readonly LadderEvent[], allowed: number) {
  const arrival = ({ recordedAt, at }: LadderEvent) => recordedAt ?? at
  return events.filter((event) =>
    events.every(
      (other) => arrival(other) >= arrival(event) || other.at <= event.at + allowed * day,
    ),
  )
}

test('a late policy of refold is that of a replay without one', () => {
  fc.assert(
    fc.property(anyPolicies, recordedEvents, (rules, events) => {
      expect(replayLadder(rules, events, { late: 'refold' })).toStrictEqual(
        replayLadder(rules, events),
      )
    }),
    runs,
  )
})

test('a late policy leads to the replay of what was not late, and has a decision for the rest', () => {
  fc.assert(
    fc.property(recordedEvents, fc.nat(60), (events, days) => {
      const late = days === 0 ? 'reject' : { hold: { days } }
      const taken = inTime(events, days)
      const timeline = replayLadder(policy, events, { late })
      expect(timeline.state).toStrictEqual(replayLadder(policy, taken).state)
      const given = timeline.decisions.filter(({ event }) => event !== undefined)
      expect(given).toHaveLength(events.length)
      const ids = new Set(taken.map(({ id }) => id))
      const lost = given.filter(({ kind }) => kind === 'late').map(({ event }) => event)
      expect(lost.every((id) => !ids.has(id ?? ''))).toBe(true)
    }),
    runs,
  )
})

test('a late policy gives the same for every order in which the list is handed in', () => {
  const shuffled = recordedEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  )
  fc.assert(
    fc.property(
      shuffled,
      fc.constantFrom('reject' as const, { hold: { months: 1 } }),
      ([events, mixed], late) => {
        expect(replayLadder(policy, mixed, { late })).toStrictEqual(
          replayLadder(policy, events, { late }),
        )
      },
    ),
    runs,
  )
})

test('reject takes what arrives in order, and nothing before it', () => {
  expect(kinds([bought('a', 5), bought('b', 3, 6), bought('c', 7)], 'reject')).toEqual([
    ['b', 'late'],
    ['a', 'moved'],
    ['c', 'moved'],
  ])
  expect(kinds([bought('a', 5), bought('b', 5, 6)], 'reject')).toEqual([
    ['a', 'moved'],
    ['b', 'held'],
  ])
})

test('what arrives at one instant is in order among itself', () => {
  const batch = [bought('a', 5, 9), bought('b', 3, 9), bought('c', 7, 9)]
  expect(kinds(batch, 'reject').map(([, kind]) => kind)).not.toContain('late')
})

test('hold takes what is late by as much as it says, and no more', () => {
  const events = [bought('a', 40), bought('b', 10, 41)]
  expect(kinds(events, { hold: { days: 30 } })[0]).toEqual(['b', 'moved'])
  expect(kinds(events, { hold: { days: 29, hours: 23 } })[0]).toEqual(['b', 'late'])
  // From 10 February 2024 a month leads to 10 March, which is 29 days.
  expect(kinds([bought('a', 39), bought('b', 10, 41)], { hold: { months: 1 } })[0]).toEqual([
    'b',
    'moved',
  ])
  expect(kinds(events, { hold: { months: 1 } })[0]).toEqual(['b', 'late'])
})

test('a late event of an id that was taken is a duplicate, or a conflict that does not count', () => {
  const events = [
    bought('a', 5),
    bought('b', 9),
    { ...bought('a', 5), recordedAt: start + 10 * day },
  ]
  expect(kinds(events, 'reject')).toEqual([
    ['a', 'moved'],
    ['a', 'duplicate'],
    ['b', 'moved'],
  ])
  expect(kinds([bought('a', 5), bought('b', 9), bought('a', 3, 10)], 'reject')).toEqual([
    ['a', 'conflict'],
    ['a', 'moved'],
    ['b', 'moved'],
  ])
})

test('a late event has its decision where it would have been, and names the order as the rule', () => {
  const { decisions } = replayLadder(policy, [bought('a', 5), bought('b', 3, 6)], {
    late: 'reject',
  })
  expect(decisions[0]).toMatchObject({
    kind: 'late',
    because: 'beforeState',
    rule: 'log.order',
    event: 'b',
    at: start + 3 * day,
    to: { rung: 'suspect' },
  })
})

test('a late policy that holds for no time is refused, and so is one of another name', () => {
  for (const hold of [{}, { days: 0 }, { days: -1 }, { months: 0.5 }]) {
    expect(() => kinds([bought('o-1', 0)], { hold })).toThrow(
      `replayLadder needs late to be "refold", "reject" or to hold for a time above zero, got {"hold":${JSON.stringify(hold)}}`,
    )
  }
  // @ts-expect-error not one of the three
  expect(() => kinds([bought('o-1', 0)], 'drop')).toThrow('got "drop"')
})
