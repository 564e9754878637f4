import 'survey-core/i18n/indonesian'
import fc from 'fast-check'
import { Model, PanelModel } from 'survey-core'
import { lintSurvey } from 'survey-core/linter'
import { describe, expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import {
  checklistMarks,
  type Checklist,
  type ChecklistAnswer,
  type ChecklistAnswers,
  type ChecklistGivenMark,
  type ChecklistItem,
} from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistToSurveyJs } from '../../src/checklist/survey-js-wording.ts'
import { answersFromSurveyJs } from '../../src/checklist/survey-js.ts'
import * as ilhamin from '../../src/ilhamin/index.ts'

const words = (text: string) => ({ en: text, id: `${text} (id)` })
const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  text: words(id),
  ...more,
})
const scale = (lowest: number, highest: number) =>
  ({ kind: 'scale', lowest, highest, adequate: lowest + 1 }) as const
const checklist = defineChecklist({
  id: 'counter',
  version: '1',
  title: words('Counter'),
  groups: [{ id: 'speed', title: words('Speed') }],
  items: [
    item('greeted', { help: words('Listen'), evidence: words('A greeting') }),
    item('priceTold', { critical: true, form: { kind: 'yesNo' } }),
    item('proven', { evidenceRequired: true }),
    item('stars', { form: scale(0, 10), group: 'speed', evidenceRequired: true }),
    item('percent', { form: scale(0, 20), group: 'speed', notApplicable: 'fail' }),
  ],
})

/** Fills in a form as an assessor would, and gives what SurveyJS would send. */
function fillIn(list: Checklist, answers: ChecklistAnswers, locale = '') {
  const survey = new Model(checklistToSurveyJs(list))
  survey.locale = locale
  for (const [id, answer] of Object.entries(answers)) {
    const question = survey.getQuestionByName(id)
    const { mark, evidence } = typeof answer === 'object' ? answer : { mark: answer }
    question.value = mark
    if (evidence !== undefined) question.comment = evidence
  }
  const isComplete = survey.tryComplete()
  const sent = JSON.parse(JSON.stringify(survey.data)) as Record<string, unknown>
  return { survey, isComplete, sent }
}

const evidence = fc.constantFrom('seen at 10:15', ' two  words ', 'é 🙂 "quoted" {greeted}')
const written = (mark: ChecklistGivenMark) =>
  fc.oneof(
    fc.constant(mark),
    evidence.map((text): ChecklistAnswer => ({ mark, evidence: text })),
  )
const proven = (mark: ChecklistGivenMark) =>
  evidence.map((text): ChecklistAnswer => ({ mark, evidence: text }))
const apart = ['notApplicable', 'notObserved'] as const
const answers: fc.Arbitrary<ChecklistAnswers> = fc.record(
  {
    greeted: fc.constantFrom(...checklistMarks).chain(written),
    priceTold: fc.constantFrom('met' as const, 'unmet' as const, 'notObserved').chain(written),
    proven: fc.oneof(
      fc.constantFrom('met' as const, 'partly').chain(proven),
      fc.constantFrom('unmet' as const, ...apart).chain(written),
    ),
    stars: fc.oneof(
      fc.integer({ min: 1, max: 10 }).chain(proven),
      fc.constantFrom(0, ...apart).chain(written),
    ),
    percent: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...apart)).chain(written),
  },
  { noNullPrototype: true },
)

