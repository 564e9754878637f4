import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import type { Checklist, ChecklistItem } from '../../src/checklist/model.ts'
import { checklistToMarkdown } from '../../src/checklist/sheet-wording.ts'

const words = (en: string, id = `${en} (id)`) => ({ en, id })
const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  text: words(id),
  ...more,
})
const door = (...items: ChecklistItem[]): Checklist => ({
  id: 'door',
  version: '1',
  title: words('Door', 'Pintu'),
  items,
})
const scale = (highest: number) => ({ kind: 'scale', lowest: 1, highest, adequate: 3 }) as const

const checklist = defineChecklist({
  ...door(
    item('late', { group: 'after' }),
    item('plain', { help: words('Look', 'Lihat'), evidence: words('A smile', 'Senyum') }),
    item('price', { group: 'before', critical: true, evidenceRequired: true }),
    item('open', { group: 'before', form: { kind: 'yesNo' } }),
    item('speed', { form: scale(5) }),
  ),
  groups: [
    { id: 'before', title: words('Before', 'Sebelum') },
    { id: 'after', title: words('After', 'Sesudah') },
  ],
})

test('checklistToMarkdown writes a sheet to fill in, group by group, those of none first', () => {
  expect(checklistToMarkdown(checklist, { language: 'en' })).toBe(`# Door

door, version 1. Branch: \\_\\_\\_\\_\\_\\_\\_\\_ Assessor: \\_\\_\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_\\_\\_

Tick one box per item. What could not be seen is not observed, never a guess. A critical item that is not met fails the whole.

| No. | Item | Answer | Evidence |
| --: | :-- | :-- | :-- |
| 1 | plain<br>_Look_<br>_A smile_ | ☐ met ☐ partly met ☐ not met ☐ not applicable ☐ not observed | |
| 2 | speed | ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5 ☐ not applicable ☐ not observed (adequate from 3) | |

## Before

| No. | Item | Answer | Evidence |
| --: | :-- | :-- | :-- |
| 3 | **Critical:** price | ☐ met ☐ partly met ☐ not met ☐ not observed | required: |
| 4 | open | ☐ yes ☐ no ☐ not applicable ☐ not observed | |

## After

| No. | Item | Answer | Evidence |
| --: | :-- | :-- | :-- |
| 5 | late | ☐ met ☐ partly met ☐ not met ☐ not applicable ☐ not observed | |
`)
})

test('checklistToMarkdown writes the same sheet in Indonesian', () => {
  const sheet = checklistToMarkdown(checklist, { language: 'id' }).split('\n')
  expect(sheet.slice(0, 3)).toEqual([
    '# Pintu',
    '',
    'door, versi 1. Cabang: \\_\\_\\_\\_\\_\\_\\_\\_ Penilai: \\_\\_\\_\\_\\_\\_\\_\\_ Tanggal: \\_\\_\\_\\_\\_\\_\\_\\_',
  ])
  expect(sheet).toContain(
    '| 3 | **Kritis:** price (id) | ☐ terpenuhi ☐ terpenuhi sebagian ☐ tidak terpenuhi ☐ tidak teramati | wajib: |',
  )
  expect(sheet).toContain('## Sesudah')
  expect(sheet.join('\n')).not.toMatch(/[Nn]ot|met|yes/)
})

test('checklistToMarkdown has boxes for eleven ratings, and a blank for more', () => {
  const row = (highest: number) =>
    checklistToMarkdown(door(item('a', { form: scale(highest) })), { language: 'en' })
      .split('\n')
      .at(-2)
  expect(row(11)).toContain('☐ 10 ☐ 11 ☐ not applicable')
  expect(row(12)).toBe(
    '| 1 | a | \\_\\_\\_\\_ (1–12) ☐ not applicable ☐ not observed (adequate from 3) | |',
  )
})

test('checklistToMarkdown offers not applicable unless its item refuses it', () => {
  const row = (more: Partial<ChecklistItem>) =>
    checklistToMarkdown(door(item('a', more)), { language: 'en' }).includes('not applicable')
  expect(row({})).toBe(true)
  expect(row({ notApplicable: 'countAsZero' })).toBe(true)
  expect(row({ notApplicable: 'notAllowed' })).toBe(false)
  expect(row({ critical: true })).toBe(false)
  expect(row({ critical: true, notApplicable: 'fail' })).toBe(true)
})

test.each([
  ['a | b', 'a \\| b'],
  ['<script>', '\\<script\\>'],
  ['[x](y)', '\\[x\\](y)'],
  ['`code` *b* _i_ ~s~', '\\`code\\` \\*b\\* \\_i\\_ \\~s\\~'],
  ['a\\|b', 'a\\\\\\|b'],
  ['&amp; $x$ @you #1 http://x', '\\&amp; \\$x\\$ \\@you \\#1 http\\://x'],
  ['www.x.id and WWW.y', 'www\\.x.id and WWW\\.y'],
  [' two\r\n lines\t', 'two lines'],
])('checklistToMarkdown writes the text %j as plain text', (text, plain) => {
  const sheet = checklistToMarkdown(door({ id: 'a', text: { en: text, id: text } }), {
    language: 'en',
  })
  expect(sheet.split('\n').at(-2)).toMatch(/^\| 1 \| /)
  expect(sheet.split('\n').at(-2)?.slice(6).startsWith(`${plain} | ☐`)).toBe(true)
})

test('checklistToMarkdown keeps the shape of the sheet whatever the texts hold', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((raw) => `x${raw}`)
  const shape = (sheet: string) =>
    sheet.split('\n').map((line) => {
      const bare = line.replace(/\\[^]/g, '')
      return [bare.match(/\|/g)?.length ?? 0, bare.match(/<br>/g)?.length ?? 0]
    })
  const write = (title: string, says: string, evidence: string) =>
    checklistToMarkdown(
      {
        ...door({ id: 'a', text: { en: says, id: '' }, evidence: { en: evidence, id: '' } }),
        title: { en: title, id: '' },
      },
      { language: 'en' },
    )
  fc.assert(
    fc.property(text, text, text, (title, says, evidence) => {
      const sheet = write(title, says, evidence)
      expect(shape(sheet)).toEqual(shape(write('x', 'x', 'x')))
      expect(sheet.replace(/\\[^]/g, '').replace(/<br>/g, '')).not.toMatch(/[<>[\]`~&]/)
    }),
  )
})
