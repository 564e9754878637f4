import type { NpsGroup, NpsRating, NpsScale, RatingOn } from './model.ts'
import { npsScale } from './scale.ts'

/**
 * Tells which group a rating puts a customer in.
 *
 * 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors; on another scale, as it says.
 *
 * @param rating - a whole number from 0 to 10, or on the scale
 * @param scale - default `npsScale`
 * @returns the group
 * @throws RangeError when the rating is not a whole number on the scale
 * @example Both sides of each border
 * ```ts
 * import { ratingGroup } from 'paripurna/nps'
 *
 * ratingGroup(9) // => 'promoter'
 * ratingGroup(8) // => 'passive'
 * ratingGroup(7) // => 'passive'
 * ratingGroup(6) // => 'detractor'
 * ```
 * @see Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003
 */
export function ratingGroup<Id extends string = 'nps'>(
  rating: RatingOn<Id>,
  scale?: NpsScale<Id>,
): NpsGroup {
  const { lowest, passivesFrom, promotersFrom, highest }: NpsScale = scale ?? npsScale
  if (!(Number.isInteger(rating) && rating >= lowest && rating <= highest)) {
    throw new RangeError(
      `ratingGroup needs a whole rating from ${lowest} to ${highest}, got ${String(rating)}`,
    )
  }
  return rating >= promotersFrom ? 'promoter' : rating >= passivesFrom ? 'passive' : 'detractor'
}

/** What stands where a rating should, as text that cannot be taken for one. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'bigint':
      return `${value}n`
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object'
    case 'function':
    case 'symbol':
      return `a ${typeof value}`
    case 'boolean':
    case 'number':
    case 'undefined':
      return String(value)
  }
}

/**
 * Tells whether a value is a rating: a whole number from 0 to 10, not text and not null.
 *
 * @param value - any value
 * @returns true for the eleven ratings (minus zero counts as 0), false for everything else
 * @example
 * ```ts
 * import { isNpsRating } from 'paripurna/nps'
 *
 * isNpsRating(10) // => true
 * isNpsRating(7.5) // => false
 * isNpsRating('9') // => false
 * ```
 */
export function isNpsRating(value: unknown): value is NpsRating {
  // Bitwise, because this is asked of every rating of a column: only whole numbers survive `| 0`.
  return typeof value === 'number' && (value | 0) === value && value >= 0 && value <= 10
}
