import { describe, expect, test } from 'vitest'
import { deliverySummary } from '../../src/expectation/tally.ts'
import { summarize } from '../../src/summary/summarize.ts'
import { assessPromise } from '../../src/promise/assess.ts'
import type { PromiseOutcome } from '../../src/promise/model.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import {
  promiseConcerns,
  promiseRevisionRules,
  type PromiseConcern,
  type ServicePromise,
} from '../../src/promise/told-model.ts'
import { after, durations, jakarta, noon, onDate, told, visit, why, within } from './told.ts'

const { minute, hour, day } = durations
const record = (outcome: PromiseOutcome | null) =>
  promiseRecord(outcome === null ? [] : [outcome], { direction: 'lowerIsBetter', target: 0.9 })

/** What is said of promises that were kept or broken so many minutes after noon. */
const delivered = (promises: readonly ServicePromise[], at: number) =>
  assessPromise({ promises, deliveredAt: after(at), now: after(at) })
/** What is said of promises still open so many minutes after noon. */
const open = (promises: readonly ServicePromise[], at: number) =>
  assessPromise({ promises, now: after(at) })

describe('assessPromise', () => {
  test('breaks "just ten minutes" that became thirty, three times over', () => {
    const late = delivered([told(0, 10)], 30)
    expect(late).toMatchObject({
      kind: 'assessed',
      verdict: 'disaster',
      because: 'worseThanAdequate',
      adequacyGap: -20 * minute,
      binding: 0,
      explained: false,
      concerns: ['noReason'],
    })
    expect(late.outcome).toStrictEqual({
      promised: 10 * minute,
      delivered: 30 * minute,
      explained: false,
    })
    expect(record(late.outcome)).toMatchObject({
      broken: 1,
      overrun: { worst: 20 * minute, ratio: { worst: 3 } },
      explanation: { explained: 0, unexplained: 1 },
    })
  })

  test('gives the whole assessment with both verdicts, as plain JSON', () => {
    const promises = [told(0, 10, why), told(9, 30, why)]
    const late = delivered(promises, 30)
    const by = (minutes: number) => ({
      adequate: { kind: 'instant', at: after(minutes) },
      desired: { kind: 'instant', at: after(minutes) },
    })
    const delivery = { kind: 'instant', at: after(30) }
    const broken = {
      kind: 'assessed',
      verdict: 'disaster',
      because: 'worseThanAdequate',
      adequacyGap: -20 * minute,
      superiorityGap: -20 * minute,
      expectation: by(10),
      delivery,
    }
    const kept = {
      ...broken,
      verdict: 'ordinary',
      because: 'withinTolerance',
      adequacyGap: 0,
      superiorityGap: 0,
      expectation: by(30),
    }
    const facts = {
      byFirst: broken,
      byLatestTimely: kept,
      revised: 1,
      timely: 1,
      explained: true,
      concerns: [],
    }
    expect(late).toStrictEqual({
      ...broken,
      binding: 0,
      ...facts,
      outcome: { promised: 10 * minute, delivered: 30 * minute, explained: true },
    })
    expect(JSON.parse(JSON.stringify(late))).toStrictEqual(late)
    const forgiving = assessPromise({
      promises,
      deliveredAt: after(30),
      now: after(30),
      revisions: 'latestTimely',
    })
    expect(forgiving).toStrictEqual({
      ...kept,
      binding: 1,
      ...facts,
      outcome: { promised: 30 * minute, delivered: 30 * minute, explained: true },
    })
  })

  test('is an assessment to whatever takes one', () => {
    const assessments = [
      delivered([told(0, 10)], 30),
      delivered([told(0, 10)], 10),
      delivered([told(0, 10)], 9),
      open([told(0, 10)], 5),
      open([told(0, 10)], 11),
      open([told(0, null)], 5),
    ]
    expect(summarize(deliverySummary, assessments)).toMatchObject({
      disaster: 1,
      ordinary: 1,
      excellent: 1,
      pending: 1,
      overdue: 1,
      unmeasured: 1,
    })
  })

  test('lets the first promise bind, whatever is said later', () => {
    const later = [told(1, 5, why), told(9, 60, why), told(9, 90), told(50, null, why)]
    for (const minutes of [0, 9, 10, 11, 60, 200]) {
      const alone = delivered([told(0, 10)], minutes)
      const said = later.filter(({ toldAt }) => toldAt <= after(minutes))
      expect(delivered([told(0, 10), ...said], minutes)).toMatchObject({
        kind: alone.kind,
        verdict: alone.kind === 'assessed' ? alone.verdict : '',
        binding: 0,
        byFirst: alone.byFirst,
        outcome: alone.outcome,
      })
    }
  })

  test('is pending to the limit itself and overdue after it', () => {
    expect(open([told(0, 10, why)], 10)).toMatchObject({
      kind: 'pending',
      left: 0,
      outcome: { promised: 10 * minute, delivered: null, age: 10 * minute, explained: true },
    })
    const overdue = assessPromise({
      promises: [told(0, 10)],
      deliveredAt: null,
      now: new Date(after(10) + 1),
    })
    expect(overdue).toMatchObject({
      kind: 'overdue',
      verdict: 'disaster',
      overdueBy: 1,
      outcome: { promised: 10 * minute, delivered: null, age: 10 * minute + 1 },
    })
    expect(record(overdue.outcome)).toMatchObject({ broken: 1, overrun: { running: 1 } })
    expect(record(open([told(0, 10)], 10).outcome)).toMatchObject({ kind: 'unrecorded' })
  })

  test('keeps what was promised with a tolerance by its limit, and praises only what was hoped for', () => {
    const promise = { toldAt: noon, promised: within(5, 10) }
    const verdict = (at: number) => {
      const result = delivered([promise], at)
      return result.kind === 'assessed' ? result.verdict : result.kind
    }
    expect([4, 5, 10, 11].map(verdict)).toEqual(['excellent', 'ordinary', 'ordinary', 'disaster'])
    expect(delivered([promise], 4).outcome).toMatchObject({ promised: 10 * minute })
  })

  test('judges a visit on both sides, and has no row for the record', () => {
    const promise = { toldAt: noon, promised: visit(60, 120), ...why }
    expect(delivered([promise], 59)).toMatchObject({ because: 'tooEarly', outcome: null })
    expect(delivered([promise], 90)).toMatchObject({ verdict: 'ordinary', outcome: null })
    expect(delivered([promise], 121)).toMatchObject({ because: 'tooLate', outcome: null })
    expect(open([promise], 120)).toMatchObject({ kind: 'pending', outcome: null })
    const days = { earliest: onDate('2026-11-25').adequate, latest: onDate('2026-11-26').adequate }
    const visitDays = { toldAt: noon, promised: { ...days, timeZone: jakarta } }
    expect(delivered([visitDays], 0)).toMatchObject({ because: 'tooEarly', outcome: null })
  })

  test('is unmeasured where no length was ever told, and says what was wrong', () => {
    const nothing = { kind: 'unmeasured', because: 'noExpectation' }
    const facts = { byFirst: nothing, byLatestTimely: nothing, revised: 0, timely: 0 }
    const none = { binding: null, explained: false, outcome: null }
    expect(delivered([], 0)).toStrictEqual({ ...nothing, ...none, ...facts, concerns: [] })
    expect(delivered([told(0, null, why), told(5, null, why)], 30)).toStrictEqual({
      ...nothing,
      ...none,
      ...facts,
      concerns: ['noLength', 'noAlternative'],
    })
  })

  test('takes the first promise with a length, and counts from when the customer was first told', () => {
    const waiting = delivered([told(0, null), told(5, 15, why), told(14, 40)], 20)
    expect(waiting).toMatchObject({
      verdict: 'disaster',
      adequacyGap: -5 * minute,
      binding: 1,
      revised: 1,
      timely: 0,
      explained: true,
      outcome: { promised: 15 * minute, delivered: 20 * minute, explained: true },
    })
  })
})

