/** The languages every term and reason of the library is written in: English and Indonesian. */
export const languages = ['en', 'id'] as const

/** A language of the library, by its ISO 639-1 code: `'en'` English, `'id'` Indonesian. */
export type Language = (typeof languages)[number]

/**
 * One term in both languages. A dictionary is a total record of these over a closed vocabulary, so
 * a new term without both words does not compile. A third language is your own record over the
 * same vocabulary.
 */
export interface Words {
  /** The English word. */
  readonly en: string
  /** The Indonesian word. */
  readonly id: string
}

/** A noun that is counted: English tells one from many, Indonesian does not. */
export interface CountedNoun {
  /** English: one form for exactly one, another for every other number, zero included. */
  readonly en: {
    /** For exactly one. */
    readonly one: string
    /** For every other number. */
    readonly other: string
  }
  /** Indonesian: one form for every number. */
  readonly id: string
}
