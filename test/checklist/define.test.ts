import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import type {
  Checklist,
  ChecklistGroup,
  ChecklistItem,
  ChecklistScale,
} from '../../src/checklist/model.ts'

const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  text: { en: `${id} holds`, id: `${id} berlaku` },
  ...more,
})
const door = (...items: ChecklistItem[]): Checklist => ({
  id: 'door',
  version: '1',
  title: { en: 'Door', id: 'Pintu' },
  items,
})
const blank = [
  ['nothing', ''],
  ['a space', ' '],
  ['white space', '\n\t\u00a0'],
] as const

test('defineChecklist returns the very same definition, as it was', () => {
  const checklist = door(
    item('plain'),
    item('full', {
      evidence: { en: 'seen', id: 'terlihat' },
      weight: 2.5,
      evidenceRequired: true,
      notApplicable: 'countAsZero',
      help: { en: 'look', id: 'lihat' },
      form: { kind: 'scale', lowest: 0, highest: 100, adequate: 60 },
    }),
    item('critical', { critical: true, notApplicable: 'fail' }),
    item('observed', { weight: 0, critical: false }),
  )
  const before = JSON.stringify(checklist)
  expect(defineChecklist(checklist)).toBe(checklist)
  expect(JSON.stringify(checklist)).toBe(before)
})

test.each(blank)('defineChecklist names the place of every text that is %s', (_, text) => {
  const faults: [string, Checklist][] = [
    ['id', { ...door(item('a')), id: text }],
    ['version', { ...door(item('a')), version: text }],
    ['title.en', { ...door(item('a')), title: { en: text, id: 'Pintu' } }],
    ['title.id', { ...door(item('a')), title: { en: 'Door', id: text } }],
    ['items[0].id', door(item(text, { text: { en: 'a', id: 'a' } }))],
    ['items[1].text.en', door(item('a'), item('b', { text: { en: text, id: 'b' } }))],
    ['items[1].text.id', door(item('a'), item('b', { text: { en: 'b', id: text } }))],
  ]
  for (const [place, checklist] of faults) {
    expect(() => defineChecklist(checklist)).toThrow(RangeError)
    expect(() => defineChecklist(checklist)).toThrow(
      `defineChecklist: ${place} needs text, got ${JSON.stringify(text)}`,
    )
  }
})

test.each(blank)('defineChecklist names the place of evidence that is %s', (_, text) => {
  const en = door(item('a', { evidence: { en: text, id: 'terlihat' } }))
  const id = door(item('a', { evidence: { en: 'seen', id: text } }))
  expect(() => defineChecklist(en)).toThrow('defineChecklist: items[0].evidence.en needs text')
  expect(() => defineChecklist(id)).toThrow('defineChecklist: items[0].evidence.id needs text')
})

test('defineChecklist names the second of two items with one id', () => {
  const twice = door(item('a'), item('b'), item('a', { weight: 3 }))
  expect(() => defineChecklist(twice)).toThrow(RangeError)
  expect(() => defineChecklist(twice)).toThrow('items[2].id needs an id of its own, got "a"')
})

test('defineChecklist tells ids apart by every letter', () => {
  const items = ['a', 'A', 'constructor', 'toString'].map((id) => item(id))
  expect(defineChecklist(door(...items)).items).toEqual(items)
})

test.each([-1, -5e-324, NaN, Infinity, -Infinity])(
  'defineChecklist refuses a weight of %d, and says where',
  (weight) => {
    const wrong = door(item('a'), item('b', { weight }))
    expect(() => defineChecklist(wrong)).toThrow(RangeError)
    expect(() => defineChecklist(wrong)).toThrow('items[1].weight needs a finite number from 0')
  },
)

test('defineChecklist says which number it got for a weight, as a number', () => {
  expect(() => defineChecklist(door(item('a', { weight: -1 })))).toThrow(/got -1$/)
  expect(() => defineChecklist(door(item('a', { weight: NaN })))).toThrow(/got NaN$/)
})

test('defineChecklist wants at least one item with a weight above 0', () => {
  const wanted = 'items needs at least one item with a weight above 0, got '
  const unweighted = door(item('a', { weight: 0 }), item('b', { weight: -0 }))
  expect(() => defineChecklist(door())).toThrow(RangeError)
  expect(() => defineChecklist(door())).toThrow(`${wanted}0`)
  expect(() => defineChecklist(unweighted)).toThrow(`${wanted}2`)
  expect(() => defineChecklist(door(item('a', { weight: 5e-324 })))).not.toThrow()
})

