import type { NoNpsSample } from './comparison-model.ts'
import type {
  NpsChangeDecomposition,
  NpsSegmentEffect,
  NpsSegmentPresence,
  NpsSegmentTallies,
  NpsSegmentTally,
} from './decomposition-model.ts'
import { describe } from './group.ts'
import type { NpsTally } from './model.ts'
import { nobodyIn, scoreChange } from './pair.ts'
import { checkSameScale } from './scale.ts'
import { rated } from './score.ts'

/**
 * Splits the change of a score exactly into two: what changed within the segments, and what changed
 * because customers shifted between segments of different scores.
 *
 * Every segment may rise while the whole falls, when customers shift to the segment that scores
 * lower (Simpson's paradox): then the mix effect is negative. A segment's within effect is the change
 * of its score times the mean of its two shares; its mix effect is the change of its share times the
 * mean of its two scores. Together they are the change, without remainder and without a segment or
 * period taken as the base. The mix effects of single segments lean on where the scale has its 0;
 * their sum does not.
 *
 * A segment without ratings in one period has share 0 there, and, having no score there, is taken
 * to keep the score of its other period: all it adds is mix, and its `presence` says so. The whole
 * is the sum of the segments given, so each answer belongs in exactly one.
 *
 * @param periods - `previous` and `current`: tallies by segment, in a record or a list
 * @returns `decomposition` in points, or `unscored` naming the periods in which nobody rated
 * @throws RangeError when a segment stands twice in a list, with its index; when a count is negative
 * or not whole, or the scales differ
 * @example Both segments rise, and the whole falls
 * ```ts
 * import { decomposeNpsChange } from 'paripurna/nps'
 *
 * const change = decomposeNpsChange({
 *   previous: {
 *     shop: { promoters: 80, passives: 15, detractors: 5 },
 *     app: { promoters: 20, passives: 40, detractors: 40 },
 *   },
 *   current: {
 *     shop: { promoters: 32, passives: 7, detractors: 1 },
 *     app: { promoters: 36, passives: 64, detractors: 60 },
 *   },
 * })
 * change // => { kind: 'decomposition', previous: { score: 27.5, n: 200 }, current: { score: 3.5, n: 200 }, change: -24, ... }
 * change.kind === 'decomposition' && [change.within.toFixed(3), change.mix.toFixed(3)] // => ['4.125', '-28.125']
 * change.kind === 'decomposition' && change.segments[0] // => { segment: 'shop', presence: 'both', previousScore: 75, currentScore: 77.5, ... }
 * decomposeNpsChange({ previous: {}, current: {} }) // => { kind: 'unscored', because: 'noResponses', nobodyIn: ['previous', 'current'] }
 * ```
 * @see Kitagawa, Journal of the American Statistical Association 50 (1955) 1168-1194
 */
export function decomposeNpsChange<Segment = never>(periods: {
  readonly previous: NpsSegmentTallies<Segment>
  readonly current: NpsSegmentTallies<Segment>
}): NpsChangeDecomposition<Segment | string> | NoNpsSample {
  const pairs = pairSegments([...tallies(periods.previous)], [...tallies(periods.current)])
  const [previous, current] = [total(pairs, 'previous'), total(pairs, 'current')]
  if (previous.n === 0 || current.n === 0) return nobodyIn(previous.n, current.n)
  const segments = pairs.map((pair) => effectOf(pair, previous.n, current.n))
  const sum = (name: 'within' | 'mix') => segments.reduce((all, effect) => all + effect[name], 0)
  return {
    kind: 'decomposition',
    previous: { score: previous.score, n: previous.n },
    current: { score: current.score, n: current.n },
    change: scoreChange(previous, current),
    within: sum('within'),
    mix: sum('mix'),
    segments,
  }
}

interface Pair<Segment> {
  readonly segment: Segment
  readonly previous: NpsTally<string>
  readonly current: NpsTally<string>
}

const empty: NpsTally<string> = { promoters: 0, passives: 0, detractors: 0 }

function* tallies<Segment>(
  given: NpsSegmentTallies<Segment>,
): Generator<NpsSegmentTally<Segment | string>> {
  if (isList(given)) yield* given
  else for (const [segment, tally] of Object.entries(given)) yield { segment, tally }
}

function isList<Segment>(
  given: NpsSegmentTallies<Segment>,
): given is Iterable<NpsSegmentTally<Segment>> {
  return Symbol.iterator in given
}

/** Every segment with its tally of each period; refuses a segment twice, and a mix of scales. */
function pairSegments<Segment>(
  previous: readonly NpsSegmentTally<Segment>[],
  current: readonly NpsSegmentTally<Segment>[],
): Pair<Segment>[] {
  const [before, after] = [bySegment(previous, 'previous'), bySegment(current, 'current')]
  const all = [...previous, ...current]
  for (const { tally } of all) {
    checkSameScale(all[0]?.tally ?? tally, tally, 'decomposeNpsChange')
  }
  return [...new Set(all.map(({ segment }) => segment))].map((segment) => ({
    segment,
    previous: before.get(segment) ?? empty,
    current: after.get(segment) ?? empty,
  }))
}

function bySegment<Segment>(
  list: readonly NpsSegmentTally<Segment>[],
  period: string,
): Map<Segment, NpsTally<string>> {
  const map = new Map<Segment, NpsTally<string>>()
  list.forEach(({ segment, tally }, index) => {
    if (map.has(segment)) {
      throw new RangeError(
        `decomposeNpsChange needs each segment once, got ${describe(segment)} again at index ${index} of ${period}`,
      )
    }
    map.set(segment, tally)
  })
  return map
}

function total<Segment>(pairs: readonly Pair<Segment>[], period: 'previous' | 'current') {
  const sum = { promoters: 0, passives: 0, detractors: 0 }
  for (const pair of pairs) {
    rated(pair[period])
    for (const group of ['promoters', 'passives', 'detractors'] as const) {
      sum[group] += pair[period][group]
    }
  }
  return rated(sum)
}

/** What a segment adds; where it has no ratings it keeps the score of its other period. */
function effectOf<Segment>(
  pair: Pair<Segment>,
  previousTotal: number,
  currentTotal: number,
): NpsSegmentEffect<Segment> {
  const [before, after] = [rated(pair.previous), rated(pair.current)]
  const presence = presenceOf(before.n, after.n)
  const [was, is] = [before.n > 0 ? before : after, after.n > 0 ? after : before]
  const meanShare = (before.n / previousTotal + after.n / currentTotal) / 2
  const shareChange = scoreChange(
    { numerator: before.n, n: previousTotal },
    { numerator: after.n, n: currentTotal },
  )
  const rise = presence === 'both' ? scoreChange(was, is) : 0
  const meanScore = presence === 'neither' ? 0 : (was.score + is.score) / 2
  return {
    segment: pair.segment,
    presence,
    within: meanShare * rise,
    mix: (shareChange * meanScore) / 100 + 0,
    previousN: before.n,
    currentN: after.n,
    ...(before.n > 0 && { previousScore: before.score }),
    ...(after.n > 0 && { currentScore: after.score }),
  }
}

function presenceOf(before: number, after: number): NpsSegmentPresence {
  if (before > 0) return after > 0 ? 'both' : 'disappeared'
  return after > 0 ? 'appeared' : 'neither'
}
