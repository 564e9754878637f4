import { expect, test } from 'vitest'
import {
  explainLadderBacktest,
  explainLadderBacktestMove,
} from '../../src/loyalty-ladder/backtest-wording.ts'
import { backtestLadder } from '../../src/loyalty-ladder/backtest.ts'
import { migrateLadderSnapshot } from '../../src/loyalty-ladder/migrate.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import {
  ladderMigrationReasons,
  ladderSnapshotFaults,
} from '../../src/loyalty-ladder/snapshot-model.ts'
import {
  explainLadderMigration,
  ladderMigrationReasonWording,
  ladderSnapshotFaultWording,
} from '../../src/loyalty-ladder/snapshot-wording.ts'
import { restoreLadder, snapshotLadder } from '../../src/loyalty-ladder/snapshot.ts'
import { day, start } from './reference.ts'

const policy = defaultLadderPolicy
const strict: LadderPolicy = {
  ...policy,
  id: 'strict',
  requirements: { ...policy.requirements, client: [{ evidence: 'purchaseDays', atLeast: 3 }] },
}
const shop: LadderPolicy<'new' | 'regular'> = {
  schemaVersion: 1,
  id: 'shop',
  timeZone: 'UTC',
  rungs: ['new', 'regular'],
  requirements: { new: [], regular: [{ evidence: 'purchaseDays', atLeast: 2 }] },
  lapse: null,
  winBack: 'new',
}
const events = [1, 2].map(
  (number) => ({ type: 'purchased', id: `o-${number}`, at: start + number * day }) as const,
)
const snapshot = snapshotLadder(policy, replayLadder(policy, events).state)

test('every reason of a snapshot has words in both languages, and no two the same', () => {
  const words = [
    ...ladderSnapshotFaults.map((fault) => ladderSnapshotFaultWording[fault]),
    ...ladderMigrationReasons.map((reason) => ladderMigrationReasonWording[reason]),
  ]
  for (const language of ['en', 'id'] as const) {
    expect(new Set(words.map((word) => word[language])).size).toBe(words.length)
  }
})

test('explainLadderMigration tells a fall with what is unmet, in both languages', () => {
  const fall = migrateLadderSnapshot(snapshot, { policy: strict })
  expect(explainLadderMigration(fall, { language: 'en' })).toBe(
    'From client to customer: what the rung now takes is not there. For client: 2 of 3 days with a purchase.',
  )
  expect(explainLadderMigration(fall, { language: 'id' })).toBe(
    'Dari konsumen berulang ke konsumen: syarat anak tangga yang sekarang tidak terpenuhi. Untuk konsumen berulang: 2 dari 3 hari pembelian.',
  )
})

test('explainLadderMigration calls rungs of your own by the words it is given, or by their ids', () => {
  const rungs = { suspect: 'new', client: 'regular' } as const
  const moved = migrateLadderSnapshot(snapshot, { policy: shop, rungs })
  expect(explainLadderMigration(moved, { language: 'en' })).toBe(
    'From client to regular: the rung has another name.',
  )
  const words = {
    client: { en: 'client', id: 'klien' },
    regular: { en: 'regular', id: 'langganan' },
  }
  expect(explainLadderMigration(moved, { language: 'id', rungs: words })).toBe(
    'Dari klien ke langganan: anak tangganya berganti nama.',
  )
})

test('explainLadderMigration tells where a snapshot was refused, and what was found', () => {
  const refusals = [
    [restoreLadder(policy, null), 'Refused: not the shape of a snapshot (null).'],
    [
      restoreLadder(policy, { ...snapshot, schemaVersion: 9 }),
      'Refused at schemaVersion: unknown version of the shape (9).',
    ],
    [
      migrateLadderSnapshot(snapshot, { policy: shop }),
      'Refused at state.rung: no such rung under this policy (client).',
    ],
  ] as const
  for (const [refusal, sentence] of refusals) {
    if (refusal.kind === 'restored') throw new Error('restored')
    expect(explainLadderMigration<string>(refusal, { language: 'en' })).toBe(sentence)
  }
})

test('explainLadderBacktest counts who ends elsewhere, the most frequent first', () => {
  const logs = ['c-1', 'c-2'].map((customer) => ({ customer, events }))
  const backtest = backtestLadder({ before: policy, after: strict }, logs)
  expect(explainLadderBacktest(backtest, { language: 'en' })).toBe(
    'Of 2 customers 2 end elsewhere. From client, active to customer, active: 2.',
  )
  expect(explainLadderBacktest(backtest, { language: 'id' })).toBe(
    'Dari 2 pelanggan, 2 berakhir di tempat lain. Dari konsumen berulang, aktif ke konsumen, aktif: 2.',
  )
})

test('explainLadderBacktestMove tells the step that parted the policies as each decided it', () => {
  const [move] = backtestLadder({ before: policy, after: strict }, [
    { customer: 'c-1', events },
  ]).moved
  if (move === undefined) throw new Error('nobody moved')
  expect(explainLadderBacktestMove(move, { language: 'en' })).toBe(
    'c-1: customer, active after, client, active before. ' +
      'Before: Moved from customer to client: all it takes is there (o-1, o-2). For advocate: 0 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation. ' +
      'After: Held at customer, active: not yet enough for the next rung. For client: 2 of 3 days with a purchase.',
  )
  expect(explainLadderBacktestMove(move, { language: 'id' })).toMatch(
    /^c-1: konsumen, aktif sesudahnya, konsumen berulang, aktif sebelumnya\. Sebelumnya: Berpindah .* Sesudahnya: Tetap /,
  )
})
