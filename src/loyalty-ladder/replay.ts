import { instantOf } from '../calendar/instant.ts'
import type { Instant } from '../calendar/model.ts'
import { putInOrder, type Arrived } from './arrival.ts'
import { passedTo } from './deadline.ts'
import { startLadder } from './decide.ts'
import { pageOf } from './page.ts'
import { readOn, refusalOf, seenBefore, untaken } from './refusal.ts'
import { stepOf, stepTaken, type Told, toldOfTime } from './step.ts'
import { stateAfter } from './take.ts'
import { effectOf } from './effect.ts'
import type { LadderEventRead } from './event.ts'
import { positionOf } from './position.ts'
import type { LadderState, LadderStep, LadderTimeline } from './decision-model.ts'
import type { LadderReplayOptions } from './log-model.ts'
import type { LadderEvent } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/**
 * Replays a customer's history. The result is a function of the set of events: the order in which
 * they arrive, and how often, makes no difference.
 *
 * Events are put in order of when they happened (at one instant by type, then id), each id counts
 * once, and the same id with other content is a conflict, of which the first in order counts.
 *
 * @param policy - the policy
 * @param events - the events of one customer, in any order, repeated or not
 * @param options - `until`: leave out what happened after this instant, and let time pass up to it;
 * `snapshot`: begin with one that was restored, and take only what it does not know and is not before it; `late`: what
 * becomes of an event that arrived (`recordedAt`, or `at` without it) after something that had
 * happened later: `refold` (the default) puts it in its place, `reject` leaves it out, `{ hold }`
 * leaves it out if it is late by more than that
 * @returns the state at the end, and a decision for every event given and every change that time
 * brought, in order; those on what is no event, or is known to the snapshot or before it, come first
 * @throws RangeError when `until` is no instant, or before the instant the snapshot stands at, or when
 * `late` is none of the three
 * @example A webhook that came twice, and late
 * ```ts
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const first = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const second = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 1, 5) } as const
 * const timeline = replayLadder(defaultLadderPolicy, [second, first, second])
 * timeline.state.rung // => 'client'
 * timeline.decisions.map(({ kind }) => kind) // => ['moved', 'moved', 'duplicate']
 * replayLadder(defaultLadderPolicy, [second, first], { until: Date.UTC(2026, 0, 31) }).state.rung // => 'customer'
 * replayLadder(defaultLadderPolicy, []).state.rung // => 'suspect'
 * ```
 * @example What came late is left out, if the policy of the log is to reject it
 * ```ts
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const march = { type: 'purchased', id: 'o-2', at: Date.UTC(2026, 2, 5) } as const
 * const january = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5), recordedAt: Date.UTC(2026, 3, 1) } as const
 * const kinds = (late: 'reject' | { hold: { months: number } }) =>
 *   replayLadder(defaultLadderPolicy, [march, january], { late }).decisions.map(({ kind }) => kind)
 * kinds('reject') // => ['late', 'moved']
 * kinds({ hold: { months: 2 } }) // => ['moved', 'moved']
 * kinds({ hold: { months: 1 } }) // => ['late', 'moved']
 * ```
 * @see Apache Flink, Windows, "Allowed Lateness", whose watermark is here the latest `at` that arrived
 */
export function replayLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: Iterable<LadderEvent<NoInfer<Rung>>>,
  options: LadderReplayOptions<NoInfer<Rung>> = {},
): LadderTimeline<Rung> {
  const { late = 'refold' } = options
  const until = options.until === undefined ? Infinity : instantOf(options.until)
  const known = options.snapshot?.state
  if ((known?.at ?? -Infinity) > until) {
    throw new RangeError(`replayLadder needs until not before its snapshot, got ${until}`)
  }
  let state = known ?? startLadder(policy)
  const decisions: LadderStep<Rung>[] = []
  const arrived: Arrived<Rung>[] = []
  for (const event of events) {
    const read = readOn(policy, event)
    const told = 'hash' in read ? refusalOf(state, read, knownIn(state, read), event) : read
    if (told) decisions.push(stepOf(policy, state, state, told))
    else if ('hash' in read && read.at <= until) arrived.push({ event, read, first: undefined })
  }
  const end = putInOrder(arrived, late, policy.timeZone, until)
  const own = state.evidence.slice()
  const page = pageOf(own, policy.timeZone, own)
  let position = positionOf(state)
  const tell = (step: LadderStep<Rung>) => {
    decisions.push(step)
    position = step.to
  }
  const pass = (now: Instant) => {
    state = passedTo(policy, state, now, page, (before, after) => {
      tell(stepOf(policy, before, after, toldOfTime(policy, before, after), page))
    })
  }
  for (const one of arrived) {
    const { event, read, first } = one
    // What does not count brings no time with it.
    if (first === one || until < Infinity || read.at < end) pass(read.at)
    const told = leftOut(one, state)
    if (told) tell(stepOf(policy, state, state, told, page))
    else {
      const effect = effectOf(policy, state, event, page)
      const after = stateAfter(policy, state, read, page, effect)
      tell(stepTaken(policy, state, read, effect, after, page, position))
      state = after
    }
  }
  // What the last event brings about at its own instant is for who looks next, as after `decideLadder`.
  if (until < Infinity) pass(until)
  return { state, decisions }
}

function knownIn<Rung extends string>({ evidence }: LadderState<Rung>, { id }: LadderEventRead) {
  return evidence.find((one) => one.id === id)
}

/** What is told of an event that is not taken. */
function leftOut<Rung extends string>(
  one: Arrived<Rung>,
  { standing }: LadderState<Rung>,
): Told | undefined {
  const { event, read, first } = one
  if (first === undefined) return untaken('late', event)
  if (first !== one) return seenBefore(first.read.hash === read.hash, event)
  return standing === 'erased' ? untaken('rejected', event) : undefined
}
