import type { Language, Words } from '../language/model.ts'
import { writeAmount, writeCount, writeNumber } from '../language/number.ts'
import type { NoNpsResponses } from './model.ts'
import type {
  NpsSampleSize,
  NpsSampleSizeMethod,
  NpsTargetPlan,
  UnreachableNpsTarget,
} from './plan-model.ts'
import {
  counted,
  writeBeside,
  writeSizeInPoints,
  writeTarget,
  type NpsPointsOptions,
} from './points-wording.ts'
import { explainNps, writeLevel } from './wording.ts'

/** What a sample size is for. */
export const npsSampleSizeGoalWording: Readonly<Record<NpsSampleSize['goal'], Words>> = {
  marginOfError: { en: 'margin of error', id: 'margin kesalahan' },
  benchmarkDifference: { en: 'difference from a benchmark', id: 'selisih dari tolok ukur' },
  difference: { en: 'difference between two groups', id: 'selisih antara dua kelompok' },
}

/** The methods whose sample size can be planned. */
export const npsSampleSizeMethodWording: Readonly<Record<NpsSampleSizeMethod, Words>> = {
  wald: { en: 'Wald', id: 'Wald' },
  adjustedWald: { en: 'adjusted Wald', id: 'Wald disesuaikan' },
}

/** Why a target cannot be reached. */
export const npsUnreachableReasonWording: Readonly<Record<UnreachableNpsTarget['because'], Words>> =
  {
    notAllPromoters: { en: 'not everybody is a promoter', id: 'tidak semua adalah promotor' },
    tooMany: {
      en: 'it takes more promoters than can be counted',
      id: 'promotor yang diperlukan terlalu banyak untuk dihitung',
    },
  }

/**
 * Explains how many ratings are needed, or how many promoters bring a score to its target, in one
 * sentence.
 *
 * The margin or difference is the one that so many ratings reach, with at least one decimal. A
 * target is written as it was set, and a score that would round to it gets more decimals.
 *
 * @param result - of `npsSampleSize` or `promotersNeeded`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20
 * @returns the sentence
 * @throws RangeError when the decimals are out of range
 * @example
 * ```ts
 * import { explainNpsPlan, npsSampleSize, promotersNeeded } from 'paripurna/nps'
 *
 * const margin = npsSampleSize({ marginOfError: 5, variance: 'worstCase' })
 * explainNpsPlan(margin, { language: 'en' }) // => 'Needed: 1,537 ratings, for a margin of error of 5.0 points with 95% confidence (Wald, variance 1).'
 * const tally = { promoters: 70, passives: 10, detractors: 20 }
 * explainNpsPlan(promotersNeeded(tally, 60), { language: 'id' }) // => 'NPS +50 (n 100) memerlukan 25 promotor lagi untuk target +60, dan menjadi +60.'
 * explainNpsPlan(promotersNeeded(tally, 100), { language: 'en' }) // => 'NPS +50 (n 100) cannot reach the target of +100: not everybody is a promoter.'
 * ```
 */
export function explainNpsPlan(
  result: NpsSampleSize | NpsTargetPlan | UnreachableNpsTarget | NoNpsResponses,
  options: NpsPointsOptions,
): string {
  switch (result.kind) {
    case 'sampleSize':
      return explainSampleSize(result, options)
    case 'promotersNeeded':
    case 'unreachable':
      return explainTarget(result, options)
    case 'unscored':
      return explainNps(result, options)
  }
}

function explainSampleSize(result: NpsSampleSize, options: NpsPointsOptions): string {
  const { language } = options
  const say = sentences[language]
  const { population } = result
  const ratings = writeCount(result.n, counted.ratings, language)
  const among =
    population === undefined ? '' : ` ${say.among(writeNumber(population, { language }))}`
  const decimals = options.decimals === undefined || options.decimals === 0 ? 1 : options.decimals
  const size = writeSizeInPoints(result.reached, { language, decimals })
  const level = writeLevel(result.level, language)
  const method = npsSampleSizeMethodWording[result.method][language]
  const basis = say.basis(method, writeAmount(result.variance, language))
  if (result.goal === 'marginOfError') {
    return `${say.needed(`${ratings}${among}`)}${say.margin(size, level)} ${basis}.`
  }
  const [each, what] =
    result.goal === 'difference'
      ? [` ${say.inEach}`, say.between(size)]
      : [among, say.fromBenchmark(size)]
  const test = say.test(result.oneSided, level, writeLevel(result.power, language))
  return `${say.needed(`${ratings}${each}`)}${what} ${test} ${basis}.`
}

function explainTarget(
  result: NpsTargetPlan | UnreachableNpsTarget,
  options: NpsPointsOptions,
): string {
  const { language } = options
  const say = sentences[language]
  const score = (value: number) => writeBeside(value, result.target, { ...options, sign: 'always' })
  const from = `NPS ${score(result.from)} (n ${writeNumber(result.n, { language })})`
  const target = writeTarget(result.target, language)
  if (result.kind === 'unreachable') {
    return say.unreachable(from, target, npsUnreachableReasonWording[result.because][language])
  }
  if (result.promoters === 0) return say.reached(from, target)
  const promoters = writeCount(result.promoters, counted.morePromoters, language)
  return say.promoters(from, promoters, target, score(result.reached))
}

const sentences = {
  en: {
    needed: (ratings: string) => `Needed: ${ratings}, `,
    among: (population: string) => `of the ${population} who could answer`,
    inEach: 'in each group',
    margin: (size: string, level: string) =>
      `for a margin of error of ${size} with ${level} confidence`,
    fromBenchmark: (size: string) => `to find a difference of ${size} from the benchmark`,
    between: (size: string) => `to find a difference of ${size} between the groups`,
    test: (oneSided: boolean, level: string, power: string) =>
      `by a ${oneSided ? 'one-sided' : 'two-sided'} test with ${level} confidence and ${power} power`,
    basis: (method: string, variance: string) => `(${method}, variance ${variance})`,
    reached: (from: string, target: string) => `${from} has reached the target of ${target}.`,
    promoters: (from: string, promoters: string, target: string, reached: string) =>
      `${from} needs ${promoters} for the target of ${target}, and is ${reached} then.`,
    unreachable: (from: string, target: string, reason: string) =>
      `${from} cannot reach the target of ${target}: ${reason}.`,
  },
  id: {
    needed: (ratings: string) => `Diperlukan ${ratings} `,
    among: (population: string) => `dari ${population} yang bisa menjawab`,
    inEach: 'di tiap kelompok',
    margin: (size: string, level: string) =>
      `untuk margin kesalahan ${size} dengan tingkat kepercayaan ${level}`,
    fromBenchmark: (size: string) => `untuk menemukan selisih ${size} dari tolok ukur`,
    between: (size: string) => `untuk menemukan selisih ${size} antara kedua kelompok`,
    test: (oneSided: boolean, level: string, power: string) =>
      `dengan uji ${oneSided ? 'satu' : 'dua'} arah, tingkat kepercayaan ${level} dan kuasa uji ${power}`,
    basis: (method: string, variance: string) => `(${method}, varians ${variance})`,
    reached: (from: string, target: string) => `${from} sudah mencapai target ${target}.`,
    promoters: (from: string, promoters: string, target: string, reached: string) =>
      `${from} memerlukan ${promoters} untuk target ${target}, dan menjadi ${reached}.`,
    unreachable: (from: string, target: string, reason: string) =>
      `${from} tidak bisa mencapai target ${target}: ${reason}.`,
  },
} satisfies Record<Language, object>
