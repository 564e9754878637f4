import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineChecklist } from '../../src/checklist/define.ts'
import {
  checklistMarks,
  notApplicablePolicies,
  type Checklist,
  type ChecklistAnswer,
  type ChecklistAnswers,
  type ChecklistItem,
  type ChecklistMark,
  type ChecklistResult,
  type NotApplicablePolicy,
} from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import oracles from '../fixtures/checklist.json' with { type: 'json' }

type State = ChecklistMark | 'notAnswered'

const states: readonly State[] = [...checklistMarks, 'notAnswered']
const points: Partial<Record<State, number>> = { met: 1, partly: 0.5, unmet: 0 }
const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  text: { en: id, id },
  ...more,
})
const door = (...items: ChecklistItem[]): Checklist => ({
  id: 'door',
  version: '1',
  title: { en: 'Door', id: 'Pintu' },
  items,
})
const answered = (rows: readonly (readonly [string, State | ChecklistAnswer])[]) =>
  Object.fromEntries(rows.filter(([, state]) => state !== 'notAnswered')) as ChecklistAnswers
const insert = <Value>(list: readonly Value[], place: number, value: Value) => [
  ...list.slice(0, place),
  value,
  ...list.slice(place),
]
const scoreOf = (result: ChecklistResult) => ('score' in result ? result.score : undefined)
const openBecause = (result: ChecklistResult) => ('because' in result ? result.because : undefined)

/** A checklist that `defineChecklist` takes, and answers that `scoreChecklist` takes. */
const audits = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', '1', 'constructor', '__proto__'),
      weight: fc.nat(9),
      critical: fc.boolean(),
      evidenceRequired: fc.boolean(),
      state: fc.constantFrom(...states),
      evidence: fc.constantFrom(undefined, '', ' ', 'seen'),
    }),
    { minLength: 1, selector: ({ id }) => id },
  )
  .filter((rows) => rows.some(({ weight }) => weight > 0))
  .map((rows) => {
    const items = rows.map(({ id, weight, critical, evidenceRequired }) =>
      item(id, { weight, critical, evidenceRequired }),
    )
    const answers = rows.map(({ id, state, evidence, critical }) => {
      const mark = critical && state === 'notApplicable' ? 'met' : state
      const bare = mark === 'notAnswered' || evidence === undefined
      return [id, bare ? mark : { mark, evidence }] as const
    })
    return { checklist: defineChecklist(door(...items)), answers }
  })

const three = (critical: boolean) =>
  defineChecklist(
    door(
      item('plain'),
      item('second', { weight: 2, critical }),
      item('proven', { weight: 4, evidenceRequired: true }),
    ),
  )

/** What the marks mean, said slowly: a weight is so many votes, and the score is their mean. */
function slowly(marks: readonly State[], critical: boolean, proof: boolean): ChecklistResult {
  const [plain = 'notAnswered', second = 'notAnswered', proven = 'notAnswered'] = marks
  const rows = [
    { id: 'plain', mark: plain, votes: 1 },
    { id: 'second', mark: second, votes: 2 },
    { id: 'proven', mark: proven, votes: 4 },
  ]
  const named = (mark: State) => rows.filter((row) => row.mark === mark).map(({ id }) => id)
  let [sum, votes, seen, applying] = [0, 0, 0, 0]
  for (const row of rows) {
    const given = points[row.mark]
    if (row.mark !== 'notApplicable') applying += 1
    if (given === undefined) continue
    seen += 1
    for (let vote = 0; vote < row.votes; vote++) [sum, votes] = [sum + given, votes + 1]
  }
  const facts = {
    checklist: 'door',
    version: '1',
    completeness: applying === 0 ? 1 : seen / applying,
    failedCritical: critical && second === 'unmet' ? ['second'] : [],
    failedNotApplicable: [],
    missingEvidence: (proven === 'met' || proven === 'partly') && !proof ? ['proven'] : [],
    notApplicable: named('notApplicable'),
    notObserved: named('notObserved'),
    notAnswered: named('notAnswered'),
    groups: [],
    items: rows.map(({ id, mark }) =>
      points[mark] === undefined
        ? { id, mark }
        : { id, mark, points: points[mark], met: mark === 'met' },
    ),
  }
  if (applying === 0) return { kind: 'notApplicable', because: 'noItemApplies', ...facts }
  const score = votes === 0 ? {} : { score: sum / votes }
  if (critical && second === 'unmet') {
    return { kind: 'failed', because: 'criticalItemUnmet', ...score, ...facts }
  }
  const open = (because: 'itemsNotAnswered' | 'criticalItemNotObserved' | 'evidenceMissing') =>
    ({ kind: 'incomplete', because, ...score, ...facts }) as const
  if (marks.includes('notAnswered')) return open('itemsNotAnswered')
  if (critical && second === 'notObserved') return open('criticalItemNotObserved')
  if (facts.missingEvidence.length > 0) return open('evidenceMissing')
  if (votes === 0) return { kind: 'incomplete', because: 'nothingObserved', ...facts }
  return { kind: 'scored', score: sum / votes, ...facts }
}

