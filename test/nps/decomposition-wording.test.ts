import { expect, test } from 'vitest'
import { decomposeNpsChange } from '../../src/nps/decompose.ts'
import {
  npsSegmentPresences,
  type NpsChangeDecomposition,
} from '../../src/nps/decomposition-model.ts'
import {
  explainNpsDecomposition,
  npsSegmentPresenceWording,
} from '../../src/nps/decomposition-wording.ts'

const of = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})
const simpson = {
  previous: { shop: of(80, 15, 5), app: of(20, 40, 40) },
  current: { shop: of(32, 7, 1), app: of(36, 64, 60) },
}

test.each<[string, ReturnType<typeof decomposeNpsChange>, string, string]>([
  [
    'a fall of the whole while every segment rises',
    decomposeNpsChange(simpson),
    'NPS fell by 24 points: within the segments it rose by 4, the mix of segments took 28. Largest effects: shop (within +1, mix -23), app (within +3, mix -5).',
    'NPS turun 24 poin: di dalam segmen naik 4, perubahan komposisi segmen mengurangi 28. Pengaruh terbesar: shop (dalam segmen +1, komposisi -23), app (dalam segmen +3, komposisi -5).',
  ],
  [
    'a rise of the whole while every segment falls',
    decomposeNpsChange({ previous: simpson.current, current: simpson.previous }),
    'NPS rose by 24 points: within the segments it fell by 4, the mix of segments added 28. Largest effects: shop (within -1, mix +23), app (within -3, mix +5).',
    'NPS naik 24 poin: di dalam segmen turun 4, perubahan komposisi segmen menambah 28. Pengaruh terbesar: shop (dalam segmen -1, komposisi +23), app (dalam segmen -3, komposisi +5).',
  ],
  [
    'segments that came and went',
    decomposeNpsChange({
      previous: { old: of(1, 0, 1), shop: of(1, 0, 0), none: of(0, 0, 0) },
      current: { web: of(1, 1, 0), shop: of(1, 0, 0) },
    }),
    'NPS rose by 33 points: within the segments it stayed the same, the mix of segments added 33. Largest effects: web (appeared, mix +33).',
    'NPS naik 33 poin: di dalam segmen tetap, perubahan komposisi segmen menambah 33. Pengaruh terbesar: web (baru muncul, komposisi +33).',
  ],
  [
    'a segment that went',
    decomposeNpsChange({
      previous: { old: of(0, 0, 1), shop: of(1, 0, 0) },
      current: { shop: of(1, 0, 0) },
    }),
    'NPS rose by 100 points: within the segments it stayed the same, the mix of segments added 100. Largest effects: old (disappeared, mix +50), shop (within 0, mix +50).',
    'NPS naik 100 poin: di dalam segmen tetap, perubahan komposisi segmen menambah 100. Pengaruh terbesar: old (tidak ada lagi, komposisi +50), shop (dalam segmen 0, komposisi +50).',
  ],
  [
    'no change at all',
    decomposeNpsChange({ previous: { shop: of(1, 2, 3) }, current: { shop: of(2, 4, 6) } }),
    'NPS stayed the same: within the segments it stayed the same, the mix of segments changed nothing.',
    'NPS tetap: di dalam segmen tetap, komposisi segmen tidak mengubah apa pun.',
  ],
  [
    'an empty period',
    decomposeNpsChange({ previous: {}, current: simpson.current }),
    'No comparison: nobody rated in the previous sample.',
    'Tidak ada perbandingan: tidak ada yang menilai pada sampel sebelumnya.',
  ],
])('explainNpsDecomposition explains %s', (_, result, en, id) => {
  expect(explainNpsDecomposition(result, { language: 'en' })).toBe(en)
  expect(explainNpsDecomposition(result, { language: 'id' })).toBe(id)
})

test('explainNpsDecomposition names as many segments as asked for, with as many decimals', () => {
  const result = decomposeNpsChange(simpson)
  expect(explainNpsDecomposition(result, { language: 'en', largest: 0 })).toBe(
    'NPS fell by 24 points: within the segments it rose by 4, the mix of segments took 28.',
  )
  expect(explainNpsDecomposition(result, { language: 'id', largest: 1, decimals: 1 })).toBe(
    'NPS turun 24,0 poin: di dalam segmen naik 4,1, perubahan komposisi segmen mengurangi 28,1. Pengaruh terbesar: shop (dalam segmen +0,9, komposisi -22,9).',
  )
  for (const largest of [-1, 0.5, NaN, Infinity]) {
    expect(() => explainNpsDecomposition(result, { language: 'en', largest })).toThrow(
      new RangeError(
        `explainNpsDecomposition needs a whole number of largest segments from 0, got ${largest}`,
      ),
    )
  }
})

test('explainNpsDecomposition names segments by their name, and asks for one', () => {
  const [solo, kediri] = [{ city: 'Solo' }, { city: 'Kediri' }]
  const result = decomposeNpsChange({
    previous: [
      { segment: solo, tally: of(5, 5, 0) },
      { segment: kediri, tally: of(5, 5, 0) },
    ],
    current: [
      { segment: solo, tally: of(6, 4, 0) },
      { segment: kediri, tally: of(1, 5, 4) },
    ],
  })
  const name = (segment: string | { city: string }) =>
    typeof segment === 'string' ? segment : segment.city
  expect(explainNpsDecomposition(result, { language: 'en', name })).toBe(
    'NPS fell by 35 points: within the segments it fell by 35, the mix of segments changed nothing. Largest effects: Kediri (within -40, mix 0), Solo (within +5, mix 0).',
  )
  expect(() => explainNpsDecomposition(result, { language: 'en' })).toThrow(
    'explainNpsDecomposition needs a name for segments that are neither text nor numbers, got {"city":"Kediri"}',
  )
})

test('explainNpsDecomposition takes the last digits of a sum for nothing', () => {
  const result: NpsChangeDecomposition<string> = {
    kind: 'decomposition',
    previous: { score: 20, n: 10 },
    current: { score: 21, n: 10 },
    change: 1,
    within: 1,
    mix: -4e-15,
    segments: [
      { segment: 'a', presence: 'both', within: 1, mix: -4e-15, previousN: 9, currentN: 9 },
      { segment: 'b', presence: 'both', within: 0, mix: 3e-15, previousN: 1, currentN: 1 },
    ],
  }
  expect(explainNpsDecomposition(result, { language: 'en' })).toBe(
    'NPS rose by 1 point: within the segments it rose by 1, the mix of segments changed nothing. Largest effects: a (within +1, mix 0).',
  )
})

test('npsSegmentPresenceWording says where a segment has ratings', () => {
  expect(npsSegmentPresences.map((presence) => npsSegmentPresenceWording[presence].en)).toEqual([
    'in both periods',
    'appeared',
    'disappeared',
    'in neither period',
  ])
})
