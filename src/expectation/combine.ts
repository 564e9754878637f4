import {
  combinationRules,
  type CombinationOptions,
  type CombinedAssessment,
  type CombinedParts,
  type CombinedVerdict,
} from './combined-model.ts'
import { limitsOf } from './limits.ts'
import type { AssessedDelivery, Assessment, OverdueDelivery } from './model.ts'

/**
 * Makes one verdict of the assessments of a service's parts, and says which part decided it.
 *
 * By default no part makes up for another (*bermanis-manis tak cukup*: sweetness is not enough): any
 * disaster, an overdue part included, makes the whole a disaster; else any excellent part makes it
 * excellent; else it is ordinary. With `criticalOnly` a critical part speaks alone, the others only
 * when more than half of those with a verdict agree. With `weighted`, gaps on one common scale make
 * up for each other, as in SERVQUAL: a disaster where their weighted mean is below adequate,
 * excellent where it is above desired; an overdue part counts with its lateness so far.
 *
 * Parts that are not due yet leave the whole provisional; parts with nothing to compare never count
 * as met, and leave it incomplete. Without a single verdict there is none on the whole.
 *
 * @param parts - the assessments by the id of their part
 * @param options - `rule`, default `nonCompensatory`; `critical`, the ids that alone decide;
 * `weights`, from 0, for every part
 * @returns `combined` with verdict, reason and the parts by what became of them, or `unmeasured`
 * @throws RangeError when a critical id or a weight names no part, a part has no weight, a weight is
 * negative or not finite, or the parts to weigh are not on one scale or their gaps have no finite sum
 * @example A kind word does not make up for a late parcel
 * ```ts
 * import { assessDelivery, combineAssessments, expectationAround } from 'paripurna/expectation'
 *
 * const rated = (value: number) => ({ kind: 'rating', value, scale: [1, 5] }) as const
 * const rate = (value: number) => assessDelivery(expectationAround(rated(3), 0), rated(value))
 * const parts = { parcel: rate(2), courtesy: rate(5) }
 *
 * combineAssessments(parts) // => { kind: 'combined', verdict: 'disaster', because: 'partFailed', failed: ['parcel'], exceeded: ['courtesy'], ... }
 * combineAssessments(parts, { rule: 'criticalOnly', critical: ['courtesy'] }).because // => 'majorityFailed'
 * combineAssessments(parts, { rule: 'weighted', weights: { parcel: 1, courtesy: 1 } }) // => { verdict: 'excellent', weightedGaps: { adequacyGap: 0.5, superiorityGap: 0.5 }, ... }
 * combineAssessments({ parcel: { kind: 'unmeasured', because: 'notDelivered' } }).kind // => 'unmeasured'
 * ```
 * @see Parasuraman, Zeithaml and Berry, Journal of Retailing 64 (1988) 12-40: weighted gaps
 */
export function combineAssessments(
  parts: Readonly<Record<string, Assessment>>,
  options: CombinationOptions = {},
): CombinedAssessment {
  const { rule = 'nonCompensatory' } = options
  if (!combinationRules.includes(rule)) {
    throw new RangeError(
      `combineAssessments needs a rule of ${combinationRules.join(', ')}, got ${rule}`,
    )
  }
  const sorted: CombinedParts = { rule, ...sortParts(parts) }
  const decided = decide(sorted, parts, options)
  return decided === undefined
    ? { kind: 'unmeasured', because: 'nothingMeasured', ...sorted }
    : { kind: 'combined', ...decided, ...sorted }
}

type Decision = Pick<CombinedVerdict, 'verdict' | 'because' | 'weightedGaps'>

function sortParts(parts: Readonly<Record<string, Assessment>>): Omit<CombinedParts, 'rule'> {
  const idsWhere = (holds: (assessment: Assessment) => boolean) =>
    Object.entries(parts)
      .filter(([, assessment]) => holds(assessment))
      .map(([id]) => id)
  const verdictOf = (assessment: Assessment) => hasVerdict(assessment) && assessment.verdict
  const pending = idsWhere(({ kind }) => kind === 'pending')
  const unmeasured = idsWhere(({ kind }) => kind === 'unmeasured')
  return {
    failed: idsWhere((assessment) => verdictOf(assessment) === 'disaster'),
    met: idsWhere((assessment) => verdictOf(assessment) === 'ordinary'),
    exceeded: idsWhere((assessment) => verdictOf(assessment) === 'excellent'),
    pending,
    unmeasured,
    provisional: pending.length > 0,
    complete: pending.length + unmeasured.length === 0,
  }
}

function hasVerdict(assessment: Assessment): assessment is AssessedDelivery | OverdueDelivery {
  return assessment.kind === 'assessed' || assessment.kind === 'overdue'
}

