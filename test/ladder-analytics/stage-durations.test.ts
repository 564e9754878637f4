import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import { stageDurations } from '../../src/ladder-analytics/stage-durations.ts'
import type { StageStay } from '../../src/ladder-analytics/spell-model.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { day, someTimelines } from './timelines.ts'

describe('stageDurations', () => {
  test('gives the figures that customer databases keep, with re-entry', () => {
    const { input, expected } = fixture['st-durations-reentry']
    const stays = input.stageChanges.map(({ at, to }, index): StageStay => {
      return { state: to, from: at, to: input.stageChanges[index + 1]?.at ?? null }
    })
    const found = stageDurations(stays, { asOf: input.asOf })
    expect(found.find(({ state }) => state === input.stage)).toStrictEqual({
      state: input.stage,
      entries: expected.entries,
      firstEntered: expected.firstEntered,
      latestEntered: expected.latestEntered,
      latestExited: expected.latestExited,
      completed: expected.completedStays,
      current: expected.currentStay,
      cumulativeCompleted: expected.cumulativeCompleted,
      cumulative: expected.cumulativeIncludingCurrent,
      unknownBeginnings: 0,
    })
    expect(found.map(({ state }) => state)).toEqual(['prospect', 'customer', 'client'])
  })

  test('of spells sums to the time the customer has been known', () => {
    fc.assert(
      fc.property(someTimelines, (timeline) => {
        const spells = ladderSpells(timeline, { customer: 'c-1', asOf: day(220) })
        const found = stageDurations(spells, { asOf: day(220) })
        const sum = found.reduce((total, { cumulative }) => total + cumulative, 0)
        expect(sum).toBe(day(220) - (timeline.decisions[0]?.at ?? NaN))
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
      }),
    )
  })

  test('gives a stay whose beginning nobody knows no length', () => {
    const stays = [
      { state: 'client', from: null, to: 10 },
      { state: 'customer', from: 10, to: 12 },
      { state: 'client', from: 12, to: null },
    ]
    expect(stageDurations(stays, { asOf: 20 })[0]).toMatchObject({
      entries: 2,
      firstEntered: null,
      latestEntered: 12,
      latestExited: 10,
      completed: [],
      current: 8,
      cumulative: 8,
      unknownBeginnings: 1,
    })
    expect(stageDurations([{ state: 'a', from: null, to: null }], { asOf: 1 })[0]).toMatchObject({
      current: null,
      latestExited: null,
      unknownBeginnings: 1,
    })
  })

  test.each([
    [[{ state: 'a', from: 5, to: 4 }], 'got 4 at index 0'],
    [
      [
        { state: 'a', from: 0, to: 4 },
        { state: 'b', from: 3, to: null },
      ],
      'got 3 at index 1',
    ],
    [[{ state: 'a', from: 0, to: 40 }], 'up to 9, got 40 at index 0'],
    [[{ state: 'a', from: NaN, to: null }], 'got NaN at index 0'],
    [
      [
        { state: 'a', from: 1, to: null },
        { state: 'b', from: 2, to: null },
      ],
      'got 2 at index 1',
    ],
  ])('refuses %j', (stays, message) => {
    expect(() => stageDurations(stays, { asOf: 9 })).toThrow(RangeError)
    expect(() => stageDurations(stays, { asOf: 9 })).toThrow(message)
  })

  test('refuses a time of counting that is none', () => {
    expect(() => stageDurations([], { asOf: NaN })).toThrow('a finite time, got NaN')
  })
})
