import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveyMargin, surveySampleSize } from '../../src/quality/sample-size.ts'
import type { SurveyPlan } from '../../src/quality/score-model.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }

const table = (population: number) => surveySampleSize({ method: 'krejcieMorgan', population }).n
const marginOf = (survey: Parameters<typeof surveyMargin>[0]) => {
  const result = surveyMargin(survey)
  return result.kind === 'margin' ? result.marginOfError : NaN
}

describe('surveySampleSize by the table of Krejcie and Morgan', () => {
  test('is the formula at eight populations', () => {
    const { input, expected } = fixture['sample.krejcieMorgan']
    expect(input.population.map(table)).toEqual(expected.sample)
  })

  test('is the printed table, but for 100,000, where that is not its own formula', () => {
    const { input, expected } = fixture['sample.krejcieMorganTable']
    expect(input.population.map(table)).toEqual(expected.sample)
    expect(table(100_000)).toBe(expected.formula100000)
    expect(table(100_000)).not.toBe(expected.printed100000)
  })

  test('never asks for more than there are, and for 384 of very many', () => {
    for (let population = 1; population <= 200; population++) {
      expect(table(population)).toBeLessThanOrEqual(population)
      expect(table(population)).toBeGreaterThanOrEqual(table(Math.max(1, population - 1)))
    }
    expect(table(1)).toBe(1)
    expect(table(Number.MAX_SAFE_INTEGER)).toBe(384)
  })

  test('says which margin it reaches', () => {
    expect(surveySampleSize({ method: 'krejcieMorgan', population: 1000 })).toEqual({
      kind: 'sampleSize',
      method: 'krejcieMorgan',
      n: 278,
      reached: expect.closeTo(0.05, 4) as number,
      population: 1000,
    })
    expect(surveySampleSize({ method: 'krejcieMorgan', population: 3 }).reached).toBe(0)
  })
})

describe('surveySampleSize by the formula of Cochran', () => {
  const cochran = (plan: object) =>
    surveySampleSize({ method: 'cochran', marginOfError: 0.05, ...plan })

  test('gives the figures of the textbooks', () => {
    expect(cochran({})).toEqual({
      kind: 'sampleSize',
      method: 'cochran',
      n: 385,
      reached: expect.closeTo(0.04994, 5) as number,
    })
    expect(cochran({ level: 0.99 }).n).toBe(664)
    expect(cochran({ marginOfError: 0.03 }).n).toBe(1068)
    expect(cochran({ share: 0.1 }).n).toBe(139)
    expect(cochran({ population: 1000 })).toMatchObject({ n: 278, population: 1000 })
  })

  test('is the fewest answers that reach the margin, and at most everybody', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            marginOfError: fc.double({ min: 0.005, max: 0.5, noNaN: true }),
            share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
            level: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
            population: fc.integer({ min: 1, max: 1e5 }),
          },
          { requiredKeys: ['marginOfError'] },
        ),
        (plan) => {
          const size = surveySampleSize({ method: 'cochran', ...plan })
          const { marginOfError, ...survey } = plan
          const reached = marginOf({ ...survey, n: size.n })
          expect(size.reached).toBe(reached)
          expect(reached).toBeLessThanOrEqual(marginOfError * (1 + 1e-12))
          expect(size.n).toBeLessThanOrEqual(plan.population ?? Infinity)
          if (size.n > 1) {
            const fewer = marginOf({ ...survey, n: size.n - 1 })
            expect(fewer).toBeGreaterThan(marginOfError * (1 - 1e-12))
          }
        },
      ),
    )
  })

  test.each<[string, object]>([
    ['method', { method: 'slovin' }],
    ['method', {}],
    ['population', { method: 'krejcieMorgan', population: 0 }],
    ['population', { method: 'krejcieMorgan' }],
    ['population', { method: 'krejcieMorgan', population: 10.5 }],
    ['population', { method: 'krejcieMorgan', population: NaN }],
    ['population', { method: 'cochran', marginOfError: 0.05, population: -1 }],
    ['marginOfError', { method: 'cochran', marginOfError: 0 }],
    ['marginOfError', { method: 'cochran', marginOfError: 1 }],
    ['marginOfError', { method: 'cochran', marginOfError: NaN }],
    ['marginOfError', { method: 'cochran' }],
    ['share', { method: 'cochran', marginOfError: 0.05, share: 0 }],
    ['share', { method: 'cochran', marginOfError: 0.05, share: 1 }],
    ['level', { method: 'cochran', marginOfError: 0.05, level: 1 }],
    ['answers', { method: 'cochran', marginOfError: 1e-9 }],
  ])('refuses by %s in %o', (message, plan) => {
    expect(() => surveySampleSize(plan as SurveyPlan)).toThrow(message)
    expect(() => surveySampleSize(plan as SurveyPlan)).toThrow(RangeError)
  })
})

describe('surveyMargin', () => {
  test('is nothing when all were asked, and has no figure of nobody', () => {
    expect(surveyMargin({ n: 5, population: 5 })).toEqual({
      kind: 'margin',
      marginOfError: 0,
      n: 5,
      population: 5,
    })
    expect(surveyMargin({ n: 1, population: 1 })).toMatchObject({ marginOfError: 0 })
    expect(surveyMargin({ n: 0, population: 5 })).toEqual({
      kind: 'noMargin',
      because: 'noAnswers',
    })
    expect(marginOf({ n: 100 })).toBeCloseTo(0.0979982, 7)
  })

  test.each([
    ['n of the population', { n: 6, population: 5 }],
    ['n', { n: -1 }],
    ['n', { n: 1.5 }],
    ['population', { n: 0, population: 0 }],
    ['share', { n: 0, share: 2 }],
    ['level', { n: 0, level: 0 }],
  ])('refuses %s in %o', (message, survey) => {
    expect(() => surveyMargin(survey)).toThrow(message)
    expect(() => surveyMargin(survey)).toThrow(RangeError)
  })
})
