import { bandAround } from './band.ts'
import { atRiskAt, countStays, runsOf, stayColumns } from './stay-columns.ts'
import type {
  IncidenceCurve,
  IncidenceStep,
  NoStays,
  StayRecord,
  SurvivalOptions,
} from './survival-model.ts'

/** One way out: the share gone that way, its variance, and its covariance with the share staying. */
interface Way<Exit> {
  readonly exit: Exit
  readonly counts: Map<number, number>
  gone: number
  variance: number
  covariance: number
}

/**
 * Tells what share of stays has ended each way (up, down, out), by time since their beginning: the
 * Aalen-Johansen estimate.
 *
 * The shares of all ways and the share still there sum to 1. One minus a Kaplan-Meier curve per way,
 * with the other ways taken as censored, says more for every one of them, and together more than all.
 * Variances are of Greenwood's type. A way nobody has taken yet has a share of 0 and no interval.
 *
 * @param stays - in any order, times in one unit
 * @param options - `ways`, the ways to leave in the order wanted (default: as first met); `level` of
 * confidence, between 0 and 1, default 0.95; `band`, the scale of the intervals, default `logLog`
 * @returns `estimated`; or `unestimated` because of `noStays`
 * @throws RangeError naming the index when a duration is negative or not finite, an entry is not
 * before the end of its stay, or an exit is none of `ways`; when level or band is unknown, or a way
 * is named twice
 * @example
 * ```ts
 * import { cumulativeIncidence } from 'paripurna/ladder-analytics'
 *
 * const stays = [
 *   { duration: 10, exit: 'up' },
 *   { duration: 20, exit: 'down' },
 *   { duration: 30, exit: 'up' },
 *   { duration: 40, exit: null },
 * ]
 * const curve = cumulativeIncidence(stays)
 * if (curve.kind === 'unestimated') throw new Error(curve.because)
 * const end = curve.steps.at(-1) // => { time: 30, staying: 0.25, ... }
 * end?.gone.map(({ exit, share }) => [exit, share]) // => [['up', 0.5], ['down', 0.25]]
 * cumulativeIncidence([]) // => { kind: 'unestimated', because: 'noStays' }
 * ```
 * @see Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150; Andersen, Borgan, Gill
 * and Keiding, Statistical Models Based on Counting Processes (1993), section IV.4
 */
export function cumulativeIncidence<Exit extends string>(
  stays: readonly StayRecord<Exit>[],
  options: SurvivalOptions & { readonly ways?: readonly NoInfer<Exit>[] } = {},
): IncidenceCurve<Exit> | NoStays {
  const { level = 0.95, band = 'logLog' } = options
  const boundsOf = bandAround('cumulativeIncidence', options)
  const columns = stayColumns(stays, 'cumulativeIncidence')
  const ways = waysOf(stays, options.ways)
  if (stays.length === 0) return { kind: 'unestimated', because: 'noStays' }
  let [staying, variance] = [1, 0]
  const steps: IncidenceStep<Exit>[] = []
  for (const [time, exits] of runsOf(columns.exits)) {
    const atRisk = atRiskAt(columns, time)
    const rest = (atRisk - exits) / atRisk
    const spread = (staying * staying) / atRisk
    for (const way of ways) {
      const rate = (way.counts.get(time) ?? 0) / atRisk
      // What one more multinomial draw adds to variance and covariance, in this order.
      way.variance +=
        2 * rate * way.covariance + rate * rate * variance + spread * rate * (1 - rate)
      way.covariance = rest * (way.covariance + rate * variance - spread * rate)
      way.gone += staying * rate
    }
    variance = rest * (rest * variance + spread * (1 - rest))
    staying *= rest
    const gone = ways.map(({ exit, gone: share, variance }) => {
      // Only rounding takes a variance below 0.
      const standardError = Math.sqrt(Math.max(0, variance))
      return { exit, share, standardError, ...boundsOf(share, standardError) }
    })
    steps.push({ time, atRisk, exits, staying, gone })
  }
  const names = ways.map(({ exit }) => exit)
  return { kind: 'estimated', ...countStays(columns), level, band, ways: names, steps }
}

/** The ways to leave, each with how many left that way by time. */
function waysOf<Exit extends string>(
  stays: readonly StayRecord<Exit>[],
  named: readonly Exit[] | undefined,
): readonly Way<Exit>[] {
  const ways = new Map<Exit, Way<Exit>>()
  const start = (exit: Exit) => {
    const way = { exit, counts: new Map<number, number>(), gone: 0, variance: 0, covariance: 0 }
    ways.set(exit, way)
    return way
  }
  for (const exit of named ?? []) {
    if (ways.has(exit)) {
      throw new RangeError(`cumulativeIncidence needs each way to leave once, got ${exit} twice`)
    }
    start(exit)
  }
  for (const [index, { exit, duration }] of stays.entries()) {
    if (exit === null) continue
    const known = ways.get(exit)
    if (known === undefined && named !== undefined) {
      throw new RangeError(
        `cumulativeIncidence needs an exit of ${named.join(', ')}, got ${exit} at index ${index}`,
      )
    }
    const { counts } = known ?? start(exit)
    counts.set(duration, (counts.get(duration) ?? 0) + 1)
  }
  return [...ways.values()]
}
