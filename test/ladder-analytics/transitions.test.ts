import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { transitionMatrix, transitionSummary } from '../../src/ladder-analytics/transitions.ts'
import {
  transitionClocks,
  type TransitionTally,
} from '../../src/ladder-analytics/transition-model.ts'
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/proportion.ts'
import { summarize } from '../../src/summary/summarize.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { expectNear } from './chains.ts'

const states = ['customer', 'client', 'lost'] as const
const panel = transitionSummary({ states, clock: 'panel' })
const jump = transitionSummary({ states, clock: 'jump' })
const sequences = fc.array(fc.array(fc.constantFrom(...states), { maxLength: 8 }), {
  maxLength: 12,
})

describe('transitionSummary', () => {
  test.each(['mk-count-rain60', 'mk-panel-ladder'] as const)(
    'counts %s as markovchain does',
    (id) => {
      const { input, expected } = fixture[id]
      const summary = transitionSummary({ states: input.states, clock: 'panel' })
      expect(summarize(summary, input.sequences).counts).toEqual(expected.counts)
    },
  )

  test('keeps the laws of a summary', () => {
    fc.assert(
      fc.property(sequences, sequences, (one, other) => {
        const [first, second] = [summarize(panel, one), summarize(panel, other)]
        expect(panel.combine(first, second)).toStrictEqual(summarize(panel, [...one, ...other]))
        expect(panel.combine(second, first)).toStrictEqual(panel.combine(first, second))
        expect(panel.combine(panel.empty, first)).toStrictEqual(first)
        expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first)
        const all = one.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0)
        expect(panel.result(first).n).toBe(all)
      }),
    )
  })

  test('counts a sequence as often as it is said to stand for', () => {
    const tally = panel.add(panel.empty, ['customer', 'client'], 3)
    expect(tally.counts[0]).toEqual([0, 3, 0])
    expect(panel.add(tally, ['customer', 'client'], 0)).toStrictEqual(tally)
    expect(panel.empty.counts).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('keeps the two clocks apart', () => {
    expect(() => jump.add(jump.empty, ['customer', 'client', 'client'])).toThrow(
      'another state at each jump, got client again at index 2',
    )
    expect(() => jump.combine(jump.empty, panel.empty)).toThrow('tallies of one clock')
    expect(() => panel.add(jump.empty, ['lost'])).toThrow('tallies of one clock')
    const turned = transitionSummary({ states: [...states].reverse(), clock: 'panel' })
    expect(() => panel.combine(panel.empty, turned.empty)).toThrow('the same states')
  })

  test('refuses what it cannot count, with the place', () => {
    const odd = JSON.parse('["customer", "constructor"]') as 'customer'[]
    expect(() => panel.add(panel.empty, odd)).toThrow('got constructor at index 1')
    expect(() => panel.add(panel.empty, ['lost', 'lost'], -1)).toThrow(RangeError)
    expect(() => transitionSummary({ states: ['a', 'a'], clock: 'jump' })).toThrow(
      'a again at states[1]',
    )
    const clock = JSON.parse('"daily"') as 'panel'
    expect(() => transitionSummary({ states, clock })).toThrow('a clock of panel, jump, got daily')
  })
})

describe('transitionMatrix', () => {
  test('agrees with markovchain, and in its intervals with R prop.test, on the rain of Alofi', () => {
    const { input, expected, tolerance } = fixture['mk-mle-rain']
    const matrix = transitionMatrix({ ...input, clock: 'panel' }, { level: input.confidence })
    const table = (
      of: (share: {
        low: number
        high: number
        count: number
        n: number
        standardError: number
      }) => number,
    ) => matrix.rows.map((row) => (row.kind === 'observed' ? row.to.map(of) : null))
    expectNear(matrix.probabilities, expected.P, tolerance)
    expectNear(
      table(({ standardError }) => standardError),
      expected.seBinomial,
      tolerance,
    )
    expectNear(
      table(({ count, n }) => Math.sqrt(count) / n),
      expected.seMarkovchain,
      tolerance,
    )
    expectNear(
      table(({ low }) => low),
      expected.wilsonLower,
      tolerance,
    )
    expectNear(
      table(({ high }) => high),
      expected.wilsonUpper,
      tolerance,
    )
    expect(Math.abs(matrix.logLikelihood - expected.logLikelihood)).toBeLessThan(tolerance)
  })

  test('has no row for a rung never left', () => {
    const { input, expected, tolerance } = fixture['mk-panel-ladder']
    const matrix = transitionMatrix({
      clock: 'panel',
      states: input.states,
      counts: expected.counts,
    })
    expectNear(matrix.probabilities, expected.P, tolerance)
    expect(matrix.rows[5]).toStrictEqual({
      kind: 'unobserved',
      because: 'nobodySeenAgain',
      from: 'evangelist',
    })
    const jumps = transitionMatrix(jump.add(jump.empty, ['customer', 'lost']))
    expect(jumps.rows[2]).toStrictEqual({ kind: 'unobserved', because: 'nobodyLeft', from: 'lost' })
    expect(jumps.probabilities).toEqual([[0, 0, 1], null, null])
  })

  test('takes the interval that is asked for, at the extremes too', () => {
    const { input, expected, tolerance } = fixture['ci-wilson-extremes']
    const methods = [
      [wilsonInterval, expected.wilson],
      [clopperPearsonInterval, expected.clopperPearson],
    ] as const
    for (const [interval, wanted] of methods) {
      for (const [at, [count = 0, n = 0]] of input.cases.entries()) {
        const counts = [
          [count, n - count],
          [0, 0],
        ]
        const [row] = transitionMatrix(
          { clock: 'panel', states: ['a', 'b'], counts },
          { interval },
        ).rows
        if (row?.kind !== 'observed') throw new Error('expected a row')
        expectNear([[row.to[0]?.low ?? NaN, row.to[0]?.high ?? NaN]], [wanted[at] ?? []], tolerance)
      }
    }
  })

  test('has rows that sum to 1, and plain JSON', () => {
    fc.assert(
      fc.property(sequences, (given) => {
        const matrix = panel.result(summarize(panel, given))
        for (const row of matrix.probabilities) {
          if (row !== null) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 13)
        }
        expect(JSON.parse(JSON.stringify(matrix))).toStrictEqual(matrix)
      }),
    )
  })

  test.each([
    [{ states: ['a'], counts: [] }, '1 rows of counts, got 0'],
    [{ states: ['a'], counts: [[1, 2]] }, '1 columns, got 2 at counts[0]'],
    [
      {
        states: ['a', 'b'],
        counts: [
          [1, -2],
          [0, 0],
        ],
      },
      'counts[0][1]',
    ],
    [
      {
        states: ['a', 'b'],
        counts: [
          [1, 0.5],
          [0, 0],
        ],
      },
      'counts[0][1]',
    ],
  ])('refuses %j', (tally, message) => {
    expect(() => transitionMatrix({ clock: 'panel', ...tally })).toThrow(message)
  })

  test('refuses a jump to the same state, and a level out of range', () => {
    const tally: TransitionTally = {
      clock: 'jump',
      states: ['a', 'b'],
      counts: [
        [0, 1],
        [1, 2],
      ],
    }
    expect(() => transitionMatrix(tally)).toThrow(
      'no jump to the same state, got 2 at counts[1][1]',
    )
    for (const clock of transitionClocks) {
      const none = { clock, states: ['a'], counts: [[0]] }
      expect(() => transitionMatrix(none, { level: 1 })).toThrow(RangeError)
    }
  })
})
