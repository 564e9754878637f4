import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pareto } from '../../src/summary/pareto.ts'

const total = (counts: readonly (readonly [string, number])[]) =>
  counts.reduce((sum, [, count]) => sum + count, 0)
const anyCounts = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(50)), { maxLength: 20 })

test('pareto orders counts by size and adds their shares up', () => {
  const reasons = new Map([
    ['broken', 1],
    ['late', 6],
    ['rude', 3],
  ])
  expect(pareto(reasons)).toEqual([
    { key: 'late', count: 6, percent: 60, cumulativePercent: 60 },
    { key: 'rude', count: 3, percent: 30, cumulativePercent: 90 },
    { key: 'broken', count: 1, percent: 10, cumulativePercent: 100 },
  ])
})

test('pareto keeps equal counts in the order they came in', () => {
  const keys = (counts: [string, number][]) => pareto(counts).map(({ key }) => key)
  const counts: [string, number][] = [
    ['z', 2],
    ['a', 2],
    ['m', 5],
    ['b', 2],
  ]
  expect(keys(counts)).toEqual(['m', 'z', 'a', 'b'])
  expect(keys(counts.reverse())).toEqual(['m', 'b', 'a', 'z'])
})

test('pareto of no counts has no lines', () => {
  expect(pareto([])).toEqual([])
})

test('pareto has no shares to speak of when every count is 0', () => {
  expect(
    pareto([
      ['a', 0],
      ['b', 0],
    ]),
  ).toEqual([
    { key: 'a', count: 0, percent: 0, cumulativePercent: 0 },
    { key: 'b', count: 0, percent: 0, cumulativePercent: 0 },
  ])
})

test('pareto keeps every key, largest first, and ends at 100', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const lines = pareto(counts)
      const expected = [...counts].sort(([, one], [, other]) => other - one)
      expect(lines.map(({ key, count }) => [key, count])).toEqual(expected)
      let sum = 0
      for (const { percent, cumulativePercent } of lines) {
        expect(cumulativePercent).toBeGreaterThanOrEqual(sum)
        expect(cumulativePercent).toBeCloseTo(sum + percent, 10)
        sum = cumulativePercent
      }
      expect(sum).toBe(total(counts) === 0 ? 0 : 100)
    }),
  )
})

test('pareto ends at exactly 100 for the largest counts too', () => {
  expect(pareto([['all', 1_506_148_971_329_557]]).at(-1)?.cumulativePercent).toBe(100)
  fc.assert(
    fc.property(fc.maxSafeNat().filter(Boolean), (count) => {
      expect(pareto([['all', count]]).at(-1)?.cumulativePercent).toBe(100)
    }),
  )
})

test('pareto gives 0 for minus zero', () => {
  expect(
    pareto([
      ['a', -0],
      ['b', 1],
    ])[1],
  ).toEqual({ key: 'a', count: 0, percent: 0, cumulativePercent: 100 })
})

test('pareto leaves the counts as they were', () => {
  const counts = Object.freeze<[string, number][]>([
    ['a', 1],
    ['b', 2],
  ])
  expect(pareto(counts).map(({ key }) => key)).toEqual(['b', 'a'])
  expect(counts[0]).toEqual(['a', 1])
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('pareto refuses the count %d', (count) => {
  const order = () =>
    pareto([
      ['a', 1],
      ['b', count],
    ])
  expect(order).toThrow(RangeError)
  expect(order).toThrow(`got ${count}`)
})
