import { legendreRule, type QuadraturePoint } from './quadrature.ts'

/**
 * A beta distribution on the scale of log odds, measured from its center a : b. There it is smooth
 * and log-concave for any a and b, and nothing is subtracted that is nearly equal.
 *
 * @internal
 */
export interface BetaCurve {
  readonly a: number
  readonly b: number
  /** The logarithm of the density at the center, per unit of log odds. */
  readonly logPeak: number
}

/**
 * Logarithms of the two shares that a point divides a distribution into.
 *
 * @internal
 */
export interface LogTails {
  readonly below: number
  readonly above: number
}

/** From here on both parameters are large enough for the quadrature of the tail. */
const large = 40

/** How far the exponent of a tail is followed: e^-41 is below the last digit. */
const depth = 41

let rule: readonly QuadraturePoint[] | undefined

/**
 * The curve of a beta distribution. Its peak is written with the remainders of Stirling's formula,
 * so that the large terms of the gamma functions cancel on paper and not in the machine.
 *
 * @internal
 */
export function betaCurve(a: number, b: number): BetaCurve {
  const logPeak =
    (Math.log(a) - Math.log1p(a / b) - Math.log(2 * Math.PI)) / 2 +
    logGammaRemainder(a + b) -
    logGammaRemainder(a) -
    logGammaRemainder(b)
  return { a, b, logPeak }
}

/**
 * What Stirling's formula leaves of the logarithm of the gamma function: ln G(z) less
 * (z - 1/2) ln z - z + ln(2 pi) / 2. Below 16 by the recurrence of the gamma function, from there
 * by the asymptotic series (NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1).
 */
function logGammaRemainder(z: number): number {
  let [remainder, at] = [0, z]
  for (; at < 16; at++) remainder += (at + 0.5) * Math.log1p(1 / at) - 1
  const s = 1 / (at * at)
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))
  return remainder + series / at
}

/**
 * How far the odds x : y lie from the center of a curve, in log odds.
 *
 * @internal
 */
export function fromCenter({ a, b }: BetaCurve, x: number, y: number): number {
  const beyond = (b * x - a * y) / (a * y)
  return Math.abs(beyond) < 0.5 ? Math.log1p(beyond) : Math.log(x / y) - Math.log(a / b)
}

/**
 * The share x that lies u log odds from the center.
 *
 * @internal
 */
export function shareAt({ a, b }: BetaCurve, u: number): number {
  return 1 / (1 + (b / a) * Math.exp(-u))
}

/**
 * The curve seen from its other end.
 *
 * @internal
 */
export function mirrored({ a, b, logPeak }: BetaCurve): BetaCurve {
  return { a: b, b: a, logPeak }
}

/**
 * The logarithm of the density at u log odds from the center, per unit of log odds.
 *
 * @internal
 */
export function logBetaDensity({ a, b, logPeak }: BetaCurve, u: number): number {
  const n = a + b
  const [x, y] = [a / n, b / n]
  // Further out the powers of e would overflow, and one of the two outweighs the other.
  if (u > 700) return logPeak - n * (y * u + Math.log(x))
  if (u < -700) return logPeak - n * (Math.log(y) - x * u)
  return logPeak - n * Math.log1p(bend(x, y, u))
}

/** x e^(y u) + y e^(-x u) - 1 for x + y = 1: the terms in u cancel on paper. */
function bend(x: number, y: number, u: number): number {
  return x * excess(y * u) + y * excess(-x * u)
}

/** e^v - 1 - v, to the last digits near zero too. */
function excess(v: number): number {
  if (Math.abs(v) > 0.5) return Math.expm1(v) - v
  let [sum, term] = [(v * v) / 2, (v * v) / 2]
  for (let k = 3; k < 20; k++) sum += term *= v / k
  return sum
}

/**
 * The logarithms of the shares below and above u log odds from the center. One is computed, the
 * smaller or nearly so, and the other is its complement.
 *
 * @internal
 */
