import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import {
  directions,
  type Assessment,
  type InstantExpectation,
} from '../../src/expectation/model.ts'
import type { DeliveryTally } from '../../src/expectation/tally-model.ts'
import { deliveryShares, deliverySummary, tallyDeliveries } from '../../src/expectation/tally.ts'
import { summarize } from '../../src/summary/summarize.ts'

const columns = ['disaster', 'ordinary', 'excellent', 'overdue', 'pending', 'unmeasured'] as const
const { empty } = deliverySummary
const lower = { direction: 'lowerIsBetter' } as const
const higher = { direction: 'higherIsBetter' } as const
const direction = fc.constantFrom(...directions)

const quantity = (value: number) => ({ kind: 'quantity', value, unit: 'minutes' }) as const
const noon = { kind: 'instant', at: Date.UTC(2026, 10, 24, 12) } as const
const byNoon: InstantExpectation = { adequate: noon, desired: noon }
const around = expectationAround(quantity(10), 1, lower)
const assessments: Record<(typeof columns)[number], Assessment> = {
  disaster: assessDelivery(around, quantity(12)),
  ordinary: assessDelivery(around, quantity(11)),
  excellent: assessDelivery(around, quantity(8)),
  overdue: assessDelivery(byNoon, null, { now: noon.at + 1 }),
  pending: assessDelivery(byNoon, null, { now: noon.at }),
  unmeasured: assessDelivery(around, null),
}
const kinds = fc.array(fc.constantFrom(...columns), { maxLength: 40 })
const count = fc.nat(1e6)
const tallies: fc.Arbitrary<DeliveryTally> = fc.record(
  {
    disaster: count,
    ordinary: count,
    excellent: count,
    overdue: count,
    pending: count,
    unmeasured: count,
  },
  { noNullPrototype: true },
)

test('deliverySummary counts each kind of assessment in its column', () => {
  for (const column of columns) {
    expect(deliverySummary.add(empty, assessments[column])).toStrictEqual({ ...empty, [column]: 1 })
  }
  expect(Object.keys(empty)).toEqual(columns)
})

test('deliverySummary counts parts as it counts the whole', () => {
  fc.assert(
    fc.property(kinds, kinds, (first, second) => {
      const tally = (given: typeof first) =>
        summarize(
          deliverySummary,
          given.map((column) => assessments[column]),
        )
      const whole = tally([...first, ...second])
      expect(deliverySummary.combine(tally(first), tally(second))).toStrictEqual(whole)
      for (const column of columns) {
        const given = [...first, ...second].filter((each) => each === column)
        expect(whole[column]).toBe(given.length)
      }
    }),
  )
})

test('deliverySummary combines associatively and commutatively, and empty changes nothing', () => {
  const { combine } = deliverySummary
  fc.assert(
    fc.property(tallies, tallies, tallies, (first, second, third) => {
      const left = combine(combine(first, second), third)
      expect(combine(first, combine(second, third))).toStrictEqual(left)
      expect(combine(second, first)).toStrictEqual(combine(first, second))
      expect(combine(empty, first)).toStrictEqual(first)
      expect(combine(first, empty)).toStrictEqual(first)
      expect(JSON.parse(JSON.stringify(left))).toStrictEqual(left)
    }),
  )
})

test('deliverySummary adds as many as times says', () => {
  fc.assert(
    fc.property(tallies, fc.constantFrom(...columns), fc.nat(5), (tally, column, times) => {
      const added = deliverySummary.add(tally, assessments[column], times)
      expect(added).toStrictEqual({ ...tally, [column]: tally[column] + times })
    }),
  )
})

test.each([-1, 0.5, NaN, Infinity])('deliverySummary refuses to add %d times', (times) => {
  expect(() => deliverySummary.add(empty, assessments.ordinary, times)).toThrow(RangeError)
})

test('deliverySummary refuses sums beyond 2^53 - 1 instead of rounding them', () => {
  for (const column of columns) {
    const full = { ...empty, [column]: Number.MAX_SAFE_INTEGER }
    expect(() => deliverySummary.add(full, assessments[column])).toThrow(RangeError)
    expect(() => deliverySummary.combine(full, full)).toThrow(column)
    expect(deliverySummary.combine(full, empty)).toStrictEqual(full)
  }
})

