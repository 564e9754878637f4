import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLadderEvents, contentHash } from '../../src/loyalty-ladder/event.ts'
import { mergeLadderLogs } from '../../src/loyalty-ladder/merge.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { anyPolicies, recordedEvents } from './random-policies.ts'
import { day, deepFreeze, referenceLadder, start, stored } from './reference.ts'

const policy = defaultLadderPolicy
const bought = { type: 'purchased', id: 'o-1', at: start } as const
const again = { type: 'purchased', id: 'o-2', at: start + day } as const
const logOf = (events: readonly LadderEvent[]) => ({ events })
const threeLogs = fc.tuple(recordedEvents, recordedEvents, recordedEvents)
const runs = { numRuns: 50 }

test('mergeLadderLogs gives the same for the logs in any order, and for the same log again', () => {
  fc.assert(
    fc.property(anyPolicies, threeLogs, (rules, [a, b, c]) => {
      const logs = deepFreeze([a, b, c].map(logOf))
      const merged = mergeLadderLogs(rules, logs)
      const [first = logOf([]), second = logOf([]), third = logOf([])] = logs
      expect(mergeLadderLogs(rules, [third, first, second, first])).toStrictEqual(merged)
      expect(mergeLadderLogs(rules, [merged.log]).log).toStrictEqual(merged.log)
      expect(stored(merged)).toStrictEqual(merged)
    }),
    runs,
  )
})

test('mergeLadderLogs gives the same one after the other as at once, with what was dropped on the way', () => {
  fc.assert(
    fc.property(threeLogs, ([a, b, c]) => {
      const first = mergeLadderLogs(policy, [logOf(a), logOf(b)])
      const dropped = first.conflicts.flatMap((conflict) => conflict.dropped)
      const atOnce = mergeLadderLogs(policy, [logOf(a), logOf(b), logOf(c)])
      expect(mergeLadderLogs(policy, [first.log, logOf(c)]).log).toStrictEqual(atOnce.log)
      const inSteps = mergeLadderLogs(policy, [first.log, logOf(dropped), logOf(c)])
      expect(inSteps).toStrictEqual(atOnce)
    }),
    runs,
  )
})

test('mergeLadderLogs leads to the state of a replay of the union, and to that of the slow reference', () => {
  fc.assert(
    fc.property(recordedEvents, recordedEvents, (a, b) => {
      const { log } = mergeLadderLogs(policy, [logOf(a), logOf(b)])
      expect(log.state).toStrictEqual(replayLadder(policy, [...a, ...b]).state)
      expect(log.state).toMatchObject(referenceLadder(policy, log.events))
      expect([...log.events].sort(compareLadderEvents)).toStrictEqual(log.events)
    }),
    runs,
  )
})

test('mergeLadderLogs loses no content: each is in the log or dropped for one that is', () => {
  fc.assert(
    fc.property(recordedEvents, recordedEvents, (a, b) => {
      const { log, conflicts } = mergeLadderLogs(policy, [logOf(a), logOf(b)])
      const kept = [...log.events, ...conflicts.flatMap(({ dropped }) => dropped)]
      const contents = (events: readonly LadderEvent[]) =>
        new Set(events.map((event) => `${event.id} ${contentHash(event)}`))
      expect(contents(kept)).toEqual(contents([...a, ...b]))
      expect(kept).toHaveLength(contents(kept).size)
      for (const { id, kept: winner, dropped } of conflicts) {
        expect(log.events).toContain(winner)
        for (const loser of dropped) {
          expect(loser.id).toBe(id)
          expect(compareLadderEvents(winner, loser)).toBeLessThan(0)
        }
      }
    }),
    runs,
  )
})

test('mergeLadderLogs keeps the first in order of an id told in two ways, and reports the other', () => {
  const later = { ...bought, at: start + 9 * day }
  const dearer = { ...bought, amount: 900 }
  const { log, conflicts } = mergeLadderLogs(policy, [
    logOf([later, again]),
    logOf([bought]),
    logOf([dearer]),
  ])
  const [kept] = [bought, dearer].sort(compareLadderEvents)
  expect(log.events).toEqual([kept, again])
  expect(conflicts).toEqual([
    { id: 'o-1', kept, dropped: [bought, dearer, later].filter((event) => event !== kept) },
  ])
})

test('mergeLadderLogs keeps of one event the earliest record, which is no conflict', () => {
  const records = [30, 10, 20].map((days) => ({ ...bought, recordedAt: start + days * day }))
  expect(
    mergeLadderLogs(
      policy,
      records.map((event) => logOf([event])),
    ),
  ).toMatchObject({
    log: { events: [{ recordedAt: start + 10 * day }] },
    conflicts: [],
  })
})

test('mergeLadderLogs of nothing is an empty log', () => {
  const empty = { log: { events: [], state: replayLadder(policy, []).state }, conflicts: [] }
  expect(mergeLadderLogs(policy, [])).toStrictEqual(empty)
  expect(mergeLadderLogs(policy, [logOf([]), logOf([])])).toStrictEqual(empty)
})

test('mergeLadderLogs refuses what is no event by log and place', () => {
  const bad = (event: unknown) => () =>
    mergeLadderLogs(policy, [logOf([bought]), logOf([again, event as LadderEvent])])
  expect(bad({ ...bought, type: 'bribed' })).toThrow(
    new RangeError(
      'mergeLadderLogs needs an event of a known type, got "bribed" at logs[1].events[1]',
    ),
  )
  expect(bad({ ...bought, at: 0.5 })).toThrow(
    new RangeError('mergeLadderLogs needs an event whose field "at" is right at logs[1].events[1]'),
  )
  expect(bad(null)).toThrow(/logs\[1\]\.events\[1\]/)
})
