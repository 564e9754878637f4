import { verdicts } from '../expectation/model.ts'
import type { LadderColumns } from './column-model.ts'
import { told } from './column-deeds.ts'
import { eventAt } from './event-place.ts'
import { compareLadderEvents } from './event.ts'
import { rankOf } from './rules.ts'
import { ladderEventTypes, ladderStandings, type LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Turns customers' histories into columns for `replayLadderColumns`: in order, each id once; of one id
 * with different contents the first in order counts, as in `replayLadder`.
 *
 * @param policy - the policy, for the places of its rungs
 * @param logs - the customers' histories, numbered in this order from 0
 * @returns the columns
 * @throws RangeError naming the log and the place of what is no event
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderColumns } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const reversed = { type: 'purchaseReversed', id: 'v-1', at: Date.UTC(2026, 0, 6), purchase: 'o-1' } as const
 * const { customers, customer, about } = ladderColumns(defaultLadderPolicy, [{ events: [] }, { events: [reversed, bought, bought] }])
 * customers // => 2
 * Array.from(customer) // => [1, 1]
 * Array.from(about) // => [-1, 0]
 * ```
 */
export function ladderColumns<Rung extends string>(
  policy: LadderPolicy<Rung>,
  logs: Iterable<{ readonly events: Iterable<LadderEvent<NoInfer<Rung>>> }>,
): LadderColumns {
  const rows: { type: number; at: number; detail: number; about: number; customer: number }[] = []
  let customers = 0
  for (const { events } of logs) {
    const sorted = Array.from(events, (event, place) =>
      eventAt(`logs[${customers}].events[${place}]`, event, policy.rungs, 'ladderColumns'),
    ).sort(compareLadderEvents)
    const places = new Map<string, number>()
    const kept = sorted.filter(({ id }) => {
      const isNew = !places.has(id)
      if (isNew) places.set(id, rows.length + places.size)
      return isNew
    })
    let unknown = -1
    for (const event of kept) {
      const about = referenceOf(event)
      if (about !== undefined && !places.has(about)) places.set(about, --unknown)
      rows.push({
        customer: customers,
        type: ladderEventTypes.indexOf(event.type),
        at: event.at,
        detail: detailOf(policy, event),
        about: about === undefined ? -1 : (places.get(about) ?? -1),
      })
    }
    customers++
  }
  return {
    customers,
    customer: Uint32Array.from(rows, (row) => row.customer),
    type: Uint8Array.from(rows, (row) => row.type),
    at: Float64Array.from(rows, (row) => row.at),
    detail: Uint8Array.from(rows, (row) => row.detail),
    about: Int32Array.from(rows, (row) => row.about),
  }
}

/** The id of the event that an event is about. */
function referenceOf<Rung extends string>(event: LadderEvent<Rung>): string | undefined {
  if (event.type === 'purchaseReversed') return event.purchase
  if (event.type === 'complained') return event.about
  return event.type === 'complaintResolved' ? event.complaint : undefined
}

function detailOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  event: LadderEvent<Rung>,
): number {
  const { type } = event
  if (type === 'deliveryAssessed' || type === 'complaintResolved') {
    return verdicts.indexOf(event.verdict)
  }
  if (type === 'referralConverted') return event.incentivized ? told.incentivized : 0
  if (type === 'recommended') {
    const { sentiment, solicited, incentivized, reach } = event
    return (
      (sentiment === 'negative' ? told.negative : 0) +
      (solicited ? told.solicited : 0) +
      (incentivized ? told.incentivized : 0) +
      (reach === 'many' ? told.toMany : 0)
    )
  }
  if (type !== 'overridden') return 0
  const { rung, standing } = event
  return (
    (standing === undefined ? 0 : ladderStandings.indexOf(standing) + 1) +
    (rung === undefined ? 0 : 8 * (rankOf(policy, rung) + 1))
  )
}
