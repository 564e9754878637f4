import { businessTimeBetween } from '../calendar/business-time.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import type { Schedule } from '../calendar/schedule-model.ts'
import type { Assessment } from '../expectation/model.ts'
import { quantile } from '../statistics/quantile.ts'
import type {
  FollowUpPolicy,
  FollowUpStage,
  FollowUpState,
  FollowUpTarget,
  OuterLoopStage,
} from './follow-up-model.ts'
import type {
  FollowUpMedian,
  FollowUpRecovery,
  FollowUpShare,
  FollowUpSummary,
  FollowUpTargetName,
  FollowUpTiming,
  NoFollowUps,
} from './follow-up-status-model.ts'
import { followUpStatus } from './follow-up-status.ts'
import { ratingGroup } from './group.ts'
import type { NpsRating } from './model.ts'
import { tallyRatings } from './tally.ts'

/**
 * Tells how well answers are followed up: the share contacted and closed in time, how long both took,
 * and whether those who rated again rose.
 *
 * In time counts the cases that met a target or missed it, those still overdue among the missed.
 * Cases that are not due yet are told apart and count for neither: among young cases the quick ones
 * are done and the slow ones pending, so look at cases old enough to be due for a share to rely on.
 * Medians are over what was done, in the time the target counts. Who rates again has chosen to, so
 * recovery says nothing of those who did not.
 *
 * @param policy - the policy; only the targets are read here
 * @param states - the cases; none gives figures that say there are none
 * @param now - the instant to look at
 * @param schedule - the working schedule, made by `defineSchedule`; needed for targets in business time
 * @returns counts by stage, timing and recovery; a share or a median of nothing is `unmeasured`
 * @throws RangeError as `followUpStatus`
 * @example One contacted after an hour, one too late
 * ```ts
 * import { evolveFollowUp, followUpSummary, startFollowUp, type FollowUpEvent } from 'paripurna/nps'
 *
 * const hour = 3_600_000
 * const week = { counted: 'calendarTime', timeZone: 'UTC', within: { days: 7 } } as const
 * const policy = { attempts: 3, firstContact: { ...week, within: { days: 1 } }, close: week }
 * const contactedAfter = (hours: number) => {
 *   const events: FollowUpEvent[] = [
 *     { type: 'received', id: 'e1', at: 0, rating: 3 },
 *     { type: 'triaged', id: 'e2', at: 0, owner: 'Sari', priority: 'high' },
 *     { type: 'contacted', id: 'e3', at: hours * hour },
 *   ]
 *   return events.reduce((state, event) => evolveFollowUp(policy, state, event), startFollowUp())
 * }
 *
 * const summary = followUpSummary(policy, [contactedAfter(1), contactedAfter(25)], 30 * hour)
 * summary.firstContact.inTime // => { kind: 'share', share: 0.5, count: 1, n: 2 }
 * summary.firstContact.median // => { kind: 'median', milliseconds: 13 * hour, counted: 'calendarTime', n: 2 }
 * summary.close.pending // => 2
 * summary.recovery.recovered // => { kind: 'unmeasured', because: 'nobodyRescored' }
 * ```
 */
export function followUpSummary(
  policy: FollowUpPolicy,
  states: Iterable<FollowUpState>,
  now: InstantLike,
  schedule?: Schedule,
): FollowUpSummary {
  const all = [...states]
  const cases = all
    .filter(({ stage }) => stage !== 'awaited')
    .map((state) => ({ state, status: followUpStatus(policy, state, now, schedule) }))
  const timing = (
    name: FollowUpTargetName,
    doneAt: (state: FollowUpState) => Instant | null,
  ): FollowUpTiming => {
    const times = cases.map(({ state }) => [state.receivedAt, doneAt(state)] as const)
    return {
      ...promptness(cases.map(({ status }) => status[name])),
      median: medianTime(times, policy[name].counted, schedule),
    }
  }
  return {
    cases: cases.length,
    stages: innerCounts(all),
    outerLoop: outerCounts(all),
    firstContact: timing('firstContact', (state) => state.contactedAt),
    close: timing('close', (state) => state.closedAt),
    recovery: recoveryOf(all),
  }
}

function promptness(assessments: readonly Assessment[]): Omit<FollowUpTiming, 'median'> {
  const count = (kind: Assessment['kind']) => assessments.filter((one) => one.kind === kind).length
  const met = assessments.filter((one) => one.kind === 'assessed' && one.verdict !== 'disaster')
  return {
    inTime: share(met.length, count('assessed') + count('overdue'), 'nothingDue'),
    pending: count('pending'),
    withdrawn: count('unmeasured'),
  }
}

function medianTime(
  times: readonly (readonly [from: Instant | null, to: Instant | null])[],
  counted: FollowUpTarget['counted'],
  schedule: Schedule | undefined,
): FollowUpMedian | NoFollowUps {
  const lengths = times.flatMap(([from, to]) => {
    if (from === null || to === null) return []
    const open = counted === 'businessTime' && schedule !== undefined
    return [open ? businessTimeBetween(schedule, from, to) : to - from]
  })
  return lengths.length === 0
    ? { kind: 'unmeasured', because: 'nothingDone' }
    : { kind: 'median', milliseconds: quantile(lengths, 0.5), counted, n: lengths.length }
}

function recoveryOf(states: readonly FollowUpState[]): FollowUpRecovery {
  const pairs = states.flatMap(({ rating, rescored }): [NpsRating, NpsRating][] =>
    rating === null || rescored === null ? [] : [[rating, rescored]],
  )
  const isDetractor = (rating: NpsRating) => ratingGroup(rating) === 'detractor'
  const detractors = pairs.filter(([before]) => isDetractor(before))
  const risen = detractors.filter(([, after]) => !isDetractor(after))
  return {
    recovered: share(risen.length, detractors.length, 'nobodyRescored'),
    before: tallyRatings(pairs.map(([before]) => before)),
    after: tallyRatings(pairs.map(([, after]) => after)),
  }
}

function share(
  count: number,
  n: number,
  because: NoFollowUps['because'],
): FollowUpShare | NoFollowUps {
  return n === 0 ? { kind: 'unmeasured', because } : { kind: 'share', share: count / n, count, n }
}

function innerCounts(states: readonly FollowUpState[]): Readonly<Record<FollowUpStage, number>> {
  const at = (stage: FollowUpStage) => states.filter((state) => state.stage === stage).length
  return {
    awaited: at('awaited'),
    received: at('received'),
    triaged: at('triaged'),
    contacted: at('contacted'),
    resolved: at('resolved'),
    unreachable: at('unreachable'),
    declined: at('declined'),
  }
}

function outerCounts(states: readonly FollowUpState[]): Readonly<Record<OuterLoopStage, number>> {
  const at = (stage: OuterLoopStage) => states.filter((state) => state.outerLoop === stage).length
  return {
    notRaised: at('notRaised'),
    raised: at('raised'),
    improvementShipped: at('improvementShipped'),
    customerTold: at('customerTold'),
  }
}
