import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsGroups } from '../../src/nps/model.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import { npsIfConverted, promotersNeeded } from '../../src/nps/target.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const counts = fc
  .record({ promoters: fc.nat(500), passives: fc.nat(500), detractors: fc.nat(500) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)

test.each(oracles['plan.promotersNeeded'])(
  'promotersNeeded is exact: $id',
  ({ input, expected }) => {
    const needed = input.targets.map((target) => promotersNeeded(input.counts, 100 * target))
    expect(needed).toMatchObject(
      expected.additionalPromoters.map((promoters) => ({
        kind: 'promotersNeeded',
        promoters,
        n: 100,
        from: 50,
      })),
    )
  },
)

test('promotersNeeded is the smallest number with which the score is the target or more', () => {
  const targets = fc.oneof(
    fc.integer({ min: -100, max: 99 }),
    fc.double({ min: -100, max: 99.9, noNaN: true }),
  )
  fc.assert(
    fc.property(counts, targets, (tally, target) => {
      const plan = promotersNeeded(tally, target)
      if (plan.kind !== 'promotersNeeded') throw new Error(plan.kind)
      const scoreWith = (more: number) => {
        const result = netPromoterScore({ ...tally, promoters: tally.promoters + more })
        return result.kind === 'scored' ? result.score : NaN
      }
      expect(plan.reached).toBe(scoreWith(plan.promoters))
      expect(plan.reached).toBeGreaterThanOrEqual(target)
      expect(plan.from).toBe(scoreWith(0))
      if (plan.promoters > 0) expect(scoreWith(plan.promoters - 1)).toBeLessThan(target)
      expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan)
    }),
    { numRuns: 1000 },
  )
})

test('promotersNeeded for a whole target is the closed form in whole numbers', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: -100, max: 99 }), (tally, target) => {
      const { promoters, passives, detractors } = tally
      const [n, numerator] = [promoters + passives + detractors, promoters - detractors]
      const missing = BigInt(target * n - 100 * numerator)
      const per = BigInt(100 - target)
      const wanted = missing <= 0n ? 0n : (missing + per - 1n) / per
      expect(promotersNeeded(tally, target)).toMatchObject({ promoters: Number(wanted) })
    }),
  )
})

test('promotersNeeded reaches 100 only where all are promoters', () => {
  for (const n of [1, 20, 1e7]) {
    const all = { ...nobody, promoters: n }
    expect(promotersNeeded(all, 100)).toStrictEqual({
      kind: 'promotersNeeded',
      promoters: 0,
      target: 100,
      from: 100,
      reached: 100,
      n,
    })
    expect(promotersNeeded({ ...all, passives: 1 }, 100)).toStrictEqual({
      kind: 'unreachable',
      because: 'notAllPromoters',
      target: 100,
      from: (100 * n) / (n + 1),
      n: n + 1,
    })
  }
})

test('promotersNeeded near 100, of millions, and of more than can be counted', () => {
  const tally = { ...nobody, detractors: 1e7 }
  expect(promotersNeeded(tally, 99)).toMatchObject({ promoters: 199e7 })
  expect(promotersNeeded(tally, -100)).toMatchObject({ promoters: 0, from: -100 })
  expect(promotersNeeded(tally, 0)).toMatchObject({ promoters: 1e7, reached: 0 })
  expect(promotersNeeded(tally, 99.9999999999)).toStrictEqual({
    kind: 'unreachable',
    because: 'tooMany',
    target: 99.9999999999,
    from: -100,
    n: 1e7,
  })
  const most = { ...nobody, detractors: Number.MAX_SAFE_INTEGER }
  expect(promotersNeeded(most, 50)).toMatchObject({ kind: 'unreachable', because: 'tooMany' })
  // Thirty million million are few enough, and so are as many promoters; sixty are not.
  expect(promotersNeeded({ ...nobody, detractors: 3e13 }, 0)).toMatchObject({ promoters: 3e13 })
  expect(promotersNeeded({ ...nobody, detractors: 6e13 }, 0)).toMatchObject({ because: 'tooMany' })
  expect(promotersNeeded({ ...nobody, passives: 1 }, -0)).toMatchObject({ target: 0, promoters: 0 })
})

test('promotersNeeded has no answer when nobody rated, and refuses what is out of range', () => {
  expect(promotersNeeded(nobody, 50)).toStrictEqual({ kind: 'unscored', because: 'noResponses' })
  for (const target of [-100.1, 100.1, NaN]) {
    expect(() => promotersNeeded(nobody, target)).toThrow(
      new RangeError(`promotersNeeded needs a target from -100 to 100, got ${target}`),
    )
  }
  const text = '50' as unknown as number
  expect(() => promotersNeeded(nobody, text)).toThrow('got "50"')
  expect(() => promotersNeeded({ ...nobody, passives: -1 }, 0)).toThrow(RangeError)
})

test('npsIfConverted moves as many from one group to another, and nobody else', () => {
  const group = fc.constantFrom(...npsGroups)
  fc.assert(
    fc.property(counts, group, group, fc.nat(500), (tally, from, to, count) => {
      fc.pre(count <= tally[`${from}s`])
      const after = { ...tally }
      after[`${from}s`] -= count
      after[`${to}s`] += count
      expect(npsIfConverted(tally, { from, to, count })).toStrictEqual(netPromoterScore(after))
    }),
  )
})

test('npsIfConverted keeps the scale, and refuses what cannot be', () => {
  const tally = { promoters: 1, passives: 2, detractors: 3, scale: 'stars' } as const
  const conversion = { from: 'detractor', to: 'promoter', count: 3 } as const
  expect(npsIfConverted(tally, conversion)).toMatchObject({ scale: 'stars', numerator: 4, n: 6 })
  expect(() => npsIfConverted(tally, { ...conversion, count: 4 })).toThrow(
    new RangeError('npsIfConverted needs a count of at most 3 detractors, got 4'),
  )
  for (const count of [-1, 0.5, NaN]) {
    expect(() => npsIfConverted(tally, { ...conversion, count })).toThrow(RangeError)
  }
  const from = 'promoters' as 'promoter'
  expect(() => npsIfConverted(tally, { ...conversion, from })).toThrow(
    new RangeError('npsIfConverted needs a group, promoter, passive, detractor, got "promoters"'),
  )
  expect(() => npsIfConverted({ ...nobody, passives: NaN }, conversion)).toThrow(RangeError)
  expect(npsIfConverted(nobody, { ...conversion, count: 0 })).toStrictEqual({
    kind: 'unscored',
    because: 'noResponses',
  })
})
