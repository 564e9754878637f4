import type { Language, Words } from '../language/model.ts'
import type { NoNpsSample } from './comparison-model.ts'
import { explainNpsComparison } from './comparison-wording.ts'
import type {
  NpsChangeDecomposition,
  NpsSegmentEffect,
  NpsSegmentPresence,
} from './decomposition-model.ts'
import {
  writeBeside,
  writeSize,
  writeSizeInPoints,
  type NpsPointsOptions,
} from './points-wording.ts'
import { segmentName } from './segment-wording.ts'

/** In which of two periods a segment has ratings. */
export const npsSegmentPresenceWording: Readonly<Record<NpsSegmentPresence, Words>> = {
  both: { en: 'in both periods', id: 'ada di kedua periode' },
  appeared: { en: 'appeared', id: 'baru muncul' },
  disappeared: { en: 'disappeared', id: 'tidak ada lagi' },
  neither: { en: 'in neither period', id: 'tidak ada di kedua periode' },
}

/**
 * Explains how much of a change happened within the segments and how much is due to their mix, and
 * which segments had the largest part in it.
 *
 * The largest are those whose two effects are the largest together, whatever their signs. The mix
 * effect of a single segment leans on where the scale has its 0; that of all of them does not.
 *
 * @param result - of `decomposeNpsChange`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20; `largest`, how many
 * segments to name, a whole number from 0, default 3; `name`, what to call a segment: needed where
 * it is neither text nor a number
 * @returns one sentence, and a second one where segments are named
 * @throws RangeError when the decimals are out of range, or `largest` is not a whole number from 0
 * @throws TypeError when a segment has no name
 * @example
 * ```ts
 * import { decomposeNpsChange, explainNpsDecomposition } from 'paripurna/nps'
 *
 * const result = decomposeNpsChange({
 *   previous: {
 *     shop: { promoters: 80, passives: 15, detractors: 5 },
 *     app: { promoters: 20, passives: 40, detractors: 40 },
 *   },
 *   current: {
 *     shop: { promoters: 32, passives: 7, detractors: 1 },
 *     app: { promoters: 36, passives: 64, detractors: 60 },
 *   },
 * })
 * explainNpsDecomposition(result, { language: 'en', largest: 0 }) // => 'NPS fell by 24 points: within the segments it rose by 4, the mix of segments took 28.'
 * explainNpsDecomposition(result, { language: 'id', largest: 1 }) // => 'NPS turun 24 poin: di dalam segmen naik 4, perubahan komposisi segmen mengurangi 28. Pengaruh terbesar: shop (dalam segmen +1, komposisi -23).'
 * ```
 */
export function explainNpsDecomposition<Segment>(
  result: NpsChangeDecomposition<Segment> | NoNpsSample,
  options: NpsPointsOptions & {
    readonly largest?: number
    readonly name?: (segment: Segment) => string
  },
): string {
  const { language, decimals, largest = 3 } = options
  if (!(Number.isInteger(largest) && largest >= 0)) {
    throw new RangeError(
      `explainNpsDecomposition needs a whole number of largest segments from 0, got ${largest}`,
    )
  }
  const points = { language, ...(decimals !== undefined && { decimals }) }
  if (result.kind === 'unscored') return explainNpsComparison(result, points)
  const say = sentences[language]
  const within = withoutNoise(result.within)
  const mix = withoutNoise(result.mix)
  const sentence = say.change(
    directionOf(result.change, say.moved, writeSizeInPoints(result.change, points)),
    directionOf(within, say.within, writeSize(within, points)),
    directionOf(mix, say.mix, writeSize(mix, points)),
  )
  const effects = result.segments
    .filter((effect) => weightOf(effect) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, largest)
    .map((effect) => {
      const name = segmentName(effect.segment, options.name, 'explainNpsDecomposition')
      return `${name} (${tellEffect(effect, points)})`
    })
  return effects.length === 0 ? sentence : `${sentence} ${say.largest(effects.join(', '))}`
}

/** What is left when the last digits of sums of floats are none of anybody's points. */
function withoutNoise(points: number): number {
  return Math.abs(points) < 1e-9 ? 0 : points
}

function directionOf(
  points: number,
  say: {
    readonly up: (size: string) => string
    readonly down: (size: string) => string
    readonly none: string
  },
  size: string,
): string {
  return points > 0 ? say.up(size) : points < 0 ? say.down(size) : say.none
}

/** How large both effects of a segment are together. */
function weightOf({ within, mix }: Pick<NpsSegmentEffect<unknown>, 'within' | 'mix'>): number {
  return withoutNoise(Math.abs(within) + Math.abs(mix))
}

function tellEffect(
  { within, mix, presence }: Pick<NpsSegmentEffect<unknown>, 'within' | 'mix' | 'presence'>,
  options: NpsPointsOptions,
): string {
  const { language } = options
  const say = sentences[language]
  const points = (value: number) =>
    writeBeside(withoutNoise(value), 0, { ...options, sign: 'always' })
  return presence === 'both'
    ? `${say.ofWithin(points(within))}, ${say.ofMix(points(mix))}`
    : `${npsSegmentPresenceWording[presence][language]}, ${say.ofMix(points(mix))}`
}

const sentences = {
  en: {
    change: (moved: string, within: string, mix: string) => `NPS ${moved}: ${within}, ${mix}.`,
    moved: {
      up: (size: string) => `rose by ${size}`,
      down: (size: string) => `fell by ${size}`,
      none: 'stayed the same',
    },
    within: {
      up: (size: string) => `within the segments it rose by ${size}`,
      down: (size: string) => `within the segments it fell by ${size}`,
      none: 'within the segments it stayed the same',
    },
    mix: {
      up: (size: string) => `the mix of segments added ${size}`,
      down: (size: string) => `the mix of segments took ${size}`,
      none: 'the mix of segments changed nothing',
    },
    largest: (effects: string) => `Largest effects: ${effects}.`,
    ofWithin: (points: string) => `within ${points}`,
    ofMix: (points: string) => `mix ${points}`,
  },
  id: {
    change: (moved: string, within: string, mix: string) => `NPS ${moved}: ${within}, ${mix}.`,
    moved: {
      up: (size: string) => `naik ${size}`,
      down: (size: string) => `turun ${size}`,
      none: 'tetap',
    },
    within: {
      up: (size: string) => `di dalam segmen naik ${size}`,
      down: (size: string) => `di dalam segmen turun ${size}`,
      none: 'di dalam segmen tetap',
    },
    mix: {
      up: (size: string) => `perubahan komposisi segmen menambah ${size}`,
      down: (size: string) => `perubahan komposisi segmen mengurangi ${size}`,
      none: 'komposisi segmen tidak mengubah apa pun',
    },
    largest: (effects: string) => `Pengaruh terbesar: ${effects}.`,
    ofWithin: (points: string) => `dalam segmen ${points}`,
    ofMix: (points: string) => `komposisi ${points}`,
  },
} satisfies Record<Language, object>
