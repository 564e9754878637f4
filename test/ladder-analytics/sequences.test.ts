import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jumpSequences, panelSequences } from '../../src/ladder-analytics/sequences.ts'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import { periodNames } from '../../src/calendar/model.ts'
import { day, position, someTimelines, spellsOf, timelineOf } from './timelines.ts'

const monthly = { period: 'month', timeZone: 'UTC' } as const
const climb = timelineOf(position('suspect'), [
  [3, position('customer')],
  [35, position('client')],
  [36, position('advocate')],
  [37, position('client')],
])
const spells = ladderSpells(climb, { customer: 'c-1', asOf: day(95) })

describe('panelSequences', () => {
  test('takes the last instant of each period that is over', () => {
    const [sequence] = panelSequences(spells, monthly)
    expect(sequence?.states).toEqual(['customer', 'client', 'client'])
    expect(sequence?.periods.map(({ label }) => label)).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(sequence?.joined).toBe(true)
    const [first] = spells
    if (first === undefined) throw new Error('expected a spell')
    expect(
      panelSequences([{ ...first, to: null, next: null, asOf: day(9) }], monthly),
    ).toStrictEqual([{ customer: 'c-1', joined: true, periods: [], states: [] }])
  })

  test('counts a move at midnight to the period that begins then, in the zone', () => {
    const midnight = Date.UTC(2026, 1, 1)
    const moved = ladderSpells(
      {
        decisions: [
          { kind: 'held', at: day(0), from: position('suspect'), to: position('suspect') },
          { kind: 'moved', at: midnight, from: position('suspect'), to: position('prospect') },
        ],
        state: position('prospect'),
      },
      { customer: 'c-1', asOf: day(70) },
    )
    expect(panelSequences(moved, monthly)[0]?.states).toEqual(['suspect', 'prospect'])
    const honolulu = panelSequences(moved, { period: 'month', timeZone: 'Pacific/Honolulu' })
    expect(honolulu[0]?.periods[0]?.label).toBe('2025-12')
    expect(honolulu[0]?.states).toEqual(['suspect', 'prospect', 'prospect'])
  })

  test('agrees with looking up each instant', () => {
    fc.assert(
      fc.property(
        fc.array(someTimelines, { maxLength: 6 }),
        fc.nat(220),
        fc.constantFrom(...periodNames),
        (timelines, asOf, period) => {
          const spells = spellsOf(timelines, asOf)
          for (const { customer, periods, states } of panelSequences(spells, {
            period,
            timeZone: 'Asia/Jakarta',
          })) {
            const own = spells.filter((spell) => spell.customer === customer)
            expect(states).toHaveLength(periods.length)
            for (const [at, { to }] of periods.entries()) {
              expect(to).toBeLessThanOrEqual(day(asOf))
              const there = own.filter(
                (spell) => (spell.from ?? 0) < to && (spell.to ?? Infinity) >= to,
              )
              expect(states[at]).toBe(there.at(-1)?.state)
            }
            expect(JSON.parse(JSON.stringify(states))).toStrictEqual(states)
          }
        },
      ),
    )
  })

  test('does not call it joining when the log only starts there', () => {
    const late = ladderSpells(climb, { customer: 'c-1', asOf: day(95), observedFrom: day(20) })
    expect(panelSequences(late, monthly)[0]).toMatchObject({
      joined: false,
      states: ['customer', 'client', 'client'],
    })
    const unknown = ladderSpells(climb, { customer: 'c-1', asOf: day(95), since: null })
    expect(panelSequences(unknown, monthly)[0]?.joined).toBe(false)
  })

  test('refuses gaps, several instants of counting, an unknown zone, and dates beyond all measure', () => {
    const [first, , third] = spells
    if (!first || !third) throw new Error('expected spells')
    expect(() => panelSequences([first, third], monthly)).toThrow('without gaps, got client from')
    expect(() => panelSequences([first, { ...first, customer: 'c-2', asOf: 0 }], monthly)).toThrow(
      'one instant of counting, got 0',
    )
    expect(() => panelSequences([], { period: 'month', timeZone: 'Mars/Base' })).toThrow(RangeError)
    const ancient = {
      ...third,
      from: Date.UTC(1960, 0, 1),
      observedFrom: Date.UTC(1960, 0, 1),
      to: null,
      next: null,
    }
    expect(() => panelSequences([ancient], { period: 'day', timeZone: 'UTC' })).toThrow(
      'at most 20000',
    )
  })
})

test('jumpSequences gives every stay once, in order', () => {
  expect(jumpSequences(spells)).toStrictEqual([
    { customer: 'c-1', states: ['suspect', 'customer', 'client', 'advocate', 'client'] },
  ])
  expect(jumpSequences([])).toEqual([])
})
