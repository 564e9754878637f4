import { checkCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import type {
  Checklist,
  ChecklistItemShare,
  ChecklistMarkCounts,
  ChecklistResult,
  ChecklistScorecard,
  ChecklistTally,
} from './model.ts'

const noMarks: ChecklistMarkCounts = {
  met: 0,
  partly: 0,
  unmet: 0,
  notApplicable: 0,
  notObserved: 0,
  notAnswered: 0,
}

/**
 * Counts audits of one checklist, so that branches and months add up: how each item fares, and how
 * many audits failed.
 *
 * Every audit counts with what it marked, incomplete and failed ones too; what was not marked is in
 * no mean. The tally holds counts only, so tallies of parts merge exactly.
 *
 * @param checklist - the checklist the audits were made with
 * @returns the summary
 * @throws RangeError from `add` when a result is of another checklist or version
 * @example
 * ```ts
 * import { checklistSummary, defineChecklist, scoreChecklist, summarize } from 'paripurna'
 *
 * const item = (id: string) => ({ id, text: { en: id, id } })
 * const door = defineChecklist({ id: 'door', version: '1', title: { en: 'Door', id: 'Pintu' }, items: [item('greeted'), item('seated')] })
 * const summary = checklistSummary(door)
 * const audits = [scoreChecklist(door, { greeted: 'met', seated: 'unmet' }), scoreChecklist(door, { greeted: 'partly' })]
 * summary.result(summarize(summary, audits)) // => { score: 0.375, audits: 2, failed: 0, items: [{ id: 'greeted', score: 0.75, n: 2 }, { id: 'seated', score: 0, n: 1 }] }
 * summary.result(summary.empty) // => { audits: 0, failed: 0, items: [{ id: 'greeted', n: 0 }, { id: 'seated', n: 0 }] }
 * ```
 */
export function checklistSummary(
  checklist: Checklist,
): Summary<ChecklistResult, ChecklistTally, ChecklistScorecard> {
  const empty: ChecklistTally = { scored: 0, failed: 0, incomplete: 0, notApplicable: 0, items: {} }
  const combine = (first: ChecklistTally, second: ChecklistTally): ChecklistTally => ({
    scored: sum(first.scored, second.scored),
    failed: sum(first.failed, second.failed),
    incomplete: sum(first.incomplete, second.incomplete),
    notApplicable: sum(first.notApplicable, second.notApplicable),
    items: combineItems(first.items, second.items),
  })
  return {
    empty,
    combine,
    add: (tally, result, times = 1) => {
      if (result.checklist !== checklist.id || result.version !== checklist.version) {
        throw new RangeError(
          `checklistSummary counts ${checklist.id} ${checklist.version}, got an audit of ${result.checklist} ${result.version}`,
        )
      }
      if (checkCount(times, 'times') === 0) return tally
      const items = result.items.map(({ id, mark }) => [id, { ...noMarks, [mark]: times }] as const)
      return combine(tally, { ...empty, [result.kind]: times, items: Object.fromEntries(items) })
    },
    result: (tally) => scorecard(checklist, tally),
  }
}

function scorecard(checklist: Checklist, tally: ChecklistTally): ChecklistScorecard {
  const items = checklist.items.map(({ id }) => shareOf(id, marksOf(tally.items, id)))
  let [total, weights] = [0, 0]
  for (const [at, { weight = 1 }] of checklist.items.entries()) {
    const score = items[at]?.score
    if (score === undefined) continue
    total += weight * score
    weights += weight
  }
  const { scored, failed, incomplete, notApplicable } = tally
  return {
    ...(weights > 0 && { score: total / weights }),
    audits: [scored, failed, incomplete, notApplicable].reduce(sum),
    failed,
    items,
  }
}

function shareOf(id: string, { met, partly, unmet }: ChecklistMarkCounts): ChecklistItemShare {
  const n = met + partly + unmet
  return { id, ...(n > 0 && { score: (met + partly / 2) / n }), n }
}

function combineItems(
  first: ChecklistTally['items'],
  second: ChecklistTally['items'],
): ChecklistTally['items'] {
  const ids = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(
    ids.map((id) => [id, combineMarks(marksOf(first, id), marksOf(second, id))]),
  )
}

/** The marks of an item; an id such as `constructor` is not looked up in the prototype. */
function marksOf(items: ChecklistTally['items'], id: string): ChecklistMarkCounts {
  return (Object.hasOwn(items, id) ? items[id] : undefined) ?? noMarks
}

function combineMarks(first: ChecklistMarkCounts, second: ChecklistMarkCounts) {
  return {
    met: sum(first.met, second.met),
    partly: sum(first.partly, second.partly),
    unmet: sum(first.unmet, second.unmet),
    notApplicable: sum(first.notApplicable, second.notApplicable),
    notObserved: sum(first.notObserved, second.notObserved),
    notAnswered: sum(first.notAnswered, second.notAnswered),
  }
}

function sum(one: number, other: number): number {
  return checkCount(checkCount(one, 'a mark') + checkCount(other, 'a mark'), 'marks')
}
