import { checkCount } from '../summary/counts.ts'
import { countColumn } from './column.ts'
import { describe } from './group.ts'
import type {
  InvalidAnswer,
  NpsRatingTally,
  NpsResponseLike,
  NpsResponseTally,
  NpsScale,
} from './model.ts'
import { isOnScale, npsScale, scaleMark } from './scale.ts'

/**
 * Counts ratings in one pass: how many promoters, passives and detractors, and how often each
 * rating was given.
 *
 * Every rating is checked, and the first that is none is named. Nothing is copied: arrays and typed
 * arrays are read in place, other iterables as they come.
 *
 * @param ratings - whole numbers from 0 to 10, or on the scale; none gives a tally of zeros
 * @param scale - default `npsScale`; any other one marks the tally, so that scales do not mix
 * @returns the tally
 * @throws RangeError with index and value at the first that is not a whole number on the scale;
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
export function tallyRatings<Id extends string = 'nps'>(
  ratings: ArrayLike<number> | Iterable<number>,
  scale?: NpsScale<Id>,
): NpsRatingTally<Id> {
  const on: NpsScale = scale ?? npsScale
  const counted = 'length' in ratings ? countColumn(ratings, on) : undefined
  // Where the fast way finds a fault, or cannot go, the slow one counts again and names the place.
  const histogram = counted ?? countEach('length' in ratings ? Array.from(ratings) : ratings, on)
  return groupTally(histogram, scale)
}

/**
 * Counts ratings that arrive over time, such as the lines of a file, in constant memory.
 *
 * @param ratings - whole numbers from 0 to 10, or on the scale
 * @param scale - default `npsScale`
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
export async function tallyRatingStream<Id extends string = 'nps'>(
  ratings: AsyncIterable<number>,
  scale?: NpsScale<Id>,
): Promise<NpsRatingTally<Id>> {
  const on: NpsScale = scale ?? npsScale
  const histogram = emptyHistogram(on)
  let index = 0
  for await (const rating of ratings) {
    countRating(histogram, rating, on, `tallyRatingStream`, index++)
  }
  return groupTally(histogram, scale)
}

/**
 * Counts responses: ratings, refusals, missing and invalid answers, each apart. Only ratings ever
 * reach a score.
 *
 * @param responses - whatever came back; `rating` is a whole number from 0 to 10, `'declined'`, or
 * `null` or absent for no answer. Anything else is invalid, text such as `'9'` included: nothing is
 * converted by guess.
 * @param scale - default `npsScale`
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
export function tallyResponses<Id extends string = 'nps'>(
  responses: Iterable<NpsResponseLike>,
  scale?: NpsScale<Id>,
): NpsResponseTally<Id> & { readonly firstInvalid?: InvalidAnswer } {
  const counter = startCounter(scale)
  let firstInvalid: InvalidAnswer | undefined
  let index = 0
  for (const { rating } of responses) {
    if (!countAnswer(counter, rating)) firstInvalid ??= { index, found: describe(rating) }
    index += 1
  }
  return { ...counterTally(counter), ...(firstInvalid && { firstInvalid }) }
}

/** Counts under way, for loops that would be slow if each step made a new tally. */
export interface NpsCounter<Id extends string = string> {
  readonly scale: NpsScale<Id> | undefined
  readonly histogram: number[]
  declined: number
  missing: number
  invalid: number
}

/** A counter that has counted nothing. */
export function startCounter<Id extends string = 'nps'>(scale?: NpsScale<Id>): NpsCounter<Id> {
  const histogram = emptyHistogram(scale ?? npsScale)
  return { scale, histogram, declined: 0, missing: 0, invalid: 0 }
}

/** Counts one answer, or several that are alike, as what it is; tells whether it was valid. */
export function countAnswer(counter: NpsCounter, answer: unknown, times = 1): boolean {
  const { histogram, scale = npsScale } = counter
  if (isOnScale(answer, scale)) addTo(histogram, answer - scale.lowest, times)
  else if (answer === 'declined') counter.declined += times
  else if (answer === null || answer === undefined) counter.missing += times
  else {
    counter.invalid += times
    return false
  }
  return true
}

/** What a counter has counted. */
export function counterTally<Id extends string>({
  scale,
  histogram,
  ...others
}: NpsCounter<Id>): NpsResponseTally<Id> {
  return { ...groupTally(histogram, scale), ...others }
}

/** The groups of a histogram on a scale. */
export function groupTally<Id extends string = 'nps'>(
  histogram: readonly number[],
  scale?: NpsScale<Id>,
): NpsRatingTally<Id> {
  const { lowest, passivesFrom, promotersFrom }: NpsScale = scale ?? npsScale
  const count = (from: number, to?: number) =>
    histogram
      .slice(from - lowest, to === undefined ? undefined : to - lowest)
      .reduce((sum, ratings) => checkCount(sum + ratings, 'ratings'), 0)
  return {
    promoters: count(promotersFrom),
    passives: count(passivesFrom, promotersFrom),
    detractors: count(lowest, passivesFrom),
    histogram,
    ...(scale && scaleMark(scale)),
  }
}

/** As many zeros as a scale has ratings. */
export function emptyHistogram({ lowest, highest }: NpsScale): number[] {
  return Array.from({ length: highest - lowest + 1 }, () => 0)
}

function countEach(ratings: Iterable<number>, scale: NpsScale): number[] {
  const histogram = emptyHistogram(scale)
  let index = 0
  for (const rating of ratings) countRating(histogram, rating, scale, 'tallyRatings', index++)
  return histogram
}

function countRating(
  histogram: number[],
  rating: unknown,
  scale: NpsScale,
  caller: string,
  index: number,
): void {
  if (!isOnScale(rating, scale)) {
    throw new RangeError(
      `${caller} needs whole ratings from ${scale.lowest} to ${scale.highest}, got ${describe(rating)} at index ${index}`,
    )
  }
  addTo(histogram, rating - scale.lowest, 1)
}

function addTo(histogram: number[], place: number, times: number): void {
  histogram[place] = (histogram[place] ?? 0) + times
}
