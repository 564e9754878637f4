import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { decideComplaint, startComplaint } from '../../src/complaint/decide.ts'
import type { ResponsePolicy } from '../../src/complaint/policy-model.ts'
import { complaintStateSchema, responsePolicySchema } from '../../src/complaint/schema.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import {
  day,
  eventOf,
  histories,
  hour,
  policy,
  received,
  replayed,
  stateAfter,
} from './complaints.ts'

const paths = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join('.'))

describe('the gate of policies', () => {
  test.each([
    ['respondWithin.within', { counted: 'calendarTime', within: { days: -1 } }],
    ['respondWithin.desired', { counted: 'calendarTime', within: {}, desired: { hours: -1 } }],
    ['respondWithin.desired', { counted: 'calendarDays', within: 1, desired: 2 }],
    ['respondWithin.desired', { counted: 'workingDays', within: 1, desired: 2 }],
    [
      'respondWithin.desired',
      { counted: 'businessTime', within: { hours: 1 }, desired: { minutes: 61 } },
    ],
    [
      'respondWithin.desired',
      { counted: 'calendarTime', within: { days: 1 }, desired: { hours: 25 } },
    ],
    [
      'respondWithin.desired',
      { counted: 'calendarTime', within: { months: 11 }, desired: { years: 1 } },
    ],
    [
      'respondWithin.desired',
      { counted: 'calendarTime', within: { days: 27 }, desired: { months: 1 } },
    ],
    ['respondWithin.within', { counted: 'calendarDays', within: 36_526 }],
    ['respondWithin.within', { counted: 'workingDays', within: 1e15 }],
    ['respondWithin.within', { counted: 'calendarTime', within: { years: 1e9 } }],
    ['respondWithin.within', { counted: 'businessTime', within: { milliseconds: 9e15 } }],
  ])('names %s of %j', (path, respondWithin) => {
    const rules = { ...policy, receivedOnClosedDay: 'count' }
    expect(paths(responsePolicySchema, { ...rules, respondWithin })).toEqual([path])
    const followUpWithin = respondWithin
    expect(paths(responsePolicySchema, { ...rules, followUpWithin })).toEqual([
      path.replace('respond', 'followUp'),
    ])
  })

  test.each([{ days: -1 }, { years: 101 }])('refuses a silence of %j', (closesAfterSilence) => {
    expect(paths(responsePolicySchema, { ...policy, closesAfterSilence })).toEqual([
      'closesAfterSilence',
    ])
  })

  test.each([
    { counted: 'calendarTime', within: { days: 1 }, desired: { hours: 24 } },
    { counted: 'calendarTime', within: { days: 30 }, desired: { months: 1 } },
    { counted: 'calendarTime', within: { years: 1 }, desired: { months: 12 } },
    { counted: 'businessTime', within: { hours: 1 }, desired: { minutes: 60 } },
    { counted: 'calendarDays', within: 36_525, desired: 36_525 },
    { counted: 'calendarTime', within: {} },
  ])('lets %j pass', (respondWithin) => {
    expect(responsePolicySchema.safeParse({ ...policy, respondWithin }).success).toBe(true)
  })

  test('lets no length pass that has no date later', () => {
    const always = ['00:00', '24:00'] as const
    const office = defineSchedule({ timeZone: 'UTC', weekly: { mon: [always], thu: [always] } })
    const amount = fc.oneof(
      fc.nat(40),
      fc.constantFrom(1200, 36_525, 36_526, 3_155_760_000_000, 1e15),
    )
    const limit = fc.oneof(
      fc.record({ counted: fc.constantFrom('calendarDays', 'workingDays'), within: amount }),
      fc.record({
        counted: fc.constant('businessTime'),
        within: fc.record({ hours: amount, milliseconds: amount }),
      }),
      fc.record({
        counted: fc.constant('calendarTime'),
        within: fc.record({ months: amount, days: amount, milliseconds: amount }),
      }),
    )
    fc.assert(
      fc.property(limit, (respondWithin) => {
        const raw = { ...policy, receivedOnClosedDay: 'count', respondWithin }
        const parsed = responsePolicySchema.safeParse(raw)
        if (!parsed.success) return
        const status = complaintStatus(replayed([received(day)]), parsed.data, day, office)
        expect(status.total).toHaveProperty('kind', 'pending')
      }),
    )
  })
})

test('without a gate too, a number of days that leads to no date is refused by its value', () => {
  for (const within of [36_526, 1e15]) {
    const wrong: ResponsePolicy = { ...policy, respondWithin: { counted: 'calendarDays', within } }
    expect(() => complaintStatus(replayed([received()]), wrong, 0)).toThrow(
      `a whole number of days from 0 to 36525, got ${within}`,
    )
  }
})

describe('the gate of states', () => {
  const waiting = stateAfter(['received', 'acknowledged', 'waitingForCustomer'])
  const held = stateAfter(['received', 'acknowledged', 'held'])
  const reopened = stateAfter(['received', 'answered', 'reopened', 'waitingForCustomer'])
  const closed = stateAfter(['received', 'answered', 'accepted'])
  const pause = (from: number, to: number) => ({ from, to, because: 'waitingForCustomer' })

  test.each([
    ['received.at', { ...waiting, received: { ...received(), at: 3 * hour } }],
    ['waitingSince', { ...waiting, waitingSince: 3 * hour }],
    ['answerBy', { ...waiting, answerBy: hour }],
    ['answerBy', { ...waiting, acknowledgedAt: 9 * day }],
    ['pauses.0', { ...held, pauses: [pause(2, 1)] }],
    ['pauses.1', { ...held, pauses: [pause(1, 5), pause(4, 6)] }],
    ['pauses.1', { ...held, pauses: [pause(5, 6), pause(1, 2)] }],
    ['pauses.0', { ...held, pauses: [pause(1, 3 * hour)] }],
    ['pauses.0', { ...held, pauses: [pause(-1, 1)] }],
    ['taken', { ...held, taken: [...held.taken, ...held.taken] }],
    ['taken', { ...held, taken: [...held.taken, { ...held.taken[2], at: 2 * hour }] }],
    ['hold.answerBy', { ...held, hold: { at: 2 * hour, reason: 'x', answerBy: 2 * hour } }],
    ['waitingSince', { ...reopened, waitingSince: hour }],
    ['reopening.at', { ...reopened, reopening: { id: 'e2', at: hour, why: 'x' } }],
    ['closedAt', { ...closed, closedAt: 3 * hour }],
  ])('refuses what the machine does not make, and names %s', (path, state) => {
    expect(paths(complaintStateSchema, state)).toContain(path)
  })

  test('lets every state pass that the machine makes, however the events arrive', () => {
    const never = { ...policy, closesAfterSilence: null }
    fc.assert(
      fc.property(histories, fc.boolean(), (events, closes) => {
        let state = startComplaint()
        for (const event of [...events, eventOf('followedUp', 'last', 1000 * day)]) {
          state = decideComplaint(closes ? policy : never, state, event).state
          expect(complaintStateSchema.parse(JSON.parse(JSON.stringify(state)))).toStrictEqual(state)
        }
      }),
    )
  })
})
