import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodNames } from '../../src/calendar/model.ts'
import { npsInterval } from '../../src/nps/interval.ts'
import { npsRatings, type NpsTally } from '../../src/nps/model.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyResponses } from '../../src/nps/tally.ts'
import { npsTrend } from '../../src/nps/trend.ts'
import oracles from '../fixtures/nps.json' with { type: 'json' }

const monthly = { period: 'month', timeZone: 'Asia/Jakarta' } as const
const hour = 3_600_000
const responses = fc.array(
  fc.record({
    at: fc.integer({ min: Date.UTC(2023, 10, 1), max: Date.UTC(2025, 1, 1) }),
    rating: fc.constantFrom<unknown>(...npsRatings, 'declined', null, 11, '9'),
  }),
  { maxLength: 25 },
)
const zones = fc.constantFrom('Asia/Jakarta', 'America/New_York', 'Pacific/Apia', 'UTC')

test('npsTrend puts responses into the months of the zone, not of UTC', () => {
  for (const { input, expected } of oracles['trend.timeZone']) {
    const given = input.instants.map((text) => ({ rating: 10, at: new Date(text) }))
    const trend = npsTrend(given, { period: 'month', timeZone: input.timeZone })
    expect(trend.map(({ period }) => period.label)).toEqual(expected.month)
    expect(trend.map(({ tally }) => tally.promoters)).toEqual([1, 1, 1, 1])
  }
})

test('npsTrend shows a gap as noResponses, and has no point before the first or after the last', () => {
  const given = [
    { rating: 9, at: Date.UTC(2024, 0, 15) },
    { rating: 3, at: Date.UTC(2024, 3, 15) },
  ]
  const trend = npsTrend(given, monthly)
  expect(trend.map(({ period, result }) => [period.label, result.kind])).toEqual([
    ['2024-01', 'scored'],
    ['2024-02', 'unscored'],
    ['2024-03', 'unscored'],
    ['2024-04', 'scored'],
  ])
  expect(trend[1]?.result).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
  expect(trend[1]?.tally).toStrictEqual(npsSummary.empty)
})

test('npsTrend keeps a period in which nobody rated, but somebody was asked', () => {
  const [point] = npsTrend([{ rating: 'declined', at: 0 }], monthly)
  expect(point).toMatchObject({
    tally: { declined: 1 },
    result: { kind: 'unscored', because: 'noResponses' },
  })
})

test('npsTrend counts each response in the period that holds it, whatever the order', () => {
  fc.assert(
    fc.property(
      responses.chain((given) =>
        fc.record({
          given: fc.constant(given),
          shuffled: fc.shuffledSubarray(given, { minLength: given.length }),
        }),
      ),
      fc.constantFrom(...periodNames),
      zones,
      ({ given, shuffled }, period, timeZone) => {
        const trend = npsTrend(given, { period, timeZone })
        expect(npsTrend(shuffled, { period, timeZone })).toStrictEqual(trend)
        for (const [index, { period: own, tally }] of trend.entries()) {
          const held = given.filter(({ at }) => at >= own.from && at < own.to)
          expect(tallyResponses(held)).toMatchObject(tally)
          expect(own.from).toBe(index === 0 ? own.from : trend[index - 1]?.period.to)
        }
        const total = trend.reduce<NpsTally>(
          (sum, { tally }) => npsSummary.combine(sum, tally),
          npsSummary.empty,
        )
        expect(tallyResponses(given)).toMatchObject(total)
        expect(Object.keys(total)).toEqual(Object.keys(npsSummary.empty))
      },
    ),
    { numRuns: 40 },
  )
})

test('npsTrend has no points without responses', () => {
  expect(npsTrend([], monthly)).toEqual([])
})

test('npsTrend counts 23 and 25 hours on the days New York changes its clocks', () => {
  for (const [start, label, hours] of [
    [Date.UTC(2026, 2, 7, 5), '2026-03-08', 23],
    [Date.UTC(2026, 9, 31, 4), '2026-11-01', 25],
  ] as const) {
    const given = Array.from({ length: 72 }, (_, index) => ({
      rating: 10,
      at: start + index * hour,
    }))
    const trend = npsTrend(given, { period: 'day', timeZone: 'America/New_York' })
    expect(trend[0]?.tally.promoters).toBe(24)
    expect(trend[1]).toMatchObject({ period: { label }, tally: { promoters: hours } })
  }
})

test('npsTrend takes no account of the order where clocks go back over midnight', () => {
  // At 00:01 on 29 October 2006 St. John's went back to 23:01 on the 28th.
  const first = { rating: 10, at: Date.parse('2006-10-29T02:30:30Z') }
  const second = { rating: 0, at: Date.parse('2006-10-29T02:41:00Z') }
  const options = { period: 'day', timeZone: 'America/St_Johns' } as const
  expect(npsTrend([first, second], options)).toStrictEqual(npsTrend([second, first], options))
})

