import type { Words } from '../language/model.ts'
import type { GapMethod } from './gap-model.ts'
import type { ImportanceQuadrant } from './importance-model.ts'
import type { KanoAnswer, KanoCategory } from './kano-model.ts'
import type { AnswerOrigin } from './mean-model.ts'
import type {
  QualityAttribute,
  RaterDimension,
  SatisfactionDriver,
  SatisfactionFactor,
} from './model.ts'
import type { QualityReason } from './reason-model.ts'
import type { ApdexZone, CesMethod, SampleSizeMethod } from './score-model.ts'

/** What customers judge by. */
export const qualityAttributeWording: Readonly<Record<QualityAttribute, Words>> = {
  reliability: { en: 'reliability', id: 'kehandalan' },
  consistency: { en: 'consistency', id: 'konsistensi' },
  deliverySpeedAndAccuracy: {
    en: 'speed and accuracy of delivery',
    id: 'kecepatan dan ketepatan pengiriman',
  },
  workAccuracy: { en: 'accuracy of the work', id: 'ketepatan pekerjaan' },
  telephoneCourtesy: {
    en: 'courtesy on the telephone',
    id: 'kesopanan dalam menjawab telepon',
  },
  informationValue: {
    en: 'value of the information given',
    id: 'nilai informasi yang diberikan',
  },
  deliveryPartnerPerformance: {
    en: 'performance of who delivers',
    id: 'prestasi institusi pengiriman',
  },
  staffAttitude: { en: 'positive attitude of the staff', id: 'sikap positif staf' },
}

/** The dimensions of SERVQUAL. */
export const raterDimensionWording: Readonly<Record<RaterDimension, Words>> = {
  reliability: { en: 'reliability', id: 'keandalan' },
  assurance: { en: 'assurance', id: 'jaminan' },
  tangibles: { en: 'tangibles', id: 'bukti fisik' },
  empathy: { en: 'empathy', id: 'empati' },
  responsiveness: { en: 'responsiveness', id: 'daya tanggap' },
}

/** What satisfaction rests on. */
export const satisfactionDriverWording: Readonly<Record<SatisfactionDriver, Words>> = {
  productOrService: {
    en: 'the product or service itself',
    id: 'produk atau jasa itu sendiri',
  },
  salesAndPromotion: { en: 'sales and promotion', id: 'penjualan dan promosi' },
  afterSales: { en: 'after sales', id: 'paska penjualan' },
  organizationalCulture: { en: 'organizational culture', id: 'budaya organisasi' },
}

/** What the drivers consist of. */
export const satisfactionFactorWording: Readonly<Record<SatisfactionFactor, Words>> = {
  productDesign: { en: 'design of the product', id: 'desain produk' },
  servicePackaging: { en: 'how the service is packaged', id: 'cara jasa dikemas' },
  serviceLabeling: { en: 'how the service is labeled', id: 'cara jasa diberi label' },
  servicePresentation: { en: 'how the service is presented', id: 'cara jasa disajikan' },
  serviceDelivery: { en: 'how the service is delivered', id: 'cara jasa dikirimkan' },
  messages: {
    en: 'messages that shape expectation beforehand',
    id: 'pesan yang membentuk persepsi sebelumnya',
  },
  frontLineCourtesy: {
    en: 'courtesy and willingness to help at the front line',
    id: 'kesopanan dan rasa senang membantu di garis depan',
  },
  frontLineKnowledge: {
    en: 'technical knowledge at the front line',
    id: 'pengetahuan teknis di garis depan',
  },
  frontLineApproach: {
    en: 'fitting the need or merely selling',
    id: 'memenuhi kebutuhan atau sekedar menjual',
  },
  intermediaries: {
    en: 'intermediaries acting for the organization',
    id: 'perantara yang bertindak atas nama organisasi',
  },
  supportServices: {
    en: 'support services: warranty, parts and repair, training',
    id: 'jasa pendukung: garansi, suku cadang dan perbaikan, pelatihan',
  },
  feedbackAndRestitution: {
    en: 'feedback and restitution',
    id: 'umpan balik dan ganti rugi',
  },
  managementPriority: {
    en: 'priority that management gives to it',
    id: 'prioritas yang ditetapkan manajemen',
  },
  formalValues: {
    en: 'formal values: vision, mission, procedures',
    id: 'nilai formal: visi, misi, prosedur',
  },
  informalValues: { en: 'informal values', id: 'nilai non formal' },
  gatekeepers: { en: 'gatekeepers of the culture', id: 'penjaga gerbang budaya' },
}

