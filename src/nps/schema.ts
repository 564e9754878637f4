import * as z from 'zod'
import { instantSchema, readWith } from '../calendar/schema.ts'
import { describe } from './group.ts'
import {
  npsRatings,
  type NpsRating,
  type NpsResponse,
  type NpsScale,
  type NpsTally,
} from './model.ts'
import { defineNpsScale, npsScale } from './scale.ts'

/**
 * The gate for ratings: a whole number from 0 to 10. Text is refused: `'9'` is your form's to read.
 *
 * @example
 * ```ts
 * import { npsRatingSchema } from 'paripurna/schema'
 *
 * npsRatingSchema.parse(10) // => 10
 * npsRatingSchema.safeParse(11).success // => false
 * npsRatingSchema.safeParse('9').success // => false
 * ```
 */
export const npsRatingSchema = /* @__PURE__ */ (() =>
  z
    .literal(npsRatings, {
      error: (issue) => `a rating is a whole number from 0 to 10, got ${describe(issue.input)}`,
    })
    .overwrite((rating) => (rating === 0 ? 0 : rating)) satisfies z.ZodType<NpsRating>)()

/**
 * The gate for responses: a rating, `'declined'` or `null`, and what goes with it.
 *
 * @example
 * ```ts
 * import { npsResponseSchema } from 'paripurna/schema'
 *
 * npsResponseSchema.parse({ rating: 9, at: '2026-11-21T09:00:00+07:00' }) // => { rating: 9, at: 1795226400000 }
 * npsResponseSchema.parse({ rating: null }) // => { rating: null }
 * npsResponseSchema.safeParse({ rating: 11 }).success // => false
 * ```
 */
export const npsResponseSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: z.string().min(1).exactOptional(),
    rating: z
      .literal([...npsRatings, 'declined', null], {
        error: (issue) =>
          `a rating is a whole number from 0 to 10, 'declined' or null, got ${describe(issue.input)}`,
      })
      .overwrite((rating) => (rating === 0 ? 0 : rating)),
    at: instantSchema.exactOptional(),
    comment: z.string().exactOptional(),
  }) satisfies z.ZodType<NpsResponse>)()

/**
 * The gate for tallies, such as counts from a database: whole numbers from 0. A histogram, when
 * there is one, has eleven counts that agree with the three groups.
 *
 * @example
 * ```ts
 * import { npsTallySchema } from 'paripurna/schema'
 *
 * npsTallySchema.safeParse({ promoters: 3, passives: 1, detractors: 0 }).success // => true
 * npsTallySchema.safeParse({ promoters: -3, passives: 1, detractors: 0 }).success // => false
 * ```
 */
export const npsTallySchema = /* @__PURE__ */ (() => {
  const count = z
    .int()
    .nonnegative()
    .overwrite((number) => number + 0)
  return z
    .strictObject({
      promoters: count,
      passives: count,
      detractors: count,
      scale: z.string().min(1).exactOptional(),
      histogram: z.array(count).exactOptional(),
      declined: count.exactOptional(),
      missing: count.exactOptional(),
      invalid: count.exactOptional(),
    })
    .superRefine(({ histogram, scale, ...groups }, context) => {
      // Of another scale only its name is known here, so the histogram must add up, no more.
      if (histogram === undefined) return
      const sum = (from: number, to?: number) =>
        histogram.slice(from, to).reduce((total, ratings) => total + ratings, 0)
      const report = (path: string, message: string) => {
        context.addIssue({ code: 'custom', path: [path], message })
      }
      if (scale !== undefined) {
        const n = groups.promoters + groups.passives + groups.detractors
        if (sum(0) !== n) report('histogram', `the groups count ${n} ratings`)
        return
      }
      if (histogram.length !== 11) report('histogram', 'a histogram from 0 to 10 has eleven counts')
      const totals = { promoters: sum(9), passives: sum(7, 9), detractors: sum(0, 7) }
      for (const group of ['promoters', 'passives', 'detractors'] as const) {
        if (groups[group] !== totals[group]) {
          report(group, `the histogram counts ${totals[group]} ${group}`)
        }
      }
    }) satisfies z.ZodType<NpsTally<string>>
})()

/**
 * The gate for scales: every fault that `defineNpsScale` would throw is an issue; the scale from 0 to
 * 10 passes as it is.
 *
 * @example
 * ```ts
 * import { npsScaleSchema } from 'paripurna/schema'
 *
 * const stars = { id: 'stars', lowest: 1, passivesFrom: 4, promotersFrom: 5, highest: 5 }
 * npsScaleSchema.safeParse(stars).success // => true
 * npsScaleSchema.safeParse({ ...stars, highest: 4 }).success // => false
 * ```
 */
export const npsScaleSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      id: z.string(),
      lowest: z.int(),
      passivesFrom: z.int(),
      promotersFrom: z.int(),
      highest: z.int(),
    })
    .superRefine(
      readWith((scale: NpsScale) => {
        const fields = ['id', 'lowest', 'passivesFrom', 'promotersFrom', 'highest'] as const
        if (fields.some((field) => scale[field] !== npsScale[field])) defineNpsScale(scale)
      }),
    ) satisfies z.ZodType<NpsScale>)()