const everyThree = states.flatMap((one) =>
  states.flatMap((two) => states.map((last) => [one, two, last] as const)),
)

test.each([
  ['written down', { evidence: 'the log' }, true],
  ['blank', { evidence: ' \n' }, false],
  ['absent', {}, false],
])(
  'scoreChecklist tells every three of the six states apart, evidence %s',
  (_, evidence, proof) => {
    expect(everyThree).toHaveLength(6 ** 3)
    for (const critical of [false, true]) {
      for (const marks of everyThree) {
        const [plain, second, mark] = marks
        const proven = mark === 'notAnswered' ? mark : { mark, ...evidence }
        const answers = answered(Object.entries({ plain, second, proven }))
        const score = () => scoreChecklist(three(critical), answers)
        if (critical && second === 'notApplicable') {
          expect(score).toThrow(
            'answers.second needs one of met, partly, unmet, notObserved, got "notApplicable"',
          )
        } else {
          expect(score()).toStrictEqual(slowly(marks, critical, proof))
        }
      }
    }
  },
)

test.each(Object.values(oracles))(
  'scoreChecklist gives the figures of $id',
  ({ input, expected, tolerance }) => {
    const items = input.items.map(({ id, ...more }) =>
      item(id, { critical: 'critical' in more && more.critical }),
    )
    const marks = answered(input.items.map(({ id, status }) => [id, status as ChecklistMark]))
    const result = scoreChecklist(defineChecklist(door(...items)), marks)
    expect(Math.abs((scoreOf(result) ?? NaN) - expected.score)).toBeLessThanOrEqual(tolerance)
    expect(result.kind).toBe('outcome' in expected ? 'failed' : 'scored')
    expect(result.failedCritical).toEqual(
      'failedCritical' in expected ? expected.failedCritical : [],
    )
    const completeness = 'completeness' in expected ? expected.completeness : 1
    expect(Math.abs(result.completeness - completeness)).toBeLessThanOrEqual(tolerance)
  },
)

test('scoreChecklist takes not applicable for no pass, no zero and no loss', () => {
  fc.assert(
    fc.property(audits, fc.nat(9), fc.nat(), ({ checklist, answers }, weight, at) => {
      const before = scoreChecklist(checklist, answered(answers))
      const place = at % (checklist.items.length + 1)
      const items = insert(checklist.items, place, item('extra', { weight }))
      const after = scoreChecklist(
        { ...checklist, items },
        answered([...answers, ['extra', 'notApplicable']]),
      )
      expect(after).toStrictEqual({
        ...before,
        notApplicable: insert(
          checklist.items.map(({ id }) => id),
          place,
          'extra',
        ).filter((id) => id === 'extra' || before.notApplicable.includes(id)),
        items: insert(before.items, place, { id: 'extra', mark: 'notApplicable' }),
      })
    }),
  )
})

