import * as z from 'zod'
import { readWith } from '../calendar/schema.ts'
import { defineSatisfactionIndex } from './satisfaction-definition.ts'
import type { SatisfactionIndexDefinition, SatisfactionTally } from './satisfaction-model.ts'
import { count, finite, scaleGate } from './schema.ts'

/**
 * The gate for satisfaction indices of your own: every fault that `defineSatisfactionIndex` would throw
 * is an issue.
 *
 * @example
 * ```ts
 * import { ikm2017 } from 'paripurna/quality'
 * import { satisfactionIndexSchema } from 'paripurna/schema'
 *
 * satisfactionIndexSchema.safeParse(ikm2017).success // => true
 * satisfactionIndexSchema.safeParse({ ...ikm2017, bands: ikm2017.bands.slice(1) }).success // => true
 * satisfactionIndexSchema.safeParse({ ...ikm2017, bands: ikm2017.bands.slice(0, 3) }).success // => false
 * ```
 */
export const satisfactionIndexSchema = /* @__PURE__ */ (() => {
  // Faults of a field end the reading, so that the definition is not checked once more.
  const text = z.string().min(1, { abort: true })
  const words = z.strictObject({ en: text, id: text })
  return z
    .strictObject({
      id: text,
      title: words,
      scale: scaleGate(),
      elements: z.array(
        z.strictObject({ id: text, name: words, weight: z.int().positive().exactOptional() }),
      ),
      bands: z.array(z.strictObject({ id: text, from: finite(), performance: words })),
    })
    .superRefine(
      readWith((definition: SatisfactionIndexDefinition) => {
        defineSatisfactionIndex(definition)
      }),
    ) satisfies z.ZodType<SatisfactionIndexDefinition>
})()

/**
 * The gate for the tally of a satisfaction survey, such as counts and sums from a query. Whether it is
 * of the index is the summary's to say.
 *
 * @example
 * ```ts
 * import { satisfactionTallySchema } from 'paripurna/schema'
 *
 * const elements = [{ n: 20, sum: 74 }, { n: 20, sum: 72 }]
 * satisfactionTallySchema.safeParse({ definition: 'lab', respondents: 20, elements }).success // => true
 * satisfactionTallySchema.safeParse({ definition: 'lab', respondents: 19.5, elements }).success // => false
 * ```
 */
export const satisfactionTallySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    definition: z.string().min(1),
    respondents: count(),
    elements: z.array(z.strictObject({ n: count(), sum: count() })),
    complete: z.strictObject({ n: count(), sum: count(), squares: count() }).exactOptional(),
  }) satisfies z.ZodType<SatisfactionTally>)()
