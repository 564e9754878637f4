import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBusinessTime, businessTimeBetween } from '../../src/calendar/business-time.ts'
import { instantOf } from '../../src/calendar/instant.ts'
import type { ScheduleDefinition } from '../../src/calendar/schedule-model.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { defineWorkingDays } from '../../src/calendar/working-days.ts'
import { replayComplaint, startComplaint } from '../../src/complaint/decide.ts'
import type { ComplaintEvent } from '../../src/complaint/model.ts'
import type { ResponseLimit, ResponsePolicy } from '../../src/complaint/policy-model.ts'
import { complaintPauseReasons } from '../../src/complaint/state-model.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import fixtures from '../fixtures/service-time.json' with { type: 'json' }
import expectations from '../fixtures/expectation.json' with { type: 'json' }
import { day, histories, hour, policy, received, replayed } from './complaints.ts'

const nothing = { kind: 'unmeasured', because: 'noExpectation' }
const promise = (answerBy: number, at = 0): ComplaintEvent => ({
  type: 'acknowledged',
  id: 'a',
  at,
  answerBy,
})
const answer = (at: number, id = 'z'): ComplaintEvent => ({
  type: 'answered',
  id,
  at,
  complete: true,
})
const wait = (from: number, to: number): readonly ComplaintEvent[] => [
  { type: 'waitingForCustomer', id: `w${from}`, at: from },
  { type: 'resumed', id: `r${from}`, at: to },
]
const reopen = (at: number): ComplaintEvent => ({ type: 'reopened', id: `o${at}`, at, why: 'No' })
const answeredWithin = (respondWithin: ResponseLimit, rules: Partial<ResponsePolicy> = {}) => ({
  ...policy,
  ...rules,
  acknowledgeWithin: null,
  respondWithin,
})

test('complaintStatus asks nothing before a complaint arrived', () => {
  expect(complaintStatus(startComplaint(), policy, 0)).toStrictEqual({
    state: 'awaited',
    acknowledgement: nothing,
    response: nothing,
    total: nothing,
    followUp: nothing,
    responseTimes: { first: null, total: null },
    promisedBeyondPolicy: false,
    paused: false,
    nextDue: null,
  })
})

test('complaintStatus waits for acknowledgement and answer from receipt on, the last instant included', () => {
  const state = replayed([received()])
  expect(complaintStatus(state, policy, day)).toMatchObject({
    state: 'received',
    acknowledgement: { kind: 'pending', left: 0 },
    response: { kind: 'pending', left: 9 * day },
    total: { kind: 'pending', left: 9 * day },
    followUp: nothing,
    nextDue: { target: 'acknowledgement', at: day },
  })
  expect(complaintStatus(state, policy, new Date(day + 1))).toMatchObject({
    acknowledgement: { kind: 'overdue', overdueBy: 1 },
    nextDue: { target: 'acknowledgement', at: day },
  })
})

test.each([
  [2 * day - 1, 'excellent'],
  [2 * day, 'ordinary'],
  [10 * day, 'ordinary'],
  [10 * day + 1, 'disaster'],
])('complaintStatus judges an answer at %i as %s', (at, verdict) => {
  const status = complaintStatus(replayed([received(), answer(at)]), policy, at)
  expect(status.response).toMatchObject({ kind: 'assessed', verdict })
  expect(status.total).toStrictEqual(status.response)
  expect(status.responseTimes).toStrictEqual({ first: at, total: at })
})

test('complaintStatus takes an answer for the acknowledgement, and an acknowledgement for itself', () => {
  const at = (events: readonly ComplaintEvent[]) =>
    complaintStatus(replayed([received(), ...events]), policy, 2 * day).acknowledgement
  expect(at([answer(day)])).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
  expect(at([answer(day + 1)])).toMatchObject({ verdict: 'disaster' })
  expect(at([promise(9 * day, hour), answer(2 * day)])).toMatchObject({ adequacyGap: 23 * hour })
  const without = { ...policy, acknowledgeWithin: null }
  expect(complaintStatus(replayed([received()]), without, day).acknowledgement).toEqual(nothing)
})

