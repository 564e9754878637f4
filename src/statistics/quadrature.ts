/**
 * One point of a quadrature rule.
 *
 * @internal
 */
export interface QuadraturePoint {
  /** Where, from 0 to 1. */
  readonly at: number
  /** How much it counts; the weights sum to 1. */
  readonly weight: number
}

/**
 * The Gauss-Legendre rule with `points` points on 0 to 1: the roots of the Legendre polynomial by
 * Newton's method, from a start that lies next to each root (NIST Digital Library of Mathematical
 * Functions, 3.5.15 and 18.16.3).
 *
 * @internal
 */
export function legendreRule(points: number): readonly QuadraturePoint[] {
  return Array.from({ length: points }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (points + 0.5))
    let slope = 1
    for (let turn = 0; turn < 10; turn++) {
      const [value, before] = legendre(points, x)
      slope = (points * (before - x * value)) / (1 - x * x)
      x -= value / slope
    }
    return { at: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) }
  })
}

/** The Legendre polynomials of a degree and of the degree before it. */
function legendre(degree: number, x: number): readonly [value: number, before: number] {
  let [value, before] = [x, 1]
  for (let k = 2; k <= degree; k++) {
    ;[value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value]
  }
  return [value, before]
}

/**
 * The logarithm of the integral over the whole line of a function that has one hill and falls at
 * least exponentially on both sides; the function is given by its logarithm.
 *
 * By the trapezoidal rule, which for functions as smooth as densities over log odds doubles its
 * correct digits with every halving of the step. The step is halved until it is no wider than the
 * hill and two results agree to 1e-8 (coarser where the logarithm is so large that its own digits end
 * before), so that the error of the second is that of rounding.
 *
 * @param log - the logarithm of the function; `-Infinity` where it is 0
 * @param widest - a step to begin with, not much below the width of the hill; never above 1
 * @internal
 */
export function logIntegral(log: (at: number) => number, widest = 1): number {
  let step = Math.min(1, widest)
  let top = climb(log, 0, step * 2 ** Math.ceil(Math.log2(64 / step)), step)
  let { area } = gridArea(log, top, step)
  for (let halving = 0; halving < 50; halving++) {
    // The points between those of the grid so far, with which they make the finer grid.
    top = climb(log, top + step / 2, step, step)
    const between = gridArea(log, top, step)
    const gap = Math.abs(between.area - area)
    area = Math.max(area, between.area) + Math.log1p(Math.exp(-gap)) - Math.LN2
    if (between.sum > 2 && gap < 2e-8 + 1e-12 * Math.abs(area)) break
    step /= 2
  }
  return area
}

/** The highest point of a grid, by strides from wide ones down to the grid's own. */
function climb(log: (at: number) => number, from: number, widest: number, step: number): number {
  let [at, best] = [from, log(from)]
  for (let stride = widest; stride >= step; stride /= 2) {
    for (const side of [-stride, stride]) {
      for (let next = log(at + side); next > best; next = log(at + side)) {
        at += side
        best = next
      }
    }
  }
  return at
}

/**
 * The sum over a grid, outward from its highest point until nothing is added, in units of that
 * point; and the logarithm of the area.
 */
function gridArea(log: (at: number) => number, top: number, step: number) {
  const highest = log(top)
  let sum = 1
  for (const side of [-step, step]) {
    for (let k = 1, part = 1; part > 1e-17 && k < 1e6; k++) {
      part = Math.exp(log(top + k * side) - highest)
      sum += part
    }
  }
  return { sum, area: highest + Math.log(sum * step) }
}
