import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import { ladderColumns } from '../../src/loyalty-ladder/column-rows.ts'
import { replayLadderColumns } from '../../src/loyalty-ladder/columns.ts'
import { advanceLadder, nextLadderDeadline } from '../../src/loyalty-ladder/deadline.ts'
import { decideLadder, evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { compareLadderEvents } from '../../src/loyalty-ladder/event.ts'
import {
  ladderRungs,
  ladderStandings,
  type LadderEvent,
  type LadderRung,
} from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { appendLadderEvent, startLadderLog } from '../../src/loyalty-ladder/log.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { draws } from '../house/draws.ts'
import {
  agingPolicies,
  day,
  deepFreeze,
  histories,
  historyOf,
  jakarta,
  mixedUp,
  plainHistories,
  policies,
  referenceLadder,
  start,
  stored,
  typesInOrder,
} from './reference.ts'

const policy = defaultLadderPolicy
const rankOf = (rung: LadderRung) => ladderRungs.indexOf(rung)
const at = start
const bought = (id: string, when = at) => ({ type: 'purchased', id, at: when }) as const
const reversed = (id: string, purchase: string, when = at) =>
  ({ type: 'purchaseReversed', id, at: when, purchase }) as const
const nonsense = (event: unknown) => event as LadderEvent
const position = ({ rung, standing, lifetime }: LadderState) => ({ rung, standing, lifetime })
const path = (events: readonly LadderEvent[], rules = policy) =>
  replayLadder(rules, events).decisions.map(({ kind, because, from, to }) => [
    kind,
    because,
    from,
    to,
  ])
const anyPolicies = fc.oneof(policies, agingPolicies)
const runs = { numRuns: draws(100) }
/** A history, and the same with every event at least once, in any order. */
const shuffled = histories.chain((events) => fc.tuple(fc.constant(events), mixedUp(events)))

describe('the random histories', () => {
  test('replayLadder meets every rung, standing and reason of a replay in them', () => {
    const sample = fc.sample(fc.tuple(policies, histories), { numRuns: 1500, seed: 7 })
    const timelines = sample.map(([rules, events]) => replayLadder(rules, events))
    const decisions = timelines.flatMap((timeline) => timeline.decisions)
    expect(new Set(decisions.map(({ to }) => to.rung))).toEqual(new Set(ladderRungs))
    expect(new Set(decisions.map(({ to }) => to.standing))).toEqual(new Set(ladderStandings))
    const never = [
      'unknownType',
      'invalidEvent',
      'alreadyCounted',
      'sameIdOtherContent',
      'beforeState',
    ]
    const met = new Set(decisions.map(({ because }) => because))
    expect([...met].filter((reason) => never.includes(reason))).toEqual(['alreadyCounted'])
    expect(met.size).toBeGreaterThanOrEqual(22)
  })
})

test('replayLadder agrees with the slow, obvious reference', () => {
  fc.assert(
    fc.property(policies, histories, (rules, events) => {
      const { state } = replayLadder(rules, events)
      expect(position(state)).toEqual(referenceLadder(rules, events))
    }),
    { numRuns: draws(600) },
  )
})

test('replayLadder agrees with the reference where evidence grows old, at any instant after', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(agingPolicies, histories, fc.nat(900 * day), (rules, events, offset) => {
      const until = at + offset
      const past = events.filter((event) => event.at <= until)
      const timeline = replayLadder(rules, events, { until })
      for (const { because } of timeline.decisions) met.add(because)
      expect(position(timeline.state)).toEqual(referenceLadder(rules, past, until))
    }),
    { numRuns: 600 },
  )
  expect(['expired', 'graceBegan', 'wonAnew'].filter((reason) => !met.has(reason))).toEqual([])
})