function decide(
  sorted: CombinedParts,
  parts: Readonly<Record<string, Assessment>>,
  options: CombinationOptions,
): Decision | undefined {
  if (options.rule === 'weighted') return weigh(parts, options.weights)
  if (options.rule === 'criticalOnly') return decideByCritical(sorted, parts, options.critical)
  if (sorted.failed.length > 0) return { verdict: 'disaster', because: 'partFailed' }
  if (sorted.exceeded.length > 0) return { verdict: 'excellent', because: 'partExceeded' }
  return sorted.met.length > 0 ? { verdict: 'ordinary', because: 'allMet' } : undefined
}

function decideByCritical(
  { failed, met, exceeded }: CombinedParts,
  parts: Readonly<Record<string, Assessment>>,
  critical: readonly string[],
): Decision | undefined {
  const unknown = critical.find((id) => !Object.hasOwn(parts, id))
  if (unknown !== undefined) {
    throw new RangeError(`combineAssessments: critical names no part, got "${unknown}"`)
  }
  const isCritical = (id: string) => critical.includes(id)
  const others = [...failed, ...met, ...exceeded].filter((id) => !isCritical(id))
  const majority = (ids: readonly string[]) =>
    2 * ids.filter((id) => !isCritical(id)).length > others.length
  if (failed.some(isCritical)) return { verdict: 'disaster', because: 'criticalFailed' }
  if (majority(failed)) return { verdict: 'disaster', because: 'majorityFailed' }
  if (exceeded.some(isCritical)) return { verdict: 'excellent', because: 'criticalExceeded' }
  if (majority(exceeded)) return { verdict: 'excellent', because: 'majorityExceeded' }
  const measured = failed.length + met.length + exceeded.length
  return measured > 0 ? { verdict: 'ordinary', because: 'noneDecides' } : undefined
}

function weigh(
  parts: Readonly<Record<string, Assessment>>,
  weights: Readonly<Record<string, number>>,
): Decision | undefined {
  checkWeights(parts, weights)
  const gaps: { weight: number; adequacy: number; superiority: number }[] = []
  let scale: string | undefined
  for (const [id, assessment] of Object.entries(parts)) {
    const weight = weights[id] ?? 0
    if (!hasVerdict(assessment) || weight === 0) continue
    const { dimension, deadline, judge } = limitsOf(assessment.expectation)
    scale ??= dimension
    if (dimension !== scale) {
      throw new RangeError(
        `combineAssessments needs parts on one scale to weigh them, got ${scale} and, in "${id}", ${dimension}`,
      )
    }
    const judged =
      assessment.kind === 'overdue' ? judge(deadline + assessment.overdueBy) : assessment
    gaps.push({ weight, adequacy: judged.adequacyGap, superiority: judged.superiorityGap })
  }
  if (gaps.length === 0) return undefined
  const weightedGaps = {
    adequacyGap: weightedMean(gaps.map(({ weight, adequacy }) => [weight, adequacy])),
    superiorityGap: weightedMean(gaps.map(({ weight, superiority }) => [weight, superiority])),
  }
  if (weightedGaps.adequacyGap < 0) {
    return { verdict: 'disaster', because: 'weightedWorse', weightedGaps }
  }
  return weightedGaps.superiorityGap > 0
    ? { verdict: 'excellent', because: 'weightedBetter', weightedGaps }
    : { verdict: 'ordinary', because: 'weightedWithin', weightedGaps }
}

function checkWeights(
  parts: Readonly<Record<string, Assessment>>,
  weights: Readonly<Record<string, number>>,
): void {
  for (const id of new Set([...Object.keys(parts), ...Object.keys(weights)])) {
    const weight = Object.hasOwn(weights, id) ? weights[id] : undefined
    if (
      !Object.hasOwn(parts, id) ||
      weight === undefined ||
      !(Number.isFinite(weight) && weight >= 0)
    ) {
      throw new RangeError(
        `combineAssessments needs a finite weight from 0 for every part and for nothing else, got "${id}": ${String(weight)}`,
      )
    }
  }
}

/** A mean that is 0 where what it adds up cancels out but for the rounding of floats. */
function weightedMean(terms: readonly (readonly [weight: number, gap: number])[]): number {
  const largest = Math.max(...terms.map(([weight]) => weight))
  let [sum, size, total] = [0, 0, 0]
  for (const [weight, gap] of terms) {
    const share = weight / largest
    sum += share * gap
    size += share * Math.abs(gap)
    total += share
  }
  if (size === Infinity) {
    throw new RangeError('combineAssessments needs gaps whose weighted sum is finite')
  }
  // A gap of 0.01 between ratings such as 4.21 and 4.2 is off by up to one part in 1e13.
  return Math.abs(sum) <= size * 1e-12 * terms.length ? 0 : sum / total
}
