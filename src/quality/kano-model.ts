/** The five answers of a Kano question, in the order of the evaluation table. */
export const kanoAnswers = ['like', 'mustBe', 'neutral', 'liveWith', 'dislike'] as const

/** "I like it", "it must be", "I am neutral", "I can live with it", "I dislike it". */
export type KanoAnswer = (typeof kanoAnswers)[number]

/**
 * The six categories, in the order that breaks ties: what is missed most when it is missing comes
 * first (M > O > A > I), then reverse and questionable, which say little of the attribute.
 */
export const kanoCategories = [
  'mustBe',
  'oneDimensional',
  'attractive',
  'indifferent',
  'reverse',
  'questionable',
] as const

/** One of the six categories. */
export type KanoCategory = (typeof kanoCategories)[number]

/** What one respondent answered to the two questions on one attribute. */
export interface KanoAnswers {
  /** How it would be with the attribute. */
  readonly functional: KanoAnswer
  /** How it would be without it. */
  readonly dysfunctional: KanoAnswer
}

/** How often each category came up for one attribute. */
export type KanoTally = Readonly<Record<KanoCategory, number>>

/** How much having and lacking an attribute moves satisfaction. */
export interface KanoCoefficients {
  /** Says that there are coefficients. */
  readonly kind: 'coefficients'
  /** How much it satisfies when it is there, from 0 to 1: (A + O) / (A + O + M + I). */
  readonly better: number
  /** How much it dissatisfies when it is not, from -1 to 0: -(O + M) / (A + O + M + I). */
  readonly worse: number
  /** A + O + M + I: reverse and questionable answers are left out. */
  readonly n: number
}

/** Every answer was reverse or questionable: 0 / 0 is no coefficient. */
export interface NoKanoCoefficients {
  /** Says that there are none. */
  readonly kind: 'noCoefficients'
  /** Why. */
  readonly because: 'onlyReverseOrQuestionable'
}

/** The attribute has a category. */
export interface ClassifiedAttribute {
  /** Says that there is a category. */
  readonly kind: 'classified'
  /** The most frequent category; of equals, the first in the order of `kanoCategories`. */
  readonly category: KanoCategory
  /** The other categories that came up as often; usually none. */
  readonly tied: readonly KanoCategory[]
  /** How often each came up. */
  readonly counts: KanoTally
  /** How many respondents were counted. */
  readonly n: number
  /** Better and worse. */
  readonly coefficients: KanoCoefficients | NoKanoCoefficients
}

/** Nobody answered, so the attribute has no category. */
export interface UnclassifiedAttribute {
  /** Says that there is no category. */
  readonly kind: 'unclassified'
  /** Why. */
  readonly because: 'noAnswers'
}

/** What Kano's method says of one attribute. */
export type KanoResult = ClassifiedAttribute | UnclassifiedAttribute

/** The reasons a result can give, closed. */
export type KanoReason = UnclassifiedAttribute['because'] | NoKanoCoefficients['because']
