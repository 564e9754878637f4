import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse'
import { civilDate, instantAt, instantFromIso, startOfCivilDate } from 'paripurna/calendar'
import { UsageError, type Columns } from './options.ts'

/** A row that could not be used, or not wholly. */
export interface BadRow {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly reason: string
}

/** What a file held. */
export interface Reading<Row> {
  readonly rows: readonly Row[]
  readonly badRows: readonly BadRow[]
}

/** A fault of one cell: stops its row, not the file. */
export class CellFault extends Error {
  readonly field: string
  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}

/** The text of a cell by the field it is mapped to; empty when the field is not mapped. */
export type Cells = (field: string) => string

/** A plain decimal number as a number, anything else as it stands, for the gate to refuse. */
export function readNumber(cell: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}

/** Clock text with an offset as it says, without one by the zone; a date is its first instant. */
export function readInstant(cell: string, timeZone: string, field: string): number {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(cell)) return startOfCivilDate(civilDate(cell), timeZone)
    if (/T.*(Z|[+-]\d\d:?\d\d)$/i.test(cell)) return instantFromIso(cell)
    return instantAt(cell, timeZone, { disambiguation: 'compatible' })
  } catch (fault) {
    throw asCellFault(fault, field)
  }
}

/** A refusal of the library, as the fault of a cell; anything else as it is. */
export function asCellFault(fault: unknown, field: string): Error {
  return fault instanceof RangeError ? new CellFault(field, fault.message) : (fault as Error)
}

/** Reads the rows of a CSV file one by one; a row that cannot be read is reported, not lost. */
export async function readRows<Row>(
  file: string,
  columns: Columns,
  onProgress: (rows: number) => void,
  readRow: (cells: Cells, report: (field: string, reason: string) => void) => Row,
): Promise<Reading<Row>> {
  const rows: Row[] = []
  const badRows: BadRow[] = []
  let header: readonly string[] | undefined
  let count = 0
  const parser = createReadStream(file)
    .on('error', (error) => parser.destroy(error))
    .pipe(
      parse({
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }),
    )
  for await (const { record, info } of parser as AsyncIterable<CsvRow>) {
    if (header === undefined) {
      header = checkHeader(record, columns, file)
      continue
    }
    const report = (field: string, reason: string) => {
      const column = columns[field] ?? field
      badRows.push({ file: basename(file), line: info.lines, column, reason })
    }
    const found = header
    try {
      if (record.length !== found.length) {
        throw new CellFault('', `${record.length} cells under ${found.length} columns`)
      }
      rows.push(readRow((field) => record[found.indexOf(columns[field] ?? '')] ?? '', report))
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault
      report(fault.field, fault.message)
    }
    onProgress(++count)
  }
  if (header === undefined) throw new UsageError(`${file} is empty: it needs a header row`)
  return { rows, badRows }
}

interface CsvRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function checkHeader(header: readonly string[], columns: Columns, file: string): readonly string[] {
  const missing = Object.values(columns).find((column) => !header.includes(column))
  if (missing !== undefined) {
    throw new UsageError(`${file} has no column "${missing}"; it has ${header.join(', ')}`)
  }
  return header
}
