import { expect, test } from 'vitest'
import { ladderCensus } from '../../src/ladder-analytics/census.ts'
import { explainCensus } from '../../src/ladder-analytics/census-wording.ts'
import { day, position, timelineOf } from './timelines.ts'

test('explainCensus says who is active on which rung, and who is not', () => {
  const timelines = [
    timelineOf(position('suspect'), [[0, position('client')]]),
    timelineOf(position('suspect'), [[0, position('client')]]),
    timelineOf(position('suspect'), [[0, position('advocate')]]),
    timelineOf(position('suspect'), [[0, position('client', 'lapsed')]]),
  ]
  const census = ladderCensus(timelines, { asOf: day(1) })
  expect(explainCensus(census, { language: 'en', timeZone: 'Asia/Jakarta' })).toBe(
    '2 January 2026, 07:00 (Asia/Jakarta): 4 customers; active: client 2, advocate 1; lapsed: 1.',
  )
  expect(explainCensus(census, { language: 'id', timeZone: 'UTC' })).toBe(
    '2 Januari 2026, 00.00 (UTC): 4 pelanggan; aktif: konsumen berulang 2, penasihat 1; lama diam: 1.',
  )
  const nobody = ladderCensus([], { asOf: day(1) })
  expect(explainCensus(nobody, { language: 'en', timeZone: 'UTC' })).toBe(
    '2 January 2026, 00:00 (UTC): 0 customers.',
  )
})
