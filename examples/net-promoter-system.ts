// Did it change, what is it made of, and what becomes of a detractor?
import {
  compareNps,
  decideFollowUp,
  decomposeNpsChange,
  explainFollowUp,
  explainNpsComparison,
  explainNpsDecomposition,
  startFollowUp,
  type FollowUpEvent,
} from 'paripurna/nps'

const spring = {
  shop: { promoters: 80, passives: 15, detractors: 5 },
  web: { promoters: 20, passives: 40, detractors: 40 },
}
const autumn = {
  shop: { promoters: 32, passives: 7, detractors: 1 },
  web: { promoters: 36, passives: 64, detractors: 60 },
}
const web = compareNps({ previous: spring.web, current: autumn.web })
console.log(explainNpsComparison(web, { language: 'en' }))
const change = decomposeNpsChange({ previous: spring, current: autumn })
console.log(explainNpsDecomposition(change, { language: 'en' }))

const day = { counted: 'calendarTime', timeZone: 'Asia/Jakarta', within: { days: 2 } } as const
const policy = { attempts: 2, firstContact: day, close: day }
const events: FollowUpEvent[] = [
  { type: 'received', id: 'e-1', at: 0, rating: 3 },
  { type: 'triaged', id: 'e-2', at: 1, owner: 'Sari', priority: 'high' },
  { type: 'resolved', id: 'e-3', at: 2 },
  { type: 'contacted', id: 'e-4', at: 3 },
]
let state = startFollowUp()
for (const event of events) {
  const decision = decideFollowUp(policy, state, event)
  console.log(explainFollowUp(decision, { language: 'id' }))
  state = decision.state
}

// Output:
// NPS rose by 5 points, from -20 (n 100) to -15 (n 160); between -14 and +23 with 95% confidence, p = 0.6.
// NPS fell by 24 points: within the segments it rose by 4, the mix of segments took 28. Largest effects: shop (within +1, mix -23), web (within +3, mix -5).
// Berpindah dari ditunggu ke diterima: jawaban telah masuk.
// Berpindah dari diterima ke dipilah: ada penanggung jawab.
// Ditolak, tetap dipilah: pelanggan belum dihubungi.
// Berpindah dari dipilah ke dihubungi: pelanggan terhubungi.
