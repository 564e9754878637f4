import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemScores, MissingScoreRule } from '../../src/agreement/consistency-model.ts'
import { cronbachAlpha } from '../../src/agreement/cronbach.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import { alphaByCovariances, mean, shuffled } from './reference.ts'

const attitude = fixture['alpha.cronbach.attitude'].input.itemsByRespondent

function measured(scores: ItemScores, options?: Parameters<typeof cronbachAlpha>[1]) {
  const result = cronbachAlpha(scores, options)
  if (result.kind === 'undefined') throw new Error(result.because)
  return result
}

const complete = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: size, maxLength: size }), {
    minLength: 2,
    maxLength: 12,
  }),
)

const sumsOf = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.reduce((sum, score) => sum + score, 0))
const varies = (values: readonly number[]) => new Set(values).size > 1
const columnOf = (rows: readonly (readonly number[])[], column: number) =>
  rows.map((row) => row[column] ?? NaN)
const without = (rows: readonly (readonly number[])[], column: number) =>
  rows.map((row) => row.filter((_, other) => other !== column))

function correlation(x: readonly number[], y: readonly number[]): number {
  const cross = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + (value - mean(a)) * ((b[index] ?? NaN) - mean(b)), 0)
  return cross(x, y) / Math.sqrt(cross(x, x) * cross(y, y))
}

test('cronbachAlpha of the attitude survey is .843, with each item dropped as in R', () => {
  const { expected, tolerance } = fixture['alpha.cronbach.attitude']
  const result = measured(attitude)
  expect(Math.abs(result.value - expected.alpha)).toBeLessThan(tolerance)
  expect(result.items.map(({ alphaIfDropped }) => alphaIfDropped)).toHaveLength(7)
  for (const [index, alpha] of expected.ifItemDropped.entries()) {
    expect(Math.abs((result.items[index]?.alphaIfDropped ?? NaN) - alpha)).toBeLessThan(tolerance)
  }
})

test('its other statistics are those of psych', () => {
  const { expected } = fixture['psych.attitude']
  const result = measured(attitude)
  expect(result.standardized).toBeCloseTo(expected.standardized, 12)
  expect(result.meanInterItemCorrelation).toBeCloseTo(expected.meanInterItemCorrelation, 12)
  for (const [
    index,
    [dropped = NaN, rest = NaN, average = NaN, deviation = NaN],
  ] of expected.items.entries()) {
    const item = result.items[index]
    expect(item?.alphaIfDropped).toBeCloseTo(dropped, 12)
    expect(item?.itemRestCorrelation).toBeCloseTo(rest, 12)
    expect(item?.mean).toBeCloseTo(average, 11)
    expect(item?.standardDeviation).toBeCloseTo(deviation, 11)
  }
})

test.each(fixture['psych.attitude'].expected.feldt)(
  'its interval at $level is that of the F distribution in R',
  ({ level, low, high }) => {
    const { interval } = measured(attitude, { level })
    expect(interval.low).toBeCloseTo(low, 12)
    expect(interval.high).toBeCloseTo(high, 12)
    expect(interval).toMatchObject({ level, degenerate: false })
  },
)

