import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNps } from '../../src/nps/compare.ts'
import { compareNpsSegments, pairWithRest } from '../../src/nps/compare-segments.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { adjustForMultiple } from '../../src/statistics/adjust.ts'
import { adjustmentMethods } from '../../src/statistics/adjustment-model.ts'

const nobody = { promoters: 0, passives: 0, detractors: 0 }
const counts = fc.record({
  promoters: fc.nat(60),
  passives: fc.nat(60),
  detractors: fc.nat(60),
})
const someTallies = fc.array(fc.oneof(counts, fc.constant(nobody)), { maxLength: 8 })

test.each(adjustmentMethods)(
  'compareNpsSegments compares each as compareNps, and adjusts by %s over those with a test',
  (method) => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ previous: counts, current: counts }), { maxLength: 8 }),
        (given) => {
          const pairs = given.map((pair, segment) => ({ segment, ...pair }))
          const level = 0.9
          const result = compareNpsSegments(pairs, { method, level })
          const comparisons = pairs.map((pair) => compareNps(pair, { level }))
          const pValues = comparisons.flatMap((one) =>
            one.kind === 'comparison' ? [one.pValue] : [],
          )
          const adjusted = adjustForMultiple(pValues, { method })
          expect(result).toMatchObject({
            kind: 'segmentComparison',
            method,
            level,
            tests: pValues.length,
          })
          let next = 0
          result.segments.forEach((one, segment) => {
            const alone = comparisons[segment]
            if (one.kind === 'unscored') {
              expect(one).toStrictEqual({ segment, ...alone })
              return
            }
            const adjustedPValue = adjusted[next++] ?? NaN
            const significant = adjustedPValue < 1 - level
            expect(one).toStrictEqual({ segment, ...alone, adjustedPValue, significant })
          })
          expect(next).toBe(pValues.length)
          expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
        },
      ),
    )
  },
)

test('compareNpsSegments defaults to Holm at 95 percent', () => {
  const pairs = ['a', 'b'].map((segment) => ({
    segment,
    previous: { promoters: 40, passives: 40, detractors: 20 },
    current: { promoters: 55, passives: 35, detractors: 10 },
  }))
  const result = compareNpsSegments(pairs)
  expect(result).toEqual(compareNpsSegments(pairs, { method: 'holm', level: 0.95 }))
  const [first] = result.segments
  // Twice .0146, which is still below .05; three times it would be, four times not.
  expect(first).toMatchObject({ segment: 'a', significant: true })
  const four = compareNpsSegments([...pairs, ...pairs])
  expect(four.segments[0]).toMatchObject({ significant: false })
  expect(
    compareNpsSegments([...pairs, ...pairs], { method: 'benjaminiHochberg' }).segments[0],
  ).toMatchObject({
    significant: true,
  })
})

test('compareNpsSegments without pairs has no segments, and refuses what does not fit', () => {
  expect(compareNpsSegments([])).toStrictEqual({
    kind: 'segmentComparison',
    method: 'holm',
    level: 0.95,
    tests: 0,
    segments: [],
  })
  for (const level of [0, 1, 95, NaN]) {
    expect(() => compareNpsSegments([], { level })).toThrow(`got ${level}`)
  }
  const method = 'sidak' as 'holm'
  expect(() => compareNpsSegments([], { method })).toThrow('holm or benjaminiHochberg, got sidak')
  const stars: NpsTally<string> = { ...nobody, promoters: 1, scale: 'stars' }
  const mixed = [{ segment: 1, previous: { ...nobody, promoters: 1 }, current: stars }]
  expect(() => compareNpsSegments(mixed)).toThrow('one scale')
})

test('pairWithRest puts everybody else beside each segment', () => {
  fc.assert(
    fc.property(someTallies, (tallies) => {
      const pairs = pairWithRest(tallies.map((tally, segment) => ({ segment, tally })))
      expect(pairs.map(({ current }) => current)).toEqual(tallies)
      pairs.forEach(({ segment, previous }) => {
        const others = tallies.filter((_, index) => index !== segment)
        for (const group of ['promoters', 'passives', 'detractors'] as const) {
          expect(previous[group]).toBe(others.reduce((sum, tally) => sum + tally[group], 0))
        }
      })
    }),
  )
})

test('pairWithRest of one segment has nobody left, and of none nothing', () => {
  const tally = {
    promoters: 3,
    passives: 1,
    detractors: 0,
    histogram: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3],
  }
  const pairs = pairWithRest([{ segment: 'all', tally }])
  expect(pairs).toStrictEqual([{ segment: 'all', previous: nobody, current: tally }])
  expect(compareNpsSegments(pairs).segments[0]).toStrictEqual({
    segment: 'all',
    kind: 'unscored',
    because: 'noResponses',
    nobodyIn: ['previous'],
  })
  expect(pairWithRest([])).toEqual([])
})

test('pairWithRest keeps the scale and refuses another, or counts that are none', () => {
  const stars: NpsTally<string> = { promoters: 1, passives: 0, detractors: 0, scale: 'stars' }
  const [first] = pairWithRest([stars, stars].map((tally, segment) => ({ segment, tally })))
  expect(first?.previous).toStrictEqual(stars)
  const mixed = [stars, { ...nobody, promoters: 1 }].map((tally, segment) => ({ segment, tally }))
  expect(() => pairWithRest(mixed)).toThrow(
    'pairWithRest needs tallies of one scale, got stars and nps',
  )
  for (const promoters of [-1, 0.5, NaN]) {
    expect(() => pairWithRest([{ segment: 1, tally: { ...nobody, promoters } }])).toThrow(
      RangeError,
    )
  }
  const most = { ...nobody, promoters: Number.MAX_SAFE_INTEGER }
  expect(() => pairWithRest([1, 2].map((segment) => ({ segment, tally: most })))).toThrow(
    RangeError,
  )
})
