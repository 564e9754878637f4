import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber, writePercent } from '../language/number.ts'
import type { CronbachAlpha, UndefinedConsistencyReason } from './consistency-model.ts'
import type {
  AgreementBootstrapInterval,
  AgreementResult,
  UndefinedAgreementInterval,
} from './interval-model.ts'
import type {
  AgreementBounds,
  AgreementCoefficient,
  AlphaMetric,
  CohenKappa,
  FleissKappa,
  KappaWeights,
  KrippendorffAlpha,
  UndefinedAgreementReason,
} from './model.ts'

/** The coefficients. */
export const agreementCoefficientWording: Readonly<Record<AgreementCoefficient, Words>> = {
  cohenKappa: { en: "Cohen's kappa", id: 'kappa Cohen' },
  fleissKappa: { en: "Fleiss' kappa", id: 'kappa Fleiss' },
  krippendorffAlpha: { en: "Krippendorff's alpha", id: 'alfa Krippendorff' },
  cronbachAlpha: { en: "Cronbach's alpha", id: 'alfa Cronbach' },
}

/** The weightings of Cohen's kappa. */
export const kappaWeightsWording: Readonly<Record<KappaWeights, Words>> = {
  unweighted: { en: 'unweighted', id: 'tanpa bobot' },
  linear: { en: 'linear weights', id: 'bobot linear' },
  quadratic: { en: 'quadratic weights', id: 'bobot kuadratik' },
}

/** The metrics of Krippendorff's alpha. */
export const alphaMetricWording: Readonly<Record<AlphaMetric, Words>> = {
  nominal: { en: 'nominal', id: 'nominal' },
  ordinal: { en: 'ordinal', id: 'ordinal' },
  interval: { en: 'interval', id: 'interval' },
  ratio: { en: 'ratio', id: 'rasio' },
}

/** Why there is no coefficient, or no interval of one. */
export const agreementReasonWording: Readonly<
  Record<
    UndefinedAgreementReason | UndefinedConsistencyReason | UndefinedAgreementInterval['because'],
    Words
  >
> = {
  noPairs: {
    en: 'no subject has two ratings',
    id: 'tidak ada subjek dengan dua penilaian',
  },
  onlyOneCategory: {
    en: 'all ratings are of one category, so that chance would agree as well',
    id: 'semua penilaian jatuh pada satu kategori, sehingga kebetulan pun akan sepakat',
  },
  fewerThanTwoItems: { en: 'fewer than two items', id: 'kurang dari dua butir' },
  fewerThanTwoRespondents: { en: 'fewer than two respondents', id: 'kurang dari dua responden' },
  noVariance: { en: 'the sums are the same for all', id: 'jumlah skor semua responden sama' },
  tooFewDefinedReplicates: {
    en: 'the coefficient is undefined in too many resamples',
    id: 'koefisien tak terdefinisi pada terlalu banyak sampel ulang',
  },
}

const subjects: CountedNoun = { en: { one: 'subject', other: 'subjects' }, id: 'subjek' }
const respondents: CountedNoun = {
  en: { one: 'respondent', other: 'respondents' },
  id: 'responden',
}
const ratings: CountedNoun = { en: { one: 'rating', other: 'ratings' }, id: 'penilaian' }
const items: CountedNoun = { en: { one: 'item', other: 'items' }, id: 'butir' }
const resamples: CountedNoun = { en: { one: 'resample', other: 'resamples' }, id: 'sampel ulang' }

/**
 * Explains a coefficient or its interval: how much, from how many, how sure, and what was left out.
 *
 * It names no band such as "substantial": choose a reading and ask `agreementBand`. Bounds without width
 * are not written, because they say nothing about how sure the coefficient is.
 *
 * @param result - of one of the four coefficients, or of `agreementBootstrapInterval`
 * @param options - `language`; `decimals` of the coefficient, from 0 to 20, default 2
 * @returns one to three sentences
 * @throws RangeError when the decimals are out of range
 * @example
 * ```ts
 * import { cohenKappa, explainAgreement } from 'paripurna/agreement'
 *
 * const ratings = [[2, 2], [0, 0], [2, 2], [2, 2], [0, 0], [1, 2], [1, null]]
 * explainAgreement(cohenKappa(ratings), { language: 'en' }) // => "Cohen's kappa 0.70 from 6 subjects; between 0.23 and 1.17 at 95% confidence. Agreement 83%, by chance 44%. Left out: 1 subject with fewer than two ratings."
 * explainAgreement(cohenKappa([[1, 1]]), { language: 'id' }) // => 'Tidak ada kappa Cohen dari 1 subjek: semua penilaian jatuh pada satu kategori, sehingga kebetulan pun akan sepakat.'
 * ```
 */
export function explainAgreement(
  result: AgreementResult | AgreementBootstrapInterval | UndefinedAgreementInterval,
  options: { readonly language: Language; readonly decimals?: number },
): string {
  const { language } = options
  const say = sentences[language]
  const name = agreementCoefficientWording[result.coefficient][language]
  const people = result.coefficient === 'cronbachAlpha' ? respondents : subjects
  const n = writeCount(result.n, people, language)
  if (result.kind === 'undefined') {
    const reason = agreementReasonWording[result.because][language]
    const lines =
      'value' in result
        ? [say.noInterval(capitalized(name), writeValue(result.value, options), n, reason)]
        : [say.none(name, n, reason)]
    return [...lines, ...tellAside(result, language)].join(' ')
  }
  const head = `${name}${tellKind(result, language)} ${writeValue(result.value, options)}`
  const bounds = result.kind === 'interval' ? result : boundsOf(result)
  return [
    `${capitalized(head)} ${say.from(n)}${tellEach(result, language)}${tellRange(bounds, options)}.`,
    ...tellChance(result, language),
    ...tellAside(result, language),
  ].join(' ')
}

