import {
  type LadderEvidence,
  type LadderEvidenceKind,
  type LadderShortfall,
} from './decision-model.ts'
import {
  ladderRungs,
  type LadderCondition,
  type LadderMeasure,
  type LadderPolicy,
  type LadderRung,
} from './model.ts'

/** Which kinds of evidence a measure counts. */
const counted: Readonly<Record<LadderMeasure, readonly LadderEvidenceKind[]>> = {
  interest: ['interest', 'purchase'],
  purchases: ['purchase'],
  purchaseDays: ['purchase'],
  exceededDeliveries: ['exceeded'],
  recommendations: ['recommendation', 'evangelism'],
  evangelism: ['evangelism'],
}

/** The place of a rung on the ladder, the ground being 0. */
export function rankOf(rung: LadderRung): number {
  return ladderRungs.indexOf(rung)
}

/** The evidence a condition counts. */
export function countedBy(
  { evidence: measure, forgiving = 0 }: LadderCondition,
  evidence: readonly LadderEvidence[],
): readonly LadderEvidence[] {
  const kinds = counted[measure]
  const from = measure === 'exceededDeliveries' ? unforgiven(evidence, forgiving) : 0
  const found = evidence.slice(from).filter(({ kind }) => kinds.includes(kind))
  if (measure !== 'purchaseDays') return found
  return found.filter(({ on }, at) => found.findIndex((other) => other.on === on) === at)
}

/** Where the evidence after the latest disappointment that is not forgiven begins. */
function unforgiven(evidence: readonly LadderEvidence[], forgiving: number): number {
  let forgiven = 0
  for (let at = evidence.length - 1; at >= 0; at--) {
    if (evidence[at]?.kind === 'disappointment' && ++forgiven > forgiving) return at + 1
  }
  return 0
}

/** The highest rung whose conditions all hold, not below the floor. */
export function rungFor(
  policy: LadderPolicy,
  evidence: readonly LadderEvidence[],
  floor: LadderRung,
): LadderRung {
  for (let rank = ladderRungs.length - 1; rank > rankOf(floor); rank--) {
    const rung = ladderRungs[rank]
    if (rung && shortfalls(policy, evidence, rung).length === 0) return rung
  }
  return floor
}

/** The conditions of a rung that do not hold. */
export function shortfalls(
  policy: LadderPolicy,
  evidence: readonly LadderEvidence[],
  rung: LadderRung,
): readonly LadderShortfall[] {
  return policy.requirements[rung].flatMap((condition) => {
    const have = countedBy(condition, evidence).length
    const { evidence: measure, atLeast: need } = condition
    return have >= need ? [] : [{ rung, evidence: measure, have, need }]
  })
}

/** The ids of the events that a rung rests on: the earliest that fulfil each condition. */
export function supportOf(
  policy: LadderPolicy,
  evidence: readonly LadderEvidence[],
  rung: LadderRung,
): readonly string[] {
  const ids = policy.requirements[rung].flatMap((condition) =>
    countedBy(condition, evidence)
      .slice(0, condition.atLeast)
      .map(({ id }) => id),
  )
  return [...new Set(ids)]
}
