import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChecklistTally } from '../../src/checklist/audits-model.ts'
import { defineChecklist } from '../../src/checklist/define.ts'
import {
  checklistMarks,
  type ChecklistAnswers,
  type ChecklistItem,
  type ChecklistMark,
  type ChecklistResult,
} from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { summarize } from '../../src/summary/summarize.ts'

const most = Number.MAX_SAFE_INTEGER
const title = { en: 'Door', id: 'Pintu' }
const sketch = (...items: Omit<ChecklistItem, 'text'>[]) => ({
  id: 'door',
  version: '1',
  title,
  items: items.map((item) => ({ ...item, text: { en: item.id, id: item.id } })),
})
const door = (...items: Omit<ChecklistItem, 'text'>[]) => defineChecklist(sketch(...items))
const scale = { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } as const
const checklist = defineChecklist({
  ...sketch(
    { id: 'plain', group: 'part' },
    { id: 'second', weight: 2, group: 'part' },
    { id: 'safe', weight: 3, critical: true },
    { id: 'noted', weight: 0 },
    { id: 'rated', weight: 5, form: scale },
    { id: 'zero', notApplicable: 'countAsZero' },
  ),
  groups: [{ id: 'part', title }],
})
const { items } = checklist
const summary = checklistSummary(checklist)
const { empty } = summary

const mark = fc.constantFrom<ChecklistMark>(...checklistMarks)
const always = fc.constantFrom<ChecklistMark>('met', 'partly', 'unmet', 'notObserved')
const rated = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom<ChecklistMark>('notApplicable', 'notObserved'),
)
const audit = fc
  .oneof(
    fc.record(
      { plain: mark, second: mark, safe: always, noted: mark, rated, zero: mark },
      { requiredKeys: [], noNullPrototype: true },
    ),
    fc.record(
      { plain: mark, second: mark, safe: always, noted: mark, rated, zero: mark },
      { noNullPrototype: true },
    ),
  )
  .map((answers): ChecklistResult => scoreChecklist(checklist, answers))
const audits = fc.array(audit, { maxLength: 20 })
const count = fc.oneof(fc.nat(100), fc.nat(2 ** 40))
const plain = { noNullPrototype: true }
const counts = (...keys: [string, ...string[]]) =>
  fc.dictionary(fc.constantFrom(...keys), count, plain)
const marks = counts('notAnswered', ...checklistMarks)
const tallies: fc.Arbitrary<ChecklistTally> = fc.record(
  {
    checklist: fc.constant('door'),
    version: fc.constant('1'),
    scored: count,
    failed: count,
    incomplete: count,
    notApplicable: count,
    scores: counts('0', '0.3333333333333333', '0.1', '1'),
    groups: fc.dictionary(fc.constant('part'), counts('0', '0.5'), plain),
    items: fc
      .tuple(
        fc.dictionary(fc.constantFrom('plain', 'second', 'noted'), marks, plain),
        fc.dictionary(fc.constant('rated'), counts('1', '2', '5', 'notAnswered'), plain),
      )
      .map(([words, numbers]) => ({ ...words, ...numbers })),
  },
  plain,
)

test('checklistSummary starts with nothing seen', () => {
  expect(empty).toStrictEqual({
    checklist: 'door',
    version: '1',
    scored: 0,
    failed: 0,
    incomplete: 0,
    notApplicable: 0,
    scores: {},
    groups: {},
    items: {},
  })
})

test('checklistSummary counts outcome, scores and marks of one audit', () => {
  const answers = { plain: 'partly', second: 'notApplicable', safe: 'met', rated: 4 } as const
  expect(summary.add(empty, scoreChecklist(checklist, answers), 2)).toStrictEqual({
    ...empty,
    incomplete: 2,
    groups: { part: { '0.5': 2 } },
    items: {
      plain: { partly: 2 },
      second: { notApplicable: 2 },
      safe: { met: 2 },
      noted: { notAnswered: 2 },
      rated: { '4': 2 },
      zero: { notAnswered: 2 },
    },
  })
})

