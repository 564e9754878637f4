import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineWorkingDays } from '../../src/calendar/working-days.ts'
import type { ComplaintEvent } from '../../src/complaint/model.ts'
import type { ResponseLimit, ResponsePolicy } from '../../src/complaint/policy-model.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import { day, hour, policy, received, replayed } from './complaints.ts'

const within = (respondWithin: ResponseLimit, rules: Partial<ResponsePolicy> = {}) => ({
  ...policy,
  ...rules,
  acknowledgeWithin: null,
  respondWithin,
})
const fiveDays = within({ counted: 'calendarTime', within: { days: 5 } })
const promise = (answerBy: number, at: number): ComplaintEvent => ({
  type: 'acknowledged',
  id: 'a',
  at,
  answerBy,
})
const wait = (at: number): ComplaintEvent => ({ type: 'waitingForCustomer', id: 'w', at })
const hold = (at: number, answerBy: number): ComplaintEvent => ({
  type: 'held',
  id: 'h',
  at,
  reason: 'x',
  answerBy,
})

test('a promise missed before the waiting began stays due while the limit stands still', () => {
  const state = replayed([received(), promise(day, 1), wait(2 * day)])
  expect(complaintStatus(state, fiveDays, 3 * day)).toMatchObject({
    response: { kind: 'overdue' },
    total: { kind: 'pending', left: 3 * day },
    paused: true,
    nextDue: { target: 'response', at: day },
  })
})

test('a limit missed before the waiting began stays due while the promise stands still', () => {
  const state = replayed([received(), promise(10 * day, 1), wait(6 * day)])
  expect(complaintStatus(state, fiveDays, 30 * day)).toMatchObject({
    response: { kind: 'pending', left: 4 * day },
    total: { kind: 'overdue' },
    paused: true,
    nextDue: { target: 'total', at: 5 * day },
  })
})

test('a date put off stays due if it was past before the waiting began, and stands still if not', () => {
  const answerBy = 4 * day
  const due = (from: number) =>
    complaintStatus(
      replayed([received(), promise(2 * day, 1), hold(day, answerBy), wait(from)]),
      fiveDays,
      4.5 * day,
    ).nextDue
  expect(due(1.5 * day)).toBeNull()
  expect(due(3 * day)).toEqual({ target: 'response', at: 2 * day })
  const late = replayed([received(), promise(9 * day, 1), hold(day, 2 * day), wait(3 * day)])
  expect(complaintStatus(late, fiveDays, 4 * day)).toMatchObject({
    paused: true,
    nextDue: { target: 'hold', at: 2 * day },
  })
})

test('after the first answer only the limit can stand still', () => {
  const state = replayed([
    received(),
    promise(10 * day, 1),
    { type: 'answered', id: 'z', at: 2, complete: true },
    { type: 'reopened', id: 'o', at: 6 * day, why: 'No' },
    wait(7 * day),
  ])
  expect(complaintStatus(state, fiveDays, 8 * day)).toMatchObject({
    paused: false,
    nextDue: { target: 'total', at: 5 * day },
  })
})

test('the last instant of a last day is in time to wait, as long as one looks', () => {
  const days = within({ counted: 'calendarDays', within: 1 })
  const status = (from: number, now: number) =>
    complaintStatus(replayed([received(), wait(from)]), days, now)
  for (const now of [2 * day - 1, 2 * day, 9 * day]) {
    expect(status(2 * day - 1, now)).toMatchObject({ paused: true, nextDue: null })
  }
  expect(status(2 * day, 9 * day)).toMatchObject({ paused: false, total: { kind: 'overdue' } })
})

test('what stands still is pending however long, and what does not becomes overdue', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 240 }),
      fc.nat(240),
      fc.boolean(),
      (answerBy, since, dates) => {
        const rules = dates ? within({ counted: 'calendarDays', within: 5 }) : fiveDays
        const state = replayed([
          received(),
          promise(answerBy * hour, hour),
          wait((since + 1) * hour),
        ])
        const { response, total, paused, nextDue } = complaintStatus(state, rules, 1000 * day)
        const open = [response, total]
        expect(paused).toBe(open.some(({ kind }) => kind === 'pending'))
        expect(nextDue === null).toBe(open.every(({ kind }) => kind === 'pending'))
        if (nextDue !== null) expect(nextDue.at).toBeLessThanOrEqual((since + 1) * hour)
      },
    ),
  )
})

