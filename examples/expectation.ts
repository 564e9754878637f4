// A promised date, a promised hour and a promised number: kept, broken or surpassed, and why.
import {
  assessDelivery,
  civilDate,
  combineAssessments,
  expectationAround,
  explainAssessment,
  explainCombinedAssessment,
} from 'paripurna'

const timeZone = 'Asia/Jakarta'
const parcel = expectationAround({ kind: 'civilDate', on: civilDate('2026-11-24') }, 0, {
  timeZone,
})
const appointment = expectationAround({ kind: 'instant', at: Date.UTC(2026, 10, 24, 2) }, 300_000)
const minutes = (value: number) => ({ kind: 'quantity', value, unit: 'menit' }) as const
const wait = expectationAround(minutes(10), { worse: 2, better: 5 }, { direction: 'lowerIsBetter' })

const assessments = [
  assessDelivery(parcel, { kind: 'instant', at: Date.UTC(2026, 10, 24, 14) }),
  assessDelivery(appointment, { kind: 'instant', at: Date.UTC(2026, 10, 24, 2, 40) }),
  assessDelivery(wait, minutes(4)),
  assessDelivery(parcel, null, { now: Date.UTC(2026, 10, 27) }),
  assessDelivery(null, minutes(4)),
]
for (const assessment of assessments) {
  console.log(explainAssessment(assessment, { language: 'id', timeZone }))
}

// Sweetness is not enough: a short wait does not make up for a parcel that never came.
const order = combineAssessments({
  parcel: assessDelivery(parcel, null, { now: Date.UTC(2026, 10, 27) }),
  wait: assessDelivery(wait, minutes(4)),
})
console.log(explainCombinedAssessment(order, { language: 'en' }))

// Output:
// Biasa: diserahkan 24 November 2026, 21.00 (Asia/Jakarta), diharapkan 24 November 2026; sesuai harapan.
// Bencana: diserahkan 24 November 2026, 09.40 (Asia/Jakarta), diharapkan 24 November 2026, 08.55 (Asia/Jakarta) sampai 24 November 2026, 09.05 (Asia/Jakarta); lebih buruk 35 menit.
// Paripurna: diserahkan 4 menit, diharapkan 5 menit sampai 12 menit; lebih baik 1 menit.
// Bencana: tenggat 24 November 2026, belum diserahkan, terlambat 3 hari.
// Tidak terukur: tidak ada yang dijanjikan.
// Disaster: a part failed; failed: parcel; surpassed expectation: wait.
