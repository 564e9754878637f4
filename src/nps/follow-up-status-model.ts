import type { Instant } from '../calendar/model.ts'
import type { Assessment } from '../expectation/model.ts'
import type {
  FollowUpPosition,
  FollowUpStage,
  FollowUpTarget,
  OuterLoopStage,
} from './follow-up-model.ts'
import type { NpsRatingTally } from './model.ts'

/** What a follow-up has targets for. */
export const followUpTargets = ['firstContact', 'close'] as const

/** One of the two targets. */
export type FollowUpTargetName = (typeof followUpTargets)[number]

/** A target that still waits for its event. */
export interface FollowUpDue {
  /** Which target. */
  readonly target: FollowUpTargetName
  /** The last instant that meets it; it may be past. */
  readonly at: Instant
}

/** How a case stands against its targets at an instant. */
export interface FollowUpStatus extends FollowUpPosition {
  /** The first contact against its target; unmeasured where the case was closed in time without one. */
  readonly firstContact: Assessment
  /** The closing against its target, however it was closed. */
  readonly close: Assessment
  /** The earliest limit among the targets that still wait; `null` when none does. */
  readonly nextDue: FollowUpDue | null
}

/** A share of cases. */
export interface FollowUpShare {
  /** Says that there is a share. */
  readonly kind: 'share'
  /** From 0 to 1: exactly `count / n`. */
  readonly share: number
  /** How many. */
  readonly count: number
  /** Of how many. */
  readonly n: number
}

/** The median of a time over cases. */
export interface FollowUpMedian {
  /** Says that there is a median. */
  readonly kind: 'median'
  /** Milliseconds, in the time the target counts. */
  readonly milliseconds: number
  /** How time was counted. */
  readonly counted: FollowUpTarget['counted']
  /** Over how many cases. */
  readonly n: number
}

/** There is nothing to take a share or a median of. */
export interface NoFollowUps {
  /** Says that there is no figure. */
  readonly kind: 'unmeasured'
  /** Why: no case was due, none done, or no detractor rated again. */
  readonly because: 'nothingDue' | 'nothingDone' | 'nobodyRescored'
}

/** How well one target was met. */
export interface FollowUpTiming {
  /** Of the cases that met the target or missed it, the share that met it. */
  readonly inTime: FollowUpShare | NoFollowUps
  /** The median time it took where it was done. */
  readonly median: FollowUpMedian | NoFollowUps
  /** Cases that are not due yet: in neither figure. */
  readonly pending: number
  /** Cases closed in time without it: in neither figure. */
  readonly withdrawn: number
}

/** What became of those who rated again. */
export interface FollowUpRecovery {
  /** Of the detractors who rated again, the share who no longer are. */
  readonly recovered: FollowUpShare | NoFollowUps
  /** The first ratings of all who rated again. */
  readonly before: NpsRatingTally
  /** Their latest ratings. */
  readonly after: NpsRatingTally
}

/** How well answers are followed up. */
export interface FollowUpSummary {
  /** How many cases, those still awaited left out. */
  readonly cases: number
  /** How many stand at each stage of the inner loop. */
  readonly stages: Readonly<Record<FollowUpStage, number>>
  /** How many stand at each stage of the outer loop. */
  readonly outerLoop: Readonly<Record<OuterLoopStage, number>>
  /** First contact. */
  readonly firstContact: FollowUpTiming
  /** Closing. */
  readonly close: FollowUpTiming
  /** Recovery. */
  readonly recovery: FollowUpRecovery
}
