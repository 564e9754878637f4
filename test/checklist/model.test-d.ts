import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { defineChecklist } from '../../src/checklist/define.ts'
import type {
  ChecklistComparison,
  ChecklistScorecard,
  ChecklistTally,
  UncomparedChecklists,
} from '../../src/checklist/audits-model.ts'
import { compareChecklists } from '../../src/checklist/compare.ts'
import type {
  Checklist,
  ChecklistAnswer,
  ChecklistAnswers,
  ChecklistForm,
  ChecklistItem,
  ChecklistItemScore,
  ChecklistMark,
  ChecklistReason,
  ChecklistResult,
  NotApplicablePolicy,
} from '../../src/checklist/model.ts'
import type {
  checklistAnswersSchema,
  checklistSchema,
  checklistTallySchema,
} from '../../src/checklist/schema.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { explainChecklist } from '../../src/checklist/wording.ts'
import type { IlhaminItem } from '../../src/ilhamin/model.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import { ilhaminWording } from '../../src/ilhamin/wording.ts'
import type { Summary } from '../../src/summary/model.ts'

const text = { en: 'Greeted', id: 'Disapa' }
const checklist = defineChecklist({
  id: 'door',
  version: '1',
  title: text,
  items: [{ id: 'greeted', text }],
})

test('ChecklistMark is one of five, and not answered is none of them', () => {
  expectTypeOf<ChecklistMark>().toEqualTypeOf<
    'met' | 'partly' | 'unmet' | 'notApplicable' | 'notObserved'
  >()
  expectTypeOf<ChecklistItemScore['mark']>().toEqualTypeOf<ChecklistMark | number | 'notAnswered'>()
  scoreChecklist(checklist, { greeted: 'met' })
  scoreChecklist(checklist, { greeted: { mark: 'met', evidence: 'a smile' } })
  // @ts-expect-error what was not answered is absent
  scoreChecklist(checklist, { greeted: 'notAnswered' })
  // @ts-expect-error there is no such mark
  scoreChecklist(checklist, { greeted: { mark: 'ok' } })
  // @ts-expect-error evidence needs a mark beside it
  scoreChecklist(checklist, { greeted: { evidence: 'a smile' } })
})

test('ChecklistAnswers has no null and no undefined for an answer', () => {
  expectTypeOf<{ greeted: 'met' }>().toExtend<ChecklistAnswers>()
  expectTypeOf<{ greeted: null }>().not.toExtend<ChecklistAnswers>()
  expectTypeOf<{ greeted: undefined }>().not.toExtend<ChecklistAnswers>()
  expectTypeOf<{ greeted: true }>().not.toExtend<ChecklistAnswers>()
  expectTypeOf<{ mark: 'met'; evidence: undefined }>().not.toExtend<ChecklistAnswer>()
})

test('ChecklistForm has bounds where it is a scale, all of them, and only there', () => {
  expectTypeOf<ChecklistForm['kind']>().toEqualTypeOf<'marks' | 'yesNo' | 'scale'>()
  defineChecklist({
    ...checklist,
    items: [{ id: 'a', text, form: { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } }],
  })
  // @ts-expect-error a scale says what is adequate
  expectTypeOf({ kind: 'scale', lowest: 1, highest: 5 } as const).toExtend<ChecklistForm>()
  const bounded = { ...checklist, items: [{ id: 'a', text }] }
  // @ts-expect-error yes and no have no bounds
  defineChecklist({ ...bounded, items: [{ id: 'a', text, form: { kind: 'yesNo', lowest: 0 } }] })
  // @ts-expect-error there are no stars
  defineChecklist({ ...bounded, items: [{ id: 'a', text, form: { kind: 'stars' } }] })
})

test('NotApplicablePolicy is one of four, and no yes or no', () => {
  expectTypeOf<NotApplicablePolicy>().toEqualTypeOf<
    'redistribute' | 'countAsZero' | 'fail' | 'notAllowed'
  >()
  expectTypeOf<{
    id: string
    text: typeof text
    notApplicable: true
  }>().not.toExtend<ChecklistItem>()
})

test('scoreChecklist takes answers to the items of the checklist, and to no others', () => {
  expectTypeOf(checklist).toEqualTypeOf<Checklist<'greeted'>>()
  // @ts-expect-error the item is called greeted
  scoreChecklist(checklist, { greted: 'met' })
  const loose: Checklist = checklist
  scoreChecklist(loose, { anything: 'met' })
  const read: ChecklistAnswers = {}
  scoreChecklist(checklist, read)
  // @ts-expect-error an item of ILHAMIN is not known by its letter
  scoreChecklist(ilhaminChecklist, { I: 'met' })
  // @ts-expect-error evidence is text
  scoreChecklist(checklist, { greeted: { mark: 'met', evidence: 7 } })
})

