import type { ParetoLine } from '../summary/model.ts'
import { pareto } from '../summary/pareto.ts'
import type { ChecklistScorecard, WeakestItems } from './audits-model.ts'

/**
 * Ranks the items of a scorecard, the weakest first.
 *
 * An item that few audits marked can be last by chance, so those below the minimum stand apart; `n`
 * and what was not marked are beside every mean. Of equal means the one seen more often comes first,
 * then the order of the checklist. Weights do not matter: an item is weak however much it counts.
 *
 * @param card - of `checklistSummary`
 * @param options - `minimumAudits`, a whole number from 1 (default)
 * @returns the items ranked, and those not
 * @throws RangeError when the minimum is not a whole number from 1
 * @example
 * ```ts
 * import { checklistSummary, ilhaminChecklist, scoreChecklist, summarize, weakestItems } from 'paripurna'
 *
 * const summary = checklistSummary(ilhaminChecklist)
 * const audits = [scoreChecklist(ilhaminChecklist, { ingat: 'met', layani: 'unmet' }), scoreChecklist(ilhaminChecklist, { ingat: 'partly', hormati: 'unmet' })]
 * const { ranked, unranked } = weakestItems(summary.result(summarize(summary, audits)), { minimumAudits: 2 })
 * ranked // => [{ id: 'ingat', score: 0.75, n: 2, fellShort: 1, notApplicable: 0, notObserved: 0, notAnswered: 0 }]
 * unranked.length // => 6
 * ```
 */
export function weakestItems(
  card: ChecklistScorecard,
  options: { readonly minimumAudits?: number } = {},
): WeakestItems {
  const { minimumAudits = 1 } = options
  if (!(Number.isSafeInteger(minimumAudits) && minimumAudits >= 1)) {
    throw new RangeError(
      `weakestItems needs minimumAudits as a whole number from 1, got ${minimumAudits}`,
    )
  }
  const isRanked = ({ n }: { readonly n: number }) => n >= minimumAudits
  return {
    ranked: card.items
      .filter(isRanked)
      .sort((one, other) => (one.score ?? 0) - (other.score ?? 0) || other.n - one.n),
    unranked: card.items.filter((item) => !isRanked(item)),
  }
}

/**
 * Tells which few items are behind most of the shortfalls: how often each was less than met or rated
 * below adequate, the most frequent first, with shares that add up to all of them.
 *
 * Counts, not means: an item seen in every audit can fall short more often than a weaker one seen
 * seldom. Items that never fell short have no line.
 *
 * @param card - of `checklistSummary`
 * @returns one line per item that fell short; none when none did
 * @example
 * ```ts
 * import { checklistShortfalls, checklistSummary, ilhaminChecklist, scoreChecklist, summarize } from 'paripurna'
 *
 * const summary = checklistSummary(ilhaminChecklist)
 * const audits = [scoreChecklist(ilhaminChecklist, { ingat: 'partly', ikuti: 'unmet' }), scoreChecklist(ilhaminChecklist, { ikuti: 'unmet', nyaman: 'unmet' })]
 * checklistShortfalls(summary.result(summarize(summary, audits)))[0] // => { key: 'ikuti', count: 2, percent: 50, cumulativePercent: 50 }
 * checklistShortfalls(summary.result(summary.empty)) // => []
 * ```
 */
export function checklistShortfalls(card: ChecklistScorecard): readonly ParetoLine<string>[] {
  const short = card.items.filter(({ fellShort }) => fellShort > 0)
  return pareto(short.map(({ id, fellShort }) => [id, fellShort]))
}
