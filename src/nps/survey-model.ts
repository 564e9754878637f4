import type { Duration, Instant } from '../calendar/model.ts'
import type { Language, Words } from '../language/model.ts'
import type { NpsTally } from './model.ts'

/**
 * What a recommendation survey is about: the whole relation; one experience with us; us and our
 * competitors, asked by somebody who does not say for whom; us as an employer. Their scores do not
 * compare, so they never pool.
 */
export const npsSurveyKinds = ['relationship', 'transactional', 'benchmark', 'employee'] as const

/** One of the four kinds of survey. */
export type NpsSurveyKind = (typeof npsSurveyKinds)[number]

/** How a survey was asked, beside its kind: surveys that differ in one of these pool only when it is named. */
export const npsSurveyTraits = ['touchpoint', 'channel', 'language', 'wordingVersion'] as const

/** One trait of how a survey was asked. */
export type NpsSurveyTrait = (typeof npsSurveyTraits)[number]

/** A tally that knows what survey it comes from. */
export interface NpsSurveyTally<Kind extends NpsSurveyKind = NpsSurveyKind> {
  /** What the survey is about. */
  readonly surveyKind: Kind
  /** Where in the journey it was asked. */
  readonly touchpoint?: string
  /** How it was sent, such as e-mail or paper. */
  readonly channel?: string
  /** The language it was asked in, such as `id`. */
  readonly language?: string
  /** The version of the wording, such as that of `npsQuestion`. */
  readonly wordingVersion?: string
  /** What was counted. */
  readonly tally: NpsTally<string>
}

/** A tally of a survey of any one kind: comparing `surveyKind` tells the compiler which. */
export type AnyNpsSurveyTally = { [Kind in NpsSurveyKind]: NpsSurveyTally<Kind> }[NpsSurveyKind]

/** Nothing to add for one kind; for several at once, what no list is. */
export type OneSurveyKind<Kind extends NpsSurveyKind, All = Kind> = Kind extends unknown
  ? [All] extends [Kind]
    ? unknown
    : never
  : never

/** The kinds of survey we ask ourselves; a benchmark is asked by somebody who does not name us. */
export type NpsQuestionKind = Exclude<NpsSurveyKind, 'benchmark'>

/** The words of a question in both languages, in one version that never changes. */
export interface NpsQuestionWording {
  /** The version: another wording is another version. */
  readonly version: string
  /** What the question is about. */
  readonly kind: NpsQuestionKind
  /** The question; `{subject}` and `{occasion}` stand for what it is asked about. */
  readonly text: Words
  /** The occasion when none is named; a transactional question only. */
  readonly occasion?: Words
  /** What 0 means. */
  readonly lowAnchor: Words
  /** What 10 means. */
  readonly highAnchor: Words
  /** The open question after the rating. */
  readonly reasonQuestion: Words
  /** Whether we may get in touch. */
  readonly permissionQuestion: Words
}

/** A question, ready to be shown. */
export interface NpsQuestion {
  /** The version of the wording: keep it with the answers. */
  readonly version: string
  /** What the question is about. */
  readonly kind: NpsQuestionKind
  /** The language it is written in. */
  readonly language: Language
  /** The question, answered from 0 to 10. */
  readonly text: string
  /** What 0 means. */
  readonly lowAnchor: string
  /** What 10 means. */
  readonly highAnchor: string
  /** The open question after the rating. */
  readonly reasonQuestion: string
  /** Whether we may get in touch. */
  readonly permissionQuestion: string
}

/** What is known of a customer's invitations. */
export interface NpsInvitationHistory {
  /** When the customer was invited, in any order. */
  readonly invitedAt: readonly Instant[]
  /** When the customer answered, in any order. */
  readonly answeredAt: readonly Instant[]
  /** Whether the customer asked not to be invited. */
  readonly optedOut?: boolean
  /** Whether a follow-up of an earlier answer is still open. */
  readonly followUpOpen?: boolean
}

/** How long a customer is left in peace; a rule left out is no rule. */
export interface NpsInvitationPolicy {
  /** The IANA zone on whose calendar the lengths are laid. */
  readonly timeZone: string
  /** How long after an invitation there is no other; not negative. */
  readonly afterInvitation?: Duration
  /** How long after an answer there is no invitation; not negative. */
  readonly afterAnswer?: Duration
  /** The most invitations within a length of time. */
  readonly most?: {
    /** How many; a whole number from 1. */
    readonly invitations: number
    /** Within how long; not negative. */
    readonly within: Duration
  }
  /** Whether nobody is invited while a follow-up is open. */
  readonly notDuringFollowUp?: boolean
}

/** Why a customer may not be invited. */
export const npsInvitationReasons = [
  'optedOut',
  'followUpOpen',
  'answeredRecently',
  'invitedRecently',
  'invitedTooOften',
] as const

/** One reason against an invitation. */
export type NpsInvitationReason = (typeof npsInvitationReasons)[number]

/** One thing that stands against an invitation. */
export interface NpsInvitationObstacle {
  /** What it is. */
  readonly because: NpsInvitationReason
  /** The first instant at which it no longer stands; absent when time alone does not end it. */
  readonly until?: Instant
}

/** Nothing stands against an invitation. */
export interface InvitationAllowed {
  /** Says that the customer may be invited. */
  readonly kind: 'mayInvite'
}

/** Something stands against an invitation: `because` and `until` are those of what stands longest. */
export interface InvitationRefused extends NpsInvitationObstacle {
  /** Says that the customer may not be invited. */
  readonly kind: 'mayNotInvite'
  /** Everything that stands against it, the longest first. */
  readonly obstacles: readonly NpsInvitationObstacle[]
}

/** Whether a customer may be invited now, and otherwise why not and until when. */
export type NpsInvitation = InvitationAllowed | InvitationRefused
