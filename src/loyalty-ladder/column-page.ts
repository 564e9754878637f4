import type { Instant } from '../calendar/model.ts'
import { deed, kind } from './column-deeds.ts'
import type { LadderColumns } from './column-model.ts'
import type { ColumnRules } from './column-rules.ts'
import { dayOf } from './window.ts'

/** What was heard, and the place of its last instant. */
export const sign = { none: 0, alive: 1, newDay: 2 } as const

const day = 86_400_000
/** The offsets of a zone differ by less than two days, so purchases as far apart have two days. */
const surelyAnotherDay = 3 * day

/** The customer whose rows are being read; written on in place. */
export interface ColumnFold {
  readonly columns: LadderColumns
  readonly rules: ColumnRules
  /** By row, 1 more than the kind it is remembered as, where that is not what its deed says. */
  readonly marks: Uint8Array
  /**
   * How much of each kind the page has; of deliveries above expectation, how many after the latest
   * disappointment, and behind them, run by run, how many before it.
   */
  readonly counts: Int32Array
  /** How many days of the page have a purchase, up to what any rung asks for. */
  days: number
  /** What conditions count of the page, by counter, as of when the rung was last read. */
  readonly amounts: Int32Array
  /**
   * When something was last heard: what is no sign of life, a sign of life (infinitely far ahead before
   * the first), and a purchase on a day of its own.
   */
  readonly heard: Float64Array
  rung: number
  standing: number
  lifetime: number
  highest: number
  floor: number
  /** The row with which the page begins. */
  page: number
}

/** What an earlier row is remembered as. */
function kindAt({ columns, rules, marks }: ColumnFold, row: number): number {
  const mark = marks[row] ?? 0
  if (mark > 0) return mark - 1
  const { type, detail } = columns
  return ((rules.deeds[((type[row] ?? 0) << 8) | (detail[row] ?? 0)] ?? 0) & deed.kind) >> 1
}

/** Remembers a row as something else than its deed says. */
export function mark(fold: ColumnFold, row: number, as: number): void {
  fold.marks[row] = as + 1
}

/** One failure is one disappointment. */
export function disappoint(fold: ColumnFold, row: number, about: number): void {
  if (isCounted(fold, row, about)) mark(fold, row, kind.complaint)
  else count(fold, row, kind.disappointment)
}

function isCounted(fold: ColumnFold, row: number, about: number): boolean {
  if (about === -1) return false
  for (let one = fold.page; one < row; one++) {
    const isSame = one === about || fold.columns.about[one] === about
    if (isSame && kindAt(fold, one) === kind.disappointment) return true
  }
  return false
}

/** A recovery takes away a disappointment, and all that is about the same failure. */
export function resolve(fold: ColumnFold, row: number, healed: number): void {
  if (healed < fold.page || healed >= row || !isOpen(fold, healed)) return
  const about = aboutOf(fold, healed)
  for (let one = fold.page; one < row; one++) {
    if (!isOpen(fold, one)) continue
    const isSame = one === about || aboutOf(fold, one) === about
    if (one === healed || (about !== -1 && isSame)) mark(fold, one, kind.nothing)
  }
  recount(fold, row)
}

function isOpen(fold: ColumnFold, row: number): boolean {
  const as = kindAt(fold, row)
  return as === kind.disappointment || as === kind.complaint
}

/** The delivery that a row is about; one that was complained of before is about itself. */
function aboutOf(fold: ColumnFold, row: number): number {
  const about = fold.columns.about[row] ?? -1
  return about === -1 && kindAt(fold, row) === kind.complaint ? row : about
}

/** A reversed purchase counts as never made. */
export function reverse(fold: ColumnFold, row: number, about: number): void {
  if (about < fold.page || about >= row || kindAt(fold, about) !== kind.purchase) return
  mark(fold, about, kind.nothing)
  recount(fold, row)
}

/** A new life with us. */
export function beginAnew(fold: ColumnFold, row: number, floor: number): void {
  fold.lifetime++
  turnPage(fold, row, floor)
}

/** What came before no longer counts. */
export function turnPage(fold: ColumnFold, row: number, floor: number): void {
  fold.page = row
  fold.floor = floor
  fold.rung = floor
  recount(fold, row)
}

function recount(fold: ColumnFold, end: number): void {
  const { counts, heard, page } = fold
  for (let slot = 0; slot < counts.length; slot++) counts[slot] = 0
  fold.days = 0
  heard[sign.newDay] = -Infinity
  for (let row = page; row < end; row++) count(fold, row, kindAt(fold, row))
}

/** Counts one more row, as `countIn` counts evidence. */
export function count(fold: ColumnFold, row: number, as: number): void {
  const { counts, days, rules } = fold
  counts[as] = (counts[as] ?? 0) + 1
  if (as === kind.disappointment) endRun(counts)
  if (days < rules.mostDays && as === kind.purchase) countDay(fold, fold.columns.at[row] ?? 0)
}

/** What came before a disappointment counts only where one more is forgiven. */
function endRun(counts: Int32Array): void {
  for (let run = counts.length - 1; run > kind.exceeded; run--) counts[run] = counts[run - 1] ?? 0
  counts[kind.exceeded] = 0
}

/** A day counts once. */
function countDay(fold: ColumnFold, at: Instant): void {
  const { heard, rules } = fold
  const before = heard[sign.newDay] ?? -Infinity
  if (at - before < surelyAnotherDay && !isLaterDay(at, before, rules.timeZone)) return
  heard[sign.newDay] = at
  fold.days++
}

function isLaterDay(at: Instant, than: Instant, timeZone: string): boolean {
  return dayOf(at, timeZone) > dayOf(than, timeZone)
}
