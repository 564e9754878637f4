import type { Instant } from '../calendar/model.ts'
import type { LadderState } from './decision-model.ts'
import type { LadderEvent, LadderRung } from './model.ts'

/** What the machine takes: the events of the ladder, and that time has passed. */
export type LadderMachineEvent<Rung extends string = LadderRung> =
  | LadderEvent<Rung>
  | {
      /** Time passes up to `now`, without an event. */
      readonly type: 'timePassed'
      /** The instant. */
      readonly now: Instant
    }

/** What a guard or an action of the machine is given. */
export interface LadderMachineScope<Rung extends string = LadderRung> {
  /** Where the customer stands. */
  readonly context: LadderState<Rung>
  /** What came. */
  readonly event: LadderMachineEvent<Rung>
}

/** One transition: taken when its guard says so, and always with the action `evolve`. */
export interface LadderMachineTransition<Rung extends string = LadderRung> {
  /** The rung it leads to, as the id of its state; absent where the rung stays. */
  readonly target?: string
  /** Whether the event leads there. */
  readonly guard: (scope: LadderMachineScope<Rung>) => boolean
  /** The action you name: it assigns the next state. */
  readonly actions: 'evolve'
}

/** The state of the machine for one rung. */
export interface LadderMachineState<Rung extends string = LadderRung> {
  /** An id that XState can refer to, whatever the rung is called. */
  readonly id: string
  /** The transitions by type of event. */
  readonly on: Readonly<Record<string, readonly LadderMachineTransition<Rung>[]>>
}

/** The configuration of an XState 5 machine. */
export interface LadderMachine<Rung extends string = LadderRung> {
  /** Its id, the same for every policy. */
  readonly id: 'loyalty-ladder'
  /** The id of the policy. */
  readonly version: string
  /** The rung to start on. */
  readonly initial: Rung
  /** The state to start with. */
  readonly context: LadderState<Rung>
  /** A state for each rung. */
  readonly states: Readonly<Record<string, LadderMachineState<Rung>>>
}
