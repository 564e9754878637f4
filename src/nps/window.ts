import { checkCount } from '../summary/counts.ts'
import type { NpsResponseTally, NpsTally } from './model.ts'
import { checkSameScale } from './scale.ts'

const groups = ['promoters', 'passives', 'detractors'] as const
const others = ['declined', 'missing', 'invalid'] as const

/**
 * Takes a part out of a total: what a sliding window leaves behind, or what a company has without
 * one of its branches. The reverse of `npsSummary.combine`.
 *
 * What only one of the two knows (a histogram, how many declined) is left out of the difference,
 * because unknown is not zero. No count goes below zero: a part that was never in the total is
 * refused, never clamped.
 *
 * @param total - counts of the whole
 * @param part - counts of what is taken out; the empty tally changes nothing but what it does not know
 * @returns the tally of the rest
 * @throws RangeError naming the count when the part has more of it than the total, or when a count is
 * negative or not whole, or the scales or the lengths of the histograms differ
 * @example
 * ```ts
 * import { subtractNpsTally, tallyRatings } from 'paripurna/nps'
 *
 * const total = { promoters: 5, passives: 2, detractors: 1 }
 * const rest = subtractNpsTally(total, tallyRatings([10, 9, 7])) // => { promoters: 3, passives: 1, detractors: 1 }
 * subtractNpsTally(rest, total) // throws RangeError: subtractNpsTally needs a part of the total, got promoters: 5 of 3
 * ```
 */
export function subtractNpsTally<Scale extends string>(
  total: NpsTally<Scale>,
  part: NpsTally<Scale>,
): NpsTally<Scale> {
  checkSameScale(total, part, 'subtractNpsTally')
  const known = others.flatMap((name) => {
    const [whole, taken] = [total[name], part[name]]
    return whole === undefined || taken === undefined
      ? []
      : [[name, less(whole, taken, name)] as const]
  })
  const [promoters = 0, passives = 0, detractors = 0] = groups.map((name) =>
    less(total[name], part[name], name),
  )
  return {
    promoters,
    passives,
    detractors,
    ...(total.histogram &&
      part.histogram && { histogram: lessHistogram(total.histogram, part.histogram) }),
    ...Object.fromEntries(known),
    ...(total.scale !== undefined && { scale: total.scale }),
  }
}

function lessHistogram(total: readonly number[], part: readonly number[]): readonly number[] {
  if (total.length !== part.length) {
    throw new RangeError(
      `subtractNpsTally needs histograms of one length, got ${total.length} and ${part.length}`,
    )
  }
  return total.map((count, index) => less(count, part[index] ?? 0, `histogram[${index}]`))
}

function less(total: number, part: number, name: string): number {
  checkCount(total, `subtractNpsTally: ${name} of the total`)
  checkCount(part, `subtractNpsTally: ${name} of the part`)
  if (part > total) {
    throw new RangeError(
      `subtractNpsTally needs a part of the total, got ${name}: ${part} of ${total}`,
    )
  }
  // Adding 0 makes a minus zero a zero.
  return total - part + 0
}

/**
 * Moves a window over tallies of responses: one comes in, and one may go out.
 *
 * @internal
 */
export function slideNpsWindow<Scale extends string>(
  window: NpsResponseTally<Scale>,
  entering: NpsResponseTally<Scale>,
  leaving: NpsResponseTally<Scale> | undefined,
): NpsResponseTally<Scale> {
  const slid = (count: (tally: NpsResponseTally<string>) => number) =>
    count(window) + count(entering) - (leaving ? count(leaving) : 0)
  return {
    ...window,
    promoters: slid((tally) => tally.promoters),
    passives: slid((tally) => tally.passives),
    detractors: slid((tally) => tally.detractors),
    histogram: window.histogram.map((_, index) => slid((tally) => tally.histogram[index] ?? 0)),
    declined: slid((tally) => tally.declined),
    missing: slid((tally) => tally.missing),
    invalid: slid((tally) => tally.invalid),
  }
}
