import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentShares } from '../../src/summary/share.ts'

/** Hamilton's method once more, in whole numbers without end: one percent at a time. */
function sharedOut(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + BigInt(count), 0n)
  const shares = counts.map((count) => (BigInt(count) * 100n) / total)
  let left = 100n - shares.reduce((sum, share) => sum + share, 0n)
  const lost = counts.map((count) => (BigInt(count) * 100n) % total)
  for (; left > 0n; left--) {
    const most = lost.reduce((largest, part) => (part > largest ? part : largest))
    const winner = lost.indexOf(most)
    shares[winner] = (shares[winner] ?? 0n) + 1n
    lost[winner] = -1n
  }
  return shares.map(Number)
}

const largest = Math.floor(2 ** 53 / 100) - 1
const anyCounts = fc
  .array(
    fc.oneof(fc.nat(20), fc.nat(100_000), fc.integer({ min: 0, max: Math.floor(largest / 30) })),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .filter((counts) => counts.some((count) => count > 0))

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [120, 45, 30],
    [62, 23, 15],
  ],
  [
    [1, 1, 1, 1, 1, 1],
    [17, 17, 17, 17, 16, 16],
  ],
  [
    [1, 1],
    [50, 50],
  ],
  [[5], [100]],
  [
    [0, 5, 0],
    [0, 100, 0],
  ],
  [
    [1, 199],
    [1, 99],
  ],
  [
    [199, 1],
    [100, 0],
  ],
  [
    [1, 999],
    [0, 100],
  ],
])('percentShares of %j are %j', (counts, shares) => {
  expect(percentShares(counts)).toEqual(shares)
})

test('percentShares are all 0 when nothing was counted', () => {
  expect(percentShares([0, 0])).toEqual([0, 0])
  expect(percentShares([-0])).toEqual([0])
  expect(percentShares([])).toEqual([])
})

test('percentShares gives no minus zero', () => {
  expect(percentShares([-0, 3])).toEqual([0, 100])
})

test('percentShares sum to 100, each within 1 of the exact share', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const shares = percentShares(counts)
      const total = counts.reduce((sum, count) => sum + count, 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
      shares.forEach((share, index) => {
        const exact = BigInt(counts[index] ?? NaN) * 100n
        const distance = BigInt(share) * BigInt(total) - exact
        expect(distance < BigInt(total) && -distance < BigInt(total)).toBe(true)
      })
    }),
  )
})

test('percentShares agree with the method done in BigInt, ties to the earlier', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      expect(percentShares(counts)).toEqual(sharedOut(counts))
    }),
  )
})

test('percentShares leave the counts as they were', () => {
  const counts = Object.freeze([3, 1, 2])
  expect(percentShares(counts)).toEqual([50, 17, 33])
})

test('percentShares take sums to 2^53 / 100 and refuse larger ones', () => {
  expect(percentShares([largest, 0])).toEqual([100, 0])
  expect(() => percentShares([largest, 2])).toThrow(RangeError)
  expect(() => percentShares([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
})

test.each([-1, 0.5, NaN, Infinity])('percentShares refuse the count %d', (count) => {
  expect(() => percentShares([1, count])).toThrow(RangeError)
  expect(() => percentShares([1, count])).toThrow(`got ${count}`)
})