test('npsTrend takes dates, numbers and whatever has epochMilliseconds', () => {
  const at = Date.UTC(2024, 5, 1)
  for (const like of [at, new Date(at), { epochMilliseconds: at }]) {
    expect(npsTrend([{ rating: 9, at: like }], monthly)[0]?.period.label).toBe('2024-06')
  }
})

test('npsTrend withholds the score of a period below the minimum', () => {
  const given = [0, 1, 2].map((index) => ({
    rating: 10,
    at: Date.UTC(2024, index >> 1, 10 + index),
  }))
  expect(npsTrend(given, { ...monthly, minimumResponses: 2 })).toMatchObject([
    { result: { kind: 'scored', n: 2 } },
    { result: { kind: 'unscored', because: 'tooFewResponses', n: 1, minimumResponses: 2 } },
  ])
})

test.each<[string, unknown]>([
  ['absent', undefined],
  ['null', null],
  ['text', '2024-01-01T00:00:00Z'],
  ['NaN', NaN],
  ['half a millisecond', 0.5],
  ['an invalid date', new Date(NaN)],
  ['beyond every date', 8.64e15 + 1],
])('npsTrend names the response whose instant is %s', (_, at) => {
  const trend = () => npsTrend([{ rating: 9, at: 0 }, { rating: 9, at } as never], monthly)
  expect(trend).toThrow(RangeError)
  expect(trend).toThrow('index 1')
})

test('npsTrend names the response whose instant is in microseconds, outside the calendar', () => {
  const micro = Date.UTC(2024, 0, 1) * 1000
  const trend = () =>
    npsTrend(
      [
        { rating: 9, at: 0 },
        { rating: 9, at: micro },
      ],
      monthly,
    )
  expect(trend).toThrow(RangeError)
  expect(trend).toThrow('index 1')
})

test('npsTrend refuses a span of more than 100,000 periods and names its ends', () => {
  const given = [Date.UTC(1700, 0, 1), Date.UTC(2026, 0, 1)].map((at) => ({ rating: 9, at }))
  const trend = () => npsTrend(given, { period: 'day', timeZone: 'UTC' })
  expect(trend).toThrow(RangeError)
  expect(trend).toThrow('100000 periods, got responses from 1700-01-01 to 2026-01-01')
  expect(npsTrend(given, { period: 'year', timeZone: 'UTC' })).toHaveLength(327)
})

test('npsTrend refuses an unknown zone, responses or not', () => {
  const options = { period: 'month', timeZone: 'Asia/Atlantis' } as const
  expect(() => npsTrend([{ rating: 9, at: 0 }], options)).toThrow(RangeError)
  expect(() => npsTrend([], options)).toThrow('Asia/Atlantis')
})

test.each([-1, 0.5, NaN])('npsTrend refuses a minimum of %d, responses or not', (minimum) => {
  const options = { ...monthly, minimumResponses: minimum }
  expect(() => npsTrend([{ rating: 9, at: 0 }], options)).toThrow(RangeError)
  expect(() => npsTrend([], options)).toThrow(RangeError)
})

/** Responses with the counts of each period, one period a month of 2026. */
function monthsOf(periods: readonly NpsTally[]) {
  return periods.flatMap(({ promoters, passives, detractors }, month) => {
    const at = Date.UTC(2026, month, 15)
    const times = (count: number, rating: number) =>
      Array.from({ length: count }, () => ({ rating, at }))
    return [...times(promoters, 9), ...times(passives, 7), ...times(detractors, 3)]
  })
}

test('npsTrend pools counts over the window, as published, and averages no scores', () => {
  for (const { input, expected, tolerance } of oracles['trend.rolling']) {
    const trend = npsTrend(monthsOf(input.periods), { ...monthly, rolling: input.window })
    const last = trend.at(-1)?.rolling?.result
    const pooled = last?.kind === 'scored' ? last.score / 100 : NaN
    expect(Math.abs(pooled - expected.pooled)).toBeLessThanOrEqual(tolerance)
    const scores = trend.map(({ result }) => (result.kind === 'scored' ? result.score / 100 : NaN))
    const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
    expect(Math.abs(average - expected.averageOfPeriodScores)).toBeLessThanOrEqual(tolerance)
    expect(trend.map(({ rolling }) => rolling?.periods)).toEqual([1, 2, 3])
  }
})

