import * as z from 'zod'
import { instantSchema, readWith } from '../calendar/schema.ts'
import type { DatedExpectation, InstantExpectation, ZoneOfTolerance } from '../expectation/model.ts'
import { expectationSchema } from '../expectation/schema.ts'
import type { PromiseOutcome } from './model.ts'
import { onItsLine, runsOutBeforeTold } from './tell.ts'
import type { ServicePromise } from './told-model.ts'

/**
 * The gate for what a customer was told: when, until when (an instant, an expectation of an instant
 * or a date, or `null` for "please wait"), why, and what else there is to do.
 *
 * @example
 * ```ts
 * import { servicePromiseSchema } from 'paripurna/schema'
 *
 * servicePromiseSchema.parse({ toldAt: 0, promised: '1970-01-01T00:10Z', reason: 'One order first' }) // => { toldAt: 0, promised: 600000, reason: 'One order first' }
 * servicePromiseSchema.safeParse({ toldAt: 0, promised: null, reason: ' ' }).success // => false
 * ```
 */
export const servicePromiseSchema: z.ZodType<ServicePromise> = /* @__PURE__ */ (() => {
  const text = z.string().regex(/\S/, { error: 'a reason or an alternative is not blank' })
  const dated = expectationSchema.transform(
    readWith((expectation): DatedExpectation => {
      if ('earliest' in expectation || 'timeZone' in expectation) return expectation
      if ('adequate' in expectation && isInstant(expectation)) return expectation
      throw new RangeError('a promise is of an instant or a date')
    }),
  )
  return z
    .strictObject({
      toldAt: instantSchema,
      promised: z.union([instantSchema, dated, z.null()], {
        error: 'a promise is an instant, an expectation of an instant or a date, or null',
      }),
      reason: text.exactOptional(),
      alternatives: z.array(text).exactOptional(),
    })
    .superRefine(
      readWith((promise: ServicePromise) => {
        if (runsOutBeforeTold(onItsLine(promise))) {
          throw new RangeError('a promise does not run out before it was told')
        }
      }),
    )
})()

/**
 * The gate for what came of a promise, in numbers of one unit.
 *
 * @example
 * ```ts
 * import { promiseOutcomeSchema } from 'paripurna/schema'
 *
 * promiseOutcomeSchema.parse({ promised: 10, delivered: null, age: 4 }) // => { promised: 10, delivered: null, age: 4 }
 * promiseOutcomeSchema.safeParse({ promised: 10 }).success // => false
 * ```
 */
export const promiseOutcomeSchema = /* @__PURE__ */ (() => {
  const number = z.number().overwrite((value) => value + 0)
  return z
    .strictObject({
      promised: number,
      delivered: number.nullable(),
      age: number.nonnegative().exactOptional(),
      explained: z.boolean().exactOptional(),
    })
    .refine(({ delivered, age }) => delivered === null || age === undefined, {
      path: ['age'],
      error: 'an age is given only while nothing is delivered',
    }) satisfies z.ZodType<PromiseOutcome>
})()

function isInstant(expectation: ZoneOfTolerance): expectation is InstantExpectation {
  return expectation.adequate.kind === 'instant'
}
