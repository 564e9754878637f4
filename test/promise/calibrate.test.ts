import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directions, type Direction } from '../../src/expectation/model.ts'
import { calibratePromise, isOverpromise } from '../../src/promise/calibrate.ts'
import {
  promiseMethods,
  type CalibratedPromise,
  type PromiseCalibration,
} from '../../src/promise/model.ts'
import fixture from '../fixtures/promise.json' with { type: 'json' }

const lower = 'lowerIsBetter'
const higher = 'higherIsBetter'
const direction = fc.constantFrom(...directions)
const method = fc.constantFrom(...promiseMethods)
const deliveries = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 60 })
const waits = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 })
const ages = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
const percent = fc.integer({ min: 1, max: 99 })

/** The promise that there must be. */
function calibrated(calibration: PromiseCalibration): CalibratedPromise {
  const result = calibratePromise(calibration)
  if (result.kind === 'calibrated') return result
  throw new Error(`expected a promise, got ${result.because}`)
}

/** The promise, or why there is none. */
function outcomeOf(calibration: PromiseCalibration): number | string {
  const result = calibratePromise(calibration)
  return result.kind === 'calibrated' ? result.promise : result.because
}

describe('calibratePromise against figures of others', () => {
  test.each([
    fixture['promise.lower.0.5'],
    fixture['promise.lower.0.8'],
    fixture['promise.lower.0.95'],
  ])('gives the promise and the kept share of R: $id', ({ input, expected }) => {
    const { deliveries, coverage } = input
    const { promise, keptShare } = calibrated({ deliveries, coverage, direction: lower })
    expect(promise).toBe(expected.promise)
    expect(keptShare).toBeCloseTo(expected.keptShare, 12)
  })

  test('keeps what it promises where type 7 does not', () => {
    const { input, expected } = fixture['promise.type7breaks']
    const history = { ...input, direction: lower } as const
    expect(calibrated(history).promise).toBe(expected.type1)
    expect(calibrated(history).keptShare).toBeCloseTo(expected.type1KeptShare, 12)
    expect(isOverpromise(expected.type7, history)).toBe(true)
    expect(isOverpromise(expected.type1, history)).toBe(false)
  })

  test('mirrors where higher is better, and is not the quantile of the rest', () => {
    const { input, expected } = fixture['promise.higher.ratings']
    for (const [index, coverage] of input.coverage.entries()) {
      const result = calibrated({ deliveries: input.deliveries, coverage, direction: higher })
      expect(result.promise).toBe(expected.promise[index])
      expect(result.keptShare).toBeCloseTo(expected.keptShare[index] ?? NaN, 12)
    }
  })

  test('counts the coverage as a decimal', () => {
    const { input, expected } = fixture['promise.float']
    for (const [index, coverage] of input.coverage.entries()) {
      const { promise, keptShare } = calibrated({
        deliveries: input.deliveries,
        coverage,
        direction: lower,
      })
      expect(promise).toBe(expected.promise[index])
      expect(keptShare).toBe(coverage)
    }
  })

  test('promises the worst delivery for a coverage of 1', () => {
    const { input, expected } = fixture['promise.limits']
    for (const direction of directions) {
      const result = calibrated({ ...input, direction })
      expect(result.promise).toBe(expected[direction])
      expect(result).toMatchObject({ keptShare: 1, kept: 20, n: 20, worst: expected[direction] })
    }
  })
})

