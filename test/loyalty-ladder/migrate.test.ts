import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startLadder } from '../../src/loyalty-ladder/decide.ts'
import { migrateLadderSnapshot } from '../../src/loyalty-ladder/migrate.ts'
import { ladderRungs, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { restoreLadder, snapshotLadder } from '../../src/loyalty-ladder/snapshot.ts'
import fixtures from '../fixtures/ladder-snapshots.json' with { type: 'json' }
import { anyPolicies } from './random-policies.ts'
import { day, deepFreeze, histories, never, start, stored } from './reference.ts'

const policy = defaultLadderPolicy
const days = (...numbers: number[]) =>
  numbers.map(
    (number) => ({ type: 'purchased', id: `o-${number}`, at: start + number * day }) as const,
  )
const snapshotOf = (rules: LadderPolicy, events: readonly LadderEvent[]) =>
  snapshotLadder(rules, replayLadder(rules, events).state)
const shop: LadderPolicy<'new' | 'regular' | 'fan'> = {
  schemaVersion: 1,
  id: 'shop',
  timeZone: 'UTC',
  rungs: ['new', 'regular', 'fan'],
  requirements: {
    new: [],
    regular: [{ evidence: 'purchaseDays', atLeast: 2 }],
    fan: [{ evidence: 'purchaseDays', atLeast: 4 }],
  },
  lapse: null,
  winBack: 'new',
}
const toShop = {
  suspect: 'new',
  prospect: 'new',
  customer: 'new',
  client: 'regular',
  advocate: 'fan',
  evangelist: 'fan',
} as const
const runs = { numRuns: 100 }

test('migrateLadderSnapshot through another policy leads where the direct way leads', () => {
  fc.assert(
    fc.property(
      anyPolicies,
      anyPolicies,
      anyPolicies,
      histories,
      (first, second, third, events) => {
        const snapshot = deepFreeze(snapshotOf(first, events))
        const [step, direct] = [second, third].map((rules) =>
          migrateLadderSnapshot(snapshot, { policy: rules }),
        )
        if (step?.kind !== 'migrated' || direct?.kind !== 'migrated') throw new Error('refused')
        fc.pre(direct.because !== 'samePolicy')
        const chained = migrateLadderSnapshot(stored(step.snapshot), { policy: third })
        expect(chained).toMatchObject({
          kind: 'migrated',
          snapshot: direct.snapshot,
          to: direct.to,
        })
        expect(restoreLadder(third, stored(direct.snapshot)).kind).toBe('restored')
      },
    ),
    runs,
  )
})

test('migrateLadderSnapshot through other rungs leads where the direct way leads', () => {
  const club: LadderPolicy<'guest' | 'member'> = {
    schemaVersion: 1,
    id: 'club',
    timeZone: 'UTC',
    rungs: ['guest', 'member'],
    requirements: { guest: [], member: [{ evidence: 'purchases', atLeast: 3 }] },
    lapse: null,
    winBack: 'guest',
  }
  const toClub = { new: 'guest', regular: 'member', fan: 'member' } as const
  const direct = Object.fromEntries(ladderRungs.map((rung) => [rung, toClub[toShop[rung]]]))
  fc.assert(
    fc.property(anyPolicies, histories, (first, events) => {
      const snapshot = snapshotOf(first, events)
      const step = migrateLadderSnapshot(snapshot, { policy: shop, rungs: toShop })
      if (step.kind !== 'migrated') throw new Error(step.because)
      const chained = migrateLadderSnapshot(step.snapshot, { policy: club, rungs: toClub })
      const once = migrateLadderSnapshot(snapshot, { policy: club, rungs: direct })
      expect(chained).toMatchObject({
        kind: 'migrated',
        snapshot: once.kind === 'migrated' && once.snapshot,
      })
    }),
    runs,
  )
})

test('migrateLadderSnapshot leaves a snapshot of the same rules as it is', () => {
  fc.assert(
    fc.property(anyPolicies, histories, (rules, events) => {
      const snapshot = snapshotOf(rules, events)
      const migrated = migrateLadderSnapshot(snapshot, { policy: rules })
      expect(migrated).toMatchObject({ kind: 'migrated', because: 'samePolicy', snapshot })
    }),
    runs,
  )
})

test('migrateLadderSnapshot reads the rung that a replay of all would, where no page was turned and nothing grows old', () => {
  const plain = { ...policy, lapse: null }
  const strict: LadderPolicy = {
    ...plain,
    id: 'strict',
    requirements: { ...policy.requirements, client: [{ evidence: 'purchaseDays', atLeast: 3 }] },
  }
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 6 }), (numbers) => {
      const events = days(...numbers)
      const migrated = migrateLadderSnapshot(snapshotOf(plain, events), { policy: strict })
      const { rung } = replayLadder(strict, events).state
      expect(migrated).toMatchObject({ kind: 'migrated', to: rung })
    }),
    runs,
  )
})

