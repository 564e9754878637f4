import * as z from 'zod'
import { recordOf } from '../calendar/schema.ts'
import type { ChecklistTally } from './audits-model.ts'
import { checklistFaults } from './faults.ts'
import {
  checklistMarks,
  notApplicablePolicies,
  type Checklist,
  type ChecklistAnswers,
} from './model.ts'

/**
 * The gate for checklists: every fault that `defineChecklist` would throw is an issue with its path.
 *
 * @example
 * ```ts
 * import { checklistSchema } from 'paripurna/schema'
 *
 * const item = { id: 'greeted', text: { en: 'Greeted', id: 'Disapa' } }
 * const title = { en: 'Door', id: 'Pintu' }
 * checklistSchema.safeParse({ id: 'door', version: '1', title, items: [item] }).success // => true
 * const { error } = checklistSchema.safeParse({ id: ' ', version: '1', title, items: [item, item] })
 * error?.issues.map(({ path }) => path.join('.')) // => ['id', 'items.1.id']
 * ```
 */
export const checklistSchema = /* @__PURE__ */ (() => {
  // Faults of a field end the reading, so that none is named twice.
  const text = z.string().min(1, { abort: true })
  const words = z.strictObject({ en: text, id: text })
  const number = z.int({ abort: true }).overwrite((value) => value + 0)
  return z
    .strictObject({
      id: text,
      version: text,
      title: words,
      groups: z.array(z.strictObject({ id: text, title: words })).exactOptional(),
      items: z.array(
        z.strictObject({
          id: text,
          text: words,
          help: words.exactOptional(),
          evidence: words.exactOptional(),
          form: z
            .discriminatedUnion('kind', [
              z.strictObject({ kind: z.literal('marks') }),
              z.strictObject({ kind: z.literal('yesNo') }),
              z.strictObject({
                kind: z.literal('scale'),
                lowest: number,
                highest: number,
                adequate: number,
              }),
            ])
            .exactOptional(),
          weight: z
            .number()
            .nonnegative({ abort: true })
            .overwrite((weight) => weight + 0)
            .exactOptional(),
          critical: z.boolean().exactOptional(),
          evidenceRequired: z.boolean().exactOptional(),
          notApplicable: z.enum(notApplicablePolicies).exactOptional(),
          group: text.exactOptional(),
        }),
      ),
    })
    .superRefine((checklist: Checklist, context) => {
      for (const { path, message } of checklistFaults(checklist)) {
        context.addIssue({ code: 'custom', path: [...path], message, input: checklist })
      }
    }) satisfies z.ZodType<Checklist>
})()

/**
 * The gate for the answers of an audit: a mark or a rating, alone or with its evidence, by item id.
 * Which ids and ratings there are is the checklist's to say: `scoreChecklist` refuses others by name.
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
  const mark = z.union([z.enum(checklistMarks), z.int().overwrite((rating) => rating + 0)])
  const answer = z.strictObject({ mark, evidence: z.string().exactOptional() })
  return recordOf(
    z.union([mark, answer], {
      error: `a mark is one of ${checklistMarks.join(', ')}, or a whole number on a scale`,
    }),
  )
})()

/**
 * The gate for stored tallies of `checklistSummary`. Which items there are is the checklist's to say:
 * reading a tally refuses others by name.
 *
 * @example
 * ```ts
 * import { checklistSummary, ilhaminChecklist } from 'paripurna'
 * import { checklistTallySchema } from 'paripurna/schema'
 *
 * const { empty } = checklistSummary(ilhaminChecklist)
 * checklistTallySchema.safeParse(JSON.parse(JSON.stringify(empty))).success // => true
 * checklistTallySchema.safeParse({ ...empty, failed: -1 }).success // => false
 * checklistTallySchema.safeParse({ ...empty, scores: { '80%': 3 } }).success // => false
 * ```
 */
export const checklistTallySchema = /* @__PURE__ */ (() => {
  const count = z
    .int()
    .nonnegative()
    .overwrite((value) => value + 0)
  const among = (known: (key: string) => boolean, error: string) =>
    recordOf(count).refine((counts) => Object.keys(counts).every(known), { error })
  const scores = among(
    (key) => String(Number(key)) === key && Number(key) >= 0 && Number(key) <= 1,
    'scores are counted by a number from 0 to 1',
  )
  const said = new Set<string>([...checklistMarks, 'notAnswered'])
  const marks = among(
    (key) => said.has(key) || (/^-?\d+$/.test(key) && String(Number(key)) === key),
    `marks are ${[...said].join(', ')}, or a whole number on a scale`,
  )
  return z.strictObject({
    checklist: z.string().min(1),
    version: z.string().min(1),
    scored: count,
    failed: count,
    incomplete: count,
    notApplicable: count,
    scores,
    groups: recordOf(scores),
    items: recordOf(marks),
  }) satisfies z.ZodType<ChecklistTally>
})()
