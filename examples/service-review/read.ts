import {
  assessDelivery,
  civilDateAt,
  expectationAround,
  type Assessment,
  type Delivery,
  type Measure,
} from 'paripurna'
import { measureSchema, npsResponseSchema } from 'paripurna/schema'
import type { Options } from './options.ts'
import { asCellFault, CellFault, readInstant, readNumber, readRows, type Reading } from './rows.ts'

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
