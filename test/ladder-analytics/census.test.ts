import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderCensus } from '../../src/ladder-analytics/census.ts'
import { ladderRungs, ladderStandings } from '../../src/loyalty-ladder/model.ts'
import { day, position, someTimelines, spellsOf, timelineOf } from './timelines.ts'

describe('ladderCensus', () => {
  test('counts rung by standing, and who is not known yet apart', () => {
    const timelines = [
      timelineOf(position('suspect'), [
        [0, position('client')],
        [9, position('client', 'lapsed')],
      ]),
      timelineOf(position('suspect'), [[5, position('client')]]),
      timelineOf(position('suspect'), [[6, position('suspect')]]),
      { decisions: [], state: position('suspect') },
    ]
    const census = ladderCensus(timelines, { asOf: day(9) })
    const none = { active: 0, lapsed: 0, lost: 0, disqualified: 0, erased: 0 }
    expect(census).toMatchObject({ asOf: day(9), n: 3, notYetKnown: 1 })
    expect(census.rungs.map(({ rung, n }) => [rung, n])).toEqual(
      ladderRungs.map((rung) => [rung, { suspect: 1, client: 2 }[rung as string] ?? 0]),
    )
    expect(census.rungs[3]?.standings).toStrictEqual({ ...none, active: 1, lapsed: 1 })
    expect(census.standings).toStrictEqual({ ...none, active: 2, lapsed: 1 })
    expect(JSON.parse(JSON.stringify(census))).toStrictEqual(census)
    expect(ladderCensus(timelines, { asOf: day(9) - 1 }).standings.lapsed).toBe(0)
    expect(ladderCensus([], { asOf: 0 })).toMatchObject({ n: 0, notYetKnown: 0, standings: none })
  })

  test('is the count of the spells that lie over the instant', () => {
    fc.assert(
      fc.property(fc.array(someTimelines, { maxLength: 12 }), fc.nat(220), (timelines, asOf) => {
        const census = ladderCensus(timelines, { asOf: day(asOf) })
        const open = spellsOf(timelines, asOf).filter(({ to }) => to === null)
        const count = (state: string) => open.filter((spell) => spell.state === state).length
        for (const { rung, standings, n } of census.rungs) {
          expect(standings.active).toBe(count(rung))
          expect(ladderStandings.reduce((sum, standing) => sum + standings[standing], 0)).toBe(n)
        }
        for (const standing of ladderStandings) {
          if (standing !== 'active') expect(census.standings[standing]).toBe(count(standing))
        }
        expect(census.n).toBe(open.length)
        expect(census.n + census.notYetKnown).toBe(timelines.length)
      }),
    )
  })

  test('counts any ladder whose rungs it is given, and refuses a rung it is not', () => {
    const gold = timelineOf(position('silver'), [[0, position('gold')]])
    const rungs = ['silver', 'gold']
    expect(ladderCensus([gold], { asOf: day(1), rungs }).rungs[1]).toMatchObject({
      rung: 'gold',
      n: 1,
    })
    const known = timelineOf(position('suspect'), [[0, position('client')]])
    expect(() => ladderCensus([known, gold], { asOf: day(1) })).toThrow('got gold at index 1')
    expect(() => ladderCensus([], { asOf: NaN })).toThrow(RangeError)
  })
})
