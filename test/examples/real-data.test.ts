import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { instantFromIso } from '../../src/calendar/instant.ts'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import type { Measure } from '../../src/expectation/measure-model.ts'
import { deliverySummary, tallyDeliveries } from '../../src/expectation/tally.ts'
import { calibratePromise } from '../../src/promise/calibrate.ts'
import type { PromiseMethod } from '../../src/promise/model.ts'
import { summarize } from '../../src/summary/summarize.ts'
import { root, textOf } from '../house/tree.ts'
import { runExample } from './program.ts'

const data = `${root}../shared/data/`
const absent = !existsSync(data)
if (absent) console.warn('skipped: the public data sets are not here')

interface Comparison {
  readonly early: number
  readonly same: number
  readonly late: number
}
type Figures<Names extends string> = Readonly<Record<Names, number>>
interface Group {
  readonly n: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly nps: number
}
interface Scored {
  readonly label: string
  readonly tally: Readonly<Record<'promoters' | 'passives' | 'detractors' | 'missing', number>> & {
    readonly histogram: readonly number[]
  }
  readonly result: { readonly kind: string; readonly score?: number; readonly n?: number }
}
interface Review {
  readonly recommendation: {
    readonly overall: Scored
    readonly trend: readonly Scored[]
    readonly segments: readonly Scored[]
  }
  readonly service: {
    readonly overall: { readonly tally: Readonly<Record<string, number>> }
    readonly touchpoints: readonly {
      readonly label: string
      readonly tally: Readonly<Record<string, number>>
    }[]
  }
  readonly loyalty: Loyalty
  readonly badRows: readonly unknown[]
}

function expectedOf(set: string): unknown {
  const file = JSON.parse(readFileSync(`${data}${set}/expected.json`, 'utf8')) as {
    figures: unknown
  }
  return file.figures
}

function review(...args: string[]): Review {
  const { status, stdout, stderr } = runExample('service-review/main.ts', [
    ...args,
    '--format',
    'json',
  ])
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout) as Review
}

const verdicts = ({ early, same, late }: Comparison) => ({
  excellent: early,
  ordinary: same,
  disaster: late,
})

interface Climb {
  readonly label: string
  readonly reached: Readonly<Partial<Record<string, number>>>
}
interface Loyalty {
  readonly customers: number
  readonly census: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly climbs: readonly Climb[]
  readonly decisions: Readonly<Record<string, number>>
}

/** The lines in another order, one in twenty a second time: the same for the same seed. */
function shuffled(lines: readonly string[], seed: number): string[] {
  let state = seed
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  const repeated = [...lines, ...lines.filter((_, at) => at % 20 === 0)]
  return repeated
    .map((line) => [random(), line] as const)
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
}