test.each([-1, 0.5, NaN])('deliverySummary refuses to combine or add to a count of %d', (bad) => {
  for (const column of columns) {
    const broken = { ...empty, [column]: bad }
    const mending = { ...empty, [column]: 1 - bad }
    expect(() => deliverySummary.combine(broken, mending)).toThrow(RangeError)
    expect(() => deliverySummary.combine(mending, broken)).toThrow(column)
    expect(() => deliverySummary.add(broken, assessments[column])).toThrow(RangeError)
  }
})

test('deliverySummary leaves its arguments as they are', () => {
  const tally = { ...empty, ordinary: 1 }
  deliverySummary.add(tally, assessments.ordinary)
  deliverySummary.combine(tally, tally)
  expect(tally).toStrictEqual({ ...empty, ordinary: 1 })
})

test('deliveryShares counts overdue among the disasters, and nothing without a verdict', () => {
  const tally = { disaster: 1, ordinary: 1, excellent: 3, overdue: 1, pending: 4, unmeasured: 2 }
  const shares = { kind: 'shared', disaster: 33, ordinary: 17, excellent: 50, n: 6 }
  expect(deliveryShares(tally)).toStrictEqual(shares)
  expect(deliverySummary.result(tally)).toStrictEqual(shares)
})

test('deliveryShares has none when nothing has a verdict', () => {
  const unshared = { kind: 'unshared', because: 'noVerdicts' }
  expect(deliveryShares(empty)).toStrictEqual(unshared)
  expect(deliveryShares({ ...empty, pending: 5, unmeasured: 7 })).toStrictEqual(unshared)
})

test('deliveryShares gives whole percents that sum to 100, each within one of the exact share', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const late = tally.disaster + tally.overdue
      fc.pre(late + tally.ordinary + tally.excellent > 0)
      const result = deliveryShares(tally)
      if (result.kind === 'unshared') throw new Error(result.because)
      const { disaster, ordinary, excellent, n } = result
      expect(disaster + ordinary + excellent).toBe(100)
      expect(Math.abs(disaster - (100 * late) / n)).toBeLessThan(1)
      expect(Math.abs(ordinary - (100 * tally.ordinary) / n)).toBeLessThan(1)
      expect(Math.abs(excellent - (100 * tally.excellent) / n)).toBeLessThan(1)
    }),
  )
})

test.each([-1, 0.5, NaN, Infinity])('deliveryShares refuses a count of %d in any column', (bad) => {
  for (const column of columns) {
    expect(() => deliveryShares({ ...empty, excellent: 2, [column]: bad })).toThrow(RangeError)
  }
})

test('deliveryShares refuses bad counts that add up to a good one', () => {
  const tally = { ...empty, excellent: 2 }
  expect(() => deliveryShares({ ...tally, disaster: -1, overdue: 1 })).toThrow(RangeError)
  expect(() => deliveryShares({ ...tally, disaster: 0.5, overdue: 0.5 })).toThrow(RangeError)
})

const quarter = fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4)
const tolerance = fc
  .nat(12)
  .chain((worse) =>
    fc.constantFrom(...[0, 1, worse].map((better) => ({ worse: worse / 4, better: better / 4 }))),
  )
const row = fc.record({
  expected: fc.oneof({ weight: 9, arbitrary: quarter }, fc.constant(NaN)),
  delivered: fc.oneof({ weight: 9, arbitrary: quarter }, fc.constant(NaN)),
  valid: fc.boolean(),
})

test('tallyDeliveries counts what a loop over assessDelivery counts', () => {
  fc.assert(
    fc.property(fc.array(row), tolerance, direction, fc.boolean(), (rows, wide, way, masked) => {
      const naive = summarize(
        deliverySummary,
        rows.map(({ expected, delivered, valid }) =>
          (masked && !valid) || Number.isNaN(expected) || Number.isNaN(delivered)
            ? ({ kind: 'unmeasured', because: 'notDelivered' } as const)
            : assessDelivery(
                expectationAround(quantity(expected), wide, { direction: way }),
                quantity(delivered),
              ),
        ),
      )
      const expected = Float64Array.from(rows, (each) => each.expected)
      const delivered = rows.map((each) => each.delivered)
      const valid = rows.map((each) => each.valid)
      const options = { direction: way, tolerance: wide, ...(masked && { valid }) }
      expect(tallyDeliveries(expected, delivered, options)).toStrictEqual(naive)
    }),
  )
})

