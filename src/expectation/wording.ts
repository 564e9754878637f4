import { durationMilliseconds } from '../calendar/duration.ts'
import { writeDuration, writeInstant } from '../calendar/wording.ts'
import { writeDate } from '../language/date.ts'
import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import type {
  Assessment,
  AssessmentReason,
  Direction,
  Expectation,
  Measure,
  MeasureKind,
  Verdict,
} from './model.ts'

/** The verdicts in the words of the text on excellent service: *bencana, biasa, paripurna*. */
export const verdictWording: Readonly<Record<Verdict, Words>> = {
  disaster: { en: 'disaster', id: 'bencana' },
  ordinary: { en: 'ordinary', id: 'biasa' },
  excellent: { en: 'excellent', id: 'paripurna' },
}

/** The same verdicts in the words of the text on the service plan: *buruk, bagus, istimewa*. */
export const planVerdictWording: Readonly<Record<Verdict, Words>> = {
  disaster: { en: 'poor', id: 'buruk' },
  ordinary: { en: 'good', id: 'bagus' },
  excellent: { en: 'exceptional', id: 'istimewa' },
}

/** The directions a quantity can be better in. */
export const directionWording: Readonly<Record<Direction, Words>> = {
  higherIsBetter: { en: 'higher is better', id: 'makin tinggi makin baik' },
  lowerIsBetter: { en: 'lower is better', id: 'makin rendah makin baik' },
}

/** The kinds of measure. */
export const measureKindWording: Readonly<Record<MeasureKind, Words>> = {
  quantity: { en: 'quantity', id: 'jumlah' },
  rating: { en: 'rating', id: 'penilaian' },
  duration: { en: 'duration', id: 'lama waktu' },
  instant: { en: 'point in time', id: 'saat' },
  civilDate: { en: 'date', id: 'tanggal' },
}

/** The kinds of assessment. */
export const assessmentWording: Readonly<Record<Assessment['kind'], Words>> = {
  assessed: { en: 'assessed', id: 'dinilai' },
  pending: { en: 'pending', id: 'belum jatuh tempo' },
  overdue: { en: 'overdue', id: 'lewat tenggat' },
  unmeasured: { en: 'unmeasured', id: 'tidak terukur' },
}

/** The reasons an assessment gives. */
export const assessmentReasonWording: Readonly<Record<AssessmentReason, Words>> = {
  worseThanAdequate: { en: 'worse than adequate', id: 'kurang dari yang memadai' },
  withinTolerance: { en: 'within the zone of tolerance', id: 'dalam zona toleransi' },
  betterThanDesired: { en: 'better than desired', id: 'lebih baik dari yang diinginkan' },
  notDueYet: { en: 'not due yet', id: 'belum jatuh tempo' },
  notDeliveredInTime: { en: 'not delivered in time', id: 'tidak diserahkan tepat waktu' },
  noExpectation: { en: 'nothing was promised', id: 'tidak ada yang dijanjikan' },
  notDelivered: { en: 'nothing was delivered', id: 'tidak ada yang diserahkan' },
  withdrawn: { en: 'the delivery was called off', id: 'penyerahan dibatalkan' },
}

const days: CountedNoun = { en: { one: 'day', other: 'days' }, id: 'hari' }

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
  const label = (words: Words) => words[language].charAt(0).toUpperCase() + words[language].slice(1)
  if (assessment.kind === 'unmeasured') {
    const reason = assessmentReasonWording[assessment.because][language]
    return `${label(assessmentWording.unmeasured)}: ${reason}.`
  }
  const { expectation } = assessment
  const write = (measure: Measure) => writeMeasure(measure, expectation, options)
  const writeGap = (gap: number) => writeDifference(gap, expectation, language)
  const [adequate, desired] = [write(expectation.adequate), write(expectation.desired)]
  switch (assessment.kind) {
    case 'pending':
      return `${label(assessmentWording.pending)}: ${say.due(adequate)}, ${say.left(writeGap(assessment.left))}.`
    case 'overdue':
      return `${label(verdicts.disaster)}: ${say.due(adequate)}, ${say.overdue(writeGap(assessment.overdueBy))}.`
    case 'assessed': {
      const { verdict, adequacyGap, superiorityGap } = assessment
      const expected = adequate === desired ? adequate : say.between(desired, adequate)
      const gap = {
        disaster: () => say.worse(writeGap(-adequacyGap)),
        ordinary: () => say.asExpected,
        excellent: () => say.better(writeGap(superiorityGap)),
      }[verdict]()
      return `${label(verdicts[verdict])}: ${say.compared(write(assessment.delivery), expected)}; ${gap}.`
    }
  }
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
  }
}

/** A gap, in the words of its measure. */
function writeDifference(gap: number, { adequate }: Expectation, language: Language): string {
  switch (adequate.kind) {
    case 'quantity':
      return `${writeAmount(gap, language)} ${adequate.unit}`
    case 'rating':
      return sentences[language].onScale(writeAmount(gap, language))
    case 'duration':
    case 'instant':
      return writeDuration(gap, language)
    case 'civilDate':
      return writeCount(gap, days, language)
  }
}

/** A number with two decimals, or two digits below one, without closing zeros. */
function writeAmount(value: number, language: Language): string {
  const size = Math.abs(value)
  const decimals = size >= 1 || size === 0 ? 2 : Math.min(20, 1 - Math.floor(Math.log10(size)))
  return writeNumber(value, { language, decimals })
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '')
}