describe('the first promise', () => {
  const held: ComplaintEvent = { type: 'held', id: 'h', at: day, reason: 'x', answerBy: 9 * day }

  test('binds: a hold moves no verdict, and is due beside it', () => {
    const events = [received(), promise(5 * day), held]
    const open = complaintStatus(replayed(events), policy, 6 * day)
    expect(open.response).toMatchObject({ kind: 'overdue', overdueBy: day })
    expect(open.total).toMatchObject({ kind: 'pending', left: 4 * day })
    expect(open.nextDue).toEqual({ target: 'response', at: 5 * day })
    const late = complaintStatus(replayed([...events, answer(8 * day)]), policy, 8 * day)
    expect(late.response).toMatchObject({ verdict: 'disaster', adequacyGap: -3 * day })
    expect(late.total).toMatchObject({ verdict: 'ordinary', adequacyGap: 2 * day })
  })

  test('is met exactly at its instant, and surpassed before what is desired', () => {
    const verdict = (answerBy: number, at: number) => {
      const state = replayed([received(), promise(answerBy), answer(at)])
      return complaintStatus(state, policy, at).response
    }
    expect(verdict(5 * day, 5 * day)).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
    expect(verdict(5 * day, 5 * day + 1)).toMatchObject({ verdict: 'disaster' })
    expect(verdict(5 * day, 2 * day)).toMatchObject({ verdict: 'ordinary', superiorityGap: 0 })
    expect(verdict(5 * day, 2 * day - 1)).toMatchObject({ verdict: 'excellent' })
    // A promise bolder than what is desired is what is desired then.
    expect(verdict(day, day)).toMatchObject({ verdict: 'ordinary' })
    expect(verdict(day, day - 1)).toMatchObject({ verdict: 'excellent' })
    expect(verdict(day, day + 1)).toMatchObject({ verdict: 'disaster' })
  })

  test('surpasses nothing where the policy desires nothing', () => {
    const plain = answeredWithin({ counted: 'calendarTime', within: { days: 10 } })
    const state = replayed([received(), promise(5 * day), answer(1)])
    const { response, total } = complaintStatus(state, plain, 1)
    expect([response, total]).toMatchObject([{ verdict: 'ordinary' }, { verdict: 'ordinary' }])
  })

  test('is told apart from the policy where it goes beyond it', () => {
    const status = (answerBy: number) =>
      complaintStatus(replayed([received(), promise(answerBy)]), policy, 0)
    expect(status(10 * day).promisedBeyondPolicy).toBe(false)
    expect(status(10 * day + 1)).toMatchObject({
      promisedBeyondPolicy: true,
      nextDue: { target: 'total', at: 10 * day },
    })
    // What was paused before the promise is allowed to it, and what is paused later is not.
    const promised = 10.5 * day
    const before = replayed([received(), ...wait(hour, day), promise(promised, day)])
    expect(complaintStatus(before, policy, 3 * day).promisedBeyondPolicy).toBe(false)
    const after = replayed([received(), promise(promised), ...wait(hour, day)])
    expect(complaintStatus(after, policy, 3 * day).promisedBeyondPolicy).toBe(true)
    const late = complaintStatus(
      replayed([received(), promise(20 * day), answer(15 * day)]),
      policy,
      15 * day,
    )
    expect([late.response, late.total]).toMatchObject([
      { verdict: 'ordinary' },
      { verdict: 'disaster' },
    ])
  })
})

