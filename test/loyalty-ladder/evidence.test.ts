import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LadderEvidence, LadderEvidenceKind } from '../../src/loyalty-ladder/decision-model.ts'
import {
  amountOf,
  shortfalls as shortfallsOn,
  supportedRung,
  supportOf as supportAt,
} from '../../src/loyalty-ladder/evidence.ts'
import { addTo, pageOf } from '../../src/loyalty-ladder/page.ts'
import { rankOf } from '../../src/loyalty-ladder/rules.ts'
import { ladderRungs, type LadderRung } from '../../src/loyalty-ladder/model.ts'
import {
  ladderMeasures,
  type LadderCondition,
  type LadderMeasure,
  type LadderPolicy,
} from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { day, policies, stateOn } from './reference.ts'

const kinds: readonly LadderEvidenceKind[] = [
  'interest',
  'purchase',
  'reversed',
  'exceeded',
  'disappointment',
  'complaint',
  'recovered',
  'recommendation',
  'evangelism',
  'page',
]
const from = Date.UTC(2024, 0, 1)
/** Evidence with its place as its id, a day apart. */
const evidenceOf = (...given: readonly LadderEvidenceKind[]): readonly LadderEvidence[] =>
  given.map((kind, place) => ({ id: String(place), at: from + place * day, kind, hash: 1 }))
const random = fc
  .array(fc.constantFrom(...kinds), { maxLength: 20, size: 'max' })
  .map((given) => evidenceOf(...given))
const rungs = fc.constantFrom(...ladderRungs)
const now = from + 1000 * day

const count = (
  condition: LadderCondition,
  evidence: readonly LadderEvidence[],
  { at = now, policy = defaultLadderPolicy } = {},
) => amountOf(condition, pageOf(evidence, policy.timeZone), at, policy)
const shortfalls = (policy: LadderPolicy, evidence: readonly LadderEvidence[], rung: LadderRung) =>
  shortfallsOn(policy, pageOf(evidence, policy.timeZone), rung, now)
const rungFor = (policy: LadderPolicy, evidence: readonly LadderEvidence[], floor: LadderRung) =>
  supportedRung(policy, pageOf(evidence, policy.timeZone), floor, now)
const supportOf = (policy: LadderPolicy, evidence: readonly LadderEvidence[], rung: LadderRung) =>
  supportAt(policy, pageOf(evidence, policy.timeZone), rung, now)
const rank = (rung: LadderRung) => rankOf(defaultLadderPolicy, rung)

test('rankOf counts the rungs from the ground', () => {
  expect(ladderRungs.map(rank)).toEqual([0, 1, 2, 3, 4, 5])
  const friend: unknown = '__proto__'
  expect(() => rank(friend as LadderRung)).toThrow('policy "paripurna-1" has no rung "__proto__"')
})

test('amountOf counts for each measure the kinds that are it, and no others', () => {
  const counted: Record<LadderMeasure, readonly LadderEvidenceKind[]> = {
    interest: ['interest', 'purchase'],
    purchases: ['purchase'],
    purchaseDays: ['purchase'],
    exceededDeliveries: ['exceeded'],
    recommendations: ['recommendation', 'evangelism'],
    evangelism: ['evangelism'],
  }
  for (const evidence of ladderMeasures) {
    for (const kind of kinds) {
      const found = count({ evidence, atLeast: 1 }, evidenceOf(kind))
      expect([evidence, kind, found]).toEqual([
        evidence,
        kind,
        counted[evidence].includes(kind) ? 1 : 0,
      ])
    }
  }
})

test('amountOf counts a day with two purchases once, in the zone of the policy', () => {
  const bought = (id: string, hours: number) =>
    ({ id, at: from + hours * 3_600_000, kind: 'purchase', hash: 1 }) as const
  const evidence = [bought('a', 0), bought('b', 16), bought('c', 18), bought('d', 24)]
  const days = { evidence: 'purchaseDays', atLeast: 2 } as const
  expect(count(days, evidence)).toBe(2)
  expect(count(days, evidence.slice(0, 3))).toBe(1)
  const jakarta = { ...defaultLadderPolicy, timeZone: 'Asia/Jakarta' }
  expect(count(days, evidence.slice(0, 3), { policy: jakarta })).toBe(2)
  expect(count({ evidence: 'purchases', atLeast: 2 }, evidence)).toBe(4)
  expect(supportOf(defaultLadderPolicy, evidence, 'client')).toEqual(['a', 'd'])
})

