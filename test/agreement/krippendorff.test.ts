import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fleissKappa } from '../../src/agreement/fleiss.ts'
import { krippendorffAlpha } from '../../src/agreement/krippendorff.ts'
import { alphaMetrics, type AgreementRatings, type AlphaMetric } from '../../src/agreement/model.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import { alphaByPairs, gappyRatings, pairs, rowsOfTable, shuffled } from './reference.ts'

const metrics = fc.constantFrom(...alphaMetrics)

function measured(ratings: AgreementRatings, metric: AlphaMetric) {
  const result = krippendorffAlpha(ratings, { metric })
  if (result.kind === 'undefined') throw new Error(result.because)
  return result
}

function turned<Rating>(rows: readonly (readonly Rating[])[]): readonly (readonly Rating[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)))
}

/** Whether there is anything to compare, by the plain words of the definition. */
function varies(rows: AgreementRatings): boolean {
  const paired = rows.map((row) => row.filter((rating) => rating !== null))
  return new Set(paired.filter(({ length }) => length > 1).flat()).size > 1
}

test.each(alphaMetrics)(
  "krippendorffAlpha of Krippendorff's own data is as he prints it: %s",
  (metric) => {
    const { input, expected, tolerance } = fixture['alpha.krippendorff.C']
    const result = measured(turned(input.ratingsByRater), metric)
    expect(Math.abs(result.value - expected[metric])).toBeLessThan(tolerance)
    expect(result).toMatchObject({ metric, n: 11, ratings: 40, leftOut: [11] })
  },
)

test.each(alphaMetrics)('it agrees with coincidence matrices in R: %s', (metric) => {
  const { input, expected, tolerance } = fixture['alpha.coincidences']
  const result = measured(input.ratings, metric)
  expect(Math.abs(result.value - expected[metric])).toBeLessThan(tolerance)
})

test('it prints what irrCAC prints', () => {
  const { table, expected, tolerance } = fixture['irrCAC.abstractors']
  const { value } = measured(rowsOfTable(table), 'nominal')
  expect(Math.abs(value - expected.krippendorff)).toBeLessThan(tolerance)
})

test('it is the definition, pair by pair', () => {
  fc.assert(
    fc.property(gappyRatings, metrics, (rows, metric) => {
      fc.pre(varies(rows))
      const result = measured(rows, metric)
      expect(result.value).toBeCloseTo(alphaByPairs(rows, metric), 10)
      expect(result.value).toBeCloseTo(
        1 - result.observedDisagreement / result.expectedDisagreement,
        10,
      )
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('for two who rated all, nominal alpha is pi, and what is left of 1 over twice the subjects', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      fc.pre(varies(rows))
      const scott = fleissKappa(rows)
      const pi = scott.kind === 'measured' ? scott.value : NaN
      expect(measured(rows, 'nominal').value).toBeCloseTo(pi + (1 - pi) / (2 * rows.length), 12)
    }),
  )
})

test('neither the order of subjects nor that of assessors matters', () => {
  const rowsAndOrder = gappyRatings.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)))
  fc.assert(
    fc.property(rowsAndOrder, metrics, ([rows, other], metric) => {
      const [one, two] = [rows, other].map((ratings) => krippendorffAlpha(ratings, { metric }))
      expect(two?.kind).toBe(one?.kind)
      expect(two?.n).toBe(one?.n)
      if (one?.kind !== 'measured' || two?.kind !== 'measured') return
      expect(two.value).toBeCloseTo(one.value, 10)
    }),
  )
})

test('names may change, ranks keep their order, distances their straight line, amounts their unit', () => {
  const factor = fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10)
  const shift = fc.integer({ min: -30, max: 30 })
  const map = (rows: AgreementRatings, change: (rating: number) => number | string) =>
    rows.map((row) => row.map((rating) => (rating === null ? null : change(Number(rating)))))
  fc.assert(
    fc.property(gappyRatings, factor, shift, (rows, by, from) => {
      fc.pre(varies(rows))
      const same = (metric: AlphaMetric, change: (rating: number) => number | string) => {
        expect(measured(map(rows, change), metric).value).toBeCloseTo(
          measured(rows, metric).value,
          9,
        )
      }
      same('nominal', (rating) => `${(rating * 5) % 9}`)
      same('ordinal', (rating) => Math.expm1(by * rating) + from)
      same('interval', (rating) => from - by * rating)
      same('ratio', (rating) => by * rating)
    }),
  )
})

test('the smallest and largest amounts keep their digits', () => {
  const rows = [
    [1, 2],
    [3, 3],
    [2, 2],
    [4, 1],
  ]
  for (const unit of [1e-300, 1e-160, 1e-99, 2e99]) {
    const scaled = rows.map((row) => row.map((rating) => rating * unit))
    for (const metric of alphaMetrics) {
      expect(measured(scaled, metric).value).toBeCloseTo(measured(rows, metric).value, 10)
    }
  }
})