describe('pauses', () => {
  test('put the limit off only if the policy says so, and never that of acknowledgement', () => {
    const events = [received(), ...wait(day, 3 * day)]
    const paused = complaintStatus(replayed(events), policy, 3 * day)
    expect(paused.total).toMatchObject({ left: 9 * day })
    expect(paused.acknowledgement).toMatchObject({ kind: 'overdue', overdueBy: 2 * day })
    const strict = complaintStatus(replayed(events), { ...policy, pausedBy: [] }, 3 * day)
    expect(strict.total).toMatchObject({ left: 7 * day })
  })

  test('stand still while we wait, and nothing is due then', () => {
    const state = replayed([
      received(),
      promise(5 * day),
      { type: 'waitingForCustomer', id: 'w', at: day },
    ])
    for (const now of [day, 2 * day, 300 * day]) {
      const status = complaintStatus(state, policy, now)
      expect(status).toMatchObject({ paused: true, nextDue: null })
      expect(status.response).toMatchObject({ kind: 'pending', left: 4 * day })
      expect(status.total).toMatchObject({ kind: 'pending', left: 9 * day })
    }
    const hold: ComplaintEvent = { type: 'held', id: 'h', at: day, reason: 'x', answerBy: 4 * day }
    const held = replayed([...state.taken, hold])
    expect(complaintStatus(held, policy, 2 * day)).toMatchObject({ paused: true, nextDue: null })
    const strict = complaintStatus(state, { ...policy, pausedBy: ['answered'] }, 6 * day)
    expect(strict).toMatchObject({ paused: false, nextDue: { target: 'response', at: 5 * day } })
  })

  test('begun once the time was used up change nothing', () => {
    const late: ComplaintEvent = { type: 'waitingForCustomer', id: 'w', at: 10 * day }
    const status = complaintStatus(replayed([received(), late]), policy, 12 * day)
    expect(status.total).toMatchObject({ kind: 'overdue', overdueBy: 2 * day })
    expect(status).toMatchObject({ paused: false, nextDue: { target: 'acknowledgement' } })
  })

  test('that were over before the promise are in the promise already', () => {
    const state = replayed([received(), ...wait(hour, 5 * hour), promise(5 * day, 9 * hour)])
    expect(complaintStatus(state, policy, day).response).toMatchObject({ left: 4 * day })
    expect(complaintStatus(state, policy, day).total).toMatchObject({ left: 9 * day + 4 * hour })
    const across = replayed([
      received(),
      { type: 'waitingForCustomer', id: 'w', at: hour },
      promise(5 * day, 2 * hour),
      { type: 'resumed', id: 'r', at: 5 * hour },
    ])
    expect(complaintStatus(across, policy, day).response).toMatchObject({
      left: 4 * day + 3 * hour,
    })
  })

  test('end with the answer, and are in no response time', () => {
    const state = replayed([
      received(),
      { type: 'waitingForCustomer', id: 'w', at: day },
      answer(3 * day),
    ])
    const status = complaintStatus(state, policy, 3 * day)
    expect(status.responseTimes).toStrictEqual({ first: day, total: day })
    expect(status.total).toMatchObject({ verdict: 'excellent' })
  })
})

describe('a rejected answer', () => {
  const events = [received(), promise(5 * day), answer(3 * day), reopen(6 * day)]

  test('keeps its verdict, and the answer is due again by the policy', () => {
    const open = complaintStatus(replayed(events), policy, 7 * day)
    expect(open).toMatchObject({
      state: 'reopened',
      response: { kind: 'assessed', verdict: 'ordinary', adequacyGap: 2 * day },
      total: { kind: 'pending', left: 3 * day },
      followUp: nothing,
      responseTimes: { first: 3 * day, total: null },
      nextDue: { target: 'total', at: 10 * day },
    })
  })

  test('has a first and a total response time', () => {
    const again = [...events, answer(11 * day, 'y')]
    const all = complaintStatus(replayed(again), policy, 11 * day)
    expect(all.responseTimes).toStrictEqual({ first: 3 * day, total: 11 * day })
    expect(all.total).toMatchObject({ verdict: 'disaster', adequacyGap: -day })
    expect(all.response).toMatchObject({ verdict: 'ordinary', adequacyGap: 2 * day })
    const lenient = { ...policy, pausedBy: complaintPauseReasons }
    const paused = complaintStatus(replayed(again), lenient, 11 * day)
    expect(paused.responseTimes).toStrictEqual({ first: 3 * day, total: 8 * day })
    expect(paused.total).toMatchObject({ verdict: 'ordinary', adequacyGap: 2 * day })
    expect(paused.response).toStrictEqual(all.response)
  })

  test('may be rejected again: what is paused is each time from the answer rejected', () => {
    const again = [...events, answer(7 * day, 'y'), reopen(8 * day), answer(9 * day, 'x')]
    const lenient = { ...policy, pausedBy: complaintPauseReasons }
    expect(complaintStatus(replayed(again), lenient, 9 * day).responseTimes).toStrictEqual({
      first: 3 * day,
      total: 5 * day,
    })
  })

  test('is due by the latest word that it takes longer, too', () => {
    const hold: ComplaintEvent = {
      type: 'held',
      id: 'h',
      at: 7 * day,
      reason: 'x',
      answerBy: 8 * day,
    }
    const status = complaintStatus(replayed([...events, hold]), policy, 7 * day)
    expect(status.nextDue).toEqual({ target: 'hold', at: 8 * day })
  })
})

