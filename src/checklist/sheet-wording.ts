import type { Language } from '../language/model.ts'
import { choicesOf, sectionsOf } from './form-wording.ts'
import type { Checklist, ChecklistItem } from './model.ts'

/** A longer scale gets a blank to write on: nobody ticks one of a hundred boxes. */
const mostBoxes = 11

/**
 * Writes a checklist as a sheet to print and fill in by hand, in GitHub-flavored Markdown: a table
 * per group with the boxes each item offers, critical items marked, and room for evidence.
 *
 * Items keep their number through all groups; items without a group come first. Texts are escaped,
 * so that none of them can end a cell, become a link or bring in HTML. A scale of more than eleven
 * numbers has a blank to write on in place of boxes.
 *
 * @param checklist - the checklist, as `defineChecklist` accepts it
 * @param options - `language`
 * @returns the Markdown, ending in a line break
 * @example
 * ```ts
 * import { checklistToMarkdown, defineChecklist } from 'paripurna/checklist'
 *
 * const sheet = checklistToMarkdown(
 *   defineChecklist({
 *     id: 'door',
 *     version: '1',
 *     title: { en: 'Door', id: 'Pintu' },
 *     items: [
 *       { id: 'greeted', text: { en: 'Greeted | seated', id: 'Disapa | didudukkan' }, form: { kind: 'yesNo' } },
 *       { id: 'priceTold', text: { en: 'Price told', id: 'Harga disebut' }, critical: true, evidenceRequired: true },
 *     ],
 *   }),
 *   { language: 'en' },
 * ).split('\n')
 * sheet[0] // => '# Door'
 * sheet[8] // => '| 1 | Greeted \\| seated | ☐ yes ☐ no ☐ not applicable ☐ not observed | |'
 * sheet[9] // => '| 2 | **Critical:** Price told | ☐ met ☐ partly met ☐ not met ☐ not observed | required: |'
 * ```
 * @see GitHub Flavored Markdown Spec 0.29, tables and backslash escapes
 */
export function checklistToMarkdown(
  checklist: Checklist,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const rest = '\\_\\_\\_\\_\\_\\_\\_\\_'
  let number = 0
  const tables = sectionsOf(checklist).map(({ group, items }) => [
    ...(group === undefined ? [] : [`## ${plain(group.title[language])}`, '']),
    `| ${say.columns.join(' | ')} |`,
    '| --: | :-- | :-- | :-- |',
    ...items.map((item) => {
      number += 1
      const evidence = item.evidenceRequired === true ? `${say.required}: ` : ''
      return `| ${number} | ${describe(item, language)} | ${boxes(item, language)} | ${evidence}|`
    }),
    '',
  ])
  const lines = [
    `# ${plain(checklist.title[language])}`,
    '',
    [
      `${plain(checklist.id)}, ${say.version} ${plain(checklist.version)}.`,
      ...say.fields.map((field) => `${field}: ${rest}`),
    ].join(' '),
    '',
    say.instruction,
    '',
    ...tables.flat(),
  ]
  return lines.join('\n')
}

function describe(item: ChecklistItem, language: Language): string {
  const critical = item.critical === true ? `**${sentences[language].critical}:** ` : ''
  const more = [item.help, item.evidence].flatMap((words) =>
    words === undefined ? [] : [`_${plain(words[language])}_`],
  )
  return [`${critical}${plain(item.text[language])}`, ...more].join('<br>')
}

function boxes(item: ChecklistItem, language: Language): string {
  const choices = choicesOf(item)
  const numbers = choices.filter(({ mark }) => typeof mark === 'number')
  const { form } = item
  const blank = form?.kind === 'scale' && numbers.length > mostBoxes
  const boxed = blank ? choices.filter(({ mark }) => typeof mark !== 'number') : choices
  return [
    ...(blank ? [`\\_\\_\\_\\_ (${form.lowest}–${form.highest})`] : []),
    ...boxed.map(({ words }) => `☐ ${words[language]}`),
    ...(form?.kind === 'scale' ? [`(${sentences[language].adequate} ${form.adequate})`] : []),
  ].join(' ')
}

/** Any text as one line of plain text: what Markdown or HTML would read as more is escaped. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!@$:]|(?<=www)\./gi, '\\$&')
}

const sentences = {
  en: {
    version: 'version',
    fields: ['Branch', 'Assessor', 'Date'],
    instruction:
      'Tick one box per item. What could not be seen is not observed, never a guess. A critical item that is not met fails the whole.',
    columns: ['No.', 'Item', 'Answer', 'Evidence'],
    critical: 'Critical',
    required: 'required',
    adequate: 'adequate from',
  },
  id: {
    version: 'versi',
    fields: ['Cabang', 'Penilai', 'Tanggal'],
    instruction:
      'Centang satu kotak per butir. Yang tidak terlihat dicatat tidak teramati, jangan ditebak. Butir kritis yang tidak terpenuhi menggagalkan seluruhnya.',
    columns: ['No.', 'Butir', 'Jawaban', 'Bukti'],
    critical: 'Kritis',
    required: 'wajib',
    adequate: 'cukup mulai',
  },
} satisfies Record<Language, object>
