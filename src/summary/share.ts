import { checkCount, totalCount } from './counts.ts'

/**
 * Shares out a hundred percent over counts in whole percents that sum to 100: each share is rounded
 * down, and what is left goes to the largest remainders (Hamilton's method).
 *
 * Rounding each share by itself gives sums of 99 or 101. Ties go to the earlier count. The
 * arithmetic is exact.
 *
 * @param counts - whole numbers from 0, summing to at most 2^53 / 100
 * @returns the shares in percent, in the order of the counts; all 0 when the counts sum to 0
 * @throws RangeError when a count is negative or not whole, or the sum is too large
 * @example Three thirds, and nothing at all
 * ```ts
 * import { percentShares } from 'paripurna/summary'
 *
 * percentShares([1, 1, 1]) // => [34, 33, 33]
 * percentShares([0, 0]) // => [0, 0]
 * ```
 * @see Balinski and Young, Fair Representation (1982), on the method of largest remainders
 */
export function percentShares(counts: readonly number[]): number[] {
  const total = checkCount(totalCount(counts, 'percentShares') * 100, 'percentShares') / 100
  if (total === 0) return counts.map(() => 0)
  const shares = counts.map((count) => (count * 100 - ((count * 100) % total)) / total)
  const remainders = counts.map((count) => (count * 100) % total)
  for (let left = shares.reduce((rest, share) => rest - share, 100); left > 0; left--) {
    // The first of equal remainders, so ties go to the earlier count.
    const at = remainders.indexOf(Math.max(...remainders))
    shares[at] = (shares[at] ?? 0) + 1
    remainders[at] = -1
  }
  return shares
}
