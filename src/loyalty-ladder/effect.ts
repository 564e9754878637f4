import { rankOf } from './evidence.ts'
import type {
  LadderEvidence,
  LadderEvidenceKind,
  LadderReason,
  LadderState,
} from './decision-model.ts'
import type {
  LadderEvent,
  LadderEventOf,
  LadderEventType,
  LadderRung,
  LadderStanding,
} from './model.ts'

/** What an event changes of a state, before the rung is read off the evidence. */
export interface LadderEffect {
  readonly evidence?: readonly LadderEvidence[]
  readonly floor?: LadderRung
  readonly standing?: LadderStanding
  readonly lifetime?: number
  /** Why, when the position changes by more than the evidence. */
  readonly cause?: LadderReason
  /** Why not, when the position stays. */
  readonly because?: LadderReason
  /** Whether the event speaks against us. */
  readonly disappointing?: boolean
}

interface Context {
  readonly state: LadderState
  /** The evidence with this event at its end. */
  readonly remember: (
    kind: LadderEvidenceKind,
    more?: Pick<LadderEvidence, 'on' | 'about'>,
  ) => readonly LadderEvidence[]
  /** This event as the only evidence: a new page. */
  readonly newPage: (kind: LadderEvidenceKind, on?: string) => readonly LadderEvidence[]
  readonly on: string
}

/** What still counts for somebody who left, or whom we do not serve. */
const heardWhenGone: readonly LadderEventType[] = [
  'purchased',
  'purchaseReversed',
  'wonBack',
  'churned',
  'disqualified',
  'overridden',
  'erased',
]

/** What an event changes; the state is that of somebody who was not erased. */
export function effectOf(
  state: LadderState,
  event: LadderEvent,
  { hash, on }: { readonly hash: string; readonly on: string },
): LadderEffect {
  const gone = state.standing === 'lost' || state.standing === 'disqualified'
  if (gone && !heardWhenGone.includes(event.type)) return { because: 'standingForbids' }
  const evidence = (kind: LadderEvidenceKind) => ({ id: event.id, hash, kind })
  return effectIn(event, {
    state,
    on,
    remember: (kind, more) => [...state.evidence, { ...evidence(kind), ...more }],
    newPage: (kind, day) => [{ ...evidence(kind), ...(day !== undefined && { on: day }) }],
  })
}

function effectIn(event: LadderEvent, context: Context): LadderEffect {
  const { remember } = context
  switch (event.type) {
    case 'noticed':
    case 'merged':
      return { because: 'noEvidence' }
    case 'npsAnswered':
      return { because: 'attitudeOnly' }
    case 'showedInterest':
      return { evidence: remember('interest') }
    case 'boughtAsGift':
      return { evidence: remember('evangelism') }
    case 'purchased':
      return purchase(context)
    case 'purchaseReversed':
      return reverse(event, context)
    case 'deliveryAssessed':
      if (event.verdict === 'ordinary') return { because: 'notAboveExpectation' }
      if (event.verdict === 'excellent') return { evidence: remember('exceeded') }
      return disappoint(event.id, {}, context)
    case 'recommended':
      return recommend(event, context)
    case 'referralConverted':
      return event.incentivized ? { because: 'incentivized' } : { evidence: remember('evangelism') }
    case 'complained':
      return complain(event, context)
    case 'complaintResolved':
      return resolve(event, context)
    case 'churned':
      return leave('lost', 'churned', context)
    case 'disqualified':
      return leave('disqualified', 'disqualified', context)
    case 'wonBack':
      return winBack(context)
    case 'overridden':
      return override(event, context)
    case 'erased':
      return { standing: 'erased', floor: 'suspect', evidence: [], cause: 'erased' }
  }
}

function purchase({ state, remember, newPage, on }: Context): LadderEffect {
  if (state.standing === 'lost') {
    return {
      evidence: newPage('purchase', on),
      floor: 'suspect',
      standing: 'active',
      lifetime: state.lifetime + 1,
      cause: 'returned',
    }
  }
  const evidence = remember('purchase', { on })
  return state.standing === 'disqualified'
    ? { evidence, standing: 'active', cause: 'requalified' }
    : { evidence }
}