test('tallyDeliveries agrees with assessDelivery for any numbers, to the last digit', () => {
  const number = fc.double({ min: -1e300, max: 1e300, noNaN: true })
  const beside = fc.constantFrom(-1, 0, 1)
  fc.assert(
    fc.property(number, number.map(Math.abs), beside, direction, (expected, wide, step, way) => {
      const promised = expectationAround(quantity(expected), wide, { direction: way })
      const limit = promised.adequate.kind === 'quantity' ? promised.adequate.value : NaN
      const delivered = limit + step * Math.max(Number.MIN_VALUE, Math.abs(limit) * Number.EPSILON)
      const assessment = assessDelivery(promised, quantity(delivered))
      const options = { direction: way, tolerance: wide }
      expect(tallyDeliveries([expected], [delivered], options)).toStrictEqual(
        deliverySummary.add(empty, assessment),
      )
    }),
  )
})

test('tallyDeliveries counts both limits as ordinary, with worse and better apart', () => {
  const expected = Array<number>(4).fill(10)
  const apart = { worse: 2, better: 1 }
  expect(
    tallyDeliveries(expected, [12.5, 12, 9, 8.5], { ...lower, tolerance: apart }),
  ).toStrictEqual({ ...empty, disaster: 1, ordinary: 2, excellent: 1 })
  expect(
    tallyDeliveries(expected, [7.5, 8, 11, 11.5], { ...higher, tolerance: apart }),
  ).toStrictEqual({ ...empty, disaster: 1, ordinary: 2, excellent: 1 })
})

test('tallyDeliveries has no tolerance unless it is given one', () => {
  expect(tallyDeliveries([1, 1, 1], [0, 1, 2], higher)).toStrictEqual({
    ...empty,
    disaster: 1,
    ordinary: 1,
    excellent: 1,
  })
})

test('tallyDeliveries counts NaN in either column as unmeasured', () => {
  const tally = tallyDeliveries([NaN, 1, NaN, 1], [1, NaN, NaN, 1], lower)
  expect(tally).toStrictEqual({ ...empty, ordinary: 1, unmeasured: 3 })
})

test('tallyDeliveries counts what the mask leaves out as unmeasured, whatever stands there', () => {
  const expected = [1, 1, Infinity, NaN, 1]
  const delivered = [1, -Infinity, 1, 1, 1]
  const tally = { ...empty, ordinary: 2, unmeasured: 3 }
  for (const valid of [
    [1, 0, 0, 0, 1],
    [true, false, false, false, true],
    Uint8Array.of(1, 0, 0, 0, 1),
  ]) {
    expect(tallyDeliveries(expected, delivered, { ...lower, valid })).toStrictEqual(tally)
  }
})

test('tallyDeliveries reads typed arrays as it reads arrays', () => {
  const [expected, delivered] = [
    [10, 20, 30],
    [9, 20, 31],
  ]
  const tally = { ...empty, disaster: 1, ordinary: 1, excellent: 1 }
  for (const column of [
    ...[Int8Array, Int16Array, Int32Array, Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array],
    ...[Float32Array, Float64Array],
  ]) {
    expect(tallyDeliveries(column.from(expected), column.from(delivered), lower)).toStrictEqual(
      tally,
    )
  }
})

test('tallyDeliveries counts zeros in empty columns', () => {
  expect(tallyDeliveries([], [], lower)).toStrictEqual(empty)
  expect(tallyDeliveries(new Float64Array(), [], { ...higher, valid: [] })).toStrictEqual(empty)
})

