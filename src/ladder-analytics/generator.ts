import { matrixExponential } from '../statistics/matrix-exponential.ts'
import { checkStates, stateIndex } from './chain.ts'
import type { MarkovChain, TimedStay, TransitionGenerator } from './transition-model.ts'

/**
 * Tells at what rate each state is left for each other, per unit of time: moves over time under
 * observation. For moves at any time, where there is no period to count by.
 *
 * Stays that go on count with their time. A state that was never under observation has no rates; one
 * that nobody left has rates of 0, which is what was seen and may be too few to say.
 *
 * @param stays - one per stay: where, how long under observation, and where to
 * @param options - `states` in the order of rows and columns
 * @returns counts, time at risk, rates and mean stays
 * @throws RangeError naming the index when a duration is negative or not finite, a state is unknown or
 * follows itself, or a state was left but never for any time
 * @example
 * ```ts
 * import { transitionGenerator } from 'paripurna/ladder-analytics'
 *
 * const stays = [
 *   { state: 'customer', duration: 40, next: 'client' },
 *   { state: 'customer', duration: 60, next: null },
 *   { state: 'client', duration: 50, next: 'customer' },
 * ] as const
 * const generator = transitionGenerator(stays, { states: ['customer', 'client', 'advocate'] })
 * generator.rates // => [[-0.01, 0.01, 0], [0.02, -0.02, 0], null]
 * generator.meanStay // => [100, 50, null]
 * ```
 * @see Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting Processes (1993),
 * section VI.1
 */
export function transitionGenerator<State extends string>(
  stays: Iterable<TimedStay<State>>,
  options: { readonly states: readonly State[] },
): TransitionGenerator<State> {
  const act = 'transitionGenerator'
  const { states } = options
  checkStates(act, states)
  const counts = states.map(() => states.map(() => 0))
  const timeAtRisk = states.map(() => 0)
  let index = 0
  for (const { state, duration, next } of stays) {
    const place = `index ${index}`
    const from = stateIndex(act, states, state, place)
    if (!(Number.isFinite(duration) && duration >= 0)) {
      throw new RangeError(`${act} needs a finite duration from 0, got ${duration} at ${place}`)
    }
    if (next === state)
      throw new RangeError(`${act} needs another state next, got ${next} at ${place}`)
    timeAtRisk[from] = (timeAtRisk[from] ?? 0) + duration
    if (next !== null) {
      const row = counts[from] ?? []
      const to = stateIndex(act, states, next, place)
      row[to] = (row[to] ?? 0) + 1
    }
    index += 1
  }
  const moves = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const rates = counts.map((row, from) => {
    const time = timeAtRisk[from] ?? 0
    const left = moves[from] ?? 0
    if (time > 0) return row.map((count, to) => (from === to ? 0 - left : count) / time + 0)
    if (left === 0) return null
    throw new RangeError(`${act} needs a stay of some time in ${states[from]}, got ${left} of none`)
  })
  const meanStay = moves.map((left, at) => (left === 0 ? null : (timeAtRisk[at] ?? 0) / left))
  return { states, counts, timeAtRisk, rates, meanStay }
}

/**
 * Tells with what probability each state is followed by each after some time, from rates per unit of
 * time. The result is a chain whose step is that time.
 *
 * @param generator - `states` and `rates`, such as `transitionGenerator` gives
 * @param time - a finite number from 0, in the unit of the rates
 * @returns states and probabilities; the state itself at a time of 0
 * @throws RangeError naming the place when the rates are not square, a row is `null`, a rate off the
 * diagonal is negative or a row does not sum to 0 within a 1e-9th of its size; when the time is not a
 * finite number from 0, or so long that no digits would be left (1e9 moves of the quickest)
 * @example
 * ```ts
 * import { chainAfter } from 'paripurna/ladder-analytics'
 *
 * const generator = { states: ['client', 'advocate'], rates: [[-0.02, 0.02], [0.005, -0.005]] }
 * chainAfter(generator, 30).probabilities[0]?.[1] // ≈ 0.422106757807188
 * chainAfter(generator, 0).probabilities // => [[1, 0], [0, 1]]
 * chainAfter(generator, -1) // throws RangeError
 * ```
 * @see Norris, Markov Chains (1997), theorem 2.1.1; Higham (2005), for the exponential
 */
export function chainAfter<State extends string>(
  generator: Pick<TransitionGenerator<State>, 'states' | 'rates'>,
  time: number,
): MarkovChain<State> {
  const { states, rates } = generator
  checkStates('chainAfter', states)
  if (!(Number.isFinite(time) && time >= 0)) {
    throw new RangeError(`chainAfter needs a finite time from 0, got ${time}`)
  }
  if (rates.length !== states.length) {
    throw new RangeError(`chainAfter needs ${states.length} rows of rates, got ${rates.length}`)
  }
  const moved = rates.map((row, from) =>
    checkedRates(row, from, states.length).map((rate) => rate * time),
  )
  return { states, probabilities: matrixExponential(moved).map(asDistribution) }
}

function checkedRates(
  row: readonly number[] | null,
  from: number,
  size: number,
): readonly number[] {
  const place = `rates[${from}]`
  if (row === null)
    throw new RangeError(`chainAfter needs rates of every state, got null at ${place}`)
  if (row.length !== size) {
    throw new RangeError(`chainAfter needs ${size} columns, got ${row.length} at ${place}`)
  }
  const bad = row.findIndex((rate, to) => !Number.isFinite(rate) || (to !== from && rate < 0))
  if (bad >= 0) {
    throw new RangeError(`chainAfter needs rates from 0, got ${row[bad]} at ${place}[${bad}]`)
  }
  const sum = row.reduce((total, rate) => total + rate, 0)
  if (Math.abs(sum) <= 1e-9 * Math.abs(row[from] ?? 0)) return row
  throw new RangeError(`chainAfter needs rows that sum to 0, got ${sum} at ${place}`)
}

/** What rounding moved below 0 or off a sum of 1 is put back. */
function asDistribution(row: readonly number[]): readonly number[] {
  const shares = row.map((value) => Math.max(0, value))
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}
