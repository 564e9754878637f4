const logRootTwoPi = 0.9189385332046727
const densityAtZero = 0.3989422804014327

/**
 * The Mills ratio of the standard normal distribution at z >= 0: its upper tail over its density.
 * Near zero by the power series of the lower half, further out by Laplace's continued fraction, both
 * to the last digits.
 */
function millsRatio(z: number): number {
  if (z < 2) {
    let [sum, term] = [z, z]
    for (let odd = 3; sum + term > sum; odd += 2) sum += term *= (z * z) / odd
    return Math.exp((z * z) / 2 + logRootTwoPi) / 2 - sum
  }
  let fraction = z
  for (let depth = 100; depth > 0; depth--) fraction = z + depth / fraction
  return 1 / fraction
}

/**
 * The quantile of the standard normal distribution: the z below which a share `p` of it lies.
 *
 * Found by Newton's method on the logarithm of the tail, so it is as good in the far tails as in the
 * middle: right to about 1e-15, of z where z is above 1. For a small upper tail use the symmetry,
 * `-normalQuantile(tail)`, because 1 - tail loses its digits.
 *
 * @param p - a probability between 0 and 1, both ends included
 * @returns z; `-Infinity` at 0 and `Infinity` at 1
 * @throws RangeError when p is not between 0 and 1
 * @example
 * ```ts
 * import { normalQuantile } from 'paripurna/statistics'
 *
 * normalQuantile(0.975) // ≈ 1.959963984540054
 * normalQuantile(0.5) // => 0
 * normalQuantile(1.5) // throws RangeError
 * ```
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.11 and 26.2.14
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`normalQuantile needs a probability from 0 to 1, got ${p}`)
  }
  const tail = Math.min(p, 1 - p)
  if (tail === 0 || tail === 0.5) return (p - 0.5) * (tail === 0 ? Infinity : 0)
  // The tail lies below half the density's decline, so this starts beyond z and walks back to it.
  let z = Math.sqrt(-2 * Math.log(2 * tail))
  for (let step = Infinity, turns = 0; Math.abs(step) > 1e-15 * z && turns < 30; turns++) {
    const mills = millsRatio(z)
    step = mills * (Math.log(mills) - (z * z) / 2 - logRootTwoPi - Math.log(tail))
    z += step
  }
  return p < 0.5 ? -z : z
}

/**
 * The upper tail of the standard normal distribution: the probability of a value above z.
 *
 * Right in relative terms, to about 1e-14, however far out: down to 1e-308 at z = 37.5, from where
 * doubles lose their digits; beyond 38.5 no double but 0 is left. The lower tail is
 * `normalTail(-z)`; 1 - normalTail(z) would lose it. A two-sided p-value is
 * `2 * normalTail(Math.abs(z))`.
 *
 * @param z - any number, infinities included
 * @returns a probability from 0 to 1; 1 at `-Infinity`, 0.5 at 0, 0 at `Infinity`
 * @throws RangeError when z is not a number
 * @example The middle, and further out than 1 less the distribution can say
 * ```ts
 * import { normalTail } from 'paripurna/statistics'
 *
 * normalTail(0) // => 0.5
 * normalTail(1.959963984540054) // ≈ 0.025
 * normalTail(20).toPrecision(6) // => '2.75362e-89'
 * normalTail(NaN) // throws RangeError
 * ```
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.11 and 26.2.14
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalTail needs a number, got NaN')
  if (z < 0) return 1 - normalTail(-z)
  if (z > 39) return 0
  // z * z / 2 in two parts, the first of them exact, so that the exponent keeps its digits.
  const head = Math.floor(16 * z) / 16
  const rest = ((z - head) * (z + head)) / 2
  return millsRatio(z) * densityAtZero * Math.exp(-(head * head) / 2) * Math.exp(-rest)
}

/**
 * The z that a two-sided interval at a level of confidence reaches to.
 *
 * @internal
 */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `a confidence level lies between 0 and 1, both ends excluded, got ${level}`,
    )
  }
  return 0 - normalQuantile((1 - level) / 2)
}
