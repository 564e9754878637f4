import { criticalValue, normalQuantile } from '../statistics/normal.ts'
import {
  npsSampleSizeMethods,
  type NpsExpectedVariance,
  type NpsSamplePlan,
  type NpsSampleSize,
  type NpsSampleSizeMethod,
} from './plan-model.ts'
import { describe } from './group.ts'
import type { NpsPseudoCounts } from './model.ts'
import { smallestCount } from './smallest.ts'

/**
 * Plans how many ratings are needed: for a margin of error, for a test against a benchmark, or for a
 * test between two groups.
 *
 * It is the smallest whole number whose interval has a margin no wider than wanted, or whose test
 * finds the difference with the power wanted, if answers vary as expected. `adjustedWald` needs
 * three ratings fewer than `wald`, because it adds three; the variance is then that of the adjusted
 * counts. In a finite population the textbook correction (N - n) / (N - 1) lowers the variance, and
 * all of it is always enough.
 *
 * How much answers vary decides everything and has no default: between two groups twice as much as
 * in one. These are ratings, not invitations.
 *
 * @param plan - one of `marginOfError`, `benchmarkDifference` and `difference`, in points above 0;
 * `variance`, on the scale of shares, above 0 and at most 1, `'worstCase'` for 1, or the answers
 * you expect; `level`, between 0 and 1, default 0.95; `method`, `wald` (default) or `adjustedWald`;
 * for tests `power`, between 0 and 1, default 0.8, and `oneSided`, default false; `population` but
 * between two groups
 * @returns `sampleSize` with n, between two groups that of each, and what n reaches
 * @throws RangeError naming the field when not exactly one goal is given, a field is out of range or
 * has no place in the plan, the expected answers are all in one group, the power is no larger than
 * the chance of a false alarm, or 2^53 - 1 ratings are not enough
 * @example A margin of five points, and a benchmark missed by ten
 * ```ts
 * import { npsSampleSize } from 'paripurna/nps'
 *
 * npsSampleSize({ marginOfError: 5, variance: 'worstCase' }) // => { kind: 'sampleSize', goal: 'marginOfError', n: 1537, level: 0.95, ... }
 * npsSampleSize({ marginOfError: 5, variance: 'worstCase', population: 2000 }) // => { n: 870, ... }
 * npsSampleSize({ marginOfError: 5, variance: { promoters: 50, passives: 30, detractors: 20 } }) // => { n: 938, ... }
 * npsSampleSize({ benchmarkDifference: 10, variance: 0.67, oneSided: true, method: 'adjustedWald' }) // => { n: 412, power: 0.8, ... }
 * npsSampleSize({ difference: 5, variance: 0.67 }) // => { n: 4207, variance: 1.34, ... }
 * npsSampleSize({ marginOfError: 0, variance: 1 }) // throws RangeError: marginOfError above 0
 * ```
 * @see Cochran, Sampling Techniques, 3rd edition (1977), chapter 4; Lewis and Sauro, "Sample Sizes for NPS Confidence Intervals", measuringu.com/nps-ci-sample-size
 */
export function npsSampleSize(plan: NpsSamplePlan): NpsSampleSize {
  const { level = 0.95, method = 'wald', population } = plan
  const { goal, wanted } = goalOf(plan)
  const z = goal === 'marginOfError' ? criticalValue(level) : distanceOf(plan)
  const variance = plannedVariance(plan, goal)
  const most = population === undefined ? Number.MAX_SAFE_INTEGER : checkPopulation(population)
  const added = addedBy(method)
  const reachedWith = (n: number) =>
    100 * z * Math.sqrt((variance / (n + added)) * finiteFactor(n, population))
  const n = smallestCount((count) => reachedWith(count) <= wanted, most)
  if (n === undefined) {
    throw new RangeError(`npsSampleSize needs a ${goal} that 2^53 - 1 ratings reach, got ${wanted}`)
  }
  const found = { kind: 'sampleSize', n, reached: reachedWith(n), variance, level } as const
  const among = population === undefined ? {} : { population }
  if (goal === 'marginOfError') return { ...found, goal, method, ...among }
  const { power = 0.8, oneSided = false } = plan
  return { ...found, goal, power, oneSided, method, ...among }
}

