import type { LadderShortfall, LadderState } from './decision-model.ts'
import type { LadderRung } from './model.ts'

/** A state as it is stored, with the name of the policy that read it. Plain JSON. */
export interface LadderSnapshot<Rung extends string = LadderRung> {
  /** The shape of the snapshot. */
  readonly schemaVersion: 1
  /** The fingerprint of the policy. */
  readonly policy: string
  /** The state. */
  readonly state: LadderState<Rung>
  /**
   * The highest rung reached before the snapshot was migrated, where migrating alone led higher; a
   * later migration goes back to it.
   */
  readonly highestBefore?: Rung
}

/** Why a stored snapshot is not taken, closed. */
export const ladderSnapshotFaults = [
  'malformed',
  'unknownSchemaVersion',
  'otherPolicy',
  'unknownRung',
] as const

/** One of the reasons. */
export type LadderSnapshotFault = (typeof ladderSnapshotFaults)[number]

/** A snapshot that is not taken. */
export interface LadderSnapshotRefused {
  /** Not taken. */
  readonly kind: 'refused'
  /** Why. */
  readonly because: LadderSnapshotFault
  /** Where, such as `state.evidence[3].at`; empty for the whole. */
  readonly path: string
  /** What was found there, as text. */
  readonly found: string
}

/** A snapshot taken up again. */
export interface LadderRestored<Rung extends string = LadderRung> {
  /** Taken. */
  readonly kind: 'restored'
  /** The state, to go on from. */
  readonly state: LadderState<Rung>
}

/** What came of restoring a snapshot. */
export type LadderRestoration<Rung extends string = LadderRung> =
  LadderRestored<Rung> | LadderSnapshotRefused

/** Why a migration leaves a customer on a rung, closed. */
export const ladderMigrationReasons = [
  'samePolicy',
  'stillMet',
  'renamed',
  'requirementsMet',
  'requirementsLost',
] as const

/** One of the reasons. */
export type LadderMigrationReason = (typeof ladderMigrationReasons)[number]

/** A snapshot brought under another policy. */
export interface LadderMigrated<Rung extends string = LadderRung> {
  /** Migrated. */
  readonly kind: 'migrated'
  /** The snapshot under the new policy. */
  readonly snapshot: LadderSnapshot<Rung>
  /** The rung before, by its old name. */
  readonly from: string
  /** The rung now. */
  readonly to: Rung
  /**
   * Why: nothing to do (`samePolicy`), the rung is still met, has another name, or is another one
   * because what the new policy asks of a higher rung is there, or of the old one is not.
   */
  readonly because: LadderMigrationReason
  /** The ids of the events the rung now rests on. */
  readonly evidence: readonly string[]
  /** What the rung that was lost asks for; else what the next one still does. */
  readonly unmet: readonly LadderShortfall<Rung>[]
}

/** What came of migrating a snapshot. */
export type LadderMigration<Rung extends string = LadderRung> =
  LadderMigrated<Rung> | LadderSnapshotRefused
