import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logRank } from '../../src/ladder-analytics/log-rank.ts'
import { logRankWeights, type StayRecord } from '../../src/ladder-analytics/survival-model.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { someStays, staysOf } from './curves.ts'

const oracle = fixture['lr-gehan']
const { sixmp, placebo } = oracle.input.groups
const gehan = {
  sixmp: staysOf(sixmp.time, sixmp.status),
  placebo: staysOf(placebo.time, placebo.status),
}

const chiSquareOf = (test: ReturnType<typeof logRank>) =>
  test.kind === 'tested' ? test.chiSquare : null

describe('logRank', () => {
  test('agrees with R survdiff on the 42 remissions', () => {
    const { expected, tolerance } = oracle
    const found = logRank(gehan)
    if (found.kind === 'untested') throw new Error(found.because)
    for (const [at, group] of found.groups.entries()) {
      expect(group.observed).toBe(expected.observed[at])
      expect(Math.abs(group.expected - (expected.expected[at] ?? NaN))).toBeLessThan(tolerance)
    }
    expect(Math.abs(found.chiSquare - expected.chisq)).toBeLessThan(tolerance)
    expect(found.degreesOfFreedom).toBe(expected.df)
    expect(Math.abs(found.p - expected.p)).toBeLessThan(tolerance)
    const peto = logRank(gehan, { weights: 'peto' })
    expect(Math.abs((chiSquareOf(peto) ?? NaN) - expected.petoChisq)).toBeLessThan(tolerance)
  })

  test('does not depend on the order of groups or stays, and survives JSON', () => {
    fc.assert(
      fc.property(
        someStays,
        someStays,
        someStays,
        fc.constantFrom(...logRankWeights),
        (one, two, three, weights) => {
          const test = logRank({ one, two, three }, { weights })
          const turned = logRank({ three: [...three].reverse(), two, one }, { weights })
          expect(turned.kind).toBe(test.kind)
          const found = chiSquareOf(test) ?? 0
          expect(Math.abs((chiSquareOf(turned) ?? 0) - found)).toBeLessThan(1e-9 * (1 + found))
          expect(JSON.parse(JSON.stringify(test))).toStrictEqual(test)
          const sum = (of: 'observed' | 'expected') =>
            test.groups.reduce((total, group) => total + group[of], 0)
          expect(sum('observed')).toBeCloseTo(sum('expected'), 9)
        },
      ),
    )
  })

  test('is zero for groups that are the same', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const test = logRank({ one: stays, two: stays, three: stays })
        if (test.kind === 'untested') return
        expect(test.chiSquare).toBeLessThan(1e-20)
        expect(test.p).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is the square of a difference over its variance for two groups', () => {
    fc.assert(
      fc.property(someStays, someStays, (one, two) => {
        const test = logRank({ one, two })
        const all = [...one, ...two]
        const there = (stays: readonly StayRecord[], t: number) =>
          stays.filter(({ duration, entry = 0 }) => duration >= t && (entry === 0 || entry < t))
        const left = (stays: readonly StayRecord[], t: number) =>
          stays.filter(({ duration, exit }) => duration === t && exit !== null).length
        let [surplus, variance] = [0, 0]
        for (const t of new Set(all.map(({ duration }) => duration))) {
          const [n, n1, d] = [there(all, t).length, there(one, t).length, left(all, t)]
          if (d === 0) continue
          surplus += left(one, t) - (d * n1) / n
          if (n > 1) variance += (((d * n1) / n) * (1 - n1 / n) * (n - d)) / (n - 1)
        }
        if (variance === 0) expect(test.kind).toBe('untested')
        else expect(chiSquareOf(test)).toBeCloseTo((surplus * surplus) / variance, 9)
      }),
    )
  })

  test('leaves out a group that was never there with another, and names that nothing compares', () => {
    const early = staysOf([1, 2, 3, 4], [1, 1, 1, 0])
    const later = early.map((stay) => ({ ...stay, duration: stay.duration + 10, entry: 10 }))
    const both = logRank({ early, twin: staysOf([1, 3, 4], [1, 0, 0]), later })
    expect(both).toMatchObject({ kind: 'tested', degreesOfFreedom: 1 })
    expect(logRank({ early, later })).toMatchObject({
      kind: 'untested',
      because: 'nothingToCompare',
      groups: [
        { group: 'early', n: 4, observed: 3 },
        { group: 'later', n: 4 },
      ],
    })
    for (const groups of [{}, { early }, { early: [], later: [] }, { early, none: [] }]) {
      expect(logRank(groups).kind).toBe('untested')
    }
  })

  test('refuses what is no stay with group and index, and weights it does not know', () => {
    const bad = { fine: [], broken: [{ duration: -1, exit: null }] }
    expect(() => logRank(bad)).toThrow(
      'logRank needs a finite duration from 0, got -1 at index broken, 0',
    )
    const weights = JSON.parse('"gehan"') as 'peto'
    expect(() => logRank({}, { weights })).toThrow('weights of equal, peto, got gehan')
  })
})
