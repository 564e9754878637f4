import { expect, test } from 'vitest'
import { clusteredNps } from '../../src/nps/clusters.ts'
import { npsFiniteConventions, npsWithoutErrorReasons } from '../../src/nps/design-model.ts'
import {
  explainNpsDesign,
  npsFiniteConventionWording,
  npsWithoutErrorReasonWording,
} from '../../src/nps/design-wording.ts'
import { npsFinitePopulationError, weightedNps } from '../../src/nps/design.ts'
import { stratifiedNps } from '../../src/nps/strata.ts'

const of = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})
const rows = [
  { rating: 10, weight: 1 },
  { rating: 9, weight: 1 },
  { rating: 3, weight: 2 },
]
const accounts = [[10, 9, 7], [3, 5], [10], [8, 7, 9, 6], [9], [2, 8]]
const tally = of(50, 33, 17)
const [shop, app] = [of(15, 9, 6), of(5, 7, 8)]
const nobody = { tally: of(0, 0, 0), populationSize: 10 }

test.each<[string, Parameters<typeof explainNpsDesign>[0], string, string]>([
  [
    'weighted ratings',
    weightedNps(rows),
    'NPS 0, weighted; between -147 and +147 with 95% confidence, standard error 75.0 points. By their weights 3 ratings tell as much as 2.67 of one weight: design effect 1.13.',
    'NPS 0, terbobot; antara -147 dan +147 dengan tingkat kepercayaan 95%, galat baku 75,0 poin. Karena bobotnya, 3 penilaian setara dengan 2,67 penilaian berbobot sama: efek desain 1,13.',
  ],
  [
    'weighted ratings of one group',
    weightedNps(rows.slice(0, 2)),
    'NPS +100, weighted; between -24 and +104 with 95% confidence (adjusted Wald interval), standard error 0 points. By their weights 2 ratings tell as much as 2 of one weight: design effect 1.',
    'NPS +100, terbobot; antara -24 dan +104 dengan tingkat kepercayaan 95% (selang Wald disesuaikan), galat baku 0 poin. Karena bobotnya, 2 penilaian setara dengan 2 penilaian berbobot sama: efek desain 1.',
  ],
  [
    'strata of known size',
    stratifiedNps([
      { tally: shop, populationSize: 900 },
      { tally: app, populationSize: 100 },
    ]),
    'NPS +26, put together from strata; between 0 and +51 with 95% confidence, standard error 13.2 points, from 50 ratings. All answers taken together would show +12. For this population alone: between 0 and +51 with 95% confidence, standard error 12.9 points.',
    'NPS +26, disusun dari strata; antara 0 dan +51 dengan tingkat kepercayaan 95%, galat baku 13,2 poin, dari 50 penilaian. Jika semua jawaban digabung, hasilnya +12. Khusus populasi ini: antara 0 dan +51 dengan tingkat kepercayaan 95%, galat baku 12,9 poin.',
  ],
  [
    'strata that were asked whole',
    stratifiedNps([
      { tally: shop, populationSize: 30 },
      { tally: app, populationSize: 20 },
    ]),
    'NPS +12, put together from strata; between -10 and +34 with 95% confidence, standard error 11.3 points, from 50 ratings. All answers taken together would show +12. For this population alone: standard error 0 points.',
    'NPS +12, disusun dari strata; antara -10 dan +34 dengan tingkat kepercayaan 95%, galat baku 11,3 poin, dari 50 penilaian. Jika semua jawaban digabung, hasilnya +12. Khusus populasi ini: galat baku 0 poin.',
  ],
  [
    'strata of known weight',
    stratifiedNps(
      [
        { tally: shop, weight: 9 },
        { tally: app, weight: 1 },
      ],
      { level: 0.9 },
    ),
    'NPS +26, put together from strata; between +4 and +47 with 90% confidence, standard error 13.2 points, from 50 ratings. All answers taken together would show +12.',
    'NPS +26, disusun dari strata; antara +4 dan +47 dengan tingkat kepercayaan 90%, galat baku 13,2 poin, dari 50 penilaian. Jika semua jawaban digabung, hasilnya +12.',
  ],
  [
    'answers of accounts',
    clusteredNps(accounts),
    'NPS +8, from 13 ratings of 6 accounts; between -47 and +62 with 95% confidence, standard error 27.8 points. If answers of one account were no more alike than others, it would be 23.9 points: design effect 1.35.',
    'NPS +8, dari 13 penilaian milik 6 akun; antara -47 dan +62 dengan tingkat kepercayaan 95%, galat baku 27,8 poin. Seandainya jawaban dalam satu akun tidak saling mirip, galatnya 23,9 poin: efek desain 1,35.',
  ],
  [
    'accounts of one group',
    clusteredNps([[10, 9], [10]]),
    'NPS +100, from 3 ratings of 2 accounts; standard error 0 points.',
    'NPS +100, dari 3 penilaian milik 2 akun; galat baku 0 poin.',
  ],
  [
    'a part of a finite population',
    npsFinitePopulationError(tally, 4000, { convention: 'plugIn' }),
    'Standard error 7.4 points: 100 of 4,000 rated; plug-in variance.',
    'Galat baku 7,4 poin: 100 dari 4.000 sudah menilai; varians plug-in.',
  ],
  [
    'all of a finite population',
    npsFinitePopulationError(tally, 100),
    'Standard error 0 points: 100 of 100 rated; unbiased variance.',
    'Galat baku 0 poin: 100 dari 100 sudah menilai; varians tak bias.',
  ],
  [
    'one rating',
    weightedNps(rows.slice(0, 1)),
    'NPS +100 from 1 rating; no standard error: there is only one rating.',
    'NPS +100 dari 1 penilaian; tanpa galat baku: hanya ada satu penilaian.',
  ],
  [
    'one account',
    clusteredNps([[10, 3, 9]]),
    'NPS +33 from 3 ratings; no standard error: there is only one account.',
    'NPS +33 dari 3 penilaian; tanpa galat baku: hanya ada satu akun.',
  ],
  [
    'one rating of a stratum',
    stratifiedNps([
      { tally: shop, weight: 1 },
      { tally: of(0, 1, 0), weight: 1 },
    ]),
    'NPS +15 from 31 ratings; no standard error: a stratum has only one rating.',
    'NPS +15 dari 31 penilaian; tanpa galat baku: ada strata dengan hanya satu penilaian.',
  ],
  ['nobody', weightedNps([]), 'No NPS: nobody rated.', 'Tidak ada NPS: tidak ada yang menilai.'],
  [
    'no strata',
    stratifiedNps([]),
    'No NPS: nobody rated.',
    'Tidak ada NPS: tidak ada yang menilai.',
  ],
  [
    'an empty stratum',
    stratifiedNps([{ tally: shop, populationSize: 900 }, nobody]),
    'No NPS: nobody rated in stratum 2 (counted from 1).',
    'Tidak ada NPS: tidak ada yang menilai pada strata ke-2.',
  ],
  [
    'empty strata',
    stratifiedNps([nobody, { tally: shop, populationSize: 900 }, nobody]),
    'No NPS: nobody rated in strata 1, 3 (counted from 1).',
    'Tidak ada NPS: tidak ada yang menilai pada strata ke-1, ke-3.',
  ],
])('explainNpsDesign explains %s', (_, result, en, id) => {
  expect(explainNpsDesign(result, { language: 'en' })).toBe(en)
  expect(explainNpsDesign(result, { language: 'id' })).toBe(id)
})

test('explainNpsDesign writes as many decimals as asked for', () => {
  expect(explainNpsDesign(clusteredNps(accounts), { language: 'en', decimals: 2 })).toContain(
    'NPS +7.69, from 13 ratings of 6 accounts; between -46.83 and +62.22 with 95% confidence, standard error 27.82 points.',
  )
  expect(() => explainNpsDesign(clusteredNps(accounts), { language: 'en', decimals: -1 })).toThrow(
    RangeError,
  )
})

test('the dictionaries of designs keep the words practitioners use', () => {
  expect(npsWithoutErrorReasons.map((reason) => npsWithoutErrorReasonWording[reason].id)).toEqual([
    'hanya ada satu penilaian',
    'hanya ada satu akun',
    'ada strata dengan hanya satu penilaian',
  ])
  expect(npsFiniteConventions.map((one) => npsFiniteConventionWording[one].id)).toEqual([
    'varians tak bias',
    'varians plug-in',
  ])
})
