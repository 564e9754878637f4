import { expect, test } from 'vitest'
import { meanOf, scoreMoments } from '../../src/checklist/mean.ts'

test('scoreMoments has no mean of nothing, and no spread of one', () => {
  expect(scoreMoments({})).toStrictEqual({ n: 0, variance: 0 })
  expect(scoreMoments({ '0.5': 0 })).toStrictEqual({ n: 0, variance: 0 })
  expect(scoreMoments({ '0.3': 1 })).toStrictEqual({ score: 0.3, n: 1, variance: 0 })
  expect(meanOf({})).toStrictEqual({ n: 0 })
})

test('scoreMoments gives the sample variance', () => {
  const { score, n, variance } = scoreMoments({ '0': 1, '1': 3 })
  expect([score, n]).toEqual([0.75, 4])
  expect(variance).toBeCloseTo(0.25, 15)
})

test('scoreMoments gives equal scores back to the last digit, however many', () => {
  for (const score of [0.1, 1 / 3, 0.7, 5e-324]) {
    expect(meanOf({ [score]: 1e6 + 1 })).toStrictEqual({ score, n: 1e6 + 1 })
  }
})

test('scoreMoments adds up in the order of the scores, not of the counts', () => {
  const one = scoreMoments({ '0.1': 3, '1e-7': 2, '0.7': 9 })
  expect(scoreMoments({ '0.7': 9, '0.1': 3, '1e-7': 2 })).toStrictEqual(one)
})

test.each(['7', '-0.1', '80%', 'NaN'])('scoreMoments refuses %j, which is no score', (score) => {
  expect(() => scoreMoments({ '0.5': 1, [score]: 1 })).toThrow(RangeError)
  expect(() => scoreMoments({ '0.5': 1, [score]: 1 })).toThrow(`got ${Number(score)}`)
})
