import { instantOf } from '../calendar/instant.ts'
import type { Instant, InstantLike } from '../calendar/model.ts'
import { ladderRungs } from '../loyalty-ladder/model.ts'
import {
  stayUnits,
  type LadderSpell,
  type RungExit,
  type StayUnit,
  type TimelineDecision,
  type TimelineLike,
  type TimelinePosition,
} from './spell-model.ts'
import type { StayRecord } from './survival-model.ts'
import type { TimedStay } from './transition-model.ts'

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

const unitLengths = { hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 } satisfies Record<
  StayUnit,
  number
>

function unitLength(act: string, unit: StayUnit): number {
  if (stayUnits.includes(unit)) return unitLengths[unit]
  throw new RangeError(`${act} needs a unit of ${stayUnits.join(', ')}, got ${unit}`)
}

/**
 * The stays on one rung, for `kaplanMeier`, `logRank` and `cumulativeIncidence`.
 *
 * A stay that goes on is censored at its instant of counting; one that began before the log starts
 * enters at the age it had then. A stay whose beginning nobody knows has no length: it is left out
 * and counted.
 *
 * @param spells - of any number of customers, in any order
 * @param options - `state`, the rung; `order`, the rungs from the ground up, default `ladderRungs`;
 * `unit`, `hours`, `days` (default, of 24 hours) or `weeks`
 * @returns `stays`, whose exits are `up` or `down` the order, or `out` of it; and `unknownBeginnings`
 * @throws RangeError when the rung is not in the order, or the unit is unknown
 * @example
 * ```ts
 * import { ladderStays } from 'paripurna/ladder-analytics'
 *
 * const day = 86_400_000
 * const spell = { customer: 'c-1', state: 'client', from: 0, observedFrom: 0, asOf: 100 * day }
 * const spells = [
 *   { ...spell, to: 30 * day, next: 'advocate' },
 *   { ...spell, to: 45 * day, next: 'lapsed' },
 *   { ...spell, observedFrom: 20 * day, to: null, next: null },
 * ]
 * const { stays } = ladderStays(spells, { state: 'client' })
 * stays // => [{ duration: 30, exit: 'up' }, { duration: 45, exit: 'out' }, { duration: 100, exit: null, entry: 20 }]
 * ladderStays(spells, { state: 'butler' }) // throws RangeError
 * ```
 */
export function ladderStays(
  spells: Iterable<LadderSpell>,
  options: { readonly state: string; readonly order?: readonly string[]; readonly unit?: StayUnit },
): { readonly stays: readonly StayRecord<RungExit>[]; readonly unknownBeginnings: number } {
  const { state, order = ladderRungs, unit = 'days' } = options
  const length = unitLength('ladderStays', unit)
  const rung = order.findIndex((name) => name === state)
  if (rung < 0) {
    throw new RangeError(`ladderStays needs a state of ${order.join(', ')}, got ${state}`)
  }
  const stays: StayRecord<RungExit>[] = []
  let unknownBeginnings = 0
  for (const { state: there, from, observedFrom, to, next, asOf } of spells) {
    if (there !== state) continue
    if (from === null) {
      unknownBeginnings += 1
      continue
    }
    const duration = ((to ?? asOf) - from) / length
    const exit =
      next === null
        ? null
        : wayOut(
            rung,
            order.findIndex((name) => name === next),
          )
    const late = observedFrom > from && { entry: (observedFrom - from) / length }
    stays.push({ duration, exit, ...late })
  }
  return { stays, unknownBeginnings }
}

function wayOut(from: number, to: number): RungExit {
  if (to < 0) return 'out'
  return to > from ? 'up' : 'down'
}

/**
 * The stays under observation, for `transitionGenerator`: those whose beginning nobody knows too, since
 * rates only ask how long each was watched.
 *
 * @param spells - of any number of customers, in any order
 * @param options - `unit`, `hours`, `days` (default, of 24 hours) or `weeks`
 * @returns one stay per spell
 * @throws RangeError when the unit is unknown
 * @example
 * ```ts
 * import { timedStays } from 'paripurna/ladder-analytics'
 *
 * const day = 86_400_000
 * const spell = { customer: 'c-1', state: 'client', from: null, observedFrom: 20 * day, asOf: 100 * day }
 * timedStays([{ ...spell, to: null, next: null }]) // => [{ state: 'client', duration: 80, next: null }]
 * timedStays([{ ...spell, to: 34 * day, next: 'lost' }], { unit: 'weeks' }) // => [{ state: 'client', duration: 2, next: 'lost' }]
 * ```
 */
export function timedStays(
  spells: Iterable<LadderSpell>,
  options: { readonly unit?: StayUnit } = {},
): readonly TimedStay[] {
  const length = unitLength('timedStays', options.unit ?? 'days')
  return Array.from(spells, ({ state, observedFrom, to, next, asOf }) => ({
    state,
    duration: ((to ?? asOf) - observedFrom) / length,
    next,
  }))
}
