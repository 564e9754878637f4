import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ladderColumns } from '../../src/loyalty-ladder/column-rows.ts'
import type { LadderColumns } from '../../src/loyalty-ladder/column-model.ts'
import { replayLadderColumns } from '../../src/loyalty-ladder/columns.ts'
import {
  ladderEventTypes,
  ladderStandings,
  type LadderEvent,
  type LadderEventType,
} from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { policiesWithoutWindows } from './random-policies.ts'
import { day, histories, hour, mixedUp, start } from './reference.ts'

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

test('replayLadderColumns tells days apart as replayLadder does, however close to midnight', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 20 * 24 }), { maxLength: 25 })
  const zones = fc.constantFrom('UTC', 'Asia/Jakarta', 'America/New_York', 'Pacific/Apia')
  fc.assert(
    fc.property(lists, zones, fc.integer({ min: 1, max: 12 }), (hours, timeZone, atLeast) => {
      const client = [{ evidence: 'purchaseDays', atLeast }] as const
      const { requirements } = policy
      const asking = { ...policy, timeZone, requirements: { ...requirements, client } }
      // The day on which Apia skipped one, and a clock change of New York.
      const events = [Date.UTC(2011, 11, 28), Date.UTC(2024, 10, 1)].flatMap((from) =>
        hours.map((after): LadderEvent => {
          const at = from + after * hour
          if (after % 9 !== 0) return { type: 'purchased', id: `${at}`, at }
          return { type: 'purchaseReversed', id: `${at}`, at, purchase: `${at - 7 * hour}` }
        }),
      )
      const { rung } = replayLadderColumns(asking, ladderColumns(asking, [{ events }]))
      expect(policy.rungs[rung[0] ?? -1]).toBe(replayLadder(asking, events).state.rung)
    }),
  )
})

test('replayLadderColumns takes every detail that a type can have, and no other', () => {
  const known = (type: LadderEventType, detail: number): boolean => {
    if (type === 'deliveryAssessed' || type === 'complaintResolved') return detail <= 2
    if (type === 'recommended') return detail <= 15
    if (type === 'referralConverted') return detail <= 4
    // Six rungs or none, four standings or none.
    if (type === 'overridden') return detail <= 6 * 8 + 4 && detail % 8 <= 4
    return detail === 0
  }
  const row = rowsOf(bought)
  for (const [code, name] of ladderEventTypes.entries()) {
    for (let detail = 0; detail < 256; detail++) {
      const columns = { ...row, type: new Uint8Array([code]), detail: new Uint8Array([detail]) }
      const replay = () => replayLadderColumns(policy, columns)
      if (known(name, detail)) expect(replay).not.toThrow()
      else expect(replay).toThrow(`a detail of the type, got ${detail} at columns.detail[0]`)
    }
  }
})

test.each([
  [-62_167_132_800_001, -62_167_132_800_000],
  [253_402_214_400_000, 253_402_214_399_999],
  [start + 0.5, start],
  [-Infinity, -0],
])('replayLadderColumns refuses the instant %s, and takes %s', (wrong, right) => {
  const at = (instant: number) => ({ ...rowsOf(bought), at: new Float64Array([instant]) })
  expect(() => replayLadderColumns(policy, at(wrong))).toThrow(
    /years 0000 to 9999 at columns\.at\[0\]$/,
  )
  expect([...replayLadderColumns(policy, at(right)).rung]).toEqual([2])
})

test('replayLadderColumns refuses types out of order at one instant, and rows behind the end in time', () => {
  const columns = rowsOf({ type: 'noticed', id: 'n', at: start }, bought)
  const turned = { ...columns, type: columns.type.slice().reverse() }
  expect(() => replayLadderColumns(policy, turned)).toThrow(/rows in order at columns\.at\[1\]$/)
  expect(() => replayLadderColumns(policy, turned, { until: start - 1 })).toThrow(/rows in order/)
  const two = ladderColumns(policy, [
    { events: [bought] },
    { events: [{ ...bought, at: start - day }] },
  ])
  expect([...replayLadderColumns(policy, two).rung]).toEqual([2, 2])
  expect([...replayLadderColumns(policy, two, { until: start - day }).rung]).toEqual([0, 2])
})
