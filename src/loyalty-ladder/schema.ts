import * as z from 'zod'
import { durationSchema, instantSchema, timeZoneSchema } from '../calendar/schema.ts'
import { verdictSchema } from '../expectation/schema.ts'
import { npsGroups } from '../nps/model.ts'
import { ladderPolicyFaults } from './define.ts'
import { isLadderInstant, ladderInstants } from './event.ts'
import { ladderEvidenceKinds, type LadderLog, type LadderState } from './decision-model.ts'
import { ladderEventTypes, ladderRungs, ladderStandings, type LadderEvent } from './model.ts'
import { ladderMeasures, type LadderPolicy } from './policy-model.ts'

/**
 * The gate for ladder events; instants may be ISO 8601 text with an offset. Unknown types and fields
 * are refused by name.
 *
 * @example
 * ```ts
 * import { ladderEventSchema } from 'paripurna/schema'
 *
 * ladderEventSchema.parse({ type: 'purchased', id: 'o-1', at: '2026-01-05T09:00:00+07:00' }) // => { type: 'purchased', id: 'o-1', at: 1767578400000 }
 * ladderEventSchema.safeParse({ type: 'bribed', id: 'o-1', at: 0 }).success // => false
 * ladderEventSchema.safeParse({ type: 'purchased', id: '', at: 0 }).success // => false
 * ```
 */
export const ladderEventSchema = /* @__PURE__ */ (() =>
  eventsOf(ladderRungs) satisfies z.ZodType<LadderEvent>)()

function eventsOf<const Rungs extends readonly string[]>(rungs: Rungs) {
  const id = z.string().min(1)
  const instant = instantSchema.refine(isLadderInstant, {
    error: 'an event happens in the years 0000 to 9999; instants are in milliseconds',
  })
  const event = <Type extends LadderEvent['type'], Fields extends z.ZodRawShape>(
    type: Type,
    fields: Fields,
  ) =>
    z.strictObject({
      type: z.literal(type),
      id,
      at: instant,
      recordedAt: instant.exactOptional(),
      ...fields,
    })
  return z.discriminatedUnion(
    'type',
    [
      event('noticed', {}),
      event('showedInterest', {}),
      event('purchased', { amount: z.number().exactOptional() }),
      event('purchaseReversed', { purchase: id }),
      event('deliveryAssessed', { verdict: verdictSchema, touchpoint: id.exactOptional() }),
      event('recommended', {
        sentiment: z.enum(['positive', 'negative']),
        solicited: z.boolean(),
        incentivized: z.boolean(),
        reach: z.enum(['one', 'many']),
      }),
      event('referralConverted', { incentivized: z.boolean() }),
      event('boughtAsGift', {}),
      event('npsAnswered', { group: z.enum(npsGroups) }),
      event('complained', { about: id.exactOptional() }),
      event('complaintResolved', { complaint: id, verdict: verdictSchema }),
      event('churned', { reason: id.exactOptional() }),
      event('wonBack', {}),
      event('disqualified', { reason: id }),
      event('merged', { with: id }),
      event('overridden', {
        by: id,
        reason: id,
        rung: z.enum(rungs).exactOptional(),
        standing: z.enum(ladderStandings).exclude(['erased']).exactOptional(),
      }),
      event('erased', {}),
    ],
    {
      error: ({ input }) =>
        `no event is of the type ${JSON.stringify(typeof input === 'object' && input !== null && 'type' in input ? String(input.type) : undefined)}`,
    },
  )
}

/**
 * The gate for policies on the six rungs: it finds the faults that `defineLadderPolicy` finds.
 *
 * @example
 * ```ts
 * import { defaultLadderPolicy } from 'paripurna/loyalty-ladder'
 * import { ladderPolicySchema } from 'paripurna/schema'
 *
 * ladderPolicySchema.safeParse(defaultLadderPolicy).success // => true
 * ladderPolicySchema.safeParse({ ...defaultLadderPolicy, timeZone: 'Mars/Base' }).success // => false
 * ```
 */
export const ladderPolicySchema = /* @__PURE__ */ (() =>
  policiesOf(ladderRungs) satisfies z.ZodType<LadderPolicy>)()

