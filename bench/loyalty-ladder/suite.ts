import {
  decideLadder,
  defaultLadderPolicy,
  evolveLadder,
  ladderColumns,
  type LadderEvent,
  type LadderState,
  replayLadder,
  replayLadderColumns,
  startLadder,
} from 'paripurna/loyalty-ladder'
import type { Claim, Contest, Suite } from '../contest.ts'
import { handStart, handSwitch, type HandState } from './hand-switch.ts'
import { makeHistories, withLateEvents } from './histories.ts'
import { walkXStateFive, walkXStateSix } from './peers.ts'

const policy = defaultLadderPolicy
const [customers, eventsEach] = [100_000, 10]

type Histories = readonly (readonly LadderEvent[])[]
type Walk = (events: readonly LadderEvent[]) => string
/** A state and what an event makes of it. */
interface Stepping<State> {
  readonly start: () => State
  readonly step: (state: State, event: LadderEvent) => State
  readonly rungOf: (state: State) => string
}

const byHand: Stepping<HandState> = {
  start: () => handStart,
  step: handSwitch,
  rungOf: ({ rung }) => rung,
}
const evolving: Stepping<LadderState> = {
  start: () => startLadder(),
  step: (state, event) => evolveLadder(policy, state, event),
  rungOf: ({ rung }) => rung,
}
const deciding: Stepping<LadderState> = {
  ...evolving,
  step: (state, event) => decideLadder(policy, state, event).state,
}

/** Where everybody stands in the end: a number for each rung. */
function censusOf(rungs: readonly string[]): string {
  const counts: Record<string, number> = {}
  for (const rung of rungs) counts[rung] = (counts[rung] ?? 0) + 1
  return Object.entries(counts)
    .map(([rung, count]) => `${rung} ${count}`)
    .sort()
    .join(', ')
}

const walking =
  <State>({ start, step, rungOf }: Stepping<State>): Walk =>
  (events) =>
    rungOf(events.reduce(step, start()))
const replaying: Walk = (events) => replayLadder(policy, events).state.rung

/** As they come in: every customer's events among those of all others, each state kept until the next. */
function stream<State>(histories: Histories, { start, step, rungOf }: Stepping<State>) {
  const inOrder = histories
    .flatMap((events, customer) => events.map((event) => ({ customer, event })))
    .sort((one, other) => one.event.at - other.event.at)
  return () => {
    const states = histories.map(start)
    for (const { customer, event } of inOrder) {
      states[customer] = step(states[customer] ?? start(), event)
    }
    return censusOf(states.map(rungOf))
  }
}

const titles = {
  stream: 'a million events of 100,000 customers as they come in',
  bulk: 'a million events of 100,000 customers, customer by customer',
  few: '100,000 events of 10,000 customers, customer by customer',
}

function contest(
  title: string,
  histories: Histories,
  runs: Readonly<Record<string, () => string>>,
): Contest {
  const right = censusOf(histories.map(walking(byHand)))
  return {
    title,
    expected: () => right,
    read: String,
    wholeRounds: 3,
    contestants: Object.entries(runs).map(([name, run]) => ({
      name,
      run,
      isPeer: name.startsWith('XState'),
      operations: histories.length * eventsEach,
    })),
  }
}

/** The census from columns, which are laid out once. */
function columnCensus(histories: Histories) {
  const columns = ladderColumns(
    policy,
    histories.map((events) => ({ events })),
  )
  return () => {
    const { rung } = replayLadderColumns(policy, columns)
    return censusOf(Array.from(rung, (rank) => policy.rungs[rank] ?? ''))
  }
}

/** The small one first: beside a million events in memory, collecting them would be charged to it. */
function* contests(): Iterable<Contest> {
  const all = (some: Histories, walk: Walk) => () => censusOf(some.map(walk))
  const few = makeHistories(10_000, eventsEach)
  yield contest(titles.few, few, {
    evolveLadder: all(few, walking(evolving)),
    'XState 6 alpha, createFSM, by the switch': all(few, walkXStateSix),
    'XState 5, transition(), by the switch': all(few, walkXStateFive),
  })
  const histories = makeHistories(customers, eventsEach)
  yield contest(titles.stream, histories, {
    'switch by hand': stream(histories, byHand),
    evolveLadder: stream(histories, evolving),
    'decideLadder, with all its facts': stream(histories, deciding),
  })
  yield contest(titles.bulk, histories, {
    'switch by hand': all(histories, walking(byHand)),
    replayLadder: all(histories, replaying),
    'replayLadder, 5 % late': all(withLateEvents(histories), replaying),
    replayLadderColumns: columnCensus(histories),
  })
}

const claims: readonly Claim[] = [
  {
    text: 'evolveLadder takes at most twice the time of a switch by hand',
    contest: titles.stream,
    of: 'evolveLadder',
    over: ['switch by hand'],
    atMost: 2,
  },
  {
    text: 'replayLadder takes at most 6.7 times a switch by hand',
    contest: titles.bulk,
    of: 'replayLadder',
    over: ['switch by hand'],
    atMost: 1 / 0.15,
  },
  {
    text: 'replayLadderColumns takes at most a third of a switch by hand',
    contest: titles.bulk,
    of: 'replayLadderColumns',
    over: ['switch by hand'],
    atMost: 1 / 3,
  },
  {
    text: 'five late events in a hundred cost at most 30 % more',
    contest: titles.bulk,
    of: 'replayLadder, 5 % late',
    over: ['replayLadder'],
    atMost: 1.3,
  },
  {
    text: 'evolveLadder takes at most a fortieth of XState 5',
    contest: titles.few,
    of: 'evolveLadder',
    over: ['XState 5, transition(), by the switch'],
    atMost: 1 / 40,
  },
]

export const suite: Suite = { contests, claims }
