import { type LadderPage, rewrite } from './page.ts'
import { rankOf } from './rules.ts'
import type {
  LadderEvidence,
  LadderEvidenceKind,
  LadderReason,
  LadderState,
} from './decision-model.ts'
import type { LadderEvent, LadderEventOf, LadderEventType, LadderStanding } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'

/** What an event changes of a state, before the rung is read off the evidence. */
export interface LadderEffect<Rung extends string> {
  /** What the event is remembered as. */
  add: LadderEvidenceKind | undefined
  /** The delivery it is about. */
  about: string | undefined
  floor: Rung
  /** Whether what was before no longer counts. */
  isTurned: boolean
  /** The standing given. */
  standing: LadderStanding | undefined
  lifetime: number
  /** Why, when the position changes by more than the evidence. */
  cause: LadderReason | undefined
  /** Why not, when the position stays. */
  because: LadderReason | undefined
}

/**
 * What an event changes; the state is that of somebody who was not erased. Where evidence no longer
 * counts, or counts for something else, the page is written anew.
 */
export function effectOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung>,
  event: LadderEvent<Rung>,
  page: LadderPage,
): LadderEffect<Rung> {
  const { standing, floor, lifetime, highestRung } = state
  const { timeZone, rungs, winBack } = policy
  const effect: LadderEffect<Rung> = {
    add: undefined,
    about: undefined,
    floor,
    isTurned: false,
    standing: undefined,
    lifetime,
    cause: undefined,
    because: undefined,
  }
  const isLost = standing === 'lost'
  const isBarred = standing === 'disqualified'
  if ((isLost || isBarred) && !heardOfAll.includes(event.type)) {
    effect.because = 'standingForbids'
    return effect
  }
  switch (event.type) {
    case 'noticed':
    case 'merged':
      effect.because = 'noEvidence'
      break
    case 'npsAnswered':
      effect.because = 'attitudeOnly'
      break
    case 'showedInterest':
      effect.add = 'interest'
      break
    case 'boughtAsGift':
      effect.add = 'evangelism'
      break
    case 'referralConverted':
      if (event.incentivized) effect.because = 'incentivized'
      else effect.add = 'evangelism'
      break
    case 'recommended':
      if (event.sentiment === 'negative') effect.add = 'disappointment'
      else if (event.incentivized) effect.because = 'incentivized'
      else effect.add = isUnaskedToMany(event) ? 'evangelism' : 'recommendation'
      break
    case 'deliveryAssessed':
      if (event.verdict === 'ordinary') effect.because = 'notAboveExpectation'
      else if (event.verdict === 'excellent') effect.add = 'exceeded'
      else disappoint(effect, event.id, page)
      break
    case 'complained':
      disappoint(effect, event.about, page)
      effect.about = event.about
      break
    case 'complaintResolved':
      resolve(effect, event, page, timeZone)
      break
    case 'purchased':
      effect.add = 'purchase'
      if (isLost) beginAnew(effect, page, timeZone, rungs[0])
      if (isLost || isBarred) give(effect, 'active', isLost ? 'returned' : 'requalified')
      break
    case 'purchaseReversed':
      reverse(effect, event, page, timeZone)
      break
    case 'wonBack':
      if (isBarred) effect.because = 'standingForbids'
      else if (standing === 'active') effect.because = 'alreadySo'
      else give(effect, 'active', isLost ? 'wonBack' : 'reactivated')
      if (isLost) {
        effect.add = 'page'
        // Whoever was never that high comes back to where they were, not to a rung above.
        const isBelow = rankOf(policy, highestRung) < rankOf(policy, winBack)
        beginAnew(effect, page, timeZone, isBelow ? highestRung : winBack)
      }
      break
    case 'churned':
      if (isLost) effect.because = 'alreadySo'
      else give(effect, 'lost', 'churned')
      break
    case 'disqualified':
      if (isBarred) effect.because = 'alreadySo'
      else give(effect, 'disqualified', 'disqualified')
      break
    case 'overridden':
      effect.add = 'page'
      effect.because = 'alreadySo'
      give(effect, event.standing, 'overridden')
      if (event.rung !== undefined) turnPage(effect, page, timeZone, event.rung)
      break
    case 'erased':
      give(effect, 'erased', 'erased')
      turnPage(effect, page, timeZone, rungs[0])
  }
  return effect
}

