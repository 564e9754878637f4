import type { Language } from '../language/model.ts'
import { writeCount, writeNumber, writePercent } from '../language/number.ts'
import { answerNoun, capital, sayCounts, sayMean, sayShare } from './mean-wording.ts'
import type {
  ApdexResult,
  CesResult,
  CsatResult,
  ServiceReach,
  SurveyMarginResult,
  SurveySampleSize,
} from './score-model.ts'
import { cesMethodWording, qualityReasonWording, sampleSizeMethodWording } from './wording.ts'

/**
 * Explains a Customer Satisfaction Score.
 *
 * @param result - of `csat`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { csat, explainCsat } from 'paripurna/quality'
 *
 * const tally = { scale: { lowest: 1, highest: 5 }, counts: [2, 6, 12, 50, 30], missing: 7 }
 * explainCsat(csat(tally, { satisfiedFrom: 4 }), { language: 'en' }) // => 'CSAT 80.0% (71.1% to 86.7% with 95% confidence): 80 of 100 answers, 7 did not answer; satisfied from 4 up.'
 * explainCsat({ kind: 'unscored', because: 'noAnswers' }, { language: 'id' }) // => 'Tidak ada CSAT: tidak ada yang menjawab.'
 * ```
 */
export function explainCsat(result: CsatResult, options: { readonly language: Language }): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'unscored') return none('CSAT', result.because, language)
  const counts = sayCounts({ ...result, part: result.satisfied }, language)
  return `CSAT ${sayShare(result.share, language)}: ${counts}; ${say.satisfiedFrom(result.satisfiedFrom)}.`
}

/**
 * Explains a Customer Effort Score, naming its definition.
 *
 * @param result - of `ces`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { ces, explainCes } from 'paripurna/quality'
 *
 * const tally = { scale: { lowest: 1, highest: 5 }, counts: [2, 3, 5, 6, 4], missing: 0 }
 * explainCes(ces(tally, { method: 'agreement', agreeFrom: 4 }), { language: 'en' }) // => 'CES, share of those who agree: 50.0% (29.9% to 70.1% with 95% confidence), 10 of 20 answers; agreeing from 4 up.'
 * explainCes(ces(tally, { method: 'mean' }), { language: 'id' }) // => 'CES, rata-rata jawaban: 3,35 (2,76 sampai 3,94 dengan tingkat kepercayaan 95%), n = 20.'
 * ```
 */
export function explainCes(result: CesResult, options: { readonly language: Language }): string {
  const { language } = options
  if (result.kind === 'unscored') return none('CES', result.because, language)
  const label = `CES, ${cesMethodWording[result.method][language]}`
  if (result.method === 'mean') return `${label}: ${sayMean(result.mean, language)}.`
  const counts = sayCounts({ ...result, part: result.agreeing }, language)
  const from = sentences[language].agreeFrom(result.agreeFrom)
  return `${label}: ${sayShare(result.share, language)}, ${counts}; ${from}.`
}

/**
 * Explains an Apdex score.
 *
 * @param result - of `apdex`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { apdex, explainApdex } from 'paripurna/quality'
 *
 * explainApdex(apdex({ satisfied: 60, tolerating: 30, frustrated: 10 }), { language: 'en' }) // => 'Apdex 0.75 (0.68 to 0.82 with 95% confidence), n = 100.'
 * explainApdex({ kind: 'unscored', because: 'noAnswers' }, { language: 'en' }) // => 'No Apdex: nothing was measured.'
 * ```
 */
export function explainApdex(
  result: ApdexResult,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'unscored') return `${say.none('Apdex')}: ${say.nothingMeasured}.`
  return `Apdex ${sayMean(result.mean, language)}.`
}

/**
 * Explains how many of the customers reached were served.
 *
 * @param result - of `serviceReach`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainServiceReach, serviceReach } from 'paripurna/quality'
 *
 * explainServiceReach(serviceReach({ reached: 400, served: 300 }), { language: 'en' }) // => '300 of 400 customers reached were served, 75.0% (70.5% to 79.0% with 95% confidence); 100 were not.'
 * explainServiceReach(serviceReach({ reached: 0, served: 0 }), { language: 'id' }) // => 'Tidak ada porsi yang dilayani: tidak ada yang diraih.'
 * ```
 */
