import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyDelivery } from '../../src/expectation/classify.ts'
import { gapScores } from '../../src/quality/gap.ts'
import type {
  GapAnswers,
  GapInstrument,
  GapScores,
  GapTerms,
  ServqualMeans,
  ZoneMeans,
} from '../../src/quality/gap-model.ts'
import type { SampleMean } from '../../src/quality/mean-model.ts'
import type { AnswerRow } from '../../src/quality/model.ts'
import { servqualWeights } from '../../src/quality/presets.ts'
import zones from '../fixtures/expectation.json' with { type: 'json' }
import fixture from '../fixtures/quality.json' with { type: 'json' }
import { means } from './samples.ts'

const scale = { lowest: 1, highest: 7 }
const items = [
  { id: 'a1', dimension: 'a' },
  { id: 'b1', dimension: 'b' },
  { id: 'a2', dimension: 'a' },
]
const instrument = { scale, items }
const meanOf = (mean: SampleMean | undefined) =>
  mean === undefined || mean.kind === 'noMean' ? NaN : mean.mean

type By<Method> = Extract<GapScores, { method: Method }>
function servqual(answers: GapAnswers, terms: GapTerms = {}, by: GapInstrument = instrument) {
  const scores = gapScores(by, answers, terms)
  if (scores.method === 'servqual') return scores
  throw new Error(`expected servqual, got ${scores.method}`)
}
function zone(by: GapInstrument, answers: GapAnswers, terms: GapTerms = {}): By<'zoneOfTolerance'> {
  const scores = gapScores(by, answers, terms)
  if (scores.method === 'zoneOfTolerance') return scores
  throw new Error(`expected a zone, got ${scores.method}`)
}

describe('gapScores on published figures', () => {
  const { input, expected, tolerance } = fixture['servqual.pmc6131925']
  const five = {
    scale: { lowest: 1, highest: 5 },
    items: input.dimensions.map(({ id }) => ({ id, dimension: id })),
  }
  const answers = {
    perceived: [input.dimensions.map(({ perception }) => perception)],
    expected: [input.dimensions.map(({ expectation }) => expectation)],
  }

  test('gives the SERVQUAL gaps of five dimensions, their mean and the verdict', () => {
    const scores = servqual(answers, {}, five)
    for (const { dimension, gap } of scores.dimensions) {
      const wanted = (expected.gaps as Record<string, number>)[dimension] ?? NaN
      expect(Math.abs(meanOf(gap) - wanted)).toBeLessThan(tolerance)
    }
    expect(Math.abs(meanOf(scores.unweighted.gap) - expected.unweighted)).toBeLessThan(tolerance)
    expect(scores.unweighted.verdict).toEqual({
      kind: 'judged',
      verdict: expected.verdict,
      settled: false,
    })
    expect(scores).not.toHaveProperty('weighted')
  })

  test('weighs the gaps by the hundred points', () => {
    const { weighted } = fixture['servqual.weighted.pmc'].expected
    const { weights } = fixture['servqual.weighted.pmc'].input
    expect(weights).toEqual(servqualWeights)
    const scores = servqual(answers, { weights: servqualWeights }, five)
    expect(Math.abs(meanOf(scores.weighted?.gap) - weighted)).toBeLessThan(1e-12)
  })

  test('gives the adequacy and superiority gaps of seventeen libraries and their bands', () => {
    const { input, expected, tolerance } = zones['zot.libqual.willingness']
    for (const row of input.rows) {
      const by = { scale: { lowest: 1, highest: 9 }, items: [{ id: row.id, dimension: 'd' }] }
      const { adequate, desired, perceived } = row
      const [item] = zone(by, {
        perceived: [[perceived]],
        adequate: [[adequate]],
        desired: [[desired]],
      }).items
      const gaps = expected as unknown as Record<string, Record<string, number | string>>
      expect(
        Math.abs(meanOf(item?.adequacyGap) - Number(gaps['adequacyGap']?.[row.id])),
      ).toBeLessThan(tolerance)
      expect(
        Math.abs(meanOf(item?.superiorityGap) - Number(gaps['superiorityGap']?.[row.id])),
      ).toBeLessThan(tolerance)
      const below = gaps['band']?.[row.id] === 'belowAdequate'
      expect(item?.verdict).toMatchObject({ verdict: below ? 'disaster' : 'ordinary' })
    }
  })
})

