import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsInterval } from '../../src/nps/interval.ts'
import { npsRatings, type NpsTally } from '../../src/nps/model.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import { npsBySegment } from '../../src/nps/segment.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyResponses } from '../../src/nps/tally.ts'
import oracles from '../fixtures/nps.json' with { type: 'json' }

const branchOf = (response: { branch: string }) => response.branch
const responses = fc.array(
  fc.record({
    branch: fc.constantFrom('Bandung', 'Solo', 'Medan'),
    rating: fc.constantFrom<unknown>(...npsRatings, 'declined', null, 11, '9'),
  }),
  { maxLength: 40 },
)

function repeat({ promoters, passives, detractors }: NpsTally): number[] {
  const times = (rating: number, count: number) => Array<number>(count).fill(rating)
  return [...times(9, promoters), ...times(8, passives), ...times(6, detractors)]
}

test('npsBySegment scores each segment, in the order they were first met', () => {
  const given = [
    { branch: 'Solo', rating: 6 },
    { branch: 'Bandung', rating: 10 },
    { branch: 'Solo', rating: 'declined' },
    { branch: 'Bandung', rating: 7 },
  ]
  const [solo, bandung, ...more] = npsBySegment(given, branchOf)
  expect(solo).toMatchObject({ segment: 'Solo', result: { score: -100, n: 1 } })
  expect(solo?.tally).toMatchObject({ detractors: 1, declined: 1 })
  expect(bandung).toMatchObject({ segment: 'Bandung', result: { score: 50, n: 2 } })
  expect(more).toEqual([])
})

test('npsBySegment keeps counts whose total is the published one, though segments go the other way', () => {
  for (const { input, expected, tolerance } of oracles['decomposition.kitagawa']) {
    for (const [when, total] of [
      ['previous', expected.previous],
      ['current', expected.current],
    ] as const) {
      const given = input[when].flatMap((tally, branch) =>
        repeat(tally).map((rating) => ({ branch, rating })),
      )
      const segments = npsBySegment(given, ({ branch }) => branch)
      expect(segments.map(({ tally }) => tally)).toMatchObject(input[when])
      const pooled = netPromoterScore(
        segments.reduce<NpsTally>(
          (sum, { tally }) => npsSummary.combine(sum, tally),
          npsSummary.empty,
        ),
      )
      const score = pooled.kind === 'scored' ? pooled.score / 100 : NaN
      expect(Math.abs(score - total)).toBeLessThanOrEqual(tolerance)
    }
  }
})

test('npsBySegment gives each segment the tally of its own responses', () => {
  fc.assert(
    fc.property(responses, (given) => {
      const segments = npsBySegment(given, branchOf)
      expect(segments.map(({ segment }) => segment)).toEqual([...new Set(given.map(branchOf))])
      for (const { segment, tally, result, interval } of segments) {
        const own = tallyResponses(given.filter(({ branch }) => branch === segment))
        expect(own).toMatchObject(tally)
        expect(result).toEqual(netPromoterScore(own))
        expect(interval).toEqual(npsInterval(own))
      }
    }),
  )
})

test('npsBySegment withholds the score of a segment below the minimum, and says so', () => {
  const given = [
    { branch: 'Bandung', rating: 10 },
    { branch: 'Bandung', rating: 9 },
    { branch: 'Solo', rating: 10 },
    { branch: 'Medan', rating: null },
  ]
  const results = npsBySegment(given, branchOf, { minimumResponses: 2 }).map(({ result }) => result)
  expect(results).toMatchObject([
    { kind: 'scored', score: 100 },
    { kind: 'unscored', because: 'tooFewResponses', n: 1, minimumResponses: 2 },
    { kind: 'unscored', because: 'noResponses' },
  ])
})

test('npsBySegment compares segments as a Map does', () => {
  const segments = npsBySegment(
    [NaN, NaN, 0, -0].map((key) => ({ key, rating: 9 })),
    ({ key }) => key,
  )
  expect(segments.map(({ segment }) => segment)).toEqual([NaN, 0])
})

test('npsBySegment has no segments without responses', () => {
  expect(npsBySegment([], branchOf)).toEqual([])
})

test.each([-1, 0.5, NaN])('npsBySegment refuses a minimum of %d, responses or not', (minimum) => {
  const options = { minimumResponses: minimum }
  const one = [{ branch: 'Solo', rating: 10 }]
  expect(() => npsBySegment(one, branchOf, options)).toThrow(RangeError)
  expect(() => npsBySegment([], branchOf, options)).toThrow(RangeError)
})

test('npsBySegment withholds the interval with the score', () => {
  const given = [
    { branch: 'Solo', rating: 10 },
    { branch: 'Medan', rating: 9 },
    { branch: 'Medan', rating: 3 },
  ]
  const [solo, medan] = npsBySegment(given, branchOf, { minimumResponses: 2, level: 0.9 })
  expect(solo).toMatchObject({ tally: { promoters: 1 }, interval: { because: 'tooFewResponses' } })
  expect(solo?.interval).toStrictEqual(solo?.result)
  expect(medan?.interval).toMatchObject({ kind: 'interval', level: 0.9, score: 0, n: 2 })
})

test('npsBySegment counts on the scale of the caller, and says which', () => {
  const scale = defineNpsScale({
    id: 'stars',
    lowest: 1,
    passivesFrom: 4,
    promotersFrom: 5,
    highest: 5,
  })
  const [solo] = npsBySegment([{ branch: 'Solo', rating: 5 }], branchOf, { scale })
  expect(solo).toMatchObject({
    tally: { promoters: 1, scale: 'stars' },
    result: { scale: 'stars' },
  })
})

test.each([0, 1, 95, NaN])('npsBySegment refuses a level of %d, responses or not', (level) => {
  for (const given of [[], [{ branch: 'Solo', rating: 10 }]]) {
    expect(() => npsBySegment(given, branchOf, { level })).toThrow(RangeError)
  }
})
