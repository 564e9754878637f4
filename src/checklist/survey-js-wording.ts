import { languages, type Language, type Words } from '../language/model.ts'
import { choicesOf, sectionsOf, type Section } from './form-wording.ts'
import type { Checklist, ChecklistItem } from './model.ts'
import type {
  SurveyJsElement,
  SurveyJsForm,
  SurveyJsItem,
  SurveyJsQuestion,
  SurveyJsText,
} from './survey-js-model.ts'

/** SurveyJS turns a longer scale into a list on small screens; this makes it one everywhere. */
const mostBoxes = 11

type Write = (words: Words) => SurveyJsText

/**
 * Writes a checklist as a form of SurveyJS, to be filled in on a telephone: a panel per group, one
 * required question per item, and room for evidence.
 *
 * All is on one page, so that nothing is completed unchecked. Every item must be answered, because
 * "not observed" is always among the answers and a skipped question would be none. A scale offers what
 * is no number beside its numbers, so that nobody has to say 0 for it. Required evidence is checked when
 * an answer is worth points. Braces in a text are read by SurveyJS as references to answers.
 * `answersFromSurveyJs` reads the data back.
 *
 * @param checklist - the checklist, as `defineChecklist` accepts it
 * @param options - `language`; without it the form carries both, English as the default, and
 * `survey.locale = 'id'` switches. The buttons of SurveyJS itself are Indonesian where its
 * `i18n/indonesian` is loaded.
 * @returns the form, plain JSON for `new Model(form)`
 * @throws RangeError naming the item when SurveyJS could not keep its id apart: it takes letters,
 * digits, `_`, `-` and `.` beginning with a letter, digit or `_`, does not tell capitals from small
 * letters, and stores the evidence of `a` under `a-Comment`; or when there is no such language
 * @example
 * ```ts
 * import { checklistToSurveyJs, firstContactChecklist } from 'paripurna'
 *
 * const form = checklistToSurveyJs(firstContactChecklist, { language: 'en' })
 * form.title // => 'Honest first contact'
 * form.elements[0] // => { type: 'radiogroup', name: 'needUnderstood', isRequired: true, ... }
 * checklistToSurveyJs(firstContactChecklist).title // => { default: 'Honest first contact', id: 'Komunikasi pertama yang jujur' }
 * ```
 * @see SurveyJS Form Library 3.1, survey-json-authoring; issue survey-analytics 253, a skipped rating counted as 0
 */
export function checklistToSurveyJs(
  checklist: Checklist,
  options: { readonly language?: Language } = {},
): SurveyJsForm {
  checkNames(checklist)
  const { language } = options
  if (language !== undefined && !languages.includes(language)) {
    throw new RangeError(
      `checklistToSurveyJs needs a language of ${languages.join(', ')}, got ${language}`,
    )
  }
  const write: Write = (words) =>
    language === undefined ? { default: words.en, id: words.id } : words[language]
  return {
    title: write(checklist.title),
    ...(language === 'id' && { locale: language }),
    elements: sectionsOf(checklist).flatMap((section, at) => elementsOf(section, at, write)),
  }
}

function checkNames({ items }: Checklist): void {
  const taken = new Set<string>()
  for (const [at, { id }] of items.entries()) {
    const names = [id, `${id}-Comment`].map((name) => name.toLowerCase())
    if (!/^\w[\w.-]*$/.test(id) || id === '__proto__' || names.some((name) => taken.has(name))) {
      throw new RangeError(
        `checklistToSurveyJs needs an id that SurveyJS keeps apart at items[${at}].id, got "${id}"`,
      )
    }
    for (const name of names) taken.add(name)
  }
}

/** The questions of a section, in a panel where it is a group. */
function elementsOf({ group, items }: Section, at: number, write: Write): SurveyJsElement[] {
  const elements = items.map((item) => questionOf(item, write))
  // No id of an item has a space in it, so no panel is called like a question.
  const name = `group ${at}`
  return group === undefined
    ? elements
    : [{ type: 'panel', name, title: write(group.title), elements }]
}

function questionOf(item: ChecklistItem, write: Write): SurveyJsQuestion {
  const choices = choicesOf(item).map(({ mark, words }) => ({ value: mark, text: write(words) }))
  const common = commonOf(item, write)
  if (item.form?.kind !== 'scale') return { type: 'radiogroup', ...common, choices }
  return item.form.highest - item.form.lowest < mostBoxes
    ? { type: 'rating', ...common, rateValues: choices }
    : { type: 'dropdown', ...common, choices }
}

function commonOf(item: ChecklistItem, write: Write): SurveyJsItem {
  const { id, critical, help, evidence, evidenceRequired, form } = item
  const lines = [help, evidence].filter((words) => words !== undefined)
  const worthless = [form?.kind === 'scale' ? form.lowest : 'unmet', 'notApplicable', 'notObserved']
  const proof = {
    type: 'expression',
    expression: `{${id}} anyof ${JSON.stringify(worthless)} or {${id}-Comment} notempty`,
    text: write(phrases.proofMissing),
  } as const
  return {
    name: id,
    title: write(critical === true ? both(phrases.critical, item.text, ': ') : item.text),
    ...(lines.length > 0 && {
      description: write(lines.reduce((one, other) => both(one, other, ' '))),
    }),
    isRequired: true,
    showCommentArea: true,
    commentText: write(evidenceRequired === true ? phrases.evidenceRequired : phrases.evidence),
    ...(evidenceRequired === true && { validators: [proof] }),
  }
}

function both(one: Words, other: Words, between: string): Words {
  return { en: `${one.en}${between}${other.en}`, id: `${one.id}${between}${other.id}` }
}

const phrases = {
  critical: { en: 'Critical', id: 'Kritis' },
  evidence: { en: 'Evidence', id: 'Bukti' },
  evidenceRequired: { en: 'Evidence (required)', id: 'Bukti (wajib)' },
  proofMissing: {
    en: 'Write down what was seen or heard.',
    id: 'Tuliskan apa yang terlihat atau terdengar.',
  },
} satisfies Record<string, Words>
