import type { Instant, Period, PeriodName } from '../calendar/model.ts'
import { periodAt } from '../calendar/period.ts'
import type { LadderSpell, PanelSequence, StateSequence } from './spell-model.ts'

const mostPeriods = 20_000

/**
 * Reads off spells the state of each customer at the end of each period: the `panel` clock.
 *
 * A period counts by its last instant, in the calendar of the zone, from the one in which the customer
 * became known or the log starts, to the last that is over at the instant of counting. What happens and
 * is undone within a period is not seen.
 *
 * @param spells - of any number of customers; those of one customer in order and without gaps
 * @param options - `period`; `timeZone`, an IANA zone
 * @returns one sequence per customer, in the order they were first met; empty where no period is over
 * @throws RangeError when the zone is unknown, the spells of a customer have gaps or overlap, instants
 * of counting differ, or the spells span more than 20,000 periods, which only a wrong date does
 * @example
 * ```ts
 * import { panelSequences } from 'paripurna/ladder-analytics'
 *
 * const [start, moved, asOf] = [Date.UTC(2026, 0, 5), Date.UTC(2026, 1, 10), Date.UTC(2026, 3, 2)]
 * const spells = [
 *   { customer: 'c-1', state: 'customer', from: start, observedFrom: start, to: moved, next: 'client', asOf },
 *   { customer: 'c-1', state: 'client', from: moved, observedFrom: moved, to: null, next: null, asOf },
 * ]
 * const [sequence] = panelSequences(spells, { period: 'month', timeZone: 'UTC' })
 * sequence?.states // => ['customer', 'client', 'client']
 * sequence?.periods.map(({ label }) => label) // => ['2026-01', '2026-02', '2026-03']
 * ```
 */
export function panelSequences(
  spells: Iterable<LadderSpell>,
  options: { readonly period: PeriodName; readonly timeZone: string },
): readonly PanelSequence[] {
  // Refuses an unknown zone even when there is nothing to read.
  periodAt(0, options)
  const customers = spellsByCustomer('panelSequences', spells)
  const periods = periodsOver([...customers.values()].flat(), options)
  return Array.from(customers, ([customer, own]) => {
    const begin = own[0]?.observedFrom ?? Infinity
    const seen = periods.slice(firstAfter(periods, begin))
    let at = 0
    const states = seen.map(({ to }) => {
      while (own[at + 1] !== undefined && (own[at + 1]?.observedFrom ?? Infinity) < to) at += 1
      return own[at]?.state ?? ''
    })
    return { customer, joined: own[0]?.from === begin, periods: seen, states }
  })
}

/**
 * Reads off spells the states each customer went through, each stay once: the `jump` clock.
 *
 * @param spells - of any number of customers; those of one customer in order and without gaps
 * @returns one sequence per customer, in the order they were first met
 * @throws RangeError when the spells of a customer have gaps or overlap, or instants of counting differ
 * @example
 * ```ts
 * import { jumpSequences } from 'paripurna/ladder-analytics'
 *
 * const spells = [
 *   { customer: 'c-1', state: 'customer', from: 0, observedFrom: 0, to: 9, next: 'client', asOf: 20 },
 *   { customer: 'c-1', state: 'client', from: 9, observedFrom: 9, to: null, next: null, asOf: 20 },
 * ]
 * jumpSequences(spells) // => [{ customer: 'c-1', states: ['customer', 'client'] }]
 * ```
 */
export function jumpSequences(spells: Iterable<LadderSpell>): readonly StateSequence[] {
  return Array.from(spellsByCustomer('jumpSequences', spells), ([customer, own]) => ({
    customer,
    states: own.map(({ state }) => state),
  }))
}

function spellsByCustomer(
  act: string,
  spells: Iterable<LadderSpell>,
): ReadonlyMap<string, readonly LadderSpell[]> {
  const customers = new Map<string, LadderSpell[]>()
  let asOf: Instant | undefined
  for (const spell of spells) {
    const { customer } = spell
    if ((asOf ??= spell.asOf) !== spell.asOf) {
      throw new RangeError(
        `${act} needs one instant of counting, got ${spell.asOf} and ${asOf} at customer ${customer}`,
      )
    }
    const own = customers.get(customer) ?? []
    const before = own.at(-1)
    if (before !== undefined && (before.to !== spell.from || before.next !== spell.state)) {
      throw new RangeError(
        `${act} needs the spells of a customer in order and without gaps, got ${spell.state} from ${spell.from} after ${before.state} to ${before.to} at customer ${customer}`,
      )
    }
    customers.set(customer, own)
    own.push(spell)
  }
  return customers
}

/** Every period from the first observation on that is over at the instant of counting. */
function periodsOver(
  spells: readonly LadderSpell[],
  options: { readonly period: PeriodName; readonly timeZone: string },
): readonly Period[] {
  const asOf = spells[0]?.asOf ?? -Infinity
  let next = spells.reduce(
    (earliest, { observedFrom }) => Math.min(earliest, observedFrom),
    Infinity,
  )
  const periods: Period[] = []
  while (next <= asOf) {
    const period = periodAt(next, options)
    if (period.to > asOf) break
    if (periods.length === mostPeriods) {
      throw new RangeError(
        `panelSequences covers at most ${mostPeriods} periods, got spells from ${next} to ${asOf}`,
      )
    }
    periods.push(period)
    next = period.to
  }
  return periods
}

/** The index of the first period that ends after an instant. */
function firstAfter(periods: readonly Period[], instant: Instant): number {
  let [low, high] = [0, periods.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((periods[middle]?.to ?? Infinity) > instant) high = middle
    else low = middle + 1
  }
  return low
}
