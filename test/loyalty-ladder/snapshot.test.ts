import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { compareLadderEvents } from '../../src/loyalty-ladder/event.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { restoreLadder, snapshotLadder } from '../../src/loyalty-ladder/snapshot.ts'
import { ladderSnapshotSchema } from '../../src/loyalty-ladder/snapshot-schema.ts'
import fixtures from '../fixtures/ladder-snapshots.json' with { type: 'json' }
import { anyPolicies } from './random-policies.ts'
import { day, deepFreeze, histories, never, start, stored } from './reference.ts'

const policy = defaultLadderPolicy
const bought = { type: 'purchased', id: 'o-1', at: start } as const
const { state } = replayLadder(policy, [bought])
const snapshot = snapshotLadder(policy, state)
const runs = { numRuns: 80 }

test('restoreLadder takes up what snapshotLadder made, through storage', () => {
  fc.assert(
    fc.property(anyPolicies, histories, (rules, events) => {
      const made = snapshotLadder(rules, replayLadder(rules, events).state)
      expect(stored(made)).toStrictEqual(made)
      expect(ladderSnapshotSchema.parse(stored(made))).toStrictEqual(made)
      expect(restoreLadder(rules, deepFreeze(stored(made)))).toStrictEqual({
        kind: 'restored',
        state: made.state,
      })
    }),
    runs,
  )
})

test('a restored snapshot of what came first, gone on from, is the replay of all', () => {
  fc.assert(
    fc.property(anyPolicies, histories, fc.nat(30), (rules, events, length) => {
      const ordered = [...events].sort(compareLadderEvents)
      const known = replayLadder(rules, ordered.slice(0, length))
      const restored = restoreLadder(rules, stored(snapshotLadder(rules, known.state)))
      if (restored.kind === 'refused') throw new Error(restored.because)
      const rest = ordered.slice(length)
      const all = replayLadder(rules, ordered)
      const timeline = replayLadder(rules, rest, { snapshot: restored })
      expect(timeline.state).toStrictEqual(all.state)
      expect(timeline.decisions.filter(({ kind }) => kind === 'late')).toEqual([])
      // What was rejected after an erasure comes first, whatever its instant.
      if (known.state.standing !== 'erased') {
        expect([...known.decisions, ...timeline.decisions]).toStrictEqual(all.decisions)
      }
    }),
    runs,
  )
})

test('an event older than the snapshot is late, or known, and never folded in', () => {
  fc.assert(
    fc.property(histories, histories, (events, more) => {
      const { state: known } = replayLadder(policy, events)
      const older = more.filter(({ at }) => at < (known.at ?? -Infinity))
      const timeline = replayLadder(policy, older, { snapshot: { kind: 'restored', state: known } })
      expect(timeline.state).toBe(known)
      expect(timeline.decisions).toHaveLength(older.length)
      const allowed = known.standing === 'erased' ? ['rejected'] : ['late', 'duplicate', 'conflict']
      for (const { kind } of timeline.decisions) expect(allowed).toContain(kind)
    }),
    runs,
  )
})

test('a replay from a snapshot knows its evidence again, and tells the rest as a decision would', () => {
  const from = { snapshot: { kind: 'restored', state } } as const
  const kinds = (events: readonly LadderEvent[]) =>
    replayLadder(policy, events, from).decisions.map(({ event, kind }) => [event, kind])
  const other = { ...bought, amount: 5 }
  const early = { ...bought, id: 'o-0', at: start - 1 }
  const next = { ...bought, id: 'o-2', at: start + day }
  expect(kinds([next, bought, other, early])).toEqual([
    ['o-1', 'duplicate'],
    ['o-1', 'conflict'],
    ['o-0', 'late'],
    ['o-2', 'moved'],
  ])
  expect(decideLadder(policy, state, early).kind).toBe('late')
})

test('a replay from a snapshot goes on to until, and refuses one before the snapshot', () => {
  const from = { kind: 'restored', state } as const
  const later = start + 400 * day
  const timeline = replayLadder(policy, [], { snapshot: from, until: later })
  expect(timeline.state).toStrictEqual(replayLadder(policy, [bought], { until: later }).state)
  expect(replayLadder(policy, [], { snapshot: from, until: start }).state).toBe(state)
  expect(() => replayLadder(policy, [], { snapshot: from, until: start - 1 })).toThrow(
    new RangeError(`replayLadder needs until not before its snapshot, got ${start - 1}`),
  )
})

test('restoreLadder refuses a snapshot of other rules, and takes one of other names and orders', () => {
  expect(restoreLadder(never, snapshot)).toStrictEqual({
    kind: 'refused',
    because: 'otherPolicy',
    path: 'policy',
    found: snapshot.policy,
  })
  const reordered = Object.fromEntries(
    Object.entries({ ...policy, id: 'renamed' }).reverse(),
  ) as unknown as typeof policy
  expect(restoreLadder(reordered, snapshot).kind).toBe('restored')
})