describe('calibratePromise', () => {
  test('gives plain JSON with the whole result, in either direction', () => {
    const deliveries = [9, 3, 6, 12]
    const result = calibratePromise({ deliveries, coverage: 0.75, direction: lower })
    const facts = { coverage: 0.75, method: 'empirical', kept: 3, n: 4, keptShare: 0.75 }
    const none = { openBroken: 0, openPending: 0 }
    expect(result).toStrictEqual({
      kind: 'calibrated',
      promise: 9,
      direction: lower,
      ...facts,
      ...none,
      median: 7.5,
      worst: 12,
    })
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    expect(calibratePromise({ deliveries, coverage: 0.75, direction: higher })).toStrictEqual({
      kind: 'calibrated',
      promise: 6,
      direction: higher,
      ...facts,
      ...none,
      median: 7.5,
      worst: 3,
    })
  })

  test('keeps the wanted share with an observed value, and no bolder one would', () => {
    fc.assert(
      fc.property(deliveries, percent, direction, (deliveries, percent, direction) => {
        const coverage = percent / 100
        const { promise, kept, n } = calibrated({ deliveries, coverage, direction })
        expect(deliveries).toContain(promise === 0 ? deliveries.find((d) => d === 0) : promise)
        const keeps = (limit: number) =>
          deliveries.filter((d) => (direction === lower ? d <= limit : d >= limit)).length
        expect(kept).toBe(keeps(promise))
        expect(n).toBe(deliveries.length)
        expect(100 * kept).toBeGreaterThanOrEqual(percent * n)
        const bolder = deliveries.filter((d) => (direction === lower ? d < promise : d > promise))
        for (const value of bolder) expect(100 * keeps(value)).toBeLessThan(percent * n)
      }),
    )
  })

  test('predicts with the order statistic k of n, k the least whole number from (n + 1) coverage', () => {
    fc.assert(
      fc.property(deliveries, percent, direction, (deliveries, percent, direction) => {
        const n = deliveries.length
        const k = Math.floor(((n + 1) * percent + 99) / 100)
        const sorted = [...deliveries].sort((a, b) => (direction === lower ? a - b : b - a))
        const coverage = percent / 100
        expect(outcomeOf({ deliveries, coverage, direction, method: 'predictive' })).toBe(
          k > n ? 'historyTooShort' : (sorted[k - 1] ?? NaN) + 0,
        )
      }),
    )
  })

  test.each([
    [0.5, 1],
    [0.8, 4],
    [0.9, 9],
    [0.95, 19],
    [0.975, 39],
    [0.99, 99],
    [0.999, 999],
    [0.9999, 9999],
    [0.001, 1],
    [1 / 3, 1],
  ])('needs, to predict at %d, a history of %d', (coverage, needed) => {
    const history = { coverage, direction: lower, method: 'predictive' } as const
    const enough = Array.from({ length: needed }, (_, index) => index)
    expect(calibratePromise({ ...history, deliveries: enough }).kind).toBe('calibrated')
    expect(calibratePromise({ ...history, deliveries: enough.slice(1) })).toStrictEqual({
      kind: 'uncalibrated',
      because: 'historyTooShort',
      coverage,
      direction: lower,
      method: 'predictive',
      n: needed - 1,
      needed,
    })
  })

  test('needs a bounded history however close the coverage comes to 1', () => {
    for (const coverage of [1 - 1e-6, 1 - 1e-9, 1 - 1e-12, 1 - 2 ** -47]) {
      const result = calibratePromise({
        deliveries: [1],
        coverage,
        direction: lower,
        method: 'predictive',
      })
      const needed =
        result.kind === 'uncalibrated' && result.because === 'historyTooShort' ? result.needed : 0
      expect(needed * (1 - coverage)).toBeGreaterThan(0.5)
      expect(needed * (1 - coverage)).toBeLessThanOrEqual(1.001)
    }
  })

  test.each(directions)('needs one delivery at least, where %s', (direction) => {
    const short = { kind: 'uncalibrated', because: 'historyTooShort', n: 0, needed: 1 }
    const empty = { deliveries: [], direction }
    expect(calibratePromise({ ...empty, coverage: 0.5 })).toMatchObject(short)
    expect(calibratePromise({ ...empty, coverage: 1 })).toMatchObject(short)
    expect(calibratePromise({ ...empty, coverage: 0.9, method: 'predictive' })).toMatchObject({
      ...short,
      needed: 9,
    })
  })

  test('does not mind the order, and leaves the history as it is', () => {
    fc.assert(
      fc.property(waits, ages, percent, method, (deliveries, openAges, percent, method) => {
        const before = [[...deliveries], [...openAges]]
        const calibration = { coverage: percent / 100, direction: lower, method } as const
        const result = calibratePromise({ ...calibration, deliveries, openAges })
        expect([deliveries, openAges]).toEqual(before)
        const reversed = {
          deliveries: Float64Array.from(deliveries).reverse(),
          openAges: Float64Array.from(openAges).reverse(),
        }
        expect(calibratePromise({ ...calibration, ...reversed })).toStrictEqual(result)
      }),
    )
  })

  test('promises no more boldly for a higher coverage, with margin, step and open cases', () => {
    const options = fc.record({
      openAges: ages,
      margin: fc.nat(5),
      roundTo: fc.integer({ min: 1, max: 7 }),
      method,
    })
    fc.assert(
      fc.property(waits, percent, percent, options, (deliveries, one, other, options) => {
        const rank = (percent: number) => {
          const coverage = percent / 100
          const promise = outcomeOf({ deliveries, coverage, direction: lower, ...options })
          return typeof promise === 'string' ? Infinity : promise
        }
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(rank(less)).toBeLessThanOrEqual(rank(more))
      }),
    )
  })

  test('moves with the history: shifted by a constant, scaled by a factor, turned round', () => {
    fc.assert(
      fc.property(
        deliveries,
        percent,
        direction,
        method,
        (deliveries, percent, direction, method) => {
          const terms = { coverage: percent / 100, method }
          const promise = outcomeOf({ deliveries, direction, ...terms })
          const changed = (change: (value: number) => number, changedDirection = direction) => {
            const values = deliveries.map(change)
            const result = outcomeOf({ deliveries: values, direction: changedDirection, ...terms })
            expect(result).toBe(typeof promise === 'string' ? promise : change(promise) + 0)
          }
          changed((value) => value + 17)
          changed((value) => value * 4)
          changed((value) => -value, direction === lower ? higher : lower)
        },
      ),
    )
  })

  test('takes a million deliveries of a typed array', () => {
    const many = Float64Array.from({ length: 1e6 }, (_, index) => (index * 7919) % 1e6)
    const result = calibrated({ deliveries: many, coverage: 0.95, direction: lower })
    expect(result).toMatchObject({ promise: 949_999, kept: 950_000, n: 1e6, median: 499_999.5 })
  })
})

