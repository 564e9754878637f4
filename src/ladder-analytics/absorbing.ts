import { identity, multiply, solveLinear } from '../statistics/linear.ts'
import { chainRows, indexesWhere, leadsTo, leaving, pick, stateIndex } from './chain.ts'
import type { AbsorbingChain, HittingProbabilities, NeverAbsorbed } from './chain-model.ts'
import type { MarkovChain } from './transition-model.ts'

/**
 * Tells what becomes of a chain that ends: how many steps that takes, how often each state is visited
 * on the way, and in which state it ends.
 *
 * Absorbing are the states named, whatever follows them in the data, or else those that are followed
 * by themselves only. So naming a rung asks for the first time it is reached.
 *
 * @param chain - states and probabilities, such as `transitionMatrix` gives
 * @param options - `absorbing`, the states to end in
 * @returns `absorbing`; or `unending` because there is `noAbsorbingState`, or some states are
 * `closedWithoutEnd`: they cannot reach one
 * @throws RangeError naming the place when the matrix is not square, a row does not sum to 1 within
 * 1e-9 or is `null` and not absorbing, or a state is unknown or there twice
 * @example A walk home, and the same without a home
 * ```ts
 * import { absorbingChain } from 'paripurna/ladder-analytics'
 *
 * const states = ['lost', 'customer', 'client', 'advocate'] as const
 * const probabilities = [[1, 0, 0, 0], [0.5, 0, 0.5, 0], [0, 0.5, 0, 0.5], [0, 0, 0, 1]]
 * const chain = absorbingChain({ states, probabilities }) // => { kind: 'absorbing', transient: ['customer', 'client'], absorbing: ['lost', 'advocate'], ... }
 * chain.kind === 'absorbing' && chain.expectedSteps[0] // ≈ 2
 * chain.kind === 'absorbing' && chain.absorptionProbabilities[0]?.[1] // ≈ 0.3333333333333333
 * absorbingChain({ states: ['a', 'b'], probabilities: [[0, 1], [1, 0]] }) // => { kind: 'unending', because: 'noAbsorbingState', unending: ['a', 'b'] }
 * ```
 * @see Kemeny and Snell, Finite Markov Chains (1960), chapter 3; Grinstead and Snell, Introduction to
 * Probability (2nd edition, 1997), section 11.2
 */
export function absorbingChain<State extends string>(
  chain: MarkovChain<State>,
  options: { readonly absorbing?: readonly NoInfer<State>[] } = {},
): AbsorbingChain<State> | NeverAbsorbed<State> {
  const { states } = chain
  const named = options.absorbing?.map((state, at) =>
    stateIndex('absorbingChain', states, state, `absorbing[${at}]`),
  )
  const rows = chainRows('absorbingChain', chain, named)
  const ends = indexesWhere(rows, (row, at) => named?.includes(at) ?? row[at] === 1)
  const ending = leadsTo(rows, ends)
  const unending = indexesWhere(ending, (leads) => !leads)
  if (unending.length > 0) {
    const because = ends.length === 0 ? 'noAbsorbingState' : 'closedWithoutEnd'
    return { kind: 'unending', because, unending: pick(states, unending) }
  }
  const passing = indexesWhere(rows, (_, at) => !ends.includes(at))
  const result = {
    kind: 'absorbing',
    transient: pick(states, passing),
    absorbing: pick(states, ends),
  } as const
  if (passing.length === 0) {
    const none: readonly never[] = []
    return {
      ...result,
      fundamental: none,
      expectedSteps: none,
      varianceSteps: none,
      absorptionProbabilities: none,
    }
  }
  const system = leaving(rows, passing)
  const outward = passing.map((from) => pick(rows[from] ?? [], ends))
  const size = passing.length
  const steps = solveLinear(
    system,
    passing.map(() => [1]),
  )
  const visited = solveLinear(system, steps)
  const fundamental = solveLinear(system, identity(size))
  const expectedSteps = steps.map(([step = NaN]) => step)
  return {
    ...result,
    fundamental,
    expectedSteps,
    // (2 N - I) t - t squared; only rounding takes it below 0.
    varianceSteps: expectedSteps.map((step, at) =>
      Math.max(0, 2 * (visited[at]?.[0] ?? NaN) - step - step * step),
    ),
    absorptionProbabilities: multiply(fundamental, outward),
  }
}

/**
 * Tells how likely a chain ever reaches its target from each state, and in how many steps.
 *
 * The least solution: from where the target cannot be reached the probability is 0. The mean of steps
 * is finite only from where the target is reached for certain, and `null` elsewhere.
 *
 * @param chain - states and probabilities, such as `transitionMatrix` gives
 * @param target - one state, or several of which any will do
 * @returns probabilities and expected steps in the order of the states
 * @throws RangeError naming the place when the matrix is not square, a row does not sum to 1 within
 * 1e-9 or is `null` (but for the target's), a state is unknown or there twice, or there is no target
 * @example
 * ```ts
 * import { hittingProbabilities } from 'paripurna/ladder-analytics'
 *
 * const states = ['customer', 'client', 'lost'] as const
 * const chain = { states, probabilities: [[0.5, 0.25, 0.25], [0.5, 0.5, 0], [0, 0, 1]] }
 * hittingProbabilities(chain, 'client') // => { target: ['client'], probabilities: [0.5, 1, 0], expectedSteps: [null, 0, null], ... }
 * hittingProbabilities(chain, 'lost').expectedSteps[1] // ≈ 8
 * ```
 * @see Norris, Markov Chains (1997), theorems 1.3.2 and 1.3.5
 */
export function hittingProbabilities<State extends string>(
  chain: MarkovChain<State>,
  target: NoInfer<State> | readonly NoInfer<State>[],
): HittingProbabilities<State> {
  const { states } = chain
  const named = typeof target === 'string' ? [target] : target
  const targets = named.map((state, at) =>
    stateIndex('hittingProbabilities', states, state, `target[${at}]`),
  )
  if (targets.length === 0) throw new RangeError('hittingProbabilities needs a target, got none')
  const rows = chainRows('hittingProbabilities', chain, targets)
  const reaches = leadsTo(rows, targets)
  const cannot = indexesWhere(reaches, (leads) => !leads)
  const doubtful = leadsTo(rows, cannot)
  const onTheWay = (at: number) => !targets.includes(at)
  const possible = indexesWhere(reaches, (leads, at) => leads && onTheWay(at))
  const certain = indexesWhere(doubtful, (leads, at) => !leads && onTheWay(at))
  const arriving = possible.map((from) =>
    pick(rows[from] ?? [], targets).reduce((sum, value) => sum + value, 0),
  )
  const probabilities = solved(rows, possible, arriving)
  const steps = solved(
    rows,
    certain,
    certain.map(() => 1),
  )
  return {
    states,
    target: named,
    probabilities: states.map((_, at) => {
      if (doubtful[at] === false) return 1
      return probabilities.get(at) ?? 0
    }),
    expectedSteps: states.map((_, at) => (onTheWay(at) ? (steps.get(at) ?? null) : 0)),
  }
}

/** The solution of one system among some states, by their index. */
function solved(
  rows: readonly (readonly number[])[],
  among: readonly number[],
  right: readonly number[],
): ReadonlyMap<number, number> {
  if (among.length === 0) return new Map()
  const solution = solveLinear(
    leaving(rows, among),
    right.map((value) => [value]),
  )
  return new Map(among.map((at, index) => [at, solution[index]?.[0] ?? NaN]))
}
