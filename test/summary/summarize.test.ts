import fc from 'fast-check'
import { expect, test } from 'vitest'
import { npsSummary } from '../../src/nps/summary.ts'
import type { Summary } from '../../src/summary/model.ts'
import { foldSorted, summarize, summarizeBy } from '../../src/summary/summarize.ts'

/** Joins words, so that the order of counting shows. */
const joining: Summary<string, string, string> = {
  empty: '',
  add: (tally, item) => tally + item,
  combine: (first, second) => first + second,
  result: (tally) => tally,
}

test('summarize adds the items in their order, each once', () => {
  expect(summarize(joining, ['a', 'b', 'a'])).toBe('aba')
  expect(summarize(joining, new Set(['x', 'y', 'x']))).toBe('xy')
})

test('summarize of nothing is the empty tally itself', () => {
  expect(summarize(npsSummary, [])).toBe(npsSummary.empty)
  expect(summarize(joining, new Map<string, string>().keys())).toBe('')
})

test('summarize leaves the empty tally as it was', () => {
  const before = JSON.stringify(npsSummary.empty)
  summarize(npsSummary, [10, 3, null, 'declined', 11])
  expect(JSON.stringify(npsSummary.empty)).toBe(before)
})

test('summarize passes on what the summary throws', () => {
  const refusing: Summary<number, number, number> = {
    ...{ empty: 0, combine: (first, second) => first + second, result: (tally) => tally },
    add: (_, item) => {
      throw new RangeError(`got ${item}`)
    },
  }
  expect(() => summarize(refusing, [7])).toThrow(RangeError)
  expect(() => summarize(refusing, [7])).toThrow('got 7')
})

test('summarizeBy counts per key, keys in the order they were first met', () => {
  const rows = ['b1', 'a1', 'b2', 'c1', 'a2']
  const options = { by: (row: string) => row.slice(0, 1), value: (row: string) => row.slice(1) }
  const tallies = summarizeBy(joining, rows, options)
  expect([...tallies]).toEqual([
    ['b', '12'],
    ['a', '12'],
    ['c', '1'],
  ])
  expect(summarizeBy(joining, [], options).size).toBe(0)
})

test('summarizeBy compares keys as a Map does', () => {
  const keys = [NaN, 0, NaN, -0, null, undefined, '0']
  const tallies = summarizeBy(joining, keys, { by: (key) => key, value: () => 'x' })
  expect([...tallies]).toEqual([
    [NaN, 'xx'],
    [0, 'xx'],
    [null, 'x'],
    [undefined, 'x'],
    ['0', 'x'],
  ])
})

test('summarizeBy is summarize of the rows of each key', () => {
  const row = fc.record({ key: fc.constantFrom('a', 'b', 'c'), word: fc.string({ maxLength: 2 }) })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const tallies = summarizeBy(joining, rows, { by: (row) => row.key, value: (row) => row.word })
      expect([...tallies.keys()]).toEqual([...new Set(rows.map((row) => row.key))])
      for (const [key, tally] of tallies) {
        const words = rows.filter((row) => row.key === key).map((row) => row.word)
        expect(tally).toBe(summarize(joining, words))
      }
    }),
  )
})

interface Amount<Key> {
  readonly key: Key
  readonly amount: number
}
const adding = { start: 0, step: (sum: number, row: { amount: number }) => sum + row.amount }

function amounts<Key>(...keys: readonly Key[]): Amount<Key>[] {
  return keys.map((key, index) => ({ key, amount: index + 1 }))
}

async function totals<Key extends string | number>(
  rows: Iterable<Amount<Key>> | AsyncIterable<Amount<Key>>,
): Promise<[Key, number][]> {
  const pairs: [Key, number][] = []
  for await (const pair of foldSorted(rows, { key: (row) => row.key, ...adding })) pairs.push(pair)
  return pairs
}

test('foldSorted folds rows that rise, and rows that fall', async () => {
  const [a, b, c] = [
    ['a', 3],
    ['b', 3],
    ['c', 9],
  ]
  expect(await totals(amounts('a', 'a', 'b', 'c', 'c'))).toEqual([a, b, c])
  expect(await totals(amounts(3, 2, 2, 1))).toEqual([
    [3, 1],
    [2, 5],
    [1, 4],
  ])
})

test('foldSorted gives one state for one key, and none for no rows', async () => {
  expect(await totals(amounts('a'))).toEqual([['a', 1]])
  expect(await totals(amounts('', '', ''))).toEqual([['', 6]])
  expect(await totals([])).toEqual([])
})

test.each([
  ['a', 'b', 'a'],
  ['b', 'a', 'b'],
  ['a', 'c', 'b'],
  ['a', 'a', 'b', 'b', 'a'],
])('foldSorted refuses keys that turn back: %s %s %s', async (...keys) => {
  const folding = totals(amounts(...keys))
  await expect(folding).rejects.toThrow(RangeError)
  await expect(folding).rejects.toThrow(/got [ab] after [bc]|got b after a/)
})

test('foldSorted sorts text by UTF-16 code unit and numbers by size', async () => {
  expect(await totals(amounts('B', 'a', 'é'))).toHaveLength(3)
  await expect(totals(amounts('a', 'B', 'é'))).rejects.toThrow(RangeError)
  expect(await totals(amounts(9, 10, 11))).toHaveLength(3)
  await expect(totals(amounts('9', '10', '11'))).rejects.toThrow(RangeError)
})

test('foldSorted refuses a key that neither rises nor falls', async () => {
  await expect(totals(amounts(1, NaN, 1))).rejects.toThrow(RangeError)
  await expect(totals(amounts(NaN, NaN))).rejects.toThrow('NaN')
  await expect(totals(amounts<string | number>('a', 1, 'a'))).rejects.toThrow(RangeError)
})

test('foldSorted gives the totals of a Map, whichever way the rows are sorted', async () => {
  const row = fc.record({ key: fc.integer({ min: 0, max: 9 }), amount: fc.nat(100) })
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.boolean(), async (rows, rising) => {
      const sorted = [...rows].sort((a, b) => (rising ? a.key - b.key : b.key - a.key))
      const expected = new Map<number, number>()
      for (const { key, amount } of sorted) expected.set(key, (expected.get(key) ?? 0) + amount)
      expect(await totals(sorted)).toEqual([...expected])
    }),
  )
})

test('foldSorted gives a key as soon as the next begins, and reads no further', async () => {
  const read: string[] = []
  let closed = false
  async function* source() {
    try {
      for (const row of amounts('a', 'a', 'b', 'c')) {
        read.push(row.key)
        yield await Promise.resolve(row)
      }
    } finally {
      closed = true
    }
  }
  const folding = foldSorted(source(), { key: (row) => row.key, ...adding })
  expect(await folding.next()).toEqual({ done: false, value: ['a', 3] })
  expect(read).toEqual(['a', 'a', 'b'])
  expect(closed).toBe(false)
  await folding.return(undefined)
  expect(closed).toBe(true)
})

test('foldSorted passes on what the source throws', async () => {
  async function* source() {
    yield await Promise.resolve({ key: 'a', amount: 1 })
    throw new Error('connection lost')
  }
  await expect(totals(source())).rejects.toThrow('connection lost')
})
