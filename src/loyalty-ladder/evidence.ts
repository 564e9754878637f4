import type { LadderEvidence, LadderEvidenceKind, LadderShortfall } from './decision-model.ts'
import type { LadderCondition, LadderMeasure, LadderPolicy } from './policy-model.ts'
import type { LadderPage } from './page.ts'
import { rankOf, rulesOf } from './rules.ts'
import { dayOf, hasPassed } from './window.ts'

/** How much of what a condition counts there is at an instant. */
export function amountOf<Rung extends string>(
  condition: LadderCondition,
  page: LadderPage,
  at: number,
  { timeZone }: LadderPolicy<Rung>,
): number {
  const { evidence: measure, forgiving, within } = condition
  if (within !== undefined) return piecesOf(condition, page.evidence, at, timeZone).length
  let amount = countOf(page, measure)
  const { runs } = page
  if (!forgiving || !runs || measure !== 'exceededDeliveries') return amount
  for (let run = Math.max(0, runs.length - forgiving); run < runs.length; run++) {
    amount += runs[run] ?? 0
  }
  return amount
}

/** Written out: looking a field up by its name takes several times as long. */
function countOf(page: LadderPage, measure: LadderMeasure): number {
  switch (measure) {
    case 'interest':
      return page.interest
    case 'purchases':
      return page.purchases
    case 'purchaseDays':
      return page.purchaseDays
    case 'exceededDeliveries':
      return page.exceededDeliveries
    case 'recommendations':
      return page.recommendations
    case 'evangelism':
      return page.evangelism
  }
}

/** The evidence that a condition counts at an instant, each piece young enough, in order; so many at most. */
export function piecesOf(
  condition: LadderCondition,
  evidence: readonly LadderEvidence[],
  at: number,
  timeZone: string,
  most = Infinity,
): readonly LadderEvidence[] {
  const { evidence: measure, within } = condition
  const pieces: LadderEvidence[] = []
  let latestDay = -Infinity
  const first = startOf(condition, evidence, at, timeZone)
  for (let place = first; place < evidence.length && pieces.length < most; place++) {
    const one = evidence[place]
    if (one === undefined) break
    if (!counts(measure, one.kind) || hasPassed(within, one.at, at, timeZone)) continue
    if (measure === 'purchaseDays') {
      const today = dayOf(one.at, timeZone)
      if (today <= latestDay) continue
      latestDay = today
    }
    pieces.push(one)
  }
  return pieces
}

/** Where the evidence begins that is later than what was not forgiven, and than what surely is too old. */
function startOf(
  { evidence: measure, forgiving = 0, within }: LadderCondition,
  evidence: readonly LadderEvidence[],
  at: number,
  timeZone: string,
): number {
  const isDelivery = measure === 'exceededDeliveries'
  if (!isDelivery && within === undefined) return 0
  let place = evidence.length
  for (let forgiven = 0; place > 0; place--) {
    const one = evidence[place - 1]
    if (one === undefined || hasPassed(within, one.at + disorder, at, timeZone)) break
    if (isDelivery && one.kind === 'disappointment' && forgiven++ === forgiving) break
  }
  return place
}

/** Months that end early and a day no clock shows let younger evidence end before older, by no more than this. */
const disorder = 4 * 86_400_000

/** Whether a measure counts a kind of evidence. */
function counts(measure: LadderMeasure, kind: LadderEvidenceKind): boolean {
  switch (measure) {
    case 'interest':
      return kind === 'interest' || kind === 'purchase'
    case 'purchases':
    case 'purchaseDays':
      return kind === 'purchase'
    case 'exceededDeliveries':
      return kind === 'exceeded'
    case 'recommendations':
      return kind === 'recommendation' || kind === 'evangelism'
    case 'evangelism':
      return kind === 'evangelism'
  }
}

/** Whether all conditions hold at an instant; at -Infinity as if nothing ever grew old. */
export function allHold<Rung extends string>(
  conditions: readonly LadderCondition[],
  page: LadderPage,
  at: number,
  policy: LadderPolicy<Rung>,
): boolean {
  for (const condition of conditions) {
    if (amountOf(condition, page, at, policy) < condition.atLeast) return false
  }
  return true
}

/** The highest rung whose conditions all hold, not below the floor. */
export function supportedRung<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  floor: Rung,
  at: number,
): Rung {
  const { rungs } = policy
  const { reach } = rulesOf(policy)
  for (let rank = rungs.length - 1; rank > 0; rank--) {
    const rung = rungs[rank]
    if (rung === undefined || rung === floor) break
    if (allHold(reach[rank] ?? [], page, at, policy)) return rung
  }
  return floor
}

/** What a rung asks for and is not there at an instant: of each measure, the most that is missing. */
export function shortfalls<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  rung: Rung,
  at: number,
): readonly LadderShortfall<Rung>[] {
  const unmet: LadderShortfall<Rung>[] = []
  for (const condition of rulesOf(policy).reach[rankOf(policy, rung)] ?? []) {
    const have = amountOf(condition, page, at, policy)
    const { evidence, atLeast: need, within } = condition
    if (have >= need) continue
    const short = within ? { rung, evidence, have, need, within } : { rung, evidence, have, need }
    const place = unmet.findIndex((other) => other.evidence === evidence)
    const other = place < 0 ? undefined : unmet[place]
    if (other === undefined) unmet.push(short)
    else if (other.need - other.have < need - have) unmet[place] = short
  }
  return unmet
}

/**
 * The ids of the events that a rung rests on: the earliest that still count, for each condition of
 * staying, and of rising where those hold still.
 */
export function supportOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  rung: Rung,
  at: number,
): readonly string[] {
  if (page.support?.rung === rung) return page.support.ids
  const { requirements, upkeep, timeZone } = policy
  const asked = requirements[rung]
  const kept = upkeep?.[rung]
  const isRisen = kept && allHold(asked, page, at, policy)
  const conditions = isRisen ? asked.concat(kept) : (kept ?? asked)
  const ids: string[] = []
  let isSettled = kept === undefined
  for (const condition of conditions) {
    const { atLeast, within } = condition
    const pieces = piecesOf(condition, page.evidence, at, timeZone, atLeast)
    // What comes later changes nothing of what is whole and does not grow old.
    isSettled &&= within === undefined && pieces.length === atLeast
    for (const { id } of pieces) if (!ids.includes(id)) ids.push(id)
  }
  page.support = isSettled ? { rung, ids } : undefined
  return ids
}