describe.skipIf(absent)('the service review of public data', () => {
  test.each(['as published', 'shuffled, one in twenty twice'])(
    'online-retail, %s: rungs, moves by month and census',
    (order) => {
      const expected = expectedOf('online-retail') as Figures<'without_customer'> & {
        ladder_any_uncancelled_invoice: Figures<
          'purchasers' | 'at_customer_at_end' | 'at_client_at_end'
        > & {
          transitions_per_month: Record<string, Figures<'to_customer' | 'to_client'>>
          standing_at_month_end: Record<string, Figures<'customer' | 'client'>>
        }
      }
      const figures = expected.ladder_any_uncancelled_invoice
      const [header = '', ...lines] = readFileSync(`${data}online-retail/invoices.csv`, 'utf8')
        .trim()
        .split('\n')
      const twice = order !== 'as published'
      const invoices = join(mkdtempSync(join(tmpdir(), 'paripurna-')), 'invoices.csv')
      writeFileSync(invoices, [header, ...(twice ? shuffled(lines, 20111209) : lines)].join('\n'))
      const run = (...args: string[]) => {
        const { loyalty, badRows } = review(
          ...['--events', invoices, '--time-zone', 'Europe/London', '--lapse-months', '0'],
          ...[
            '--event-columns',
            'id=invoice_no,customer=customer_id,at=invoice_at,cancelled=is_cancellation',
          ],
          ...args,
        )
        return { ...loyalty, badRows }
      }
      const end = run()
      expect(end.customers).toBe(figures.purchasers)
      expect(end.census['customer']?.['active']).toBe(figures.at_customer_at_end)
      expect(end.census['client']?.['active']).toBe(figures.at_client_at_end)
      const repeats = twice
        ? lines.filter((line, at) => at % 20 === 0 && line.split(',')[1] === '')
        : []
      expect(end.badRows).toHaveLength(expected.without_customer + repeats.length)
      expect((end.decisions['duplicate'] ?? 0) > 0).toBe(twice)
      const moves = Object.fromEntries(
        end.climbs.map(({ label, reached }) => [
          label,
          { to_customer: reached['customer'] ?? 0, to_client: reached['client'] ?? 0 },
        ]),
      )
      expect(moves).toEqual(figures.transitions_per_month)
      const months = Object.keys(figures.standing_at_month_end)
      for (const month of twice ? months.slice(-1) : months) {
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
        const { census } = run('--now', `${last.toISOString().slice(0, 10)}T23:59:59`)
        expect({
          customer: census['customer']?.['active'],
          client: census['client']?.['active'],
        }).toEqual(figures.standing_at_month_end[month])
      }
    },
  )

  test('nps-instructor-training: overall, by month and by segment', () => {
    const expected = expectedOf('nps-instructor-training') as {
      missing: number
      overall: Group
      by_month: Record<string, Group>
      by_pace: Record<string, Group>
      by_worth: Record<string, Group>
      score_counts: Record<string, number>
    }
    const run = (segment: string) =>
      review(
        ...['--answers', `${data}nps-instructor-training/responses.csv`, '--time-zone', 'UTC'],
        ...['--answer-columns', `rating=likely_to_recommend,at=responded_at,segment=${segment}`],
      ).recommendation
    const check = (scored: Scored | undefined, group: Group) => {
      const { n, promoters, passives, detractors, nps } = group
      expect(scored?.tally).toMatchObject({ promoters, passives, detractors })
      expect(scored?.result.n).toBe(n)
      expect(scored?.result.score).toBeCloseTo(nps, 6)
    }
    const { overall, trend, segments } = run('pace')
    check(overall, expected.overall)
    expect(overall.tally.missing).toBe(expected.missing)
    const histogram = Array.from({ length: 11 }, (_, rating) => expected.score_counts[rating] ?? 0)
    expect(overall.tally.histogram).toEqual(histogram)
    expect(trend.map(({ label }) => label)).toEqual(Object.keys(expected.by_month))
    for (const point of trend) {
      const group = expected.by_month[point.label]
      expect(group).toBeDefined()
      if (group) check(point, group)
    }
    for (const [name, groups, parts] of [
      ['pace', expected.by_pace, segments],
      ['worth', expected.by_worth, run('worth').segments],
    ] as const) {
      for (const [label, group] of Object.entries(groups)) {
        const part = parts.find((other) => other.label === (label === 'blank' ? '' : label))
        expect(part, `${name} ${label}`).toBeDefined()
        check(part, group)
      }
    }
  })

  test('flights: departures by instant and by civil day, minutes gate to gate', () => {
    const expected = expectedOf('flights') as Figures<
      'without_both_departure_times' | 'elapsed_unknown'
    > & {
      departure_by_instant: Comparison
      departure_by_calendar_day: Comparison
      departure_by_instant_per_carrier: Record<string, Comparison>
      elapsed_minutes_actual_against_scheduled: Comparison
    }
    const run = (promised: string, delivered: string, compare: string) =>
      review(
        ...['--deliveries', `${data}flights/flights.csv`, '--time-zone', 'America/Chicago'],
        ...[
          '--delivery-columns',
          `id=flight_id,touchpoint=carrier,promised=${promised},delivered=${delivered},withdrawn=cancelled`,
        ],
        ...['--compare', compare],
      ).service
    const departures = ['scheduled_departure_at', 'actual_departure_at'] as const
    const byInstant = run(...departures, 'written')
    expect(byInstant.overall.tally).toMatchObject({
      ...verdicts(expected.departure_by_instant),
      unmeasured: expected.without_both_departure_times,
    })
    for (const { label, tally } of byInstant.touchpoints) {
      const carrier = expected.departure_by_instant_per_carrier[label]
      expect(carrier).toBeDefined()
      if (carrier) expect(tally).toMatchObject(verdicts(carrier))
    }
    expect(run(...departures, 'day').overall.tally).toMatchObject(
      verdicts(expected.departure_by_calendar_day),
    )
    expect(
      run('scheduled_elapsed_min', 'actual_elapsed_min', 'number').overall.tally,
    ).toMatchObject({
      ...verdicts(expected.elapsed_minutes_actual_against_scheduled),
      unmeasured: expected.elapsed_unknown,
    })
  })

  test('park-waits: to the minute and within five minutes, impossible waits refused by row', () => {
    const expected = expectedOf('park-waits') as Figures<
      | 'actual_over_600_min'
      | 'within_5_min_either_way'
      | 'more_than_5_min_shorter'
      | 'more_than_5_min_longer'
    > & { actual_against_posted: Comparison; per_attraction: Record<string, Comparison> }
    const run = (tolerance: string) =>
      review(
        ...['--deliveries', `${data}park-waits/waits.csv`, '--compare', 'number'],
        ...[
          '--delivery-columns',
          'id=wait_id,touchpoint=attraction,promised=posted_wait_min,delivered=actual_wait_min',
        ],
        ...['--longest', '600', '--tolerance', tolerance],
      )
    const exact = run('0')
    expect(exact.service.overall.tally).toMatchObject(verdicts(expected.actual_against_posted))
    expect(exact.badRows).toHaveLength(expected.actual_over_600_min)
    for (const { label, tally } of exact.service.touchpoints) {
      const attraction = expected.per_attraction[label]
      expect(attraction).toBeDefined()
      if (attraction) expect(tally).toMatchObject(verdicts(attraction))
    }
    expect(run('5').service.overall.tally).toMatchObject({
      excellent: expected.more_than_5_min_shorter,
      ordinary: expected.within_5_min_either_way,
      disaster: expected.more_than_5_min_longer,
    })
  })

  test('boston-311: by instant and by civil day, open cases pending or overdue', () => {
    const expected = expectedOf('boston-311') as Figures<
      'without_target' | 'open_overdue_at_as_of' | 'open_not_yet_due_at_as_of'
    > & {
      closed_with_target_by_instant: Comparison
      closed_with_target_by_calendar_day: Comparison
      per_type_closed_with_target_by_instant: Record<string, Comparison>
    }
    const run = (compare: string) =>
      review(
        ...['--deliveries', `${data}boston-311/cases.csv`, '--time-zone', 'America/New_York'],
        ...[
          '--delivery-columns',
          'id=case_id,touchpoint=type,promised=target_at,delivered=closed_at',
        ],
        ...['--now', '2016-01-13T00:00', '--compare', compare],
      ).service
    const byInstant = run('written')
    expect(byInstant.overall.tally).toEqual({
      ...verdicts(expected.closed_with_target_by_instant),
      overdue: expected.open_overdue_at_as_of,
      pending: expected.open_not_yet_due_at_as_of,
      unmeasured: expected.without_target,
    })
    for (const [type, comparison] of Object.entries(
      expected.per_type_closed_with_target_by_instant,
    )) {
      const touchpoint = byInstant.touchpoints.find(({ label }) => label === type)
      expect(touchpoint?.tally).toMatchObject(verdicts(comparison))
    }
    expect(run('day').overall.tally).toMatchObject(
      verdicts(expected.closed_with_target_by_calendar_day),
    )
  })
})

