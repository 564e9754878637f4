import type {
  RestrictedMean,
  RestrictedMeanUnknown,
  StayQuantile,
  SurvivalCurve,
} from './survival-model.ts'

/** A share this near to the one wanted is the one wanted: what products of fractions lose. */
const tolerance = 1.5e-8

/**
 * Tells the time by which a share of stays has ended, with its interval.
 *
 * The first time at which no more than the rest is still there; where the curve runs level at exactly
 * the rest, the middle of that stretch (up to the end of observation, if it never falls again), so
 * that without censoring the median is that of the numbers. The interval holds the times at which the
 * interval of the curve holds the rest.
 *
 * @param curve - of `kaplanMeier`
 * @param gone - the share that has left, between 0 and 1, both ends excluded
 * @returns `reached`; or `unreached` because `tooFewLeft`
 * @throws RangeError when the share is not between 0 and 1
 * @example
 * ```ts
 * import { kaplanMeier, survivalQuantile } from 'paripurna/ladder-analytics'
 *
 * const stays = [10, 20, 30, 40].map((duration) => ({ duration, exit: duration < 40 ? 'left' : null }))
 * const curve = kaplanMeier(stays)
 * if (curve.kind === 'unestimated') throw new Error(curve.because)
 * survivalQuantile(curve, 0.25).kind === 'reached' // => true
 * survivalQuantile(curve, 0.5) // => { kind: 'reached', gone: 0.5, time: 25, low: 10, high: null }
 * survivalQuantile(curve, 0.9) // => { kind: 'unreached', because: 'tooFewLeft', gone: 0.9, goneSoFar: 0.75, low: 20, followedTo: 40 }
 * ```
 * @see Brookmeyer and Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38
 * (1982) 29-41
 */
export function survivalQuantile(curve: Omit<SurvivalCurve, 'median'>, gone: number): StayQuantile {
  if (!(gone > 0 && gone < 1)) {
    throw new RangeError(`survivalQuantile needs a share between 0 and 1, got ${gone}`)
  }
  const { steps, followedTo } = curve
  const time = crossing(curve, gone, ({ share }) => share)
  const low = crossing(curve, gone, ({ low }) => low)
  if (time !== null) {
    return { kind: 'reached', gone, time, low, high: crossing(curve, gone, ({ high }) => high) }
  }
  const goneSoFar = 1 - (steps.at(-1)?.share ?? 1)
  return { kind: 'unreached', because: 'tooFewLeft', gone, goneSoFar, low, followedTo }
}

/** Where a falling line crosses what is to be left; `null` where it does not. */
function crossing(
  { steps, followedTo }: Omit<SurvivalCurve, 'median'>,
  gone: number,
  line: (step: SurvivalCurve['steps'][number]) => number | null,
): number | null {
  const index = steps.findIndex((step) => (line(step) ?? 1) <= 1 - gone + tolerance)
  const step = steps[index]
  if (step === undefined) return null
  const level = Math.abs((line(step) ?? 1) - (1 - gone)) < tolerance
  return level ? (step.time + (steps[index + 1]?.time ?? followedTo)) / 2 : step.time
}

/**
 * Tells the mean length of stays, each counted up to a limit: the area under the curve.
 *
 * The mean without a limit is not known while some stay on; a limit that matters to you (a year) makes
 * it so.
 *
 * @param curve - of `kaplanMeier`
 * @param until - the limit, a finite number above 0 in the unit of the stays
 * @returns `estimated`; or `unestimated` because `beyondFollowUp`, when some stay on and the limit lies
 * beyond what was observed
 * @throws RangeError when the limit is not a finite number above 0
 * @example
 * ```ts
 * import { kaplanMeier, restrictedMean } from 'paripurna/ladder-analytics'
 *
 * const stays = [10, 20, 30, 40].map((duration) => ({ duration, exit: duration < 40 ? 'left' : null }))
 * const curve = kaplanMeier(stays)
 * if (curve.kind === 'unestimated') throw new Error(curve.because)
 * restrictedMean(curve, 40) // => { kind: 'estimated', until: 40, mean: 25, n: 4, ... }
 * restrictedMean(curve, 41) // => { kind: 'unestimated', because: 'beyondFollowUp', until: 41, followedTo: 40 }
 * ```
 * @see Klein and Moeschberger, Survival Analysis (2nd edition, 2003), section 4.5
 */
export function restrictedMean(
  curve: SurvivalCurve,
  until: number,
): RestrictedMean | RestrictedMeanUnknown {
  if (!(until > 0 && until < Infinity)) {
    throw new RangeError(`restrictedMean needs a finite limit above 0, got ${until}`)
  }
  const { n, steps, followedTo } = curve
  if (until > followedTo && steps.at(-1)?.share !== 0) {
    return { kind: 'unestimated', because: 'beyondFollowUp', until, followedTo }
  }
  let [area, variance, end] = [0, 0, until]
  for (const { time, share, atRisk, exits } of [...steps].reverse()) {
    if (time >= until) continue
    area += share * (end - time)
    if (exits < atRisk) variance += (area * area * exits) / (atRisk * (atRisk - exits))
    end = time
  }
  return { kind: 'estimated', until, mean: area + end, standardError: Math.sqrt(variance), n }
}