test('npsTrend pools exactly the periods of the window, whatever lies in them', () => {
  fc.assert(
    fc.property(responses, fc.integer({ min: 1, max: 20 }), zones, (given, rolling, timeZone) => {
      const options = { period: 'month', timeZone, rolling } as const
      const trend = npsTrend(given, options)
      for (const [index, point] of trend.entries()) {
        const window = trend.slice(Math.max(0, index - rolling + 1), index + 1)
        const held = given.filter(
          ({ at }) => at >= (window[0]?.period.from ?? 0) && at < point.period.to,
        )
        const { firstInvalid, ...pooled } = tallyResponses(held)
        expect(firstInvalid === undefined).toBe(pooled.invalid === 0)
        expect(point.rolling?.tally).toStrictEqual(pooled)
        expect(point.rolling?.result).toStrictEqual(netPromoterScore(pooled))
        expect(point.rolling?.interval).toStrictEqual(npsInterval(pooled))
        expect(point.rolling?.periods).toBe(window.length)
        expect(point.rolling?.from).toBe(window[0]?.period.from)
        expect(point.rolling?.to).toBe(point.period.to)
      }
      // The points themselves are those of a trend without a window.
      const plain = npsTrend(given, { period: 'month', timeZone })
      expect(
        trend.map(({ period, tally, result, interval }) => ({ period, tally, result, interval })),
      ).toStrictEqual(plain)
      expect(JSON.parse(JSON.stringify(trend))).toStrictEqual(trend)
    }),
    { numRuns: 40 },
  )
})

test('npsTrend with a window of one pools each period with itself', () => {
  const given = monthsOf([
    { promoters: 2, passives: 1, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 3 },
  ])
  for (const { tally, result, interval, rolling } of npsTrend(given, { ...monthly, rolling: 1 })) {
    expect(rolling).toMatchObject({ tally, result, interval, periods: 1 })
  }
})

test('npsTrend keeps an empty period in the window, and forgets what has left it', () => {
  const given = monthsOf([
    { promoters: 5, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 5 },
  ])
  const trend = npsTrend(given, { ...monthly, rolling: 2 })
  expect(trend.map(({ result }) => result.kind)).toEqual(['scored', 'unscored', 'scored'])
  expect(trend.map(({ rolling }) => rolling?.result)).toMatchObject([
    { score: 100 },
    { score: 100 },
    { score: -100 },
  ])
})

test('npsTrend puts the score interval of the level beside each score', () => {
  const given = monthsOf([
    { promoters: 8, passives: 1, detractors: 1 },
    { promoters: 1, passives: 0, detractors: 0 },
  ])
  const [first, second] = npsTrend(given, { ...monthly, level: 0.9 })
  expect(first?.interval).toStrictEqual(
    npsInterval({ promoters: 8, passives: 1, detractors: 1 }, { level: 0.9 }),
  )
  expect(second?.interval).toMatchObject({ kind: 'interval', n: 1, level: 0.9, high: 100 })
})

test('npsTrend withholds score and interval together, in a period and in a window, and keeps counts', () => {
  const given = monthsOf([
    { promoters: 2, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 2 },
  ])
  const withheld = { kind: 'unscored', because: 'tooFewResponses', n: 2, minimumResponses: 3 }
  const [first, second] = npsTrend(given, { ...monthly, rolling: 2, minimumResponses: 3 })
  expect(first).toMatchObject({ result: withheld, interval: withheld, tally: { promoters: 2 } })
  expect(first?.rolling).toMatchObject({ result: withheld, interval: withheld })
  expect(second?.result).toMatchObject(withheld)
  expect(second?.rolling).toMatchObject({
    result: { kind: 'scored', score: 0, n: 4 },
    interval: { kind: 'interval', n: 4 },
  })
})

test('npsTrend has no rolling score when none was asked for', () => {
  expect(npsTrend([{ rating: 9, at: 0 }], monthly)[0]).not.toHaveProperty('rolling')
})

test('npsTrend counts on the scale of the caller, and says which', () => {
  const stars = defineNpsScale({
    id: 'stars',
    lowest: 1,
    passivesFrom: 4,
    promotersFrom: 5,
    highest: 5,
  })
  const given = [5, 4, 1, 10].map((rating) => ({ rating, at: 0 }))
  const [point] = npsTrend(given, { ...monthly, scale: stars, rolling: 2 })
  const tally = { promoters: 1, passives: 1, detractors: 1, invalid: 1, scale: 'stars' }
  expect(point).toMatchObject({ tally, result: { scale: 'stars' }, rolling: { tally } })
})

test.each([0, -1, 1.5, NaN, Infinity])('npsTrend refuses a window of %d periods', (rolling) => {
  for (const given of [[], [{ rating: 9, at: 0 }]]) {
    const trend = () => npsTrend(given, { ...monthly, rolling })
    expect(trend).toThrow(RangeError)
    expect(trend).toThrow(
      `npsTrend needs rolling as a whole number of periods from 1, got ${rolling}`,
    )
  }
})

test.each([0, 1, 95, NaN])('npsTrend refuses a level of %d, responses or not', (level) => {
  for (const given of [[], [{ rating: 9, at: 0 }]]) {
    expect(() => npsTrend(given, { ...monthly, level })).toThrow(RangeError)
    expect(() => npsTrend(given, { ...monthly, level })).toThrow(`got ${level}`)
  }
})
