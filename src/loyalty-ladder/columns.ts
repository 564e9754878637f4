import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { deed, deedAt, kind } from './column-deeds.ts'
import { passTo, settle, startFold, takeRow } from './column-fold.ts'
import type { LadderColumnPositions, LadderColumns } from './column-model.ts'
import { remember, type ColumnFold } from './column-page.ts'
import { columnRulesOf, counter } from './column-rules.ts'
import { isLadderInstant } from './event.ts'
import { ladderEventTypes } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Replays many customers' histories at once from columns of numbers: the fast way for what has been
 * put in order and freed of duplicates, by `ladderColumns` or by a query.
 *
 * The rules are those of `replayLadder`, and so are the rungs, standings, highest rungs and lifetimes;
 * there are no decisions and no evidence. A policy whose conditions have windows (`within`) is refused,
 * because what grows old by itself is not seen in counts.
 *
 * @param policy - the policy, of at most 31 rungs
 * @param columns - the rows, in order; not changed
 * @param options - `until`: leave out what happened after this instant, and let time pass up to it
 * @returns where each customer stands, a row a customer
 * @throws RangeError naming the field of a policy that columns cannot carry, the column and row that
 * breaks what is asked of it, or an `until` that is no instant. That ids are in order within a type and
 * an instant cannot be seen.
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderColumns, replayLadderColumns } from 'paripurna/loyalty-ladder'
 *
 * const days = (...days: number[]) => days.map((day) => ({ type: 'purchased', id: `o-${day}`, at: Date.UTC(2026, 0, day) }) as const)
 * const columns = ladderColumns(defaultLadderPolicy, [{ events: days(5, 6) }, { events: [] }, { events: days(7) }])
 * const { rung } = replayLadderColumns(defaultLadderPolicy, columns)
 * Array.from(rung, (rank) => defaultLadderPolicy.rungs[rank]) // => ['client', 'suspect', 'customer']
 *
 * const recent = { ...defaultLadderPolicy.requirements, client: [{ evidence: 'purchases', atLeast: 2, within: { years: 1 } }] } as const
 * replayLadderColumns({ ...defaultLadderPolicy, requirements: recent }, columns) // throws RangeError: policy.requirements.client[0].within
 * ```
 */
export function replayLadderColumns<Rung extends string>(
  policy: LadderPolicy<Rung>,
  columns: LadderColumns,
  options: { readonly until?: InstantLike } = {},
): LadderColumnPositions {
  const until = options.until === undefined ? Infinity : instantOf(options.until)
  const rows = columns.customer.length
  const rules = columnRulesOf(policy, rows)
  checkShape(columns)
  const fold: ColumnFold = {
    columns,
    rules,
    kinds: new Uint8Array(rows),
    counts: new Int32Array(kind.exceeded + rules.starts.length - counter.exceededDeliveries),
    days: 0,
    heard: new Float64Array(2),
    rung: 0,
    standing: 0,
    lifetime: 1,
    highest: 0,
    floor: 0,
    page: 0,
    countedAt: -Infinity,
  }
  const { customers, customer } = columns
  const positions = {
    rung: new Uint8Array(customers),
    standing: new Uint8Array(customers),
    highestRung: new Uint8Array(customers),
    lifetime: new Uint32Array(customers).fill(1),
  }
  for (let row = 0; row < rows;) {
    const who = customer[row] ?? 0
    row = takeCustomer(fold, row, until)
    positions.rung[who] = fold.rung
    positions.standing[who] = fold.standing
    positions.highestRung[who] = fold.highest
    positions.lifetime[who] = fold.lifetime
  }
  return positions
}

const { acts, keepsAlive, refers, kind: kinds } = deed

/** Checks and takes the rows of the customer whose first is this; gives the first of the next. */
function takeCustomer(fold: ColumnFold, first: number, until: number): number {
  const { columns, rules, heard } = fold
  const { customers, customer, type, at, detail, about } = columns
  const { deeds } = rules
  const { shortest } = rules.lapse
  const who = customer[first] ?? 0
  if (who >= customers || who < (customer[first - 1] ?? 0)) refuseRow(fold, first)
  startFold(fold, first)
  let row = first
  let rank = 0
  let now = -Infinity
  for (; row < customer.length && customer[row] === who; row++) {
    const code = type[row] ?? 0
    const when = at[row] ?? NaN
    const does = deeds[(code << 8) | (detail[row] ?? 0)] ?? 0
    const whom = about[row] ?? -1
    const isSound =
      does !== 0 &&
      isLadderInstant(when) &&
      (when > now || (when === now && code >= rank)) &&
      (whom === -1 || ((does & refers) !== 0 && (whom < 0 || customer[whom] === who)))
    if (!isSound) refuseRow(fold, row)
    rank = code
    now = when
    if (when > until) continue
    if (
      (does & acts) === 0 &&
      fold.standing === 0 &&
      when - (heard[1] ?? Infinity) < shortest
    ) {
      heard[does & keepsAlive] = when
      remember(fold, row, (does & kinds) >> 1)
    } else {
      passTo(fold, when)
      takeRow(fold, row, when, does)
    }
  }
  if ((at[first] ?? 0) <= until) {
    settle(fold)
    passTo(fold, until === Infinity ? now : until)
  }
  return row
}

function checkShape({ customers, customer, type, at, detail, about }: LadderColumns): void {
  const rows = customer.length
  for (const [name, { length }] of Object.entries({ type, at, detail, about })) {
    if (length !== rows) refuse(`${rows} rows in each column, got ${length} in columns.${name}`)
  }
  if (!Number.isSafeInteger(customers) || customers < 0 || customers > 4_294_967_295) {
    refuse(`a count of customers, got ${customers} at columns.customers`)
  }
}

/** Says what is wrong with a row. */
function refuseRow({ columns, rules }: ColumnFold, row: number): never {
  const { customers, customer, type, at, detail, about } = columns
  const [who = 0, code = 0, when = NaN] = [customer[row], type[row], at[row]]
  const [earlier = 0, before = NaN, rank = 0] = [customer[row - 1], at[row - 1], type[row - 1]]
  if (who >= customers) refuse(`a customer below ${customers}, got ${who}`, 'customer', row)
  if (code >= ladderEventTypes.length) refuse(`the code of a type, got ${code}`, 'type', row)
  if (!isLadderInstant(when)) refuse('an instant in the years 0000 to 9999', 'at', row)
  const isBefore = who - earlier || when - before || code - rank
  if (isBefore < 0) refuse('rows in order', 'at', row)
  if (rules.deeds[deedAt(code, detail[row] ?? 0)] === 0) {
    refuse(`a detail of the type, got ${detail[row] ?? 0}`, 'detail', row)
  }
  const need = 'a row of the same customer, -1 or an unknown event'
  refuse(`${need}, got ${about[row] ?? -1}`, 'about', row)
}

function refuse(need: string, column?: string, row?: number): never {
  const place = column === undefined ? '' : ` at columns.${column}[${row ?? ''}]`
  throw new RangeError(`replayLadderColumns needs ${need}${place}`)
}
