import * as z from 'zod'
import { readWith } from '../calendar/schema.ts'
import { answerCount } from './answers.ts'
import { defineGapInstrument } from './gap-instrument.ts'
import type { GapInstrument } from './gap-model.ts'
import type { RatedAttribute } from './importance-model.ts'
import { kanoAnswers, type KanoAnswers, type KanoTally } from './kano-model.ts'
import type { AnswerRow, AnswerScale, AnswerTally, ServiceReachCounts } from './model.ts'
import type { ApdexTally } from './score-model.ts'

/**
 * The gate for questionnaires on service quality: every fault that `defineGapInstrument` would throw is
 * an issue.
 *
 * @example
 * ```ts
 * import { gapInstrumentSchema } from 'paripurna/schema'
 *
 * const scale = { lowest: 1, highest: 7 }
 * gapInstrumentSchema.safeParse({ scale, items: [{ id: 'onTime', dimension: 'reliability' }] }).success // => true
 * gapInstrumentSchema.safeParse({ scale, items: [] }).success // => false
 * ```
 */
export const gapInstrumentSchema = /* @__PURE__ */ (() => {
  const text = z.string().min(1, { abort: true })
  return z
    .strictObject({
      scale: scaleGate(),
      items: z.array(
        z.strictObject({ id: text, dimension: text, critical: z.boolean().exactOptional() }),
      ),
    })
    .superRefine(
      readWith((instrument: GapInstrument) => {
        defineGapInstrument(instrument)
      }),
    ) satisfies z.ZodType<GapInstrument>
})()

/**
 * The gate for the rows of a survey: as many answers in each as there are questions, on the scale or
 * `null`; issues have the path of row and column.
 *
 * @param survey - `questions`, how many there are; `scale`; `whole`, whether answers are whole numbers,
 * default true
 * @returns the gate
 * @example The rows for a satisfaction index, and for gap scores
 * ```ts
 * import { answerRowsSchema } from 'paripurna/schema'
 *
 * const rows = answerRowsSchema({ questions: 2, scale: { lowest: 1, highest: 4 } })
 * rows.safeParse([[4, 3], [null, 1]]).success // => true
 * rows.safeParse([[4, 3], [2, 5]]).error?.issues[0]?.path // => [1, 1]
 * answerRowsSchema({ questions: 1, scale: { lowest: 1, highest: 7 }, whole: false }).safeParse([[6.5]]).success // => true
 * ```
 */
export function answerRowsSchema(survey: {
  readonly questions: number
  readonly scale: AnswerScale
  readonly whole?: boolean
}): z.ZodType<readonly AnswerRow[]> {
  const { questions, scale, whole = true } = survey
  const { lowest, highest } = scale
  const error = `an answer is ${whole ? 'a whole number' : 'a number'} from ${lowest} to ${highest}, or null`
  const onScale = (whole ? z.int({ error }) : z.number({ error }))
    .min(lowest, { error })
    .max(highest, { error })
    .overwrite((answer) => answer + 0)
  return z.array(z.array(onScale.nullable()).length(questions))
}

/**
 * The gate for a tally of answers, such as counts from a query.
 *
 * @example
 * ```ts
 * import { answerTallySchema } from 'paripurna/schema'
 *
 * const scale = { lowest: 1, highest: 5 }
 * answerTallySchema.safeParse({ scale, counts: [0, 0, 1, 4, 2], missing: 1 }).success // => true
 * answerTallySchema.safeParse({ scale, counts: [4, 2], missing: 1 }).success // => false
 * ```
 */
export const answerTallySchema = /* @__PURE__ */ (() =>
  z.strictObject({ scale: scaleGate(), counts: z.array(count()), missing: count() }).superRefine(
    readWith((tally: AnswerTally) => {
      answerCount(tally, 'a tally')
    }),
  ) satisfies z.ZodType<AnswerTally>)()

/**
 * The gate for one respondent's answers to a pair of Kano questions.
 *
 * @example
 * ```ts
 * import { kanoAnswersSchema } from 'paripurna/schema'
 *
 * kanoAnswersSchema.safeParse({ functional: 'like', dysfunctional: 'dislike' }).success // => true
 * kanoAnswersSchema.safeParse({ functional: 'like', dysfunctional: 'love' }).success // => false
 * ```
 */
export const kanoAnswersSchema = /* @__PURE__ */ (() => {
  const answer = z.enum(kanoAnswers)
  return z.strictObject({
    functional: answer,
    dysfunctional: answer,
  }) satisfies z.ZodType<KanoAnswers>
})()

/**
 * The gate for a tally of Kano categories.
 *
 * @example
 * ```ts
 * import { kanoTallySchema } from 'paripurna/schema'
 *
 * const tally = { mustBe: 9, oneDimensional: 5, attractive: 4, indifferent: 2, reverse: 4, questionable: 1 }
 * kanoTallySchema.safeParse(tally).success // => true
 * kanoTallySchema.safeParse({ ...tally, mustBe: -1 }).success // => false
 * ```
 */
export const kanoTallySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    mustBe: count(),
    oneDimensional: count(),
    attractive: count(),
    indifferent: count(),
    reverse: count(),
    questionable: count(),
  }) satisfies z.ZodType<KanoTally>)()

/**
 * The gate for a tally of Apdex zones.
 *
 * @example
 * ```ts
 * import { apdexTallySchema } from 'paripurna/schema'
 *
 * apdexTallySchema.safeParse({ satisfied: 60, tolerating: 30, frustrated: 10 }).success // => true
 * apdexTallySchema.safeParse({ satisfied: 60, tolerating: 30 }).success // => false
 * ```
 */
export const apdexTallySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    satisfied: count(),
    tolerating: count(),
    frustrated: count(),
  }) satisfies z.ZodType<ApdexTally>)()

/**
 * The gate for an attribute with its importance and performance.
 *
 * @example
 * ```ts
 * import { ratedAttributeSchema } from 'paripurna/schema'
 *
 * ratedAttributeSchema.safeParse({ id: 'reliability', importance: 4.6, performance: 3.1 }).success // => true
 * ratedAttributeSchema.safeParse({ id: '', importance: 4.6, performance: 3.1 }).success // => false
 * ```
 */
export const ratedAttributeSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: z.string().regex(/\S/, { error: 'an id is not blank' }),
    importance: finite(),
    performance: finite(),
  }) satisfies z.ZodType<RatedAttribute>)()

/**
 * The gate for customers reached and served.
 *
 * @example
 * ```ts
 * import { serviceReachSchema } from 'paripurna/schema'
 *
 * serviceReachSchema.safeParse({ reached: 400, served: 300 }).success // => true
 * serviceReachSchema.safeParse({ reached: 1, served: 2 }).success // => false
 * ```
 */
export const serviceReachSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({ reached: count(), served: count() })
    .refine(({ reached, served }) => served <= reached, {
      path: ['served'],
      error: 'no more are served than reached',
    }) satisfies z.ZodType<ServiceReachCounts>)()

/** A finite number, without minus zero. */
export function finite() {
  return z.number().overwrite((value) => value + 0)
}

/** A count. */
export function count() {
  return z
    .int()
    .nonnegative({ abort: true })
    .overwrite((value) => value + 0)
}

/** A scale by its fields; whether it is one is for the definition to say. */
export function scaleGate() {
  return z.strictObject({ lowest: z.int(), highest: z.int() })
}
