/**
 * Numerator and denominator of the three rational approximations, lowest power first; the leading 1
 * of each denominator included.
 */
type Ratio = readonly (readonly [number, number])[]

// Coefficients: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484.
const central: Ratio = [
  [3.3871328727963666, 1],
  [133.14166789178438, 42.31333070160091],
  [1971.5909503065514, 687.1870074920579],
  [13731.693765509461, 5394.196021424751],
  [45921.95393154987, 21213.794301586596],
  [67265.7709270087, 39307.89580009271],
  [33430.575583588128, 28729.085735721943],
  [2509.0809287301227, 5226.495278852854],
]
const tail: Ratio = [
  [1.4234371107496836, 1],
  [4.630337846156546, 2.053191626637759],
  [5.769497221460691, 1.6763848301838038],
  [3.6478483247632045, 0.6897673349851],
  [1.2704582524523684, 0.14810397642748008],
  [0.2417807251774506, 0.015198666563616457],
  [0.022723844989269184, 0.0005475938084995345],
  [0.0007745450142783414, 1.0507500716444169e-9],
]
const farTail: Ratio = [
  [6.657904643501103, 1],
  [5.463784911164114, 0.5998322065558879],
  [1.7848265399172913, 0.1369298809227358],
  [0.29656057182850487, 0.014875361290850615],
  [0.026532189526576124, 0.0007868691311456133],
  [0.0012426609473880784, 1.8463183175100548e-5],
  [2.7115555687434876e-5, 1.4215117583164459e-7],
  [2.0103343992922881e-7, 2.0442631033899398e-15],
]

/**
 * The quantile of the standard normal distribution: the z below which a share `p` of it lies.
 *
 * Relative error below 1e-15 over the whole range. For a small upper tail use the symmetry,
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
 * @see Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`normalQuantile needs a probability from 0 to 1, got ${p}`)
  }
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q)
  if (p === 0 || p === 1) return q * Infinity
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  return Math.sign(q) * (r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5))
}

function ratio(coefficients: Ratio, x: number): number {
  let [above, below] = [0, 0]
  for (let power = coefficients.length - 1; power >= 0; power--) {
    const [a, b] = coefficients[power] ?? [0, 0]
    above = above * x + a
    below = below * x + b
  }
  return above / below
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
  return -normalQuantile((1 - level) / 2)
}