/** What is heard also of those who left, and of those whom we do not serve. */
const heardOfAll: readonly LadderEventType[] = [
  'purchased',
  'purchaseReversed',
  'wonBack',
  'churned',
  'disqualified',
  'overridden',
  'erased',
]

function give<Rung extends string>(
  effect: LadderEffect<Rung>,
  standing: LadderStanding | undefined,
  cause: LadderReason,
): void {
  effect.standing = standing
  effect.cause = cause
}

/** What was before no longer counts. */
function turnPage<Rung extends string>(
  effect: LadderEffect<Rung>,
  page: LadderPage,
  timeZone: string,
  floor: Rung | undefined,
): void {
  rewrite(page, [], timeZone)
  effect.isTurned = true
  effect.floor = floor ?? effect.floor
}

/** A new life with us. */
function beginAnew<Rung extends string>(
  effect: LadderEffect<Rung>,
  page: LadderPage,
  timeZone: string,
  floor: Rung | undefined,
): void {
  turnPage(effect, page, timeZone, floor)
  effect.lifetime++
}

function isUnaskedToMany({ solicited, reach }: LadderEventOf<'recommended'>): boolean {
  return !solicited && reach === 'many'
}

/**
 * One failure is one disappointment: a complaint about a delivery that disappointed, a delivery that
 * was complained of before it was assessed, and a second complaint about it are remembered only.
 */
function disappoint<Rung extends string>(
  effect: LadderEffect<Rung>,
  delivery: string | undefined,
  { evidence }: LadderPage,
): void {
  const isKnown = ({ id, kind, about }: LadderEvidence) =>
    kind === 'disappointment' && (id === delivery || about === delivery)
  effect.add = 'disappointment'
  if (delivery === undefined || !evidence.some(isKnown)) return
  effect.add = 'complaint'
  effect.about = delivery
  effect.because = 'alreadyCounted'
}

function resolve<Rung extends string>(
  effect: LadderEffect<Rung>,
  event: LadderEventOf<'complaintResolved'>,
  page: LadderPage,
  timeZone: string,
): void {
  const isOpen = ({ kind }: LadderEvidence) => kind === 'disappointment' || kind === 'complaint'
  const complaint = page.evidence.find((one) => one.id === event.complaint && isOpen(one))
  if (complaint === undefined) effect.because = 'complaintUnknown'
  else if (event.verdict !== 'excellent') effect.because = 'notAboveExpectation'
  if (complaint === undefined || effect.because !== undefined) return
  // A recovery takes the disappointment away; it is no delivery above expectation.
  const { id, about } = complaint
  const heals = (one: LadderEvidence) =>
    isOpen(one) &&
    (one.id === id || (about !== undefined && (one.id === about || one.about === about)))
  turn(page, heals, 'recovered', timeZone)
}

function reverse<Rung extends string>(
  effect: LadderEffect<Rung>,
  event: LadderEventOf<'purchaseReversed'>,
  page: LadderPage,
  timeZone: string,
): void {
  const isIt = ({ id, kind }: LadderEvidence) => id === event.purchase && kind === 'purchase'
  // The purchase stays on record as reversed, so that its being delivered again counts for nothing.
  if (page.evidence.some(isIt)) turn(page, isIt, 'reversed', timeZone)
  else effect.because = 'purchaseUnknown'
}

/** Some of the evidence counts for something else from now on. */
function turn(
  page: LadderPage,
  turns: (one: LadderEvidence) => boolean,
  kind: LadderEvidenceKind,
  timeZone: string,
): void {
  const turned = page.evidence.map((one) => (turns(one) ? { ...one, kind } : one))
  rewrite(page, turned, timeZone)
}
