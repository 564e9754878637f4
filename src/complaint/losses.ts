import type { Instant } from '../calendar/model.ts'
import { lossReasons, type LossRecord, type UnexplainedLosses } from './model.ts'

/**
 * Finds the customers who were lost and nobody knows why: when you lose a customer, find out the cause.
 *
 * Count the known reasons with `pareto`; a loss may have several.
 *
 * @param losses - the losses, in any order
 * @returns those nobody asked about, and those who were asked in vain, each in the order given
 * @throws RangeError naming the loss and the value when it is no loss, the customer's id is empty or no
 * text, the loss has no valid instant or lies before the first contact, the cause is missing or of no
 * known kind, an explained loss has no reason or an unknown one, or an unexplained one does not say
 * whether anybody asked
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
  for (const [index, loss] of losses.entries()) {
    const fault = lossFault(loss)
    if (fault !== undefined) throw new RangeError(`unexplainedLosses: losses[${index}] ${fault}`)
  }
  const unexplained = (asked: boolean) =>
    losses.filter(({ cause }) => cause.kind === 'unexplained' && cause.asked === asked)
  return { n: losses.length, notAsked: unexplained(false), askedInVain: unexplained(true) }
}

/** What is wrong with a loss, if anything. */
function lossFault(loss: unknown): string | undefined {
  if (!isRecord(loss)) return `needs to be a loss, got ${shown(loss)}`
  const { customer, lostAt, firstContactAt, cause } = loss
  if (typeof customer !== 'string' || customer === '') {
    return `needs a customer, got ${customer === '' ? 'an empty id' : shown(customer)}`
  }
  if (!isInstant(lostAt)) return `needs an instant of the loss, got ${shown(lostAt)}`
  if (firstContactAt !== undefined && !(isInstant(firstContactAt) && firstContactAt <= lostAt)) {
    return `needs a first contact not after the loss, got ${shown(firstContactAt)}`
  }
  return isRecord(cause) ? causeFault(cause) : `needs a cause, got ${shown(cause)}`
}

function causeFault({ kind, reasons, asked }: Fields): string | undefined {
  if (kind === 'unexplained') {
    return typeof asked === 'boolean'
      ? undefined
      : `needs to say whether asked, got ${shown(asked)}`
  }
  if (kind !== 'explained') {
    return `needs a cause that is explained or unexplained, got ${shown(kind)}`
  }
  if (!Array.isArray(reasons) || reasons.length === 0) {
    return 'needs a reason, or to be unexplained'
  }
  const known: readonly unknown[] = lossReasons
  const given: readonly unknown[] = reasons
  const odd = given.findIndex((reason) => !known.includes(reason))
  return odd === -1 ? undefined : `needs reasons of lossReasons, got ${shown(given[odd])}`
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 8.64e15
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return isRecord(value) ? 'an object' : String(value)
}
