import { betaCurve, lowerBetaPoint, mirrored, shareAt, type BetaCurve } from './beta-curve.ts'
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
  checkSuccesses('wilsonInterval', successes, n)
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

/**
 * The Clopper-Pearson interval of a share, the exact one: all shares under which neither this many
 * or more nor this many or fewer has a chance below half of what the level leaves.
 *
 * Whatever the true share, it holds it at least as often as the level says, so on average it is wider
 * than need be; where that promise is not needed, `wilsonInterval` is shorter. It never leaves 0 to 1
 * and never has zero width.
 *
 * @param successes - how many of n, a whole number from 0 to n
 * @param n - how many in all, a whole number from 1
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns share and bounds, as parts of 1
 * @throws RangeError when n is 0 (nothing was observed, so there is no share), the counts are not
 * whole or more succeeded than there were, or the level is out of range
 * @example
 * ```ts
 * import { clopperPearsonInterval } from 'paripurna/statistics'
 *
 * clopperPearsonInterval(45, 50).low // ≈ 0.7818645
 * clopperPearsonInterval(0, 20) // => { share: 0, low: 0, level: 0.95, n: 20, ... }
 * clopperPearsonInterval(0, 20).high // ≈ 0.1684335
 * clopperPearsonInterval(0, 0) // throws RangeError
 * ```
 * @see Clopper and Pearson, Biometrika 26 (1934) 404-413
 */
export function clopperPearsonInterval(
  successes: number,
  n: number,
  options?: { readonly level?: number },
): ShareInterval {
  checkSuccesses('clopperPearsonInterval', successes, n)
  const level = options?.level ?? 0.95
  // Refuses a level out of range.
  criticalValue(level)
  const tail = Math.log((1 - level) / 2)
  const failures = n - successes
  return {
    share: (successes + 0) / n,
    low: successes === 0 ? 0 : lowerShare(betaCurve(successes, failures + 1), tail),
    high: failures === 0 ? 1 : upperShare(betaCurve(successes + 1, failures), tail),
    level,
    n,
  }
}

/** The share that a part of a beta distribution lies below, the part given by its logarithm. */
function lowerShare(curve: BetaCurve, tail: number): number {
  return shareAt(curve, lowerBetaPoint(curve, tail))
}

/** The share that a part lies above, as exact where it is small. */
function upperShare(curve: BetaCurve, tail: number): number {
  return shareAt(curve, -lowerBetaPoint(mirrored(curve), tail))
}

function checkSuccesses(act: string, successes: number, n: number): void {
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(n)
  if (!(whole && n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(
      `${act} needs whole numbers with 0 <= successes <= n and n >= 1, got ${successes} of ${n}`,
    )
  }
}
