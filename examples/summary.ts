// Count where the rows are, merge the counts, read the score: in memory, from SQL, and both.
import { explainNps, fromCounts, npsSummary, summarize } from 'paripurna'

// Today's answers are still in memory.
const today = summarize(npsSummary, [10, 9, 7, 3, null])

// Last year's are the rows of
//   SELECT branch, rating, COUNT(*) AS n FROM survey GROUP BY branch, rating
const rows = [
  { branch: 'Bandung', rating: 10, n: '412' },
  { branch: 'Bandung', rating: 7, n: '120' },
  { branch: 'Bandung', rating: 2, n: '33' },
  { branch: 'Solo', rating: 9, n: '88' },
  { branch: 'Solo', rating: 5, n: '71' },
  { branch: 'Solo', rating: null, n: '40' },
]
const branches = fromCounts(npsSummary, rows, { value: 'rating', by: ['branch'] })

for (const { by, tally } of branches) {
  console.log(
    `${String(by['branch'])}: ${explainNps(npsSummary.result(tally), { language: 'en' })}`,
  )
}
const all = branches.map(({ tally }) => tally).reduce(npsSummary.combine, today)
console.log(`All: ${explainNps(npsSummary.result(all), { language: 'en' })}`)
console.log(`No answer: ${String(all.missing)}`)

// Output:
// Bandung: NPS +67: 73% promoters, 21% passives, 6% detractors among 565 ratings.
// Solo: NPS +11: 55% promoters, 0% passives, 45% detractors among 159 ratings.
// All: NPS +55: 69% promoters, 17% passives, 14% detractors among 728 ratings.
// No answer: 41