test('scoreChecklist lowers completeness by what was not observed, and not the score', () => {
  fc.assert(
    fc.property(audits, ({ checklist, answers }) => {
      const before = scoreChecklist(checklist, answered(answers))
      const items = [...checklist.items, item('extra', { weight: 5 })]
      const after = scoreChecklist(
        { ...checklist, items },
        answered([...answers, ['extra', 'notObserved']]),
      )
      const marked = before.items.filter(({ points }) => points !== undefined).length
      const applying = before.items.filter(({ mark }) => mark !== 'notApplicable').length
      expect(scoreOf(after)).toBe(scoreOf(before))
      expect(after.completeness).toBe(marked / (applying + 1))
      if (before.completeness > 0) expect(after.completeness).toBeLessThan(before.completeness)
      expect(after.notObserved).toEqual([...before.notObserved, 'extra'])
      if (before.kind === 'scored') expect(after.kind).toBe('scored')
    }),
  )
})

test('scoreChecklist is incomplete while an item is not answered, and keeps the score so far', () => {
  fc.assert(
    fc.property(audits, ({ checklist, answers }) => {
      const before = scoreChecklist(checklist, answered(answers))
      const items = [...checklist.items, item('extra')]
      const after = scoreChecklist({ ...checklist, items }, answered(answers))
      expect(scoreOf(after)).toBe(scoreOf(before))
      expect(after.notAnswered).toEqual([...before.notAnswered, 'extra'])
      expect([after.kind, openBecause(after)]).toEqual(
        before.kind === 'failed'
          ? ['failed', 'criticalItemUnmet']
          : ['incomplete', 'itemsNotAnswered'],
      )
    }),
  )
})

test('scoreChecklist lets no average make up for a critical item that was not met', () => {
  fc.assert(
    fc.property(audits, fc.nat(9), ({ checklist, answers }, weight) => {
      const items = [...checklist.items, item('safe', { weight, critical: true })]
      const result = scoreChecklist(
        { ...checklist, items },
        answered([...answers, ['safe', 'unmet']]),
      )
      expect(result).toMatchObject({ kind: 'failed', because: 'criticalItemUnmet' })
      expect(result.failedCritical.at(-1)).toBe('safe')
    }),
  )
})

test('scoreChecklist keeps the score beside the failure, and names every critical item unmet', () => {
  const critical = { critical: true }
  const checklist = door(item('a', critical), item('b', { weight: 98 }), item('c', critical))
  expect(scoreChecklist(checklist, { a: 'unmet', b: 'met', c: 'unmet' })).toMatchObject({
    kind: 'failed',
    score: 0.98,
    failedCritical: ['a', 'c'],
  })
  const unweighted = door(item('a', { ...critical, weight: 0 }), item('b'))
  const failed = scoreChecklist(unweighted, { a: 'unmet' })
  expect(failed.kind).toBe('failed')
  expect(failed).not.toHaveProperty('score')
})

test('scoreChecklist does not fail a critical item that is partly met', () => {
  const checklist = door(item('a', { critical: true }), item('b'))
  expect(scoreChecklist(checklist, { a: 'partly', b: 'met' })).toMatchObject({
    kind: 'scored',
    score: 0.75,
    failedCritical: [],
  })
})

test('scoreChecklist says the gravest of what is open', () => {
  const checklist = door(
    item('answer'),
    item('safe', { critical: true }),
    item('proof', { evidenceRequired: true }),
  )
  const because = (answers: ChecklistAnswers) => openBecause(scoreChecklist(checklist, answers))
  const [safe, proof, answer] = ['notObserved', 'met', 'met'] as const
  expect(because({ safe: 'unmet' })).toBe('criticalItemUnmet')
  expect(because({ safe, proof })).toBe('itemsNotAnswered')
  expect(because({ answer, safe, proof })).toBe('criticalItemNotObserved')
  expect(because({ answer, safe: 'met', proof })).toBe('evidenceMissing')
})

