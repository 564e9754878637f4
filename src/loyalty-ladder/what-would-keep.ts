import { movedBy } from '../calendar/duration.ts'
import type { InstantLike } from '../calendar/model.ts'
import { advanceLadder, fallAt, lapseAt } from './deadline.ts'
import { pageOf } from './page.ts'
import { upkeepOf } from './rules.ts'
import { askedBy, isGone, needsAt, stateAt } from './needs.ts'
import { positionOf } from './position.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderEventType } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderFallAhead, LadderKeepProspect, LadderLapseAhead } from './what-if-model.ts'

/**
 * Tells what must happen, by when, for a customer to stay: a sign of life before silence makes them
 * lapse, and evidence before the rung is found wanting.
 *
 * With one of `keptAliveBy` before `lapse.at` the customer does not lapse then; with as many events as
 * are missing before `fall.before`, each still young enough at that instant, the rung is kept then.
 * Without, both are lost at the instants given. What other events may take away is not foreseen.
 *
 * @param policy - the policy
 * @param state - where the customer stands
 * @param options - `now`: let time pass up to this instant first, by default up to that of the state
 * @returns `endangered` with what is ahead; `safe` when time alone takes nothing away; `gone` for who is
 * lost, disqualified or erased
 * @throws RangeError when `now` is no instant, or the state is on a rung the policy does not have
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, startLadder, whatWouldKeep } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * const kept = whatWouldKeep(defaultLadderPolicy, state)
 * const lapsesAt = kept.kind === 'endangered' ? kept.lapse?.at : undefined
 * lapsesAt === Date.UTC(2027, 0, 5) // => true
 *
 * whatWouldKeep(defaultLadderPolicy, startLadder()) // => { kind: 'safe', ... }
 * ```
 */
export function whatWouldKeep<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  options: { readonly now?: InstantLike } = {},
): LadderKeepProspect<Rung> {
  const standing = stateAt(policy, state, options.now)
  const position = positionOf(standing)
  if (isGone(position)) return { kind: 'gone', position, because: position.standing }
  const lapse = lapseAhead(policy, standing)
  const fall = fallAhead(policy, standing)
  if (lapse === undefined && fall === undefined) return { kind: 'safe', position }
  return { kind: 'endangered', position, ...(lapse && { lapse }), ...(fall && { fall }) }
}

const farewells: readonly LadderEventType[] = ['churned', 'disqualified', 'erased']

function lapseAhead<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
): LadderLapseAhead | undefined {
  const at = lapseAt(policy, state)
  // A rung lost before that may be too low to lapse from.
  if (at === Infinity || advanceLadder(policy, state, at).standing !== 'lapsed') return undefined
  const keptAliveBy = policy.lapse?.keptAliveBy.filter((type) => !farewells.includes(type)) ?? []
  return { at, keptAliveBy }
}

function fallAhead<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
): LadderFallAhead<Rung> | undefined {
  const { rung, graceFrom, evidence } = state
  const { demotion, timeZone, upkeep } = policy
  const page = pageOf(evidence, timeZone)
  const at = fallAt(policy, state, page)
  if (at === Infinity) return undefined
  const grace = graceFrom === undefined ? demotion?.grace : undefined
  const lostAt = grace === undefined ? at : movedBy(grace, at, timeZone)
  const part = upkeep?.[rung] === undefined ? 'requirements' : 'upkeep'
  // What is won anew in a time of grace is won by an event in it, at the latest at its end.
  const judgedAt = graceFrom === undefined ? at : at - 1
  const asked = askedBy(upkeepOf(policy, rung), part, rung)
  return {
    wantingAt: graceFrom ?? at,
    lostAt,
    to: advanceLadder(policy, state, lostAt).rung,
    before: at,
    needs: needsAt(policy, asked, page, judgedAt),
  }
}
