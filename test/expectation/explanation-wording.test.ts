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
