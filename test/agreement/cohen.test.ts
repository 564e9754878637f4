import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohenKappa } from '../../src/agreement/cohen.ts'
import {
  kappaWeights,
  type AgreementRatings,
  type KappaWeights,
} from '../../src/agreement/model.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import {
  kappaByPairs,
  kappaDistances,
  mean,
  pairs,
  rowsOfTable,
  standardErrorByTable,
} from './reference.ts'

const weightings = fc.constantFrom(...kappaWeights)

function measured(ratings: AgreementRatings, options?: Parameters<typeof cohenKappa>[1]) {
  const result = cohenKappa(ratings, options)
  if (result.kind === 'undefined') throw new Error(result.because)
  return result
}

test('cohenKappa of 7,477 pairs of eyes is that of irr, with each weighting', () => {
  const { input, expected, tolerance } = fixture['kappa.table.vision']
  for (const weights of kappaWeights) {
    const { value, n } = measured(rowsOfTable(input.table), { weights })
    expect(Math.abs(value - expected[weights])).toBeLessThan(tolerance)
    expect(n).toBe(7477)
  }
})

test.each([fixture['kappa.cohen.diag23'], fixture['kappa.sklearn']])(
  'cohenKappa agrees with $id',
  ({ input, expected, tolerance }) => {
    const { value } = measured(input.a.map((rating, index) => [rating, input.b[index] ?? null]))
    expect(Math.abs(value - expected.kappa)).toBeLessThan(tolerance)
  },
)

test.each(fixture['kappa.vcd.standardErrors'].cases)(
  'its standard error is that of vcd: $name, $weights',
  ({ table, weights, kappa, standardError }) => {
    const known = kappaWeights.find((name) => name === weights) ?? 'unweighted'
    const result = measured(rowsOfTable(table), { weights: known })
    expect(result.value).toBeCloseTo(kappa, 12)
    expect(result.standardError).toBeCloseTo(standardError, 12)
    // 1.959963984540054 is the 97.5% point of the normal distribution.
    expect(result.interval.low).toBeCloseTo(kappa - 1.959963984540054 * standardError, 12)
    expect(result.interval.high).toBeCloseTo(kappa + 1.959963984540054 * standardError, 12)
  },
)

test('it prints what irrCAC prints, prevalence-adjusted too', () => {
  const { table, expected, tolerance } = fixture['irrCAC.abstractors']
  const result = measured(rowsOfTable(table))
  expect(Math.abs(result.value - expected.cohen)).toBeLessThan(tolerance)
  expect(Math.abs(result.standardError - expected.cohenStandardError)).toBeLessThan(tolerance)
  expect(result.prevalenceAdjusted).toBeCloseTo(expected.brennanPrediger, 12)
})

test('for two categories prevalenceAdjusted is PABAK: twice the observed agreement less 1', () => {
  // A textbook case of the paradox: 85% agreement and a kappa near zero.
  const result = measured(
    rowsOfTable([
      [85, 5],
      [10, 0],
    ]),
  )
  expect(result.observedAgreement).toBeCloseTo(0.85, 12)
  expect(result.prevalenceAdjusted).toBeCloseTo(0.7, 12)
  expect(result.value).toBeLessThan(0)
})

test('it is the definition by pairs, and its error that of Fleiss, Cohen and Everitt', () => {
  fc.assert(
    fc.property(pairs, weightings, (rows, weights) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const apart = kappaDistances[weights]
      const result = measured(rows, { weights })
      expect(result.value).toBeCloseTo(kappaByPairs(rows, apart), 10)
      // The published formula subtracts squares, and keeps half of the digits where little is left.
      expect(result.standardError).toBeCloseTo(standardErrorByTable(rows, apart), 6)
      expect(result.value).toBeCloseTo(
        1 - (1 - result.observedAgreement) / (1 - result.expectedAgreement),
        10,
      )
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('quadratic weights give the closed form of means and variances (Fleiss and Cohen 1973)', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)]
      const spread = (values: readonly number[]) =>
        mean(values.map((value) => (value - mean(values)) ** 2))
      const all = spread(a) + spread(b) + (mean(a) - mean(b)) ** 2
      const value = 1 - mean(rows.map(([x, y]) => (x - y) ** 2)) / all
      expect(measured(rows, { weights: 'quadratic' }).value).toBeCloseTo(value, 10)
    }),
  )
})