describe('calibratePromise with margin and step', () => {
  const history = { deliveries: [0.1, 0.2, 0.3, 0.3], coverage: 1 }

  test.each<[Direction, number, number]>([
    [lower, 0.1, 0.3],
    [higher, 0.1, 0.1],
    [lower, 0.25, 0.5],
    [higher, 0.25, 0],
    [lower, 1, 1],
    [higher, 1, 0],
    [lower, 0.15, 0.3],
    [lower, 0.05, 0.3],
    [higher, 0.05, 0.1],
    [lower, 100, 100],
  ])('rounds where %s in steps of %d to %d', (direction, roundTo, promise) => {
    expect(calibrated({ ...history, direction, roundTo }).promise).toBe(promise)
  })

  test.each<[number, number, number]>([
    [0.3, 0.1, 0.3],
    [0.6, 0.2, 0.6],
    [0.35, 0.05, 0.35],
    [0.1 + 0.2, 0.1, 0.1 + 0.2],
    [1 / 3, 1 / 3, 1 / 3],
    [123_456_789_012_345, 10, 123_456_789_012_350],
    [1_234_567_890_123_456, 1_000_001, 1_234_567_890_566_656],
  ])(
    'keeps %d within the last digits of a step of %d, and does not undercut it',
    (wait, roundTo, promise) => {
      const terms = { coverage: 1, roundTo }
      expect(calibrated({ ...terms, deliveries: [wait], direction: lower })).toMatchObject({
        promise,
        kept: 1,
      })
      const turned = { ...terms, deliveries: [-wait], direction: higher } as const
      expect(calibrated(turned)).toMatchObject({ promise: -promise, kept: 1 })
    },
  )

  test('keeps a multiple of the step where higher is better, though the division falls below it', () => {
    expect(0.3 / 0.1).toBeLessThan(3)
    const terms = { deliveries: [0.3], coverage: 1, direction: higher, roundTo: 0.1 } as const
    expect(calibrated(terms)).toMatchObject({ promise: 0.3, kept: 1 })
  })

  test('adds the margin before it rounds, on the safe side of either direction', () => {
    const ten = { deliveries: [7, 8, 9], coverage: 1, margin: 2 }
    expect(calibrated({ ...ten, direction: lower })).toMatchObject({ promise: 11, worst: 9 })
    expect(calibrated({ ...ten, direction: lower, roundTo: 5 }).promise).toBe(15)
    expect(calibrated({ ...ten, direction: higher })).toMatchObject({ promise: 5, worst: 7 })
    expect(calibrated({ ...ten, direction: higher, roundTo: 3 }).promise).toBe(3)
    expect(
      calibrated({ ...ten, deliveries: [0.7], margin: 0.1, direction: lower, roundTo: 0.1 })
        .promise,
    ).toBe(0.8)
    expect(
      calibrated({ ...ten, deliveries: [-7, -3], margin: 0, direction: lower, roundTo: 5 }).promise,
    ).toBe(0)
  })

  test('tells the kept share of the final promise', () => {
    const deliveries = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const terms = { deliveries, coverage: 0.5, direction: lower } as const
    expect(calibrated(terms)).toMatchObject({ promise: 5, kept: 5, keptShare: 0.5 })
    expect(calibrated({ ...terms, margin: 2 })).toMatchObject({ promise: 7, keptShare: 0.7 })
    expect(calibrated({ ...terms, roundTo: 8 })).toMatchObject({ promise: 8, keptShare: 0.8 })
    expect(calibrated({ ...terms, openAges: [3, 6, 8], roundTo: 8 })).toMatchObject({
      promise: 8,
      kept: 8,
      n: 10,
      openBroken: 0,
      openPending: 3,
    })
  })

  test('never lands on the unsafe side of the promise without them, and near a multiple', () => {
    const decimal = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100)
    const step = fc.oneof(
      fc.constantFrom(0.1, 0.25, 0.05, 0.3, 5, 15, 1 / 3, 0.07),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 9 }),
        step,
        fc.integer({ min: 0, max: 30 }),
        direction,
        (deliveries, roundTo, tenths, direction) => {
          const terms = { deliveries, coverage: 0.8, direction }
          const plain = calibrated(terms)
          const margin = tenths / 10
          const safe = calibrated({ ...terms, margin, roundTo })
          const moved = (direction === lower ? 1 : -1) * (safe.promise - plain.promise)
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThanOrEqual((margin + roundTo) * (1 + 1e-9))
          expect(safe.kept).toBeGreaterThanOrEqual(plain.kept)
          const steps = safe.promise / roundTo
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
          expect(Object.is(safe.promise, -0)).toBe(false)
        },
      ),
    )
  })

  test.each([-1, NaN, Infinity, null as never])(
    'refuses a margin of %d, even where there is no promise',
    (margin) => {
      const act = () => calibratePromise({ deliveries: [], coverage: 1, direction: lower, margin })
      expect(act).toThrow(RangeError)
      expect(act).toThrow(`calibratePromise needs a finite margin from 0, got ${margin}`)
    },
  )

  test.each([0, -1, NaN, Infinity, null as never])('refuses to round to %d', (roundTo) => {
    const act = () => calibratePromise({ ...history, direction: lower, roundTo })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`calibratePromise needs a finite roundTo above 0, got ${roundTo}`)
  })

  test('refuses a promise beyond all numbers', () => {
    const edge = { deliveries: [Number.MAX_VALUE], coverage: 1, direction: lower } as const
    const far = () => calibratePromise({ ...edge, margin: Number.MAX_VALUE })
    expect(far).toThrow(RangeError)
    expect(far).toThrow(
      `calibratePromise needs a finite promise, got Infinity by a margin of ${Number.MAX_VALUE} and roundTo none`,
    )
    expect(() => calibratePromise({ ...edge, roundTo: 1e-9 })).toThrow(
      'got Infinity by a margin of 0 and roundTo 1e-9',
    )
  })
})

