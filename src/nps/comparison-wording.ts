import type { Language, Words } from '../language/model.ts'
import { writeNumber } from '../language/number.ts'
import type {
  NoNpsSample,
  NoNpsVariance,
  NpsAlternative,
  NpsBenchmarkTest,
  NpsComparison,
  NpsComparisonMethod,
  NpsSample,
  NpsSampleScore,
} from './comparison-model.ts'
import type { NoNpsResponses } from './model.ts'
import {
  writeBeside,
  writePValue,
  writePoints,
  writeSizeInPoints,
  writeTarget,
  type NpsPointsOptions,
} from './points-wording.ts'
import { explainNps, npsReasonWording, writeLevel } from './wording.ts'

/** What a test looks for. */
export const npsAlternativeWording: Readonly<Record<NpsAlternative, Words>> = {
  twoSided: { en: 'a difference either way', id: 'perbedaan ke arah mana pun' },
  greater: { en: 'a higher score', id: 'skor yang lebih tinggi' },
  less: { en: 'a lower score', id: 'skor yang lebih rendah' },
}

/** The two samples of a comparison. */
export const npsSampleWording: Readonly<Record<NpsSample, Words>> = {
  previous: { en: 'previous', id: 'sebelumnya' },
  current: { en: 'current', id: 'sekarang' },
}

/** The methods of comparing two scores. */
export const npsComparisonMethodWording: Readonly<Record<NpsComparisonMethod, Words>> = {
  score: { en: 'score intervals combined (MOVER)', id: 'gabungan selang skor (MOVER)' },
  adjustedWald: { en: 'adjusted Wald comparison', id: 'perbandingan Wald disesuaikan' },
  wald: { en: 'Wald comparison', id: 'perbandingan Wald' },
}

/** Why there is a change, but no test of it. */
export const npsUntestedReasonWording: Readonly<Record<NoNpsVariance['because'], Words>> = {
  noVariance: {
    en: 'all answers of each sample fall into one group',
    id: 'semua jawaban di tiap sampel berada di satu kelompok',
  },
}

/** How a comparison is written. */
export interface NpsComparisonOptions extends NpsPointsOptions {
  /**
   * What the samples are: `periods` (default), so that a score rises and falls; or `groups` beside
   * each other, so that it is higher or lower.
   */
  readonly between?: 'periods' | 'groups'
}

/**
 * Explains how a score changed and how sure that is, in one sentence.
 *
 * Every figure is rounded by itself, so the change can seem one off beside the two scores. Only the
 * change and its bounds get more decimals than asked for, where 0 would be written that is none.
 *
 * @param result - of `compareNps`, `compareNpsWald` or `compareNpsAdjustedWald`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20; `between`,
 * `periods` (default) or `groups`
 * @returns the sentence
 * @throws RangeError when the decimals are out of range
 * @example
 * ```ts
 * import { compareNps, explainNpsComparison } from 'paripurna/nps'
 *
 * const previous = { promoters: 84, passives: 80, detractors: 46 }
 * const current = { promoters: 93, passives: 61, detractors: 36 }
 * const change = compareNps({ previous, current })
 * explainNpsComparison(change, { language: 'en' }) // => 'NPS rose by 12 points, from +18 (n 210) to +30 (n 190); between -3 and +27 with 95% confidence, p = 0.12.'
 * explainNpsComparison(change, { language: 'id', between: 'groups' }) // => 'NPS lebih tinggi 12 poin, +30 (n 190) dibanding +18 (n 210); antara -3 dan +27 dengan tingkat kepercayaan 95%, p = 0,12.'
 * const nobody = { promoters: 0, passives: 0, detractors: 0 }
 * explainNpsComparison(compareNps({ previous: nobody, current }), { language: 'en' }) // => 'No comparison: nobody rated in the previous sample.'
 * ```
 */
export function explainNpsComparison(
  result: NpsComparison | NoNpsVariance | NoNpsSample,
  options: NpsComparisonOptions,
): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'unscored') return `${say.none}: ${tellNobody(result, options)}.`
  const change = tellChange(result, options)
  if (result.kind === 'untested') {
    return `${change}; ${say.untested}: ${npsUntestedReasonWording[result.because][language]}.`
  }
  const bound = (value: number) => writeBeside(value, 0, { ...options, sign: 'always' })
  const range = say.range(bound(result.low), bound(result.high), writeLevel(result.level, language))
  return `${change}; ${range}, ${writePValue(result.pValue, language, result.level)}.`
}

/** By how much the score changed, and between which scores. */
export function tellChange(
  { change, previous, current }: Pick<NpsComparison, 'change' | 'previous' | 'current'>,
  options: NpsComparisonOptions,
): string {
  const say = sentences[options.language][options.between ?? 'periods']
  const size = writeSizeInPoints(change, options)
  const moved = change > 0 ? say.rise(size) : change < 0 ? say.fall(size) : say.same
  return `${moved}, ${say.scores(tellSample(previous, options), tellSample(current, options))}`
}

function tellSample({ score, n }: NpsSampleScore, options: NpsPointsOptions): string {
  return `${writePoints(score, options)} (n ${writeNumber(n, { language: options.language })})`
}