test('amountOf counts a day that the clocks show twice, around midnight, once', () => {
  // In 2018 midnight of 18 February in Sao Paulo came twice: at 0:00 it was 23:00 again.
  const again = Date.UTC(2018, 1, 18, 2)
  const evidence = [-7, -0.5, 0.5, 1.5].map(
    (hours, place) =>
      ({
        id: String(place),
        at: again + hours * 3_600_000,
        kind: 'purchase',
        hash: 1,
      }) as const,
  )
  const policy = { ...defaultLadderPolicy, timeZone: 'America/Sao_Paulo' }
  expect(count({ evidence: 'purchaseDays', atLeast: 2 }, evidence, { policy })).toBe(2)
})

test('amountOf counts evidence within its window, the end not included, a month clamped', () => {
  const month = { evidence: 'purchases', atLeast: 1, within: { months: 1 } } as const
  const at = Date.UTC(2024, 0, 31, 9)
  const evidence = [{ id: 'a', at, kind: 'purchase', hash: 1 }] as const
  const end = Date.UTC(2024, 1, 29, 9)
  expect(count(month, evidence, { at: end - 1 })).toBe(1)
  expect(count(month, evidence, { at: end })).toBe(0)
  expect(count(month, evidence, { at: -Infinity })).toBe(1)
})

test('amountOf with a window is amountOf of the evidence that is young enough', () => {
  fc.assert(
    fc.property(
      random,
      fc.constantFrom(...ladderMeasures),
      fc.nat(3),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(25),
      (evidence, measure, forgiving, days, later) => {
        const at = from + later * day
        const condition = { evidence: measure, atLeast: 1, forgiving }
        const young = evidence.filter((one) => one.at + days * day > at)
        const within = { ...condition, within: { days } }
        expect(count(within, evidence, { at })).toBe(count(condition, young))
      },
    ),
  )
})

test.each([
  [undefined, 1],
  [0, 1],
  [1, 2],
  [2, 4],
  [3, 4],
])(
  'amountOf, forgiving %s, counts deliveries since the disappointment that is not',
  (forgiving, expected) => {
    const evidence = evidenceOf(
      'exceeded',
      'interest',
      'exceeded',
      'disappointment',
      'exceeded',
      'disappointment',
      'exceeded',
      'complaint',
      'recovered',
    )
    const condition = { evidence: 'exceededDeliveries', atLeast: 1 } as const
    const found = count(forgiving === undefined ? condition : { ...condition, forgiving }, evidence)
    expect(found).toBe(expected)
  },
)

test('amountOf lets a disappointment take only deliveries', () => {
  const evidence = evidenceOf(
    'interest',
    'purchase',
    'evangelism',
    'recommendation',
    'disappointment',
  )
  for (const [measure, amount] of [
    ['interest', 2],
    ['purchases', 1],
    ['purchaseDays', 1],
    ['recommendations', 2],
    ['evangelism', 1],
  ] as const) {
    expect(count({ evidence: measure, atLeast: 1 }, evidence)).toBe(amount)
  }
})

test('supportedRung finds each rung on the evidence the default policy asks for, and no less', () => {
  for (const rung of ladderRungs) {
    const { evidence } = stateOn(rung)
    expect(rungFor(defaultLadderPolicy, evidence, 'suspect')).toBe(rung)
    if (rung !== 'suspect') {
      const less = rungFor(defaultLadderPolicy, evidence.slice(0, -1), 'suspect')
      expect(rank(less)).toBeLessThan(rank(rung))
    }
  }
})

test('supportedRung is the highest rung that lacks nothing, and never below the floor', () => {
  fc.assert(
    fc.property(policies, random, rungs, (policy, evidence, floor) => {
      const whole = ladderRungs.filter((rung) => shortfalls(policy, evidence, rung).length === 0)
      const best = Math.max(rank(floor), ...whole.map(rank))
      expect(rank(rungFor(policy, evidence, floor))).toBe(best)
    }),
  )
})

test('supportedRung takes a rung whose lower rung does not hold', () => {
  const evidence = evidenceOf(
    ...(['purchase', 'purchase', 'exceeded', 'exceeded'] as const),
    ...(['evangelism', 'evangelism', 'evangelism', 'disappointment'] as const),
  )
  expect(shortfalls(defaultLadderPolicy, evidence, 'advocate')).not.toEqual([])
  expect(rungFor(defaultLadderPolicy, evidence, 'suspect')).toBe('evangelist')
})