test('migrateLadderSnapshot says what moved, and why', () => {
  const client = snapshotOf(policy, days(1, 2))
  const shopped = migrateLadderSnapshot(client, { policy: shop, rungs: toShop })
  expect(shopped).toMatchObject({
    from: 'client',
    to: 'regular',
    because: 'renamed',
    evidence: ['o-1', 'o-2'],
    unmet: [{ rung: 'fan', evidence: 'purchaseDays', have: 2, need: 4 }],
  })
  expect(migrateLadderSnapshot(client, { policy: never })).toMatchObject({
    from: 'client',
    to: 'client',
    because: 'stillMet',
  })
  const up = migrateLadderSnapshot(snapshotOf(policy, days(1, 2, 3, 4)), {
    policy: shop,
    rungs: toShop,
  })
  expect(up).toMatchObject({
    from: 'client',
    to: 'fan',
    because: 'requirementsMet',
    unmet: [],
    snapshot: { highestBefore: 'regular', state: { highestRung: 'fan', floor: 'new' } },
  })
  const down = migrateLadderSnapshot(client, { policy: shop, rungs: { ...toShop, client: 'fan' } })
  expect(down).toMatchObject({
    to: 'regular',
    because: 'requirementsLost',
    unmet: [{ rung: 'fan', have: 2, need: 4 }],
    snapshot: { state: { rung: 'regular', highestRung: 'fan' } },
  })
})

test('migrateLadderSnapshot begins the time to the first test where the state stands', () => {
  const tested = { ...policy, demotion: { every: { months: 3 }, grace: { months: 1 } } }
  const snapshot = snapshotOf(policy, days(1, 2))
  expect(migrateLadderSnapshot(snapshot, { policy: tested })).toMatchObject({
    snapshot: { state: { heldSince: start + 2 * day } },
  })
  const back = migrateLadderSnapshot(snapshotOf(tested, days(1, 2)), { policy })
  expect(back.kind === 'migrated' && Object.keys(back.snapshot.state)).not.toContain('heldSince')
})

test('migrateLadderSnapshot brings nobody anywhere', () => {
  const nobody = snapshotLadder(policy, startLadder())
  expect(migrateLadderSnapshot(nobody, { policy: shop, rungs: toShop })).toMatchObject({
    from: 'suspect',
    to: 'new',
    because: 'renamed',
    snapshot: { state: startLadder(shop) },
  })
})

test('migrateLadderSnapshot refuses by name a later version, and a rung that has no new name', () => {
  const snapshot = snapshotOf(policy, days(1))
  expect(migrateLadderSnapshot({ ...snapshot, schemaVersion: 7 }, { policy: shop })).toStrictEqual({
    kind: 'refused',
    because: 'unknownSchemaVersion',
    path: 'schemaVersion',
    found: '7',
  })
  const { suspect, ...without } = toShop
  expect(suspect).toBe('new')
  expect(migrateLadderSnapshot(snapshot, { policy: shop, rungs: without })).toStrictEqual({
    kind: 'refused',
    because: 'unknownRung',
    path: 'state.floor',
    found: 'suspect',
  })
  expect(
    migrateLadderSnapshot(
      { ...snapshot, highestBefore: 'toString' },
      { policy: shop, rungs: toShop },
    ),
  ).toMatchObject({
    because: 'unknownRung',
    path: 'highestBefore',
  })
  expect(migrateLadderSnapshot(null, { policy })).toMatchObject({ because: 'malformed' })
})

test('migrateLadderSnapshot refuses a name that leads nowhere', () => {
  const rungs = { client: 'guru' } as unknown as typeof toShop
  expect(() => migrateLadderSnapshot({}, { policy: shop, rungs })).toThrow(RangeError)
})

test.each(fixtures.snapshots)(
  'a snapshot of version 1 is migrated for ever: $name',
  ({ snapshot }) => {
    const migrated = migrateLadderSnapshot(snapshot, { policy: shop, rungs: toShop })
    expect(migrated.kind).toBe('migrated')
  },
)