function reverse(event: LadderEventOf<'purchaseReversed'>, { state }: Context): LadderEffect {
  const bought = ({ id, kind }: LadderEvidence) => id === event.purchase && kind === 'purchase'
  if (!state.evidence.some(bought)) return { because: 'purchaseUnknown' }
  // The purchase stays on record as reversed, so that its being delivered again counts for nothing.
  return {
    evidence: state.evidence.map((one) => (bought(one) ? { ...one, kind: 'reversed' } : one)),
  }
}

function recommend(event: LadderEventOf<'recommended'>, { remember }: Context): LadderEffect {
  const { sentiment, solicited, incentivized, reach } = event
  if (sentiment === 'negative') return { evidence: remember('disappointment'), disappointing: true }
  if (incentivized) return { because: 'incentivized' }
  const unasked = !solicited && reach === 'many'
  return { evidence: remember(unasked ? 'evangelism' : 'recommendation') }
}

function complain({ about }: LadderEventOf<'complained'>, context: Context): LadderEffect {
  return about === undefined
    ? { evidence: context.remember('disappointment'), disappointing: true }
    : disappoint(about, { about }, context)
}

/**
 * One failure is one disappointment: a complaint about a delivery that disappointed, a delivery that
 * was complained of before it was assessed, and a second complaint about it are remembered only.
 */
function disappoint(
  delivery: string,
  more: Pick<LadderEvidence, 'about'>,
  { state, remember }: Context,
): LadderEffect {
  const counted = state.evidence.some(
    ({ id, kind, about }) => kind === 'disappointment' && (id === delivery || about === delivery),
  )
  return counted
    ? { evidence: remember('complaint', { about: delivery }), because: 'alreadyCounted' }
    : { evidence: remember('disappointment', more), disappointing: true }
}

function resolve(event: LadderEventOf<'complaintResolved'>, { state }: Context): LadderEffect {
  const open = ({ kind }: LadderEvidence) => kind === 'disappointment' || kind === 'complaint'
  const complaint = state.evidence.find((one) => one.id === event.complaint && open(one))
  if (complaint === undefined) return { because: 'complaintUnknown' }
  if (event.verdict !== 'excellent') return { because: 'notAboveExpectation' }
  // A recovery takes the disappointment away; it is no delivery above expectation.
  const { id, about } = complaint
  const heals = (one: LadderEvidence) =>
    open(one) &&
    (one.id === id || (about !== undefined && (one.id === about || one.about === about)))
  return {
    evidence: state.evidence.map((one) => (heals(one) ? { ...one, kind: 'recovered' } : one)),
  }
}

function leave(standing: LadderStanding, cause: LadderReason, { state }: Context): LadderEffect {
  return state.standing === standing ? { because: 'alreadySo' } : { standing, cause }
}

function winBack({ state, newPage }: Context): LadderEffect {
  if (state.standing === 'disqualified') return { because: 'standingForbids' }
  if (state.standing === 'lapsed') return { standing: 'active', cause: 'reactivated' }
  if (state.standing !== 'lost') return { because: 'alreadySo' }
  // Whoever never bought comes back to where they were, not to a rung above.
  const bought = rankOf(state.highestRung) >= rankOf('customer')
  return {
    evidence: newPage('page'),
    floor: bought ? 'customer' : state.highestRung,
    standing: 'active',
    lifetime: state.lifetime + 1,
    cause: 'wonBack',
  }
}

function override(
  { rung, standing }: LadderEventOf<'overridden'>,
  { remember, newPage }: Context,
): LadderEffect {
  return {
    ...(rung === undefined
      ? { evidence: remember('page') }
      : { evidence: newPage('page'), floor: rung }),
    ...(standing !== undefined && { standing }),
    cause: 'overridden',
    because: 'alreadySo',
  }
}
