import { criticalValue } from './normal.ts'
import { nearWhole } from './quantile.ts'

const mostReplicates = 1e7

/**
 * Which of the ordered replicates from either end is the bound of a percentile interval: of R the
 * one of rank (R + 1) (1 - level) / 2, rounded down. Refuses a level out of range and replicates too
 * few to have a bound.
 *
 * @internal
 */
export function percentileRank(act: string, replicates: number, level: number): number {
  // Refuses a level out of range.
  criticalValue(level)
  const rank = rankOfBound(replicates, level)
  if (!(Number.isInteger(replicates) && rank >= 1 && replicates <= mostReplicates)) {
    const least = Math.ceil(nearWhole(2 / (1 - level)) - 1)
    throw new RangeError(
      `${act} needs whole replicates from ${least} to ${mostReplicates} at level ${level}, got ${replicates}`,
    )
  }
  return rank
}

/**
 * The same rank, 0 where there are too few replicates.
 *
 * @internal
 */
export function rankOfBound(replicates: number, level: number): number {
  return Math.floor(nearWhole(((replicates + 1) * (1 - level)) / 2))
}

/**
 * A generator whose every number is checked: from 0 to below 1.
 *
 * @internal
 */
export function uniformNumbers(act: string, random: () => number): () => number {
  let draws = 0
  return () => {
    const number = random()
    if (!(number >= 0 && number < 1)) {
      throw new RangeError(
        `${act} needs random numbers from 0 to below 1, got ${number} at draw ${draws}`,
      )
    }
    draws += 1
    return number
  }
}
