import type { LadderEvent, LadderRung } from 'paripurna/loyalty-ladder'

/** A purchase by its id and day, so that it can be reversed. */
interface Bought {
  readonly id: string
  readonly day: number
}

/** A delivery above expectation, or a disappointment and what it was about, so that it can be healed. */
interface Felt {
  readonly id: string
  readonly about: string | null
  readonly isGood: boolean
}

/** What a program would keep that follows the default policy by hand. */
export interface HandState {
  readonly rung: LadderRung
  readonly standing: 'active' | 'lapsed'
  readonly interest: number
  readonly purchases: readonly Bought[]
  readonly felt: readonly Felt[]
  readonly recommendations: number
  readonly evangelism: number
  readonly activeAt: number
}

export const handStart: HandState = {
  rung: 'suspect',
  standing: 'active',
  interest: 0,
  purchases: [],
  felt: [],
  recommendations: 0,
  evangelism: 0,
  activeAt: NaN,
}

/**
 * The default policy as a switch, written by hand, with what its rules need and nothing else: every
 * retry counts, nothing is checked, nothing explained, and events must come in order. States are written
 * out, because spreading one costs ten times as much.
 */
export function handSwitch(state: HandState, event: LadderEvent): HandState {
  const { interest, purchases, felt, recommendations, evangelism, activeAt } = state
  const { id, at } = event
  const standing = isSilent(state, at) ? 'lapsed' : state.standing
  switch (event.type) {
    case 'showedInterest':
      return settle('active', interest + 1, purchases, felt, recommendations, evangelism, at)
    case 'purchased': {
      const bought = [...purchases, { id, day: Math.floor(at / 86_400_000) }]
      return settle('active', interest + 1, bought, felt, recommendations, evangelism, at)
    }
    case 'purchaseReversed': {
      const left = purchases.filter((one) => one.id !== event.purchase)
      return settle(standing, interest, left, felt, recommendations, evangelism, activeAt)
    }
    case 'deliveryAssessed': {
      if (event.verdict === 'ordinary') break
      const more = [...felt, { id, about: null, isGood: event.verdict === 'excellent' }]
      return settle(standing, interest, purchases, more, recommendations, evangelism, activeAt)
    }
    case 'complained': {
      const about = event.about ?? null
      const known = felt.some((one) => !one.isGood && about !== null && one.id === about)
      const more = known ? felt : [...felt, { id, about, isGood: false }]
      return settle('active', interest, purchases, more, recommendations, evangelism, at)
    }
    case 'complaintResolved': {
      if (event.verdict !== 'excellent') break
      const left = felt.filter((one) => one.isGood || one.id !== event.complaint)
      return settle(standing, interest, purchases, left, recommendations, evangelism, activeAt)
    }
    case 'recommended': {
      if (event.sentiment === 'negative') {
        const more = [...felt, { id, about: null, isGood: false }]
        return settle('active', interest, purchases, more, recommendations, evangelism, at)
      }
      const told = event.incentivized ? 0 : 1
      const spread = !event.solicited && event.reach === 'many' ? told : 0
      const [words, acts] = [recommendations + told, evangelism + spread]
      return settle('active', interest, purchases, felt, words, acts, at)
    }
    case 'referralConverted':
    case 'boughtAsGift': {
      const told = event.type === 'referralConverted' && event.incentivized ? 0 : 1
      const [words, acts] = [recommendations + told, evangelism + told]
      return settle('active', interest, purchases, felt, words, acts, at)
    }
    case 'npsAnswered':
      return settle('active', interest, purchases, felt, recommendations, evangelism, at)
    case 'noticed':
    case 'wonBack':
    case 'merged':
    case 'churned':
    case 'disqualified':
    case 'overridden':
    case 'erased':
      // None of these is in the histories of this contest.
      break
  }
  return settle(standing, interest, purchases, felt, recommendations, evangelism, activeAt)
}

/** Twelve months of silence, of a customer or above. */
function isSilent({ rung, activeAt }: HandState, at: number): boolean {
  if (!(at - activeAt >= 360 * 86_400_000) || rung === 'suspect' || rung === 'prospect')
    return false
  const date = new Date(activeAt)
  const day = date.getUTCDate()
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return at >= date.getTime()
}

function settle(
  standing: HandState['standing'],
  interest: number,
  purchases: readonly Bought[],
  felt: readonly Felt[],
  recommendations: number,
  evangelism: number,
  activeAt: number,
): HandState {
  const rung = rungOf(interest, purchases, felt, recommendations, evangelism)
  return { rung, standing, interest, purchases, felt, recommendations, evangelism, activeAt }
}

function rungOf(
  interest: number,
  purchases: readonly Bought[],
  felt: readonly Felt[],
  recommendations: number,
  evangelism: number,
): LadderRung {
  const isRepeated = purchases.length > 1 && purchases.some(({ day }) => day !== purchases[0]?.day)
  if (!isRepeated) return purchases.length > 0 ? 'customer' : interest > 0 ? 'prospect' : 'suspect'
  if (recommendations < 1) return 'client'
  if (evangelism >= 3 && goodOnes(felt, 1) >= 2) return 'evangelist'
  return goodOnes(felt, 0) >= 2 ? 'advocate' : 'client'
}

/** Deliveries above expectation since the latest disappointment that is not forgiven. */
function goodOnes(felt: readonly Felt[], forgiving: number): number {
  let [good, bad] = [0, 0]
  for (let at = felt.length - 1; at >= 0; at--) {
    if (felt[at]?.isGood) good++
    else if (++bad > forgiving) break
  }
  return good
}
