import { checkCount } from '../summary/counts.ts'
import type { NpsTargetPlan, UnreachableNpsTarget } from './plan-model.ts'
import { describe } from './group.ts'
import {
  npsGroups,
  type NoNpsResponses,
  type NpsGroup,
  type NpsTally,
  type ScoredNps,
} from './model.ts'
import { netPromoterScore, rated } from './score.ts'
import { smallestCount } from './smallest.ts'

// So many ratings that a hundred times as many are no longer a whole number.
const mostRatings = 90_071_992_547_409

/**
 * Tells how many promoters more a score needs to reach a target, everybody else staying what they
 * are: the smallest whole number with which `netPromoterScore` gives the target or more.
 *
 * It is arithmetic, no forecast: the score of a sample says nothing sure about those not asked. Near
 * 100 the number grows without bound, and 100 itself is out of reach once anybody is no promoter.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param target - points from -100 to 100, both ends included; need not be whole
 * @returns `promotersNeeded`, 0 of them where the target is reached already; `unreachable` because
 * `notAllPromoters` or, beyond 9 * 10^13 ratings, `tooMany`; or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, or the target is out of range
 * @example From 50 to 60, and to 100
 * ```ts
 * import { promotersNeeded } from 'paripurna/nps'
 *
 * const tally = { promoters: 70, passives: 10, detractors: 20 }
 * promotersNeeded(tally, 60) // => { kind: 'promotersNeeded', promoters: 25, target: 60, from: 50, reached: 60, n: 100 }
 * promotersNeeded(tally, 50) // => { promoters: 0, reached: 50, ... }
 * promotersNeeded(tally, 100) // => { kind: 'unreachable', because: 'notAllPromoters', target: 100, from: 50, n: 100 }
 * ```
 */
export function promotersNeeded(
  tally: NpsTally<string>,
  target: number,
): NpsTargetPlan | UnreachableNpsTarget | NoNpsResponses {
  if (!(Number.isFinite(target) && Math.abs(target) <= 100)) {
    throw new RangeError(`promotersNeeded needs a target from -100 to 100, got ${describe(target)}`)
  }
  const { n, numerator, score: from } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  const reachedWith = (more: number) => (100 * (numerator + more)) / (n + more)
  const known = { target: target + 0, from, n }
  if (from >= target) return { kind: 'promotersNeeded', promoters: 0, ...known, reached: from }
  if (target === 100) return { kind: 'unreachable', because: 'notAllPromoters', ...known }
  const promoters = smallestCount((more) => reachedWith(more) >= target, mostRatings - n)
  return promoters === undefined
    ? { kind: 'unreachable', because: 'tooMany', ...known }
    : { kind: 'promotersNeeded', promoters, ...known, reached: reachedWith(promoters) }
}

/**
 * Tells what the score would be if some of one group had been of another: detractors won back,
 * passives delighted, or promoters lost.
 *
 * A detractor who becomes a promoter moves the score twice as far as a passive who does. Nobody is
 * added, so `n` stays. It is arithmetic, no forecast.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param conversion - `from` and `to`, the groups; `count`, how many, from 0 to all of `from`
 * @returns the score after, as of `netPromoterScore`, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, a group is none, or more are converted
 * than there are
 * @example
 * ```ts
 * import { npsIfConverted } from 'paripurna/nps'
 *
 * const tally = { promoters: 70, passives: 10, detractors: 20 }
 * npsIfConverted(tally, { from: 'detractor', to: 'promoter', count: 5 }) // => { kind: 'scored', score: 60, n: 100, ... }
 * npsIfConverted(tally, { from: 'passive', to: 'promoter', count: 11 }) // throws RangeError: 10 passives
 * ```
 */
export function npsIfConverted<Scale extends string = string>(
  tally: NpsTally<Scale>,
  conversion: { readonly from: NpsGroup; readonly to: NpsGroup; readonly count: number },
): ScoredNps<Scale> | NoNpsResponses {
  rated(tally)
  const [from, to] = [checkGroup(conversion.from), checkGroup(conversion.to)]
  const count = checkCount(conversion.count, 'npsIfConverted')
  if (count > tally[from]) {
    throw new RangeError(
      `npsIfConverted needs a count of at most ${tally[from]} ${from}, got ${count}`,
    )
  }
  const counts = {
    promoters: tally.promoters,
    passives: tally.passives,
    detractors: tally.detractors,
  }
  counts[from] -= count
  counts[to] += count
  return netPromoterScore<Scale>({
    ...counts,
    ...(tally.scale !== undefined && { scale: tally.scale }),
  })
}

function checkGroup(group: NpsGroup): `${NpsGroup}s` {
  if (npsGroups.includes(group)) return `${group}s`
  throw new RangeError(
    `npsIfConverted needs a group, ${npsGroups.join(', ')}, got ${describe(group)}`,
  )
}
