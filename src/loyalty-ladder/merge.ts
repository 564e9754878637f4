import { eventAt } from './event-place.ts'
import { compareLadderEvents, contentHash } from './event.ts'
import { replayLadder } from './replay.ts'
import type { LadderMerge, LadderMergeConflict } from './log-model.ts'
import type { LadderLog } from './decision-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Makes one log of several: of one customer whose events reached several writers, or of several
 * records of one person.
 *
 * The events are the union, each id once, and the state is that of a replay of the union. In whatever
 * order logs are merged, at once or one after the other, and however often the same log is: the
 * merged log is the same. Where one id was given different contents, the first in the order of events
 * counts, and the others are in the result; hand them in again as a log of their own
 * (`{ events: dropped }`) when you merge on, and they are reported again. An event delivered twice
 * keeps the earliest `recordedAt`.
 *
 * Ids are told apart within one customer only: before records of one person are merged, their ids
 * must be different for different events, or these are conflicts.
 *
 * @param policy - the policy the merged log is read by
 * @param logs - the logs; only their events are read
 * @returns the merged log, and the `conflicts`; an empty log of no logs
 * @throws RangeError naming the log and the place of what is no event
 * @example Two writers, and an id that both of them used
 * ```ts
 * import { defaultLadderPolicy, mergeLadderLogs } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const again = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5) } as const
 * const other = { ...again, amount: 12 }
 * const merged = mergeLadderLogs(defaultLadderPolicy, [{ events: [bought, again] }, { events: [bought] }])
 * merged.log.state.rung // => 'client'
 * merged.conflicts // => []
 *
 * const { conflicts } = mergeLadderLogs(defaultLadderPolicy, [merged.log, { events: [other] }])
 * conflicts.map(({ id, dropped }) => [id, dropped.length]) // => [['o-2', 1]]
 * ```
 */
export function mergeLadderLogs<Rung extends string>(
  policy: LadderPolicy<Rung>,
  logs: readonly Pick<LadderLog<NoInfer<Rung>>, 'events'>[],
): LadderMerge<Rung> {
  const all = logs.flatMap(({ events }, log) =>
    events.map((event, place) =>
      eventAt(`logs[${log}].events[${place}]`, event, policy.rungs, 'mergeLadderLogs'),
    ),
  )
  const events: LadderEvent<Rung>[] = []
  const told = new Map<string, LadderEvent<Rung>[]>()
  for (const event of all.sort(compareLadderEvents)) {
    const known = told.get(event.id)
    if (known === undefined) {
      events.push(event)
      told.set(event.id, [event])
    } else if (known.every((other) => contentHash(other) !== contentHash(event))) known.push(event)
  }
  const conflicts: LadderMergeConflict<Rung>[] = []
  for (const [id, [kept, ...dropped]] of told) {
    if (kept !== undefined && dropped.length > 0) conflicts.push({ id, kept, dropped })
  }
  return { log: { events, state: replayLadder(policy, events).state }, conflicts }
}
