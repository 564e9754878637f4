// ILHAMIN over the counter: seven words, one audit, and what fell short.
import {
  explainChecklist,
  ilhaminChecklist,
  ilhaminItems,
  ilhaminWording,
  scoreChecklist,
  type ChecklistMark,
} from 'paripurna'

const seen: Partial<Record<(typeof ilhaminItems)[number], ChecklistMark>> = {
  ingat: 'partly',
  layani: 'met',
  hormati: 'met',
  apresiasi: 'unmet',
  mengerti: 'met',
  ikuti: 'notObserved',
  nyaman: 'met',
}
const result = scoreChecklist(ilhaminChecklist, seen)

for (const { id, mark } of result.items) {
  const item = ilhaminItems.find((known) => known === id)
  if (item) console.log(`${id.charAt(0).toUpperCase()}  ${ilhaminWording[item].en}: ${mark}`)
}
console.log(explainChecklist(result, { language: 'id' }))

// Output:
// I  remember: partly
// L  serve: met
// H  respect: met
// A  appreciate: unmet
// M  understand: met
// I  follow up: notObserved
// N  comfort: met
// Dinilai: skor 75%, 86% butir terlihat; tidak terpenuhi: apresiasi; terpenuhi sebagian: ingat; tidak teramati: ikuti.
