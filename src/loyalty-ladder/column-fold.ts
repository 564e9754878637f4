import type { Instant } from '../calendar/model.ts'
import type { Verdict } from '../expectation/model.ts'
import {
  beginAnew,
  disappointment,
  kind,
  remember,
  resolve,
  reverse,
  turnPage,
  type ColumnFold,
} from './column-page.ts'
import { told } from './column-rules.ts'
import { ladderEventTypes, type LadderEventType, type LadderStanding } from './model.ts'
import { hasPassed } from './window.ts'

/** The places of the standings and the verdicts in their lists. */
const standings = {
  active: 0,
  lapsed: 1,
  lost: 2,
  disqualified: 3,
  erased: 4,
} as const satisfies Record<LadderStanding, number>
const verdict = { disaster: 0, ordinary: 1, excellent: 2 } as const satisfies Record<
  Verdict,
  number
>
const { active, lapsed, lost, disqualified, erased } = standings

/** Somebody nothing is known of, whose first row is this. */
export function startFold(fold: ColumnFold, row: number): void {
  fold.rung = 0
  fold.standing = active
  fold.lifetime = 1
  fold.highest = 0
  fold.aliveAt = Infinity
  turnPage(fold, row, 0)
}

/** Lets time pass. */
export function passTo(fold: ColumnFold, at: number): void {
  const { rules, aliveAt } = fold
  const { after, from, shortest, longest } = rules.lapse
  const silence = at - aliveAt
  if (silence < shortest || fold.standing !== active || fold.rung < from) return
  // Only between the shortest and the longest such time does the calendar decide.
  if (silence >= longest || hasPassed(after, aliveAt, at, rules.timeZone)) fold.standing = lapsed
}

/** Takes a row, as `takeEvent` takes an event. */
export function takeRow(fold: ColumnFold, row: number, at: Instant): void {
  const { columns, rules, standing } = fold
  const detail = columns.detail[row] ?? 0
  const code = columns.type[row] ?? 0
  const type = ladderEventTypes[code] ?? 'noticed'
  const isGone = standing === lost || standing === disqualified
  let given = -1
  switch (type) {
    case 'purchased':
      if (standing === lost) beginAnew(fold, row, 0)
      if (isGone) given = active
      remember(fold, row, kind.purchase)
      break
    case 'purchaseReversed':
      reverse(fold, row)
      break
    case 'wonBack':
      if (standing === disqualified) return
      if (standing === lost) beginAnew(fold, row, Math.min(fold.highest, rules.winBack))
      if (standing !== active) given = active
      break
    case 'churned':
      given = lost
      break
    case 'disqualified':
      given = disqualified
      break
    case 'overridden':
      if (detail >= 8) turnPage(fold, row, (detail >> 3) - 1)
      given = (detail & 7) - 1
      break
    case 'erased':
      turnPage(fold, row, 0)
      given = erased
      break
    case 'noticed':
    case 'showedInterest':
    case 'boughtAsGift':
    case 'deliveryAssessed':
    case 'complained':
    case 'complaintResolved':
    case 'recommended':
    case 'referralConverted':
    case 'npsAnswered':
    case 'merged':
      if (isGone) return
      if (type === 'complaintResolved' && detail === verdict.excellent) resolve(fold, row)
      else remember(fold, row, heard(fold, row, type, detail))
  }
  const isAlive = rules.keepsAlive[code] === true
  if (given >= 0) fold.standing = given
  else if (isAlive && standing === lapsed) fold.standing = active
  if (isAlive || given === active) fold.aliveAt = at
  if (fold.isStale) settle(fold)
}

/** What is remembered of an event that is heard of somebody who is with us. */
function heard(fold: ColumnFold, row: number, type: LadderEventType, detail: number): number {
  if (type === 'deliveryAssessed') {
    if (detail === verdict.disaster) return disappointment(fold, row, row)
    return detail === verdict.excellent ? kind.exceeded : kind.nothing
  }
  if (type === 'complained') return disappointment(fold, row, fold.columns.about[row] ?? -1)
  if (type === 'showedInterest') return kind.interest
  if (type === 'boughtAsGift') return kind.evangelism
  if (type === 'referralConverted') {
    return detail & told.incentivized ? kind.nothing : kind.evangelism
  }
  if (type !== 'recommended') return kind.nothing
  if (detail & told.negative) return kind.disappointment
  if (detail & told.incentivized) return kind.nothing
  const isUnasked = (detail & told.solicited) === 0
  return isUnasked && detail & told.toMany ? kind.evangelism : kind.recommendation
}

/** Reads the rung off the counts, as `rungAfter` does off the evidence. */
function settle(fold: ColumnFold): void {
  const { counts, rules, floor, rung } = fold
  let [reach, stay] = [rules.all, rules.all]
  for (const rule of rules.counters) {
    const count = counts[rule.counter] ?? 0
    reach &= rule.reach[Math.min(count, rule.reach.length - 1)] ?? 0
    stay &= rule.stay[Math.min(count, rule.stay.length - 1)] ?? 0
  }
  const above = reach & (-2 << floor)
  const best = above === 0 ? floor : 31 - Math.clz32(above)
  const isKept = best < rung && rules.isPatient && (stay & (1 << rung)) !== 0
  fold.rung = isKept ? rung : best
  fold.highest = Math.max(fold.highest, fold.rung)
  fold.isStale = false
}
