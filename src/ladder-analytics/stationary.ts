import { chainRows, indexesWhere, leadsTo, pick, type ChainRows } from './chain.ts'
import type { ClosedClass, StationaryDistribution, StationaryDistributions } from './chain-model.ts'
import type { MarkovChain } from './transition-model.ts'

/**
 * Tells where a chain settles: the share of time it spends in each state in the long run.
 *
 * States that lead to each other and nowhere else form a closed class; the chain ends up in one, and
 * every class has its own shares. They are solved for, so a chain that only swaps two states has them
 * too (half and half), though it never comes to rest. It describes the rules behind the chain, not
 * the future: a change of policy changes them.
 *
 * @param chain - states and probabilities, such as `transitionMatrix` gives
 * @returns `unique` with the shares; or `several`, one answer per class, because there are
 * `severalClosedClasses`
 * @throws RangeError naming the place when the matrix is not square, a row does not sum to 1 within
 * 1e-9 or is `null`, or a state is there twice
 * @example
 * ```ts
 * import { stationaryDistribution } from 'paripurna/ladder-analytics'
 *
 * const oz = stationaryDistribution({
 *   states: ['rain', 'nice', 'snow'],
 *   probabilities: [[0.5, 0.25, 0.25], [0.5, 0, 0.5], [0.25, 0.25, 0.5]],
 * })
 * oz.kind === 'unique' && oz.distribution[0] // ≈ 0.4
 * const swap = stationaryDistribution({ states: ['active', 'dormant'], probabilities: [[0, 1], [1, 0]] })
 * swap // => { kind: 'unique', distribution: [0.5, 0.5], ... }
 * swap.classes[0]?.period // => 2
 * const stuck = stationaryDistribution({ states: ['a', 'b'], probabilities: [[1, 0], [0, 1]] })
 * stuck // => { kind: 'several', because: 'severalClosedClasses', ... }
 * ```
 * @see Grassmann, Taksar and Heyman, "Regenerative Analysis and Steady State Distributions for Markov
 * Chains", Operations Research 33 (1985) 1107-1116; Grinstead and Snell (1997), section 11.3
 */
export function stationaryDistribution<State extends string>(
  chain: MarkovChain<State>,
): StationaryDistribution<State> | StationaryDistributions<State> {
  const { states } = chain
  const rows = chainRows('stationaryDistribution', chain)
  const classes = closedClasses(rows).map((members): ClosedClass<State> => {
    const shares = longRun(members.map((from) => pick(rows[from] ?? [], members)))
    const distribution = states.map((_, at) => shares[members.indexOf(at)] ?? 0)
    return {
      states: pick(states, members),
      period: periodOf(rows, members),
      distribution,
      recurrenceSteps: distribution.map((share) => (share > 0 ? 1 / share : null)),
    }
  })
  const [only] = classes
  return only !== undefined && classes.length === 1
    ? { kind: 'unique', states, distribution: only.distribution, classes }
    : { kind: 'several', because: 'severalClosedClasses', states, classes }
}

/** The sets of states that lead to each other and nowhere else, by their first states. */
function closedClasses(rows: ChainRows): readonly (readonly number[])[] {
  const sources = rows.map((_, at) => leadsTo(rows, [at]))
  return rows.flatMap((_, at) => {
    const reached = indexesWhere(rows, (_, to) => sources[to]?.[at] === true)
    const closed = reached.every((to) => sources[at]?.[to] === true)
    return closed && reached[0] === at ? [reached] : []
  })
}

/**
 * The long run of states that all lead to each other, by elimination without subtraction: each state
 * is taken out of the chain in turn, and the shares are read off on the way back.
 */
function longRun(given: readonly (readonly number[])[]): readonly number[] {
  const rows = given.map((row) => [...row])
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let out = rows.length - 1; out > 0; out--) {
    let away = 0
    for (let to = 0; to < out; to++) away += cell(out, to)
    for (let from = 0; from < out; from++) {
      const row = rows[from] ?? []
      const rate = cell(from, out) / away
      row[out] = rate
      for (let to = 0; to < out; to++) row[to] = cell(from, to) + rate * cell(out, to)
    }
  }
  const shares = [1]
  for (let back = 1; back < rows.length; back++) {
    shares.push(shares.reduce((sum, share, from) => sum + share * cell(from, back), 0))
  }
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

/** The greatest common divisor of the lengths of all ways from a state back to it. */
function periodOf(rows: ChainRows, members: readonly number[]): number {
  const [first = 0] = members
  const depth = new Map([[first, 0]])
  let period = 0
  // The map grows while it is walked.
  for (const [from, steps] of depth) {
    for (const to of members) {
      if (!((rows[from]?.[to] ?? 0) > 0)) continue
      const known = depth.get(to)
      if (known === undefined) depth.set(to, steps + 1)
      else period = greatestCommonDivisor(period, Math.abs(steps + 1 - known))
    }
  }
  return period
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
