import * as z from 'zod'
import { durationSchema, instantSchema, timeZoneSchema } from '../calendar/schema.ts'
import { closedDayRules } from '../calendar/schedule-model.ts'
import { followUpPriorities } from '../nps/follow-up-model.ts'
import { qualityAttributes } from '../quality/model.ts'
import {
  complaintChannels,
  complaintFindings,
  complaintSubjects,
  lossReasons,
  type ComplaintEvent,
  type LossRecord,
} from './model.ts'
import { lengthFaults, limitFaults, type Fault } from './limit.ts'
import type { ResponsePolicy } from './policy-model.ts'
import { complaintStateFaults } from './state-fault.ts'
import { complaintClosings, complaintPauseReasons, type ComplaintState } from './state-model.ts'

/** Makes issues of what a check finds beyond the form. */
const faultsFrom =
  <Value>(find: (value: Value) => readonly Fault[]) =>
  (value: Value, context: z.core.$RefinementCtx<Value>): void => {
    for (const { path, message } of find(value)) {
      context.addIssue({ code: 'custom', path: [...path], message, input: value })
    }
  }

const events = /* @__PURE__ */ (() => {
  const text = z.string().min(1)
  const said = z.string().regex(/\S/, { error: 'a text is not blank' })
  const other = z.templateLiteral(['other:', text])
  const envelope = { id: text, at: instantSchema }
  const event = <Type extends ComplaintEvent['type'], Fields extends z.ZodRawShape>(
    type: Type,
    fields: Fields,
  ) => z.strictObject({ type: z.literal(type), ...envelope, ...fields })
  const outcome = z.strictObject({
    finding: z.enum(complaintFindings),
    remedy: said.exactOptional(),
  })
  const answer = { ...envelope, outcome: outcome.exactOptional() }
  const received = event('received', {
    channel: z.union([z.enum(complaintChannels), other]),
    subject: z.enum(complaintSubjects).exactOptional(),
    attribute: z.union([z.enum(qualityAttributes), other]).exactOptional(),
    priority: z.enum(followUpPriorities).exactOptional(),
    about: text.exactOptional(),
  })
  const hold = { reason: said, answerBy: instantSchema }
  const reopening = { ...envelope, why: said }
  return { event, received, answer, hold, reopening, outcome }
})()

/**
 * The gate for the events of a complaint; instants may be ISO 8601 text with an offset.
 *
 * @example
 * ```ts
 * import { complaintEventSchema } from 'paripurna/schema'
 *
 * complaintEventSchema.parse({ type: 'received', id: 'k-1', at: '1970-01-01T00:00Z', channel: 'form' }) // => { type: 'received', id: 'k-1', at: 0, channel: 'form' }
 * complaintEventSchema.safeParse({ type: 'received', id: 'k-1', at: 0, channel: 'fax' }).success // => false
 * complaintEventSchema.safeParse({ type: 'acknowledged', id: 'k-2', at: 0 }).success // => false
 * ```
 */
export const complaintEventSchema: z.ZodType<ComplaintEvent> = /* @__PURE__ */ (() => {
  const { event, received, hold, outcome, reopening } = events
  return z.discriminatedUnion('type', [
    received,
    event('acknowledged', { answerBy: instantSchema }),
    event('resumed', {}),
    event('held', hold),
    event('waitingForCustomer', {}),
    z.discriminatedUnion('complete', [
      event('answered', { complete: z.literal(false) }),
      event('answered', { complete: z.literal(true), outcome: outcome.exactOptional() }),
    ]),
    event('followedUp', {}),
    event('accepted', {}),
    event('reopened', { why: reopening.why }),
  ])
})()

/**
 * The gate for a stored complaint. It refuses what no events lead to, as far as instants and ids tell:
 * pauses that overlap, a promise not later than the acknowledgement, an event taken twice.
 *
 * @example
 * ```ts
 * import { startComplaint } from 'paripurna/complaint'
 * import { complaintStateSchema } from 'paripurna/schema'
 *
 * complaintStateSchema.parse(JSON.parse(JSON.stringify(startComplaint()))) // => startComplaint()
 * complaintStateSchema.safeParse({ kind: 'closed' }).success // => false
 *
 * const received = { type: 'received', id: 'k-1', at: 5, channel: 'form' }
 * const stored = { kind: 'received', at: 5, received, pauses: [], taken: [received], waitingSince: null }
 * complaintStateSchema.safeParse(stored).success // => true
 * complaintStateSchema.safeParse({ ...stored, waitingSince: 9 }).success // => false
 * ```
 */
