import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths } from 'date-fns/addMonths'

/**
 * Moves a reading of a clock without zone by months, clamped to the end of the month it arrives in.
 *
 * It is built as a file of its own, date-fns included: who imports a date or a zone carries none of it,
 * and Node has no package to find, which takes longer than reading this library.
 */
export function movedByMonths(local: number, months: number): number {
  return addMonths(new UTCDateMini(local), months).getTime()
}
