import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stationaryDistribution } from '../../src/ladder-analytics/stationary.ts'
import { multiply } from '../../src/statistics/linear.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { badChains, expectNear, someChains } from './chains.ts'

function settled(...given: Parameters<typeof stationaryDistribution>) {
  const law = stationaryDistribution(...given)
  if (law.kind === 'unique') return law
  throw new Error(`expected one answer, got ${law.because}`)
}

describe('stationaryDistribution', () => {
  test('agrees with markovchain on the Land of Oz', () => {
    const { input, expected, tolerance } = fixture['mk-steady-oz']
    const { distribution, classes } = settled({ states: input.states, probabilities: input.P })
    expectNear([distribution], [expected.steady], tolerance)
    expectNear([classes[0]?.recurrenceSteps ?? []], [expected.meanRecurrence], tolerance)
    expect(classes[0]?.period).toBe(1)
  })

  test('has the law of a chain that only swaps two states, which iterating never finds', () => {
    const { input, expected, tolerance } = fixture['mk-steady-periodic']
    const { distribution, classes } = settled({ states: input.states, probabilities: input.P })
    expectNear([distribution], [expected.steady], tolerance)
    expect(classes[0]?.period).toBe(expected.period)
  })

  test('is 0 on what is left for good', () => {
    const { input, expected, tolerance } = fixture['mk-steady-reducible-2x2']
    const { classes, distribution } = settled({ states: input.states, probabilities: input.P })
    expect(classes.map(({ states }) => states)).toEqual(expected.closedClasses)
    expectNear(
      classes.map((one) => one.distribution),
      expected.perClass,
      tolerance,
    )
    expect(distribution).toEqual(classes[0]?.distribution)
    expect(classes[0]?.recurrenceSteps[0]).toBeNull()
  })

  test('names several closed classes, each with its own law', () => {
    const law = stationaryDistribution({
      states: ['a', 'b', 'c', 'd'],
      probabilities: [
        [0.25, 0.25, 0.25, 0.25],
        [0, 0, 1, 0],
        [0, 1, 0, 0],
        [0, 0, 0, 1],
      ],
    })
    expect(law).toMatchObject({
      kind: 'several',
      because: 'severalClosedClasses',
      classes: [
        { states: ['b', 'c'], period: 2, distribution: [0, 0.5, 0.5, 0] },
        { states: ['d'], period: 1, distribution: [0, 0, 0, 1] },
      ],
    })
  })

  test('does not change in a step, and is a distribution', () => {
    fc.assert(
      fc.property(someChains, (chain) => {
        const law = stationaryDistribution(chain)
        expect(law.classes.length).toBeGreaterThan(0)
        for (const { distribution, states } of law.classes) {
          expectNear(multiply([[...distribution]], chain.probabilities), [distribution], 1e-13)
          expect(distribution.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 13)
          const inside = chain.states.filter((_, at) => (distribution[at] ?? 0) > 0)
          expect(inside).toEqual(states)
        }
        expect(JSON.parse(JSON.stringify(law))).toStrictEqual(law)
      }),
    )
  })

  test('keeps its digits in chains that hardly mix', () => {
    const rare = 1e-14
    const probabilities = [
      [1 - rare, rare],
      [3 * rare, 1 - 3 * rare],
    ]
    expectNear([settled({ states: ['a', 'b'], probabilities }).distribution], [[0.75, 0.25]], 1e-15)
  })

  test('finds the period of longer circles', () => {
    const circle = (size: number, chord: number) =>
      Array.from({ length: size }, (_, from) =>
        Array.from({ length: size }, (_, to) => {
          if (from === 0 && chord > 0) return to === 1 ? 0.5 : to === chord ? 0.5 : 0
          return to === (from + 1) % size ? 1 : 0
        }),
      )
    const periodOf = (size: number, chord: number) =>
      settled({
        states: Array.from({ length: size }, (_, at) => `s${at}`),
        probabilities: circle(size, chord),
      }).classes[0]?.period
    expect(periodOf(6, 0)).toBe(6)
    // Circles of 6 and of 4 steps, of 6 and of 5.
    expect(periodOf(6, 3)).toBe(2)
    expect(periodOf(6, 2)).toBe(1)
  })

  test.each(badChains)('refuses %j', (chain, message) => {
    expect(() => stationaryDistribution(chain)).toThrow(message)
  })
})
