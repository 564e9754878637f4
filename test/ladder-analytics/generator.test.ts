import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainAfter, transitionGenerator } from '../../src/ladder-analytics/generator.ts'
import { multiply } from '../../src/statistics/linear.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { expectNear } from './chains.ts'

const full = (rows: readonly (readonly number[] | null)[]) => rows.map((row) => row ?? [])

describe('transitionGenerator', () => {
  const { input, expected, tolerance } = fixture['ct-generator-dwell']
  const stays = input.spells.map(({ rung, duration, to }) => ({ state: rung, duration, next: to }))

  test('agrees with R on the stays of six customers, and so does what follows from it', () => {
    const generator = transitionGenerator(stays, { states: input.states })
    expect(generator.timeAtRisk).toEqual(expected.timeAtRisk)
    expectNear(generator.rates, expected.Q, tolerance)
    expectNear([generator.meanStay], [expected.meanSojourn], tolerance)
    expectNear(chainAfter(generator, input.t).probabilities, expected.Pt, tolerance)
    expect(JSON.parse(JSON.stringify(generator))).toStrictEqual(generator)
  })

  test('has no rates for a state that was never under observation', () => {
    const generator = transitionGenerator([], { states: ['a', 'b'] })
    expect(generator.rates).toEqual([null, null])
    expect(() => chainAfter(generator, 1)).toThrow('rates of every state, got null at rates[0]')
  })

  test('refuses what is no stay, with the index', () => {
    const states = ['a', 'b']
    const refused = (stay: (typeof stays)[number], message: string) => {
      expect(() =>
        transitionGenerator([{ state: 'a', duration: 1, next: null }, stay], { states }),
      ).toThrow(message)
    }
    refused({ state: 'a', duration: -1, next: null }, 'got -1 at index 1')
    refused({ state: 'a', duration: NaN, next: null }, 'got NaN at index 1')
    refused({ state: 'z', duration: 1, next: null }, 'got z at index 1')
    refused({ state: 'a', duration: 1, next: 'z' }, 'got z at index 1')
    refused({ state: 'a', duration: 1, next: 'a' }, 'another state next, got a at index 1')
    refused({ state: 'b', duration: 0, next: 'a' }, 'a stay of some time in b')
  })
})

describe('chainAfter', () => {
  test('agrees with R expm on two states', () => {
    const { input, expected, tolerance } = fixture['ct-expm-2state']
    const generator = { states: input.states, rates: input.Q }
    const [short = 0, long = 0] = input.times
    expectNear(chainAfter(generator, short).probabilities, expected.P30, tolerance)
    expectNear(chainAfter(generator, long).probabilities, expected.P180, tolerance)
  })

  const generators = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc
      .array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      })
      .map((counts) => ({
        states: counts.map((_, at) => `s${at}`),
        rates: counts.map((row, from) => {
          const away = row.reduce((sum, rate, to) => (to === from ? sum : sum + rate), 0)
          return row.map((rate, to) => (to === from ? 0 - away : rate))
        }),
      })),
  )

  test('after two times is the one after the other', () => {
    const time = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(generators, time, time, (generator, one, other) => {
        const [first, second] = [chainAfter(generator, one), chainAfter(generator, other)]
        const both = multiply(full(first.probabilities), full(second.probabilities))
        expectNear(chainAfter(generator, one + other).probabilities, both, 1e-11)
        for (const row of full(first.probabilities)) {
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 13)
        }
      }),
    )
  })

  test('after a very long time has settled', () => {
    const generator = {
      states: ['a', 'b'],
      rates: [
        [-2, 2],
        [1, -1],
      ],
    }
    expectNear(
      chainAfter(generator, 1e7).probabilities,
      [
        [1 / 3, 2 / 3],
        [1 / 3, 2 / 3],
      ],
      1e-8,
    )
    expect(() => chainAfter(generator, 1e12)).toThrow('at most 1e9')
  })

  test('refuses rates and times that are none, with the place', () => {
    const refused = (rates: (number[] | null)[], time: number, message: string) => {
      expect(() => chainAfter({ states: ['a', 'b'], rates }, time)).toThrow(RangeError)
      expect(() => chainAfter({ states: ['a', 'b'], rates }, time)).toThrow(message)
    }
    refused([[0, 0]], 1, '2 rows of rates, got 1')
    refused([[0, 0], [0]], 1, '2 columns, got 1 at rates[1]')
    refused(
      [
        [1, -1],
        [0, 0],
      ],
      1,
      'got -1 at rates[0][1]',
    )
    refused(
      [
        [-1, 1],
        [0, NaN],
      ],
      1,
      'got NaN at rates[1][1]',
    )
    refused(
      [
        [-1, 2],
        [0, 0],
      ],
      1,
      'sum to 0, got 1 at rates[0]',
    )
    refused(
      [
        [0, 0],
        [0, 0],
      ],
      -1,
      'finite time from 0, got -1',
    )
  })
})
