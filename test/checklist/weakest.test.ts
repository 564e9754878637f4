import { expect, test } from 'vitest'
import type { ChecklistScorecard } from '../../src/checklist/audits-model.ts'
import { checklistShortfalls, weakestItems } from '../../src/checklist/weakest.ts'

const rest = { notApplicable: 0, notObserved: 0, notAnswered: 0 }
const card: ChecklistScorecard = {
  n: 0,
  audits: 12,
  failed: 0,
  incomplete: 12,
  notApplicable: 0,
  groups: [],
  items: [
    { id: 'strong', score: 0.9, n: 10, fellShort: 2, ...rest },
    { id: 'seldom', score: 0, n: 1, fellShort: 1, ...rest },
    { id: 'weak', score: 0.5, n: 4, fellShort: 3, ...rest },
    { id: 'never', n: 0, fellShort: 0, ...rest, notObserved: 12 },
    { id: 'weakToo', score: 0.5, n: 8, fellShort: 5, ...rest },
    { id: 'weakest', score: 0.25, n: 4, fellShort: 3, ...rest },
    { id: 'perfect', score: 1, n: 8, fellShort: 0, ...rest },
  ],
}
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

test('weakestItems ranks by mean, then by how often an item was seen', () => {
  const { ranked, unranked } = weakestItems(card)
  expect(ids(ranked)).toEqual([...['seldom', 'weakest', 'weakToo', 'weak', 'strong', 'perfect']])
  expect(ids(unranked)).toEqual(['never'])
  expect(ranked[0]).toBe(card.items[1])
})

test('weakestItems sets apart what too few audits saw, and drops nothing', () => {
  const { ranked, unranked } = weakestItems(card, { minimumAudits: 4 })
  expect(ids(ranked)).toEqual(['weakest', 'weakToo', 'weak', 'strong', 'perfect'])
  expect(ids(unranked)).toEqual(['seldom', 'never'])
  expect(ids(weakestItems(card, { minimumAudits: 11 }).unranked)).toEqual(ids(card.items))
})

test('weakestItems leaves the card as it was', () => {
  const before = JSON.stringify(card)
  weakestItems(card)
  expect(JSON.stringify(card)).toBe(before)
})

test.each([0, -1, 1.5, NaN, Infinity])('weakestItems refuses a minimum of %d', (minimumAudits) => {
  expect(() => weakestItems(card, { minimumAudits })).toThrow(RangeError)
  expect(() => weakestItems(card, { minimumAudits })).toThrow(`from 1, got ${minimumAudits}`)
})

test('checklistShortfalls counts the audits in which each item fell short, most first', () => {
  const lines = checklistShortfalls(card)
  expect(lines.map(({ key, count }) => [key, count])).toEqual([
    ['weakToo', 5],
    ['weak', 3],
    ['weakest', 3],
    ['strong', 2],
    ['seldom', 1],
  ])
  expect(lines.at(-1)?.cumulativePercent).toBe(100)
  expect(checklistShortfalls({ ...card, items: card.items.slice(-1) })).toEqual([])
})
