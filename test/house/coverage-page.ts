import { coverageTable, historyLengths, simulateCoverage, type Cell } from '../promise/coverage.ts'

/** Where the table begins and ends in the page that holds it. */
export const coverageMarkers = ['<!-- coverage -->', '<!-- /coverage -->'] as const

/** The table of measured coverage as Markdown, with the markers around it. */
export function coveragePage(cells: readonly Cell[] = simulateCoverage()): string {
  const heading = ['coverage', 'method', ...historyLengths.map((n) => `n = ${n}`)]
  const rows = coverageTable(cells)
    .split('\n')
    .map((row) => row.slice(2, -2).split(' | '))
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const table = [heading, widths.map((width) => '-'.repeat(width)), ...rows].map(line)
  const [begin, end] = coverageMarkers
  return [begin, '', ...table, '', end].join('\n')
}

/** A page with what stands between its markers written anew. */
export function withCoverage(page: string, table: string): string {
  const [begin, end] = coverageMarkers
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page needs ${begin} and after it ${end}`)
  return page.slice(0, from) + table + page.slice(to + end.length)
}
