import type { InstantLike } from '../calendar/model.ts'
import { startLadder } from './decide.ts'
import { rankOf } from './rules.ts'
import { faultOf } from './event.ts'
import { partingOf, type LadderWalk } from './parting.ts'
import { positionOf } from './position.ts'
import { renaming } from './renaming.ts'
import { replayLadder } from './replay.ts'
import type {
  LadderBacktest,
  LadderBacktestCount,
  LadderBacktestMove,
  LadderCustomerLog,
  LadderDecisionDifference,
} from './backtest-model.ts'
import type { LadderPosition } from './decision-model.ts'
import { ladderStandings, type LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Tells what a change of policy would have meant: every customer's history is replayed under both
 * policies. Who ends elsewhere, from where to where, and at which event the two parted for good.
 *
 * The ladders may differ: `rungs` says which rung after is which rung before, and a rung it does not
 * name is the one of the same name. A customer ends elsewhere when the rung so renamed, the standing
 * or the lifetime is another. One customer is held at a time; the result grows with those who moved.
 *
 * @param policies - `before` and `after`
 * @param logs - the customers' histories, in any order
 * @param options - `until`: replay up to this instant, and let time pass up to it; `rungs`, the name
 * after of each rung before that is called otherwise
 * @returns the customers who moved, the counts of all by where they end, and the events that were
 * decided for another reason; all empty for no logs
 * @throws RangeError when `until` is no instant, `rungs` leads to a rung the policy does not have, or an
 * event grants by hand a rung that has no name after
 * @example A client needs a third day
 * ```ts
 * import { backtestLadder, defaultLadderPolicy } from 'paripurna/loyalty-ladder'
 *
 * const { requirements } = defaultLadderPolicy
 * const strict = {
 *   ...defaultLadderPolicy,
 *   id: 'strict',
 *   requirements: { ...requirements, client: [{ evidence: 'purchaseDays', atLeast: 3 }] },
 * } as const
 * const days = (...days: number[]) => days.map((day) => ({ type: 'purchased', id: `o-${day}`, at: Date.UTC(2026, 0, day) }) as const)
 * const logs = [
 *   { customer: 'c-1', events: days(5, 6) },
 *   { customer: 'c-2', events: days(5, 6, 7) },
 * ]
 * const { n, moved, counts } = backtestLadder({ before: defaultLadderPolicy, after: strict }, logs)
 * n // => 2
 * moved.map(({ customer, before, after }) => [customer, before.rung, after.rung]) // => [['c-1', 'client', 'customer']]
 * moved[0]?.parting.after?.unmet // => [{ rung: 'client', evidence: 'purchaseDays', have: 2, need: 3 }]
 * counts.map((count) => count.n) // => [1, 1]
 * ```
 */
export function backtestLadder<Before extends string, After extends string>(
  policies: { readonly before: LadderPolicy<Before>; readonly after: LadderPolicy<After> },
  logs: Iterable<LadderCustomerLog<NoInfer<Before>>>,
  options: {
    readonly until?: InstantLike
    readonly rungs?: Readonly<Partial<Record<NoInfer<Before>, NoInfer<After>>>>
  } = {},
): LadderBacktest<Before, After> {
  const { before, after } = policies
  const nameOf = renaming(after, options.rungs)
  const until = options.until === undefined ? {} : { until: options.until }
  const starts: readonly [LadderPosition<Before>, LadderPosition<After>] = [
    positionOf(startLadder(before)),
    positionOf(startLadder(after)),
  ]
  const moved: LadderBacktestMove<Before, After>[] = []
  const counts = new Map<number, LadderBacktestCount<Before, After>>()
  const differences = new Map<string, LadderDecisionDifference>()
  let [n, total] = [0, 0]
  const walk: LadderWalk<Before, After> = {
    agree: (old, next) => isSame(old?.to ?? starts[0], next?.to ?? starts[1], nameOf),
    onEvent: (old, next) => {
      const reasons = { before: old.because, after: next.because }
      if (reasons.before === reasons.after) return
      const key = `${reasons.before} ${reasons.after}`
      differences.set(key, { ...reasons, n: (differences.get(key)?.n ?? 0) + 1 })
    },
  }
  for (const { customer, events } of logs) {
    const given = [...events]
    n++
    total += given.length
    // What is no event is rejected under both, and moves nobody.
    const taken = given.filter((event) => faultOf(event, before.rungs) === undefined)
    const old = replayLadder(before, taken, until)
    const translated = taken.map((event) => translate(event, nameOf, customer))
    const next = replayLadder(after, translated, until)
    const parting = partingOf(old.decisions, next.decisions, walk)
    const ends = { before: positionOf(old.state), after: positionOf(next.state) }
    const place =
      placeOf(before, ends.before) * after.rungs.length * ladderStandings.length +
      placeOf(after, ends.after)
    counts.set(place, {
      before: { rung: old.state.rung, standing: old.state.standing },
      after: { rung: next.state.rung, standing: next.state.standing },
      n: (counts.get(place)?.n ?? 0) + 1,
    })
    if (parting !== undefined) moved.push({ customer, ...ends, parting })
  }
  return {
    n,
    moved,
    counts: [...counts].sort(([a], [b]) => a - b).map(([, row]) => row),
    events: total,
    differences: [...differences]
      .sort(([a, { n: most }], [b, { n: least }]) => least - most || (a < b ? -1 : 1))
      .map(([, row]) => row),
  }
}

/** An event as the other ladder knows it: a rung granted by hand is called by its new name. */
function translate<Before extends string, After extends string>(
  event: LadderEvent<Before>,
  nameOf: (rung: string) => After | undefined,
  customer: string,
): LadderEvent<After> {
  if (event.type !== 'overridden') return event
  const { rung, ...rest } = event
  if (rung === undefined) return rest
  const named = nameOf(rung)
  if (named === undefined) {
    throw new RangeError(
      `backtestLadder needs a name after for the rung "${rung}", got none at event "${event.id}" of "${customer}"`,
    )
  }
  return { ...rest, rung: named }
}

function isSame<Before extends string, After extends string>(
  before: LadderPosition<Before>,
  after: LadderPosition<After>,
  nameOf: (rung: string) => After | undefined,
): boolean {
  return (
    nameOf(before.rung) === after.rung &&
    before.standing === after.standing &&
    before.lifetime === after.lifetime
  )
}

/** A number for rung and standing, in the order of both. */
function placeOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { rung, standing }: LadderPosition<Rung>,
): number {
  return rankOf(policy, rung) * ladderStandings.length + ladderStandings.indexOf(standing)
}
