/**
 * Rounds a fraction half up in decimal, from the fraction itself: the way means and indices are
 * published.
 *
 * The binary number nearest to 2.675 lies below it, so rounding the quotient gives 2.67; 107 of 40
 * rounded here is 2.68.
 *
 * @param numerator - a whole number from 0 to 2^53 - 1, such as a sum of answers
 * @param denominator - a whole number from 1 to 2^53 - 1, such as how many there are
 * @param decimals - how many decimals to keep, a whole number from 0 to 10
 * @returns the number nearest to the rounded decimal
 * @throws RangeError when one of them is out of range
 * @example
 * ```ts
 * import { roundHalfUp } from 'paripurna/quality'
 *
 * roundHalfUp(107, 40, 2) // => 2.68
 * roundHalfUp(2, 3, 2) // => 0.67
 * roundHalfUp(1, 0, 2) // throws RangeError
 * ```
 */
export function roundHalfUp(numerator: number, denominator: number, decimals: number): number {
  const whole = [numerator, denominator].every((part) => Number.isSafeInteger(part) && part >= 0)
  if (!whole || denominator === 0) {
    throw new RangeError(
      `roundHalfUp needs a fraction of whole numbers from 0 over 1 and more, got ${numerator} / ${denominator}`,
    )
  }
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 10)) {
    throw new RangeError(`roundHalfUp needs 0 to 10 decimals, got ${decimals}`)
  }
  const fraction = { numerator: BigInt(numerator), denominator: BigInt(denominator) }
  return Number(roundedUnits(fraction, decimals)) / 10 ** decimals
}

/** A fraction from 0 that is never rounded. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** How many units of the last decimal a fraction is, half up. */
export function roundedUnits({ numerator, denominator }: Fraction, decimals: number): bigint {
  return (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator)
}

/** The number nearest to a fraction, but for the last digit. */
export function numberOf({ numerator, denominator }: Fraction): number {
  const digits = 10n ** 18n
  return Number((numerator * digits) / denominator) / Number(digits)
}
