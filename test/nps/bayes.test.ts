import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  npsBayesianInterval,
  npsProbabilityAbove,
  npsProbabilityBetter,
} from '../../src/nps/bayes.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { npsWaldInterval } from '../../src/nps/wald.ts'
import { normalTail } from '../../src/statistics/normal.ts'
import { regularizedBeta } from '../../src/statistics/beta.ts'
import fixture from '../fixtures/nps-intervals.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const count = fc.oneof(fc.nat(30), fc.nat(1e7))
const counts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
const few = { numRuns: 25 }

const each = (count: number) => ({ promoters: count, passives: count, detractors: count })
const tallyOf = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
})
const mirror = ({ promoters, passives, detractors }: NpsTally) =>
  tallyOf(detractors, passives, promoters)

function interval(...asked: Parameters<typeof npsBayesianInterval>) {
  const result = npsBayesianInterval(...asked)
  if (result.kind === 'unscored') throw new Error('nobody rated')
  return result
}

function above(...asked: Parameters<typeof npsProbabilityAbove>): number {
  const result = npsProbabilityAbove(...asked)
  return result.kind === 'probability' ? result.probability : NaN
}

function better(first: NpsTally, second: NpsTally, prior?: ReturnType<typeof each>): number {
  const result = npsProbabilityBetter(first, second, { ...(prior && { prior }) })
  return result.kind === 'probability' ? result.probability : NaN
}

test.each(fixture['ci.bayes.dirichlet'])(
  'npsBayesianInterval and npsProbabilityAbove agree with R: $id',
  ({ input, expected, tolerance }) => {
    const [d = NaN, s = NaN, p = NaN] = input.prior
    const prior = tallyOf(p, s, d)
    const found = interval(input.counts, { level: input.confidence, prior })
    expect(Math.abs(found.mean / 100 - expected.mean)).toBeLessThan(tolerance)
    expect(Math.abs(found.median / 100 - expected.median)).toBeLessThan(tolerance)
    expect(Math.abs(found.low / 100 - expected.lower)).toBeLessThan(tolerance)
    expect(Math.abs(found.high / 100 - expected.upper)).toBeLessThan(tolerance)
    const positive = above(input.counts, 0, { prior })
    expect(Math.abs(positive - expected.probabilityPositive)).toBeLessThan(tolerance)
  },
)

test('npsProbabilityAbove agrees with another decomposition in 25 digits, in relative terms', () => {
  for (const { cases } of fixture['posterior.above']) {
    for (const { counts, prior, target, probability } of cases) {
      const n = counts.promoters + counts.passives + counts.detractors
      // Half a unit in the last digit of the target is worth this much.
      const allowed = 1e-13 + 1e-15 * Math.sqrt(n)
      // Next to the end of the scale what the target lacks of 100 has fewer digits.
      const end = 3e-14 / (100 - Math.abs(target))
      const found = above(counts, target, { prior: each(prior) })
      expect(Math.abs(found / probability - 1)).toBeLessThan(allowed + end)
    }
  }
})

test('npsProbabilityBetter agrees with another decomposition on a grid', () => {
  for (const { cases, tolerance } of fixture['posterior.better']) {
    for (const { first, second, probability } of cases) {
      expect(Math.abs(better(first, second) - probability)).toBeLessThan(tolerance)
    }
  }
})

test('the bounds and the median have the tails they should, however many answered', () => {
  const level = fc.constantFrom(0.5, 0.8, 0.95, 0.999)
  const prior = fc.constantFrom('jeffreys' as const, 'uniform' as const, tallyOf(0.1, 2, 7))
  fc.assert(
    fc.property(counts, level, prior, (tally, level, prior) => {
      const { low, median, high, score, n, ...told } = interval(tally, { level, prior })
      const tail = (1 - level) / 2
      // A bound next to the end of the scale has few digits left for what it lacks of it.
      const digits = 1e-13 / Math.min(100 - high, 100 + low) + 1e-13 / (high - low)
      for (const [bound, wanted] of [
        [low, 1 - tail],
        [median, 0.5],
        [high, tail],
      ] as const) {
        expect(Math.abs(above(tally, bound, { prior }) - wanted)).toBeLessThan(1e-10 + digits)
      }
      expect(low).toBeGreaterThan(-100)
      expect(low).toBeLessThan(median)
      expect(median).toBeLessThan(high)
      expect(high).toBeLessThan(100)
      expect(score).toBe((100 * (tally.promoters - tally.detractors)) / n + 0)
      expect(told).toMatchObject({
        method: 'bayesian',
        level,
        degenerate: false,
        leavesScale: false,
      })
    }),
    few,
  )
})

test('the posterior mirrors with the groups, and stays plain JSON', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: -99, max: 99 }), (tally, target) => {
      const one = interval(tally)
      const other = interval(mirror(tally))
      for (const [bound, mirrored] of [
        [one.low, -other.high],
        [one.high, -other.low],
        [one.median, -other.median],
        [one.mean, -other.mean],
      ] as const) {
        expect(Math.abs(bound - mirrored)).toBeLessThan(1e-11)
      }
      expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one)
      const both = above(tally, target) + above(mirror(tally), -target)
      expect(Math.abs(both - 1)).toBeLessThan(1e-10)
    }),
    few,
  )
})

