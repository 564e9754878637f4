import * as z from 'zod'
import { readWith } from '../calendar/schema.ts'
import type { ItemScores } from './consistency-model.ts'
import type { AgreementRatings } from './model.ts'
import { checkRatings, checkWidths, furthest } from './ratings.ts'

/**
 * The gate for ratings: a row per subject, a column per assessor, each a text, a number or null. Texts and
 * numbers do not mix, because 1 and '1' would be two categories.
 *
 * @example
 * ```ts
 * import { agreementRatingsSchema } from 'paripurna/schema'
 *
 * agreementRatingsSchema.parse([['met', 'unmet'], ['met', null]]) // => [['met', 'unmet'], ['met', null]]
 * agreementRatingsSchema.safeParse([[1, '1']]).success // => false
 * agreementRatingsSchema.safeParse([[1, 2], [1]]).success // => false
 * ```
 */
export const agreementRatingsSchema = /* @__PURE__ */ (() =>
  // Faults of a field end the reading, so that the check of the whole does not name them once more.
  z
    .array(
      z.array(
        z.union([z.string().min(1, { abort: true }), amount(), z.null()], {
          error: 'a rating is a text that is not empty, a finite number, or null',
        }),
      ),
    )
    .superRefine(
      readWith((ratings: AgreementRatings) => {
        checkRatings('a table of ratings', ratings)
      }),
    ) satisfies z.ZodType<AgreementRatings>)()

/**
 * The gate for scores of items: a row per respondent, a column per item, each a number or null.
 *
 * @example
 * ```ts
 * import { itemScoresSchema } from 'paripurna/schema'
 *
 * itemScoresSchema.parse([[4, 5, null], [3, 3, 2]]) // => [[4, 5, null], [3, 3, 2]]
 * itemScoresSchema.safeParse([[4, 5], [3, '4']]).success // => false
 * ```
 */
export const itemScoresSchema = /* @__PURE__ */ (() =>
  z.array(z.array(amount().nullable())).superRefine(
    readWith((scores: ItemScores) => {
      checkWidths('a table of scores', 'scores', scores)
    }),
  ) satisfies z.ZodType<ItemScores>)()

/** A number that the acts take; adding 0 makes a minus zero a zero. */
function amount() {
  return z
    .number()
    .min(-furthest, { abort: true })
    .max(furthest, { abort: true })
    .overwrite((value) => value + 0)
}
