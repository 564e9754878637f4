import type { Summary } from './model.ts'

/**
 * Counts items into one tally.
 *
 * @param summary - what to count, such as `npsSummary`
 * @param items - the items; none gives the empty tally
 * @returns the tally
 * @throws what the summary throws for an item it cannot count
 * @example
 * ```ts
 * import { npsSummary, summarize } from 'paripurna'
 *
 * const tally = summarize(npsSummary, [10, 9, 7, null])
 * tally // => { promoters: 2, passives: 1, detractors: 0, missing: 1, ... }
 * summarize(npsSummary, []) // => npsSummary.empty
 * ```
 */
export function summarize<Item, Tally, Result>(
  summary: Summary<Item, Tally, Result>,
  items: Iterable<Item>,
): Tally {
  let tally = summary.empty
  for (const item of items) tally = summary.add(tally, item)
  return tally
}

/**
 * Counts rows into one tally per key.
 *
 * @param summary - what to count
 * @param rows - the rows
 * @param options - `by`, the key of a row, compared as a `Map` compares keys; `value`, what to count
 * of a row
 * @returns the tallies, keys in the order they were first met; no rows, no keys
 * @throws what the summary throws for a value it cannot count
 * @example
 * ```ts
 * import { npsSummary, summarizeBy } from 'paripurna'
 *
 * const answers = [
 *   { branch: 'Bandung', rating: 10 },
 *   { branch: 'Solo', rating: 3 },
 *   { branch: 'Bandung', rating: 8 },
 * ]
 * const tallies = summarizeBy(npsSummary, answers, { by: (row) => row.branch, value: (row) => row.rating })
 * tallies.get('Bandung') // => { promoters: 1, passives: 1, detractors: 0, ... }
 * Array.from(tallies.keys()) // => ['Bandung', 'Solo']
 * ```
 */
export function summarizeBy<Item, Tally, Result, Row, Key>(
  summary: Summary<Item, Tally, Result>,
  rows: Iterable<Row>,
  options: { readonly by: (row: Row) => Key; readonly value: (row: Row) => Item },
): Map<Key, Tally> {
  const tallies = new Map<Key, Tally>()
  for (const row of rows) {
    const key = options.by(row)
    tallies.set(key, summary.add(tallies.get(key) ?? summary.empty, options.value(row)))
  }
  return tallies
}

/**
 * Folds rows that arrive sorted by key, holding one key's state at a time: a table of any length
 * streams through in the memory of one customer.
 *
 * @param rows - the rows, all of one key next to each other
 * @param options - `key`, the key of a row; `start`, the state before a key's first row; `step`,
 * the state after one row more
 * @returns key and final state, as soon as the next key begins
 * @throws RangeError when a key comes back after another: the rows were not sorted by key. Only
 * neighbours are compared while keys rise, so text keys must be sorted by UTF-16 code unit, numbers
 * by size, either way up.
 * @example
 * ```ts
 * import { foldSorted } from 'paripurna/summary'
 *
 * const rows = [{ customer: 'a', amount: 2 }, { customer: 'a', amount: 3 }, { customer: 'b', amount: 1 }]
 * const totals: [string, number][] = []
 * for await (const total of foldSorted(rows, { key: (row) => row.customer, start: 0, step: (sum, row) => sum + row.amount })) {
 *   totals.push(total)
 * }
 * totals // => [['a', 5], ['b', 1]]
 * ```
 */
export async function* foldSorted<Row, Key extends string | number, State>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: {
    readonly key: (row: Row) => Key
    readonly start: State
    readonly step: (state: State, row: Row) => State
  },
): AsyncGenerator<[Key, State]> {
  let group: [Key, State] | undefined
  let rising: boolean | undefined
  for await (const row of rows) {
    const key = options.key(row)
    if (group !== undefined && group[0] !== key) {
      const rises = key > group[0]
      // NaN, and text beside numbers, neither rise nor fall.
      if (rises === key < group[0] || rises !== (rising ??= rises)) {
        throw new RangeError(`foldSorted needs rows sorted by key, got ${key} after ${group[0]}`)
      }
      yield group
      group = undefined
    }
    group = [key, options.step(group === undefined ? options.start : group[1], row)]
  }
  if (group !== undefined) yield group
}
