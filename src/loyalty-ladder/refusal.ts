import { nameOf, readEvent, type LadderEventRead } from './event.ts'
import type { LadderEvidence, LadderState } from './decision-model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { Told } from './step.ts'

/** An event on the rungs of a policy, or what is told of what is none. */
export function readOn<Rung extends string>(
  { rungs }: LadderPolicy<Rung>,
  event: unknown,
): LadderEventRead | Told {
  const read = readEvent(event, rungs)
  if ('hash' in read) return read
  const told = untaken('rejected', event)
  return 'field' in read
    ? { ...told, because: 'invalidEvent', detail: read.field }
    : { ...told, because: 'unknownType', detail: read.unknownType }
}

/** What is told of an event that a state does not take, if it does not: of who was erased, known, or late. */
export function refusalOf<Rung extends string>(
  { standing, at }: LadderState<Rung>,
  { at: now, hash }: LadderEventRead,
  known: LadderEvidence | undefined,
  event: unknown,
): Told | undefined {
  if (standing === 'erased') return untaken('rejected', event)
  if (known !== undefined) return seenBefore(known.hash === hash, event)
  return at !== null && now < at ? untaken('late', event) : undefined
}

/** What is told of an event whose id is known. */
export function seenBefore(same: boolean, event: unknown): Told {
  return untaken(same ? 'duplicate' : 'conflict', event)
}

const refusals = {
  duplicate: { because: 'alreadyCounted', rule: 'log.identity' },
  conflict: { because: 'sameIdOtherContent', rule: 'log.identity' },
  late: { because: 'beforeState', rule: 'log.order' },
  rejected: { because: 'erased', rule: 'log.validity' },
} as const

/** What is told of an event that is not taken: nothing changes. */
export function untaken(kind: keyof typeof refusals, event: unknown): Told {
  return { kind, ...refusals[kind], ...nameOf(event) }
}