describe('assessPromise with latestTimely', () => {
  const binding = (promises: readonly ServicePromise[], revisions = 'latestTimely' as const) => {
    const result = assessPromise({ promises, now: after(1000), revisions })
    expect(result.byLatestTimely).toEqual(
      assessPromise({ promises, now: after(1000) }).byLatestTimely,
    )
    return [result.binding, result.revised, result.timely]
  }

  test('takes a revision with a reason, told at the latest when the promise ran out', () => {
    expect(binding([told(0, 10), told(9, 30, why)])).toEqual([1, 1, 1])
    expect(binding([told(0, 10), told(10, 30, why)])).toEqual([1, 1, 1])
    const late = { ...told(10, 30, why), toldAt: after(10) + 1 }
    expect(binding([told(0, 10), late])).toEqual([0, 1, 0])
    expect(binding([told(0, 10), told(9, 30)])).toEqual([0, 1, 0])
    expect(binding([told(0, 10), told(0, 30, why)])).toEqual([1, 1, 1])
  })

  test('follows a chain of revisions, each in time for the one that binds', () => {
    const chain = [told(0, 10), told(9, 20, why), told(20, 30, why), told(30, 40, why)]
    expect(binding(chain)).toEqual([3, 3, 3])
    const broken = [told(0, 10), told(9, 20, why), told(21, 30, why), told(22, 40, why)]
    expect(binding(broken)).toEqual([1, 3, 1])
  })

  test('takes a revision to an earlier time, and is the stricter rule then', () => {
    const promises = [told(0, 30, why), told(5, 10, why)]
    expect(binding(promises)).toEqual([1, 1, 1])
    expect(delivered(promises, 20)).toMatchObject({
      byFirst: { verdict: 'excellent' },
      byLatestTimely: { verdict: 'disaster' },
    })
    expect(binding([...promises, told(20, 30, why)])).toEqual([1, 2, 1])
  })

  test('does not let an unexplained revision make time for an explained one', () => {
    const promises = [told(0, 10), told(9, 30), told(20, 40, why)]
    expect(binding(promises)).toEqual([0, 2, 0])
    expect(binding([told(0, 10), told(5, 30), told(9, 40, why)])).toEqual([2, 2, 1])
  })

  test('passes over what has no length', () => {
    expect(binding([told(0, null), told(30, 40), told(35, null, why)])).toEqual([1, 0, 0])
    expect(binding([told(0, 10), told(5, null, why), told(12, 30, why)])).toEqual([0, 1, 0])
    expect(binding([told(0, 10), told(5, null, why), told(9, 30, why)])).toEqual([2, 1, 1])
  })

  test('is explained by the promise that binds', () => {
    const promises = [told(0, 10), told(9, 30, why)]
    const terms = { promises, now: after(9) }
    const explained = promiseRevisionRules.map(
      (revisions) => assessPromise({ ...terms, revisions }).explained,
    )
    expect(explained).toEqual([false, true])
    expect(assessPromise({ ...terms, revisions: 'latestTimely' }).outcome).toMatchObject({
      promised: 30 * minute,
      age: 9 * minute,
      explained: true,
    })
  })
})

