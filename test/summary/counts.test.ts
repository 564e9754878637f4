import { expect, test } from 'vitest'
import { npsSummary } from '../../src/nps/summary.ts'
import { checkCount, fromCounts, totalCount } from '../../src/summary/counts.ts'
import type { Summary } from '../../src/summary/model.ts'

const counting: Summary<unknown, number, number> = {
  empty: 0,
  add: (tally, _, times = 1) => checkCount(tally + times, 'counting'),
  combine: (first, second) => checkCount(first + second, 'counting'),
  result: (tally) => tally,
}

test('checkCount gives back whole numbers from 0 to 2^53 - 1', () => {
  for (const count of [0, 1, Number.MAX_SAFE_INTEGER]) expect(checkCount(count, 'x')).toBe(count)
})

test('checkCount gives back 0 for minus zero', () => {
  expect(checkCount(-0, 'x')).toBe(0)
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('checkCount refuses %d by name', (count) => {
  expect(() => checkCount(count, 'the count of seats')).toThrow(RangeError)
  expect(() => checkCount(count, 'the count of seats')).toThrow('the count of seats')
  expect(() => checkCount(count, 'the count of seats')).toThrow(`got ${count}`)
})

test('totalCount sums checked counts, and nothing to 0', () => {
  expect(totalCount([1, 2, 3], 'x')).toBe(6)
  expect(totalCount([], 'x')).toBe(0)
  expect(totalCount([-0], 'x')).toBe(0)
  expect(totalCount([Number.MAX_SAFE_INTEGER, 0], 'x')).toBe(Number.MAX_SAFE_INTEGER)
})

test.each([[[Number.MAX_SAFE_INTEGER, 1]], [[3, -1]], [[NaN]], [[1, 0.5, 0.5]]])(
  'totalCount refuses %j',
  (counts) => {
    expect(() => totalCount(counts, 'seats')).toThrow(RangeError)
    expect(() => totalCount(counts, 'seats')).toThrow('seats')
  },
)

test('fromCounts reads counts as numbers, bigints and digits, and adds up equal rows', () => {
  const rows = [
    { rating: 10, n: 2 },
    { rating: 7, n: 3n },
    { rating: 0, n: '004' },
    { rating: 10, n: '1' },
    { rating: 9, n: 0 },
  ]
  const [all, ...others] = fromCounts(npsSummary, rows, { value: 'rating' })
  expect(all?.by).toEqual({})
  expect(all?.tally).toEqual({
    promoters: 3,
    passives: 3,
    detractors: 4,
    histogram: [4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 3],
    declined: 0,
    missing: 0,
    invalid: 0,
  })
  expect(others).toEqual([])
})

test('fromCounts keeps groups in the order they were first met', () => {
  const rows = [
    { month: '2026-02', branch: 'Solo', rating: 1, n: 1 },
    { month: '2026-01', branch: 'Solo', rating: 2, n: 2 },
    { month: '2026-02', branch: 'Medan', rating: 3, n: 3 },
    { month: '2026-02', branch: 'Solo', rating: 4, n: 4 },
  ]
  expect(fromCounts(counting, rows, { value: 'rating', by: ['month', 'branch'] })).toEqual([
    { by: { month: '2026-02', branch: 'Solo' }, tally: 5 },
    { by: { month: '2026-01', branch: 'Solo' }, tally: 2 },
    { by: { month: '2026-02', branch: 'Medan' }, tally: 3 },
  ])
})

test('fromCounts takes another column for the count', () => {
  const rows = [{ rating: 10, total: 5, n: 'not a count' }]
  expect(fromCounts(counting, rows, { value: 'rating', n: 'total' })[0]?.tally).toBe(5)
})

test('fromCounts gives no group for no rows, by columns or not', () => {
  const rows: { rating: number; n: number }[] = []
  expect(fromCounts(counting, rows, { value: 'rating' })).toEqual([])
  expect(fromCounts(counting, rows, { value: 'rating', by: ['rating'] })).toEqual([])
})

test('fromCounts keeps apart keys that only look alike', () => {
  const keys = [null, 'null', undefined, 'undefined', 1, '1', 1n, true, 'true', '']
  const rows = keys.map((key) => ({ key, n: 1 }))
  const groups = fromCounts(counting, rows, { value: 'key', by: ['key'] })
  expect(groups.map(({ by }) => by['key'])).toEqual(keys)
})

test('fromCounts keeps apart texts that could be joined alike', () => {
  const rows = [
    { one: 'a', other: 'b\0string c', n: 1 },
    { one: 'a\0string b', other: 'c', n: 1 },
  ]
  expect(fromCounts(counting, rows, { value: 'one', by: ['one', 'other'] })).toHaveLength(2)
})

test('fromCounts groups equal dates together, and dates a millisecond apart by themselves', () => {
  const rows = [0, 1, 0].map((at) => ({ at: new Date(at), n: 1 }))
  const groups = fromCounts(counting, rows, { value: 'at', by: ['at'] })
  expect(groups).toEqual([
    { by: { at: new Date(0) }, tally: 2 },
    { by: { at: new Date(1) }, tally: 1 },
  ])
})

test('fromCounts keeps apart objects that differ', () => {
  const rows = [{ days: 1 }, { days: 2 }].map((date) => ({ date, n: 1 }))
  expect(fromCounts(counting, rows, { value: 'date', by: ['date'] })).toHaveLength(2)
})

test.each([
  [-1, '-1'],
  [-1n, '-1'],
  ['-1', '-1'],
  [1.5, '1.5'],
  ['1.5', '1.5'],
  ['1.0', '1.0'],
  ['0x10', '0x10'],
  ['1e3', '1e3'],
  ['', '()'],
  [' 1', '( 1)'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [2 ** 53, '9007199254740992'],
  [2n ** 53n, '9007199254740992'],
  ['9007199254740993', '9007199254740993'],
  [null, 'null'],
  [undefined, 'undefined'],
  [true, 'true'],
])('fromCounts refuses the count %o and names row and column', (n, named) => {
  const rows = [
    { rating: 10, total: 1 },
    { rating: 9, total: n },
  ]
  const count = () => fromCounts(counting, rows, { value: 'rating', n: 'total' })
  expect(count).toThrow(RangeError)
  expect(count).toThrow('row 1, column total')
  expect(count).toThrow(named)
})

test('fromCounts refuses rows without the column of the count', () => {
  const count = () => fromCounts(counting, [{ rating: 10 }], { value: 'rating' })
  expect(count).toThrow(RangeError)
  expect(count).toThrow('row 0, column n')
})

test('fromCounts takes the largest exact count as a bigint and as digits', () => {
  for (const n of [9007199254740991n, '9007199254740991']) {
    const [group] = fromCounts(counting, [{ rating: 10, n }], { value: 'rating' })
    expect(group?.tally).toBe(Number.MAX_SAFE_INTEGER)
  }
})
