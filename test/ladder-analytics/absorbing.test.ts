import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absorbingChain, hittingProbabilities } from '../../src/ladder-analytics/absorbing.ts'
import { multiply } from '../../src/statistics/linear.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { badChains, expectNear, someChains } from './chains.ts'

function absorbed(...given: Parameters<typeof absorbingChain>) {
  const chain = absorbingChain(...given)
  if (chain.kind === 'absorbing') return chain
  throw new Error(`expected an end, got ${chain.because}`)
}

describe('absorbingChain', () => {
  test.each(['mk-abs-drunkard', 'mk-abs-jump-to-five', 'mk-abs-ladder-7'] as const)(
    'agrees with markovchain on %s',
    (id) => {
      const { input, expected, tolerance } = fixture[id]
      const given = { states: input.states, probabilities: input.P }
      for (const chain of [absorbed(given), absorbed(given, { absorbing: input.absorbing })]) {
        expect(chain.transient).toEqual(expected.transient)
        expect(chain.absorbing).toEqual(input.absorbing)
        expectNear(chain.fundamental, expected.fundamental, tolerance)
        expectNear([chain.expectedSteps], [expected.expectedSteps], tolerance)
        expectNear([chain.varianceSteps], [expected.varianceSteps], tolerance)
        expectNear(chain.absorptionProbabilities, expected.absorptionProbabilities, tolerance)
      }
    },
  )

  test('gives visits that undo the steps away, and ends that sum to 1', () => {
    fc.assert(
      fc.property(someChains, (given) => {
        const end = given.states.at(-1) ?? ''
        const chain = absorbingChain(given, { absorbing: [end] })
        if (chain.kind === 'unending') return
        const at = chain.transient.map((state) => given.states.indexOf(state))
        const away = at.map((from) =>
          at.map((to) => (from === to ? 1 : 0) - (given.probabilities[from]?.[to] ?? 0)),
        )
        const size = Math.max(1, ...chain.expectedSteps)
        const whole = at.map((from) => at.map((to) => (from === to ? 1 : 0)))
        const visits = chain.fundamental.map((row) => [...row])
        expectNear(multiply(visits, away), whole, 1e-13 * size * size)
        for (const row of chain.absorptionProbabilities) {
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
        }
        for (const [row, steps] of chain.expectedSteps.entries()) {
          const sum = (visits[row] ?? []).reduce((total, value) => total + value, 0)
          expect(Math.abs(steps / sum - 1)).toBeLessThan(1e-12)
        }
        expect(JSON.parse(JSON.stringify(chain))).toStrictEqual(chain)
      }),
    )
  })

  test('keeps its digits where leaving is rare', () => {
    const rare = 2 ** -40
    const probabilities = [
      [1 - rare, rare / 2, rare / 2],
      [1 - rare, 0, rare],
      [0, 0, 1],
    ]
    const chain = absorbed({ states: ['a', 'b', 'end'], probabilities })
    // By hand: t_a = (1 + rare / 2) / (rare / 2 + rare squared / 2).
    const steps = (1 + rare / 2) / (rare / 2 + (rare * rare) / 2)
    expect(Math.abs((chain.expectedSteps[0] ?? NaN) / steps - 1)).toBeLessThan(1e-15)
  })

  test('makes absorbing what is named, whatever followed it and if nothing did', () => {
    const given = { states: ['client', 'advocate'], probabilities: [[0.75, 0.25], null] }
    expect(absorbed(given, { absorbing: ['advocate'] }).expectedSteps).toEqual([4])
    const back = {
      states: ['client', 'advocate'],
      probabilities: [
        [0.75, 0.25],
        [0.5, 0.5],
      ],
    }
    expect(absorbed(back, { absorbing: ['advocate'] }).expectedSteps).toEqual([4])
  })

  test('names what never ends, and has nothing to say where all are ends', () => {
    const swap = {
      states: ['a', 'b', 'c'],
      probabilities: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    }
    expect(absorbingChain(swap)).toStrictEqual({
      kind: 'unending',
      because: 'closedWithoutEnd',
      unending: ['a', 'b'],
    })
    expect(absorbingChain(swap, { absorbing: [] })).toMatchObject({ because: 'noAbsorbingState' })
    expect(absorbed({ states: ['a'], probabilities: [[1]] })).toStrictEqual({
      kind: 'absorbing',
      transient: [],
      absorbing: ['a'],
      fundamental: [],
      expectedSteps: [],
      varianceSteps: [],
      absorptionProbabilities: [],
    })
  })

  test.each(badChains)('refuses %j', (chain, message) => {
    expect(() => absorbingChain(chain)).toThrow(RangeError)
    expect(() => absorbingChain(chain)).toThrow(message)
  })

  test('refuses to end in a state it does not know', () => {
    const chain = {
      states: ['a', 'b'],
      probabilities: [
        [1, 0],
        [0, 1],
      ],
    }
    expect(() => absorbingChain<string>(chain, { absorbing: ['b', 'c'] })).toThrow(
      'a state of a, b, got c at absorbing[1]',
    )
  })
})

