import type { Language, Words } from '../language/model.ts'
import { writeNumber, writePercent } from '../language/number.ts'
import type {
  Checklist,
  ChecklistItemScore,
  ChecklistMark,
  ChecklistReason,
  ChecklistResult,
  NotApplicablePolicy,
} from './model.ts'

/** The marks, and what stands where there is none. */
export const checklistMarkWording: Readonly<Record<ChecklistMark | 'notAnswered', Words>> = {
  met: { en: 'met', id: 'terpenuhi' },
  partly: { en: 'partly met', id: 'terpenuhi sebagian' },
  unmet: { en: 'not met', id: 'tidak terpenuhi' },
  notApplicable: { en: 'not applicable', id: 'tidak berlaku' },
  notObserved: { en: 'not observed', id: 'tidak teramati' },
  notAnswered: { en: 'not answered', id: 'belum dijawab' },
}

/** What becomes of an item that does not apply. */
export const notApplicablePolicyWording: Readonly<Record<NotApplicablePolicy, Words>> = {
  redistribute: { en: 'leaves its weight to the others', id: 'bobotnya dibagi ke butir lain' },
  countAsZero: { en: 'counts as zero', id: 'dihitung nol' },
  fail: { en: 'fails the whole', id: 'menggagalkan seluruhnya' },
  notAllowed: { en: 'not allowed', id: 'tidak diperbolehkan' },
}

/** The outcomes of an audit. */
export const checklistOutcomeWording: Readonly<Record<ChecklistResult['kind'], Words>> = {
  scored: { en: 'scored', id: 'dinilai' },
  failed: { en: 'failed', id: 'gagal' },
  incomplete: { en: 'incomplete', id: 'belum lengkap' },
  notApplicable: { en: 'not applicable', id: 'tidak berlaku' },
}

/** Why an audit failed, is incomplete or does not apply. */
export const checklistReasonWording: Readonly<Record<ChecklistReason, Words>> = {
  criticalItemUnmet: { en: 'a critical item was not met', id: 'butir kritis tidak terpenuhi' },
  itemMustApply: {
    en: 'an item that must apply was said not to',
    id: 'butir yang wajib berlaku dinyatakan tidak berlaku',
  },
  itemsNotAnswered: { en: 'items were not answered', id: 'ada butir belum dijawab' },
  criticalItemNotObserved: {
    en: 'a critical item was not observed',
    id: 'butir kritis tidak teramati',
  },
  evidenceMissing: { en: 'evidence is missing', id: 'bukti belum ada' },
  nothingObserved: { en: 'nothing was observed', id: 'tidak ada yang teramati' },
  noItemApplies: { en: 'no item applies', id: 'tidak ada butir yang berlaku' },
}

/**
 * Explains the result of an audit in one sentence: the outcome and why, the score, how much of the
 * list it rests on, and which items fell short.
 *
 * @param result - the result
 * @param options - `language`; `checklist`, to name items by their text instead of their id
 * @returns the sentence
 * @example
 * ```ts
 * import { explainChecklist, ilhaminChecklist, scoreChecklist } from 'paripurna'
 *
 * const answers = { ingat: 'met', layani: 'met', hormati: 'unmet', apresiasi: 'met', mengerti: 'notApplicable', ikuti: 'partly', nyaman: 'notObserved' } as const
 * const result = scoreChecklist(ilhaminChecklist, answers)
 * explainChecklist(result, { language: 'id' }) // => 'Dinilai: skor 70%, 83% butir terlihat; tidak terpenuhi: hormati; terpenuhi sebagian: ikuti; tidak teramati: nyaman.'
 * explainChecklist(scoreChecklist(ilhaminChecklist, {}), { language: 'en' }) // => 'Incomplete, items were not answered: 0% of the items seen; not answered: ingat, layani, hormati, apresiasi, mengerti, ikuti, nyaman.'
 * ```
 */
export function explainChecklist(
  result: ChecklistResult,
  options: { readonly language: Language; readonly checklist?: Checklist },
): string {
  const { language, checklist } = options
  const outcome = checklistOutcomeWording[result.kind][language]
  const reason = 'because' in result ? `, ${checklistReasonWording[result.because][language]}` : ''
  const label = `${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}${reason}`
  if (result.kind === 'notApplicable') return `${label}.`
  const nameOf = (id: string) =>
    checklist?.items.find((item) => item.id === id)?.text[language] ?? id
  const say = sentences[language]
  const list = (heading: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${heading}: ${names.join(', ')}`]
  const marked = (holds: (item: ChecklistItemScore) => boolean) =>
    result.items.filter(holds).map(({ id }) => nameOf(id))
  const word = (mark: ChecklistMark | 'notAnswered') => checklistMarkWording[mark][language]
  const rated = result.items.flatMap(({ id, mark, met }) =>
    typeof mark === 'number' && met === false
      ? [`${nameOf(id)} (${writeNumber(mark, { language })})`]
      : [],
  )
  const short = [
    ...list(
      word('unmet'),
      marked(({ mark }) => mark === 'unmet'),
    ),
    ...list(say.belowAdequate, rated),
    ...list(
      word('partly'),
      marked(({ mark }) => mark === 'partly'),
    ),
    ...list(word('notApplicable'), result.failedNotApplicable.map(nameOf)),
    ...list(
      say.countedAsZero,
      marked(({ mark, points }) => mark === 'notApplicable' && points === 0),
    ),
    ...list(word('notObserved'), result.notObserved.map(nameOf)),
    ...list(word('notAnswered'), result.notAnswered.map(nameOf)),
    ...list(checklistReasonWording.evidenceMissing[language], result.missingEvidence.map(nameOf)),
  ]
  const percent = (share: number) => writePercent(100 * share, { language })
  const score = result.score === undefined ? [] : [say.score(percent(result.score))]
  const seen = say.seen(percent(result.completeness))
  return `${label}: ${[[...score, seen].join(', '), ...short].join('; ')}.`
}

const sentences = {
  en: {
    score: (score: string) => `score ${score}`,
    seen: (share: string) => `${share} of the items seen`,
    belowAdequate: 'rated below adequate',
    countedAsZero: 'not applicable, counted as zero',
  },
  id: {
    score: (score: string) => `skor ${score}`,
    seen: (share: string) => `${share} butir terlihat`,
    belowAdequate: 'dinilai di bawah cukup',
    countedAsZero: 'tidak berlaku, dihitung nol',
  },
} satisfies Record<Language, object>
