import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { transitionGenerator } from '../../src/ladder-analytics/generator.ts'
import { kaplanMeier } from '../../src/ladder-analytics/kaplan-meier.ts'
import { rungExits, stayUnits } from '../../src/ladder-analytics/spell-model.ts'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import { ladderStays, timedStays } from '../../src/ladder-analytics/stays.ts'
import { ladderRungs } from '../../src/loyalty-ladder/model.ts'
import { day, position, someTimelines, timelineOf } from './timelines.ts'

describe('ladderStays', () => {
  const options = { customer: 'c-1', asOf: day(150) }

  test('tells up from down from out, in days of 24 hours', () => {
    const path = timelineOf(position('client'), [
      [0, position('client')],
      [30, position('advocate')],
      [50, position('client')],
      [65, position('customer')],
      [70, position('client')],
      [100, position('client', 'lost')],
      [120, position('client')],
    ])
    const spells = ladderSpells(path, options)
    const { stays } = ladderStays(spells, { state: 'client' })
    expect(stays).toStrictEqual([
      { duration: 30, exit: 'up' },
      { duration: 15, exit: 'down' },
      { duration: 30, exit: 'out' },
      { duration: 30, exit: null },
    ])
    expect(new Set(stays.flatMap(({ exit }) => exit ?? []))).toEqual(new Set(rungExits))
    const lengths = stayUnits.map((unit) => ladderStays(spells, { state: 'advocate', unit }).stays)
    expect(lengths).toStrictEqual([480, 20, 20 / 7].map((duration) => [{ duration, exit: 'down' }]))
  })

  test('enters late what was there before the log starts, and counts what has no beginning', () => {
    const going = timelineOf(position('client'), [[50, position('client')]])
    const late = ladderSpells(going, { ...options, since: day(20), observedFrom: day(60) })
    expect(ladderStays(late, { state: 'client' }).stays).toStrictEqual([
      { duration: 130, exit: null, entry: 40 },
    ])
    const unknown = ladderSpells(going, { ...options, since: null })
    expect(ladderStays([...late, ...unknown], { state: 'client' })).toMatchObject({
      stays: [{ duration: 130 }],
      unknownBeginnings: 1,
    })
  })

  test('gives what a curve can be made of, whenever the log starts', () => {
    fc.assert(
      fc.property(fc.array(someTimelines, { maxLength: 6 }), fc.nat(219), (timelines, start) => {
        const spells = timelines.flatMap((timeline, at) =>
          ladderSpells(timeline, { customer: `c-${at}`, asOf: day(220), observedFrom: day(start) }),
        )
        for (const state of ladderRungs) {
          const { stays } = ladderStays(spells, { state })
          expect(kaplanMeier(stays).kind).toBe(stays.length === 0 ? 'unestimated' : 'estimated')
        }
      }),
    )
  })

  test('orders other ladders as it is told, and refuses a rung off the order', () => {
    const spells = ladderSpells(
      timelineOf(position('gold'), [
        [0, position('gold')],
        [3, position('silver')],
      ]),
      options,
    )
    const order = ['silver', 'gold']
    expect(ladderStays(spells, { state: 'gold', order }).stays).toStrictEqual([
      { duration: 3, exit: 'down' },
    ])
    expect(() => ladderStays(spells, { state: 'gold' })).toThrow('got gold')
    const unit = JSON.parse('"fortnights"') as 'days'
    expect(() => ladderStays(spells, { state: 'gold', order, unit })).toThrow('got fortnights')
  })
})

const climb = timelineOf(position('suspect'), [
  [0, position('prospect')],
  [10, position('customer')],
  [40, position('client')],
  [100, position('client', 'lapsed')],
])

test('timedStays counts every stay for as long as it was watched', () => {
  const options = { customer: 'c-1', asOf: day(150), since: null, observedFrom: day(45) }
  const stays = timedStays(ladderSpells(climb, options))
  expect(stays).toStrictEqual([
    { state: 'client', duration: 55, next: 'lapsed' },
    { state: 'lapsed', duration: 50, next: null },
  ])
  expect(transitionGenerator(stays, { states: ['client', 'lapsed'] }).timeAtRisk).toEqual([55, 50])
})
