import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { combineAssessments } from '../../src/expectation/combine.ts'
import type { CombinedAssessment } from '../../src/expectation/combined-model.ts'
import {
  explainAssessment,
  explainCombinedAssessment,
} from '../../src/expectation/explanation-wording.ts'
import type { Measure } from '../../src/expectation/measure-model.ts'
import {
  verdicts,
  type Assessment,
  type CivilDateExpectation,
  type Expectation,
  type InstantExpectation,
  type Verdict,
} from '../../src/expectation/model.ts'
import { planVerdictWording, verdictWording } from '../../src/expectation/wording.ts'

const quantity = (value: number, unit: string) => ({ kind: 'quantity', value, unit }) as const
const rating = (value: number) => ({ kind: 'rating', value, scale: [1, 5] }) as const
const duration = (parts: object) => ({ kind: 'duration', duration: parts }) as const
const instant = (text: string) => ({ kind: 'instant', at: Date.parse(text) }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const

const wait = expectationAround(quantity(10, 'menit'), 0, { direction: 'lowerIsBetter' })
const portions = expectationAround(quantity(4, 'porsi'), 1, { direction: 'higherIsBetter' })
const stars: Expectation = { adequate: rating(3.5), desired: rating(4.25) }
const answer: Expectation = { adequate: duration({ days: 3 }), desired: duration({ days: 2 }) }
const noon: InstantExpectation = {
  adequate: instant('2026-11-24T05:00:00Z'),
  desired: instant('2026-11-24T03:00:00Z'),
}
const tuesday: CivilDateExpectation = {
  adequate: date('2026-11-24'),
  desired: date('2026-11-24'),
  timeZone: 'Asia/Jakarta',
}
const presence = (present: boolean) => ({ kind: 'presence', present }) as const
const seat = (level: string) =>
  ({ kind: 'ordinal', level, order: ['stairs', 'economy', 'business', 'first'] }) as const
const must: Expectation = { adequate: presence(true), desired: presence(true) }
const extra: Expectation = { adequate: presence(false), desired: presence(false) }
const wished: Expectation = { adequate: presence(false), desired: presence(true) }
const cabin: Expectation = { adequate: seat('economy'), desired: seat('business') }
const visit: Expectation = {
  earliest: instant('2026-11-24T02:00:00Z'),
  latest: instant('2026-11-24T04:00:00Z'),
}
const days: Expectation = {
  earliest: date('2026-11-24'),
  latest: date('2026-11-25'),
  timeZone: 'Asia/Jakarta',
}
const portion: Expectation = { least: quantity(0.25, 'kg'), most: quantity(1.5, 'kg') }
const spicy: Expectation = { least: rating(2), most: rating(3) }
const stay: Expectation = { least: duration({ minutes: 30 }), most: duration({ minutes: 45 }) }
const jakarta = { timeZone: 'Asia/Jakarta' }

test.each<[Expectation, Measure, string, string]>([
  [
    wait,
    quantity(30, 'menit'),
    'Disaster: delivered 30 menit, expected 10 menit; worse by 20 menit.',
    'Bencana: diserahkan 30 menit, diharapkan 10 menit; lebih buruk 20 menit.',
  ],
  [
    wait,
    quantity(10, 'menit'),
    'Ordinary: delivered 10 menit, expected 10 menit; as expected.',
    'Biasa: diserahkan 10 menit, diharapkan 10 menit; sesuai harapan.',
  ],
  [
    wait,
    quantity(9.5, 'menit'),
    'Excellent: delivered 9.5 menit, expected 10 menit; better by 0.5 menit.',
    'Paripurna: diserahkan 9,5 menit, diharapkan 10 menit; lebih baik 0,5 menit.',
  ],
  [
    portions,
    quantity(1234.5, 'porsi'),
    'Excellent: delivered 1,234.5 porsi, expected 5 porsi to 3 porsi; better by 1,229.5 porsi.',
    'Paripurna: diserahkan 1.234,5 porsi, diharapkan 5 porsi sampai 3 porsi; lebih baik 1.229,5 porsi.',
  ],
  [
    portions,
    quantity(0, 'porsi'),
    'Disaster: delivered 0 porsi, expected 5 porsi to 3 porsi; worse by 3 porsi.',
    'Bencana: diserahkan 0 porsi, diharapkan 5 porsi sampai 3 porsi; lebih buruk 3 porsi.',
  ],
  [
    stars,
    rating(3),
    'Disaster: delivered 3 of 5, expected 4.25 of 5 to 3.5 of 5; worse by 0.5 on the scale.',
    'Bencana: diserahkan 3 dari 5, diharapkan 4,25 dari 5 sampai 3,5 dari 5; lebih buruk 0,5 pada skala.',
  ],
  [
    stars,
    rating(4),
    'Ordinary: delivered 4 of 5, expected 4.25 of 5 to 3.5 of 5; as expected.',
    'Biasa: diserahkan 4 dari 5, diharapkan 4,25 dari 5 sampai 3,5 dari 5; sesuai harapan.',
  ],
  [
    stars,
    rating(5),
    'Excellent: delivered 5 of 5, expected 4.25 of 5 to 3.5 of 5; better by 0.75 on the scale.',
    'Paripurna: diserahkan 5 dari 5, diharapkan 4,25 dari 5 sampai 3,5 dari 5; lebih baik 0,75 pada skala.',
  ],
  [
    answer,
    duration({ days: 4, hours: 1, minutes: 59 }),
    'Disaster: delivered 4 days 1 hour, expected 2 days to 3 days; worse by 1 day 1 hour.',
    'Bencana: diserahkan 4 hari 1 jam, diharapkan 2 hari sampai 3 hari; lebih buruk 1 hari 1 jam.',
  ],
  [
    answer,
    duration({ hours: 60 }),
    'Ordinary: delivered 2 days 12 hours, expected 2 days to 3 days; as expected.',
    'Biasa: diserahkan 2 hari 12 jam, diharapkan 2 hari sampai 3 hari; sesuai harapan.',
  ],
  [
    answer,
    duration({ hours: 47 }),
    'Excellent: delivered 1 day 23 hours, expected 2 days to 3 days; better by 1 hour.',
    'Paripurna: diserahkan 1 hari 23 jam, diharapkan 2 hari sampai 3 hari; lebih baik 1 jam.',
  ],
  [
    noon,
    instant('2026-11-24T05:30:10Z'),
    'Disaster: delivered 24 November 2026, 05:30 (UTC), expected 24 November 2026, 03:00 (UTC) to 24 November 2026, 05:00 (UTC); worse by 30 minutes 10 seconds.',
    'Bencana: diserahkan 24 November 2026, 05.30 (UTC), diharapkan 24 November 2026, 03.00 (UTC) sampai 24 November 2026, 05.00 (UTC); lebih buruk 30 menit 10 detik.',
  ],
  [
    noon,
    instant('2026-11-24T04:00:00Z'),
    'Ordinary: delivered 24 November 2026, 04:00 (UTC), expected 24 November 2026, 03:00 (UTC) to 24 November 2026, 05:00 (UTC); as expected.',
    'Biasa: diserahkan 24 November 2026, 04.00 (UTC), diharapkan 24 November 2026, 03.00 (UTC) sampai 24 November 2026, 05.00 (UTC); sesuai harapan.',
  ],
  [
    noon,
    instant('2026-11-24T02:00:00Z'),
    'Excellent: delivered 24 November 2026, 02:00 (UTC), expected 24 November 2026, 03:00 (UTC) to 24 November 2026, 05:00 (UTC); better by 1 hour.',
    'Paripurna: diserahkan 24 November 2026, 02.00 (UTC), diharapkan 24 November 2026, 03.00 (UTC) sampai 24 November 2026, 05.00 (UTC); lebih baik 1 jam.',
  ],
  [
    tuesday,
    date('2026-12-01'),
    'Disaster: delivered 1 December 2026, expected 24 November 2026; worse by 7 days.',
    'Bencana: diserahkan 1 Desember 2026, diharapkan 24 November 2026; lebih buruk 7 hari.',
  ],
  [
    tuesday,
    instant('2026-11-24T14:00:00Z'),
    'Ordinary: delivered 24 November 2026, 21:00 (Asia/Jakarta), expected 24 November 2026; as expected.',
    'Biasa: diserahkan 24 November 2026, 21.00 (Asia/Jakarta), diharapkan 24 November 2026; sesuai harapan.',
  ],
  [
    tuesday,
    date('2026-11-23'),
    'Excellent: delivered 23 November 2026, expected 24 November 2026; better by 1 day.',
    'Paripurna: diserahkan 23 November 2026, diharapkan 24 November 2026; lebih baik 1 hari.',
  ],
])(
  'explainAssessment explains each verdict on each kind of measure: %#',
  (promised, given, en, id) => {
    const assessment = assessDelivery(promised, given)
    expect(explainAssessment(assessment, { language: 'en' })).toBe(en)
    expect(explainAssessment(assessment, { language: 'id' })).toBe(id)
  },
)

test.each<[Expectation, Measure, string, string]>([
  [
    must,
    presence(false),
    'Disaster: delivered absent, expected present; missing though expected.',
    'Bencana: diserahkan tidak ada, diharapkan ada; tidak ada padahal diharapkan.',
  ],
  [
    must,
    presence(true),
    'Ordinary: delivered present, expected present; as expected.',
    'Biasa: diserahkan ada, diharapkan ada; sesuai harapan.',
  ],
  [
    wished,
    presence(false),
    'Ordinary: delivered absent, expected present to absent; as expected.',
    'Biasa: diserahkan tidak ada, diharapkan ada sampai tidak ada; sesuai harapan.',
  ],
  [
    extra,
    presence(true),
    'Excellent: delivered present, expected absent; there though not expected.',
    'Paripurna: diserahkan ada, diharapkan tidak ada; ada tanpa diharapkan.',
  ],
  [
    cabin,
    seat('stairs'),
    'Disaster: delivered stairs, expected business to economy; worse by 1 level.',
    'Bencana: diserahkan stairs, diharapkan business sampai economy; lebih buruk 1 tingkat.',
  ],
  [
    cabin,
    seat('economy'),
    'Ordinary: delivered economy, expected business to economy; as expected.',
    'Biasa: diserahkan economy, diharapkan business sampai economy; sesuai harapan.',
  ],
  [
    { adequate: seat('economy'), desired: seat('economy') },
    seat('first'),
    'Excellent: delivered first, expected economy; better by 2 levels.',
    'Paripurna: diserahkan first, diharapkan economy; lebih baik 2 tingkat.',
  ],
  [
    visit,
    instant('2026-11-24T01:30:00Z'),
    'Disaster: delivered 24 November 2026, 01:30 (UTC), expected 24 November 2026, 02:00 (UTC) to 24 November 2026, 04:00 (UTC); too early by 30 minutes.',
    'Bencana: diserahkan 24 November 2026, 01.30 (UTC), diharapkan 24 November 2026, 02.00 (UTC) sampai 24 November 2026, 04.00 (UTC); terlalu awal 30 menit.',
  ],
  [
    visit,
    instant('2026-11-24T05:01:00Z'),
    'Disaster: delivered 24 November 2026, 05:01 (UTC), expected 24 November 2026, 02:00 (UTC) to 24 November 2026, 04:00 (UTC); too late by 1 hour 1 minute.',
    'Bencana: diserahkan 24 November 2026, 05.01 (UTC), diharapkan 24 November 2026, 02.00 (UTC) sampai 24 November 2026, 04.00 (UTC); terlambat 1 jam 1 menit.',
  ],
  [
    days,
    date('2026-11-22'),
    'Disaster: delivered 22 November 2026, expected 24 November 2026 to 25 November 2026; too early by 2 days.',
    'Bencana: diserahkan 22 November 2026, diharapkan 24 November 2026 sampai 25 November 2026; terlalu awal 2 hari.',
  ],
  [
    days,
    instant('2026-11-25T14:00:00Z'),
    'Ordinary: delivered 25 November 2026, 21:00 (Asia/Jakarta), expected 24 November 2026 to 25 November 2026; as expected.',
    'Biasa: diserahkan 25 November 2026, 21.00 (Asia/Jakarta), diharapkan 24 November 2026 sampai 25 November 2026; sesuai harapan.',
  ],
  [
    portion,
    quantity(0.2, 'kg'),
    'Disaster: delivered 0.2 kg, expected 0.25 kg to 1.5 kg; too little by 0.05 kg.',
    'Bencana: diserahkan 0,2 kg, diharapkan 0,25 kg sampai 1,5 kg; kurang 0,05 kg.',
  ],
  [
    portion,
    quantity(2, 'kg'),
    'Disaster: delivered 2 kg, expected 0.25 kg to 1.5 kg; too much by 0.5 kg.',
    'Bencana: diserahkan 2 kg, diharapkan 0,25 kg sampai 1,5 kg; kelebihan 0,5 kg.',
  ],
  [
    spicy,
    rating(4.5),
    'Disaster: delivered 4.5 of 5, expected 2 of 5 to 3 of 5; too much by 1.5 on the scale.',
    'Bencana: diserahkan 4,5 dari 5, diharapkan 2 dari 5 sampai 3 dari 5; kelebihan 1,5 pada skala.',
  ],
  [
    stay,
    duration({ minutes: 20 }),
    'Disaster: delivered 20 minutes, expected 30 minutes to 45 minutes; too little by 10 minutes.',
    'Bencana: diserahkan 20 menit, diharapkan 30 menit sampai 45 menit; kurang 10 menit.',
  ],
])('explainAssessment explains presence, levels and targets: %#', (promised, given, en, id) => {
  const assessment = assessDelivery(promised, given)
  expect(explainAssessment(assessment, { language: 'en' })).toBe(en)
  expect(explainAssessment(assessment, { language: 'id' })).toBe(id)
})

test.each<[Assessment, string, string]>([
  [
    assessDelivery(noon, null, { now: new Date('2026-11-24T02:30:00Z') }),
    'Pending: due 24 November 2026, 05:00 (UTC), 2 hours 30 minutes left.',
    'Belum jatuh tempo: tenggat 24 November 2026, 05.00 (UTC), tersisa 2 jam 30 menit.',
  ],
  [
    assessDelivery(noon, null, { now: new Date('2026-11-24T05:00:00Z') }),
    'Pending: due 24 November 2026, 05:00 (UTC), 0 minutes left.',
    'Belum jatuh tempo: tenggat 24 November 2026, 05.00 (UTC), tersisa 0 menit.',
  ],
  [
    assessDelivery(noon, null, { now: new Date('2026-11-24T05:00:00.001Z') }),
    'Disaster: due 24 November 2026, 05:00 (UTC), not delivered, overdue by 1 millisecond.',
    'Bencana: tenggat 24 November 2026, 05.00 (UTC), belum diserahkan, terlambat 1 milidetik.',
  ],
  [
    assessDelivery(tuesday, null, { now: new Date('2026-11-24T14:00:00Z') }),
    'Pending: due 24 November 2026, 0 days left.',
    'Belum jatuh tempo: tenggat 24 November 2026, tersisa 0 hari.',
  ],
  [
    assessDelivery(tuesday, null, { now: new Date('2026-11-24T17:00:00Z') }),
    'Disaster: due 24 November 2026, not delivered, overdue by 1 day.',
    'Bencana: tenggat 24 November 2026, belum diserahkan, terlambat 1 hari.',
  ],
  [
    assessDelivery(visit, null, { now: new Date('2026-11-24T01:00:00Z') }),
    'Pending: due 24 November 2026, 04:00 (UTC), 3 hours left.',
    'Belum jatuh tempo: tenggat 24 November 2026, 04.00 (UTC), tersisa 3 jam.',
  ],
  [
    assessDelivery(days, null, { now: new Date('2026-11-27T05:00:00Z') }),
    'Disaster: due 25 November 2026, not delivered, overdue by 2 days.',
    'Bencana: tenggat 25 November 2026, belum diserahkan, terlambat 2 hari.',
  ],
  [
    assessDelivery(null, null),
    'Unmeasured: nothing was promised.',
    'Tidak terukur: tidak ada yang dijanjikan.',
  ],
  [
    assessDelivery(noon, null),
    'Unmeasured: nothing was delivered.',
    'Tidak terukur: tidak ada yang diserahkan.',
  ],
  [
    assessDelivery(noon, { kind: 'withdrawn' }),
    'Unmeasured: the delivery was called off.',
    'Tidak terukur: penyerahan dibatalkan.',
  ],
])('explainAssessment explains what has no delivery: %#', (assessment, en, id) => {
  expect(explainAssessment(assessment, { language: 'en' })).toBe(en)
  expect(explainAssessment(assessment, { language: 'id' })).toBe(id)
})

test('explainAssessment takes the verdicts of the text on the service plan', () => {
  const plan = (promised: Expectation, given: Measure, language: 'en' | 'id') =>
    explainAssessment(assessDelivery(promised, given), { language, verdicts: planVerdictWording })
  expect([30, 10, 5].map((value) => plan(wait, quantity(value, 'menit'), 'id'))).toEqual([
    'Buruk: diserahkan 30 menit, diharapkan 10 menit; lebih buruk 20 menit.',
    'Bagus: diserahkan 10 menit, diharapkan 10 menit; sesuai harapan.',
    'Istimewa: diserahkan 5 menit, diharapkan 10 menit; lebih baik 5 menit.',
  ])
  expect([30, 10, 5].map((value) => plan(wait, quantity(value, 'menit'), 'en'))).toEqual([
    'Poor: delivered 30 menit, expected 10 menit; worse by 20 menit.',
    'Good: delivered 10 menit, expected 10 menit; as expected.',
    'Exceptional: delivered 5 menit, expected 10 menit; better by 5 menit.',
  ])
  const overdue = assessDelivery(noon, null, { now: new Date('2026-11-25T05:00:00Z') })
  expect(explainAssessment(overdue, { language: 'en', verdicts: planVerdictWording })).toBe(
    'Poor: due 24 November 2026, 05:00 (UTC), not delivered, overdue by 1 day.',
  )
})

test('explainAssessment takes verdicts in your own words', () => {
  const verdicts = {
    ...verdictWording,
    ordinary: { en: 'on time', id: 'tepat waktu' },
  }
  const assessment = assessDelivery(wait, quantity(10, 'menit'))
  expect(explainAssessment(assessment, { language: 'en', verdicts })).toMatch(/^On time: /)
})

test('explainAssessment writes instants in the zone asked for, before that of the promise', () => {
  const late = assessDelivery(noon, instant('2026-11-24T17:30:00Z'))
  expect(explainAssessment(late, { language: 'id', ...jakarta })).toBe(
    'Bencana: diserahkan 25 November 2026, 00.30 (Asia/Jakarta), diharapkan 24 November 2026, 10.00 (Asia/Jakarta) sampai 24 November 2026, 12.00 (Asia/Jakarta); lebih buruk 12 jam 30 menit.',
  )
  const parcel = assessDelivery(tuesday, instant('2026-11-24T14:00:00Z'))
  expect(explainAssessment(parcel, { language: 'en', timeZone: 'UTC' })).toBe(
    'Ordinary: delivered 24 November 2026, 14:00 (UTC), expected 24 November 2026; as expected.',
  )
})

test('explainAssessment refuses an unknown zone', () => {
  const assessment = assessDelivery(noon, noon.adequate)
  const explain = () => explainAssessment(assessment, { language: 'en', timeZone: 'Asia/Atlantis' })
  expect(explain).toThrow(RangeError)
  expect(explain).toThrow('Asia/Atlantis')
})

test('explainAssessment writes a duration from its anchor as long as it is', () => {
  const month = duration({ months: 1 })
  const promised: Expectation = {
    adequate: month,
    desired: month,
    anchor: { at: Date.UTC(2025, 1, 1), timeZone: 'UTC' },
  }
  expect(
    explainAssessment(assessDelivery(promised, duration({ days: 30 })), { language: 'en' }),
  ).toBe('Disaster: delivered 30 days, expected 28 days; worse by 2 days.')
})

test.each([
  [0.1 + 0.2, '0.3'],
  [0.004, '0.004'],
  [0.0996, '0.1'],
  [0.25, '0.25'],
  [1.005, '1'],
  [1.25, '1.25'],
  [20, '20'],
  [1200, '1,200'],
  [1e6, '1,000,000'],
  [-3.5, '-3.5'],
])('explainAssessment writes the quantity %d as %s', (value, text) => {
  const promised = expectationAround(quantity(value, 'kg'), 0, { direction: 'higherIsBetter' })
  const assessment = assessDelivery(promised, quantity(value, 'kg'))
  expect(explainAssessment(assessment, { language: 'en' })).toBe(
    `Ordinary: delivered ${text} kg, expected ${text} kg; as expected.`,
  )
})

const rate = (value: number) =>
  assessDelivery({ adequate: rating(3), desired: rating(3) }, rating(value))
const due = instant('2026-11-24T05:00:00Z')
const parcel = (now: number) => assessDelivery({ adequate: due, desired: due }, null, { now })
const partNames = {
  parcel: { en: 'the parcel', id: 'paket' },
  courtesy: { en: 'courtesy', id: 'keramahan' },
}

test.each<[CombinedAssessment, string, string]>([
  [
    combineAssessments({ parcel: parcel(due.at + 1), courtesy: rate(5), price: rate(3) }),
    'Disaster: a part failed; failed: the parcel; surpassed expectation: courtesy.',
    'Bencana: ada bagian yang gagal; gagal: paket; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ parcel: parcel(due.at), courtesy: rate(5), price: rate(4) }),
    'Excellent: a part surpassed expectation and none failed; surpassed expectation: courtesy, price; pending: the parcel. Provisional until every part is delivered or overdue.',
    'Paripurna: ada bagian yang melampaui harapan dan tidak ada yang gagal; melampaui harapan: keramahan, price; belum jatuh tempo: paket. Sementara, sampai semua bagian diserahkan atau lewat tenggat.',
  ],
  [
    combineAssessments({ courtesy: rate(3), price: assessDelivery(null, null) }),
    'Ordinary: every measured part was as expected; unmeasured: price.',
    'Biasa: semua bagian yang terukur sesuai harapan; tidak terukur: price.',
  ],
  [
    combineAssessments({ courtesy: rate(3) }),
    'Ordinary: every measured part was as expected.',
    'Biasa: semua bagian yang terukur sesuai harapan.',
  ],
  [
    combineAssessments({ courtesy: rate(1) }, { rule: 'criticalOnly', critical: ['courtesy'] }),
    'Disaster: a critical part failed; failed: courtesy.',
    'Bencana: ada bagian kritis yang gagal; gagal: keramahan.',
  ],
  [
    combineAssessments({ courtesy: rate(5) }, { rule: 'criticalOnly', critical: ['courtesy'] }),
    'Excellent: a critical part surpassed expectation; surpassed expectation: courtesy.',
    'Paripurna: ada bagian kritis yang melampaui harapan; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ courtesy: rate(1) }, { rule: 'criticalOnly', critical: [] }),
    'Disaster: most parts failed; failed: courtesy.',
    'Bencana: sebagian besar bagian gagal; gagal: keramahan.',
  ],
  [
    combineAssessments({ courtesy: rate(5) }, { rule: 'criticalOnly', critical: [] }),
    'Excellent: most parts surpassed expectation; surpassed expectation: courtesy.',
    'Paripurna: sebagian besar bagian melampaui harapan; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ courtesy: rate(3) }, { rule: 'criticalOnly', critical: [] }),
    'Ordinary: no critical part and no majority decides otherwise.',
    'Biasa: tidak ada bagian kritis maupun mayoritas yang menentukan lain.',
  ],
  [
    combineAssessments({ price: rate(1), courtesy: rate(4) }, weighing(1, 1)),
    'Disaster: on the whole worse than adequate; failed: price; surpassed expectation: courtesy.',
    'Bencana: secara keseluruhan kurang dari yang memadai; gagal: price; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ price: rate(1), courtesy: rate(4) }, weighing(1, 2)),
    'Ordinary: on the whole within the zone of tolerance; failed: price; surpassed expectation: courtesy.',
    'Biasa: secara keseluruhan dalam zona toleransi; gagal: price; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ price: rate(1), courtesy: rate(4) }, weighing(1, 3)),
    'Excellent: on the whole better than desired; failed: price; surpassed expectation: courtesy.',
    'Paripurna: secara keseluruhan lebih baik dari yang diinginkan; gagal: price; melampaui harapan: keramahan.',
  ],
  [
    combineAssessments({ parcel: parcel(due.at), courtesy: assessDelivery(null, null) }),
    'Unmeasured: no part that counts was measured; pending: the parcel; unmeasured: courtesy. Provisional until every part is delivered or overdue.',
    'Tidak terukur: tidak ada bagian bermakna yang terukur; belum jatuh tempo: paket; tidak terukur: keramahan. Sementara, sampai semua bagian diserahkan atau lewat tenggat.',
  ],
  [
    combineAssessments({}),
    'Unmeasured: no part that counts was measured.',
    'Tidak terukur: tidak ada bagian bermakna yang terukur.',
  ],
])('explainCombinedAssessment explains each rule and reason: %#', (combined, en, id) => {
  expect(explainCombinedAssessment(combined, { language: 'en', partNames })).toBe(en)
  expect(explainCombinedAssessment(combined, { language: 'id', partNames })).toBe(id)
})

function weighing(price: number, courtesy: number) {
  return { rule: 'weighted', weights: { price, courtesy } } as const
}

test('explainCombinedAssessment calls parts by their ids, even odd ones, where they have no name', () => {
  const odd = Object.fromEntries(['__proto__', 'constructor'].map((id) => [id, rate(1)]))
  for (const options of [{}, { partNames: {} }, { partNames }]) {
    expect(explainCombinedAssessment(combineAssessments(odd), { language: 'en', ...options })).toBe(
      'Disaster: a part failed; failed: __proto__, constructor.',
    )
  }
})

test('explainCombinedAssessment takes the verdicts of the text on the service plan, or your own', () => {
  const labels = (words: Readonly<Record<Verdict, { en: string; id: string }>>) =>
    [1, 3, 5].map((value) =>
      explainCombinedAssessment(combineAssessments({ a: rate(value) }), {
        language: 'id',
        verdicts: words,
      }).replace(/:.*/, ''),
    )
  expect(labels(planVerdictWording)).toEqual(['Buruk', 'Bagus', 'Istimewa'])
  expect(labels(verdictWording)).toEqual(['Bencana', 'Biasa', 'Paripurna'])
  const own = { en: 'fine', id: 'beres' }
  expect(labels({ disaster: own, ordinary: own, excellent: own })).toEqual(
    verdicts.map(() => 'Beres'),
  )
})
