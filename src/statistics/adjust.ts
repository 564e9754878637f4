import type { AdjustmentMethod } from './adjustment-model.ts'

/**
 * Adjusts the p-values of several tests for how many there are: of twenty true hypotheses, one is
 * rejected at 5% by chance alone.
 *
 * Compare an adjusted value with the level as you would a single one. With `holm`, the chance of
 * rejecting even one true hypothesis is at most the level, however the tests depend on each other.
 * With `benjaminiHochberg`, more is rejected: the expected share of true hypotheses among the
 * rejected is at most the level, if the tests are independent or positively dependent. Adjusted
 * values keep the order of size, are never below their p-value, and at most 1 because a probability
 * is; equal p-values stay equal. One value alone stays what it is.
 *
 * @param pValues - probabilities from 0 to 1, both ends included, in any order
 * @param options - `method`, `holm` or `benjaminiHochberg`: what to guard against is yours to say
 * @returns the adjusted values in the order of the p-values; none for none
 * @throws RangeError with index and value at the first that is not between 0 and 1; naming the
 * method when it is none of the two
 * @example
 * ```ts
 * import { adjustForMultiple } from 'paripurna/statistics'
 *
 * adjustForMultiple([0.01, 0.04, 0.02], { method: 'holm' }) // => [0.03, 0.04, 0.04]
 * adjustForMultiple([0.01, 0.04, 0.02], { method: 'benjaminiHochberg' }) // => [0.03, 0.04, 0.03]
 * adjustForMultiple([], { method: 'holm' }) // => []
 * adjustForMultiple([0.5, 1.5], { method: 'holm' }) // throws RangeError: got 1.5 at index 1
 * ```
 * @see Holm, Scandinavian Journal of Statistics 6 (1979) 65-70; Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300
 */
export function adjustForMultiple(
  pValues: Iterable<number>,
  options: { readonly method: AdjustmentMethod },
): number[] {
  const values = [...pValues]
  values.forEach(checkProbability)
  const order = values.map((_, index) => index)
  order.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0))
  const adjusted = values.map(() => 0)
  let bound: number
  switch (options.method) {
    case 'holm':
      bound = 0
      order.forEach((at, rank) => {
        bound = Math.max(bound, (values[at] ?? 0) * (values.length - rank))
        adjusted[at] = Math.min(1, bound)
      })
      return adjusted
    case 'benjaminiHochberg':
      bound = 1
      order.reverse().forEach((at, passed) => {
        const rank = values.length - passed
        bound = Math.min(bound, (values[at] ?? 0) * (values.length / rank))
        adjusted[at] = bound
      })
      return adjusted
    default:
      throw new RangeError(
        `adjustForMultiple needs a method, holm or benjaminiHochberg, got ${String(options.method)}`,
      )
  }
}

function checkProbability(value: number, index: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(
      `adjustForMultiple needs p-values from 0 to 1, got ${value} at index ${index}`,
    )
  }
}
