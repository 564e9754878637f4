import type { Duration, Instant } from '../calendar/model.ts'
import type { LadderPosition } from './decision-model.ts'
import type { LadderEventContents, LadderEventType, LadderRung, LadderStanding } from './model.ts'
import type { LadderMeasure } from './policy-model.ts'

/** A type of event and what it has to say, all else being open. */
export type LadderEvidenceSource = {
  [Type in LadderEventType]: {
    /** The type of event. */
    readonly type: Type
  } & Partial<LadderEventContents[Type]>
}[LadderEventType]

/** One condition that does not hold, and what would make it hold. */
export interface LadderNeed<Rung extends string = LadderRung> {
  /** The rung that asks for it. */
  readonly rung: Rung
  /** The part of the policy that asks: `requirements.client`, `upkeep.client`. */
  readonly rule: string
  /** What is counted. */
  readonly evidence: LadderMeasure
  /** How many there are. */
  readonly have: number
  /** How many there must be. */
  readonly need: number
  /** How many more it takes; from 1. */
  readonly missing: number
  /** How long such evidence counts, if not for ever. */
  readonly within?: Duration
  /** The events any of which gives one more. */
  readonly sources: readonly LadderEvidenceSource[]
}

/** Why no evidence moves a customer up. */
export const ladderClosedReasons = [
  'topOfLadder',
  'alreadyThere',
  'lost',
  'disqualified',
  'erased',
] as const

/** One of these reasons. */
export type LadderClosedReason = (typeof ladderClosedReasons)[number]

/** What would move a customer up. */
export type LadderMoveProspect<Rung extends string = LadderRung> =
  | {
      /** Some evidence would. */
      readonly kind: 'open'
      /** Where the customer stands, what time has done up to now included. */
      readonly from: LadderPosition<Rung>
      /** The rung. */
      readonly to: Rung
      /** What is missing; empty when the next event of any type brings the move. */
      readonly needs: readonly LadderNeed<Rung>[]
      /**
       * The first instant at which something that counts now no longer does, so that more would be
       * missing; `null` when that does not come.
       */
      readonly before: Instant | null
    }
  | {
      /** No evidence would. */
      readonly kind: 'closed'
      /** Where the customer stands. */
      readonly from: LadderPosition<Rung>
      /** Why. */
      readonly because: LadderClosedReason
      /** The types of event that would open the way again; empty where there is none to open. */
      readonly openedBy: readonly LadderEventType[]
    }

/** That silence will make a customer lapse. */
export interface LadderLapseAhead {
  /** When. */
  readonly at: Instant
  /** The types of event any of which, earlier than that, is the sign of life it takes. */
  readonly keptAliveBy: readonly LadderEventType[]
}

/** That a rung will be lost because what it takes grows old. */
export interface LadderFallAhead<Rung extends string = LadderRung> {
  /** When it is found wanting; with grace it is kept from then on for a time. */
  readonly wantingAt: Instant
  /** When it is lost. */
  readonly lostAt: Instant
  /** Where the customer falls. */
  readonly to: Rung
  /** The instant before which what is missing must be there: `wantingAt`, or in a time of grace `lostAt`. */
  readonly before: Instant
  /** What will be missing then. */
  readonly needs: readonly LadderNeed<Rung>[]
}

/** What would keep a customer. */
export type LadderKeepProspect<Rung extends string = LadderRung> =
  | {
      /** Time alone takes nothing away. */
      readonly kind: 'safe'
      /** Where the customer stands, what time has done up to now included. */
      readonly position: LadderPosition<Rung>
    }
  | {
      /** Time will take something away. */
      readonly kind: 'endangered'
      /** Where the customer stands. */
      readonly position: LadderPosition<Rung>
      /** The standing, by silence; absent when it is not. */
      readonly lapse?: LadderLapseAhead
      /** The rung, by age; absent when it is not. */
      readonly fall?: LadderFallAhead<Rung>
    }
  | {
      /** There is nobody to keep. */
      readonly kind: 'gone'
      /** Where the customer stood. */
      readonly position: LadderPosition<Rung>
      /** Why. */
      readonly because: Extract<LadderStanding, 'lost' | 'disqualified' | 'erased'>
    }
