import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cumulativeIncidence } from '../../src/ladder-analytics/cumulative-incidence.ts'
import type { StayRecord, SurvivalOptions } from '../../src/ladder-analytics/survival-model.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { curveOf, someStays, staysOf } from './curves.ts'

function incidenceOf(
  stays: readonly StayRecord[],
  options?: SurvivalOptions & { readonly ways?: readonly string[] },
) {
  const curve = cumulativeIncidence(stays, options)
  if (curve.kind === 'estimated') return curve
  throw new Error(`expected curves, got ${curve.because}`)
}

describe('cumulativeIncidence', () => {
  test('agrees with R survival, and in its errors with etm, on exits up and down', () => {
    const { input, expected, tolerance } = fixture['cif-client-exits']
    const stays = staysOf(input.time, input.event, ['up', 'down'])
    const { steps } = incidenceOf(stays, { ways: ['up', 'down'] })
    expect(steps.map(({ time }) => time)).toEqual(expected.time)
    for (const [at, { staying, gone }] of steps.entries()) {
      const near = (value: number | null | undefined, wanted: number | undefined) => {
        expect(Math.abs((value ?? NaN) - (wanted ?? NaN))).toBeLessThan(tolerance)
      }
      near(staying, expected.stay[at])
      near(gone[0]?.share, expected.up[at])
      near(gone[1]?.share, expected.down[at])
      near(gone[0]?.standardError, expected.seUp[at])
      near(gone[1]?.standardError, expected.seDown[at])
    }
  })

  test('sums over all ways to 1 less Kaplan-Meier', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const { steps } = curveOf(stays)
        for (const [at, { staying, gone }] of incidenceOf(stays).steps.entries()) {
          expect(staying).toBeCloseTo(steps[at]?.share ?? NaN, 12)
          expect(gone.reduce((sum, { share }) => sum + share, staying)).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  test('of a single way is 1 less Kaplan-Meier, with its error', () => {
    fc.assert(
      fc.property(someStays, (given) => {
        const stays = given.map((stay) => ({ ...stay, exit: stay.exit === null ? null : 'left' }))
        const { steps } = curveOf(stays)
        for (const [at, { gone }] of incidenceOf(stays).steps.entries()) {
          const step = steps[at]
          if (step?.standardError === null) continue
          expect(gone[0]?.share).toBeCloseTo(1 - (step?.share ?? NaN), 12)
          expect(gone[0]?.standardError).toBeCloseTo(step?.standardError ?? NaN, 12)
        }
      }),
    )
  })

  test('without censoring has the shares and errors of a count', () => {
    const stays = staysOf([1, 2, 3, 4, 5], [1, 2, 1, 2, 1], ['up', 'down'])
    const last = incidenceOf(stays).steps.at(-1)
    for (const [at, share] of [3 / 5, 2 / 5].entries()) {
      expect(last?.gone[at]?.share).toBeCloseTo(share, 12)
      expect(last?.gone[at]?.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 5), 12)
    }
  })

  test('says nothing of a way that nobody has taken', () => {
    const curve = incidenceOf(staysOf([1, 2], [1, 0]), { ways: ['up', 'left'] })
    expect(curve.ways).toEqual(['up', 'left'])
    expect(curve.steps[0]?.gone).toMatchObject([
      { exit: 'up', share: 0, standardError: 0, low: null, high: null },
      { exit: 'left', share: 0.5 },
    ])
    expect(cumulativeIncidence([])).toStrictEqual({ kind: 'unestimated', because: 'noStays' })
  })

  test('survives JSON and leaves the stays as they are', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const before = JSON.stringify(stays)
        const curve = cumulativeIncidence(stays)
        expect(JSON.parse(JSON.stringify(curve))).toStrictEqual(curve)
        expect(JSON.stringify(stays)).toBe(before)
      }),
    )
  })

  test('refuses a way that was not named, one named twice, and what is no stay', () => {
    const stays = staysOf([1, 2], [1, 1])
    expect(() => cumulativeIncidence(stays, { ways: ['up', 'down'] })).toThrow(
      'an exit of up, down, got left at index 0',
    )
    expect(() => cumulativeIncidence(stays, { ways: ['left', 'left'] })).toThrow('got left twice')
    expect(() => cumulativeIncidence([{ duration: NaN, exit: null }])).toThrow('got NaN at index 0')
    expect(() => cumulativeIncidence(stays, { level: 0 })).toThrow(RangeError)
  })
})
