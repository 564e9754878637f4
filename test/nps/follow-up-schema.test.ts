import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { FollowUpEvent, FollowUpPolicy, FollowUpState } from '../../src/nps/follow-up-model.ts'
import { followUpEventTypes } from '../../src/nps/follow-up-model.ts'
import {
  followUpEventSchema,
  followUpPolicySchema,
  followUpStateSchema,
  npsInvitationHistorySchema,
  npsInvitationPolicySchema,
  npsSurveyTallySchema,
} from '../../src/nps/follow-up-schema.ts'
import { evolveFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import type { NpsInvitationHistory, NpsInvitationPolicy } from '../../src/nps/survey-model.ts'

const policy: FollowUpPolicy = {
  attempts: 3,
  firstContact: { counted: 'businessTime', within: { hours: 8 }, desired: { hours: 4 } },
  close: { counted: 'calendarTime', timeZone: 'Asia/Jakarta', within: { days: 14 } },
}
const events: readonly FollowUpEvent[] = [
  { type: 'received', id: 'e-1', at: 0, rating: 3 },
  { type: 'triaged', id: 'e-2', at: 1, owner: 'Sari', priority: 'high' },
  { type: 'unreachable', id: 'e-3', at: 2 },
  { type: 'contacted', id: 'e-4', at: 3 },
  { type: 'resolved', id: 'e-5', at: 4 },
  { type: 'raisedToOuterLoop', id: 'e-6', at: 5 },
  { type: 'improvementShipped', id: 'e-7', at: 6 },
  { type: 'customerTold', id: 'e-8', at: 7 },
  { type: 'rescored', id: 'e-9', at: 8, rating: 9 },
]
const declined: FollowUpEvent = { type: 'declined', id: 'e-10', at: 9 }
const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const paths = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join('.'))

test('every type of event passes the gate as it is, and nothing else does', () => {
  const all = [...events, declined]
  expect(new Set(all.map(({ type }) => type))).toEqual(new Set(followUpEventTypes))
  for (const event of all) {
    expect(followUpEventSchema.parse(through(event))).toStrictEqual(event)
    expect(paths(followUpEventSchema, { ...event, extra: 1 })).toEqual([''])
    expect(paths(followUpEventSchema, { ...event, id: '' })).toEqual(['id'])
  }
  expect(paths(followUpEventSchema, { type: 'forgotten', id: 'e', at: 0 })).toEqual(['type'])
  expect(paths(followUpEventSchema, { type: 'received', id: 'e', at: 0, rating: 11 })).toEqual([
    'rating',
  ])
  expect(
    followUpEventSchema.parse({ type: 'contacted', id: 'e', at: '1970-01-01T00:01Z' }).at,
  ).toBe(60_000)
})

test('a state passes the gate at every step of its way', () => {
  let state = startFollowUp()
  for (const event of events) {
    expect(followUpStateSchema.parse(through(state))).toStrictEqual(state)
    state = evolveFollowUp(policy, state, event)
  }
  expect(state.taken).toHaveLength(events.length)
  expect(followUpStateSchema.parse(through(state))).toStrictEqual(state)
  expect(paths(followUpStateSchema, { ...state, attempts: -1 })).toEqual(['attempts'])
})

test('a policy passes the gate with both kinds of target, and faults are named', () => {
  expect(followUpPolicySchema.parse(through(policy))).toStrictEqual(policy)
  expect(paths(followUpPolicySchema, { ...policy, attempts: 0 })).toEqual(['attempts'])
  const days = { counted: 'businessTime', within: { days: 1 } }
  expect(paths(followUpPolicySchema, { ...policy, close: days })).toEqual(['close.within'])
  const nowhere = { counted: 'calendarTime', within: { days: 1 } }
  expect(paths(followUpPolicySchema, { ...policy, close: nowhere })).toEqual(['close.timeZone'])
})

test('invitations and survey tallies pass their gates, and faults are named', () => {
  const history: NpsInvitationHistory = { invitedAt: [0], answeredAt: [1], optedOut: false }
  expect(npsInvitationHistorySchema.parse(through(history))).toStrictEqual(history)
  const rest: NpsInvitationPolicy = {
    timeZone: 'Asia/Jakarta',
    afterInvitation: { days: 30 },
    most: { invitations: 2, within: { months: 6 } },
  }
  expect(npsInvitationPolicySchema.parse(through(rest))).toStrictEqual(rest)
  expect(
    paths(npsInvitationPolicySchema, { ...rest, most: { invitations: 0, within: {} } }),
  ).toEqual(['most.invitations'])
  const tally = { promoters: 1, passives: 0, detractors: 0 }
  expect(paths(npsSurveyTallySchema, { surveyKind: 'pulse', tally })).toEqual(['surveyKind'])
  expect(paths(npsSurveyTallySchema, { surveyKind: 'employee', tally, channel: '' })).toEqual([
    'channel',
  ])
})

test('the gates agree with the interfaces', () => {
  expectTypeOf<z.output<typeof followUpEventSchema>>().toExtend<FollowUpEvent>()
  expectTypeOf<FollowUpEvent>().toExtend<z.output<typeof followUpEventSchema>>()
  expectTypeOf<z.output<typeof followUpStateSchema>>().toExtend<FollowUpState>()
  expectTypeOf<z.output<typeof followUpPolicySchema>>().toExtend<FollowUpPolicy>()
})
