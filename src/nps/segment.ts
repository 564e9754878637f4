import type { NpsResponseLike, NpsSegment } from './model.ts'
import { checkMinimum, scoreOrWithhold } from './score.ts'
import { countAnswer, counterTally, startCounter, type NpsCounter } from './tally.ts'

/**
 * Scores each segment by itself: branches, products, kinds of customer.
 *
 * @param responses - the responses; anything may stand in `rating`, as for `tallyResponses`
 * @param segmentOf - the segment of a response, compared as a `Map` compares keys
 * @param options - `minimumResponses`, below which a segment's score is withheld; default 0
 * @returns segments in the order they were first met; no responses, no segments
 * @throws RangeError when the minimum is negative or not whole
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
 * solo?.result // => { kind: 'unscored', because: 'tooFewResponses', n: 1, minimumResponses: 2 }
 * ```
 */
export function npsBySegment<Response extends NpsResponseLike, Segment>(
  responses: Iterable<Response>,
  segmentOf: (response: Response) => Segment,
  options: { readonly minimumResponses?: number } = {},
): readonly NpsSegment<Segment>[] {
  checkMinimum(options.minimumResponses)
  const counters = new Map<Segment, NpsCounter>()
  for (const response of responses) {
    const segment = segmentOf(response)
    const counter = counters.get(segment) ?? startCounter()
    counters.set(segment, counter)
    countAnswer(counter, response.rating)
  }
  return [...counters].map(([segment, counter]) => {
    const tally = counterTally(counter)
    return { segment, tally, result: scoreOrWithhold(tally, options) }
  })
}
