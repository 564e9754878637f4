import { expect, test } from 'vitest'
import {
  explainLogRank,
  explainTransitionComparison,
} from '../../src/ladder-analytics/comparison-wording.ts'
import { compareTransitions } from '../../src/ladder-analytics/homogeneity.ts'
import { logRank } from '../../src/ladder-analytics/log-rank.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { staysOf } from './curves.ts'

const { sixmp, placebo } = fixture['lr-gehan'].input.groups
const gehan = logRank({
  sixmp: staysOf(sixmp.time, sixmp.status),
  placebo: staysOf(placebo.time, placebo.status),
})

test('explainLogRank says what was seen and expected, and how rare the difference is', () => {
  expect(explainLogRank(gehan, { language: 'en' })).toBe(
    'sixmp: 9 left, 19.25 expected were the groups alike; placebo: 21 left, 10.75 expected were the groups alike; chi-square 16.79 with 1 degree of freedom, p < 0.001.',
  )
  expect(explainLogRank(gehan, { language: 'id' })).toBe(
    'sixmp: 9 pergi, 19,25 diharapkan jika semua kelompok sama; placebo: 21 pergi, 10,75 diharapkan jika semua kelompok sama; khi-kuadrat 16,79 dengan derajat bebas 1, p < 0,001.',
  )
  const three = logRank({
    a: staysOf([1, 2], [1, 1]),
    b: staysOf([1, 3], [1, 1]),
    c: staysOf([2, 4], [1, 1]),
  })
  expect(explainLogRank(three, { language: 'en' })).toMatch(
    /with 2 degrees of freedom, p = 0\.\d{3}\.$/,
  )
  expect(explainLogRank(logRank({}), { language: 'en' })).toBe(
    'No test: there is nothing to compare.',
  )
})

test('explainTransitionComparison says how rare the difference is', () => {
  const { states, countsA, countsB } = fixture['mk-homogeneity-structural-zero'].input
  const cohorts = [countsA, countsB].map((counts) => ({ clock: 'panel', states, counts }) as const)
  const test = compareTransitions(cohorts)
  expect(explainTransitionComparison(test, { language: 'en' })).toBe(
    'If the cohorts moved alike, a difference this large had p = 0.061 (670 transitions).',
  )
  expect(explainTransitionComparison(test, { language: 'id' })).toBe(
    'Jika semua kohor berpindah dengan cara yang sama, perbedaan sebesar ini memiliki p = 0,061 (670 perpindahan).',
  )
  expect(explainTransitionComparison(compareTransitions([]), { language: 'id' })).toBe(
    'Tidak ada uji: tidak ada yang bisa dibandingkan.',
  )
})
