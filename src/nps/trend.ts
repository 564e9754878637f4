import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike, Period, PeriodName } from '../calendar/model.ts'
import { periodAt } from '../calendar/period.ts'
import type { NpsResponseLike, NpsTrendPoint } from './model.ts'
import { checkMinimum, scoreOrWithhold } from './score.ts'
import { countAnswer, counterTally, startCounter, type NpsCounter } from './tally.ts'

const mostPeriods = 100_000

/**
 * Scores each period by itself, in the calendar of a named zone.
 *
 * Every period from the first answer to the last has a point, those without answers too: a gap
 * shows as `noResponses`, not as a straight line. The order of the responses does not matter.
 *
 * @param responses - the responses, each with `at`; anything may stand in `rating`, as for
 * `tallyResponses`
 * @param options - `period`; `timeZone`, an IANA zone; `minimumResponses`, below which a period's
 * score is withheld, default 0
 * @returns one point per period, in order; no responses, no points
 * @throws RangeError naming the index when a response has no valid `at`; when the zone is unknown;
 * or when the responses span more than 100,000 periods, which only a wrong date does
 * @example The last evening of January in London is February in Jakarta
 * ```ts
 * import { npsTrend } from 'paripurna/nps'
 *
 * const responses = [
 *   { rating: 10, at: new Date('2024-01-31T16:59:59Z') },
 *   { rating: 3, at: new Date('2024-01-31T17:00:00Z') },
 *   { rating: 9, at: new Date('2024-03-31T23:59:59Z') },
 * ]
 * const trend = npsTrend(responses, { period: 'month', timeZone: 'Asia/Jakarta' })
 * trend.map((point) => point.period.label) // => ['2024-01', '2024-02', '2024-03', '2024-04']
 * trend[1]?.result // => { kind: 'scored', score: -100, ... }
 * trend[2]?.result // => { kind: 'unscored', because: 'noResponses' }
 * ```
 */
export function npsTrend(
  responses: Iterable<NpsResponseLike>,
  options: {
    readonly period: PeriodName
    readonly timeZone: string
    readonly minimumResponses?: number
  },
): readonly NpsTrendPoint[] {
  checkMinimum(options.minimumResponses)
  // Refuses an unknown zone even when there is nothing to count.
  periodAt(0, options)
  const counters = new Map<Instant, { period: Period; counter: NpsCounter }>()
  let current: { period: Period; counter: NpsCounter } | undefined
  let index = 0
  for (const { at, rating } of responses) {
    const instant = at === undefined ? NaN : instantIn(at, index)
    if (!current || !(instant >= current.period.from && instant < current.period.to)) {
      const period = periodOf(instant, options, index)
      current = counters.get(period.from) ?? { period, counter: startCounter() }
      counters.set(period.from, current)
    }
    countAnswer(current.counter, rating)
    index += 1
  }
  return everyPeriod([...counters.keys()], options).map((period) => {
    const tally = counterTally(counters.get(period.from)?.counter ?? startCounter())
    return { period, tally, result: scoreOrWithhold(tally, options) }
  })
}

function everyPeriod(
  starts: readonly Instant[],
  options: { readonly period: PeriodName; readonly timeZone: string },
): Period[] {
  const periods: Period[] = []
  if (starts.length === 0) return periods
  const last = starts.reduce((latest, start) => Math.max(latest, start))
  let next = starts.reduce((earliest, start) => Math.min(earliest, start))
  while (next <= last) {
    if (periods.length === mostPeriods) {
      throw new RangeError(
        `npsTrend covers at most ${mostPeriods} periods, got responses from ${isoDate(starts, Math.min)} to ${isoDate(starts, Math.max)}`,
      )
    }
    const period = periodAt(next, options)
    periods.push(period)
    next = period.to
  }
  return periods
}

function isoDate(starts: readonly Instant[], pick: (a: number, b: number) => number): string {
  return new Date(starts.reduce((one, other) => pick(one, other))).toISOString().slice(0, 10)
}

function instantIn(at: InstantLike, index: number): Instant {
  return named(index, () => instantOf(at))
}

function periodOf(
  instant: Instant,
  options: { readonly period: PeriodName; readonly timeZone: string },
  index: number,
): Period {
  return named(index, () => periodAt(instant, options))
}

/** Adds to a refusal which response it is about. */
function named<Value>(index: number, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new RangeError(
      `npsTrend needs a valid instant of every response; at index ${index}: ${why}`,
      { cause },
    )
  }
}
