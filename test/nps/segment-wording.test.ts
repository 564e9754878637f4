import { expect, test } from 'vitest'
import { compareNpsSegments, pairWithRest } from '../../src/nps/compare-segments.ts'
import {
  adjustmentMethodWording,
  explainNpsSegmentComparison,
} from '../../src/nps/segment-wording.ts'
import { adjustmentMethods } from '../../src/statistics/adjustment-model.ts'

const previous = { promoters: 40, passives: 40, detractors: 20 }
const risen = { promoters: 55, passives: 35, detractors: 10 }
const nobody = { promoters: 0, passives: 0, detractors: 0 }

test('explainNpsSegmentComparison writes one line for every segment, in both languages', () => {
  const result = compareNpsSegments<string | number>(
    [
      { segment: 'Solo', previous, current: risen },
      { segment: 'Kediri', previous, current: nobody },
      { segment: 2026, previous, current: { ...previous, detractors: 25 } },
    ],
    { method: 'benjaminiHochberg' },
  )
  expect(explainNpsSegmentComparison(result, { language: 'en' }).split('\n')).toEqual([
    'Solo: NPS rose by 25 points, from +20 (n 100) to +45 (n 100); significant with 95% confidence, p = 0.029 adjusted for 2 tests (Benjamini-Hochberg).',
    'Kediri: not compared, nobody rated in the current sample.',
    '2026: NPS fell by 6 points, from +20 (n 100) to +14 (n 105); not significant with 95% confidence, p = 0.59 adjusted for 2 tests (Benjamini-Hochberg).',
  ])
  expect(explainNpsSegmentComparison(result, { language: 'id' }).split('\n')).toEqual([
    'Solo: NPS naik 25 poin, dari +20 (n 100) menjadi +45 (n 100); signifikan pada tingkat kepercayaan 95%, p = 0,029 setelah dikoreksi untuk 2 uji (Benjamini-Hochberg).',
    'Kediri: tidak dibandingkan, tidak ada yang menilai pada sampel sekarang.',
    '2026: NPS turun 6 poin, dari +20 (n 100) menjadi +14 (n 105); tidak signifikan pada tingkat kepercayaan 95%, p = 0,59 setelah dikoreksi untuk 2 uji (Benjamini-Hochberg).',
  ])
})

test('explainNpsSegmentComparison takes segments beside the rest as groups', () => {
  const result = compareNpsSegments(pairWithRest([{ segment: 'Solo', tally: risen }]))
  const groups = { between: 'groups' } as const
  expect(explainNpsSegmentComparison(result, { language: 'en', ...groups })).toBe(
    'Solo: not compared, nobody rated in the group compared with.',
  )
  const two = compareNpsSegments(
    pairWithRest([
      { segment: 'Solo', tally: risen },
      { segment: 'Kediri', tally: previous },
    ]),
    { level: 0.9 },
  )
  expect(explainNpsSegmentComparison(two, { language: 'id', ...groups, decimals: 1 })).toBe(
    [
      'Solo: NPS lebih tinggi 25,0 poin, +45,0 (n 100) dibanding +20,0 (n 100); signifikan pada tingkat kepercayaan 90%, p = 0,029 setelah dikoreksi untuk 2 uji (Holm).',
      'Kediri: NPS lebih rendah 25,0 poin, +20,0 (n 100) dibanding +45,0 (n 100); signifikan pada tingkat kepercayaan 90%, p = 0,029 setelah dikoreksi untuk 2 uji (Holm).',
    ].join('\n'),
  )
})

test('explainNpsSegmentComparison asks for the name of a segment that has none', () => {
  const result = compareNpsSegments([{ segment: { city: 'Solo' }, previous, current: risen }])
  const options = { language: 'en', name: ({ city }: { city: string }) => city } as const
  expect(explainNpsSegmentComparison(result, options)).toBe(
    'Solo: NPS rose by 25 points, from +20 (n 100) to +45 (n 100); significant with 95% confidence, p = 0.015 adjusted for 1 test (Holm).',
  )
  expect(() => explainNpsSegmentComparison(result, { language: 'en' })).toThrow(
    new TypeError(
      'explainNpsSegmentComparison needs a name for segments that are neither text nor numbers, got {"city":"Solo"}',
    ),
  )
})

test('explainNpsSegmentComparison says that there are no segments', () => {
  const none = compareNpsSegments([])
  expect(explainNpsSegmentComparison(none, { language: 'en' })).toBe('No segments were compared.')
  expect(explainNpsSegmentComparison(none, { language: 'id' })).toBe(
    'Tidak ada segmen yang dibandingkan.',
  )
})

test('adjustmentMethodWording names both methods', () => {
  expect(adjustmentMethods.map((method) => adjustmentMethodWording[method].en)).toEqual([
    'Holm',
    'Benjamini-Hochberg',
  ])
})
