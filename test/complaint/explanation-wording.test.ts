import { expect, test } from 'vitest'
import { decideComplaint } from '../../src/complaint/decide.ts'
import {
  explainComplaint,
  explainComplaintStatus,
  explainUnexplainedLosses,
} from '../../src/complaint/explanation-wording.ts'
import { unexplainedLosses } from '../../src/complaint/losses.ts'
import type { ComplaintEvent } from '../../src/complaint/model.ts'
import { complaintStateKinds } from '../../src/complaint/state-model.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import {
  day,
  eventOf,
  happenings,
  hour,
  policy,
  received,
  replayed,
  stateAfter,
  ways,
} from './complaints.ts'

test('explainComplaint says what moved or did not, and why', () => {
  const first = stateAfter(['received'])
  const say = (event: unknown, language: 'en' | 'id') =>
    explainComplaint(decideComplaint(policy, first, event as ComplaintEvent), { language })
  const cases = [
    [
      eventOf('acknowledged', 'n', hour),
      'Moved from received to acknowledged: the customer knows by when.',
      'Berpindah dari diterima ke dikonfirmasi: pelanggan tahu tenggatnya.',
    ],
    [
      eventOf('progress', 'n', hour),
      'Stays received: word of progress is no answer.',
      'Tetap diterima: kabar kemajuan bukan jawaban.',
    ],
    [
      eventOf('received', 'e0', 0),
      'Duplicate, stays received: taken already.',
      'Berulang, tetap diterima: sudah dicatat.',
    ],
    [
      { type: 'held', id: 'n', at: hour, answerBy: 2 * hour, reason: '' },
      'Rejected, stays received: not a valid event, reason.',
      'Ditolak, tetap diterima: kejadian tidak sah, reason.',
    ],
  ] as const
  for (const [event, en, id] of cases) {
    expect(say(event, 'en')).toBe(en)
    expect(say(event, 'id')).toBe(id)
  }
})

test('explainComplaintStatus tells every limit, and what is due next', () => {
  const state = replayed([
    received(),
    { type: 'acknowledged', id: 'a', at: hour, answerBy: 11 * day },
  ])
  const status = complaintStatus(state, policy, 2 * day)
  expect(explainComplaintStatus(status, { language: 'en', timeZone: 'UTC' })).toBe(
    'Acknowledged. Acknowledgement: ordinary: delivered 1 January 1970, 01:00 (UTC), expected 1 January 1970, 00:00 (UTC) to 2 January 1970, 00:00 (UTC); as expected. First answer: pending: due 12 January 1970, 00:00 (UTC), 9 days left. Answer by the rules: pending: due 11 January 1970, 00:00 (UTC), 8 days left. More was promised than the rules allow. Next: answer by the rules by 11 January 1970, 00:00 (UTC).',
  )
  const waiting = complaintStatus(
    replayed([received(), eventOf('waitingForCustomer', 'w', 1)]),
    { ...policy, acknowledgeWithin: null },
    day,
  )
  expect(explainComplaintStatus(waiting, { language: 'id', timeZone: 'Asia/Jakarta' })).toContain(
    'Waktu berhenti dihitung.',
  )
})

test('explainComplaint and explainComplaintStatus have words for everything, and no gaps', () => {
  for (const language of ['en', 'id'] as const) {
    for (const kind of complaintStateKinds) {
      for (const way of ways[kind]) {
        const state = stateAfter(way)
        const sentences = [
          explainComplaintStatus(complaintStatus(state, policy, 9 * hour), {
            language,
            timeZone: 'Asia/Jakarta',
          }),
          ...happenings.map((happening) =>
            explainComplaint(decideComplaint(policy, state, eventOf(happening, 'n', 9 * hour)), {
              language,
            }),
          ),
        ]
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}/)
        }
      }
    }
  }
})

test('explainUnexplainedLosses counts those never asked and those asked in vain', () => {
  const lost = (asked: boolean) =>
    ({ customer: 'c', lostAt: 0, cause: { kind: 'unexplained', asked } }) as const
  const losses = unexplainedLosses([lost(true), lost(false), lost(false)])
  expect(explainUnexplainedLosses(losses, { language: 'en' })).toBe(
    'Unexplained: 3 of 3 customers lost; 2 never asked, 1 asked in vain.',
  )
  expect(explainUnexplainedLosses(losses, { language: 'id' })).toBe(
    'Tanpa sebab yang diketahui: 3 dari 3 pelanggan yang hilang; 2 tidak ditanya, 1 ditanya tanpa hasil.',
  )
})
