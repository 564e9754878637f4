import type { Language, Words } from '../language/model.ts'
import { writeAmount, writeCount, writeNumber } from '../language/number.ts'
import type {
  ClusteredNps,
  NoNpsStratum,
  NpsBounds,
  NpsFiniteConvention,
  NpsFinitePopulationError,
  NpsWithoutError,
  NpsWithoutErrorReason,
  StratifiedNps,
  WeightedNps,
} from './design-model.ts'
import type { NoNpsResponses } from './model.ts'
import { counted, writePoints, writeSizeInPoints, type NpsPointsOptions } from './points-wording.ts'
import { explainNps, npsIntervalMethodWording, npsReasonWording, writeLevel } from './wording.ts'

/** Why a score has no standard error. */
export const npsWithoutErrorReasonWording: Readonly<Record<NpsWithoutErrorReason, Words>> = {
  oneResponse: { en: 'there is only one rating', id: 'hanya ada satu penilaian' },
  oneAccount: { en: 'there is only one account', id: 'hanya ada satu akun' },
  oneResponseInStratum: {
    en: 'a stratum has only one rating',
    id: 'ada strata dengan hanya satu penilaian',
  },
}

/** The conventions of a finite population correction. */
export const npsFiniteConventionWording: Readonly<Record<NpsFiniteConvention, Words>> = {
  unbiased: { en: 'unbiased variance', id: 'varians tak bias' },
  plugIn: { en: 'plug-in variance', id: 'varians plug-in' },
}

/**
 * Explains the score of a designed sample: how sure it is, and what weights, strata or accounts do
 * to that.
 *
 * Standard errors are written with at least one decimal. An error of 0 is no certainty where answers
 * are only alike, so no bounds are written beside it but the adjusted ones of weighted ratings.
 * Strata in which nobody rated are counted from 1.
 *
 * @param result - of `weightedNps`, `stratifiedNps`, `clusteredNps` or `npsFinitePopulationError`
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20
 * @returns one to three sentences
 * @throws RangeError when the decimals are out of range
 * @example
 * ```ts
 * import { explainNpsDesign, npsFinitePopulationError, weightedNps } from 'paripurna/nps'
 *
 * const rows = [
 *   { rating: 10, weight: 1 },
 *   { rating: 9, weight: 1 },
 *   { rating: 3, weight: 2 },
 * ]
 * explainNpsDesign(weightedNps(rows), { language: 'en' }) // => 'NPS 0, weighted; between -147 and +147 with 95% confidence, standard error 75.0 points. By their weights 3 ratings tell as much as 2.67 of one weight: design effect 1.13.'
 * explainNpsDesign(weightedNps(rows.slice(0, 1)), { language: 'id' }) // => 'NPS +100 dari 1 penilaian; tanpa galat baku: hanya ada satu penilaian.'
 * const error = npsFinitePopulationError({ promoters: 50, passives: 33, detractors: 17 }, 400)
 * explainNpsDesign(error, { language: 'en' }) // => 'Standard error 6.5 points: 100 of 400 rated; unbiased variance.'
 * ```
 */
export function explainNpsDesign(
  result:
    | WeightedNps
    | StratifiedNps
    | ClusteredNps
    | NpsFinitePopulationError
    | NpsWithoutError
    | NoNpsResponses
    | NoNpsStratum,
  options: NpsPointsOptions,
): string {
  const { language } = options
  const say = sentences[language]
  switch (result.kind) {
    case 'weighted':
      return explainWeighted(result, options)
    case 'stratified':
      return explainStratified(result, options)
    case 'clustered':
      return explainClustered(result, options)
    case 'standardError':
      return say.finite(
        sizeOfError(result.standardError, options),
        writeNumber(result.n, { language }),
        writeNumber(result.populationSize, { language }),
        npsFiniteConventionWording[result.convention][language],
      )
    case 'scoreWithoutError':
      return say.withoutError(
        writePoints(result.score, options),
        writeCount(result.n, counted.ratings, language),
        npsWithoutErrorReasonWording[result.because][language],
      )
    case 'unscored':
      return 'nobodyInStrata' in result && result.nobodyInStrata.length > 0
        ? say.nobody(
            npsReasonWording[result.because][language],
            result.nobodyInStrata.map((index) => writeNumber(index + 1, { language })),
          )
        : explainNps({ kind: 'unscored', because: result.because }, { language })
  }
}

function explainWeighted(result: WeightedNps, options: NpsPointsOptions): string {
  const { language } = options
  const say = sentences[language]
  const { wald, adjustedWald, level } = result
  const error = tellError(result, options)
  const told = wald.degenerate
    ? `${tellRange(adjustedWald, level, options)} (${npsIntervalMethodWording.adjustedWald[language]}), ${error}`
    : error
  return [
    say.weighted(writePoints(result.score, options), told),
    say.effective(
      writeCount(result.n, counted.ratings, language),
      writeAmount(result.effectiveN, language),
      writeAmount(result.designEffect, language),
    ),
  ].join(' ')
}