test('checklistSummary counts the score of a failed audit where nothing is missing', () => {
  const pair = door(
    { id: 'safe', critical: true },
    { id: 'other', evidenceRequired: true },
    { id: 'third', critical: true },
  )
  const { add, empty } = checklistSummary(pair)
  const scores = (answers: ChecklistAnswers) => add(empty, scoreChecklist(pair, answers)).scores
  const proven = { mark: 'met', evidence: 'seen' } as const
  expect(scores({ safe: 'unmet', other: proven, third: 'unmet' })).toEqual({
    '0.3333333333333333': 1,
  })
  expect(scores({ safe: 'unmet', other: proven, third: 'notObserved' })).toEqual({ '0.5': 1 })
  expect(scores({ safe: 'unmet', other: 'met', third: 'met' })).toEqual({})
  expect(scores({ safe: 'unmet', other: proven })).toEqual({})
  expect(scores({ safe: 'met', other: 'met', third: 'met' })).toEqual({})
})

test('checklistSummary counts the score of a group only where all of it was answered', () => {
  const groups = (answers: ChecklistAnswers) =>
    summary.add(empty, scoreChecklist(checklist, answers)).groups
  expect(groups({ plain: 'met', second: 'unmet' })).toEqual({ part: { '0.3333333333333333': 1 } })
  expect(groups({ plain: 'met', second: 'notObserved' })).toEqual({ part: { '1': 1 } })
  expect(groups({ plain: 'met' })).toEqual({ part: {} })
  expect(groups({ plain: 'notObserved', second: 'notApplicable' })).toEqual({ part: {} })
})

test('checklistSummary counts each of the four outcomes', () => {
  const none = { scored: 0, failed: 0, incomplete: 0, notApplicable: 0 }
  const one = door({ id: 'a', evidenceRequired: true }, { id: 'b' })
  const outcomes: [keyof ChecklistTally, ChecklistAnswers][] = [
    ['scored', { a: 'unmet', b: 'met' }],
    ['incomplete', { a: 'met', b: 'met' }],
    ['notApplicable', { a: 'notApplicable', b: 'notApplicable' }],
  ]
  for (const [kind, answers] of outcomes) {
    const { add, result, empty } = checklistSummary(one)
    const tally = add(empty, scoreChecklist(one, answers))
    expect(tally).toMatchObject({ ...none, [kind]: 1 })
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
      const card = summary.result(summarize(summary, results))
      const mean = (values: readonly number[]) =>
        values.length === 0 ? NaN : values.reduce((sum, one) => sum + one, 0) / values.length
      const same = (got: { score?: number; n: number }, wanted: readonly number[]) => {
        expect(got.n).toBe(wanted.length)
        expect(got.score === undefined).toBe(wanted.length === 0)
        expect(Math.abs((got.score ?? 0) - (mean(wanted) || 0))).toBeLessThanOrEqual(1e-12)
      }
      const final = results.filter(
        ({ kind, notAnswered }) =>
          kind === 'scored' || (kind === 'failed' && notAnswered.length === 0),
      )
      same(
        card,
        final.flatMap((result) => ('score' in result ? [result.score ?? NaN] : [])),
      )
      same(
        { n: -1, ...card.groups[0] },
        results.flatMap(({ groups: [part] }) =>
          part?.score === undefined || part.notAnswered > 0 ? [] : [part.score],
        ),
      )
      for (const [at, item] of card.items.entries()) {
        const given = results.flatMap((result) => result.items[at] ?? [])
        same(
          item,
          given.flatMap(({ points }) => points ?? []),
        )
        const times = (wanted: unknown) => given.filter((one) => one.mark === wanted).length
        expect(item).toMatchObject({
          id: items[at]?.id,
          fellShort: given.filter(({ met }) => met === false).length,
          notApplicable: times('notApplicable'),
          notObserved: times('notObserved'),
          notAnswered: times('notAnswered'),
        })
      }
      const kinds = (kind: string) => results.filter((result) => result.kind === kind).length
      expect(card).toMatchObject({
        audits: results.length,
        failed: kinds('failed'),
        incomplete: kinds('incomplete'),
        notApplicable: kinds('notApplicable'),
      })
    }),
  )
})