describe('assessPromise of a date', () => {
  const tuesday = { toldAt: noon, promised: onDate('2026-11-24') }
  const endOfDay = noon + 12 * hour - 1
  const wednesday = { promised: onDate('2026-11-25'), ...why }

  test('compares by date in the zone, and counts in days', () => {
    const assess = (deliveredAt: number) =>
      assessPromise({ promises: [tuesday], deliveredAt, now: deliveredAt })
    expect(assess(endOfDay)).toMatchObject({
      verdict: 'ordinary',
      outcome: { promised: 0, delivered: 0 },
    })
    expect(assess(endOfDay + 1)).toMatchObject({
      verdict: 'disaster',
      adequacyGap: -1,
      outcome: { promised: 0, delivered: 1 },
    })
    expect(assessPromise({ promises: [tuesday], now: endOfDay + 2 * day })).toMatchObject({
      kind: 'overdue',
      overdueBy: 2,
      outcome: { promised: 0, delivered: null, age: 2 },
    })
  })

  test('may be told, and told again, on the promised day to its end', () => {
    const latest = (toldAt: number) =>
      assessPromise({
        promises: [tuesday, { toldAt, ...wednesday }],
        now: noon + 3 * day,
        revisions: 'latestTimely',
      })
    expect(latest(endOfDay)).toMatchObject({ binding: 1, overdueBy: 2, timely: 1 })
    expect(latest(endOfDay).concerns).toEqual(['noReason'])
    expect(latest(endOfDay + 1)).toMatchObject({ binding: 0, overdueBy: 3, timely: 0 })
    expect(latest(endOfDay + 1).concerns).toEqual(['noReason', 'revisedLate'])
    const yesterday = { ...tuesday, toldAt: endOfDay + 1 }
    expect(() => assessPromise({ promises: [yesterday], now: noon + day })).toThrow(
      `promises[0] runs out before it was told, got ${JSON.stringify(tuesday.promised)} told at ${endOfDay + 1}`,
    )
  })

  test('is revised by an instant, and an instant by a date', () => {
    const toInstant = [tuesday, told(60, 90, why)]
    expect(delivered(toInstant, 120)).toMatchObject({
      byFirst: { verdict: 'ordinary' },
      byLatestTimely: { verdict: 'disaster', adequacyGap: -30 * minute },
      outcome: { promised: 0, delivered: 0 },
    })
    const toDate = [told(0, 10, why), { toldAt: after(10), ...wednesday }]
    const mixed = assessPromise({
      promises: toDate,
      deliveredAt: endOfDay + 1,
      now: noon + day,
      revisions: 'latestTimely',
    })
    expect(mixed).toMatchObject({
      verdict: 'ordinary',
      byFirst: { verdict: 'disaster', adequacyGap: 10 * minute - 12 * hour },
      outcome: { promised: 1, delivered: 1 },
    })
  })
})

