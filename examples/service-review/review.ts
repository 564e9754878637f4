import {
  deliveryShares,
  deliverySummary,
  npsBySegment,
  npsInterval,
  npsResponseRate,
  npsTrend,
  scoreOrWithhold,
  summarize,
  summarizeBy,
  tallyResponses,
  type Assessment,
  type DeliveryResult,
  type DeliveryTally,
  type NpsInterval,
  type NpsResponseRate,
  type NpsResponseTally,
  type NpsResult,
} from 'paripurna'
import { reviewAudits, type Audit, type Conduct } from './audits.ts'
import { reviewCustomers, type CustomerRow, type Loyalty } from './customers.ts'
import type { Options } from './options.ts'
import type { Answer, Served } from './read.ts'
import type { BadRow, Reading } from './rows.ts'

/** A score with what it rests on. */
export interface Scored {
  readonly label: string
  readonly tally: NpsResponseTally
  readonly result: NpsResult
  readonly interval: NpsInterval | undefined
}

/** What the answers say. */
export interface Recommendation {
  readonly overall: Scored
  readonly responseRate: NpsResponseRate | undefined
  readonly trend: readonly Scored[]
  readonly segments: readonly Scored[]
}

/** The verdicts at one touchpoint. */
export interface Touchpoint {
  readonly label: string
  readonly tally: DeliveryTally
  readonly result: DeliveryResult
}

/** What the deliveries say. */
export interface Service {
  readonly overall: Touchpoint
  readonly touchpoints: readonly Touchpoint[]
  readonly worst: readonly Served[]
}

/** The whole review: plain data, to be printed, stored or drawn. */
export interface Review {
  readonly title: string
  readonly recommendation: Recommendation | undefined
  readonly service: Service | undefined
  readonly loyalty: Loyalty | undefined
  readonly conduct: Conduct | undefined
  readonly badRows: readonly BadRow[]
}

const worstCases = 5

/** What was read of each file. */
export interface Readings {
  readonly answers?: Reading<Answer> | undefined
  readonly deliveries?: Reading<Served> | undefined
  readonly events?: Reading<CustomerRow> | undefined
  readonly audits?: Reading<Audit> | undefined
}

/** Turns what was read into what can be said. */
export function makeReview(
  options: Options,
  { answers, deliveries, events, audits }: Readings,
): Review {
  return {
    title: options.title,
    recommendation: answers && reviewAnswers(answers.rows, options),
    service: deliveries && reviewDeliveries(deliveries.rows),
    loyalty: events && reviewCustomers(events.rows, options),
    conduct: audits && reviewAudits(audits.rows, options),
    badRows: [answers, deliveries, events, audits].flatMap((reading) => reading?.badRows ?? []),
  }
}

function reviewAnswers(rows: readonly Answer[], options: Options): Recommendation {
  const thresholds = { minimumResponses: options.minimum }
  const tally = tallyResponses(rows)
  const rate = npsResponseRate(tally)
  const trend = npsTrend(rows, { ...options, ...thresholds })
  const segments = npsBySegment(rows, (row) => row.segment, thresholds)
  return {
    overall: scored('', tally, scoreOrWithhold(tally, thresholds)),
    responseRate: rate.kind === 'responseRate' ? rate : undefined,
    trend: trend.map((point) => scored(point.period.label, point.tally, point.result)),
    segments: segments
      .map((part) => scored(part.segment, part.tally, part.result))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  }
}

function scored(label: string, tally: NpsResponseTally, result: NpsResult): Scored {
  const interval = npsInterval(tally)
  const shown = result.kind === 'scored' && interval.kind === 'interval' ? interval : undefined
  return { label, tally, result, interval: shown }
}

function reviewDeliveries(rows: readonly Served[]): Service {
  const assessments = rows.map((row) => row.assessment)
  const tallies = summarizeBy(deliverySummary, rows, {
    by: (row) => row.touchpoint,
    value: (row) => row.assessment,
  })
  return {
    overall: touchpoint('', summarize(deliverySummary, assessments)),
    touchpoints: [...tallies]
      .map(([label, tally]) => touchpoint(label, tally))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    worst: rows
      .filter((row) => shortfall(row.assessment) > 0)
      .sort((a, b) => shortfall(b.assessment) - shortfall(a.assessment))
      .slice(0, worstCases),
  }
}

function touchpoint(label: string, tally: DeliveryTally): Touchpoint {
  return { label, tally, result: deliveryShares(tally) }
}

/** How far a delivery fell short: days (of a promised date, which names its zone) as milliseconds, so dates and instants can be ranked. */
function shortfall(assessment: Assessment): number {
  if (assessment.kind !== 'assessed' && assessment.kind !== 'overdue') return 0
  const gap = assessment.kind === 'overdue' ? assessment.overdueBy : -assessment.adequacyGap
  return 'timeZone' in assessment.expectation ? gap * 86_400_000 : gap
}
