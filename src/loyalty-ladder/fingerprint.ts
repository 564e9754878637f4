import { pairsOf } from './parts.ts'
import type { LadderPolicy } from './policy-model.ts'

const offsetBasis = 0x6c62272e07bb014262b821756295c58dn
const prime = 0x1000000000000000000013bn

const fingerprints = /* @__PURE__ */ new WeakMap<object, string>()

/**
 * Tells in short text which rules a policy has, so that whoever stored it beside a state sees whether
 * the rules have changed since.
 *
 * It is made of what decides: two policies with one fingerprint decide alike. So the name and version
 * in `id` are no part of it, nor the order of keys, nor the order of `keptAliveBy`; a default written
 * out counts as absent (`forgiving: 0`, `to: 'supported'`), and twelve months as a year. The order of
 * conditions is part of it, because decisions name them in that order, and so is the name of the zone.
 *
 * No secret and no signature: somebody who wants two policies to share a fingerprint can make them.
 *
 * @param policy - the policy
 * @returns 32 hexadecimal digits
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderPolicyFingerprint } from 'paripurna/loyalty-ladder'
 *
 * const ours = ladderPolicyFingerprint(defaultLadderPolicy)
 * ours.length // => 32
 * ladderPolicyFingerprint({ ...defaultLadderPolicy, id: 'another name' }) === ours // => true
 * ladderPolicyFingerprint({ ...defaultLadderPolicy, lapse: null }) === ours // => false
 * ```
 * @see Fowler, Noll and Vo, FNV-1a of 128 bits, over the UTF-8 bytes of the rules
 */
export function ladderPolicyFingerprint<Rung extends string>(policy: LadderPolicy<Rung>): string {
  // A policy is never changed, and is asked about once for every customer.
  const known = fingerprints.get(policy) ?? fingerprintOf(policy)
  fingerprints.set(policy, known)
  return known
}

function fingerprintOf<Rung extends string>(policy: LadderPolicy<Rung>): string {
  const rules = pairsOf(policy, policy)
    .filter(({ difference }) => difference.kind !== 'id')
    .map(({ difference, meanings: [meaning] }) => [difference.path, meaning])
  return hashText(JSON.stringify([policy.schemaVersion, rules]))
}

/** FNV-1a of 128 bits, over the UTF-8 bytes of a text, in hexadecimal digits. */
export function hashText(text: string): string {
  let hash = offsetBasis
  for (const byte of utf8Bytes(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * prime)
  return hash.toString(16).padStart(32, '0')
}

function utf8Bytes(text: string): readonly number[] {
  return Array.from(text).flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return [code]
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)]
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)]
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)]
  })
}
