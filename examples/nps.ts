// A score that says what it rests on: n, response rate, interval, and the answers that are none.
import {
  explainNps,
  netPromoterScore,
  npsBySegment,
  npsInterval,
  npsResponseRate,
  tallyResponses,
} from 'paripurna/nps'

const responses = [
  { branch: 'Bandung', rating: 10 },
  { branch: 'Bandung', rating: 9 },
  { branch: 'Bandung', rating: 6 },
  { branch: 'Solo', rating: 8 },
  { branch: 'Solo', rating: 'declined' },
  { branch: 'Solo', rating: null },
  { branch: 'Solo', rating: 11 },
]
const tally = tallyResponses(responses)
const rate = npsResponseRate(tally)

console.log(explainNps(netPromoterScore(tally), { language: 'en' }))
console.log(explainNps(npsInterval(tally), { language: 'en' }))
if (rate.kind === 'responseRate') console.log(`${rate.answered} of ${rate.invited} invited rated.`)
console.log(`First invalid answer: ${JSON.stringify(tally.firstInvalid)}`)
for (const { segment, result } of npsBySegment(responses, (response) => response.branch, {
  minimumResponses: 3,
})) {
  console.log(`${segment}: ${explainNps(result, { language: 'id' })}`)
}

// Output:
// NPS +25: 50% promoters, 25% passives, 25% detractors among 4 ratings.
// NPS +25; between -50 and +78 at 95% confidence, from 4 ratings.
// 4 of 7 invited rated.
// First invalid answer: {"index":6,"found":"11"}
// Bandung: NPS +33: 67% promotor, 0% pasif, 33% detraktor dari 3 penilaian.
// Solo: Tidak ada NPS: terlalu sedikit penilaian, 1 dari 3 yang diminta.