test('one promoter and a uniform prior have the area of slices of the triangle', () => {
  // With parameters 2, 1, 1 the density is 6 times the share r of promoters, and a slice of the
  // scores above t at r is as wide as what r exceeds t by, or lacks of 1.
  for (const t of [0, 0.1, 0.5, 0.9, 0.999]) {
    const slices = Array.from({ length: 4000 }, (_, index) => {
      const r = t + ((1 - t) * (index + 0.5)) / 4000
      return 6 * r * Math.min(r - t, 1 - r)
    })
    const sum = (slices.reduce((total, slice) => total + slice, 0) * (1 - t)) / 4000
    expect(above(tallyOf(1, 0, 0), 100 * t, { prior: 'uniform' })).toBeCloseTo(sum, 6)
  }
})

test('one passive and a uniform prior have the closed form (1 - t)^3 / 2', () => {
  // With parameters 1, 2, 1 the chance of a score above t is half the cube of what t lacks of 1.
  for (const target of [0, 1e-9, 10, 50, 99, 99.999]) {
    const wanted = (1 - target / 100) ** 3 / 2
    expect(above({ ...nobody, passives: 1 }, target, { prior: 'uniform' }) / wanted).toBeCloseTo(
      1,
      9,
    )
    const below = 1 - above({ ...nobody, passives: 1 }, -target, { prior: 'uniform' })
    expect(below).toBeCloseTo(wanted, 13)
  }
})

test('nobody passive and a prior of almost no passives leave a beta distribution', () => {
  const prior = { promoters: 1, passives: 0.1, detractors: 1 }
  const tally = tallyOf(4e6, 0, 6e6)
  for (const target of [-20.05, -20, -19.95]) {
    const share = (1 + target / 100) / 2
    const wanted = regularizedBeta(1 - share, 6e6 + 1, 4e6 + 1)
    expect(above(tally, target, { prior })).toBeCloseTo(wanted, 3)
  }
})

test.each([1e3, 1e5, 1e7])('with %d answers the posterior is the normal curve of Wald', (n) => {
  const tally = tallyOf(0.5 * n, 0.3 * n, 0.2 * n)
  const wald = npsWaldInterval(tally)
  const { low, high } = interval(tally)
  if (wald.kind === 'unscored') throw new Error('nobody rated')
  expect(Math.abs(low - wald.low)).toBeLessThan(100 / n + 30 / n)
  expect(Math.abs(high - wald.high)).toBeLessThan(100 / n + 30 / n)
})

test.each([1, 20, 1e4, 1e7])('all of %d in one group leave an interval with width', (n) => {
  const all = interval({ ...nobody, promoters: n })
  expect(all.high).toBeLessThan(100)
  expect(100 - all.high).toBeLessThan((100 - all.low) / 10)
  expect(100 - all.low).toBeLessThan(900 / n)
  const none = interval({ ...nobody, passives: n })
  expect(none.high).toBeGreaterThan(0)
  expect(none.high + none.low).toBeCloseTo(0, 11)
  expect(Math.abs(none.median)).toBeLessThan(1e-11)
})

test('small probabilities keep their digits, and what is below every number is 0', () => {
  const tally = tallyOf(400, 0, 600)
  const chances = [0, 10, 20, 30, 40].map((target) => above(tally, target))
  for (const [index, chance] of chances.entries()) {
    expect(chance).toBeGreaterThan(0)
    if (index > 0) expect(chance).toBeLessThan((chances[index - 1] ?? NaN) / 1e6)
  }
  expect(above(tallyOf(0, 0, 1e7), 50)).toBe(0)
  expect(above(tallyOf(1e7, 0, 0), -50)).toBe(1)
})

test('npsProbabilityAbove is sure at both ends of the scale, and falls between them', () => {
  const tally = tallyOf(3, 4, 2)
  expect(above(tally, 100)).toBe(0)
  expect(above(tally, -100)).toBe(1)
  expect(npsProbabilityAbove(tally, -0)).toMatchObject({ target: 0, n: 9, score: 100 / 9 })
  let last = 1
  for (let target = -99; target < 100; target += 3) {
    const chance = above(tally, target)
    expect(chance).toBeLessThan(last)
    last = chance
  }
})

test('npsProbabilityBetter gives one half to equal samples and 1 to both orders together', () => {
  const small = fc
    .record({ promoters: fc.nat(1000), passives: fc.nat(1000), detractors: fc.nat(1000) })
    .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
  fc.assert(
    fc.property(small, small, (first, second) => {
      expect(Math.abs(better(first, first) - 0.5)).toBeLessThan(1e-11)
      const chance = better(first, second)
      expect(Math.abs(chance + better(second, first) - 1)).toBeLessThan(1e-11)
      expect(Math.abs(chance - better(mirror(second), mirror(first)))).toBeLessThan(1e-11)
    }),
    { numRuns: 3 },
  )
})

