import { criticalValue } from '../statistics/normal.ts'
import { nearWhole } from '../statistics/quantile.ts'
import { checkCount } from '../summary/counts.ts'
import { roundedUnits } from './round.ts'
import {
  sampleSizeMethods,
  type SurveyMarginResult,
  type SurveyPlan,
  type SurveySampleSize,
} from './score-model.ts'

/** Chi squared of one degree of freedom at 0.95, as Krejcie and Morgan took it from their table. */
const chiSquared = 3.841

/**
 * Plans how many answers a survey takes, so that a share is known to a margin of error.
 *
 * `krejcieMorgan` is the table used with Indonesian public satisfaction surveys: 95% confidence, a
 * margin of 5 points, a share of one half, to the nearest whole number, computed exactly. Being
 * rounded to the nearest it may miss its margin by a hair; `reached` says what it gives. `cochran`
 * takes any margin, share and level, with the correction for a finite population, and rounds up. One
 * half is the share that takes the most answers.
 *
 * These are answers, not questionnaires sent, and they are of a random sample: no number makes a
 * sample random.
 *
 * @param plan - `method` and `population`; with `cochran` also `marginOfError`, above 0 and below 1,
 * and by choice `share` and `level`, between 0 and 1
 * @returns `sampleSize` with n, from 1 to the population, and the margin it reaches
 * @throws RangeError naming the field when there is no such method, a field is out of range, or 2^53 -
 * 1 answers are not enough
 * @example A district office with 1,000 applicants a month
 * ```ts
 * import { surveySampleSize } from 'paripurna/quality'
 *
 * surveySampleSize({ method: 'krejcieMorgan', population: 1000 }) // => { kind: 'sampleSize', n: 278, ... }
 * surveySampleSize({ method: 'cochran', marginOfError: 0.03, population: 1000 }) // => { n: 517, ... }
 * surveySampleSize({ method: 'cochran', marginOfError: 0.05 }) // => { n: 385, ... }
 * surveySampleSize({ method: 'krejcieMorgan', population: 3 }) // => { n: 3, reached: 0, ... }
 * surveySampleSize({ method: 'krejcieMorgan', population: 0 }) // throws RangeError: population
 * ```
 * @see Krejcie and Morgan, "Determining Sample Size for Research Activities", Educational and
 * Psychological Measurement 30 (1970) 607-610; Cochran, Sampling Techniques, 3rd edition (1977),
 * section 4.4
 */
export function surveySampleSize(plan: SurveyPlan): SurveySampleSize {
  const { method } = plan
  if (!sampleSizeMethods.includes(method)) {
    throw new RangeError(
      `surveySampleSize needs a method of ${sampleSizeMethods.join(', ')}, got ${method}`,
    )
  }
  const population = checkPopulation(plan.population, 'surveySampleSize')
  const among = population === undefined ? {} : { population }
  if (plan.method === 'krejcieMorgan') {
    const n = krejcieMorgan(wholePopulation(plan.population, 'surveySampleSize'))
    const reached = marginAt(n, { variance: 1 / 4, z: Math.sqrt(chiSquared), population })
    return { kind: 'sampleSize', method, n, reached, ...among }
  }
  const { marginOfError } = plan
  if (!(marginOfError > 0 && marginOfError < 1)) {
    throw new RangeError(
      `surveySampleSize needs a marginOfError above 0 and below 1, got ${marginOfError}`,
    )
  }
  const spread = spreadOf(plan, 'surveySampleSize')
  const unlimited = spread.variance * (spread.z / marginOfError) ** 2
  const n = Math.ceil(nearWhole(corrected(unlimited, population)))
  checkCount(n, 'surveySampleSize: answers')
  return {
    kind: 'sampleSize',
    method,
    n,
    reached: marginAt(n, { ...spread, population }),
    ...among,
  }
}

/**
 * Tells how sure the answers at hand make a share: the margin of error they reach.
 *
 * @param survey - `n`, how many answered, a whole number, at most the population; by choice
 * `population`, `share` and `level` as in `surveySampleSize`
 * @returns `margin`; or `noMargin` when nobody answered
 * @throws RangeError naming the field when more answered than there are, or a field is out of range
 * @example
 * ```ts
 * import { surveyMargin } from 'paripurna/quality'
 *
 * const margin = surveyMargin({ n: 150, population: 500 })
 * margin.kind === 'margin' && margin.marginOfError // ≈ 0.06701256
 * surveyMargin({ n: 500, population: 500 }) // => { kind: 'margin', marginOfError: 0, ... }
 * surveyMargin({ n: 0, population: 500 }) // => { kind: 'noMargin', because: 'noAnswers' }
 * surveyMargin({ n: 501, population: 500 }) // throws RangeError
 * ```
 * @see Cochran, Sampling Techniques, 3rd edition (1977), section 3.2
 */
export function surveyMargin(survey: {
  readonly n: number
  readonly population?: number
  readonly share?: number
  readonly level?: number
}): SurveyMarginResult {
  const n = checkCount(survey.n, 'surveyMargin: n')
  const population = checkPopulation(survey.population, 'surveyMargin')
  const spread = spreadOf(survey, 'surveyMargin')
  if (population !== undefined && n > population) {
    throw new RangeError(`surveyMargin needs n of the population, got ${n} of ${population}`)
  }
  if (n === 0) return { kind: 'noMargin', because: 'noAnswers' }
  const marginOfError = marginAt(n, { ...spread, population })
  return { kind: 'margin', marginOfError, n, ...(population !== undefined && { population }) }
}

/** X² N P (1 - P) over d² (N - 1) + X² P (1 - P), both times 100,000: whole numbers. */
function krejcieMorgan(population: number): number {
  const all = BigInt(population)
  const fraction = { numerator: 96025n * all, denominator: 250n * (all - 1n) + 96025n }
  return Number(roundedUnits(fraction, 0))
}

/** Fewer answers do where few are left to ask: n0 / (1 + (n0 - 1) / N), Cochran's section 4.4. */
function corrected(unlimited: number, population: number | undefined): number {
  if (population === undefined) return unlimited
  return Math.min(population, unlimited / (1 + (unlimited - 1) / population))
}

interface Spread {
  readonly variance: number
  readonly z: number
}

function marginAt(
  n: number,
  { variance, z, population }: Spread & { readonly population: number | undefined },
): number {
  if (n === population) return 0
  const left = population === undefined ? 1 : (population - n) / (population - 1)
  return z * Math.sqrt((variance / n) * left)
}

function spreadOf(
  { share = 0.5, level = 0.95 }: { readonly share?: number; readonly level?: number },
  act: string,
): Spread {
  if (!(share > 0 && share < 1)) {
    throw new RangeError(`${act} needs a share between 0 and 1, got ${share}`)
  }
  return { variance: share * (1 - share), z: criticalValue(level) }
}

function checkPopulation(population: number | undefined, act: string): number | undefined {
  return population === undefined ? undefined : wholePopulation(population, act)
}

function wholePopulation(population: number, act: string): number {
  if (Number.isSafeInteger(population) && population >= 1) return population
  throw new RangeError(`${act} needs a whole population from 1, got ${population}`)
}
