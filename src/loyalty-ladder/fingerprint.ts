import type { LadderPolicy } from './policy-model.ts'

/**
 * Names the content of a policy: the same text for the same rules, in whatever order their fields
 * were written.
 *
 * @param policy - the policy
 * @returns 16 hexadecimal digits
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderPolicyFingerprint } from 'paripurna/loyalty-ladder'
 *
 * const { id, ...rules } = defaultLadderPolicy
 * ladderPolicyFingerprint({ ...rules, id }) === ladderPolicyFingerprint(defaultLadderPolicy) // => true
 * ladderPolicyFingerprint({ ...rules, id: 'ours' }) === ladderPolicyFingerprint(defaultLadderPolicy) // => false
 * ```
 */
export function ladderPolicyFingerprint<Rung extends string>(policy: LadderPolicy<Rung>): string {
  const text = JSON.stringify(policy, (_, value: unknown) =>
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