function policiesOf<const Rungs extends readonly string[]>(rungs: Rungs) {
  const lasting = durationSchema.refine(
    (length) => Object.values(length).some((amount) => amount > 0),
    { error: 'a time lasts: one part at least is above zero' },
  )
  const condition = z.strictObject({
    evidence: z.enum(ladderMeasures),
    atLeast: z.int().positive(),
    forgiving: z.int().nonnegative().exactOptional(),
    within: lasting.exactOptional(),
  })
  const rung = z.enum(rungs)
  const conditions = z.array(condition)
  const lapse = z.strictObject({
    after: lasting,
    from: rung,
    keptAliveBy: z.array(z.enum(ladderEventTypes)),
  })
  const demotion = z.strictObject({
    every: lasting.exactOptional(),
    grace: lasting.exactOptional(),
    to: z.union([z.enum(['supported', 'oneRung']), z.partialRecord(rung, rung)]).exactOptional(),
  })
  const policy = z.strictObject({
    schemaVersion: z.literal(1),
    id: z.string().min(1),
    timeZone: timeZoneSchema,
    rungs: z.array(rung),
    requirements: z.record(rung, conditions),
    upkeep: z.partialRecord(rung, conditions).exactOptional(),
    demotion: demotion.exactOptional(),
    lapse: lapse.nullable(),
    winBack: rung,
  })
  // What no shape says: each rung once, falls that lead down, times that end.
  return policy.check(({ value, issues }) => {
    if (issues.length > 0) return
    for (const { path, needs, got } of ladderPolicyFaults(value)) {
      issues.push({ code: 'custom', path: [...path], message: `needs ${needs}`, input: got })
    }
  })
}

/**
 * The gate for stored states. A rung, standing or kind of evidence that does not exist is refused by
 * its path.
 *
 * @example
 * ```ts
 * import { startLadder } from 'paripurna/loyalty-ladder'
 * import { ladderStateSchema } from 'paripurna/schema'
 *
 * ladderStateSchema.parse(JSON.parse(JSON.stringify(startLadder()))) // => startLadder()
 * ladderStateSchema.safeParse({ ...startLadder(), rung: '__proto__' }).error?.issues[0]?.path // => ['rung']
 * ```
 */
export const ladderStateSchema = /* @__PURE__ */ (() =>
  statesOf(ladderRungs) satisfies z.ZodType<LadderState>)()

function statesOf<const Rungs extends readonly string[]>(rungs: Rungs) {
  const rung = z.enum(rungs)
  const instant = z.int().min(-8.64e15).max(8.64e15)
  const evidence = z.strictObject({
    id: z.string().min(1),
    at: instant,
    kind: z.enum(ladderEvidenceKinds),
    hash: z.int().nonnegative(),
    about: z.string().exactOptional(),
  })
  return z.strictObject({
    rung,
    standing: z.enum(ladderStandings),
    lifetime: z.int().positive(),
    at: instant.nullable(),
    highestRung: rung,
    floor: rung,
    activeAt: instant.min(ladderInstants.from).lt(ladderInstants.to).nullable(),
    heldSince: instant.exactOptional(),
    graceFrom: instant.exactOptional(),
    evidence: z.array(evidence),
  })
}

/**
 * The gate for stored logs: events and the state they lead to.
 *
 * @example
 * ```ts
 * import { startLadderLog } from 'paripurna/loyalty-ladder'
 * import { ladderLogSchema } from 'paripurna/schema'
 *
 * ladderLogSchema.parse(JSON.parse(JSON.stringify(startLadderLog()))) // => startLadderLog()
 * ```
 */
export const ladderLogSchema = /* @__PURE__ */ (() =>
  z.strictObject({ events: z.array(ladderEventSchema), state: ladderStateSchema }))()

/**
 * The gates of a ladder with rungs of its own: for its events, its policies, its states and its logs.
 *
 * @param rungs - the rungs, from the ground up
 * @returns the four gates
 * @example
 * ```ts
 * import { ladderSchemasFor } from 'paripurna/schema'
 *
 * const gates = ladderSchemasFor(['guest', 'member', 'friend'])
 * const byHand = { type: 'overridden', id: 'h-1', at: 0, by: 'ana', reason: 'a gift' }
 * gates.event.safeParse({ ...byHand, rung: 'friend' }).success // => true
 * gates.event.safeParse({ ...byHand, rung: 'client' }).success // => false
 * ```
 */
export function ladderSchemasFor<const Rungs extends readonly string[]>(
  rungs: Rungs,
): LadderSchemas<Rungs[number]> {
  const anyOf: readonly string[] = rungs
  const [event, state] = [eventsOf(anyOf), statesOf(anyOf)]
  const read: LadderSchemas<string> = {
    event,
    policy: policiesOf(anyOf),
    state,
    log: z.strictObject({ events: z.array(event), state }),
  }
  // What has passed is on these rungs; the last step of each gate only says so to the compiler.
  return {
    event: read.event.pipe(z.custom<LadderEvent<Rungs[number]>>()),
    policy: read.policy.pipe(z.custom<LadderPolicy<Rungs[number]>>()),
    state: read.state.pipe(z.custom<LadderState<Rungs[number]>>()),
    log: read.log.pipe(z.custom<LadderLog<Rungs[number]>>()),
  }
}

/** The four gates of a ladder. */
export interface LadderSchemas<Rung extends string> {
  /** The gate for events. */
  readonly event: z.ZodType<LadderEvent<Rung>>
  /** The gate for policies. */
  readonly policy: z.ZodType<LadderPolicy<Rung>>
  /** The gate for stored states. */
  readonly state: z.ZodType<LadderState<Rung>>
  /** The gate for stored logs. */
  readonly log: z.ZodType<LadderLog<Rung>>
}
