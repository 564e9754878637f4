import fc from 'fast-check'
import { evolveFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import type {
  FollowUpEvent,
  FollowUpEventType,
  FollowUpPolicy,
  FollowUpStage,
  FollowUpState,
  OuterLoopStage,
} from '../../src/nps/follow-up-model.ts'
import { npsRatings } from '../../src/nps/model.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** Two attempts, first contact in a day, closed in a week. */
export const policy: FollowUpPolicy = {
  attempts: 2,
  firstContact: { counted: 'calendarTime', timeZone: 'UTC', within: { days: 1 } },
  close: { counted: 'calendarTime', timeZone: 'UTC', within: { days: 7 } },
}

/** One event of each type. */
export function eventOf(type: FollowUpEventType, id: string, at: number): FollowUpEvent {
  switch (type) {
    case 'received':
      return { type, id, at, rating: 3 }
    case 'triaged':
      return { type, id, at, owner: 'Sari', priority: 'high' }
    case 'rescored':
      return { type, id, at, rating: 8 }
    case 'contacted':
    case 'unreachable':
    case 'resolved':
    case 'declined':
    case 'raisedToOuterLoop':
    case 'improvementShipped':
    case 'customerTold':
      return { type, id, at }
  }
}

/** The state after events of these types, one a second from an instant on. */
export function stateAfter(types: readonly FollowUpEventType[], start = 0): FollowUpState {
  return types.reduce(
    (state, type, index) =>
      evolveFollowUp(policy, state, eventOf(type, `e${index}`, start + index * 1000)),
    startFollowUp(),
  )
}

const ways: Readonly<Record<FollowUpStage, readonly (readonly FollowUpEventType[])[]>> = {
  awaited: [[]],
  received: [['received']],
  triaged: [['received', 'triaged']],
  contacted: [
    ['received', 'triaged', 'contacted'],
    ['received', 'triaged', 'unreachable', 'unreachable', 'contacted'],
  ],
  resolved: [['received', 'triaged', 'contacted', 'resolved']],
  unreachable: [
    ['received', 'triaged', 'unreachable', 'unreachable'],
    ['received', 'triaged', 'contacted', 'unreachable', 'unreachable'],
  ],
  declined: [
    ['received', 'triaged', 'declined'],
    ['received', 'triaged', 'contacted', 'declined'],
  ],
}

const outerWays: Readonly<Record<OuterLoopStage, readonly FollowUpEventType[]>> = {
  notRaised: [],
  raised: ['raisedToOuterLoop'],
  improvementShipped: ['raisedToOuterLoop', 'improvementShipped'],
  customerTold: ['raisedToOuterLoop', 'improvementShipped', 'customerTold'],
}

/** Every pair of stages that events can lead to, by each of its ways. */
export const reachable: readonly {
  readonly stage: FollowUpStage
  readonly outerLoop: OuterLoopStage
  readonly types: readonly FollowUpEventType[]
}[] = Object.entries(ways).flatMap(([stage, paths]) =>
  Object.entries(outerWays)
    .filter(([outer]) => outer === 'notRaised' || !['awaited', 'received'].includes(stage))
    .flatMap(([outer, raising]) =>
      paths.map((path) => ({
        stage: stage as FollowUpStage,
        outerLoop: outer as OuterLoopStage,
        types: [...path.slice(0, 2), ...raising, ...path.slice(2)],
      })),
    ),
)

/** Events of any type, with ids and instants that sometimes meet. */
export const events: fc.Arbitrary<readonly FollowUpEvent[]> = fc
  .array(
    fc
      .record({
        type: fc.constantFrom<FollowUpEventType>(
          'received',
          'triaged',
          'contacted',
          'unreachable',
          'unreachable',
          'resolved',
          'declined',
          'raisedToOuterLoop',
          'improvementShipped',
          'customerTold',
          'rescored',
        ),
        id: fc.nat(40),
        step: fc.integer({ min: -1, max: 20 }),
        rating: fc.constantFrom(...npsRatings),
      })
      .map(({ type, id, step, rating }) => ({ type, id, step, rating })),
    { maxLength: 25 },
  )
  .map((steps) => {
    let at = 0
    return steps.map(({ type, id, step, rating }) => {
      at = Math.max(0, at + step * hour)
      const event = eventOf(type, `e${id}`, at)
      return 'rating' in event ? { ...event, rating } : event
    })
  })
