// A checklist of one's own: what was seen, what was not, and the item nothing can make up for.
import {
  checklistSummary,
  defineChecklist,
  explainChecklist,
  scoreChecklist,
  summarize,
  writePercent,
} from 'paripurna'

const repair = defineChecklist({
  id: 'grinder-repair',
  version: '1',
  title: { en: 'Grinder repair', id: 'Reparasi penggiling' },
  items: [
    {
      id: 'priceTold',
      text: { en: 'price told before', id: 'harga disebut dulu' },
      critical: true,
    },
    { id: 'tested', text: { en: 'tested with the customer', id: 'diuji bersama' }, weight: 2 },
    { id: 'explained', text: { en: 'fault explained', id: 'kerusakan dijelaskan' } },
  ],
})
const audits = [
  scoreChecklist(repair, { priceTold: 'met', tested: 'partly', explained: 'notObserved' }),
  scoreChecklist(repair, { priceTold: 'unmet', tested: 'met', explained: 'met' }),
  scoreChecklist(repair, { priceTold: 'met', tested: 'met' }),
]
for (const audit of audits) {
  console.log(explainChecklist(audit, { language: 'en', checklist: repair }))
}
const summary = checklistSummary(repair)
const { failed, items } = summary.result(summarize(summary, audits))
console.log(`${failed} of ${audits.length} failed`)
for (const { id, score = NaN } of items) {
  console.log(`${id}: ${writePercent(100 * score, { language: 'en' })}`)
}

// Output:
// Scored: score 67%, 67% of the items seen; partly met: tested with the customer; not observed: fault explained.
// Failed, a critical item was not met: score 75%, 100% of the items seen; not met: price told before.
// Incomplete, items were not answered: score 100%, 67% of the items seen; not answered: fault explained.
// 1 of 3 failed
// priceTold: 67%
// tested: 83%
// explained: 100%
