import type { LossRecord, UnexplainedLosses } from './model.ts'

/**
 * Finds the customers who were lost and nobody knows why: when you lose a customer, find out the cause.
 *
 * Count the known reasons with `pareto`; a loss may have several.
 *
 * @param losses - the losses, in any order
 * @returns those nobody asked about, and those who were asked in vain, each in the order given
 * @throws RangeError naming the loss when the customer's id is empty, the loss has no valid instant
 * or lies before the first contact, or an explained loss has no reason
 * @example
 * ```ts
 * import { unexplainedLosses, type LossRecord } from 'paripurna/complaint'
 * import { pareto } from 'paripurna/summary'
 *
 * const losses: LossRecord[] = [
 *   { customer: 'c-1', lostAt: 0, cause: { kind: 'explained', reasons: ['pricing', 'inconvenience'] } },
 *   { customer: 'c-2', lostAt: 9, cause: { kind: 'unexplained', asked: false } },
 * ]
 * const { n, notAsked, askedInVain } = unexplainedLosses(losses)
 * n // => 2
 * notAsked[0]?.customer // => 'c-2'
 * askedInVain // => []
 *
 * const counts = new Map<string, number>()
 * for (const { cause } of losses)
 *   if (cause.kind === 'explained')
 *     for (const reason of cause.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
 * pareto(counts)[0] // => { key: 'pricing', count: 1, percent: 50, cumulativePercent: 50 }
 *
 * unexplainedLosses([{ customer: 'c-3', lostAt: 1, firstContactAt: 2, cause: { kind: 'unexplained', asked: true } }]) // throws RangeError: losses[0]
 * ```
 * @see "Bekerjasama dengan kolega", customer relations 12
 */
export function unexplainedLosses(losses: readonly LossRecord[]): UnexplainedLosses {
  losses.forEach((loss, index) => {
    const fault = lossFault(loss)
    if (fault !== undefined) throw new RangeError(`unexplainedLosses: losses[${index}] ${fault}`)
  })
  const unexplained = (asked: boolean) =>
    losses.filter(({ cause }) => cause.kind === 'unexplained' && cause.asked === asked)
  return { n: losses.length, notAsked: unexplained(false), askedInVain: unexplained(true) }
}

/** What is wrong with a loss, if anything. */
function lossFault({ customer, lostAt, firstContactAt, cause }: LossRecord): string | undefined {
  if (customer === '') return 'needs a customer, got an empty id'
  const isInstant = (at: number) => Number.isInteger(at) && Math.abs(at) <= 8.64e15
  if (!isInstant(lostAt)) return `needs an instant of the loss, got ${lostAt}`
  if (firstContactAt !== undefined && !(isInstant(firstContactAt) && firstContactAt <= lostAt)) {
    return `needs a first contact not after the loss, got ${firstContactAt}`
  }
  const isExplained = cause.kind === 'unexplained' || cause.reasons.length > 0
  return isExplained ? undefined : 'needs a reason, or to be unexplained'
}
