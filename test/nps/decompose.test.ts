import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NpsSegmentTallies } from '../../src/nps/decomposition-model.ts'
import { decomposeNpsChange } from '../../src/nps/decompose.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { npsBySegment } from '../../src/nps/segment.ts'
import { netPromoterScore } from '../../src/nps/score.ts'
import oracles from '../fixtures/nps-comparisons.json' with { type: 'json' }

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const counts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ promoters: fc.nat(99), passives: fc.nat(99), detractors: fc.nat(99) }),
  },
  { weight: 1, arbitrary: fc.constant(nobody) },
)
const tallies = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '1', '__proto__'), counts)
const periods = fc.record({ previous: tallies, current: tallies })

function decomposed<Segment>(given: {
  previous: NpsSegmentTallies<Segment>
  current: NpsSegmentTallies<Segment>
}) {
  const result = decomposeNpsChange(given)
  if (result.kind !== 'decomposition') throw new Error(result.kind)
  return result
}

const numbered = (list: readonly NpsTally[]) => list.map((tally, segment) => ({ segment, tally }))

test.each(oracles['decomposition.kitagawa'])(
  'decomposeNpsChange gives the exact effects: $id',
  ({ input, expected, tolerance }) => {
    const result = decomposed({
      previous: numbered(input.previous),
      current: numbered(input.current),
    })
    const near = (actual: number, wanted: number) => {
      expect(Math.abs(actual - 100 * wanted)).toBeLessThanOrEqual(100 * tolerance)
    }
    near(result.previous.score, expected.previous)
    near(result.current.score, expected.current)
    near(result.change, expected.change)
    near(result.within, expected.withinSegmentEffect)
    near(result.mix, expected.mixEffect)
    result.segments.forEach((effect, index) => {
      near(effect.within, expected.perSegmentWithin[index] ?? NaN)
      near(effect.mix, expected.perSegmentMix[index] ?? NaN)
      expect(effect).toMatchObject({ segment: index, presence: 'both' })
    })
  },
)