describe('calibratePromise with open cases', () => {
  /** Tries every delivery, the shortest first, counting by hand and in whole numbers. */
  function naive(deliveries: number[], openAges: number[], percent: number, predictive: boolean) {
    const next = predictive ? 1 : 0
    const enough = (kept: number, n: number) => kept > 0 && 100 * kept >= percent * (n + next)
    if (!enough(deliveries.length, deliveries.length)) return 'historyTooShort'
    for (const promise of [...deliveries].sort((a, b) => a - b)) {
      const kept = deliveries.filter((wait) => wait <= promise).length
      const openBroken = openAges.filter((age) => age > promise).length
      const n = deliveries.length + openBroken
      if (enough(kept, n)) return { promise, kept, n, openBroken }
    }
    return 'tooManyOpen'
  }

  test('finds what trying every delivery finds', () => {
    fc.assert(
      fc.property(waits, ages, percent, method, (deliveries, openAges, percent, method) => {
        const wanted = naive(deliveries, openAges, percent, method === 'predictive')
        const terms = {
          deliveries,
          openAges,
          coverage: percent / 100,
          direction: lower,
          method,
        } as const
        const result = calibratePromise(terms)
        if (result.kind === 'uncalibrated') {
          expect(result.because).toBe(wanted)
          return
        }
        expect(result).toMatchObject(typeof wanted === 'string' ? {} : wanted)
        expect(typeof wanted).toBe('object')
        expect(result.openPending).toBe(openAges.length - result.openBroken)
        expect(result.keptShare).toBe(result.kept / result.n)
        expect(isOverpromise(result.promise, terms)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('counts a case at exactly the promise as pending, and one beyond it as broken', () => {
    const terms = { deliveries: [10, 10, 10, 20], coverage: 0.75, direction: lower } as const
    expect(calibrated({ ...terms, openAges: [10] })).toMatchObject({ promise: 10, openPending: 1 })
    expect(calibrated({ ...terms, openAges: [10.5] })).toMatchObject({
      promise: 20,
      n: 4,
      openBroken: 0,
    })
  })

  test('makes no promise bolder, and without ages it is as before', () => {
    fc.assert(
      fc.property(waits, ages, percent, (deliveries, openAges, percent) => {
        const terms = { deliveries, coverage: percent / 100, direction: lower } as const
        const result = calibratePromise({ ...terms, openAges })
        const plain = calibrated(terms)
        if (result.kind === 'calibrated') {
          expect(result.promise).toBeGreaterThanOrEqual(plain.promise)
        }
        expect(calibratePromise({ ...terms, openAges: [] })).toStrictEqual(plain)
      }),
    )
  })

  test('makes none when too many are older than every delivery, and says how many', () => {
    const terms = { deliveries: [5, 6, 7], coverage: 0.75, direction: lower } as const
    expect(calibratePromise({ ...terms, openAges: [8, 1] })).toMatchObject({ promise: 7 })
    expect(calibratePromise({ ...terms, openAges: [8, 9, 1, 7] })).toStrictEqual({
      kind: 'uncalibrated',
      because: 'tooManyOpen',
      coverage: 0.75,
      direction: lower,
      method: 'empirical',
      kept: 3,
      n: 5,
      keptShare: 0.6,
      openBroken: 2,
      openPending: 2,
    })
  })

  test('refuses ages where higher is better, even none, and ages below 0 or not finite', () => {
    const terms = { deliveries: [1], coverage: 0.5, direction: higher } as const
    for (const act of [
      () => calibratePromise({ ...terms, openAges: [] }),
      () => isOverpromise(1, { ...terms, openAges: [] }),
    ]) {
      expect(act).toThrow(RangeError)
      expect(act).toThrow('needs openAges only where lower is better, got them for higherIsBetter')
    }
    const aged = (openAges: number[]) => () =>
      calibratePromise({ ...terms, direction: lower, openAges })
    expect(aged([0, -1])).toThrow(RangeError)
    expect(aged([0, -1])).toThrow('calibratePromise needs openAges from 0, got -1 at index 1')
    expect(aged([0, NaN])).toThrow(
      'calibratePromise needs finite numbers as openAges, got NaN at index 1',
    )
  })
})

describe('calibratePromise and isOverpromise', () => {
  test.each([0, -0.1, 1.01, 90, NaN])('refuse a coverage of %d', (coverage) => {
    const terms = { deliveries: [1], coverage, direction: lower } as const
    expect(() => calibratePromise(terms)).toThrow(RangeError)
    expect(() => calibratePromise(terms)).toThrow(
      `calibratePromise needs a coverage above 0 and at most 1, got ${coverage}`,
    )
    expect(() => isOverpromise(1, terms)).toThrow(RangeError)
    expect(() => isOverpromise(1, terms)).toThrow(
      `isOverpromise needs a coverage above 0 and at most 1, got ${coverage}`,
    )
  })

  test('refuse to predict for every case', () => {
    const terms = { deliveries: [1], direction: lower, method: 'predictive' } as const
    for (const coverage of [1, 1 - 2 ** -53]) {
      expect(() => calibratePromise({ ...terms, coverage })).toThrow(RangeError)
      expect(() => calibratePromise({ ...terms, coverage })).toThrow(
        `calibratePromise needs a coverage below 1 where predictive, got ${coverage}: no history is long enough`,
      )
    }
  })

  test.each([NaN, Infinity, -Infinity])('refuse a delivery of %d', (value) => {
    for (const direction of directions) {
      const terms = { deliveries: [1, value], coverage: 1, direction }
      const fault = `needs finite numbers as deliveries, got ${value} at index 1`
      expect(() => calibratePromise(terms)).toThrow(RangeError)
      expect(() => calibratePromise(terms)).toThrow(`calibratePromise ${fault}`)
      expect(() => isOverpromise(1, terms)).toThrow(RangeError)
      expect(() => isOverpromise(1, terms)).toThrow(`isOverpromise ${fault}`)
    }
  })
})

describe('isOverpromise', () => {
  test('is true exactly of what is bolder than the empirical promise', () => {
    fc.assert(
      fc.property(
        deliveries,
        percent,
        direction,
        fc.integer({ min: -25, max: 65 }),
        (deliveries, percent, direction, promise) => {
          const terms = { deliveries, coverage: percent / 100, direction }
          const borne = calibrated(terms).promise
          const bolder = direction === lower ? promise < borne : promise > borne
          expect(isOverpromise(promise, terms)).toBe(bolder)
        },
      ),
    )
  })

  test('counts the coverage as a decimal, and open cases', () => {
    const deliveries = Array.from({ length: 100 }, (_, index) => index + 1)
    const history = { deliveries, coverage: 0.07, direction: lower } as const
    expect(isOverpromise(7, history)).toBe(false)
    expect(isOverpromise(6.9, history)).toBe(true)
    expect(isOverpromise(7, { ...history, openAges: [7] })).toBe(false)
    expect(isOverpromise(7, { ...history, openAges: [8] })).toBe(true)
  })

  test('refuses a history that tells nothing, and takes one of broken open cases', () => {
    const empty = { deliveries: [], coverage: 0.5, direction: lower } as const
    for (const history of [empty, { ...empty, openAges: [3] }]) {
      expect(() => isOverpromise(5, history)).toThrow(RangeError)
      expect(() => isOverpromise(5, history)).toThrow(
        'isOverpromise needs a delivery that tells, got none',
      )
    }
    expect(isOverpromise(5, { ...empty, openAges: [6] })).toBe(true)
  })

  test.each([NaN, Infinity])('refuses a promise of %d', (promise) => {
    const act = () => isOverpromise(promise, { deliveries: [1], coverage: 1, direction: lower })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`isOverpromise needs a finite promise, got ${promise}`)
  })
})