/** What answers are compared with. */
export const gapMethodWording: Readonly<Record<GapMethod, Words>> = {
  servperf: { en: 'performance alone (SERVPERF)', id: 'kinerja saja (SERVPERF)' },
  servqual: {
    en: 'performance less expectation (SERVQUAL)',
    id: 'kinerja dikurangi harapan (SERVQUAL)',
  },
  zoneOfTolerance: {
    en: 'performance less what is adequate (zone of tolerance)',
    id: 'kinerja dikurangi yang memadai (zona toleransi)',
  },
}

/** The quadrants of importance-performance analysis, in the words of the field. */
export const importanceQuadrantWording: Readonly<Record<ImportanceQuadrant, Words>> = {
  concentrateHere: { en: 'concentrate here', id: 'prioritas utama' },
  keepUp: { en: 'keep up the good work', id: 'pertahankan prestasi' },
  lowPriority: { en: 'low priority', id: 'prioritas rendah' },
  possibleOverkill: { en: 'possible overkill', id: 'berlebihan' },
}

/** The answers of a Kano question, as respondents read them. */
export const kanoAnswerWording: Readonly<Record<KanoAnswer, Words>> = {
  like: { en: 'I like it that way', id: 'saya suka begitu' },
  mustBe: { en: 'it must be that way', id: 'memang harus begitu' },
  neutral: { en: 'I am neutral', id: 'saya netral' },
  liveWith: { en: 'I can live with it that way', id: 'saya bisa menerimanya' },
  dislike: { en: 'I dislike it that way', id: 'saya tidak suka begitu' },
}

/** The categories of Kano's method. */
export const kanoCategoryWording: Readonly<Record<KanoCategory, Words>> = {
  mustBe: { en: 'must-be', id: 'harus ada' },
  oneDimensional: { en: 'one-dimensional', id: 'satu dimensi' },
  attractive: { en: 'attractive', id: 'menarik' },
  indifferent: { en: 'indifferent', id: 'netral' },
  reverse: { en: 'reverse', id: 'berlawanan' },
  questionable: { en: 'questionable', id: 'meragukan' },
}

/** The definitions of a Customer Effort Score. */
export const cesMethodWording: Readonly<Record<CesMethod, Words>> = {
  agreement: { en: 'share of those who agree', id: 'porsi yang setuju' },
  mean: { en: 'mean answer', id: 'rata-rata jawaban' },
}

/** The zones of Apdex. */
export const apdexZoneWording: Readonly<Record<ApdexZone, Words>> = {
  satisfied: { en: 'satisfied', id: 'puas' },
  tolerating: { en: 'tolerating', id: 'menoleransi' },
  frustrated: { en: 'frustrated', id: 'frustrasi' },
}

/** The ways to a sample size. */
export const sampleSizeMethodWording: Readonly<Record<SampleSizeMethod, Words>> = {
  krejcieMorgan: { en: 'table of Krejcie and Morgan', id: 'tabel Krejcie dan Morgan' },
  cochran: { en: 'formula of Cochran', id: 'rumus Cochran' },
}

/** How answers came in. */
export const answerOriginWording: Readonly<Record<AnswerOrigin, Words>> = {
  asked: { en: 'asked', id: 'ditanyakan' },
  selected: { en: 'selected', id: 'terpilih' },
}

/** Why there is no mean, no interval, no verdict, no score or no index. */
export const qualityReasonWording: Readonly<Record<QualityReason, Words>> = {
  noAnswers: { en: 'nobody answered', id: 'tidak ada yang menjawab' },
  oneAnswer: { en: 'one answer has no spread', id: 'satu jawaban tidak punya sebaran' },
  noVariance: {
    en: 'all answers are the same',
    id: 'semua jawaban sama',
  },
  tooFewAnswers: { en: 'too few answers', id: 'jawabannya terlalu sedikit' },
  selectedAnswers: {
    en: 'the answers were selected, not asked for',
    id: 'jawabannya terpilih, bukan ditanyakan',
  },
  onlyReverseOrQuestionable: {
    en: 'all answers are reverse or questionable',
    id: 'semua jawaban berlawanan atau meragukan',
  },
  elementWithoutAnswers: {
    en: 'an element was answered by nobody',
    id: 'ada unsur yang tidak dijawab siapa pun',
  },
  noAttributes: { en: 'there is no attribute', id: 'tidak ada atribut' },
  nobodyReached: { en: 'nobody was reached', id: 'tidak ada yang diraih' },
}