test('it is the definition by covariances', () => {
  fc.assert(
    fc.property(complete, (rows) => {
      const result = cronbachAlpha(rows)
      expect(result.kind).toBe(varies(sumsOf(rows)) ? 'measured' : 'undefined')
      if (result.kind === 'undefined') return
      expect(result.value).toBeCloseTo(alphaByCovariances(rows), 9)
      expect(result.value).toBeLessThanOrEqual(1 + 1e-12)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('each item is what the others are without it', () => {
  fc.assert(
    fc.property(complete, (rows) => {
      fc.pre(varies(sumsOf(rows)))
      for (const [column, item] of measured(rows).items.entries()) {
        const scores = columnOf(rows, column)
        const others = without(rows, column)
        const rest = sumsOf(others)
        if (varies(scores) && varies(rest)) {
          expect(item.itemRestCorrelation).toBeCloseTo(correlation(scores, rest), 9)
        } else expect(item).not.toHaveProperty('itemRestCorrelation')
        const left = cronbachAlpha(others)
        if (left.kind === 'measured') expect(item.alphaIfDropped).toBeCloseTo(left.value, 9)
        else expect(item).not.toHaveProperty('alphaIfDropped')
      }
    }),
  )
})

test('standardized it is the alpha of items of one variance, and of their mean correlation', () => {
  fc.assert(
    fc.property(complete, (rows) => {
      fc.pre(varies(sumsOf(rows)))
      const result = measured(rows)
      const columns = (rows[0] ?? []).map((_, column) => columnOf(rows, column))
      const whole = columns.every(varies)
      expect('meanInterItemCorrelation' in result).toBe(whole)
      if (!whole) return
      const correlations = columns.flatMap((x, i) =>
        columns.flatMap((y, j) => (i < j ? [correlation(x, y)] : [])),
      )
      const r = mean(correlations)
      const k = columns.length
      expect(result.meanInterItemCorrelation).toBeCloseTo(r, 10)
      if (1 + (k - 1) * r > 1e-6) {
        expect(result.standardized).toBeCloseTo((k * r) / (1 + (k - 1) * r), 6)
      }
    }),
  )
})

test('neither the order of respondents or items, nor unit and origin matter', () => {
  const rowsAndOrder = complete.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)))
  fc.assert(
    fc.property(rowsAndOrder, fc.integer({ min: -9, max: 9 }), ([rows, other], shift) => {
      fc.pre(varies(sumsOf(rows)))
      const changed = other.map((row) => row.map((score) => 0.1 * score + shift))
      expect(measured(changed).value).toBeCloseTo(measured(rows).value, 9)
    }),
  )
})

test('items that are copies of each other hang together fully', () => {
  const result = measured([1, 2, 5, 4].map((score) => [score, score, score]))
  expect(result.value).toBeCloseTo(1, 14)
  expect(result.standardized).toBeCloseTo(1, 14)
  expect(result.items[0]?.itemRestCorrelation).toBeCloseTo(1, 14)
  expect(result.interval.low).toBeCloseTo(1, 12)
})

test('an item worded the other way takes alpha below zero', () => {
  const rows = [
    [1, 5],
    [2, 4],
    [4, 2],
    [5, 2],
  ]
  const { value, items } = measured(rows)
  expect(value).toBeLessThan(-1)
  expect(items[1]?.itemRestCorrelation).toBeLessThan(-0.9)
  expect(measured(rows.map(([a = NaN, b = NaN]) => [a, 6 - b])).value).toBeGreaterThan(0.9)
})

test('an item that does not vary has no correlation, and no standardized alpha', () => {
  const result = measured([
    [1, 2, 0.1],
    [2, 3, 0.1],
    [4, 4, 0.1],
  ])
  expect(result.items[2]).toStrictEqual({
    mean: 0.1,
    standardDeviation: 0,
    alphaIfDropped: result.items[2]?.alphaIfDropped,
  })
  expect(result).not.toHaveProperty('standardized')
  expect(result).not.toHaveProperty('meanInterItemCorrelation')
  // Two items have no alpha when one of them is dropped.
  const [first] = measured([
    [1, 2],
    [2, 2],
    [3, 4],
  ]).items
  expect(first).not.toHaveProperty('alphaIfDropped')
})

test('respondents who left an item out are refused, or left out and named', () => {
  const gappy = [...attitude.map((row): (number | null)[] => row), [1, null, 3, 4, 5, 6, 7]]
  expect(() => cronbachAlpha(gappy)).toThrow(RangeError)
  expect(() => cronbachAlpha(gappy)).toThrow("missing: 'leaveOut', got null at scores[30][1]")
  const result = measured(gappy, { missing: 'leaveOut' })
  expect(result).toStrictEqual({ ...measured(attitude), leftOut: [30] })
})

test('what has no alpha says why', () => {
  const none = { kind: 'undefined', coefficient: 'cronbachAlpha', leftOut: [] }
  expect(cronbachAlpha([])).toStrictEqual({ ...none, because: 'fewerThanTwoRespondents', n: 0 })
  expect(cronbachAlpha([[1, 2]])).toStrictEqual({
    ...none,
    because: 'fewerThanTwoRespondents',
    n: 1,
  })
  expect(cronbachAlpha([[1], [2]])).toStrictEqual({ ...none, because: 'fewerThanTwoItems', n: 2 })
  expect(cronbachAlpha([[], []])).toMatchObject({ because: 'fewerThanTwoItems' })
  for (const rows of [
    [
      [1, 2],
      [1, 2],
    ],
    // In binary these sums differ in their last digits.
    [
      [0.1, 0.7, 0.3, 1.3],
      [0.7, 0.3, 1.3, 0.1],
      [0.3, 1.3, 0.1, 0.7],
      [1.3, 0.1, 0.7, 0.3],
      [0.3, 0.7, 1.3, 0.1],
    ],
  ]) {
    expect(cronbachAlpha(rows)).toMatchObject({ because: 'noVariance', n: rows.length })
  }
  const gappy = [
    [1, null],
    [null, 2],
    [1, 2],
  ]
  expect(cronbachAlpha(gappy, { missing: 'leaveOut' })).toStrictEqual({
    ...none,
    because: 'fewerThanTwoRespondents',
    n: 1,
    leftOut: [0, 1],
  })
})

test.each([NaN, Infinity, 2e100])('a score of %d is refused by row and column', (score) => {
  for (const missing of ['refuse', 'leaveOut'] as const) {
    expect(() =>
      cronbachAlpha(
        [
          [1, 2],
          [score, 1],
        ],
        { missing },
      ),
    ).toThrow(`got ${score} at scores[1][0]`)
  }
})

test('uneven rows and impossible levels are refused', () => {
  expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(
    'cronbachAlpha needs 2 in every row, as in the first, got 1 at scores[1]',
  )
  expect(() => cronbachAlpha([], { level: 0 })).toThrow('got 0')
})

test.each(['drop', 'constructor', null])('it refuses the rule %j for missing scores', (given) => {
  const missing = given as MissingScoreRule
  expect(() => cronbachAlpha([[1, 2]], { missing })).toThrow(RangeError)
  expect(() => cronbachAlpha([[1, 2]], { missing })).toThrow(
    `cronbachAlpha needs missing of refuse, leaveOut, got ${String(given)}`,
  )
})
