import { expect, test } from 'vitest'
import { npsAdjustedWaldInterval, npsInterval } from '../../src/nps/interval.ts'
import { npsGroups, npsIntervalMethods } from '../../src/nps/model.ts'
import { netPromoterScore, scoreOrWithhold } from '../../src/nps/score.ts'
import {
  explainNps,
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsReasonWording,
} from '../../src/nps/wording.ts'

const tally = { promoters: 501, passives: 317, detractors: 71 }
const nobody = { promoters: 0, passives: 0, detractors: 0 }

test('explainNps explains a score in both languages', () => {
  const result = netPromoterScore(tally)
  expect(explainNps(result, { language: 'en' })).toBe(
    'NPS +48: 56% promoters, 36% passives, 8% detractors among 889 ratings.',
  )
  expect(explainNps(result, { language: 'id' })).toBe(
    'NPS +48: 56% promotor, 36% pasif, 8% detraktor dari 889 penilaian.',
  )
})

test('explainNps writes a score with as many decimals as asked for', () => {
  const result = netPromoterScore({ promoters: 120, passives: 45, detractors: 30 })
  expect(explainNps(result, { language: 'en', decimals: 2 })).toBe(
    'NPS +46.15: 62% promoters, 23% passives, 15% detractors among 195 ratings.',
  )
  expect(explainNps(result, { language: 'id', decimals: 2 })).toBe(
    'NPS +46,15: 62% promotor, 23% pasif, 15% detraktor dari 195 penilaian.',
  )
})

test('explainNps writes a negative score, thousands and one single rating', () => {
  expect(explainNps(netPromoterScore({ ...nobody, detractors: 1 }), { language: 'en' })).toBe(
    'NPS -100: 0% promoters, 0% passives, 100% detractors among 1 rating.',
  )
  const many = netPromoterScore({ promoters: 1200, passives: 0, detractors: 1200 })
  expect(explainNps(many, { language: 'en' })).toBe(
    'NPS 0: 50% promoters, 0% passives, 50% detractors among 2,400 ratings.',
  )
  expect(explainNps(many, { language: 'id' })).toBe(
    'NPS 0: 50% promotor, 0% pasif, 50% detraktor dari 2.400 penilaian.',
  )
})

test('explainNps writes no minus zero', () => {
  const result = netPromoterScore({ promoters: 0, passives: 250, detractors: 1 })
  expect(explainNps(result, { language: 'en' })).toBe(
    'NPS 0: 0% promoters, 100% passives, 0% detractors among 251 ratings.',
  )
  expect(explainNps(result, { language: 'en', decimals: 1 })).toContain('NPS -0.4:')
})

test('explainNps says why there is no score', () => {
  const none = netPromoterScore(nobody)
  expect(explainNps(none, { language: 'en' })).toBe('No NPS: nobody rated.')
  expect(explainNps(none, { language: 'id' })).toBe('Tidak ada NPS: tidak ada yang menilai.')
  const few = scoreOrWithhold({ ...nobody, promoters: 2 }, { minimumResponses: 1000 })
  expect(explainNps(few, { language: 'en' })).toBe(
    'No NPS: too few ratings, 2 of the 1,000 asked for.',
  )
  expect(explainNps(few, { language: 'id' })).toBe(
    'Tidak ada NPS: terlalu sedikit penilaian, 2 dari 1.000 yang diminta.',
  )
})

test('explainNps explains an interval in both languages', () => {
  const interval = npsInterval(tally)
  expect(explainNps(interval, { language: 'en', decimals: 1 })).toBe(
    'NPS +48.4; between +44.0 and +52.5 at 95% confidence, from 889 ratings.',
  )
  expect(explainNps(interval, { language: 'id', decimals: 1 })).toBe(
    'NPS +48,4; antara +44,0 dan +52,5 dengan tingkat kepercayaan 95%, dari 889 penilaian.',
  )
  expect(explainNps(npsInterval(nobody), { language: 'en' })).toBe('No NPS: nobody rated.')
})

test('explainNps writes bounds beyond the scale as they are', () => {
  const interval = npsAdjustedWaldInterval({ ...nobody, promoters: 20 })
  expect(explainNps(interval, { language: 'en' })).toBe(
    'NPS +100; between +70 and +104 at 95% confidence, from 20 ratings.',
  )
})

test.each([
  [0.9, '90%', '90%'],
  [0.99, '99%', '99%'],
  [0.999, '99.9%', '99,9%'],
  [0.9973, '99.73%', '99,73%'],
  [0.29, '29%', '29%'],
])('explainNps writes the level %d with the decimals it has', (level, english, indonesian) => {
  const interval = npsInterval(tally, { level })
  expect(explainNps(interval, { language: 'en' })).toContain(` at ${english} confidence`)
  expect(explainNps(interval, { language: 'id' })).toContain(` kepercayaan ${indonesian},`)
})

test('explainNps refuses decimals out of range', () => {
  const result = netPromoterScore(tally)
  expect(() => explainNps(result, { language: 'en', decimals: -1 })).toThrow(RangeError)
})

test('npsGroupWording and the other dictionaries keep the words practitioners use', () => {
  expect(npsGroups.map((group) => npsGroupWording[group].id)).toEqual([
    'promotor',
    'pasif',
    'detraktor',
  ])
  expect(npsIntervalMethods.map((method) => npsIntervalMethodWording[method].en)).toEqual([
    'score interval (Tango)',
    'adjusted Wald interval',
    'Wald interval',
    "Student's t interval",
    'Bayesian interval',
    'bootstrap interval',
  ])
  expect(Object.values(npsAnswerWording).map(({ id }) => id)).toEqual([
    'menolak menjawab',
    'tidak menjawab',
    'tidak sah',
  ])
  expect(npsReasonWording.tooFewResponses).toEqual({
    en: 'too few ratings',
    id: 'terlalu sedikit penilaian',
  })
})
