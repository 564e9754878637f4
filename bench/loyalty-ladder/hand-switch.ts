import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'

/** What a program would keep that follows the default policy by hand: counters and no evidence. */
export interface HandState {
  readonly rung: 'suspect' | 'prospect' | 'customer' | 'client' | 'advocate' | 'evangelist'
  readonly standing: 'active' | 'lapsed'
  readonly interest: number
  readonly days: number
  readonly lastDay: number
  /** Deliveries above expectation since the latest disappointment, and between it and the one before. */
  readonly exceeded: number
  readonly exceededBefore: number
  readonly recommendations: number
  readonly evangelism: number
  readonly activeAt: number
}

export const handStart: HandState = {
  rung: 'suspect',
  standing: 'active',
  interest: 0,
  days: 0,
  lastDay: -1,
  exceeded: 0,
  exceededBefore: 0,
  recommendations: 0,
  evangelism: 0,
  activeAt: NaN,
}

/**
 * The default policy as a switch, written by hand: no ids, so every retry counts; no reasons, no check
 * of what comes in, no reversal, no order of its own.
 */
export function handSwitch(state: HandState, event: LadderEvent): HandState {
  const lapsed =
    state.rung !== 'suspect' && state.rung !== 'prospect' && isSilent(state.activeAt, event.at)
  switch (event.type) {
    case 'showedInterest':
      return settle({
        ...state,
        interest: state.interest + 1,
        standing: 'active',
        activeAt: event.at,
      })
    case 'purchased': {
      const day = Math.floor(event.at / 86_400_000)
      const isNew = day > state.lastDay
      return settle({
        ...state,
        interest: state.interest + 1,
        days: isNew ? state.days + 1 : state.days,
        lastDay: isNew ? day : state.lastDay,
        standing: 'active',
        activeAt: event.at,
      })
    }
    case 'deliveryAssessed': {
      const standing = lapsed ? 'lapsed' : state.standing
      if (event.verdict === 'excellent')
        return settle({ ...state, standing, exceeded: state.exceeded + 1 })
      if (event.verdict === 'ordinary') return lapsed ? { ...state, standing } : state
      return settle({ ...state, standing, exceeded: 0, exceededBefore: state.exceeded })
    }
    case 'recommended': {
      const alive = { ...state, standing: 'active', activeAt: event.at } as const
      if (event.sentiment === 'negative') {
        return settle({ ...alive, exceeded: 0, exceededBefore: state.exceeded })
      }
      if (event.incentivized) return alive
      const spreads = !event.solicited && event.reach === 'many'
      return settle({
        ...alive,
        recommendations: state.recommendations + 1,
        evangelism: spreads ? state.evangelism + 1 : state.evangelism,
      })
    }
    case 'referralConverted':
      if (event.incentivized) return { ...state, standing: 'active', activeAt: event.at }
      return settle({
        ...state,
        recommendations: state.recommendations + 1,
        evangelism: state.evangelism + 1,
        standing: 'active',
        activeAt: event.at,
      })
    case 'boughtAsGift':
      return settle({
        ...state,
        recommendations: state.recommendations + 1,
        evangelism: state.evangelism + 1,
        standing: 'active',
        activeAt: event.at,
      })
    case 'complained':
      return settle({
        ...state,
        exceeded: 0,
        exceededBefore: state.exceeded,
        standing: 'active',
        activeAt: event.at,
      })
    case 'npsAnswered':
      return { ...state, standing: 'active', activeAt: event.at }
    case 'noticed':
    case 'wonBack':
    case 'purchaseReversed':
    case 'complaintResolved':
    case 'merged':
    case 'churned':
    case 'disqualified':
    case 'overridden':
    case 'erased':
      // None of these is in the histories of this contest.
      return state
  }
}

/** Twelve months of silence. */
function isSilent(activeAt: number, at: number): boolean {
  if (!(at - activeAt >= 360 * 86_400_000)) return false
  const date = new Date(activeAt)
  const day = date.getUTCDate()
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return at >= date.getTime()
}

function settle(state: HandState): HandState {
  const rung = rungOf(state)
  return rung === state.rung ? state : { ...state, rung }
}

function rungOf(state: HandState): HandState['rung'] {
  const { days, exceeded, exceededBefore, recommendations, evangelism, interest } = state
  if (days >= 2) {
    if (exceeded + exceededBefore >= 2 && recommendations >= 1 && evangelism >= 3)
      return 'evangelist'
    return exceeded >= 2 && recommendations >= 1 ? 'advocate' : 'client'
  }
  if (days === 1) return 'customer'
  return interest >= 1 ? 'prospect' : 'suspect'
}
