import type { Assessment, Verdict } from '../expectation/model.ts'
import type { LadderEventOf } from '../loyalty-ladder/model.ts'
import type { ComplaintState } from './state-model.ts'

/**
 * Makes ladder evidence of where a complaint stands: a disappointment while it is open, a resolution
 * once it is answered. Map the state after every event; it is the same event as long as there is
 * nothing new to tell, so a retry tells the ladder nothing twice.
 *
 * The ladder's events have the ids and instants of the complaint's. A rejected answer is a complaint
 * about the complaint: one failure stays one disappointment however often the answer is rejected, and
 * a resolution above expectation that the customer rejects no longer counts.
 *
 * Tell one verdict for an answer, once: only `appendLadderEvent`, which has the log, keeps the one it was
 * told first and calls another a conflict; bare `decideLadder` does not know the first one again. Inquiries run on the same machine and are no complaints: do not map them.
 *
 * @param state - where the complaint stands
 * @param resolution - the resolution against what was expected of it, as a verdict or an assessment,
 * such as `response` of `complaintStatus`, or several parts combined; read only of an answered or closed
 * complaint. There is no default: an answer in time is not yet a good one.
 * @returns `complained`, with the delivery it is about; `complaintResolved` with the verdict; `null`
 * when there is nothing to tell: before receipt, or answered without a verdict (left out, pending,
 * unmeasured). An overdue resolution is a disaster.
 * @example
 * ```ts
 * import { ladderEventFromComplaint, replayComplaint } from 'paripurna/complaint'
 *
 * const events = [
 *   { type: 'received', id: 'k-1', at: 0, channel: 'form', about: 'd-7' },
 *   { type: 'answered', id: 'k-2', at: 9, complete: true },
 *   { type: 'reopened', id: 'k-3', at: 20, why: 'Wrong bag' },
 * ] as const
 * const stateAfter = (n: number) =>
 *   replayComplaint({ timeZone: 'UTC', closesAfterSilence: null }, events.slice(0, n)).state
 *
 * ladderEventFromComplaint(stateAfter(0)) // => null
 * ladderEventFromComplaint(stateAfter(1)) // => { type: 'complained', id: 'k-1', at: 0, about: 'd-7' }
 * ladderEventFromComplaint(stateAfter(2)) // => null
 * ladderEventFromComplaint(stateAfter(2), 'excellent') // => { type: 'complaintResolved', id: 'k-2', at: 9, complaint: 'k-1', verdict: 'excellent' }
 * ladderEventFromComplaint(stateAfter(3)) // => { type: 'complained', id: 'k-3', at: 20, about: 'd-7' }
 * ```
 * @see de Matos, Henrique and Rossi, Journal of Service Research 10 (2007) 60-77, on why a repaired
 * disaster is no delivery above expectation
 */
export function ladderEventFromComplaint(
  state: ComplaintState,
  resolution?: Verdict | Assessment,
): LadderEventOf<'complained'> | LadderEventOf<'complaintResolved'> | null {
  switch (state.kind) {
    case 'awaited':
      return null
    case 'received':
    case 'acknowledged':
    case 'held': {
      const { id, at, about } = state.received
      return { type: 'complained', id, at, ...(about !== undefined && { about }) }
    }
    case 'reopened': {
      const { id, at } = state.reopening
      const { received } = state
      return { type: 'complained', id, at, about: received.about ?? received.id }
    }
    case 'answered':
    case 'closed': {
      const verdict = verdictOf(resolution)
      if (verdict === undefined) return null
      const { id, at } = state.answer
      const complaint = (state.reopening ?? state.received).id
      return { type: 'complaintResolved', id, at, complaint, verdict }
    }
  }
}

function verdictOf(resolution: Verdict | Assessment | undefined): Verdict | undefined {
  if (resolution === undefined || typeof resolution === 'string') return resolution
  return resolution.kind === 'assessed' || resolution.kind === 'overdue'
    ? resolution.verdict
    : undefined
}
