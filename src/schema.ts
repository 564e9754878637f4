/**
 * The gates: unknown input in, model values out, as zod schemas.
 *
 * They live apart because zod is the one large dependency: no other door loads it. Parse at the
 * border of your program, with `safeParse`, and keep the rest on plain values.
 *
 * @module schema
 */
export {
  civilDateSchema,
  durationAnchorSchema,
  durationSchema,
  instantSchema,
  scheduleDefinitionSchema,
  timeZoneSchema,
  workingDaysDefinitionSchema,
} from './calendar/schema.ts'
export {
  checklistAnswersSchema,
  checklistSchema,
  checklistTallySchema,
} from './checklist/schema.ts'
export {
  deliverySchema,
  directionSchema,
  expectationSchema,
  measureSchema,
  verdictSchema,
} from './expectation/schema.ts'
export { agreementRatingsSchema, itemScoresSchema } from './agreement/schema.ts'
export { npsRatingSchema, npsResponseSchema, npsScaleSchema, npsTallySchema } from './nps/schema.ts'
export {
  followUpEventSchema,
  followUpPolicySchema,
  followUpStateSchema,
  npsInvitationHistorySchema,
  npsInvitationPolicySchema,
  npsSurveyTallySchema,
} from './nps/follow-up-schema.ts'
export { promiseOutcomeSchema, servicePromiseSchema } from './promise/schema.ts'
export {
  answerRowsSchema,
  answerTallySchema,
  apdexTallySchema,
  gapInstrumentSchema,
  kanoAnswersSchema,
  kanoTallySchema,
  ratedAttributeSchema,
  serviceReachSchema,
} from './quality/schema.ts'
export { satisfactionIndexSchema, satisfactionTallySchema } from './quality/satisfaction-schema.ts'
export {
  ladderEventSchema,
  ladderLogSchema,
  ladderPolicySchema,
  ladderSchemasFor,
  ladderStateSchema,
  type LadderSchemas,
} from './loyalty-ladder/schema.ts'
export {
  funnelEventSchema,
  ladderSpellSchema,
  stayRecordSchema,
  transitionTallySchema,
} from './ladder-analytics/schema.ts'
export { ladderSnapshotSchema } from './loyalty-ladder/snapshot-schema.ts'
export {
  complaintEventSchema,
  complaintStateSchema,
  lossRecordSchema,
  responsePolicySchema,
} from './complaint/schema.ts'
