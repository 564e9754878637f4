import { rankOf } from './evidence.ts'
import type {
  LadderEvidence,
  LadderEvidenceKind,
  LadderReason,
  LadderState,
} from './decision-model.ts'
import type { LadderEvent, LadderEventOf, LadderStanding } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What an event changes of a state, before the rung is read off the evidence. */
export interface LadderEffect<Rung extends string> {
  /** What the event is remembered as. */
  readonly add?: LadderEvidenceKind
  /** The delivery it is about. */
  readonly about?: string
  /** Other evidence that counts for something else from now on. */
  readonly turn?: (evidence: LadderEvidence) => LadderEvidence
  /** Whether all that came before no longer counts. */
  readonly page?: boolean
  readonly floor?: Rung
  readonly standing?: LadderStanding
  readonly lifetime?: number
  /** Why, when the position changes by more than the evidence. */
  readonly cause?: LadderReason
  /** Why not, when the position stays. */
  readonly because?: LadderReason
  /** Whether the event speaks against us. */
  readonly disappointing?: boolean
}

/** What an event changes; the state is that of somebody who was not erased. */
export function effectOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  event: LadderEvent<Rung>,
): LadderEffect<Rung> {
  const gone = state.standing === 'lost' || state.standing === 'disqualified'
  switch (event.type) {
    case 'purchased':
      return purchase(policy, state)
    case 'purchaseReversed':
      return reverse(event, state)
    case 'wonBack':
      return winBack(policy, state)
    case 'churned':
      return leave('lost', 'churned', state)
    case 'disqualified':
      return leave('disqualified', 'disqualified', state)
    case 'overridden':
      return override(event)
    case 'erased':
      return { standing: 'erased', page: true, floor: ground(policy, state), cause: 'erased' }
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
      // Who left, or whom we do not serve, is heard no more.
      return gone ? { because: 'standingForbids' } : heard(event, state)
  }
}

/** What is heard only of somebody who is with us. */
type Heard<Rung extends string> = Exclude<
  LadderEvent<Rung>,
  {
    readonly type:
      | 'purchased'
      | 'purchaseReversed'
      | 'wonBack'
      | 'churned'
      | 'disqualified'
      | 'overridden'
      | 'erased'
  }
>

function heard<Rung extends string>(
  event: Heard<Rung>,
  { evidence }: LadderState<Rung>,
): LadderEffect<Rung> {
  switch (event.type) {
    case 'noticed':
    case 'merged':
      return { because: 'noEvidence' }
    case 'npsAnswered':
      return { because: 'attitudeOnly' }
    case 'showedInterest':
      return { add: 'interest' }
    case 'boughtAsGift':
      return { add: 'evangelism' }
    case 'referralConverted':
      return event.incentivized ? { because: 'incentivized' } : { add: 'evangelism' }
    case 'recommended':
      return recommend(event)
    case 'deliveryAssessed':
      if (event.verdict === 'ordinary') return { because: 'notAboveExpectation' }
      return event.verdict === 'excellent' ? { add: 'exceeded' } : disappoint(event.id, evidence)
    case 'complained':
      return event.about === undefined
        ? { add: 'disappointment', disappointing: true }
        : { ...disappoint(event.about, evidence), about: event.about }
    case 'complaintResolved':
      return resolve(event, evidence)
  }
}

function recommend<Rung extends string>({
  sentiment,
  solicited,
  incentivized,
  reach,
}: LadderEventOf<'recommended'>): LadderEffect<Rung> {
  if (sentiment === 'negative') return { add: 'disappointment', disappointing: true }
  if (incentivized) return { because: 'incentivized' }
  return { add: !solicited && reach === 'many' ? 'evangelism' : 'recommendation' }
}

/**
 * One failure is one disappointment: a complaint about a delivery that disappointed, a delivery that
 * was complained of before it was assessed, and a second complaint about it are remembered only.
 */
function disappoint<Rung extends string>(
  delivery: string,
  evidence: readonly LadderEvidence[],
): LadderEffect<Rung> {
  const counted = evidence.some(
    ({ id, kind, about }) => kind === 'disappointment' && (id === delivery || about === delivery),
  )
  return counted
    ? { add: 'complaint', about: delivery, because: 'alreadyCounted' }
    : { add: 'disappointment', disappointing: true }
}

function resolve<Rung extends string>(
  event: LadderEventOf<'complaintResolved'>,
  evidence: readonly LadderEvidence[],
): LadderEffect<Rung> {
  const open = ({ kind }: LadderEvidence) => kind === 'disappointment' || kind === 'complaint'
  const complaint = evidence.find((one) => one.id === event.complaint && open(one))
  if (complaint === undefined) return { because: 'complaintUnknown' }
  if (event.verdict !== 'excellent') return { because: 'notAboveExpectation' }
  // A recovery takes the disappointment away; it is no delivery above expectation.
  const { id, about } = complaint
  const heals = (one: LadderEvidence) =>
    open(one) &&
    (one.id === id || (about !== undefined && (one.id === about || one.about === about)))
  return { turn: (one) => (heals(one) ? { ...one, kind: 'recovered' } : one) }
}

function purchase<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
): LadderEffect<Rung> {
  const { standing, lifetime } = state
  if (standing === 'disqualified') {
    return { add: 'purchase', standing: 'active', cause: 'requalified' }
  }
  if (standing !== 'lost') return { add: 'purchase' }
  return { ...anew(lifetime), add: 'purchase', floor: ground(policy, state), cause: 'returned' }
}

/** A new life with us: what was before no longer counts. */
function anew(lifetime: number) {
  return { page: true, standing: 'active', lifetime: lifetime + 1 } as const
}

function ground<Rung extends string>(
  { rungs }: LadderPolicy<Rung>,
  { rung }: LadderState<Rung>,
): Rung {
  return rungs[0] ?? rung
}

function reverse<Rung extends string>(
  event: LadderEventOf<'purchaseReversed'>,
  { evidence }: LadderState<Rung>,
): LadderEffect<Rung> {
  const bought = ({ id, kind }: LadderEvidence) => id === event.purchase && kind === 'purchase'
  if (!evidence.some(bought)) return { because: 'purchaseUnknown' }
  // The purchase stays on record as reversed, so that its being delivered again counts for nothing.
  return { turn: (one) => (bought(one) ? { ...one, kind: 'reversed' } : one) }
}

function leave<Rung extends string>(
  standing: LadderStanding,
  cause: LadderReason,
  state: LadderState<Rung>,
): LadderEffect<Rung> {
  return state.standing === standing ? { because: 'alreadySo' } : { standing, cause }
}

function winBack<Rung extends string>(
  policy: LadderPolicy<Rung>,
  { standing, highestRung, lifetime }: LadderState<Rung>,
): LadderEffect<Rung> {
  if (standing === 'disqualified') return { because: 'standingForbids' }
  if (standing === 'lapsed') return { standing: 'active', cause: 'reactivated' }
  if (standing === 'active') return { because: 'alreadySo' }
  // Whoever was never that high comes back to where they were, not to a rung above.
  const { winBack: back } = policy
  const floor = rankOf(policy, highestRung) >= rankOf(policy, back) ? back : highestRung
  return { ...anew(lifetime), add: 'page', floor, cause: 'wonBack' }
}

function override<Rung extends string>({
  rung,
  standing,
}: LadderEventOf<'overridden', Rung>): LadderEffect<Rung> {
  return {
    add: 'page',
    ...(rung !== undefined && { page: true, floor: rung }),
    ...(standing !== undefined && { standing }),
    cause: 'overridden',
    because: 'alreadySo',
  }
}
