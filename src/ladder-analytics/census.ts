import { instantOf } from '../calendar/instant.ts'
import type { InstantLike } from '../calendar/model.ts'
import { ladderRungs } from '../loyalty-ladder/model.ts'
import type { LadderCensus, StandingCounts } from './census-model.ts'
import { firstKnown, movesOf } from './spells.ts'
import type { TimelineLike, TimelinePosition } from './spell-model.ts'

/**
 * Counts how many customers stand on each rung at an instant, by standing.
 *
 * A customer stands where the last move up to the instant led, that at the very instant included, and
 * counts from the first event that was taken. A rung is how far the evidence carries, so somebody who
 * left is on a rung still: read `active` for who is there. Replay up to the instant first, or a lapse
 * since the last event is missed.
 *
 * @param timelines - one per customer, of `replayLadder` or of another ladder
 * @param options - `asOf`, the instant; `rungs`, from the ground up, default `ladderRungs`
 * @returns counts by rung and standing, by rung, by standing, and in all
 * @throws RangeError when the instant is none, a rung is not among `rungs` (named by the index of the
 * timeline), or the moves of a timeline are not in order
 * @example
 * ```ts
 * import { ladderCensus } from 'paripurna/ladder-analytics'
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const left = { type: 'churned', id: 'l-1', at: Date.UTC(2026, 5, 1) } as const
 * const timelines = [[bought], [bought, left]].map((events) => replayLadder(defaultLadderPolicy, events))
 * const census = ladderCensus(timelines, { asOf: Date.UTC(2026, 6, 1) }) // => { n: 2, notYetKnown: 0, ... }
 * census.rungs[2] // => { rung: 'customer', n: 2, standings: { active: 1, lapsed: 0, lost: 1, disqualified: 0, erased: 0 } }
 * ladderCensus(timelines, { asOf: Date.UTC(2026, 0, 1) }) // => { n: 0, notYetKnown: 2, ... }
 * ```
 */
export function ladderCensus(
  timelines: Iterable<TimelineLike>,
  options: { readonly asOf: InstantLike; readonly rungs?: readonly string[] },
): LadderCensus {
  const names: readonly string[] = options.rungs ?? ladderRungs
  const asOf = instantOf(options.asOf)
  const rungs = names.map((rung) => ({ rung, n: 0, standings: { ...nobody } }))
  const standings = { ...nobody }
  let [index, n, notYetKnown] = [0, 0, 0]
  for (const timeline of timelines) {
    const position = positionAt(timeline, asOf)
    if (position === null) notYetKnown += 1
    else {
      const line = rungs[names.indexOf(position.rung)]
      if (line === undefined) {
        throw new RangeError(
          `ladderCensus needs a rung of ${names.join(', ')}, got ${position.rung} at index ${index}`,
        )
      }
      n += 1
      line.n += 1
      line.standings[position.standing] += 1
      standings[position.standing] += 1
    }
    index += 1
  }
  return { asOf, n, notYetKnown, rungs, standings }
}

const nobody: StandingCounts = { active: 0, lapsed: 0, lost: 0, disqualified: 0, erased: 0 }

function positionAt(timeline: TimelineLike, asOf: number): TimelinePosition | null {
  const moves = movesOf(timeline)
  const known = firstKnown(timeline)
  if (known === null || known.at > asOf) return null
  const last = moves.filter(({ at }) => at <= asOf).at(-1)
  return last?.to ?? moves[0]?.from ?? timeline.state
}
