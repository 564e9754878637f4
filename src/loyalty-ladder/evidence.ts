import type { LadderEvidence, LadderEvidenceKind, LadderShortfall } from './decision-model.ts'
import type { LadderCondition, LadderMeasure, LadderPolicy } from './policy-model.ts'
import { dayOf, hasPassed } from './window.ts'

/** What is counted of some evidence, kept up to date one piece at a time. */
export interface LadderTally extends Record<LadderMeasure, number> {
  /** The latest civil day with a purchase, as a number. */
  latestDay: number
  /** Deliveries above expectation before, between and after the disappointments. */
  readonly runs: number[]
}

/** The evidence of a state and what is counted of it. */
export interface LadderPage {
  evidence: readonly LadderEvidence[]
  tally: LadderTally
  /** The same array, where nobody else holds it, so that it may grow in place. */
  own: LadderEvidence[] | undefined
}

/** A page with the evidence counted; `own` is the same array, if it may grow in place. */
export function pageOf(
  evidence: readonly LadderEvidence[],
  timeZone: string,
  own?: LadderEvidence[],
): LadderPage {
  return { evidence, tally: tallyOf(evidence, timeZone), own }
}

/** Counts evidence, from a place in it on. */
export function tallyOf(
  evidence: readonly LadderEvidence[],
  timeZone: string,
  from = 0,
): LadderTally {
  const tally: LadderTally = {
    interest: 0,
    purchases: 0,
    purchaseDays: 0,
    exceededDeliveries: 0,
    recommendations: 0,
    evangelism: 0,
    latestDay: -Infinity,
    runs: [0],
  }
  for (let at = from; at < evidence.length; at++) {
    const one = evidence[at]
    if (one) countIn(tally, one, timeZone)
  }
  return tally
}

/** Counts one more piece of evidence, which happened after all that was counted. */
export function countIn(
  tally: LadderTally,
  { kind, at }: Pick<LadderEvidence, 'kind' | 'at'>,
  timeZone: string,
): void {
  switch (kind) {
    case 'purchase': {
      tally.interest++
      tally.purchases++
      const today = dayOf(at, timeZone)
      // Clocks that go back over midnight show a day again: it was counted.
      if (today <= tally.latestDay) return
      tally.latestDay = today
      tally.purchaseDays++
      return
    }
    case 'interest':
      tally.interest++
      return
    case 'exceeded':
      tally.exceededDeliveries++
      tally.runs.push((tally.runs.pop() ?? 0) + 1)
      return
    case 'disappointment':
      tally.runs.push(0)
      return
    case 'evangelism':
      tally.evangelism++
      tally.recommendations++
      return
    case 'recommendation':
      tally.recommendations++
      return
    case 'reversed':
    case 'complaint':
    case 'recovered':
    case 'page':
  }
}

/** How much of what a condition counts there is at an instant. */
export function amountOf<Rung extends string>(
  condition: LadderCondition,
  { evidence, tally }: LadderPage,
  at: number,
  policy: LadderPolicy<Rung>,
): number {
  const { evidence: measure, forgiving = 0, within } = condition
  if (within !== undefined) {
    return tallyOf(evidence, policy.timeZone, startOf(condition, evidence, at, policy))[measure]
  }
  if (measure !== 'exceededDeliveries') return tally[measure]
  const { runs } = tally
  let sum = 0
  for (let run = Math.max(0, runs.length - 1 - forgiving); run < runs.length; run++) {
    sum += runs[run] ?? 0
  }
  return sum
}

/** Where the evidence begins that is young enough and later than what was not forgiven. */
function startOf<Rung extends string>(
  { evidence: measure, forgiving = 0, within }: LadderCondition,
  evidence: readonly LadderEvidence[],
  at: number,
  { timeZone }: LadderPolicy<Rung>,
): number {
  let forgiven = 0
  for (let from = evidence.length; from > 0; from--) {
    const one = evidence[from - 1]
    if (one === undefined) continue
    if (within !== undefined && hasPassed(within, one.at, at, timeZone)) return from
    const unforgiven = measure === 'exceededDeliveries' && one.kind === 'disappointment'
    if (unforgiven && forgiven++ === forgiving) return from
  }
  return 0
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

/** The place of a rung on the ladder, the ground being 0. */
export function rankOf<Rung extends string>({ id, rungs }: LadderPolicy<Rung>, rung: Rung): number {
  const rank = rungs.indexOf(rung)
  if (rank < 0) throw new RangeError(`policy "${id}" has no rung "${rung}"`)
  return rank
}

/** What it takes to stay on a rung. */
export function upkeepOf<Rung extends string>(
  { requirements, upkeep }: LadderPolicy<Rung>,
  rung: Rung,
): readonly LadderCondition[] {
  return upkeep?.[rung] ?? requirements[rung]
}

/** The highest rung whose conditions all hold, not below the floor. */
export function supportedRung<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  floor: Rung,
  at: number,
): Rung {
  for (let rank = policy.rungs.length - 1; rank > 0; rank--) {
    const rung = policy.rungs[rank]
    if (rung === undefined || rung === floor) break
    if (
      allHold(policy.requirements[rung], page, at, policy) &&
      (policy.upkeep?.[rung] === undefined || allHold(upkeepOf(policy, rung), page, at, policy))
    ) {
      return rung
    }
  }
  return floor
}

/** The conditions of a rung that do not hold at an instant. */
export function shortfalls<Rung extends string>(
  policy: LadderPolicy<Rung>,
  page: LadderPage,
  rung: Rung,
  at: number,
): readonly LadderShortfall<Rung>[] {
  const unmet: LadderShortfall<Rung>[] = []
  for (const condition of policy.requirements[rung]) {
    const have = amountOf(condition, page, at, policy)
    const { evidence, atLeast: need, within } = condition
    if (have >= need) continue
    unmet.push(
      within === undefined
        ? { rung, evidence, have, need }
        : { rung, evidence, have, need, within },
    )
  }
  return unmet
}

/**
 * The ids of the events that a rung rests on: the earliest that still count, for each condition of
 * staying, and of rising where those hold still.
 */
export function supportOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  evidence: readonly LadderEvidence[],
  rung: Rung,
  at: number,
): readonly string[] {
  const [asked, kept] = [policy.requirements[rung], policy.upkeep?.[rung]]
  const ids: string[] = []
  const isRisen = kept && allHold(asked, pageOf(evidence, policy.timeZone), at, policy)
  for (const condition of isRisen ? [...asked, ...kept] : (kept ?? asked)) {
    const { evidence: measure, atLeast } = condition
    let [due, latestDay] = [atLeast, -Infinity]
    for (let place = startOf(condition, evidence, at, policy); due > 0; place++) {
      const one = evidence[place]
      if (one === undefined) break
      if (!counts(measure, one.kind)) continue
      if (measure === 'purchaseDays') {
        const today = dayOf(one.at, policy.timeZone)
        if (today <= latestDay) continue
        latestDay = today
      }
      due--
      if (!ids.includes(one.id)) ids.push(one.id)
    }
  }
  return ids
}

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
