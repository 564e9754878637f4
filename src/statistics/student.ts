import { betaCurve, lowerBetaPoint, mirrored } from './beta-curve.ts'

/**
 * The quantile of Student's t distribution: the t below which a share `p` of it lies.
 *
 * t squared over the degrees of freedom is the odds of a beta distribution, whose quantile is found
 * by Newton's method on the logarithm of the smaller share: the tail, or what lies between -t and t
 * when p is near one half. Right to 1e-12 in relative terms, far in the tails too. For a small upper
 * tail use the symmetry, `-studentQuantile(tail, degrees)`, because 1 - tail loses its digits.
 *
 * @param p - a probability from 0 to 1, both ends included
 * @param degrees - the degrees of freedom, from 1 to 2^53 - 1; need not be whole
 * @returns t; `-Infinity` at 0 and `Infinity` at 1
 * @throws RangeError when p is not from 0 to 1, or the degrees are out of range
 * @example
 * ```ts
 * import { studentQuantile } from 'paripurna/statistics'
 *
 * studentQuantile(0.975, 30) // ≈ 2.042272456301238
 * studentQuantile(0.975, 1e7) // ≈ 1.9599642
 * studentQuantile(0.5, 1) // => 0
 * studentQuantile(0.975, 0) // throws RangeError
 * ```
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`studentQuantile needs a probability from 0 to 1, got ${p}`)
  }
  if (!(degrees >= 1 && degrees < 2 ** 53)) {
    throw new RangeError(
      `studentQuantile needs degrees of freedom from 1 to 2^53 - 1, got ${degrees}`,
    )
  }
  const tail = Math.min(p, 1 - p)
  if (tail === 0 || tail === 0.5) return (p - 0.5) * (tail === 0 ? Infinity : 0)
  const curve = betaCurve(1 / 2, degrees / 2)
  // The center has t = 1, so half the log odds beyond it are the logarithm of t.
  const u =
    tail > 0.25
      ? lowerBetaPoint(curve, Math.log(1 - 2 * tail))
      : -lowerBetaPoint(mirrored(curve), Math.log(2 * tail))
  return p < 0.5 ? -Math.exp(u / 2) : Math.exp(u / 2)
}
