import { expect, test } from 'vitest'
import { npsSampleSizeMethods } from '../../src/nps/plan-model.ts'
import {
  explainNpsPlan,
  npsSampleSizeGoalWording,
  npsSampleSizeMethodWording,
  npsUnreachableReasonWording,
} from '../../src/nps/plan-wording.ts'
import { npsSampleSize } from '../../src/nps/sample-size.ts'
import { promotersNeeded } from '../../src/nps/target.ts'

const tally = { promoters: 70, passives: 10, detractors: 20 }
const nobody = { promoters: 0, passives: 0, detractors: 0 }

test.each<[string, Parameters<typeof explainNpsPlan>[0], string, string]>([
  [
    'a margin',
    npsSampleSize({ marginOfError: 5, variance: 'worstCase' }),
    'Needed: 1,537 ratings, for a margin of error of 5.0 points with 95% confidence (Wald, variance 1).',
    'Diperlukan 1.537 penilaian untuk margin kesalahan 5,0 poin dengan tingkat kepercayaan 95% (Wald, varians 1).',
  ],
  [
    'a margin in a finite population',
    npsSampleSize({ marginOfError: 5, variance: 'worstCase', population: 2000, level: 0.9 }),
    'Needed: 703 ratings of the 2,000 who could answer, for a margin of error of 5.0 points with 90% confidence (Wald, variance 1).',
    'Diperlukan 703 penilaian dari 2.000 yang bisa menjawab untuk margin kesalahan 5,0 poin dengan tingkat kepercayaan 90% (Wald, varians 1).',
  ],
  [
    'a population of one, asked whole',
    npsSampleSize({ marginOfError: 5, variance: 'worstCase', population: 1 }),
    'Needed: 1 rating of the 1 who could answer, for a margin of error of 0 points with 95% confidence (Wald, variance 1).',
    'Diperlukan 1 penilaian dari 1 yang bisa menjawab untuk margin kesalahan 0 poin dengan tingkat kepercayaan 95% (Wald, varians 1).',
  ],
  [
    'a benchmark, one way',
    npsSampleSize({
      benchmarkDifference: 10,
      variance: 0.67,
      oneSided: true,
      method: 'adjustedWald',
    }),
    'Needed: 412 ratings, to find a difference of 10.0 points from the benchmark by a one-sided test with 95% confidence and 80% power (adjusted Wald, variance 0.67).',
    'Diperlukan 412 penilaian untuk menemukan selisih 10,0 poin dari tolok ukur dengan uji satu arah, tingkat kepercayaan 95% dan kuasa uji 80% (Wald disesuaikan, varians 0,67).',
  ],
  [
    'a benchmark in a finite population',
    npsSampleSize({ benchmarkDifference: 10, variance: 0.67, population: 5000 }),
    'Needed: 476 ratings of the 5,000 who could answer, to find a difference of 10.0 points from the benchmark by a two-sided test with 95% confidence and 80% power (Wald, variance 0.67).',
    'Diperlukan 476 penilaian dari 5.000 yang bisa menjawab untuk menemukan selisih 10,0 poin dari tolok ukur dengan uji dua arah, tingkat kepercayaan 95% dan kuasa uji 80% (Wald, varians 0,67).',
  ],
  [
    'two groups',
    npsSampleSize({ difference: 5, variance: 0.67 }),
    'Needed: 4,207 ratings in each group, to find a difference of 5.0 points between the groups by a two-sided test with 95% confidence and 80% power (Wald, variance 1.34).',
    'Diperlukan 4.207 penilaian di tiap kelompok untuk menemukan selisih 5,0 poin antara kedua kelompok dengan uji dua arah, tingkat kepercayaan 95% dan kuasa uji 80% (Wald, varians 1,34).',
  ],
  [
    'a target',
    promotersNeeded(tally, 60),
    'NPS +50 (n 100) needs 25 more promoters for the target of +60, and is +60 then.',
    'NPS +50 (n 100) memerlukan 25 promotor lagi untuk target +60, dan menjadi +60.',
  ],
  [
    'a target one promoter away, which scores would round to',
    promotersNeeded(tally, 50.4),
    'NPS +50 (n 100) needs 1 more promoter for the target of +50.4, and is +50.5 then.',
    'NPS +50 (n 100) memerlukan 1 promotor lagi untuk target +50,4, dan menjadi +50,5.',
  ],
  [
    'a target that the score would round to',
    promotersNeeded({ promoters: 598, passives: 400, detractors: 2 }, 60),
    'NPS +59.6 (n 1,000) needs 10 more promoters for the target of +60, and is +60 then.',
    'NPS +59,6 (n 1.000) memerlukan 10 promotor lagi untuk target +60, dan menjadi +60.',
  ],
  [
    'a target reached',
    promotersNeeded(tally, 45.5),
    'NPS +50 (n 100) has reached the target of +45.5.',
    'NPS +50 (n 100) sudah mencapai target +45,5.',
  ],
  [
    'a target that takes promoters only',
    promotersNeeded(tally, 100),
    'NPS +50 (n 100) cannot reach the target of +100: not everybody is a promoter.',
    'NPS +50 (n 100) tidak bisa mencapai target +100: tidak semua adalah promotor.',
  ],
  [
    'a target that takes too many',
    promotersNeeded({ ...nobody, detractors: 1e7 }, 99.9999999999),
    'NPS -100 (n 10,000,000) cannot reach the target of +99.9999999999: it takes more promoters than can be counted.',
    'NPS -100 (n 10.000.000) tidak bisa mencapai target +99,9999999999: promotor yang diperlukan terlalu banyak untuk dihitung.',
  ],
  [
    'nobody',
    promotersNeeded(nobody, 50),
    'No NPS: nobody rated.',
    'Tidak ada NPS: tidak ada yang menilai.',
  ],
])('explainNpsPlan explains %s', (_, result, en, id) => {
  expect(explainNpsPlan(result, { language: 'en' })).toBe(en)
  expect(explainNpsPlan(result, { language: 'id' })).toBe(id)
})

test('explainNpsPlan writes as many decimals as asked for', () => {
  const size = npsSampleSize({ marginOfError: 5, variance: 'worstCase' })
  expect(explainNpsPlan(size, { language: 'id', decimals: 3 })).toContain(' 4,999 poin ')
  expect(explainNpsPlan(promotersNeeded(tally, 60), { language: 'en', decimals: 1 })).toBe(
    'NPS +50.0 (n 100) needs 25 more promoters for the target of +60, and is +60.0 then.',
  )
  expect(() => explainNpsPlan(size, { language: 'en', decimals: -1 })).toThrow(RangeError)
})

test('the dictionaries of plans keep the words practitioners use', () => {
  expect(npsSampleSizeMethods.map((method) => npsSampleSizeMethodWording[method].id)).toEqual([
    'Wald',
    'Wald disesuaikan',
  ])
  expect(Object.values(npsSampleSizeGoalWording).map(({ id }) => id)).toEqual([
    'margin kesalahan',
    'selisih dari tolok ukur',
    'selisih antara dua kelompok',
  ])
  expect(Object.keys(npsUnreachableReasonWording)).toEqual(['notAllPromoters', 'tooMany'])
})