test('shortfalls says what is there and what must be', () => {
  const evidence = evidenceOf('purchase', 'exceeded')
  expect(shortfalls(defaultLadderPolicy, evidence, 'advocate')).toStrictEqual([
    { rung: 'advocate', evidence: 'purchaseDays', have: 1, need: 2 },
    { rung: 'advocate', evidence: 'exceededDeliveries', have: 1, need: 2 },
    { rung: 'advocate', evidence: 'recommendations', have: 0, need: 1 },
  ])
  expect(shortfalls(defaultLadderPolicy, evidence, 'customer')).toEqual([])
  expect(shortfalls(defaultLadderPolicy, [], 'suspect')).toEqual([])
})

test('shortfalls asks for exactly what is missing: with it the rung is reached, with one less it is not', () => {
  const bringing: Record<LadderMeasure, LadderEvidenceKind> = {
    interest: 'interest',
    purchases: 'purchase',
    purchaseDays: 'purchase',
    exceededDeliveries: 'exceeded',
    recommendations: 'recommendation',
    evangelism: 'evangelism',
  }
  fc.assert(
    fc.property(policies, random, rungs, (policy, evidence, rung) => {
      const missing = shortfalls(policy, evidence, rung)
      const more = missing.flatMap(({ evidence: measure, have, need }) =>
        Array<LadderEvidenceKind>(need - have).fill(bringing[measure]),
      )
      const all = [...evidence, ...evidenceOf(...more).map((one) => ({ ...one, id: `+${one.id}` }))]
      const later = all.map((one, place) => ({ ...one, at: from + place * day }))
      expect(shortfalls(policy, later, rung)).toEqual([])
      const [only, ...others] = missing
      if (only && others.length === 0) {
        expect(shortfalls(policy, later.slice(0, -1), rung)).toMatchObject([
          { have: only.need - 1 },
        ])
      }
    }),
  )
})

test('supportOf names the earliest events that fulfil each condition, each once', () => {
  const evidence = evidenceOf(
    'recommendation',
    'purchase',
    'purchase',
    'purchase',
    'evangelism',
    'exceeded',
    'exceeded',
    'exceeded',
  )
  expect(supportOf(defaultLadderPolicy, evidence, 'suspect')).toEqual([])
  expect(supportOf(defaultLadderPolicy, evidence, 'prospect')).toEqual(['1'])
  expect(supportOf(defaultLadderPolicy, evidence, 'client')).toEqual(['1', '2'])
  expect(supportOf(defaultLadderPolicy, evidence, 'advocate')).toEqual(['1', '2', '5', '6', '0'])
  const spread = evidenceOf('purchase', 'purchase', 'exceeded', 'exceeded', 'evangelism')
  const more = [
    ...spread,
    ...evidenceOf('evangelism', 'evangelism').map((one) => ({ ...one, id: `+${one.id}` })),
  ]
  expect(supportOf(defaultLadderPolicy, more, 'evangelist')).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '+0',
    '+1',
  ])
})

test('supportOf is enough: on the events it names alone the rung is the same', () => {
  fc.assert(
    fc.property(policies, random, (policy, evidence) => {
      const rung = rungFor(policy, evidence, 'suspect')
      const named = supportOf(policy, evidence, rung)
      const alone = evidence.filter(({ id }) => named.includes(id))
      expect(rank(rungFor(policy, alone, 'suspect'))).toBeGreaterThanOrEqual(rank(rung))
      expect(shortfalls(policy, alone, rung)).toEqual([])
      expect(new Set(named).size).toBe(named.length)
    }),
  )
})

test('supportOf names what it took to rise too, while that is there, and else what it takes to stay', () => {
  const upkept: LadderPolicy = {
    ...defaultLadderPolicy,
    upkeep: {
      client: [{ evidence: 'purchases', atLeast: 1 }],
      advocate: [],
    },
  }
  const [bought, exceeded, told] = [
    evidenceOf('purchase', 'purchase'),
    ['exceeded', 'exceeded'] as const,
    'recommendation' as const,
  ]
  expect(supportOf(upkept, bought, 'client')).toEqual(['0', '1'])
  expect(supportOf(upkept, bought.slice(1), 'client')).toEqual(['1'])
  const all = evidenceOf('purchase', 'purchase', ...exceeded, told)
  expect(supportOf(upkept, all, 'advocate')).toEqual(['0', '1', '2', '3', '4'])
  expect(supportOf(upkept, bought, 'advocate')).toEqual([])
})

test('supportOf tells of what comes to carry a rung that was not carried', () => {
  const [first, second] = evidenceOf('purchase', 'purchase')
  const page = pageOf(first ? [first] : [], 'UTC')
  expect(supportAt(defaultLadderPolicy, page, 'client', now)).toEqual(['0'])
  if (second) addTo(page, second, 'UTC')
  expect(supportAt(defaultLadderPolicy, page, 'client', now)).toEqual(['0', '1'])
})
