import type { Words } from '../language/model.ts'
import {
  checklistFormMarks,
  notApplicablePolicies,
  type Checklist,
  type ChecklistGroup,
  type ChecklistItem,
  type ChecklistScale,
} from './model.ts'

/** What is wrong with a definition, and where. */
export interface ChecklistFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

type Faults = readonly ChecklistFault[]
type Path = ChecklistFault['path']

/** The one check of a definition: `defineChecklist` throws the first fault, the gate reports all. */
export function checklistFaults({ id, version, title, groups = [], items }: Checklist): Faults {
  return [
    ...blank(['id'], id),
    ...blank(['version'], version),
    ...blankWords(['title'], title),
    ...idFaults('groups', groups),
    ...groups.flatMap((group, at) => groupFaults(['groups', at], group, items)),
    ...idFaults('items', items),
    ...items.flatMap((item, at) => itemFaults(['items', at], item, groups)),
    ...weightFaults(items),
  ]
}

function faultIf(wrong: boolean, path: Path, needed: string, got: unknown): Faults {
  const value = typeof got === 'number' ? String(got) : JSON.stringify(got)
  return wrong ? [{ path, message: `needs ${needed}, got ${value}` }] : []
}

function blank(path: Path, text: string): Faults {
  return faultIf(text.trim() === '', path, 'text', text)
}

function blankWords(path: Path, words: Words | undefined): Faults {
  if (words === undefined) return []
  return [...blank([...path, 'en'], words.en), ...blank([...path, 'id'], words.id)]
}

function idFaults(list: string, members: readonly { readonly id: string }[]): Faults {
  const ids = members.map(({ id }) => id)
  return ids.flatMap((id, at) => [
    ...blank([list, at, 'id'], id),
    ...faultIf(ids.indexOf(id) < at, [list, at, 'id'], 'an id of its own', id),
  ])
}

function groupFaults(path: Path, { id, title }: ChecklistGroup, items: readonly ChecklistItem[]) {
  const empty = !items.some(({ group }) => group === id)
  return [
    ...blankWords([...path, 'title'], title),
    ...faultIf(empty, [...path, 'id'], 'the id of a group with items', id),
  ]
}

function itemFaults(path: Path, item: ChecklistItem, groups: readonly ChecklistGroup[]): Faults {
  const { form, weight = 1, critical, evidenceRequired, notApplicable, group } = item
  const escapes = notApplicable === 'redistribute' || notApplicable === 'countAsZero'
  const unknown = group !== undefined && !groups.some(({ id }) => id === group)
  return [
    ...blankWords([...path, 'text'], item.text),
    ...blankWords([...path, 'help'], item.help),
    ...blankWords([...path, 'evidence'], item.evidence),
    ...noneOf([...path, 'form', 'kind'], Object.keys(checklistFormMarks), form?.kind),
    ...(form?.kind === 'scale' ? scaleFaults([...path, 'form'], form) : []),
    ...faultIf(!isWeight(weight), [...path, 'weight'], 'a finite number from 0', weight),
    ...noneOf([...path, 'critical'], [true, false], critical),
    ...noneOf([...path, 'evidenceRequired'], [true, false], evidenceRequired),
    ...noneOf([...path, 'notApplicable'], notApplicablePolicies, notApplicable),
    ...faultIf(
      critical === true && escapes,
      [...path, 'notApplicable'],
      'fail or notAllowed on a critical item',
      notApplicable,
    ),
    ...faultIf(unknown, [...path, 'group'], 'the id of a group', group),
  ]
}

/** A value of a program without types is none of the known ones, and would be read as the default. */
function noneOf(path: Path, known: readonly unknown[], got: unknown): Faults {
  return faultIf(got !== undefined && !known.includes(got), path, known.join(' or '), got)
}

function scaleFaults(path: Path, { lowest, highest, adequate }: ChecklistScale): Faults {
  if (!Number.isSafeInteger(lowest)) {
    return faultIf(true, [...path, 'lowest'], 'a whole number', lowest)
  }
  const within = (name: string, value: number, low: number, high: number) => {
    const wrong = !(Number.isSafeInteger(value) && value >= low && value <= high)
    return faultIf(wrong, [...path, name], `a whole number from ${low} to ${high}`, value)
  }
  return [
    ...within('highest', highest, lowest + 1, lowest + 100),
    ...within('adequate', adequate, lowest, highest),
  ]
}

function isWeight(weight: number): boolean {
  return Number.isFinite(weight) && weight >= 0
}

function weightFaults(items: readonly ChecklistItem[]): Faults {
  const weights = items.map(({ weight = 1 }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const huge = total === Infinity && weights.every(isWeight)
  return [
    ...faultIf(total === 0, ['items'], 'at least one item with a weight above 0', items.length),
    ...faultIf(huge, ['items'], 'weights that add up to a finite number', total),
  ]
}