export const complaintStateSchema: z.ZodType<ComplaintState> = /* @__PURE__ */ (() => {
  const at = instantSchema
  const answer = z.strictObject(events.answer)
  const hold = z.strictObject({ at, ...events.hold })
  const reopening = z.strictObject(events.reopening)
  const pause = z.strictObject({ from: at, to: at, because: z.enum(complaintPauseReasons) })
  const file = {
    at,
    received: events.received,
    pauses: z.array(pause),
    taken: z.array(complaintEventSchema),
  }
  const open = { ...file, waitingSince: at.nullable() }
  const promised = { acknowledgedAt: at, answerBy: at }
  const responded = {
    acknowledgedAt: at,
    answerBy: at.nullable(),
    firstAnswer: answer,
    answer,
  }
  const settled = {
    ...file,
    ...responded,
    followedUpAt: at.nullable(),
    reopening: reopening.nullable(),
  }
  const state = <Kind extends ComplaintState['kind'], Fields extends z.ZodRawShape>(
    kind: Kind,
    fields: Fields,
  ) => z.strictObject({ kind: z.literal(kind), ...fields })
  const states = z.discriminatedUnion('kind', [
    state('awaited', { at: z.null(), taken: z.tuple([]) }),
    state('received', open),
    state('acknowledged', { ...open, ...promised }),
    state('held', { ...open, ...promised, hold }),
    state('answered', settled),
    state('closed', { ...settled, closedAt: at, closedBy: z.enum(complaintClosings) }),
    state('reopened', { ...open, ...responded, reopening, hold: hold.nullable() }),
  ])
  return states.superRefine(faultsFrom(complaintStateFaults))
})()

/**
 * The gate for the rules of answering: limits on one of four clocks, and for working days what a
 * closed day means. Lengths are from 0 to a century, and what is desired is not longer than the limit.
 *
 * @example
 * ```ts
 * import { responsePolicySchema } from 'paripurna/schema'
 *
 * const rules = { timeZone: 'Asia/Jakarta', acknowledgeWithin: null, pausedBy: [], closesAfterSilence: null }
 * const days = { ...rules, respondWithin: { counted: 'workingDays', within: 14 } }
 * responsePolicySchema.safeParse({ ...days, receivedOnClosedDay: 'treatAsNext' }).success // => true
 * responsePolicySchema.safeParse(days).success // => false
 *
 * const respondWithin = { counted: 'calendarTime', desired: { hours: 25 }, within: { days: 1 } }
 * responsePolicySchema.safeParse({ ...rules, respondWithin }).success // => false
 * ```
 */
export const responsePolicySchema: z.ZodType<ResponsePolicy> = /* @__PURE__ */ (() => {
  const limit = <Counted extends string, Length extends z.ZodType>(
    counted: z.ZodType<Counted> & (z.ZodLiteral<Counted> | z.ZodEnum),
    length: Length,
  ) => z.strictObject({ counted, within: length, desired: length.exactOptional() })
  const whole = z.int().nonnegative({ abort: true })
  const amount = whole.exactOptional()
  const business = z.strictObject({
    hours: amount,
    minutes: amount,
    seconds: amount,
    milliseconds: amount,
  })
  const forms = z.discriminatedUnion('counted', [
    limit(z.literal('businessTime'), business),
    limit(z.literal('calendarTime'), durationSchema),
    limit(z.enum(['calendarDays', 'workingDays']), whole),
  ])
  const limits = forms.superRefine(faultsFrom(limitFaults))
  const silence = durationSchema.superRefine(faultsFrom(lengthFaults))
  return z
    .strictObject({
      source: z.string().exactOptional(),
      acknowledgeWithin: limits.nullable(),
      respondWithin: limits,
      followUpWithin: limits.exactOptional(),
      timeZone: timeZoneSchema,
      receivedOnClosedDay: z.enum(closedDayRules).exactOptional(),
      pausedBy: z.array(z.enum(complaintPauseReasons)),
      closesAfterSilence: silence.nullable(),
    })
    .refine(
      ({ acknowledgeWithin, respondWithin, followUpWithin, receivedOnClosedDay }) =>
        receivedOnClosedDay !== undefined ||
        ![acknowledgeWithin, respondWithin, followUpWithin].some(
          (one) => one?.counted === 'workingDays',
        ),
      { path: ['receivedOnClosedDay'], error: 'working days need to know what a closed day means' },
    )
})()

/**
 * The gate for customers lost, with the reasons or the word that there are none.
 *
 * @example
 * ```ts
 * import { lossRecordSchema } from 'paripurna/schema'
 *
 * const cause = { kind: 'explained', reasons: ['pricing'] }
 * lossRecordSchema.safeParse({ customer: 'c-1', lostAt: 0, cause }).success // => true
 * lossRecordSchema.safeParse({ customer: 'c-1', lostAt: 0, cause: { ...cause, reasons: [] } }).success // => false
 * ```
 */
export const lossRecordSchema: z.ZodType<LossRecord> = /* @__PURE__ */ (() => {
  const reason = z.enum(lossReasons)
  return z
    .strictObject({
      customer: z.string().min(1),
      lostAt: instantSchema,
      firstContactAt: instantSchema.exactOptional(),
      cause: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('explained'), reasons: z.tuple([reason], reason) }),
        z.strictObject({ kind: z.literal('unexplained'), asked: z.boolean() }),
      ]),
    })
    .refine(
      ({ lostAt, firstContactAt }) => firstContactAt === undefined || firstContactAt <= lostAt,
      {
        path: ['firstContactAt'],
        error: 'a first contact is not after the loss',
      },
    )
})()