test.each<[string, string, string, unknown]>([
  ['malformed', '', 'null', null],
  ['malformed', '', 'object', []],
  ['malformed', '', 'text', 'text'],
  ['malformed', 'schemaVersion', 'undefined', {}],
  ['malformed', 'schemaVersion', '1', { ...snapshot, schemaVersion: '1' }],
  ['unknownSchemaVersion', 'schemaVersion', '2', { ...snapshot, schemaVersion: 2, state: 'new' }],
  ['unknownSchemaVersion', 'schemaVersion', '0', { ...snapshot, schemaVersion: 0 }],
  ['malformed', 'policy', '', { ...snapshot, policy: '' }],
  ['malformed', 'extra', '1', { ...snapshot, extra: 1 }],
  [
    'malformed',
    '__proto__',
    'object',
    JSON.parse(`{"__proto__":{},${JSON.stringify(snapshot).slice(1)}`),
  ],
  ['malformed', 'state', 'object', { ...snapshot, state: [] }],
  ['malformed', 'state.rung', 'undefined', { ...snapshot, state: {} }],
  ['malformed', 'state.lifetime', '0', { ...snapshot, state: { ...state, lifetime: 0 } }],
  ['malformed', 'state.lifetime', '1.5', { ...snapshot, state: { ...state, lifetime: 1.5 } }],
  ['malformed', 'state.standing', 'gone', { ...snapshot, state: { ...state, standing: 'gone' } }],
  ['malformed', 'state.at', 'undefined', { ...snapshot, state: { ...state, at: undefined } }],
  ['malformed', 'state.heldSince', 'null', { ...snapshot, state: { ...state, heldSince: null } }],
  ['malformed', 'state.evidence', 'object', { ...snapshot, state: { ...state, evidence: {} } }],
  [
    'malformed',
    'state.evidence[0].kind',
    'bribe',
    { ...snapshot, state: { ...state, evidence: [{ ...state.evidence[0], kind: 'bribe' }] } },
  ],
  [
    'malformed',
    'state.evidence[0]',
    'null',
    { ...snapshot, state: { ...state, evidence: [null] } },
  ],
  ['unknownRung', 'state.rung', 'guru', { ...snapshot, state: { ...state, rung: 'guru' } }],
  ['unknownRung', 'highestBefore', 'guru', { ...snapshot, highestBefore: 'guru' }],
  ['unknownRung', 'state.floor', 'guru', { ...snapshot, state: { ...state, floor: 'guru' } }],
  [
    'unknownRung',
    'state.highestRung',
    'toString',
    { ...snapshot, state: { ...state, highestRung: 'toString' } },
  ],
])('restoreLadder refuses as %s at "%s", found "%s"', (because, path, found, given) => {
  expect(restoreLadder(policy, given)).toStrictEqual({ kind: 'refused', because, path, found })
  expect(ladderSnapshotSchema.safeParse(given).success).toBe(false)
})

test('restoreLadder takes no snapshot for one that the gate would refuse, whatever is in its place', () => {
  const paths = ['schemaVersion', 'policy', 'state', 'highestBefore']
  const inside = Object.keys(state)
  fc.assert(
    fc.property(fc.constantFrom(...paths, ...inside), fc.jsonValue(), (path, value) => {
      const given = paths.includes(path)
        ? { ...snapshot, [path]: value }
        : { ...snapshot, state: { ...state, [path]: value } }
      const { kind } = restoreLadder(policy, given)
      if (kind === 'restored') expect(ladderSnapshotSchema.safeParse(given).success).toBe(true)
      else if (path !== 'policy') expect(ladderSnapshotSchema.safeParse(given).success).toBe(false)
    }),
    runs,
  )
})

test.each(fixtures.snapshots)(
  'a snapshot of version 1 is read for ever: $name',
  ({ snapshot: old }) => {
    const named = { ...old, policy: snapshot.policy }
    const restored = restoreLadder(policy, named)
    expect(restored).toStrictEqual({ kind: 'restored', state: old.state })
    expect(ladderSnapshotSchema.parse(old)).toStrictEqual(old)
  },
)

test('a snapshot of nobody is that of the start', () => {
  const made = snapshotLadder(policy, startLadder())
  expect(restoreLadder(policy, made)).toStrictEqual({ kind: 'restored', state: startLadder() })
})

test('restoreLadder lets no minus zero in', () => {
  const given = { ...snapshot, state: { ...state, at: -0 } }
  expect(restoreLadder(policy, given)).toMatchObject({ because: 'malformed', path: 'state.at' })
})
