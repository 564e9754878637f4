import { checkCount } from '../summary/counts.ts'
import { describe, isNpsRating } from './group.ts'
import type { InvalidAnswer, NpsRatingTally, NpsResponseLike, NpsResponseTally } from './model.ts'

/**
 * Counts ratings in one pass: how many promoters, passives and detractors, and how often each
 * rating was given.
 *
 * Every rating is checked, and the first that is none is named. Nothing is copied: arrays and typed
 * arrays are read in place, other iterables as they come.
 *
 * @param ratings - whole numbers from 0 to 10; none gives a tally of zeros
 * @returns the tally
 * @throws RangeError with index and value at the first that is not a whole number from 0 to 10;
 * `null`, holes in an array and text included. To count such answers apart, use `tallyResponses`.
 * @example
 * ```ts
 * import { tallyRatings } from 'paripurna/nps'
 *
 * tallyRatings([10, 9, 8, 6]) // => { promoters: 2, passives: 1, detractors: 1, histogram: [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1] }
 * tallyRatings(Uint8Array.of(7)).passives // => 1
 * tallyRatings([]).promoters // => 0
 * tallyRatings([10, 11]) // throws RangeError: got 11 at index 1
 * ```
 */
export function tallyRatings(ratings: ArrayLike<number> | Iterable<number>): NpsRatingTally {
  const histogram = emptyHistogram()
  if ('length' in ratings) {
    for (let index = 0; index < ratings.length; index++)
      countRating(histogram, ratings[index], index, 'tallyRatings')
  } else {
    let index = 0
    for (const rating of ratings) countRating(histogram, rating, index++, 'tallyRatings')
  }
  return groupTally(histogram)
}

/**
 * Counts ratings that arrive over time, such as the lines of a file, in constant memory.
 *
 * @param ratings - whole numbers from 0 to 10
 * @returns the tally, once the stream has ended
 * @throws RangeError, as a rejection, with index and value at the first that is no rating; what the
 * stream itself throws is passed on
 * @example
 * ```ts
 * import { tallyRatingStream } from 'paripurna/nps'
 *
 * async function* ratings() {
 *   yield 10
 *   yield 3
 * }
 * (await tallyRatingStream(ratings())).detractors // => 1
 * ```
 */
export async function tallyRatingStream(ratings: AsyncIterable<number>): Promise<NpsRatingTally> {
  const histogram = emptyHistogram()
  let index = 0
  for await (const rating of ratings) {
    countRating(histogram, rating, index++, 'tallyRatingStream')
  }
  return groupTally(histogram)
}

/**
 * Counts responses: ratings, refusals, missing and invalid answers, each apart. Only ratings ever
 * reach a score.
 *
 * @param responses - whatever came back; `rating` is a whole number from 0 to 10, `'declined'`, or
 * `null` or absent for no answer. Anything else is invalid, text such as `'9'` included: nothing is
 * converted by guess.
 * @returns the tally; `firstInvalid` with index and value when there is one
 * @example
 * ```ts
 * import { tallyResponses } from 'paripurna/nps'
 *
 * const tally = tallyResponses([{ rating: 10 }, { rating: 'declined' }, { rating: null }, { rating: 11 }])
 * tally // => { promoters: 1, declined: 1, missing: 1, invalid: 1, ... }
 * tally.firstInvalid // => { index: 3, found: '11' }
 * tallyResponses([]).firstInvalid // => undefined
 * ```
 */
export function tallyResponses(
  responses: Iterable<NpsResponseLike>,
): NpsResponseTally & { readonly firstInvalid?: InvalidAnswer } {
  const counter = startCounter()
  let firstInvalid: InvalidAnswer | undefined
  let index = 0
  for (const { rating } of responses) {
    if (!countAnswer(counter, rating)) firstInvalid ??= { index, found: describe(rating) }
    index += 1
  }
  return { ...counterTally(counter), ...(firstInvalid && { firstInvalid }) }
}

/** Counts under way, for loops that would be slow if each step made a new tally. */
export interface NpsCounter {
  readonly histogram: number[]
  declined: number
  missing: number
  invalid: number
}

/** A counter that has counted nothing. */
export function startCounter(): NpsCounter {
  return { histogram: emptyHistogram(), declined: 0, missing: 0, invalid: 0 }
}

/** Counts one answer, or several that are alike, as what it is; tells whether it was valid. */
export function countAnswer(counter: NpsCounter, answer: unknown, times = 1): boolean {
  if (isNpsRating(answer)) counter.histogram[answer] = (counter.histogram[answer] ?? 0) + times
  else if (answer === 'declined') counter.declined += times
  else if (answer === null || answer === undefined) counter.missing += times
  else {
    counter.invalid += times
    return false
  }
  return true
}

/** What a counter has counted. */
export function counterTally({ histogram, ...others }: NpsCounter): NpsResponseTally {
  return { ...groupTally(histogram), ...others }
}

/** The groups of a histogram of eleven counts. */
export function groupTally(histogram: readonly number[]): NpsRatingTally {
  const count = (from: number, to: number) =>
    histogram.slice(from, to).reduce((sum, ratings) => checkCount(sum + ratings, 'ratings'), 0)
  return { promoters: count(9, 11), passives: count(7, 9), detractors: count(0, 7), histogram }
}

function emptyHistogram(): number[] {
  return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
}

function countRating(histogram: number[], rating: unknown, index: number, caller: string): void {
  if (!isNpsRating(rating)) {
    throw new RangeError(
      `${caller} needs whole ratings from 0 to 10, got ${describe(rating)} at index ${index}`,
    )
  }
  histogram[rating] = (histogram[rating] ?? 0) + 1
}
