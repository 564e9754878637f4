import type { Checklist } from './model.ts'

/**
 * Checks a checklist once, so that scoring can rely on it.
 *
 * @param checklist - the definition
 * @returns the same definition
 * @throws RangeError naming the place when an id, version or text is empty, an id stands twice, a
 * weight is negative or not finite, the weights do not add up to a finite number above 0, or a
 * critical item may not apply
 * @example
 * ```ts
 * import { defineChecklist } from 'paripurna/checklist'
 *
 * const greeting = { id: 'greeting', text: { en: 'Greeted at once', id: 'Langsung disapa' } }
 * defineChecklist({ id: 'door', version: '1', title: { en: 'Door', id: 'Pintu' }, items: [greeting] }).items.length // => 1
 * defineChecklist({ id: 'door', version: '1', title: { en: 'Door', id: 'Pintu' }, items: [greeting, greeting] }) // throws RangeError: items[1].id
 * defineChecklist({ id: 'door', version: '1', title: { en: 'Door', id: 'Pintu' }, items: [] }) // throws RangeError
 * ```
 */
export function defineChecklist(checklist: Checklist): Checklist {
  const { id, version, title, items } = checklist
  const refuse = (place: string, needed: string, got: unknown): never => {
    const value = typeof got === 'number' ? String(got) : JSON.stringify(got)
    throw new RangeError(`defineChecklist: ${place} needs ${needed}, got ${value}`)
  }
  const text = (place: string, value: string) => value.trim() || refuse(place, 'text', value)
  text('id', id)
  text('version', version)
  text('title.en', title.en)
  text('title.id', title.id)
  const ids = new Set<string>()
  for (const [index, item] of items.entries()) {
    const place = `items[${index}]`
    const { weight = 1 } = item
    text(`${place}.id`, item.id)
    text(`${place}.text.en`, item.text.en)
    text(`${place}.text.id`, item.text.id)
    if (item.evidence !== undefined) {
      text(`${place}.evidence.en`, item.evidence.en)
      text(`${place}.evidence.id`, item.evidence.id)
    }
    if (ids.has(item.id)) refuse(`${place}.id`, 'an id of its own', item.id)
    if (!(weight >= 0 && weight < Infinity)) {
      refuse(`${place}.weight`, 'a finite number from 0', weight)
    }
    if (item.critical && item.mayNotApply) {
      refuse(`${place}.mayNotApply`, 'false on a critical item', true)
    }
    ids.add(item.id)
  }
  if (!items.some(({ weight = 1 }) => weight > 0)) {
    refuse('items', 'at least one item with a weight above 0', items.length)
  }
  const total = items.reduce((sum, { weight = 1 }) => sum + weight, 0)
  if (total === Infinity) refuse('items', 'weights that add up to a finite number', total)
  return checklist
}
