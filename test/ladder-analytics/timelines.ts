import fc from 'fast-check'
import type { TimelineLike, TimelinePosition } from '../../src/ladder-analytics/spell-model.ts'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import { ladderRungs, ladderStandings } from '../../src/loyalty-ladder/model.ts'

/** An instant some days after the start of 2026, in UTC. */
export const day = (days: number) => Date.UTC(2026, 0, 1) + days * 86_400_000

/** A position, active unless said otherwise. */
export const position = (
  rung: string,
  standing: TimelinePosition['standing'] = 'active',
): TimelinePosition => ({ rung, standing, lifetime: 1 })

/** A timeline of moves, each on a day, from where the one before led. */
export function timelineOf(
  start: TimelinePosition,
  moves: readonly (readonly [days: number, to: TimelinePosition, skipped?: readonly string[]])[],
): TimelineLike {
  let from = start
  const decisions = moves.map(([days, to, skipped]) => {
    const same = from.rung === to.rung && from.standing === to.standing
    const kind = same ? 'held' : 'moved'
    const decision = { kind, at: day(days), from, to, ...(skipped && { skipped }) }
    from = to
    return decision
  })
  return { decisions, state: from }
}

const positions = fc.record({
  rung: fc.constantFrom(...ladderRungs),
  standing: fc.constantFrom('active', 'active', ...ladderStandings),
  lifetime: fc.constant(1),
})

/** Timelines of a few moves within 200 days, several on one day now and then. */
export const someTimelines: fc.Arbitrary<TimelineLike> = fc
  .tuple(positions, fc.array(fc.tuple(fc.nat(200), positions), { minLength: 1, maxLength: 8 }))
  .map(([start, moves]) =>
    timelineOf(
      start,
      [...moves].sort(([one], [other]) => one - other),
    ),
  )

/** The spells of several timelines, counted on one day. */
export const spellsOf = (timelines: readonly TimelineLike[], asOf: number) =>
  timelines.flatMap((timeline, at) =>
    ladderSpells(timeline, { customer: `c-${at}`, asOf: day(asOf) }),
  )
