import { pairsOf } from './parts.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderPolicyDifference } from './review-model.ts'

/**
 * Lists what differs between two policies, part by part, with what stood there and what stands there
 * now.
 *
 * Only differences in meaning are listed: twelve months and a year are one, and so is a default written
 * out. But for the name, two policies without differences have the same fingerprint, and the other way
 * round. Who would move by them is for a replay to tell.
 *
 * @param before - the one policy
 * @param after - the other
 * @returns the differences, in the order a policy is read; empty when there is none
 * @example
 * ```ts
 * import { defaultLadderPolicy, diffLadderPolicies } from 'paripurna/loyalty-ladder'
 *
 * const stricter = {
 *   ...defaultLadderPolicy,
 *   requirements: {
 *     ...defaultLadderPolicy.requirements,
 *     client: [{ evidence: 'purchaseDays', atLeast: 3 }],
 *   },
 * } as const
 * diffLadderPolicies(defaultLadderPolicy, stricter) // => [{ kind: 'requirements', path: 'requirements.client', before: [{ evidence: 'purchaseDays', atLeast: 2 }], after: [{ evidence: 'purchaseDays', atLeast: 3 }], rung: 'client' }]
 * diffLadderPolicies(stricter, stricter) // => []
 * ```
 */
export function diffLadderPolicies<Rung extends string>(
  before: LadderPolicy<Rung>,
  after: LadderPolicy<Rung>,
): readonly LadderPolicyDifference<Rung>[] {
  return pairsOf(before, after).flatMap(({ difference, meanings: [old, now] }) =>
    old === now ? [] : [difference],
  )
}