test('replayLadder agrees with the reference at every moment on the way', () => {
  fc.assert(
    fc.property(policies, histories, (rules, events) => {
      for (const decision of replayLadder(rules, events).decisions) {
        if (decision.because === 'lapsed') continue
        const past = events.filter(
          (event) =>
            event.id === decision.event ||
            compareLadderEvents(event, find(events, decision.event)) < 0,
        )
        expect(decision.to).toEqual(referenceLadder(rules, past))
      }
    }),
    { numRuns: draws(60) },
  )
})

function find(events: readonly LadderEvent[], id: string | undefined): LadderEvent {
  const found = events.find((event) => event.id === id)
  if (found === undefined) throw new Error('a decision on an event that was not given')
  return found
}

test('replayLadder is evolveLadder event by event, where nothing is repeated and all is in order', () => {
  fc.assert(
    fc.property(anyPolicies, histories, (rules, events) => {
      const sorted = [...events].sort(compareLadderEvents)
      const erasure = sorted.findIndex(({ type }) => type === 'erased')
      const heard = erasure < 0 ? sorted : sorted.slice(0, erasure + 1)
      let state = startLadder()
      for (const event of heard) state = evolveLadder(rules, deepFreeze(state), deepFreeze(event))
      expect(state).toStrictEqual(replayLadder(rules, events).state)
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder gives the same for every order, and however often events come', () => {
  fc.assert(
    fc.property(anyPolicies, shuffled, (rules, [events, mixed]) => {
      const { state, decisions } = replayLadder(rules, events)
      const again = replayLadder(rules, mixed)
      expect(again.state).toStrictEqual(state)
      const taken = again.decisions.filter(({ kind }) => kind !== 'duplicate')
      expect(taken).toStrictEqual(decisions)
      expect(again.decisions.length - taken.length).toBe(mixed.length - events.length)
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder has a decision for every event given and one for every lapse, in order', () => {
  fc.assert(
    fc.property(policies, shuffled, (rules, [, mixed]) => {
      const { decisions } = replayLadder(rules, deepFreeze(mixed))
      const given = decisions.filter(({ because }) => because !== 'lapsed')
      expect(given).toHaveLength(mixed.length)
      const instants = decisions.map(({ at: when }) => when ?? NaN)
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(given.map(({ event }) => event).sort()).toEqual(mixed.map(({ id }) => id).sort())
      for (const lapse of decisions.filter(({ because }) => because === 'lapsed')) {
        expect(lapse).toMatchObject({ kind: 'moved', to: { standing: 'lapsed' } })
        expect(lapse).not.toHaveProperty('event')
        expect(lapse.to.rung).toBe(lapse.from.rung)
      }
    }),
    runs,
  )
})

test('replayLadder walks from one decision to the next, and is plain JSON', () => {
  fc.assert(
    fc.property(anyPolicies, shuffled, (rules, [, mixed]) => {
      const timeline = replayLadder(rules, mixed)
      expect(stored(timeline)).toStrictEqual(timeline)
      let before = position(startLadder())
      for (const { from, to } of timeline.decisions) {
        expect(from).toEqual(before)
        before = to
      }
      expect(position(timeline.state)).toEqual(before)
      const reached = timeline.decisions.map(({ to }) => rankOf(to.rung))
      expect(rankOf(timeline.state.highestRung)).toBe(Math.max(0, ...reached))
    }),
    runs,
  )
})

test('replayLadder takes no account of how much is spent', () => {
  fc.assert(
    fc.property(
      anyPolicies,
      histories,
      fc.integer({ min: 1, max: 1000 }),
      (rules, events, times) => {
        const dearer = events.map((event) =>
          event.type === 'purchased' && event.amount !== undefined
            ? { ...event, amount: event.amount * times }
            : event,
        )
        expect(path(dearer, rules)).toEqual(path(events, rules))
      },
    ),
    runs,
  )
})

test('replayLadder lets nobody buy more than the rung of a client', () => {
  const bribes = historyOf(['purchased', 'purchased', 'showedInterest', 'npsAnswered', 'noticed'])
  const many = fc.array(fc.nat(2000), { maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(bribes, many, (events, days) => {
      const more = days.map((offset, index) => bought(`more-${index}`, at + offset * day))
      const { decisions } = replayLadder(policy, [...events, ...more])
      expect(decisions.filter(({ to }) => rankOf(to.rung) > rankOf('client'))).toEqual([])
    }),
    runs,
  )
})

test('replayLadder lifts nobody above client without a delivery above expectation, or without a word for us', () => {
  fc.assert(
    fc.property(plainHistories, (events) => {
      const dull = events.filter(
        (event) => event.type !== 'deliveryAssessed' || event.verdict !== 'excellent',
      )
      const spread = ['recommended', 'boughtAsGift', 'referralConverted']
      const silent = events.filter(({ type }) => !spread.includes(type))
      for (const kept of [dull, silent]) {
        expect(rankOf(replayLadder(policy, kept).state.highestRung)).toBeLessThanOrEqual(
          rankOf('client'),
        )
      }
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder lowers nobody for one more delivery above expectation', () => {
  fc.assert(
    fc.property(policies, histories, fc.nat(600 * day), (rules, events, offset) => {
      const delivery = {
        type: 'deliveryAssessed',
        id: 'extra',
        at: at + offset,
        verdict: 'excellent',
      } as const
      const { rung } = replayLadder(rules, events).state
      const more = replayLadder(rules, [...events, delivery]).state.rung
      expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(rung))
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder makes no advocate and no evangelist of rewarded words and referrals', () => {
  fc.assert(
    fc.property(plainHistories, (events) => {
      const paid = events
        .filter(({ type }) => type !== 'boughtAsGift')
        .map((event) => ('incentivized' in event ? { ...event, incentivized: true } : event))
      const { highestRung } = replayLadder(policy, paid).state
      expect(rankOf(highestRung)).toBeLessThanOrEqual(rankOf('client'))
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder makes no evangelist of words that were asked for or reached one', () => {
  fc.assert(
    fc.property(plainHistories, fc.boolean(), (events, asked) => {
      const quiet = events
        .filter(({ type }) => type !== 'boughtAsGift' && type !== 'referralConverted')
        .map((event) => {
          if (event.type !== 'recommended') return event
          return asked ? { ...event, solicited: true } : { ...event, reach: 'one' as const }
        })
      expect(replayLadder(policy, quiet).state.highestRung).not.toBe('evangelist')
    }),
    { numRuns: draws(200) },
  )
})

test('replayLadder moves no rung by an answer to the survey', () => {
  fc.assert(
    fc.property(policies, histories, fc.nat(600 * day), (rules, events, offset) => {
      const answer = {
        type: 'npsAnswered',
        id: 'extra',
        at: at + offset,
        group: 'promoter',
      } as const
      const { state, decisions } = replayLadder(rules, [...events, answer])
      const mine = decisions.find(({ event }) => event === 'extra')
      expect(mine?.to.rung).toBe(mine?.from.rung)
      expect(state.rung).toBe(replayLadder(rules, events).state.rung)
    }),
    runs,
  )
})

test('replayLadder makes no client of any number of purchases on one day of the zone', () => {
  const midnight = Date.UTC(2024, 4, 5, 17)
  const times = fc.array(fc.integer({ min: -7 * 3_600_000, max: 7 * 3_600_000 - 1 }), {
    minLength: 2,
    maxLength: 10,
  })
  fc.assert(
    fc.property(times, (offsets) => {
      const events = offsets.map((offset, index) => bought(`o-${index}`, midnight + offset))
      const both = offsets.some((offset) => offset < 0) && offsets.some((offset) => offset >= 0)
      expect(replayLadder(policy, events).state.rung).toBe('customer')
      expect(replayLadder(jakarta, events).state.rung).toBe(both ? 'client' : 'customer')
    }),
    runs,
  )
})

test('replayLadder puts a purchase and its reversal where there was none', () => {
  const staying = typesInOrder.filter(
    (type) => !['churned', 'disqualified', 'overridden', 'erased'].includes(type),
  )
  fc.assert(
    fc.property(
      policies,
      historyOf([...staying, ...staying, 'purchased', 'purchased', 'deliveryAssessed']),
      fc.nat(600 * day),
      fc.nat(100 * day),
      (rules, events, offset, later) => {
        const purchase = bought('extra', at + offset)
        const reversal = reversed('undone', 'extra', at + offset + later)
        const with_ = [reversal, ...events, purchase]
        expect(replayLadder(rules, with_).state.rung).toBe(replayLadder(rules, events).state.rung)
        const { decisions } = replayLadder(rules, [...with_, purchase])
        expect(decisions.filter(({ kind }) => kind === 'duplicate')).toMatchObject([
          { event: 'extra' },
        ])
      },
    ),
    { numRuns: draws(200) },
  )
})

test('replayLadder undoes a purchase reversed at the same instant, in any order and by any id', () => {
  for (const [purchase, reversal] of [
    [bought('a'), reversed('b', 'a')],
    [bought('b'), reversed('a', 'b')],
  ] as const) {
    for (const events of [
      [purchase, reversal],
      [reversal, purchase],
    ]) {
      const { state, decisions } = replayLadder(policy, events)
      expect([state.rung, state.highestRung]).toEqual(['suspect', 'customer'])
      expect(decisions.map(({ because }) => because)).toEqual([
        'requirementsMet',
        'requirementsLost',
      ])
    }
  }
})

test('replayLadder holds a reversal of a purchase that comes only later', () => {
  const { decisions, state } = replayLadder(policy, [bought('o-1', at + 1), reversed('v-1', 'o-1')])
  expect(decisions.map(({ because }) => because)).toEqual(['purchaseUnknown', 'requirementsMet'])
  expect(state.rung).toBe('customer')
})

test('replayLadder has nothing to say of nothing', () => {
  expect(replayLadder(policy, [])).toStrictEqual({ state: startLadder(), decisions: [] })
  expect(replayLadder(policy, new Set<LadderEvent>(), { until: 0 })).toStrictEqual({
    state: startLadder(),
    decisions: [],
  })
})

test('replayLadder takes any iterable, and leaves what it is given in place', () => {
  const events: readonly LadderEvent[] = deepFreeze([bought('o-2', at + day), bought('o-1')])
  expect(replayLadder(policy, new Set(events))).toStrictEqual(replayLadder(policy, events))
  expect(events.map(({ id }) => id)).toEqual(['o-2', 'o-1'])
})

test('replayLadder puts what is no event first, whatever its instant', () => {
  const { state, decisions } = replayLadder(policy, [
    bought('o-1'),
    nonsense(null),
    nonsense({ type: 'bribed', id: 'x', at: at + day }),
    nonsense({ ...bought('o-2'), amount: 'much' }),
  ])
  expect(decisions.map(({ kind, because, detail }) => [kind, because, detail])).toEqual([
    ['rejected', 'unknownType', 'undefined'],
    ['rejected', 'unknownType', 'bribed'],
    ['rejected', 'invalidEvent', 'amount'],
    ['moved', 'requirementsMet', undefined],
  ])
  expect(state).toStrictEqual(replayLadder(policy, [bought('o-1')]).state)
})

test('replayLadder counts of one id with other content the first in order', () => {
  const early = bought('o-1')
  const late = bought('o-1', at + day)
  for (const events of [
    [early, late],
    [late, early],
  ]) {
    const { state, decisions } = replayLadder(policy, events)
    expect(decisions.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['moved', at],
      ['conflict', at + day],
    ])
    expect(state.activeAt).toBe(at)
  }
})

test('replayLadder has a conflict after a lapse in its place, and where the customer then stood', () => {
  const late = at + 500 * day
  const { decisions } = replayLadder(policy, [bought('o-1'), bought('o-1', late)], {
    until: late + day,
  })
  expect(decisions.map(({ kind, because, from }) => [kind, because, from.standing])).toEqual([
    ['moved', 'requirementsMet', 'active'],
    ['moved', 'lapsed', 'active'],
    ['conflict', 'sameIdOtherContent', 'lapsed'],
  ])
})

test('replayLadder puts every lapse in its place', () => {
  const deadline = Date.UTC(2025, 0, 31, 9)
  const { decisions, state } = replayLadder(
    policy,
    [bought('o-2', at + 700 * day), bought('o-1')],
    { until: at + 2000 * day },
  )
  expect(decisions.map(({ event, because, at: when }) => [event, because, when])).toEqual([
    ['o-1', 'requirementsMet', at],
    [undefined, 'lapsed', deadline],
    ['o-2', 'requirementsMet', at + 700 * day],
    [undefined, 'lapsed', Date.UTC(2026, 11, 31, 9)],
  ])
  expect(decisions[1]).toMatchObject({
    kind: 'moved',
    from: { rung: 'customer', standing: 'active' },
    to: { rung: 'customer', standing: 'lapsed' },
    evidence: ['o-1'],
    unmet: [{ rung: 'client', have: 1, need: 2 }],
  })
  expect(position(state)).toEqual({ rung: 'client', standing: 'lapsed', lifetime: 1 })
})

test('replayLadder lets time pass no further than the last event, unless told', () => {
  const { state } = replayLadder(policy, [bought('o-1')])
  expect(state.standing).toBe('active')
  const until = Date.UTC(2025, 0, 31, 9)
  const standing = (now: number) =>
    replayLadder(policy, [bought('o-1')], { until: now }).state.standing
  expect([standing(until - 1), standing(until)]).toEqual(['active', 'lapsed'])
  expect(replayLadder(policy, [bought('o-1')], { until: new Date(until) })).toStrictEqual(
    replayLadder(policy, [bought('o-1')], { until: { epochMilliseconds: until } }),
  )
})

test('replayLadder until an instant is the replay of what happened up to it, advanced to it', () => {
  fc.assert(
    fc.property(policies, shuffled, fc.nat(900 * day), (rules, [, events], offset) => {
      const until = at + offset
      const past = events.filter((event) => event.at <= until)
      const timeline = replayLadder(rules, events, { until })
      const known = replayLadder(rules, past)
      const advanced = advanceLadder(rules, known.state, until)
      const more = advanced === known.state ? [] : [{ because: 'lapsed', to: position(advanced) }]
      expect(timeline.state).toStrictEqual(advanced)
      expect(timeline.decisions.slice(0, known.decisions.length)).toStrictEqual(known.decisions)
      expect(timeline.decisions.slice(known.decisions.length)).toMatchObject(more)
    }),
    runs,
  )
})

test('replayLadder takes the instant of until in, and refuses what is none', () => {
  expect(replayLadder(policy, [bought('o-1')], { until: at }).state.rung).toBe('customer')
  expect(replayLadder(policy, [bought('o-1')], { until: at - 1 })).toStrictEqual({
    state: startLadder(),
    decisions: [],
  })
  for (const until of [NaN, 0.5, new Date(NaN)]) {
    expect(() => replayLadder(policy, [], { until })).toThrow(RangeError)
  }
})

test('startLadderLog is empty, and plain JSON', () => {
  expect(startLadderLog()).toStrictEqual({ events: [], state: startLadder() })
  expect(stored(startLadderLog())).toStrictEqual(startLadderLog())
})

test('appendLadderEvent, one by one in any order with repeats and storage between, is replayLadder', () => {
  fc.assert(
    fc.property(policies, shuffled, (rules, [events, mixed]) => {
      let log = startLadderLog()
      for (const event of mixed) {
        const appended = appendLadderEvent(rules, deepFreeze(log), deepFreeze(event))
        expect(appended.state).toBe(appended.log.state)
        log = stored(appended.log)
      }
      expect(log.state).toStrictEqual(replayLadder(rules, events).state)
      const order = [...events].sort(compareLadderEvents).map(({ id }) => id)
      expect(log.events.map(({ id }) => id)).toEqual(order)
    }),
    runs,
  )
})

test('appendLadderEvent gives the decision that a replay of the log gives in its place', () => {
  fc.assert(
    fc.property(policies, shuffled, (rules, [, mixed]) => {
      let log = startLadderLog()
      for (const event of mixed) {
        const known = log.events.some(({ id }) => id === event.id)
        const last = log.events.at(-1)
        const inOrder = last === undefined || compareLadderEvents(last, event) < 0
        const { decision, refolded, log: next } = appendLadderEvent(rules, log, event)
        expect(refolded).toBe(!known && !inOrder)
        if (known) {
          expect(decision).toMatchObject({ kind: 'duplicate', event: event.id, at: event.at })
          expect(next).toBe(log)
        } else {
          const { decisions } = replayLadder(rules, next.events)
          const { state, ...step } = decision
          expect(step).toStrictEqual(decisions.find((one) => one.event === event.id))
          expect(position(state)).toEqual(step.to)
        }
        log = next
      }
    }),
    { numRuns: draws(50) },
  )
})

test('appendLadderEvent knows again what the state has forgotten', () => {
  const noticed = { type: 'noticed', id: 'n-1', at } as const
  const { log } = appendLadderEvent(policy, startLadderLog(), noticed)
  expect(log.state.evidence).toEqual([])
  expect(decideLadder(policy, log.state, noticed).kind).toBe('held')
  expect(appendLadderEvent(policy, log, noticed).decision.kind).toBe('duplicate')
})

test('appendLadderEvent leaves the log at a conflict', () => {
  const { log } = appendLadderEvent(policy, startLadderLog(), bought('o-1'))
  for (const other of [
    bought('o-1', at - day),
    bought('o-1', at + day),
    { ...bought('o-1'), amount: 1 },
  ]) {
    const appended = appendLadderEvent(policy, log, other)
    expect(appended).toMatchObject({
      decision: { kind: 'conflict', because: 'sameIdOtherContent', event: 'o-1', at: other.at },
      refolded: false,
    })
    expect(appended.log).toBe(log)
    expect(appended.state).toBe(log.state)
  }
})

test('appendLadderEvent leaves the log at what is no event', () => {
  const { log } = appendLadderEvent(policy, startLadderLog(), bought('o-1'))
  for (const event of [
    null,
    5,
    {},
    { ...bought('o-2'), at: NaN },
    { ...bought('o-2'), type: '*' },
  ]) {
    const appended = appendLadderEvent(policy, log, nonsense(event))
    expect(appended).toMatchObject({ decision: { kind: 'rejected' }, refolded: false })
    expect(appended.log).toBe(log)
  }
})

test('appendLadderEvent puts a late event in its place and replays', () => {
  const { log } = appendLadderEvent(policy, startLadderLog(), bought('o-2', at + day))
  const appended = appendLadderEvent(policy, log, bought('o-1'))
  expect(appended).toMatchObject({
    refolded: true,
    decision: { kind: 'moved', event: 'o-1', from: { rung: 'suspect' }, to: { rung: 'customer' } },
    state: { rung: 'client', at: at + day },
  })
  expect(appended.log.events.map(({ id }) => id)).toEqual(['o-1', 'o-2'])
})

test('appendLadderEvent undoes a purchase whose reversal came first', () => {
  const { log } = appendLadderEvent(policy, startLadderLog(), reversed('a', 'b'))
  expect(appendLadderEvent(policy, log, bought('b'))).toMatchObject({
    refolded: true,
    state: { rung: 'suspect', highestRung: 'customer' },
  })
})

test('appendLadderEvent takes an event that was stored with an absent field for the same event', () => {
  const event = { ...bought('o-1'), amount: undefined } as unknown as LadderEvent
  const { log } = appendLadderEvent(policy, startLadderLog(), event)
  const again = appendLadderEvent(policy, stored(log), event)
  expect(again.decision.kind).not.toBe('conflict')
})

test('replayLadder refuses an end before a snapshot of the first instant of 1970', () => {
  const { state } = replayLadder(defaultLadderPolicy, [{ type: 'purchased', id: 'o-1', at: 0 }])
  const snapshot = { kind: 'restored', state } as const
  expect(() => replayLadder(defaultLadderPolicy, [], { snapshot, until: -1 })).toThrow(
    'replayLadder needs until not before its snapshot, got -1',
  )
})

test('a rung granted after the silence had run out lapses when time is looked at, in order or not', () => {
  const asked = { type: 'showedInterest', id: 'a', at: Date.UTC(2024, 0, 1) } as const
  const granted = {
    type: 'overridden',
    id: 'b',
    at: Date.UTC(2025, 5, 1),
    by: 'ana',
    reason: 'a friend',
    rung: 'client',
  } as const
  for (const given of [
    [asked, granted],
    [granted, asked],
    [asked, granted, granted],
  ]) {
    const { log } = given.reduce(
      (appended, event) => appendLadderEvent(policy, appended.log, event),
      { log: startLadderLog() },
    )
    const { state } = replayLadder(policy, given)
    expect(state).toStrictEqual(log.state)
    expect([state.rung, state.standing]).toEqual(['client', 'active'])
    expect(nextLadderDeadline(policy, state)).toBe(granted.at)
    expect(replayLadder(policy, given, { until: granted.at }).state.standing).toBe('lapsed')
    const columns = ladderColumns(policy, [{ events: given }])
    expect(replayLadderColumns(policy, columns).standing[0]).toBe(0)
    expect(replayLadderColumns(policy, columns, { until: granted.at }).standing[0]).toBe(1)
  }
})

test('a turned page takes a rung that nothing is asked to stay on', () => {
  const rungs = ['guest', 'member'] as const
  const club: LadderPolicy<'guest' | 'member'> = {
    schemaVersion: 1,
    id: 'club',
    timeZone: 'UTC',
    rungs,
    requirements: { guest: [], member: [{ evidence: 'purchases', atLeast: 1 }] },
    upkeep: { member: [] },
    lapse: null,
    winBack: 'guest',
  }
  const envelope = { by: 'ana', reason: 'error' }
  const turns: readonly LadderEvent<'guest' | 'member'>[][] = [
    [{ type: 'overridden', id: 't-1', at: at + day, rung: 'guest', ...envelope }],
    [{ type: 'erased', id: 't-1', at: at + day }],
    [
      { type: 'churned', id: 't-1', at: at + day },
      { type: 'wonBack', id: 't-2', at: at + 2 * day },
    ],
  ]
  for (const turn of turns) {
    const events = [bought('o-1'), ...turn]
    const { state } = replayLadder(club, events)
    expect([state.rung, state.highestRung]).toEqual(['guest', 'member'])
    const columns = ladderColumns(club, [{ events }])
    expect(replayLadderColumns(club, columns).rung[0]).toBe(0)
  }
})

test('what a rung lacks can be what it takes to stay, of each measure the most', () => {
  const club: LadderPolicy<'guest' | 'member'> = {
    schemaVersion: 1,
    id: 'club',
    timeZone: 'UTC',
    rungs: ['guest', 'member'],
    requirements: {
      guest: [],
      member: [
        { evidence: 'interest', atLeast: 1 },
        { evidence: 'purchases', atLeast: 1 },
      ],
    },
    upkeep: { member: [{ evidence: 'purchases', atLeast: 3 }] },
    lapse: null,
    winBack: 'guest',
  }
  const [first] = replayLadder(club, [bought('o-1')]).decisions
  expect(first?.unmet).toEqual([{ rung: 'member', evidence: 'purchases', have: 1, need: 3 }])
})