describe('after the answer', () => {
  const events = [received(), promise(5 * day), answer(day)]
  const contact = (at: number): ComplaintEvent => ({ type: 'followedUp', id: 'f', at })

  test('the follow-up is counted from it, and closing hides no delay', () => {
    const waiting = complaintStatus(replayed(events), policy, 2 * day)
    expect(waiting).toMatchObject({
      followUp: { kind: 'pending', left: 2 * day },
      nextDue: { target: 'followUp', at: 4 * day },
    })
    const done = complaintStatus(replayed([...events, contact(4 * day)]), policy, 5 * day)
    expect(done.followUp).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
    expect(done.nextDue).toEqual({ target: 'silence', at: 8 * day })
    const silent = complaintStatus(replayed(events), policy, 8 * day + 1)
    expect(silent).toMatchObject({
      state: 'closed',
      followUp: { kind: 'overdue' },
      nextDue: { target: 'followUp', at: 4 * day },
    })
  })

  test('nothing is due without follow-up and silence', () => {
    const { timeZone, acknowledgeWithin, respondWithin, pausedBy } = policy
    const rules = { timeZone, acknowledgeWithin, respondWithin, pausedBy }
    const status = complaintStatus(replayed(events), { ...rules, closesAfterSilence: null }, 1e12)
    expect(status).toMatchObject({ state: 'answered', followUp: nothing, nextDue: null })
  })
})

