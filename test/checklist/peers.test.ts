import { describe, expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import type { ChecklistAnswers, ChecklistItem } from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { answersFromSurveyJs } from '../../src/checklist/survey-js.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import { summarize } from '../../src/summary/summarize.ts'

const list = (...items: (Partial<ChecklistItem> & { id: string })[]) =>
  defineChecklist({
    id: 'list',
    version: '1',
    title: { en: 'List', id: 'Daftar' },
    items: items.map((item) => ({ text: { en: item.id, id: item.id }, ...item })),
  })
const scoreOf = (result: object) => ('score' in result ? result.score : undefined)

describe('what published scorers answer wrongly, answered rightly', () => {
  test('elastic/kibana issue 285441: not applicable counted as passed', () => {
    const two = list({ id: 'a' }, { id: 'b' })
    expect(scoreOf(scoreChecklist(two, { a: 'unmet', b: 'notApplicable' }))).toBe(0)
    const none = scoreChecklist(two, { a: 'notApplicable', b: 'notApplicable' })
    expect(none.kind).toBe('notApplicable')
    expect(scoreOf(none)).toBeUndefined()
  })

  test('HyphaApp issue 1244: not applicable counted as zero', () => {
    const two = list({ id: 'a' }, { id: 'b' })
    expect(scoreOf(scoreChecklist(two, { a: 'met', b: 'notApplicable' }))).toBe(1)
    const summary = checklistSummary(two)
    const audits = [scoreChecklist(two, { a: 'met', b: 'notApplicable' })]
    const [, b] = summary.result(summarize(summary, audits)).items
    expect(b).toMatchObject({ n: 0, notApplicable: 1 })
    expect(b).not.toHaveProperty('score')
  })

  test('DLCIncluded/MQ issue 7: not applicable quietly lowering the score by its weight', () => {
    const heavy = list({ id: 'a' }, { id: 'b' }, { id: 'c', weight: 8 })
    const marks = { a: 'met', b: 'partly' } as const
    expect(scoreOf(scoreChecklist(heavy, { ...marks, c: 'notApplicable' }))).toBe(0.75)
    expect(scoreOf(scoreChecklist(heavy, { ...marks, c: 'notObserved' }))).toBe(0.75)
  })

  test('survey-analytics issue 253: a skipped rating counted as 0', () => {
    const form = { kind: 'scale', lowest: 0, highest: 10, adequate: 6 } as const
    const rated = list({ id: 'a', form }, { id: 'b', form })
    const skipped = scoreChecklist(rated, answersFromSurveyJs(rated, { a: 8 }))
    expect(skipped).toMatchObject({ kind: 'incomplete', score: 0.8, notAnswered: ['b'] })
    const zero = scoreChecklist(rated, answersFromSurveyJs(rated, { a: 8, b: 0 }))
    expect(zero).toMatchObject({ kind: 'scored', score: 0.4 })
  })

  test('a failed critical item averaged away', () => {
    const light = { id: 'safe', weight: 0.001, critical: true }
    const safe = list(light, ...['a', 'b', 'c'].map((id) => ({ id, weight: 100 })))
    const marks: ChecklistAnswers = { safe: 'unmet', a: 'met', b: 'met', c: 'met' }
    const result = scoreChecklist(safe, marks)
    expect(result).toMatchObject({ kind: 'failed', failedCritical: ['safe'] })
    expect(scoreOf(result)).toBeGreaterThan(0.99)
    const summary = checklistSummary(safe)
    const card = summary.result(summarize(summary, [result, result]))
    expect([card.failed, card.audits]).toEqual([2, 2])
  })

  test('a missing answer treated as met, or as not met', () => {
    const ids = ['layani', 'hormati', 'apresiasi', 'mengerti', 'ikuti', 'nyaman'] as const
    const rest = Object.fromEntries(ids.map((id) => [id, 'met' as const]))
    const result = scoreChecklist(ilhaminChecklist, rest)
    expect(result).toMatchObject({ kind: 'incomplete', score: 1, notAnswered: ['ingat'] })
    expect(result.completeness).toBeCloseTo(6 / 7, 15)
  })

  test('items keyed by their initial, of which ILHAMIN has two I', () => {
    const byInitial: ChecklistAnswers = Object.fromEntries(
      Array.from('ILHAMIN', (letter) => [letter, 'met' as const]),
    )
    expect(Object.keys(byInitial)).toHaveLength(6)
    expect(() => scoreChecklist(ilhaminChecklist, byInitial)).toThrow('ilhamin has no item "I"')
  })

  test('an answer off the scale clamped to its end', () => {
    const rated = list({ id: 'a', form: { kind: 'scale', lowest: 1, highest: 4, adequate: 3 } })
    expect(() => scoreChecklist(rated, { a: 5 })).toThrow(
      'answers.a needs a whole number from 1 to 4',
    )
  })

  test('failed audits left out of the mean, which flatters', () => {
    const pair = list({ id: 'safe', critical: true }, { id: 'other' })
    const summary = checklistSummary(pair)
    const audits = [
      scoreChecklist(pair, { safe: 'met', other: 'met' }),
      scoreChecklist(pair, { safe: 'unmet', other: 'unmet' }),
    ]
    expect(summary.result(summarize(summary, audits))).toMatchObject({
      score: 0.5,
      n: 2,
      failed: 1,
    })
  })
})
