import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse'
import {
  assessDelivery,
  civilDate,
  civilDateAt,
  expectationAround,
  instantAt,
  instantFromIso,
  startOfCivilDate,
  type Assessment,
  type Delivery,
  type Measure,
} from 'paripurna'
import { measureSchema, npsResponseSchema } from 'paripurna/schema'
import { UsageError, type Columns, type Options } from './options.ts'

/** A row that could not be used, or not wholly. */
export interface BadRow {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly reason: string
}

/** One answer, as far as it could be read. */
export interface Answer {
  readonly rating: unknown
  readonly at: number
  readonly segment: string
}

/** One promise and what came of it. */
export interface Served {
  readonly id: string
  readonly touchpoint: string
  readonly assessment: Assessment
}

/** What a file held. */
export interface Reading<Row> {
  readonly rows: readonly Row[]
  readonly badRows: readonly BadRow[]
}

/** A fault of one cell: stops its row, not the file. */
class CellFault extends Error {
  readonly field: string
  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}

type Cells = (field: string) => string

/** Reads survey answers. An invalid rating is reported, and kept as what it is: an invalid answer. */
export async function readAnswers(
  file: string,
  options: Options,
  onProgress: (rows: number) => void,
): Promise<Reading<Answer>> {
  return readRows(file, options.answerColumns, onProgress, (cells, report) => {
    const rating = readRating(cells('rating'))
    const at = readInstant(cells('at'), options.timeZone, 'at')
    const parsed = npsResponseSchema.safeParse({ rating, at })
    for (const issue of parsed.error?.issues ?? []) report(String(issue.path[0]), issue.message)
    return { rating, at, segment: cells('segment') }
  })
}

/** Reads promises and deliveries, and assesses each. */
export async function readDeliveries(
  file: string,
  options: Options,
  onProgress: (rows: number) => void,
): Promise<Reading<Served>> {
  return readRows(file, options.deliveryColumns, onProgress, (cells) => {
    const promised = readMeasure(cells('promised'), 'promised', options)
    const delivered = readMeasure(cells('delivered'), 'delivered', options)
    return {
      id: cells('id'),
      touchpoint: cells('touchpoint'),
      assessment: assess(promised, delivered ?? withdrawn(cells('withdrawn')), options),
    }
  })
}

function assess(promised: Measure | null, delivery: Delivery | null, options: Options): Assessment {
  try {
    const expectation =
      promised &&
      expectationAround(promised, toleranceFor(promised, options), {
        timeZone: options.timeZone,
        ...(promised.kind === 'quantity' && { direction: 'lowerIsBetter' }),
      })
    return assessDelivery(
      expectation,
      delivery,
      options.now === undefined ? {} : { now: options.now },
    )
  } catch (fault) {
    throw asCellFault(fault, 'delivered')
  }
}

function toleranceFor(measure: Measure, { tolerance }: Options): number {
  return measure.kind === 'instant' ? tolerance * 60_000 : tolerance
}

function withdrawn(cell: string): Delivery | null {
  return /^(1|true|yes|ya)$/i.test(cell) ? { kind: 'withdrawn' } : null
}

function readMeasure(cell: string, field: string, options: Options): Measure | null {
  if (cell === '') return null
  const parsed = measureSchema.safeParse(measureOf(cell, field, options))
  if (!parsed.success) throw new CellFault(field, parsed.error.issues[0]?.message ?? 'unreadable')
  const measure = parsed.data
  if (measure.kind === 'quantity' && measure.value > options.longest) {
    throw new CellFault(
      field,
      `${cell} ${measure.unit} is longer than can be: over ${options.longest}`,
    )
  }
  return measure.kind === 'instant' && options.compare === 'day' && field === 'promised'
    ? { kind: 'civilDate', on: civilDateAt(measure.at, options.timeZone) }
    : measure
}

function measureOf(cell: string, field: string, { compare, unit, timeZone }: Options): unknown {
  if (compare === 'number') return { kind: 'quantity', value: readNumber(cell), unit }
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { kind: 'civilDate', on: cell }
  return { kind: 'instant', at: readInstant(cell, timeZone, field) }
}

function readRating(cell: string): unknown {
  if (cell === '') return null
  return cell === 'declined' ? cell : readNumber(cell)
}

/** A plain decimal number as a number, anything else as it stands, for the gate to refuse. */
function readNumber(cell: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}

/** Clock text with an offset as it says, without one by the zone; a date is its first instant. */
function readInstant(cell: string, timeZone: string, field: string): number {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(cell)) return startOfCivilDate(civilDate(cell), timeZone)
    if (/T.*(Z|[+-]\d\d:?\d\d)$/i.test(cell)) return instantFromIso(cell)
    return instantAt(cell, timeZone, { disambiguation: 'compatible' })
  } catch (fault) {
    throw asCellFault(fault, field)
  }
}

function asCellFault(fault: unknown, field: string): Error {
  return fault instanceof RangeError ? new CellFault(field, fault.message) : (fault as Error)
}

async function readRows<Row>(
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
