import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  civilDateAt,
  ilhaminItems,
  instantAt,
  periodNames,
  type Language,
  type PeriodName,
} from 'paripurna'
import { languages } from 'paripurna/language'

/** Where the program finds each field in a file: field name to column name. */
export type Columns = Readonly<Record<string, string>>

/** How promised and delivered are compared: as written, by civil day, or as plain numbers. */
export const comparisons = ['written', 'day', 'number'] as const

/** What the review is to be made of. */
export interface Options {
  readonly title: string
  readonly answers: string | undefined
  readonly answerColumns: Columns
  readonly deliveries: string | undefined
  readonly deliveryColumns: Columns
  readonly events: string | undefined
  readonly eventColumns: Columns
  readonly audits: string | undefined
  readonly auditColumns: Columns
  /** Months of silence until a customer lapses; 0 for never. */
  readonly lapseMonths: number
  /** Where the HTML page goes; `undefined` for none. */
  readonly page: string | undefined
  readonly compare: (typeof comparisons)[number]
  readonly unit: string
  /** Either way, in the unit of the comparison: days, minutes for instants, or the number's unit. */
  readonly tolerance: number
  readonly longest: number
  readonly timeZone: string
  readonly now: number | undefined
  readonly period: PeriodName
  readonly minimum: number
  readonly language: Language
  readonly format: 'text' | 'json'
}

/** A fault of the person at the keyboard: told in one line, with exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage: npm start -- [options]

  --answers FILE            survey answers as CSV with a header row
  --answer-columns LIST     rating=COLUMN,at=COLUMN and, if you have them, id=, segment=
  --deliveries FILE         promises and deliveries as CSV with a header row
  --delivery-columns LIST   promised=COLUMN,delivered=COLUMN and, if you have them,
                            id=, touchpoint=, withdrawn=
  --events FILE             customer events, or purchases, as CSV with a header row
  --event-columns LIST      id=COLUMN,customer=COLUMN,at=COLUMN and, if you have them, type=,
                            amount=, refers=, verdict=, sentiment=, solicited=, incentivized=,
                            reach=, group=; or cancelled= where every row is a purchase
  --lapse-months N          months of silence until a customer lapses, default 12, 0 for never
  --audits FILE             ILHAMIN audits as CSV with a header row
  --audit-columns LIST      id=COLUMN,branch=COLUMN, ingat= to nyaman=, and, if you have it,
                            followUp= for the evidence of a follow-up
  --compare HOW             written (default): a date by civil day, a time by the instant;
                            day: always by civil day; number: plain numbers, less is better
  --unit NAME               what the numbers count, default minutes
  --tolerance N             ordinary within N either way: days, minutes for instants, or units
  --longest N               refuse numbers above N as errors of the record
  --time-zone ZONE          IANA zone of times without offset and of the calendar,
                            default Asia/Jakarta
  --now TIME                tells what is pending from what is overdue
  --period NAME             day, week, month (default), quarter or year
  --minimum N               withhold scores of fewer ratings, default 1
  --language en|id          language of the report, default en
  --format text|json        default text
  --title TEXT              heading of the report
  --page FILE               where the HTML page goes, default service-review.html
  --help                    this page

Without files it reviews the made-up coffee roaster in examples/service-review/data.`

const shipped = {
  title: { en: 'Kopi Lereng (made-up data)', id: 'Kopi Lereng (data rekaan)' },
  answers: 'answers.csv',
  answerColumns: { id: 'response_id', rating: 'rating', at: 'answered_at', segment: 'branch' },
  deliveries: 'deliveries.csv',
  deliveryColumns: {
    id: 'delivery_id',
    touchpoint: 'touchpoint',
    promised: 'promised',
    delivered: 'delivered',
    withdrawn: 'cancelled',
  },
  events: 'events.csv',
  eventColumns: {
    id: 'event_id',
    customer: 'customer_id',
    type: 'type',
    at: 'at',
    amount: 'amount',
    refers: 'refers_to',
    verdict: 'verdict',
    sentiment: 'sentiment',
    solicited: 'solicited',
    incentivized: 'incentivized',
    reach: 'reach',
    group: 'group',
  },
  audits: 'audits.csv',
  auditColumns: {
    id: 'audit_id',
    branch: 'branch',
    ...Object.fromEntries(ilhaminItems.map((item) => [item, item])),
    followUp: 'follow_up_note',
  },
  now: '2026-07-01T09:00',
}

const text = { type: 'string' } as const
const parameters = {
  answers: text,
  'answer-columns': text,
  deliveries: text,
  'delivery-columns': text,
  events: text,
  'event-columns': text,
  'lapse-months': text,
  audits: text,
  'audit-columns': text,
  page: text,
  compare: text,
  unit: text,
  tolerance: text,
  longest: text,
  'time-zone': text,
  now: text,
  period: text,
  minimum: text,
  language: text,
  format: text,
  title: text,
  help: { type: 'boolean' },
} as const

/** Reads the command line; `undefined` when it asks for help. */
export function readOptions(args: readonly string[]): Options | undefined {
  const given = parse(args)
  if (given.help) return undefined
  const files = [given.answers, given.deliveries, given.events, given.audits]
  const own = files.every((file) => file === undefined)
  const timeZone = given['time-zone'] ?? 'Asia/Jakarta'
  attempt('time-zone', () => civilDateAt(0, timeZone))
  const language = oneOf('language', given.language ?? 'en', languages)
  const now = given.now ?? (own ? shipped.now : undefined)
  return {
    title: given.title ?? (own ? shipped.title[language] : ''),
    answers: own ? dataFile(shipped.answers) : given.answers,
    answerColumns: columns('answer-columns', given, shipped.answerColumns, ['rating', 'at']),
    deliveries: own ? dataFile(shipped.deliveries) : given.deliveries,
    deliveryColumns: columns('delivery-columns', given, shipped.deliveryColumns, [
      'promised',
      'delivered',
    ]),
    events: own ? dataFile(shipped.events) : given.events,
    eventColumns: columns(
      'event-columns',
      given,
      shipped.eventColumns,
      ['id', 'customer', 'at'],
      ['cancelled'],
    ),
    audits: own ? dataFile(shipped.audits) : given.audits,
    auditColumns: columns('audit-columns', given, shipped.auditColumns, ['branch']),
    lapseMonths: number('lapse-months', given['lapse-months'] ?? '12'),
    page: given.page ?? (given.format === 'json' ? undefined : 'service-review.html'),
    compare: oneOf('compare', given.compare ?? 'written', comparisons),
    unit: given.unit ?? 'minutes',
    tolerance: number('tolerance', given.tolerance ?? '0'),
    longest: number('longest', given.longest ?? 'Infinity'),
    timeZone,
    now:
      now === undefined
        ? undefined
        : attempt('now', () => instantAt(now, timeZone, { disambiguation: 'compatible' })),
    period: oneOf('period', given.period ?? 'month', periodNames),
    minimum: number('minimum', given.minimum ?? '1'),
    language,
    format: oneOf('format', given.format ?? 'text', ['text', 'json'] as const),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: parameters }).values
  } catch (cause) {
    throw new UsageError(String(cause instanceof Error ? cause.message : cause))
  }
}