test.each(['', ' ', '\n\t', '\u00a0'])('scoreChecklist takes %j for no evidence', (evidence) => {
  const checklist = door(item('a', { evidenceRequired: true }), item('b'))
  const missing = (mark: ChecklistMark) =>
    scoreChecklist(checklist, { a: { mark, evidence }, b: 'met' }).missingEvidence
  expect(checklistMarks.map(missing)).toEqual([['a'], ['a'], [], [], []])
  const seen = scoreChecklist(checklist, { a: { mark: 'met', evidence: `${evidence}x` }, b: 'met' })
  expect(seen).toMatchObject({ kind: 'scored', missingEvidence: [] })
})

test('scoreChecklist asks for evidence only where it is required', () => {
  const checklist = door(item('a', { evidenceRequired: false }), item('b'))
  expect(scoreChecklist(checklist, { a: { mark: 'met', evidence: '' }, b: 'met' })).toMatchObject({
    kind: 'scored',
    missingEvidence: [],
  })
})

test('scoreChecklist is the same when all weights are scaled', () => {
  fc.assert(
    fc.property(
      audits,
      fc.constantFrom(2 ** -30, 0.5, 8, 2 ** 40),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      ({ checklist, answers }, exact, factor) => {
        const scaled = (by: number) => ({
          ...checklist,
          items: checklist.items.map((one) => ({ ...one, weight: by * (one.weight ?? 1) })),
        })
        const result = scoreChecklist(checklist, answered(answers))
        expect(scoreChecklist(scaled(exact), answered(answers))).toStrictEqual(result)
        const near = scoreOf(scoreChecklist(scaled(factor), answered(answers)))
        const score = scoreOf(result)
        expect(near === undefined).toBe(score === undefined)
        expect(Math.abs((near ?? 0) - (score ?? 0))).toBeLessThanOrEqual(1e-12)
      },
    ),
  )
})

test('scoreChecklist weighs an item without a weight as 1', () => {
  const marks = { a: 'met', b: 'unmet' } as const
  expect(scoreChecklist(door(item('a'), item('b', { weight: 3 })), marks)).toMatchObject({
    score: 0.25,
  })
})

test('scoreChecklist lets no NaN out, however large the weights', () => {
  const heavy = door(item('a', { weight: 1e308 }), item('b', { weight: 1e308 }))
  let score: number | undefined = 1
  try {
    score = scoreOf(scoreChecklist(defineChecklist(heavy), { a: 'met', b: 'met' }))
  } catch (fault) {
    expect(fault).toBeInstanceOf(RangeError)
  }
  expect(score).toBe(1)
})

test('scoreChecklist observes an item of weight 0 and does not score it', () => {
  fc.assert(
    fc.property(audits, fc.constantFrom('met', 'partly', 'unmet'), (audit, mark) => {
      const { checklist, answers } = audit
      const items = [...checklist.items, item('extra', { weight: 0 })]
      const after = scoreChecklist({ ...checklist, items }, answered([...answers, ['extra', mark]]))
      expect(scoreOf(after)).toBe(scoreOf(scoreChecklist(checklist, answered(answers))))
      expect(after.items.at(-1)).toStrictEqual({
        id: 'extra',
        mark,
        points: points[mark],
        met: mark === 'met',
      })
    }),
  )
})

test('scoreChecklist does not say that nothing was observed where nothing that counts was left', () => {
  const checklist = defineChecklist(door(item('noted', { weight: 0 }), item('scored')))
  const result = scoreChecklist(checklist, { noted: 'met', scored: 'notApplicable' })
  expect(result).toMatchObject({ completeness: 1, notObserved: [], notAnswered: [] })
  expect(result).not.toHaveProperty('score')
  expect(openBecause(result)).not.toBe('nothingObserved')
  const unseen = scoreChecklist(checklist, { noted: 'notObserved', scored: 'notApplicable' })
  expect(openBecause(unseen)).not.toBe('nothingObserved')
})

