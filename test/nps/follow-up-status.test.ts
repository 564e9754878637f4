import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessTime } from '../../src/calendar/business-time.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { evolveFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import type { FollowUpPolicy } from '../../src/nps/follow-up-model.ts'
import { followUpStatus } from '../../src/nps/follow-up-status.ts'
import { day, eventOf, events, hour, policy, stateAfter } from './follow-up-cases.ts'

const office = defineSchedule({
  timeZone: 'Asia/Jakarta',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: ['2026-11-24'],
})
const business: FollowUpPolicy = {
  attempts: 2,
  firstContact: { counted: 'businessTime', within: { hours: 8 } },
  close: { counted: 'businessTime', within: { hours: 40 } },
}
const friday = Date.parse('2026-11-20T16:00+07:00')

test('followUpStatus waits for both targets from the answer on, the limit itself included', () => {
  const state = stateAfter(['received'])
  expect(followUpStatus(policy, state, 0)).toMatchObject({
    stage: 'received',
    outerLoop: 'notRaised',
    firstContact: { kind: 'pending', left: day },
    close: { kind: 'pending', left: 7 * day },
    nextDue: { target: 'firstContact', at: day },
  })
  expect(followUpStatus(policy, state, day).firstContact).toMatchObject({
    kind: 'pending',
    left: 0,
  })
  expect(followUpStatus(policy, state, day + 1)).toMatchObject({
    firstContact: { kind: 'overdue', overdueBy: 1 },
    nextDue: { target: 'firstContact', at: day },
  })
})

test('followUpStatus expects nothing of an answer that has not arrived', () => {
  const nothing = { kind: 'unmeasured', because: 'noExpectation' }
  expect(followUpStatus(policy, startFollowUp(), 0)).toStrictEqual({
    stage: 'awaited',
    outerLoop: 'notRaised',
    firstContact: nothing,
    close: nothing,
    nextDue: null,
  })
})

test('followUpStatus assesses what was done, without a desired length as ordinary or disaster', () => {
  const contactedAt = (at: number) =>
    evolveFollowUp(policy, stateAfter(['received', 'triaged']), eventOf('contacted', 'n', at))
  for (const [at, verdict] of [
    [1000, 'ordinary'],
    [day, 'ordinary'],
    [day + 1, 'disaster'],
  ] as const) {
    const state = contactedAt(at)
    const status = followUpStatus(policy, state, 30 * day)
    expect(status.firstContact).toMatchObject({ kind: 'assessed', verdict })
    expect(status.nextDue).toStrictEqual({ target: 'close', at: 7 * day })
    const done = evolveFollowUp(policy, state, eventOf('resolved', 'm', at))
    expect(followUpStatus(policy, done, 30 * day)).toMatchObject({
      close: { kind: 'assessed', verdict: 'ordinary' },
      nextDue: null,
    })
  }
})

test('followUpStatus calls excellent only what is faster than a desired length', () => {
  const keen: FollowUpPolicy = {
    ...policy,
    firstContact: { ...policy.firstContact, desired: { hours: 2 } },
  }
  const verdictAt = (at: number) => {
    const state = evolveFollowUp(
      keen,
      stateAfter(['received', 'triaged']),
      eventOf('contacted', 'n', at),
    )
    const { firstContact } = followUpStatus(keen, state, at)
    return firstContact.kind === 'assessed' ? firstContact.verdict : firstContact.kind
  }
  expect([2 * hour - 1, 2 * hour, day, day + 1].map(verdictAt)).toEqual([
    'excellent',
    'ordinary',
    'ordinary',
    'disaster',
  ])
})

test('followUpStatus counts business time on the schedule, over weekend and holiday', () => {
  const state = stateAfter(['received'], friday)
  const status = followUpStatus(business, state, friday, office)
  const limit = Date.parse('2026-11-23T16:00+07:00')
  expect(status.nextDue).toStrictEqual({ target: 'firstContact', at: limit })
  expect(followUpStatus(business, state, limit, office).firstContact.kind).toBe('pending')
  expect(followUpStatus(business, state, limit + 1, office).firstContact.kind).toBe('overdue')
  expect(addBusinessTime(office, friday, { hours: 40 })).toBe(Date.parse('2026-11-30T16:00+07:00'))
  expect(followUpStatus(business, state, limit, office).close).toMatchObject({
    kind: 'pending',
    left: 7 * day,
  })
})

