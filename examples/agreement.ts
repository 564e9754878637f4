// Two assessors audit the same ten visits by the ILHAMIN checklist: do they see the same?
import {
  agreementBand,
  agreementBands,
  agreementBootstrapInterval,
  cohenKappa,
  explainAgreement,
  ilhaminItems,
  type ChecklistMark,
} from 'paripurna'

const letters: Record<string, ChecklistMark> = { m: 'met', p: 'partly', u: 'unmet' }
// One word a visit, a letter for each of the seven items; o was not observed.
const audits = [
  ['mmmpmom', 'mmmpmom'],
  ['mpmumup', 'mmmumuu'],
  ['umumpom', 'umumpum'],
  ['mmmmmmm', 'mmmpmmm'],
  ['ppmumoo', 'pumumom'],
  ['mmumppm', 'mmmmppm'],
  ['mmpmmmu', 'mmpmmmu'],
  ['upuuuop', 'upumuop'],
  ['mmmpmmm', 'mmmpmmo'],
  ['pmmupmu', 'pmmmpmp'],
].map((visit) => ilhaminItems.map((_, item) => visit.map((word) => letters[word.charAt(item)])))

// What could not be observed is missing, and no category of its own.
const options = { weights: 'linear', categories: ['unmet', 'partly', 'met'] } as const
const pairs = (visits: typeof audits) =>
  visits.flatMap((items) => items.map((marks) => marks.map((mark) => mark ?? null)))

const kappa = cohenKappa(pairs(audits), options)
console.log(explainAgreement(kappa, { language: 'en' }))
// The items of one visit are alike, so whole visits are drawn.
let state = 2026
const random = () => (state = (state * 48271) % 2147483647) / 2147483647
const kappaOf = (visits: typeof audits) => cohenKappa(pairs(visits), options)
const interval = agreementBootstrapInterval(audits, kappaOf, { random })
console.log(explainAgreement(interval, { language: 'id' }))
if (kappa.kind === 'measured') console.log(agreementBand(kappa.value, agreementBands[0]).text)

// Output:
// Cohen's kappa (linear weights) 0.78 from 64 subjects; between 0.63 and 0.93 at 95% confidence. Agreement 91%, by chance 61%. Left out: 6 subjects with fewer than two ratings.
// Kappa Cohen 0,78 dari 64 subjek; antara 0,67 dan 0,89 dengan tingkat kepercayaan 95%. Berdasarkan 1.999 sampel ulang.
// { en: 'substantial', id: 'kuat' }
