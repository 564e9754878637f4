import { wilsonInterval } from '../statistics/proportion.ts'
import { criticalValue } from '../statistics/normal.ts'
import { checkCount, totalCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import { checkStates, stateIndex } from './chain.ts'
import {
  transitionClocks,
  type TransitionClock,
  type TransitionMatrix,
  type TransitionMatrixOptions,
  type TransitionRow,
  type TransitionTally,
} from './transition-model.ts'

/**
 * Counts which state follows which, so that branches and months add up.
 *
 * An item is one customer's states in order of time. On the `panel` clock every state stands for one
 * period, and a state that repeats is followed by itself; on the `jump` clock every state stands for
 * one stay, so one that repeats is refused: `panelSequences` and `jumpSequences` read both off
 * spells. A sequence of one state has no transition. Tallies of different clocks or states do not
 * combine.
 *
 * @param options - `states` in the order of rows and columns; `clock`, `panel` or `jump`
 * @returns the summary; its result is `transitionMatrix`
 * @throws RangeError when there is no state, one is there twice, or the clock is unknown; from `add`
 * when a state is unknown (named by its index) or repeats on the jump clock; from `combine` when
 * clocks or states differ
 * @example
 * ```ts
 * import { summarize, transitionSummary } from 'paripurna'
 *
 * const states = ['customer', 'client', 'lost'] as const
 * const panel = transitionSummary({ states, clock: 'panel' })
 * const tally = summarize(panel, [['customer', 'customer', 'client'], ['customer', 'lost', 'lost']])
 * tally.counts // => [[1, 1, 1], [0, 0, 0], [0, 0, 1]]
 * const jumps = transitionSummary({ states, clock: 'jump' })
 * summarize(jumps, [['customer', 'client']]).counts // => [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
 * summarize(jumps, [['customer', 'customer']]) // throws RangeError
 * ```
 */
export function transitionSummary<State extends string>(options: {
  readonly states: readonly State[]
  readonly clock: TransitionClock
}): Summary<readonly State[], TransitionTally<State>, TransitionMatrix<State>> {
  const { states, clock } = options
  const empty = { clock, states, counts: states.map(() => states.map(() => 0)) }
  checkTally('transitionSummary', empty)
  const index = new Map<string, number>(states.map((state, at) => [state, at]))
  const indexOf = (state: State, at: number) =>
    index.get(state) ?? stateIndex('transitionSummary', states, state, `index ${at}`)
  return {
    empty,
    add: (tally, sequence, times = 1) => {
      checkSame(tally, empty)
      const counts = tally.counts.map((row) => [...row])
      let from: number | undefined
      for (const [at, state] of sequence.entries()) {
        const to = indexOf(state, at)
        if (clock === 'jump' && to === from) {
          throw new RangeError(
            `transitionSummary needs another state at each jump, got ${state} again at index ${at}`,
          )
        }
        const row = from === undefined ? [] : (counts[from] ?? [])
        row[to] = checkCount((row[to] ?? 0) + checkCount(times, 'times'), 'transitionSummary')
        from = to
      }
      return { ...tally, counts }
    },
    combine: (first, second) => {
      checkSame(first, empty)
      checkSame(second, empty)
      const counts = first.counts.map((row, from) =>
        row.map((count, to) => totalCount([count, second.counts[from]?.[to] ?? 0], 'combine')),
      )
      return { ...empty, counts }
    },
    result: (tally) => transitionMatrix(tally),
  }
}

/**
 * Tells with what probability each state follows each, with intervals.
 *
 * A state that nothing was seen to follow has no row: `null` among the probabilities, and
 * `unobserved` among the rows. It is neither kept nor left for anywhere; for a chain that ends there,
 * name it as `absorbing`. The intervals are those of each share by itself.
 *
 * @param tally - counts, of `transitionSummary` or a query
 * @param options - `level` of confidence, between 0 and 1, default 0.95; `interval`,
 * `wilsonInterval` (default) or `clopperPearsonInterval`
 * @returns the chain with counts, errors and intervals
 * @throws RangeError naming the place when the counts are not square, not whole or negative, a jump
 * leads to its own state, a state is there twice, or clock or level is unknown
 * @example
 * ```ts
 * import { transitionMatrix } from 'paripurna/ladder-analytics'
 *
 * const states = ['customer', 'client', 'evangelist'] as const
 * const counts = [[30, 20, 0], [5, 44, 1], [0, 0, 0]]
 * const matrix = transitionMatrix({ clock: 'panel', states, counts })
 * matrix.probabilities // => [[0.6, 0.4, 0], [0.1, 0.88, 0.02], null]
 * const [customer, , evangelist] = matrix.rows
 * evangelist // => { kind: 'unobserved', because: 'nobodySeenAgain', from: 'evangelist' }
 * customer?.kind === 'observed' && customer.to[1] // => { to: 'client', count: 20, share: 0.4, n: 50, ... }
 * ```
 * @see Anderson and Goodman, "Statistical Inference about Markov Chains", Annals of Mathematical
 * Statistics 28 (1957) 89-110
 */
export function transitionMatrix<State extends string>(
  tally: TransitionTally<State>,
  options: TransitionMatrixOptions = {},
): TransitionMatrix<State> {
  const { level = 0.95, interval = wilsonInterval } = options
  const { clock, states, counts } = tally
  checkTally('transitionMatrix', tally)
  // Refuses a level out of range even where no interval will be made.
  criticalValue(level)
  const rows = states.map((from, at): TransitionRow<State> => {
    const row = counts[at] ?? []
    const n = totalCount(row, 'transitionMatrix')
    if (n === 0) {
      const because = clock === 'jump' ? 'nobodyLeft' : 'nobodySeenAgain'
      return { kind: 'unobserved', because, from }
    }
    const to = states.map((to, column) => {
      const count = row[column] ?? 0
      const share = interval(count, n, { level })
      return {
        to,
        count,
        ...share,
        standardError: Math.sqrt((share.share * (1 - share.share)) / n),
      }
    })
    return { kind: 'observed', from, n, to }
  })
  const observed = rows.filter((row) => row.kind === 'observed')
  const logs = observed.flatMap(({ to }) =>
    to.map(({ count, share }) => (count === 0 ? 0 : count * Math.log(share))),
  )
  return {
    clock,
    states,
    n: totalCount(
      observed.map(({ n }) => n),
      'transitionMatrix',
    ),
    level,
    probabilities: rows.map((row) =>
      row.kind === 'observed' ? row.to.map(({ share }) => share) : null,
    ),
    rows,
    // Adding 0 makes a minus zero a zero.
    logLikelihood: logs.reduce((sum, log) => sum + log, 0) + 0,
  }
}

/**
 * Refuses what is no tally, by its place.
 *
 * @internal
 */
export function checkTally(act: string, { clock, states, counts }: TransitionTally): void {
  checkStates(act, states)
  if (!transitionClocks.includes(clock)) {
    throw new RangeError(`${act} needs a clock of ${transitionClocks.join(', ')}, got ${clock}`)
  }
  if (counts.length !== states.length) {
    throw new RangeError(`${act} needs ${states.length} rows of counts, got ${counts.length}`)
  }
  for (const [from, row] of counts.entries()) {
    if (row.length !== states.length) {
      throw new RangeError(
        `${act} needs ${states.length} columns, got ${row.length} at counts[${from}]`,
      )
    }
    for (const [to, count] of row.entries()) checkCount(count, `${act}: counts[${from}][${to}]`)
    if (clock === 'jump' && row[from] !== 0) {
      throw new RangeError(
        `${act} needs no jump to the same state, got ${row[from]} at counts[${from}][${from}]`,
      )
    }
  }
}

function checkSame(tally: TransitionTally, own: TransitionTally): void {
  const { clock, states } = own
  // Most tallies come from this summary, with its own list.
  const same = tally.states === states || JSON.stringify(tally.states) === JSON.stringify(states)
  if (same && tally.clock === clock) return
  throw new RangeError(
    `transitionSummary needs tallies of one clock and the same states, got ${tally.clock} over ${tally.states.join(', ')} and ${clock} over ${states.join(', ')}`,
  )
}
