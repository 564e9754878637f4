import type { Instant } from '../calendar/model.ts'
import type { LadderEvidence, LadderEvidenceKind } from './decision-model.ts'
import type { LadderMeasure } from './policy-model.ts'
import { dayOf } from './window.ts'

/** The evidence of a state and what is counted of it, kept up to date one piece at a time. */
export interface LadderPage extends Record<LadderMeasure, number> {
  evidence: readonly LadderEvidence[]
  /** The evidence that has the id that was looked for. */
  known: LadderEvidence | undefined
  /** The same array, where nobody else holds it, so that it may grow in place. */
  own: LadderEvidence[] | undefined
  /** The latest civil day with a purchase, as a number. */
  latestDay: number
  /** Deliveries above expectation before and between the disappointments; those after are counted above. */
  runs: number[] | undefined
  /** What a rung rests on, as long as nothing that comes can change it. */
  support: { readonly rung: string; readonly ids: readonly string[] } | undefined
}

/**
 * A page with the evidence counted, and an id looked for on the way; `own` is the same array, if it may
 * grow in place.
 */
export function pageOf(
  evidence: readonly LadderEvidence[],
  timeZone: string,
  own?: LadderEvidence[],
  id?: string,
): LadderPage {
  const page: LadderPage = {
    interest: 0,
    purchases: 0,
    purchaseDays: 0,
    exceededDeliveries: 0,
    recommendations: 0,
    evangelism: 0,
    evidence,
    known: undefined,
    own,
    latestDay: -Infinity,
    runs: undefined,
    support: undefined,
  }
  for (const one of evidence) {
    if (one.id === id) page.known = one
    countIn(page, one.kind, one.at, timeZone)
  }
  return page
}

/** Writes the page anew. */
export function rewrite(page: LadderPage, evidence: LadderEvidence[], timeZone: string): void {
  Object.assign(page, pageOf(evidence, timeZone, page.own && evidence))
}

/** Adds a piece of evidence, which happened after all that is on the page. */
export function addTo(page: LadderPage, one: LadderEvidence, timeZone: string): void {
  if (page.own) page.own.push(one)
  else page.evidence = longer(page.evidence, one)
  countIn(page, one.kind, one.at, timeZone)
}

/** A copy with one more; `concat` and spreading take several times as long. */
function longer(evidence: readonly LadderEvidence[], one: LadderEvidence): LadderEvidence[] {
  const { length } = evidence
  const copy = new Array<LadderEvidence>(length + 1)
  for (let place = 0; place < length; place++) copy[place] = evidence[place] ?? one
  copy[length] = one
  return copy
}

function countIn(page: LadderPage, kind: LadderEvidenceKind, at: Instant, timeZone: string): void {
  switch (kind) {
    case 'purchase': {
      page.interest++
      page.purchases++
      const today = dayOf(at, timeZone)
      // Clocks that go back over midnight show a day again: it was counted.
      if (today <= page.latestDay) return
      page.latestDay = today
      page.purchaseDays++
      return
    }
    case 'interest':
      page.interest++
      return
    case 'exceeded':
      page.exceededDeliveries++
      return
    case 'disappointment':
      page.runs ??= []
      page.runs.push(page.exceededDeliveries)
      page.exceededDeliveries = 0
      page.support = undefined
      return
    case 'evangelism':
      page.evangelism++
      page.recommendations++
      return
    case 'recommendation':
      page.recommendations++
      return
    case 'reversed':
    case 'complaint':
    case 'recovered':
    case 'page':
  }
}
