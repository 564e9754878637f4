import type { ShareInterval } from './model.ts'
import { criticalValue } from './normal.ts'

/**
 * The Wilson score interval of a share: how far the true share may lie from the observed one.
 *
 * It never leaves 0 to 1, and at 0 of n or n of n it still has width, which the textbook interval
 * has not.
 *
 * @param successes - how many of n, a whole number from 0 to n
 * @param n - how many in all, a whole number from 1
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns share and bounds, as parts of 1
 * @throws RangeError when n is 0 (nothing was observed, so there is no share), the counts are not
 * whole or more succeeded than there were, or the level is out of range
 * @example
 * ```ts
 * import { wilsonInterval } from 'paripurna/statistics'
 *
 * wilsonInterval(45, 50).low // ≈ 0.7863976
 * wilsonInterval(0, 20) // => { share: 0, low: 0, level: 0.95, n: 20, ... }
 * wilsonInterval(0, 0) // throws RangeError
 * ```
 * @see Wilson, Journal of the American Statistical Association 22 (1927) 209-212
 */
export function wilsonInterval(
  successes: number,
  n: number,
  options?: { readonly level?: number },
): ShareInterval {
  if (!(
    Number.isSafeInteger(successes) &&
    Number.isSafeInteger(n) &&
    n > 0 &&
    successes >= 0 &&
    successes <= n
  )) {
    throw new RangeError(
      `wilsonInterval needs whole numbers with 0 <= successes <= n and n >= 1, got ${successes} of ${n}`,
    )
  }
  const level = options?.level ?? 0.95
  const z = criticalValue(level)
  const spread = z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4)
  const bound = (side: number) => (successes + (z * z) / 2 + side * spread) / (n + z * z)
  return {
    share: (successes + 0) / n,
    low: successes === 0 ? 0 : bound(-1),
    high: successes === n ? 1 : bound(1),
    level,
    n,
  }
}
