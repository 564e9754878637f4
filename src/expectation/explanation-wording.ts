import { durationMilliseconds } from '../calendar/duration.ts'
import { writeDuration, writeInstant } from '../calendar/wording.ts'
import { writeDate } from '../language/date.ts'
import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeAmount, writeCount } from '../language/number.ts'
import type { CombinedAssessment } from './combined-model.ts'
import type { Measure } from './measure-model.ts'
import type { Assessment, Expectation, Verdict } from './model.ts'
import {
  assessmentReasonWording,
  assessmentWording,
  combinationReasonWording,
  verdictWording,
} from './wording.ts'

const days: CountedNoun = { en: { one: 'day', other: 'days' }, id: 'hari' }
const levels: CountedNoun = { en: { one: 'level', other: 'levels' }, id: 'tingkat' }

/**
 * Explains an assessment in one sentence: the verdict, what was delivered, what was expected, and
 * by how much they differ.
 *
 * @param assessment - the assessment
 * @param options - `language`; `timeZone`, the IANA zone instants are written in (default: that
 * of the promised date, else UTC; the text names it); `verdicts`, the label set, default `verdictWording`
 * @returns the sentence
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { assessDelivery, expectationAround, explainAssessment, planVerdictWording } from 'paripurna'
 *
 * const minutes = (value: number) => ({ kind: 'quantity', value, unit: 'menit' }) as const
 * const promised = expectationAround(minutes(10), 0, { direction: 'lowerIsBetter' })
 * const assessment = assessDelivery(promised, minutes(30))
 * explainAssessment(assessment, { language: 'id' }) // => 'Bencana: diserahkan 30 menit, diharapkan 10 menit; lebih buruk 20 menit.'
 * explainAssessment(assessment, { language: 'id', verdicts: planVerdictWording }) // => 'Buruk: diserahkan 30 menit, diharapkan 10 menit; lebih buruk 20 menit.'
 * explainAssessment({ kind: 'unmeasured', because: 'withdrawn' }, { language: 'en' }) // => 'Unmeasured: the delivery was called off.'
 * ```
 */
export function explainAssessment(
  assessment: Assessment,
  options: {
    readonly language: Language
    readonly timeZone?: string
    readonly verdicts?: Readonly<Record<Verdict, Words>>
  },
): string {
  const { language, verdicts = verdictWording } = options
  const say = sentences[language]
  const label = (words: Words) => capital(words[language])
  if (assessment.kind === 'unmeasured') {
    const reason = assessmentReasonWording[assessment.because][language]
    return `${label(assessmentWording.unmeasured)}: ${reason}.`
  }
  const { expectation } = assessment
  const write = (measure: Measure) => writeMeasure(measure, expectation, options)
  const writeGap = (gap: number) => writeDifference(gap, expectation, language)
  const [one, other] = limitsIn(expectation)
  const [from, to] = [write(one), write(other)]
  const expected = from === to ? to : say.between(from, to)
  switch (assessment.kind) {
    case 'pending':
      return `${label(assessmentWording.pending)}: ${say.due(to)}, ${say.left(writeGap(assessment.left))}.`
    case 'overdue':
      return `${label(verdicts.disaster)}: ${say.due(to)}, ${say.overdue(writeGap(assessment.overdueBy))}.`
    case 'assessed': {
      const { verdict, because, adequacyGap, superiorityGap } = assessment
      const isPresence = one.kind === 'presence'
      const difference = {
        worseThanAdequate: () => (isPresence ? say.missing : say.worse(writeGap(-adequacyGap))),
        withinTolerance: () => say.asExpected,
        betterThanDesired: () => (isPresence ? say.extra : say.better(writeGap(superiorityGap))),
        tooEarly: () => say.outside.tooEarly(writeGap(-adequacyGap)),
        tooLate: () => say.outside.tooLate(writeGap(-adequacyGap)),
        tooLittle: () => say.outside.tooLittle(writeGap(-adequacyGap)),
        tooMuch: () => say.outside.tooMuch(writeGap(-adequacyGap)),
      }[because]()
      return `${label(verdicts[verdict])}: ${say.compared(write(assessment.delivery), expected)}; ${difference}.`
    }
  }
}

/** What was expected, in the order it is read out: the better limit first, or the first of a target. */
function limitsIn(expectation: Expectation): readonly [Measure, Measure] {
  if ('adequate' in expectation) return [expectation.desired, expectation.adequate]
  if ('earliest' in expectation) return [expectation.earliest, expectation.latest]
  return [expectation.least, expectation.most]
}

/**
 * Explains a combined assessment: the verdict, what decided it, and the parts by what became of them.
 *
 * @param combined - of `combineAssessments`
 * @param options - `language`; `partNames`, what to call the parts, default their ids; `verdicts`, the
 * label set, default `verdictWording`
 * @returns one sentence, and a second where the whole is provisional
 * @example
 * ```ts
 * import { combineAssessments, explainCombinedAssessment } from 'paripurna/expectation'
 *
 * const combined = combineAssessments({ answer: { kind: 'unmeasured', because: 'notDelivered' } })
 * explainCombinedAssessment(combined, { language: 'en' }) // => 'Unmeasured: no part that counts was measured; unmeasured: answer.'
 * explainCombinedAssessment(combined, { language: 'id', partNames: { answer: { en: 'answer', id: 'jawaban' } } }) // => 'Tidak terukur: tidak ada bagian bermakna yang terukur; tidak terukur: jawaban.'
 * ```
 */
