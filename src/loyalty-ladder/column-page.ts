import type { Instant } from '../calendar/model.ts'
import { offsetAt } from '../calendar/zone.ts'
import type { LadderColumns } from './column-model.ts'
import { counter, type ColumnRules } from './column-rules.ts'

/** What a row is remembered as. */
export const kind = {
  nothing: 0,
  interest: 1,
  purchase: 2,
  exceeded: 3,
  disappointment: 4,
  complaint: 5,
  recommendation: 6,
  evangelism: 7,
} as const

const day = 86_400_000
/** The offsets of a zone differ by less than two days, so purchases as far apart have two days. */
const surelyAnotherDay = 3 * day

/** The customer whose rows are being read; written on in place. */
export interface ColumnFold {
  readonly columns: LadderColumns
  readonly rules: ColumnRules
  /** What each row is remembered as. */
  readonly kinds: Uint8Array
  readonly counts: Int32Array
  rung: number
  standing: number
  lifetime: number
  highest: number
  floor: number
  /** The last sign of life; infinitely far ahead before the first. */
  aliveAt: number
  /** The row with which the page begins. */
  page: number
  /** The last purchase on a day of its own. */
  countedAt: number
  /** Whether the rung has to be read again. */
  isStale: boolean
}

/** One failure is one disappointment. */
export function disappointment(
  { kinds, columns, page }: ColumnFold,
  row: number,
  about: number,
): number {
  if (about === -1) return kind.disappointment
  for (let one = page; one < row; one++) {
    if (kinds[one] === kind.disappointment && (one === about || columns.about[one] === about)) {
      return kind.complaint
    }
  }
  return kind.disappointment
}

/** A recovery takes away a disappointment, and all that is about the same failure. */
export function resolve(fold: ColumnFold, row: number): void {
  const { kinds, columns, page } = fold
  const complaint = columns.about[row] ?? -1
  if (complaint < page || !isOpen(fold, complaint)) return
  const about = aboutOf(fold, complaint)
  for (let one = page; one < row; one++) {
    if (!isOpen(fold, one)) continue
    const isSame = one === about || aboutOf(fold, one) === about
    if (one === complaint || (about !== -1 && isSame)) kinds[one] = kind.nothing
  }
  recount(fold, row)
}

function isOpen({ kinds }: ColumnFold, row: number): boolean {
  return kinds[row] === kind.disappointment || kinds[row] === kind.complaint
}

/** The delivery that a row is about; one that was complained of before is about itself. */
function aboutOf({ kinds, columns }: ColumnFold, row: number): number {
  const about = columns.about[row] ?? -1
  return about === -1 && kinds[row] === kind.complaint ? row : about
}

/** A reversed purchase counts as never made. */
export function reverse(fold: ColumnFold, row: number): void {
  const purchase = fold.columns.about[row] ?? -1
  if (purchase < fold.page || fold.kinds[purchase] !== kind.purchase) return
  fold.kinds[purchase] = kind.nothing
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
  recount(fold, row)
}

function recount(fold: ColumnFold, end: number): void {
  fold.counts.fill(0)
  fold.countedAt = -Infinity
  fold.isStale = true
  for (let row = fold.page; row < end; row++) countIn(fold, row, fold.kinds[row] ?? 0)
}

/** Remembers a row, and counts it. */
export function remember(fold: ColumnFold, row: number, as: number): void {
  if (as === kind.nothing) return
  fold.kinds[row] = as
  fold.isStale = true
  countIn(fold, row, as)
}

/** Counts one more row, as `countIn` counts evidence. */
function countIn(fold: ColumnFold, row: number, as: number): void {
  const { counts } = fold
  switch (as) {
    case kind.purchase:
      add(counts, counter.interest)
      add(counts, counter.purchases)
      countDay(fold, fold.columns.at[row] ?? 0)
      return
    case kind.interest:
      add(counts, counter.interest)
      return
    case kind.exceeded:
      for (let slot = counter.exceededDeliveries; slot < counts.length; slot++) add(counts, slot)
      return
    case kind.disappointment:
      // What came before it counts only where one more is forgiven.
      counts.copyWithin(counter.exceededDeliveries + 1, counter.exceededDeliveries)
      counts[counter.exceededDeliveries] = 0
      return
    case kind.evangelism:
      add(counts, counter.evangelism)
      add(counts, counter.recommendations)
      return
    case kind.recommendation:
      add(counts, counter.recommendations)
  }
}

function add(counts: Int32Array, slot: number): void {
  counts[slot] = (counts[slot] ?? 0) + 1
}

function countDay(fold: ColumnFold, at: Instant): void {
  const { countedAt, rules } = fold
  const isLater =
    at - countedAt >= surelyAnotherDay ||
    dayOf(at, rules.timeZone) > dayOf(countedAt, rules.timeZone)
  if (!isLater) return
  fold.countedAt = at
  add(fold.counts, counter.purchaseDays)
}

function dayOf(at: Instant, timeZone: string): number {
  return Math.floor((at + (timeZone === 'UTC' ? 0 : offsetAt(at, timeZone))) / day)
}
