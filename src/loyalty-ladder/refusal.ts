import { nameOf, readEvent, type LadderEventRead } from './event.ts'
import type { LadderEvidence, LadderReason, LadderState } from './decision-model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { Told } from './step.ts'

/** An event on the rungs of a policy, or what is told of what is none. */
export function readOn<Rung extends string>(
  { rungs }: LadderPolicy<Rung>,
  event: unknown,
): LadderEventRead | Told {
  const read = readEvent(event, rungs)
  if ('hash' in read) return read
  return 'field' in read
    ? { ...untaken('rejected', 'invalidEvent', event), detail: read.field }
    : { ...untaken('rejected', 'unknownType', event), detail: read.unknownType }
}

/** What is told of an event that a state does not take, if it does not: of who was erased, known, or late. */
export function refusalOf<Rung extends string>(
  { standing, at }: LadderState<Rung>,
  { at: now, hash }: LadderEventRead,
  known: LadderEvidence | undefined,
  event: unknown,
): Told | undefined {
  if (standing === 'erased') return untaken('rejected', 'erased', event)
  if (known !== undefined) return seenBefore(known.hash === hash, event)
  return at !== null && now < at ? untaken('late', 'beforeState', event) : undefined
}

/** What is told of an event whose id is known. */
export function seenBefore(same: boolean, event: unknown): Told {
  return same
    ? untaken('duplicate', 'alreadyCounted', event)
    : untaken('conflict', 'sameIdOtherContent', event)
}

/** What is told of an event that is not taken: nothing changes. */
export function untaken(
  kind: 'duplicate' | 'conflict' | 'late' | 'rejected',
  because: LadderReason,
  event: unknown,
): Told {
  const rule = { duplicate: 'identity', conflict: 'identity', late: 'order', rejected: 'validity' }
  return { kind, because, rule: `log.${rule[kind]}`, ...nameOf(event) }
}
