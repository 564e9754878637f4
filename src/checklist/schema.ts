import * as z from 'zod'
import { readWith, recordOf } from '../calendar/schema.ts'
import { defineChecklist } from './define.ts'
import { checklistMarks, type Checklist, type ChecklistAnswers } from './model.ts'

/**
 * The gate for checklists: every fault that `defineChecklist` would throw is an issue.
 *
 * @example
 * ```ts
 * import { checklistSchema } from 'paripurna/schema'
 *
 * const item = { id: 'greeted', text: { en: 'Greeted', id: 'Disapa' } }
 * const title = { en: 'Door', id: 'Pintu' }
 * checklistSchema.safeParse({ id: 'door', version: '1', title, items: [item] }).success // => true
 * checklistSchema.safeParse({ id: 'door', version: '1', title, items: [item, item] }).success // => false
 * ```
 */
export const checklistSchema = /* @__PURE__ */ (() => {
  // Faults of a field end the reading, so that defineChecklist does not name them once more.
  const text = z.string().min(1, { abort: true })
  const words = z.strictObject({ en: text, id: text })
  return z
    .strictObject({
      id: text,
      version: text,
      title: words,
      items: z.array(
        z.strictObject({
          id: text,
          text: words,
          evidence: words.exactOptional(),
          weight: z
            .number()
            .nonnegative({ abort: true })
            .overwrite((weight) => weight + 0)
            .exactOptional(),
          critical: z.boolean().exactOptional(),
          evidenceRequired: z.boolean().exactOptional(),
          mayNotApply: z.boolean().exactOptional(),
        }),
      ),
    })
    .superRefine(
      readWith((checklist: Checklist) => {
        defineChecklist(checklist)
      }),
    ) satisfies z.ZodType<Checklist>
})()

/**
 * The gate for the answers of an audit: a mark, or a mark with its evidence, by item id. Which ids
 * there are is the checklist's to say: `scoreChecklist` refuses unknown ones by name.
 *
 * @example
 * ```ts
 * import { checklistAnswersSchema } from 'paripurna/schema'
 *
 * checklistAnswersSchema.safeParse({ ingat: 'met', layani: { mark: 'partly', evidence: 'waited' } }).success // => true
 * checklistAnswersSchema.safeParse({ ingat: 'ok' }).success // => false
 * ```
 */
export const checklistAnswersSchema: z.ZodType<ChecklistAnswers> = /* @__PURE__ */ (() => {
  const mark = z.enum(checklistMarks)
  const answer = z.strictObject({ mark, evidence: z.string().exactOptional() })
  return recordOf(
    z.union([mark, answer], { error: `a mark is one of ${checklistMarks.join(', ')}` }),
  )
})()
