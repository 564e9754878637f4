import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import type { Schedule, WorkingDays } from '../calendar/schedule-model.ts'
import { assessDelivery } from '../expectation/assess.ts'
import type { Assessment } from '../expectation/model.ts'
import {
  desiredInstant,
  elapsed,
  expectationFrom,
  isPutOffFrom,
  lastInstant,
  putBack,
  type ComplaintClock,
  type ResponseExpectation,
} from './clock.ts'
import { advanceComplaint, silenceEnd } from './decide.ts'
import type { ComplaintDue, ComplaintStatus, ResponsePolicy } from './policy-model.ts'
import type { AwaitedComplaint, ComplaintPause, ComplaintState } from './state-model.ts'

/**
 * Tells how a complaint stands against its limits now, each as an assessment of what was done against
 * what was to be done, and what is due next.
 *
 * The first promise of an answer binds: word that it takes longer moves no verdict, and neither does a
 * better policy behind a bad promise, because `total` looks at the policy in any case. What is done at
 * the last instant, or on the last day, is in time. Within a limit is ordinary; excellent takes a
 * `desired` length and being sooner.
 *
 * The clock of the answer stands still only for what the policy names, and never for acknowledgement
 * and follow-up. A pause puts a promised instant off by its length, and a date by the days it spans;
 * one that begins after the time was used up changes nothing, which `response` and `total` each tell by
 * their own time. A complaint that was rejected after its answer keeps the verdict on the first answer,
 * and is due again in `total`.
 *
 * @param state - where the complaint stands
 * @param policy - the policy
 * @param now - the instant to look at
 * @param calendar - made by `defineSchedule`, needed for limits in business time; or by
 * `defineWorkingDays`, enough for working days
 * @returns the assessments, `unmeasured` because of `noExpectation` where nothing is asked for yet or
 * by the policy; response times; and the earliest limit that waits
 * @throws RangeError when now is before the state's latest event, a calendar or the rule for closed
 * days is missing, a length is negative or no duration, or the desired length is the longer one
 * @example Answered in the last moment of three days, and rejected
 * ```ts
 * import { complaintStatus, replayComplaint, responsePolicy } from 'paripurna/complaint'
 *
 * const rules = { timeZone: 'Asia/Jakarta', pausedBy: [], closesAfterSilence: { days: 14 } }
 * const policy = { ...responsePolicy.twoOrThreeDays, ...rules }
 * const day = 86_400_000
 * const events = [
 *   { type: 'received', id: 'k-1', at: 0, channel: 'form' },
 *   { type: 'acknowledged', id: 'k-2', at: 0, answerBy: 3 * day },
 *   { type: 'held', id: 'k-3', at: day, reason: 'The roaster is abroad', answerBy: 5 * day },
 *   { type: 'answered', id: 'k-4', at: 3 * day, complete: true },
 *   { type: 'reopened', id: 'k-5', at: 4 * day, why: 'The bag is still missing' },
 * ] as const
 *
 * const open = complaintStatus(replayComplaint(policy, events.slice(0, 3)).state, policy, 3 * day)
 * open.response // => { kind: 'pending', left: 0, ... }
 * open.nextDue // => { target: 'response', at: 259200000 }
 *
 * const again = complaintStatus(replayComplaint(policy, events).state, policy, 5 * day)
 * again.response // => { kind: 'assessed', verdict: 'ordinary', adequacyGap: 0, ... }
 * again.total // => { kind: 'overdue', verdict: 'disaster', overdueBy: 172800000, ... }
 * again.responseTimes // => { first: 259200000, total: null }
 * again.acknowledgement // => { kind: 'unmeasured', because: 'noExpectation' }
 * ```
 * @see FCA Handbook, DISP 1.6; "Bekerjasama dengan kolega", the wait of ten minutes
 */
export function complaintStatus(
  state: ComplaintState,
  policy: ResponsePolicy,
  now: InstantLike,
  calendar?: Schedule | WorkingDays,
): ComplaintStatus {
  const at = instantOf(now)
  if (state.at !== null && at < state.at) {
    throw new RangeError(
      `complaintStatus needs now from the latest event on (${state.at}), got ${at}`,
    )
  }
  const current = advanceComplaint(policy, state, at)
  if (current.kind === 'awaited') return nothingYet
  const look = { state: current, policy, now: at, clock: { policy, calendar } }
  const { expectations, promisedBeyondPolicy } = expectationsOf(look)
  const done = doneIn(current)
  const assess = (name: keyof typeof done): Assessment => {
    const doneAt = done[name]
    const delivery = doneAt === null ? null : ({ kind: 'instant', at: doneAt } as const)
    return assessDelivery(expectations[name], delivery, { now: at })
  }
  return {
    state: current.kind,
    acknowledgement: assess('acknowledgement'),
    response: assess('response'),
    total: assess('total'),
    followUp: assess('followUp'),
    responseTimes: { first: timeTo(done.response, look), total: timeTo(done.total, look) },
    promisedBeyondPolicy,
    paused:
      (done.response === null && standsStill(expectations.response, look)) ||
      standsStill(expectations.total, look),
    nextDue: nextDue(look, expectations),
  }
}

const nothing: Assessment = { kind: 'unmeasured', because: 'noExpectation' }
const nothingYet: ComplaintStatus = {
  state: 'awaited',
  acknowledgement: nothing,
  response: nothing,
  total: nothing,
  followUp: nothing,
  responseTimes: { first: null, total: null },
  promisedBeyondPolicy: false,
  paused: false,
  nextDue: null,
}

