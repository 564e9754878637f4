import { criticalValue } from '../statistics/normal.ts'
import { wilsonInterval } from '../statistics/proportion.ts'
import { countBelow } from './stay-columns.ts'
import {
  funnelJoins,
  type FunnelEvent,
  type FunnelJoin,
  type FunnelOptions,
  type FunnelPair,
  type FunnelStep,
} from './funnel-model.ts'

/**
 * Tells how many customers went through the steps, one after the other, and what share of those who
 * could.
 *
 * A customer is in once per step, however often it was taken. A step at the same time counts as after.
 * A step taken before the one that precedes it does not count, and one that was skipped ends the way:
 * with `ladderSpells`, infer skipped rungs first. With the two joins by `any`, a later start may lead
 * on where the first did not, within `maxGap`.
 *
 * @param events - of any number of customers, in any order; other steps are left out
 * @param options - `steps` in order; `join`, default `firstFirstAfter`; `maxGap`, the longest time
 * between two steps; `level` of confidence, between 0 and 1, default 0.95
 * @returns one line per step, with Wilson intervals of its shares
 * @throws RangeError when there is no step or one is there twice, the join is unknown, a gap or a time
 * is no number (named by the index), or the level is out of range
 * @example
 * ```ts
 * import { ladderFunnel } from 'paripurna/ladder-analytics'
 *
 * const events = [
 *   { customer: 'a', step: 'prospect', at: 1 },
 *   { customer: 'a', step: 'customer', at: 5 },
 *   { customer: 'b', step: 'customer', at: 2 },
 *   { customer: 'b', step: 'prospect', at: 10 },
 * ]
 * const [prospect, customer] = ladderFunnel(events, { steps: ['prospect', 'customer'] })
 * prospect // => { step: 'prospect', n: 2, ofPrevious: null, ofFirst: { share: 1, n: 2, ... } }
 * customer // => { step: 'customer', n: 1, ofPrevious: { share: 0.5, ... }, ofFirst: { share: 0.5, ... } }
 * ```
 * @see funneljoin, R package, vignette: after_join types and funnel_step
 */
export function ladderFunnel(
  events: Iterable<FunnelEvent>,
  options: FunnelOptions & { readonly steps: readonly string[]; readonly level?: number },
): readonly FunnelStep[] {
  const { steps, level = 0.95 } = options
  const { join, maxGap } = checkedOptions('ladderFunnel', options)
  // Refuses a level out of range even where no interval will be made.
  criticalValue(level)
  const again = steps.find((step, at) => steps.indexOf(step) !== at)
  if (steps.length === 0 || again !== undefined) {
    throw new RangeError(`ladderFunnel needs steps, each once, got ${again ?? 'none'}`)
  }
  const counts = steps.map(() => 0)
  for (const own of timesByCustomer('ladderFunnel', events, steps).values()) {
    let reached = startsOf(own[0] ?? [], join)
    for (const at of steps.keys()) {
      if (at > 0) reached = followersOf(reached, own[at] ?? [], join, maxGap)
      if (reached.length === 0) break
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const shareOf = (n: number, all: number) => (all === 0 ? null : wilsonInterval(n, all, { level }))
  const [first = 0] = counts
  return steps.map((step, at) => {
    const n = counts[at] ?? 0
    const ofPrevious = at === 0 ? null : shareOf(n, counts[at - 1] ?? 0)
    return { step, n, ofPrevious, ofFirst: shareOf(n, first) }
  })
}

/**
 * Lists which events of two steps belong together: the rows behind one step of a funnel.
 *
 * @param events - of any number of customers, in any order; other steps are left out
 * @param options - `from` and `to`, the two steps; `join`, default `firstFirstAfter`; `maxGap`, the
 * longest time between them
 * @returns the pairs, customers in the order they were first met, times ascending
 * @throws RangeError when the two steps are one, the join is unknown, or a gap or a time is no number
 * (named by the index)
 * @example
 * ```ts
 * import { funnelPairs } from 'paripurna/ladder-analytics'
 *
 * const events = [
 *   { customer: 'a', step: 'registered', at: 1 },
 *   { customer: 'a', step: 'landed', at: 4 },
 *   { customer: 'a', step: 'registered', at: 6 },
 * ]
 * const steps = { from: 'landed', to: 'registered' }
 * funnelPairs(events, steps) // => [{ customer: 'a', from: 4, to: 6 }]
 * funnelPairs(events, { ...steps, join: 'firstFirst' }) // => []
 * funnelPairs(events, { ...steps, maxGap: 1 }) // => []
 * ```
 * @see funneljoin, R package, vignette: after_join types
 */
export function funnelPairs(
  events: Iterable<FunnelEvent>,
  options: FunnelOptions & { readonly from: string; readonly to: string },
): readonly FunnelPair[] {
  const { from, to } = options
  const { join, maxGap } = checkedOptions('funnelPairs', options)
  if (from === to) throw new RangeError(`funnelPairs needs two steps, got ${from} twice`)
  const customers = timesByCustomer('funnelPairs', events, [from, to])
  return Array.from(customers, ([customer, [starts = [], ends = []]]) =>
    startsOf(starts, join).flatMap((start) => {
      const first = join === 'firstFirst' ? 0 : countBelow(ends, start)
      const after = ends.slice(first, join === 'anyAny' ? undefined : first + 1)
      const followers = followersOf([start], after, join, maxGap)
      return followers.map((end) => ({ customer, from: start, to: end }))
    }),
  ).flat()
}

function checkedOptions(
  act: string,
  { join = 'firstFirstAfter', maxGap = Infinity }: FunnelOptions,
) {
  if (!funnelJoins.includes(join)) {
    throw new RangeError(`${act} needs a join of ${funnelJoins.join(', ')}, got ${join}`)
  }
  if (maxGap >= 0) return { join, maxGap }
  throw new RangeError(`${act} needs a gap from 0, got ${maxGap}`)
}

/** When each customer took each step, ascending; customers in the order they were first met. */
function timesByCustomer(act: string, events: Iterable<FunnelEvent>, steps: readonly string[]) {
  const customers = new Map<string, number[][]>()
  const index = new Map(steps.map((step, at) => [step, at]))
  let place = 0
  for (const { customer, step, at } of events) {
    if (!Number.isFinite(at)) {
      throw new RangeError(`${act} needs finite times, got ${at} at index ${place}`)
    }
    const own = customers.get(customer) ?? steps.map((): number[] => [])
    const times = own[index.get(step) ?? -1]
    if (times !== undefined) {
      customers.set(customer, own)
      times.push(at + 0)
    }
    place += 1
  }
  for (const own of customers.values()) for (const times of own) times.sort((a, b) => a - b)
  return customers
}

function startsOf(times: readonly number[], join: FunnelJoin): readonly number[] {
  return join === 'firstFirst' || join === 'firstFirstAfter' ? times.slice(0, 1) : times
}

/** The times of the next step that follow one of some times, both ascending. */
function followersOf(
  starts: readonly number[],
  times: readonly number[],
  join: FunnelJoin,
  maxGap: number,
): readonly number[] {
  const candidates = join === 'firstFirst' ? times.slice(0, 1) : times
  const found: number[] = []
  let [at, latest] = [0, -Infinity]
  for (const time of candidates) {
    const before = at
    while ((starts[at] ?? Infinity) <= time) latest = starts[at++] ?? latest
    // Either any start before will do, or one that has its first follower here.
    if (at > (join === 'anyAny' ? 0 : before) && time - latest <= maxGap) found.push(time)
  }
  return found
}