type Row = Readonly<Partial<Record<string, string>>>

function rowsOf(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(`${data}${file}`, 'utf8').trim().split('\n')
  const names = header.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, place) => [names[place] ?? '', cell])),
  )
}

/** The two ways to read a promised time of day: as written, the zone being the same on both sides. */
const timeZone = 'UTC'
const readings: Readonly<Record<'instant' | 'day', (text: string) => Measure>> = {
  instant: (text) => ({ kind: 'instant', at: instantFromIso(`${text}Z`) }),
  day: (text) => ({ kind: 'civilDate', on: civilDate(text.slice(0, 10)) }),
}

/** Tallies the rows one by one; what is still out is judged as of now, if there is a now. */
function assessRows(
  rows: readonly Row[],
  [promised, delivered]: readonly [string, string],
  reading: keyof typeof readings,
  now?: string,
) {
  const read = readings[reading]
  const options = now === undefined ? {} : { now: instantFromIso(`${now}Z`) }
  return summarize(
    deliverySummary,
    rows.map((row) =>
      assessDelivery(
        row[promised] ? expectationAround(read(row[promised]), 0, { timeZone }) : null,
        row[delivered] ? read(row[delivered]) : null,
        options,
      ),
    ),
  )
}

const number = (cell: string | undefined) => (cell ? Number(cell) : NaN)
const minutes = (rows: readonly Row[], column: string) =>
  Float64Array.from(rows, (row) => number(row[column]))
