import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSummary, tallyAnswers } from '../../src/quality/answers.ts'
import type { AnswerTally } from '../../src/quality/model.ts'
import { fromCounts } from '../../src/summary/counts.ts'
import { summarize } from '../../src/summary/summarize.ts'
import { means } from './samples.ts'

const stars = { lowest: 1, highest: 5 }
const summary = answerSummary(stars)
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 })
const answers = fc.array(answer, { maxLength: 30 })

describe('tallyAnswers', () => {
  test('counts what a summary counts, missing answers apart', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const tally = tallyAnswers(answers, stars)
        expect(tally).toStrictEqual(summarize(summary, answers))
        expect(tally.missing).toBe(answers.filter((answer) => answer === null).length)
        expect(tally.counts).toEqual(
          [1, 2, 3, 4, 5].map((star) => answers.filter((answer) => answer === star).length),
        )
      }),
    )
  })

  test('takes scales below zero', () => {
    const scale = { lowest: -2, highest: 2 }
    const tally = tallyAnswers([-2, 0, -0, 2], scale)
    expect(tally.counts).toEqual([1, 0, 2, 0, 1])
    expect(answerSummary(scale).result(tally)).toMatchObject({ mean: 0, n: 4 })
  })

  test.each([0, 6, 2.5, NaN, Infinity, undefined, '4'])('refuses %o by its index', (answer) => {
    expect(() => tallyAnswers([5, null, answer as number], stars)).toThrow(
      `from 1 to 5 or null, got ${String(answer)} at index 2`,
    )
    expect(() => summary.add(summary.empty, answer as number)).toThrow(RangeError)
  })

  test('refuses a scale that is none', () => {
    for (const scale of [
      { lowest: 5, highest: 1 },
      { lowest: 0, highest: 101 },
      { lowest: 0, highest: 4.5 },
    ]) {
      expect(() => tallyAnswers([], scale)).toThrow('a scale of whole numbers')
      expect(() => answerSummary(scale)).toThrow('a scale of whole numbers')
    }
    expect(() => answerSummary(stars, { level: 1 })).toThrow('level')
  })
})

describe('answerSummary', () => {
  test('of parts is that of the whole, as plain JSON', () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const [one, other] = [tallyAnswers(first, stars), tallyAnswers(second, stars)]
        const whole = tallyAnswers([...first, ...second], stars)
        expect(summary.combine(one, other)).toStrictEqual(whole)
        expect(summary.combine(other, one)).toStrictEqual(whole)
        expect(summary.combine(summary.empty, one)).toStrictEqual(one)
        expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole)
      }),
    )
  })

  test('has the mean of those who answered: a skipped answer is no zero', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const mean = summary.result(tallyAnswers(answers, stars))
        const given = answers.flatMap((answer) => answer ?? [])
        const wanted = means(given)
        expect(mean.n).toBe(given.length)
        if (mean.kind === 'interval') {
          expect(mean.mean).toBeCloseTo(wanted.mean, 9)
          expect(mean.low).toBeCloseTo(wanted.low, 9)
          expect(mean.high).toBeCloseTo(wanted.high, 9)
        } else {
          expect(new Set(given).size).toBeLessThan(2)
        }
      }),
    )
    const skipped = tallyAnswers([5, 4, null, null], stars)
    expect(summary.result(skipped)).toMatchObject({ mean: 4.5, n: 2 })
  })

  test('names why there is no interval, or no mean', () => {
    const of = (answers: (number | null)[]) => summary.result(tallyAnswers(answers, stars))
    expect(of([null])).toEqual({ kind: 'noMean', because: 'noAnswers', n: 0 })
    expect(of([4])).toEqual({ kind: 'noInterval', because: 'oneAnswer', mean: 4, n: 1 })
    expect(of([4, 4, 4])).toEqual({ kind: 'noInterval', because: 'noVariance', mean: 4, n: 3 })
  })

  test('keeps its digits among billions of answers', () => {
    const counts = [0, 0, 0, 1e9, 1e9 + 1]
    const mean = summary.result({ scale: stars, counts, missing: 0 })
    expect(mean).toMatchObject({ kind: 'interval', mean: 9 / 2 + 1 / 2 / (2e9 + 1) })
    const half = mean.kind === 'interval' ? mean.high - mean.mean : NaN
    expect(half * Math.sqrt(2e9)).toBeCloseTo(1.959964 / 2, 5)
  })

  test('takes grouped counts and counts by the number', () => {
    const rows = [
      { stars: 5, n: '7' },
      { stars: null, n: 2 },
      { stars: 1, n: 0 },
    ]
    const [group] = fromCounts(summary, rows, { value: 'stars' })
    expect(group?.tally).toEqual({ scale: stars, counts: [0, 0, 0, 0, 7], missing: 2 })
    expect(() => summary.add(summary.empty, 5, -1)).toThrow('count')
    expect(() => summary.add(summary.empty, null, 0.5)).toThrow('count')
  })

  const fits: AnswerTally = { scale: stars, counts: [0, 0, 1, 0, 0], missing: 0 }
  test.each<[string, AnswerTally]>([
    ['the scale 1 to 5', { ...fits, scale: { lowest: 0, highest: 4 } }],
    ['a count', { ...fits, counts: [0, 0, -1, 0, 0] }],
    ['a count', { ...fits, counts: [0, 0, 0.5, 0, 0] }],
    ['missing', { ...fits, missing: NaN }],
    ['each answer from 1 to 5', { ...fits, counts: [1] }],
    ['each answer from 1 to 5', { ...fits, counts: [0, 0, 1, 0, 0, 4] }],
    ['sum is below 2^53', { ...fits, counts: [0, 0, 0, 0, 2 ** 52] }],
  ])('refuses a tally for want of %s', (message, tally) => {
    expect(() => summary.result(tally)).toThrow(message)
    if (message.startsWith('sum is')) return
    expect(() => summary.combine(summary.empty, tally)).toThrow(message)
  })
})
