import * as z from 'zod'
import { durationSchema, instantSchema, timeZoneSchema } from '../calendar/schema.ts'
import {
  followUpPriorities,
  followUpStages,
  outerLoopStages,
  type FollowUpEvent,
  type FollowUpPolicy,
  type FollowUpState,
} from './follow-up-model.ts'
import { npsRatingSchema, npsTallySchema } from './schema.ts'
import {
  npsSurveyKinds,
  type NpsInvitationHistory,
  type NpsInvitationPolicy,
  type NpsSurveyTally,
} from './survey-model.ts'

/**
 * The gate for the events of a follow-up; instants may be ISO 8601 text with an offset.
 *
 * @example
 * ```ts
 * import { followUpEventSchema } from 'paripurna/schema'
 *
 * followUpEventSchema.parse({ type: 'received', id: 'r-1', at: 0, rating: 3 }) // => { type: 'received', id: 'r-1', at: 0, rating: 3 }
 * followUpEventSchema.safeParse({ type: 'contacted', id: '', at: 0 }).success // => false
 * ```
 */
export const followUpEventSchema = /* @__PURE__ */ (() => {
  const text = z.string().min(1)
  const event = <Type extends FollowUpEvent['type'], Fields extends z.ZodRawShape>(
    type: Type,
    fields: Fields,
  ) => z.strictObject({ type: z.literal(type), id: text, at: instantSchema, ...fields })
  return z.discriminatedUnion('type', [
    event('received', { rating: npsRatingSchema }),
    event('triaged', { owner: text, priority: z.enum(followUpPriorities) }),
    event('contacted', {}),
    event('unreachable', {}),
    event('resolved', {}),
    event('declined', {}),
    event('raisedToOuterLoop', {}),
    event('improvementShipped', {}),
    event('customerTold', {}),
    event('rescored', { rating: npsRatingSchema }),
  ]) satisfies z.ZodType<FollowUpEvent>
})()

/**
 * The gate for the policy of a follow-up: attempts, and the targets in business or calendar time.
 *
 * @example
 * ```ts
 * import { followUpPolicySchema } from 'paripurna/schema'
 *
 * const day = { counted: 'businessTime', within: { hours: 8 } }
 * followUpPolicySchema.safeParse({ attempts: 3, firstContact: day, close: day }).success // => true
 * followUpPolicySchema.safeParse({ attempts: 0, firstContact: day, close: day }).success // => false
 * ```
 */
export const followUpPolicySchema = /* @__PURE__ */ (() => {
  const amount = z.int().nonnegative().exactOptional()
  const business = z.strictObject({
    hours: amount,
    minutes: amount,
    seconds: amount,
    milliseconds: amount,
  })
  const target = z.discriminatedUnion('counted', [
    z.strictObject({
      counted: z.literal('businessTime'),
      within: business,
      desired: business.exactOptional(),
    }),
    z.strictObject({
      counted: z.literal('calendarTime'),
      timeZone: timeZoneSchema,
      within: durationSchema,
      desired: durationSchema.exactOptional(),
    }),
  ])
  return z.strictObject({
    attempts: z.int().positive(),
    firstContact: target,
    close: target,
  }) satisfies z.ZodType<FollowUpPolicy>
})()

/**
 * The gate for a stored follow-up.
 *
 * @example
 * ```ts
 * import { startFollowUp } from 'paripurna/nps'
 * import { followUpStateSchema } from 'paripurna/schema'
 *
 * followUpStateSchema.parse(JSON.parse(JSON.stringify(startFollowUp()))) // => startFollowUp()
 * followUpStateSchema.safeParse({}).success // => false
 * ```
 */
export const followUpStateSchema = /* @__PURE__ */ (() => {
  const instant = instantSchema.nullable()
  return z.strictObject({
    stage: z.enum(followUpStages),
    outerLoop: z.enum(outerLoopStages),
    at: instant,
    rating: npsRatingSchema.nullable(),
    owner: z.string().min(1).nullable(),
    priority: z.enum(followUpPriorities).nullable(),
    receivedAt: instant,
    contactedAt: instant,
    attempts: z.int().nonnegative(),
    closedAt: instant,
    rescored: npsRatingSchema.nullable(),
    taken: z.array(followUpEventSchema),
  }) satisfies z.ZodType<FollowUpState>
})()

/**
 * The gate for how often people may be asked.
 *
 * @example
 * ```ts
 * import { npsInvitationPolicySchema } from 'paripurna/schema'
 *
 * npsInvitationPolicySchema.safeParse({ timeZone: 'Asia/Jakarta', afterAnswer: { days: 90 } }).success // => true
 * npsInvitationPolicySchema.safeParse({ afterAnswer: { days: 90 } }).success // => false
 * ```
 */
export const npsInvitationPolicySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    timeZone: timeZoneSchema,
    afterInvitation: durationSchema.exactOptional(),
    afterAnswer: durationSchema.exactOptional(),
    most: z
      .strictObject({ invitations: z.int().positive(), within: durationSchema })
      .exactOptional(),
    notDuringFollowUp: z.boolean().exactOptional(),
  }) satisfies z.ZodType<NpsInvitationPolicy>)()

/**
 * The gate for when somebody was asked, and answered.
 *
 * @example
 * ```ts
 * import { npsInvitationHistorySchema } from 'paripurna/schema'
 *
 * npsInvitationHistorySchema.parse({ invitedAt: ['1970-01-01T00:00Z'], answeredAt: [] }) // => { invitedAt: [0], answeredAt: [] }
 * npsInvitationHistorySchema.safeParse({ invitedAt: [0] }).success // => false
 * ```
 */
export const npsInvitationHistorySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    invitedAt: z.array(instantSchema),
    answeredAt: z.array(instantSchema),
    optedOut: z.boolean().exactOptional(),
    followUpOpen: z.boolean().exactOptional(),
  }) satisfies z.ZodType<NpsInvitationHistory>)()

/**
 * The gate for the tally of one survey, with its kind and traits.
 *
 * @example
 * ```ts
 * import { npsSurveyTallySchema } from 'paripurna/schema'
 *
 * const tally = { promoters: 3, passives: 1, detractors: 0 }
 * npsSurveyTallySchema.safeParse({ surveyKind: 'relationship', tally }).success // => true
 * npsSurveyTallySchema.safeParse({ surveyKind: 'pulse', tally }).success // => false
 * ```
 */
export const npsSurveyTallySchema = /* @__PURE__ */ (() => {
  const trait = z.string().min(1).exactOptional()
  return z.strictObject({
    surveyKind: z.enum(npsSurveyKinds),
    touchpoint: trait,
    channel: trait,
    language: trait,
    wordingVersion: trait,
    tally: npsTallySchema,
  }) satisfies z.ZodType<NpsSurveyTally>
})()
