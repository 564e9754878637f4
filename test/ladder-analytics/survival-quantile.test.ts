import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restrictedMean, survivalQuantile } from '../../src/ladder-analytics/survival-quantile.ts'
import { quantile } from '../../src/statistics/quantile.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { curveOf, finishedStays, someStays, staysOf } from './curves.ts'

const oracles = ['km-gehan-6mp', 'km-all-censored', 'km-dwell-client'] as const

describe('survivalQuantile', () => {
  test.each(oracles)('agrees with R survival on %s', (id) => {
    const { input, expected } = fixture[id]
    const curve = curveOf(staysOf(input.time, input.status))
    for (const [at, gone] of input.quantiles.entries()) {
      const found = survivalQuantile(curve, gone)
      expect(found.kind === 'reached' ? found.time : null).toBe(expected.quantileTimes[at])
    }
  })

  test('is the median of the numbers when every stay has ended', () => {
    fc.assert(
      fc.property(finishedStays, (stays) => {
        const durations = stays.map(({ duration }) => duration)
        const { median } = curveOf(stays)
        expect(median).toMatchObject({ kind: 'reached', time: quantile(durations, 0.5) })
      }),
    )
  })

  test('takes the middle of a stretch at exactly the rest, up to the end of observation', () => {
    expect(curveOf(staysOf([2, 4, 6, 8], [1, 1, 1, 1])).median).toMatchObject({ time: 5 })
    expect(curveOf(staysOf([2, 4, 6, 10], [1, 1, 0, 0])).median).toMatchObject({ time: 7 })
    // Thirds: the product of 8/9, 7/8 and 6/7 misses 2/3 by rounding.
    const thirds = curveOf(staysOf([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 1, 1, 1, 1, 1, 1, 1]))
    expect(survivalQuantile(thirds, 1 / 3)).toMatchObject({ time: 3.5 })
  })

  test('holds the times at which the interval of the curve holds the rest', () => {
    fc.assert(
      fc.property(someStays, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (stays, gone) => {
        const curve = curveOf(stays)
        const found = survivalQuantile(curve, gone)
        const first = curve.steps.find(({ low }) => low !== null && low <= 1 - gone)?.time ?? null
        expect(found.low).toBe(first)
        if (found.kind === 'reached') {
          expect(found.low ?? 0).toBeLessThanOrEqual(found.time)
          expect(found.high ?? Infinity).toBeGreaterThanOrEqual(found.time)
        } else expect(found.goneSoFar).toBeLessThan(gone)
      }),
    )
  })

  test('says how many have left when the share is not reached', () => {
    const curve = curveOf(staysOf([5, 9, 30], [1, 0, 0]))
    expect(curve.median).toStrictEqual({
      kind: 'unreached',
      because: 'tooFewLeft',
      gone: 0.5,
      goneSoFar: 1 - 2 / 3,
      low: 5,
      followedTo: 30,
    })
  })

  test.each([0, 1, -1, NaN])('refuses a share of %d', (gone) => {
    const curve = curveOf(staysOf([5], [1]))
    expect(() => survivalQuantile(curve, gone)).toThrow(`between 0 and 1, got ${gone}`)
  })
})

describe('restrictedMean', () => {
  test.each(oracles)('agrees with R survival on %s', (id) => {
    const { input, expected, tolerance } = fixture[id]
    const mean = restrictedMean(curveOf(staysOf(input.time, input.status)), input.tau)
    if (mean.kind === 'unestimated') throw new Error(mean.because)
    expect(Math.abs(mean.mean - expected.rmst)).toBeLessThan(tolerance)
    expect(Math.abs(mean.standardError - expected.rmstSe)).toBeLessThan(tolerance)
  })

  test('is the mean of the numbers, each cut at the limit, when every stay has ended', () => {
    fc.assert(
      fc.property(finishedStays, fc.integer({ min: 1, max: 60 }), (stays, until) => {
        const cut = stays.map(({ duration }) => Math.min(duration, until))
        const mean = cut.reduce((sum, value) => sum + value, 0) / cut.length
        const squares = cut.reduce((sum, value) => sum + (value - mean) ** 2, 0)
        const found = restrictedMean(curveOf(stays), until)
        if (found.kind === 'unestimated') throw new Error(found.because)
        expect(found.mean).toBeCloseTo(mean, 10)
        expect(found.standardError).toBeCloseTo(Math.sqrt(squares) / cut.length, 10)
      }),
    )
  })

  test('does not guess beyond what was observed while some stay on', () => {
    const curve = curveOf(staysOf([5, 9, 30], [1, 0, 0]))
    expect(restrictedMean(curve, 30)).toMatchObject({ kind: 'estimated', n: 3 })
    expect(restrictedMean(curve, 30.5)).toStrictEqual({
      kind: 'unestimated',
      because: 'beyondFollowUp',
      until: 30.5,
      followedTo: 30,
    })
    expect(restrictedMean(curveOf(staysOf([5, 9], [1, 1])), 30)).toMatchObject({ mean: 7 })
  })

  test.each([0, -1, NaN, Infinity])('refuses a limit of %d', (until) => {
    const curve = curveOf(staysOf([5], [1]))
    expect(() => restrictedMean(curve, until)).toThrow(`finite limit above 0, got ${until}`)
  })
})
