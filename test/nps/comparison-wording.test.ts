import { describe, expect, test } from 'vitest'
import { testNpsBenchmark } from '../../src/nps/benchmark.ts'
import { compareNps, compareNpsAdjustedWald, compareNpsWald } from '../../src/nps/compare.ts'
import {
  npsAlternatives,
  npsComparisonMethods,
  npsSamples,
  type NpsBenchmarkTest,
  type NpsComparison,
} from '../../src/nps/comparison-model.ts'
import {
  explainNpsBenchmarkTest,
  explainNpsComparison,
  npsAlternativeWording,
  npsComparisonMethodWording,
  npsSampleWording,
  npsUntestedReasonWording,
} from '../../src/nps/comparison-wording.ts'

const of = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})
const nobody = of(0, 0, 0)
const comparison: NpsComparison = {
  kind: 'comparison',
  method: 'score',
  change: 12,
  low: 1.2,
  high: 22.8,
  level: 0.95,
  statistic: 2.17,
  pValue: 0.03,
  previous: { score: 18, n: 210 },
  current: { score: 30, n: 190 },
  leavesScale: false,
}

describe('explainNpsComparison', () => {
  test.each<[string, Parameters<typeof explainNpsComparison>[0], string, string]>([
    [
      'a rise',
      comparison,
      'NPS rose by 12 points, from +18 (n 210) to +30 (n 190); between +1 and +23 with 95% confidence, p = 0.03.',
      'NPS naik 12 poin, dari +18 (n 210) menjadi +30 (n 190); antara +1 dan +23 dengan tingkat kepercayaan 95%, p = 0,03.',
    ],
    [
      'a fall that may be chance, of thousands',
      compareNps({ previous: of(500, 300, 200), current: of(480, 310, 240) }),
      'NPS fell by 7 points, from +30 (n 1,000) to +23 (n 1,030); between -14 and +0.2 with 95% confidence, p = 0.057.',
      'NPS turun 7 poin, dari +30 (n 1.000) menjadi +23 (n 1.030); antara -14 dan +0,2 dengan tingkat kepercayaan 95%, p = 0,057.',
    ],
    [
      'no change',
      compareNps({ previous: of(5, 5, 5), current: of(1, 0, 1) }, { level: 0.999 }),
      'NPS stayed the same, from 0 (n 15) to 0 (n 2); between -109 and +109 with 99.9% confidence, p = 1.',
      'NPS tetap, dari 0 (n 15) menjadi 0 (n 2); antara -109 dan +109 dengan tingkat kepercayaan 99,9%, p = 1.',
    ],
    [
      'the adjusted Wald comparison',
      compareNpsAdjustedWald({ previous: of(84, 80, 46), current: of(103, 61, 26) }),
      'NPS rose by 22 points, from +18 (n 210) to +41 (n 190); between +8 and +36 with 95% confidence, p = 0.0028.',
      'NPS naik 22 poin, dari +18 (n 210) menjadi +41 (n 190); antara +8 dan +36 dengan tingkat kepercayaan 95%, p = 0,0028.',
    ],
    [
      'the Wald comparison, which can leave the scale',
      compareNpsWald({ previous: of(0, 1, 19), current: of(2, 0, 0) }),
      'NPS rose by 195 points, from -95 (n 20) to +100 (n 2); between +185 and +205 with 95% confidence, p < 0.001.',
      'NPS naik 195 poin, dari -95 (n 20) menjadi +100 (n 2); antara +185 dan +205 dengan tingkat kepercayaan 95%, p < 0,001.',
    ],
    [
      'a change without a test',
      compareNpsWald({ previous: of(0, 0, 20), current: of(20, 0, 0) }),
      'NPS rose by 200 points, from -100 (n 20) to +100 (n 20); not tested: all answers of each sample fall into one group.',
      'NPS naik 200 poin, dari -100 (n 20) menjadi +100 (n 20); tidak diuji: semua jawaban di tiap sampel berada di satu kelompok.',
    ],
    [
      'an empty previous sample',
      compareNps({ previous: nobody, current: of(1, 0, 0) }),
      'No comparison: nobody rated in the previous sample.',
      'Tidak ada perbandingan: tidak ada yang menilai pada sampel sebelumnya.',
    ],
    [
      'an empty current sample',
      compareNps({ previous: of(1, 0, 0), current: nobody }),
      'No comparison: nobody rated in the current sample.',
      'Tidak ada perbandingan: tidak ada yang menilai pada sampel sekarang.',
    ],
    [
      'two empty samples',
      compareNps({ previous: nobody, current: nobody }),
      'No comparison: nobody rated in the previous and current samples.',
      'Tidak ada perbandingan: tidak ada yang menilai pada sampel sebelumnya dan sekarang.',
    ],
  ])('explains %s', (_, result, en, id) => {
    expect(explainNpsComparison(result, { language: 'en' })).toBe(en)
    expect(explainNpsComparison(result, { language: 'id' })).toBe(id)
  })

  test.each<[string, Parameters<typeof explainNpsComparison>[0], string, string]>([
    [
      'higher',
      comparison,
      'NPS is higher by 12 points, +30 (n 190) against +18 (n 210); between +1 and +23 with 95% confidence, p = 0.03.',
      'NPS lebih tinggi 12 poin, +30 (n 190) dibanding +18 (n 210); antara +1 dan +23 dengan tingkat kepercayaan 95%, p = 0,03.',
    ],
    [
      'lower by one',
      { ...comparison, change: -1, low: -5, high: 3 },
      'NPS is lower by 1 point, +30 (n 190) against +18 (n 210); between -5 and +3 with 95% confidence, p = 0.03.',
      'NPS lebih rendah 1 poin, +30 (n 190) dibanding +18 (n 210); antara -5 dan +3 dengan tingkat kepercayaan 95%, p = 0,03.',
    ],
    [
      'the same',
      compareNpsWald({ previous: of(9, 0, 0), current: of(8, 0, 0) }),
      'NPS is the same, +100 (n 8) against +100 (n 9); not tested: all answers of each sample fall into one group.',
      'NPS sama, +100 (n 8) dibanding +100 (n 9); tidak diuji: semua jawaban di tiap sampel berada di satu kelompok.',
    ],
    [
      'nobody there',
      compareNps({ previous: nobody, current: of(1, 0, 0) }),
      'No comparison: nobody rated in the group compared with.',
      'Tidak ada perbandingan: tidak ada yang menilai di kelompok pembanding.',
    ],
    [
      'nobody here',
      compareNps({ previous: of(1, 0, 0), current: nobody }),
      'No comparison: nobody rated in the group.',
      'Tidak ada perbandingan: tidak ada yang menilai di kelompok ini.',
    ],
    [
      'nobody at all',
      compareNps({ previous: nobody, current: nobody }),
      'No comparison: nobody rated in either group.',
      'Tidak ada perbandingan: tidak ada yang menilai di kelompok mana pun.',
    ],
  ])('explains groups: %s', (_, result, en, id) => {
    expect(explainNpsComparison(result, { language: 'en', between: 'groups' })).toBe(en)
    expect(explainNpsComparison(result, { language: 'id', between: 'groups' })).toBe(id)
  })

  test('writes as many decimals as asked for, and more only where 0 would not be true', () => {
    const small = { ...comparison, change: 0.04, low: 0.003, high: 0.3 }
    expect(explainNpsComparison(small, { language: 'en', decimals: 1 })).toBe(
      'NPS rose by 0.04 points, from +18.0 (n 210) to +30.0 (n 190); between +0.003 and +0.3 with 95% confidence, p = 0.03.',
    )
    expect(explainNpsComparison({ ...small, low: 0 }, { language: 'id', decimals: 2 })).toContain(
      'antara 0,00 dan +0,30 ',
    )
    for (const decimals of [-1, 1.5, 21]) {
      expect(() => explainNpsComparison(small, { language: 'en', decimals })).toThrow(
        `writeNumber needs 0 to 20 decimals, got ${decimals}`,
      )
    }
  })

  test.each([
    [0, 'p < 0.001'],
    [2e-300, 'p < 0.001'],
    [0.00099999, 'p < 0.001'],
    [0.001, 'p = 0.001'],
    [0.00104, 'p = 0.001'],
    [0.0095, 'p = 0.0095'],
    [0.0304, 'p = 0.03'],
    [0.049, 'p = 0.049'],
    [0.0496, 'p = 0.0496'],
    [0.04999996, 'p = 0.04999996'],
    [0.05, 'p = 0.05'],
    [0.05004, 'p = 0.05004'],
    [0.0999, 'p = 0.1'],
    [0.143, 'p = 0.14'],
    [0.5, 'p = 0.5'],
    [0.986, 'p = 0.99'],
    [0.991, 'p > 0.99'],
    [1, 'p = 1'],
  ])('writes the p-value %d on its own side of 0.05', (pValue, written) => {
    const text = explainNpsComparison({ ...comparison, pValue }, { language: 'en' })
    expect(text.endsWith(`, ${written}.`)).toBe(true)
    const indonesian = explainNpsComparison({ ...comparison, pValue }, { language: 'id' })
    expect(indonesian.endsWith(`, ${written.replace('.', ',')}.`)).toBe(true)
  })

  test('takes the side of the p-value from the level', () => {
    const text = explainNpsComparison(
      { ...comparison, level: 0.9, pValue: 0.0996 },
      { language: 'en' },
    )
    expect(text).toContain('90% confidence, p = 0.0996.')
  })
})