describe('hittingProbabilities', () => {
  test('agrees with markovchain on the ladder', () => {
    const { input, expected, tolerance } = fixture['mk-hit-client-open']
    const found = hittingProbabilities(
      { states: input.states, probabilities: input.P },
      input.target,
    )
    expectNear([found.probabilities], [expected.probability], tolerance)
  })

  test('gives the mean first passages of the Land of Oz', () => {
    const { input, expected, tolerance } = fixture['mk-steady-oz']
    const chain = { states: input.states, probabilities: input.P }
    const columns = input.states.map((state) => hittingProbabilities(chain, state).expectedSteps)
    const passages = input.states.map((_, from) => columns.map((column) => column[from] ?? null))
    expectNear(passages, expected.meanFirstPassage, tolerance)
  })

  test('solves the equations of one step, and has a mean only where arrival is certain', () => {
    fc.assert(
      fc.property(someChains, (chain) => {
        const [target = ''] = chain.states
        const { probabilities, expectedSteps } = hittingProbabilities(chain, target)
        for (const [from, row] of chain.probabilities.entries()) {
          if (from === 0) continue
          const mean = (of: readonly (number | null)[]) =>
            row.reduce((sum, share, to) => (share === 0 ? sum : sum + share * (of[to] ?? NaN)), 0)
          expect(probabilities[from]).toBeCloseTo(mean(probabilities), 11)
          const steps = expectedSteps[from] ?? null
          expect(steps !== null).toBe(probabilities[from] === 1)
          if (steps !== null)
            expect(Math.abs(1 + mean(expectedSteps) - steps)).toBeLessThan(1e-9 * steps)
        }
      }),
    )
  })

  test('takes any of several targets, and says 0 where none is reached', () => {
    const chain = {
      states: ['a', 'b', 'c', 'd'],
      probabilities: [[0, 0.5, 0.5, 0], [0, 1, 0, 0], null, [0, 0, 0, 1]],
    }
    expect(hittingProbabilities(chain, ['b', 'c'])).toStrictEqual({
      states: chain.states,
      target: ['b', 'c'],
      probabilities: [1, 1, 1, 0],
      expectedSteps: [1, 0, 0, null],
    })
  })

  test('refuses a target it does not know, no target, and a chain that is none', () => {
    const chain = { states: ['a'], probabilities: [[1]] }
    expect(() => hittingProbabilities<string>(chain, 'z')).toThrow('got z at target[0]')
    expect(() => hittingProbabilities(chain, [])).toThrow('needs a target, got none')
    expect(() =>
      hittingProbabilities({ states: ['a', 'b'], probabilities: [[1, 0], null] }, 'a'),
    ).toThrow('got null at probabilities[1]')
  })
})
