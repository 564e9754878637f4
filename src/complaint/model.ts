import type { Instant } from '../calendar/model.ts'
import type { FollowUpPriority } from '../nps/follow-up-model.ts'
import type { QualityAttribute } from '../quality/model.ts'

/** The ways to complain that the source text names, in its order. */
export const complaintChannels = [
  'commentCard',
  'form',
  'tollFreeHotline',
  'customerService',
  'websiteButton',
] as const

/** A way to complain: one of the text, or your own behind `other:`, so that a slip is no new channel. */
export type ComplaintChannel = (typeof complaintChannels)[number] | `other:${string}`

/**
 * What a complaint is about: the product or service itself, or what stands around it. Most complaints,
 * the source text says, are about what stands around it.
 */
export const complaintSubjects = ['core', 'peripheral'] as const

/** Core or peripheral. */
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** What we found: the complaint is justified, in part, or not. */
export const complaintFindings = ['upheld', 'partlyUpheld', 'notUpheld'] as const

/** One of the three findings. */
export type ComplaintFinding = (typeof complaintFindings)[number]

/** What was decided on a complaint. */
export interface ComplaintOutcome {
  /** What we found. */
  readonly finding: ComplaintFinding
  /** What the customer gets, such as a refund; there is none without a finding. */
  readonly remedy?: string
}

/** What every event has. */
export interface ComplaintEventEnvelope {
  /**
   * Unique among the events of one complaint, and the same when the event is delivered again; not
   * empty. Unique among all events of the customer, if a loyalty ladder is to be told.
   */
  readonly id: string
  /** When it happened. */
  readonly at: Instant
}

/** What an event of each type says beyond its envelope. */
export interface ComplaintEventContents {
  /** The complaint, or inquiry, arrived. */
  readonly received: {
    /** How. */
    readonly channel: ComplaintChannel
    /** Whether it is about the product or service itself. */
    readonly subject?: ComplaintSubject
    /** The attribute of quality it is about, or your own behind `other:`. */
    readonly attribute?: QualityAttribute | `other:${string}`
    /** How pressing it is. */
    readonly priority?: FollowUpPriority
    /** The id of the delivery's event on the loyalty ladder, if it is about one. */
    readonly about?: string
  }
  /** The customer was thanked and told when the answer will come. */
  readonly acknowledged: {
    /** The last instant of the answer; later than the acknowledgement. */
    readonly answerBy: Instant
  }
  /** The customer was told that the answer takes longer, why, and until when. */
  readonly held: {
    /** Why; not blank. */
    readonly reason: string
    /** The new last instant of the answer; later than the telling. */
    readonly answerBy: Instant
  }
  /** The answer needs something from the customer. */
  readonly waitingForCustomer: object
  /** The customer gave it, or it is needed no longer. */
  readonly resumed: object
  /** The customer was answered: completely, or on how it is going, which is no answer yet. */
  readonly answered:
    | {
        /** On how it is going. */
        readonly complete: false
      }
    | {
        /** Completely. */
        readonly complete: true
        /** What was decided; an inquiry has none. */
        readonly outcome?: ComplaintOutcome
      }
  /** We called or wrote once more after the answer. */
  readonly followedUp: object
  /** The customer is content with the answer. */
  readonly accepted: object
  /** The customer is not, and says so later than the answer was given. */
  readonly reopened: {
    /** Why; not blank. */
    readonly why: string
  }
}

/** The types of event, in the order they take effect when they share an instant. */
export const complaintEventTypes = [
  'received',
  'acknowledged',
  'resumed',
  'held',
  'waitingForCustomer',
  'answered',
  'followedUp',
  'accepted',
  'reopened',
] as const satisfies readonly (keyof ComplaintEventContents)[]

/** The type of an event. */
export type ComplaintEventType = (typeof complaintEventTypes)[number]

/** An event of one type. */
export type ComplaintEventOf<Type extends ComplaintEventType> = ComplaintEventEnvelope & {
  /** The type. */
  readonly type: Type
} & ComplaintEventContents[Type]

/** Something that happened to one complaint. */
export type ComplaintEvent = {
  [Type in ComplaintEventType]: ComplaintEventOf<Type>
}[ComplaintEventType]

/** Why customers switch, in the order of the study: eight groups of critical incidents. */
export const lossReasons = [
  'pricing',
  'inconvenience',
  'coreServiceFailure',
  'serviceEncounterFailure',
  'responseToFailedService',
  'competition',
  'ethicalProblems',
  'involuntarySwitching',
] as const

/** One of the reasons. */
export type LossReason = (typeof lossReasons)[number]

/** A loss whose reasons are known. */
export interface ExplainedLoss {
  /** Says that there are reasons. */
  readonly kind: 'explained'
  /** The reasons, at least one. */
  readonly reasons: readonly [LossReason, ...LossReason[]]
}

/** A loss whose reasons are not known. */
export interface UnexplainedLoss {
  /** Says that there are none. */
  readonly kind: 'unexplained'
  /** Whether anybody asked. */
  readonly asked: boolean
}

/** A customer lost, and why, as far as it is known. */
export interface LossRecord {
  /** Who; not empty. */
  readonly customer: string
  /** When. */
  readonly lostAt: Instant
  /** When the customer first dealt with us, if you keep it; not after the loss. */
  readonly firstContactAt?: Instant
  /** Why, or whether anybody asked. */
  readonly cause: ExplainedLoss | UnexplainedLoss
}

/** The losses nobody can explain. */
export interface UnexplainedLosses {
  /** How many losses there are, explained ones included. */
  readonly n: number
  /** Nobody asked why, in the order given. */
  readonly notAsked: readonly LossRecord[]
  /** Somebody asked, and no reason was found, in the order given. */
  readonly askedInVain: readonly LossRecord[]
}
