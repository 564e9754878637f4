import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import type {
  LadderSpell,
  TimelineDecision,
  TimelineLike,
  TimelinePosition,
} from './spell-model.ts'

/**
 * Cuts one customer's timeline into spells: one per stay, the last one open if the customer is still
 * there at the instant of counting.
 *
 * The state is the rung while the customer is active, and the standing otherwise (`lapsed`, `lost` ...);
 * `stateOf` names it another way, and a move between positions of one name is no move. The first stay
 * begins with the first event that was taken, unless `since` says when, or that nobody knows. What
 * ended before the log starts (`observedFrom`) is left out, and what began before it is marked: such
 * a customer is in the log for having stayed so long.
 *
 * Replay up to the instant of counting first, or a lapse since the last event is missed.
 *
 * @param timeline - of `replayLadder`, or of another ladder
 * @param options - `customer`; `asOf`, the instant of counting: what is later does not count; by choice
 * `observedFrom`, when the log starts; `since`, when the first stay began, or `null` where nobody
 * knows; `stateOf`; `skippedRungs`: `infer` gives a rung that was passed over a stay of no length
 * (default `leaveOut`)
 * @returns the spells in order; none when the customer was not known yet
 * @throws RangeError when an instant is none, the log starts at `asOf` or later, `since` is after the
 * first event, or the moves are not in order (named by the index of the decision)
 * @example
 * ```ts
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 * import { ladderSpells } from 'paripurna/ladder-analytics'
 *
 * const day = (date: string) => Date.parse(`${date}T00:00Z`)
 * const timeline = replayLadder(defaultLadderPolicy, [
 *   { type: 'purchased', id: 'o-1', at: day('2026-01-05') },
 *   { type: 'purchased', id: 'o-2', at: day('2026-02-05') },
 * ])
 * const spells = ladderSpells(timeline, { customer: 'c-1', asOf: day('2026-03-01') })
 * spells.map(({ state, next }) => [state, next]) // => [['suspect', 'customer'], ['customer', 'client'], ['client', null]]
 * ladderSpells(timeline, { customer: 'c-1', asOf: day('2026-01-01') }) // => []
 * ```
 */
export function ladderSpells(
  timeline: TimelineLike,
  options: {
    readonly customer: string
    readonly asOf: InstantLike
    readonly observedFrom?: InstantLike
    readonly since?: InstantLike | null
    readonly stateOf?: (position: TimelinePosition) => string
    readonly skippedRungs?: 'leaveOut' | 'infer'
  },
): readonly LadderSpell[] {
  const { customer, stateOf = ladderState, skippedRungs = 'leaveOut' } = options
  const asOf = instantOf(options.asOf)
  const known = firstKnown(timeline, options.since)
  const start = options.observedFrom === undefined ? -Infinity : instantOf(options.observedFrom)
  if (!(start < asOf)) {
    throw new RangeError(`ladderSpells needs a log that starts before ${asOf}, got ${start}`)
  }
  if (known === null || known.at > asOf) return []
  const spells: LadderSpell[] = []
  const end = (from: Instant | null, state: string, to: Instant | null, next: string | null) => {
    const began = from ?? known.at
    if (began < start && to !== null && to <= start) return
    spells.push({ customer, state, from, observedFrom: Math.max(began, start), to, next, asOf })
  }
  let from = known.from
  let state = stateOf(timeline.decisions.find(isMove)?.from ?? timeline.state)
  for (const { at, to, skipped = [] } of movesOf(timeline)) {
    if (at > asOf) break
    const passed = skippedRungs === 'infer' ? skipped.map((rung) => ({ ...to, rung })) : []
    for (const next of [...passed, to].map(stateOf)) {
      if (next === state) continue
      end(from, state, at, next)
      from = at
      state = next
    }
  }
  end(from, state, null, null)
  return spells
}

/**
 * The state of a position: the rung while the customer is active, the standing otherwise.
 *
 * @param position - a position
 * @returns its name
 * @example
 * ```ts
 * import { ladderState } from 'paripurna/ladder-analytics'
 *
 * ladderState({ rung: 'client', standing: 'active', lifetime: 1 }) // => 'client'
 * ladderState({ rung: 'client', standing: 'lapsed', lifetime: 1 }) // => 'lapsed'
 * ```
 */
export function ladderState({ rung, standing }: TimelinePosition): string {
  return standing === 'active' ? rung : standing
}

/** A decision that changed the position, with its instant. */
type Move = TimelineDecision & { readonly at: Instant }

function isMove(decision: TimelineDecision): decision is Move {
  return decision.kind === 'moved' && decision.at !== undefined
}

/**
 * The moves of a timeline, checked to be in order.
 *
 * @internal
 */
export function movesOf(timeline: TimelineLike): readonly Move[] {
  let last = -Infinity
  return timeline.decisions.flatMap((decision, index) => {
    if (!isMove(decision)) return []
    if (decision.at < last) {
      throw new RangeError(
        `a timeline needs its moves in order, got ${decision.at} after ${last} at decisions[${index}]`,
      )
    }
    last = decision.at
    return [decision]
  })
}

/**
 * Since when a customer is known, and when the first stay began; `null` where nothing is known.
 *
 * @internal
 */
export function firstKnown(
  { decisions }: TimelineLike,
  since?: InstantLike | null,
): { readonly at: Instant; readonly from: Instant | null } | null {
  const first = decisions.find(({ kind, at }) => /^(moved|held)$/.test(kind) && at !== undefined)
  const began = since == null ? since : instantOf(since)
  const at = first?.at ?? began ?? null
  if (at === null) return null
  if (began != null && began > at) {
    throw new RangeError(`ladderSpells needs a first stay since ${at} at the latest, got ${began}`)
  }
  return { at: began ?? at, from: began === undefined ? at : began }
}
