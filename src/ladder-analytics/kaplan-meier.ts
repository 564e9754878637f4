import { bandAround } from './band.ts'
import { atRiskAt, countStays, runsOf, stayColumns } from './stay-columns.ts'
import { survivalQuantile } from './survival-quantile.ts'
import type {
  NoStays,
  StayRecord,
  SurvivalCurve,
  SurvivalOptions,
  SurvivalStep,
} from './survival-model.ts'

/**
 * Tells what share of stays still goes on, by time since their beginning, when some have not ended
 * yet: the Kaplan-Meier curve.
 *
 * A mean of finished stays counts the quick ones only, because the long ones are not finished. Here a
 * stay that goes on counts for as long as it has been seen, and one that came under observation late
 * (`entry`) from then on. Who is censored at the time somebody leaves is still there at that time.
 * Standard errors are Greenwood's. Once everybody under observation has left the share is 0 and stays
 * there, without error or interval. With late entries the curve speaks of those who reached the
 * earliest of them.
 *
 * Any exit is an exit: for one way out among several use `cumulativeIncidence`, since calling the
 * other ways censored claims that who left upward would have left downward too.
 *
 * @param stays - in any order, times in one unit
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `band`, the scale of the
 * intervals, default `logLog`
 * @returns `estimated`; or `unestimated` because of `noStays`
 * @throws RangeError naming the index when a duration is negative or not finite, or an entry is not
 * before the end of its stay; when level or band is unknown
 * @example Fifteen customers on a rung, six of them still there
 * ```ts
 * import { kaplanMeier } from 'paripurna/ladder-analytics'
 *
 * const ended = [12, 30, 45, 61, 61, 95, 120, 120, 200].map((duration) => ({ duration, exit: 'left' }))
 * const going = [30, 61, 80, 150, 200, 365].map((duration) => ({ duration, exit: null }))
 * const curve = kaplanMeier([...ended, ...going]) // => { kind: 'estimated', n: 15, exits: 9, censored: 6, followedTo: 365, ... }
 * curve.kind === 'estimated' && curve.median // => { kind: 'reached', gone: 0.5, time: 120, low: 45, high: null }
 * kaplanMeier([]) // => { kind: 'unestimated', because: 'noStays' }
 * kaplanMeier([{ duration: -1, exit: null }]) // throws RangeError: got -1 at index 0
 * ```
 * @see Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457-481;
 * Brookmeyer and Crowley, Biometrics 38 (1982) 29-41
 */
export function kaplanMeier(
  stays: readonly StayRecord[],
  options: SurvivalOptions = {},
): SurvivalCurve | NoStays {
  const { level = 0.95, band = 'logLog' } = options
  const boundsOf = bandAround('kaplanMeier', options)
  const columns = stayColumns(stays, 'kaplanMeier')
  if (stays.length === 0) return { kind: 'unestimated', because: 'noStays' }
  let [share, greenwood, cumulativeHazard] = [1, 0, 0]
  const steps: SurvivalStep[] = []
  for (const [time, exits] of runsOf(columns.exits)) {
    const atRisk = atRiskAt(columns, time)
    share *= (atRisk - exits) / atRisk
    greenwood += exits / (atRisk * (atRisk - exits))
    cumulativeHazard += exits / atRisk
    const standardError = share === 0 ? null : share * Math.sqrt(greenwood)
    const bounds = boundsOf(share, standardError)
    steps.push({ time, atRisk, exits, share, standardError, ...bounds, cumulativeHazard })
  }
  const curve = { kind: 'estimated', ...countStays(columns), level, band, steps } as const
  return { ...curve, median: survivalQuantile(curve, 0.5) }
}
