import * as z from 'zod'
import {
  civilDateSchema,
  durationAnchorSchema,
  durationSchema,
  instantSchema,
  readWith,
  timeZoneSchema,
} from '../calendar/schema.ts'
import { limitsOf } from './limits.ts'
import type { Measure } from './measure-model.ts'
import { position } from './measure.ts'
import {
  directions,
  verdicts,
  type Delivery,
  type Direction,
  type Expectation,
  type Verdict,
} from './model.ts'

const number = /* @__PURE__ */ (() => z.number().overwrite((value) => value + 0))()

const measures = /* @__PURE__ */ (() => ({
  quantity: z.strictObject({
    kind: z.literal('quantity'),
    value: number,
    unit: z.string().min(1),
  }),
  rating: z
    .strictObject({
      kind: z.literal('rating'),
      value: number,
      scale: z.tuple([number, number]),
    })
    .superRefine(
      readWith((rating) => {
        position(rating, undefined)
      }),
    ),
  duration: z.strictObject({ kind: z.literal('duration'), duration: durationSchema }),
  instant: z.strictObject({ kind: z.literal('instant'), at: instantSchema }),
  civilDate: z.strictObject({ kind: z.literal('civilDate'), on: civilDateSchema }),
  presence: z.strictObject({ kind: z.literal('presence'), present: z.boolean() }),
  ordinal: z
    .strictObject({
      kind: z.literal('ordinal'),
      level: z.string().min(1),
      order: z.array(z.string().min(1)),
    })
    .superRefine(
      readWith((ordinal) => {
        position(ordinal, undefined)
      }),
    ),
}))()

/**
 * The gate for verdicts.
 *
 * @example
 * ```ts
 * import { verdictSchema } from 'paripurna/schema'
 *
 * verdictSchema.parse('excellent') // => 'excellent'
 * verdictSchema.safeParse('good').success // => false
 * ```
 */
export const verdictSchema = /* @__PURE__ */ (() => z.enum(verdicts) satisfies z.ZodType<Verdict>)()

/**
 * The gate for directions.
 *
 * @example
 * ```ts
 * import { directionSchema } from 'paripurna/schema'
 *
 * directionSchema.parse('lowerIsBetter') // => 'lowerIsBetter'
 * ```
 */
export const directionSchema = /* @__PURE__ */ (() =>
  z.enum(directions) satisfies z.ZodType<Direction>)()

/**
 * The gate for measures: finite numbers, ratings on their scale, real dates and instants.
 *
 * @example
 * ```ts
 * import { measureSchema } from 'paripurna/schema'
 *
 * measureSchema.parse({ kind: 'instant', at: '2026-11-21T09:00:00+07:00' }) // => { kind: 'instant', at: 1795226400000 }
 * measureSchema.safeParse({ kind: 'rating', value: 6, scale: [1, 5] }).success // => false
 * ```
 */
export const measureSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('kind', [
    measures.quantity,
    measures.rating,
    measures.duration,
    measures.instant,
    measures.civilDate,
    measures.presence,
    measures.ordinal,
  ]) satisfies z.ZodType<Measure>)()

/**
 * The gate for deliveries: a measure, or the word that it was called off.
 *
 * @example
 * ```ts
 * import { deliverySchema } from 'paripurna/schema'
 *
 * deliverySchema.parse({ kind: 'withdrawn' }) // => { kind: 'withdrawn' }
 * ```
 */
export const deliverySchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('kind', [
    ...measureSchema.options,
    z.strictObject({ kind: z.literal('withdrawn') }),
  ]) satisfies z.ZodType<Delivery>)()

/**
 * The gate for expectations: both limits of one kind and unit, desired at least as good as adequate;
 * and for two-sided targets, the first limit not beyond the last.
 *
 * @example
 * ```ts
 * import { expectationSchema } from 'paripurna/schema'
 *
 * const days = (value: number) => ({ kind: 'quantity', value, unit: 'days' })
 * expectationSchema.safeParse({ adequate: days(3), desired: days(2), direction: 'lowerIsBetter' }).success // => true
 * expectationSchema.safeParse({ adequate: days(2), desired: days(3), direction: 'lowerIsBetter' }).success // => false
 * ```
 */
export const expectationSchema = /* @__PURE__ */ (() => {
  const limits = <Limit extends z.ZodType>(limit: Limit) => ({ adequate: limit, desired: limit })
  const amount = z.discriminatedUnion('kind', [
    measures.quantity,
    measures.rating,
    measures.duration,
  ])
  const higher = z.literal('higherIsBetter').exactOptional()
  const lower = z.literal('lowerIsBetter').exactOptional()
  return z
    .union(
      [
        z.strictObject({ ...limits(measures.quantity), direction: directionSchema }),
        z.strictObject({ ...limits(measures.rating), direction: higher }),
        z.strictObject({
          ...limits(measures.duration),
          direction: lower,
          anchor: durationAnchorSchema.exactOptional(),
        }),
        z.strictObject({ ...limits(measures.instant), direction: lower }),
        z.strictObject({
          ...limits(measures.civilDate),
          direction: lower,
          timeZone: timeZoneSchema,
        }),
        z.strictObject({ ...limits(measures.presence), direction: higher }),
        z.strictObject({ ...limits(measures.ordinal), direction: higher }),
        z.strictObject({ earliest: measures.instant, latest: measures.instant }),
        z.strictObject({
          earliest: measures.civilDate,
          latest: measures.civilDate,
          timeZone: timeZoneSchema,
        }),
        z.strictObject({
          least: amount,
          most: amount,
          anchor: durationAnchorSchema.exactOptional(),
        }),
      ],
      {
        error:
          'an expectation has adequate and desired of one kind, with a direction for a quantity and a timeZone for a civil date; a two-sided target has earliest and latest, or least and most',
      },
    )
    .superRefine(
      readWith((expectation) => {
        limitsOf(expectation)
      }),
    ) satisfies z.ZodType<Expectation>
})()
