import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import type { LadderBacktest, LadderBacktestMove } from './backtest-model.ts'
import type { LadderPosition, LadderStep } from './decision-model.ts'
import { explainLadderDecision, ladderRungWording, ladderStandingWording } from './wording.ts'

/** How results of a backtest are written: the language, and words for rungs that are not the usual six. */
export interface LadderBacktestWriting {
  /** The language. */
  readonly language: Language
  /** The words for the rungs of both ladders; rungs without are called by their ids. */
  readonly rungs?: Readonly<Record<string, Words>>
}

const customers: CountedNoun = { en: { one: 'customer', other: 'customers' }, id: 'pelanggan' }

/**
 * Explains a backtest in a few sentences: how many end elsewhere, and from where to where.
 *
 * @param backtest - the result of `backtestLadder`
 * @param options - `language`; `rungs`, the words for rungs of your own
 * @returns the sentences; nobody to speak of is said too
 * @example
 * ```ts
 * import { backtestLadder, defaultLadderPolicy, explainLadderBacktest } from 'paripurna/loyalty-ladder'
 *
 * const free = { ...defaultLadderPolicy, id: 'free', lapse: null }
 * const events = [{ type: 'purchased', id: 'o-1', at: 0 }] as const
 * const policies = { before: defaultLadderPolicy, after: free }
 * const backtest = backtestLadder(policies, [{ customer: 'c-1', events }], { until: Date.UTC(1975, 0) })
 * explainLadderBacktest(backtest, { language: 'en' }) // => 'Of 1 customer 1 ends elsewhere. From customer, lapsed to customer, active: 1.'
 * explainLadderBacktest(backtestLadder(policies, []), { language: 'id' }) // => 'Dari 0 pelanggan, 0 berakhir di tempat lain.'
 * ```
 */
export function explainLadderBacktest<Before extends string, After extends string>(
  backtest: LadderBacktest<Before, After>,
  options: LadderBacktestWriting,
): string {
  const { language } = options
  const { n, moved } = backtest
  const say = sentences[language]
  const rows = new Map<string, number>()
  for (const { before, after } of moved) {
    const row = say.row(place(before, options), place(after, options))
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  const total = say.total(
    writeCount(n, customers, language),
    writeNumber(moved.length, { language }),
    moved.length,
  )
  const lines = [...rows].sort(([, a], [, b]) => b - a)
  return [
    total,
    ...lines.map(([row, count]) => `${row}: ${writeNumber(count, { language })}.`),
  ].join(' ')
}

/**
 * Explains why one customer ends elsewhere: the step that parted the two policies, as each decided it.
 *
 * @param move - one of `moved`
 * @param options - `language`; `rungs`, the words for rungs of your own
 * @returns the sentences
 * @example
 * ```ts
 * import { backtestLadder, defaultLadderPolicy, explainLadderBacktestMove } from 'paripurna/loyalty-ladder'
 *
 * const free = { ...defaultLadderPolicy, id: 'free', lapse: null }
 * const events = [{ type: 'purchased', id: 'o-1', at: 0 }] as const
 * const policies = { before: defaultLadderPolicy, after: free }
 * const { moved } = backtestLadder(policies, [{ customer: 'c-1', events }], { until: Date.UTC(1975, 0) })
 * moved.map((move) => explainLadderBacktestMove(move, { language: 'en' })) // => ['c-1: customer, active after, customer, lapsed before. Before: Customer, now lapsed: silent for too long. After: nothing happened then.']
 * ```
 */
export function explainLadderBacktestMove<Before extends string, After extends string>(
  move: LadderBacktestMove<Before, After>,
  options: LadderBacktestWriting,
): string {
  const { customer, before, after, parting } = move
  const say = sentences[options.language]
  const head = say.move(customer, place(before, options), place(after, options))
  return `${head} ${say.before}: ${step(parting.before, options)} ${say.after}: ${step(parting.after, options)}`
}

function place(
  { rung, standing }: Pick<LadderPosition<string>, 'rung' | 'standing'>,
  options: LadderBacktestWriting,
): string {
  const { language } = options
  const rungs: Readonly<Record<string, Words>> = options.rungs ?? ladderRungWording
  return `${rungs[rung]?.[language] ?? rung}, ${ladderStandingWording[standing][language]}`
}

function step(decision: LadderStep<string> | undefined, options: LadderBacktestWriting): string {
  return decision === undefined
    ? sentences[options.language].nothing
    : explainLadderDecision(decision, options)
}

const sentences = {
  en: {
    total: (all: string, moved: string, count: number) =>
      `Of ${all} ${moved} ${count === 1 ? 'ends' : 'end'} elsewhere.`,
    row: (before: string, after: string) => `From ${before} to ${after}`,
    move: (who: string, before: string, after: string) =>
      `${who}: ${after} after, ${before} before.`,
    before: 'Before',
    after: 'After',
    nothing: 'nothing happened then.',
  },
  id: {
    total: (all: string, moved: string) => `Dari ${all}, ${moved} berakhir di tempat lain.`,
    row: (before: string, after: string) => `Dari ${before} ke ${after}`,
    move: (who: string, before: string, after: string) =>
      `${who}: ${after} sesudahnya, ${before} sebelumnya.`,
    before: 'Sebelumnya',
    after: 'Sesudahnya',
    nothing: 'tidak terjadi apa-apa saat itu.',
  },
} satisfies Record<Language, object>
