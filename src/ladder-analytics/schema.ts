import * as z from 'zod'
import { instantSchema, readWith } from '../calendar/schema.ts'
import type { FunnelEvent } from './funnel-model.ts'
import type { LadderSpell } from './spell-model.ts'
import type { StayRecord } from './survival-model.ts'
import { transitionClocks, type TransitionTally } from './transition-model.ts'
import { checkTally } from './transitions.ts'

/**
 * The gate for one stay: how long, and how it ended.
 *
 * @example
 * ```ts
 * import { stayRecordSchema } from 'paripurna/schema'
 *
 * stayRecordSchema.parse({ duration: 30, exit: 'up' }) // => { duration: 30, exit: 'up' }
 * stayRecordSchema.parse({ duration: 30, exit: null, entry: 12 }) // => { duration: 30, exit: null, entry: 12 }
 * stayRecordSchema.safeParse({ duration: 30 }).success // => false
 * stayRecordSchema.safeParse({ duration: 30, exit: null, entry: 30 }).success // => false
 * ```
 */
export const stayRecordSchema: z.ZodType<StayRecord> = /* @__PURE__ */ (() => {
  const length = z
    .number()
    .nonnegative()
    .overwrite((value) => value + 0)
  return z
    .strictObject({
      duration: length,
      exit: z.string().nullable(),
      entry: length.exactOptional(),
    })
    .refine(({ duration, entry = 0 }) => entry === 0 || entry < duration, {
      path: ['entry'],
      error: 'an entry is 0 or before the end of the stay',
    })
})()

/**
 * The gate for one spell; instants may be ISO 8601 text with an offset.
 *
 * @example
 * ```ts
 * import { ladderSpellSchema } from 'paripurna/schema'
 *
 * const spell = { customer: 'c-1', state: 'client', from: '1970-01-01T00:00Z', observedFrom: 0, to: null, next: null, asOf: 60000 }
 * ladderSpellSchema.parse(spell).from // => 0
 * ladderSpellSchema.safeParse({ ...spell, to: 70000, next: 'lost' }).success // => false
 * ladderSpellSchema.safeParse({ ...spell, next: 'lost' }).success // => false
 * ```
 */
export const ladderSpellSchema: z.ZodType<LadderSpell> = /* @__PURE__ */ (() =>
  z
    .strictObject({
      customer: z.string().min(1),
      state: z.string().min(1),
      from: instantSchema.nullable(),
      observedFrom: instantSchema,
      to: instantSchema.nullable(),
      next: z.string().min(1).nullable(),
      asOf: instantSchema,
    })
    .refine(({ to, next }) => (to === null) === (next === null), {
      path: ['next'],
      error: 'a state follows when the stay has ended, and only then',
    })
    .refine(
      ({ from, observedFrom, to, asOf }) => {
        const times = [from ?? observedFrom, observedFrom, to ?? asOf, asOf]
        return times.every((time, at) => at === 0 || time >= (times[at - 1] ?? time))
      },
      {
        path: ['to'],
        error: 'a stay begins, comes under observation, ends and is counted in order',
      },
    ))()

/**
 * The gate for something a customer did, as far as a funnel needs it; an instant may be ISO 8601 text
 * with an offset.
 *
 * @example
 * ```ts
 * import { funnelEventSchema } from 'paripurna/schema'
 *
 * funnelEventSchema.parse({ customer: 'c-1', step: 'landed', at: '1970-01-01T00:01Z' }) // => { customer: 'c-1', step: 'landed', at: 60000 }
 * funnelEventSchema.safeParse({ customer: '', step: 'landed', at: 0 }).success // => false
 * ```
 */
export const funnelEventSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    customer: z.string().min(1),
    step: z.string().min(1),
    at: instantSchema,
  }) satisfies z.ZodType<FunnelEvent>)()

/**
 * The gate for counts of transitions, such as a query gives.
 *
 * @example
 * ```ts
 * import { transitionTallySchema } from 'paripurna/schema'
 *
 * const tally = { clock: 'panel', states: ['client', 'lost'], counts: [[90, 10], [0, 50]] }
 * transitionTallySchema.parse(tally).counts // => [[90, 10], [0, 50]]
 * transitionTallySchema.safeParse({ ...tally, clock: 'jump' }).success // => false
 * transitionTallySchema.safeParse({ ...tally, counts: [[90, 10]] }).success // => false
 * ```
 */
export const transitionTallySchema: z.ZodType<TransitionTally> = /* @__PURE__ */ (() =>
  z
    .strictObject({
      clock: z.enum(transitionClocks),
      states: z.array(z.string().min(1)),
      counts: z.array(z.array(z.number())),
    })
    .superRefine(
      readWith((tally: TransitionTally) => {
        checkTally('a tally', tally)
      }),
    ))()
