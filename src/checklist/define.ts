import { checklistFaults } from './faults.ts'
import type { Checklist } from './model.ts'

/**
 * Checks a checklist once, so that scoring can rely on it.
 *
 * The ids of the items become part of its type: answers to an item it does not have do not compile.
 *
 * @param checklist - the definition
 * @returns the same definition
 * @throws RangeError naming the place when an id, version or text is blank; an id stands twice; an
 * item names no group of the list, or a group has no item; a weight is negative or not finite, or the
 * weights do not add up to a finite number above 0; a form, a policy or a yes or no is none there is;
 * a scale is not of whole numbers, reversed, wider
 * than 100 or without its adequate rating; or a critical item could escape by not applying
 * @example
 * ```ts
 * import { defineChecklist } from 'paripurna/checklist'
 *
 * const title = { en: 'Door', id: 'Pintu' }
 * const greeting = { id: 'greeting', text: { en: 'Greeted at once', id: 'Langsung disapa' } }
 * defineChecklist({ id: 'door', version: '1', title, items: [greeting] }).items.length // => 1
 * defineChecklist({ id: 'door', version: '1', title, items: [greeting, greeting] }) // throws RangeError: items[1].id needs an id of its own
 * defineChecklist({ id: 'door', version: '1', title, items: [{ ...greeting, weight: -1 }] }) // throws RangeError: items[0].weight
 * defineChecklist({ id: 'door', version: '1', title, items: [] }) // throws RangeError
 * ```
 */
export function defineChecklist<Id extends string>(checklist: Checklist<Id>): Checklist<Id> {
  const [fault] = checklistFaults(checklist)
  if (fault === undefined) return checklist
  const place = fault.path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : before === '' ? key : `${before}.${key}`,
    '',
  )
  throw new RangeError(`defineChecklist: ${place} ${fault.message}`)
}
