import type { Language } from '../language/model.ts'
import type { NpsQuestion, NpsQuestionKind, NpsQuestionWording } from './survey-model.ts'

const anchors = {
  lowAnchor: { en: 'Not at all likely', id: 'Sangat tidak mungkin' },
  highAnchor: { en: 'Extremely likely', id: 'Sangat mungkin' },
}
const openQuestions = {
  reasonQuestion: {
    en: 'What is the primary reason for your score?',
    id: 'Apa alasan utama Anda memberi nilai itu?',
  },
  permissionQuestion: {
    en: 'May we contact you about your answer?',
    id: 'Bolehkah kami menghubungi Anda mengenai jawaban Anda?',
  },
}

/**
 * The questions in every version there has been. A version is never edited: answers to another
 * wording are answers to another question, so a better wording is a new version beside the old one.
 *
 * @example
 * ```ts
 * import { npsQuestionWordings } from 'paripurna/nps'
 *
 * npsQuestionWordings.map(({ kind, version }) => `${kind} ${version}`) // => ['relationship 1', 'transactional 1', 'employee 1']
 * ```
 * @see Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003, for the
 * English question and its ends; in Indonesian the wording in use among practitioners, such as
 * tapfeedback.id, "Mengenal lebih lanjut NPS" (question and ends), and talenta.co, "Apa Itu ENPS?"
 * (employees); the occasion and the open questions are this library's
 */
export const npsQuestionWordings: readonly NpsQuestionWording[] = /* @__PURE__ */ (() => [
  {
    version: '1',
    kind: 'relationship',
    text: {
      en: 'How likely are you to recommend {subject} to a friend or colleague?',
      id: 'Seberapa besar kemungkinan Anda merekomendasikan {subject} kepada teman atau kolega Anda?',
    },
    ...anchors,
    ...openQuestions,
  },
  {
    version: '1',
    kind: 'transactional',
    text: {
      en: 'Thinking of {occasion}, how likely are you to recommend {subject} to a friend or colleague?',
      id: 'Mengingat {occasion}, seberapa besar kemungkinan Anda merekomendasikan {subject} kepada teman atau kolega Anda?',
    },
    occasion: {
      en: 'your most recent experience with us',
      id: 'pengalaman terakhir Anda bersama kami',
    },
    ...anchors,
    ...openQuestions,
  },
  {
    version: '1',
    kind: 'employee',
    text: {
      en: 'How likely are you to recommend {subject} as a place to work to a friend or colleague?',
      id: 'Seberapa besar kemungkinan Anda merekomendasikan {subject} sebagai tempat bekerja kepada teman atau kolega Anda?',
    },
    ...anchors,
    ...openQuestions,
  },
])()

/**
 * Words the question for a form: from 0 to 10, with the ends of the scale, one open question and the
 * permission to get in touch.
 *
 * Store `version` and `language` with the answers: surveys of different wordings do not pool by
 * themselves (`poolNpsSurveys`). There is no question for a benchmark: whoever asks it does not say
 * for whom.
 *
 * @param language - the language to ask in
 * @param subject - who or what is to be recommended, as customers know it; not blank
 * @param options - `kind`, default `relationship`; `occasion`, for a transactional question only, what
 * the customer is asked about, in that language (default: the most recent experience); `version`,
 * default the latest
 * @returns the texts, and version, kind and language beside them
 * @throws RangeError when the subject or the occasion is blank, an occasion is given where none is
 * asked about, or there is no such question
 * @example
 * ```ts
 * import { npsQuestion } from 'paripurna/nps'
 *
 * npsQuestion('id', 'Warung Sari').text // => 'Seberapa besar kemungkinan Anda merekomendasikan Warung Sari kepada teman atau kolega Anda?'
 * const visit = { kind: 'transactional', occasion: 'your visit today' } as const
 * npsQuestion('en', 'Warung Sari', visit) // => { version: '1', kind: 'transactional', text: 'Thinking of your visit today, how likely are you to recommend Warung Sari to a friend or colleague?', ... }
 * npsQuestion('en', ' ') // throws RangeError: npsQuestion needs a subject
 * ```
 * @see Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003
 */
export function npsQuestion(
  language: Language,
  subject: string,
  options: {
    readonly kind?: NpsQuestionKind
    readonly occasion?: string
    readonly version?: string
  } = {},
): NpsQuestion {
  const wording = findWording(options.kind ?? 'relationship', options.version)
  const { version, kind } = wording
  const names = {
    subject: named(subject, 'a subject'),
    occasion: occasionOf(wording, language, options),
  }
  return {
    version,
    kind,
    language,
    // One pass, so that a subject with braces in it stays as it is.
    text: wording.text[language].replace(/\{(subject|occasion)\}/g, (_, name) =>
      name === 'subject' ? names.subject : names.occasion,
    ),
    lowAnchor: wording.lowAnchor[language],
    highAnchor: wording.highAnchor[language],
    reasonQuestion: wording.reasonQuestion[language],
    permissionQuestion: wording.permissionQuestion[language],
  }
}

function findWording(kind: NpsQuestionKind, version: string | undefined): NpsQuestionWording {
  const ofKind = npsQuestionWordings.filter((wording) => wording.kind === kind)
  const wording =
    version === undefined ? ofKind.at(-1) : ofKind.find((one) => one.version === version)
  if (wording === undefined) {
    const known = npsQuestionWordings.map((one) => `${one.kind} ${one.version}`).join(', ')
    const wanted = version === undefined ? kind : `${kind} ${version}`
    throw new RangeError(`npsQuestion has the questions ${known}, got ${wanted}`)
  }
  return wording
}

function occasionOf(
  { kind, occasion }: NpsQuestionWording,
  language: Language,
  options: { readonly occasion?: string },
): string {
  if (options.occasion === undefined) return occasion?.[language] ?? ''
  if (occasion === undefined) {
    throw new RangeError(
      `npsQuestion asks about an occasion in a transactional question only, got "${options.occasion}" for ${kind}`,
    )
  }
  return named(options.occasion, 'an occasion')
}

function named(text: string, what: string): string {
  if (text.trim() === '')
    throw new RangeError(`npsQuestion needs ${what}, got ${JSON.stringify(text)}`)
  return text
}