test('only sooner than the desired day is excellent, with a promise and without', () => {
  const rules = within({ counted: 'calendarDays', desired: 2, within: 5 })
  const verdicts = (at: number) => {
    const answer: ComplaintEvent = { type: 'answered', id: 'z', at, complete: true }
    const status = complaintStatus(
      replayed([received(), promise(5 * day, hour), answer]),
      rules,
      at,
    )
    return [status.response, status.total]
  }
  const both = (verdict: string) => [{ verdict }, { verdict }]
  expect(verdicts(2 * day - 1)).toMatchObject(both('excellent'))
  expect(verdicts(2 * day)).toMatchObject(both('ordinary'))
  expect(verdicts(2.5 * day)).toMatchObject(both('ordinary'))
  expect(verdicts(3 * day)).toMatchObject(both('ordinary'))
})

test('a promise is beyond the policy or not as of when it was made', () => {
  const beyond = (answerBy: number, now: number, more: readonly ComplaintEvent[] = []) =>
    complaintStatus(
      replayed([received(), wait(day), promise(answerBy, day + 1), ...more]),
      fiveDays,
      now,
    ).promisedBeyondPolicy
  for (const now of [day + 1, 2 * day, 4 * day, 5 * day]) {
    expect(beyond(8 * day, now)).toBe(true)
    expect(beyond(5 * day + 1, now)).toBe(false)
    expect(beyond(5 * day + 2, now)).toBe(true)
  }
  const resumed = { type: 'resumed', id: 'r', at: 5 * day } as const
  expect(beyond(8 * day, 6 * day, [resumed])).toBe(true)
})

test('a pause before the clock starts puts nothing off', () => {
  const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
  const instant = (text: string) => Date.parse(`${text}+07:00`)
  const saturday = instant('2026-11-21T09:00')
  const due = (rule: 'count' | 'treatAsNext', from?: string, to?: string) => {
    const pause: readonly ComplaintEvent[] =
      from === undefined || to === undefined
        ? []
        : [wait(instant(from)), { type: 'resumed', id: 'r', at: instant(to) }]
    const rules = within(
      { counted: 'workingDays', within: 3 },
      { timeZone: 'Asia/Jakarta', receivedOnClosedDay: rule },
    )
    const state = replayed([received(saturday), ...pause])
    return complaintStatus(state, rules, instant('2026-11-24T12:00'), days).nextDue?.at
  }
  const last = (date: string) => instant(`${date}T23:59:59.999`)
  expect(due('treatAsNext')).toBe(last('2026-11-26'))
  expect(due('treatAsNext', '2026-11-21T10:00', '2026-11-23T09:00')).toBe(last('2026-11-26'))
  expect(due('treatAsNext', '2026-11-21T10:00', '2026-11-22T09:00')).toBe(last('2026-11-26'))
  expect(due('treatAsNext', '2026-11-21T10:00', '2026-11-24T09:00')).toBe(last('2026-11-27'))
  expect(due('count')).toBe(last('2026-11-25'))
  expect(due('count', '2026-11-21T10:00', '2026-11-23T09:00')).toBe(last('2026-11-26'))
})

test('working days do not run out on a closed day that is spent waiting', () => {
  const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
  const rules = within({ counted: 'workingDays', within: 1 }, { receivedOnClosedDay: 'count' })
  const thursday = Date.parse('2026-11-19T10:00Z')
  const asked = [received(thursday), wait(thursday + day)]
  const dates = ['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-24']
  for (const [index, on] of dates.entries()) {
    const now = thursday + (index + 1) * day
    expect(complaintStatus(replayed(asked), rules, now, days)).toMatchObject({
      paused: true,
      nextDue: null,
      total: { kind: 'pending', expectation: { adequate: { kind: 'civilDate', on } } },
    })
  }
  const sunday = thursday + 3 * day
  const replied = replayed([...asked, { type: 'resumed', id: 'r', at: sunday }])
  expect(complaintStatus(replied, rules, sunday, days).nextDue).toEqual({
    target: 'response',
    at: Date.parse('2026-11-23T23:59:59.999Z'),
  })
})
