import type { NpsSampleScore } from './comparison-model.ts'
import type { NpsTally } from './model.ts'

/** The tallies of one period by segment: a record by name, or a list such as that of `npsBySegment`. */
export type NpsSegmentTallies<Segment> =
  Iterable<NpsSegmentTally<Segment>> | Readonly<Record<string, NpsTally<string>>>

/** What was counted in a segment. */
export interface NpsSegmentTally<Segment, Scale extends string = string> {
  /** The segment. */
  readonly segment: Segment
  /** What was counted in it. */
  readonly tally: NpsTally<Scale>
}

/** In which of two periods a segment has ratings. */
export const npsSegmentPresences = ['both', 'appeared', 'disappeared', 'neither'] as const

/** In which of two periods a segment has ratings. */
export type NpsSegmentPresence = (typeof npsSegmentPresences)[number]

/** What one segment adds to the change of a score. */
export interface NpsSegmentEffect<Segment> {
  /** The segment. */
  readonly segment: Segment
  /** In which of the periods it has ratings. */
  readonly presence: NpsSegmentPresence
  /** What it adds by its score having changed, in points of the whole. */
  readonly within: number
  /** What it adds by its share of the ratings having changed, in points of the whole. */
  readonly mix: number
  /** Ratings in the previous period. */
  readonly previousN: number
  /** Ratings in the current period. */
  readonly currentN: number
  /** Its score in the previous period; left out where nobody rated. */
  readonly previousScore?: number
  /** Its score in the current period; left out where nobody rated. */
  readonly currentScore?: number
}

/** The change of a score, split into what changed in the segments and what changed between them. */
export interface NpsChangeDecomposition<Segment> {
  /** Says that there is a change. */
  readonly kind: 'decomposition'
  /** The score of all segments in the previous period, and how many rated. */
  readonly previous: NpsSampleScore
  /** The score of all segments in the current period, and how many rated. */
  readonly current: NpsSampleScore
  /** The current score less the previous, in points: within and mix together. */
  readonly change: number
  /** What the segments' own scores changed, at their mean shares. */
  readonly within: number
  /** What the segments' shares changed, at their mean scores. */
  readonly mix: number
  /** Every segment: those of the previous period in their order, then the new ones. */
  readonly segments: readonly NpsSegmentEffect<Segment>[]
}
