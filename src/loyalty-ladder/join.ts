import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import type { Assessment } from '../expectation/model.ts'
import { isNpsRating, ratingGroup } from '../nps/group.ts'
import type { NpsAnswer } from '../nps/model.ts'
import type { LadderEventOf, PurchaseRecord } from './model.ts'

/**
 * Makes ladder evidence of an assessed delivery.
 *
 * @param assessment - the assessment
 * @param envelope - `id` and `at` of the event; `touchpoint`, if you keep it
 * @returns the event; `null` when there is no verdict (pending, or unmeasured): nothing is evidence
 * of nothing. An overdue delivery is a disaster.
 * @throws RangeError when `at` is no instant
 * @example
 * ```ts
 * import { ladderEventFromAssessment } from 'paripurna/loyalty-ladder'
 *
 * const envelope = { id: 'd-1', at: 0 }
 * ladderEventFromAssessment({ kind: 'unmeasured', because: 'withdrawn' }, envelope) // => null
 * ```
 */
export function ladderEventFromAssessment(
  assessment: Assessment,
  envelope: { readonly id: string; readonly at: InstantLike; readonly touchpoint?: string },
): LadderEventOf<'deliveryAssessed'> | null {
  if (assessment.kind !== 'assessed' && assessment.kind !== 'overdue') return null
  const { verdict } = assessment
  const { id, touchpoint } = envelope
  const at = instantOf(envelope.at)
  return {
    type: 'deliveryAssessed',
    id,
    at,
    ...(touchpoint !== undefined && { touchpoint }),
    verdict,
  }
}

/**
 * Makes ladder evidence of an answer to the recommendation question. It is an attitude: it keeps a
 * customer alive and moves nobody up.
 *
 * @param response - the response; only its rating is read
 * @param envelope - `id` and `at` of the event
 * @returns the event; `null` when the customer declined or did not answer
 * @throws RangeError when `at` is no instant
 * @example
 * ```ts
 * import { ladderEventFromNps } from 'paripurna/loyalty-ladder'
 *
 * ladderEventFromNps({ rating: 9 }, { id: 's-1', at: 0 }) // => { type: 'npsAnswered', id: 's-1', at: 0, group: 'promoter' }
 * ladderEventFromNps({ rating: null }, { id: 's-2', at: 0 }) // => null
 * ```
 */
export function ladderEventFromNps(
  response: { readonly rating: NpsAnswer },
  envelope: { readonly id: string; readonly at: InstantLike },
): LadderEventOf<'npsAnswered'> | null {
  const { rating } = response
  if (!isNpsRating(rating)) return null
  const { id, at } = envelope
  return { type: 'npsAnswered', id, at: instantOf(at), group: ratingGroup(rating) }
}

/**
 * Makes ladder evidence of a line of a purchase log.
 *
 * @param record - the line
 * @returns the event: `purchased`, or `purchaseReversed` for a cancellation that names its purchase;
 * `null` for one that does not, because which purchase fell is not to be guessed
 * @throws RangeError naming the line when it has no id, no customer or an amount that is not finite, or
 * `at` is no instant
 * @example
 * ```ts
 * import { ladderEventFromPurchase } from 'paripurna/loyalty-ladder'
 *
 * ladderEventFromPurchase({ id: 'o-1', customer: 'c-7', at: 0, amount: 12 }) // => { type: 'purchased', id: 'o-1', at: 0, amount: 12 }
 * ladderEventFromPurchase({ id: 'x-1', customer: 'c-7', at: 9, cancels: true, purchase: 'o-1' }) // => { type: 'purchaseReversed', id: 'x-1', at: 9, purchase: 'o-1' }
 * ladderEventFromPurchase({ id: 'x-2', customer: 'c-7', at: 9, cancels: true }) // => null
 * ladderEventFromPurchase({ id: 'o-2', customer: '', at: 0 }) // throws RangeError: customer of purchase "o-2"
 * ```
 */
export function ladderEventFromPurchase(
  record: PurchaseRecord,
): LadderEventOf<'purchased'> | LadderEventOf<'purchaseReversed'> | null {
  const { id, customer, amount, cancels = false, purchase } = record
  if (id === '') throw new RangeError('ladderEventFromPurchase needs an id, got an empty one')
  if (customer.trim() === '') {
    throw new RangeError(
      `ladderEventFromPurchase needs the customer of purchase "${id}", got an empty id`,
    )
  }
  if (amount !== undefined && !Number.isFinite(amount)) {
    throw new RangeError(
      `ladderEventFromPurchase needs a finite amount of purchase "${id}", got ${amount}`,
    )
  }
  const at = instantOf(record.at)
  if (!cancels) return { type: 'purchased', id, at, ...(amount !== undefined && { amount }) }
  return purchase === undefined || purchase === ''
    ? null
    : { type: 'purchaseReversed', id, at, purchase }
}
