// What to promise, what came of it, and how the promises were kept.
import {
  assessPromise,
  calibratePromise,
  explainPromise,
  explainPromiseCalibration,
  explainPromiseRecord,
  promiseRecord,
  waitPromise,
} from 'paripurna/promise'

const waits = [4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 9, 9, 10, 11, 12, 12, 13, 15, 18, 30]
const direction = 'lowerIsBetter'
for (const coverage of [0.8, 0.95, 0.99]) {
  const promise = calibratePromise({ deliveries: waits, coverage, direction, method: 'predictive' })
  console.log(explainPromiseCalibration(promise, { language: 'en', unit: 'minutes' }))
}

const minute = 60_000
const noon = Date.UTC(2026, 10, 24, 5)
const promises = [
  waitPromise({ toldAt: noon, length: { minutes: 10 } }),
  waitPromise({ toldAt: noon + 12 * minute, length: { minutes: 15 }, reason: 'The oven went out' }),
]
const late = assessPromise({ promises, deliveredAt: noon + 30 * minute, now: noon + 30 * minute })
console.log(explainPromise(late, { language: 'id', timeZone: 'Asia/Jakarta' }))

const outcomes = waits.map((delivered) => ({ promised: 15, delivered }))
const record = promiseRecord(outcomes, { direction, target: 0.9 })
console.log(explainPromiseRecord(record, { language: 'en', unit: 'minutes' }))

// Output:
// Promise at most 13 minutes: kept by 85% of 20 deliveries; median 8.5, worst 30.
// Promise at most 30 minutes: kept by 100% of 20 deliveries; median 8.5, worst 30.
// Nothing can be promised: the history is too short, 20 of 99 deliveries.
// Bencana: diserahkan 24 November 2026, 12.30 (Asia/Jakarta), diharapkan 24 November 2026, 12.10 (Asia/Jakarta); lebih buruk 20 menit. Janji diubah sekali, terlambat atau tanpa alasan. Pelanggan tidak diberi tahu alasannya, baru diberi tahu lagi setelah janji lewat.
// 18 of 20 promises kept, 90% (70% to 97% with 95% confidence); broken by 9 minutes in the median and 15 at worst, up to 2 times the promise; 0 more may be broken at a target of 90%.
