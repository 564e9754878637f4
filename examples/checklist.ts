// A checklist of one's own: on paper, from a telephone, scored, and what to work on first.
import {
  answersFromSurveyJs,
  checklistShortfalls,
  checklistSummary,
  checklistToMarkdown,
  defineChecklist,
  explainChecklist,
  explainChecklistScorecard,
  scoreChecklist,
  summarize,
} from 'paripurna'

const scale = { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } as const
const repair = defineChecklist({
  id: 'grinder-repair',
  version: '1',
  title: { en: 'Grinder repair', id: 'Reparasi penggiling' },
  items: [
    { id: 'priceTold', text: { en: 'price told', id: 'harga disebut' }, critical: true },
    { id: 'tested', text: { en: 'tested together', id: 'diuji bersama' }, weight: 2 },
    { id: 'speed', text: { en: 'speed', id: 'kecepatan' }, form: scale },
  ],
})
console.log(checklistToMarkdown(repair, { language: 'id' }).split('\n').at(-2))

const fromSurvey = answersFromSurveyJs(repair, { priceTold: 'met', tested: 'partly' })
const audits = [
  scoreChecklist(repair, { priceTold: 'met', tested: 'partly', speed: 'notObserved' }),
  scoreChecklist(repair, { priceTold: 'unmet', tested: 'met', speed: 4 }),
  scoreChecklist(repair, fromSurvey),
]
for (const audit of audits) console.log(explainChecklist(audit, { language: 'en' }))

const summary = checklistSummary(repair)
const card = summary.result(summarize(summary, audits))
console.log(explainChecklistScorecard(card, { language: 'en' }))
for (const { key, count } of checklistShortfalls(card)) console.log(`${key} fell short ${count}x`)

// Output:
// | 3 | kecepatan | ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5 ☐ tidak berlaku ☐ tidak teramati (cukup mulai 3) | |
// Scored: score 67%, 67% of the items seen; partly met: tested; not observed: speed.
// Failed, a critical item was not met: score 69%, 100% of the items seen; not met: priceTold.
// Incomplete, items were not answered: score 67%, 67% of the items seen; partly met: tested; not answered: speed.
// 3 audits: mean score 68% (n 2); failed 1, incomplete 1, not applicable 0.
// tested fell short 2x
// priceTold fell short 1x
