import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type {
  LadderDecision,
  LadderEvidence,
  LadderLog,
  LadderReason,
  LadderState,
} from '../../src/loyalty-ladder/decision-model.ts'
import { decideLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import {
  ladderEventFromAssessment,
  ladderEventFromNps,
  ladderEventFromPurchase,
} from '../../src/loyalty-ladder/join.ts'
import type {
  LadderEvent,
  LadderEventOf,
  LadderEventType,
  LadderRung,
  LadderStanding,
} from '../../src/loyalty-ladder/model.ts'
import type { LadderCondition, LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { appendLadderEvent, startLadderLog } from '../../src/loyalty-ladder/log.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import type {
  ladderEventSchema,
  ladderLogSchema,
  ladderPolicySchema,
  ladderSchemasFor,
  ladderStateSchema,
} from '../../src/loyalty-ladder/schema.ts'
import { explainLadderDecision, ladderReasonWording } from '../../src/loyalty-ladder/wording.ts'

const policy = defaultLadderPolicy
const state = startLadder()

test('LadderRung and LadderStanding are closed', () => {
  expectTypeOf<LadderRung>().toEqualTypeOf<
    'suspect' | 'prospect' | 'customer' | 'client' | 'advocate' | 'evangelist'
  >()
  expectTypeOf<LadderStanding>().toEqualTypeOf<
    'active' | 'lapsed' | 'lost' | 'disqualified' | 'erased'
  >()
})

test('LadderEvent needs its id, its instant and a known type', () => {
  decideLadder(policy, state, { type: 'purchased', id: 'o-1', at: 0 })
  // @ts-expect-error an event has an id
  decideLadder(policy, state, { type: 'purchased', at: 0 })
  // @ts-expect-error an event has an instant
  decideLadder(policy, state, { type: 'purchased', id: 'o-1' })
  // @ts-expect-error a Date is for the gates of other rooms: an event is plain data
  decideLadder(policy, state, { type: 'purchased', id: 'o-1', at: new Date(0) })
  // @ts-expect-error there is no such type
  decideLadder(policy, state, { type: 'bribed', id: 'o-1', at: 0 })
  // @ts-expect-error a purchase has no price
  decideLadder(policy, state, { type: 'purchased', id: 'o-1', at: 0, price: 12 })
  // @ts-expect-error unknown is absent, not undefined
  decideLadder(policy, state, { type: 'purchased', id: 'o-1', at: 0, amount: undefined })
})

test('LadderEvent needs the fields of its type', () => {
  interface Bare<Type extends LadderEventType> {
    type: Type
    id: string
    at: number
  }
  expectTypeOf<Bare<'noticed'>>().toExtend<LadderEvent>()
  expectTypeOf<Bare<'purchased'>>().toExtend<LadderEvent>()
  expectTypeOf<Bare<'churned'>>().toExtend<LadderEvent>()
  expectTypeOf<Bare<'erased'>>().toExtend<LadderEvent>()
  expectTypeOf<Bare<'purchaseReversed'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'deliveryAssessed'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'recommended'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'referralConverted'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'npsAnswered'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'complaintResolved'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'disqualified'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'merged'>>().not.toExtend<LadderEvent>()
  expectTypeOf<Bare<'overridden'>>().not.toExtend<LadderEvent>()
})

test('LadderEventOf takes the choices of its fields and no others', () => {
  const byHand = { type: 'overridden', id: 'h-1', at: 0, by: 'ana', reason: 'error' } as const
  expectTypeOf({ ...byHand, standing: 'lost' } as const).toExtend<LadderEventOf<'overridden'>>()
  // @ts-expect-error nobody is erased by hand: there is an event for it
  decideLadder(policy, state, { ...byHand, standing: 'erased' })
  // @ts-expect-error there is no such rung
  decideLadder(policy, state, { ...byHand, rung: 'friend' })
  // @ts-expect-error a rating is no group
  decideLadder(policy, state, { type: 'npsAnswered', id: 's-1', at: 0, group: 9 })
  // @ts-expect-error there is no such verdict
  decideLadder(policy, state, { type: 'deliveryAssessed', id: 'd-1', at: 0, verdict: 'perfect' })
  expectTypeOf<LadderEventOf<'complained'>>().toHaveProperty('about')
  expectTypeOf<LadderEventOf<'noticed'>>().not.toHaveProperty('about')
})

test('LadderPolicy has conditions for every rung', () => {
  const { evangelist, ...five } = policy.requirements
  expectTypeOf(evangelist).toEqualTypeOf<readonly LadderCondition[]>()
  // @ts-expect-error the evangelist is missing
  replayLadder({ ...policy, requirements: five }, [])
  expectTypeOf<{ evidence: 'purchases'; atLeast: 2 }>().toExtend<LadderCondition>()
  expectTypeOf<{ evidence: 'spend'; atLeast: 2 }>().not.toExtend<LadderCondition>()
  // @ts-expect-error never is null, not absent
  replayLadder({ ...policy, lapse: undefined }, [])
  const ours: LadderPolicy = policy
  // @ts-expect-error policies are readonly
  ours.timeZone = 'Asia/Jakarta'
  // @ts-expect-error a condition counts
  ours.requirements.client = [{ evidence: 'purchases' }]
})

test('LadderState is readonly, and its evidence too', () => {
  // @ts-expect-error states are readonly
  state.rung = 'evangelist'
  // @ts-expect-error evidence is only added by events
  const evidence: LadderEvidence[] = state.evidence
  expectTypeOf(evidence).toBeArray()
})

test('LadderDecision tells its kinds apart', () => {
  const decision = decideLadder(policy, state, { type: 'erased', id: 'z-1', at: 0 })
  expectTypeOf(decision).toEqualTypeOf<LadderDecision>()
  expectTypeOf(decision.kind).toEqualTypeOf<
    'moved' | 'held' | 'duplicate' | 'conflict' | 'late' | 'rejected'
  >()
  expectTypeOf(decision.event).toEqualTypeOf<string | undefined>()
  expectTypeOf(ladderReasonWording).toHaveProperty('lapsed')
  expectTypeOf<keyof typeof ladderReasonWording>().toEqualTypeOf<LadderReason>()
  // @ts-expect-error the language is never guessed
  explainLadderDecision(decision)
})

test('appendLadderEvent takes nothing unread from the wire', () => {
  const given = JSON.parse('{}') as unknown
  // @ts-expect-error anything may come over the wire: the gate tells
  appendLadderEvent(policy, startLadderLog(), given)
})

test('ladderEventFromAssessment and its sisters give events or null', () => {
  expectTypeOf(
    ladderEventFromAssessment,
  ).returns.toEqualTypeOf<LadderEventOf<'deliveryAssessed'> | null>()
  expectTypeOf(ladderEventFromNps).returns.toEqualTypeOf<LadderEventOf<'npsAnswered'> | null>()
  expectTypeOf(ladderEventFromPurchase).returns.toExtend<LadderEvent | null>()
  // @ts-expect-error nobody is not a customer
  ladderEventFromPurchase({ id: 'o-1', at: 0 })
})

test('ladderEventSchema and the other gates give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof ladderEventSchema>>().toExtend<LadderEvent>()
  expectTypeOf<LadderEvent>().toExtend<z.output<typeof ladderEventSchema>>()
  expectTypeOf<LadderEvent>().toExtend<z.input<typeof ladderEventSchema>>()
  expectTypeOf<z.output<typeof ladderPolicySchema>>().toExtend<LadderPolicy>()
  expectTypeOf<LadderPolicy>().toExtend<Frozen<z.output<typeof ladderPolicySchema>>>()
  expectTypeOf<z.output<typeof ladderStateSchema>>().toExtend<LadderState>()
  expectTypeOf<LadderState>().toExtend<Frozen<z.output<typeof ladderStateSchema>>>()
  expectTypeOf<z.output<typeof ladderLogSchema>>().toExtend<LadderLog>()
  expectTypeOf<LadderLog>().toExtend<Frozen<z.output<typeof ladderLogSchema>>>()
})

test('ladderSchemasFor gives the models of those rungs', () => {
  type Rung = 'guest' | 'friend'
  type Gates = ReturnType<typeof ladderSchemasFor<readonly ['guest', 'friend']>>
  expectTypeOf<z.output<Gates['event']>>().toExtend<LadderEvent<Rung>>()
  expectTypeOf<z.output<Gates['policy']>>().toExtend<LadderPolicy<Rung>>()
  expectTypeOf<z.output<Gates['state']>>().toExtend<LadderState<Rung>>()
  expectTypeOf<z.output<Gates['log']>>().toExtend<LadderLog<Rung>>()
})

/** A gate makes arrays of its own, which may be written; the model's may not. */
type Frozen<Value> = Value extends object
  ? { readonly [Field in keyof Value]: Frozen<Value[Field]> }
  : Value
