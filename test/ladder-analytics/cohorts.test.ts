import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderCohorts } from '../../src/ladder-analytics/cohorts.ts'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'
import { day, position, someTimelines, spellsOf, timelineOf } from './timelines.ts'

const monthly = { period: 'month', timeZone: 'UTC', counted: ['client', 'advocate'] } as const

describe('ladderCohorts', () => {
  const timelines = [
    timelineOf(position('suspect'), [
      [2, position('customer')],
      [40, position('client')],
    ]),
    timelineOf(position('suspect'), [
      [9, position('client')],
      [70, position('client', 'lost')],
    ]),
    timelineOf(position('suspect'), [
      [33, position('customer')],
      [80, position('advocate')],
    ]),
    timelineOf(position('suspect'), [[94, position('customer')]]),
  ]

  test('follows who joined together, everybody who joined in the denominator', () => {
    const { cohorts, joinedBefore, joinedLately } = ladderCohorts(spellsOf(timelines, 95), monthly)
    expect([joinedBefore, joinedLately]).toEqual([0, 1])
    const counts = cohorts.map(({ joined, n, ages }) => [
      joined.label,
      n,
      ages.map(({ count }) => count),
    ])
    expect(counts).toEqual([
      ['2026-01', 2, [1, 2, 1]],
      ['2026-02', 1, [0, 1]],
    ])
    expect(cohorts[0]?.ages[2]?.share).toStrictEqual(wilsonInterval(1, 2))
    expect(cohorts[1]?.ages[1]).toMatchObject({ age: 1, period: { label: '2026-03' } })
  })

  test('puts who was there before the log starts in no cohort', () => {
    const spells = timelines.flatMap((timeline, at) =>
      ladderSpells(timeline, { customer: `c-${at}`, asOf: day(95), observedFrom: day(20) }),
    )
    const { cohorts, joinedBefore } = ladderCohorts(spells, monthly)
    expect(joinedBefore).toBe(2)
    expect(cohorts.map(({ joined }) => joined.label)).toEqual(['2026-02'])
  })

  test('puts every customer somewhere, and sums the states that count to who is still counted', () => {
    fc.assert(
      fc.property(fc.array(someTimelines, { maxLength: 8 }), fc.nat(220), (timelines, asOf) => {
        const spells = spellsOf(timelines, asOf)
        const customers = new Set(spells.map(({ customer }) => customer)).size
        const all = [...new Set([...spells.map(({ state }) => state), 'none'])]
        const whole = ladderCohorts(spells, { ...monthly, counted: all })
        const inCohorts = whole.cohorts.reduce((sum, { n }) => sum + n, 0)
        expect(inCohorts + whole.joinedBefore + whole.joinedLately).toBe(customers)
        const parts = all.map((state) => ladderCohorts(spells, { ...monthly, counted: [state] }))
        for (const [at, { n, ages, joined }] of whole.cohorts.entries()) {
          expect(joined.from).toBeGreaterThanOrEqual(whole.cohorts[at - 1]?.joined.to ?? -Infinity)
          for (const [age, { count }] of ages.entries()) {
            expect(count).toBe(n)
            const sum = parts.reduce(
              (total, { cohorts }) => total + (cohorts[at]?.ages[age]?.count ?? 0),
              0,
            )
            expect(sum).toBe(n)
          }
        }
      }),
    )
  })

  test('has no cohorts of nobody, and refuses to count nothing', () => {
    expect(ladderCohorts([], monthly)).toStrictEqual({
      cohorts: [],
      joinedBefore: 0,
      joinedLately: 0,
    })
    expect(() => ladderCohorts([], { ...monthly, counted: [] })).toThrow(
      'states that count, got none',
    )
    expect(() => ladderCohorts([], { ...monthly, level: 2 })).toThrow(RangeError)
  })
})
