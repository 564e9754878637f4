import { movedBy } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Duration, Instant, InstantLike } from '../calendar/model.ts'
import { amountOf, pageOf, rankOf, supportedRung, upkeepOf, type LadderPage } from './evidence.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderCondition, LadderPolicy } from './policy-model.ts'
import { hasPassed } from './window.ts'

/**
 * Tells when time alone will change a state: the first instant at which `advanceLadder` does
 * anything.
 *
 * @param policy - the policy
 * @param state - the state
 * @returns the instant at which silence makes the customer lapse, or a rung is lost or kept by grace
 * because what it takes has grown old, whichever is first; `null` when neither is ahead
 * @throws RangeError when the state is on a rung the policy does not have
 * @example Twelve months after the last sign of life, the end of February where there is no 29th
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, nextLadderDeadline, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2024, 1, 29, 9) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * nextLadderDeadline(defaultLadderPolicy, state) // => Date.UTC(2025, 1, 28, 9)
 * nextLadderDeadline(defaultLadderPolicy, startLadder()) // => null
 * ```
 */
export function nextLadderDeadline<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<NoInfer<Rung>>,
): Instant | null {
  const deadline = Math.min(lapseAt(policy, state), fallAt(policy, state))
  return deadline < Infinity ? deadline : null
}

/**
 * Lets time pass without an event: who was silent for as long as the policy says lapses, and a rung
 * whose evidence has grown old is lost, each at its own instant. There are no timers: call it whenever
 * you look.
 *
 * Advancing in steps gives what advancing at once gives, and the same change is found when a later
 * event is decided.
 *
 * @param policy - the policy
 * @param state - the state
 * @param now - the instant to advance to
 * @returns the state at that instant; the same object when nothing changed
 * @throws RangeError when now is no instant, or the state is on a rung the policy does not have
 * @example
 * ```ts
 * import { advanceLadder, defaultLadderPolicy, evolveLadder, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2025, 0, 15) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * advanceLadder(defaultLadderPolicy, state, Date.UTC(2026, 0, 14)).standing // => 'active'
 * advanceLadder(defaultLadderPolicy, state, Date.UTC(2026, 0, 15)).standing // => 'lapsed'
 * advanceLadder(defaultLadderPolicy, state, Date.UTC(2026, 0, 15)).rung // => 'customer'
 * ```
 */
export function advanceLadder<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<NoInfer<Rung>>,
  now: InstantLike,
): LadderState<Rung> {
  const at = instantOf(now)
  let advanced = state
  for (;;) {
    const next = nextChange(policy, advanced, at)
    if (next === undefined) return advanced
    advanced = next
  }
}

/** The state after the first change that time brings by an instant; none when it brings none. */
export function nextChange<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  now: Instant,
): LadderState<Rung> | undefined {
  const { lapse, timeZone } = policy
  const silent =
    lapse !== null &&
    state.activeAt !== null &&
    hasPassed(lapse.after, state.activeAt, now, timeZone)
  const lapsesAt = silent ? lapseAt(policy, state) : Infinity
  const fallsAt = fallAt(policy, state)
  // The rung is put to the test first: a lapse at the same instant must not hide it.
  if (fallsAt <= now && fallsAt <= lapsesAt) return fallen(policy, state, fallsAt)
  return lapsesAt <= now ? { ...state, standing: 'lapsed', at: lapsesAt } : undefined
}

/** When silence makes the customer lapse; Infinity when it does not. */
export function lapseAt<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { activeAt, rung, standing, at }: LadderState<Rung>,
): Instant {
  const { lapse, timeZone } = policy
  if (lapse === null || activeAt === null || standing !== 'active') return Infinity
  if (rankOf(policy, rung) < rankOf(policy, lapse.from)) return Infinity
  // A rung granted after the silence had run out lapses at once, not in the past.
  return Math.max(movedBy(lapse.after, activeAt, timeZone), at ?? activeAt)
}

/** When the rung is lost, or kept by grace alone, because what it takes has grown old. */
export function fallAt<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { rung, floor, at, heldSince, graceFrom, evidence }: LadderState<Rung>,
): Instant {
  const { demotion, timeZone } = policy
  // Refuses a rung of another ladder by its name.
  rankOf(policy, rung)
  if (graceFrom !== undefined) return movedBy(demotion?.grace ?? {}, graceFrom, timeZone)
  const conditions = upkeepOf(policy, rung)
  const now = at ?? -Infinity
  if (conditions.every(({ within }) => within === undefined) || rung === floor) return Infinity
  const page = pageOf(evidence, timeZone)
  let wanting = Infinity
  for (const condition of conditions) {
    wanting = Math.min(wanting, firstShort(condition, page, now, policy))
  }
  if (demotion?.every === undefined || heldSince === undefined || wanting === Infinity)
    return wanting
  return firstTest(demotion.every, heldSince, Math.max(wanting, now + 1), timeZone)
}

/** Months that end early and a day no clock shows can turn the order of ends by no more than this. */
const disorder = 4 * 86_400_000

/** The first instant, not before `now`, at which a condition does not hold. */
export function firstShort<Rung extends string>(
  condition: LadderCondition,
  page: LadderPage,
  now: number,
  policy: LadderPolicy<Rung>,
): Instant {
  const { within, atLeast } = condition
  const isShort = (at: number) => amountOf(condition, page, at, policy) < atLeast
  if (isShort(now)) return now
  if (within === undefined) return Infinity
  const { evidence } = page
  // What is younger can end sooner, and then so does what is older.
  const endOf = (place: number) => {
    const from = evidence[place]?.at ?? now
    let end = Infinity
    for (let later = place; (evidence[later]?.at ?? Infinity) <= from + disorder; later++)
      end = Math.min(end, movedBy(within, evidence[later]?.at ?? from, policy.timeZone))
    return end
  }
  let [low, high] = [0, evidence.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isShort(endOf(middle))) high = middle
    else low = middle + 1
  }
  return endOf(low)
}

/** The first test, `every` so often since an instant, that is not before another. */
function firstTest(every: Duration, since: Instant, from: Instant, timeZone: string): Instant {
  const units = Object.entries(every)
  const test = (count: number) =>
    movedBy(
      Object.fromEntries(units.map(([unit, amount]) => [unit, Number(amount) * count])),
      since,
      timeZone,
    )
  let [low, high] = [0, 1]
  while (test(high) < from) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle) < from) low = middle
    else high = middle
  }
  return test(high)
}

/** The state after its rung was found wanting: kept by grace at first, if the policy has any. */
function fallen<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  at: Instant,
): LadderState<Rung> {
  const { demotion = {}, rungs } = policy
  const { graceFrom, ...kept } = state
  if (demotion.grace !== undefined && graceFrom === undefined) return { ...kept, at, graceFrom: at }
  const { rung, floor, evidence } = state
  const supported = supportedRung(policy, pageOf(evidence, policy.timeZone), floor, at)
  const { to = 'supported' } = demotion
  const aim =
    to === 'supported' ? supported : to === 'oneRung' ? rungs[rankOf(policy, rung) - 1] : to[rung]
  const lowest = rankOf(policy, supported)
  const lower = aim !== undefined && rankOf(policy, aim) > lowest ? aim : supported
  return { ...kept, rung: lower, at, ...(demotion.every && { heldSince: at }) }
}
