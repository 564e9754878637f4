/** How many terms a series or a continued fraction may take; a parameter of 1e8 takes a twentieth. */
const mostTerms = 2_000_000

/**
 * The regularized lower incomplete gamma function P(a, x): the share of a gamma distribution with
 * shape a and scale 1 that lies at or below x.
 *
 * Right to 3e-13 in relative terms, where the share is small too; for a small share above x use
 * `gammaTail`. By the power series below a + 1 and by Legendre's continued fraction above.
 *
 * @param x - from 0 up, infinity included
 * @param a - the shape, from 0.1 to 1e8
 * @returns a share from 0 (at 0) to 1 (at infinity)
 * @throws RangeError when x is below 0 or not a number, or the shape is out of range
 * @example
 * ```ts
 * import { regularizedGamma } from 'paripurna/statistics'
 *
 * regularizedGamma(1, 1) // ≈ 0.6321205588285577
 * regularizedGamma(0, 2) // => 0
 * regularizedGamma(1e-9, 3) // ≈ 1.666666665e-28
 * regularizedGamma(-1, 2) // throws RangeError
 * ```
 * @see NIST Digital Library of Mathematical Functions, 8.2.4, 8.7.1 and 8.9.2
 */
export function regularizedGamma(x: number, a: number): number {
  checkGamma('regularizedGamma', x, a)
  return x < a + 1 ? lowerShare(x, a) : 1 - upperShare(x, a)
}

/**
 * The regularized upper incomplete gamma function Q(a, x): the share of a gamma distribution with
 * shape a and scale 1 that lies above x.
 *
 * Right to 3e-13 in relative terms, however far out; the relative error of x itself counts x
 * times there.
 *
 * @param x - from 0 up, infinity included
 * @param a - the shape, from 0.1 to 1e8
 * @returns a share from 1 (at 0) to 0 (at infinity)
 * @throws RangeError when x is below 0 or not a number, or the shape is out of range
 * @example
 * ```ts
 * import { gammaTail } from 'paripurna/statistics'
 *
 * gammaTail(1, 1) // ≈ 0.36787944117144233
 * gammaTail(0, 2) // => 1
 * gammaTail(700, 1).toPrecision(6) // => '9.85968e-305'
 * gammaTail(1, 0) // throws RangeError
 * ```
 * @see NIST Digital Library of Mathematical Functions, 8.2.4, 8.7.1 and 8.9.2
 */
export function gammaTail(x: number, a: number): number {
  checkGamma('gammaTail', x, a)
  return x < a + 1 ? 1 - lowerShare(x, a) : upperShare(x, a)
}

/**
 * The upper tail of the chi-square distribution: the p-value of a statistic.
 *
 * Right in relative terms, to 3e-13, however far out.
 *
 * @param statistic - from 0 up, infinity included
 * @param degrees - the degrees of freedom, from 1 to 2e8; need not be whole
 * @returns a probability from 1 (at 0) to 0 (at infinity)
 * @throws RangeError when the statistic is below 0 or not a number, or the degrees are out of range
 * @example
 * ```ts
 * import { chiSquareTail } from 'paripurna/statistics'
 *
 * chiSquareTail(3.841458820694124, 1) // ≈ 0.05
 * chiSquareTail(0, 4) // => 1
 * chiSquareTail(1000, 2).toPrecision(6) // => '7.12458e-218'
 * chiSquareTail(1, 0) // throws RangeError
 * ```
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.19
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(degrees >= 1 && degrees <= 2e8)) {
    throw new RangeError(`chiSquareTail needs degrees of freedom from 1 to 2e8, got ${degrees}`)
  }
  checkPlace('chiSquareTail', statistic)
  return gammaTail(statistic / 2, degrees / 2)
}

function checkGamma(act: string, x: number, a: number): void {
  checkPlace(act, x)
  if (!(a >= 0.1 && a <= 1e8))
    throw new RangeError(`${act} needs a shape from 0.1 to 1e8, got ${a}`)
}

function checkPlace(act: string, x: number): void {
  if (!(x >= 0)) throw new RangeError(`${act} needs a number from 0, got ${x}`)
}

/** P(a, x) by its power series, all of whose terms are positive. */
function lowerShare(x: number, a: number): number {
  if (x === 0) return 0
  let [sum, term] = [1, 1]
  for (let n = 1; term > sum * 1e-17 && n < mostTerms; n++) sum += term *= x / (a + n)
  return gammaDensity(x, a) * sum
}

/** Q(a, x) by Legendre's continued fraction, as Lentz evaluates it. */
function upperShare(x: number, a: number): number {
  if (x === Infinity) return 0
  let b = x + 1 - a
  let [c, d] = [Infinity, 1 / b]
  let value = d
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 2 ** -52 && n < mostTerms; n++) {
    const over = n * (a - n)
    b += 2
    d = 1 / (b + over * d)
    c = b + over / c
    factor = c * d
    value *= factor
  }
  return gammaDensity(x, a) * a * value
}

/**
 * x^a e^-x / Gamma(a + 1), with the large terms of Stirling's formula cancelled on paper: they
 * leave what e^v exceeds 1 + v by, v = ln(x / a).
 */
function gammaDensity(x: number, a: number): number {
  const beyond = (x - a) / a
  const v = Math.abs(beyond) < 0.5 ? Math.log1p(beyond) : Math.log(x / a)
  return Math.exp(-a * excess(v) - logGammaRemainder(a)) / Math.sqrt(2 * Math.PI * a)
}

/**
 * What Stirling's formula leaves of the logarithm of the gamma function: ln G(z) less
 * (z - 1/2) ln z - z + ln(2 pi) / 2. Below 16 by the recurrence of the gamma function, from there
 * by the asymptotic series (NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1).
 *
 * @internal
 */
export function logGammaRemainder(z: number): number {
  let [remainder, at] = [0, z]
  for (; at < 16; at++) remainder += (at + 0.5) * Math.log1p(1 / at) - 1
  const s = 1 / (at * at)
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))
  return remainder + series / at
}

/**
 * e^v - 1 - v, to the last digits near zero too.
 *
 * @internal
 */
export function excess(v: number): number {
  if (Math.abs(v) > 0.5) return Math.expm1(v) - v
  let [sum, term] = [(v * v) / 2, (v * v) / 2]
  for (let k = 3; k < 20; k++) sum += term *= v / k
  return sum
}