test.each([Infinity, -Infinity])('tallyDeliveries refuses %d and names the row', (bad) => {
  for (const [expected, delivered] of [
    [
      [1, bad],
      [1, 1],
    ],
    [
      [1, 1],
      [1, bad],
    ],
    [
      [1, NaN],
      [1, bad],
    ],
    [
      [1, bad],
      [1, NaN],
    ],
    [
      [1, bad],
      [1, bad],
    ],
  ] as const) {
    for (const way of directions) {
      const tally = () => tallyDeliveries(expected, delivered, { direction: way })
      expect(tally).toThrow(RangeError)
      expect(tally).toThrow(`got ${bad} in row 1`)
    }
  }
})

test.each([null, undefined, 'late', '1', '', true, false])(
  'tallyDeliveries refuses %j in place of a number, in either column, and names the row',
  (bad) => {
    const odd: unknown[] = [1, bad, 1]
    for (const way of directions) {
      // @ts-expect-error columns hold numbers
      const delivered = () => tallyDeliveries([1, 1, 1], odd, { direction: way })
      // @ts-expect-error columns hold numbers
      const expected = () => tallyDeliveries(odd, Float64Array.of(1, NaN, 1), { direction: way })
      for (const tally of [delivered, expected]) {
        expect(tally).toThrow(RangeError)
        expect(tally).toThrow(
          `tallyDeliveries needs numbers, or NaN for none, got ${String(bad)} in row 1`,
        )
      }
    }
  },
)

test('tallyDeliveries refuses holes in an array, and numbers that are wrapped', () => {
  expect(() => tallyDeliveries([1, 1], Array<number>(2), lower)).toThrow('got undefined in row 0')
  // @ts-expect-error a wrapped number is no number
  expect(() => tallyDeliveries([1], [new Number(1)], lower)).toThrow('got 1 in row 0')
})

test('tallyDeliveries counts huge numbers whose difference no number holds', () => {
  const huge = Number.MAX_VALUE
  const expected = [huge, -huge, huge, -huge]
  const delivered = [-huge, huge, huge, -huge]
  const tally = { ...empty, disaster: 1, ordinary: 2, excellent: 1 }
  for (const way of directions) {
    expect(tallyDeliveries(expected, delivered, { direction: way })).toStrictEqual(tally)
    expect(
      tallyDeliveries(Float64Array.from(expected), Float64Array.from(delivered), {
        direction: way,
        tolerance: 1e300,
      }),
    ).toStrictEqual(tally)
  }
  expect(tallyDeliveries([-huge, NaN], [huge, 1], higher)).toStrictEqual({
    ...empty,
    excellent: 1,
    unmeasured: 1,
  })
})

test('tallyDeliveries names the first bad row, behind rows that are left out', () => {
  const expected = [Infinity, NaN, 1, Infinity, -Infinity]
  const valid = [false, true, true, true, true]
  const tally = () => tallyDeliveries(expected, [1, 1, 1, 1, 1], { ...higher, valid })
  expect(tally).toThrow('got Infinity in row 3')
})

test('tallyDeliveries refuses columns of different length', () => {
  expect(() => tallyDeliveries([1, 2], [1], lower)).toThrow(RangeError)
  expect(() => tallyDeliveries([1, 2], [1], lower)).toThrow('got 2 and 1')
  expect(() => tallyDeliveries([1], [1, 2], lower)).toThrow('got 1 and 2')
  expect(() => tallyDeliveries([1], [1], { ...lower, valid: [] })).toThrow('got 1 and 0')
})

test.each([-1, NaN, Infinity])('tallyDeliveries refuses a tolerance of %d', (bad) => {
  for (const wide of [bad, { worse: bad, better: 0 }, { worse: 0, better: bad }]) {
    const tally = () => tallyDeliveries([], [], { ...lower, tolerance: wide })
    expect(tally).toThrow(RangeError)
    expect(tally).toThrow(`tallyDeliveries needs a finite tolerance from 0, got ${bad}`)
  }
})

test('tallyDeliveries does not look at rows that the mask leaves out, whatever stands there', () => {
  const odd: unknown[] = [null, '5', Infinity, 10]
  const options = { direction: 'lowerIsBetter', valid: [0, 0, 0, 1] } as const
  // @ts-expect-error columns hold numbers
  const tally = tallyDeliveries([1, 2, 3, 10], odd, options)
  expect(tally).toMatchObject({ ordinary: 1, unmeasured: 3 })
})
