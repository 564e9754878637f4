import type { Duration, InstantLike } from '../calendar/model.ts'
import type { LadderLog } from './decision-model.ts'
import type { LadderEvent, LadderRung } from './model.ts'
import type { LadderRestored } from './snapshot-model.ts'

/**
 * What a replay does with an event that arrives after something that happened later: put it in its
 * place (`refold`), leave it out (`reject`), or put it in its place only if it is late by no more
 * than `hold`, laid on the calendar from when it happened, the end included.
 */
export type LadderLatePolicy =
  | 'refold'
  | 'reject'
  | {
      /** By how much an event may be late; a time above zero. */
      readonly hold: Duration
    }

/** How a history is replayed. */
export interface LadderReplayOptions<Rung extends string = LadderRung> {
  /** The last instant: what happened after it is left out, and time passes up to it. */
  readonly until?: InstantLike
  /**
   * Where to begin, if not with nothing: a snapshot as `restoreLadder` gives it, which refuses those of
   * other policies.
   */
  readonly snapshot?: LadderRestored<Rung>
  /** What becomes of events that arrive after something that happened later; default `refold`. */
  readonly late?: LadderLatePolicy
}

/** Events of one id that say different things: at most one of them is true. */
export interface LadderMergeConflict<Rung extends string = LadderRung> {
  /** The id they share. */
  readonly id: string
  /** The event that counts: the first in the order of events. */
  readonly kept: LadderEvent<Rung>
  /** The others, in the order of events; each content once. */
  readonly dropped: readonly LadderEvent<Rung>[]
}

/** Several logs made one. */
export interface LadderMerge<Rung extends string = LadderRung> {
  /** The events of all, each id once, in order, and the state they lead to. */
  readonly log: LadderLog<Rung>
  /** The ids that were given different contents, sorted by where the event that counts stands. */
  readonly conflicts: readonly LadderMergeConflict<Rung>[]
}
