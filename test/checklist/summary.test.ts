import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import {
  checklistMarks,
  type ChecklistAnswers,
  type ChecklistItem,
  type ChecklistMark,
  type ChecklistResult,
  type ChecklistTally,
} from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { summarize } from '../../src/summary/summarize.ts'

const most = Number.MAX_SAFE_INTEGER
const door = (...items: Omit<ChecklistItem, 'text'>[]) =>
  defineChecklist({
    id: 'door',
    version: '1',
    title: { en: 'Door', id: 'Pintu' },
    items: items.map((item) => ({ ...item, text: { en: item.id, id: item.id } })),
  })
const checklist = door(
  { id: 'plain' },
  { id: 'second', weight: 2 },
  { id: 'safe', weight: 3, critical: true },
  { id: 'noted', weight: 0 },
)
const { items } = checklist
const summary = checklistSummary(checklist)
const { empty } = summary
const noMarks = { met: 0, partly: 0, unmet: 0, notApplicable: 0, notObserved: 0, notAnswered: 0 }

const mark = fc.constantFrom<ChecklistMark>(...checklistMarks)
const always = fc.constantFrom<ChecklistMark>('met', 'partly', 'unmet', 'notObserved')
const audit = fc
  .record(
    { plain: mark, second: mark, safe: always, noted: mark },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((answers): ChecklistResult => scoreChecklist(checklist, answers))
const audits = fc.array(audit, { maxLength: 20 })
const count = fc.oneof(fc.nat(100), fc.nat(2 ** 40))
const plain = { noNullPrototype: true }
const marks = fc.record(
  {
    met: count,
    partly: count,
    unmet: count,
    notApplicable: count,
    notObserved: count,
    notAnswered: count,
  },
  plain,
)
const tallies: fc.Arbitrary<ChecklistTally> = fc.record(
  {
    scored: count,
    failed: count,
    incomplete: count,
    notApplicable: count,
    items: fc.record(
      { plain: marks, second: marks, safe: marks, noted: marks },
      { ...plain, requiredKeys: [] },
    ),
  },
  plain,
)

test('checklistSummary starts with nothing seen', () => {
  expect(empty).toStrictEqual({
    scored: 0,
    failed: 0,
    incomplete: 0,
    notApplicable: 0,
    items: {},
  })
})

test('checklistSummary counts outcome and marks of one audit', () => {
  const answers = { plain: 'partly', second: 'notApplicable', safe: 'unmet' } as const
  expect(summary.add(empty, scoreChecklist(checklist, answers))).toStrictEqual({
    ...empty,
    failed: 1,
    items: {
      plain: { ...noMarks, partly: 1 },
      second: { ...noMarks, notApplicable: 1 },
      safe: { ...noMarks, unmet: 1 },
      noted: { ...noMarks, notAnswered: 1 },
    },
  })
})

test('checklistSummary counts each of the four outcomes', () => {
  const one = door({ id: 'a', evidenceRequired: true }, { id: 'b' })
  const outcomes: [keyof ChecklistTally, ChecklistAnswers][] = [
    ['scored', { a: 'unmet', b: 'met' }],
    ['incomplete', { a: 'met', b: 'met' }],
    ['notApplicable', { a: 'notApplicable', b: 'notApplicable' }],
  ]
  for (const [kind, answers] of outcomes) {
    const { add, result } = checklistSummary(one)
    const tally = add(empty, scoreChecklist(one, answers))
    expect(tally).toMatchObject({ ...empty, [kind]: 1, items: {} })
    expect(result(tally)).toMatchObject({ audits: 1, failed: 0 })
  }
  expect(summary.add(empty, scoreChecklist(checklist, { safe: 'unmet' })).failed).toBe(1)
})

test('checklistSummary combines associatively and commutatively, and empty changes nothing', () => {
  fc.assert(
    fc.property(tallies, tallies, tallies, (first, second, third) => {
      const { combine } = summary
      expect(combine(first, combine(second, third))).toStrictEqual(
        combine(combine(first, second), third),
      )
      expect(combine(second, first)).toStrictEqual(combine(first, second))
      expect(combine(empty, first)).toStrictEqual(first)
      expect(combine(first, empty)).toStrictEqual(first)
    }),
  )
})

test('checklistSummary counts in parts what it counts as a whole, in any order', () => {
  fc.assert(
    fc.property(audits, audits, (first, second) => {
      const whole = summarize(summary, [...first, ...second])
      const parts = [summarize(summary, second), summarize(summary, first)] as const
      expect(summary.combine(...parts)).toStrictEqual(whole)
      expect(summarize(summary, [...second, ...first].reverse())).toStrictEqual(whole)
    }),
  )
})

test('checklistSummary makes tallies and scorecards that survive JSON', () => {
  fc.assert(
    fc.property(tallies, audit, (tally, result) => {
      const sum = summary.add(tally, result)
      expect(JSON.parse(JSON.stringify(sum))).toStrictEqual(sum)
      const scorecard = summary.result(sum)
      expect(JSON.parse(JSON.stringify(scorecard))).toStrictEqual(scorecard)
    }),
  )
})

test('checklistSummary leaves the tallies it is given as they were', () => {
  fc.assert(
    fc.property(tallies, tallies, audit, (first, second, result) => {
      const before = JSON.stringify([first, second, result, empty])
      summary.combine(first, second)
      summary.add(first, result)
      summary.result(first)
      expect(JSON.stringify([first, second, result, empty])).toBe(before)
    }),
  )
})

test('checklistSummary gives the scorecard that the audits give one by one', () => {
  fc.assert(
    fc.property(audits, (results) => {
      const scorecard = summary.result(summarize(summary, results))
      const given = items.map(({ id }) =>
        results.flatMap((result) =>
          result.items.flatMap((item) =>
            item.id === id && item.points !== undefined ? [item.points] : [],
          ),
        ),
      )
      const means = given.map((all) => all.reduce((sum, one) => sum + one, 0) / all.length)
      expect(scorecard.items).toStrictEqual(
        items.map(({ id }, at) => {
          const n = given[at]?.length ?? 0
          return n === 0 ? { id, n } : { id, n, score: means[at] }
        }),
      )
      expect(scorecard.audits).toBe(results.length)
      expect(scorecard.failed).toBe(results.filter(({ kind }) => kind === 'failed').length)
      const votes = items.flatMap(({ weight = 1 }, at) =>
        given[at]?.length ? Array<number>(weight).fill(means[at] ?? NaN) : [],
      )
      const score = votes.reduce((sum, vote) => sum + vote, 0) / votes.length
      expect('score' in scorecard).toBe(votes.length > 0)
      if (votes.length > 0) expect(Math.abs((scorecard.score ?? NaN) - score)).toBeLessThan(1e-12)
    }),
  )
})

test('checklistSummary gives a single audit the score it has alone, finished or not', () => {
  fc.assert(
    fc.property(audit, (result) => {
      const { score } = summary.result(summary.add(empty, result))
      expect(score).toBe('score' in result ? result.score : undefined)
    }),
  )
})

test('checklistSummary has no score while nothing of any weight was marked', () => {
  const nothing = { audits: 0, failed: 0, items: items.map(({ id }) => ({ id, n: 0 })) }
  expect(summary.result(empty)).toStrictEqual(nothing)
  const silent = [
    scoreChecklist(checklist, {}),
    scoreChecklist(checklist, { plain: 'notApplicable', safe: 'notObserved' }),
  ]
  expect(summary.result(summarize(summary, silent))).toStrictEqual({ ...nothing, audits: 2 })
  const noted = summary.result(summary.add(empty, scoreChecklist(checklist, { noted: 'met' })))
  expect(noted).not.toHaveProperty('score')
  expect(noted.items.at(-1)).toStrictEqual({ id: 'noted', score: 1, n: 1 })
})

test('checklistSummary adds as many as times says', () => {
  fc.assert(
    fc.property(tallies, audit, fc.integer({ min: 1, max: 5 }), (tally, result, times) => {
      let repeated = tally
      for (let turn = 0; turn < times; turn++) repeated = summary.add(repeated, result)
      expect(summary.add(tally, result, times)).toStrictEqual(repeated)
    }),
  )
})

test('checklistSummary sees no item when it adds an audit no time', () => {
  const result = scoreChecklist(checklist, { plain: 'met' })
  expect(summary.add(empty, result, 0)).toStrictEqual(empty)
  expect(summary.add(empty, result, -0)).toStrictEqual(empty)
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])(
  'checklistSummary refuses to add %d times',
  (times) => {
    const result = scoreChecklist(checklist, { plain: 'met' })
    expect(() => summary.add(empty, result, times)).toThrow(RangeError)
    expect(() => summary.add(empty, result, times)).toThrow(`got ${times}`)
  },
)

test('checklistSummary refuses sums beyond 2^53 - 1 instead of rounding them', () => {
  const result = scoreChecklist(checklist, { plain: 'met' })
  const full = summary.add(empty, result, most)
  expect(full.incomplete).toBe(most)
  expect(() => summary.add(full, result)).toThrow(RangeError)
  expect(() => summary.combine(full, full)).toThrow(RangeError)
  expect(summary.combine(full, empty)).toStrictEqual(full)
})

test.each([-1, 0.5, NaN])('checklistSummary refuses to combine a count of %d', (bad) => {
  for (const kind of ['scored', 'failed', 'incomplete', 'notApplicable']) {
    expect(() => summary.combine({ ...empty, [kind]: bad }, empty)).toThrow(RangeError)
    expect(() => summary.combine(empty, { ...empty, [kind]: bad })).toThrow(RangeError)
  }
  for (const name of Object.keys(noMarks)) {
    const wrong = { ...empty, items: { plain: { ...noMarks, [name]: bad } } }
    expect(() => summary.combine(wrong, empty)).toThrow(RangeError)
    expect(() => summary.combine(empty, wrong)).toThrow(RangeError)
  }
})

test('checklistSummary refuses audits of another checklist or version, by name', () => {
  for (const [other, name] of [
    [{ ...checklist, id: 'window' }, 'window 1'],
    [{ ...checklist, version: '2' }, 'door 2'],
  ] as const) {
    const add = () => summary.add(empty, scoreChecklist(other, { plain: 'met' }))
    expect(add).toThrow(RangeError)
    expect(add).toThrow(`checklistSummary counts door 1, got an audit of ${name}`)
  }
})

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
  'checklistSummary counts an item called %s like any other',
  (id) => {
    const odd = door({ id }, { id: 'other' })
    const { add, combine, result, empty } = checklistSummary(odd)
    expect(result(empty).items[0]).toStrictEqual({ id, n: 0 })
    const tally = add(empty, scoreChecklist(odd, Object.fromEntries([[id, 'partly']])))
    expect(result(combine(tally, tally)).items[0]).toStrictEqual({ id, score: 0.5, n: 2 })
  },
)
