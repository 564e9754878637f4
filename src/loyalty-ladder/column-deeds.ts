import { verdicts, type Verdict } from '../expectation/model.ts'
import { ladderEventTypes, type LadderEventType, type LadderStanding } from './model.ts'

/** The places of the standings in their list. */
export const standings = {
  active: 0,
  lapsed: 1,
  lost: 2,
  disqualified: 3,
  erased: 4,
} as const satisfies Record<LadderStanding, number>

/** What a row is remembered as, and where it is counted. */
export const kind = {
  nothing: 0,
  interest: 1,
  purchase: 2,
  recommendation: 3,
  evangelism: 4,
  disappointment: 5,
  complaint: 6,
  exceeded: 7,
} as const

/** The bits of a recommendation's detail. */
export const told = { negative: 1, solicited: 2, incentivized: 4, toMany: 8 } as const

/** The bits of a deed. */
export const deed = {
  /** Whether it is a sign of life. */
  keepsAlive: 1,
  /** What it is remembered as, twice. */
  kind: 14,
  /** Whether it does more than to be remembered, or may lower a rung. */
  acts: 16,
  /** Whether it can be about another row. */
  refers: 32,
  /** Whether it is heard of the active; the next bits, of the other standings in their order. */
  isHeard: 64,
} as const

const verdict = { disaster: 0, ordinary: 1, excellent: 2 } as const satisfies Record<
  Verdict,
  number
>
const referring: readonly LadderEventType[] = [
  'purchaseReversed',
  'complained',
  'complaintResolved',
]
const farewells: readonly LadderEventType[] = ['churned', 'disqualified', 'overridden', 'erased']
/** Heard also of those whom we do not serve; of the lost, a winning back besides. */
const heardOfAll: readonly LadderEventType[] = ['purchased', 'purchaseReversed']

/** What an event does, by 256 times the code of its type and its detail; 0 where there is no such event. */
export function deedsOf(rungs: number, keptAliveBy: readonly LadderEventType[]): Uint16Array {
  const deeds = new Uint16Array(ladderEventTypes.length << 8)
  for (const [code, type] of ladderEventTypes.entries()) {
    for (let detail = 0; detail < detailsOf(type, rungs); detail++) {
      // No override gives the last standing, which is for who asks to be forgotten.
      if (type === 'overridden' && (detail & 7) > standings.erased) continue
      deeds[(code << 8) | detail] =
        (kindOf(type, detail) << 1) | traitsOf(type, detail, keptAliveBy)
    }
  }
  return deeds
}

/** How many details an event of a type can have; 1 for none. */
function detailsOf(type: LadderEventType, rungs: number): number {
  if (type === 'deliveryAssessed' || type === 'complaintResolved') return verdicts.length
  if (type === 'recommended') return 16
  if (type === 'referralConverted') return 5
  return type === 'overridden' ? 8 * (rungs + 1) : 1
}

function traitsOf(
  type: LadderEventType,
  detail: number,
  keptAliveBy: readonly LadderEventType[],
): number {
  const isFailure = kindOf(type, detail) === kind.disappointment
  const isWinBack = type === 'wonBack'
  const isIdle = type === 'complaintResolved' && detail !== verdict.excellent
  const isActing = farewells.includes(type) || (referring.includes(type) && !isIdle)
  const isHeardOfAll = farewells.includes(type) || heardOfAll.includes(type)
  return (
    (isActing || isWinBack || isFailure ? deed.acts : 0) |
    (keptAliveBy.includes(type) ? deed.keepsAlive : 0) |
    (referring.includes(type) ? deed.refers : 0) |
    (deed.isHeard << standings.active) |
    (deed.isHeard << standings.lapsed) |
    (isHeardOfAll || isWinBack ? deed.isHeard << standings.lost : 0) |
    (isHeardOfAll ? deed.isHeard << standings.disqualified : 0)
  )
}

/** What an event is remembered as, unless it is about a failure already counted. */
function kindOf(type: LadderEventType, detail: number): number {
  if (type === 'showedInterest') return kind.interest
  if (type === 'purchased') return kind.purchase
  if (type === 'boughtAsGift') return kind.evangelism
  if (type === 'complained') return kind.disappointment
  if (type === 'deliveryAssessed') {
    if (detail === verdict.disaster) return kind.disappointment
    return detail === verdict.excellent ? kind.exceeded : kind.nothing
  }
  if (type === 'referralConverted') {
    return detail & told.incentivized ? kind.nothing : kind.evangelism
  }
  if (type !== 'recommended') return kind.nothing
  if (detail & told.negative) return kind.disappointment
  if (detail & told.incentivized) return kind.nothing
  const isUnasked = (detail & told.solicited) === 0
  return isUnasked && detail & told.toMany ? kind.evangelism : kind.recommendation
}
