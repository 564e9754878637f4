import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber, writePercent } from '../language/number.ts'
import type { NpsPrior } from './interval-model.ts'
import type { NpsGroup, NpsInterval, NpsIntervalMethod, NpsResult } from './model.ts'

/** The three groups; the Indonesian words are those in use among practitioners. */
export const npsGroupWording: Readonly<Record<NpsGroup, Words>> = {
  promoter: { en: 'promoter', id: 'promotor' },
  passive: { en: 'passive', id: 'pasif' },
  detractor: { en: 'detractor', id: 'detraktor' },
}

/** What else can come of an invitation to answer. */
export const npsAnswerWording: Readonly<Record<'declined' | 'missing' | 'invalid', Words>> = {
  declined: { en: 'declined', id: 'menolak menjawab' },
  missing: { en: 'missing', id: 'tidak menjawab' },
  invalid: { en: 'invalid', id: 'tidak sah' },
}

/** Why there is no score. */
export const npsReasonWording: Readonly<
  Record<Extract<NpsResult<string>, { kind: 'unscored' }>['because'], Words>
> = {
  noResponses: { en: 'nobody rated', id: 'tidak ada yang menilai' },
  tooFewResponses: { en: 'too few ratings', id: 'terlalu sedikit penilaian' },
}

/** The methods of computing an interval. */
export const npsIntervalMethodWording: Readonly<Record<NpsIntervalMethod, Words>> = {
  score: { en: 'score interval (Tango)', id: 'selang skor (Tango)' },
  adjustedWald: { en: 'adjusted Wald interval', id: 'selang Wald disesuaikan' },
  wald: { en: 'Wald interval', id: 'selang Wald' },
  student: { en: "Student's t interval", id: 'selang t Student' },
  bayesian: { en: 'Bayesian interval', id: 'selang Bayes' },
  bootstrap: { en: 'bootstrap interval', id: 'selang bootstrap' },
}

/** The priors by name. */
export const npsPriorWording: Readonly<Record<NpsPrior, Words>> = {
  jeffreys: {
    en: 'Jeffreys prior, half an answer in each group',
    id: 'prior Jeffreys, setengah jawaban tiap kelompok',
  },
  uniform: {
    en: 'uniform prior, one answer in each group',
    id: 'prior seragam, satu jawaban tiap kelompok',
  },
}

const ratings: CountedNoun = { en: { one: 'rating', other: 'ratings' }, id: 'penilaian' }

/**
 * Explains a score or an interval in one sentence.
 *
 * @param result - a score, the reason there is none, or an interval
 * @param options - `language`; `decimals` of the points, from 0 (default) to 20
 * @returns the sentence
 * @example
 * ```ts
 * import { explainNps, netPromoterScore, npsInterval } from 'paripurna/nps'
 *
 * const tally = { promoters: 501, passives: 317, detractors: 71 }
 * explainNps(netPromoterScore(tally), { language: 'en' }) // => 'NPS +48: 56% promoters, 36% passives, 8% detractors among 889 ratings.'
 * explainNps(npsInterval(tally), { language: 'id', decimals: 1 }) // => 'NPS +48,4; antara +44,0 dan +52,5 dengan tingkat kepercayaan 95%, dari 889 penilaian.'
 * explainNps({ kind: 'unscored', because: 'noResponses' }, { language: 'en' }) // => 'No NPS: nobody rated.'
 * ```
 */
export function explainNps(
  result: NpsResult<string> | NpsInterval,
  options: { readonly language: Language; readonly decimals?: number },
): string {
  const { language } = options
  const say = sentences[language]
  const points = (value: number) => writeNumber(value, { ...options, sign: 'always' })
  const percent = (value: number) => writePercent(value, { language })
  const count = (n: number) => writeCount(n, ratings, language)
  switch (result.kind) {
    case 'scored':
      return say.scored(
        points(result.score),
        percent(result.promoters),
        percent(result.passives),
        percent(result.detractors),
        count(result.n),
      )
    case 'interval':
      return say.interval(
        points(result.score),
        points(result.low),
        points(result.high),
        writeLevel(result.level, language),
        count(result.n),
      )
    case 'unscored': {
      const reason = npsReasonWording[result.because][language]
      if (result.because === 'noResponses') return say.unscored(reason)
      const wanted = writeNumber(result.minimumResponses, { language })
      return say.unscored(say.tooFew(reason, writeNumber(result.n, { language }), wanted))
    }
  }
}

const sentences = {
  en: {
    scored: (score: string, promoters: string, passives: string, detractors: string, n: string) =>
      `NPS ${score}: ${promoters} promoters, ${passives} passives, ${detractors} detractors among ${n}.`,
    interval: (score: string, low: string, high: string, level: string, n: string) =>
      `NPS ${score}; between ${low} and ${high} at ${level} confidence, from ${n}.`,
    unscored: (reason: string) => `No NPS: ${reason}.`,
    tooFew: (reason: string, n: string, wanted: string) =>
      `${reason}, ${n} of the ${wanted} asked for`,
  },
  id: {
    scored: (score: string, promoters: string, passives: string, detractors: string, n: string) =>
      `NPS ${score}: ${promoters} promotor, ${passives} pasif, ${detractors} detraktor dari ${n}.`,
    interval: (score: string, low: string, high: string, level: string, n: string) =>
      `NPS ${score}; antara ${low} dan ${high} dengan tingkat kepercayaan ${level}, dari ${n}.`,
    unscored: (reason: string) => `Tidak ada NPS: ${reason}.`,
    tooFew: (reason: string, n: string, wanted: string) =>
      `${reason}, ${n} dari ${wanted} yang diminta`,
  },
} satisfies Record<Language, object>

/** A level as percent, with as many decimals as it has: 95%, 99.9%. */
export function writeLevel(level: number, language: Language): string {
  const percent = Number((level * 100).toPrecision(12))
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return writePercent(percent, { language, decimals })
}
