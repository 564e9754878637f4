import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectLadder, rungValue } from '../../src/ladder-analytics/projection.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { badChains, expectNear, someChains } from './chains.ts'

describe('projectLadder', () => {
  test('agrees with R expm on twelve steps', () => {
    const { input, expected, tolerance } = fixture['mk-nstep-12']
    const { states, P: probabilities, initial: from, steps } = input
    const found = projectLadder({ states, probabilities }, { from, steps })
    expectNear([found], [expected.distribution], tolerance)
  })

  test('in parts is as at once, step by step, and keeps the sum', () => {
    fc.assert(
      fc.property(someChains, fc.nat(40), fc.nat(40), (chain, one, other) => {
        const from = chain.states.map((_, at) => at + 1)
        const whole = projectLadder(chain, { from, steps: one + other })
        const half = projectLadder(chain, { from, steps: one })
        expectNear([projectLadder(chain, { from: half, steps: other })], [whole], 1e-10)
        let row: readonly number[] = from
        for (let step = 0; step < one; step++) row = projectLadder(chain, { from: row, steps: 1 })
        expectNear([row], [half], 1e-10)
        const sum = (numbers: readonly number[]) =>
          numbers.reduce((total, value) => total + value, 0)
        expect(sum(whole)).toBeCloseTo(sum(from), 10)
      }),
    )
  })

  test('stands still in no steps, and ends for more steps than anybody lives', () => {
    const chain = {
      states: ['a', 'b'],
      probabilities: [
        [0.9, 0.1],
        [0.3, 0.7],
      ],
    }
    expect(projectLadder(chain, { from: [3, -0], steps: 0 })).toStrictEqual([3, 0])
    expectNear([projectLadder(chain, { from: [1, 0], steps: 1e9 })], [[0.75, 0.25]], 1e-6)
  })

  test.each(badChains)('refuses %j', (chain, message) => {
    expect(() => projectLadder(chain, { from: [], steps: 1 })).toThrow(message)
  })

  test('refuses a start or a number of steps that is none', () => {
    const chain = {
      states: ['a', 'b'],
      probabilities: [
        [1, 0],
        [0, 1],
      ],
    }
    expect(() => projectLadder(chain, { from: [1], steps: 1 })).toThrow('2 numbers as from, got 1')
    expect(() => projectLadder(chain, { from: [1, -1], steps: 1 })).toThrow('got -1 at from[1]')
    expect(() => projectLadder(chain, { from: [NaN, 1], steps: 1 })).toThrow('got NaN at from[0]')
    for (const steps of [-1, 1.5, NaN, Infinity]) {
      expect(() => projectLadder(chain, { from: [1, 1], steps })).toThrow(
        `whole number from 0, got ${steps}`,
      )
    }
  })
})

describe('rungValue', () => {
  const { input, expected, tolerance } = fixture['clv-ladder-3']
  const chain = { states: input.states, probabilities: input.P }
  const terms = { rewards: input.reward, discountRate: input.discountRate }

  test('agrees with R on twelve steps, and on all of them', () => {
    const finite = rungValue(chain, { ...terms, horizon: input.horizon })
    expectNear([finite], [expected.finite], tolerance)
    expectNear([rungValue(chain, terms)], [expected.infinite], tolerance)
  })

  test('is the sum of discounted rewards, step by step', () => {
    fc.assert(
      fc.property(
        someChains,
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (chain, horizon, rate) => {
          const rewards = chain.states.map((_, at) => 3 * at - 4)
          const values = chain.states.map((_, start) => {
            let sum = 0
            for (let step = 0; step <= horizon; step++) {
              const from = chain.states.map((_, at) => (at === start ? 1 : 0))
              const there = projectLadder(chain, { from, steps: step })
              const reward = there.reduce(
                (total, share, at) => total + share * (rewards[at] ?? 0),
                0,
              )
              sum += reward / (1 + rate) ** step
            }
            return sum
          })
          expectNear([rungValue(chain, { rewards, discountRate: rate, horizon })], [values], 1e-9)
        },
      ),
    )
  })

  test('without a horizon is what a long one nears, and its own reward plus what follows', () => {
    fc.assert(
      fc.property(
        someChains,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (chain, discountRate) => {
          const rewards = chain.states.map((_, at) => 10 - 7 * at)
          const value = rungValue(chain, { rewards, discountRate })
          expectNear([rungValue(chain, { rewards, discountRate, horizon: 1e6 })], [value], 1e-8)
          for (const [from, row] of chain.probabilities.entries()) {
            const next = row.reduce((sum, share, to) => sum + share * (value[to] ?? NaN), 0)
            expect(value[from]).toBeCloseTo((rewards[from] ?? NaN) + next / (1 + discountRate), 9)
          }
        },
      ),
    )
  })

  test.each(badChains)('refuses %j', (chain, message) => {
    expect(() => rungValue(chain, { rewards: [], discountRate: 0.1 })).toThrow(message)
  })

  test('refuses rewards, a rate or a horizon that is none', () => {
    const refused = (options: Parameters<typeof rungValue>[1], message: string) => {
      expect(() => rungValue(chain, options)).toThrow(RangeError)
      expect(() => rungValue(chain, options)).toThrow(message)
    }
    refused({ rewards: [1], discountRate: 0.1 }, '3 numbers as rewards, got 1')
    refused({ rewards: [1, Infinity, 0], discountRate: 0.1 }, 'got Infinity at rewards[1]')
    refused({ ...terms, discountRate: 0 }, 'a discount rate above 0 without a horizon, got 0')
    refused({ ...terms, discountRate: -0.1, horizon: 3 }, 'a discount rate from 0, got -0.1')
    refused({ ...terms, discountRate: NaN }, 'got NaN')
    refused({ ...terms, horizon: 1.5 }, 'horizon as a whole number from 0, got 1.5')
  })
})
