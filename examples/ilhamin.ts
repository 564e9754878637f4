// ILHAMIN over the counter: seven words, one audit, and whether the month was better than the last.
import {
  checklistTrend,
  compareChecklists,
  explainChecklist,
  explainChecklistComparison,
  ilhaminChecklist,
  ilhaminItems,
  ilhaminWording,
  scoreChecklist,
  type ChecklistMark,
} from 'paripurna'

/** Seven marks in the order of the letters. */
function audit(day: string, ...marks: readonly ChecklistMark[]) {
  const answers = ilhaminItems.map((item, at) => [item, marks[at] ?? 'notObserved'] as const)
  const result = scoreChecklist(ilhaminChecklist, Object.fromEntries(answers))
  return { at: new Date(`${day}T10:00+07:00`), result }
}
const audits = [
  audit('2026-09-04', 'partly', 'met', 'met', 'unmet', 'met', 'notObserved', 'met'),
  audit('2026-09-18', 'unmet', 'met', 'met', 'partly', 'met', 'unmet', 'met'),
  audit('2026-10-02', 'met', 'met', 'met', 'met', 'notApplicable', 'met', 'met'),
  audit('2026-10-23', 'met', 'met', 'met', 'met', 'met', 'partly', 'met'),
]
for (const item of ilhaminItems) {
  console.log(`${item.charAt(0).toUpperCase()}  ${item}: ${ilhaminWording[item].en}`)
}
const [first] = audits
if (first) console.log(explainChecklist(first.result, { language: 'id' }))

const options = { period: 'month', timeZone: 'Asia/Jakarta' } as const
const [september, october] = checklistTrend(ilhaminChecklist, audits, options)
if (september && october) {
  const change = compareChecklists({ previous: september.tally, current: october.tally })
  console.log(explainChecklistComparison(change, { language: 'en' }))
}

// Output:
// I  ingat: remember
// L  layani: serve
// H  hormati: respect
// A  apresiasi: appreciate
// M  mengerti: understand
// I  ikuti: follow up
// N  nyaman: comfort
// Dinilai: skor 75%, 86% butir terlihat; tidak terpenuhi: apresiasi; terpenuhi sebagian: ingat; tidak teramati: ikuti.
// The mean score went from 70% (n 2) to 96% (n 2), +27 points; with 95% confidence the change is between -5 and +59 points.
