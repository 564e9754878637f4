import { shortfalls, supportedRung, supportOf } from './evidence.ts'
import { pageOf } from './page.ts'
import { rankOf } from './rules.ts'
import { ladderPolicyFingerprint } from './fingerprint.ts'
import { renaming } from './renaming.ts'
import { isSnapshot, refusalOfSnapshot, refusedSnapshot } from './snapshot-fault.ts'
import { snapshotLadder, withRungs } from './snapshot.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderMigration, LadderMigrationReason } from './snapshot-model.ts'

/**
 * Brings a snapshot made under another policy under this one: other thresholds, other names for the
 * rungs, or a ladder cut otherwise.
 *
 * Evidence does not depend on a policy, so the rung is read again: the highest whose conditions all
 * hold at the instant the state stands at, not below the floor. `highestRung` keeps what was reached,
 * standing and lifetime stay as they are (`advanceLadder` finds a silence that the new policy does
 * not allow), and where the new policy puts rungs to the test, the time to the first test begins at
 * that instant. A snapshot of this very policy is left as it is. Going through other policies on the
 * way leads to where the direct way leads.
 *
 * What the old policy made the state forget stays forgotten: it keeps the evidence since the last page
 * was turned. With the log at hand, replay it instead.
 *
 * @param snapshot - what was stored, parsed; nothing of it is believed
 * @param options - `policy`, the new one; `rungs`, the new name of each old rung that is called
 * otherwise, several old ones in one allowed
 * @returns `migrated`, with the new snapshot, from where to where, and why; or `refused` as by
 * `restoreLadder`, with `unknownRung` for a rung that has no new name
 * @throws RangeError when `rungs` leads to a rung the policy does not have
 * @example A client needs three days now, and is called a regular
 * ```ts
 * import { defaultLadderPolicy, migrateLadderSnapshot, replayLadder, snapshotLadder, type LadderPolicy } from 'paripurna/loyalty-ladder'
 *
 * const ours: LadderPolicy<'new' | 'regular'> = {
 *   schemaVersion: 1,
 *   id: 'ours',
 *   timeZone: 'UTC',
 *   rungs: ['new', 'regular'],
 *   requirements: { new: [], regular: [{ evidence: 'purchaseDays', atLeast: 3 }] },
 *   lapse: null,
 *   winBack: 'new',
 * }
 * const days = [5, 6].map((day) => ({ type: 'purchased', id: `o-${day}`, at: Date.UTC(2026, 0, day) }) as const)
 * const snapshot = snapshotLadder(defaultLadderPolicy, replayLadder(defaultLadderPolicy, days).state)
 * const rungs = { suspect: 'new', prospect: 'new', customer: 'new', client: 'regular' } as const
 * migrateLadderSnapshot(snapshot, { policy: ours, rungs }) // => { kind: 'migrated', from: 'client', to: 'new', because: 'requirementsLost', unmet: [{ rung: 'regular', evidence: 'purchaseDays', have: 2, need: 3 }], ... }
 * migrateLadderSnapshot(snapshot, { policy: ours }) // => { kind: 'refused', because: 'unknownRung', path: 'state.rung', found: 'client' }
 * migrateLadderSnapshot({ ...snapshot, schemaVersion: 2 }, { policy: ours }) // => { kind: 'refused', because: 'unknownSchemaVersion', path: 'schemaVersion', found: '2' }
 * ```
 */
export function migrateLadderSnapshot<Rung extends string>(
  snapshot: unknown,
  options: {
    readonly policy: LadderPolicy<Rung>
    readonly rungs?: Readonly<Record<string, NoInfer<Rung>>>
  },
): LadderMigration<Rung> {
  const { policy } = options
  const byOtherNames = renaming(policy, options.rungs)
  if (!isSnapshot(snapshot)) return refusalOfSnapshot(snapshot)
  const isHome = snapshot.policy === ladderPolicyFingerprint(policy)
  const nameOf = isHome ? renaming(policy) : byOtherNames
  const { highestBefore = snapshot.state.highestRung } = snapshot
  const named = withRungs(snapshot.state, nameOf)
  if ('kind' in named) return named
  const highest = nameOf(highestBefore)
  if (highest === undefined) return refusedSnapshot('unknownRung', 'highestBefore', highestBefore)
  const state = isHome ? named : readAnew(policy, { ...named, highestRung: highest })
  const from = snapshot.state.rung
  const because = isHome ? 'samePolicy' : reasonOf(policy, from, named.rung, state.rung)
  const page = pageOf(state.evidence, policy.timeZone)
  const next =
    because === 'requirementsLost' ? named.rung : policy.rungs[rankOf(policy, state.rung) + 1]
  const at = state.at ?? -Infinity
  return {
    kind: 'migrated',
    snapshot: {
      ...snapshotLadder(policy, state),
      ...(state.highestRung !== highest && { highestBefore: highest }),
    },
    from,
    to: state.rung,
    because,
    evidence: supportOf(policy, page, state.rung, at),
    unmet: next === undefined ? [] : shortfalls(policy, page, next, at),
  }
}

/** A state read by a policy as if it had never been read by another. */
function readAnew<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { standing, lifetime, at, highestRung, floor, activeAt, evidence }: LadderState<Rung>,
): LadderState<Rung> {
  const page = pageOf(evidence, policy.timeZone)
  const rung = at === null ? floor : supportedRung(policy, page, floor, at)
  return {
    rung,
    standing,
    lifetime,
    at,
    highestRung: rankOf(policy, rung) > rankOf(policy, highestRung) ? rung : highestRung,
    floor,
    activeAt,
    ...(policy.demotion?.every && at !== null && { heldSince: at }),
    evidence,
  }
}

function reasonOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  from: string,
  named: Rung,
  to: Rung,
): LadderMigrationReason {
  const climbed = rankOf(policy, to) - rankOf(policy, named)
  if (climbed > 0) return 'requirementsMet'
  if (climbed < 0) return 'requirementsLost'
  return from === to ? 'stillMet' : 'renamed'
}
