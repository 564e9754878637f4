import { daysOf, isNeverLonger } from './length.ts'
import type { LadderCondition, LadderMeasure } from './policy-model.ts'

const shortestDay = 20 / 24

/** The measures of which there is always at least as much as of another, itself included. */
const implied: Readonly<Record<LadderMeasure, readonly LadderMeasure[]>> = {
  interest: ['interest'],
  purchases: ['purchases', 'interest'],
  purchaseDays: ['purchaseDays', 'purchases', 'interest'],
  exceededDeliveries: ['exceededDeliveries'],
  recommendations: ['recommendations'],
  evangelism: ['evangelism', 'recommendations'],
}

/** Whether one condition holds whenever another does, whatever happened. */
export function follows(condition: LadderCondition, from: LadderCondition): boolean {
  const { evidence, atLeast, forgiving = 0, within } = condition
  const isOnce = evidence === 'purchaseDays' && from.evidence === 'purchases' && atLeast === 1
  if (!isOnce && !implied[from.evidence].includes(evidence)) return false
  if (from.atLeast < atLeast) return false
  // Where it is forgiven more, there is more to count.
  if (evidence === 'exceededDeliveries' && (from.forgiving ?? 0) > forgiving) return false
  if (within === undefined) return true
  return from.within !== undefined && isNeverLonger(from.within, within)
}

/** Whether some conditions hold whenever others do. */
export function allFollow(
  conditions: readonly LadderCondition[],
  from: readonly LadderCondition[],
): boolean {
  return conditions.every((condition) => from.some((given) => follows(condition, given)))
}

/** The conditions that do not follow from the others: of two that say the same, the first. */
export function withoutImplied<Condition extends LadderCondition>(
  conditions: readonly Condition[],
): readonly Condition[] {
  return conditions.filter((_, index) => impliedBy(conditions, index) === undefined)
}

/** The place of a condition from which another of the list follows, if it follows from any. */
export function impliedBy(
  conditions: readonly LadderCondition[],
  index: number,
): number | undefined {
  const condition = conditions[index]
  if (condition === undefined) return undefined
  const found = conditions.findIndex(
    (other, place) =>
      place !== index && follows(condition, other) && (place < index || !follows(other, condition)),
  )
  return found < 0 ? undefined : found
}

/** Whether no history can have that many days with a purchase in so short a time. */
export function isImpossible({ evidence, atLeast, within }: LadderCondition): boolean {
  if (evidence !== 'purchaseDays' || within === undefined) return false
  // Between the first and the last day lie all others whole, and no civil day is shorter than this.
  return (atLeast - 2) * shortestDay >= daysOf(within)[1]
}
