import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChecklistTally } from '../../src/checklist/audits-model.ts'
import { compareChecklists } from '../../src/checklist/compare.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import oracles from '../fixtures/checklist-change.json' with { type: 'json' }

const { empty, combine } = checklistSummary(ilhaminChecklist)
const of = (...scores: readonly number[]): ChecklistTally =>
  scores.map((score) => ({ ...empty, scored: 1, scores: { [score]: 1 } })).reduce(combine, empty)
const scores = fc.array(fc.constantFrom(0, 0.1, 1 / 3, 0.5, 0.8, 1), { maxLength: 8 })

test.each(oracles)('compareChecklists gives the figures of $id', (oracle) => {
  const { input, expected, tolerance } = oracle
  const { level } = input
  const change = compareChecklists(
    { previous: of(...input.previous), current: of(...input.current) },
    { level },
  )
  if (change.kind !== 'compared') throw new Error(change.because)
  for (const name of ['difference', 'low', 'high', 'degrees', 'standardError'] as const) {
    expect(Math.abs(change[name] - expected[name])).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected[name])),
    )
  }
  expect(change.level).toBe(level)
})

test('compareChecklists has a level of 0.95 unless told otherwise', () => {
  const sets = { previous: of(0.2, 0.4), current: of(0.5, 0.9) }
  expect(compareChecklists(sets)).toStrictEqual(compareChecklists(sets, { level: 0.95 }))
  const wide = compareChecklists(sets, { level: 0.99 })
  const narrow = compareChecklists(sets, { level: 0.5 })
  const width = (change: typeof wide) =>
    change.kind === 'compared' ? change.high - change.low : NaN
  expect(width(wide)).toBeGreaterThan(width(narrow))
})

test('compareChecklists turns round when the sets change places', () => {
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const there = compareChecklists({ previous: of(...one), current: of(...other) })
      const back = compareChecklists({ previous: of(...other), current: of(...one) })
      expect(back.kind).toBe(there.kind)
      expect([back.previous, back.current]).toStrictEqual([there.current, there.previous])
      if (there.kind !== 'compared' || back.kind !== 'compared') return
      expect(back.difference).toBeCloseTo(-there.difference, 14)
      expect(back.low).toBeCloseTo(-there.high, 12)
      expect(back.high).toBeCloseTo(-there.low, 12)
    }),
  )
})

test('compareChecklists takes sets in any order of audits, and survives JSON', () => {
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const change = compareChecklists({ previous: of(...one), current: of(...other) })
      const shuffled = compareChecklists({
        previous: of(...[...one].reverse()),
        current: of(...[...other].sort()),
      })
      expect(shuffled).toStrictEqual(change)
      expect(JSON.parse(JSON.stringify(change))).toStrictEqual(change)
      if (change.kind !== 'compared') return
      expect(change.low).toBeLessThan(change.difference)
      expect(change.high).toBeGreaterThan(change.difference)
      expect(change.degrees).toBeGreaterThanOrEqual(1)
      expect(change.degrees).toBeLessThanOrEqual(one.length + other.length - 2 + 1e-9)
    }),
  )
})

test('compareChecklists says why there is no interval, the plainest reason first', () => {
  const because = (previous: ChecklistTally, current: ChecklistTally) => {
    const change = compareChecklists({ previous, current })
    return change.kind === 'uncompared' ? change.because : change.kind
  }
  expect(because(empty, of(0.5, 0.6))).toBe('noScores')
  expect(because(of(0.5), empty)).toBe('noScores')
  expect(because(of(0.5), of(0.5, 0.6))).toBe('tooFewScores')
  expect(because(of(0.5, 0.6), of(0.5))).toBe('tooFewScores')
  expect(because(of(0.5, 0.5), of(0.9, 0.9, 0.9))).toBe('noSpread')
  expect(because(of(0.5, 0.5), of(0.9, 0.9, 0.8))).toBe('compared')
})

test('compareChecklists gives the difference wherever both sets have a score', () => {
  expect(compareChecklists({ previous: of(0.5), current: of(0.75) })).toStrictEqual({
    kind: 'uncompared',
    because: 'tooFewScores',
    difference: 0.25,
    previous: { score: 0.5, n: 1 },
    current: { score: 0.75, n: 1 },
  })
  expect(compareChecklists({ previous: of(0.5), current: empty })).toStrictEqual({
    kind: 'uncompared',
    because: 'noScores',
    previous: { score: 0.5, n: 1 },
    current: { n: 0 },
  })
})

test('compareChecklists makes no spread of rounding', () => {
  const thirds = of(0.1, 0.1, 0.1)
  expect(compareChecklists({ previous: thirds, current: thirds })).toMatchObject({
    because: 'noSpread',
    previous: { score: 0.1, n: 3 },
  })
  const near = of(0.8, 0.8000000000000002, 0.8)
  expect(compareChecklists({ previous: near, current: near })).toMatchObject({
    because: 'noSpread',
  })
})

test('compareChecklists refuses audits of two checklists or versions', () => {
  const sets = { previous: of(0.5, 0.6), current: { ...of(0.5, 0.6), version: '2' } }
  expect(() => compareChecklists(sets)).toThrow(RangeError)
  expect(() => compareChecklists(sets)).toThrow('got ilhamin 1 and ilhamin 2')
})

test.each([0, 1, -0.5, 95, NaN])('compareChecklists refuses a level of %d', (level) => {
  const sets = { previous: empty, current: empty }
  expect(() => compareChecklists(sets, { level })).toThrow(RangeError)
  expect(() => compareChecklists(sets, { level })).toThrow(`between 0 and 1, got ${level}`)
})
