import type { LadderColumns } from './column-model.ts'
import type { ColumnFold } from './column-page.ts'
import { isLadderInstant } from './event.ts'
import { ladderEventTypes } from './model.ts'

/** Refuses columns of different lengths. */
export function checkColumns({
  customers,
  customer,
  type,
  at,
  detail,
  about,
}: LadderColumns): void {
  const rows = customer.length
  for (const [name, { length }] of Object.entries({ type, at, detail, about })) {
    if (length !== rows) refuse(`${rows} rows in each column, got ${length} in columns.${name}`)
  }
  if (!Number.isSafeInteger(customers) || customers < 0 || customers > 4_294_967_295) {
    refuse(`a count of customers, got ${customers} at columns.customers`)
  }
}

/** Says what is wrong with a row that is not what it is said to be. */
export function refuseRow({ columns, rules }: ColumnFold, row: number): never {
  const { customers, customer, type, at, detail, about } = columns
  const [who = 0, code = 0, when = NaN] = [customer[row], type[row], at[row]]
  const [what = 0, whom = -1] = [detail[row], about[row]]
  const [earlier = 0, before = NaN, rank = 0] = [customer[row - 1], at[row - 1], type[row - 1]]
  if (who >= customers) refuse(`a customer below ${customers}, got ${who}`, 'customer', row)
  if (code >= ladderEventTypes.length) refuse(`the code of a type, got ${code}`, 'type', row)
  if (!isLadderInstant(when)) refuse('an instant in the years 0000 to 9999', 'at', row)
  const isBefore = who - earlier || when - before || code - rank
  if (isBefore < 0) refuse('rows in order', 'at', row)
  if (rules.deeds[(code << 8) | what] === 0)
    refuse(`a detail of the type, got ${what}`, 'detail', row)
  const need = 'a row of the same customer, -1 or an unknown event'
  refuse(`${need}, got ${whom}`, 'about', row)
}

function refuse(need: string, column?: string, row?: number): never {
  const place = column === undefined ? '' : ` at columns.${column}[${row ?? ''}]`
  throw new RangeError(`replayLadderColumns needs ${need}${place}`)
}
