import { adjustForMultiple } from '../statistics/adjust.ts'
import type { AdjustmentMethod } from '../statistics/adjustment-model.ts'
import { criticalValue } from '../statistics/normal.ts'
import { compareNps } from './compare.ts'
import type { NpsSegmentComparison, NpsSegmentPair } from './comparison-model.ts'
import type { NpsSegmentTally } from './decomposition-model.ts'
import { checkSameScale } from './scale.ts'
import { rated } from './score.ts'

/**
 * Compares many segments at once, each with its previous period or, through `pairWithRest`, with the
 * rest; and judges each as one of many, so that the more segments there are, the more it takes to
 * call one changed.
 *
 * Each comparison is that of `compareNps`, and its interval is that of one segment by itself: it can
 * exclude 0 where `significant` is false. Segments in which nobody rated have no test and are not
 * adjusted for. Segments withheld before this, for too few answers, are not adjusted for either: so
 * withhold by size, never by result.
 *
 * @param pairs - one per segment, in any order: `segment`, `previous` and `current`
 * @param options - `method` of adjusting, `holm` (default: the chance of even one false alarm is at
 * most 1 less the level) or `benjaminiHochberg` (the expected share of false alarms among all
 * alarms is); `level`, between 0 and 1, default 0.95
 * @returns `segmentComparison`: every segment in the order it was given, with its comparison and
 * adjusted p-value, or `unscored` naming the samples in which nobody rated; no pairs, no segments
 * @throws RangeError when a count is negative or not whole, the scales of a pair differ, the level is
 * out of range, or the method is none of the two
 * @example
 * ```ts
 * import { compareNpsSegments } from 'paripurna/nps'
 *
 * const before = { promoters: 40, passives: 40, detractors: 20 }
 * const { segments } = compareNpsSegments([
 *   { segment: 'Bandung', previous: before, current: { promoters: 55, passives: 35, detractors: 10 } },
 *   { segment: 'Solo', previous: before, current: { promoters: 42, passives: 38, detractors: 20 } },
 *   { segment: 'Kediri', previous: before, current: { promoters: 0, passives: 0, detractors: 0 } },
 * ])
 * segments[0] // => { segment: 'Bandung', kind: 'comparison', change: 25, significant: true, ... }
 * segments[1] // => { segment: 'Solo', change: 2, significant: false, ... }
 * segments[2] // => { segment: 'Kediri', kind: 'unscored', because: 'noResponses', nobodyIn: ['current'] }
 * ```
 * @see Holm, Scandinavian Journal of Statistics 6 (1979) 65-70; Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300
 */
export function compareNpsSegments<Segment, Scale extends string = string>(
  pairs: Iterable<NpsSegmentPair<Segment, Scale>>,
  options: { readonly method?: AdjustmentMethod; readonly level?: number } = {},
): NpsSegmentComparison<Segment> {
  const { method = 'holm', level = 0.95 } = options
  criticalValue(level)
  const compared = [...pairs].map((pair) => {
    return { segment: pair.segment, ...compareNps(pair, { level }) }
  })
  const pValues = compared.flatMap((one) => (one.kind === 'comparison' ? [one.pValue] : []))
  const adjusted = adjustForMultiple(pValues, { method }).values()
  const segments = compared.map((one) => {
    if (one.kind === 'unscored') return one
    const adjustedPValue = Number(adjusted.next().value)
    return { ...one, adjustedPValue, significant: adjustedPValue < 1 - level }
  })
  return { kind: 'segmentComparison', method, level, tests: pValues.length, segments }
}

/**
 * Pairs each segment with all the others together, to compare with `compareNpsSegments`: which
 * branch is better or worse than the rest?
 *
 * The rest stands in `previous`, so a change above 0 says that the segment scores higher. It is the
 * rest and not the whole, because a whole contains its part, and the comparison needs different
 * people in the two samples.
 *
 * @param segments - the segments, such as those of `npsBySegment`; each answer in one of them only
 * @returns one pair per segment, in the same order; the rest of a single segment is empty
 * @throws RangeError when a count is negative or not whole, or the scales differ
 * @example
 * ```ts
 * import { compareNpsSegments, pairWithRest } from 'paripurna/nps'
 *
 * const pairs = pairWithRest([
 *   { segment: 'Bandung', tally: { promoters: 9, passives: 1, detractors: 0 } },
 *   { segment: 'Solo', tally: { promoters: 3, passives: 3, detractors: 4 } },
 *   { segment: 'Kediri', tally: { promoters: 4, passives: 3, detractors: 3 } },
 * ])
 * pairs[0]?.previous // => { promoters: 7, passives: 6, detractors: 7 }
 * compareNpsSegments(pairs).segments[0] // => { segment: 'Bandung', change: 90, significant: true, ... }
 * pairWithRest([]) // => []
 * ```
 */
export function pairWithRest<Segment, Scale extends string = string>(
  segments: Iterable<NpsSegmentTally<Segment, Scale>>,
): readonly NpsSegmentPair<Segment, Scale>[] {
  const all = [...segments]
  const total = { promoters: 0, passives: 0, detractors: 0 }
  for (const { tally } of all) {
    checkSameScale(all[0]?.tally ?? tally, tally, 'pairWithRest')
    rated(tally)
    for (const group of ['promoters', 'passives', 'detractors'] as const) {
      total[group] += tally[group]
    }
    // Refuses a total that is no longer whole.
    rated(total)
  }
  return all.map(({ segment, tally }) => ({
    segment,
    previous: {
      promoters: total.promoters - tally.promoters,
      passives: total.passives - tally.passives,
      detractors: total.detractors - tally.detractors,
      ...(tally.scale !== undefined && { scale: tally.scale }),
    },
    current: tally,
  }))
}
