import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directions } from '../../src/expectation/model.ts'
import type { PromiseOutcome, RecordedPromises } from '../../src/promise/model.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'
import fixture from '../fixtures/promise.json' with { type: 'json' }

const lower = { direction: 'lowerIsBetter', target: 0.9 } as const
const higher = { direction: 'higherIsBetter', target: 0.9 } as const

/** The record that there must be. */
function recorded(
  outcomes: Iterable<PromiseOutcome>,
  options: Parameters<typeof promiseRecord>[1] = lower,
): RecordedPromises {
  const record = promiseRecord(outcomes, options)
  if (record.kind === 'recorded') return record
  throw new Error(`expected a record, got ${record.because}`)
}

const times = (count: number, outcome: PromiseOutcome) =>
  Array.from({ length: count }, () => outcome)
const kept = { promised: 10, delivered: 9 }
const broken = { promised: 10, delivered: 30 }
const told = fc.constantFrom({}, { explained: true }, { explained: false })
const delivery = fc
  .tuple(fc.nat(20), fc.nat(40), told)
  .map(([promised, delivered, told]) => ({ promised, delivered, ...told }))
const open = fc
  .tuple(fc.nat(20), fc.option(fc.nat(40), { nil: undefined }), told)
  .map(([promised, age, told]) => ({
    promised,
    delivered: null,
    ...(age === undefined ? {} : { age }),
    ...told,
  }))
const outcomes: fc.Arbitrary<PromiseOutcome[]> = fc.array(fc.oneof(delivery, open), {
  maxLength: 40,
})

