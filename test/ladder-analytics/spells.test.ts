import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderSpells, ladderState } from '../../src/ladder-analytics/spells.ts'
import { ladderRungs, ladderStandings } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { day, position, someTimelines, timelineOf } from './timelines.ts'

const climb = timelineOf(position('suspect'), [
  [0, position('prospect')],
  [10, position('customer')],
  [40, position('client')],
  [100, position('client', 'lapsed')],
])

describe('ladderSpells', () => {
  test('gives one spell per stay, the last one open', () => {
    const spells = ladderSpells(climb, { customer: 'c-1', asOf: day(150) })
    const shared = { customer: 'c-1', asOf: day(150) }
    const stay = (state: string, from: number, to: number | null, next: string | null) => ({
      ...shared,
      state,
      from: day(from),
      observedFrom: day(from),
      to: to === null ? null : day(to),
      next,
    })
    expect(spells).toStrictEqual([
      stay('suspect', 0, 0, 'prospect'),
      stay('prospect', 0, 10, 'customer'),
      stay('customer', 10, 40, 'client'),
      stay('client', 40, 100, 'lapsed'),
      stay('lapsed', 100, null, null),
    ])
  })

  test('reads the timelines that replaying gives', () => {
    const timeline = replayLadder(
      defaultLadderPolicy,
      [
        { type: 'showedInterest', id: 'w-1', at: day(0) },
        { type: 'purchased', id: 'o-1', at: day(5) },
        { type: 'purchased', id: 'o-1', at: day(5) },
        { type: 'churned', id: 'l-1', at: day(30) },
      ],
      { until: day(60) },
    )
    const spells = ladderSpells(timeline, { customer: 'c-1', asOf: day(60) })
    expect(spells.map(({ state }) => state)).toEqual(['suspect', 'prospect', 'customer', 'lost'])
    expect(spells.at(-1)).toMatchObject({ from: day(30), to: null })
  })

  test('counts nothing that is later, and nobody who was not known yet', () => {
    const states = (asOf: number) =>
      ladderSpells(climb, { customer: 'c-1', asOf: day(asOf) }).map(({ state }) => state)
    expect(states(-1)).toEqual([])
    expect(states(9.5)).toEqual(['suspect', 'prospect'])
    expect(states(10)).toEqual(['suspect', 'prospect', 'customer'])
    const silent = { decisions: [], state: position('suspect') }
    expect(ladderSpells(silent, { customer: 'c-1', asOf: day(1) })).toEqual([])
  })

  test('fills the time from the first event to the instant of counting, without gaps', () => {
    fc.assert(
      fc.property(someTimelines, fc.nat(220), (timeline, asOf) => {
        const spells = ladderSpells(timeline, { customer: 'c-1', asOf: day(asOf) })
        const first = timeline.decisions[0]?.at ?? NaN
        expect(spells.length > 0).toBe(first <= day(asOf))
        for (const [at, spell] of spells.entries()) {
          const after = spells[at + 1]
          expect(spell.from).toBe(at === 0 ? first : spells[at - 1]?.to)
          expect([spell.to, spell.next]).toEqual([after?.from ?? null, after?.state ?? null])
          expect(spell.next).not.toBe(spell.state)
          expect(spell.observedFrom).toBe(spell.from)
        }
      }),
    )
  })

  test('marks what began before the log starts, and leaves out what had ended by then', () => {
    const options = { customer: 'c-1', asOf: day(150), observedFrom: day(40) }
    expect(ladderSpells(climb, options).map(({ state }) => state)).toEqual(['client', 'lapsed'])
    const [first] = ladderSpells(climb, { ...options, observedFrom: day(60) })
    expect(first).toMatchObject({ state: 'client', from: day(40), observedFrom: day(60) })
    expect(() => ladderSpells(climb, { ...options, observedFrom: day(150) })).toThrow(
      `a log that starts before ${day(150)}, got ${day(150)}`,
    )
  })

  test('takes the beginning of the first stay from who knows it, or for unknown', () => {
    const going = timelineOf(position('client'), [[50, position('client')]])
    const options = { customer: 'c-1', asOf: day(90) }
    const first = (since?: number | null) =>
      ladderSpells(going, since === undefined ? options : { ...options, since })[0]
    expect(first()).toMatchObject({ state: 'client', from: day(50), observedFrom: day(50) })
    expect(first(day(20))).toMatchObject({ from: day(20), observedFrom: day(20) })
    expect(first(null)).toMatchObject({ from: null, observedFrom: day(50) })
    expect(() => first(day(51))).toThrow(`since ${day(50)} at the latest, got ${day(51)}`)
    const quiet = { decisions: [], state: position('client') }
    expect(ladderSpells(quiet, { ...options, since: day(20) })).toMatchObject([
      { state: 'client', from: day(20), to: null },
    ])
  })

  test('names states another way, and then takes no move between positions of one name', () => {
    const spells = ladderSpells(climb, {
      customer: 'c-1',
      asOf: day(150),
      stateOf: ({ rung }) => (rung === 'client' ? 'bought' : 'new'),
    })
    expect(spells.map(({ state, from }) => [state, from])).toEqual([
      ['new', day(0)],
      ['bought', day(40)],
    ])
  })

  test('gives a rung that was passed over a stay of no length, if asked', () => {
    const leap = timelineOf(position('suspect'), [
      [0, position('suspect')],
      [7, position('client'), ['prospect', 'customer']],
    ])
    const options = { customer: 'c-1', asOf: day(9) }
    const states = (skippedRungs: 'leaveOut' | 'infer') =>
      ladderSpells(leap, { ...options, skippedRungs }).map(({ state, from, to }) => [
        state,
        from,
        to,
      ])
    expect(states('infer')).toEqual([
      ['suspect', day(0), day(7)],
      ['prospect', day(7), day(7)],
      ['customer', day(7), day(7)],
      ['client', day(7), null],
    ])
    expect(states('leaveOut')).toHaveLength(2)
    expect(ladderSpells(leap, options)).toHaveLength(2)
  })

  test('refuses moves out of order, with the place', () => {
    const [first, second] = climb.decisions
    if (!first || !second) throw new Error('expected moves')
    const turned = { ...climb, decisions: [second, first] }
    expect(() => ladderSpells(turned, { customer: 'c-1', asOf: day(150) })).toThrow(
      'at decisions[1]',
    )
  })
})

test('ladderState is the rung while active, and the standing otherwise', () => {
  for (const rung of ladderRungs) {
    for (const standing of ladderStandings) {
      expect(ladderState(position(rung, standing))).toBe(standing === 'active' ? rung : standing)
    }
  }
})
