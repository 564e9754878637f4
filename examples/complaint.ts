// A complaint from receipt to closing, held against its limits, and what the loyalty ladder is told.
import {
  complaintStatus,
  decideComplaint,
  explainComplaint,
  explainComplaintStatus,
  explainUnexplainedLosses,
  ladderEventFromComplaint,
  responsePolicy,
  startComplaint,
  unexplainedLosses,
  type ComplaintEvent,
} from 'paripurna/complaint'

const timeZone = 'Asia/Jakarta'
const rules = { timeZone, pausedBy: [], closesAfterSilence: { days: 14 } }
const policy = { ...responsePolicy.twoOrThreeDays, ...rules }
const hour = 3_600_000
const monday = Date.UTC(2026, 10, 23, 2)
const events: readonly ComplaintEvent[] = [
  { type: 'received', id: 'k-1', at: monday, channel: 'form', about: 'd-7' },
  { type: 'acknowledged', id: 'k-2', at: monday + hour, answerBy: monday + 48 * hour },
  { type: 'acknowledged', id: 'k-2', at: monday + hour, answerBy: monday + 48 * hour },
  { type: 'answered', id: 'k-3', at: monday + 40 * hour, complete: true },
]

let state = startComplaint()
for (const event of events) {
  const decision = decideComplaint(policy, state, event)
  state = decision.state
  console.log(explainComplaint(decision, { language: 'en' }))
}
const status = complaintStatus(state, policy, monday + 72 * hour)
console.log(explainComplaintStatus(status, { language: 'id', timeZone }))
console.log(ladderEventFromComplaint(state, status.response)?.type)

const cause = { kind: 'unexplained', asked: false } as const
const losses = unexplainedLosses([{ customer: 'c-9', lostAt: monday, cause }])
console.log(explainUnexplainedLosses(losses, { language: 'en' }))

// Output:
// Moved from awaited to received: the complaint arrived.
// Moved from received to acknowledged: the customer knows by when.
// Duplicate, stays acknowledged: taken already.
// Moved from acknowledged to answered: the answer is complete.
// Dijawab. Jawaban pertama: paripurna: diserahkan 25 November 2026, 01.00 (Asia/Jakarta), diharapkan 25 November 2026, 09.00 (Asia/Jakarta); lebih baik 8 jam. Jawaban menurut aturan: paripurna: diserahkan 25 November 2026, 01.00 (Asia/Jakarta), diharapkan 25 November 2026, 09.00 (Asia/Jakarta) sampai 26 November 2026, 09.00 (Asia/Jakarta); lebih baik 8 jam. Tindak lanjut: belum jatuh tempo: tenggat 28 November 2026, 01.00 (Asia/Jakarta), tersisa 1 hari 16 jam. Berikutnya: tindak lanjut paling lambat 28 November 2026, 01.00 (Asia/Jakarta).
// complaintResolved
// Unexplained: 1 of 1 customer lost; 1 never asked, 0 asked in vain.
