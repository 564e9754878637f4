import { checkCount, totalCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import {
  kanoAnswers,
  kanoCategories,
  type KanoAnswer,
  type KanoAnswers,
  type KanoCategory,
  type KanoCoefficients,
  type KanoResult,
  type KanoTally,
  type NoKanoCoefficients,
} from './kano-model.ts'

/**
 * The letters that tables and reports print for the categories.
 *
 * @example
 * ```ts
 * import { kanoLetters } from 'paripurna/quality'
 *
 * const printed = { M: 9, O: 10, A: 1, I: 2, R: 3, Q: 0 }
 * kanoLetters.O // => 'oneDimensional'
 * Object.keys(kanoLetters) // => Object.keys(printed)
 * ```
 * @see Berger et al. (1993), as for `kanoCategory`
 */
export const kanoLetters = {
  M: 'mustBe',
  O: 'oneDimensional',
  A: 'attractive',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
} as const satisfies Readonly<Record<string, KanoCategory>>

/** The evaluation table: a row per functional answer, a letter per dysfunctional one. */
const table: Readonly<Record<KanoAnswer, readonly (keyof typeof kanoLetters)[]>> = {
  like: ['Q', 'A', 'A', 'A', 'O'],
  mustBe: ['R', 'I', 'I', 'I', 'M'],
  neutral: ['R', 'I', 'I', 'I', 'M'],
  liveWith: ['R', 'I', 'I', 'I', 'M'],
  dislike: ['R', 'R', 'R', 'R', 'Q'],
}

/**
 * Reads the category of an attribute off the two answers of one respondent: how it would be with it,
 * and how without.
 *
 * By the five by five table of the method. Who likes it both with and without contradicts himself:
 * that is questionable, and not one-dimensional, as some pages print it.
 *
 * @param answers - `functional`, with the attribute, and `dysfunctional`, without
 * @returns the category
 * @throws RangeError when an answer is none of the five
 * @example
 * ```ts
 * import { kanoCategory } from 'paripurna/quality'
 *
 * kanoCategory({ functional: 'like', dysfunctional: 'dislike' }) // => 'oneDimensional'
 * kanoCategory({ functional: 'mustBe', dysfunctional: 'dislike' }) // => 'mustBe'
 * kanoCategory({ functional: 'like', dysfunctional: 'neutral' }) // => 'attractive'
 * kanoCategory({ functional: 'like', dysfunctional: 'like' }) // => 'questionable'
 * ```
 * @see Berger et al., "Kano's Methods for Understanding Customer-defined Quality", Center for Quality
 * of Management Journal 2 (1993) 3-36
 */
export function kanoCategory(answers: KanoAnswers): KanoCategory {
  const { functional, dysfunctional } = answers
  const row = kanoAnswers.includes(functional) ? table[functional] : []
  const letter = row[kanoAnswers.indexOf(dysfunctional)]
  if (letter !== undefined) return kanoLetters[letter]
  throw new RangeError(
    `kanoCategory needs answers of ${kanoAnswers.join(', ')}, got ${functional} and ${dysfunctional}`,
  )
}

/**
 * Counts the answers to one attribute by category, so that samples add up. Who answered only one of the
 * two questions has no category: leave such pairs out, and say how many there were.
 *
 * @example
 * ```ts
 * import { kanoSummary, summarize } from 'paripurna'
 *
 * const tally = summarize(kanoSummary, [
 *   { functional: 'like', dysfunctional: 'dislike' },
 *   { functional: 'neutral', dysfunctional: 'dislike' },
 *   { functional: 'like', dysfunctional: 'liveWith' },
 * ])
 * kanoSummary.result(tally) // => { kind: 'classified', category: 'mustBe', tied: ['oneDimensional', 'attractive'], n: 3, ... }
 * kanoSummary.result(kanoSummary.empty) // => { kind: 'unclassified', because: 'noAnswers' }
 * ```
 */
export const kanoSummary: Summary<KanoAnswers, KanoTally, KanoResult> = {
  empty: /* @__PURE__ */ talliedBy(() => 0),
  add: (tally, answers, times = 1) => {
    const category = kanoCategory(answers)
    return { ...tally, [category]: totalCount([tally[category], times], 'kanoSummary') }
  },
  combine: (first, second) =>
    talliedBy((category) => totalCount([first[category], second[category]], 'kanoSummary')),
  result: classifyKano,
}

/**
 * Classifies an attribute by the answers of all: the most frequent category, and how much having and
 * lacking it moves satisfaction.
 *
 * Of equally frequent categories the one whose lack hurts most is taken, M > O > A > I, and the others
 * are named. Reverse and questionable answers are in the counts and in no coefficient; where there is
 * nothing else, better and worse are undefined and not 0.
 *
 * @param tally - how often each category came up
 * @returns `classified`; `unclassified` when nobody answered
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { classifyKano } from 'paripurna/quality'
 *
 * const tally = { mustBe: 9, oneDimensional: 5, attractive: 4, indifferent: 2, reverse: 4, questionable: 1 }
 * classifyKano(tally) // => { kind: 'classified', category: 'mustBe', n: 25, coefficients: { better: 0.45, worse: -0.7, n: 20, ... }, ... }
 * const upside = { mustBe: 0, oneDimensional: 0, attractive: 0, indifferent: 0, reverse: 5, questionable: 2 }
 * classifyKano(upside) // => { category: 'reverse', coefficients: { kind: 'noCoefficients', because: 'onlyReverseOrQuestionable' }, ... }
 * ```
 * @see Berger et al. (1993), as for `kanoCategory`, on better and worse
 */
export function classifyKano(tally: KanoTally): KanoResult {
  const counts = talliedBy((category) => checkCount(tally[category], `classifyKano: ${category}`))
  const n = totalCount(Object.values(counts), 'classifyKano')
  const most = Math.max(...Object.values(counts))
  const [category, ...tied] = kanoCategories.filter((category) => counts[category] === most)
  if (n === 0 || category === undefined) return { kind: 'unclassified', because: 'noAnswers' }
  return { kind: 'classified', category, tied, counts, n, coefficients: coefficientsOf(counts) }
}

function coefficientsOf(counts: KanoTally): KanoCoefficients | NoKanoCoefficients {
  const { mustBe, oneDimensional, attractive, indifferent } = counts
  const n = mustBe + oneDimensional + attractive + indifferent
  if (n === 0) return { kind: 'noCoefficients', because: 'onlyReverseOrQuestionable' }
  const better = (attractive + oneDimensional) / n
  const worse = 0 - (oneDimensional + mustBe) / n
  return { kind: 'coefficients', better, worse, n }
}

function talliedBy(count: (category: KanoCategory) => number): KanoTally {
  return {
    mustBe: count('mustBe'),
    oneDimensional: count('oneDimensional'),
    attractive: count('attractive'),
    indifferent: count('indifferent'),
    reverse: count('reverse'),
    questionable: count('questionable'),
  }
}
