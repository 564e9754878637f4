import { isMet, pointsOf, policyOf, readMark } from './item.ts'
import type {
  Checklist,
  ChecklistAnswer,
  ChecklistAnswers,
  ChecklistFacts,
  ChecklistGroupScore,
  ChecklistItem,
  ChecklistItemScore,
  ChecklistResult,
  IncompleteChecklist,
} from './model.ts'

/** An item beside its answer and its score. */
interface Line {
  readonly item: ChecklistItem
  readonly evidence: string
  readonly score: ChecklistItemScore
}

/**
 * Scores one audit, and says what is still open.
 *
 * Not applicable, not observed and not answered are three things, and none of them is a pass or a
 * zero: the score is the weighted mean over the items that were marked, and what does not apply
 * leaves its weight to the others, unless the item names another policy. A failed critical item
 * cannot be averaged away.
 *
 * @param checklist - the checklist
 * @param answers - a mark or rating, alone or with its evidence, by item id; an absent item is not
 * answered
 * @returns `failed` when a critical item was not met, or one that must apply was said not to,
 * whatever else is open; else `incomplete` while an item is not answered, a critical one not
 * observed, required evidence missing, or nothing of any weight was observed; `notApplicable` when
 * no item of any weight applies; else `scored`, with completeness below 1 where an item was not
 * observed
 * @throws RangeError naming the item when an answer has an unknown id; a mark its form does not
 * offer, or a rating off its scale, which is never clamped; or evidence that is no text
 * @example One item not applicable, one not observed
 * ```ts
 * import { ilhaminChecklist, scoreChecklist } from 'paripurna'
 *
 * const marks = { ingat: 'met', layani: 'met', hormati: 'unmet', apresiasi: 'met', ikuti: 'met' } as const
 * const result = scoreChecklist(ilhaminChecklist, { ...marks, mengerti: 'notApplicable', nyaman: 'notObserved' })
 * result // => { kind: 'scored', score: 0.8, notObserved: ['nyaman'], ... }
 * result.completeness // ≈ 0.8333333333
 * scoreChecklist(ilhaminChecklist, marks) // => { kind: 'incomplete', because: 'itemsNotAnswered', notAnswered: ['mengerti', 'nyaman'], ... }
 * ```
 * @example A scale, whose 6th step does not exist, and a critical item
 * ```ts
 * import { defineChecklist, scoreChecklist } from 'paripurna/checklist'
 *
 * const words = (text: string) => ({ en: text, id: text })
 * const counter = defineChecklist({
 *   id: 'counter',
 *   version: '1',
 *   title: words('Counter'),
 *   items: [
 *     { id: 'speed', text: words('Speed'), form: { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } },
 *     { id: 'priceTold', text: words('Price told'), form: { kind: 'yesNo' }, critical: true },
 *   ],
 * })
 * scoreChecklist(counter, { speed: 4, priceTold: 'met' }) // => { kind: 'scored', score: 0.875, ... }
 * scoreChecklist(counter, { speed: 5, priceTold: 'unmet' }) // => { kind: 'failed', because: 'criticalItemUnmet', score: 0.5, failedCritical: ['priceTold'], ... }
 * scoreChecklist(counter, { speed: 6, priceTold: 'met' }) // throws RangeError: answers.speed needs a whole number from 1 to 5
 * ```
 * @see Amazon Connect, evaluation forms, automatic fail; MemberJunction, RubricScoring: gates, and the four policies
 */
export function scoreChecklist<Id extends string>(
  checklist: Checklist<Id>,
  answers: ChecklistAnswers<NoInfer<Id>>,
): ChecklistResult {
  const given = new Map<string, unknown>(Object.entries(answers))
  for (const id of given.keys()) {
    if (!checklist.items.some((item) => item.id === id)) {
      throw new RangeError(`scoreChecklist: ${checklist.id} has no item "${id}"`)
    }
  }
  const lines = checklist.items.map((item) => readLine(item, given))
  const idsWhere = (holds: (line: Line) => boolean) =>
    lines.filter(holds).map(({ item }) => item.id)
  const idsMarked = (mark: string) => idsWhere(({ score }) => score.mark === mark)
  return conclude(lines, {
    checklist: checklist.id,
    version: checklist.version,
    completeness: completenessOf(lines),
    failedCritical: idsWhere(isFailedCritical),
    failedNotApplicable: idsWhere(
      ({ item, score }) => score.mark === 'notApplicable' && policyOf(item) === 'fail',
    ),
    missingEvidence: idsWhere(
      ({ item, evidence, score: { points = 0 } }) =>
        item.evidenceRequired === true && points > 0 && evidence.trim() === '',
    ),
    notApplicable: idsMarked('notApplicable'),
    notObserved: idsMarked('notObserved'),
    notAnswered: idsMarked('notAnswered'),
    groups: (checklist.groups ?? []).map(({ id }) =>
      scoreGroup(
        id,
        lines.filter(({ item }) => item.group === id),
      ),
    ),
    items: lines.map(({ score }) => score),
  })
}

