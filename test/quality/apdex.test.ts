import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apdex, apdexSummary, apdexZone } from '../../src/quality/apdex.ts'
import { summarize } from '../../src/summary/summarize.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }
import { means } from './samples.ts'

const counts = fc.record({ satisfied: fc.nat(30), tolerating: fc.nat(30), frustrated: fc.nat(30) })

describe('apdexZone', () => {
  test('includes T and 4 T in the better zone', () => {
    const { input, expected } = fixture['apdex.boundaries']
    const { threshold, samples } = input
    expect(samples.map((sample) => apdexZone(sample, threshold))).toEqual(expected.zones)
    const summary = apdexSummary(threshold)
    expect(summary.result(summarize(summary, samples))).toMatchObject({ score: expected.score })
  })

  test('keeps its limits for the greatest and the least thresholds', () => {
    const { MAX_VALUE, MIN_VALUE } = Number
    expect(apdexZone(MAX_VALUE, MAX_VALUE / 3)).toBe('tolerating')
    expect(apdexZone(MAX_VALUE, MAX_VALUE / 5)).toBe('frustrated')
    expect(apdexZone(4 * MIN_VALUE, MIN_VALUE)).toBe('tolerating')
  })

  test.each([
    [-1, 10],
    [NaN, 10],
    [Infinity, 10],
    [1, 0],
    [1, -1],
    [1, NaN],
    [1, Infinity],
  ])('refuses %d against %d', (sample, threshold) => {
    expect(() => apdexZone(sample, threshold)).toThrow(RangeError)
  })
})

test('a wait that is missing is no wait of 0, and a text is no number', () => {
  for (const sample of JSON.parse('[null, "3"]') as number[]) {
    expect(() => apdexZone(sample, 10)).toThrow(`got ${sample}`)
    expect(() => apdexZone(3, sample)).toThrow(`got ${sample}`)
  }
})

describe('apdex', () => {
  test('gives 0.75 to 60, 30 and 10', () => {
    const { input, expected } = fixture['apdex.60_30_10']
    expect(apdex(input)).toMatchObject({ kind: 'scored', score: expected.score, n: 100 })
  })

  test('gives 0.486 to 140 of 288, where a page prints 0.47', () => {
    const { input, expected, tolerance } = fixture['apdex.slip']
    const result = apdex(input)
    const score = result.kind === 'scored' ? result.score : NaN
    expect(Math.abs(score - expected.score)).toBeLessThan(tolerance)
    expect(Math.abs(score - expected.printed)).toBeGreaterThan(0.01)
  })

  test('is the mean of 1, 1/2 and 0 with its t interval, as plain JSON', () => {
    fc.assert(
      fc.property(counts, (tally) => {
        const result = apdex(tally)
        const values = [
          ...Array.from({ length: tally.satisfied }, () => 1),
          ...Array.from({ length: tally.tolerating }, () => 0.5),
          ...Array.from({ length: tally.frustrated }, () => 0),
        ]
        if (result.kind === 'unscored') {
          expect(values).toEqual([])
          return
        }
        const wanted = means(values)
        expect(result.score).toBeCloseTo(wanted.mean, 12)
        expect(result.mean).toMatchObject({ mean: result.score, n: values.length })
        if (result.mean.kind === 'interval') expect(result.mean.low).toBeCloseTo(wanted.low, 9)
        else expect(new Set(values).size).toBe(1)
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      }),
    )
  })

  test('has no score of nothing, and refuses what are no counts', () => {
    const none = { satisfied: 0, tolerating: 0, frustrated: 0 }
    expect(apdex(none)).toEqual({ kind: 'unscored', because: 'noAnswers' })
    expect(() => apdex({ ...none, tolerating: -1 })).toThrow('tolerating')
    expect(() => apdex({ ...none, satisfied: 0.5 })).toThrow('satisfied')
    expect(() => apdex(none, { level: 1 })).toThrow('level')
  })
})

describe('apdexSummary', () => {
  const summary = apdexSummary(10, { level: 0.9 })

  test('adds up', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const both = summary.combine(one, other)
        expect(both.satisfied).toBe(one.satisfied + other.satisfied)
        expect(both.tolerating).toBe(one.tolerating + other.tolerating)
        expect(both.frustrated).toBe(one.frustrated + other.frustrated)
        expect(summary.combine(summary.empty, one)).toEqual(one)
        expect(summary.result(one)).toEqual(apdex(one, { level: 0.9 }))
      }),
    )
    expect(summary.add(summary.empty, 20, 3)).toEqual({
      satisfied: 0,
      tolerating: 3,
      frustrated: 0,
    })
  })

  test('refuses a threshold, a level, a sample and a number of times that are none', () => {
    expect(() => apdexSummary(0)).toThrow('threshold')
    expect(() => apdexSummary(10, { level: 0 })).toThrow('level')
    expect(() => summary.add(summary.empty, -1)).toThrow('sample')
    expect(() => summary.add(summary.empty, 1, -1)).toThrow('count')
  })
})
