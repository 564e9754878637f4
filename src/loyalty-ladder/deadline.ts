import { movedBy } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Duration, Instant, InstantLike } from '../calendar/model.ts'
import { allHold, amountOf, piecesOf, supportedRung } from './evidence.ts'
import { type LadderPage, pageOf } from './page.ts'
import { rankOf, rulesOf, upkeepOf } from './rules.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderCondition, LadderPolicy } from './policy-model.ts'
import { dayOf, hasPassed } from './window.ts'

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
  // Refuses a rung of another ladder by its name.
  rankOf(policy, state.rung)
  const page = pageOf(state.evidence, policy.timeZone)
  const deadline = Math.min(lapseAt(policy, state), fallAt(policy, state, page))
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
  // Refuses a rung of another ladder by its name.
  rankOf(policy, state.rung)
  return passedTo(policy, state, instantOf(now), pageOf(state.evidence, policy.timeZone))
}

/** The state when time has passed up to an instant, each change told of. */
export function passedTo<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  now: Instant,
  page: LadderPage,
  onChange?: (before: LadderState<Rung>, after: LadderState<Rung>) => void,
): LadderState<Rung> {
  let advanced = state
  for (;;) {
    const next = nextChange(policy, advanced, now, page)
    if (next === undefined) return advanced
    onChange?.(advanced, next)
    advanced = next
  }
}

/** The state after the first change that time brings by an instant; none when it brings none. */
export function nextChange<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  now: Instant,
  page: LadderPage,
): LadderState<Rung> | undefined {
  const { lapse, timeZone } = policy
  const { activeAt, graceFrom } = state
  const { isAging, stay } = rulesOf(policy)
  const isSilent = activeAt !== null && hasPassed(lapse?.after, activeAt, now, timeZone)
  const lapsesAt = isSilent ? lapseAt(policy, state) : Infinity
  // What holds now has held all along.
  const holds = !isAging || allHold(stay[rankOf(policy, state.rung)] ?? [], page, now, policy)
  const isShort = graceFrom !== undefined || !holds
  const fallsAt = isShort ? fallAt(policy, state, page) : Infinity
  // The rung is put to the test first: a lapse at the same instant must not hide it.
  if (fallsAt <= now && fallsAt <= lapsesAt) return fallen(policy, state, fallsAt, page)
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
  { rung, floor, at, heldSince, graceFrom }: LadderState<Rung>,
  page: LadderPage,
): Instant {
  const { demotion = {}, timeZone } = policy
  if (graceFrom !== undefined) return movedBy(demotion.grace ?? {}, graceFrom, timeZone)
  const now = at ?? -Infinity
  const conditions = upkeepOf(policy, rung)
  if (rung === floor || conditions.every(({ within }) => within === undefined)) return Infinity
  const wanting = Math.min(...conditions.map((one) => firstShort(one, page, now, policy)))
  const { every } = demotion
  if (every === undefined || heldSince === undefined || wanting === Infinity) return wanting
  return firstTest(every, heldSince, Math.max(wanting, now + 1), timeZone)
}

/** The first instant, not before `now`, at which a condition does not hold. */
export function firstShort<Rung extends string>(
  condition: LadderCondition,
  page: LadderPage,
  now: number,
  policy: LadderPolicy<Rung>,
): Instant {
  const { evidence: measure, within, atLeast } = condition
  const { timeZone } = policy
  if (amountOf(condition, page, now, policy) < atLeast) return now
  if (within === undefined) return Infinity
  const isByDay = measure === 'purchaseDays'
  const all = isByDay ? ({ ...condition, evidence: 'purchases' } as const) : condition
  const ends = new Map<string, Instant>()
  let latestDay = -Infinity
  for (const { id, at } of piecesOf(all, page.evidence, now, timeZone)) {
    latestDay = Math.max(latestDay, dayOf(at, timeZone))
    // A day counts as long as any purchase on it.
    const unit = isByDay ? String(latestDay) : id
    ends.set(unit, Math.max(ends.get(unit) ?? at, movedBy(within, at, timeZone)))
  }
  return [...ends.values()].sort((a, b) => b - a)[atLeast - 1] ?? now
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
  let stride = 1
  while (test(stride) < from) stride *= 2
  let count = 0
  for (; stride >= 1; stride /= 2) if (test(count + stride) < from) count += stride
  return test(count + 1)
}

/** The state after its rung was found wanting: kept by grace at first, if the policy has any. */
function fallen<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  at: Instant,
  page: LadderPage,
): LadderState<Rung> {
  const { demotion = {}, rungs } = policy
  const { graceFrom, ...kept } = state
  if (demotion.grace !== undefined && graceFrom === undefined) return { ...kept, at, graceFrom: at }
  const { rung, floor } = state
  const supported = supportedRung(policy, page, floor, at)
  const { to = 'supported' } = demotion
  const aim =
    to === 'supported' ? supported : to === 'oneRung' ? rungs[rankOf(policy, rung) - 1] : to[rung]
  const lowest = rankOf(policy, supported)
  const lower = aim !== undefined && rankOf(policy, aim) > lowest ? aim : supported
  return { ...kept, rung: lower, at, ...(demotion.every && { heldSince: at }) }
}