function explainStratified(result: StratifiedNps, options: NpsPointsOptions): string {
  const { language } = options
  const say = sentences[language]
  const { corrected, level } = result
  return [
    say.stratified(
      writePoints(result.score, options),
      tellError(result, options),
      writeCount(result.n, counted.ratings, language),
    ),
    say.pooled(writePoints(result.pooledScore, options)),
    ...(corrected ? [say.corrected(tellError({ ...corrected, level }, options))] : []),
  ].join(' ')
}

function explainClustered(result: ClusteredNps, options: NpsPointsOptions): string {
  const { language } = options
  const say = sentences[language]
  const { designEffect } = result
  return [
    say.clustered(
      writePoints(result.score, options),
      writeCount(result.n, counted.ratings, language),
      writeCount(result.accounts, counted.accounts, language),
      tellError(result, options),
    ),
    ...(designEffect === undefined
      ? []
      : [
          say.naive(
            sizeOfError(result.naiveStandardError, options),
            writeAmount(designEffect, language),
          ),
        ]),
  ].join(' ')
}

/** The bounds with their level and standard error; of bounds without width, the error alone. */
function tellError(
  {
    standardError,
    wald,
    level,
  }: { readonly standardError: number; readonly wald: NpsBounds; readonly level: number },
  options: NpsPointsOptions,
): string {
  const error = sentences[options.language].error(sizeOfError(standardError, options))
  return wald.degenerate ? error : `${tellRange(wald, level, options)}, ${error}`
}

function tellRange({ low, high }: NpsBounds, level: number, options: NpsPointsOptions): string {
  const { language } = options
  return sentences[language].range(
    writePoints(low, options),
    writePoints(high, options),
    writeLevel(level, language),
  )
}

function sizeOfError(standardError: number, options: NpsPointsOptions): string {
  const decimals = options.decimals === undefined || options.decimals === 0 ? 1 : options.decimals
  return writeSizeInPoints(standardError, { ...options, decimals })
}

const sentences = {
  en: {
    range: (low: string, high: string, level: string) =>
      `between ${low} and ${high} with ${level} confidence`,
    error: (error: string) => `standard error ${error}`,
    weighted: (score: string, error: string) => `NPS ${score}, weighted; ${error}.`,
    effective: (n: string, effectiveN: string, effect: string) =>
      `By their weights ${n} tell as much as ${effectiveN} of one weight: design effect ${effect}.`,
    stratified: (score: string, error: string, n: string) =>
      `NPS ${score}, put together from strata; ${error}, from ${n}.`,
    pooled: (score: string) => `All answers taken together would show ${score}.`,
    corrected: (error: string) => `For this population alone: ${error}.`,
    clustered: (score: string, n: string, accounts: string, error: string) =>
      `NPS ${score}, from ${n} of ${accounts}; ${error}.`,
    naive: (error: string, effect: string) =>
      `If answers of one account were no more alike than others, it would be ${error}: design effect ${effect}.`,
    finite: (error: string, n: string, of: string, convention: string) =>
      `Standard error ${error}: ${n} of ${of} rated; ${convention}.`,
    withoutError: (score: string, n: string, reason: string) =>
      `NPS ${score} from ${n}; no standard error: ${reason}.`,
    nobody: (reason: string, strata: readonly string[]) =>
      `No NPS: ${reason} in ${strata.length === 1 ? 'stratum' : 'strata'} ${strata.join(', ')} (counted from 1).`,
  },
  id: {
    range: (low: string, high: string, level: string) =>
      `antara ${low} dan ${high} dengan tingkat kepercayaan ${level}`,
    error: (error: string) => `galat baku ${error}`,
    weighted: (score: string, error: string) => `NPS ${score}, terbobot; ${error}.`,
    effective: (n: string, effectiveN: string, effect: string) =>
      `Karena bobotnya, ${n} setara dengan ${effectiveN} penilaian berbobot sama: efek desain ${effect}.`,
    stratified: (score: string, error: string, n: string) =>
      `NPS ${score}, disusun dari strata; ${error}, dari ${n}.`,
    pooled: (score: string) => `Jika semua jawaban digabung, hasilnya ${score}.`,
    corrected: (error: string) => `Khusus populasi ini: ${error}.`,
    clustered: (score: string, n: string, accounts: string, error: string) =>
      `NPS ${score}, dari ${n} milik ${accounts}; ${error}.`,
    naive: (error: string, effect: string) =>
      `Seandainya jawaban dalam satu akun tidak saling mirip, galatnya ${error}: efek desain ${effect}.`,
    finite: (error: string, n: string, of: string, convention: string) =>
      `Galat baku ${error}: ${n} dari ${of} sudah menilai; ${convention}.`,
    withoutError: (score: string, n: string, reason: string) =>
      `NPS ${score} dari ${n}; tanpa galat baku: ${reason}.`,
    nobody: (reason: string, strata: readonly string[]) =>
      `Tidak ada NPS: ${reason} pada strata ke-${strata.join(', ke-')}.`,
  },
} satisfies Record<Language, object>
