import { npsInterval } from './interval.ts'
import type { NpsResponseLike, NpsResult, NpsScale, NpsTally } from './model.ts'
import type { NpsIntervalResult, NpsSegment } from './practice-model.ts'
import { checkMinimum, scoreOrWithhold } from './score.ts'
import { countAnswer, counterTally, startCounter, type NpsCounter } from './tally.ts'

/**
 * Scores each segment by itself: branches, products, kinds of customer.
 *
 * Beside each score stands its score interval. A segment with fewer ratings than the minimum keeps
 * its counts and shows neither. Comparing many segments by their intervals finds differences by
 * chance; that is what the tests with an adjustment are for.
 *
 * @param responses - the responses; anything may stand in `rating`, as for `tallyResponses`
 * @param segmentOf - the segment of a response, compared as a `Map` compares keys
 * @param options - `minimumResponses`, below which a segment's score and interval are withheld,
 * a whole number from 0 (default); `level` of the intervals, between 0 and 1, default 0.95; `scale`,
 * default `npsScale`
 * @returns segments in the order they were first met; no responses, no segments
 * @throws RangeError when the minimum is negative or not whole, or the level is out of range
 * @example
 * ```ts
 * import { npsBySegment } from 'paripurna/nps'
 *
 * const responses = [
 *   { branch: 'Bandung', rating: 10 },
 *   { branch: 'Solo', rating: 6 },
 *   { branch: 'Bandung', rating: 7 },
 * ]
 * const [bandung, solo] = npsBySegment(responses, (response) => response.branch, { minimumResponses: 2 })
 * bandung?.result // => { kind: 'scored', score: 50, n: 2, ... }
 * bandung?.interval // => { kind: 'interval', method: 'score', score: 50, level: 0.95, ... }
 * solo?.result // => { kind: 'unscored', because: 'tooFewResponses', n: 1, minimumResponses: 2 }
 * ```
 */
export function npsBySegment<Response extends NpsResponseLike, Segment, Id extends string = 'nps'>(
  responses: Iterable<Response>,
  segmentOf: (response: Response) => Segment,
  options: {
    readonly minimumResponses?: number
    readonly level?: number
    readonly scale?: NpsScale<Id>
  } = {},
): readonly NpsSegment<Segment, Id>[] {
  checkScoring(options)
  const counters = new Map<Segment, NpsCounter<Id>>()
  for (const response of responses) {
    const segment = segmentOf(response)
    const counter = counters.get(segment) ?? startCounter(options.scale)
    counters.set(segment, counter)
    countAnswer(counter, response.rating)
  }
  return [...counters].map(([segment, counter]) => {
    const tally = counterTally(counter)
    return { segment, tally, ...scoreWithInterval(tally, options) }
  })
}

/** The score of a tally with its interval, both withheld below the minimum. */
export function scoreWithInterval<Scale extends string>(
  tally: NpsTally<Scale>,
  options: { readonly minimumResponses?: number; readonly level?: number },
): { readonly result: NpsResult<Scale>; readonly interval: NpsIntervalResult } {
  const result = scoreOrWithhold(tally, options)
  return { result, interval: result.kind === 'scored' ? npsInterval(tally, options) : result }
}

/** Refuses a minimum or a level even where there is nothing to score. */
export function checkScoring(options: {
  readonly minimumResponses?: number
  readonly level?: number
}): void {
  checkMinimum(options.minimumResponses)
  npsInterval({ promoters: 0, passives: 0, detractors: 0 }, options)
}
