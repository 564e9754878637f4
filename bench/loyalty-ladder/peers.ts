import { assign, initialTransition, setup, transition, type Snapshot } from 'xstate'
import { createFSM } from 'xstate-alpha/fsm'
import { type LadderEvent, ladderEventTypes, ladderRungs } from 'paripurna/loyalty-ladder'
import { handStart, handSwitch, type HandState } from './hand-switch.ts'

/** The peers take each event by the switch, and have the six rungs as states: what they add is their own. */
type Walk = (events: readonly LadderEvent[]) => string

const five = setup({
  types: { context: {} as HandState, events: {} as LadderEvent },
  actions: { step: assign(({ context, event }) => handSwitch(context, event)) },
}).createMachine({
  context: handStart,
  initial: 'suspect',
  on: Object.fromEntries(ladderEventTypes.map((type) => [type, { actions: 'step' as const }])),
  states: Object.fromEntries(
    ladderRungs.map((here) => [
      here,
      {
        always: ladderRungs
          .filter((rung) => rung !== here)
          .map((target) => ({
            guard: ({ context }: { context: HandState }) => context.rung === target,
            target,
          })),
      },
    ]),
  ),
})

/** XState 5: the documented pure function, a snapshot in, a snapshot out. */
export const walkXStateFive: Walk = (events) => {
  let [snapshot] = initialTransition(five)
  for (const event of events) [snapshot] = transition(five, snapshot, event)
  return snapshot.value
}

export type XStateSnapshot = Snapshot<unknown>

const step = ({ context, event }: { context: HandState; event: LadderEvent }) => {
  const next = handSwitch(context, event)
  return { target: next.rung, context: next }
}
const on = Object.fromEntries(ladderEventTypes.map((type) => [type, step]))
const six = createFSM({
  initial: 'suspect',
  context: handStart,
  states: Object.fromEntries(ladderRungs.map((rung) => [rung, { on }])),
} as never) as unknown as {
  readonly initialState: { readonly context: HandState; readonly value: string }
  readonly transition: (
    state: { readonly context: HandState; readonly value: string },
    event: LadderEvent,
  ) => { readonly context: HandState; readonly value: string }
}

/** XState 6 alpha: `createFSM`, six states and one function for each event. */
export const walkXStateSix: Walk = (events) => {
  let state = six.initialState
  for (const event of events) state = six.transition(state, event)
  return state.value
}
