import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfUp } from '../../src/quality/round.ts'
import type { AnswerRow } from '../../src/quality/model.ts'
import type {
  SatisfactionIndex,
  SatisfactionIndexDefinition,
  SatisfactionTally,
} from '../../src/quality/satisfaction-model.ts'
import { ikm2004, ikm2017 } from '../../src/quality/satisfaction-presets.ts'
import { satisfactionIndex, satisfactionSummary } from '../../src/quality/satisfaction.ts'
import { summarize } from '../../src/summary/summarize.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }
import { means } from './samples.ts'

/** The index that there must be. */
function indexed(
  definition: SatisfactionIndexDefinition,
  answers: readonly AnswerRow[] | SatisfactionTally,
): SatisfactionIndex {
  const result =
    'definition' in answers
      ? satisfactionSummary(definition).result(answers)
      : satisfactionIndex(definition, answers)
  if (result.kind === 'indexed') return result
  throw new Error(`expected an index, got ${result.because}`)
}

const totals = ({ id }: SatisfactionIndexDefinition, sums: readonly number[], n: number) => ({
  definition: id,
  respondents: n,
  elements: sums.map((sum) => ({ n, sum })),
})
const cut = (elements: number, scale = ikm2017.scale): SatisfactionIndexDefinition => ({
  ...ikm2017,
  id: 'cut',
  scale,
  elements: ikm2017.elements.slice(0, elements),
})

describe('satisfactionIndex on published surveys', () => {
  test('29 respondents come to 91.48, and not to the 90.56 of the printed weight 0.11', () => {
    const { input, expected, tolerance } = fixture['ikm.gaspul29']
    const result = indexed(ikm2017, totals(ikm2017, input.elementTotals, input.respondents))
    expect(result).toMatchObject({ index: expected.indexRounded, band: expected.category })
    expect(Math.abs(result.unrounded - expected.index)).toBeLessThan(1e-12)
    for (const [at, mean] of expected.elementMeans.entries()) {
      expect(Math.abs((result.elements[at]?.mean ?? NaN) - mean)).toBeLessThan(tolerance)
    }
    const trap = fixture['ikm.trap.weight011']
    const printed = result.elements.reduce(
      (sum, { mean }) => sum + Number(mean.toFixed(3)) * 0.11,
      0,
    )
    expect(printed * 25).toBeCloseTo(trap.expected.wrongIndexReportedBySource, 1)
    expect(result.index).toBe(trap.expected.correct)
    expect(Math.abs(result.index - trap.expected.wrongIndexReportedBySource)).toBeGreaterThan(
      trap.expected.mustNotEqualWithin,
    )
  })

  test('fourteen elements come to 76.93 and B, where the printed weight 0.071 says 76.475 and C', () => {
    const { input, expected } = fixture['ikm.trap.weight0071']
    const definition = { ...ikm2004, id: 'by2017', bands: ikm2017.bands }
    const result = indexed(definition, totals(definition, input.elementTotals, input.respondents))
    expect(result).toMatchObject({ index: expected.indexRounded, band: expected.category })
    const sum = result.elements.reduce((sum, { mean }) => sum + mean, 0)
    const printed = Number((sum * 0.071).toFixed(3)) * 25
    expect(printed).toBeCloseTo(expected.wrongIndexReportedBySource, 9)
    const wrong = ikm2017.bands.find(({ from }) => printed >= from)
    expect(wrong?.id).toBe(expected.wrongCategory)
  })

  test('an answer of 5 on a scale of 1 to 4 is refused by row and column', () => {
    const { input, expected } = fixture['ikm.badinput.five']
    const rows = Array.from({ length: 20 }, (_, respondent) =>
      input.answersByElement.map((answers) => answers[respondent] ?? null),
    )
    const { respondentIndex0: row, elementIndex0: column, value } = expected.where
    expect(() => satisfactionIndex(cut(3), rows)).toThrow(
      `got ${value} at answers[${row}][${column}] (U2)`,
    )
    const [best] = ikm2017.bands
    const five = { ...cut(3, { lowest: 1, highest: 5 }), bands: [{ ...best, from: 0 }] }
    const accepted = indexed(five as SatisfactionIndexDefinition, rows)
    expect(accepted.unrounded * (5 / 4)).toBeCloseTo(expected.exactIfAccepted, 9)
  })

  test('two elements of 74 and 72 come to 91.25', () => {
    const { input, expected } = fixture['ikm.scribd.responsiveness']
    const result = indexed(cut(2), totals(cut(2), input.elementTotals, input.respondents))
    expect(result).toMatchObject({
      index: expected.index,
      unrounded: 91.25,
      band: expected.category,
    })
    expect(result.elements.map(({ mean }) => mean)).toEqual(expected.elementMeans)
  })

  test('one respondent who gives every 4 makes 100, without an interval', () => {
    const { input, expected } = fixture['ikm.tubaba.all4']
    expect(indexed(ikm2017, input.answers)).toMatchObject({
      index: expected.index,
      band: expected.category,
      complete: { kind: 'noInterval', because: 'oneAnswer', mean: 100, n: 1 },
    })
  })

  test('the mean answer times 25 is the index', () => {
    const { input, expected } = fixture['ikm.range']
    for (const [at, mean] of input.means.entries()) {
      expect(indexed(cut(1), totals(cut(1), [2 * mean], 2)).unrounded).toBe(expected[at])
    }
  })
})

