import type { LadderPolicy } from './policy-model.ts'

/**
 * Names the rules of a policy: the same text for the same rules, in whatever order their fields were
 * written, and whatever `id` they go by.
 *
 * @param policy - the policy
 * @returns 16 hexadecimal digits
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderPolicyFingerprint } from 'paripurna/loyalty-ladder'
 *
 * const ours = ladderPolicyFingerprint(defaultLadderPolicy)
 * ladderPolicyFingerprint({ ...defaultLadderPolicy, id: 'another name' }) === ours // => true
 * ladderPolicyFingerprint({ ...defaultLadderPolicy, lapse: null }) === ours // => false
 * ```
 */
export function ladderPolicyFingerprint<Rung extends string>(policy: LadderPolicy<Rung>): string {
  const text = JSON.stringify({ ...policy, id: '' }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code ^ (low >>> 15), 1597334677)
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
