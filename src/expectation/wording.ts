import type { Words } from '../language/model.ts'
import type { CombinationReason, CombinationRule } from './combined-model.ts'
import type { MeasureKind } from './measure-model.ts'
import type { Assessment, AssessmentReason, Direction, Verdict } from './model.ts'

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
  presence: { en: 'presence', id: 'keberadaan' },
  ordinal: { en: 'level', id: 'tingkat' },
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
  tooEarly: { en: 'too early', id: 'terlalu awal' },
  tooLate: { en: 'too late', id: 'terlambat' },
  tooLittle: { en: 'too little', id: 'terlalu sedikit' },
  tooMuch: { en: 'too much', id: 'terlalu banyak' },
  notDueYet: { en: 'not due yet', id: 'belum jatuh tempo' },
  notDeliveredInTime: { en: 'not delivered in time', id: 'tidak diserahkan tepat waktu' },
  noExpectation: { en: 'nothing was promised', id: 'tidak ada yang dijanjikan' },
  notDelivered: { en: 'nothing was delivered', id: 'tidak ada yang diserahkan' },
  withdrawn: { en: 'the delivery was called off', id: 'penyerahan dibatalkan' },
}

/** The rules by which parts make one verdict. */
export const combinationRuleWording: Readonly<Record<CombinationRule, Words>> = {
  nonCompensatory: { en: 'no part makes up for another', id: 'tidak saling menutupi' },
  criticalOnly: { en: 'critical parts decide alone', id: 'bagian kritis menentukan sendiri' },
  weighted: { en: 'weighted mean of the gaps', id: 'rata-rata tertimbang dari selisih' },
}

/** What decided the verdict on several parts. */
export const combinationReasonWording: Readonly<Record<CombinationReason, Words>> = {
  partFailed: { en: 'a part failed', id: 'ada bagian yang gagal' },
  partExceeded: {
    en: 'a part surpassed expectation and none failed',
    id: 'ada bagian yang melampaui harapan dan tidak ada yang gagal',
  },
  allMet: {
    en: 'every measured part was as expected',
    id: 'semua bagian yang terukur sesuai harapan',
  },
  criticalFailed: { en: 'a critical part failed', id: 'ada bagian kritis yang gagal' },
  criticalExceeded: {
    en: 'a critical part surpassed expectation',
    id: 'ada bagian kritis yang melampaui harapan',
  },
  majorityFailed: { en: 'most parts failed', id: 'sebagian besar bagian gagal' },
  majorityExceeded: {
    en: 'most parts surpassed expectation',
    id: 'sebagian besar bagian melampaui harapan',
  },
  noneDecides: {
    en: 'no critical part and no majority decides otherwise',
    id: 'tidak ada bagian kritis maupun mayoritas yang menentukan lain',
  },
  weightedWorse: {
    en: 'on the whole worse than adequate',
    id: 'secara keseluruhan kurang dari yang memadai',
  },
  weightedWithin: {
    en: 'on the whole within the zone of tolerance',
    id: 'secara keseluruhan dalam zona toleransi',
  },
  weightedBetter: {
    en: 'on the whole better than desired',
    id: 'secara keseluruhan lebih baik dari yang diinginkan',
  },
  nothingMeasured: {
    en: 'no part that counts was measured',
    id: 'tidak ada bagian bermakna yang terukur',
  },
}