describe('the classes of an index', () => {
  test('are those of the regulation at both ends of each', () => {
    const { input, expected } = fixture['ikm.categories.2017']
    for (const [at, index] of input.index.entries()) {
      // One element, 10,000 answers: four of its hundredths are one of the index.
      const result = indexed(cut(1), totals(cut(1), [Math.round(index * 400)], 10_000))
      expect(result).toMatchObject({ index, band: expected[at] })
    }
  })

  test.each([
    [88_304, 88.3, 'B'],
    [88_305, 88.31, 'A'],
    [88_306, 88.31, 'A'],
    [76_604, 76.6, 'C'],
    [76_605, 76.61, 'B'],
    [64_994, 64.99, 'D'],
    [64_995, 65, 'C'],
  ])('%i thousandths are published as %d and are %s, half up in decimal', (exact, index, band) => {
    const result = indexed(cut(1), totals(cut(1), [exact * 4], 100_000))
    expect(result).toMatchObject({ index, band })
    expect(result.elements[0]).toMatchObject({ index, band, rank: 1 })
  })

  test('of 2004 are its own', () => {
    const one = { ...cut(1), bands: ikm2004.bands }
    for (const [index, band] of [
      [81.26, 'A'],
      [81.25, 'B'],
      [62.51, 'B'],
      [62.5, 'C'],
      [43.76, 'C'],
      [43.75, 'D'],
      [25, 'D'],
    ] as const) {
      expect(indexed(one, totals(one, [Math.round(index * 400)], 10_000))).toMatchObject({
        index,
        band,
      })
    }
  })
})

