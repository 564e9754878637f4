import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceLadder } from '../../src/loyalty-ladder/deadline.ts'
import { ladderAsAt, ladderAsOf } from '../../src/loyalty-ladder/history.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { anyPolicies, recordedEvents } from './random-policies.ts'
import { day, referenceLadder, start } from './reference.ts'

const policy = defaultLadderPolicy
const instants = fc.integer({ min: -30, max: 900 }).map((days) => start + days * day)
const recordedBy = (events: readonly LadderEvent[], latest: number) =>
  events.filter((event) => (event.recordedAt ?? event.at) <= latest)
const runs = { numRuns: 150 }

test('ladderAsOf is the replay of what had happened by then, advanced to then', () => {
  fc.assert(
    fc.property(anyPolicies, recordedEvents, instants, (rules, recorded, at) => {
      // What does not count brings no time with it, but time passes up to the instant asked about.
      const events = [...new Map(recorded.map((event) => [event.id, event])).values()]
      const past = events.filter((event) => event.at <= at)
      const { state, decisions } = ladderAsOf(rules, events, at)
      const known = replayLadder(rules, past)
      expect(state).toStrictEqual(advanceLadder(rules, known.state, at))
      expect(decisions.slice(0, known.decisions.length)).toStrictEqual(known.decisions)
    }),
    runs,
  )
})

test('ladderAsAt is the replay of what was known then, and of what had happened by another instant', () => {
  fc.assert(
    fc.property(anyPolicies, recordedEvents, instants, instants, (rules, events, by, at) => {
      const known = recordedBy(events, by)
      expect(ladderAsAt(rules, events, by)).toStrictEqual(ladderAsOf(rules, known, by))
      expect(ladderAsAt(rules, events, by, { at })).toStrictEqual(ladderAsOf(rules, known, at))
    }),
    runs,
  )
})

test('ladderAsAt agrees with the slow reference', () => {
  fc.assert(
    fc.property(recordedEvents, instants, instants, (events, by, at) => {
      const known = recordedBy(events, by).filter((event) => event.at <= at)
      // The reference keeps the first in order of an id, and does not know contents from each other.
      fc.pre(new Set(known.map(({ id }) => id)).size === known.length)
      const { state } = ladderAsAt(policy, events, by, { at })
      expect(state).toMatchObject(referenceLadder(policy, known, at))
    }),
    runs,
  )
})

test('ladderAsAt and ladderAsOf part where an event was recorded late, and take their ends in', () => {
  const happened = start + 10 * day
  const recorded = start + 20 * day
  const events: LadderEvent[] = [
    { type: 'purchased', id: 'o-1', at: start },
    { type: 'purchased', id: 'o-2', at: happened, recordedAt: recorded },
  ]
  const asOf = [happened - 1, happened].map((at) => ladderAsOf(policy, events, at).state.rung)
  expect(asOf).toEqual(['customer', 'client'])
  const asAt = [happened, recorded - 1, recorded].map(
    (by) => ladderAsAt(policy, events, by).state.rung,
  )
  expect(asAt).toEqual(['customer', 'customer', 'client'])
  const both = ladderAsAt(policy, events, recorded, { at: happened - 1 })
  expect(both.state.rung).toBe('customer')
})

test('ladderAsAt rejects what is no event, whenever it was recorded', () => {
  const bad = [
    null,
    { type: 'bribed', id: 'x', at: 0, recordedAt: 1e15 },
  ] as unknown as LadderEvent[]
  const { decisions } = ladderAsAt(policy, bad, start)
  expect(decisions.map(({ kind, because }) => [kind, because])).toEqual([
    ['rejected', 'unknownType'],
    ['rejected', 'unknownType'],
  ])
})

test('ladderAsOf and ladderAsAt refuse what is no instant', () => {
  expect(() => ladderAsOf(policy, [], NaN)).toThrow(RangeError)
  expect(() => ladderAsAt(policy, [], 0.5)).toThrow(RangeError)
  expect(() => ladderAsAt(policy, [], 0, { at: new Date(NaN) })).toThrow(RangeError)
})
