import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTransitions } from '../../src/ladder-analytics/homogeneity.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }

const cohort = (counts: readonly (readonly number[])[], states: readonly string[]) =>
  ({ clock: 'panel', states, counts }) as const

const tables = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
})
const three = ['a', 'b', 'c']

describe('compareTransitions', () => {
  test('agrees with R chisq.test by row, where a destination was never seen', () => {
    const { input, expected, tolerance } = fixture['mk-homogeneity-structural-zero']
    const both = [cohort(input.countsA, input.states), cohort(input.countsB, input.states)]
    const found = compareTransitions(both)
    if (found.kind === 'untested') throw new Error(found.because)
    expect(found.degreesOfFreedom).toBe(expected.df)
    expect(Math.abs(found.pearson - expected.pearson)).toBeLessThan(tolerance)
    expect(Math.abs(found.likelihoodRatio - expected.likelihoodRatio)).toBeLessThan(tolerance)
    expect(Math.abs(found.pPearson - expected.pPearson)).toBeLessThan(tolerance)
    expect(Math.abs(found.pLikelihoodRatio - expected.pLR)).toBeLessThan(tolerance)
  })

  test('does not depend on the order of cohorts, and is zero for cohorts that are the same', () => {
    fc.assert(
      fc.property(tables, tables, (one, other) => {
        const [first, second] = [cohort(one, three), cohort(other, three)]
        const there = compareTransitions([first, second])
        const back = compareTransitions([second, first])
        if (there.kind === 'tested' && back.kind === 'tested') {
          expect(there.pearson).toBeCloseTo(back.pearson, 9)
          expect(there.likelihoodRatio).toBeCloseTo(back.likelihoodRatio, 9)
        }
        expect(back.kind).toBe(there.kind)
        const same = compareTransitions([first, first, first])
        if (same.kind === 'untested') return
        expect(same.pearson).toBeCloseTo(0, 12)
        expect(same.pLikelihoodRatio).toBeCloseTo(1, 5)
      }),
    )
  })

  test('counts no degree of freedom for a cohort that was never in a state', () => {
    const one = cohort(
      [
        [5, 5],
        [0, 0],
      ],
      ['a', 'b'],
    )
    const two = cohort(
      [
        [2, 8],
        [3, 4],
      ],
      ['a', 'b'],
    )
    expect(compareTransitions([one, two])).toMatchObject({ kind: 'tested', degreesOfFreedom: 1 })
  })

  test('names that there is nothing to compare', () => {
    const one = cohort(
      [
        [5, 5],
        [0, 0],
      ],
      ['a', 'b'],
    )
    expect(compareTransitions([])).toStrictEqual({
      kind: 'untested',
      because: 'nothingToCompare',
      n: 0,
    })
    expect(compareTransitions([one])).toMatchObject({ kind: 'untested', n: 10 })
    const other = cohort(
      [
        [0, 0],
        [4, 6],
      ],
      ['a', 'b'],
    )
    expect(compareTransitions([one, other])).toMatchObject({ kind: 'untested', n: 20 })
    const empty = cohort(
      [
        [0, 0],
        [0, 0],
      ],
      ['a', 'b'],
    )
    expect(compareTransitions([empty, empty])).toMatchObject({ kind: 'untested', n: 0 })
  })

  test('refuses cohorts over other states, and counts that are none', () => {
    const one = cohort([[1]], ['a'])
    expect(() => compareTransitions([one, cohort([[1]], ['b'])])).toThrow(
      'got others at cohorts[1]',
    )
    expect(() => compareTransitions([one, cohort([[-1]], ['a'])])).toThrow('counts[0][0]')
  })
})
