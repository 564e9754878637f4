import { expect, test } from 'vitest'
import { ces } from '../../src/quality/ces.ts'
import { csat } from '../../src/quality/csat.ts'
import { apdex } from '../../src/quality/apdex.ts'
import { serviceReach } from '../../src/quality/reach.ts'
import { surveyMargin, surveySampleSize } from '../../src/quality/sample-size.ts'
import {
  explainApdex,
  explainCes,
  explainCsat,
  explainServiceReach,
  explainSurveyMargin,
  explainSurveySampleSize,
} from '../../src/quality/score-wording.ts'

const [en, id] = [{ language: 'en' }, { language: 'id' }] as const
const scale = { lowest: 1, highest: 5 }
const tally = { scale, counts: [2, 6, 12, 50, 30], missing: 7 }
const nobody = { kind: 'unscored', because: 'noAnswers' } as const

test('explainCsat says the share, of how many, and from which answer', () => {
  const score = csat(tally, { satisfiedFrom: 4 })
  expect(explainCsat(score, en)).toBe(
    'CSAT 80.0% (71.1% to 86.7% with 95% confidence): 80 of 100 answers, 7 did not answer; satisfied from 4 up.',
  )
  expect(explainCsat(score, id)).toBe(
    'CSAT 80,0% (71,1% sampai 86,7% dengan tingkat kepercayaan 95%): 80 dari 100 jawaban, 7 tidak menjawab; puas mulai dari 4.',
  )
  expect(explainCsat(nobody, en)).toBe('No CSAT: nobody answered.')
})

test('explainCes names its definition', () => {
  const agreement = ces({ ...tally, missing: 0 }, { method: 'agreement', agreeFrom: 5 })
  expect(explainCes(agreement, en)).toBe(
    'CES, share of those who agree: 30.0% (21.9% to 39.6% with 95% confidence), 30 of 100 answers; agreeing from 5 up.',
  )
  expect(explainCes(ces(tally, { method: 'mean' }), id)).toBe(
    'CES, rata-rata jawaban: 4,00 (3,82 sampai 4,18 dengan tingkat kepercayaan 95%), n = 100.',
  )
  expect(explainCes(nobody, id)).toBe('Tidak ada CES: tidak ada yang menjawab.')
})

test('explainApdex gives the score with its interval, or none', () => {
  const one = apdex({ satisfied: 0, tolerating: 1, frustrated: 0 })
  expect(explainApdex(one, id)).toBe('Apdex 0,50 (satu jawaban tidak punya sebaran), n = 1.')
  expect(explainApdex(nobody, id)).toBe('Tidak ada Apdex: tidak ada yang diukur.')
})

test('explainServiceReach says how many were served and how many were not', () => {
  expect(explainServiceReach(serviceReach({ reached: 1200, served: 300 }), id)).toBe(
    '300 dari 1.200 pelanggan yang diraih dilayani, 25,0% (22,6% sampai 27,5% dengan tingkat kepercayaan 95%); 900 belum.',
  )
  expect(explainServiceReach(serviceReach({ reached: 0, served: 0 }), en)).toBe(
    'No share served: nobody was reached.',
  )
})

test('explainSurveySampleSize and explainSurveyMargin give answers and margin', () => {
  const many = surveySampleSize({ method: 'cochran', marginOfError: 0.03 })
  expect(explainSurveySampleSize(many, en)).toBe(
    '1,068 answers, by the formula of Cochran: error of at most 3.00 percentage points.',
  )
  const few = surveySampleSize({ method: 'krejcieMorgan', population: 1000 })
  expect(explainSurveySampleSize(few, en)).toBe(
    '278 answers of 1,000, by the table of Krejcie and Morgan: error of at most 5.00 percentage points.',
  )
  expect(explainSurveyMargin(surveyMargin({ n: 1, population: 1 }), en)).toBe(
    '1 answer of 1: error of at most 0.00 percentage points.',
  )
  expect(explainSurveyMargin(surveyMargin({ n: 100 }), id)).toBe(
    '100 jawaban: galat paling besar 9,80 poin persen.',
  )
  expect(explainSurveyMargin({ kind: 'noMargin', because: 'noAnswers' }, id)).toBe(
    'Tidak ada batas galat: tidak ada yang menjawab.',
  )
})
