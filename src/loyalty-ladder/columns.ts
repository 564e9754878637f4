import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { checkColumns, refuseRow } from './column-check.ts'
import { deed, kind, standings } from './column-deeds.ts'
import { passTo, settle, startFold, takeRow } from './column-fold.ts'
import type { LadderColumnPositions, LadderColumns } from './column-model.ts'
import { count, sign, type ColumnFold } from './column-page.ts'
import { columnRulesOf, counter } from './column-rules.ts'
import { ladderInstants } from './event.ts'
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
  checkColumns(columns)
  const fold: ColumnFold = {
    columns,
    rules,
    marks: new Uint8Array(rows),
    counts: new Int32Array(kind.exceeded + rules.starts.length - counter.exceededDeliveries),
    amounts: new Int32Array(rules.starts.length),
    days: 0,
    heard: new Float64Array(3),
    rung: 0,
    standing: 0,
    lifetime: 1,
    highest: 0,
    floor: 0,
    page: 0,
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

/** Checks and takes the rows of the customer whose first is this; gives the first row of the next. */
function takeCustomer(fold: ColumnFold, first: number, until: number): number {
  const { columns, rules, heard } = fold
  const { customers, customer, type, at, detail, about } = columns
  const { deeds } = rules
  const { shortest } = rules.lapse
  const who = customer[first] ?? 0
  if (who >= customers || (first > 0 && who < (customer[first - 1] ?? 0))) refuseRow(fold, first)
  startFold(fold, first)
  let row = first
  let rank = 0
  let before = -Infinity
  for (; row < customer.length && customer[row] === who; row++) {
    const now = at[row] ?? NaN
    const code = type[row] ?? 0
    const does = deeds[(code << 8) | (detail[row] ?? 0)] ?? 0
    const whom = about[row] ?? -1
    const isSound =
      does !== 0 &&
      (now > before || (now === before && code >= rank)) &&
      now >= ladderInstants.from &&
      now < ladderInstants.to &&
      Number.isInteger(now) &&
      (whom === -1 || ((does & deed.refers) !== 0 && (whom < 0 || customer[whom] === who)))
    if (!isSound) refuseRow(fold, row)
    before = now
    rank = code
    if (now > until) continue
    const silence = now - (heard[sign.alive] ?? Infinity)
    // What most rows do is done here: the same as below, with nothing left to ask.
    if ((does & deed.acts) === 0 && fold.standing === standings.active && silence < shortest) {
      heard[does & deed.keepsAlive] = now
      count(fold, row, (does & deed.kind) >> 1)
    } else {
      passTo(fold, now)
      takeRow(fold, row, now, does)
    }
  }
  // Of whom nothing is known in time, nothing is read: they are on the ground.
  if ((at[first] ?? 0) <= until) {
    settle(fold)
    if (until < Infinity) passTo(fold, until)
  }
  return row
}