type Explained =
  CohenKappa | FleissKappa | KrippendorffAlpha | CronbachAlpha | AgreementBootstrapInterval
type Options = Parameters<typeof explainAgreement>[1]

function writeValue(value: number, options: Options): string {
  return writeNumber(value, { decimals: 2, ...options })
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The weights or the metric, where there is a choice. */
function tellKind(result: Explained, language: Language): string {
  if ('metric' in result) return ` (${alphaMetricWording[result.metric][language]})`
  if (!('weights' in result) || result.weights === 'unweighted') return ''
  return ` (${kappaWeightsWording[result.weights][language]})`
}

/** What the subjects or respondents brought. */
function tellEach(result: Explained, language: Language): string {
  const say = sentences[language]
  if ('ratingsPerSubject' in result) {
    return ` ${say.each(writeCount(result.ratingsPerSubject, ratings, language))}`
  }
  if ('ratings' in result) return ` ${say.with(writeCount(result.ratings, ratings, language))}`
  if ('items' in result) return ` ${say.with(writeCount(result.items.length, items, language))}`
  return ''
}

function boundsOf(result: Exclude<Explained, { kind: 'interval' }>): AgreementBounds | undefined {
  return 'interval' in result ? result.interval : undefined
}

function tellRange(bounds: AgreementBounds | undefined, options: Options): string {
  if (bounds === undefined || bounds.degenerate) return ''
  const { language } = options
  const percent = Number((100 * bounds.level).toPrecision(12))
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return sentences[language].range(
    writeValue(bounds.low, options),
    writeValue(bounds.high, options),
    writePercent(percent, { language, decimals }),
  )
}

function tellChance(result: Explained, language: Language): readonly string[] {
  if (!('observedAgreement' in result)) return []
  const percent = (share: number) => writePercent(100 * share, { language })
  const { observedAgreement, expectedAgreement } = result
  return [sentences[language].chance(percent(observedAgreement), percent(expectedAgreement))]
}

/** How many resamples there were, and what was left out. */
function tellAside(result: Parameters<typeof explainAgreement>[0], language: Language) {
  const say = sentences[language]
  if ('replicates' in result) {
    const { replicates, undefinedReplicates } = result
    const drawn = writeCount(replicates, resamples, language)
    const none = writeNumber(undefinedReplicates, { language })
    return [undefinedReplicates === 0 ? say.replicates(drawn) : say.someUndefined(drawn, none)]
  }
  const { leftOut, coefficient } = result
  if (leftOut.length === 0) return []
  return coefficient === 'cronbachAlpha'
    ? [say.incomplete(writeCount(leftOut.length, respondents, language))]
    : [say.unpaired(writeCount(leftOut.length, subjects, language))]
}

const sentences = {
  en: {
    from: (n: string) => `from ${n}`,
    each: (each: string) => `with ${each} each`,
    with: (count: string) => `with ${count}`,
    range: (low: string, high: string, level: string) =>
      `; between ${low} and ${high} at ${level} confidence`,
    chance: (observed: string, expected: string) => `Agreement ${observed}, by chance ${expected}.`,
    none: (name: string, n: string, reason: string) => `No ${name} from ${n}: ${reason}.`,
    noInterval: (name: string, value: string, n: string, reason: string) =>
      `${name} ${value} from ${n}, without an interval: ${reason}.`,
    replicates: (drawn: string) => `By ${drawn}.`,
    someUndefined: (drawn: string, none: string) => `By ${drawn}, ${none} of them undefined.`,
    unpaired: (count: string) => `Left out: ${count} with fewer than two ratings.`,
    incomplete: (count: string) => `Left out: ${count} with an item not answered.`,
  },
  id: {
    from: (n: string) => `dari ${n}`,
    each: (each: string) => `dengan masing-masing ${each}`,
    with: (count: string) => `dengan ${count}`,
    range: (low: string, high: string, level: string) =>
      `; antara ${low} dan ${high} dengan tingkat kepercayaan ${level}`,
    chance: (observed: string, expected: string) =>
      `Kesepakatan ${observed}, secara kebetulan ${expected}.`,
    none: (name: string, n: string, reason: string) => `Tidak ada ${name} dari ${n}: ${reason}.`,
    noInterval: (name: string, value: string, n: string, reason: string) =>
      `${name} ${value} dari ${n}, tanpa selang: ${reason}.`,
    replicates: (drawn: string) => `Berdasarkan ${drawn}.`,
    someUndefined: (drawn: string, none: string) =>
      `Berdasarkan ${drawn}, ${none} di antaranya tak terdefinisi.`,
    unpaired: (count: string) => `Tidak disertakan: ${count} dengan kurang dari dua penilaian.`,
    incomplete: (count: string) => `Tidak disertakan: ${count} dengan butir yang tidak dijawab.`,
  },
} satisfies Record<Language, object>
