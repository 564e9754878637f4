import { expect, test } from 'vitest'
import type { MeanVerdict, SampleMean } from '../../src/quality/mean-model.ts'
import { explainMeanVerdict } from '../../src/quality/mean-wording.ts'

const mean: SampleMean = {
  kind: 'interval',
  mean: 3.2,
  low: 2.16,
  high: 4.24,
  level: 0.999,
  n: 1250,
}
const one: SampleMean = { kind: 'noInterval', because: 'oneAnswer', mean: 4, n: 1 }
const none: SampleMean = { kind: 'noMean', because: 'noAnswers', n: 0 }
const withheld = (because: 'noAnswers' | 'tooFewAnswers' | 'selectedAnswers', n: number) =>
  ({ kind: 'withheld', because, n, minimumAnswers: 30 }) as const

test.each<[MeanVerdict & { readonly mean: SampleMean }, string, string]>([
  [
    { kind: 'judged', verdict: 'excellent', settled: true, mean },
    'Excellent: mean 3.20 (2.16 to 4.24 with 99.9% confidence), n = 1,250.',
    'Paripurna: rata-rata 3,20 (2,16 sampai 4,24 dengan tingkat kepercayaan 99,9%), n = 1.250.',
  ],
  [
    { kind: 'judged', verdict: 'ordinary', settled: false, mean: one },
    'Ordinary, but not settled by the interval: mean 4.00 (one answer has no spread), n = 1.',
    'Biasa, tetapi belum pasti menurut selangnya: rata-rata 4,00 (satu jawaban tidak punya sebaran), n = 1.',
  ],
  [
    { ...withheld('tooFewAnswers', 1), mean: one },
    'No verdict, too few answers, 1 of 30: mean 4.00 (one answer has no spread), n = 1.',
    'Belum ada putusan, jawabannya terlalu sedikit, 1 dari 30: rata-rata 4,00 (satu jawaban tidak punya sebaran), n = 1.',
  ],
  [
    { ...withheld('selectedAnswers', 1250), mean },
    'No verdict, the answers were selected, not asked for: mean 3.20 (2.16 to 4.24 with 99.9% confidence), n = 1,250.',
    'Belum ada putusan, jawabannya terpilih, bukan ditanyakan: rata-rata 3,20 (2,16 sampai 4,24 dengan tingkat kepercayaan 99,9%), n = 1.250.',
  ],
  [
    { ...withheld('noAnswers', 0), mean: none },
    'No verdict, nobody answered.',
    'Belum ada putusan, tidak ada yang menjawab.',
  ],
])('explainMeanVerdict says %j in both languages', (result, en, id) => {
  expect(explainMeanVerdict(result, { language: 'en' })).toBe(en)
  expect(explainMeanVerdict(result, { language: 'id' })).toBe(id)
})
