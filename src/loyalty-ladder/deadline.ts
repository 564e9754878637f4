import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { rankOf } from './evidence.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderPolicy } from './model.ts'

/**
 * Tells when time alone will change a state: the first instant at which `advanceLadder` does
 * anything.
 *
 * @param policy - the policy
 * @param state - the state
 * @returns the instant of the lapse, or `null` when no lapse is ahead: the policy has none, the
 * customer is below its lowest rung, was never active, or is not active now
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
export function nextLadderDeadline(policy: LadderPolicy, state: LadderState): Instant | null {
  const { lapse, timeZone } = policy
  const { activeAt, rung, standing } = state
  if (lapse === null || activeAt === null || standing !== 'active') return null
  if (rankOf(rung) < rankOf(lapse.from)) return null
  const silence = durationMilliseconds(lapse.after, { at: activeAt, timeZone })
  // A rung granted after the silence had run out lapses at once, not in the past.
  return Math.max(activeAt + silence, state.at ?? activeAt)
}

/**
 * Lets time pass without an event: a customer who was silent for as long as the policy says lapses,
 * at the instant the silence ran out. There are no timers: call it whenever you look.
 *
 * Advancing in steps gives what advancing at once gives, and the same lapse is found when a later
 * event is decided.
 *
 * @param policy - the policy
 * @param state - the state
 * @param now - the instant to advance to
 * @returns the state at that instant; the same object when nothing changed
 * @throws RangeError when now is no instant
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
export function advanceLadder(
  policy: LadderPolicy,
  state: LadderState,
  now: InstantLike,
): LadderState {
  const at = instantOf(now)
  const deadline = nextLadderDeadline(policy, state)
  if (deadline === null || at < deadline) return state
  return { ...state, standing: 'lapsed', at: deadline }
}
