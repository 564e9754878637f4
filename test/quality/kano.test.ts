import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  kanoAnswers,
  kanoCategories,
  type KanoAnswers,
  type KanoCategory,
  type KanoTally,
} from '../../src/quality/kano-model.ts'
import { classifyKano, kanoCategory, kanoLetters, kanoSummary } from '../../src/quality/kano.ts'
import { summarize } from '../../src/summary/summarize.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }

type Letter = keyof typeof kanoLetters
const tallyOf = (counts: Readonly<Record<Letter, number>>): KanoTally => ({
  ...kanoSummary.empty,
  ...Object.fromEntries(
    Object.entries(counts).map(([letter, count]) => [kanoLetters[letter as Letter], count]),
  ),
})
const tallies: fc.Arbitrary<KanoTally> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([M, O, A, I, R, Q]) => tallyOf({ M, O, A, I, R, Q }))

test('kanoLetters name the categories in their order', () => {
  expect(Object.values(kanoLetters)).toEqual(kanoCategories)
})

describe('kanoCategory', () => {
  const { expected } = fixture['kano.table']
  const pairs = kanoAnswers.flatMap((functional) =>
    kanoAnswers.map((dysfunctional) => ({ functional, dysfunctional })),
  )

  test.each(pairs)('reads $functional with, $dysfunctional without off the table', (answers) => {
    const letter = expected[answers.functional][answers.dysfunctional] as Letter
    expect(kanoCategory(answers)).toBe(kanoLetters[letter])
  })

  test('reads like and like as questionable, which a help page prints as one-dimensional', () => {
    expect(kanoCategory({ functional: 'like', dysfunctional: 'like' })).toBe('questionable')
  })

  test.each([
    { functional: 'love', dysfunctional: 'like' },
    { functional: 'like', dysfunctional: 'hate' },
    { functional: 'constructor', dysfunctional: 'like' },
    { functional: 'like' },
  ])('refuses %o', (answers) => {
    expect(() => kanoCategory(answers as KanoAnswers)).toThrow(RangeError)
  })
})

describe('classifyKano', () => {
  test('gives category and coefficients of two features asked of 25', () => {
    const { input, expected, tolerance } = fixture['kano.tally25']
    for (const [at, counts] of input.features.entries()) {
      const result = classifyKano(tallyOf(counts))
      if (result.kind !== 'classified') throw new Error('expected a category')
      expect(result.category).toBe(kanoLetters[expected.category[at] as Letter])
      const { coefficients } = result
      if (coefficients.kind !== 'coefficients') throw new Error('expected coefficients')
      const wanted = expected.coefficients[at]
      expect(Math.abs(coefficients.better - (wanted?.better ?? NaN))).toBeLessThan(tolerance)
      expect(Math.abs(coefficients.worse - (wanted?.worse ?? NaN))).toBeLessThan(tolerance)
    }
  })

  test('has a category and no coefficients where all are reverse or questionable', () => {
    const [counts] = fixture['kano.undefined'].input.features
    expect(classifyKano(tallyOf(counts ?? { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 }))).toMatchObject({
      category: kanoLetters[fixture['kano.undefined'].expected.category as Letter],
      n: 7,
      coefficients: { kind: 'noCoefficients', because: 'onlyReverseOrQuestionable' },
    })
  })

  test('breaks ties by M > O > A > I > R > Q, for every set of tied categories', () => {
    for (let set = 1; set < 2 ** kanoCategories.length; set++) {
      const tied = kanoCategories.filter((_, at) => (set >> at) % 2 === 1)
      const tally = { ...kanoSummary.empty }
      for (const category of tied) tally[category] = 3
      const [category, ...others] = tied
      expect(classifyKano(tally)).toMatchObject({ category, tied: others, n: 3 * tied.length })
    }
  })

  test('is the most frequent, with better from 0 to 1 and worse from -1 to 0, as plain JSON', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const result = classifyKano(tally)
        if (result.kind === 'unclassified') {
          expect(Object.values(tally).every((count) => count === 0)).toBe(true)
          return
        }
        expect(result.counts).toStrictEqual(tally)
        expect(Math.max(...Object.values(tally))).toBe(tally[result.category])
        if (result.coefficients.kind === 'coefficients') {
          const { better, worse, n } = result.coefficients
          expect(n).toBe(result.n - tally.reverse - tally.questionable)
          expect(better).toBeGreaterThanOrEqual(0)
          expect(better - worse).toBeLessThanOrEqual(2)
          expect(worse).toBeLessThanOrEqual(0)
          expect(worse).not.toBe(-0)
        }
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      }),
    )
  })

  test('counts nothing but categories in a row of a query', () => {
    const row = { attribute: 'alteration', ...kanoSummary.empty, attractive: 3, n: 9 }
    expect(classifyKano(row)).toMatchObject({ category: 'attractive', n: 3 })
    expect(kanoSummary.combine(row, row)).toStrictEqual({ ...kanoSummary.empty, attractive: 6 })
  })

  test('has no category of nobody, and refuses what are no counts', () => {
    expect(classifyKano(kanoSummary.empty)).toEqual({ kind: 'unclassified', because: 'noAnswers' })
    expect(() => classifyKano({ ...kanoSummary.empty, reverse: -1 })).toThrow('reverse')
    expect(() => classifyKano({ ...kanoSummary.empty, mustBe: 0.5 })).toThrow('mustBe')
  })
})

describe('kanoSummary', () => {
  const answer = fc.constantFrom(...kanoAnswers)
  const answers = fc.array(fc.record({ functional: answer, dysfunctional: answer }))

  test('of parts is that of the whole', () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const [one, other] = [summarize(kanoSummary, first), summarize(kanoSummary, second)]
        const whole = summarize(kanoSummary, [...first, ...second])
        expect(kanoSummary.combine(one, other)).toStrictEqual(whole)
        expect(kanoSummary.combine(kanoSummary.empty, one)).toStrictEqual(one)
        const total = (tally: KanoTally, category: KanoCategory) => tally[category]
        expect(kanoCategories.reduce((sum, category) => sum + total(whole, category), 0)).toBe(
          first.length + second.length,
        )
        expect(kanoSummary.result(whole)).toStrictEqual(classifyKano(whole))
      }),
    )
  })

  test('adds many at once, and refuses what is no count', () => {
    const pair = { functional: 'like', dysfunctional: 'dislike' } as const
    expect(kanoSummary.add(kanoSummary.empty, pair, 4).oneDimensional).toBe(4)
    expect(() => kanoSummary.add(kanoSummary.empty, pair, -1)).toThrow(RangeError)
  })
})
