import type { SampleMean } from './mean-model.ts'
import { meanWithError } from './mean.ts'

/** What one respondent said of one item; `null` where something is missing. */
export type Cell = (row: number, item: number) => number | null

/** An item and its share of a mean. */
export interface Part {
  readonly item: number
  readonly share: number
}

/**
 * The mean of items by their shares. Its standard error is that of the respondents' pulls on it,
 * linearized (Cochran 1977, section 6.3); with nothing missing it is that of the mean of their means.
 */
export function combinedMean(
  parts: readonly Part[],
  cell: Cell,
  rows: number,
  level: number,
): SampleMean {
  const pulls = new Float64Array(rows)
  let [mean, fewest] = [0, Infinity]
  for (const { item, share } of parts) {
    const column = columnMean(item, cell, rows)
    fewest = Math.min(fewest, column.n)
    mean += share * column.mean
    for (let row = 0; row < rows; row++) {
      const value = cell(row, item)
      if (value !== null)
        pulls[row] = (pulls[row] ?? 0) + (share * (value - column.mean)) / column.n
    }
  }
  const squares = pulls.reduce((sum, pull) => sum + pull * pull, 0)
  const standardError = Math.sqrt((squares * fewest) / (fewest - 1))
  return meanWithError(
    { n: fewest, mean: traced(mean), standardError: traced(standardError) },
    level,
  )
}

/** Less than answers on a scale can differ by is a trace of binary fractions, and would decide verdicts. */
function traced(value: number): number {
  return Math.abs(value) < 1e-12 ? 0 : value
}

function columnMean(item: number, cell: Cell, rows: number) {
  let [n, sum, least, most] = [0, 0, Infinity, -Infinity]
  for (let row = 0; row < rows; row++) {
    const value = cell(row, item)
    if (value === null) continue
    n += 1
    sum += value
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return { n, mean: least === most ? least : sum / n }
}
