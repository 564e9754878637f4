import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsBootstrapInterval } from '../../src/nps/bootstrap.ts'
import { npsWaldInterval } from '../../src/nps/wald.ts'
import { mulberry32 } from '../promise/coverage.ts'
import fixture from '../fixtures/nps-intervals.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const count = fc.oneof(fc.nat(20), fc.nat(1e7))
const counts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)

function bounds(result: ReturnType<typeof npsBootstrapInterval>): readonly [number, number] {
  return result.kind === 'interval' ? [result.low, result.high] : [NaN, NaN]
}

/** The exact distribution of promoters less detractors in a resample: index 0 is -n. */
function exactDistribution(tally: typeof nobody): number[] {
  const { promoters, passives, detractors } = tally
  const n = promoters + passives + detractors
  let chances = [1]
  for (let drawn = 0; drawn < n; drawn++) {
    const next = Array<number>(chances.length + 2).fill(0)
    for (const [index, chance] of chances.entries()) {
      for (const [step, times] of [detractors, passives, promoters].entries()) {
        next[index + step] = (next[index + step] ?? 0) + (chance * times) / n
      }
    }
    chances = next
  }
  return chances
}

/** The score below which a share of the exact distribution lies. */
function exactQuantile(tally: typeof nobody, p: number): number {
  const chances = exactDistribution(tally)
  const n = (chances.length - 1) / 2
  let below = 0
  const index = chances.findIndex((chance) => (below += chance) >= p)
  return (100 * (index - n)) / n
}

test.each(fixture['ci.bootstrap.percentile'])(
  'npsBootstrapInterval nears the exact limit: $id',
  ({ input, expected, tolerance }) => {
    for (const start of [1, 2, 3]) {
      const options = { random: mulberry32(start), level: input.confidence }
      const [low, high] = bounds(npsBootstrapInterval(input.counts, options))
      expect(Math.abs(low - 100 * expected.lower)).toBeLessThanOrEqual(100 * tolerance)
      expect(Math.abs(high - 100 * expected.upper)).toBeLessThanOrEqual(100 * tolerance)
    }
  },
)

test('its bounds lie between quantiles of the exact distribution', () => {
  for (const [promoters, passives, detractors] of [
    [3, 2, 1],
    [1, 0, 9],
    [40, 5, 5],
    [20, 100, 30],
  ] as const) {
    const tally = { promoters, passives, detractors }
    const [low, high] = bounds(
      npsBootstrapInterval(tally, { random: mulberry32(7), replicates: 39_999 }),
    )
    // Four standard errors of a share of 2.5 % among 39,999.
    const error = 4 * Math.sqrt((0.025 * 0.975) / 39_999)
    expect(low).toBeGreaterThanOrEqual(exactQuantile(tally, 0.025 - error))
    expect(low).toBeLessThanOrEqual(exactQuantile(tally, 0.025 + error))
    expect(high).toBeGreaterThanOrEqual(exactQuantile(tally, 0.975 - error))
    expect(high).toBeLessThanOrEqual(exactQuantile(tally, 0.975 + error))
  }
})

test('one resample is distributed as it should, small or large', () => {
  // At a level of next to nothing one replicate is enough, and is both bounds.
  for (const [promoters, passives, detractors] of [
    [5, 3, 2],
    [900, 800, 700],
    [5e6, 3e6, 2e6],
    [10, 1e7, 300],
  ] as const) {
    const tally = { promoters, passives, detractors }
    const n = promoters + passives + detractors
    const random = mulberry32(11)
    const draws = Array.from({ length: 4000 }, () => {
      const [low, high] = bounds(
        npsBootstrapInterval(tally, { random, replicates: 1, level: 1e-17 }),
      )
      expect(low).toBe(high)
      return (low * n) / 100
    })
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length
    const wanted = promoters + detractors - (promoters - detractors) ** 2 / n
    expect(Math.abs(mean - (promoters - detractors))).toBeLessThan(4 * Math.sqrt(wanted / 4000))
    // Four standard errors of a variance, of a distribution not far from normal.
    expect(Math.abs(variance / wanted - 1)).toBeLessThan(4 * Math.sqrt(2.5 / 4000))
    expect(draws.every((draw) => Math.abs(draw - Math.round(draw)) < 1e-6)).toBe(true)
  }
})

test('it is the same for the same seed and takes two numbers for each resample', () => {
  fc.assert(
    fc.property(counts, seed, (tally, start) => {
      let taken = 0
      const generator = mulberry32(start)
      const random = () => {
        taken += 1
        return generator()
      }
      const once = npsBootstrapInterval(tally, { random, replicates: 99 })
      expect(taken).toBe(198)
      const again = npsBootstrapInterval(tally, { random: mulberry32(start), replicates: 99 })
      expect(again).toStrictEqual(once)
      expect(JSON.parse(JSON.stringify(once))).toStrictEqual(once)
    }),
  )
})

test('it stays on the scale and holds scores that samples of n can have', () => {
  fc.assert(
    fc.property(counts, seed, (tally, start) => {
      const random = mulberry32(start)
      const n = tally.promoters + tally.passives + tally.detractors
      const interval = npsBootstrapInterval(tally, { random, replicates: 199 })
      const [low, high] = bounds(interval)
      expect(low).toBeGreaterThanOrEqual(-100)
      expect(low).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(100)
      for (const bound of [low, high]) {
        expect((100 * Math.round((bound * n) / 100)) / n).toBeCloseTo(bound, 9)
      }
      expect(interval).toMatchObject({
        method: 'bootstrap',
        score: (100 * (tally.promoters - tally.detractors)) / n + 0,
        replicates: 199,
        n,
        leavesScale: false,
        degenerate: low === high,
      })
    }),
  )
})

