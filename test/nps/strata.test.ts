import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsFinitePopulationError } from '../../src/nps/design.ts'
import type { SizedNpsStratum, WeightedNpsStratum } from '../../src/nps/design-model.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import { stratifiedNps } from '../../src/nps/strata.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const counts = fc
  .record({ promoters: fc.nat(50), passives: fc.nat(50), detractors: fc.nat(50) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 1)
const total = ({ promoters, passives, detractors }: typeof nobody) =>
  promoters + passives + detractors

function stratified(
  strata: Iterable<SizedNpsStratum> | Iterable<WeightedNpsStratum>,
  options: { level?: number } = {},
) {
  const result = stratifiedNps(strata, options)
  if (result.kind !== 'stratified') throw new Error(result.kind)
  return result
}

test.each(oracles['nps.stratified'])(
  "stratifiedNps agrees with R's survey package: $id",
  ({ input, expected, tolerance }) => {
    const strata = input.strata.map(({ counts, populationSize }) => ({
      tally: counts,
      populationSize,
    }))
    const result = stratified(strata)
    const near = (actual: number, wanted: number) => {
      expect(Math.abs(actual - 100 * wanted)).toBeLessThanOrEqual(100 * tolerance)
    }
    near(result.score, expected.nps)
    near(result.standardError, expected.se)
    near(result.corrected?.standardError ?? NaN, expected.se_fpc)
    near(result.pooledScore, expected.unweighted_pooled_nps)
    const weights = input.strata.map(({ counts, populationSize }) => ({
      tally: counts,
      weight: populationSize / 7,
    }))
    const byWeight = stratified(weights)
    near(byWeight.score, expected.nps)
    near(byWeight.standardError, expected.se)
    expect(byWeight).not.toHaveProperty('corrected')
    const equal = stratified(input.strata.map(({ counts }) => ({ tally: counts, weight: 1 })))
    near(equal.score, expected.mean_of_stratum_scores)
  },
)

test('stratifiedNps of one stratum is the score, with the errors of a finite population', () => {
  fc.assert(
    fc.property(counts, fc.nat(1000), (tally, others) => {
      const populationSize = total(tally) + others
      const result = stratified([{ tally, populationSize }])
      const score = netPromoterScore(tally)
      expect(result.score).toBeCloseTo(score.kind === 'scored' ? score.score : NaN, 10)
      expect(result.pooledScore).toBeCloseTo(result.score, 10)
      const error = npsFinitePopulationError(tally, populationSize)
      const corrected = error.kind === 'standardError' ? error.standardError : NaN
      expect(result.corrected?.standardError).toBeCloseTo(corrected, 9)
      expect(result.corrected?.standardError).toBeLessThanOrEqual(result.standardError)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('stratifiedNps lies between its strata, and is the pooled score where shares are kept', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (tallies) => {
      const strata = tallies.map((tally) => ({ tally, populationSize: 10 * total(tally) }))
      const result = stratified(strata)
      const scores = tallies.map((tally) => {
        const score = netPromoterScore(tally)
        return score.kind === 'scored' ? score.score : NaN
      })
      expect(result.score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
      expect(result.score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
      expect(result.score).toBeCloseTo(result.pooledScore, 9)
      expect(result.n).toBe(tallies.reduce((sum, tally) => sum + total(tally), 0))
      // Of each stratum one in ten: nine tenths of the variance are left.
      const left = (result.corrected?.standardError ?? NaN) ** 2
      expect(left).toBeCloseTo(0.9 * result.standardError ** 2, 6)
    }),
  )
})

test('stratifiedNps of a census has no error', () => {
  const tally = { promoters: 3, passives: 1, detractors: 2 }
  const result = stratified([
    { tally, populationSize: 6 },
    { tally: { ...nobody, passives: 4 }, populationSize: 4 },
  ])
  expect(result.score).toBeCloseTo(10, 12)
  expect(result.corrected).toMatchObject({ standardError: 0, wald: { degenerate: true } })
  expect(result.standardError).toBeGreaterThan(0)
  expect(result.wald).toMatchObject({ degenerate: false, leavesScale: false })
})

test('stratifiedNps widens with the level, and says when it leaves the scale', () => {
  const strata = [{ tally: { promoters: 2, passives: 1, detractors: 0 }, weight: 1 }]
  const [narrow, wide] = [stratified(strata, { level: 0.5 }), stratified(strata, { level: 0.99 })]
  expect(narrow.wald.leavesScale).toBe(false)
  expect(wide.wald.leavesScale).toBe(true)
  expect(wide).toMatchObject({ level: 0.99, score: narrow.score })
})

test('stratifiedNps names the strata in which nobody rated, and knows no error of one', () => {
  const some = { promoters: 2, passives: 0, detractors: 0 }
  const one = { ...nobody, detractors: 1 }
  const strata = [some, nobody, nobody].map((tally) => ({ tally, weight: 1 }))
  expect(stratifiedNps(strata)).toStrictEqual({
    kind: 'unscored',
    because: 'noResponses',
    nobodyInStrata: [1, 2],
  })
  expect(stratifiedNps([])).toStrictEqual({
    kind: 'unscored',
    because: 'noResponses',
    nobodyInStrata: [],
  })
  expect(stratifiedNps([some, one].map((tally) => ({ tally, populationSize: 10 })))).toStrictEqual({
    kind: 'scoreWithoutError',
    because: 'oneResponseInStratum',
    score: 0,
    n: 3,
  })
})

test('stratifiedNps keeps the scale and refuses another', () => {
  const stars = { promoters: 2, passives: 0, detractors: 0, scale: 'stars' } as const
  expect(stratifiedNps([{ tally: stars, weight: 1 }])).toMatchObject({ scale: 'stars' })
  const mixed = [stars, { ...nobody, promoters: 2 }].map((tally) => ({ tally, weight: 1 }))
  expect(() => stratifiedNps(mixed)).toThrow(
    'stratifiedNps needs tallies of one scale, got stars and nps',
  )
})

test('stratifiedNps refuses sizes, weights and levels that do not fit, with the index', () => {
  const tally = { promoters: 2, passives: 1, detractors: 0 }
  for (const populationSize of [2, 0, -1, 3.5, NaN]) {
    expect(() =>
      stratifiedNps([
        { tally, populationSize: 9 },
        { tally, populationSize },
      ]),
    ).toThrow(
      new RangeError(
        `stratifiedNps, at index 1, needs a whole population of at least the 3 who rated, got ${populationSize}`,
      ),
    )
  }
  for (const weight of [0, -1, NaN, Infinity]) {
    expect(() =>
      stratifiedNps([
        { tally, weight: 1 },
        { tally, weight },
      ]),
    ).toThrow(
      new RangeError(`stratifiedNps needs weights from 1e-100 to 1e100, got ${weight} at index 1`),
    )
  }
  for (const level of [0, 1, 95, NaN]) {
    expect(() => stratifiedNps([], { level })).toThrow(`got ${level}`)
  }
  const wrong = (strata: unknown) => () => stratifiedNps(strata as SizedNpsStratum[])
  const needs =
    'stratifiedNps needs a populationSize of every stratum or a weight of every stratum, got'
  expect(wrong([{ tally }])).toThrow(`${needs} no populationSize and no weight at index 0`)
  expect(wrong([{ tally, populationSize: 9, weight: 1 }])).toThrow(
    `${needs} a populationSize and a weight at index 0`,
  )
  expect(
    wrong([
      { tally, populationSize: 9 },
      { tally, weight: 1 },
    ]),
  ).toThrow(`${needs} no populationSize and a weight at index 1`)
  expect(() => stratifiedNps([{ tally: { ...tally, passives: -1 }, weight: 1 }])).toThrow(
    RangeError,
  )
})
