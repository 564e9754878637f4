import type { Instant } from '../calendar/model.ts'
import { offsetAt } from '../calendar/zone.ts'
import { kind } from './column-deeds.ts'
import type { LadderColumns } from './column-model.ts'
import { counter, type ColumnRules } from './column-rules.ts'

const day = 86_400_000
/** The offsets of a zone differ by less than two days, so purchases as far apart have two days. */
const surelyAnotherDay = 3 * day

/** The customer whose rows are being read; written on in place. */
export interface ColumnFold {
  readonly columns: LadderColumns
  readonly rules: ColumnRules
  /** What each row is remembered as. */
  readonly kinds: Uint8Array
  /** What the page counts, by counter. */
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
export function disappoint(fold: ColumnFold, row: number, about: number): void {
  remember(fold, row, isCounted(fold, row, about) ? kind.complaint : kind.disappointment)
}

function isCounted({ kinds, columns, page }: ColumnFold, row: number, about: number): boolean {
  if (about === -1) return false
  for (let one = page; one < row; one++) {
    if (kinds[one] !== kind.disappointment) continue
    if (one === about || columns.about[one] === about) return true
  }
  return false
}

/** A recovery takes away a disappointment, and all that is about the same failure. */
export function resolve(fold: ColumnFold, row: number, complaint: number): void {
  const { kinds, page } = fold
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
export function reverse(fold: ColumnFold, row: number, purchase: number): void {
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
  const { counts, kinds, page } = fold
  for (let slot = 0; slot < counts.length; slot++) counts[slot] = 0
  fold.countedAt = -Infinity
  fold.isStale = true
  for (let row = page; row < end; row++) countIn(fold, row, kinds[row] ?? 0)
}

/** Remembers a row, and counts it. */
export function remember(fold: ColumnFold, row: number, as: number): void {
  fold.kinds[row] = as
  countIn(fold, row, as)
}

/** Counts one more row, as `countIn` counts evidence. */
function countIn(fold: ColumnFold, row: number, as: number): void {
  switch (as) {
    case kind.purchase:
      add(fold, counter.interest)
      add(fold, counter.purchases)
      countDay(fold, fold.columns.at[row] ?? 0)
      return
    case kind.interest:
      add(fold, counter.interest)
      return
    case kind.exceeded:
      for (let slot = counter.exceededDeliveries; slot < fold.counts.length; slot++) add(fold, slot)
      return
    case kind.disappointment:
      forgive(fold)
      return
    case kind.evangelism:
      add(fold, counter.evangelism)
      add(fold, counter.recommendations)
      return
    case kind.recommendation:
      add(fold, counter.recommendations)
  }
}

/** Counts one more; only up to the highest count that tells something new can the rung be another. */
function add(fold: ColumnFold, slot: number): void {
  const { counts, rules } = fold
  const count = (counts[slot] ?? 0) + 1
  counts[slot] = count
  if (count <= (rules.most[slot] ?? 0)) fold.isStale = true
}

/** What came before a disappointment counts only where one more is forgiven. */
function forgive(fold: ColumnFold): void {
  const { counts } = fold
  for (let slot = counts.length - 1; slot > counter.exceededDeliveries; slot--) {
    counts[slot] = counts[slot - 1] ?? 0
  }
  counts[counter.exceededDeliveries] = 0
  fold.isStale = true
}

/** A day counts once, and no more are told apart than any rung asks for. */
function countDay(fold: ColumnFold, at: Instant): void {
  const { counts, countedAt, rules } = fold
  const { purchaseDays } = counter
  if ((counts[purchaseDays] ?? 0) >= (rules.most[purchaseDays] ?? 0)) return
  const isLater =
    at - countedAt >= surelyAnotherDay ||
    dayOf(at, rules.timeZone) > dayOf(countedAt, rules.timeZone)
  if (!isLater) return
  fold.countedAt = at
  add(fold, purchaseDays)
}

function dayOf(at: Instant, timeZone: string): number {
  return Math.floor((at + (timeZone === 'UTC' ? 0 : offsetAt(at, timeZone))) / day)
}
