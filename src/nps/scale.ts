import type { NpsScale, NpsTally } from './model.ts'

/** The scale of the Net Promoter Score: 0 to 10, passives from 7, promoters from 9. */
export const npsScale = {
  id: 'nps',
  lowest: 0,
  passivesFrom: 7,
  promotersFrom: 9,
  highest: 10,
} as const satisfies NpsScale

/**
 * Checks a scale of your own, such as five stars, once.
 *
 * Scores of different scales do not compare: the same people scored 21 on eleven points and 11 on
 * five in one study. So a tally carries the id of its scale, and neither the compiler nor the
 * functions that compare or merge tallies let two scales meet. Nothing is converted.
 *
 * @param scale - `id`, not empty and not `nps`; `lowest` and `highest`, whole numbers at most 100
 * apart; `passivesFrom` and `promotersFrom`, the first ratings of those groups, in this order within
 * the scale. Where they are the same there are no passives.
 * @returns the same scale
 * @throws RangeError naming the field when one of these does not hold
 * @example
 * ```ts
 * import { defineNpsScale, tallyRatings } from 'paripurna/nps'
 *
 * const stars = defineNpsScale({ id: 'stars', lowest: 1, passivesFrom: 4, promotersFrom: 5, highest: 5 })
 * tallyRatings([5, 4, 3, 1], stars) // => { promoters: 1, passives: 1, detractors: 2, histogram: [1, 0, 1, 1, 1], scale: 'stars' }
 * defineNpsScale({ ...stars, promotersFrom: 6 }) // throws RangeError
 * ```
 * @see MaritzCX, "Net Promoter Score: does the scale matter?": 21.1 on eleven points, 10.9 on five
 */
export function defineNpsScale<Id extends string>(scale: NpsScale<Id>): NpsScale<Id> {
  const { id, lowest, passivesFrom, promotersFrom, highest } = scale
  if (id.trim() === '' || id === npsScale.id) {
    throw new RangeError(`defineNpsScale needs an id of its own, got "${id}"`)
  }
  for (const [field, value] of Object.entries({ lowest, passivesFrom, promotersFrom, highest })) {
    if (!Number.isSafeInteger(value)) {
      throw new RangeError(`defineNpsScale needs a whole number as ${field}, got ${value}`)
    }
  }
  const ordered = lowest < passivesFrom && passivesFrom <= promotersFrom && promotersFrom <= highest
  if (!ordered || highest - lowest > 100) {
    throw new RangeError(
      `defineNpsScale needs lowest < passivesFrom <= promotersFrom <= highest, at most 100 apart, got ${lowest}, ${passivesFrom}, ${promotersFrom}, ${highest}`,
    )
  }
  return scale
}

/** Whether a value is a whole number on a scale. */
export function isOnScale(value: unknown, scale: NpsScale): value is number {
  return Number.isInteger(value) && Number(value) >= scale.lowest && Number(value) <= scale.highest
}

/** The mark that a tally of a scale carries; that of 0 to 10 carries none. */
export function scaleMark<Id extends string>({ id }: NpsScale<Id>): { readonly scale?: Id } {
  return id === npsScale.id ? {} : { scale: id }
}

/** Refuses tallies of different scales. */
export function checkSameScale(
  first: NpsTally<string>,
  second: NpsTally<string>,
  caller: string,
): void {
  const [one, other] = [first.scale ?? npsScale.id, second.scale ?? npsScale.id]
  if (one !== other) {
    throw new RangeError(`${caller} needs tallies of one scale, got ${one} and ${other}`)
  }
}
