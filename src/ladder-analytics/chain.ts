import type { MarkovChain } from './transition-model.ts'

/** A chain whose rows are all there. */
export type ChainRows = readonly (readonly number[])[]

/**
 * Checks states: at least one, each once.
 *
 * @internal
 */
export function checkStates(act: string, states: readonly string[]): void {
  const again = states.findIndex((state, at) => states.indexOf(state) !== at)
  if (states.length === 0) throw new RangeError(`${act} needs at least one state, got none`)
  if (again < 0) return
  throw new RangeError(
    `${act} needs each state once, got ${states[again]} again at states[${again}]`,
  )
}

/**
 * The index of a state that must be one of the chain's.
 *
 * @internal
 */
export function stateIndex(
  act: string,
  states: readonly string[],
  state: string,
  place: string,
): number {
  const index = states.indexOf(state)
  if (index >= 0) return index
  throw new RangeError(`${act} needs a state of ${states.join(', ')}, got ${state} at ${place}`)
}

/**
 * The rows of a chain, checked: square, each a distribution. States made absorbing get a row of their
 * own, whatever they had; a row of which nothing is known must be one of these.
 *
 * @internal
 */
export function chainRows(
  act: string,
  { states, probabilities }: MarkovChain,
  absorbing: readonly number[] = [],
): ChainRows {
  checkStates(act, states)
  const size = states.length
  if (probabilities.length !== size) {
    throw new RangeError(`${act} needs ${size} rows of probabilities, got ${probabilities.length}`)
  }
  return probabilities.map((row, at) => {
    if (absorbing.includes(at)) return states.map((_, column) => (column === at ? 1 : 0))
    if (row !== null) return checkedRow(act, row, size, `probabilities[${at}]`)
    throw new RangeError(
      `${act} needs to know what follows ${states[at]}, got null at probabilities[${at}]`,
    )
  })
}

function checkedRow(
  act: string,
  row: readonly number[],
  size: number,
  place: string,
): readonly number[] {
  if (row.length !== size) {
    throw new RangeError(`${act} needs ${size} columns, got ${row.length} at ${place}`)
  }
  const bad = row.findIndex((value) => !(value >= 0 && value <= 1 + 1e-9))
  if (bad >= 0) {
    throw new RangeError(`${act} needs probabilities, got ${row[bad]} at ${place}[${bad}]`)
  }
  const sum = row.reduce((total, value) => total + value, 0)
  if (Math.abs(sum - 1) <= 1e-9) return row
  throw new RangeError(`${act} needs rows that sum to 1 within 1e-9, got ${sum} at ${place}`)
}

/**
 * Which states lead to one of some states, in any number of steps, 0 included.
 *
 * @internal
 */
export function leadsTo(rows: ChainRows, targets: readonly number[]): readonly boolean[] {
  const found = rows.map((_, at) => targets.includes(at))
  const queue = [...targets]
  // The queue grows while it is walked.
  for (const to of queue) {
    for (const [from, row] of rows.entries()) {
      if (found[from] === true || !((row[to] ?? 0) > 0)) continue
      found[from] = true
      queue.push(from)
    }
  }
  return found
}

/**
 * The part of I - P among some states. The diagonal is the sum of what leaves, which keeps its digits
 * where 1 less the probability of staying would lose them.
 *
 * @internal
 */
export function leaving(rows: ChainRows, among: readonly number[]): number[][] {
  return among.map((from) => {
    const row = rows[from] ?? []
    const away = row.reduce((sum, value, to) => (to === from ? sum : sum + value), 0)
    return among.map((to) => (to === from ? away : 0 - (row[to] ?? 0)))
  })
}

/**
 * The indexes at which something holds.
 *
 * @internal
 */
export function indexesWhere<Item>(
  items: readonly Item[],
  holds: (item: Item, at: number) => boolean,
): number[] {
  return items.flatMap((item, at) => (holds(item, at) ? [at] : []))
}

/**
 * The items at some indexes.
 *
 * @internal
 */
export function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((at) => {
    const item = items[at]
    return item === undefined ? [] : [item]
  })
}