describe('a form in SurveyJS itself', () => {
  const lists = [
    checklist,
    ...Object.values(ilhamin).filter((value) => 'items' in value && 'version' in value),
  ] as Checklist[]

  test.each(lists.map((list) => [list.id, list] as const))(
    '%s is accepted by the Model and its linter without complaint, in both languages and in each',
    (_, list) => {
      for (const options of [{}, { language: 'en' as const }, { language: 'id' as const }]) {
        const form = checklistToSurveyJs(list, options)
        expect(JSON.parse(JSON.stringify(form))).toStrictEqual(form)
        expect(lintSurvey(form).findings).toEqual([])
        const survey = new Model(form)
        expect(survey.jsonErrors).toBeNull()
        const inOrder = form.elements.flatMap((one) =>
          one.type === 'panel' ? one.elements.map(({ name }) => name) : one.name,
        )
        expect(survey.getAllQuestions().map(({ name }) => name)).toEqual(inOrder)
        expect([...inOrder].sort()).toEqual(list.items.map(({ id }) => id).sort())
      }
    },
  )

  test('answers come back as they were given, in both locales', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('', 'id'), (given, locale) => {
        const { isComplete, sent } = fillIn(checklist, given, locale)
        expect(isComplete).toBe(true)
        const read = answersFromSurveyJs(checklist, sent)
        expect(read).toStrictEqual(given)
        expect(scoreChecklist(checklist, read)).toStrictEqual(scoreChecklist(checklist, given))
      }),
      { numRuns: 12 },
    )
  })

  test('every item is required: nobody completes by skipping', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...checklist.items), (given, { id }) => {
        const rest = Object.fromEntries(Object.entries(given).filter(([key]) => key !== id))
        const { isComplete, sent } = fillIn(checklist, rest)
        expect(isComplete).toBe(false)
        expect(scoreChecklist(checklist, answersFromSurveyJs(checklist, sent)).notAnswered).toEqual(
          [id],
        )
      }),
      { numRuns: 6 },
    )
  })

  test('a skipped scale is no 0, and a rating of 0 is one', () => {
    const { sent } = fillIn(checklist, { greeted: 'met' })
    expect(answersFromSurveyJs(checklist, sent)).toStrictEqual({ greeted: 'met' })
    const zero = fillIn(checklist, { stars: 0, percent: 0 }).sent
    expect(answersFromSurveyJs(checklist, zero)).toStrictEqual({ stars: 0, percent: 0 })
  })

  test('evidence is asked for exactly where its absence would leave the audit incomplete', () => {
    const rest = { greeted: 'met', priceTold: 'met', percent: 15 } as const
    const choices = [
      ...checklistMarks.map((mark) => ({ ...rest, proven: mark, stars: 'notObserved' as const })),
      ...[0, 1, 10, ...apart].map((stars) => ({ ...rest, proven: 'unmet' as const, stars })),
    ]
    for (const given of choices) {
      const missing = scoreChecklist(checklist, given).missingEvidence.length > 0
      expect([given, fillIn(checklist, given).isComplete]).toEqual([given, !missing])
    }
  })

  test('texts switch with the locale, and a form in one language has that one', () => {
    const survey = new Model(checklistToSurveyJs(checklist))
    const shown = () => [
      survey.processedTitle,
      survey.getAllPanels().map((panel) => panel instanceof PanelModel && panel.processedTitle),
      survey.getQuestionByName('priceTold').processedTitle,
      survey.getQuestionByName('greeted').description,
      survey.getQuestionByName('proven').commentText,
    ]
    const en = ['Counter', ['Speed'], 'Critical: priceTold', 'Listen A greeting']
    expect(shown()).toEqual([...en, 'Evidence (required)'])
    survey.locale = 'id'
    const id = ['Counter (id)', ['Speed (id)'], 'Kritis: priceTold (id)']
    expect(shown()).toEqual([...id, 'Listen (id) A greeting (id)', 'Bukti (wajib)'])
    const own = new Model(checklistToSurveyJs(checklist, { language: 'id' }))
    expect(own.processedTitle).toBe('Counter (id)')
    expect(own.completeText).toBe('Selesai')
    expect(new Model(checklistToSurveyJs(checklist, { language: 'en' })).completeText).toBe(
      'Complete',
    )
  })

  test('ids that SurveyJS takes keep their answers apart', () => {
    const id = fc.stringMatching(/^\w[\w.-]{0,6}$/)
    const ids = fc.uniqueArray(id, { minLength: 2, maxLength: 4 })
    const list = (ids: readonly string[]): Checklist => ({
      ...{ id: 'x', version: '1', title: words('x') },
      items: ids.map((one) => item(one, { evidenceRequired: true })),
    })
    const accepted = (ids: readonly string[]) => {
      try {
        return checklistToSurveyJs(list(ids))
      } catch {
        return undefined
      }
    }
    fc.assert(
      fc.property(ids, (ids) => {
        fc.pre(accepted(ids) !== undefined)
        const [first = '', ...rest] = ids
        const others = rest.map((one) => [one, { mark: 'partly', evidence: one }] as const)
        const unproven: ChecklistAnswers = { ...Object.fromEntries(others), [first]: 'met' }
        expect(fillIn(list(ids), unproven).isComplete).toBe(false)
        const proof: ChecklistAnswer = { mark: 'met', evidence: 'seen' }
        const given: ChecklistAnswers = { ...unproven, [first]: proof }
        const { isComplete, sent } = fillIn(list(ids), given)
        expect(isComplete).toBe(true)
        expect(answersFromSurveyJs(list(ids), sent)).toStrictEqual(given)
      }),
      { numRuns: 12 },
    )
  })
})

test.each([...['', ' a', 'a ', 'a b', 'a{b}', '#a', '$', '-a', '.a', 'é', '__proto__', '\u00a0']])(
  'checklistToSurveyJs refuses the id %j, and says where',
  (id) => {
    const list = { ...checklist, groups: [], items: [item('a'), item(id)] }
    expect(() => checklistToSurveyJs(list)).toThrow(RangeError)
    expect(() => checklistToSurveyJs(list)).toThrow(`at items[1].id, got "${id}"`)
  },
)

test.each([
  ['a', 'A'],
  ['a', 'a-Comment'],
  ['a-comment', 'A'],
])('checklistToSurveyJs refuses %j beside %j', (one, other) => {
  const list = { ...checklist, groups: [], items: [item(one), item(other)] }
  expect(() => checklistToSurveyJs(list)).toThrow(`at items[1].id, got "${other}"`)
  expect(() => checklistToSurveyJs({ ...list, items: [item(other)] })).not.toThrow()
})

test.each<[string, Record<string, unknown>]>([
  ['data["greeted"] needs one of met, partly', { greeted: 0 }],
  ['data["greeted"] needs one of met, partly', { greeted: null }],
  ['data["greeted"] needs one of met, partly', { greeted: '' }],
  ['data["stars"] needs a whole number from 0 to 10', { stars: 11 }],
  ['data["stars"] needs a whole number from 0 to 10', { stars: '5' }],
  ['data["priceTold"] needs one of met, unmet, notObserved', { priceTold: 'notApplicable' }],
  ['data["greeted-Comment"] needs text, got 7', { greeted: 'met', 'greeted-Comment': 7 }],
  ['data["greeted-Comment"] needs an item of counter with a mark', { 'greeted-Comment': 'x' }],
  ['data["smiled"] needs an item of counter', { greeted: 'met', smiled: 'met' }],
  ['data["toString"] needs an item of counter', { toString: 'met' }],
])('answersFromSurveyJs says %s', (message, data) => {
  expect(() => answersFromSurveyJs(checklist, data)).toThrow(RangeError)
  expect(() => answersFromSurveyJs(checklist, data)).toThrow(`answersFromSurveyJs: ${message}`)
})

test('checklistToSurveyJs makes no form without texts where there is no such language', () => {
  const language = JSON.parse('"fr"') as 'en'
  expect(() => checklistToSurveyJs(checklist, { language })).toThrow(RangeError)
  expect(() => checklistToSurveyJs(checklist, { language })).toThrow('language of en, id, got fr')
})
