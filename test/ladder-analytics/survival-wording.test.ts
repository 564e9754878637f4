import { describe, expect, test } from 'vitest'
import { cumulativeIncidence } from '../../src/ladder-analytics/cumulative-incidence.ts'
import { kaplanMeier } from '../../src/ladder-analytics/kaplan-meier.ts'
import { restrictedMean, survivalQuantile } from '../../src/ladder-analytics/survival-quantile.ts'
import {
  explainIncidence,
  explainRestrictedMean,
  explainStayQuantile,
  explainSurvival,
} from '../../src/ladder-analytics/survival-wording.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { curveOf, staysOf } from './curves.ts'

const { time, event } = fixture['cif-client-exits'].input
const stays = staysOf(time, event, ['up', 'down'])
const english = { language: 'en', unit: 'days' } as const
const indonesian = { language: 'id', unit: 'hari' } as const

describe('explainSurvival', () => {
  test.each([
    [
      stays,
      '9 of 15 stays have ended; half end by 120 days (45 or more with 95% confidence).',
      '9 dari 15 masa tinggal sudah berakhir; separuhnya berakhir dalam 120 hari (45 atau lebih dengan tingkat kepercayaan 95%).',
    ],
    [
      staysOf([5], [1]),
      '1 of 1 stay has ended; half end by 5 days.',
      '1 dari 1 masa tinggal sudah berakhir; separuhnya berakhir dalam 5 hari.',
    ],
    [
      staysOf([5, 1500.5, 1500.5], [1, 0, 0]),
      '1 of 3 stays have ended; the time by which 50% end is not known: too few have left, 33% by 1,500.5 days, and not before 5.',
      '1 dari 3 masa tinggal sudah berakhir; waktu hingga 50% berakhir tidak diketahui: yang pergi terlalu sedikit, 33% hingga 1.500,5 hari, dan tidak sebelum 5.',
    ],
    [
      staysOf([5], [0]),
      '0 of 1 stay has ended; the time by which 50% end is not known: too few have left, 0% by 5 days.',
      '0 dari 1 masa tinggal sudah berakhir; waktu hingga 50% berakhir tidak diketahui: yang pergi terlalu sedikit, 0% hingga 5 hari.',
    ],
    [[], 'No curve: there are no stays.', 'Tidak ada kurva: tidak ada masa tinggal.'],
  ])('says %# in both languages', (stays, en, id) => {
    const curve = kaplanMeier(stays)
    expect(explainSurvival(curve, english)).toBe(en)
    expect(explainSurvival(curve, indonesian)).toBe(id)
  })

  test('names the level that was asked for', () => {
    const curve = kaplanMeier(stays, { level: 0.995 })
    expect(explainSurvival(curve, english)).toContain('with 99.5% confidence')
  })
})

test('explainStayQuantile says a time with its bounds, or why there is none', () => {
  const curve = curveOf(staysOf([10, 20, 30, 40, 50, 60], [1, 1, 1, 1, 1, 0]))
  const quarter = survivalQuantile(curve, 0.25)
  expect(explainStayQuantile(quarter, english)).toBe('25% end by 20 days (10 to 40).')
  expect(explainStayQuantile(quarter, indonesian)).toBe(
    '25% berakhir dalam 20 hari (10 sampai 40).',
  )
  expect(explainStayQuantile({ ...quarter, low: null }, english)).toBe(
    '25% end by 20 days (up to 40).',
  )
  expect(explainStayQuantile({ ...quarter, low: null }, indonesian)).toContain('(sampai 40)')
  expect(explainStayQuantile(survivalQuantile(curve, 0.9), english)).toBe(
    'The time by which 90% end is not known: too few have left, 83% by 60 days, and not before 40.',
  )
})

test('explainRestrictedMean says the mean within the limit, or until when the stays were followed', () => {
  const curve = curveOf(stays)
  expect(explainRestrictedMean(restrictedMean(curve, 365), english)).toBe(
    'Within 365 days a stay lasts 161.11 on average (standard error 37.45, 15 stays).',
  )
  expect(explainRestrictedMean(restrictedMean(curve, 365), indonesian)).toBe(
    'Dalam 365 hari satu masa tinggal rata-rata 161,11 (galat baku 37,45, 15 masa tinggal).',
  )
  expect(explainRestrictedMean(restrictedMean(curve, 400), english)).toBe(
    'The mean stay within 400 days is not known: nobody was followed that long, and some stay on (365 days).',
  )
  expect(explainRestrictedMean(restrictedMean(curve, 400), indonesian)).toBe(
    'Rata-rata masa tinggal dalam 400 hari tidak diketahui: tidak ada yang diikuti selama itu, dan sebagian masih tinggal (365 hari).',
  )
})

test('explainIncidence says the share gone each way, and still there', () => {
  expect(explainIncidence(cumulativeIncidence(stays), english)).toBe(
    '9 of 15 stays have ended; by 200 days 40% up (14% to 65%), 36% down (10% to 63%), 25% still there; intervals with 95% confidence.',
  )
  const odd = cumulativeIncidence(staysOf([5, 6], [1, 0], ['constructor']), {
    ways: ['constructor', 'out'],
  })
  expect(explainIncidence(odd, indonesian)).toBe(
    '1 dari 2 masa tinggal sudah berakhir; hingga 5 hari 50% constructor (1% sampai 91%), 0% keluar dari tangga, 50% masih tinggal; selang dengan tingkat kepercayaan 95%.',
  )
  expect(explainIncidence(cumulativeIncidence(staysOf([5], [0])), english)).toBe(
    '0 of 1 stay has ended.',
  )
  expect(explainIncidence(cumulativeIncidence([]), indonesian)).toBe(
    'Tidak ada kurva: tidak ada masa tinggal.',
  )
})
