import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLadderPolicies } from '../../src/loyalty-ladder/diff.ts'
import { hashText, ladderPolicyFingerprint } from '../../src/loyalty-ladder/fingerprint.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { anyPolicy, seven, timed } from './ladders.ts'
import { histories } from './reference.ts'

const policy = defaultLadderPolicy

test('hashText is FNV-1a of 128 bits, as its authors print it', () => {
  expect(hashText('')).toBe('6c62272e07bb014262b821756295c58d')
  expect(hashText('a')).toBe('d228cb696f1a8caf78912b704e4a8964')
  expect(hashText('foobar')).toBe('343e1662793c64bf6f0d3597ba446f18')
})

test('hashText reads the bytes of UTF-8', () => {
  const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
  const plain = (text: string) => {
    let hash = 0x6c62272e07bb014262b821756295c58dn
    for (const byte of bytes(text)) {
      hash = ((hash ^ BigInt(byte.charCodeAt(0))) * 0x1000000000000000000013bn) % 2n ** 128n
    }
    return hash.toString(16).padStart(32, '0')
  }
  for (const text of ['é', '€', '😀', 'pelanggan', '\u07ff\u0800\uffff']) {
    expect(hashText(text)).toBe(plain(text))
  }
})

/** The same policy in other words. */
function spelledOtherwise(one: LadderPolicy): LadderPolicy {
  const { requirements, lapse, demotion, ...rest } = one
  const conditions = Object.entries(requirements).map(([rung, list]) => [
    rung,
    list.map(({ within, forgiving = 0, ...condition }) => ({
      forgiving,
      ...condition,
      ...(within && { within: spelledLength(within) }),
    })),
  ])
  return {
    ...(lapse === null
      ? { lapse }
      : { lapse: { ...lapse, keptAliveBy: [...lapse.keptAliveBy].reverse() } }),
    ...rest,
    id: 'other',
    demotion: { to: 'supported', ...demotion },
    upkeep: one.upkeep ?? {},
    requirements: Object.fromEntries(conditions.reverse()) as LadderPolicy['requirements'],
  }
}

function spelledLength({ years = 0, months = 0, ...rest }: { years?: number; months?: number }) {
  return { days: 0, ...rest, months: years * 12 + months }
}

test('ladderPolicyFingerprint is the same for every spelling', () => {
  fc.assert(
    fc.property(anyPolicy, (one) => {
      const other = spelledOtherwise(one)
      expect(ladderPolicyFingerprint(other)).toBe(ladderPolicyFingerprint(one))
      expect(diffLadderPolicies(one, other).map(({ kind }) => kind)).toEqual(['id'])
    }),
  )
})

test('ladderPolicyFingerprint tells the policies apart that diffLadderPolicies tells apart', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (one, other) => {
      const differences = diffLadderPolicies(one, other).filter(({ kind }) => kind !== 'id')
      const isSame = ladderPolicyFingerprint(one) === ladderPolicyFingerprint(other)
      expect(isSame).toBe(differences.length === 0)
    }),
  )
})

test('ladderPolicyFingerprint differs with every part', () => {
  const { requirements, lapse } = policy
  if (lapse === null) throw new Error('the default policy lapses')
  const client = [{ evidence: 'purchaseDays', atLeast: 2 }] as const
  const asking = (change: object) => ({
    requirements: { ...requirements, client: [{ ...client[0], ...change }] },
  })
  const changes: readonly Partial<LadderPolicy>[] = [
    {},
    { timeZone: 'Asia/Jakarta' },
    { rungs: [...policy.rungs].reverse() },
    asking({ atLeast: 3 }),
    asking({ forgiving: 1 }),
    asking({ evidence: 'purchases' }),
    asking({ within: { days: 1 } }),
    asking({ within: { hours: 24 } }),
    asking({ within: { months: 1 } }),
    { requirements: { ...requirements, client: [] } },
    { requirements: { ...requirements, advocate: [...requirements.advocate].reverse() } },
    { upkeep: { client: [] } },
    { upkeep: { advocate: [] } },
    { demotion: { every: { months: 1 } } },
    { demotion: { grace: { months: 1 } } },
    { demotion: { to: 'oneRung' } },
    { demotion: { to: { client: 'suspect' } } },
    { demotion: { to: { client: 'prospect' } } },
    { lapse: null },
    { lapse: { ...lapse, after: { months: 11 } } },
    { lapse: { ...lapse, from: 'client' } },
    { lapse: { ...lapse, keptAliveBy: [] } },
    { winBack: 'prospect' },
  ]
  const prints = changes.map((change) => ladderPolicyFingerprint({ ...policy, ...change }))
  expect(new Set(prints).size).toBe(changes.length)
  for (const print of [...prints, ladderPolicyFingerprint(seven)]) {
    expect(print).toMatch(/^[0-9a-f]{32}$/)
  }
})

test('ladderPolicyFingerprint is the same only for policies that decide alike', () => {
  fc.assert(
    fc.property(fc.oneof(anyPolicy, fc.constant(timed)), histories, (one, events) => {
      const other = { ...spelledOtherwise(one), id: one.id }
      const [first, second] = [replayLadder(one, events), replayLadder(other, events)]
      expect(second.state).toStrictEqual(first.state)
      expect(second.decisions.map(({ to }) => to)).toEqual(first.decisions.map(({ to }) => to))
    }),
    { numRuns: 50 },
  )
})
