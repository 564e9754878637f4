import type { Direction, Verdict } from './model.ts'

/**
 * Compares one number delivered with one number expected: the rule of the source texts in one call.
 *
 * Worse than expected is a disaster, exactly as expected is ordinary, better is excellent. The
 * comparison is exact; for a tolerance, give `assessDelivery` an adequate and a desired value.
 *
 * @param expected - what was expected
 * @param delivered - what was delivered, in the same unit
 * @param direction - `higherIsBetter` or `lowerIsBetter`
 * @returns the verdict
 * @throws RangeError when a number is not finite: what is missing has no verdict
 * @example Portions, and minutes
 * ```ts
 * import { classifyDelivery } from 'paripurna/expectation'
 *
 * classifyDelivery(4, 5, 'higherIsBetter') // => 'excellent'
 * classifyDelivery(10, 30, 'lowerIsBetter') // => 'disaster'
 * classifyDelivery(10, 10, 'lowerIsBetter') // => 'ordinary'
 * classifyDelivery(10, NaN, 'lowerIsBetter') // throws RangeError
 * ```
 * @see Oliver, Journal of Marketing Research 17 (1980) 460-469: expectancy disconfirmation
 */
export function classifyDelivery(
  expected: number,
  delivered: number,
  direction: Direction,
): Verdict {
  if (!Number.isFinite(expected) || !Number.isFinite(delivered)) {
    throw new RangeError(
      `classifyDelivery needs finite numbers, got expected ${expected}, delivered ${delivered}`,
    )
  }
  if (expected === delivered) return 'ordinary'
  return delivered > expected === (direction === 'higherIsBetter') ? 'excellent' : 'disaster'
}

/**
 * Tells whether a verdict is evidence of loyalty: only service above expectation is.
 *
 * @param verdict - the verdict
 * @returns true for `excellent`, and for nothing else
 * @example
 * ```ts
 * import { earnsLoyalty } from 'paripurna/expectation'
 *
 * earnsLoyalty('excellent') // => true
 * earnsLoyalty('ordinary') // => false
 * ```
 */
export function earnsLoyalty(verdict: Verdict): boolean {
  return verdict === 'excellent'
}
