import type { Instant } from '../calendar/model.ts'
import type {
  FollowUpEvent,
  FollowUpPolicy,
  FollowUpReason,
  FollowUpStage,
  FollowUpState,
  OuterLoopStage,
} from './follow-up-model.ts'
import { ratingGroup } from './group.ts'
import { npsGroups, type NpsRating } from './model.ts'

/** What an event does: a change of the state, or without one the reason it is rejected. */
export interface FollowUpEffect {
  readonly because: FollowUpReason
  readonly change?: Partial<FollowUpState>
  readonly attemptsLeft?: number
}

/** Whether the inner loop has come to one of its ends. */
function isClosed(stage: FollowUpStage): boolean {
  return stage === 'resolved' || stage === 'unreachable' || stage === 'declined'
}

/** What an event does to a state, by the stages both loops stand at. */
export function followUpEffect(
  policy: FollowUpPolicy,
  state: FollowUpState,
  event: FollowUpEvent,
): FollowUpEffect {
  const { stage, outerLoop } = state
  const { at } = event
  if (event.type === 'received') return received(state, event.rating, at)
  if (stage === 'awaited') return { because: 'notReceived' }
  switch (event.type) {
    case 'triaged':
      return triaged(state, { owner: event.owner, priority: event.priority })
    case 'contacted':
      return contacted(state, at)
    case 'unreachable':
      return attempted(policy, state, at)
    case 'resolved':
      return resolved(stage, at)
    case 'declined':
      return isClosed(stage)
        ? { because: 'alreadyClosed' }
        : { because: 'contactRefused', change: { stage: 'declined', closedAt: at } }
    case 'raisedToOuterLoop':
      return raised(stage, outerLoop)
    case 'improvementShipped':
      return shipped(outerLoop)
    case 'customerTold':
      return told(stage, outerLoop)
    case 'rescored':
      return rescored(state, event.rating)
  }
}

function received({ stage }: FollowUpState, rating: NpsRating, at: Instant): FollowUpEffect {
  return stage === 'awaited'
    ? {
        because: 'answerReceived',
        change: { stage: 'received', rating, receivedAt: at },
      }
    : { because: 'alreadyReceived' }
}

function triaged(
  { stage }: FollowUpState,
  charge: Pick<FollowUpState, 'owner' | 'priority'>,
): FollowUpEffect {
  if (isClosed(stage)) return { because: 'alreadyClosed' }
  return stage === 'received'
    ? { because: 'ownerNamed', change: { ...charge, stage: 'triaged' } }
    : { because: 'ownerChanged', change: charge }
}

function contacted({ stage, contactedAt }: FollowUpState, at: Instant): FollowUpEffect {
  if (stage === 'received') return { because: 'notTriaged' }
  if (stage === 'resolved' || stage === 'declined') return { because: 'alreadyClosed' }
  const change = { stage: 'contacted', attempts: 0, contactedAt: contactedAt ?? at } as const
  if (stage === 'unreachable') {
    // Open again, so what was rated after the closing no longer is.
    const reopened = { ...change, closedAt: null, rescored: null }
    return { because: 'customerReachedAfterAll', change: reopened }
  }
  return { because: stage === 'contacted' ? 'contactedAgain' : 'customerReached', change }
}

function attempted(policy: FollowUpPolicy, state: FollowUpState, at: Instant): FollowUpEffect {
  if (isClosed(state.stage)) return { because: 'alreadyClosed' }
  if (state.stage === 'received') return { because: 'notTriaged' }
  const attempts = state.attempts + 1
  // A policy may have come to allow fewer than there were.
  const attemptsLeft = Math.max(0, policy.attempts - attempts)
  return attemptsLeft > 0
    ? { because: 'attemptsLeft', change: { attempts }, attemptsLeft }
    : {
        because: 'attemptsUsedUp',
        change: { attempts, stage: 'unreachable', closedAt: at },
        attemptsLeft,
      }
}

function resolved(stage: FollowUpStage, at: Instant): FollowUpEffect {
  if (isClosed(stage)) return { because: 'alreadyClosed' }
  return stage === 'contacted'
    ? { because: 'settled', change: { stage: 'resolved', closedAt: at } }
    : { because: 'notContacted' }
}

function raised(stage: FollowUpStage, outerLoop: OuterLoopStage): FollowUpEffect {
  if (stage === 'received') return { because: 'notTriaged' }
  return outerLoop === 'notRaised'
    ? { because: 'causeRaised', change: { outerLoop: 'raised' } }
    : { because: 'alreadyRaised' }
}

function shipped(outerLoop: OuterLoopStage): FollowUpEffect {
  if (outerLoop === 'notRaised') return { because: 'notRaised' }
  return outerLoop === 'raised'
    ? { because: 'causeMended', change: { outerLoop: 'improvementShipped' } }
    : { because: 'alreadyShipped' }
}

function told(stage: FollowUpStage, outerLoop: OuterLoopStage): FollowUpEffect {
  if (outerLoop === 'customerTold') return { because: 'alreadyTold' }
  if (outerLoop !== 'improvementShipped') return { because: 'notShipped' }
  return stage === 'declined'
    ? { because: 'contactDeclined' }
    : { because: 'loopClosed', change: { outerLoop: 'customerTold' } }
}

function rescored({ stage, rating }: FollowUpState, again: NpsRating): FollowUpEffect {
  if (!isClosed(stage)) return { because: 'notClosed' }
  const rank = (value: NpsRating) => npsGroups.indexOf(ratingGroup(value))
  const rose = rating !== null && rank(again) < rank(rating)
  return { because: rose ? 'groupRose' : 'groupNotRisen', change: { rescored: again } }
}
