import { advanceLadder } from './deadline.ts'
import { evolveLadder, startLadder } from './decide.ts'
import { rankOf } from './rules.ts'
import type { LadderState } from './decision-model.ts'
import { ladderEventTypes } from './model.ts'
import type { LadderPolicy } from './policy-model.ts'
import type { LadderMachine, LadderMachineScope, LadderMachineTransition } from './xstate-model.ts'

/**
 * Writes a policy as the configuration of an XState 5 machine, for its visualizer, its inspector and
 * its tests of every path: the states are the rungs, the context is the `LadderState`, the events are
 * the ladder's own.
 *
 * The guards ask `evolveLadder` where an event leads, so the machine can never say anything else. One
 * action is left to you, because `assign` is XState's own: name it `evolve` and hand it
 * `ladderAssignment(policy)`. Besides the events of the ladder the machine takes `timePassed`, with the
 * instant `now`, since nothing here runs a timer. It takes events in the order they come: what came
 * late or twice is not taken, as by `decideLadder`; only a log puts it in its place.
 *
 * @param policy - the policy
 * @param state - where the customer stands, by default at the start
 * @returns the configuration for `createMachine`
 * @throws RangeError when the state is on a rung the policy does not have, or the name of a rung begins
 * with `#`, which is an id to XState
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderToXState } from 'paripurna/loyalty-ladder'
 *
 * const machine = ladderToXState(defaultLadderPolicy)
 * machine.initial // => 'suspect'
 * Object.keys(machine.states) // => ['suspect', 'prospect', 'customer', 'client', 'advocate', 'evangelist']
 * machine.context.rung // => 'suspect'
 * ```
 * @see XState 5, stately.ai/docs/setup
 */
export function ladderToXState<Rung extends string>(
  policy: LadderPolicy<Rung>,
  state: LadderState<Rung> = startLadder(policy),
): LadderMachine<Rung> {
  const { rungs, id } = policy
  rankOf(policy, state.rung)
  const mistaken = rungs.findIndex((rung) => rung.startsWith('#'))
  if (mistaken >= 0) {
    throw new RangeError(
      `ladderToXState needs names of rungs that do not begin with "#", got "${String(rungs[mistaken])}" at rungs[${mistaken}]`,
    )
  }
  const next = nextState(policy)
  const transitions: readonly LadderMachineTransition<Rung>[] = [
    // The first guard that holds wins: what stays on its rung is not entered anew.
    { guard: (scope) => next(scope).rung === scope.context.rung, actions: 'evolve' },
    ...rungs.map((rung, rank) => ({
      target: `#rung-${rank}`,
      guard: (scope: LadderMachineScope<Rung>) => next(scope).rung === rung,
      actions: 'evolve' as const,
    })),
  ]
  const types = [...ladderEventTypes, 'timePassed'] as const
  return {
    id: 'loyalty-ladder',
    version: id,
    initial: state.rung,
    context: state,
    states: Object.fromEntries(
      rungs.map((rung, rank) => [
        rung,
        { id: `rung-${rank}`, on: Object.fromEntries(types.map((type) => [type, transitions])) },
      ]),
    ),
  }
}

/** XState merges what is assigned into the context, so what the next state lacks is told to go. */
const absent: Readonly<Record<string, undefined>> = { heldSince: undefined, graceFrom: undefined }

/**
 * The next state, in the form in which `assign` of XState 5 takes it.
 *
 * @param policy - the policy
 * @returns a function from context and event to what is to be assigned: the whole next state, and
 * `undefined` for the fields it does not have
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderAssignment, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const evolve = ladderAssignment(defaultLadderPolicy)
 * const bought = { type: 'purchased', id: 'o-1', at: 0 } as const
 * evolve({ context: startLadder(), event: bought }).rung // => 'customer'
 * ```
 */
export function ladderAssignment<Rung extends string>(
  policy: LadderPolicy<Rung>,
): (scope: LadderMachineScope<Rung>) => LadderState<Rung> {
  const next = nextState(policy)
  return (scope) => ({ ...absent, ...next(scope) })
}

function nextState<Rung extends string>(policy: LadderPolicy<Rung>) {
  return ({ context, event }: LadderMachineScope<Rung>): LadderState<Rung> =>
    event.type === 'timePassed'
      ? advanceLadder(policy, context, event.now)
      : evolveLadder(policy, context, event)
}
