import type { CountGroup, Summary } from './model.ts'

/**
 * Checks a count: a whole number from 0 to 2^53 - 1. A tally never holds anything else, so sums
 * stay exact or are refused.
 *
 * @internal
 */
export function checkCount(count: number, name: string): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`${name} needs a count below 2^53, got ${count}`)
  }
  return count + 0
}

/**
 * The sum of counts, each checked.
 *
 * @internal
 */
export function totalCount(counts: readonly number[], name: string): number {
  return counts.reduce((sum, count) => checkCount(sum + checkCount(count, name), name), 0)
}

/**
 * Makes tallies of counts that a database has already grouped, such as the rows of
 * `SELECT month, rating, COUNT(*) AS n FROM survey GROUP BY month, rating`.
 *
 * The engine counts and the library says what the counts mean, so figures from a warehouse and from
 * memory are the same to the last digit. Let no `WHERE` hide missing or odd values: they are counted
 * as what they are.
 *
 * @param summary - what the counts mean
 * @param rows - one row per group and value, in any order; rows of the same group and value add up
 * @param options - `value`, the column that was counted; `n`, the column of the count (default
 * `n`), a number, bigint or digits, as drivers return them; `by`, the columns of the group
 * @returns one tally per group, groups in the order they were first met; without `by`, one group, or
 * none when there are no rows
 * @throws RangeError naming row and column when a count is missing, negative, not whole, or beyond
 * 2^53 - 1
 * @example
 * ```ts
 * import { fromCounts, npsSummary } from 'paripurna'
 *
 * const rows = [
 *   { month: '2026-01', rating: 10, n: '40' },
 *   { month: '2026-01', rating: 3, n: '10' },
 *   { month: '2026-02', rating: null, n: '7' },
 * ]
 * const [january, february] = fromCounts(npsSummary, rows, { value: 'rating', by: ['month'] })
 * january?.by // => { month: '2026-01' }
 * january?.tally // => { promoters: 40, passives: 0, detractors: 10, ... }
 * february?.tally // => { promoters: 0, missing: 7, ... }
 * ```
 */
export function fromCounts<
  Item,
  Tally,
  Result,
  Column extends string,
  Row extends Readonly<Record<Column, Item>>,
>(
  summary: Summary<Item, Tally, Result>,
  rows: Iterable<Row>,
  options: {
    readonly value: Column
    readonly n?: string & keyof Row
    readonly by?: readonly (string & keyof Row)[]
  },
): readonly CountGroup<Tally>[] {
  const columns = options.by ?? []
  const groups = new Map<string, CountGroup<Tally>>()
  let index = 0
  for (const row of rows) {
    const by = Object.fromEntries(columns.map((column) => [column, row[column]]))
    const key = JSON.stringify(columns.map((column) => groupKey(row[column])))
    const tally = groups.get(key)?.tally ?? summary.empty
    const column = options.n ?? 'n'
    const n = readCount(Reflect.get(row, column), `fromCounts: row ${index}, column ${column}`)
    groups.set(key, { by, tally: summary.add(tally, row[options.value], n) })
    index += 1
  }
  return [...groups.values()]
}

/** A group value as JSON that tells apart what JSON alone would not, such as 1 and 1n. */
function groupKey(value: unknown): unknown {
  const plain = `${typeof value} ${String(value)}`
  return typeof value === 'object' ? [value instanceof Date ? 'date' : 'json', value] : plain
}

function readCount(value: unknown, name: string): number {
  const digits = typeof value === 'string' && /^\d+$/.test(value)
  const count = typeof value === 'bigint' || digits ? Number(value) : value
  return checkCount(typeof count === 'number' ? count : NaN, `${name} (${String(value)})`)
}
