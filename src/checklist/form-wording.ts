import type { Language, Words } from '../language/model.ts'
import { writeNumber } from '../language/number.ts'
import {
  checklistFormMarks,
  type Checklist,
  type ChecklistForm,
  type ChecklistGivenMark,
  type ChecklistGroup,
  type ChecklistItem,
  type ChecklistMark,
} from './model.ts'
import { checklistMarkWording } from './wording.ts'

/** The forms of an answer. */
export const checklistFormWording: Readonly<Record<ChecklistForm['kind'], Words>> = {
  marks: { en: 'met, partly or not met', id: 'terpenuhi, sebagian atau tidak' },
  yesNo: { en: 'yes or no', id: 'ya atau tidak' },
  scale: { en: 'a number', id: 'angka' },
}

const yesNo: Readonly<Record<'met' | 'unmet', Words>> = {
  met: { en: 'yes', id: 'ya' },
  unmet: { en: 'no', id: 'tidak' },
}

/** What may be said of an item, in the order it is offered. */
export interface Choice {
  readonly mark: ChecklistGivenMark
  readonly words: Words
}

export function choicesOf(item: ChecklistItem): readonly Choice[] {
  const policy = item.notApplicable ?? (item.critical === true ? 'notAllowed' : 'redistribute')
  const apart = policy === 'notAllowed' ? [] : [inWords('notApplicable')]
  return [...gradesOf(item.form ?? { kind: 'marks' }), ...apart, inWords('notObserved')]
}

function gradesOf(form: ChecklistForm): readonly Choice[] {
  switch (form.kind) {
    case 'marks':
      return checklistFormMarks.marks.map(inWords)
    case 'yesNo':
      return checklistFormMarks.yesNo.map((mark) => ({ mark, words: yesNo[mark] }))
    case 'scale':
      return Array.from({ length: form.highest - form.lowest + 1 }, (_, step) =>
        rating(form.lowest + step),
      )
  }
}

function inWords(mark: ChecklistMark): Choice {
  return { mark, words: checklistMarkWording[mark] }
}

function rating(mark: number): Choice {
  const write = (language: Language) => writeNumber(mark, { language })
  return { mark, words: { en: write('en'), id: write('id') } }
}

/** A section of a form: the items of a group, or those of none, which come first. */
export interface Section {
  readonly group?: ChecklistGroup
  readonly items: readonly ChecklistItem[]
}

export function sectionsOf({ groups = [], items }: Checklist): readonly Section[] {
  const alone = items.filter(({ group }) => group === undefined)
  return [
    ...(alone.length === 0 ? [] : [{ items: alone }]),
    ...groups.map((group) => ({ group, items: items.filter((item) => item.group === group.id) })),
  ]
}
