import { checkCount, totalCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import type { SampleMean } from './mean-model.ts'
import { checkLevel, meanOfMoments } from './mean.ts'
import type { AnswerScale, AnswerTally } from './model.ts'
import { checkScale, isOnAnswerScale } from './scale.ts'

/**
 * Counts how often each answer of a scale was given. A skipped answer is `null`, and is no zero.
 *
 * @param answers - whole numbers on the scale, or `null`
 * @param scale - the scale, higher is better
 * @returns the counts, from which `csat`, `ces` and a mean are read
 * @throws RangeError naming the index when an answer is anything else, and when the scale is none
 * @example
 * ```ts
 * import { tallyAnswers } from 'paripurna/quality'
 *
 * const stars = { lowest: 1, highest: 5 }
 * tallyAnswers([5, 4, null, 5], stars) // => { scale: { lowest: 1, highest: 5 }, counts: [0, 0, 0, 1, 2], missing: 1 }
 * tallyAnswers([5, 0], stars) // throws RangeError: tallyAnswers needs a whole number from 1 to 5 or null, got 0 at index 1
 * ```
 */
export function tallyAnswers(answers: Iterable<number | null>, scale: AnswerScale): AnswerTally {
  checkScale(scale, 'tallyAnswers')
  const counts = emptyCounts(scale)
  let [missing, index] = [0, 0]
  for (const answer of answers) {
    if (answer === null) missing += 1
    else {
      checkAnswer(answer, scale, `tallyAnswers`, ` at index ${index}`)
      counts[answer - scale.lowest] = (counts[answer - scale.lowest] ?? 0) + 1
    }
    index += 1
  }
  return { scale, counts, missing }
}

/**
 * Counts answers so that branches and months add up; the result is their mean with its t interval.
 *
 * A mean of 4.1 out of 5 is not "82% satisfied": the share of those satisfied is `csat`.
 *
 * @param scale - the scale, higher is better
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns the summary; its tally is that of `tallyAnswers`
 * @throws RangeError when the scale is none or the level out of range; from `add` when an answer is
 * neither on the scale nor `null`, from `combine` and `result` when a tally is of another scale or
 * its counts are not counts
 * @example
 * ```ts
 * import { answerSummary, fromCounts, tallyAnswers } from 'paripurna'
 *
 * const stars = { lowest: 1, highest: 5 }
 * const summary = answerSummary(stars)
 * const [counted] = fromCounts(summary, [{ stars: 5, n: 2 }, { stars: 4, n: 1 }, { stars: null, n: 1 }], { value: 'stars' })
 * counted?.tally // => tallyAnswers([5, 4, null, 5], stars)
 * const both = summary.combine(tallyAnswers([5, 4], stars), tallyAnswers([1, null], stars))
 * both // => { counts: [1, 0, 0, 1, 1], missing: 1, ... }
 * summary.result(both).n // => 3
 * summary.result(summary.empty) // => { kind: 'noMean', because: 'noAnswers', n: 0 }
 * ```
 */
export function answerSummary(
  scale: AnswerScale,
  options: { readonly level?: number } = {},
): Summary<number | null, AnswerTally, SampleMean> {
  const { level = 0.95 } = options
  checkScale(scale, 'answerSummary')
  checkLevel(level)
  const merged = (first: AnswerTally, second: AnswerTally): AnswerTally => {
    for (const tally of [first, second]) checkTally(tally, scale)
    return {
      scale,
      counts: first.counts.map((count, at) =>
        totalCount([count, second.counts[at] ?? NaN], 'answerSummary'),
      ),
      missing: totalCount([first.missing, second.missing], 'answerSummary'),
    }
  }
  return {
    empty: { scale, counts: emptyCounts(scale), missing: 0 },
    add: (tally, answer, times = 1) => {
      const { counts, missing } = tally
      if (answer === null) {
        return { ...tally, missing: totalCount([missing, times], 'answerSummary') }
      }
      checkAnswer(answer, scale, 'answerSummary', '')
      const at = answer - scale.lowest
      return {
        ...tally,
        counts: counts.map((count, place) =>
          place === at ? totalCount([count, times], 'answerSummary') : count,
        ),
      }
    },
    combine: merged,
    result: (tally) => {
      checkTally(tally, scale)
      return meanOfAnswers(tally, level, 'answerSummary')
    },
  }
}

/** How many answered; refuses a tally that is none. */
export function answerCount({ scale, counts, missing }: AnswerTally, act: string): number {
  checkScale(scale, act)
  checkCount(missing, `${act}: missing`)
  if (counts.length !== scale.highest - scale.lowest + 1) {
    throw new RangeError(
      `${act} needs a count for each answer from ${scale.lowest} to ${scale.highest}, got ${counts.length}`,
    )
  }
  return totalCount(counts, `${act}: counts`)
}

/** How many answered as high as that, or higher. */
export function answeredFrom(from: number, { scale, counts }: AnswerTally): number {
  return counts.slice(from - scale.lowest).reduce((sum, count) => sum + count, 0)
}

/** The mean answer of a tally. */
export function meanOfAnswers(tally: AnswerTally, level: number, act: string): SampleMean {
  const n = answerCount(tally, act)
  const sumOf = (value: (answer: number) => number) =>
    tally.counts.reduce((sum, count, at) => sum + count * value(tally.scale.lowest + at), 0)
  const moments = { n, sum: sumOf((answer) => answer), squares: sumOf((answer) => answer ** 2) }
  for (const [name, sum] of Object.entries(moments)) {
    if (!Number.isSafeInteger(sum)) {
      throw new RangeError(`${act} needs counts whose ${name} is below 2^53, got ${sum}`)
    }
  }
  return meanOfMoments(moments, [1, 1], level)
}

function emptyCounts({ lowest, highest }: AnswerScale): number[] {
  return Array.from({ length: highest - lowest + 1 }, () => 0)
}

function checkAnswer(answer: number, scale: AnswerScale, act: string, where: string): void {
  if (isOnAnswerScale(answer, scale, true)) return
  throw new RangeError(
    `${act} needs a whole number from ${scale.lowest} to ${scale.highest} or null, got ${String(answer)}${where}`,
  )
}

/** Refuses a tally of another scale, and one that is none. */
function checkTally(tally: AnswerTally, { lowest, highest }: AnswerScale): void {
  const { scale } = tally
  if (scale.lowest !== lowest || scale.highest !== highest) {
    throw new RangeError(
      `answerSummary needs tallies of the scale ${lowest} to ${highest}, got ${scale.lowest} to ${scale.highest}`,
    )
  }
  answerCount(tally, 'answerSummary')
}