export function explainServiceReach(
  result: ServiceReach,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'unshared') return none(say.servedShare, result.because, language)
  const [served, reached, unserved] = [result.served, result.reached, result.unserved].map(
    (count) => writeNumber(count, { language }),
  )
  return say.served(`${served}`, `${reached}`, sayShare(result.share, language), `${unserved}`)
}

/**
 * Explains a sample size.
 *
 * @param size - of `surveySampleSize`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainSurveySampleSize, surveySampleSize } from 'paripurna/quality'
 *
 * const size = surveySampleSize({ method: 'krejcieMorgan', population: 1000 })
 * explainSurveySampleSize(size, { language: 'id' }) // => '278 jawaban dari 1.000, menurut tabel Krejcie dan Morgan: galat paling besar 5,00 poin persen.'
 * ```
 */
export function explainSurveySampleSize(
  size: SurveySampleSize,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const answers = amongAll(size.n, size.population, language)
  const method = sampleSizeMethodWording[size.method][language]
  return `${answers}, ${say.by(method)}: ${say.margin(points(size.reached, language))}.`
}

/**
 * Explains how sure the answers at hand make a share.
 *
 * @param result - of `surveyMargin`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainSurveyMargin, surveyMargin } from 'paripurna/quality'
 *
 * explainSurveyMargin(surveyMargin({ n: 150, population: 500 }), { language: 'en' }) // => '150 answers of 500: error of at most 6.70 percentage points.'
 * explainSurveyMargin(surveyMargin({ n: 0 }), { language: 'en' }) // => 'No margin of error: nobody answered.'
 * ```
 */
export function explainSurveyMargin(
  result: SurveyMarginResult,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'noMargin') return none(say.marginOfError, result.because, language)
  const answers = amongAll(result.n, result.population, language)
  return `${answers}: ${say.margin(points(result.marginOfError, language))}.`
}

function none(what: string, because: 'noAnswers' | 'nobodyReached', language: Language): string {
  return `${capital(sentences[language].none(what))}: ${qualityReasonWording[because][language]}.`
}

function amongAll(n: number, population: number | undefined, language: Language): string {
  const answers = writeCount(n, answerNoun, language)
  return population === undefined
    ? answers
    : sentences[language].of(answers, writeNumber(population, { language }))
}

function points(part: number, language: Language): string {
  return writePercent(100 * part, { language, decimals: 2 }).slice(0, -1)
}

const sentences = {
  en: {
    none: (what: string) => `No ${what}`,
    nothingMeasured: 'nothing was measured',
    satisfiedFrom: (from: number) => `satisfied from ${from} up`,
    agreeFrom: (from: number) => `agreeing from ${from} up`,
    servedShare: 'share served',
    marginOfError: 'margin of error',
    served: (served: string, reached: string, share: string, unserved: string) =>
      `${served} of ${reached} customers reached were served, ${share}; ${unserved} were not.`,
    of: (answers: string, population: string) => `${answers} of ${population}`,
    by: (method: string) => `by the ${method}`,
    margin: (points: string) => `error of at most ${points} percentage points`,
  },
  id: {
    none: (what: string) => `Tidak ada ${what}`,
    nothingMeasured: 'tidak ada yang diukur',
    satisfiedFrom: (from: number) => `puas mulai dari ${from}`,
    agreeFrom: (from: number) => `setuju mulai dari ${from}`,
    servedShare: 'porsi yang dilayani',
    marginOfError: 'batas galat',
    served: (served: string, reached: string, share: string, unserved: string) =>
      `${served} dari ${reached} pelanggan yang diraih dilayani, ${share}; ${unserved} belum.`,
    of: (answers: string, population: string) => `${answers} dari ${population}`,
    by: (method: string) => `menurut ${method}`,
    margin: (points: string) => `galat paling besar ${points} poin persen`,
  },
} satisfies Record<Language, object>