describe('the clocks', () => {
  const office = defineSchedule({
    timeZone: 'Asia/Jakarta',
    weekly: { mon: [['09:00', '17:00']], thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
  })
  const friday = Date.parse('2026-11-20T16:00+07:00')
  const monday = Date.parse('2026-11-23T16:00+07:00')

  test('count business time on the schedule, pauses included', () => {
    const within: ResponseLimit = { counted: 'businessTime', within: { hours: 8 } }
    const rules = answeredWithin(within, { timeZone: 'Asia/Jakarta' })
    const status = complaintStatus(replayed([received(friday)]), rules, friday, office)
    expect(status.nextDue).toEqual({ target: 'response', at: monday })
    const paused = replayed([received(friday), ...wait(friday, friday + 66 * hour)])
    expect(complaintStatus(paused, rules, monday, office).nextDue).toEqual({
      target: 'response',
      at: Date.parse('2026-11-26T10:00+07:00'),
    })
    const done = replayed([received(friday), answer(monday)])
    expect(complaintStatus(done, rules, monday, office)).toMatchObject({
      responseTimes: { first: 8 * hour, total: 8 * hour },
      total: { verdict: 'ordinary', adequacyGap: 0 },
    })
  })

  test.each(['workingDays', 'calendarDays'] as const)(
    'count %s by date, the last one to its end',
    (counted) => {
      const rules = answeredWithin(
        { counted, within: 3 },
        {
          timeZone: 'Asia/Jakarta',
          receivedOnClosedDay: 'count',
        },
      )
      const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
      const last = { workingDays: '2026-11-25', calendarDays: '2026-11-23' }[counted]
      const end = Date.parse(`${last}T23:59:59.999+07:00`)
      const open = complaintStatus(replayed([received(friday)]), rules, end, days)
      expect(open.total).toMatchObject({ kind: 'pending', left: 0 })
      expect(open.nextDue).toEqual({ target: 'response', at: end })
      expect(complaintStatus(replayed([received(friday)]), rules, end + 1, days).total.kind).toBe(
        'overdue',
      )
      // From Friday to Monday is one working day, and three days of the calendar.
      const paused = replayed([received(friday), ...wait(friday, friday + 66 * hour)])
      const later = { workingDays: '2026-11-26', calendarDays: '2026-11-26' }[counted]
      expect(complaintStatus(paused, rules, monday, days).nextDue?.at).toBe(
        Date.parse(`${later}T23:59:59.999+07:00`),
      )
    },
  )

  test('put a date off for a pause that begins on its last day, and for none after it', () => {
    const rules = answeredWithin({ counted: 'calendarDays', within: 3 })
    const due = (from: number, to: number) =>
      complaintStatus(replayed([received(), ...wait(from, to)]), rules, to).nextDue?.at
    expect(due(3 * day, 4 * day)).toBe(5 * day - 1)
    expect(due(4 * day, 5 * day)).toBe(4 * day - 1)
  })

  test('call nothing excellent where nothing is desired, not even on the closed day of receipt', () => {
    const saturday = friday + day
    for (const receivedOnClosedDay of ['count', 'treatAsNext'] as const) {
      const rules = answeredWithin(
        { counted: 'workingDays', within: 1 },
        { timeZone: 'Asia/Jakarta', receivedOnClosedDay },
      )
      const days = defineWorkingDays({ weekend: ['sat', 'sun'] })
      const done = replayed([received(saturday), promise(monday, saturday), answer(saturday)])
      const { response, total } = complaintStatus(done, rules, saturday, days)
      expect([response, total]).toMatchObject([{ verdict: 'ordinary' }, { verdict: 'ordinary' }])
    }
  })

  test('keep a desired number of days, on dates too', () => {
    const rules = answeredWithin({ counted: 'calendarDays', within: 3, desired: 2 })
    const verdicts = [1, 2, 3, 4].map((at) => {
      const state = replayed([received(hour), answer(at * day)])
      return complaintStatus(state, rules, at * day).total
    })
    expect(verdicts.map((one) => 'verdict' in one && one.verdict)).toEqual([
      'excellent',
      'ordinary',
      'ordinary',
      'disaster',
    ])
    const promised = replayed([received(hour), promise(3 * day, hour), answer(2 * day)])
    expect(complaintStatus(promised, rules, 2 * day).response).toMatchObject({
      verdict: 'ordinary',
      superiorityGap: 0,
    })
  })

  test.each(['sla.zammad.reopened', 'sla.zammad.pause.closed75'] as const)(
    'agree with the figures of %s',
    (name) => {
      const { input, expected } = fixtures[name]
      const endOfPaused = fixtures['sla.zammad.pause.closed75'].input.end
      const schedule = defineSchedule(input.schedule as unknown as ScheduleDefinition)
      const start = Date.parse(input.start)
      const pauses = input.pauses.flatMap(([from = '', to = '']) =>
        wait(Date.parse(from), Date.parse(to)),
      )
      const rules = answeredWithin({ counted: 'businessTime', within: { minutes: 120 } })
      const end = Date.parse('deadline' in expected ? expected.deadline : endOfPaused)
      const open = replayComplaint(rules, [received(start), ...pauses]).state
      const done = replayComplaint(rules, [received(start), ...pauses, answer(end)]).state
      if ('deadline' in expected) {
        expect(complaintStatus(open, rules, end, schedule).nextDue?.at).toBe(end)
        expect(complaintStatus(done, rules, end, schedule).total).toMatchObject({ adequacyGap: 0 })
      } else {
        expect(complaintStatus(done, rules, end, schedule).responseTimes.first).toBe(
          expected.elapsedMinutes * 60_000,
        )
      }
    },
  )

  test('judge two or three days as the expectation does', () => {
    const { input, expected } = expectations['zot.twoOrThreeDays']
    const rules = answeredWithin({
      counted: 'calendarTime',
      within: { days: 3 },
      desired: { days: 2 },
    })
    const verdicts = input.delivered.map((days) => {
      const at = Math.round(days * day)
      const { total } = complaintStatus(replayed([received(), answer(at)]), rules, at)
      return 'verdict' in total ? total.verdict : null
    })
    expect(verdicts).toEqual(expected)
  })

  test('agree with business time itself, whatever the pauses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 4, maxLength: 8 }),
        fc.integer({ min: 0, max: 40 }),
        (points, hours) => {
          const sorted = [...new Set(points)].sort((one, other) => one - other)
          const spans = sorted.flatMap((from, index) => {
            const to = sorted[index + 1]
            return index % 2 === 0 && to !== undefined ? [[from, to] as const] : []
          })
          const at = (quarter: number) => friday + quarter * (hour / 4)
          const pauses = spans.map(([from, to]) => ({ from: at(from), to: at(to) }))
          const rules = answeredWithin({ counted: 'businessTime', within: { hours } })
          const events = [received(friday), ...pauses.flatMap(({ from, to }) => wait(from, to))]
          const now = at(401)
          const open = complaintStatus(replayed(events), rules, now, office)
          const due = addBusinessTime(office, friday, { hours }, { pauses })
          expect(open.nextDue?.at).toBe(due)
          const done = complaintStatus(replayed([...events, answer(now)]), rules, now, office)
          expect(done.responseTimes.first).toBe(
            businessTimeBetween(office, friday, now, { pauses }),
          )
        },
      ),
    )
  })

  test('refuse what is missing or makes no sense', () => {
    const state = replayed([received()])
    const status = (limit: ResponseLimit, rules: Partial<ResponsePolicy> = {}, calendar = false) =>
      complaintStatus(
        state,
        answeredWithin(limit, rules),
        0,
        ...(calendar ? [defineWorkingDays({ weekend: [] })] : []),
      )
    const business: ResponseLimit = { counted: 'businessTime', within: { hours: 1 } }
    const working: ResponseLimit = { counted: 'workingDays', within: 1 }
    expect(() => status(business)).toThrow('needs a schedule')
    expect(() => status(business, {}, true)).toThrow('needs a schedule')
    expect(() => status(working, { receivedOnClosedDay: 'count' })).toThrow('needs a calendar')
    expect(() => status(working, {}, true)).toThrow('receivedOnClosedDay')
    for (const within of [-1, 0.5, NaN]) {
      expect(() => status({ counted: 'calendarDays', within })).toThrow('whole number of days')
    }
    expect(() => status({ counted: 'calendarTime', within: { days: -1 } })).toThrow('from 0')
    expect(() =>
      status({ counted: 'calendarTime', within: { days: 1 }, desired: { days: 2 } }),
    ).toThrow(RangeError)
    expect(() => complaintStatus(replayed([received(5)]), policy, 4)).toThrow(
      'now from the latest event on (5), got 4',
    )
  })
})

describe('any history', () => {
  test('has a status at any later time, and a hold or a rejection moves no first verdict', () => {
    fc.assert(
      fc.property(histories, fc.nat(60 * 24), (events, hours) => {
        const { state } = replayComplaint(policy, events)
        const now = instantOf((state.at ?? 0) + hours * hour)
        const status = complaintStatus(state, policy, now)
        expect(JSON.parse(JSON.stringify(status))).toStrictEqual(status)
        const { first, total } = status.responseTimes
        if (first !== null) expect(first).toBeGreaterThanOrEqual(0)
        if (first !== null && total !== null) expect(total).toBeGreaterThanOrEqual(first)
        const isOpen = 'waitingSince' in state
        expect(status.total.kind === 'assessed').toBe(!isOpen)
        if (isOpen && !status.paused) expect(status.nextDue).not.toBeNull()
        const more: readonly ComplaintEvent[] = [
          { type: 'held', id: 'h', at: now, reason: 'x', answerBy: now + 99 * day },
          { type: 'reopened', id: 'o', at: now, why: 'x' },
        ]
        const after = replayComplaint(policy, [...state.taken, ...more]).state
        expect(complaintStatus(after, policy, now).response).toStrictEqual(status.response)
      }),
    )
  })
})
