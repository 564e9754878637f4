import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyDelivery } from '../../src/expectation/classify.ts'
import { judgeMean } from '../../src/quality/judge.ts'
import type { EvidenceTerms, SampleMean } from '../../src/quality/mean-model.ts'

const mean: SampleMean = { kind: 'interval', mean: 3.2, low: 2.2, high: 4.2, level: 0.95, n: 5 }
const verdictOf = (mean: SampleMean, adequate: number, desired: number, terms?: EvidenceTerms) => {
  const verdict = judgeMean(mean, { adequate, desired, ...terms })
  expect(verdict.mean).toBe(mean)
  return Object.fromEntries(Object.entries(verdict).filter(([field]) => field !== 'mean'))
}
const judged = (verdict: string, settled: boolean) => ({ kind: 'judged', verdict, settled })

describe('judgeMean', () => {
  test('is ordinary at both limits and between them', () => {
    expect(verdictOf(mean, 3.2, 4)).toEqual(judged('ordinary', false))
    expect(verdictOf(mean, 3, 3.2)).toEqual(judged('ordinary', false))
    expect(verdictOf(mean, 3.21, 4)).toEqual(judged('disaster', false))
    expect(verdictOf(mean, 3, 3.19)).toEqual(judged('excellent', false))
  })

  test('is settled when the whole interval says the same', () => {
    expect(verdictOf(mean, 4.3, 5)).toEqual(judged('disaster', true))
    expect(verdictOf(mean, 4.2, 5)).toEqual(judged('disaster', false))
    expect(verdictOf(mean, 2.2, 4.2)).toEqual(judged('ordinary', true))
    expect(verdictOf(mean, 2.2, 4.1)).toEqual(judged('ordinary', false))
    expect(verdictOf(mean, 1, 2.1)).toEqual(judged('excellent', true))
    expect(verdictOf(mean, 1, 2.2)).toEqual(judged('excellent', false))
  })

  test('gives no verdict below the minimum, however bad the mean, and the mean beside it', () => {
    expect(judgeMean(mean, { adequate: 5, desired: 5, minimumAnswers: 6 })).toStrictEqual({
      kind: 'withheld',
      because: 'tooFewAnswers',
      n: 5,
      minimumAnswers: 6,
      mean,
    })
    expect(verdictOf(mean, 5, 5, { minimumAnswers: 5 })).toEqual(judged('disaster', true))
  })

  test('gives none of answers that were selected, as testimonials are, however many', () => {
    expect(verdictOf({ ...mean, n: 5000 }, 1, 1, { origin: 'selected' })).toEqual({
      kind: 'withheld',
      because: 'selectedAnswers',
      n: 5000,
      minimumAnswers: 1,
    })
  })

  test('gives none of nobody, and settles nothing without an interval', () => {
    const none: SampleMean = { kind: 'noMean', because: 'noAnswers', n: 0 }
    expect(verdictOf(none, 1, 1, { minimumAnswers: 0 })).toMatchObject({ because: 'noAnswers' })
    const one: SampleMean = { kind: 'noInterval', because: 'oneAnswer', mean: 1, n: 1 }
    expect(verdictOf(one, 3, 3)).toEqual(judged('disaster', false))
  })

  test('agrees with classifyDelivery where the zone has no width', () => {
    const number = fc.double({ min: 1, max: 7, noNaN: true })
    fc.assert(
      fc.property(number, number, (expected, found) => {
        const result = verdictOf(
          { kind: 'noInterval', because: 'oneAnswer', mean: found, n: 1 },
          expected,
          expected,
        )
        expect(result).toEqual(judged(classifyDelivery(expected, found, 'higherIsBetter'), false))
      }),
    )
  })

  test.each<[string, { adequate: number; desired: number } & EvidenceTerms]>([
    ['desired at least adequate', { adequate: 4, desired: 3 }],
    ['finite limits', { adequate: NaN, desired: 3 }],
    ['finite limits', { adequate: 3, desired: Infinity }],
    ['minimumAnswers', { adequate: 3, desired: 3, minimumAnswers: -1 }],
    ['minimumAnswers', { adequate: 3, desired: 3, minimumAnswers: 2.5 }],
    ['origin', { adequate: 3, desired: 3, origin: 'bought' as 'asked' }],
  ])('refuses for want of %s', (message, terms) => {
    expect(() => judgeMean(mean, terms)).toThrow(message)
    expect(() => judgeMean(mean, terms)).toThrow(RangeError)
  })
})