test('scoreChecklist has no score when no item applies, and none when nothing was observed', () => {
  const checklist = door(item('a'), item('b'))
  const none = scoreChecklist(checklist, { a: 'notApplicable', b: 'notApplicable' })
  expect(none).toMatchObject({ kind: 'notApplicable', because: 'noItemApplies', completeness: 1 })
  expect(none).not.toHaveProperty('score')
  const unseen = scoreChecklist(checklist, { a: 'notApplicable', b: 'notObserved' })
  expect(unseen).toMatchObject({ kind: 'incomplete', because: 'nothingObserved', completeness: 0 })
  expect(unseen).not.toHaveProperty('score')
})

test.each(['senyum', '', 'A', ' a', 'toString', 'constructor', '__proto__'])(
  'scoreChecklist refuses an answer to the unknown item %j by its name',
  (id) => {
    const answers = JSON.parse(`{ "a": "met", ${JSON.stringify(id)}: "met" }`) as ChecklistAnswers
    expect(Object.keys(answers)).toContain(id)
    const score = () => scoreChecklist(door(item('a')), answers)
    expect(score).toThrow(RangeError)
    expect(score).toThrow(`scoreChecklist: door has no item "${id}"`)
  },
)

test.each(['ok', 'Met', '', 'notAnswered', 'toString', '__proto__'])(
  'scoreChecklist refuses the mark %j and names the item',
  (mark) => {
    for (const answer of [mark, { mark }, { mark, evidence: 'seen' }]) {
      const score = () => scoreChecklist(door(item('a'), item('b')), { b: answer as never })
      expect(score).toThrow(RangeError)
      expect(score).toThrow(
        `scoreChecklist: answers.b needs one of ${checklistMarks.join(', ')}, got "${mark}"`,
      )
    }
  },
)

test.each([
  ['null', null],
  ['undefined', undefined],
  ['1', 1],
  ['true', true],
  ['an object without a mark', {}],
  ['an array', ['met']],
  ['a mark of null', { mark: null }],
])('scoreChecklist refuses %s for an answer and names the item', (_, answer) => {
  const score = () => scoreChecklist(door(item('a'), item('b')), { b: answer as never })
  expect(score).toThrow(RangeError)
  expect(score).toThrow('scoreChecklist: answers.b needs one of met')
})

test('scoreChecklist refuses not applicable for an item that always applies, by its name', () => {
  for (const more of [{ notApplicable: 'notAllowed' as const }, { critical: true }]) {
    const checklist = defineChecklist(door(item('a'), item('b', more)))
    const score = () => scoreChecklist(checklist, { b: { mark: 'notApplicable' } })
    expect(score).toThrow(RangeError)
    expect(score).toThrow('answers.b needs one of met, partly, unmet, notObserved')
    expect(scoreChecklist(checklist, { a: 'notApplicable', b: 'met' }).kind).toBe('scored')
  }
})

test('scoreChecklist gives what does not apply the policy its item names', () => {
  const scored = (notApplicable: NotApplicablePolicy) =>
    scoreChecklist(defineChecklist(door(item('a', { weight: 3 }), item('b', { notApplicable }))), {
      a: 'met',
      b: 'notApplicable',
    })
  expect(scored('redistribute')).toMatchObject({ kind: 'scored', score: 1, completeness: 1 })
  expect(scored('countAsZero')).toMatchObject({ kind: 'scored', score: 0.75, completeness: 1 })
  expect(scored('countAsZero').items[1]).toStrictEqual({
    id: 'b',
    mark: 'notApplicable',
    points: 0,
  })
  expect(scored('fail')).toMatchObject({
    kind: 'failed',
    because: 'itemMustApply',
    score: 1,
    failedCritical: [],
    failedNotApplicable: ['b'],
  })
  expect(() => scored('notAllowed')).toThrow(RangeError)
  for (const policy of notApplicablePolicies.slice(0, 3)) {
    expect(scored(policy).notApplicable).toEqual(['b'])
  }
})

