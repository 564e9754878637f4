import { instantOf } from '../calendar/instant.ts'
import type { Instant, Period, PeriodName } from '../calendar/model.ts'
import { periodAt } from '../calendar/period.ts'
import type { ChecklistTally, ChecklistTrendPoint, DatedAudit } from './audits-model.ts'
import type { Checklist } from './model.ts'
import { checklistSummary } from './summary.ts'

const mostPeriods = 10_000

/**
 * Counts audits by period, in the calendar of a named zone.
 *
 * Every period from the first audit to the last has a point, those without audits too: a gap shows
 * as a card of nobody, not as a straight line. The order of the audits does not matter.
 *
 * @param checklist - the checklist the audits were made with
 * @param audits - the audits, each with `at`
 * @param options - `period`; `timeZone`, an IANA zone
 * @returns one point per period, in order; no audits, no points
 * @throws RangeError naming the index when an audit has no valid `at`; when it is of another
 * checklist or version, the zone is unknown, or the audits span more than 10,000 periods
 * @example The last evening of January in London is February in Jakarta
 * ```ts
 * import { checklistTrend, ilhaminChecklist, scoreChecklist } from 'paripurna'
 *
 * const result = scoreChecklist(ilhaminChecklist, { ingat: 'met', layani: 'unmet' })
 * const audits = [{ at: new Date('2026-01-31T17:00:00Z'), result }, { at: new Date('2026-04-02T03:00:00Z'), result }]
 * const trend = checklistTrend(ilhaminChecklist, audits, { period: 'month', timeZone: 'Asia/Jakarta' })
 * trend.map(({ period, card }) => [period.label, card.audits]) // => [['2026-02', 1], ['2026-03', 0], ['2026-04', 1]]
 * checklistTrend(ilhaminChecklist, [], { period: 'month', timeZone: 'Asia/Jakarta' }) // => []
 * ```
 */
export function checklistTrend(
  checklist: Checklist,
  audits: Iterable<DatedAudit>,
  options: { readonly period: PeriodName; readonly timeZone: string },
): readonly ChecklistTrendPoint[] {
  const summary = checklistSummary(checklist)
  // Refuses an unknown zone even when there is nothing to count.
  periodAt(0, options)
  const tallies = new Map<Instant, ChecklistTally>()
  let index = 0
  for (const { at, result } of audits) {
    const { from } = periodOf(at, options, index)
    tallies.set(from, summary.add(tallies.get(from) ?? summary.empty, result))
    index += 1
  }
  return periodsOver([...tallies.keys()], options).map((period) => {
    const tally = tallies.get(period.from) ?? summary.empty
    return { period, tally, card: summary.result(tally) }
  })
}

/** Every period from the first of these starts to the last. */
function periodsOver(
  starts: readonly Instant[],
  options: { readonly period: PeriodName; readonly timeZone: string },
): readonly Period[] {
  const ordered = [...starts].sort((one, other) => one - other)
  const periods: Period[] = []
  for (let next = ordered[0] ?? 0; next <= (ordered.at(-1) ?? -1);) {
    if (periods.length === mostPeriods) {
      throw new RangeError(`checklistTrend covers at most ${mostPeriods} periods`)
    }
    const period = periodAt(next, options)
    periods.push(period)
    next = period.to
  }
  return periods
}

/** The period of one audit; a refusal says which audit it is about. */
function periodOf(
  at: DatedAudit['at'],
  options: { readonly period: PeriodName; readonly timeZone: string },
  index: number,
): Period {
  try {
    return periodAt(instantOf(at), options)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new RangeError(`checklistTrend needs a valid instant at audits[${index}].at: ${why}`, {
      cause,
    })
  }
}
