import type { Words } from '../language/model.ts'
import type { Checklist, ChecklistItem } from './model.ts'

/** What is wrong with a definition, and where. */
export interface ChecklistFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

type Place = ChecklistFault['path']

/** The one check of a definition: `defineChecklist` throws the first fault, the gate reports all. */
export function checklistFaults({ id, version, title, groups = [], items }: Checklist) {
  const faults: ChecklistFault[] = []
  const fault = (path: Place, needed: string, got: unknown) => {
    const value = typeof got === 'number' ? String(got) : JSON.stringify(got)
    faults.push({ path, message: `needs ${needed}, got ${value}` })
  }
  const text = (path: Place, value: string) => {
    if (value.trim() === '') fault(path, 'text', value)
  }
  const words = (path: Place, value: Words | undefined) => {
    if (value === undefined) return
    text([...path, 'en'], value.en)
    text([...path, 'id'], value.id)
  }
  const ownIds = (list: string, members: readonly { readonly id: string }[]) => {
    const seen = new Set<string>()
    for (const [at, member] of members.entries()) {
      text([list, at, 'id'], member.id)
      if (seen.has(member.id)) fault([list, at, 'id'], 'an id of its own', member.id)
      seen.add(member.id)
    }
    return seen
  }
  const scale = (path: Place, { form }: ChecklistItem) => {
    if (form?.kind !== 'scale') return
    const { lowest, highest, adequate } = form
    const within = (name: string, value: number, low: number, high: number) => {
      if (Number.isSafeInteger(value) && value >= low && value <= high) return
      const range = Number.isSafeInteger(low) ? ` from ${low} to ${high}` : ''
      fault([...path, 'form', name], `a whole number${range}`, value)
    }
    within('lowest', lowest, -Infinity, Infinity)
    within('highest', highest, lowest + 1, lowest + 100)
    within('adequate', adequate, lowest, highest)
  }

  text(['id'], id)
  text(['version'], version)
  words(['title'], title)
  const known = ownIds('groups', groups)
  for (const [at, group] of groups.entries()) {
    words(['groups', at, 'title'], group.title)
    if (!items.some((item) => item.group === group.id)) {
      fault(['groups', at, 'id'], 'the id of a group with items', group.id)
    }
  }
  ownIds('items', items)
  for (const [at, item] of items.entries()) {
    const { weight = 1, critical = false, group, notApplicable } = item
    const path = ['items', at]
    words([...path, 'text'], item.text)
    words([...path, 'help'], item.help)
    words([...path, 'evidence'], item.evidence)
    scale(path, item)
    if (!(weight >= 0 && weight < Infinity)) {
      fault([...path, 'weight'], 'a finite number from 0', weight)
    }
    if (critical && (notApplicable === 'redistribute' || notApplicable === 'countAsZero')) {
      fault([...path, 'notApplicable'], 'fail or notAllowed on a critical item', notApplicable)
    }
    if (group !== undefined && !known.has(group)) {
      fault([...path, 'group'], 'the id of a group', group)
    }
  }
  const total = items.reduce((sum, { weight = 1 }) => sum + weight, 0)
  if (total === 0) fault(['items'], 'at least one item with a weight above 0', items.length)
  if (total === Infinity && items.every(({ weight = 1 }) => weight < Infinity)) {
    fault(['items'], 'weights that add up to a finite number', total)
  }
  return faults
}
