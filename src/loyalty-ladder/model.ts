import type { Instant, InstantLike } from '../calendar/model.ts'
import type { Verdict } from '../expectation/model.ts'
import type { NpsGroup } from '../nps/model.ts'

/** The six rungs of the loyalty ladder, from the ground up. */
export const ladderRungs = [
  'suspect',
  'prospect',
  'customer',
  'client',
  'advocate',
  'evangelist',
] as const

/** A rung: how far the evidence carries. */
export type LadderRung = (typeof ladderRungs)[number]

/**
 * Whether the relation is alive: active; lapsed, by silence; lost, by an explicit farewell;
 * disqualified, by us; erased, on request. A rung says how high, a standing whether still there.
 */
export const ladderStandings = ['active', 'lapsed', 'lost', 'disqualified', 'erased'] as const

/** One of the five standings. */
export type LadderStanding = (typeof ladderStandings)[number]

/** What every event has. */
export interface LadderEventEnvelope {
  /** Unique among the events of one customer, and the same when the event is delivered again; not empty. */
  readonly id: string
  /** When it happened. */
  readonly at: Instant
  /** When it was recorded; no part of its content. */
  readonly recordedAt?: Instant
}

/** What an event of each type says beyond its envelope, on a ladder of these rungs. */
export interface LadderEventContents<Rung extends string = LadderRung> {
  /** The customer noticed us. */
  readonly noticed: object
  /** The customer asked, tried or signed up. */
  readonly showedInterest: object
  /** The customer bought. */
  readonly purchased: {
    /** For how much, in your currency: on record, and moving nothing. */
    readonly amount?: number
  }
  /** A purchase was canceled or returned. */
  readonly purchaseReversed: {
    /** The id of its event. */
    readonly purchase: string
  }
  /** A delivery was compared with its expectation. */
  readonly deliveryAssessed: {
    /** The verdict. */
    readonly verdict: Verdict
    /** Where it happened. */
    readonly touchpoint?: string
  }
  /** The customer spoke of us. */
  readonly recommended: {
    /** For us or against us. */
    readonly sentiment: 'positive' | 'negative'
    /** Whether we had asked for it. */
    readonly solicited: boolean
    /** Whether it was rewarded. */
    readonly incentivized: boolean
    /** To one person, or to many. */
    readonly reach: 'one' | 'many'
  }
  /** Somebody the customer sent bought. */
  readonly referralConverted: {
    /** Whether the customer was rewarded for it. */
    readonly incentivized: boolean
  }
  /** The customer bought for somebody else. */
  readonly boughtAsGift: object
  /** The customer answered the recommendation question: an attitude, not an act. */
  readonly npsAnswered: {
    /** The group of the answer. */
    readonly group: NpsGroup
  }
  /** The customer complained. */
  readonly complained: {
    /** The id of the delivery's event, if it was about one. */
    readonly about?: string
  }
  /** A complaint was resolved. */
  readonly complaintResolved: {
    /** The id of its event. */
    readonly complaint: string
    /** The resolution against what was expected of it. */
    readonly verdict: Verdict
  }
  /** The customer left and said so. */
  readonly churned: {
    /** Why. */
    readonly reason?: string
  }
  /** The customer came back after leaving: to the rung the policy names, or to a lower one never passed. */
  readonly wonBack: object
  /** We decided not to serve them. */
  readonly disqualified: {
    /** Why. */
    readonly reason: string
  }
  /** Two records turned out to be one customer. */
  readonly merged: {
    /** The other record's id. */
    readonly with: string
  }
  /** Somebody set rung or standing by hand. With a rung, what came before no longer counts. */
  readonly overridden: {
    /** Who. */
    readonly by: string
    /** Why. */
    readonly reason: string
    /** The rung granted: a floor until the next page is turned. */
    readonly rung?: Rung
    /** The standing given. */
    readonly standing?: Exclude<LadderStanding, 'erased'>
  }
  /**
   * The customer asked to be forgotten: the state forgets all evidence and the rung, and keeps the
   * highest rung, the lifetime and the last sign of life; state and stored log are yours to delete.
   */
  readonly erased: object
}

/**
 * The types of event, in the order they take effect when they share an instant: a purchase before
 * its reversal, a delivery before the complaint about it, a farewell after everything else.
 */
export const ladderEventTypes = [
  'noticed',
  'showedInterest',
  'wonBack',
  'purchased',
  'purchaseReversed',
  'boughtAsGift',
  'deliveryAssessed',
  'complained',
  'complaintResolved',
  'recommended',
  'referralConverted',
  'npsAnswered',
  'merged',
  'churned',
  'disqualified',
  'overridden',
  'erased',
] as const satisfies readonly (keyof LadderEventContents)[]

/** The type of an event. */
export type LadderEventType = (typeof ladderEventTypes)[number]

/** An event of one type. */
export type LadderEventOf<
  Type extends LadderEventType,
  Rung extends string = LadderRung,
> = LadderEventEnvelope & {
  /** The type. */
  readonly type: Type
} & LadderEventContents<Rung>[Type]

/** Something that happened between a customer and us. */
export type LadderEvent<Rung extends string = LadderRung> = {
  [Type in LadderEventType]: LadderEventOf<Type, Rung>
}[LadderEventType]

/** One line of a purchase log. */
export interface PurchaseRecord {
  /** The number of the order, invoice or receipt; not empty. */
  readonly id: string
  /** Who bought; not empty, because nobody is not a customer. */
  readonly customer: string
  /** When. */
  readonly at: InstantLike
  /** For how much; on record only. */
  readonly amount?: number
  /** Whether the line cancels a purchase instead of making one; default false. */
  readonly cancels?: boolean
  /** The id of the purchase it cancels, if the line says so. */
  readonly purchase?: string
}
