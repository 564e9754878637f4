/** The coefficients of the room: three of agreement between assessors, one of items that hang together. */
export const agreementCoefficients = [
  'cohenKappa',
  'fleissKappa',
  'krippendorffAlpha',
  'cronbachAlpha',
] as const

/** One of the four coefficients. */
export type AgreementCoefficient = (typeof agreementCoefficients)[number]

/** What an assessor can say of a subject: a text that is not empty, or a finite number. */
export type RatingCategory = string | number

/**
 * Who rated what: one row per subject, one column per assessor, in the same order in every row. `null`
 * where an assessor did not rate; that is missing, and neither a category nor a zero.
 */
export type AgreementRatings = readonly (readonly (RatingCategory | null)[])[]

/** How far a disagreement counts: all alike, by the distance, or by its square. */
export const kappaWeights = ['unweighted', 'linear', 'quadratic'] as const

/** A weighting of Cohen's kappa. */
export type KappaWeights = (typeof kappaWeights)[number]

/** What ratings are: names, an order, distances, or amounts with a zero. */
export const alphaMetrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const

/** A metric of Krippendorff's alpha. */
export type AlphaMetric = (typeof alphaMetrics)[number]

/** A range a coefficient lies in, at a level of confidence. Bounds are not clipped. */
export interface AgreementBounds {
  /** The lower bound. */
  readonly low: number
  /** The upper bound; that of a standard error may lie above 1. */
  readonly high: number
  /** The level of confidence, a share between 0 and 1. */
  readonly level: number
  /** Whether the range has no width, which says nothing about how sure the coefficient is. */
  readonly degenerate: boolean
}

/** Agreement that could be measured. */
export interface MeasuredAgreement {
  /** Says that there is a coefficient. */
  readonly kind: 'measured'
  /** The coefficient: 1 where all agree, 0 where they agree as by chance, below 0 where less than that. */
  readonly value: number
  /** How many subjects it rests on: those with two ratings or more. */
  readonly n: number
  /** The subjects with fewer than two ratings, by index from 0; nothing can be compared there. */
  readonly leftOut: readonly number[]
}

/** Cohen's kappa of two assessors. */
export interface CohenKappa extends MeasuredAgreement {
  /** Which coefficient. */
  readonly coefficient: 'cohenKappa'
  /** How disagreements were weighted. */
  readonly weights: KappaWeights
  /** The observed agreement, from 0 to 1; weighted where the kappa is. */
  readonly observedAgreement: number
  /** The agreement expected by chance, from the categories that each assessor used. */
  readonly expectedAgreement: number
  /** The highest kappa that two assessors could reach who use the categories as often as these did. */
  readonly maximum: number
  /**
   * What the observed agreement would give if both used all categories alike: the coefficient of
   * Brennan and Prediger, which for two categories is the prevalence-adjusted, bias-adjusted kappa.
   */
  readonly prevalenceAdjusted: number
  /** The standard error. */
  readonly standardError: number
  /** The interval by that standard error. */
  readonly interval: AgreementBounds
}

/** One category of Fleiss' kappa against all others together. */
export interface CategoryKappa {
  /** The category. */
  readonly category: RatingCategory
  /** The part of all ratings that fall into it, from 0 to 1. */
  readonly share: number
  /** Its kappa; absent where nobody used it. */
  readonly value?: number
}

/** Fleiss' kappa of as many ratings of every subject. */
export interface FleissKappa extends MeasuredAgreement {
  /** Which coefficient. */
  readonly coefficient: 'fleissKappa'
  /** How many ratings every subject has. */
  readonly ratingsPerSubject: number
  /** The observed agreement, from 0 to 1. */
  readonly observedAgreement: number
  /** The agreement expected by chance, from how often each category was used. */
  readonly expectedAgreement: number
  /** Each category by itself, in the order of the categories. */
  readonly byCategory: readonly CategoryKappa[]
  /** The standard error if all agreement were by chance: for a test of that, and for no interval. */
  readonly standardErrorByChance: number
  /** The same of the kappa of one category, whichever. */
  readonly categoryStandardErrorByChance: number
  /** The standard error; absent with one subject. */
  readonly standardError?: number
  /** The interval by that standard error. */
  readonly interval?: AgreementBounds
}

/** Krippendorff's alpha of any number of ratings of each subject. */
export interface KrippendorffAlpha extends MeasuredAgreement {
  /** Which coefficient. */
  readonly coefficient: 'krippendorffAlpha'
  /** What the ratings were taken for. */
  readonly metric: AlphaMetric
  /** How many ratings could be paired: all but those of subjects left out. */
  readonly ratings: number
  /** The mean disagreement within subjects, in the square of the metric's unit. */
  readonly observedDisagreement: number
  /** The mean disagreement of all ratings that could be paired, whichever their subject. */
  readonly expectedDisagreement: number
}

/** Why there is no coefficient of agreement. */
export const undefinedAgreementReasons = ['noPairs', 'onlyOneCategory'] as const

/** Why there is no coefficient of agreement: the quotient would be 0/0. */
export type UndefinedAgreementReason = (typeof undefinedAgreementReasons)[number]

/** Agreement that is undefined: neither 1 nor 0, nor not a number. */
export interface UndefinedAgreement<
  Coefficient extends AgreementCoefficient = Exclude<AgreementCoefficient, 'cronbachAlpha'>,
> {
  /** Says that there is no coefficient. */
  readonly kind: 'undefined'
  /** Which coefficient. */
  readonly coefficient: Coefficient
  /** Why: no subject has two ratings, or all ratings that can be paired are the same. */
  readonly because: UndefinedAgreementReason
  /** How many subjects have two ratings or more. */
  readonly n: number
  /** The subjects with fewer than two ratings, by index from 0. */
  readonly leftOut: readonly number[]
}
