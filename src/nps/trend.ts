import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike, Period, PeriodName } from '../calendar/model.ts'
import { periodAt } from '../calendar/period.ts'
import type { NpsResponseLike, NpsResponseTally } from './model.ts'
import type { NpsRollingScore, NpsTrendOptions, NpsTrendPoint } from './practice-model.ts'
import { checkScoring, scoreWithInterval } from './segment.ts'
import { countAnswer, counterTally, startCounter, type NpsCounter } from './tally.ts'
import { slideNpsWindow } from './window.ts'

const mostPeriods = 100_000

interface Counted<Id extends string> {
  readonly period: Period
  readonly tally: NpsResponseTally<Id>
}

/**
 * Scores each period by itself, in the calendar of a named zone, and if asked the last periods
 * together.
 *
 * Every period from the first answer to the last has a point, those without answers too: a gap
 * shows as `noResponses`, not as a straight line. Beside each score stands its score interval, so
 * that a wave within it is not read as a change. The order of the responses does not matter.
 *
 * A rolling score adds the counts of the last periods, this one included; it never averages their
 * scores, which would give ten answers the weight of a thousand. Periods without answers are in the
 * window like any other. The first points pool fewer periods, and say how many. Windows overlap, so
 * neighboring points move together; whatever you add up, add the `tally` of the points themselves.
 *
 * Below `minimumResponses` score and interval are withheld, of a period and of a window alike, and
 * the counts are kept.
 *
 * @param responses - the responses, each with `at`; anything may stand in `rating`, as for
 * `tallyResponses`
 * @param options - `period`; `timeZone`, an IANA zone; `rolling`, how many periods to pool, a whole
 * number from 1; `minimumResponses`, a whole number from 0 (default); `level` of the intervals,
 * between 0 and 1, default 0.95; `scale`, default `npsScale`
 * @returns one point per period, in order; no responses, no points
 * @throws RangeError naming the index when a response has no valid `at`; when the zone is unknown;
 * the window, the minimum or the level is out of range; or when the responses span more than 100,000
 * periods, which only a wrong date does
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
 * trend[1]?.interval // => { kind: 'interval', low: -100, level: 0.95, n: 1, ... }
 * trend[2]?.result // => { kind: 'unscored', because: 'noResponses' }
 * ```
 * @example Three months pooled: +25 of 160 ratings, where the mean of the monthly scores is +48.7
 * ```ts
 * import { npsTrend } from 'paripurna/nps'
 *
 * const months = [
 *   [45, 3, 2],
 *   [30, 30, 40],
 *   [8, 1, 1],
 * ]
 * const responses = months.flatMap((counts, month) =>
 *   counts.flatMap((count, group) => Array(count).fill({ rating: [9, 7, 0][group], at: Date.UTC(2026, month, 9) })),
 * )
 * const trend = npsTrend(responses, { period: 'month', timeZone: 'UTC', rolling: 3 })
 * trend[2]?.result // => { kind: 'scored', score: 70, n: 10, ... }
 * trend[2]?.rolling?.result // => { kind: 'scored', score: 25, n: 160, ... }
 * trend.map((point) => point.rolling?.periods) // => [1, 2, 3]
 * ```
 */
export function npsTrend<Id extends string = 'nps'>(
  responses: Iterable<NpsResponseLike>,
  options: NpsTrendOptions<Id>,
): readonly NpsTrendPoint<Id>[] {
  checkScoring(options)
  checkRolling(options.rolling)
  // Refuses an unknown zone even when there is nothing to count.
  periodAt(0, options)
  const counters = new Map<Instant, { period: Period; counter: NpsCounter<Id> }>()
  let current: { period: Period; counter: NpsCounter<Id> } | undefined
  let index = 0
  for (const { at, rating } of responses) {
    const instant = at === undefined ? NaN : instantIn(at, index)
    if (!current || !(instant >= current.period.from && instant < current.period.to)) {
      const period = periodOf(instant, options, index)
      current = counters.get(period.from) ?? { period, counter: startCounter(options.scale) }
      counters.set(period.from, current)
    }
    countAnswer(current.counter, rating)
    index += 1
  }
  const counted = everyPeriod([...counters.keys()], options).map((period) => {
    const tally = counterTally(counters.get(period.from)?.counter ?? startCounter(options.scale))
    return { period, tally }
  })
  const windows =
    options.rolling === undefined ? [] : rollingScores(counted, options.rolling, options)
  return counted.map(({ period, tally }, index) => {
    const rolling = windows[index]
    return { period, tally, ...scoreWithInterval(tally, options), ...(rolling && { rolling }) }
  })
}

function checkRolling(rolling: number | undefined): void {
  if (rolling !== undefined && !(Number.isSafeInteger(rolling) && rolling >= 1)) {
    throw new RangeError(
      `npsTrend needs rolling as a whole number of periods from 1, got ${rolling}`,
    )
  }
}

/** The score of each period with those before it, by one window that slides over all of them. */
function rollingScores<Id extends string>(
  counted: readonly Counted<Id>[],
  length: number,
  options: NpsTrendOptions<Id>,
): readonly NpsRollingScore<Id>[] {
  let window = counterTally(startCounter(options.scale))
  return counted.map(({ period, tally: entering }, index) => {
    const first = Math.max(0, index - length + 1)
    window = slideNpsWindow(window, entering, counted[index - length]?.tally)
    return {
      from: counted[first]?.period.from ?? period.from,
      to: period.to,
      periods: index - first + 1,
      tally: window,
      ...scoreWithInterval(window, options),
    }
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