test('neither the order of subjects nor that of the assessors matters', () => {
  fc.assert(
    fc.property(pairs, weightings, (rows, weights) => {
      const result = cohenKappa(rows, { weights })
      const turned = cohenKappa(rows.map(([a, b]) => [b, a] as const).reverse(), { weights })
      expect(turned.kind).toBe(result.kind)
      if (result.kind === 'undefined' || turned.kind === 'undefined') return
      expect(turned.value).toBeCloseTo(result.value, 12)
      expect(turned.standardError).toBeCloseTo(result.standardError, 10)
      expect(turned.maximum).toBeCloseTo(result.maximum, 12)
    }),
  )
})

test('other names for the categories change nothing, and texts in their order are numbers', () => {
  const names: Readonly<Record<number, string>> = { 0: 'x', 1: 'c', 2: 'y', 3: 'a', 5: 'b', 8: 'z' }
  const nameOf = (rating: number) => names[rating] ?? ''
  fc.assert(
    fc.property(pairs, (rows) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const named = rows.map(([a, b]) => [nameOf(a), nameOf(b)])
      expect(measured(named).value).toBeCloseTo(measured(rows).value, 12)
      expect(measured(named).standardError).toBeCloseTo(measured(rows).standardError, 12)
      const places = [0, 1, 2, 3, 5, 8]
      const categories = places.map(nameOf)
      const placed = rows.map(([a, b]) => [places.indexOf(a), places.indexOf(b)])
      for (const weights of ['linear', 'quadratic'] as const) {
        expect(measured(named, { weights, categories }).value).toBeCloseTo(
          measured(placed, { weights }).value,
          12,
        )
      }
    }),
  )
})

test('a number that nobody used leaves the distance of its neighbours as it is', () => {
  const rows = [
    [1, 1],
    [1, 2],
    [2, 4],
    [4, 4],
    [2, 2],
    [1, 1],
    [4, 2],
  ]
  for (const weights of ['linear', 'quadratic'] as const) {
    const derived = measured(rows, { weights })
    const given = measured(rows, { weights, categories: [1, 2, 3, 4] })
    expect(given.value).toBeCloseTo(derived.value, 14)
    // The same places under other names, with and without the third.
    const texts = rows.map((row) => row.map((rating) => 'abcd'.charAt(rating - 1)))
    expect(measured(texts, { weights, categories: ['a', 'b', 'c', 'd'] }).value).toBeCloseTo(
      derived.value,
      14,
    )
    expect(measured(texts, { weights, categories: ['a', 'b', 'd'] }).value).not.toBeCloseTo(
      derived.value,
      3,
    )
  }
  // In whatever order numbers are listed.
  expect(measured(rows, { weights: 'linear', categories: [4, 1, 3, 2] }).value).toBeCloseTo(
    measured(rows, { weights: 'linear' }).value,
    14,
  )
})

test('full agreement is 1 without an error, and is called degenerate', () => {
  fc.assert(
    fc.property(pairs, weightings, (rows, weights) => {
      const same = rows.map(([a]) => [a, a])
      const result = cohenKappa(same, { weights })
      if (result.kind === 'undefined') {
        expect(new Set(same.flat()).size).toBe(1)
        expect(result.because).toBe('onlyOneCategory')
        return
      }
      expect(result).toMatchObject({ value: 1, standardError: 0, maximum: 1, observedAgreement: 1 })
      expect(result.interval).toStrictEqual({ low: 1, high: 1, level: 0.95, degenerate: true })
    }),
  )
})

test('maximum is the best that any pairing of the same ratings reaches', () => {
  const few = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 5 })
  const orders = <Item>(items: readonly Item[]): Item[][] =>
    items.length === 0
      ? [[]]
      : items.flatMap((item, index) =>
          orders(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
        )
  fc.assert(
    fc.property(few, weightings, (rows, weights) => {
      fc.pre(new Set(rows.flat()).size > 1)
      const first = rows.map(([a]) => a)
      const best = orders(rows.map(([, b]) => b)).map(
        (second) =>
          measured(
            first.map((a, index) => [a, second[index] ?? null]),
            { weights },
          ).value,
      )
      expect(measured(rows, { weights }).maximum).toBeCloseTo(Math.max(...best), 10)
    }),
  )
})

test('what one of the two did not rate is left out and named', () => {
  const rows = [
    [1, null],
    [1, 1],
    [null, null],
    [2, 2],
    [1, 2],
    [null, 3],
  ]
  const result = measured(rows)
  expect(result).toMatchObject({ n: 3, leftOut: [0, 2, 5] })
  expect(result.value).toBe(
    measured([
      [1, 1],
      [2, 2],
      [1, 2],
    ]).value,
  )
})

