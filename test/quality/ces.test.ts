import { expect, test } from 'vitest'
import { answerSummary } from '../../src/quality/answers.ts'
import { ces } from '../../src/quality/ces.ts'
import type { AnswerTally } from '../../src/quality/model.ts'
import type { CesReading } from '../../src/quality/score-model.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }

const scale = { lowest: 1, highest: 5 }
const tallyOf = (counts: readonly number[], missing = 0): AnswerTally => ({
  scale,
  counts,
  missing,
})

test('ces by agreement gives 50 to 10 of 20 who agree', () => {
  const { input, expected } = fixture['ces.delighted']
  const { disagree, neutral, agree } = input.counts
  const tally = tallyOf([2, disagree - 2, neutral, agree, 0], 3)
  const score = ces(tally, { method: 'agreement', agreeFrom: input.agreeFrom })
  expect(score).toStrictEqual({
    kind: 'scored',
    method: 'agreement',
    agreeing: agree,
    n: 20,
    missing: 3,
    agreeFrom: 4,
    share: wilsonInterval(10, 20),
  })
  expect(score.kind === 'scored' && 'share' in score && 100 * score.share.share).toBe(
    expected.percentAgree,
  )
})

test('ces by mean is the mean answer, another figure of the same answers', () => {
  const tally = tallyOf([2, 3, 5, 10, 0], 3)
  expect(ces(tally, { method: 'mean', level: 0.9 })).toStrictEqual({
    kind: 'scored',
    method: 'mean',
    n: 20,
    missing: 3,
    mean: answerSummary(scale, { level: 0.9 }).result(tally),
  })
})

test.each<CesReading>([{ method: 'mean' }, { method: 'agreement', agreeFrom: 4 }])(
  'ces of nobody is no score by %o',
  (reading) => {
    const none = { kind: 'unscored', because: 'noAnswers' }
    expect(ces(tallyOf([0, 0, 0, 0, 0], 2), reading)).toEqual(none)
    expect(() => ces(tallyOf([0]), reading)).toThrow('ces needs a count for each')
    expect(() => ces(tallyOf([0, 0, 0, 0, 0]), { ...reading, level: 2 })).toThrow('level')
  },
)

test('ces needs its method named, and the lowest agreeing answer on the scale', () => {
  const tally = tallyOf([0, 0, 0, 0, 0])
  expect(() => ces(tally, { method: 'top' } as unknown as CesReading)).toThrow('a method of')
  expect(() => ces(tally, {} as CesReading)).toThrow('a method of')
  expect(() => ces(tally, { method: 'agreement', agreeFrom: 6 })).toThrow('agreeFrom')
})
