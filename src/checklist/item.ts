import {
  checklistFormMarks,
  type ChecklistGivenMark,
  type ChecklistItem,
  type ChecklistMark,
  type NotApplicablePolicy,
} from './model.ts'

const pointsOfMark: Readonly<Partial<Record<ChecklistMark | 'notAnswered', number>>> = {
  met: 1,
  partly: 0.5,
  unmet: 0,
}

/** A critical item applies unless its definition says otherwise: not applying is no way around it. */
export function policyOf({ notApplicable, critical }: ChecklistItem): NotApplicablePolicy {
  return notApplicable ?? (critical === true ? 'notAllowed' : 'redistribute')
}

/** Reads the mark of an item; refuses what its form does not offer, and says where it stands. */
export function readMark(item: ChecklistItem, mark: unknown, place: string): ChecklistGivenMark {
  const { form = { kind: 'marks' } } = item
  if (form.kind === 'scale' && typeof mark === 'number') {
    if (Number.isInteger(mark) && mark >= form.lowest && mark <= form.highest) return mark + 0
  }
  const words: readonly ChecklistMark[] = [
    ...checklistFormMarks[form.kind],
    ...(policyOf(item) === 'notAllowed' ? [] : (['notApplicable'] as const)),
    'notObserved',
  ]
  const known = words.find((word) => word === mark)
  if (known !== undefined) return known
  const numbers =
    form.kind === 'scale' ? `a whole number from ${form.lowest} to ${form.highest} or ` : ''
  const got = typeof mark === 'string' ? `"${mark}"` : String(mark)
  throw new RangeError(`${place} needs ${numbers}one of ${words.join(', ')}, got ${got}`)
}

/** The points of an item, from 0 to 1; `undefined` where it is in no score. */
export function pointsOf(
  item: ChecklistItem,
  mark: ChecklistGivenMark | 'notAnswered',
): number | undefined {
  if (mark === 'notApplicable') return policyOf(item) === 'countAsZero' ? 0 : undefined
  if (typeof mark !== 'number') return pointsOfMark[mark]
  return item.form?.kind === 'scale'
    ? (mark - item.form.lowest) / (item.form.highest - item.form.lowest)
    : undefined
}

/** Whether an item was met in full; `undefined` where nobody said how well. */
export function isMet(
  item: ChecklistItem,
  mark: ChecklistGivenMark | 'notAnswered',
): boolean | undefined {
  if (typeof mark !== 'number') return mark in pointsOfMark ? mark === 'met' : undefined
  return item.form?.kind === 'scale' ? mark >= item.form.adequate : undefined
}