test('0/0 is undefined, and never 1', () => {
  const { input } = fixture['kappa.undefined']
  const same = input.a.map((rating, index) => [rating, input.b[index] ?? null])
  expect(cohenKappa([...same, [7, null]])).toStrictEqual({
    kind: 'undefined',
    coefficient: 'cohenKappa',
    because: 'onlyOneCategory',
    n: 3,
    leftOut: [3],
  })
  expect(cohenKappa(same, { categories: [1, 2], weights: 'linear' }).kind).toBe('undefined')
  for (const nothing of [[], [[1, null]], [[null, null]]]) {
    expect(cohenKappa(nothing)).toMatchObject({ kind: 'undefined', because: 'noPairs', n: 0 })
  }
  // Two categories, each assessor his own: agreement below chance is not undefined.
  expect(measured([[1, 2]]).value).toBe(0)
})

test('thirds added up thousands of times lose no digits', () => {
  const rows = Array.from({ length: 24_000 }, (_, index) => [index % 4, (index * 7) % 3])
  // The same twelve pairs, two thousand times.
  expect(measured(rows, { weights: 'linear' }).value).toBeCloseTo(
    measured(rows.slice(0, 12), { weights: 'linear' }).value,
    15,
  )
})

test.each([
  [[[1, 2, 3]], 'cohenKappa needs two ratings, got 3 at ratings[0]'],
  [[[]], 'cohenKappa needs two ratings, got 0 at ratings[0]'],
  [[[1, 2], [1]], 'cohenKappa needs 2 in every row, as in the first, got 1 at ratings[1]'],
  [
    [
      [1, 2],
      [1, NaN],
    ],
    'or null, got NaN at ratings[1][1]',
  ],
  [
    [
      [1, 2],
      [Infinity, 2],
    ],
    'or null, got Infinity at ratings[1][0]',
  ],
  [[[1, 2e100]], 'a number within 1e+100 of zero, or null, got 2e+100 at ratings[0][1]'],
  [[['', 'a']], 'cohenKappa needs a text that is not empty'],
  [[[1, '1']], 'cohenKappa needs each rating a number, got "1" at ratings[0][1]'],
  [
    [
      ['a', null],
      ['b', 2],
    ],
    'cohenKappa needs each rating a string, got 2 at ratings[1][1]',
  ],
])('it refuses %j by row and column', (ratings: AgreementRatings, message) => {
  expect(() => cohenKappa(ratings)).toThrow(RangeError)
  expect(() => cohenKappa(ratings)).toThrow(message)
})

test('it refuses what only a program without types can hand in', () => {
  const raw: readonly unknown[] = [undefined, true, {}, 1n]
  for (const rating of raw) {
    const ratings = JSON.parse('[[1, 2]]') as unknown[][]
    ratings.push([1, rating])
    expect(() => cohenKappa(ratings as AgreementRatings)).toThrow('at ratings[1][1]')
  }
})

test('it refuses categories named twice, of two kinds, or without the rating', () => {
  const rows = [['a', 'b']]
  expect(() => cohenKappa(rows, { categories: ['a', 'b', 'a'] })).toThrow(
    'cohenKappa needs each category once, got "a" at categories[2]',
  )
  expect(() => cohenKappa(rows, { categories: ['a', 1] })).toThrow(
    'cohenKappa needs each category a string, got 1 at categories[1]',
  )
  expect(() => cohenKappa(rows, { categories: [''] })).toThrow('got "" at categories[0]')
  expect(() => cohenKappa(rows, { categories: ['a'] })).toThrow(
    'cohenKappa needs one of the categories or null, got "b" at ratings[0][1]',
  )
  expect(() => cohenKappa([[1, 1]], { categories: ['1'] })).toThrow('got 1 at ratings[0][0]')
})

test.each(['linear', 'quadratic'] as const)('it refuses texts without an order: %s', (weights) => {
  expect(() => cohenKappa([['a', 'b']], { weights })).toThrow(
    'cohenKappa needs categories in their order where ratings are texts and distances count, got none',
  )
})

test.each([0, 1, 95, NaN])('it refuses a level of %d', (level) => {
  expect(() => cohenKappa([], { level })).toThrow(`got ${level}`)
})

test('minus zero is zero', () => {
  expect(
    measured([
      [-0, 0],
      [1, 1],
    ]).value,
  ).toBe(1)
})

test.each(['squared', 'constructor', null])('it refuses the weights %j', (given) => {
  const weights = given as KappaWeights
  expect(() => cohenKappa([[1, 2]], { weights })).toThrow(RangeError)
  expect(() => cohenKappa([[1, 2]], { weights })).toThrow(
    `cohenKappa needs weights of unweighted, linear, quadratic, got ${String(given)}`,
  )
})
