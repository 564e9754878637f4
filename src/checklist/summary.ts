import { checkCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import type {
  ChecklistCounts,
  ChecklistItemMean,
  ChecklistScorecard,
  ChecklistTally,
} from './audits-model.ts'
import { isMet, pointsOf, readMark } from './item.ts'
import { meanOf } from './mean.ts'
import type { Checklist, ChecklistGivenMark, ChecklistItem, ChecklistResult } from './model.ts'

/**
 * Counts audits of one checklist, so that branches, assessors and months add up: the mean score, how
 * each group and item fares, how many audits failed, and what is in no mean.
 *
 * The mean score is that of the scored audits and of the failed ones with every item answered and
 * every evidence given: leaving those out would flatter. A group counts in audits with every item of
 * it answered, an item wherever it was marked. The tally holds counts only, scores counted by their value, so tallies of parts merge
 * exactly and in any order.
 *
 * @param checklist - the checklist the audits were made with
 * @returns the summary
 * @throws RangeError from `add` and `combine` when an audit or a tally is of another checklist or
 * version; from `result` also when a tally holds an item or a mark the checklist does not have, or
 * a score that is none
 * @example
 * ```ts
 * import { checklistSummary, defineChecklist, scoreChecklist, summarize } from 'paripurna'
 *
 * const item = (id: string) => ({ id, text: { en: id, id } })
 * const door = defineChecklist({ id: 'door', version: '1', title: { en: 'Door', id: 'Pintu' }, items: [item('greeted'), item('seated')] })
 * const summary = checklistSummary(door)
 * const audits = [scoreChecklist(door, { greeted: 'met', seated: 'unmet' }), scoreChecklist(door, { greeted: 'partly' })]
 * const card = summary.result(summarize(summary, audits))
 * card // => { score: 0.5, n: 1, audits: 2, failed: 0, incomplete: 1, ... }
 * card.items[0] // => { id: 'greeted', score: 0.75, n: 2, fellShort: 1, notAnswered: 0, ... }
 * card.items[1] // => { id: 'seated', score: 0, n: 1, fellShort: 1, notAnswered: 1, ... }
 * summary.result(summary.empty) // => { n: 0, audits: 0, ... }
 * ```
 * @example By branch
 * ```ts
 * import { checklistSummary, ilhaminChecklist, scoreChecklist, summarizeBy } from 'paripurna'
 *
 * const rows = [{ branch: 'Solo', result: scoreChecklist(ilhaminChecklist, { ingat: 'met' }) }]
 * const tallies = summarizeBy(checklistSummary(ilhaminChecklist), rows, { by: (row) => row.branch, value: (row) => row.result })
 * tallies.get('Solo') // => { incomplete: 1, ... }
 * ```
 */
export function checklistSummary(
  checklist: Checklist,
): Summary<ChecklistResult, ChecklistTally, ChecklistScorecard> {
  const { id, version } = checklist
  const own = (counted: Pick<ChecklistTally, 'checklist' | 'version'>) => {
    if (counted.checklist === id && counted.version === version) return
    throw new RangeError(
      `checklistSummary counts ${id} ${version}, got ${counted.checklist} ${counted.version}`,
    )
  }
  const empty: ChecklistTally = {
    checklist: id,
    version,
    scored: 0,
    failed: 0,
    incomplete: 0,
    notApplicable: 0,
    scores: {},
    groups: {},
    items: {},
  }
  const combine = (first: ChecklistTally, second: ChecklistTally): ChecklistTally => {
    own(first)
    own(second)
    return {
      ...empty,
      scored: sum(first.scored, second.scored),
      failed: sum(first.failed, second.failed),
      incomplete: sum(first.incomplete, second.incomplete),
      notApplicable: sum(first.notApplicable, second.notApplicable),
      scores: sumCounts(first.scores, second.scores),
      groups: merge(first.groups, second.groups, {}, sumCounts),
      items: merge(first.items, second.items, {}, sumCounts),
    }
  }
  return {
    empty,
    combine,
    add: (tally, result, times = 1) => {
      own(result)
      if (checkCount(times, 'times') === 0) return tally
      return combine(tally, { ...empty, ...countsOf(result, times) })
    },
    result: (tally) => {
      own(tally)
      return scorecard(checklist, tally)
    },
  }
}

/** One audit as counts; a score that is not final is not counted. */
function countsOf(result: ChecklistResult, times: number) {
  const whole = result.notAnswered.length === 0 && result.missingEvidence.length === 0
  const stands = result.kind === 'scored' || (result.kind === 'failed' && whole)
  const groups = result.groups.map(({ id, score, notAnswered }) => {
    return [id, score === undefined || notAnswered > 0 ? {} : { [score]: times }] as const
  })
  return {
    [result.kind]: times,
    scores: stands && result.score !== undefined ? { [result.score]: times } : {},
    groups: Object.fromEntries(groups),
    items: Object.fromEntries(result.items.map(({ id, mark }) => [id, { [mark]: times }] as const)),
  }
}

function scorecard(checklist: Checklist, tally: ChecklistTally): ChecklistScorecard {
  const { scored, failed, incomplete, notApplicable } = tally
  for (const id of Object.keys(tally.items)) {
    if (!checklist.items.some((item) => item.id === id)) {
      throw new RangeError(`checklistSummary: ${checklist.id} has no item "${id}"`)
    }
  }
  return {
    ...meanOf(tally.scores),
    audits: [scored, failed, incomplete, notApplicable].reduce(sum),
    failed,
    incomplete,
    notApplicable,
    groups: (checklist.groups ?? []).map(({ id }) => ({ id, ...meanOf(own(tally.groups, id)) })),
    items: checklist.items.map((item) => itemMean(item, own(tally.items, item.id))),
  }
}

function itemMean(item: ChecklistItem, counts: ChecklistCounts): ChecklistItemMean {
  const marks = Object.entries(counts).map(([text, count]) => [markOf(item, text), count] as const)
  const scores: Record<string, number> = {}
  let fellShort = 0
  for (const [mark, count] of marks) {
    const points = pointsOf(item, mark)
    if (points !== undefined) scores[points] = sum(scores[points] ?? 0, count)
    if (isMet(item, mark) === false) fellShort += count
  }
  const count = (wanted: string) => marks.find(([mark]) => mark === wanted)?.[1] ?? 0
  return {
    id: item.id,
    ...meanOf(scores),
    fellShort,
    notApplicable: count('notApplicable'),
    notObserved: count('notObserved'),
    notAnswered: count('notAnswered'),
  }
}

/** Ratings are counted by their digits. */
function markOf(item: ChecklistItem, text: string): ChecklistGivenMark | 'notAnswered' {
  if (text === 'notAnswered') return text
  const mark = /^-?\d+$/.test(text) ? Number(text) : text
  return readMark(item, mark, `checklistSummary: items.${item.id}`)
}

/** What is counted under an id; one such as `constructor` is not looked up in the prototype. */
function own(counts: ChecklistTally['items'], id: string): ChecklistCounts {
  return (Object.hasOwn(counts, id) ? counts[id] : undefined) ?? {}
}

function sumCounts(first: ChecklistCounts, second: ChecklistCounts): ChecklistCounts {
  return merge(first, second, 0, sum)
}

/** Both records in one; what is under the same key is joined, starting from nothing. */
function merge<Value>(
  first: Readonly<Record<string, Value>>,
  second: Readonly<Record<string, Value>>,
  nothing: Value,
  join: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const merged = new Map<string, Value>()
  for (const [key, value] of [...Object.entries(first), ...Object.entries(second)]) {
    merged.set(key, join(merged.get(key) ?? nothing, value))
  }
  return Object.fromEntries(merged)
}

function sum(one: number, other: number): number {
  return checkCount(checkCount(one, 'a mark') + checkCount(other, 'a mark'), 'marks')
}
