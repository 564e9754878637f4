import type { NpsScale } from './model.ts'

/**
 * Counts a column of ratings as fast as it can be read: several at once, as one place in a table of
 * counts, so that no count waits for the one before it and nothing is decided rating by rating.
 *
 * @returns the histogram of the scale; undefined where something is no rating, or the scale or the
 * column has no fast way
 */
export function countColumn(ratings: ArrayLike<number>, scale: NpsScale): number[] | undefined {
  const { lowest, highest } = scale
  if (lowest < 0 || highest > 15) return undefined
  let counts: readonly number[] | undefined
  if (ratings instanceof Uint8Array) counts = countBytes(ratings)
  else if (Array.isArray(ratings)) counts = countNumbers(ratings)
  const histogram = counts?.slice(lowest, highest + 1)
  const counted = histogram?.reduce((sum, count) => sum + count, 0)
  return counted === ratings.length ? histogram : undefined
}

/** Counts every byte in its place, two at once where there are many; nothing is checked on the way. */
function countBytes(bytes: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0)
  // The tables for two at once take longer to make than few bytes to count.
  if (bytes.length < 50_000) return countSingly(bytes, counts)
  const start = bytes.byteOffset % 2
  const length = Math.floor((bytes.length - start) / 4) * 2
  countPairs(new Uint16Array(bytes.buffer, bytes.byteOffset + start, length), counts)
  countSingly(bytes.subarray(0, start), counts)
  return countSingly(bytes.subarray(start + 2 * length), counts)
}

function countSingly(bytes: Uint8Array, counts: number[]): number[] {
  for (const rating of bytes) counts[rating] = (counts[rating] ?? 0) + 1
  return counts
}

/** Counts an even number of pairs of bytes, in two tables by turns. */
function countPairs(pairs: Uint16Array, counts: number[]): void {
  const one = new Uint32Array(65_536)
  const two = new Uint32Array(65_536)
  for (let row = 0; row < pairs.length; row += 2) {
    const a = pairs[row] ?? 0
    const b = pairs[row + 1] ?? 0
    one[a] = (one[a] ?? 0) + 1
    two[b] = (two[b] ?? 0) + 1
  }
  for (let pair = 0; pair < 65_536; pair++) {
    const times = (one[pair] ?? 0) + (two[pair] ?? 0)
    counts[pair & 255] = (counts[pair & 255] ?? 0) + times
    counts[pair >> 8] = (counts[pair >> 8] ?? 0) + times
  }
}

/** Counts whole numbers from 0 to 15, three at once, and stops at anything else. */
function countNumbers(ratings: readonly unknown[]): number[] | undefined {
  const counts = new Array<number>(16).fill(0)
  const table = new Uint32Array(4096)
  const whole = ratings.length - (ratings.length % 3)
  for (let row = 0; row < whole; row += 3) {
    const a = ratings[row]
    const b = ratings[row + 1]
    const c = ratings[row + 2]
    const d = low(a)
    const e = low(b)
    const f = low(c)
    if (d !== a || e !== b || f !== c) return undefined
    const place = d | (e << 4) | (f << 8)
    table[place] = (table[place] ?? 0) + 1
  }
  for (let place = 0; place < 4096; place++) {
    const times = table[place] ?? 0
    for (const rating of [place & 15, (place >> 4) & 15, place >> 8]) {
      counts[rating] = (counts[rating] ?? 0) + times
    }
  }
  for (const rating of ratings.slice(whole)) {
    const last = low(rating)
    if (last !== rating) return undefined
    counts[last] = (counts[last] ?? 0) + 1
  }
  return counts
}

/** The lowest four bits of a number: the number itself only from 0 to 15; -1 for what is none. */
function low(rating: unknown): number {
  return typeof rating === 'number' ? rating & 15 : -1
}