describe('gapScores', () => {
  const perceived = [
    [5, 6, 4],
    [4, 7, null],
    [6, null, 7],
  ]
  const expected = [
    [7, 5, 4],
    [6, 6, 6],
    [6, 6, null],
  ]

  test('gives performance alone where nothing was expected, and no verdict', () => {
    const scores = gapScores(instrument, { perceived }, { weights: { a: 1, b: 3 } })
    expect(scores).toMatchObject({ method: 'servperf', respondents: 3, failedCritical: [] })
    expect(scores.items.map(({ id, perceived }) => [id, perceived.n, meanOf(perceived)])).toEqual([
      ['a1', 3, 5],
      ['b1', 2, 6.5],
      ['a2', 2, 5.5],
    ])
    expect(scores.dimensions.map(({ dimension, items }) => [dimension, items])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
    expect(scores.dimensions.map(({ perceived }) => meanOf(perceived))).toEqual([5.25, 6.5])
    expect(meanOf(scores.unweighted.perceived)).toBe(5.875)
    expect(meanOf(scores.weighted?.perceived)).toBe(6.1875)
    expect(Object.keys(scores.unweighted)).toEqual(['perceived'])
    expect(JSON.parse(JSON.stringify(scores))).toStrictEqual(scores)
  })

  test('takes a gap only where both answers were given, and says of how many', () => {
    const scores = servqual({ perceived, expected })
    expect(scores.items.map(({ gap }) => [gap.n, meanOf(gap)])).toEqual([
      [3, -4 / 3],
      [2, 1],
      [1, 0],
    ])
    expect(scores.items[1]?.gap).toEqual({
      kind: 'noInterval',
      because: 'noVariance',
      mean: 1,
      n: 2,
    })
    expect(scores.items[2]?.gap).toEqual({
      kind: 'noInterval',
      because: 'oneAnswer',
      mean: 0,
      n: 1,
    })
    expect(scores.items.map(({ perceived, expected }) => [perceived.n, expected.n])).toEqual([
      [3, 3],
      [2, 3],
      [2, 2],
    ])
    expect(scores.dimensions[0]?.gap).toMatchObject({ n: 1, because: 'oneAnswer' })
    expect(JSON.parse(JSON.stringify(scores))).toStrictEqual(scores)
  })

  test('has no mean where an item was answered by nobody', () => {
    const nobody = perceived.map(([one = null]) => [one, null, 4])
    const scores = servqual({ perceived: nobody, expected })
    const none = { kind: 'noMean', because: 'noAnswers', n: 0 }
    const withheld = { kind: 'withheld', because: 'noAnswers', n: 0, minimumAnswers: 1 }
    expect(scores.items[1]).toMatchObject({ gap: none, verdict: withheld })
    expect(scores.dimensions[1]).toMatchObject({ gap: none, verdict: withheld })
    expect(scores.unweighted).toMatchObject({ gap: none, verdict: withheld })
    expect(
      meanOf(servqual({ perceived: nobody, expected }, { weights: { a: 1, b: 0 } }).weighted?.gap),
    ).toBe(meanOf(scores.dimensions[0]?.gap))
    expect(servqual({ perceived: [], expected: [] }).unweighted.gap).toEqual(none)
  })

  test('lets no trace of binary fractions decide a verdict', () => {
    const tenths = {
      perceived: [
        [4.3, 1, 1],
        [1, 1, 1],
      ],
      expected: [
        [4.2, 1, 1],
        [1.1, 1, 1],
      ],
    }
    expect(4.3 - 4.2 + (1 - 1.1)).not.toBe(0)
    expect(servqual(tenths).items[0]?.verdict).toMatchObject({ verdict: 'ordinary' })
    const gaps = [
      [-3, -2, 3, 2, 0, 1, -1],
      [0, 0, 2, 2, 2, 0, 1],
      [-1, -2, -2, 3, -3, -1],
    ]
    const shares = gaps.flatMap((own) => own.map((gap) => gap * ((1 / own.length) * (1 / 3))))
    expect(shares.reduce((sum, share) => sum + share, 0)).not.toBe(0)
    const many = {
      scale,
      items: gaps.flatMap((own, d) =>
        own.map((_, at) => ({ id: `${d}-${at}`, dimension: `${d}` })),
      ),
    }
    const perceived = [gaps.flat().map((gap) => 4 + gap)]
    const even = servqual({ perceived, expected: [gaps.flat().map(() => 4)] }, {}, many)
    expect(meanOf(even.unweighted.gap)).toBe(0)
    expect(even.unweighted.verdict).toMatchObject({ verdict: 'ordinary' })
  })

  test('withholds verdicts below the minimum, and of selected answers', () => {
    const few = servqual({ perceived, expected }, { minimumAnswers: 3 })
    expect(few.items.map(({ verdict }) => verdict.kind)).toEqual(['judged', 'withheld', 'withheld'])
    expect(few.items[1]?.verdict).toEqual({
      kind: 'withheld',
      because: 'tooFewAnswers',
      n: 2,
      minimumAnswers: 3,
    })
    const selected = servqual({ perceived, expected }, { origin: 'selected' })
    expect(selected.unweighted.verdict).toMatchObject({ because: 'selectedAnswers' })
  })

  test('lets no mean make up for a critical item that failed', () => {
    const critical = {
      scale,
      items: items.map((item) => ({ ...item, critical: item.id === 'a1' })),
    }
    const better = [
      [3, 7, 7],
      [3, 7, 7],
    ]
    const hoped = [
      [4, 1, 1],
      [5, 2, 2],
    ]
    const scores = servqual(
      { perceived: better, expected: hoped },
      { weights: { a: 1, b: 1 } },
      critical,
    )
    expect(scores.failedCritical).toEqual(['a1'])
    for (const whole of [scores.unweighted, scores.weighted]) {
      expect(meanOf(whole?.gap)).toBeGreaterThan(0)
      expect(whole?.verdict).toEqual({ kind: 'judged', verdict: 'disaster', settled: false })
    }
    expect(scores.dimensions[0]?.verdict).toMatchObject({ verdict: 'excellent' })
    const unknown = servqual(
      { perceived: better, expected: hoped },
      { minimumAnswers: 3 },
      critical,
    )
    expect(unknown.failedCritical).toEqual([])
    expect(unknown.unweighted.verdict.kind).toBe('withheld')
  })

  const answer = fc.integer({ min: 1, max: 7 })
  const complete = fc
    .integer({ min: 2, max: 12 })
    .chain((rows) =>
      fc.tuple(
        ...[0, 1].map(() =>
          fc.array(fc.tuple(answer, answer, answer), { minLength: rows, maxLength: rows }),
        ),
      ),
    )

  test('has the textbook t interval over respondents when nobody left out anything', () => {
    fc.assert(
      fc.property(complete, ([perceived = [], expected = []]) => {
        const scores = servqual({ perceived, expected })
        const gaps = perceived.map((row, at) =>
          row.map((value, item) => value - (expected[at]?.[item] ?? NaN)),
        )
        const check = (mean: SampleMean, values: number[]) => {
          const wanted = means(values)
          expect(meanOf(mean)).toBeCloseTo(wanted.mean, 10)
          if (mean.kind === 'interval') {
            expect([mean.low, mean.high]).toEqual([
              expect.closeTo(wanted.low, 9),
              expect.closeTo(wanted.high, 9),
            ])
          } else expect(wanted.high - wanted.low).toBeLessThan(1e-9)
        }
        const [a, b] = scores.dimensions
        if (a)
          check(
            a.gap,
            gaps.map(([one = NaN, , three = NaN]) => (one + three) / 2),
          )
        if (b)
          check(
            b.gap,
            gaps.map(([, two = NaN]) => two),
          )
        check(
          scores.unweighted.gap,
          gaps.map(([one = NaN, two = NaN, three = NaN]) => ((one + three) / 2 + two) / 2),
        )
        for (const { gap, verdict } of [...scores.items, ...scores.dimensions]) {
          const sign = classifyDelivery(0, meanOf(gap), 'higherIsBetter')
          expect(verdict).toMatchObject({ verdict: sign })
        }
      }),
    )
  })

  test('does not depend on the order of respondents, and SERVQUAL is a zone without width', () => {
    const sparse = fc.tuple(...[0, 1, 2].map(() => fc.option(answer, { freq: 4 })))
    fc.assert(
      fc.property(fc.array(fc.tuple(sparse, sparse), { maxLength: 10 }), (rows) => {
        const [perceived, expected] = [rows.map(([row]) => row), rows.map(([, row]) => row)]
        const scores = servqual({ perceived, expected })
        const turned = servqual({
          perceived: [...perceived].reverse(),
          expected: [...expected].reverse(),
        })
        for (const [at, { gap }] of scores.items.entries()) {
          expect(meanOf(turned.items[at]?.gap)).toBe(meanOf(gap))
        }
        const flat = zone(instrument, { perceived, adequate: expected, desired: expected })
        const whole = (means: ServqualMeans | ZoneMeans) => means.verdict
        expect(whole(flat.unweighted)).toEqual(whole(scores.unweighted))
        expect(flat.unweighted.adequacyGap).toEqual(scores.unweighted.gap)
        expect(flat.unweighted.superiorityGap).toEqual(scores.unweighted.gap)
      }),
    )
  })

  const rows = (...rows: unknown[][]) => rows as AnswerRow[]
  test.each<[string, GapAnswers, GapTerms]>([
    ['got 8 at perceived[1][2] (a2)', { perceived: rows([1, 2, 3], [1, 2, 8]) }, {}],
    ['got 0.9 at perceived[0][0] (a1)', { perceived: rows([0.9, 2, 3]) }, {}],
    ['got NaN at perceived[0][0] (a1)', { perceived: rows([NaN, 2, 3]) }, {}],
    ['got undefined at perceived[0][1] (b1)', { perceived: rows([1, undefined, 3]) }, {}],
    ['got 4 at perceived[0][1] (b1)', { perceived: rows([1, '4', 3]) }, {}],
    ['3 answers in a row, got 2 at perceived[0]', { perceived: rows([1, 2]) }, {}],
    ['got 9 at expected[0][0] (a1)', { perceived: rows([1, 2, 3]), expected: rows([9, 2, 3]) }, {}],
    ['a row of expected for each', { perceived: rows([1, 2, 3]), expected: [] }, {}],
    [
      'got 9 at desired[0][0] (a1)',
      { perceived: rows([1, 2, 3]), adequate: rows([1, 1, 1]), desired: rows([9, 1, 1]) },
      {},
    ],
    ['a row of desired for each', { perceived: [], adequate: [] } as unknown as GapAnswers, {}],
    [
      'one expectation or a zone',
      { perceived: [], expected: [], adequate: [] } as unknown as GapAnswers,
      {},
    ],
    ['weights.b', { perceived: [] }, { weights: { a: 1 } }],
    ['weights.c', { perceived: [] }, { weights: { a: 1, b: 1, c: 1 } }],
    ['weights.b', { perceived: [] }, { weights: { a: 1, b: NaN } }],
    ['weights.a', { perceived: [] }, { weights: { a: -1, b: 2 } }],
    [
      'got 30 at weights.a',
      { perceived: [] },
      JSON.parse('{"weights":{"a":"30","b":70}}') as GapTerms,
    ],
    [
      'got null at weights.b',
      { perceived: [] },
      JSON.parse('{"weights":{"a":30,"b":null}}') as GapTerms,
    ],
    ['sum above 0', { perceived: [] }, { weights: { a: 0, b: 0 } }],
    ['minimumAnswers', { perceived: [] }, { minimumAnswers: 0.5 }],
    ['origin', { perceived: [] }, { origin: 'found' as 'asked' }],
    ['level', { perceived: [] }, { level: 0 }],
  ])('refuses %s', (message, answers, terms) => {
    expect(() => gapScores(instrument, answers, terms)).toThrow(message)
    expect(() => gapScores(instrument, answers, terms)).toThrow(RangeError)
  })
})