test.each(['redistribute', 'countAsZero'] as const)(
  'defineChecklist refuses a critical item that escapes by not applying: %s',
  (notApplicable) => {
    const wrong = door(item('a'), item('b', { critical: true, notApplicable }))
    expect(() => defineChecklist(wrong)).toThrow(RangeError)
    expect(() => defineChecklist(wrong)).toThrow(
      'items[1].notApplicable needs fail or notAllowed on a critical item',
    )
    expect(() => defineChecklist(door(item('b', { notApplicable })))).not.toThrow()
  },
)

test.each<[string, Partial<ChecklistScale>]>([
  ['lowest needs a whole number', { lowest: 0.5 }],
  ['lowest needs a whole number', { lowest: NaN }],
  ['lowest needs a whole number', { lowest: -Infinity }],
  ['highest needs a whole number from 2 to 101, got 0', { highest: 0 }],
  ['highest needs a whole number from 2 to 101, got 1', { highest: 1 }],
  ['highest needs a whole number from 2 to 101, got 102', { highest: 102 }],
  ['highest needs a whole number from 2 to 101, got 4.5', { highest: 4.5 }],
  ['highest needs a whole number from 2 to 101, got Infinity', { highest: Infinity }],
  ['adequate needs a whole number from 1 to 5, got 0', { adequate: 0 }],
  ['adequate needs a whole number from 1 to 5, got 6', { adequate: 6 }],
  ['adequate needs a whole number from 1 to 5, got 3.5', { adequate: 3.5 }],
  ['adequate needs a whole number from 1 to 5, got NaN', { adequate: NaN }],
])('defineChecklist says of a scale that %s', (message, wrong) => {
  const form = { kind: 'scale', lowest: 1, highest: 5, adequate: 3, ...wrong } as const
  const define = () => defineChecklist(door(item('a'), item('b', { form })))
  expect(define).toThrow(RangeError)
  expect(define).toThrow(`defineChecklist: items[1].form.${message}`)
})

test('defineChecklist takes a scale that is adequate at either end', () => {
  for (const adequate of [1, 5]) {
    const form = { kind: 'scale', lowest: 1, highest: 5, adequate } as const
    expect(() => defineChecklist(door(item('a', { form })))).not.toThrow()
  }
})

test('defineChecklist holds groups and items to each other', () => {
  const title = { en: 'Part', id: 'Bagian' }
  const grouped = (groups: readonly ChecklistGroup[], ...items: ChecklistItem[]) => ({
    ...door(...items),
    groups,
  })
  const part = { id: 'part', title }
  expect(() => defineChecklist(grouped([part], item('a', { group: 'part' })))).not.toThrow()
  expect(() => defineChecklist(grouped([part], item('a', { group: 'prat' })))).toThrow(
    'groups[0].id needs the id of a group with items, got "part"',
  )
  expect(() => defineChecklist(door(item('a'), item('b', { group: 'part' })))).toThrow(
    'items[1].group needs the id of a group, got "part"',
  )
  expect(() => defineChecklist(grouped([part, part], item('a', { group: 'part' })))).toThrow(
    'groups[1].id needs an id of its own, got "part"',
  )
  const untitled = { id: 'part', title: { en: 'Part', id: ' ' } }
  expect(() => defineChecklist(grouped([untitled], item('a', { group: 'part' })))).toThrow(
    'groups[0].title.id needs text, got " "',
  )
})

test('defineChecklist refuses weights whose sum is not finite', () => {
  const heavy = { weight: 1e308 }
  expect(() => defineChecklist(door(item('a', heavy), item('b', heavy)))).toThrow(
    'items needs weights that add up to a finite number, got Infinity',
  )
})

test.each<readonly [place: string, more: object]>([
  ['form.kind needs marks or yesNo or scale, got "stars"', { form: { kind: 'stars' } }],
  ['form.kind needs marks or yesNo or scale, got "toString"', { form: { kind: 'toString' } }],
  ['critical needs true or false, got "true"', { critical: 'true' }],
  ['critical needs true or false, got 1', { critical: 1 }],
  ['evidenceRequired needs true or false, got "yes"', { evidenceRequired: 'yes' }],
  [
    'notApplicable needs redistribute or countAsZero or fail or notAllowed, got "exclude"',
    { critical: true, notApplicable: 'exclude' },
  ],
  ['weight needs a finite number from 0, got "2"', { weight: '2' }],
  ['weight needs a finite number from 0, got null', { weight: null }],
])('what a program without types hands in is never read as something else: %s', (fault, more) => {
  const checklist = door({ ...item('a'), ...more }, item('b'))
  expect(() => defineChecklist(checklist)).toThrow(RangeError)
  expect(() => defineChecklist(checklist)).toThrow(`defineChecklist: items[0].${fault}`)
})