function readLine(item: ChecklistItem, given: ReadonlyMap<string, unknown>): Line {
  const { id } = item
  if (!given.has(id)) return { item, evidence: '', score: { id, mark: 'notAnswered' } }
  const place = `scoreChecklist: answers.${id}`
  const answer = given.get(id)
  const written = isWritten(answer)
  const evidence: unknown = (written ? answer.evidence : undefined) ?? ''
  if (typeof evidence !== 'string') {
    throw new RangeError(`${place}.evidence needs text, got ${JSON.stringify(evidence)}`)
  }
  const mark = readMark(item, written ? answer.mark : answer, place)
  const [points, met] = [pointsOf(item, mark), isMet(item, mark)]
  const score = {
    id,
    mark,
    ...(points !== undefined && { points }),
    ...(met !== undefined && { met }),
  }
  return { item, evidence, score }
}

function isWritten(answer: unknown): answer is Partial<ChecklistAnswer> {
  return typeof answer === 'object' && answer !== null
}

/** Partly is not failed: a critical item fails when it is not met at all, or rated below adequate. */
function isFailedCritical({ item, score: { mark, met } }: Line): boolean {
  return item.critical === true && met === false && mark !== 'partly'
}

function scoreGroup(id: string, lines: readonly Line[]): ChecklistGroupScore {
  const score = weightedScore(lines)
  return {
    id,
    ...(score !== undefined && { score }),
    completeness: completenessOf(lines),
    notAnswered: lines.filter((line) => line.score.mark === 'notAnswered').length,
  }
}

function completenessOf(lines: readonly Line[]): number {
  const applying = lines.filter(({ score }) => score.mark !== 'notApplicable')
  if (applying.length === 0) return 1
  return applying.filter(({ score }) => score.met !== undefined).length / applying.length
}

/** The weighted mean of the points; `undefined` when no item of any weight is in the score. */
function weightedScore(lines: readonly Line[]): number | undefined {
  let [sum, weights] = [0, 0]
  for (const { item, score } of lines) {
    if (score.points === undefined) continue
    const { weight = 1 } = item
    sum += weight * score.points
    weights += weight
  }
  return weights === 0 ? undefined : sum / weights
}

function conclude(lines: readonly Line[], facts: ChecklistFacts): ChecklistResult {
  const score = weightedScore(lines)
  const known = score === undefined ? {} : { score }
  if (facts.failedCritical.length > 0) {
    return { kind: 'failed', because: 'criticalItemUnmet', ...known, ...facts }
  }
  if (facts.failedNotApplicable.length > 0) {
    return { kind: 'failed', because: 'itemMustApply', ...known, ...facts }
  }
  const because = openBecause(lines, facts)
  if (because !== undefined) return { kind: 'incomplete', because, ...known, ...facts }
  if (score !== undefined) return { kind: 'scored', score, ...facts }
  const unseen = lines.some(
    ({ item: { weight = 1 }, score }) => weight > 0 && score.mark === 'notObserved',
  )
  return unseen
    ? { kind: 'incomplete', because: 'nothingObserved', ...facts }
    : { kind: 'notApplicable', because: 'noItemApplies', ...facts }
}

function openBecause(
  lines: readonly Line[],
  facts: ChecklistFacts,
): IncompleteChecklist['because'] | undefined {
  if (facts.notAnswered.length > 0) return 'itemsNotAnswered'
  const unseen = lines.some(
    ({ item, score }) => item.critical === true && score.mark === 'notObserved',
  )
  if (unseen) return 'criticalItemNotObserved'
  return facts.missingEvidence.length > 0 ? 'evidenceMissing' : undefined
}
