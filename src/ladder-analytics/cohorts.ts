import type { Period, PeriodName } from '../calendar/model.ts'
import { wilsonInterval } from '../statistics/proportion.ts'
import { criticalValue } from '../statistics/normal.ts'
import type { LadderCohorts } from './census-model.ts'
import { panelSequences } from './sequences.ts'
import type { LadderSpell, PanelSequence } from './spell-model.ts'

/**
 * Follows customers by the period they joined in: what share of each cohort is in one of the states
 * that count, by the end of each later period.
 *
 * The share is of all who joined, whatever became of them, so a customer who left stays in the
 * denominator. Only periods that are over count: the last line of a young cohort is short, not low.
 *
 * @param spells - of any number of customers; those of one customer in order and without gaps
 * @param options - `period` and `timeZone`, the calendar of joining; `counted`, the states that count,
 * such as `client` and above; `level` of confidence, between 0 and 1, default 0.95
 * @returns one cohort per period in which somebody joined, and who is in none
 * @throws RangeError when the zone is unknown, no state counts, the spells of a customer have gaps or
 * overlap, instants of counting differ, or the level is out of range
 * @example
 * ```ts
 * import { ladderCohorts } from 'paripurna/ladder-analytics'
 *
 * const [start, moved, asOf] = [Date.UTC(2026, 0, 5), Date.UTC(2026, 1, 10), Date.UTC(2026, 2, 2)]
 * const spells = [
 *   { customer: 'c-1', state: 'customer', from: start, observedFrom: start, to: moved, next: 'client', asOf },
 *   { customer: 'c-1', state: 'client', from: moved, observedFrom: moved, to: null, next: null, asOf },
 *   { customer: 'c-2', state: 'customer', from: start, observedFrom: start, to: null, next: null, asOf },
 * ]
 * const { cohorts } = ladderCohorts(spells, { period: 'month', timeZone: 'UTC', counted: ['client'] })
 * cohorts[0]?.n // => 2
 * cohorts[0]?.ages.map(({ age, count, share }) => [age, count, share.share]) // => [[0, 0, 0], [1, 1, 0.5]]
 * ```
 */
export function ladderCohorts(
  spells: Iterable<LadderSpell>,
  options: {
    readonly period: PeriodName
    readonly timeZone: string
    readonly counted: readonly string[]
    readonly level?: number
  },
): LadderCohorts {
  const { counted, level = 0.95 } = options
  if (counted.length === 0) throw new RangeError('ladderCohorts needs states that count, got none')
  // Refuses a level out of range even where no interval will be made.
  criticalValue(level)
  const wanted = new Set(counted)
  const cohorts = new Map<string, { joined: Period; members: PanelSequence[] }>()
  let [joinedBefore, joinedLately] = [0, 0]
  for (const sequence of panelSequences(spells, options)) {
    const [joined] = sequence.periods
    if (!sequence.joined) joinedBefore += 1
    else if (joined === undefined) joinedLately += 1
    else {
      const cohort = cohorts.get(joined.label) ?? { joined, members: [] }
      cohorts.set(joined.label, cohort)
      cohort.members.push(sequence)
    }
  }
  const lines = Array.from(cohorts.values(), ({ joined, members }) => ({
    joined,
    n: members.length,
    ages: (members[0]?.periods ?? []).map((period, age) => {
      const count = members.filter(({ states }) => wanted.has(states[age] ?? '')).length
      return { age, period, count, share: wilsonInterval(count, members.length, { level }) }
    }),
  }))
  lines.sort((one, other) => one.joined.from - other.joined.from)
  return { cohorts: lines, joinedBefore, joinedLately }
}