test('scoreChecklist scores 0 where all that applies to nobody counts as zero', () => {
  const checklist = defineChecklist(door(item('a', { notApplicable: 'countAsZero' })))
  expect(scoreChecklist(checklist, { a: 'notApplicable' })).toMatchObject({
    kind: 'scored',
    score: 0,
    completeness: 1,
  })
})

test('scoreChecklist names the critical failure before the item that must apply', () => {
  const critical = { critical: true, notApplicable: 'fail' } as const
  const checklist = defineChecklist(door(item('a', critical), item('b', { critical: true })))
  expect(scoreChecklist(checklist, { a: 'notApplicable', b: 'unmet' })).toMatchObject({
    because: 'criticalItemUnmet',
    failedCritical: ['b'],
    failedNotApplicable: ['a'],
  })
  expect(scoreChecklist(checklist, { a: 'notApplicable' })).toMatchObject({
    kind: 'failed',
    because: 'itemMustApply',
    notAnswered: ['b'],
  })
})

const scale = { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } as const

test('scoreChecklist spreads the points of a scale evenly, each rating of it', () => {
  const checklist = defineChecklist(door(item('a', { form: scale })))
  const scored = [1, 2, 3, 4, 5].map((a) => scoreChecklist(checklist, { a }))
  expect(scored.map(scoreOf)).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(scored.map(({ items }) => items[0]?.met)).toEqual([false, false, true, true, true])
  const around = { ...scale, lowest: -2, highest: 2, adequate: 0 }
  const signed = defineChecklist(door(item('a', { form: around })))
  expect(scoreChecklist(signed, { a: -0 }).items).toStrictEqual([
    { id: 'a', mark: 0, points: 0.5, met: true },
  ])
})

test('scoreChecklist fails a critical scale below adequate, and only there', () => {
  const checklist = defineChecklist(door(item('a', { form: scale, critical: true }), item('b')))
  const kinds = [1, 2, 3, 4, 5].map((a) => scoreChecklist(checklist, { a, b: 'met' }).kind)
  expect(kinds).toEqual(['failed', 'failed', 'scored', 'scored', 'scored'])
})

test('scoreChecklist asks for evidence of every rating worth points', () => {
  const checklist = defineChecklist(door(item('a', { form: scale, evidenceRequired: true })))
  const missing = [1, 2, 5].map((a) => scoreChecklist(checklist, { a }).missingEvidence)
  expect(missing).toEqual([[], ['a'], ['a']])
})

test.each([0, 6, 1.5, NaN, Infinity, -1, '3', 'met', 'partly', true])(
  'scoreChecklist refuses %j on a scale from 1 to 5, and never clamps it',
  (given) => {
    const checklist = defineChecklist(door(item('a', { form: scale })))
    for (const answer of [given, { mark: given }]) {
      const score = () => scoreChecklist(checklist, { a: answer as never })
      expect(score).toThrow(RangeError)
      expect(score).toThrow(
        'answers.a needs a whole number from 1 to 5 or one of notApplicable, notObserved, got ',
      )
    }
  },
)

test('scoreChecklist takes yes and no, and nothing between', () => {
  const checklist = defineChecklist(door(item('a', { form: { kind: 'yesNo' } }), item('b')))
  expect(scoreChecklist(checklist, { a: 'unmet', b: 'met' })).toMatchObject({ score: 0.5 })
  expect(() => scoreChecklist(checklist, { a: 'partly' })).toThrow(
    'answers.a needs one of met, unmet, notApplicable, notObserved, got "partly"',
  )
  expect(() => scoreChecklist(checklist, { b: 1 })).toThrow('answers.b needs one of met, partly')
})

