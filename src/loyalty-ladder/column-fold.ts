import type { Instant } from '../calendar/model.ts'
import { deed, kind, standings } from './column-deeds.ts'
import {
  beginAnew,
  count,
  disappoint,
  mark,
  resolve,
  reverse,
  sign,
  turnPage,
  type ColumnFold,
} from './column-page.ts'
import { counter, type ColumnRules } from './column-rules.ts'
import { ladderEventTypes } from './model.ts'
import { hasPassed } from './window.ts'

/** Somebody nothing is known of, whose first row is this. */
export function startFold(fold: ColumnFold, row: number): void {
  fold.rung = 0
  fold.standing = standings.active
  fold.lifetime = 1
  fold.highest = 0
  fold.heard[sign.alive] = Infinity
  turnPage(fold, row, 0)
}

/** Lets time pass. */
export function passTo(fold: ColumnFold, at: number): void {
  const { rules, heard } = fold
  const aliveAt = heard[sign.alive] ?? Infinity
  const { after, from, shortest, longest } = rules.lapse
  const silence = at - aliveAt
  if (silence < shortest || fold.standing !== standings.active) return
  settle(fold)
  if (fold.rung < from) return
  // Only between the shortest and the longest such time does the calendar decide.
  if (silence >= longest || hasPassed(after, aliveAt, at, rules.timeZone))
    fold.standing = standings.lapsed
}

/**
 * Takes a row, as `effectOf` and `stateAfter` take an event, but leaves the rung for later where the row can only raise
 * it: what is raised once more before anybody looks need not be read in between.
 */
export function takeRow(fold: ColumnFold, row: number, at: Instant, does: number): void {
  if ((does & (deed.isHeard << fold.standing)) === 0) {
    mark(fold, row, kind.nothing)
    return
  }
  const isAlive = does & deed.keepsAlive
  // Told apart by place, because a processor can guess no answer to a question.
  fold.heard[isAlive] = at
  if (fold.standing === standings.lapsed && isAlive) fold.standing = standings.active
  if ((does & deed.acts) === 0 && fold.standing <= standings.lapsed) {
    count(fold, row, (does & deed.kind) >> 1)
    return
  }
  settle(fold)
  act(fold, row, at)
  settle(fold)
}

/** What does more than to be remembered, or is heard of who left. */
function act(fold: ColumnFold, row: number, at: Instant): void {
  const { columns, rules, standing } = fold
  const detail = columns.detail[row] ?? 0
  const about = columns.about[row] ?? -1
  switch (ladderEventTypes[columns.type[row] ?? 0] ?? 'noticed') {
    case 'purchased':
      if (standing === standings.lost) beginAnew(fold, row, 0)
      become(fold, standings.active, at)
      count(fold, row, kind.purchase)
      return
    case 'purchaseReversed':
      reverse(fold, row, about)
      return
    case 'deliveryAssessed':
      disappoint(fold, row, row)
      return
    case 'recommended':
    case 'complained':
      disappoint(fold, row, about)
      return
    case 'complaintResolved':
      resolve(fold, row, about)
      return
    case 'wonBack':
      if (standing === standings.lost) beginAnew(fold, row, Math.min(fold.highest, rules.winBack))
      if (standing !== standings.active) become(fold, standings.active, at)
      return
    case 'churned':
      become(fold, standings.lost, at)
      return
    case 'disqualified':
      become(fold, standings.disqualified, at)
      return
    case 'overridden':
      if (detail >= 8) turnPage(fold, row, (detail >> 3) - 1)
      if (detail & 7) become(fold, (detail & 7) - 1, at)
      return
    case 'erased':
      turnPage(fold, row, 0)
      become(fold, standings.erased, at)
      return
    case 'noticed':
    case 'showedInterest':
    case 'boughtAsGift':
    case 'referralConverted':
    case 'npsAnswered':
    case 'merged':
    // Heard only of who is with us, and only remembered.
  }
}

function become(fold: ColumnFold, standing: number, at: Instant): void {
  fold.standing = standing
  if (standing === standings.active) fold.heard[sign.alive] = at
}

/** Reads the rung off the counts, as `rungAfter` does off the evidence. */
export function settle(fold: ColumnFold): void {
  const { amounts, rules, floor, rung } = fold
  measure(fold)
  const above = metBy(amounts, rules, rules.reach) & (-2 << floor)
  const best = above === 0 ? floor : 31 - Math.clz32(above)
  const isKept =
    best < rung && rules.isPatient && (metBy(amounts, rules, rules.stay) & (1 << rung)) !== 0
  if (!isKept) fold.rung = best
  if (best > fold.highest) fold.highest = best
}

/** Sums up what conditions count. */
function measure({ counts, days, amounts }: ColumnFold): void {
  const purchases = counts[kind.purchase] ?? 0
  const spread = counts[kind.evangelism] ?? 0
  amounts[counter.interest] = (counts[kind.interest] ?? 0) + purchases
  amounts[counter.purchases] = purchases
  amounts[counter.purchaseDays] = days
  amounts[counter.recommendations] = (counts[kind.recommendation] ?? 0) + spread
  amounts[counter.evangelism] = spread
  let sum = 0
  for (let slot: number = counter.exceededDeliveries; slot < amounts.length; slot++) {
    sum += counts[kind.exceeded + slot - counter.exceededDeliveries] ?? 0
    amounts[slot] = sum
  }
}

/** The rungs all of whose conditions are met. */
function metBy(amounts: Int32Array, { starts, most }: ColumnRules, masks: Int32Array): number {
  let met = -1
  for (let slot = 0; slot < amounts.length; slot++) {
    met &= masks[(starts[slot] ?? 0) + Math.min(amounts[slot] ?? 0, most[slot] ?? 0)] ?? 0
  }
  return met
}
