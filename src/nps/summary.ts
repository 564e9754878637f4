import { checkCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import type { NpsResult, NpsTally } from './model.ts'
import { netPromoterScore } from './score.ts'
import { counterTally, countAnswer, startCounter } from './tally.ts'

/**
 * Counts answers and merges tallies: the score of a year from its months, of a company from its
 * branches.
 *
 * `add` takes a rating, `'declined'` or `null`; a number that is no rating is counted as invalid.
 * `combine` adds counts. What only one of the two knows (a histogram, how many declined) is left out
 * of the sum, because unknown is not zero.
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
export const npsSummary: Summary<number | 'declined' | null | undefined, NpsTally, NpsResult> = {
  empty: {
    promoters: 0,
    passives: 0,
    detractors: 0,
    histogram: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    declined: 0,
    missing: 0,
    invalid: 0,
  },
  add: (tally, answer, times = 1) => {
    const counter = startCounter()
    countAnswer(counter, answer, checkCount(times, 'times'))
    return combineNpsTallies(tally, counterTally(counter))
  },
  combine: combineNpsTallies,
  result: (tally) => netPromoterScore(tally),
}

const optionalCounts = ['declined', 'missing', 'invalid'] as const

function combineNpsTallies(first: NpsTally, second: NpsTally): NpsTally {
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
