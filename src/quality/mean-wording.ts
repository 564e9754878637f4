import { verdictWording } from '../expectation/wording.ts'
import type { CountedNoun, Language } from '../language/model.ts'
import { writeCount, writeNumber, writePercent } from '../language/number.ts'
import type { ShareInterval } from '../statistics/model.ts'
import type { MeanVerdict, SampleMean } from './mean-model.ts'
import { qualityReasonWording } from './wording.ts'

/** The respondents of a survey. */
export const respondentNoun: CountedNoun = {
  en: { one: 'respondent', other: 'respondents' },
  id: 'responden',
}

/** Answers. */
export const answerNoun: CountedNoun = { en: { one: 'answer', other: 'answers' }, id: 'jawaban' }

/**
 * Explains a verdict on a mean, or why it is withheld, with the mean and its interval.
 *
 * @param result - of `judgeMean`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainMeanVerdict, judgeMean } from 'paripurna/quality'
 *
 * const mean = { kind: 'interval', mean: 3.2, low: 2.16, high: 4.24, level: 0.95, n: 5 } as const
 * const limits = { adequate: 4, desired: 4 }
 * explainMeanVerdict(judgeMean(mean, limits), { language: 'en' }) // => 'Disaster, but not settled by the interval: mean 3.20 (2.16 to 4.24 with 95% confidence), n = 5.'
 * explainMeanVerdict(judgeMean(mean, { ...limits, minimumAnswers: 30 }), { language: 'id' }) // => 'Belum ada putusan, jawabannya terlalu sedikit, 5 dari 30: rata-rata 3,20 (2,16 sampai 4,24 dengan tingkat kepercayaan 95%), n = 5.'
 * ```
 */
export function explainMeanVerdict(
  result: MeanVerdict & { readonly mean: SampleMean },
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const verdict = capital(sayVerdict(result, language))
  if (result.mean.kind === 'noMean') return `${verdict}.`
  return `${verdict}: ${say.mean(sayMean(result.mean, language))}.`
}

/** A verdict, or why there is none. */
export function sayVerdict(verdict: MeanVerdict, language: Language): string {
  const say = sentences[language]
  if (verdict.kind === 'judged') {
    const word = verdictWording[verdict.verdict][language]
    return verdict.settled ? word : say.unsettled(word)
  }
  const reason = qualityReasonWording[verdict.because][language]
  const of =
    verdict.because === 'tooFewAnswers' ? `, ${say.of(verdict.n, verdict.minimumAnswers)}` : ''
  return `${say.noVerdict}, ${reason}${of}`
}

/** A mean, its interval or why there is none, and n. */
export function sayMean(mean: SampleMean, language: Language, sign?: 'always'): string {
  const number = (value: number) =>
    writeNumber(value, { language, decimals: 2, ...(sign && { sign }) })
  if (mean.kind === 'noMean') return qualityReasonWording[mean.because][language]
  const beside =
    mean.kind === 'interval'
      ? sentences[language].between(number(mean.low), number(mean.high), sayLevel(mean, language))
      : qualityReasonWording[mean.because][language]
  return `${number(mean.mean)} (${beside}), n = ${writeNumber(mean.n, { language })}`
}

/** A share with its interval. */
export function sayShare(share: ShareInterval, language: Language): string {
  const percent = (part: number) => writePercent(100 * part, { language, decimals: 1 })
  const [low, high] = [percent(share.low), percent(share.high)]
  return `${percent(share.share)} (${sentences[language].between(low, high, sayLevel(share, language))})`
}

/** How many of how many, and how many did not answer. */
export function sayCounts(
  { part, n, missing }: { part: number; n: number; missing: number },
  language: Language,
): string {
  const say = sentences[language]
  const of = say.of(part, writeCount(n, answerNoun, language))
  return missing === 0 ? of : `${of}, ${say.missing(missing)}`
}

/** A level as it was set, with as many decimals as it has. */
export function sayLevel({ level }: { readonly level: number }, language: Language): string {
  const percent = Number((level * 100).toPrecision(12))
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return writePercent(percent, { language, decimals })
}

/** A text that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentences = {
  en: {
    mean: (mean: string) => `mean ${mean}`,
    between: (low: string, high: string, level: string) =>
      `${low} to ${high} with ${level} confidence`,
    unsettled: (verdict: string) => `${verdict}, but not settled by the interval`,
    noVerdict: 'no verdict',
    of: (part: number, n: number | string) => `${part} of ${n}`,
    missing: (missing: number) => `${missing} did not answer`,
  },
  id: {
    mean: (mean: string) => `rata-rata ${mean}`,
    between: (low: string, high: string, level: string) =>
      `${low} sampai ${high} dengan tingkat kepercayaan ${level}`,
    unsettled: (verdict: string) => `${verdict}, tetapi belum pasti menurut selangnya`,
    noVerdict: 'belum ada putusan',
    of: (part: number, n: number | string) => `${part} dari ${n}`,
    missing: (missing: number) => `${missing} tidak menjawab`,
  },
} satisfies Record<Language, object>
