import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ladderColumns } from '../../src/loyalty-ladder/column-rows.ts'
import type { LadderColumns } from '../../src/loyalty-ladder/column-model.ts'
import { replayLadderColumns } from '../../src/loyalty-ladder/columns.ts'
import { ladderStandings, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { policiesWithoutWindows } from './random-policies.ts'
import { day, histories, mixedUp, start } from './reference.ts'

const mixed = histories.chain(mixedUp)

test('replayLadderColumns puts every customer where replayLadder does, under any policy without windows', () => {
  fc.assert(
    fc.property(
      policiesWithoutWindows,
      fc.array(mixed, { maxLength: 4 }),
      fc.option(fc.integer({ min: -10, max: 900 }), { nil: undefined }),
      (policy, logs, days) => {
        const options = days === undefined ? {} : { until: start + days * day }
        const columns = ladderColumns(
          policy,
          logs.map((events) => ({ events })),
        )
        const positions = replayLadderColumns(policy, columns, options)
        logs.forEach((events, customer) => {
          const { rung, standing, highestRung, lifetime } = replayLadder(
            policy,
            events,
            options,
          ).state
          expect({
            rung: policy.rungs[positions.rung[customer] ?? -1],
            standing: ladderStandings[positions.standing[customer] ?? -1],
            highestRung: policy.rungs[positions.highestRung[customer] ?? -1],
            lifetime: positions.lifetime[customer],
          }).toEqual({ rung, standing, highestRung, lifetime })
        })
      },
    ),
    { numRuns: 200 },
  )
})

const policy = defaultLadderPolicy
const bought = { type: 'purchased', id: 'o-1', at: start } as const
const rowsOf = (...events: LadderEvent[]) => ladderColumns(policy, [{ events }])

test('replayLadderColumns leaves its columns as they are, and puts who has no row on the ground', () => {
  const columns = ladderColumns(policy, [{ events: [] }, { events: [bought] }, { events: [] }])
  const copy = structuredClone(columns)
  const { rung, standing, highestRung, lifetime } = replayLadderColumns(policy, columns)
  expect(columns).toStrictEqual(copy)
  expect([rung, standing, highestRung, lifetime].map((column) => [...column])).toEqual([
    [0, 2, 0],
    [0, 0, 0],
    [0, 2, 0],
    [1, 1, 1],
  ])
  expect(replayLadderColumns(policy, ladderColumns(policy, [])).rung).toHaveLength(0)
})

test('replayLadderColumns refuses by its field what columns cannot carry', () => {
  const client = [{ evidence: 'purchases', atLeast: 2, within: { years: 1 } }] as const
  const windowed = { ...policy, requirements: { ...policy.requirements, client } }
  expect(() => replayLadderColumns(windowed, rowsOf())).toThrow(
    new RangeError(
      'replayLadderColumns needs a policy without windows, got policy.requirements.client[0].within',
    ),
  )
  expect(() => replayLadderColumns({ ...policy, upkeep: { client } }, rowsOf())).toThrow(
    /policy\.upkeep\.client\[0\]\.within/,
  )
  const many = Array.from({ length: 32 }, (_, rank) => `r${rank}`)
  const tall: LadderPolicy<string> = {
    ...policy,
    rungs: many,
    requirements: Object.fromEntries(many.map((rung) => [rung, []])),
    lapse: null,
    winBack: 'r0',
  }
  expect(() => replayLadderColumns(tall, rowsOf())).toThrow(/at most 31 rungs, got 32/)
  const columns = replayLadderColumns({ ...tall, rungs: many.slice(0, 31) }, rowsOf(bought))
  expect([...columns.rung]).toEqual([30])
})

test.each<[string, Partial<LadderColumns>]>([
  ['1 rows in each column, got 2 in columns.type', { type: new Uint8Array(2) }],
  ['a count of customers, got -1 at columns.customers', { customers: -1 }],
  ['a customer below 1, got 1 at columns.customer[0]', { customer: new Uint32Array([1]) }],
  ['the code of a type, got 17 at columns.type[0]', { type: new Uint8Array([17]) }],
  ['an instant in the years 0000 to 9999 at columns.at[0]', { at: new Float64Array([NaN]) }],
  ['a detail of the type, got 1 at columns.detail[0]', { detail: new Uint8Array([1]) }],
  [
    'a row of the same customer, -1 or an unknown event, got 0 at columns.about[0]',
    { about: new Int32Array([0]) },
  ],
])('replayLadderColumns refuses a column by its row: %s', (need, wrong) => {
  expect(() => replayLadderColumns(policy, { ...rowsOf(bought), ...wrong })).toThrow(
    new RangeError(`replayLadderColumns needs ${need}`),
  )
})

test('replayLadderColumns refuses rows that are out of order, or about another customer', () => {
  const later = { ...bought, id: 'o-2', at: start + day }
  const columns = rowsOf(bought, later)
  const reversed = { ...columns, at: columns.at.slice().reverse() }
  expect(() => replayLadderColumns(policy, reversed)).toThrow(/rows in order at columns\.at\[1\]/)
  const complaint = { type: 'complained', id: 'x', at: start } as const
  const two = ladderColumns(policy, [{ events: [bought] }, { events: [complaint] }])
  expect(() => replayLadderColumns(policy, { ...two, about: new Int32Array([-1, 0]) })).toThrow(
    /about\[1\]/,
  )
  expect(() => replayLadderColumns(policy, { ...two, customer: new Uint32Array([1, 0]) })).toThrow(
    /rows in order/,
  )
  const override = {
    type: 'overridden',
    id: 'x',
    at: start,
    by: 'a',
    reason: 'b',
    rung: 'client',
  } as const
  const granted = rowsOf(override)
  expect(() =>
    replayLadderColumns(policy, { ...granted, detail: new Uint8Array([8 * 7]) }),
  ).toThrow(/detail/)
})

test('ladderColumns refuses what is no event by log and place', () => {
  const events = [bought, null] as unknown as LadderEvent[]
  expect(() => ladderColumns(policy, [{ events: [] }, { events }])).toThrow(
    /^ladderColumns needs .* at logs\[1\]\.events\[1\]$/,
  )
})

test('ladderColumns gives one code to one event that has no row, and others to others', () => {
  const about = (id: string, delivery: string) =>
    ({ type: 'complained', id, at: start, about: delivery }) as const
  const columns = rowsOf(about('a', 'x'), about('b', 'y'), about('c', 'x'))
  expect([...columns.about]).toEqual([-2, -3, -2])
})
