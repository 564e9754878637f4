// Service quality: gaps, what matters where, and short surveys, each with its interval.
import {
  apdexSummary,
  attributeInstrument,
  csat,
  explainApdex,
  explainCsat,
  explainGapScores,
  explainImportancePerformance,
  explainKano,
  gapScores,
  importancePerformance,
  kanoSummary,
  summarize,
  tallyAnswers,
} from 'paripurna'

const rows = (text: string) => text.split(' ').map((row) => Array.from(row, Number))
const perceived = rows('543566456 654456566 543467555 655366656 544456445 653567556')
const expected = rows('776665655 766766656 677655665 776665555 767666656 676665666')
const scores = gapScores(attributeInstrument, { perceived, expected }, { minimumAnswers: 5 })
console.log(explainGapScores(scores, { language: 'en' }))

const items = scores.method === 'servqual' ? scores.items : []
const rated = items.flatMap(({ id, expected, perceived }) =>
  expected.kind === 'noMean' || perceived.kind === 'noMean'
    ? []
    : [{ id, importance: expected.mean, performance: perceived.mean }],
)
const placed = importancePerformance(rated, { crosshair: 'mean' })
const names = { feltAttention: { en: 'feeling looked after', id: 'merasa diperhatikan' } }
console.log(explainImportancePerformance(placed, { language: 'id', names }))

const alteration = { functional: 'like', dysfunctional: 'neutral' } as const
const asked = kanoSummary.add(kanoSummary.empty, alteration, 12)
console.log(explainKano(kanoSummary.result(asked), { language: 'en' }))
const stars = tallyAnswers([5, 4, 4, 2, null, 5, 3, 4], { lowest: 1, highest: 5 })
console.log(explainCsat(csat(stars, { satisfiedFrom: 4 }), { language: 'en' }))
const waits = apdexSummary(10)
console.log(explainApdex(waits.result(summarize(waits, [4, 9, 12, 30, 55])), { language: 'id' }))

// Output:
// Performance less expectation (SERVQUAL), 6 respondents: disaster, -0.98 (-1.43 to -0.53 with 95% confidence), n = 6; reliability -1.58, responsiveness -2.67, assurance +0.42, empathy -0.08.
// Prioritas utama: konsistensi, kecepatan dan ketepatan pengiriman, ketepatan pekerjaan; pertahankan prestasi: kehandalan; prioritas rendah: prestasi institusi pengiriman, sikap positif staf; berlebihan: kesopanan dalam menjawab telepon, nilai informasi yang diberikan, merasa diperhatikan.
// Attractive, 12 of 12: satisfies by 1.00 when there, by 0.00 when not.
// CSAT 71.4% (35.9% to 91.8% with 95% confidence): 5 of 7 answers, 1 did not answer; satisfied from 4 up.
// Apdex 0,60 (0,08 sampai 1,12 dengan tingkat kepercayaan 95%), n = 5.
