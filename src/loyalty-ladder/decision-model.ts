import type { Duration, Instant } from '../calendar/model.ts'
import type { LadderEvent, LadderRung, LadderStanding } from './model.ts'
import type { LadderMeasure } from './policy-model.ts'

/** What an event can still count for. */
export const ladderEvidenceKinds = [
  'interest',
  'purchase',
  'reversed',
  'exceeded',
  'disappointment',
  'complaint',
  'recovered',
  'recommendation',
  'evangelism',
  'page',
] as const

/** What an event still counts for. */
export type LadderEvidenceKind = (typeof ladderEvidenceKinds)[number]

/** An event the state remembers: what it counts for, and enough to know it again. */
export interface LadderEvidence {
  /** The id of the event. */
  readonly id: string
  /** When it happened. */
  readonly at: Instant
  /** What it counts for. */
  readonly kind: LadderEvidenceKind
  /** A fingerprint of its content, a whole number of 31 bits. */
  readonly hash: number
  /** The delivery a complaint is about, or that was complained of before it was assessed. */
  readonly about?: string
}

/** Where a customer stands. */
export interface LadderPosition<Rung extends string = LadderRung> {
  /** The rung. */
  readonly rung: Rung
  /** The standing. */
  readonly standing: LadderStanding
  /** Which life with us this is: 1, and one more each time a lost customer comes back. */
  readonly lifetime: number
}

/** All a ladder needs to know of a customer, as plain JSON. */
export interface LadderState<Rung extends string = LadderRung> extends LadderPosition<Rung> {
  /** The instant the state stands at: that of the latest event or change; `null` at the start. */
  readonly at: Instant | null
  /** The highest rung ever reached; it never falls. */
  readonly highestRung: Rung
  /** The rung granted by hand or by winning back: evidence is not needed to stay on it. */
  readonly floor: Rung
  /** The last sign of life; `null` before the first. */
  readonly activeAt: Instant | null
  /** When the rung was reached or won anew; absent where the policy puts no rung to the test. */
  readonly heldSince?: Instant
  /** Since when the rung is kept by grace alone; absent when it is not. */
  readonly graceFrom?: Instant
  /** The evidence that still counts, in the order of events. */
  readonly evidence: readonly LadderEvidence[]
}

/** One condition of the next rung that does not hold yet. */
export interface LadderShortfall<Rung extends string = LadderRung> {
  /** The rung that asks for it. */
  readonly rung: Rung
  /** What is counted. */
  readonly evidence: LadderMeasure
  /** How many there are. */
  readonly have: number
  /** How many there must be. */
  readonly need: number
  /** How long such evidence counts, if not for ever. */
  readonly within?: Duration
}

/** The kinds of decision: every event gets one. */
export const ladderDecisionKinds = [
  'moved',
  'held',
  'duplicate',
  'conflict',
  'late',
  'rejected',
] as const

/** Why an event moved a customer or did not, closed. */
export const ladderReasons = [
  'requirementsMet',
  'requirementsLost',
  'expired',
  'graceBegan',
  'wonAnew',
  'reactivated',
  'returned',
  'requalified',
  'wonBack',
  'lapsed',
  'churned',
  'disqualified',
  'overridden',
  'erased',
  'requirementsUnmet',
  'topOfLadder',
  'noEvidence',
  'attitudeOnly',
  'incentivized',
  'notAboveExpectation',
  'forgiven',
  'purchaseUnknown',
  'complaintUnknown',
  'standingForbids',
  'alreadySo',
  'alreadyCounted',
  'sameIdOtherContent',
  'beforeState',
  'unknownType',
  'invalidEvent',
] as const

/** One of the reasons. */
export type LadderReason = (typeof ladderReasons)[number]

/** What an event, or time, did to a customer's position, and why. */
export interface LadderStep<Rung extends string = LadderRung> {
  /** Whether the position changed, stayed, or the event was not taken at all. */
  readonly kind: (typeof ladderDecisionKinds)[number]
  /** The id of the event; absent when time alone moved the customer, or the event has none. */
  readonly event?: string
  /** When it took effect; absent when the event has no valid instant. */
  readonly at?: Instant
  /** Where the customer stood, what time had done up to the event included. */
  readonly from: LadderPosition<Rung>
  /** Where the customer stands now. */
  readonly to: LadderPosition<Rung>
  /**
   * What decided: the part of the policy (`requirements.client`, `upkeep.client`, `lapse`,
   * `demotion`), the type of event (`event.churned`), or, for what was not taken, `log.identity`,
   * `log.order` or `log.validity`.
   */
  readonly rule: string
  /** Why. */
  readonly because: LadderReason
  /** The unknown type or the bad field of an event that was rejected. */
  readonly detail?: string
  /** Rungs passed over on the way up. */
  readonly skipped: readonly Rung[]
  /** The ids of the events the rung now rests on. */
  readonly evidence: readonly string[]
  /** What the next rung still asks for; empty at the top. */
  readonly unmet: readonly LadderShortfall<Rung>[]
}

/** What an event does to a state, and why. */
export interface LadderDecision<Rung extends string = LadderRung> extends LadderStep<Rung> {
  /** The state after the event. */
  readonly state: LadderState<Rung>
}

/** A replayed history. */
export interface LadderTimeline<Rung extends string = LadderRung> {
  /** The state at the end. */
  readonly state: LadderState<Rung>
  /** One decision per event given, and one per change that time brought, in the order of events. */
  readonly decisions: readonly LadderStep<Rung>[]
}

/** A stored history: the events, each once, in order, and the state they lead to. */
export interface LadderLog<Rung extends string = LadderRung> {
  /** The events in the order of `replayLadder`. */
  readonly events: readonly LadderEvent<Rung>[]
  /** The state after the last of them. */
  readonly state: LadderState<Rung>
}

/** What came of appending an event. */
export interface LadderAppended<Rung extends string = LadderRung> {
  /** The log to store. */
  readonly log: LadderLog<Rung>
  /** The state after the whole log. */
  readonly state: LadderState<Rung>
  /** The decision on the event, in its place in the history. */
  readonly decision: LadderDecision<Rung>
  /** Whether the event came late, so that the history was replayed. */
  readonly refolded: boolean
}
