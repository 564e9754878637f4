import { decideLadder, evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import type { Claim, Contest, Suite } from '../contest.ts'
import { handStart, handSwitch } from './hand-switch.ts'
import { makeHistories, withLateEvents } from './histories.ts'
import { walkXStateFive, walkXStateSix } from './peers.ts'

const policy = defaultLadderPolicy
const [customers, eventsEach] = [100_000, 10]

type Walk = (events: readonly LadderEvent[]) => string

const walkByHand: Walk = (events) => {
  let state = handStart
  for (const event of events) state = handSwitch(state, event)
  return state.rung
}
const walkEvolving: Walk = (events) => {
  let state = startLadder()
  for (const event of events) state = evolveLadder(policy, state, event)
  return state.rung
}
const walkDeciding: Walk = (events) => {
  let state = startLadder()
  for (const event of events) ({ state } = decideLadder(policy, state, event))
  return state.rung
}
const walkReplaying: Walk = (events) => replayLadder(policy, events).state.rung

/** Where everybody stands in the end: a number for each rung, in the order they were first met. */
function census(histories: readonly (readonly LadderEvent[])[], walk: Walk): string {
  const counts: Record<string, number> = {}
  for (const events of histories) {
    const rung = walk(events)
    counts[rung] = (counts[rung] ?? 0) + 1
  }
  return Object.entries(counts)
    .map(([rung, count]) => `${rung} ${count}`)
    .sort()
    .join(', ')
}

const titles = {
  many: 'a million events of 100,000 customers',
  few: 'ten thousand events of a thousand customers',
}

function contestOf(
  title: string,
  histories: readonly (readonly LadderEvent[])[],
  walks: Readonly<Record<string, { readonly walk: Walk; readonly isPeer?: boolean }>>,
  late: readonly (readonly LadderEvent[])[] = histories,
): Contest {
  const right = census(histories, walkByHand)
  return {
    title,
    expected: () => right,
    read: String,
    ...(histories.length >= customers && { wholeRounds: 5 }),
    contestants: Object.entries(walks).map(([name, { walk, isPeer = false }]) => ({
      name,
      isPeer,
      operations: histories.length * eventsEach,
      run: () => census(name.includes('late') ? late : histories, walk),
    })),
  }
}

function contests(): readonly Contest[] {
  const histories = makeHistories(customers, eventsEach)
  return [
    contestOf(
      titles.many,
      histories,
      {
        'switch by hand': { walk: walkByHand },
        'evolveLadder, with its reason': { walk: walkEvolving },
        'decideLadder, with all its facts': { walk: walkDeciding },
        replayLadder: { walk: walkReplaying },
        'replayLadder, 5 % late': { walk: walkReplaying },
        'XState 6 alpha, createFSM': { walk: walkXStateSix, isPeer: true },
      },
      withLateEvents(histories),
    ),
    contestOf(titles.few, makeHistories(1000, eventsEach), {
      'evolveLadder, with its reason': { walk: walkEvolving },
      'XState 5, transition()': { walk: walkXStateFive, isPeer: true },
    }),
  ]
}

const claims: readonly Claim[] = [
  {
    text: 'evolveLadder takes at most twice the time of a switch by hand',
    contest: titles.many,
    of: 'evolveLadder, with its reason',
    over: ['switch by hand'],
    atMost: 2,
  },
  {
    text: 'replayLadder takes at most 6.7 times a switch by hand',
    contest: titles.many,
    of: 'replayLadder',
    over: ['switch by hand'],
    atMost: 1 / 0.15,
  },
  {
    text: 'five late events in a hundred cost at most 30 % more',
    contest: titles.many,
    of: 'replayLadder, 5 % late',
    over: ['replayLadder'],
    atMost: 1.3,
  },
  {
    text: 'evolveLadder takes at most a fortieth of XState 5',
    contest: titles.few,
    of: 'evolveLadder, with its reason',
    over: ['XState 5, transition()'],
    atMost: 1 / 40,
  },
]

export const suite: Suite = { contests, claims }
