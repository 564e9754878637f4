import {
  checklistMarks,
  type Checklist,
  type ChecklistAnswer,
  type ChecklistAnswers,
  type ChecklistFacts,
  type ChecklistItem,
  type ChecklistItemScore,
  type ChecklistMark,
  type ChecklistResult,
  type IncompleteChecklist,
} from './model.ts'

const pointsOf: Readonly<Partial<Record<ChecklistMark | 'notAnswered', number>>> = {
  met: 1,
  partly: 0.5,
  unmet: 0,
}
const marks: readonly string[] = checklistMarks

/**
 * Scores one audit, and says what is still open.
 *
 * Not applicable, not observed and not answered are three things, and none of them is a pass or a
 * zero: the score is the weighted mean over the items that were marked, and what does not apply
 * leaves its weight to the others. A failed critical item cannot be averaged away.
 *
 * @param checklist - the checklist
 * @param answers - a mark, or a mark with its evidence, by item id; an absent item is not answered
 * @returns `failed` when a critical item is unmet, whatever else is open; else `incomplete` while an
 * item is not answered, a critical one not observed, required evidence missing, or nothing of any
 * weight was observed; `notApplicable` when no item of any weight applies; else `scored`, with
 * completeness below 1 where an item was not observed
 * @throws RangeError naming the item when an answer has an unknown id or mark, or `notApplicable`
 * was said of an item that always applies
 * @example One item not applicable, one not observed
 * ```ts
 * import { ilhaminChecklist, scoreChecklist } from 'paripurna'
 *
 * const marks = { ingat: 'met', layani: 'met', hormati: 'unmet', apresiasi: 'met', ikuti: 'met' } as const
 * const result = scoreChecklist(ilhaminChecklist, { ...marks, mengerti: 'notApplicable', nyaman: 'notObserved' })
 * result // => { kind: 'scored', score: 0.8, notObserved: ['nyaman'], ... }
 * result.completeness // ≈ 0.8333333333
 * scoreChecklist(ilhaminChecklist, marks) // => { kind: 'incomplete', because: 'itemsNotAnswered', notAnswered: ['mengerti', 'nyaman'], ... }
 * scoreChecklist(ilhaminChecklist, { senyum: 'met' }) // throws RangeError: senyum
 * ```
 */
export function scoreChecklist(checklist: Checklist, answers: ChecklistAnswers): ChecklistResult {
  const known = new Map(Object.entries(answers).map(([id, answer]) => [id, readAnswer(id, answer)]))
  for (const id of known.keys()) {
    if (!checklist.items.some((item) => item.id === id)) {
      throw new RangeError(`scoreChecklist: ${checklist.id} has no item "${id}"`)
    }
  }
  const items = checklist.items.map((item) => scoreItem(item, known.get(item.id)))
  const idsWhere = (holds: (mark: string, item: ChecklistItem) => boolean) =>
    checklist.items.filter((item, at) => holds(items[at]?.mark ?? '', item)).map(({ id }) => id)
  const applying = idsWhere((mark) => mark !== 'notApplicable').length
  const marked = items.filter(({ points }) => points !== undefined).length
  const facts: ChecklistFacts = {
    checklist: checklist.id,
    version: checklist.version,
    completeness: applying === 0 ? 1 : marked / applying,
    failedCritical: idsWhere((mark, item) => item.critical === true && mark === 'unmet'),
    missingEvidence: idsWhere(
      (mark, item) =>
        item.evidenceRequired === true &&
        (mark === 'met' || mark === 'partly') &&
        !known.get(item.id)?.evidence?.trim(),
    ),
    notObserved: idsWhere((mark) => mark === 'notObserved'),
    notAnswered: idsWhere((mark) => mark === 'notAnswered'),
    items,
  }
  return conclude(checklist, facts)
}

function conclude(checklist: Checklist, facts: ChecklistFacts): ChecklistResult {
  const score = weightedScore(checklist, facts.items)
  const known = score === undefined ? {} : { score }
  if (facts.failedCritical.length > 0) {
    return { kind: 'failed', because: 'criticalItemUnmet', ...known, ...facts }
  }
  const because = openBecause(checklist, facts)
  if (because !== undefined) return { kind: 'incomplete', because, ...known, ...facts }
  if (score !== undefined) return { kind: 'scored', score, ...facts }
  const unseen = checklist.items.some(
    ({ id, weight = 1 }) => weight > 0 && facts.notObserved.includes(id),
  )
  return unseen
    ? { kind: 'incomplete', because: 'nothingObserved', ...facts }
    : { kind: 'notApplicable', because: 'noItemApplies', ...facts }
}

function openBecause(
  { items }: Checklist,
  facts: ChecklistFacts,
): IncompleteChecklist['because'] | undefined {
  if (facts.notAnswered.length > 0) return 'itemsNotAnswered'
  const unseen = items.some((item) => item.critical && facts.notObserved.includes(item.id))
  if (unseen) return 'criticalItemNotObserved'
  return facts.missingEvidence.length > 0 ? 'evidenceMissing' : undefined
}

function readAnswer(
  id: string,
  answer: ChecklistMark | ChecklistAnswer | null | undefined,
): ChecklistAnswer {
  const read = typeof answer === 'string' ? { mark: answer } : answer
  if (!read || !marks.includes(read.mark)) {
    throw new RangeError(
      `scoreChecklist: ${id} needs a mark of ${marks.join(', ')}, got ${String(read?.mark)}`,
    )
  }
  return read
}

function scoreItem(item: ChecklistItem, answer: ChecklistAnswer | undefined): ChecklistItemScore {
  const mark = answer?.mark ?? 'notAnswered'
  const mayNotApply = item.critical !== true && item.mayNotApply !== false
  if (mark === 'notApplicable' && !mayNotApply) {
    throw new RangeError(`scoreChecklist: ${item.id} always applies, got notApplicable`)
  }
  const points = pointsOf[mark]
  return { id: item.id, mark, ...(points !== undefined && { points }) }
}

/** The weighted mean of the points; `undefined` when no item of any weight was marked. */
function weightedScore(
  { items }: Checklist,
  scores: readonly ChecklistItemScore[],
): number | undefined {
  let [sum, weights] = [0, 0]
  for (const [at, { weight = 1 }] of items.entries()) {
    const points = scores[at]?.points
    if (points === undefined) continue
    sum += weight * points
    weights += weight
  }
  return weights === 0 ? undefined : sum / weights
}