test('compareChecklists has an interval or a reason for none', () => {
  const { empty } = checklistSummary(checklist)
  const change = compareChecklists({ previous: empty, current: empty })
  expectTypeOf(change).toEqualTypeOf<ChecklistComparison>()
  expectTypeOf(change).not.toHaveProperty('low')
  if (change.kind === 'compared') expectTypeOf(change).not.toHaveProperty('because')
  else expectTypeOf(change).not.toHaveProperty('low')
  expectTypeOf<UncomparedChecklists['because']>().toEqualTypeOf<
    'noScores' | 'tooFewScores' | 'noSpread'
  >()
  // @ts-expect-error both sets are named
  compareChecklists({ current: empty })
})

test('Checklist needs both languages, an id and a version', () => {
  expectTypeOf<{ id: string; text: { en: string } }>().not.toExtend<ChecklistItem>()
  expectTypeOf<{ id: string; text: typeof text; weight: undefined }>().not.toExtend<ChecklistItem>()
  expectTypeOf<{ id: string; text: typeof text; weight: 2 }>().toExtend<ChecklistItem>()
  // @ts-expect-error the version is missing
  defineChecklist({ id: 'door', title: text, items: [] })
  // @ts-expect-error checklists are readonly
  checklist.version = '2'
  // @ts-expect-error checklists are readonly
  checklist.items.length = 0
})

test('ChecklistResult is told apart by its kind, to the last', () => {
  const read = (result: ChecklistResult): number | string | undefined => {
    switch (result.kind) {
      case 'scored':
        return result.score
      case 'failed':
      case 'incomplete':
        return result.score ?? result.because
      case 'notApplicable':
        return result.because
      default:
        return result satisfies never
    }
  }
  expectTypeOf(read).parameter(0).toEqualTypeOf<ChecklistResult>()
  const forgetful = (result: ChecklistResult) => {
    if (result.kind === 'scored' || result.kind === 'failed') return
    if (result.kind === 'incomplete') return
    // @ts-expect-error notApplicable is left
    result satisfies never
  }
  expectTypeOf(forgetful).toBeFunction()
})

test('ChecklistResult has a score and a reason only where there is one', () => {
  const result = scoreChecklist(checklist, {})
  expectTypeOf(result).toEqualTypeOf<ChecklistResult>()
  expectTypeOf(result).not.toHaveProperty('score')
  expectTypeOf(result).not.toHaveProperty('because')
  if (result.kind === 'scored') {
    expectTypeOf(result.score).toEqualTypeOf<number>()
    expectTypeOf(result).not.toHaveProperty('because')
  }
  if (result.kind === 'failed') {
    expectTypeOf(result.score).toEqualTypeOf<number | undefined>()
    expectTypeOf(result.because).toEqualTypeOf<'criticalItemUnmet' | 'itemMustApply'>()
  }
  if (result.kind === 'notApplicable') expectTypeOf(result).not.toHaveProperty('score')
  expectTypeOf<ChecklistReason>().toEqualTypeOf<
    | 'criticalItemUnmet'
    | 'itemMustApply'
    | 'itemsNotAnswered'
    | 'criticalItemNotObserved'
    | 'evidenceMissing'
    | 'nothingObserved'
    | 'noItemApplies'
  >()
})

test('checklistSummary counts results, not answers', () => {
  const summary = checklistSummary(checklist)
  expectTypeOf(summary).toEqualTypeOf<
    Summary<ChecklistResult, ChecklistTally, ChecklistScorecard>
  >()
  // @ts-expect-error score the answers first
  summary.add(summary.empty, { greeted: 'met' })
  // @ts-expect-error tallies are readonly
  summary.empty.scored = 1
})

test('explainChecklist needs a language', () => {
  const result = scoreChecklist(checklist, {})
  // @ts-expect-error the language is never guessed
  explainChecklist(result, { checklist })
  // @ts-expect-error there is no third language
  explainChecklist(result, { language: 'nl' })
})

test('ilhaminWording is total over the seven items', () => {
  expectTypeOf<keyof typeof ilhaminWording>().toEqualTypeOf<IlhaminItem>()
  // @ts-expect-error an item is not known by its letter
  expectTypeOf(ilhaminWording.I).toBeNever()
})

test('checklistSchema and checklistAnswersSchema give the model, and take all of it', () => {
  type Read = z.output<typeof checklistSchema>
  type ReadAnswers = z.output<typeof checklistAnswersSchema>
  expectTypeOf<Read>().toExtend<Checklist>()
  expectTypeOf<Checklist>().toExtend<ReadonlyLists<Read>>()
  expectTypeOf<Checklist>().toExtend<ReadonlyLists<z.input<typeof checklistSchema>>>()
  expectTypeOf<z.output<typeof checklistTallySchema>>().toExtend<ChecklistTally>()
  expectTypeOf<ChecklistTally>().toExtend<z.input<typeof checklistTallySchema>>()
  expectTypeOf<ReadAnswers>().toExtend<ChecklistAnswers>()
  expectTypeOf<ChecklistAnswers>().toExtend<ReadAnswers>()
  expectTypeOf<ChecklistAnswers>().toExtend<z.input<typeof checklistAnswersSchema>>()
})

/** A gate makes a list of its own, which may be written; that of the model may not. */
type ReadonlyLists<Value> = {
  [Field in keyof Value]: Exclude<Value[Field], undefined> extends (infer Item)[]
    ? readonly Item[]
    : Value[Field]
}
