import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, createActor, setup } from 'xstate'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import { compareLadderEvents } from '../../src/loyalty-ladder/event.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy, LadderPolicyOf } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { startLadder } from '../../src/loyalty-ladder/decide.ts'
import type { LadderMachineEvent } from '../../src/loyalty-ladder/xstate-model.ts'
import { ladderAssignment, ladderToXState } from '../../src/loyalty-ladder/xstate.ts'
import { day, histories, start, stateOn, stored } from './reference.ts'
import { anyPolicy, onRungs, seven, sevenRungs, timed, type SevenRung } from './ladders.ts'

function timePassed<Rung extends string>(now: number): LadderMachineEvent<Rung> {
  return { type: 'timePassed', now }
}

/** All that a user writes. */
function machineOf<Rung extends string>(policy: LadderPolicy<Rung>, state?: LadderState<Rung>) {
  return setup({
    types: {
      context: startLadder(policy),
      events: timePassed<Rung>(0),
    },
    actions: { evolve: assign(ladderAssignment(policy)) },
  }).createMachine(ladderToXState(policy, state))
}

/** The rung after every event, as the real package walks the machine. */
function walk<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: readonly LadderEvent<Rung>[],
) {
  const actor = createActor(machineOf(policy)).start()
  const rungs = events.map((event) => {
    actor.send(event)
    const { value, context } = actor.getSnapshot()
    expect(value).toBe(context.rung)
    return context.rung
  })
  return { rungs, state: actor.getSnapshot().context }
}

/** The rung after every event, in the order of events, as `replayLadder` has it. */
function replayed<Rung extends string>(
  policy: LadderPolicy<Rung>,
  events: readonly LadderEvent<Rung>[],
) {
  const { state, decisions } = replayLadder(policy, events)
  return { rungs: decisions.flatMap(({ event, to }) => (event ? [to.rung] : [])), state }
}

test.each([defaultLadderPolicy, timed])(
  'ladderToXState, run by XState, goes to the rungs of replayLadder under $id',
  (policy) => {
    fc.assert(
      fc.property(histories, (events) => {
        const ordered = [...events].sort(compareLadderEvents)
        const { rungs, state } = walk(policy, ordered)
        const expected = replayed(policy, ordered)
        expect(rungs).toEqual(expected.rungs)
        expect(stored(state)).toStrictEqual(stored(expected.state))
      }),
      { numRuns: 12 },
    )
  },
)

test('ladderToXState, run by XState, goes to the rungs of replayLadder on other ladders', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const ordered = events.map((event) => onRungs(sevenRungs, event)).sort(compareLadderEvents)
      expect(walk<SevenRung>(seven, ordered).rungs).toEqual(
        replayed<SevenRung>(seven, ordered).rungs,
      )
    }),
    { numRuns: 12 },
  )
})

test('ladderToXState, run by XState, goes to the rungs of replayLadder under any policy', () => {
  fc.assert(
    fc.property(anyPolicy, histories, (policy, events) => {
      const ordered = [...events].sort(compareLadderEvents)
      expect(walk(policy, ordered).rungs).toEqual(replayed(policy, ordered).rungs)
    }),
    { numRuns: 12 },
  )
})

test('ladderToXState starts from a stored state, and time passes in it', () => {
  const machine = machineOf(defaultLadderPolicy, stored(stateOn('client')))
  const actor = createActor(machine).start()
  expect(actor.getSnapshot().value).toBe('client')
  actor.send({ type: 'timePassed', now: start + 367 * day })
  expect(actor.getSnapshot()).toMatchObject({ value: 'client', context: { standing: 'lapsed' } })
})

test('ladderToXState takes nothing twice', () => {
  const bought = { type: 'purchased', id: 'o-1', at: start } as const
  const actor = createActor(machineOf(defaultLadderPolicy)).start()
  for (const event of [bought, bought, { ...bought, at: start - 9 * day, id: 'o-0' }]) {
    actor.send(event)
  }
  expect(actor.getSnapshot().value).toBe('customer')
  expect(actor.getSnapshot().context.evidence).toHaveLength(1)
})

test('ladderToXState goes to rungs of any name', () => {
  const rungs = ['a.b', 'c/d', 'd e'] as const
  const policy = {
    schemaVersion: 1,
    id: 'odd.names',
    timeZone: 'UTC',
    rungs,
    requirements: {
      'a.b': [],
      'c/d': [{ evidence: 'purchases', atLeast: 1 }],
      'd e': [{ evidence: 'recommendations', atLeast: 1 }],
    },
    lapse: null,
    winBack: 'a.b',
  } as const satisfies LadderPolicyOf<typeof rungs>
  const bought = { type: 'purchased', id: 'o-1', at: start } as const
  const gave = { type: 'boughtAsGift', id: 'g-1', at: start + 1 } as const
  expect(walk<(typeof rungs)[number]>(policy, [bought, gave]).rungs).toEqual(['c/d', 'd e'])
})

test('ladderToXState refuses a state on a rung the policy does not have', () => {
  const state = { ...startLadder<string>(defaultLadderPolicy), rung: 'friend' }
  expect(() => ladderToXState<string>(defaultLadderPolicy, state)).toThrow(RangeError)
})

test('ladderToXState refuses a name of a rung that XState would take for an id', () => {
  const policy: LadderPolicy<string> = {
    ...defaultLadderPolicy,
    rungs: ['suspect', '#1'],
    requirements: { suspect: [], '#1': [] },
  }
  expect(() => ladderToXState(policy)).toThrow(
    'ladderToXState needs names of rungs that do not begin with "#", got "#1" at rungs[1]',
  )
})