export function explainCombinedAssessment(
  combined: CombinedAssessment,
  options: {
    readonly language: Language
    readonly partNames?: Readonly<Record<string, Words>>
    readonly verdicts?: Readonly<Record<Verdict, Words>>
  },
): string {
  const { language, partNames = {}, verdicts = verdictWording } = options
  const outcome =
    combined.kind === 'unmeasured' ? assessmentWording.unmeasured : verdicts[combined.verdict]
  const name = (id: string) => (Object.hasOwn(partNames, id) ? partNames[id]?.[language] : id) ?? id
  const list = (words: string, ids: readonly string[]) =>
    ids.length === 0 ? '' : `; ${words}: ${ids.map(name).join(', ')}`
  const say = sentences[language]
  const parts = [
    list(say.failed, combined.failed),
    list(say.exceeded, combined.exceeded),
    list(assessmentWording.pending[language], combined.pending),
    list(assessmentWording.unmeasured[language], combined.unmeasured),
  ].join('')
  const provisional = combined.provisional ? ` ${say.provisional}` : ''
  return `${capital(outcome[language])}: ${combinationReasonWording[combined.because][language]}${parts}.${provisional}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentences = {
  en: {
    compared: (delivered: string, expected: string) =>
      `delivered ${delivered}, expected ${expected}`,
    between: (desired: string, adequate: string) => `${desired} to ${adequate}`,
    worse: (gap: string) => `worse by ${gap}`,
    asExpected: 'as expected',
    better: (gap: string) => `better by ${gap}`,
    due: (limit: string) => `due ${limit}`,
    left: (time: string) => `${time} left`,
    overdue: (time: string) => `not delivered, overdue by ${time}`,
    ofScale: (value: string, highest: string) => `${value} of ${highest}`,
    onScale: (gap: string) => `${gap} on the scale`,
    outside: {
      tooEarly: (gap: string) => `too early by ${gap}`,
      tooLate: (gap: string) => `too late by ${gap}`,
      tooLittle: (gap: string) => `too little by ${gap}`,
      tooMuch: (gap: string) => `too much by ${gap}`,
    },
    present: 'present',
    absent: 'absent',
    missing: 'missing though expected',
    extra: 'there though not expected',
    failed: 'failed',
    exceeded: 'surpassed expectation',
    provisional: 'Provisional until every part is delivered or overdue.',
  },
  id: {
    compared: (delivered: string, expected: string) =>
      `diserahkan ${delivered}, diharapkan ${expected}`,
    between: (desired: string, adequate: string) => `${desired} sampai ${adequate}`,
    worse: (gap: string) => `lebih buruk ${gap}`,
    asExpected: 'sesuai harapan',
    better: (gap: string) => `lebih baik ${gap}`,
    due: (limit: string) => `tenggat ${limit}`,
    left: (time: string) => `tersisa ${time}`,
    overdue: (time: string) => `belum diserahkan, terlambat ${time}`,
    ofScale: (value: string, highest: string) => `${value} dari ${highest}`,
    onScale: (gap: string) => `${gap} pada skala`,
    outside: {
      tooEarly: (gap: string) => `terlalu awal ${gap}`,
      tooLate: (gap: string) => `terlambat ${gap}`,
      tooLittle: (gap: string) => `kurang ${gap}`,
      tooMuch: (gap: string) => `kelebihan ${gap}`,
    },
    present: 'ada',
    absent: 'tidak ada',
    missing: 'tidak ada padahal diharapkan',
    extra: 'ada tanpa diharapkan',
    failed: 'gagal',
    exceeded: 'melampaui harapan',
    provisional: 'Sementara, sampai semua bagian diserahkan atau lewat tenggat.',
  },
} satisfies Record<Language, object>

function writeMeasure(
  measure: Measure,
  expectation: Expectation,
  { language, timeZone }: { readonly language: Language; readonly timeZone?: string },
): string {
  switch (measure.kind) {
    case 'quantity':
      return `${writeAmount(measure.value, language)} ${measure.unit}`
    case 'rating': {
      const [value, highest] = [measure.value, measure.scale[1]]
      return sentences[language].ofScale(
        writeAmount(value, language),
        writeAmount(highest, language),
      )
    }
    case 'duration': {
      const anchor = 'anchor' in expectation ? expectation.anchor : undefined
      return writeDuration(durationMilliseconds(measure.duration, anchor), language)
    }
    case 'instant': {
      const promised = 'timeZone' in expectation ? expectation.timeZone : undefined
      const zone = timeZone ?? promised ?? 'UTC'
      return `${writeInstant(measure.at, { language, timeZone: zone })} (${zone})`
    }
    case 'civilDate':
      return writeDate(measure.on, language)
    case 'presence':
      return measure.present ? sentences[language].present : sentences[language].absent
    case 'ordinal':
      return measure.level
  }
}

/** A gap, in the words of its measure. */
function writeDifference(gap: number, expectation: Expectation, language: Language): string {
  const [limit] = limitsIn(expectation)
  switch (limit.kind) {
    case 'quantity':
      return `${writeAmount(gap, language)} ${limit.unit}`
    case 'rating':
      return sentences[language].onScale(writeAmount(gap, language))
    case 'duration':
    case 'instant':
      return writeDuration(gap, language)
    case 'civilDate':
      return writeCount(gap, days, language)
    case 'presence':
    case 'ordinal':
      return writeCount(gap, levels, language)
  }
}