/** In which samples nobody rated. */
export function tellNobody(
  { because, nobodyIn }: NoNpsSample,
  { language, between = 'periods' }: NpsComparisonOptions,
): string {
  const say = sentences[language]
  const where =
    between === 'groups'
      ? say.groups.nobody[nobodyIn.length > 1 ? 'both' : (nobodyIn[0] ?? 'both')]
      : say.periods.nobody(nobodyIn.map((sample) => npsSampleWording[sample][language]))
  return `${npsReasonWording[because][language]} ${where}`
}

/**
 * Explains how a score compares with a benchmark, in one sentence.
 *
 * The benchmark is written as it was set. A score that would round to it gets more decimals.
 *
 * @param result - of `testNpsBenchmark`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20
 * @returns the sentence
 * @throws RangeError when the decimals are out of range
 * @example
 * ```ts
 * import { explainNpsBenchmarkTest, testNpsBenchmark } from 'paripurna/nps'
 *
 * const tally = { promoters: 50, passives: 33, detractors: 17 }
 * const above = testNpsBenchmark(tally, { benchmark: 20, alternative: 'greater' })
 * explainNpsBenchmarkTest(above, { language: 'en' }) // => 'NPS +33 (n 100), 13 points above the benchmark of +20; tested for a higher score, p = 0.049.'
 * const same = testNpsBenchmark(tally, { benchmark: 33 })
 * explainNpsBenchmarkTest(same, { language: 'id' }) // => 'NPS +33 (n 100), sama dengan tolok ukur +33; diuji untuk perbedaan ke arah mana pun, p = 1.'
 * ```
 */
export function explainNpsBenchmarkTest(
  result: NpsBenchmarkTest | NoNpsResponses,
  options: NpsPointsOptions,
): string {
  if (result.kind === 'unscored') return explainNps(result, options)
  const { language } = options
  const { score, benchmark, alternative, pValue, n } = result
  const say = sentences[language].benchmark
  // A benchmark such as 100 / 3 can equal the score and not be the same double.
  const apart = result.statistic === 0 ? 0 : score - benchmark
  const written = writeBeside(benchmark + apart, benchmark, { ...options, sign: 'always' })
  // As exact as the score, so that the figures of the sentence agree.
  const decimals = written.split(/[.,]/)[1]?.length ?? 0
  const size = writeSizeInPoints(apart, { language, decimals })
  const where = apart > 0 ? say.above(size) : apart < 0 ? say.below(size) : say.at
  const target = say.of(where, writeTarget(benchmark, language))
  const tested = say.tested(npsAlternativeWording[alternative][language])
  const sample = `NPS ${written} (n ${writeNumber(n, { language })})`
  return `${sample}, ${target}; ${tested}, ${writePValue(pValue, language)}.`
}

const sentences = {
  en: {
    none: 'No comparison',
    untested: 'not tested',
    range: (low: string, high: string, level: string) =>
      `between ${low} and ${high} with ${level} confidence`,
    periods: {
      rise: (size: string) => `NPS rose by ${size}`,
      fall: (size: string) => `NPS fell by ${size}`,
      same: 'NPS stayed the same',
      scores: (previous: string, current: string) => `from ${previous} to ${current}`,
      nobody: (samples: readonly string[]) =>
        `in the ${samples.join(' and ')} ${samples.length === 1 ? 'sample' : 'samples'}`,
    },
    groups: {
      rise: (size: string) => `NPS is higher by ${size}`,
      fall: (size: string) => `NPS is lower by ${size}`,
      same: 'NPS is the same',
      scores: (previous: string, current: string) => `${current} against ${previous}`,
      nobody: {
        previous: 'in the group compared with',
        current: 'in the group',
        both: 'in either group',
      },
    },
    benchmark: {
      above: (size: string) => `${size} above`,
      below: (size: string) => `${size} below`,
      at: 'at',
      of: (where: string, benchmark: string) => `${where} the benchmark of ${benchmark}`,
      tested: (alternative: string) => `tested for ${alternative}`,
    },
  },
  id: {
    none: 'Tidak ada perbandingan',
    untested: 'tidak diuji',
    range: (low: string, high: string, level: string) =>
      `antara ${low} dan ${high} dengan tingkat kepercayaan ${level}`,
    periods: {
      rise: (size: string) => `NPS naik ${size}`,
      fall: (size: string) => `NPS turun ${size}`,
      same: 'NPS tetap',
      scores: (previous: string, current: string) => `dari ${previous} menjadi ${current}`,
      nobody: (samples: readonly string[]) => `pada sampel ${samples.join(' dan ')}`,
    },
    groups: {
      rise: (size: string) => `NPS lebih tinggi ${size}`,
      fall: (size: string) => `NPS lebih rendah ${size}`,
      same: 'NPS sama',
      scores: (previous: string, current: string) => `${current} dibanding ${previous}`,
      nobody: {
        previous: 'di kelompok pembanding',
        current: 'di kelompok ini',
        both: 'di kelompok mana pun',
      },
    },
    benchmark: {
      above: (size: string) => `${size} di atas`,
      below: (size: string) => `${size} di bawah`,
      at: 'sama dengan',
      of: (where: string, benchmark: string) => `${where} tolok ukur ${benchmark}`,
      tested: (alternative: string) => `diuji untuk ${alternative}`,
    },
  },
} satisfies Record<Language, object>
