import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../house/tree.ts'
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