test('in ten million answers it nears the Wald interval, in a moment', () => {
  const tally = { promoters: 5e6, passives: 3e6, detractors: 2e6 }
  const [low, high] = bounds(npsBootstrapInterval(tally, { random: mulberry32(5) }))
  const [wald, top] = (() => {
    const result = npsWaldInterval(tally)
    return result.kind === 'interval' ? [result.low, result.high] : [NaN, NaN]
  })()
  expect(Math.abs(low - wald)).toBeLessThan(0.003)
  expect(Math.abs(high - top)).toBeLessThan(0.003)
})

test.each([1, 20, 1e7])('it has no width when all of %d fall into one group', (n) => {
  for (const [group, score] of [
    ['promoters', 100],
    ['passives', 0],
    ['detractors', -100],
  ] as const) {
    const interval = npsBootstrapInterval({ ...nobody, [group]: n }, { random: mulberry32(1) })
    expect(interval).toMatchObject({ score, low: score, high: score, n, degenerate: true })
  }
})

test('its bounds are the ranks that the replicates and the level say', () => {
  // Resamples of one promoter and one detractor are -2, 0 or 2; the numbers decide which.
  const tally = { promoters: 1, passives: 0, detractors: 1 }
  const numbers = [0.1, 0.5, 0.9].flatMap((number) => [number, 0.5])
  let index = 0
  const random = () => numbers[index++ % numbers.length] ?? NaN
  for (const [replicates, level, low] of [
    // (R + 1) (1 - level) / 2 is 1, 3 and 6.4, among as many of each score.
    [3, 0.5, -100],
    [12, 0.54, -100],
    [15, 0.2, 0],
  ] as const) {
    const interval = npsBootstrapInterval(tally, { random, replicates, level })
    expect(interval).toMatchObject({ low, high: 0 - low, degenerate: low === 0 })
  }
})

test('it ends for generators that are stuck', () => {
  for (const tally of [
    { promoters: 5, passives: 3, detractors: 2 },
    { promoters: 5e6, passives: 3e6, detractors: 2e6 },
    { promoters: 1e12, passives: 4e15, detractors: 1e15 },
  ]) {
    for (const stuck of [0, Number.MIN_VALUE, 2 ** -53, 0.5, 1 - 2 ** -53]) {
      const [low, high] = bounds(
        npsBootstrapInterval(tally, { random: () => stuck, replicates: 39 }),
      )
      expect(low).toBe(high)
      expect(low).toBeGreaterThanOrEqual(-100)
      expect(low).toBeLessThanOrEqual(100)
    }
  }
})

test('nobody has no interval, and needs no numbers', () => {
  const random = () => NaN
  expect(npsBootstrapInterval(nobody, { random })).toStrictEqual({
    kind: 'unscored',
    because: 'noResponses',
  })
})

test.each([-0.1, 1, NaN, Infinity])('it refuses %d from the generator', (number) => {
  const numbers = [0.5, 0.5, 0.5, number]
  let index = 0
  const random = () => numbers[index++] ?? NaN
  const asked = () => npsBootstrapInterval({ promoters: 2, passives: 1, detractors: 1 }, { random })
  expect(asked).toThrow(
    `npsBootstrapInterval needs random numbers from 0 to below 1, got ${number} at draw 3`,
  )
  index = 0
  expect(asked).toThrow(RangeError)
})

test.each([38, 0, -1, 99.5, NaN, Infinity, 10_000_001])(
  'it refuses %d replicates',
  (replicates) => {
    const random = mulberry32(1)
    for (const tally of [nobody, { ...nobody, promoters: 1 }]) {
      expect(() => npsBootstrapInterval(tally, { random, replicates })).toThrow(RangeError)
      expect(() => npsBootstrapInterval(tally, { random, replicates })).toThrow(
        `npsBootstrapInterval needs whole replicates from 39 to 10000000 at level 0.95, got ${replicates}`,
      )
    }
  },
)

test('it takes the fewest replicates that its message names', () => {
  const random = mulberry32(1)
  const tally = { promoters: 2, passives: 1, detractors: 1 }
  for (const [level, least] of [
    [0.95, 39],
    [0.9, 19],
    [0.99, 199],
    [0.999, 1999],
    [0.5, 3],
  ] as const) {
    expect(npsBootstrapInterval(tally, { random, level, replicates: least })).toMatchObject({
      replicates: least,
    })
    expect(() => npsBootstrapInterval(tally, { random, level, replicates: least - 1 })).toThrow(
      `from ${least} to`,
    )
  }
})

test.each([0, 1, 95, NaN])('it refuses a level of %d', (level) => {
  const random = mulberry32(1)
  expect(() => npsBootstrapInterval(nobody, { random, level })).toThrow(`got ${level}`)
})

test.each([-1, 0.5, NaN])('it refuses a count of %d', (count) => {
  const random = mulberry32(1)
  expect(() => npsBootstrapInterval({ ...nobody, passives: count }, { random })).toThrow(
    `got ${count}`,
  )
})
