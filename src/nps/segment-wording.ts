import type { Language, Words } from '../language/model.ts'
import { writeCount } from '../language/number.ts'
import type { AdjustmentMethod } from '../statistics/adjustment-model.ts'
import type { NpsSegmentComparison } from './comparison-model.ts'
import { tellChange, tellNobody, type NpsComparisonOptions } from './comparison-wording.ts'
import { counted, writePValue } from './points-wording.ts'
import { writeLevel } from './wording.ts'

/** The ways of adjusting p-values for how many there are. */
export const adjustmentMethodWording: Readonly<Record<AdjustmentMethod, Words>> = {
  holm: { en: 'Holm', id: 'Holm' },
  benjaminiHochberg: { en: 'Benjamini-Hochberg', id: 'Benjamini-Hochberg' },
}

/** The name of a segment; refuses one that has none of its own. */
export function segmentName<Segment>(
  segment: Segment,
  name: ((segment: Segment) => string) | undefined,
  caller: string,
): string {
  if (name !== undefined) return name(segment)
  if (typeof segment === 'string') return segment
  if (typeof segment === 'number') return String(segment)
  throw new TypeError(
    `${caller} needs a name for segments that are neither text nor numbers, got ${JSON.stringify(segment)}`,
  )
}

/**
 * Explains how the scores of many segments changed, one line each, in the order they were given.
 *
 * The p-value is the adjusted one, which `significant` goes by. The interval is left out: it is that
 * of one segment by itself, and can exclude 0 where many together are no evidence.
 *
 * @param result - of `compareNpsSegments`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20; `between`,
 * `periods` (default) or `groups`, as after `pairWithRest`; `name`, what to call a segment: needed
 * where it is neither text nor a number
 * @returns the lines, parted by `\n`
 * @throws RangeError when the decimals are out of range
 * @throws TypeError when a segment has no name
 * @example
 * ```ts
 * import { compareNpsSegments, explainNpsSegmentComparison } from 'paripurna/nps'
 *
 * const previous = { promoters: 40, passives: 40, detractors: 20 }
 * const result = compareNpsSegments([
 *   { segment: 'Solo', previous, current: { promoters: 55, passives: 35, detractors: 10 } },
 *   { segment: 'Kediri', previous, current: { promoters: 0, passives: 0, detractors: 0 } },
 * ])
 * const lines = explainNpsSegmentComparison(result, { language: 'en' }).split('\n')
 * lines[0] // => 'Solo: NPS rose by 25 points, from +20 (n 100) to +45 (n 100); significant with 95% confidence, p = 0.015 adjusted for 1 test (Holm).'
 * lines[1] // => 'Kediri: not compared, nobody rated in the current sample.'
 * ```
 */
export function explainNpsSegmentComparison<Segment>(
  result: NpsSegmentComparison<Segment>,
  options: NpsComparisonOptions & { readonly name?: (segment: Segment) => string },
): string {
  const { language } = options
  const say = sentences[language]
  if (result.segments.length === 0) return say.none
  const tests = writeCount(result.tests, counted.tests, language)
  const adjusted = say.adjusted(tests, adjustmentMethodWording[result.method][language])
  const level = writeLevel(result.level, language)
  const lines = result.segments.map((one) => {
    const name = segmentName(one.segment, options.name, 'explainNpsSegmentComparison')
    if (one.kind === 'unscored') return `${name}: ${say.not}, ${tellNobody(one, options)}.`
    const verdict = say.verdict(one.significant, level)
    const pValue = writePValue(one.adjustedPValue, language, result.level)
    return `${name}: ${tellChange(one, options)}; ${verdict}, ${pValue} ${adjusted}.`
  })
  return lines.join('\n')
}

const sentences = {
  en: {
    none: 'No segments were compared.',
    not: 'not compared',
    verdict: (significant: boolean, level: string) =>
      `${significant ? 'significant' : 'not significant'} with ${level} confidence`,
    adjusted: (tests: string, method: string) => `adjusted for ${tests} (${method})`,
  },
  id: {
    none: 'Tidak ada segmen yang dibandingkan.',
    not: 'tidak dibandingkan',
    verdict: (significant: boolean, level: string) =>
      `${significant ? 'signifikan' : 'tidak signifikan'} pada tingkat kepercayaan ${level}`,
    adjusted: (tests: string, method: string) => `setelah dikoreksi untuk ${tests} (${method})`,
  },
} satisfies Record<Language, object>
