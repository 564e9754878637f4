import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { decideComplaint, evolveComplaint, startComplaint } from '../../src/complaint/decide.ts'
import type { ComplaintDecision, ComplaintStep } from '../../src/complaint/decision-model.ts'
import { explainComplaintStatus } from '../../src/complaint/explanation-wording.ts'
import { ladderEventFromComplaint } from '../../src/complaint/join.ts'
import { unexplainedLosses } from '../../src/complaint/losses.ts'
import type {
  ComplaintEvent,
  ComplaintEventOf,
  ComplaintEventType,
  LossRecord,
} from '../../src/complaint/model.ts'
import type { ResponseLimit, ResponsePolicy } from '../../src/complaint/policy-model.ts'
import { responsePolicy } from '../../src/complaint/presets.ts'
import type {
  complaintEventSchema,
  complaintStateSchema,
  lossRecordSchema,
  responsePolicySchema,
} from '../../src/complaint/schema.ts'
import type {
  ClosedComplaint,
  ComplaintState,
  ComplaintStateKind,
} from '../../src/complaint/state-model.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import type { LadderEvent, LadderEventOf } from '../../src/loyalty-ladder/model.ts'

const rules = { timeZone: 'UTC', pausedBy: [], closesAfterSilence: null } as const
const policy: ResponsePolicy = { ...responsePolicy.twoOrThreeDays, ...rules }
const state: ComplaintState = startComplaint()
const envelope = { id: 'e', at: 0 } as const
const take = (event: ComplaintEvent) => evolveComplaint(policy, state, event)

test('the unions are closed', () => {
  expectTypeOf<ComplaintStateKind>().toEqualTypeOf<ComplaintState['kind']>()
  expectTypeOf<ComplaintEvent['type']>().toEqualTypeOf<ComplaintEventType>()
  expectTypeOf<ComplaintStep['kind']>().toEqualTypeOf<
    'moved' | 'held' | 'duplicate' | 'conflict' | 'late' | 'rejected'
  >()
  expectTypeOf<Omit<ComplaintDecision, 'state'>>().toEqualTypeOf<Omit<ComplaintStep, never>>()
})

test('an event says all that its type asks for, and nothing else', () => {
  take({ type: 'received', ...envelope, channel: 'other:email' })
  // @ts-expect-error there is no such channel; one of your own stands behind other:
  take({ type: 'received', ...envelope, channel: 'email' })
  // @ts-expect-error a complaint came in somehow
  take({ type: 'received', ...envelope })
  // @ts-expect-error an acknowledgement says by when the answer comes
  take({ type: 'acknowledged', ...envelope })
  // @ts-expect-error what takes longer has a reason
  take({ type: 'held', ...envelope, answerBy: 1 })
  // @ts-expect-error word of progress decides nothing
  take({ type: 'answered', ...envelope, complete: false, outcome: { finding: 'upheld' } })
  // @ts-expect-error there is no remedy without a finding
  take({ type: 'answered', ...envelope, complete: true, outcome: { remedy: 'Refund' } })
  // @ts-expect-error an answer is complete or not
  take({ type: 'answered', ...envelope })
  // @ts-expect-error left out, not undefined
  take({ type: 'received', ...envelope, channel: 'form', about: undefined })
  // @ts-expect-error a rejection says why
  take({ type: 'reopened', ...envelope })
})

test('illegal combinations have no type', () => {
  expectTypeOf<ComplaintState>().not.toHaveProperty('closedAt')
  expectTypeOf<ClosedComplaint>().not.toHaveProperty('waitingSince')
  expectTypeOf<Extract<ComplaintState, { kind: 'received' }>>().not.toHaveProperty('answerBy')
  expectTypeOf<Extract<ComplaintState, { kind: 'answered' }>>().not.toHaveProperty('hold')
  expectTypeOf<
    Extract<ComplaintState, { readonly closedAt: number }>
  >().toEqualTypeOf<ClosedComplaint>()
  const read = (one: ComplaintState): number | null =>
    one.kind === 'acknowledged' || one.kind === 'held' ? one.answerBy : one.at
  expectTypeOf(read).returns.toEqualTypeOf<number | null>()
  // @ts-expect-error states are readonly
  state.kind = 'received'
})

test('a policy leaves no choice to a default', () => {
  // @ts-expect-error the zone, the pauses and the silence are yours to say
  complaintStatus(state, responsePolicy.twoOrThreeDays, 0)
  // @ts-expect-error two or three days names no clock
  complaintStatus(state, { ...policy, respondWithin: { within: { days: 3 } } }, 0)
  const hours = { counted: 'businessTime', within: { hours: 3 } } as const
  const days = { counted: 'workingDays', within: 3 } as const
  complaintStatus(state, { ...policy, respondWithin: hours, acknowledgeWithin: days }, 0)
  // @ts-expect-error days are no business time
  expectTypeOf({ ...hours, within: { days: 3 } }).toExtend<ResponseLimit>()
  // @ts-expect-error working days are a number
  expectTypeOf({ ...days, within: { days: 3 } }).toExtend<ResponseLimit>()
  // @ts-expect-error the clock is never read
  complaintStatus(state, policy)
  const status = complaintStatus(state, policy, new Date(0))
  expectTypeOf(status.response).not.toHaveProperty('verdict')
  // @ts-expect-error the zone is never guessed
  explainComplaintStatus(status, { language: 'en' })
  decideComplaint({ timeZone: 'UTC', closesAfterSilence: { days: 1 } }, state, {
    type: 'accepted',
    ...envelope,
  })
})

test('ladderEventFromComplaint gives an event of the ladder, or nothing', () => {
  const told = ladderEventFromComplaint(state, 'excellent')
  expectTypeOf(told).toEqualTypeOf<
    LadderEventOf<'complained'> | LadderEventOf<'complaintResolved'> | null
  >()
  expectTypeOf(told).toExtend<LadderEvent | null>()
  ladderEventFromComplaint(state, complaintStatus(state, policy, 0).response)
  // @ts-expect-error there is no such verdict
  ladderEventFromComplaint(state, 'good')
  // @ts-expect-error an event is not where a complaint stands
  ladderEventFromComplaint({ type: 'accepted', ...envelope } satisfies ComplaintEventOf<'accepted'>)
})

test('a loss is explained by a reason, or not at all', () => {
  const loss = { customer: 'c', lostAt: 0 } as const
  unexplainedLosses([{ ...loss, cause: { kind: 'explained', reasons: ['pricing'] } }])
  // @ts-expect-error no reason explains nothing
  unexplainedLosses([{ ...loss, cause: { kind: 'explained', reasons: [] } }])
  // @ts-expect-error whether anybody asked is not to be guessed
  unexplainedLosses([{ ...loss, cause: { kind: 'unexplained' } }])
  // @ts-expect-error nobody knows why is said, not left out
  unexplainedLosses([loss])
})

test('the gates give the models', () => {
  expectTypeOf<z.output<typeof complaintEventSchema>>().toEqualTypeOf<ComplaintEvent>()
  expectTypeOf<z.output<typeof complaintStateSchema>>().toEqualTypeOf<ComplaintState>()
  expectTypeOf<z.output<typeof responsePolicySchema>>().toEqualTypeOf<ResponsePolicy>()
  expectTypeOf<z.output<typeof lossRecordSchema>>().toEqualTypeOf<LossRecord>()
})