const goals = ['marginOfError', 'benchmarkDifference', 'difference'] as const

function goalOf(plan: NpsSamplePlan): { goal: (typeof goals)[number]; wanted: number } {
  const [goal, ...others] = goals.filter((name) => plan[name] !== undefined)
  if (goal === undefined || others.length > 0) {
    throw new RangeError(
      `npsSampleSize needs exactly one of ${goals.join(', ')}, got ${[goal, ...others].join(', ') || 'none'}`,
    )
  }
  refuse(goal, plan, goal === 'marginOfError' ? ['power', 'oneSided'] : [])
  refuse(goal, plan, goal === 'difference' ? ['population'] : [])
  const wanted = plan[goal] ?? NaN
  if (!(Number.isFinite(wanted) && wanted > 0)) {
    throw new RangeError(`npsSampleSize needs a ${goal} above 0, got ${describe(wanted)}`)
  }
  return { goal, wanted }
}

function refuse(
  goal: string,
  plan: NpsSamplePlan,
  fields: readonly ('power' | 'oneSided' | 'population')[],
): void {
  const wrong = fields.find((field) => plan[field] !== undefined)
  if (wrong === undefined) return
  throw new RangeError(`npsSampleSize needs no ${wrong} for a ${goal}, got ${String(plan[wrong])}`)
}

/** How many standard errors a difference must be, to be found at the level with the power. */
function distanceOf(plan: NpsSamplePlan): number {
  const { level = 0.95, power = 0.8, oneSided = false } = plan
  const twoSided = criticalValue(level)
  if (!(Number.isFinite(power) && power > 0 && power < 1)) {
    throw new RangeError(`npsSampleSize needs a power between 0 and 1, got ${describe(power)}`)
  }
  const z = (oneSided ? 0 - normalQuantile(1 - level) : twoSided) + normalQuantile(power)
  if (z > 0) return z
  throw new RangeError(
    `npsSampleSize needs a power above the chance of a false alarm, got ${power} at a level of ${level}`,
  )
}

function plannedVariance(plan: NpsSamplePlan, goal: string): number {
  const { variance } = plan
  const each = typeof variance === 'object' && 'previous' in variance
  if (goal !== 'difference') return varianceOf(each ? NaN : variance)
  return each
    ? varianceOf(variance.previous) + varianceOf(variance.current)
    : 2 * varianceOf(variance)
}

function varianceOf(expected: NpsExpectedVariance): number {
  const variance =
    expected === 'worstCase'
      ? 1
      : typeof expected === 'object'
        ? varianceOfAnswers(expected)
        : expected
  if (Number.isFinite(variance) && variance > 0 && variance <= 1) return variance
  throw new RangeError(
    `npsSampleSize needs a variance above 0 and at most 1, worstCase, or expected answers in at least two groups, got ${typeof expected === 'object' ? JSON.stringify(expected) : describe(expected)}`,
  )
}

/** p + d - (p - d)^2 of shares, as a sum without a difference; not a number where counts are none. */
function varianceOfAnswers({ promoters, passives, detractors }: NpsPseudoCounts): number {
  const n = promoters + passives + detractors
  if (!(promoters >= 0 && passives >= 0 && detractors >= 0 && n < Infinity)) return NaN
  const [p, s, d] = [promoters / n, passives / n, detractors / n]
  return s * (p + d) + 4 * p * d
}

/** By how much a sample of n tells more than n answers, because few others are left. */
function finiteFactor(n: number, population: number | undefined): number {
  if (population === undefined) return 1
  return n < population ? (population - n) / (population - 1) : 0
}

function checkPopulation(population: number): number {
  if (Number.isSafeInteger(population) && population >= 1) return population
  throw new RangeError(`npsSampleSize needs a whole population from 1, got ${population}`)
}

function addedBy(method: NpsSampleSizeMethod): number {
  if (npsSampleSizeMethods.includes(method)) return method === 'wald' ? 0 : 3
  throw new RangeError(
    `npsSampleSize needs a method, ${npsSampleSizeMethods.join(' or ')}, got ${describe(method)}`,
  )
}
