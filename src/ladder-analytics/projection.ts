import { multiply, solveLinear } from '../statistics/linear.ts'
import { chainRows, type ChainRows } from './chain.ts'
import type { MarkovChain } from './transition-model.ts'

/**
 * Tells how many will stand where after some steps, or with what probability.
 *
 * It takes shares or counts of customers, and gives back what it was given: the sum stays. Expected
 * numbers, as if the chain went on as it is and nobody joined.
 *
 * @param chain - states and probabilities, such as `transitionMatrix` gives
 * @param projection - `from`, one number from 0 per state, in their order; `steps`, a whole number
 * from 0
 * @returns one number per state, in their order
 * @throws RangeError naming the place when the matrix is not square, a row does not sum to 1 within
 * 1e-9 or is `null`, a start is negative or not finite, or the steps are not a whole number from 0
 * @example
 * ```ts
 * import { projectLadder } from 'paripurna/ladder-analytics'
 *
 * const chain = { states: ['customer', 'client', 'lost'], probabilities: [[0.5, 0.25, 0.25], [0, 0.75, 0.25], [0, 0, 1]] }
 * projectLadder(chain, { from: [64, 0, 0], steps: 2 }) // => [16, 20, 28]
 * projectLadder(chain, { from: [0, 1, 0], steps: 0 }) // => [0, 1, 0]
 * ```
 * @see Kemeny and Snell, Finite Markov Chains (1960), theorem 2.1.1
 */
export function projectLadder(
  chain: MarkovChain,
  projection: { readonly from: readonly number[]; readonly steps: number },
): readonly number[] {
  const { from, steps } = projection
  const rows = chainRows('projectLadder', chain)
  checkNumbers('projectLadder', 'from', from, rows.length)
  const negative = from.findIndex((value) => value < 0)
  if (negative >= 0) {
    throw new RangeError(
      `projectLadder needs numbers from 0, got ${from[negative]} at from[${negative}]`,
    )
  }
  checkSteps('projectLadder', 'steps', steps)
  return advance(rows, from, steps)
}

/** The row after some steps, by the squares of the matrix that the steps are made of. */
function advance(rows: ChainRows, from: readonly number[], steps: number): readonly number[] {
  let row = from
  let power = rows
  for (let left = steps; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) row = multiply([row], power)[0] ?? []
    if (left > 1) power = multiply(power, power)
  }
  return row.map((value) => value + 0)
}

/**
 * Tells what a customer on each rung is worth: the rewards to come, discounted.
 *
 * The reward of the rung a customer stands on counts at once and in full; each later step is worth
 * 1 / (1 + discount rate) of the one before. With a horizon the rewards of that many further steps
 * are added; without one, of all.
 *
 * @param chain - states and probabilities, such as `transitionMatrix` gives
 * @param options - `rewards`, one finite number per state and step, in the order of the states;
 * `discountRate` per step, a finite number above 0, or from 0 with a horizon; `horizon`, a whole number
 * of steps from 0
 * @returns one value per state, in their order
 * @throws RangeError naming the place when the matrix is not square, a row does not sum to 1 within
 * 1e-9 or is `null`, a reward is not finite, or rate or horizon is out of range
 * @example
 * ```ts
 * import { rungValue } from 'paripurna/ladder-analytics'
 *
 * const chain = { states: ['client', 'lost'], probabilities: [[0.9, 0.1], [0, 1]] }
 * rungValue(chain, { rewards: [10, 0], discountRate: 0.1 })[0] // ≈ 55
 * rungValue(chain, { rewards: [10, 0], discountRate: 0, horizon: 1 }) // => [19, 0]
 * rungValue(chain, { rewards: [10, 0], discountRate: 0 }) // throws RangeError: a discount rate above 0
 * ```
 * @see Pfeifer and Carraway, "Modeling Customer Relationships as Markov Chains", Journal of Interactive
 * Marketing 14 (2000) 43-55
 */
export function rungValue(
  chain: MarkovChain,
  options: {
    readonly rewards: readonly number[]
    readonly discountRate: number
    readonly horizon?: number
  },
): readonly number[] {
  const { rewards, discountRate, horizon } = options
  const rows = chainRows('rungValue', chain)
  checkNumbers('rungValue', 'rewards', rewards, rows.length)
  const unlimited = horizon === undefined
  if (!(discountRate < Infinity && (unlimited ? discountRate > 0 : discountRate >= 0))) {
    const needs = unlimited ? 'a discount rate above 0 without a horizon' : 'a discount rate from 0'
    throw new RangeError(`rungValue needs ${needs}, got ${discountRate}`)
  }
  const discounted = rows.map((row) => row.map((value) => value / (1 + discountRate)))
  const column = rewards.map((value) => [value])
  if (unlimited) {
    const system = discounted.map((row, at) => row.map((value, to) => (to === at ? 1 : 0) - value))
    return solveLinear(system, column).map(([value = NaN]) => value)
  }
  checkSteps('rungValue', 'horizon', horizon)
  return valueWithin(discounted, column, horizon).map(([value = NaN]) => value + 0)
}

/**
 * The rewards of the first step and of `steps` more, by doubling: twice as many steps are worth those
 * of the first half and, moved on by it, of the second.
 */
function valueWithin(rows: ChainRows, rewards: ChainRows, steps: number): ChainRows {
  let value: ChainRows = rewards.map((row) => row.map(() => 0))
  let [power, worth] = [rows, rewards]
  for (let left = steps + 1; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) value = plus(worth, multiply(power, value))
    worth = plus(worth, multiply(power, worth))
    power = multiply(power, power)
  }
  return value
}

function plus(first: ChainRows, second: ChainRows): ChainRows {
  return first.map((row, at) => row.map((value, column) => value + (second[at]?.[column] ?? NaN)))
}

function checkNumbers(act: string, name: string, given: readonly number[], size: number): void {
  if (given.length !== size) {
    throw new RangeError(`${act} needs ${size} numbers as ${name}, got ${given.length}`)
  }
  const bad = given.findIndex((value) => !Number.isFinite(value))
  if (bad < 0) return
  throw new RangeError(`${act} needs finite numbers, got ${given[bad]} at ${name}[${bad}]`)
}

function checkSteps(act: string, name: string, steps: number): void {
  if (Number.isSafeInteger(steps) && steps >= 0) return
  throw new RangeError(`${act} needs ${name} as a whole number from 0, got ${steps}`)
}