test('checklistSummary gives a single finished audit the score it has alone', () => {
  fc.assert(
    fc.property(audit, (result) => {
      fc.pre(result.kind === 'scored')
      const { score, n } = summary.result(summary.add(empty, result, 7))
      expect([score, n]).toEqual(['score' in result ? result.score : NaN, 7])
    }),
  )
})

test('checklistSummary puts what was not marked beside the mean, and never into it', () => {
  const answers = (one: ChecklistMark): ChecklistAnswers => ({ plain: one })
  const said = ['met', 'notApplicable', 'notObserved'] as const
  const results = [...said.map(answers), {}].map((given) => scoreChecklist(checklist, given))
  const { items: means } = summary.result(summarize(summary, results))
  expect(means[0]).toStrictEqual({
    id: 'plain',
    score: 1,
    n: 1,
    fellShort: 0,
    notApplicable: 1,
    notObserved: 1,
    notAnswered: 1,
  })
})

test('checklistSummary has no score while no audit was finished', () => {
  const nothing = summary.result(empty)
  expect(nothing).not.toHaveProperty('score')
  expect(nothing).toMatchObject({ n: 0, audits: 0, groups: [{ id: 'part', n: 0 }] })
  expect(nothing.groups[0]).not.toHaveProperty('score')
  expect(nothing.items[0]).not.toHaveProperty('score')
  const open = summary.result(summary.add(empty, scoreChecklist(checklist, { plain: 'met' })))
  expect(open).not.toHaveProperty('score')
  expect(open).toMatchObject({ n: 0, audits: 1, incomplete: 1 })
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
  const wrongs = [
    ...['scored', 'failed', 'incomplete', 'notApplicable'].map((kind) => ({ [kind]: bad })),
    { scores: { '0.5': bad } },
    { groups: { part: { '0.5': bad } } },
    { items: { plain: { met: bad } } },
  ]
  for (const wrong of wrongs) {
    expect(() => summary.combine({ ...empty, ...wrong }, empty)).toThrow(RangeError)
    expect(() => summary.combine(empty, { ...empty, ...wrong })).toThrow(RangeError)
  }
})

test('checklistSummary refuses to read an item, a mark or a rating it does not have', () => {
  const read = (items: ChecklistTally['items']) => () => summary.result({ ...empty, items })
  expect(read({ gone: { met: 1 } })).toThrow('checklistSummary: door has no item "gone"')
  expect(read({ plain: { good: 1 } })).toThrow('checklistSummary: items.plain needs one of met')
  expect(read({ plain: { '3': 1 } })).toThrow('checklistSummary: items.plain needs one of met')
  expect(read({ rated: { '6': 1 } })).toThrow('items.rated needs a whole number from 1 to 5')
  expect(read({ safe: { notApplicable: 1 } })).toThrow('items.safe needs one of met')
})

test('checklistSummary refuses audits of another checklist or version, by name', () => {
  for (const [other, name] of [
    [{ ...checklist, id: 'window' }, 'window 1'],
    [{ ...checklist, version: '2' }, 'door 2'],
  ] as const) {
    const foreign = checklistSummary(other).empty
    const attempts = [
      () => summary.add(empty, scoreChecklist(other, { plain: 'met' })),
      () => summary.combine(empty, foreign),
      () => summary.combine(foreign, empty),
      () => summary.result(foreign),
    ]
    for (const attempt of attempts) {
      expect(attempt).toThrow(RangeError)
      expect(attempt).toThrow(`checklistSummary counts door 1, got ${name}`)
    }
  }
})

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
  'checklistSummary counts an item called %s like any other',
  (id) => {
    const odd = door({ id }, { id: 'other' })
    const { add, combine, result, empty } = checklistSummary(odd)
    expect(result(empty).items[0]).toMatchObject({ id, n: 0 })
    const tally = add(empty, scoreChecklist(odd, Object.fromEntries([[id, 'partly']])))
    expect(result(combine(tally, tally)).items[0]).toMatchObject({ id, score: 0.5, n: 2 })
  },
)
