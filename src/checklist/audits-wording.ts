import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeAmount, writeCount, writeNumber, writePercent } from '../language/number.ts'
import type {
  ChecklistComparison,
  ChecklistMean,
  ChecklistScorecard,
  UncomparedChecklists,
} from './audits-model.ts'
import { checklistOutcomeWording } from './wording.ts'

/** Why the change of a mean score has no interval. */
export const checklistUncomparedWording: Readonly<Record<UncomparedChecklists['because'], Words>> =
  {
    noScores: { en: 'a set has no score', id: 'salah satu kumpulan tidak punya skor' },
    tooFewScores: {
      en: 'a set has only one score',
      id: 'salah satu kumpulan hanya punya satu skor',
    },
    noSpread: {
      en: 'the scores of each set are all equal',
      id: 'skor di tiap kumpulan semuanya sama',
    },
  }

const audits: CountedNoun = { en: { one: 'audit', other: 'audits' }, id: 'audit' }

/**
 * Explains a scorecard in one sentence: how many audits, their mean score and of how many it is, and
 * how many failed, were incomplete or did not apply.
 *
 * @param card - of `checklistSummary`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { checklistSummary, explainChecklistScorecard, ilhaminChecklist, scoreChecklist, summarize } from 'paripurna'
 *
 * const summary = checklistSummary(ilhaminChecklist)
 * const card = summary.result(summarize(summary, [scoreChecklist(ilhaminChecklist, { ingat: 'met' })]))
 * explainChecklistScorecard(card, { language: 'en' }) // => '1 audit: no score; failed 0, incomplete 1, not applicable 0.'
 * explainChecklistScorecard({ ...card, score: 0.825, n: 12 }, { language: 'id' }) // => '1 audit: skor rata-rata 83% (n 12); gagal 0, belum lengkap 1, tidak berlaku 0.'
 * ```
 */
export function explainChecklistScorecard(
  card: ChecklistScorecard,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const mean = card.score === undefined ? say.noScore : `${say.mean} ${writeMean(card, language)}`
  const outcomes = (['failed', 'incomplete', 'notApplicable'] as const).map(
    (kind) => `${checklistOutcomeWording[kind][language]} ${writeNumber(card[kind], { language })}`,
  )
  return `${writeCount(card.audits, audits, language)}: ${mean}; ${outcomes.join(', ')}.`
}

/**
 * Explains how the mean score of audits changed, in percentage points, with the interval or why
 * there is none.
 *
 * @param comparison - of `compareChecklists`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { checklistSummary, compareChecklists, explainChecklistComparison, ilhaminChecklist } from 'paripurna'
 *
 * const { empty } = checklistSummary(ilhaminChecklist)
 * const previous = { ...empty, scored: 4, scores: { '0.5': 2, '0.7': 2 } }
 * const current = { ...empty, scored: 4, scores: { '0.8': 2, '1': 2 } }
 * explainChecklistComparison(compareChecklists({ previous, current }), { language: 'en' }) // => 'The mean score went from 60% (n 4) to 90% (n 4), +30 points; with 95% confidence the change is between +10 and +50 points.'
 * explainChecklistComparison(compareChecklists({ previous, current: empty }), { language: 'id' }) // => 'Skor rata-rata dari 60% (n 4) ke tanpa skor (n 0); tanpa rentang, salah satu kumpulan tidak punya skor.'
 * ```
 */
export function explainChecklistComparison(
  comparison: ChecklistComparison,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const points = (share: number) => writeNumber(100 * share, { language, sign: 'always' })
  const { previous, current, difference } = comparison
  const change = say.change(writeMean(previous, language), writeMean(current, language))
  const moved = difference === undefined ? change : `${change}, ${points(difference)} ${say.points}`
  if (comparison.kind === 'uncompared') {
    return `${moved}; ${say.without}, ${checklistUncomparedWording[comparison.because][language]}.`
  }
  const { low, high, level } = comparison
  return `${moved}; ${say.between(`${writeAmount(100 * level, language)}%`, points(low), points(high))}.`
}

function writeMean({ score, n }: ChecklistMean, language: Language): string {
  const mean =
    score === undefined ? sentences[language].noScore : writePercent(100 * score, { language })
  return `${mean} (n ${writeNumber(n, { language })})`
}

const sentences = {
  en: {
    mean: 'mean score',
    noScore: 'no score',
    points: 'points',
    change: (before: string, now: string) => `The mean score went from ${before} to ${now}`,
    between: (level: string, low: string, high: string) =>
      `with ${level} confidence the change is between ${low} and ${high} points`,
    without: 'no interval',
  },
  id: {
    mean: 'skor rata-rata',
    noScore: 'tanpa skor',
    points: 'poin',
    change: (before: string, now: string) => `Skor rata-rata dari ${before} ke ${now}`,
    between: (level: string, low: string, high: string) =>
      `dengan keyakinan ${level} perubahannya antara ${low} dan ${high} poin`,
    without: 'tanpa rentang',
  },
} satisfies Record<Language, object>
