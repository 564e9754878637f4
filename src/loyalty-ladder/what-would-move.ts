import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { firstShort } from './deadline.ts'
import { amountOf } from './evidence.ts'
import { type LadderPage, pageOf } from './page.ts'
import { rankOf } from './rules.ts'
import { askedBy, isGone, needsAt, stateAt, type Asked } from './needs.ts'
import { positionOf } from './position.ts'
import type { LadderPosition, LadderState } from './decision-model.ts'
import type { LadderEventType } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderClosedReason, LadderMoveProspect } from './what-if-model.ts'

/**
 * Tells what would move a customer up: the conditions of a higher rung that do not hold, which events
 * would supply each, and until when that is all it takes.
 *
 * Nothing is listed that is not needed, and nothing needed is left out: as many of these events as are
 * missing, before `before`, and the customer is on that rung, or on a higher one that asks for no more.
 * A condition that another one brings with it is not listed (two days with a purchase are two
 * purchases). A day with a purchase that counts already is not one more.
 *
 * @param policy - the policy
 * @param state - where the customer stands
 * @param options - `now`: let time pass up to this instant first, by default up to that of the state;
 * `rung`: the rung to reach, by default the next
 * @returns `open` with the needs; `closed` for who is at the top or on that rung already, and for who is
 * lost, disqualified or erased, with the events that would open the way again
 * @throws RangeError when `now` is no instant, or the policy has no such rung
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, startLadder, whatWouldMove } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * const next = whatWouldMove(defaultLadderPolicy, state)
 * next // => { kind: 'open', to: 'client', before: null, ... }
 * const needs = next.kind === 'open' ? next.needs : []
 * needs // => [{ rung: 'client', rule: 'requirements.client', evidence: 'purchaseDays', have: 1, need: 2, missing: 1, sources: [{ type: 'purchased' }] }]
 *
 * whatWouldMove(defaultLadderPolicy, state, { rung: 'suspect' }) // => { kind: 'closed', because: 'alreadyThere', openedBy: [], ... }
 * ```
 */
export function whatWouldMove<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  options: { readonly now?: InstantLike; readonly rung?: Rung } = {},
): LadderMoveProspect<Rung> {
  const { rungs } = policy
  if (options.rung !== undefined && !rungs.includes(options.rung)) {
    throw new RangeError(
      `whatWouldMove needs a rung of the policy "${policy.id}", got "${options.rung}"`,
    )
  }
  const standing = stateAt(policy, state, options.now)
  const from = positionOf(standing)
  const place = rankOf(policy, from.rung)
  const to = options.rung ?? rungs[place + 1]
  if (isGone(from)) return closed(from, from.standing)
  if (to === undefined) return closed(from, 'topOfLadder')
  if (rankOf(policy, to) <= place) return closed(from, 'alreadyThere')

  const at = instantAsked(standing, options.now)
  const page = pageOf(standing.evidence, policy.timeZone)
  const asked = asks(policy, to)
  return {
    kind: 'open',
    from,
    to,
    needs: needsAt(policy, asked, page, at),
    before: firstLoss(policy, asked, page, at),
  }
}

/** The instant asked about, which is never before that of the state. */
function instantAsked({ at }: LadderState<string>, now: InstantLike | undefined): number {
  return Math.max(at ?? -Infinity, now === undefined ? -Infinity : instantOf(now))
}

function closed<Rung extends string>(
  from: LadderPosition<Rung>,
  because: LadderClosedReason,
): LadderMoveProspect<Rung> {
  const opening: Readonly<Partial<Record<LadderClosedReason, readonly LadderEventType[]>>> = {
    lost: ['wonBack', 'purchased'],
    disqualified: ['purchased'],
  }
  return { kind: 'closed', from, because, openedBy: opening[because] ?? [] }
}

/** All that must hold for a customer to rise to a rung: nobody rises to what they could not keep. */
function asks<Rung extends string>(
  { requirements, upkeep }: LadderPolicy<Rung>,
  rung: Rung,
): readonly Asked<Rung>[] {
  return [
    ...askedBy(requirements[rung], 'requirements', rung),
    ...askedBy(upkeep?.[rung] ?? [], 'upkeep', rung),
  ]
}

/** The first instant after one at which there is less to count than now, where that matters. */
function firstLoss<Rung extends string>(
  policy: LadderPolicy<Rung>,
  asked: readonly Asked<Rung>[],
  page: LadderPage,
  at: number,
): Instant | null {
  const first = Math.min(
    ...asked.map((one) => {
      const have = amountOf(one, page, at, policy)
      const atLeast = Math.min(have, one.atLeast)
      return atLeast === 0 ? Infinity : firstShort({ ...one, atLeast }, page, at, policy)
    }),
  )
  return first < Infinity ? first : null
}