test('followUpStatus lays calendar lengths on the zone of the target', () => {
  const berlin: FollowUpPolicy = {
    ...policy,
    firstContact: { counted: 'calendarTime', timeZone: 'Europe/Berlin', within: { days: 1 } },
    close: { counted: 'calendarTime', timeZone: 'UTC', within: { months: 1 } },
  }
  const saturday = Date.UTC(2026, 2, 28, 12)
  const status = followUpStatus(berlin, stateAfter(['received'], saturday), saturday)
  expect(status.firstContact).toMatchObject({ kind: 'pending', left: 23 * hour })
  expect(status.close).toMatchObject({ left: 31 * day })
})

test.each(['unreachable', 'declined'] as const)(
  'followUpStatus measures no first contact of a case %s in time, and hides no delay',
  (type) => {
    const closedAt = (at: number) => {
      const rules = { ...policy, attempts: 1 }
      return evolveFollowUp(rules, stateAfter(['received', 'triaged']), eventOf(type, 'n', at))
    }
    expect(followUpStatus(policy, closedAt(day), 30 * day)).toMatchObject({
      firstContact: { kind: 'unmeasured', because: 'withdrawn' },
      close: { kind: 'assessed', verdict: 'ordinary' },
      nextDue: null,
    })
    expect(followUpStatus(policy, closedAt(day + 5), 30 * day)).toMatchObject({
      firstContact: { kind: 'overdue', verdict: 'disaster', overdueBy: 5 },
      nextDue: null,
    })
    expect(followUpStatus(policy, closedAt(7 * day + 1), 30 * day).close).toMatchObject({
      verdict: 'disaster',
    })
  },
)

test('followUpStatus waits again for the closing of a case that was opened again', () => {
  const state = stateAfter(['received', 'triaged', 'unreachable', 'unreachable', 'contacted'])
  expect(followUpStatus(policy, state, 8 * day)).toMatchObject({
    firstContact: { kind: 'assessed', verdict: 'ordinary' },
    close: { kind: 'overdue', overdueBy: day },
    nextDue: { target: 'close', at: 7 * day },
  })
})

test('followUpStatus gives the earlier limit, whichever target it is of', () => {
  const odd: FollowUpPolicy = { ...policy, close: { ...policy.close, within: { hours: 1 } } }
  expect(followUpStatus(odd, stateAfter(['received']), 0).nextDue).toStrictEqual({
    target: 'close',
    at: hour,
  })
})

test('followUpStatus keeps its promises along any history', () => {
  fc.assert(
    fc.property(events, fc.nat(20), (history, days) => {
      const state = history.reduce(
        (before, event) => evolveFollowUp(policy, before, event),
        startFollowUp(),
      )
      const now = (state.at ?? 0) + days * day
      const status = followUpStatus(policy, state, now)
      expect(JSON.parse(JSON.stringify(status))).toStrictEqual(status)
      const open = state.receivedAt !== null && state.closedAt === null
      expect(status.nextDue !== null).toBe(open)
      if (status.nextDue !== null) {
        const assessment = status[status.nextDue.target]
        expect(assessment.kind).toBe(now <= status.nextDue.at ? 'pending' : 'overdue')
      }
      expect(status.firstContact.kind === 'assessed').toBe(state.contactedAt !== null)
      expect(status.close.kind === 'assessed').toBe(state.closedAt !== null)
    }),
  )
})

test('followUpStatus names what it refuses', () => {
  const state = stateAfter(['received', 'triaged'])
  expect(() => followUpStatus(policy, state, 999)).toThrow(RangeError)
  expect(() => followUpStatus(policy, state, 999)).toThrow(
    'followUpStatus needs now from the latest event on (1000), got 999',
  )
  expect(() => followUpStatus(business, state, day)).toThrow(
    'followUpStatus needs a schedule for firstContact in business time, got none',
  )
  const closing = { ...policy, close: business.close }
  expect(() => followUpStatus(closing, state, day)).toThrow('a schedule for close in business time')
  const target = { counted: 'calendarTime', timeZone: 'UTC' } as const
  const ask = (firstContact: FollowUpPolicy['firstContact']) => () =>
    followUpStatus({ ...policy, firstContact }, state, day, office)
  expect(ask({ ...target, within: { days: -1 } })).toThrow(
    'followUpStatus needs firstContact from 0, got {"days":-1}',
  )
  expect(ask({ counted: 'businessTime', within: { hours: -1 } })).toThrow(RangeError)
  expect(ask({ ...target, within: { hours: 1 }, desired: { hours: 2 } })).toThrow(RangeError)
  expect(ask({ ...target, within: { hours: 0.5 } })).toThrow(RangeError)
  expect(ask({ ...target, timeZone: 'Asia/Atlantis', within: { days: 1 } })).toThrow(
    'Asia/Atlantis',
  )
  expect(ask({ ...target, within: {} })().firstContact).toMatchObject({ kind: 'overdue' })
  expect(() => followUpStatus(policy, state, NaN)).toThrow(RangeError)
})
