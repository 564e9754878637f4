import { expect, test } from 'vitest'
import type { ChecklistTally } from '../../src/checklist/audits-model.ts'
import {
  checklistUncomparedWording,
  explainChecklistComparison,
  explainChecklistScorecard,
} from '../../src/checklist/audits-wording.ts'
import { compareChecklists } from '../../src/checklist/compare.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'

const summary = checklistSummary(ilhaminChecklist)
const of = (counts: Readonly<Record<string, number>>): ChecklistTally => ({
  ...summary.empty,
  scored: Object.values(counts).reduce((sum, count) => sum + count, 0),
  scores: counts,
})
const both = (previous: ChecklistTally, current: ChecklistTally, level = 0.95) => {
  const change = compareChecklists({ previous, current }, { level })
  return {
    en: explainChecklistComparison(change, { language: 'en' }),
    id: explainChecklistComparison(change, { language: 'id' }),
  }
}

test('explainChecklistComparison says both means, the change and how sure it is', () => {
  expect(both(of({ '0.8': 2, '1': 2 }), of({ '0.5': 2, '0.7': 2 }), 0.995)).toEqual({
    en: 'The mean score went from 90% (n 4) to 60% (n 4), -30 points; with 99.5% confidence the change is between -65 and +5 points.',
    id: 'Skor rata-rata dari 90% (n 4) ke 60% (n 4), -30 poin; dengan keyakinan 99,5% perubahannya antara -65 dan +5 poin.',
  })
})

test('explainChecklistComparison says for each reason why there is no interval', () => {
  expect(both(summary.empty, of({ '1': 1 }))).toEqual({
    en: 'The mean score went from no score (n 0) to 100% (n 1); no interval, a set has no score.',
    id: 'Skor rata-rata dari tanpa skor (n 0) ke 100% (n 1); tanpa rentang, salah satu kumpulan tidak punya skor.',
  })
  expect(both(of({ '0.5': 1 }), of({ '1': 4 }))).toEqual({
    en: 'The mean score went from 50% (n 1) to 100% (n 4), +50 points; no interval, a set has only one score.',
    id: 'Skor rata-rata dari 50% (n 1) ke 100% (n 4), +50 poin; tanpa rentang, salah satu kumpulan hanya punya satu skor.',
  })
  expect(both(of({ '1': 1000 }), of({ '1': 4 }))).toEqual({
    en: 'The mean score went from 100% (n 1,000) to 100% (n 4), 0 points; no interval, the scores of each set are all equal.',
    id: 'Skor rata-rata dari 100% (n 1.000) ke 100% (n 4), 0 poin; tanpa rentang, skor di tiap kumpulan semuanya sama.',
  })
})

test('explainChecklistScorecard puts n beside the mean, and every outcome that is in none', () => {
  const card = summary.result({
    ...of({ '0.5': 1, '1': 2 }),
    failed: 1,
    incomplete: 4,
    notApplicable: 1200,
  })
  expect(explainChecklistScorecard(card, { language: 'en' })).toBe(
    '1,208 audits: mean score 83% (n 3); failed 1, incomplete 4, not applicable 1,200.',
  )
  expect(explainChecklistScorecard(card, { language: 'id' })).toBe(
    '1.208 audit: skor rata-rata 83% (n 3); gagal 1, belum lengkap 4, tidak berlaku 1.200.',
  )
})

test('explainChecklistScorecard says that nobody has no score, not a score of 0', () => {
  const card = summary.result(summary.empty)
  expect(explainChecklistScorecard(card, { language: 'en' })).toBe(
    '0 audits: no score; failed 0, incomplete 0, not applicable 0.',
  )
  expect(explainChecklistScorecard(card, { language: 'id' })).toBe(
    '0 audit: tanpa skor; gagal 0, belum lengkap 0, tidak berlaku 0.',
  )
})

test('checklistUncomparedWording has its own word for every reason', () => {
  for (const language of ['en', 'id'] as const) {
    const words = Object.values(checklistUncomparedWording).map((word) => word[language])
    expect(new Set(words).size).toBe(3)
  }
})
