import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { backtestLadder } from '../../src/loyalty-ladder/backtest.ts'
import { migrateLadderSnapshot } from '../../src/loyalty-ladder/migrate.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import type { LadderSnapshot } from '../../src/loyalty-ladder/snapshot-model.ts'
import type { ladderSnapshotSchema } from '../../src/loyalty-ladder/snapshot-schema.ts'
import { snapshotLadder } from '../../src/loyalty-ladder/snapshot.ts'
import { startLadder } from '../../src/loyalty-ladder/decide.ts'

const policy = defaultLadderPolicy
declare const shop: LadderPolicy<'new' | 'regular'>

test('the gate for snapshots gives a snapshot', () => {
  expectTypeOf<z.output<typeof ladderSnapshotSchema>>().toExtend<LadderSnapshot>()
  expectTypeOf<LadderSnapshot>().toExtend<Frozen<z.output<typeof ladderSnapshotSchema>>>()
})

test('a replay begins with a restored snapshot, and with no other', () => {
  const state = startLadder()
  replayLadder(policy, [], { snapshot: { kind: 'restored', state } })
  // @ts-expect-error a stored snapshot is restored first
  replayLadder(policy, [], { snapshot: snapshotLadder(policy, state) })
  // @ts-expect-error there is no such late policy
  replayLadder(policy, [], { late: 'drop' })
})

test('rungs have names of the new ladder', () => {
  migrateLadderSnapshot({}, { policy: shop, rungs: { client: 'regular' } })
  // @ts-expect-error the new ladder has no such rung
  migrateLadderSnapshot({}, { policy: shop, rungs: { client: 'guru' } })
  backtestLadder({ before: policy, after: shop }, [], { rungs: { client: 'regular' } })
  // @ts-expect-error the old ladder has no such rung
  backtestLadder({ before: policy, after: shop }, [], { rungs: { guru: 'regular' } })
  // @ts-expect-error a snapshot of another ladder's state
  snapshotLadder(shop, startLadder())
})

/** A gate makes arrays of its own, which may be written; the model's may not. */
type Frozen<Value> = Value extends object
  ? { readonly [Field in keyof Value]: Frozen<Value[Field]> }
  : Value
