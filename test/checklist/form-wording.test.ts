import { expect, test } from 'vitest'
import { checklistFormWording, choicesOf } from '../../src/checklist/form-wording.ts'
import { readMark } from '../../src/checklist/item.ts'
import {
  notApplicablePolicies,
  type ChecklistForm,
  type ChecklistItem,
} from '../../src/checklist/model.ts'

const forms: readonly ChecklistForm[] = [
  { kind: 'marks' },
  { kind: 'yesNo' },
  { kind: 'scale', lowest: -1, highest: 2, adequate: 0 },
]
const items = forms.flatMap((form) =>
  [undefined, ...notApplicablePolicies].flatMap((notApplicable) =>
    [false, true].map((critical): ChecklistItem => ({
      id: 'a',
      text: { en: 'a', id: 'a' },
      form,
      critical,
      ...(notApplicable !== undefined && { notApplicable }),
    })),
  ),
)
const everything = [
  ...['met', 'partly', 'unmet', 'notApplicable', 'notObserved', 'notAnswered'],
  ...[-2, -1, 0, 1, 2, 3],
]

test('choicesOf offers exactly the marks that scoring takes', () => {
  for (const item of items) {
    const taken = everything.filter((mark) => {
      try {
        return readMark(item, mark, 'here') === mark
      } catch {
        return false
      }
    })
    expect(new Set(choicesOf(item).map(({ mark }) => mark))).toEqual(new Set(taken))
    expect(choicesOf(item)).toHaveLength(taken.length)
  }
})

test('choicesOf says yes and no where that is the form, and grades elsewhere', () => {
  const [marks, yesNo, scale] = forms.map((form) =>
    choicesOf({ id: 'a', text: { en: 'a', id: 'a' }, form }).map(({ words }) => words.id),
  )
  const apart = ['tidak berlaku', 'tidak teramati']
  expect(marks).toEqual(['terpenuhi', 'terpenuhi sebagian', 'tidak terpenuhi', ...apart])
  expect(yesNo).toEqual(['ya', 'tidak', ...apart])
  expect(scale).toEqual(['-1', '0', '1', '2', ...apart])
})

test('checklistFormWording has its own word for every form', () => {
  expect(Object.keys(checklistFormWording)).toEqual(forms.map(({ kind }) => kind))
  for (const language of ['en', 'id'] as const) {
    const words = Object.values(checklistFormWording).map((word) => word[language])
    expect(new Set(words).size).toBe(3)
  }
})