describe('satisfactionIndex', () => {
  test('counts a missing answer apart and never as zero', () => {
    const rows = [
      [4, null, 3],
      [2, 3, null],
      [null, null, null],
      [3, 3, 3],
    ]
    const result = indexed(cut(3), rows)
    expect(result).toStrictEqual({
      kind: 'indexed',
      definition: 'cut',
      index: 75,
      band: 'C',
      unrounded: 75,
      complete: { kind: 'noInterval', because: 'oneAnswer', mean: 75, n: 1 },
      respondents: 4,
      elements: [
        { ...score('U1', 3, 9), missing: 1 },
        { ...score('U2', 2, 6), missing: 2 },
        { ...score('U3', 2, 6), missing: 2 },
      ],
    })
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  })

  const score = (id: string, n: number, sum: number) => ({
    id,
    n,
    sum,
    mean: 3,
    weightedMean: 1,
    index: 75,
    band: 'C',
    rank: 1,
  })

  test('has no index when nobody answered, or nobody answered an element', () => {
    const none = { kind: 'unindexed', definition: 'cut' }
    expect(satisfactionIndex(cut(2), [])).toStrictEqual({
      ...none,
      because: 'noAnswers',
      unanswered: ['U1', 'U2'],
      respondents: 0,
    })
    expect(satisfactionIndex(cut(2), [[null, null]])).toMatchObject({
      because: 'noAnswers',
      respondents: 1,
    })
    expect(satisfactionIndex(cut(2), [[4, null]])).toStrictEqual({
      ...none,
      because: 'elementWithoutAnswers',
      unanswered: ['U2'],
      respondents: 1,
    })
  })

  test('weighs elements by whole numbers', () => {
    const [one, other] = cut(2).elements
    const definition = { ...cut(2), elements: [{ ...one, weight: 3 }, other] }
    const result = indexed(definition as SatisfactionIndexDefinition, [[4, 2]])
    expect(result).toMatchObject({ unrounded: 87.5, complete: { mean: 87.5 } })
    expect(result.elements.map(({ weightedMean }) => weightedMean)).toEqual([3, 0.5])
  })

  test('ranks elements from the lowest mean, equal fractions alike', () => {
    const elements = [
      { n: 3, sum: 10 },
      { n: 6, sum: 20 },
      { n: 7, sum: 22 },
      { n: 1, sum: 4 },
    ]
    const result = indexed(cut(4), { definition: 'cut', respondents: 7, elements })
    expect(result.elements.map(({ rank }) => rank)).toEqual([2, 2, 1, 4])
  })

  test.each<[string, readonly AnswerRow[]]>([
    ['answers[0][1] (U2)', [[4, 0]]],
    [
      'answers[1][0] (U1)',
      [
        [4, 3],
        [4.5, 3],
      ],
    ],
    ['answers[0][0] (U1)', [[NaN, 3]]],
    ['answers[0][0] (U1)', [['4' as unknown as number, 3]]],
    ['answers[0][1] (U2)', [[4, undefined as unknown as null]]],
    [
      '2 answers in a row, got 3 at answers[1]',
      [
        [4, 3],
        [4, 3, 2],
      ],
    ],
    ['2 answers in a row, got 1 at answers[0]', [[4]]],
  ])('refuses %s', (message, rows) => {
    expect(() => satisfactionIndex(cut(2), rows)).toThrow(message)
    expect(() => satisfactionIndex(cut(2), rows)).toThrow(RangeError)
  })

  test('refuses a level and a definition that are none, also without answers', () => {
    expect(() => satisfactionIndex(cut(2), [], { level: 1 })).toThrow('level')
    expect(() => satisfactionIndex({ ...cut(2), bands: [] }, [])).toThrow('bands')
  })

  const answer = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 })
  const rows = (elements: number) =>
    fc.array(fc.array(answer, { minLength: elements, maxLength: elements }), {
      minLength: 1,
      maxLength: 25,
    })

  test('is the exact fraction of the answers, whatever is missing', () => {
    fc.assert(
      fc.property(rows(3), (rows) => {
        const result = satisfactionIndex(cut(3), rows)
        const columns = [0, 1, 2].map((column) => rows.flatMap((row) => row[column] ?? []))
        const ns = columns.map(({ length }) => length)
        if (ns.includes(0)) {
          expect(result.kind).toBe('unindexed')
          return
        }
        const [a = 0, b = 0, c = 0] = columns.map((column) => column.reduce((x, y) => x + y, 0))
        const [k = 1, l = 1, m = 1] = ns
        const [numerator, denominator] = [a * l * m + b * k * m + c * k * l, 3 * k * l * m]
        expect(result).toMatchObject({
          kind: 'indexed',
          index: roundHalfUp(25 * numerator, denominator, 2),
        })
        expect(result.kind === 'indexed' && result.unrounded).toBeCloseTo(
          (25 * numerator) / denominator,
          10,
        )
      }),
    )
  })

  test('has the t interval of the indices of those who answered everything', () => {
    fc.assert(
      fc.property(rows(3), (rows) => {
        const result = satisfactionIndex(cut(3), rows)
        fc.pre(result.kind === 'indexed')
        const whole = rows.flatMap((row) => {
          const total = row.reduce<number>((sum, answer) => sum + (answer ?? NaN), 0)
          return Number.isNaN(total) ? [] : [(25 * total) / 3]
        })
        const wanted = means(whole)
        expect(result.complete?.n).toBe(wanted.n)
        if (result.complete?.kind !== 'interval') return
        expect(result.complete.mean).toBeCloseTo(wanted.mean, 9)
        expect(result.complete.low).toBeCloseTo(wanted.low, 6)
      }),
    )
  })
})