test.each([1e4, 1e7])('npsProbabilityBetter is that of two normal curves with %d answers', (n) => {
  const [first, second] = [tallyOf(0.5 * n, 0.3 * n, 0.2 * n), tallyOf(0.5 * n, 0.3 * n, 0.2 * n)]
  const moved = { ...first, promoters: first.promoters + Math.round(Math.sqrt(n)) }
  const variance = (tally: NpsTally) => {
    const m = tally.promoters + tally.passives + tally.detractors
    const mean = (tally.promoters - tally.detractors) / m
    return ((tally.promoters + tally.detractors) / m - mean * mean) / m
  }
  const gap =
    (moved.promoters - moved.detractors) / (n + Math.round(Math.sqrt(n))) -
    (second.promoters - second.detractors) / n
  const wanted = normalTail(-gap / Math.sqrt(variance(moved) + variance(second)))
  expect(Math.abs(better(moved, second) - wanted)).toBeLessThan(1 / Math.sqrt(n))
})

test('npsProbabilityBetter is quick and sure where the samples are far apart', () => {
  expect(better(tallyOf(7e6, 0, 3e6), tallyOf(3e6, 0, 7e6))).toBe(1)
  expect(better(tallyOf(0, 0, 1e7), tallyOf(1e7, 0, 0))).toBe(0)
  const tiny = better(tallyOf(10, 20, 70), tallyOf(70, 20, 10))
  expect(tiny).toBeGreaterThan(0)
  expect(tiny).toBeLessThan(1e-20)
})

test('npsProbabilityBetter tells what it rests on', () => {
  expect(
    npsProbabilityBetter(tallyOf(5, 3, 2), tallyOf(1, 0, 1), { prior: 'uniform' }),
  ).toMatchObject({ first: { score: 30, n: 10 }, second: { score: 0, n: 2 }, prior: each(1) })
})

test('nobody has no interval and no probability', () => {
  const unscored = { kind: 'unscored', because: 'noResponses' }
  const one = { ...nobody, promoters: 1 }
  expect(npsBayesianInterval(nobody)).toStrictEqual(unscored)
  expect(npsProbabilityAbove(nobody, 10)).toStrictEqual(unscored)
  expect(npsProbabilityBetter(nobody, one)).toStrictEqual(unscored)
  expect(npsProbabilityBetter(one, nobody)).toStrictEqual(unscored)
})

test('the defaults are 95 percent and the Jeffreys prior', () => {
  const tally = tallyOf(5, 3, 2)
  expect(npsBayesianInterval(tally)).toEqual(
    npsBayesianInterval(tally, { level: 0.95, prior: each(0.5) }),
  )
  expect(npsBayesianInterval(tally, { prior: 'uniform' })).toMatchObject({ prior: each(1) })
})

test.each([0, -1, 0.099, NaN, Infinity])('the prior may not be %d', (count) => {
  for (const group of ['promoters', 'passives', 'detractors']) {
    const prior = { ...each(1), [group]: count }
    const said = `needs prior counts from 0.1 to 2^53 - 1, got ${group}: ${count}`
    for (const tally of [nobody, tallyOf(1, 2, 3)]) {
      expect(() => npsBayesianInterval(tally, { prior })).toThrow(RangeError)
      expect(() => npsBayesianInterval(tally, { prior })).toThrow(`npsBayesianInterval ${said}`)
      expect(() => npsProbabilityAbove(tally, 0, { prior })).toThrow(`npsProbabilityAbove ${said}`)
      expect(() => npsProbabilityBetter(tally, tally, { prior })).toThrow(
        `npsProbabilityBetter ${said}`,
      )
    }
  }
})

test.each([0, 1, 95, NaN])('npsBayesianInterval refuses a level of %d', (level) => {
  expect(() => npsBayesianInterval(nobody, { level })).toThrow(`got ${level}`)
})

test.each([-101, 100.1, NaN])('npsProbabilityAbove refuses a target of %d', (target) => {
  expect(() => npsProbabilityAbove(nobody, target)).toThrow(RangeError)
  expect(() => npsProbabilityAbove(nobody, target)).toThrow(
    `npsProbabilityAbove needs a target from -100 to 100, got ${target}`,
  )
})

test('all refuse what is no count, and scales that differ', () => {
  const wrong = { ...nobody, passives: -1 }
  expect(() => npsBayesianInterval(wrong)).toThrow('got -1')
  expect(() => npsProbabilityAbove(wrong, 0)).toThrow('got -1')
  expect(() => npsProbabilityBetter(wrong, nobody)).toThrow('got -1')
  expect(() => npsProbabilityBetter(nobody, wrong)).toThrow('got -1')
  const [one, other]: NpsTally<string>[] = [
    tallyOf(1, 0, 0),
    { ...tallyOf(1, 0, 0), scale: 'stars' },
  ]
  if (!one || !other) throw new Error('two tallies')
  expect(() => npsProbabilityBetter(one, other)).toThrow(
    'npsProbabilityBetter needs tallies of one scale',
  )
})