describe('explainNpsBenchmarkTest', () => {
  const tally = of(50, 33, 17)
  const against = (benchmark: number, alternative: NpsBenchmarkTest['alternative'] = 'twoSided') =>
    testNpsBenchmark(tally, { benchmark, alternative })

  test.each<[string, Parameters<typeof explainNpsBenchmarkTest>[0], string, string]>([
    [
      'above',
      against(20, 'greater'),
      'NPS +33 (n 100), 13 points above the benchmark of +20; tested for a higher score, p = 0.049.',
      'NPS +33 (n 100), 13 poin di atas tolok ukur +20; diuji untuk skor yang lebih tinggi, p = 0,049.',
    ],
    [
      'below one with decimals',
      against(45.5),
      'NPS +33 (n 100), 13 points below the benchmark of +45.5; tested for a difference either way, p = 0.076.',
      'NPS +33 (n 100), 13 poin di bawah tolok ukur +45,5; diuji untuk perbedaan ke arah mana pun, p = 0,076.',
    ],
    [
      'the same',
      against(33, 'less'),
      'NPS +33 (n 100), at the benchmark of +33; tested for a lower score, p = 0.5.',
      'NPS +33 (n 100), sama dengan tolok ukur +33; diuji untuk skor yang lebih rendah, p = 0,5.',
    ],
    [
      'a score that would round to the benchmark',
      testNpsBenchmark(of(3, 5, 0), { benchmark: 38 }),
      'NPS +37.5 (n 8), 0.5 points below the benchmark of +38; tested for a difference either way, p = 0.98.',
      'NPS +37,5 (n 8), 0,5 poin di bawah tolok ukur +38; diuji untuk perbedaan ke arah mana pun, p = 0,98.',
    ],
    [
      'an end of the scale',
      against(100, 'less'),
      'NPS +33 (n 100), 67 points below the benchmark of +100; tested for a lower score, p < 0.001.',
      'NPS +33 (n 100), 67 poin di bawah tolok ukur +100; diuji untuk skor yang lebih rendah, p < 0,001.',
    ],
    [
      'nobody',
      testNpsBenchmark(nobody, { benchmark: 0 }),
      'No NPS: nobody rated.',
      'Tidak ada NPS: tidak ada yang menilai.',
    ],
  ])('explains %s', (_, result, en, id) => {
    expect(explainNpsBenchmarkTest(result, { language: 'en' })).toBe(en)
    expect(explainNpsBenchmarkTest(result, { language: 'id' })).toBe(id)
  })

  test('writes benchmarks as set, however small, and scores with the decimals asked for', () => {
    const text = explainNpsBenchmarkTest(against(1e-7), { language: 'en', decimals: 1 })
    expect(text).toContain('NPS +33.0 (n 100), 33.0 points above the benchmark of +0.0000001;')
  })

  test('takes a score as the benchmark where the test found no difference', () => {
    const result: NpsBenchmarkTest = {
      kind: 'benchmarkTest',
      score: 33.333333333333336,
      benchmark: 33.33333333333333,
      alternative: 'twoSided',
      statistic: 0,
      pValue: 1,
      n: 3,
    }
    expect(explainNpsBenchmarkTest(result, { language: 'en' })).toBe(
      'NPS +33.33333333333333 (n 3), at the benchmark of +33.33333333333333; tested for a difference either way, p = 1.',
    )
  })
})

test('the dictionaries of comparisons keep the words practitioners use', () => {
  expect(npsAlternatives.map((alternative) => npsAlternativeWording[alternative].id)).toEqual([
    'perbedaan ke arah mana pun',
    'skor yang lebih tinggi',
    'skor yang lebih rendah',
  ])
  expect(npsSamples.map((sample) => npsSampleWording[sample].id)).toEqual([
    'sebelumnya',
    'sekarang',
  ])
  expect(npsComparisonMethods.map((method) => npsComparisonMethodWording[method].en)).toEqual([
    'score intervals combined (MOVER)',
    'adjusted Wald comparison',
    'Wald comparison',
  ])
  expect(Object.keys(npsUntestedReasonWording)).toEqual(['noVariance'])
})