test('texts are ordered by the list of categories', () => {
  const order = ['unmet', 'partly', 'met']
  const rows = [
    [0, 0, 1],
    [2, 2, null],
    [1, 2, 2],
    [0, null, null],
    [0, 0, 0],
  ]
  const named = rows.map((row) =>
    row.map((place) => (place === null ? null : (order[place] ?? ''))),
  )
  const result = krippendorffAlpha(named, { metric: 'ordinal', categories: order })
  expect(result).toStrictEqual(krippendorffAlpha(rows, { metric: 'ordinal' }))
  const backwards = { metric: 'ordinal', categories: ['partly', 'met', 'unmet'] } as const
  expect(krippendorffAlpha(named, backwards)).not.toEqual(result)
})

test('subjects with one rating or none are named and change nothing', () => {
  fc.assert(
    fc.property(gappyRatings, metrics, (rows, metric) => {
      const single = rows.map((row) => row.map((rating, column) => (column === 0 ? rating : null)))
      const [alone, among] = [rows, [...single, ...rows]].map((ratings) =>
        krippendorffAlpha(ratings, { metric }),
      )
      expect(among?.leftOut).toEqual([
        ...single.keys(),
        ...(alone?.leftOut ?? []).map((index) => index + single.length),
      ])
      expect({ ...among, leftOut: [] }).toEqual({ ...alone, leftOut: [] })
    }),
  )
})

test('full agreement is 1 unless it is undefined', () => {
  fc.assert(
    fc.property(gappyRatings, metrics, (rows, metric) => {
      const same = rows.map((row) => row.map((rating) => (rating === null ? null : row.length)))
      const own = rows.map((row, index) => row.map((rating) => (rating === null ? null : index)))
      for (const ratings of [same, own]) {
        const result = krippendorffAlpha(ratings, { metric })
        expect(result.kind).toBe(varies(ratings) ? 'measured' : 'undefined')
        if (result.kind === 'measured') {
          expect(result.value).toBe(1)
          expect(result.observedDisagreement).toBe(0)
        }
      }
    }),
  )
})

test('0/0 is undefined for its reason', () => {
  const [constant, unpaired] = fixture['alpha.krippendorff.undefined'].input.cases
  for (const metric of alphaMetrics) {
    expect(krippendorffAlpha(turned(constant ?? []), { metric })).toStrictEqual({
      kind: 'undefined',
      coefficient: 'krippendorffAlpha',
      because: 'onlyOneCategory',
      n: 3,
      leftOut: [],
    })
    expect(krippendorffAlpha(turned(unpaired ?? []), { metric })).toMatchObject({
      because: 'noPairs',
      n: 0,
      leftOut: [0, 1, 2],
    })
    expect(krippendorffAlpha([], { metric })).toMatchObject({ because: 'noPairs', n: 0 })
    expect(krippendorffAlpha([[1], [2]], { metric })).toMatchObject({ because: 'noPairs', n: 0 })
  }
  // What varies only among subjects left out does not vary.
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [2, null],
      ],
      { metric: 'nominal' },
    ),
  ).toMatchObject({
    because: 'onlyOneCategory',
    n: 1,
  })
  expect(krippendorffAlpha([[0, 0]], { metric: 'ratio' }).kind).toBe('undefined')
})

test('texts have no distance, and amounts are not below zero', () => {
  expect(() => krippendorffAlpha([[null, 'b']], { metric: 'interval' })).toThrow(
    'krippendorffAlpha needs numbers for the interval metric, got "b" at ratings[0][1]',
  )
  expect(() =>
    krippendorffAlpha(
      [
        [1, 2],
        [-1, 2],
      ],
      { metric: 'ratio' },
    ),
  ).toThrow('krippendorffAlpha needs amounts from 0 for the ratio metric, got -1 at ratings[1][0]')
  expect(() => krippendorffAlpha([['a', 'b']], { metric: 'ordinal' })).toThrow(
    'krippendorffAlpha needs categories in their order',
  )
  expect(() => krippendorffAlpha([['a', 2]], { metric: 'nominal' })).toThrow('at ratings[0][1]')
})

test('many subjects and assessors take one pass, not one for each pair', () => {
  const rows = Array.from({ length: 4000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => (row * 7 + column * (row % 5)) % 9),
  )
  // 80,000 ratings make 3e9 pairs, which no test would wait for.
  for (const metric of alphaMetrics) expect(measured(rows, metric).ratings).toBe(80_000)
})

test.each(['ordnial', 'constructor', null, undefined])('it refuses the metric %j', (given) => {
  const metric = given as AlphaMetric
  expect(() => krippendorffAlpha([[1, 2]], { metric })).toThrow(RangeError)
  expect(() => krippendorffAlpha([[1, 2]], { metric })).toThrow(
    `krippendorffAlpha needs a metric of nominal, ordinal, interval, ratio, got ${String(given)}`,
  )
})
