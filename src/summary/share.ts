import { checkCount } from './counts.ts'

/**
 * Shares out a hundred percent over counts so that the shares, as printed, sum to 100: each is
 * rounded down, and what is left goes to the largest remainders (Hamilton's method).
 *
 * Rounding each share by itself gives sums of 99 or 101. Ties go to the earlier count. The
 * arithmetic is exact: whole numbers only, until the last division.
 *
 * @param counts - whole numbers from 0; their sum times 100 times ten to the `decimals` must stay
 * below 2^53
 * @param options - `decimals`, a whole number from 0 (default) to 6
 * @returns the shares in percent, in the order of the counts; all 0 when the counts sum to 0
 * @throws RangeError when a count is not whole or negative, or the sum is too large for exactness
 * @example Three thirds, and nothing at all
 * ```ts
 * import { percentShares } from 'paripurna/summary'
 *
 * percentShares([1, 1, 1]) // => [34, 33, 33]
 * percentShares([1, 1, 1], { decimals: 1 }) // => [33.4, 33.3, 33.3]
 * percentShares([0, 0]) // => [0, 0]
 * ```
 * @see Balinski and Young, Fair Representation (1982), on the method of largest remainders
 */
export function percentShares(
  counts: readonly number[],
  options?: { readonly decimals?: number },
): number[] {
  const scale = 10 ** (options?.decimals ?? 0)
  const parts = 100 * scale
  const total = counts.reduce((sum, count) => sum + checkCount(count, 'percentShares'), 0)
  if (total === 0) return counts.map(() => 0)
  checkCount(total * parts, 'percentShares: the sum, in units of the last decimal')
  const shares = counts.map((count) => Math.floor((count * parts) / total))
  const left = parts - shares.reduce((sum, share) => sum + share, 0)
  const remainders = counts.map((count) => (count * parts) % total)
  const winners = remainders
    .map((_, index) => index)
    .sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
    .slice(0, left)
  return shares.map((share, index) => (winners.includes(index) ? share + 1 : share) / scale)
}
