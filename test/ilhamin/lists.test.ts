import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import type { Checklist, ChecklistItem } from '../../src/checklist/model.ts'
import { checklistSchema } from '../../src/checklist/schema.ts'
import { frontLineChecklist, respectChecklist } from '../../src/ilhamin/conduct.ts'
import { consumerChecklist, firstContactChecklist } from '../../src/ilhamin/contact.ts'
import { serviceCultureChecklist } from '../../src/ilhamin/culture.ts'
import { serviceCultureAspects } from '../../src/ilhamin/model.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import {
  customerCareGuidelines,
  customerMaxims,
  serviceMindset,
} from '../../src/ilhamin/principles.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'

const checklists: readonly Checklist[] = [
  ilhaminChecklist,
  firstContactChecklist,
  respectChecklist,
  frontLineChecklist,
  serviceCultureChecklist,
  consumerChecklist,
]
const principles: readonly (readonly [string, readonly ChecklistItem[]])[] = [
  ['customerMaxims', customerMaxims],
  ['serviceMindset', serviceMindset],
  ['customerCareGuidelines', customerCareGuidelines],
]
const ids = (items: readonly ChecklistItem[]) => items.map(({ id }) => id)

test.each(checklists.map((list) => [list.id, list] as const))(
  'the checklist %s passes its check and its gate, and is plain JSON',
  (_, list) => {
    expect(defineChecklist(list)).toBe(list)
    expect(checklistSchema.parse(list)).toStrictEqual(list)
    expect(JSON.parse(JSON.stringify(list))).toStrictEqual(list)
  },
)

test.each(checklists.map((list) => [list.id, list] as const))(
  'the checklist %s says of every item what can be observed, in two languages that differ',
  (_, { items }) => {
    const lines = items.flatMap(({ text, evidence }) => [text, evidence ?? { en: '', id: '' }])
    expect(lines.filter(({ en, id }) => en.trim() === '' || id.trim() === '' || en === id)).toEqual(
      [],
    )
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  },
)

test('the ready-made checklists have ids of their own', () => {
  expect(new Set(checklists.map(({ id }) => id)).size).toBe(checklists.length)
})

test.each(principles)('%s can be the items of a checklist', (name, items) => {
  const list = { id: name, version: '1', title: { en: name, id: name }, items }
  expect(defineChecklist(list).items).toBe(items)
  expect(checklistSchema.parse(list)).toStrictEqual(list)
  expect(items.filter(({ text }) => text.en === text.id)).toEqual([])
})

test('customerMaxims are the eight of the source text, in its order', () => {
  expect(ids(customerMaxims)).toEqual([
    'mostImportant',
    'weDepend',
    'notAnInterruption',
    'partOfUs',
    'notAStatistic',
    'doNotArgue',
    'bringsWishes',
    'decidesSuccess',
  ])
})

test('customerCareGuidelines are the six of the source text, in its order', () => {
  expect(ids(customerCareGuidelines)).toEqual([
    'feedbackIsInformation',
    'friendlySystem',
    'mustBeFelt',
    'ownProblemsStayInside',
    'loyaltyNotEverywhere',
    'rightAdvantage',
  ])
})

test('respectChecklist asks for time, intelligence and own choice', () => {
  expect(ids(respectChecklist.items)).toEqual(['time', 'intelligence', 'ownChoice'])
})

test('firstContactChecklist asks for honesty on both sides of it', () => {
  expect(ids(firstContactChecklist.items)).toEqual([
    'needUnderstood',
    'productExplained',
    'weaknessesDisclosed',
    'noExaggeration',
  ])
})

test('consumerChecklist asks for knowledge, choice and rights', () => {
  expect(ids(consumerChecklist.items)).toEqual(['knowledge', 'freeChoice', 'awarenessOfRights'])
})

test('frontLineChecklist fails whoever sells what does not fit, however polite and skilled', () => {
  expect(frontLineChecklist.items.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
    'fitToNeed',
  ])
  const perfect = { courtesy: 'met', knowledge: 'met', approach: 'met' } as const
  expect(scoreChecklist(frontLineChecklist, { ...perfect, fitToNeed: 'unmet' })).toMatchObject({
    kind: 'failed',
    score: 0.75,
    failedCritical: ['fitToNeed'],
  })
  expect(scoreChecklist(frontLineChecklist, { ...perfect, fitToNeed: 'met' }).kind).toBe('scored')
  expect(() =>
    scoreChecklist(frontLineChecklist, { ...perfect, fitToNeed: 'notApplicable' }),
  ).toThrow(RangeError)
})

test('serviceCultureChecklist has each aspect once, formal and informal in a group of its own', () => {
  expect(
    serviceCultureChecklist.items.map(({ id, group }) => ({ id, formal: group === 'formal' })),
  ).toEqual(serviceCultureAspects)
  expect(serviceCultureChecklist.groups?.map(({ id }) => id)).toEqual(['formal', 'informal'])
})
