import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LadderEvidence, LadderEvidenceKind } from '../../src/loyalty-ladder/decision-model.ts'
import {
  countedBy,
  rankOf,
  rungFor,
  shortfalls,
  supportOf,
} from '../../src/loyalty-ladder/evidence.ts'
import { ladderMeasures, ladderRungs, type LadderMeasure } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { policies, stateOn } from './reference.ts'

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
/** Evidence with its place as its id; every purchase on a day of its own. */
const evidenceOf = (...given: readonly LadderEvidenceKind[]): readonly LadderEvidence[] =>
  given.map((kind, place) => ({
    id: String(place),
    hash: 'h',
    kind,
    ...(kind === 'purchase' && { on: `2024-01-${String(place + 1).padStart(2, '0')}` }),
  }))
const ids = (evidence: readonly LadderEvidence[]) => evidence.map(({ id }) => id)
const random = fc
  .array(fc.constantFrom(...kinds), { maxLength: 20, size: 'max' })
  .map((given) => evidenceOf(...given))
const rungs = fc.constantFrom(...ladderRungs)

test('rankOf counts the rungs from the ground', () => {
  expect(ladderRungs.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5])
})

test('countedBy counts for each measure the kinds that are it, and no others', () => {
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
      const found = countedBy({ evidence, atLeast: 1 }, evidenceOf(kind)).length
      expect([evidence, kind, found]).toEqual([
        evidence,
        kind,
        counted[evidence].includes(kind) ? 1 : 0,
      ])
    }
  }
})

test('countedBy counts a day with two purchases once, by the earlier', () => {
  const bought = (id: string, on: string) => ({ id, hash: 'h', kind: 'purchase', on }) as const
  const evidence = [
    bought('a', '2024-01-05'),
    bought('b', '2024-01-05'),
    bought('c', '2024-01-06'),
    bought('d', '2024-01-05'),
  ]
  expect(ids(countedBy({ evidence: 'purchaseDays', atLeast: 2 }, evidence))).toEqual(['a', 'c'])
  expect(ids(countedBy({ evidence: 'purchases', atLeast: 2 }, evidence))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
})

test.each([
  [undefined, ['6']],
  [0, ['6']],
  [1, ['4', '6']],
  [2, ['0', '2', '4', '6']],
  [3, ['0', '2', '4', '6']],
])(
  'countedBy, forgiving %s, counts deliveries since the disappointment that is not',
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
    const found = countedBy(
      forgiving === undefined ? condition : { ...condition, forgiving },
      evidence,
    )
    expect(ids(found)).toEqual(expected)
  },
)

test('countedBy lets a disappointment take only deliveries', () => {
  const evidence = evidenceOf(
    'interest',
    'purchase',
    'evangelism',
    'recommendation',
    'disappointment',
  )
  for (const [measure, count] of [
    ['interest', 2],
    ['purchases', 1],
    ['purchaseDays', 1],
    ['recommendations', 2],
    ['evangelism', 1],
  ] as const) {
    expect(countedBy({ evidence: measure, atLeast: 1 }, evidence)).toHaveLength(count)
  }
})

test('rungFor finds each rung on the evidence the default policy asks for, and no less', () => {
  for (const rung of ladderRungs) {
    const { evidence } = stateOn(rung)
    expect(rungFor(defaultLadderPolicy, evidence, 'suspect')).toBe(rung)
    if (rung !== 'suspect') {
      const less = rungFor(defaultLadderPolicy, evidence.slice(0, -1), 'suspect')
      expect(rankOf(less)).toBeLessThan(rankOf(rung))
    }
  }
})

test('rungFor is the highest rung that lacks nothing, and never below the floor', () => {
  fc.assert(
    fc.property(policies, random, rungs, (policy, evidence, floor) => {
      const whole = ladderRungs.filter((rung) => shortfalls(policy, evidence, rung).length === 0)
      const best = Math.max(rankOf(floor), ...whole.map(rankOf))
      expect(rankOf(rungFor(policy, evidence, floor))).toBe(best)
    }),
  )
})

test('rungFor takes a rung whose lower rung does not hold', () => {
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
      const later = all.map((one, place) =>
        one.on === undefined ? one : { ...one, on: String(place) },
      )
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
      expect(rankOf(rungFor(policy, alone, 'suspect'))).toBeGreaterThanOrEqual(rankOf(rung))
      expect(shortfalls(policy, alone, rung)).toEqual([])
      expect(new Set(named).size).toBe(named.length)
    }),
  )
})
