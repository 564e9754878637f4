/**
 * The main job, once from end to end: survey answers and delivery records in, a report out.
 *
 * Run it with `npm start`, or `npm start -- --help` for its options.
 */
import { readOptions, usage, UsageError, type Options } from './options.ts'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readAudits } from './audits.ts'
import { readEvents } from './customers.ts'
import { writePage } from './page.ts'
import { readAnswers, readDeliveries } from './read.ts'
import { writeReport } from './report.ts'
import { makeReview } from './review.ts'
import type { Reading } from './rows.ts'

const progressStep = 10_000

/** Tells on standard error how far the reading of a long file has come. */
function progressOf(file: string): (rows: number) => void {
  return (rows) => {
    if (rows % progressStep === 0) console.error(`${file}: ${rows} rows read`)
  }
}

/** Reads a file, if there is one, with the reader made for it. */
async function readWith<Row>(
  read: (
    file: string,
    options: Options,
    onProgress: (rows: number) => void,
  ) => Promise<Reading<Row>>,
  file: string | undefined,
  options: Options,
): Promise<Reading<Row> | undefined> {
  return file === undefined ? undefined : read(file, options, progressOf(file))
}

async function run(options: Options): Promise<string> {
  const review = makeReview(options, {
    answers: await readWith(readAnswers, options.answers, options),
    deliveries: await readWith(readDeliveries, options.deliveries, options),
    events: await readWith(readEvents, options.events, options),
    audits: await readWith(readAudits, options.audits, options),
  })
  if (options.page !== undefined) {
    writeFileSync(options.page, writePage(review, options))
    console.error(`page: ${resolve(options.page)}`)
  }
  return options.format === 'json' ? JSON.stringify(review, null, 2) : writeReport(review, options)
}

/** A file that is not there, may not be read, or is no CSV. */
function isUnreadable(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && /^(E[A-Z]+|CSV_\w+)$/.test(String(fault.code))
}

try {
  const options = readOptions(process.argv.slice(2))
  console.log(options === undefined ? usage : await run(options))
} catch (fault) {
  if (!(fault instanceof UsageError) && !isUnreadable(fault)) throw fault
  console.error(`service-review: ${fault.message}`)
  if (fault instanceof UsageError) console.error('Try: npm start -- --help')
  process.exitCode = 2
}