describe('satisfactionSummary', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 })
  const row = fc.array(answer, { minLength: 3, maxLength: 3 })
  const summary = satisfactionSummary(cut(3))

  test('of parts is that of the whole, in any order, as plain JSON', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const [one, other] = [summarize(summary, first), summarize(summary, second)]
        const whole = summarize(summary, [...first, ...second])
        expect(summary.combine(one, other)).toStrictEqual(whole)
        expect(summary.combine(other, one)).toStrictEqual(whole)
        expect(summary.combine(summary.empty, one)).toStrictEqual(one)
        expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole)
        expect(summary.result(whole)).toStrictEqual(
          satisfactionIndex(cut(3), [...first, ...second]),
        )
      }),
    )
  })

  test('adds many of the same answers at once, and none', () => {
    const twice = summary.add(summary.empty, [4, 3, null], 2)
    expect(twice).toStrictEqual(
      summarize(summary, [
        [4, 3, null],
        [4, 3, null],
      ]),
    )
    expect(summary.add(twice, [1, 1, 1], 0)).toStrictEqual(twice)
    expect(() => summary.add(twice, [1, 1, 1], -1)).toThrow('times')
    expect(() => summary.add(twice, [1, 1, 5])).toThrow('got 5 at rows[0][2] (U3)')
  })

  test('leaves the interval out where sums alone are known of a part', () => {
    const sums = totals(cut(3), [6, 6, 6], 2)
    const both = summary.combine(sums, summarize(summary, [[4, 3, 2]]))
    expect(both).not.toHaveProperty('complete')
    expect(summary.result(both)).not.toHaveProperty('complete')
    expect(summary.combine(sums, summary.empty)).toStrictEqual(sums)
  })

  const fits = totals(cut(3), [6, 6, 6], 2)
  test.each<[string, SatisfactionTally]>([
    ['tallies of cut', { ...fits, definition: 'ikm2017' }],
    ['3 elements', { ...fits, elements: [] }],
    [
      'elements[0]',
      {
        ...fits,
        elements: [
          { n: 2, sum: 9 },
          { n: 2, sum: 6 },
          { n: 2, sum: 6 },
        ],
      },
    ],
    [
      'elements[0]',
      {
        ...fits,
        elements: [
          { n: 2, sum: 1 },
          { n: 2, sum: 6 },
          { n: 2, sum: 6 },
        ],
      },
    ],
    [
      'elements[0]',
      {
        ...fits,
        elements: [
          { n: 3, sum: 9 },
          { n: 2, sum: 6 },
          { n: 2, sum: 6 },
        ],
      },
    ],
    [
      'elements[2].n',
      {
        ...fits,
        elements: [
          { n: 2, sum: 6 },
          { n: 2, sum: 6 },
          { n: -1, sum: 0 },
        ],
      },
    ],
    ['respondents', { ...fits, respondents: 0.5 }],
    ['answered all', { ...fits, complete: { n: 3, sum: 27, squares: 243 } }],
    ['answered all', { ...fits, complete: { n: 2, sum: 18, squares: 161 } }],
    ['complete', { ...fits, complete: { n: 2, sum: 18, squares: NaN } }],
  ])('refuses a tally for want of %s', (message, tally) => {
    expect(() => summary.result(tally)).toThrow(message)
    expect(() => summary.combine(summary.empty, tally)).toThrow(message)
  })
})
