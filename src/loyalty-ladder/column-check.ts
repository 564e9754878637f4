import type { LadderColumns } from './column-model.ts'
import { isLadderInstant } from './event.ts'
import { ladderEventTypes, type LadderEventType } from './model.ts'

/** How many details an event of each type can have, the rungs of an override aside; 1 for none. */
const details: Readonly<Partial<Record<LadderEventType, number>>> = {
  deliveryAssessed: 3,
  complaintResolved: 3,
  recommended: 16,
  referralConverted: 5,
}
const referring: readonly LadderEventType[] = [
  'purchaseReversed',
  'complained',
  'complaintResolved',
]

/** Refuses columns that are not what they are said to be, by row and column. */
export function checkColumns(columns: LadderColumns, rungs: number): void {
  const { customers, customer, type, at, detail, about } = columns
  const rows = customer.length
  for (const [name, { length }] of Object.entries({ type, at, detail, about })) {
    if (length !== rows) refuse(`${rows} rows in each column, got ${length} in columns.${name}`)
  }
  if (!Number.isSafeInteger(customers) || customers < 0 || customers > 4_294_967_295) {
    refuse(`a count of customers, got ${customers} at columns.customers`)
  }
  const mostDetails = ladderEventTypes.map((name) =>
    name === 'overridden' ? 8 * (rungs + 1) : (details[name] ?? 1),
  )
  const refers = ladderEventTypes.map((name) => referring.includes(name))
  const override = ladderEventTypes.indexOf('overridden')
  for (let row = 0; row < rows; row++) {
    const who = customer[row] ?? 0
    const code = type[row] ?? 0
    const when = at[row] ?? NaN
    if (who >= customers) refuse(`a customer below ${customers}, got ${who}`, 'customer', row)
    if (code >= ladderEventTypes.length) refuse(`the code of a type, got ${code}`, 'type', row)
    if (!isLadderInstant(when)) refuse('an instant in the years 0000 to 9999', 'at', row)
    if (row > 0 && isBefore(columns, row)) refuse('rows in order', 'at', row)
    const what = detail[row] ?? 0
    const isKnown = what < (mostDetails[code] ?? 1) && (code !== override || (what & 7) < 5)
    if (!isKnown) refuse(`a detail of the type, got ${what}`, 'detail', row)
    const whom = about[row] ?? -1
    if (whom !== -1 && !(refers[code] === true && (whom < 0 || customer[whom] === who))) {
      refuse(`a row of the same customer, -1 or an unknown event, got ${whom}`, 'about', row)
    }
  }
}

/** Whether a row belongs before the one above it. */
function isBefore({ customer, at, type }: LadderColumns, row: number): boolean {
  const apart =
    (customer[row] ?? 0) - (customer[row - 1] ?? 0) ||
    (at[row] ?? 0) - (at[row - 1] ?? 0) ||
    (type[row] ?? 0) - (type[row - 1] ?? 0)
  return apart < 0
}

function refuse(need: string, column?: string, row?: number): never {
  const place = column === undefined ? '' : ` at columns.${column}[${row ?? ''}]`
  throw new RangeError(`replayLadderColumns needs ${need}${place}`)
}
