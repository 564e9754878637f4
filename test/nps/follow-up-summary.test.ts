import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { evolveFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import type { FollowUpPolicy, FollowUpState } from '../../src/nps/follow-up-model.ts'
import { followUpStatus } from '../../src/nps/follow-up-status.ts'
import { followUpSummary } from '../../src/nps/follow-up-summary.ts'
import type { NpsRating } from '../../src/nps/model.ts'
import { day, eventOf, events, hour, policy, reachable, stateAfter } from './follow-up-cases.ts'

const open = stateAfter(['received', 'triaged'])
const contactedAt = (at: number) => evolveFollowUp(policy, open, eventOf('contacted', 'c', at))
const resolvedAt = (contact: number, at: number) =>
  evolveFollowUp(policy, contactedAt(contact), eventOf('resolved', 'r', at))
const rerated = (rating: NpsRating, again: NpsRating): FollowUpState => {
  const state = resolvedAt(hour, 2 * hour)
  return evolveFollowUp(
    policy,
    { ...state, rating },
    { type: 'rescored', id: 's', at: 9 * hour, rating: again },
  )
}

test('followUpSummary counts in time, late, overdue and pending apart', () => {
  const cases = [
    contactedAt(hour),
    contactedAt(day),
    contactedAt(day + 1),
    open,
    stateAfter(['received'], day),
    evolveFollowUp(policy, open, eventOf('declined', 'd', hour)),
    startFollowUp(),
  ]
  const summary = followUpSummary(policy, cases, day + 2000)
  expect(summary.cases).toBe(6)
  expect(summary.firstContact).toStrictEqual({
    inTime: { kind: 'share', share: 0.5, count: 2, n: 4 },
    pending: 1,
    withdrawn: 1,
    median: { kind: 'median', milliseconds: day, counted: 'calendarTime', n: 3 },
  })
  expect(summary.close).toMatchObject({
    inTime: { kind: 'share', share: 1, n: 1 },
    pending: 5,
    median: { milliseconds: hour, n: 1 },
  })
  expect(summary.stages).toStrictEqual({
    awaited: 1,
    received: 1,
    triaged: 1,
    contacted: 3,
    resolved: 0,
    unreachable: 0,
    declined: 1,
  })
})

test('followUpSummary takes the middle, and of an even number the mean of two', () => {
  const median = (hours: readonly number[]) => {
    const cases = hours.map((after) => resolvedAt(hour, after * hour))
    const { median: found } = followUpSummary(policy, cases, 100 * day).close
    return found.kind === 'median' ? found.milliseconds / hour : found.because
  }
  expect(median([30, 2, 4])).toBe(4)
  expect(median([30, 2, 4, 6])).toBe(5)
  expect(median([7])).toBe(7)
  expect(median([])).toBe('nothingDone')
  const later = stateAfter(['received', 'triaged', 'contacted'], 5 * day)
  expect(followUpSummary(policy, [later], 9 * day).firstContact.median).toMatchObject({
    milliseconds: 2000,
  })
})

test('followUpSummary measures time as the target counts it', () => {
  const office = defineSchedule({ timeZone: 'UTC', weekly: { thu: [['00:00', '12:00']] } })
  const business: FollowUpPolicy = {
    attempts: 2,
    firstContact: { counted: 'businessTime', within: { hours: 6 } },
    close: policy.close,
  }
  // 1970-01-01 was a Thursday.
  const cases = [contactedAt(5 * hour), resolvedAt(day, day + hour)]
  const summary = followUpSummary(business, cases, 2 * day, office)
  expect(summary.firstContact).toMatchObject({
    inTime: { share: 0.5, count: 1, n: 2 },
    median: { milliseconds: 8.5 * hour, counted: 'businessTime', n: 2 },
  })
  expect(() => followUpSummary(business, cases, 2 * day)).toThrow(
    'needs a schedule for firstContact',
  )
  expect(summary.close.median).toMatchObject({
    milliseconds: 25 * hour,
    counted: 'calendarTime',
    n: 1,
  })
  expect(followUpSummary(business, [], 0).cases).toBe(0)
})

test('followUpSummary tells what became of those who rated again', () => {
  const { recovery } = followUpSummary(
    policy,
    [
      rerated(3, 9),
      rerated(6, 7),
      rerated(0, 6),
      rerated(8, 10),
      rerated(10, 0),
      contactedAt(hour),
    ],
    100 * day,
  )
  expect(recovery.recovered).toStrictEqual({ kind: 'share', share: 2 / 3, count: 2, n: 3 })
  expect(recovery.before).toMatchObject({ promoters: 1, passives: 1, detractors: 3 })
  expect(recovery.after).toMatchObject({ promoters: 2, passives: 1, detractors: 2 })
})

test('followUpSummary of nothing measures nothing', () => {
  const timing = {
    inTime: { kind: 'unmeasured', because: 'nothingDue' },
    pending: 0,
    withdrawn: 0,
    median: { kind: 'unmeasured', because: 'nothingDone' },
  }
  for (const states of [[], [startFollowUp()]]) {
    expect(followUpSummary(policy, states, 0)).toMatchObject({
      cases: 0,
      firstContact: timing,
      close: timing,
      recovery: { recovered: { kind: 'unmeasured', because: 'nobodyRescored' } },
    })
  }
  expect(followUpSummary(policy, [rerated(9, 10)], 100 * day).recovery.recovered.kind).toBe(
    'unmeasured',
  )
})

test('followUpSummary counts the stages of both loops', () => {
  const summary = followUpSummary(
    policy,
    reachable.map(({ types }) => stateAfter(types)),
    day,
  )
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0)
  expect(sum(summary.stages)).toBe(reachable.length)
  expect(sum(summary.outerLoop)).toBe(reachable.length)
  for (const [stage, count] of Object.entries(summary.stages)) {
    expect(count).toBe(reachable.filter((one) => one.stage === stage).length)
  }
  for (const [outerLoop, count] of Object.entries(summary.outerLoop)) {
    expect(count).toBe(reachable.filter((one) => one.outerLoop === outerLoop).length)
  }
})

test('followUpSummary loses no case: in time or not, pending, or withdrawn', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 8 }), fc.nat(20), (histories, days) => {
      const states = histories.map((history) =>
        history.reduce((before, event) => evolveFollowUp(policy, before, event), startFollowUp()),
      )
      const now = Math.max(0, ...states.map(({ at }) => at ?? 0)) + days * day
      const summary = followUpSummary(policy, states, now)
      for (const name of ['firstContact', 'close'] as const) {
        const { inTime, pending, withdrawn } = summary[name]
        expect((inTime.kind === 'share' ? inTime.n : 0) + pending + withdrawn).toBe(summary.cases)
        const met = states.filter((state) => {
          const one = followUpStatus(policy, state, now)[name]
          return one.kind === 'assessed' && one.verdict === 'ordinary'
        })
        expect(inTime.kind === 'share' ? inTime.count : 0).toBe(met.length)
      }
      expect(JSON.parse(JSON.stringify(summary))).toStrictEqual(summary)
    }),
    { numRuns: 60 },
  )
})
