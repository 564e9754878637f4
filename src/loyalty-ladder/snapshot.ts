import { ladderPolicyFingerprint } from './fingerprint.ts'
import { renaming } from './renaming.ts'
import { isSnapshot, refusalOfSnapshot, refusedSnapshot } from './snapshot-fault.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderRestoration, LadderSnapshot, LadderSnapshotRefused } from './snapshot-model.ts'

/**
 * Makes a snapshot of a state: plain JSON that says by which policy it was read, so that it is never
 * taken up under another by mistake.
 *
 * @param policy - the policy the state was made under
 * @param state - the state
 * @returns the snapshot
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, restoreLadder, snapshotLadder, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * const stored = JSON.stringify(snapshotLadder(defaultLadderPolicy, state))
 * restoreLadder(defaultLadderPolicy, JSON.parse(stored)) // => { kind: 'restored', state }
 * ```
 */
export function snapshotLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<NoInfer<Rung>>,
): LadderSnapshot<Rung> {
  return { schemaVersion: 1, policy: ladderPolicyFingerprint(policy), state }
}

/**
 * Takes up a stored snapshot, of which nothing is believed: its shape, its version, its policy and its
 * rungs are checked. To go on, evolve the state, or hand the snapshot to `replayLadder` with the events
 * since; one that happened before the snapshot is `late` there, and never folded in.
 *
 * @param policy - the policy
 * @param snapshot - what was stored, parsed
 * @returns `restored`, with the state; or `refused`, with the place and `because`: `malformed`, an
 * `unknownSchemaVersion`, made under an `otherPolicy` (which `migrateLadderSnapshot` mends), or on an
 * `unknownRung`
 * @example
 * ```ts
 * import { defaultLadderPolicy, restoreLadder, snapshotLadder, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const snapshot = snapshotLadder(defaultLadderPolicy, startLadder())
 * const { state } = snapshot
 * restoreLadder(defaultLadderPolicy, { ...snapshot, schemaVersion: 2 }) // => { kind: 'refused', because: 'unknownSchemaVersion', path: 'schemaVersion', found: '2' }
 * restoreLadder(defaultLadderPolicy, { ...snapshot, state: { ...state, lifetime: 0 } }) // => { kind: 'refused', because: 'malformed', path: 'state.lifetime', found: '0' }
 * restoreLadder({ ...defaultLadderPolicy, lapse: null }, snapshot) // => { kind: 'refused', because: 'otherPolicy', path: 'policy', ... }
 * ```
 */
export function restoreLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  snapshot: unknown,
): LadderRestoration<Rung> {
  if (!isSnapshot(snapshot)) return refusalOfSnapshot(snapshot)
  if (snapshot.policy !== ladderPolicyFingerprint(policy)) {
    return refusedSnapshot('otherPolicy', 'policy', snapshot.policy)
  }
  const nameOf = renaming(policy)
  const { highestBefore } = snapshot
  if (highestBefore !== undefined && nameOf(highestBefore) === undefined) {
    return refusedSnapshot('unknownRung', 'highestBefore', highestBefore)
  }
  const state = withRungs(snapshot.state, nameOf)
  return 'kind' in state ? state : { kind: 'restored', state }
}

/** A state with its rungs called by other names; refused at the first that has none. */
export function withRungs<Rung extends string>(
  state: LadderState<string>,
  nameOf: (rung: string) => Rung | undefined,
): LadderState<Rung> | LadderSnapshotRefused {
  const rung = nameOf(state.rung)
  const highestRung = nameOf(state.highestRung)
  const floor = nameOf(state.floor)
  if (rung === undefined) return refusedSnapshot('unknownRung', 'state.rung', state.rung)
  if (floor === undefined) return refusedSnapshot('unknownRung', 'state.floor', state.floor)
  return highestRung === undefined
    ? refusedSnapshot('unknownRung', 'state.highestRung', state.highestRung)
    : { ...state, rung, highestRung, floor }
}