function dataFile(name: string): string {
  return fileURLToPath(new URL(`data/${name}`, import.meta.url))
}

function columns(
  option: `${'answer' | 'delivery' | 'event' | 'audit'}-columns`,
  given: Readonly<Record<string, string | boolean | undefined>>,
  known: Columns,
  needed: readonly string[],
  also: readonly string[] = [],
): Columns {
  const list = given[option]
  if (typeof list !== 'string') return known
  const pairs = list.split(',').map((pair) => pair.split('='))
  const mapping = Object.fromEntries(pairs.map(([field = '', ...rest]) => [field, rest.join('=')]))
  const fields = [...Object.keys(known), ...also]
  const unknown = Object.keys(mapping).find(
    (field) => !fields.includes(field) || mapping[field] === '',
  )
  if (unknown !== undefined) {
    throw new UsageError(
      `--${option} takes ${fields.join('=, ')}= with a column each, got "${unknown}"`,
    )
  }
  const missing = needed.find((field) => !(field in mapping))
  if (missing !== undefined) throw new UsageError(`--${option} needs ${missing}=COLUMN`)
  return mapping
}

function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) {
    throw new UsageError(`--${option} is one of ${choices.join(', ')}, got "${value}"`)
  }
  return choice
}

function number(option: string, value: string): number {
  const parsed = value.trim() === '' ? NaN : Number(value)
  if (!(parsed >= 0)) throw new UsageError(`--${option} is a number from 0, got "${value}"`)
  return parsed
}

function attempt<Value>(option: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new UsageError(`--${option}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
