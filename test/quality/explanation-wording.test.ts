import { describe, expect, test } from 'vitest'
import {
  explainGapScores,
  explainImportancePerformance,
  explainKano,
  explainSatisfactionIndex,
} from '../../src/quality/explanation-wording.ts'
import { gapScores } from '../../src/quality/gap.ts'
import { importancePerformance } from '../../src/quality/importance.ts'
import { classifyKano, kanoSummary } from '../../src/quality/kano.ts'
import { ikm2004, ikm2017 } from '../../src/quality/satisfaction-presets.ts'
import { satisfactionIndex } from '../../src/quality/satisfaction.ts'

const [en, id] = [{ language: 'en' }, { language: 'id' }] as const

describe('explainGapScores', () => {
  const items = [
    { id: 'onTime', dimension: 'reliability', critical: true },
    { id: 'friendly', dimension: 'own' },
  ]
  const instrument = { scale: { lowest: 1, highest: 7 }, items }
  const perceived = [
    [5, 6],
    [4, 6],
    [6, 5],
  ]
  const names = {
    own: { en: 'our own', id: 'milik kami' },
    onTime: { en: 'on time', id: 'tepat waktu' },
  }

  test('says performance alone without a verdict', () => {
    expect(explainGapScores(gapScores(instrument, { perceived }), en)).toBe(
      'Performance alone (SERVPERF), 3 respondents: 5.33 (4.62 to 6.05 with 95% confidence), n = 3; reliability 5.00, own 5.67.',
    )
  })

  test('says the weighted gap and what failed, by the names given', () => {
    const scores = gapScores(
      instrument,
      { perceived, adequate: perceived.map(() => [6, 4]), desired: perceived.map(() => [7, 5]) },
      { weights: { reliability: 3, own: 1 } },
    )
    expect(explainGapScores(scores, { ...id, names })).toBe(
      'Kinerja dikurangi yang memadai (zona toleransi), 3 responden: bencana, tetapi belum pasti menurut selangnya, +0,33 (-0,38 sampai +1,05 dengan tingkat kepercayaan 95%), n = 3; keandalan -1,00, milik kami +1,67; terbobot -0,33; butir kritis gagal: tepat waktu.',
    )
  })

  test('says why there is no verdict and no mean', () => {
    const empty = gapScores(instrument, { perceived: [], expected: [] })
    expect(explainGapScores(empty, en)).toBe(
      'Performance less expectation (SERVQUAL), 0 respondents: no verdict, nobody answered; reliability nobody answered, own nobody answered.',
    )
    const few = gapScores(instrument, { perceived, expected: perceived }, { minimumAnswers: 30 })
    expect(explainGapScores(few, en)).toBe(
      'Performance less expectation (SERVQUAL), 3 respondents: no verdict, too few answers, 3 of 30, 0.00 (all answers are the same), n = 3; reliability 0.00, own 0.00.',
    )
  })
})

test('explainImportancePerformance lists the attributes of each quadrant that has any', () => {
  const attributes = [
    { id: 'reliability', importance: 5, performance: 1 },
    { id: 'queue', importance: 5, performance: 2 },
    { id: 'lobby', importance: 1, performance: 5 },
  ]
  const crosshair = { importance: 3, performance: 3 }
  const names = { queue: { en: 'the queue', id: 'antrean' } }
  const placed = importancePerformance(attributes, { crosshair })
  expect(explainImportancePerformance(placed, { ...id, names })).toBe(
    'Prioritas utama: kehandalan, antrean; berlebihan: lobby.',
  )
  const none = importancePerformance([], { crosshair })
  expect(explainImportancePerformance(none, en)).toBe('No quadrants: there is no attribute.')
})

test('explainKano names category, ties and coefficients, or why there are none', () => {
  const tally = { ...kanoSummary.empty, mustBe: 3, attractive: 3, reverse: 1 }
  expect(explainKano(classifyKano(tally), id)).toBe(
    'Harus ada, 3 dari 7 (sama seringnya: menarik): kepuasan 0,50 bila ada, -0,50 bila tidak ada.',
  )
  expect(explainKano(classifyKano({ ...kanoSummary.empty, reverse: 5, questionable: 2 }), en)).toBe(
    'Reverse, 5 of 7: all answers are reverse or questionable.',
  )
  expect(explainKano(classifyKano(kanoSummary.empty), en)).toBe('No category: nobody answered.')
})

describe('explainSatisfactionIndex', () => {
  const rows = [
    [4, 3, 3, 4, 3, 4, 4, 2, 3],
    [3, 3, 4, 4, 3, 3, 3, 3, 3],
  ]

  test('says figure, class and the ends, tied elements together', () => {
    const result = satisfactionIndex(ikm2017, [[4, 3, 4, 4, 4, 4, 4, 3, 4]])
    expect(explainSatisfactionIndex(result, { ...en, definition: ikm2017 })).toBe(
      'Public satisfaction index (PANRB 14/2017) 94.44, class A (very good), 1 respondent; lowest: U2 System, mechanism and procedure, U8 Handling of complaints, suggestions and feedback; highest: U1 Requirements, U3 Time to completion, U4 Cost or tariff, U5 Specification of the service product, U6 Competence of the staff, U7 Behavior of the staff, U9 Facilities and infrastructure.',
    )
    const same = satisfactionIndex(ikm2017, [[3, 3, 3, 3, 3, 3, 3, 3, 3]])
    expect(explainSatisfactionIndex(same, { ...id, definition: ikm2017 })).toBe(
      'Indeks Kepuasan Masyarakat (Permenpan RB 14/2017) 75,00, mutu C (Kurang Baik), 1 responden; semua unsur sama.',
    )
  })

  test('says why there is no index', () => {
    const none = satisfactionIndex(ikm2017, [
      rows[0]?.map((answer, at) => (at === 7 ? null : answer)) ?? [],
    ])
    expect(explainSatisfactionIndex(none, { ...en, definition: ikm2017 })).toBe(
      'No Public satisfaction index (PANRB 14/2017): an element was answered by nobody.',
    )
  })

  test('refuses the definition of another index', () => {
    const result = satisfactionIndex(ikm2017, rows)
    const other = { ...en, definition: ikm2004 }
    expect(() => explainSatisfactionIndex(result, other)).toThrow('needs the definition ikm2017')
  })
})
