import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earnedGrowth } from '../../src/nps/earned-growth.ts'
import type { EarnedGrowthRevenue } from '../../src/nps/practice-model.ts'
import oracles from '../fixtures/nps-practice.json' with { type: 'json' }

const parts = [
  'priorRevenue',
  'revenueFromReturningCustomers',
  'revenueFromEarnedNewCustomers',
  'revenueFromBoughtNewCustomers',
] as const
const revenue = (prior: number, returning: number, earned: number, bought: number) => ({
  priorRevenue: prior,
  revenueFromReturningCustomers: returning,
  revenueFromEarnedNewCustomers: earned,
  revenueFromBoughtNewCustomers: bought,
})
const whole = fc.integer({ min: 0, max: 1e9 })
const years = fc.tuple(fc.integer({ min: 1, max: 1e9 }), whole, whole, whole)

test('earnedGrowth gives the figures of the book', () => {
  for (const { input, expected, tolerance } of oracles.earnedGrowth) {
    const growth = earnedGrowth(input)
    expect(growth.kind).toBe('measured')
    for (const [name, figure] of Object.entries(expected)) {
      const actual = Number(Reflect.get(growth, name))
      expect(Math.abs(actual - figure)).toBeLessThanOrEqual(tolerance)
    }
  }
})

test('earnedGrowth adds up: the rates are the sums of their parts, exactly in whole revenue', () => {
  fc.assert(
    fc.property(years, (given) => {
      const [prior, returning, earned, bought] = given
      const growth = earnedGrowth(revenue(...given))
      if (growth.kind === 'unmeasured') throw new Error('there was prior revenue')
      expect(growth.earnedGrowthRate).toBe((returning + earned - prior) / prior + 0)
      expect(growth.totalGrowthRate).toBe((returning + earned + bought - prior) / prior + 0)
      expect(growth.earnedGrowthFactor).toBe((returning + earned) / prior)
      expect(growth.boughtNewCustomers).toBe(bought / prior)
      if (growth.kind === 'measured') {
        const ratio = growth.earnedGrowthRate / growth.totalGrowthRate
        expect(Math.abs(growth.earnedGrowthRatio - ratio)).toBeLessThanOrEqual(
          1e-9 * Math.abs(ratio),
        )
        // Bought customers only ever add.
        if (growth.earnedGrowthRate >= 0) {
          expect(growth.earnedGrowthRatio).toBeGreaterThanOrEqual(0)
          expect(growth.earnedGrowthRatio).toBeLessThanOrEqual(1)
        } else if (growth.totalGrowthRate > 0) expect(growth.earnedGrowthRatio).toBeLessThan(0)
        else expect(growth.earnedGrowthRatio).toBeGreaterThanOrEqual(1)
      }
      expect(JSON.parse(JSON.stringify(growth))).toStrictEqual(growth)
    }),
  )
})

test('earnedGrowth knows no currency: the same in rupiah and in thousands of rupiah', () => {
  fc.assert(
    fc.property(years, (given) => {
      const [a, b, c, d] = given
      expect(earnedGrowth(revenue(a * 1024, b * 1024, c * 1024, d * 1024))).toStrictEqual(
        earnedGrowth(revenue(a, b, c, d)),
      )
    }),
  )
})

test('earnedGrowth has no ratio where nothing grew, and rates all the same', () => {
  expect(earnedGrowth(revenue(100, 90, 0, 10))).toStrictEqual({
    kind: 'measuredWithoutRatio',
    because: 'noTotalGrowth',
    netRevenueRetention: 0.9,
    earnedNewCustomers: 0,
    boughtNewCustomers: 0.1,
    earnedGrowthFactor: 0.9,
    earnedGrowthRate: -0.1,
    totalGrowthRate: 0,
  })
})

test('earnedGrowth takes the rest of binary fractions for no growth', () => {
  expect(0.1 + 0.2).not.toBe(0.3)
  expect(earnedGrowth(revenue(0.3, 0.1, 0.2, 0))).toMatchObject({
    kind: 'measuredWithoutRatio',
    earnedGrowthRate: 0,
    totalGrowthRate: 0,
  })
  expect(earnedGrowth(revenue(0.3, 0.1, 0.2, 0.3))).toMatchObject({
    kind: 'measured',
    earnedGrowthRate: 0,
    earnedGrowthRatio: 0,
  })
  // A millionth of a rupiah of a billion is growth.
  expect(earnedGrowth(revenue(1e9, 1e9, 0, 1e-5)).kind).toBe('measured')
})

test('earnedGrowth ratios where everything was lost, and where all growth was earned', () => {
  expect(earnedGrowth(revenue(100, 0, 0, 0))).toMatchObject({
    kind: 'measured',
    earnedGrowthRate: -1,
    totalGrowthRate: -1,
    earnedGrowthRatio: 1,
  })
  expect(earnedGrowth(revenue(100, 100, 50, 0))).toMatchObject({ earnedGrowthRatio: 1 })
  expect(earnedGrowth(revenue(100, 80, 20, 50))).toMatchObject({ earnedGrowthRatio: 0 })
  expect(
    Object.is(Reflect.get(earnedGrowth(revenue(100, 60, 40, -0)), 'boughtNewCustomers'), 0),
  ).toBe(true)
})

test('earnedGrowth measures nothing without prior revenue', () => {
  const nothing = { kind: 'unmeasured', because: 'noPriorRevenue' }
  expect(earnedGrowth(revenue(0, 0, 50, 10))).toStrictEqual(nothing)
  expect(earnedGrowth(revenue(-0, 0, 0, 0))).toStrictEqual(nothing)
})

test.each([-1, NaN, Infinity, -Infinity])(
  'earnedGrowth refuses revenue of %d, by its name',
  (value) => {
    for (const part of parts) {
      const given: EarnedGrowthRevenue = { ...revenue(100, 85, 25, 20), [part]: value }
      expect(() => earnedGrowth(given)).toThrow(RangeError)
      expect(() => earnedGrowth(given)).toThrow(
        `earnedGrowth needs a finite ${part} from 0, got ${value}`,
      )
    }
  },
)

test('earnedGrowth refuses revenue that cannot be added or divided', () => {
  expect(() => earnedGrowth(revenue(1, 1e308, 1e308, 0))).toThrow(
    'earnedGrowth needs revenues that can be added and divided, got earnedGrowthFactor: Infinity',
  )
  expect(() => earnedGrowth(revenue(5e-324, 1, 0, 0))).toThrow('got netRevenueRetention: Infinity')
})
