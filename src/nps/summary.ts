import { checkCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import type { NpsResult, NpsScale, NpsTally } from './model.ts'
import { checkSameScale } from './scale.ts'
import { netPromoterScore } from './score.ts'
import { counterTally, countAnswer, startCounter } from './tally.ts'

/**
 * Counts answers and merges tallies: the score of a year from its months, of a company from its
 * branches.
 *
 * `add` takes a rating, `'declined'` or `null`; a number that is no rating is counted as invalid.
 * `combine` adds counts. What only one of the two knows (a histogram, how many declined) is left out
 * of the sum, because unknown is not zero. Tallies of different scales do not add up.
 *
 * @example Two branches, and bare counts from a query
 * ```ts
 * import { npsSummary, tallyRatings } from 'paripurna/nps'
 *
 * const both = npsSummary.combine(tallyRatings([10, 9]), tallyRatings([3]))
 * npsSummary.result(both) // => { kind: 'scored', n: 3, numerator: 1, ... }
 * const bare = npsSummary.combine(both, { promoters: 5, passives: 0, detractors: 0 })
 * bare // => { promoters: 7, passives: 0, detractors: 1 }
 * npsSummary.combine(npsSummary.empty, bare) // => bare
 * ```
 */
export const npsSummary: NpsSummary<'nps'> = /* @__PURE__ */ npsSummaryOn()

/** A summary of answers on one scale. */
export type NpsSummary<Id extends string> = Summary<
  number | 'declined' | null | undefined,
  NpsTally<Id>,
  NpsResult<Id>
>

/**
 * Makes the summary of a scale of your own; `npsSummary` is that of 0 to 10.
 *
 * @param scale - default `npsScale`
 * @returns the summary; its tallies carry the id of the scale, and those of other scales are refused
 * @example
 * ```ts
 * import { defineNpsScale, npsSummaryOn, summarize, tallyRatings } from 'paripurna'
 *
 * const stars = defineNpsScale({ id: 'stars', lowest: 1, passivesFrom: 4, promotersFrom: 5, highest: 5 })
 * const summary = npsSummaryOn(stars)
 * summary.result(summarize(summary, [5, 5, 4, 1])) // => { kind: 'scored', score: 25, scale: 'stars', n: 4, ... }
 * summary.result(summary.empty) // => { kind: 'unscored', because: 'noResponses' }
 * ```
 */
export function npsSummaryOn<Id extends string = 'nps'>(scale?: NpsScale<Id>): NpsSummary<Id> {
  return {
    empty: counterTally(startCounter(scale)),
    add: (tally, answer, times = 1) => {
      const counter = startCounter(scale)
      countAnswer(counter, answer, checkCount(times, 'times'))
      return combineNpsTallies(tally, counterTally(counter))
    },
    combine: combineNpsTallies,
    result: (tally) => netPromoterScore(tally),
  }
}

const optionalCounts = ['declined', 'missing', 'invalid'] as const

function combineNpsTallies<Id extends string>(
  first: NpsTally<Id>,
  second: NpsTally<Id>,
): NpsTally<Id> {
  checkSameScale(first, second, 'npsSummary')
  const known = optionalCounts.flatMap((name) => {
    const [one, other] = [first[name], second[name]]
    return one === undefined || other === undefined ? [] : [[name, sum(one, other, name)] as const]
  })
  return {
    promoters: sum(first.promoters, second.promoters, 'promoters'),
    passives: sum(first.passives, second.passives, 'passives'),
    detractors: sum(first.detractors, second.detractors, 'detractors'),
    ...(first.histogram &&
      second.histogram && { histogram: sumHistograms(first.histogram, second.histogram) }),
    ...Object.fromEntries(known),
    ...(first.scale !== undefined && { scale: first.scale }),
  }
}

function sumHistograms(first: readonly number[], second: readonly number[]): readonly number[] {
  if (first.length !== second.length) {
    throw new RangeError(
      `npsSummary needs histograms of one length, got ${first.length} and ${second.length}`,
    )
  }
  return first.map((count, rating) => sum(count, second[rating] ?? 0, `histogram[${rating}]`))
}

function sum(one: number, other: number, name: string): number {
  return checkCount(checkCount(one, name) + checkCount(other, name), name)
}