test('decomposeNpsChange adds up to the change, which is that of the whole', () => {
  const sum = (tallies: Readonly<Record<string, NpsTally>>) =>
    Object.values(tallies).reduce<typeof nobody>(
      (all, tally) => ({
        promoters: all.promoters + tally.promoters,
        passives: all.passives + tally.passives,
        detractors: all.detractors + tally.detractors,
      }),
      nobody,
    )
  fc.assert(
    fc.property(periods, ({ previous, current }) => {
      const result = decomposeNpsChange({ previous, current })
      const [before, after] = [netPromoterScore(sum(previous)), netPromoterScore(sum(current))]
      if (before.kind === 'unscored' || after.kind === 'unscored') {
        expect(result.kind).toBe('unscored')
        return
      }
      if (result.kind === 'unscored') throw new Error('nobody rated')
      expect(result.previous).toEqual({ score: before.score, n: before.n })
      expect(result.current).toEqual({ score: after.score, n: after.n })
      expect(result.change).toBeCloseTo(after.score - before.score, 10)
      expect(result.within + result.mix).toBeCloseTo(result.change, 10)
      const names = [...new Set([...Object.keys(previous), ...Object.keys(current)])]
      expect(result.segments.map(({ segment }) => segment)).toEqual(names)
      for (const { within, mix, presence, previousN, currentN, ...scores } of result.segments) {
        const contribution =
          ((scores.currentScore ?? 0) * currentN) / after.n -
          ((scores.previousScore ?? 0) * previousN) / before.n
        expect(within + mix).toBeCloseTo(contribution, 10)
        if (presence !== 'both') expect(within).toBe(0)
        expect('previousScore' in scores).toBe(previousN > 0)
        expect('currentScore' in scores).toBe(currentN > 0)
        const known = {
          both: [true, true],
          appeared: [false, true],
          disappeared: [true, false],
          neither: [false, false],
        }
        expect([previousN > 0, currentN > 0]).toEqual(known[presence])
      }
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
    { numRuns: 500 },
  )
})

test('decomposeNpsChange run backwards has the opposite effects', () => {
  fc.assert(
    fc.property(periods, ({ previous, current }) => {
      const [one, other] = [
        decomposeNpsChange({ previous, current }),
        decomposeNpsChange({ previous: current, current: previous }),
      ]
      if (one.kind === 'unscored' || other.kind === 'unscored') {
        expect(other.kind).toBe(one.kind)
        return
      }
      expect(other.within).toBeCloseTo(-one.within, 10)
      expect(other.mix).toBeCloseTo(-one.mix, 10)
    }),
  )
})

test('decomposeNpsChange finds no mix where shares stay, and nothing within where scores stay', () => {
  const tally = { promoters: 5, passives: 3, detractors: 2 }
  const other = { promoters: 1, passives: 3, detractors: 6 }
  const twice = { promoters: 10, passives: 6, detractors: 4 }
  const swapped = decomposed({ previous: { a: tally, b: other }, current: { a: other, b: tally } })
  expect(swapped).toMatchObject({ change: 0, within: 0, mix: 0 })
  const shifted = decomposed({ previous: { a: tally, b: other }, current: { a: twice, b: other } })
  expect(shifted.within).toBe(0)
  expect(shifted.mix).toBeCloseTo(shifted.change, 12)
  expect(shifted.change).toBeCloseTo((100 * 1) / 30 + 10, 10)
})

test('decomposeNpsChange takes a segment of one period as all mix', () => {
  const result = decomposed({
    previous: {
      shop: { promoters: 6, passives: 2, detractors: 2 },
      fair: { ...nobody, detractors: 10 },
    },
    current: {
      shop: { promoters: 6, passives: 2, detractors: 2 },
      app: { ...nobody, promoters: 30 },
      fax: nobody,
    },
  })
  expect(result).toMatchObject({ change: 115, within: 0 })
  expect(result.segments).toStrictEqual([
    {
      segment: 'shop',
      presence: 'both',
      within: 0,
      mix: expect.closeTo(-10, 10) as unknown,
      previousN: 10,
      currentN: 10,
      previousScore: 40,
      currentScore: 40,
    },
    {
      segment: 'fair',
      presence: 'disappeared',
      within: 0,
      mix: 50,
      previousN: 10,
      currentN: 0,
      previousScore: -100,
    },
    {
      segment: 'app',
      presence: 'appeared',
      within: 0,
      mix: 75,
      previousN: 0,
      currentN: 30,
      currentScore: 100,
    },
    { segment: 'fax', presence: 'neither', within: 0, mix: 0, previousN: 0, currentN: 0 },
  ])
})

test('decomposeNpsChange takes the segments of npsBySegment, keys of any kind', () => {
  const rows = (ratings: readonly number[], branch: number) =>
    ratings.map((rating) => ({ branch, rating }))
  const by = (list: readonly { branch: number; rating: number }[]) =>
    npsBySegment(list, ({ branch }) => branch)
  const result = decomposed({
    previous: by([...rows([10, 10, 3], 1), ...rows([9], 2)]),
    current: by([...rows([10, 3], 1), ...rows([9, 9], 2)]),
  })
  expect(result.segments.map(({ segment }) => segment)).toEqual([1, 2])
  expect(result).toMatchObject({
    previous: { score: 50, n: 4 },
    current: { score: 50, n: 4 },
    change: 0,
  })
})

test('decomposeNpsChange keeps its digits in millions of ratings', () => {
  const result = decomposed({
    previous: {
      a: { promoters: 4e6, passives: 3e6, detractors: 3e6 },
      b: { ...nobody, passives: 1 },
    },
    current: {
      a: { promoters: 4000001, passives: 3e6, detractors: 3e6 },
      b: { ...nobody, passives: 1 },
    },
  })
  expect(result.change).toBeCloseTo(
    (100 * (1000001 * 10000001 - 1e6 * 10000002)) / (10000001 * 10000002),
    15,
  )
  expect(result.within + result.mix).toBeCloseTo(result.change, 13)
})

test('decomposeNpsChange names the periods in which nobody rated', () => {
  const unscored = { kind: 'unscored', because: 'noResponses' }
  const some = { a: { ...nobody, passives: 1 } }
  expect(decomposeNpsChange({ previous: {}, current: some })).toStrictEqual({
    ...unscored,
    nobodyIn: ['previous'],
  })
  expect(decomposeNpsChange({ previous: some, current: { a: nobody } })).toStrictEqual({
    ...unscored,
    nobodyIn: ['current'],
  })
  expect(decomposeNpsChange({ previous: [], current: [] })).toStrictEqual({
    ...unscored,
    nobodyIn: ['previous', 'current'],
  })
})

test('decomposeNpsChange refuses a segment twice, scales mixed, and counts that are none', () => {
  const tally = { ...nobody, promoters: 1 }
  const list = [{ segment: 'a', tally }]
  expect(() => decomposeNpsChange({ previous: list, current: [...list, ...list] })).toThrow(
    new RangeError(
      'decomposeNpsChange needs each segment once, got "a" again at index 1 of current',
    ),
  )
  const stars: NpsTally<string> = { ...tally, scale: 'stars' }
  expect(() => decomposeNpsChange({ previous: { a: tally }, current: { a: stars } })).toThrow(
    'decomposeNpsChange needs tallies of one scale, got nps and stars',
  )
  for (const promoters of [-1, 0.5, NaN]) {
    expect(() =>
      decomposeNpsChange({ previous: { a: tally }, current: { a: { ...nobody, promoters } } }),
    ).toThrow(RangeError)
  }
  const most = { ...nobody, promoters: Number.MAX_SAFE_INTEGER }
  expect(() =>
    decomposeNpsChange({ previous: { a: most, b: most }, current: { a: tally } }),
  ).toThrow(RangeError)
})
