import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import type { ChecklistMark } from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { ilhaminItems } from '../../src/ilhamin/model.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import oracles from '../fixtures/checklist.json' with { type: 'json' }

const { items } = ilhaminChecklist
const ids = items.map(({ id }) => id)

test('ilhaminChecklist has exactly the seven items, in the order of the source', () => {
  expect(ids).toEqual(['ingat', 'layani', 'hormati', 'apresiasi', 'mengerti', 'ikuti', 'nyaman'])
  expect(ids).toEqual(ilhaminItems)
})

test('ilhaminChecklist spells ILHAMIN, with two different items that begin with I', () => {
  expect(ids.map((id) => id.charAt(0).toUpperCase()).join('')).toBe('ILHAMIN')
  expect(ids.filter((id) => id.startsWith('i'))).toEqual(['ingat', 'ikuti'])
})

test('ilhaminChecklist is a checklist that defineChecklist takes', () => {
  expect(defineChecklist(ilhaminChecklist)).toBe(ilhaminChecklist)
  expect(ilhaminChecklist).toMatchObject({ id: 'ilhamin', version: '1' })
})

test('ilhaminChecklist says in both languages what holds and what can be observed', () => {
  for (const language of ['en', 'id'] as const) {
    const texts = items.flatMap(({ text, evidence }) => [
      text[language],
      evidence?.[language] ?? '',
    ])
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(new Set(texts).size).toBe(14)
  }
  const untranslated = items.filter(
    ({ text, evidence }) => text.en === text.id || evidence?.en === evidence?.id,
  )
  expect(untranslated).toEqual([])
})

test('ilhaminChecklist leaves weights, critical items and evidence to its users', () => {
  expect(items.flatMap((item) => Object.keys(item))).toEqual(
    items.flatMap(() => ['id', 'text', 'evidence']),
  )
})

test('ilhaminChecklist is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(ilhaminChecklist))).toStrictEqual(ilhaminChecklist)
})

test('ilhaminChecklist scores as other rubrics do', () => {
  for (const name of ['checklist.allMet', 'checklist.naAndUnobserved'] as const) {
    const { input, expected, tolerance } = oracles[name]
    const marks = input.items.map(({ id, status }) => [id, status as ChecklistMark] as const)
    const result = scoreChecklist(ilhaminChecklist, Object.fromEntries(marks))
    const score = result.kind === 'scored' ? result.score : NaN
    expect(Math.abs(score - expected.score)).toBeLessThanOrEqual(tolerance)
  }
})

test('ilhaminChecklist fails by an item its users made critical, whatever the score', () => {
  const { input, expected } = oracles['checklist.critical']
  const strict = defineChecklist({
    ...ilhaminChecklist,
    version: '1-strict',
    items: items.map((item) => ({ ...item, critical: item.id === 'hormati' })),
  })
  const marks = input.items.map(({ id, status }) => [id, status as ChecklistMark] as const)
  expect(scoreChecklist(strict, Object.fromEntries(marks))).toMatchObject({
    kind: 'failed',
    version: '1-strict',
    failedCritical: expected.failedCritical,
  })
})