describe('promiseRecord', () => {
  test('gives ten minutes that became thirty the ratio 3', () => {
    const { input, expected } = fixture['evd.lower.wait']
    for (const [index, { expected: promised, delivered }] of input.cases.entries()) {
      const gap = expected.gap[index] ?? NaN
      const ratio = expected.ratio[index] ?? NaN
      const { overrun } = recorded([{ promised, delivered }])
      expect(overrun).toEqual(
        gap < 0
          ? { median: -gap, worst: -gap, running: 0, ratio: { median: ratio, worst: ratio, n: 1 } }
          : null,
      )
    }
  })

  test('gives the whole record, as plain JSON', () => {
    const outcomes = [
      { promised: 10, delivered: 10, explained: true },
      { promised: 10, delivered: 30, explained: false },
      { promised: 20, delivered: null, age: 25 },
      { promised: 20, delivered: null, age: 20, explained: true },
      { promised: 20, delivered: null },
    ]
    const record = promiseRecord(outcomes, { direction: 'lowerIsBetter', target: 0.6 })
    expect(record).toStrictEqual({
      kind: 'recorded',
      kept: 1,
      broken: 2,
      pending: 2,
      n: 3,
      keptShare: wilsonInterval(1, 3),
      overrun: { median: 12.5, worst: 20, running: 1, ratio: { median: 2.125, worst: 3, n: 2 } },
      explanation: { explained: 1, unexplained: 1, unknown: 1, share: wilsonInterval(1, 2) },
      budget: { target: 0.6, allowed: 1, used: 2, left: -1 },
    })
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record)
  })

  test('turns round where higher is better', () => {
    const ratings = [
      { promised: 4, delivered: 4 },
      { promised: 4, delivered: 5 },
      { promised: 4, delivered: 3 },
      { promised: 4, delivered: 1 },
      { promised: 4, delivered: null },
    ]
    expect(recorded(ratings, higher)).toMatchObject({
      kept: 2,
      broken: 2,
      pending: 1,
      overrun: { median: 2, worst: 3, running: 0, ratio: { median: 0.5, worst: 0.25, n: 2 } },
    })
  })

  test('counts what is exactly met as kept, and what runs exactly as long as pending', () => {
    for (const options of [lower, higher]) {
      expect(recorded([{ promised: 10, delivered: 10 }], options)).toMatchObject({ kept: 1 })
      expect(recorded([{ promised: 0, delivered: -0 }], options)).toMatchObject({ kept: 1 })
    }
    const running = (age: number) => promiseRecord([{ promised: 10, delivered: null, age }], lower)
    expect(running(10)).toEqual({ kind: 'unrecorded', because: 'noneDue', pending: 1 })
    expect(running(10.25)).toMatchObject({ broken: 1, pending: 0, overrun: { worst: 0.25 } })
  })

  test('has no ratio to a promise that is not above 0, and says how many have one', () => {
    const late = { promised: 0, delivered: 5 }
    expect(recorded([late]).overrun).toStrictEqual({
      median: 5,
      worst: 5,
      running: 0,
      ratio: null,
    })
    expect(recorded([late, { promised: -2, delivered: 1 }]).overrun?.ratio).toBeNull()
    expect(recorded([late, broken]).overrun?.ratio).toEqual({ median: 3, worst: 3, n: 1 })
  })

  test('is no record when nothing is due, and says how much is pending', () => {
    expect(promiseRecord([], lower)).toStrictEqual({
      kind: 'unrecorded',
      because: 'noneDue',
      pending: 0,
    })
    expect(promiseRecord(times(3, { promised: 1, delivered: null }), higher)).toStrictEqual({
      kind: 'unrecorded',
      because: 'noneDue',
      pending: 3,
    })
  })

  test('counts no unknown explanation as none, and has no share where none is known', () => {
    const unknown = { explained: 0, unexplained: 0, unknown: 2, share: null }
    expect(recorded([kept, broken]).explanation).toStrictEqual(unknown)
    const some = [kept, { ...kept, explained: true }, { ...broken, explained: true }]
    expect(recorded(some).explanation).toEqual({
      explained: 2,
      unexplained: 0,
      unknown: 1,
      share: wilsonInterval(2, 2),
    })
    const waiting = { promised: 10, delivered: null, explained: true }
    expect(recorded([...some, waiting]).explanation.explained).toBe(2)
  })

  test.each([
    [0.9, 10, 1],
    [0.9, 9, 0],
    [0.9, 100, 10],
    [0.99, 100, 1],
    [0.999, 1000, 1],
    [0.93, 100, 7],
    [0.45, 100, 55],
    [1, 50, 0],
    [0.5, 1, 0],
    [0.001, 1000, 999],
  ])('allows at a target of %d of %d due %d broken', (target, n, allowed) => {
    const options = { direction: 'lowerIsBetter', target } as const
    const none = recorded(times(n, kept), options)
    expect(none.budget).toStrictEqual({ target, allowed, used: 0, left: allowed })
    const all = recorded(times(n, broken), options)
    expect(all.budget).toStrictEqual({ target, allowed, used: n, left: allowed - n })
  })

  test('takes the level of its shares, 95 % unless told otherwise', () => {
    const outcomes = [{ ...kept, explained: true }, broken]
    expect(recorded(outcomes).keptShare.level).toBe(0.95)
    const record = recorded(outcomes, { ...lower, level: 0.8 })
    expect(record.keptShare).toEqual(wilsonInterval(1, 2, { level: 0.8 }))
    expect(record.explanation.share).toEqual(wilsonInterval(1, 1, { level: 0.8 }))
  })

  test('takes any iterable, once', () => {
    function* stream() {
      yield kept
      yield broken
    }
    expect(promiseRecord(stream(), lower)).toStrictEqual(promiseRecord([kept, broken], lower))
  })

  test('accounts for every outcome, whatever the order', () => {
    fc.assert(
      fc.property(outcomes, (outcomes) => {
        const record = promiseRecord(outcomes, lower)
        expect(promiseRecord([...outcomes].reverse(), lower)).toStrictEqual(record)
        if (record.kind === 'unrecorded') {
          expect(record.pending).toBe(outcomes.length)
          return
        }
        const { kept, broken, pending, n, explanation, budget, overrun } = record
        expect(kept + broken + pending).toBe(outcomes.length)
        expect(kept + broken).toBe(n)
        expect(explanation.explained + explanation.unexplained + explanation.unknown).toBe(n)
        // Something is left of the budget, or just nothing, exactly while the target is reached.
        expect(budget.left >= 0).toBe(10 * kept >= 9 * n)
        expect(overrun === null).toBe(broken === 0)
        if (overrun === null) return
        expect(overrun.median).toBeGreaterThan(0)
        expect(overrun.worst).toBeGreaterThanOrEqual(overrun.median)
      }),
    )
  })

  test('gives the same record of turned numbers in the other direction', () => {
    fc.assert(
      fc.property(fc.array(delivery, { minLength: 1 }), (deliveries) => {
        const turned = deliveries.map((outcome) => ({
          ...outcome,
          promised: -outcome.promised,
          delivered: -outcome.delivered,
        }))
        const { overrun, ...rest } = recorded(deliveries)
        const { overrun: turnedOverrun, ...turnedRest } = recorded(turned, higher)
        expect(turnedRest).toStrictEqual(rest)
        expect(turnedOverrun?.median).toBe(overrun?.median)
        expect(turnedOverrun?.worst).toBe(overrun?.worst)
      }),
    )
  })
})