test.each([7, {}, ['seen'], true])('scoreChecklist refuses %j for evidence', (evidence) => {
  const answers = { a: { mark: 'met', evidence } } as never
  expect(() => scoreChecklist(door(item('a')), answers)).toThrow(RangeError)
  expect(() => scoreChecklist(door(item('a')), answers)).toThrow('answers.a.evidence needs text')
})

test('scoreChecklist scores each group by itself, in the order of the checklist', () => {
  const title = { en: 'Part', id: 'Bagian' }
  const checklist = defineChecklist({
    ...door(
      item('a', { group: 'late', weight: 3 }),
      item('b', { group: 'early' }),
      item('c', { group: 'late' }),
      item('d'),
      item('e', { group: 'note', weight: 0 }),
    ),
    groups: [
      { id: 'early', title },
      { id: 'late', title },
      { id: 'note', title },
    ],
  })
  const marks = { a: 'met', b: 'notApplicable', c: 'unmet', d: 'partly' } as const
  expect(scoreChecklist(checklist, marks).groups).toStrictEqual([
    { id: 'early', completeness: 1, notAnswered: 0 },
    { id: 'late', score: 0.75, completeness: 1, notAnswered: 0 },
    { id: 'note', completeness: 0, notAnswered: 1 },
  ])
})

test('scoreChecklist gives a group what a checklist of its items alone would give', () => {
  fc.assert(
    fc.property(audits, fc.nat(7), ({ checklist, answers }, mask) => {
      const inside = checklist.items.filter((_, at) => (mask >> (at % 3)) & 1)
      fc.pre(inside.length > 0)
      const ids = new Set(inside.map(({ id }) => id))
      const grouped = {
        ...checklist,
        groups: [{ id: 'g', title: checklist.title }],
        items: checklist.items.map((one) => (ids.has(one.id) ? { ...one, group: 'g' } : one)),
      }
      const whole = scoreChecklist(grouped, answered(answers))
      const own = answers.filter(([id]) => ids.has(id))
      const alone = scoreChecklist({ ...checklist, items: inside }, answered(own))
      expect(whole.groups[0]?.score).toBe(scoreOf(alone))
      expect(whole.groups[0]?.completeness).toBe(alone.completeness)
      expect(whole.groups[0]?.notAnswered).toBe(alone.notAnswered.length)
      expect(scoreOf(whole)).toBe(scoreOf(scoreChecklist(checklist, answered(answers))))
    }),
  )
})

test('scoreChecklist reads a bare mark as a mark without evidence, in any order of answers', () => {
  fc.assert(
    fc.property(audits, ({ checklist, answers }) => {
      const result = scoreChecklist(checklist, answered(answers))
      const written = answers.map(([id, answer]) =>
        typeof answer === 'string' && answer !== 'notAnswered'
          ? ([id, { mark: answer }] as const)
          : ([id, answer] as const),
      )
      expect(scoreChecklist(checklist, answered(written))).toStrictEqual(result)
      expect(scoreChecklist(checklist, answered([...answers].reverse()))).toStrictEqual(result)
    }),
  )
})

test('scoreChecklist gives plain JSON without minus zero, on a scale from 0 to 1', () => {
  fc.assert(
    fc.property(audits, ({ checklist, answers }) => {
      const result = scoreChecklist(checklist, answered(answers))
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      for (const share of [result.completeness, scoreOf(result) ?? 0]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
  const minus = door(item('a', { weight: -0 }), item('b'))
  expect(scoreChecklist(minus, { a: 'unmet', b: 'unmet' })).toMatchObject({ score: 0 })
})

test('scoreChecklist scores what was read from JSON as it scores the original', () => {
  fc.assert(
    fc.property(audits, ({ checklist, answers }) => {
      const read = JSON.parse(JSON.stringify([checklist, answered(answers)])) as never
      const [checklistRead, answersRead] = read as [Checklist, ChecklistAnswers]
      expect(scoreChecklist(checklistRead, answersRead)).toStrictEqual(
        scoreChecklist(checklist, answered(answers)),
      )
    }),
  )
})
