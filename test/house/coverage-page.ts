import { coverageTable, historyLengths } from '../promise/coverage.ts'

/** Where the table begins and ends in the page that holds it. */
export const coverageMarkers = ['<!-- coverage -->', '<!-- /coverage -->'] as const

/** The table of measured coverage as Markdown, with the markers around it. */
export function coveragePage(): string {
  const heading = ['coverage', 'method', ...historyLengths.map((n) => `n = ${n}`)]
  const rows = coverageTable()
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
