// The gate: unknown input in, model values out, or every fault with its place.
import { npsTrend, type NpsResponse } from 'paripurna'
import { npsResponseSchema } from 'paripurna/schema'

const body: unknown[] = [
  { id: 'R1', rating: 9, at: '2026-01-31T23:30:00+07:00' },
  { id: 'R2', rating: 11, at: '2026-02-01T08:00:00+07:00' },
  { id: 'R3', rating: 3, at: '2026-02-01T09:00' },
  { id: 'R4', rating: 'declined', at: '2026-02-01T10:00:00+07:00' },
]

const accepted: NpsResponse[] = []
for (const [index, candidate] of body.entries()) {
  const parsed = npsResponseSchema.safeParse(candidate)
  if (parsed.success) accepted.push(parsed.data)
  else for (const { path, message } of parsed.error.issues) console.log(index, ...path, message)
}
for (const { period, tally } of npsTrend(accepted, { period: 'month', timeZone: 'Asia/Jakarta' })) {
  console.log(`${period.label}: ${tally.promoters} promoters, ${tally.declined} declined`)
}

// Output:
// 1 rating a rating is a whole number from 0 to 10, 'declined' or null, got 11
// 2 at instantFromIso needs ISO 8601 text with an offset, such as 2026-11-21T09:00+07:00, got "2026-02-01T09:00"
// 2026-01: 1 promoters, 0 declined
// 2026-02: 0 promoters, 1 declined
