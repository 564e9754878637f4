import {
  checklistSummary,
  defineChecklist,
  ilhaminChecklist,
  ilhaminItems,
  scoreChecklist,
  summarize,
  summarizeBy,
  weakestItems,
  type Checklist,
  type ChecklistAnswers,
  type ChecklistItemMean,
  type ChecklistResult,
  type ChecklistScorecard,
} from 'paripurna'
import { checklistAnswersSchema } from 'paripurna/schema'
import type { Options } from './options.ts'
import { asCellFault, CellFault, readRows, type Cells, type Reading } from './rows.ts'

/** One audit, scored. */
export interface Audit {
  readonly id: string
  readonly branch: string
  readonly result: ChecklistResult
}

/** One branch over its audits. */
export interface BranchCard {
  readonly label: string
  readonly card: ChecklistScorecard
}

/** What the audits say. */
export interface Conduct {
  readonly overall: BranchCard
  readonly branches: readonly BranchCard[]
  /** How many audits ended in each outcome. */
  readonly outcomes: Readonly<Record<ChecklistResult['kind'], number>>
  /** The two items with the lowest mean. */
  readonly weakest: readonly ChecklistItemMean[]
  readonly failed: readonly Audit[]
}

/**
 * ILHAMIN as the audits of the review use it: respect is critical, and a follow-up must be written
 * down where the file has a column for it.
 */
export function auditChecklist({ auditColumns }: Options): Checklist {
  return defineChecklist({
    ...ilhaminChecklist,
    version: '1, respect critical',
    items: ilhaminChecklist.items.map((item) => ({
      ...item,
      critical: item.id === 'hormati',
      evidenceRequired: item.id === 'ikuti' && 'followUp' in auditColumns,
    })),
  })
}

/** Reads audits, and scores each. */
export async function readAudits(
  file: string,
  options: Options,
  onProgress: (rows: number) => void,
): Promise<Reading<Audit>> {
  const checklist = auditChecklist(options)
  return readRows(file, options.auditColumns, onProgress, (cells) => ({
    id: cells('id'),
    branch: cells('branch'),
    result: score(checklist, readAnswers(cells)),
  }))
}

function readAnswers(cells: Cells): ChecklistAnswers {
  const answered = ilhaminItems.filter((item) => cells(item) !== '')
  const answers = answered.map((item) => [
    item,
    item === 'ikuti' ? { mark: cells(item), evidence: cells('followUp') } : cells(item),
  ])
  const parsed = checklistAnswersSchema.safeParse(Object.fromEntries(answers))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new CellFault(String(issue?.path[0] ?? ''), issue?.message ?? 'unreadable')
}

function score(checklist: Checklist, answers: ChecklistAnswers): ChecklistResult {
  try {
    return scoreChecklist(checklist, answers)
  } catch (fault) {
    throw asCellFault(fault, 'id')
  }
}

/** Turns audits into a scorecard per branch. */
export function reviewAudits(audits: readonly Audit[], options: Options): Conduct {
  const summary = checklistSummary(auditChecklist(options))
  const results = audits.map(({ result }) => result)
  const tallies = summarizeBy(summary, audits, {
    by: ({ branch }) => branch,
    value: ({ result }) => result,
  })
  const whole = summarize(summary, results)
  const card = summary.result(whole)
  const { scored, failed, incomplete, notApplicable } = whole
  return {
    overall: { label: '', card },
    branches: [...tallies]
      .map(([label, tally]) => ({ label, card: summary.result(tally) }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    outcomes: { scored, failed, incomplete, notApplicable },
    weakest: weakestItems(card).ranked.slice(0, 2),
    failed: audits.filter(({ result }) => result.kind === 'failed'),
  }
}
