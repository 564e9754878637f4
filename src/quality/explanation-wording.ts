import type { Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import type { GapScores } from './gap-model.ts'
import { importanceQuadrants, type ImportancePerformance } from './importance-model.ts'
import type { KanoResult } from './kano-model.ts'
import type { SampleMean } from './mean-model.ts'
import { capital, respondentNoun, sayMean, sayVerdict } from './mean-wording.ts'
import type { SatisfactionIndexDefinition, SatisfactionIndexResult } from './satisfaction-model.ts'
import {
  gapMethodWording,
  importanceQuadrantWording,
  kanoCategoryWording,
  qualityAttributeWording,
  qualityReasonWording,
  raterDimensionWording,
} from './wording.ts'

/**
 * Explains the scores of a survey on service quality: the whole, its dimensions, and which critical
 * items failed.
 *
 * @param scores - of `gapScores`
 * @param options - `language`; `names` for dimensions and items of your own, by id; RATER dimensions
 * and the eight attributes have theirs
 * @returns the sentence
 * @example
 * ```ts
 * import { explainGapScores, gapScores } from 'paripurna/quality'
 *
 * const items = [{ id: 'onTime', dimension: 'reliability' }, { id: 'friendly', dimension: 'empathy' }]
 * const instrument = { scale: { lowest: 1, highest: 7 }, items }
 * const scores = gapScores(instrument, { perceived: [[5, 6], [4, 6], [6, 5]], expected: [[7, 6], [6, 5], [6, 6]] })
 * explainGapScores(scores, { language: 'en' }) // => 'Performance less expectation (SERVQUAL), 3 respondents: disaster, but not settled by the interval, -0.67 (-1.38 to +0.05 with 95% confidence), n = 3; reliability -1.33, empathy 0.00.'
 * ```
 */
export function explainGapScores(
  scores: GapScores,
  options: { readonly language: Language; readonly names?: Readonly<Record<string, Words>> },
): string {
  const { language, names = {} } = options
  const say = sentences[language]
  const known = [names, raterDimensionWording, qualityAttributeWording]
  const dimensions = gapRows(scores).map(
    ({ dimension, mean }) =>
      `${nameOf(dimension, language, known)} ${shortMean(mean, language, signOf(scores))}`,
  )
  const weighted =
    scores.weighted === undefined
      ? []
      : [`${say.weighted} ${shortMean(leading(scores.weighted), language, signOf(scores))}`]
  const failed = scores.failedCritical.map((id) => nameOf(id, language, known))
  const critical = failed.length === 0 ? [] : [say.failedCritical(failed.join(', '))]
  const whole = leading(scores.unweighted)
  const verdict =
    scores.method === 'servperf' ? [] : [sayVerdict(scores.unweighted.verdict, language)]
  // A verdict withheld for want of a mean has said so.
  const mean =
    whole.kind === 'noMean' && verdict.length > 0 ? [] : [sayMean(whole, language, signOf(scores))]
  const method = capital(gapMethodWording[scores.method][language])
  const asked = writeCount(scores.respondents, respondentNoun, language)
  const parts = [[...verdict, ...mean].join(', '), dimensions.join(', '), ...weighted, ...critical]
  return `${method}, ${asked}: ${parts.join('; ')}.`
}

/** The mean that a method is about: the gap, the adequacy gap, or what was perceived. */
function leading(means: { readonly perceived: SampleMean } & Gaps): SampleMean {
  return means.gap ?? means.adequacyGap ?? means.perceived
}

interface Gaps {
  readonly gap?: SampleMean
  readonly adequacyGap?: SampleMean
}

function gapRows({ dimensions }: GapScores) {
  return dimensions.map((means) => ({ dimension: means.dimension, mean: leading(means) }))
}

function signOf({ method }: GapScores): 'always' | undefined {
  return method === 'servperf' ? undefined : 'always'
}

function shortMean(mean: SampleMean, language: Language, sign: 'always' | undefined): string {
  if (mean.kind === 'noMean') return qualityReasonWording[mean.because][language]
  return writeNumber(mean.mean, { language, decimals: 2, ...(sign && { sign }) })
}

/** The name of an id in the first dictionary that has it; an id of your own is its own name. */
function nameOf(
  id: string,
  language: Language,
  dictionaries: readonly Readonly<Record<string, Words>>[],
): string {
  const words = dictionaries.find((dictionary) => Object.hasOwn(dictionary, id))?.[id]
  return words?.[language] ?? id
}

/**
 * Explains where attributes lie: one part per quadrant that has any.
 *
 * @param result - of `importancePerformance`
 * @param options - `language`; `names` for attributes of your own, by id
 * @returns the sentence
 * @example
 * ```ts
 * import { explainImportancePerformance, importancePerformance } from 'paripurna/quality'
 *
 * const attributes = [
 *   { id: 'reliability', importance: 4.6, performance: 3.1 },
 *   { id: 'staffAttitude', importance: 4.2, performance: 4.4 },
 * ]
 * const placed = importancePerformance(attributes, { crosshair: { importance: 4, performance: 4 } })
 * explainImportancePerformance(placed, { language: 'id' }) // => 'Prioritas utama: kehandalan; pertahankan prestasi: sikap positif staf.'
 * ```
 */
export function explainImportancePerformance(
  result: ImportancePerformance,
  options: { readonly language: Language; readonly names?: Readonly<Record<string, Words>> },
): string {
  const { language, names = {} } = options
  if (result.kind === 'unplaced') return without(sentences[language].quadrants, result, language)
  const parts = importanceQuadrants.flatMap((quadrant) => {
    const own = result.attributes.filter((attribute) => attribute.quadrant === quadrant)
    const listed = own.map(({ id }) => nameOf(id, language, [names, qualityAttributeWording]))
    return own.length === 0
      ? []
      : [`${importanceQuadrantWording[quadrant][language]}: ${listed.join(', ')}`]
  })
  return `${capital(parts.join('; '))}.`
}

/**
 * Explains the category of an attribute by Kano's method.
 *
 * @param result - of `classifyKano` or `kanoSummary`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { classifyKano, explainKano } from 'paripurna/quality'
 *
 * const tally = { mustBe: 9, oneDimensional: 9, attractive: 4, indifferent: 2, reverse: 0, questionable: 1 }
 * explainKano(classifyKano(tally), { language: 'en' }) // => 'Must-be, 9 of 25 (as often: one-dimensional): satisfies by 0.54 when there, by -0.75 when not.'
 * explainKano({ kind: 'unclassified', because: 'noAnswers' }, { language: 'id' }) // => 'Tidak ada kategori: tidak ada yang menjawab.'
 * ```
 */
export function explainKano(result: KanoResult, options: { readonly language: Language }): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'unclassified') return without(say.category, result, language)
  const { category, tied, counts, n, coefficients } = result
  const word = (one: typeof category) => kanoCategoryWording[one][language]
  const others = tied.length === 0 ? '' : ` (${say.asOften(tied.map(word).join(', '))})`
  const number = (value: number) => writeNumber(value, { language, decimals: 2 })
  const effect =
    coefficients.kind === 'coefficients'
      ? say.coefficients(number(coefficients.better), number(coefficients.worse))
      : qualityReasonWording[coefficients.because][language]
  return `${capital(word(category))}, ${say.of(counts[category], n)}${others}: ${effect}.`
}