const stamps = (rows: readonly Row[], column: string, length?: number) =>
  Float64Array.from(rows, (row) =>
    row[column] ? Date.parse(`${row[column].slice(0, length)}${length ? '' : 'Z'}`) : NaN,
  )
const lower = { direction: 'lowerIsBetter' } as const

describe.skipIf(absent)('expectation and delivery of public data, by the functions alone', () => {
  test('flights: assessDelivery and tallyDeliveries agree by instant, by day and in minutes', () => {
    const expected = expectedOf('flights') as Figures<
      | 'rows'
      | 'without_both_departure_times'
      | 'elapsed_unknown'
      | 'arrival_unknown'
      | 'arrival_15_min_or_more_late'
      | 'departure_15_min_or_more_late'
      | 'departure_more_than_15_min_late'
    > &
      Record<
        | 'departure_by_instant'
        | 'departure_by_calendar_day'
        | 'arrival'
        | 'elapsed_minutes_actual_against_scheduled',
        Comparison
      >
    const rows = rowsOf('flights/flights.csv')
    expect(rows).toHaveLength(expected.rows)
    const departure = ['scheduled_departure_at', 'actual_departure_at'] as const
    const unmeasured = expected.without_both_departure_times
    for (const [reading, comparison, length] of [
      ['instant', expected.departure_by_instant, undefined],
      ['day', expected.departure_by_calendar_day, 10],
    ] as const) {
      const wanted = { ...verdicts(comparison), overdue: 0, pending: 0, unmeasured }
      expect(assessRows(rows, departure, reading)).toEqual(wanted)
      const [promised, left] = departure.map((column) => stamps(rows, column, length))
      expect(tallyDeliveries(promised ?? [], left ?? [], lower)).toEqual(wanted)
    }
    const onTime = new Float64Array(rows.length)
    const arrived = minutes(rows, 'arrival_delay_min')
    expect(tallyDeliveries(onTime, arrived, lower)).toMatchObject({
      ...verdicts(expected.arrival),
      unmeasured: expected.arrival_unknown,
    })
    const late = (delays: Float64Array, tolerance: number) =>
      tallyDeliveries(onTime, delays, { ...lower, tolerance }).disaster
    const departed = minutes(rows, 'departure_delay_min')
    expect(late(arrived, 14)).toBe(expected.arrival_15_min_or_more_late)
    expect(late(departed, 14)).toBe(expected.departure_15_min_or_more_late)
    expect(late(departed, 15)).toBe(expected.departure_more_than_15_min_late)
    expect(
      tallyDeliveries(
        minutes(rows, 'scheduled_elapsed_min'),
        minutes(rows, 'actual_elapsed_min'),
        lower,
      ),
    ).toMatchObject({
      ...verdicts(expected.elapsed_minutes_actual_against_scheduled),
      unmeasured: expected.elapsed_unknown,
    })
  })

  test("boston-311: assessDelivery by instant and by day, and the city's own verdict", () => {
    const expected = expectedOf('boston-311') as Figures<
      'without_target' | 'open_with_target' | 'open_overdue_at_as_of' | 'open_not_yet_due_at_as_of'
    > & {
      as_of: string
      closed_with_target_by_instant: Comparison
      closed_with_target_by_calendar_day: Comparison
      agreement_with_publisher_flag: Figures<'agree' | 'disagree' | 'blank'>
    }
    const rows = rowsOf('boston-311/cases.csv')
    const columns = ['target_at', 'closed_at'] as const
    const { without_target, open_with_target } = expected
    expect(assessRows(rows, columns, 'instant', expected.as_of)).toEqual({
      ...verdicts(expected.closed_with_target_by_instant),
      overdue: expected.open_overdue_at_as_of,
      pending: expected.open_not_yet_due_at_as_of,
      unmeasured: without_target,
    })
    const unmeasured = without_target + open_with_target
    for (const [reading, comparison, length] of [
      ['instant', expected.closed_with_target_by_instant, undefined],
      ['day', expected.closed_with_target_by_calendar_day, 10],
    ] as const) {
      const wanted = { ...verdicts(comparison), overdue: 0, pending: 0, unmeasured }
      expect(assessRows(rows, columns, reading)).toEqual(wanted)
      const [promised, closed] = columns.map((column) => stamps(rows, column, length))
      expect(tallyDeliveries(promised ?? [], closed ?? [], lower)).toEqual(wanted)
    }
    const promised = rows.filter((row) => row['target_at'] && row['on_time_status'])
    const flagged = (flag: string) => promised.filter((row) => row['on_time_status'] === flag)
    const { disaster, overdue, ...kept } = assessRows(
      flagged('OVERDUE'),
      columns,
      'instant',
      expected.as_of,
    )
    expect(disaster + overdue).toBe(flagged('OVERDUE').length)
    expect(kept).toEqual({ ordinary: 0, excellent: 0, pending: 0, unmeasured: 0 })
    expect(assessRows(flagged('ONTIME'), columns, 'instant', expected.as_of)).toMatchObject({
      disaster: 0,
      overdue: 0,
      unmeasured: 0,
    })
    const { agree, disagree } = expected.agreement_with_publisher_flag
    expect([promised.length, disagree]).toEqual([agree, 0])
  })

  test('park-waits: to the minute, within five minutes and by year, as columns and row by row', () => {
    const expected = expectedOf('park-waits') as Figures<
      | 'actual_over_600_min'
      | 'within_5_min_either_way'
      | 'more_than_5_min_shorter'
      | 'more_than_5_min_longer'
    > & { actual_against_posted: Comparison; per_year: Record<string, Comparison> }
    const rows = rowsOf('park-waits/waits.csv')
    const tally = (given: readonly Row[], tolerance: number) => {
      const [posted, waited] = [
        minutes(given, 'posted_wait_min'),
        minutes(given, 'actual_wait_min'),
      ]
      const valid = Uint8Array.from(waited, (wait) => Number(wait <= 600))
      return tallyDeliveries(posted, waited, { ...lower, tolerance, valid })
    }
    const rowByRow = (tolerance: number) => {
      const wait = (cell: string | undefined) =>
        ({ kind: 'quantity', value: number(cell), unit: 'minutes' }) as const
      return summarize(
        deliverySummary,
        rows.map((row) => {
          const waited = wait(row['actual_wait_min'])
          return assessDelivery(
            expectationAround(wait(row['posted_wait_min']), tolerance, lower),
            waited.value <= 600 ? waited : null,
          )
        }),
      )
    }
    const rest = { overdue: 0, pending: 0, unmeasured: expected.actual_over_600_min }
    const exact = { ...verdicts(expected.actual_against_posted), ...rest }
    const withinFive = {
      excellent: expected.more_than_5_min_shorter,
      ordinary: expected.within_5_min_either_way,
      disaster: expected.more_than_5_min_longer,
      ...rest,
    }
    expect([tally(rows, 0), tally(rows, 5)]).toEqual([exact, withinFive])
    expect([rowByRow(0), rowByRow(5)]).toEqual([exact, withinFive])
    for (const [year, comparison] of Object.entries(expected.per_year)) {
      const given = rows.filter((row) => row['actual_recorded_at']?.startsWith(year))
      expect(tally(given, 0)).toMatchObject(verdicts(comparison))
    }
  })
})