type OnFile = Exclude<ComplaintState, AwaitedComplaint>

/** A complaint looked at. */
interface Look {
  readonly state: OnFile
  readonly policy: ResponsePolicy
  readonly now: Instant
  readonly clock: ComplaintClock
}

type Expectations = Readonly<
  Record<'acknowledgement' | 'response' | 'total' | 'followUp', ResponseExpectation | null>
>

/** When each thing was done, if it was. */
function doneIn(state: OnFile): Readonly<Record<keyof Expectations, Instant | null>> {
  const isSettled = state.kind === 'answered' || state.kind === 'closed'
  return {
    acknowledgement: state.kind === 'received' ? null : state.acknowledgedAt,
    response: 'firstAnswer' in state ? state.firstAnswer.at : null,
    total: isSettled ? state.answer.at : null,
    followUp: isSettled ? state.followedUpAt : null,
  }
}

/** The pauses that the policy allows, begun before something was done; one still open ends now. */
function pausesIn({ state, policy, now }: Look, doneAt: Instant | null): readonly ComplaintPause[] {
  const waiting = 'waitingSince' in state ? state.waitingSince : null
  const because = 'waitingForCustomer'
  const open = waiting === null ? [] : [{ from: waiting, to: now, because } as const]
  return [...state.pauses, ...open].filter(
    (pause) => policy.pausedBy.includes(pause.because) && pause.from < (doneAt ?? Infinity),
  )
}

function expectationsOf(look: Look): {
  readonly expectations: Expectations
  readonly promisedBeyondPolicy: boolean
} {
  const { state, policy, clock } = look
  const { acknowledgeWithin, respondWithin, followUpWithin } = policy
  const start = state.received.at
  const done = doneIn(state)
  const byPolicy = (doneAt: Instant | null) =>
    expectationFrom(start, respondWithin, clock, pausesIn(look, doneAt))
  const total = byPolicy(done.total)
  const promised = 'answerBy' in state ? state.answerBy : null
  const first = byPolicy(done.response)
  // Sooner than promised is excellent only where something is desired, and sooner than that too.
  const byPromise = (at: Instant): ResponseExpectation => {
    const sooner = respondWithin.desired === undefined ? start : desiredInstant(first)
    return byInstant(at, Math.min(at, sooner))
  }
  // A pause that was over before the promise was made is in the promise already.
  const told = done.acknowledgement ?? start
  const sincePromise = pausesIn(look, done.response)
    .filter(({ to }) => to > told)
    .map((pause) => ({ ...pause, from: Math.max(pause.from, told) }))
  // What is paused later is not allowed to it.
  const untilPromise = pausesIn(look, told).map((pause) => ({
    ...pause,
    to: Math.min(pause.to, told),
  }))
  const allowed = expectationFrom(start, respondWithin, clock, untilPromise)
  const settledAt = state.kind === 'answered' || state.kind === 'closed' ? state.answer.at : null
  return {
    expectations: {
      acknowledgement:
        acknowledgeWithin === null ? null : expectationFrom(start, acknowledgeWithin, clock),
      response: promised === null ? first : byPromise(putBack(promised, sincePromise)),
      total,
      followUp:
        settledAt === null || followUpWithin === undefined
          ? null
          : expectationFrom(settledAt, followUpWithin, clock),
    },
    promisedBeyondPolicy: promised !== null && promised > lastInstant(allowed),
  }
}

function byInstant(at: Instant, desired = at): ResponseExpectation {
  return { adequate: { kind: 'instant', at }, desired: { kind: 'instant', at: desired } }
}

/** Whether the time of a limit stands still: we wait for the customer since before it was used up. */
function standsStill(expectation: ResponseExpectation | null, { state, policy }: Look): boolean {
  const waiting = 'waitingSince' in state ? state.waitingSince : null
  if (expectation === null || waiting === null) return false
  return policy.pausedBy.includes('waitingForCustomer') && isPutOffFrom(waiting, expectation)
}

function timeTo(doneAt: Instant | null, look: Look): number | null {
  if (doneAt === null) return null
  const { counted } = look.policy.respondWithin
  return elapsed(look.state.received.at, doneAt, counted, look.clock, pausesIn(look, doneAt))
}

function nextDue(look: Look, expectations: Expectations): ComplaintDue | null {
  const { state, policy } = look
  const done = doneIn(state)
  const due = (
    target: ComplaintDue['target'],
    expectation: ResponseExpectation | null,
  ): readonly ComplaintDue[] =>
    expectation === null ? [] : [{ target, at: lastInstant(expectation) }]
  const dueUnlessStill: typeof due = (target, expectation) =>
    standsStill(expectation, look) ? [] : due(target, expectation)
  const silence = silenceEnd(policy, state)
  const hold = 'hold' in state ? state.hold : null
  const dues: readonly ComplaintDue[] = [
    ...(done.acknowledgement === null ? due('acknowledgement', expectations.acknowledgement) : []),
    ...(done.response === null ? dueUnlessStill('response', expectations.response) : []),
    ...('waitingSince' in state ? dueUnlessStill('total', expectations.total) : []),
    ...(done.followUp === null ? due('followUp', expectations.followUp) : []),
    ...(hold === null ? [] : dueUnlessStill('hold', byInstant(hold.answerBy))),
    ...(silence === undefined ? [] : [{ target: 'silence', at: silence } as const]),
  ]
  return [...dues].sort((one, other) => one.at - other.at)[0] ?? null
}