/**
 * Explains a satisfaction index as offices publish it: the figure, its class, and which elements are
 * lowest and highest.
 *
 * @param result - of `satisfactionIndex`
 * @param options - `language`; `definition`, of which the names are taken
 * @returns the sentence
 * @throws RangeError when the result is of another index
 * @example
 * ```ts
 * import { explainSatisfactionIndex, ikm2017, satisfactionIndex } from 'paripurna/quality'
 *
 * const result = satisfactionIndex(ikm2017, [[4, 3, 3, 4, 3, 4, 4, 2, 3], [3, 3, 4, 4, 3, 3, 3, 3, 3]])
 * explainSatisfactionIndex(result, { language: 'id', definition: ikm2017 }) // => 'Indeks Kepuasan Masyarakat (Permenpan RB 14/2017) 81,94, mutu B (Baik), 2 responden; terendah: U8 Penanganan Pengaduan, Saran dan Masukan; tertinggi: U4 Biaya/Tarif.'
 * ```
 */
export function explainSatisfactionIndex(
  result: SatisfactionIndexResult,
  options: { readonly language: Language; readonly definition: SatisfactionIndexDefinition },
): string {
  const { language, definition } = options
  if (result.definition !== definition.id) {
    throw new RangeError(
      `explainSatisfactionIndex needs the definition ${result.definition}, got ${definition.id}`,
    )
  }
  const say = sentences[language]
  const title = definition.title[language]
  if (result.kind === 'unindexed') return without(title, result, language)
  const band = definition.bands.find(({ id }) => id === result.band)
  const named = (rank: number) =>
    result.elements
      .flatMap(({ id, rank: own }, at) =>
        own === rank ? [`${id} ${definition.elements[at]?.name[language] ?? ''}`] : [],
      )
      .join(', ')
  const index = writeNumber(result.index, { language, decimals: 2 })
  const grade = say.grade(result.band, band?.performance[language] ?? '')
  const asked = writeCount(result.respondents, respondentNoun, language)
  const highest = Math.max(...result.elements.map(({ rank }) => rank))
  const ends = highest === 1 ? say.allEqual : say.ends(named(1), named(highest))
  return `${title} ${index}, ${grade}, ${asked}; ${ends}.`
}

function without(
  what: string,
  { because }: { readonly because: keyof typeof qualityReasonWording },
  language: Language,
): string {
  return `${sentences[language].no(what)}: ${qualityReasonWording[because][language]}.`
}

const sentences = {
  en: {
    no: (what: string) => `No ${what}`,
    quadrants: 'quadrants',
    category: 'category',
    weighted: 'weighted',
    failedCritical: (items: string) => `critical items failed: ${items}`,
    asOften: (categories: string) => `as often: ${categories}`,
    of: (part: number, n: number) => `${part} of ${n}`,
    coefficients: (better: string, worse: string) =>
      `satisfies by ${better} when there, by ${worse} when not`,
    grade: (band: string, performance: string) => `class ${band} (${performance})`,
    ends: (lowest: string, highest: string) => `lowest: ${lowest}; highest: ${highest}`,
    allEqual: 'all elements equal',
  },
  id: {
    no: (what: string) => `Tidak ada ${what}`,
    quadrants: 'kuadran',
    category: 'kategori',
    weighted: 'terbobot',
    failedCritical: (items: string) => `butir kritis gagal: ${items}`,
    asOften: (categories: string) => `sama seringnya: ${categories}`,
    of: (part: number, n: number) => `${part} dari ${n}`,
    coefficients: (better: string, worse: string) =>
      `kepuasan ${better} bila ada, ${worse} bila tidak ada`,
    grade: (band: string, performance: string) => `mutu ${band} (${performance})`,
    ends: (lowest: string, highest: string) => `terendah: ${lowest}; tertinggi: ${highest}`,
    allEqual: 'semua unsur sama',
  },
} satisfies Record<Language, object>
