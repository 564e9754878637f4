import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyResponses } from '../../src/nps/tally.ts'
import { subtractNpsTally } from '../../src/nps/window.ts'

const tallies = fc
  .array(fc.constantFrom<unknown>(0, 6, 7, 8, 9, 10, 'declined', null, 11), { maxLength: 30 })
  .map((ratings) =>
    npsSummary.combine(npsSummary.empty, tallyResponses(ratings.map((rating) => ({ rating })))),
  )
const bare = { promoters: 5, passives: 2, detractors: 1 }

test('subtractNpsTally takes back what combine added', () => {
  fc.assert(
    fc.property(tallies, tallies, (rest, part) => {
      const total = npsSummary.combine(rest, part)
      expect(subtractNpsTally(total, part)).toStrictEqual(rest)
      expect(subtractNpsTally(total, npsSummary.empty)).toStrictEqual(total)
      expect(subtractNpsTally(total, total)).toStrictEqual(npsSummary.empty)
    }),
  )
})

test('subtractNpsTally leaves out what only one of the two knows', () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      const total = npsSummary.combine(tally, bare)
      const known = {
        promoters: tally.promoters,
        passives: tally.passives,
        detractors: tally.detractors,
      }
      expect(subtractNpsTally(total, bare)).toStrictEqual(known)
      const whole = npsSummary.combine(tally, npsSummary.empty)
      expect(subtractNpsTally(whole, { ...known })).toStrictEqual({
        promoters: 0,
        passives: 0,
        detractors: 0,
      })
    }),
  )
  const some = subtractNpsTally({ ...bare, declined: 3, missing: 2 }, { ...bare, declined: 1 })
  expect(some).toStrictEqual({ promoters: 0, passives: 0, detractors: 0, declined: 2 })
})

test('subtractNpsTally goes below zero in no count, and names the one', () => {
  const nobody = { promoters: 0, passives: 0, detractors: 0 }
  for (const group of ['promoters', 'passives', 'detractors'] as const) {
    expect(() => subtractNpsTally(bare, { ...nobody, [group]: bare[group] + 1 })).toThrow(
      `subtractNpsTally needs a part of the total, got ${group}: ${bare[group] + 1} of ${bare[group]}`,
    )
  }
  for (const other of ['declined', 'missing', 'invalid'] as const) {
    const subtract = () => subtractNpsTally({ ...bare, [other]: 1 }, { ...nobody, [other]: 2 })
    expect(subtract).toThrow(RangeError)
    expect(subtract).toThrow(`${other}: 2 of 1`)
  }
  const [total, part] = [
    { promoters: 2, passives: 0, detractors: 0, histogram: [0, 2] },
    { promoters: 1, passives: 0, detractors: 0, histogram: [1, 0] },
  ]
  expect(() => subtractNpsTally(total, part)).toThrow('histogram[0]: 1 of 0')
})

test('subtractNpsTally refuses counts that are none, other scales and other histograms', () => {
  for (const count of [-1, 0.5, NaN, 2 ** 53]) {
    expect(() => subtractNpsTally({ ...bare, promoters: count }, bare)).toThrow(
      `subtractNpsTally: promoters of the total needs a count below 2^53, got ${count}`,
    )
    expect(() => subtractNpsTally(bare, { ...bare, detractors: count })).toThrow(
      `subtractNpsTally: detractors of the part needs a count below 2^53, got ${count}`,
    )
  }
  expect(() => subtractNpsTally<string>({ ...bare, scale: 'stars' }, bare)).toThrow(
    'subtractNpsTally needs tallies of one scale, got stars and nps',
  )
  const lengths = () => subtractNpsTally({ ...bare, histogram: [8] }, { ...bare, histogram: [] })
  expect(lengths).toThrow('subtractNpsTally needs histograms of one length, got 1 and 0')
})

test('subtractNpsTally keeps the scale, gives no minus zero, and stays exact to the last count', () => {
  const stars = { ...bare, scale: 'stars' }
  expect(subtractNpsTally(stars, stars)).toStrictEqual({
    promoters: 0,
    passives: 0,
    detractors: 0,
    scale: 'stars',
  })
  const zero = { promoters: -0, passives: 0, detractors: 0 }
  expect(subtractNpsTally(zero, { ...zero, promoters: 0 }).promoters).toBe(0)
  const most = { promoters: Number.MAX_SAFE_INTEGER, passives: 0, detractors: 0 }
  expect(subtractNpsTally(most, { ...most, promoters: 1 }).promoters).toBe(2 ** 53 - 2)
})
