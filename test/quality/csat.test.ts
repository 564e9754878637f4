import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerSummary } from '../../src/quality/answers.ts'
import { csat } from '../../src/quality/csat.ts'
import type { AnswerTally } from '../../src/quality/model.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }

const scale = { lowest: 1, highest: 5 }
const tallyOf = (counts: readonly number[], missing = 0): AnswerTally => ({
  scale,
  counts,
  missing,
})

test('csat gives 80 of 100 by the top two boxes', () => {
  const { input, expected } = fixture['csat.top2.80of100']
  const { satisfied, total } = input
  const score = csat(tallyOf([0, 0, total - satisfied, 0, satisfied]), { satisfiedFrom: 4 })
  expect(score).toStrictEqual({
    kind: 'scored',
    satisfied,
    n: total,
    missing: 0,
    satisfiedFrom: 4,
    share: wilsonInterval(satisfied, total),
  })
  expect(score.kind === 'scored' && 100 * score.share.share).toBe(expected.csat)
})

test('csat is not the mean in percent of the scale', () => {
  const tally = tallyOf([10, 0, 10, 20, 60])
  const { mean } = { mean: NaN, ...answerSummary(scale).result(tally) }
  expect((100 * mean) / scale.highest).toBe(84)
  expect(csat(tally, { satisfiedFrom: 5 })).toMatchObject({ share: { share: 0.6 } })
  expect(csat(tally, { satisfiedFrom: 4 })).toMatchObject({ share: { share: 0.8 } })
})

test('csat keeps those who did not answer out of the share, and has none of nobody', () => {
  expect(csat(tallyOf([0, 0, 0, 0, 1], 9), { satisfiedFrom: 4 })).toMatchObject({
    n: 1,
    missing: 9,
    share: { share: 1 },
  })
  const none = { kind: 'unscored', because: 'noAnswers' }
  expect(csat(tallyOf([0, 0, 0, 0, 0], 9), { satisfiedFrom: 4 })).toEqual(none)
})

test('csat falls as more is asked, from all to the top box', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }), (counts) => {
      fc.pre(counts.some((count) => count > 0))
      const shares = [1, 2, 3, 4, 5].map((satisfiedFrom) => {
        const score = csat(tallyOf(counts), { satisfiedFrom, level: 0.9 })
        return score.kind === 'scored' ? score.satisfied / score.n : NaN
      })
      expect(shares[0]).toBe(1)
      expect([...shares].sort((a, b) => b - a)).toEqual(shares)
    }),
  )
})

test.each([0, 6, 4.5, NaN])('csat refuses %d as the lowest satisfied answer', (satisfiedFrom) => {
  expect(() => csat(tallyOf([0, 0, 0, 0, 0]), { satisfiedFrom })).toThrow('satisfiedFrom')
})

test('csat refuses a level and a tally that are none, also of nobody', () => {
  expect(() => csat(tallyOf([0, 0, 0, 0, 0]), { satisfiedFrom: 4, level: 0 })).toThrow('level')
  expect(() => csat(tallyOf([0, 0]), { satisfiedFrom: 4 })).toThrow('csat needs a count for each')
  expect(() => csat(tallyOf([0, 0, 0, 0, -1]), { satisfiedFrom: 4 })).toThrow('csat: counts')
})