export function logBetaTails(curve: BetaCurve, u: number): LogTails {
  if (u === -Infinity) return { below: -Infinity, above: 0 }
  if (u === Infinity) return { below: 0, above: -Infinity }
  const { a, b } = curve
  const both = Math.min(a, b) >= large
  if (both ? u <= 0 : shareAt(curve, u) < (a + 1) / (a + b + 2)) {
    const below = lowerTail(curve, u, both)
    return { below, above: logComplement(below) }
  }
  const above = lowerTail(mirrored(curve), -u, both)
  return { below: logComplement(above), above }
}

function lowerTail(curve: BetaCurve, u: number, both: boolean): number {
  return logBetaDensity(curve, u) + Math.log(both ? integral(curve, u) : fraction(curve, u))
}

/**
 * The logarithm of what a share leaves of 1.
 *
 * @internal
 */
export function logComplement(log: number): number {
  return log < 0 ? Math.log(-Math.expm1(log)) : -Infinity
}

/**
 * The share below u, over the density there, by the continued fraction of Didonato and Morris (ACM
 * Transactions on Mathematical Software 18 (1992) 360-373), whose terms hold the distance
 * from the center and subtract nothing nearly equal; evaluated as Lentz does (Applied Optics 15
 * (1976) 668-671).
 */
function fraction(curve: BetaCurve, u: number): number {
  const { a, b } = curve
  const [x, y] = [shareAt(curve, u), shareAt(mirrored(curve), -u)]
  const distance = 1 - a * y * Math.expm1(u)
  let value = (a * distance) / (a + 1)
  let [c, d, factor] = [value, 0, 0]
  for (let k = 1; k < 10_000 && Math.abs(factor - 1) > 2 ** -52; k++) {
    const s = a + 2 * k - 1
    const w = (k * (b - k) * x) / s
    const over = ((a + k - 1) / s) * (a + b + k - 1) * x * w
    const under = k + w + ((a + k) / (s + 2)) * (distance + k * (1 + y))
    d = 1 / (under + over * d)
    c = under + over / c
    factor = c * d
    value *= factor
  }
  return 1 / value
}

/**
 * The share below u <= 0, over the density there, by Gauss-Legendre quadrature down to where the
 * density has fallen by e^-41.
 */
function integral(curve: BetaCurve, u: number): number {
  const { a, b } = curve
  const n = a + b
  const x = shareAt(curve, u)
  const y = shareAt(mirrored(curve), -u)
  const slope = -a * y * Math.expm1(u)
  // How far the logarithm of the density falls on the way down by s.
  const fall = (s: number) => slope * s + n * Math.log1p(bend(y, x, s))
  let length = (2 * depth) / (slope + Math.sqrt(slope * slope + 2 * depth * n * x * y))
  for (let turn = 0; turn < 4; turn++) {
    const e = Math.expm1(length)
    length -= (fall(length) - depth) / (slope + (n * x * y * e) / (1 + y * e))
  }
  let sum = 0
  rule ??= legendreRule(28)
  for (const { at, weight } of rule) sum += weight * Math.exp(-fall(length * at))
  return length * sum
}

/**
 * How many log odds from the center the share below has the logarithm `log`, below 0. That logarithm
 * is concave, so Newton's method never steps too far up; down it runs on the logarithm once more,
 * which bends little whether the tail falls like a normal or an exponential, and goes back halfway
 * where the tail falls faster than that.
 *
 * @internal
 */
export function lowerBetaPoint(curve: BetaCurve, log: number): number {
  const width = Math.sqrt(1 / curve.a + 1 / curve.b)
  let [u, above] = [0, Infinity]
  for (let step = Infinity, turn = 0; turn < 200; turn++) {
    if (Math.abs(step) <= 1e-15 * (Math.abs(u) + width)) break
    const { below } = logBetaTails(curve, u)
    if (log < below) above = u
    const miss = log < below ? Math.log(log / below) * below : log - below
    const tooFar = above < Infinity && below < 8 * log
    step = tooFar ? (above - u) / 2 : miss * Math.exp(below - logBetaDensity(curve, u))
    u += step
  }
  return u
}
