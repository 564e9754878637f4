import { describe, expect, test } from 'vitest'
import { testNpsBenchmark } from '../../src/nps/benchmark.ts'
import { compareNps, compareNpsWald } from '../../src/nps/compare.ts'
import { npsAdjustedWaldInterval, npsInterval } from '../../src/nps/interval.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { npsSampleSize } from '../../src/nps/sample-size.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import { netPromoterScore, npsStandardError } from '../../src/nps/score.ts'
import { npsBySegment } from '../../src/nps/segment.ts'
import { tallyRatings, tallyResponses } from '../../src/nps/tally.ts'
import { npsTrend } from '../../src/nps/trend.ts'
import { npsBayesianInterval } from '../../src/nps/bayes.ts'
import { npsWaldInterval } from '../../src/nps/wald.ts'

const counts = (promoters: number, passives: number, detractors: number): NpsTally => ({
  promoters,
  passives,
  detractors,
})
const scoreOf = (tally: NpsTally) => {
  const result = netPromoterScore(tally)
  return result.kind === 'scored' ? result.score : result.because
}
const answers = (ratings: readonly unknown[]) =>
  tallyResponses(ratings.map((rating) => ({ rating })))

describe('what published packages answer wrongly, answered rightly', () => {
  test('net-promoter-score 0.0.2: NaN and 7.5 in the denominator, a hole counted, minus zero', () => {
    expect(answers([9, NaN])).toMatchObject({ promoters: 1, invalid: 1 })
    expect(scoreOf(answers([9, NaN]))).toBe(100)
    expect(answers([7.5])).toMatchObject({ passives: 0, invalid: 1 })
    expect(() => tallyRatings(Array<number>(2))).toThrow('got undefined at index 0')
    expect(scoreOf(counts(0, 250, 1))).toBeCloseTo(-0.3984, 4)
    expect(Object.is(scoreOf(counts(0, 3, 0)), 0)).toBe(true)
    expect(tallyRatings(Uint8Array.of(10, 9, 7, 0)).promoters).toBe(2)
    expect(scoreOf(tallyRatings([]))).toBe('noResponses')
  })

  test('flesch/net-promoter-score: text and null as ratings, ties rounded up on one side', () => {
    expect(answers(['9'])).toMatchObject({ promoters: 0, invalid: 1 })
    expect(answers([null])).toMatchObject({ detractors: 0, missing: 1 })
    expect(answers([NaN, NaN, 10])).toMatchObject({ promoters: 1, invalid: 2 })
    expect([scoreOf(counts(4, 1, 3)), scoreOf(counts(3, 1, 4))]).toEqual([12.5, -12.5])
  })

  test('PostHog: a total that is trusted, 0 for nobody, 28.999999999999996', () => {
    expect(scoreOf(counts(36, 57, 7))).toBe(29)
    expect(scoreOf(counts(0, 0, 0))).toBe('noResponses')
  })

  test('Formbricks: the dismissed in the denominator, -5 and 11 in a group', () => {
    const rows = [...Array<number>(60).fill(10), ...Array<number>(20).fill(8)]
    const tally = answers([...rows, ...Array<number>(20).fill(0), ...Array<null>(100).fill(null)])
    expect(scoreOf(tally)).toBe(40)
    expect(answers([-5, 11, 6.5])).toMatchObject({ promoters: 0, detractors: 0, invalid: 3 })
  })

  test('SurveyJS: parseInt of text and dates, thresholds shared by all charts', () => {
    const texts = ['9 apples', '1e1', '10/06/2024']
    expect(answers(texts)).toMatchObject({ promoters: 0, detractors: 0, invalid: 3 })
    const stars = defineNpsScale({
      id: 'stars',
      lowest: 1,
      passivesFrom: 4,
      promotersFrom: 5,
      highest: 5,
    })
    expect(tallyRatings([5, 4], stars)).toMatchObject({ promoters: 1, passives: 1 })
    expect(tallyRatings([5, 4])).toMatchObject({ detractors: 2 })
  })

  test('MeasuringU page: null a detractor, bounds beyond 1 unsaid, an interval of nobody', () => {
    const all = npsAdjustedWaldInterval(counts(20, 0, 0), { pseudoCounts: 'zSquared' })
    expect(all).toMatchObject({ kind: 'interval', leavesScale: true })
    expect(npsAdjustedWaldInterval(counts(0, 0, 0)).kind).toBe('unscored')
  })

  test('hivehr: 28 for 29 and 3 for 4 by the floor of a float', () => {
    expect([scoreOf(counts(36, 57, 7)), scoreOf(counts(3, 46, 1))]).toEqual([29, 4])
  })

  test('@solucx: the variance of one share for a score, half the margin', () => {
    const plan = npsSampleSize({ marginOfError: 10, variance: 'worstCase' })
    expect(plan).toMatchObject({ n: 385 })
  })

  test('R NPS 1.1: breaks ignored, NA for one missing, upper bound first, no sign, p of zero', () => {
    const scale = defineNpsScale({
      id: 'five',
      lowest: 1,
      passivesFrom: 4,
      promotersFrom: 5,
      highest: 5,
    })
    expect(scoreOf({ ...tallyRatings([5, 5, 4, 1], scale), scale: 'nps' })).toBe(25)
    expect(scoreOf(answers([10, null, 9]))).toBe(100)
    const five = npsWaldInterval(counts(3, 1, 1))
    expect(five.kind === 'interval' && five.low < five.high && five.leavesScale).toBe(true)
    const pair = { previous: counts(570, 310, 120), current: counts(11, 27, 34) }
    const fall = compareNpsWald(pair)
    expect(fall.kind === 'comparison' && fall.change).toBeCloseTo(-76.944, 3)
    expect(fall.kind === 'comparison' && fall.pValue).toBeCloseTo(2.33381075624e-18, 27)
    expect(npsWaldInterval(counts(20, 0, 0))).toMatchObject({ degenerate: true })
  })

  test('R NPS 2.0.999: not significant at [-0.80, -0.55], plus or minus 0.8 for nobody', () => {
    const tally = counts(2, 5, 34)
    const interval = npsInterval(tally)
    expect(interval.kind === 'interval' && interval.high < 0).toBe(true)
    const tested = testNpsBenchmark(tally, { benchmark: 0 })
    expect(tested.kind === 'benchmarkTest' && tested.pValue < 0.05).toBe(true)
    expect(npsInterval(counts(0, 0, 0))).toEqual({ kind: 'unscored', because: 'noResponses' })
    const moved = compareNps({ previous: counts(20, 20, 10), current: counts(0, 0, 0) })
    expect(moved.kind).toBe('unscored')
  })

  test('Turas: the covariance of promoters and detractors left out', () => {
    const error = npsStandardError(counts(50, 33, 17))
    expect(error.kind === 'standardError' && error.standardError).toBeCloseTo(7.4907, 4)
  })

  test('jdmaturen: shares as if independent, 14.3 to 20.5 where 14.14 to 20.86 is right', () => {
    const wald = npsWaldInterval(counts(250, 675, 75))
    expect(wald.kind === 'interval' && [wald.low.toFixed(2), wald.high.toFixed(2)]).toEqual([
      '14.14',
      '20.86',
    ])
  })

  test('BayesNPS and riekelib: another answer at every run, a group that stays at zero', () => {
    const once = npsBayesianInterval(counts(20, 0, 0))
    expect(npsBayesianInterval(counts(20, 0, 0))).toEqual(once)
    expect(once.kind === 'interval' && once.low < 100 && once.high < 100).toBe(true)
  })

  test('secretsauce: the missing as neutral; npspy: an error for nobody', () => {
    expect(answers([10, null])).toMatchObject({ passives: 0, missing: 1 })
    expect(scoreOf(answers([]))).toBe('noResponses')
  })

  test('CustomerGauge, Questback: no scores in the denominator, averages of averages', () => {
    expect(scoreOf(answers([10, 'declined', 'declined']))).toBe(100)
    const responses = [
      ...Array.from({ length: 50 }, () => ({ branch: 'small', rating: 10 })),
      ...Array.from({ length: 150 }, () => ({ branch: 'large', rating: 0 })),
    ]
    const branches = npsBySegment(responses, ({ branch }) => branch)
    expect(branches.map(({ result }) => result.kind === 'scored' && result.score)).toEqual([
      100, -100,
    ])
    expect(scoreOf(tallyResponses(responses))).toBe(-50)
  })

  test('TelemetryDeck, Unleash: the month of another zone', () => {
    const at = Date.parse('2024-01-31T17:00:00Z')
    const trend = npsTrend([{ rating: 9, at }], { period: 'month', timeZone: 'Asia/Jakarta' })
    expect(trend.map(({ period }) => period.label)).toEqual(['2024-02'])
  })
})
