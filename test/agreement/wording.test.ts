import { expect, test } from 'vitest'
import { agreementBootstrapInterval } from '../../src/agreement/bootstrap.ts'
import { cohenKappa } from '../../src/agreement/cohen.ts'
import { cronbachAlpha } from '../../src/agreement/cronbach.ts'
import { fleissKappa } from '../../src/agreement/fleiss.ts'
import { krippendorffAlpha } from '../../src/agreement/krippendorff.ts'
import {
  agreementCoefficientWording,
  agreementReasonWording,
  alphaMetricWording,
  explainAgreement,
  kappaWeightsWording,
} from '../../src/agreement/wording.ts'
import { languages } from '../../src/language/model.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import { mulberry32 } from '../promise/coverage.ts'
import { rowsOfTable } from './reference.ts'

const attitude = fixture['alpha.cronbach.attitude'].input.itemsByRespondent
const vision = rowsOfTable(fixture['kappa.table.vision'].input.table)
const gappy = [
  [1, 1, 2],
  [2, 2, null],
  [3, 3, 3],
  [null, 1, null],
]

test('every term has both languages', () => {
  for (const wording of [
    agreementCoefficientWording,
    agreementReasonWording,
    alphaMetricWording,
    kappaWeightsWording,
  ]) {
    for (const words of Object.values(wording)) {
      for (const language of languages) expect(words[language]).toMatch(/\S/)
    }
  }
})

test("Cohen's kappa is explained with its weights, its interval and what chance would bring", () => {
  expect(explainAgreement(cohenKappa(vision), { language: 'en' })).toBe(
    "Cohen's kappa 0.60 from 7,477 subjects; between 0.58 and 0.61 at 95% confidence. Agreement 71%, by chance 28%.",
  )
  const weighted = cohenKappa(vision, { weights: 'quadratic', level: 0.999 })
  expect(explainAgreement(weighted, { language: 'id', decimals: 3 })).toBe(
    'Kappa Cohen (bobot kuadratik) 0,702 dari 7.477 subjek; antara 0,675 dan 0,730 dengan tingkat kepercayaan 99,9%. Kesepakatan 94%, secara kebetulan 79%.',
  )
})

test("Fleiss' kappa is explained with the ratings of each subject, and without a range it does not have", () => {
  const diagnoses = fixture['kappa.fleiss1971'].input.ratingsBySubject
  expect(explainAgreement(fleissKappa(diagnoses), { language: 'en' })).toBe(
    "Fleiss' kappa 0.43 from 30 subjects with 6 ratings each; between 0.32 and 0.54 at 95% confidence. Agreement 56%, by chance 22%.",
  )
  expect(explainAgreement(fleissKappa([[1, 2]]), { language: 'id' })).toBe(
    'Kappa Fleiss -1,00 dari 1 subjek dengan masing-masing 2 penilaian. Kesepakatan 0%, secara kebetulan 50%.',
  )
})

test("Krippendorff's alpha is explained with its metric, and with what was left out", () => {
  expect(
    explainAgreement(krippendorffAlpha(gappy, { metric: 'interval' }), { language: 'en' }),
  ).toBe(
    "Krippendorff's alpha (interval) 0.82 from 3 subjects with 8 ratings. Left out: 1 subject with fewer than two ratings.",
  )
  expect(
    explainAgreement(krippendorffAlpha(gappy, { metric: 'ratio' }), { language: 'id' }),
  ).toMatch(
    /^Alfa Krippendorff \(rasio\) 0,\d\d dari 3 subjek dengan 8 penilaian\. Tidak disertakan: 1 subjek dengan kurang dari dua penilaian\.$/,
  )
})

test("Cronbach's alpha is explained with its items and respondents", () => {
  const rows = [...attitude, [null, null, 1, 1, 1, 1, 1]]
  const alpha = cronbachAlpha(rows, { missing: 'leaveOut' })
  expect(explainAgreement(alpha, { language: 'en' })).toBe(
    "Cronbach's alpha 0.84 from 30 respondents with 7 items; between 0.74 and 0.92 at 95% confidence. Left out: 1 respondent with an item not answered.",
  )
  expect(explainAgreement(alpha, { language: 'id' })).toBe(
    'Alfa Cronbach 0,84 dari 30 responden dengan 7 butir; antara 0,74 dan 0,92 dengan tingkat kepercayaan 95%. Tidak disertakan: 1 responden dengan butir yang tidak dijawab.',
  )
})

test('an interval by resampling says of how many resamples, and how many say nothing', () => {
  const rows = [
    [1, 1],
    [2, 2],
    [1, 2],
  ]
  let draw = 0
  const random = () => (draw++ % 9) / 9
  const interval = agreementBootstrapInterval(rows, cohenKappa, {
    random,
    replicates: 39,
  })
  expect(explainAgreement(interval, { language: 'en' })).toBe(
    "Cohen's kappa 0.40 from 3 subjects, without an interval: the coefficient is undefined in too many resamples. By 39 resamples, 26 of them undefined.",
  )
  const wider = agreementBootstrapInterval(rows, cohenKappa, {
    random: () => (draw++ % 7) / 7,
    replicates: 39,
    level: 0.8,
  })
  expect(explainAgreement(wider, { language: 'id' })).toMatch(
    /^Kappa Cohen 0,40 dari 3 subjek; antara -?\d,\d\d dan \d,\d\d dengan tingkat kepercayaan 80%\. Berdasarkan 39 sampel ulang, \d+ di antaranya tak terdefinisi\.$/,
  )
})

test('resamples that are all defined are told without a count of others', () => {
  const interval = agreementBootstrapInterval(attitude, cronbachAlpha, {
    random: mulberry32(9),
    replicates: 39,
  })
  expect(explainAgreement(interval, { language: 'en' })).toMatch(
    /^Cronbach's alpha 0\.84 from 30 respondents; between 0\.\d\d and 0\.\d\d at 95% confidence\. By 39 resamples\.$/,
  )
  expect(explainAgreement(interval, { language: 'id' })).toMatch(/ Berdasarkan 39 sampel ulang\.$/)
})

test('bounds without width are not written', () => {
  const full = cohenKappa([
    [1, 1],
    [2, 2],
  ])
  expect(explainAgreement(full, { language: 'en' })).toBe(
    "Cohen's kappa 1.00 from 2 subjects. Agreement 100%, by chance 50%.",
  )
})

test('what is undefined says why', () => {
  expect(
    explainAgreement(krippendorffAlpha([[1, null]], { metric: 'ratio' }), { language: 'en' }),
  ).toBe(
    "No Krippendorff's alpha from 0 subjects: no subject has two ratings. Left out: 1 subject with fewer than two ratings.",
  )
  expect(explainAgreement(fleissKappa([[1, 1]]), { language: 'en' })).toBe(
    "No Fleiss' kappa from 1 subject: all ratings are of one category, so that chance would agree as well.",
  )
  for (const [scores, reason] of [
    [[[1], [2]], 'kurang dari dua butir'],
    [[[1, 2]], 'kurang dari dua responden'],
    [
      [
        [1, 2],
        [2, 1],
      ],
      'jumlah skor semua responden sama',
    ],
  ] as const) {
    expect(explainAgreement(cronbachAlpha(scores), { language: 'id' })).toBe(
      `Tidak ada alfa Cronbach dari ${scores.length} responden: ${reason}.`,
    )
  }
})