describe('assessPromise has the concern', () => {
  const full = { reason: 'The kitchen is full', alternatives: ['The counter'] }
  const cases: [PromiseConcern[], ServicePromise[]][] = [
    [[], []],
    [[], [told(0, 10, full), told(10, 20, why)]],
    [['noLength'], [told(0, null, full)]],
    [['noReason'], [told(0, 10)]],
    [['noReason'], [told(0, 10), told(5, 20, why)]],
    [['noLength', 'noAlternative'], [told(0, null, why)]],
    [['noLength', 'noAlternative'], [told(0, null, { ...why, alternatives: [] })]],
    [['noLength'], [told(0, null, why), told(5, 20, full)]],
    [['revisedLate'], [told(0, 10, why), told(11, 20, why)]],
    [['revisedLate'], [told(0, 10, why), told(11, null, why)]],
    [['revisedWithoutReason'], [told(0, 10, why), told(10, 20)]],
    [['revisedWithoutReason'], [told(0, 10, why), told(10, 20), told(20, 30, why)]],
    [
      ['revisedLate', 'revisedWithoutReason'],
      [told(0, 10, why), told(11, 20)],
    ],
    [
      ['noReason', 'revisedLate'],
      [told(0, 10), told(11, 20, why), told(20, 30, why)],
    ],
    [[...promiseConcerns], [told(0, null), told(5, 10, why), told(11, 20)]],
  ]
  test.each(cases)('%j', (concerns, promises) => {
    expect(open(promises, 60).concerns).toEqual(concerns)
    expect(delivered(promises, 60).concerns).toEqual(concerns)
  })

  test('whether the promise was kept or not, in the order of the closed list', () => {
    const reached = cases.flatMap(([concerns]) => concerns)
    expect(promiseConcerns.filter((concern) => !reached.includes(concern))).toEqual([])
    for (const at of [5, 15]) expect(delivered([told(0, 10)], at).concerns).toEqual(['noReason'])
  })
})

describe('assessPromise refuses', () => {
  const fine = told(0, 10)
  const refusals: [string, ServicePromise[], string][] = [
    [
      'promises out of order',
      [told(5, 10), told(6, 10), told(4, 10)],
      `promises[2] was told before the promise before it, at ${after(4)}`,
    ],
    [
      'a promise told after the delivery',
      [fine, told(31, 40)],
      `promises[1] was told after the delivery or after now, at ${after(31)}`,
    ],
    [
      'a delivery before the first promise',
      [told(31, 40)],
      `promises[0] was told after the delivery or after now, at ${after(31)}`,
    ],
    [
      'a promise that ran out before it was told',
      [fine, told(20, 19)],
      `promises[1] runs out before it was told, got ${after(19)} told at ${after(20)}`,
    ],
    [
      'a blank reason',
      [fine, told(5, 10, { reason: ' ' })],
      'promises[1] has a blank reason or alternative',
    ],
    [
      'a blank alternative',
      [told(0, null, { alternatives: ['Tomorrow', ''] })],
      'promises[0] has a blank reason or alternative',
    ],
  ]
  test.each(refusals)('%s', (_, promises, fault) => {
    const act = () => assessPromise({ promises, deliveredAt: after(30), now: after(60) })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`assessPromise: ${fault}`)
  })

  test('a promise told after now', () => {
    const act = () => open([fine, told(6, 10)], 5)
    expect(act).toThrow(RangeError)
    expect(act).toThrow('assessPromise: promises[1] was told after the delivery or after now')
  })

  test('a delivery after now', () => {
    const act = () => assessPromise({ promises: [fine], deliveredAt: after(3), now: after(2) })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(
      `assessPromise needs a delivery not after now (${after(2)}), got ${after(3)}`,
    )
  })

  test('a rule that is none', () => {
    // @ts-expect-error there is no such rule
    const act = () => assessPromise({ promises: [], now: 0, revisions: 'latest' })
    expect(act).toThrow(RangeError)
    expect(act).toThrow('assessPromise needs revisions of first, latestTimely, got latest')
  })

  test('instants that are none, and limits that do not fit', () => {
    expect(() => assessPromise({ promises: [], now: NaN })).toThrow(RangeError)
    expect(() => assessPromise({ promises: [], deliveredAt: 0.5, now: 1 })).toThrow(RangeError)
    expect(() => open([{ toldAt: NaN, promised: null }], 0)).toThrow(RangeError)
    expect(() => open([{ toldAt: noon, promised: NaN }], 0)).toThrow(RangeError)
    expect(() => open([{ toldAt: noon, promised: within(11, 10) }], 0)).toThrow(RangeError)
    expect(() => open([{ toldAt: noon, promised: visit(11, 10) }], 0)).toThrow(RangeError)
  })
})
