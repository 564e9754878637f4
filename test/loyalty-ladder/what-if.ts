import fc from 'fast-check'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderEvidenceSource, LadderNeed } from '../../src/loyalty-ladder/what-if-model.ts'
import { anyPolicy, timed } from './ladders.ts'
import { deepFreeze, histories, policies } from './reference.ts'

/** States of every kind under policies of every kind. */
export const standings = fc
  .tuple(
    fc.oneof(
      policies,
      { weight: 3, arbitrary: fc.constant(timed) },
      { weight: 2, arbitrary: anyPolicy },
    ),
    histories,
  )
  .map(([policy, events]) => ({
    policy,
    state: deepFreeze(replayLadder(policy, events).state),
  }))

/** An event from a source, with what the source leaves open filled in. */
export function eventFrom(source: LadderEvidenceSource, id: string, at: number): LadderEvent {
  if (source.type !== 'recommended') return { ...source, id, at } as LadderEvent
  const open = {
    sentiment: 'positive',
    solicited: true,
    incentivized: false,
    reach: 'one',
  } as const
  return { ...open, ...source, id, at }
}

/** As many events as are missing, each by one of its sources, `pick`ed by number. */
export function supplyOf(
  needs: readonly LadderNeed[],
  pick: number,
  when: (index: number) => number,
): readonly LadderEvent[] {
  const sources = needs.flatMap(({ missing, sources }) =>
    Array.from({ length: missing }, () => sources[pick % sources.length]),
  )
  return sources
    .flatMap((source, index) => (source ? [eventFrom(source, `s-${index}`, when(index))] : []))
    .sort((a, b) => a.at - b.at)
}
