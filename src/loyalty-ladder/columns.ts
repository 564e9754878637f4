import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { checkColumns } from './column-check.ts'
import { passTo, startFold, takeRow } from './column-fold.ts'
import type { LadderColumnPositions, LadderColumns } from './column-model.ts'
import type { ColumnFold } from './column-page.ts'
import { columnRulesOf } from './column-rules.ts'
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
  const { customers, customer, at } = columns
  const rows = customer.length
  const rules = columnRulesOf(policy, rows)
  checkColumns(columns, policy.rungs.length)
  const fold: ColumnFold = {
    columns,
    rules,
    kinds: new Uint8Array(rows),
    counts: new Int32Array(rules.size),
    rung: 0,
    standing: 0,
    lifetime: 1,
    highest: 0,
    floor: 0,
    aliveAt: Infinity,
    page: 0,
    countedAt: -Infinity,
    isStale: true,
  }
  const positions = {
    rung: new Uint8Array(customers),
    standing: new Uint8Array(customers),
    highestRung: new Uint8Array(customers),
    lifetime: new Uint32Array(customers).fill(1),
  }
  for (let row = 0; row < rows;) {
    const who = customer[row] ?? 0
    startFold(fold, row)
    let now = -Infinity
    for (; row < rows && customer[row] === who; row++) {
      const when = at[row] ?? 0
      if (when > until || fold.standing === erased) continue
      passTo(fold, when)
      takeRow(fold, row, when)
      now = when
    }
    passTo(fold, until === Infinity ? now : until)
    positions.rung[who] = fold.rung
    positions.standing[who] = fold.standing
    positions.highestRung[who] = fold.highest
    positions.lifetime[who] = fold.lifetime
  }
  return positions
}

const erased = 4