/** A wait in a queue, in minutes: as the sign said and as it was. */
interface Wait {
  readonly attraction: string
  readonly year: string
  readonly posted: number
  readonly actual: number
}

describe.skipIf(absent)('promises calibrated on public waits', () => {
  const page = textOf('docs/promises.md').replace(/\s+/g, ' ')
  const waits = absent ? [] : readWaits()
  const names = [...new Set(waits.map(({ attraction }) => attraction))].sort()
  const actual = (wait: Wait) => wait.actual
  const beyondSign = (wait: Wait) => wait.actual - wait.posted
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const count = (number: number) => number.toLocaleString('en-US')
  const split = (all: readonly Wait[], first: (index: number) => boolean) =>
    [all.filter((_, index) => first(index)), all.filter((_, index) => !first(index))] as const
  const half = Math.floor(waits.length / 2)
  const [before, after] = split(waits, (index) => index < half)

  function readWaits(): Wait[] {
    const [, ...lines] = readFileSync(`${data}park-waits/waits.csv`, 'utf8').trim().split('\n')
    return lines
      .map((line) => {
        const [id = '', attraction = '', at = '', actual, , posted] = line.split(',')
        const minutes = { actual: Number(actual), posted: Number(posted) }
        return { attraction, order: `${at} ${id}`, year: at.slice(0, 4), ...minutes }
      })
      .filter(({ actual }) => actual <= 600)
      .sort((one, other) => (one.order < other.order ? -1 : 1))
  }

  /** The promise calibrated on some waits, and the share of others that keep it. */
  function promise(
    [history, later]: readonly [readonly Wait[], readonly Wait[]],
    lengthOf: (wait: Wait) => number,
    method: PromiseMethod = 'predictive',
  ) {
    const deliveries = history.map(lengthOf)
    const result = calibratePromise({
      deliveries,
      coverage: 0.9,
      direction: 'lowerIsBetter',
      method,
    })
    const limit = result.kind === 'calibrated' ? result.promise : NaN
    return [limit, later.filter((wait) => lengthOf(wait) <= limit).length / later.length] as const
  }

  const rows = ['all', ...names].map((name) => {
    const of = (some: readonly Wait[]) =>
      some.filter(({ attraction }) => name === 'all' || attraction === name)
    const halves = [of(before), of(after)] as const
    return { name, halves, alternate: split(of(waits), (index) => index % 2 === 0) }
  })

  test('are those that docs/promises.md prints, with the shares kept later', () => {
    expect(count(waits.length)).toBe('34,163')
    expect(page).toContain(`${count(before.length)} waits, to September 2019`)
    for (const { name, halves, alternate } of rows) {
      const sizes = halves.map(({ length }) => count(length)).join(' + ')
      const cells = [halves, alternate].flatMap((pair) => {
        const [limit, kept] = promise(pair, actual)
        return [`${limit} minutes`, percent(kept)]
      })
      expect(page).toContain(`| ${[name, sizes, ...cells].join(' | ')} |`)
      const signed = [halves, alternate].flatMap((pair) => {
        const [limit, kept] = promise(pair, beyondSign)
        return [`sign + ${limit}`, percent(kept)]
      })
      expect(page).toContain(`| ${[name, ...signed].join(' | ')} |`)
    }
  })

  test('keep their coverage where both parts see the same years, within two points', () => {
    for (const { alternate } of rows) {
      for (const lengthOf of [actual, beyondSign]) {
        expect(Math.abs(promise(alternate, lengthOf)[1] - 0.9)).toBeLessThan(0.02)
      }
    }
  })

  test('are the same empirically, but for one', () => {
    const others = rows.flatMap(({ name, halves, alternate }) =>
      [halves, alternate].flatMap((pair) =>
        [actual, beyondSign].flatMap((lengthOf) => {
          const [limit, kept] = promise(pair, lengthOf, 'empirical')
          return limit === promise(pair, lengthOf)[0] ? [] : [[name, limit, percent(kept)]]
        }),
      ),
    )
    expect(others).toEqual([['dinosaur', 8, '92.5 %']])
    expect(page).toContain('sign + 8 for dinosaur, kept by 92.5 % of the second half')
  })

  test('change with the years, as the page says', () => {
    const inYear = (name: string, year: string) => {
      const some = waits.filter((wait) => wait.attraction === name && wait.year === year)
      return promise([some, some], actual, 'empirical')[0]
    }
    const dinosaur = ['2015', '2020', '2021'].map((year) => inYear('dinosaur', year))
    expect(page).toContain(
      `rose from ${dinosaur[0]} minutes in 2015 to ${dinosaur[1]} in 2020 and was ${dinosaur[2]} in 2021`,
    )
    const flight = ['2017', '2021'].map((year) => inYear('flight_of_passage', year))
    expect(page).toContain(`fell from ${flight[0]} minutes in 2017 to ${flight[1]} in 2021`)
    const kept = waits.filter((wait) => beyondSign(wait) <= 0).length / waits.length
    expect(page).toContain(`was kept by ${percent(kept)} of all waits`)
  })
})