describe('promiseRecord refuses', () => {
  const refusals: [string, PromiseOutcome, string][] = [
    [
      'a promise that is no number',
      { promised: NaN, delivered: 1 },
      'a finite number as promised, got NaN',
    ],
    [
      'an infinite delivery',
      { promised: 1, delivered: Infinity },
      'a finite number or null as delivered, got Infinity',
    ],
    [
      'a delivery left out',
      { promised: 1, delivered: undefined as unknown as null },
      'a finite number or null as delivered, got undefined',
    ],
    ['an age below 0', { promised: 1, delivered: null, age: -1 }, 'a finite age from 0, got -1'],
    [
      'no age at all, which is not zero',
      { promised: 1, delivered: null, age: null as never },
      'a finite age from 0, got null',
    ],
    [
      'an age without end',
      { promised: 1, delivered: null, age: Infinity },
      'a finite age from 0, got Infinity',
    ],
    [
      'an age beside a delivery',
      { promised: 1, delivered: 2, age: 3 },
      'an age only while nothing is delivered, got 3',
    ],
    [
      'an overrun beyond all numbers',
      { promised: -Number.MAX_VALUE, delivered: Number.MAX_VALUE },
      `numbers whose difference and ratio are finite, got ${Number.MAX_VALUE} for a promise of ${-Number.MAX_VALUE}`,
    ],
    [
      'a ratio beyond all numbers',
      { promised: 1e-300, delivered: 1e300 },
      'numbers whose difference and ratio are finite, got 1e+300 for a promise of 1e-300',
    ],
  ]
  test.each(refusals)('%s', (_, outcome, fault) => {
    const act = () => promiseRecord([kept, outcome], lower)
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`promiseRecord needs ${fault} at index 1`)
  })

  test('an age where higher is better', () => {
    const act = () => promiseRecord([{ promised: 1, delivered: null, age: 3 }], higher)
    expect(act).toThrow(RangeError)
    expect(act).toThrow('promiseRecord needs an age only where lower is better, got 3 at index 0')
  })

  test.each([0, -0.5, 1.1, 90, NaN])('a target of %d, even when nothing is due', (target) => {
    for (const direction of directions) {
      const act = () => promiseRecord([], { direction, target })
      expect(act).toThrow(RangeError)
      expect(act).toThrow(`promiseRecord needs a target above 0 and at most 1, got ${target}`)
    }
  })

  test.each([0, 1, 95, NaN])('a level of %d, even when nothing is due', (level) => {
    const act = () => promiseRecord([], { ...lower, level })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`got ${level}`)
  })
})
