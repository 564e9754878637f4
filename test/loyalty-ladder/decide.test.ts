import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  ladderDecisionKinds,
  ladderReasons,
  type LadderDecision,
  type LadderState,
} from '../../src/loyalty-ladder/decision-model.ts'
import { advanceLadder } from '../../src/loyalty-ladder/deadline.ts'
import { decideLadder, evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { contentHash } from '../../src/loyalty-ladder/event.ts'
import {
  ladderRungs,
  ladderStandings,
  type LadderEvent,
  type LadderRung,
} from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import {
  day,
  deepFreeze,
  everyEvent,
  jakarta,
  never,
  other,
  start,
  stateOn,
  stored,
  typesInOrder,
} from './reference.ts'

const policy = defaultLadderPolicy
const rankOf = (rung: LadderRung) => ladderRungs.indexOf(rung)
const at = start + day
const untaken: readonly LadderDecision['kind'][] = ['duplicate', 'conflict', 'late', 'rejected']
const bought = { type: 'purchased', id: 'o-1', at } as const
const assessed = (id: string, verdict: 'disaster' | 'ordinary' | 'excellent') =>
  ({ type: 'deliveryAssessed', id, at, verdict }) as const
const resolved = (id: string, complaint: string, verdict: 'ordinary' | 'excellent') =>
  ({ type: 'complaintResolved', id, at, complaint, verdict }) as const
const byHand = { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error' } as const
const grumbled = {
  type: 'recommended',
  id: 'r-2',
  at,
  sentiment: 'negative',
  solicited: false,
  incentivized: false,
  reach: 'many',
} as const

const decide = (state: LadderState, event: LadderEvent) => decideLadder(policy, state, event)
const after = (state: LadderState, ...events: readonly LadderEvent[]) =>
  events.reduce((now, event) => evolveLadder(policy, now, event), state)
const position = ({ rung, standing, lifetime }: LadderState) => ({ rung, standing, lifetime })

describe('decideLadder, for every rung, standing, type and variant,', () => {
  const moments = [start + day, start, start - day, start + 800 * day]
  const all = [policy, jakarta, never, other].flatMap((rules) =>
    ladderRungs.flatMap((rung) =>
      ladderStandings.flatMap((standing) => {
        const state = deepFreeze(stateOn(rung, standing))
        return moments
          .flatMap(everyEvent)
          .map(deepFreeze)
          .map((event) => ({
            rules,
            state,
            event,
            decision: decideLadder(deepFreeze(rules), state, event),
          }))
      }),
    ),
  )
  const say = (cases: typeof all) =>
    cases.map(({ rules, state, event }) => [rules.id, state.rung, state.standing, event])

  test('decideLadder gives one of six kinds and a known reason, without touching what it is given', () => {
    const met = new Set(all.map(({ state, event }) => state.rung + state.standing + event.type))
    expect(met.size).toBe(6 * 5 * 17)
    const kinds = new Set(all.map(({ decision }) => decision.kind))
    expect(kinds).toEqual(new Set(['moved', 'held', 'late', 'rejected']))
    expect(all.every(({ decision }) => ladderDecisionKinds.includes(decision.kind))).toBe(true)
    expect(say(all.filter(({ decision }) => !ladderReasons.includes(decision.because)))).toEqual([])
  })

  test('decideLadder is plain JSON: no undefined, no NaN, no minus zero', () => {
    const wrong = all.filter(({ decision }) => !isDeepStrictEqual(stored(decision), decision))
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder names the event, and says where the customer stood and stands', () => {
    const wrong = all.filter(({ rules, state, event, decision }) => {
      const before = untaken.includes(decision.kind) ? state : advanceLadder(rules, state, event.at)
      const told = [decision.event, decision.at, decision.from, decision.to]
      const known = [event.id, event.at, position(before), position(decision.state)]
      return JSON.stringify(told) !== JSON.stringify(known)
    })
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder has moved exactly when the position is another', () => {
    const wrong = all.filter(({ decision: { kind, from, to } }) => {
      return (kind === 'moved') !== (JSON.stringify(from) !== JSON.stringify(to))
    })
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder returns the state it was given when the event is not taken', () => {
    const wrong = all.filter(
      ({ state, decision }) => untaken.includes(decision.kind) && decision.state !== state,
    )
    expect(say(wrong)).toEqual([])
    const misplaced = all.filter(({ event, decision: { kind, because } }) => {
      return (kind === 'late') !== (event.at < start && because !== 'erased')
    })
    expect(say(misplaced)).toEqual([])
  })

  test('decideLadder never lowers the highest rung, nor the lifetime', () => {
    const wrong = all.filter(({ state, decision }) => {
      const { rung, highestRung, lifetime } = decision.state
      const best = Math.max(rankOf(state.highestRung), rankOf(rung))
      const taken = !untaken.includes(decision.kind)
      return (taken && rankOf(highestRung) !== best) || lifetime < state.lifetime
    })
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder skips the rungs between, and only upwards', () => {
    const wrong = all.filter(({ decision: { from, to, skipped } }) => {
      const between = ladderRungs.filter(
        (rung) => rankOf(rung) > rankOf(from.rung) && rankOf(rung) < rankOf(to.rung),
      )
      return skipped.join() !== between.join()
    })
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder rests on evidence the state remembers, and asks for the next rung', () => {
    const wrong = all.filter(({ decision: { state, to, evidence, unmet } }) => {
      const known = state.evidence.map(({ id }) => id)
      const next = ladderRungs[rankOf(to.rung) + 1]
      return (
        evidence.some((id) => !known.includes(id)) ||
        unmet.some(({ rung, have, need }) => rung !== next || have >= need)
      )
    })
    expect(say(wrong)).toEqual([])
  })

  test('decideLadder remembers of an event its id, its fingerprint and what it counts for', () => {
    const wrong = all.filter(({ event, decision: { state, kind } }) => {
      const mine = state.evidence.filter(({ id }) => id === event.id)
      const [one] = mine
      if (untaken.includes(kind) || one === undefined) return mine.length > 0
      return (
        mine.length > 1 ||
        one.hash !== contentHash(event) ||
        one.at !== event.at ||
        one.about !== (event.type === 'complained' ? event.about : undefined)
      )
    })
    expect(say(wrong)).toEqual([])
  })
})

test('decideLadder decides on a client in each standing for a reason of its own', () => {
  const plain: Readonly<Partial<Record<LadderEvent['type'], LadderEvent>>> = Object.fromEntries(
    [...everyEvent(at)].reverse().map((event) => [event.type, event]),
  )
  const table = typesInOrder.map((type) => {
    const event = plain[type]
    if (event === undefined) throw new Error(`no event of type ${type}`)
    const reasons = ladderStandings.map((standing) => {
      const { kind, because } = decide(stateOn('client', standing), event)
      return `${kind === 'moved' ? '+' : ''}${because}`
    })
    return `${type}: ${reasons.join(' ')}`
  })
  expect(table).toEqual([
    'noticed: noEvidence noEvidence standingForbids standingForbids erased',
    'showedInterest: requirementsUnmet +reactivated standingForbids standingForbids erased',
    'wonBack: alreadySo +reactivated +wonBack standingForbids erased',
    'purchased: requirementsUnmet +reactivated +returned +requalified erased',
    'purchaseReversed: +requirementsLost +requirementsLost +requirementsLost +requirementsLost erased',
    'boughtAsGift: requirementsUnmet +reactivated standingForbids standingForbids erased',
    'deliveryAssessed: requirementsUnmet requirementsUnmet standingForbids standingForbids erased',
    'complained: requirementsUnmet +reactivated standingForbids standingForbids erased',
    'complaintResolved: complaintUnknown complaintUnknown standingForbids standingForbids erased',
    'recommended: incentivized +reactivated standingForbids standingForbids erased',
    'referralConverted: requirementsUnmet +reactivated standingForbids standingForbids erased',
    'npsAnswered: attitudeOnly +reactivated standingForbids standingForbids erased',
    'merged: noEvidence noEvidence standingForbids standingForbids erased',
    'churned: +churned +churned alreadySo +churned erased',
    'disqualified: +disqualified +disqualified +disqualified alreadySo erased',
    'overridden: alreadySo alreadySo alreadySo alreadySo erased',
    'erased: +erased +erased +erased +erased erased',
  ])
})

test('startLadder is a suspect, active, in the first life', () => {
  expect(startLadder()).toStrictEqual({
    rung: 'suspect',
    standing: 'active',
    lifetime: 1,
    at: null,
    highestRung: 'suspect',
    floor: 'suspect',
    activeAt: null,
    evidence: [],
  })
  expect(startLadder()).not.toBe(startLadder())
})

test('evolveLadder gives the state of the decision', () => {
  for (const event of everyEvent(at)) {
    const state = stateOn('client')
    expect(evolveLadder(policy, state, event)).toStrictEqual(decide(state, event).state)
  }
})

test.each<[unknown, string]>([
  [null, 'undefined'],
  [undefined, 'undefined'],
  [5, 'undefined'],
  ['x', 'undefined'],
  [[], 'undefined'],
  [{}, 'undefined'],
  [{ ...bought, type: 'bribed' }, 'bribed'],
  [{ ...bought, type: '__proto__' }, '__proto__'],
  [{ ...bought, type: 'constructor' }, 'constructor'],
  [{ ...bought, type: 'toString' }, 'toString'],
  [{ ...bought, type: '*' }, '*'],
])('decideLadder rejects %o for its type', (event, detail) => {
  const state = stateOn('client')
  const decision = decide(state, event as LadderEvent)
  expect(decision).toMatchObject({ kind: 'rejected', because: 'unknownType', detail })
  expect(decision.state).toBe(state)
  expect(stored(decision)).toStrictEqual(decision)
})

test.each<[object, string]>([
  [{ type: 'purchased', at }, 'id'],
  [{ ...bought, id: '' }, 'id'],
  [{ ...bought, at: NaN }, 'at'],
  [{ ...bought, at: 0.5 }, 'at'],
  [{ ...bought, price: 12 }, 'price'],
  [{ ...bought, amount: '12' }, 'amount'],
  [JSON.parse('{"type":"purchased","id":"o-1","at":0,"__proto__":{}}') as object, '__proto__'],
])('decideLadder rejects %o for a field', (event, detail) => {
  const state = stateOn('client')
  const decision = decide(state, event as LadderEvent)
  expect(decision).toMatchObject({ kind: 'rejected', because: 'invalidEvent', detail })
  expect(decision.state).toBe(state)
  expect(stored(decision)).toStrictEqual(decision)
})

test('decideLadder throws nothing for a type of which no text can be made', () => {
  const event = JSON.parse('{"type":{"toString":1},"id":"o-1","at":0}') as LadderEvent
  expect(decide(startLadder(), event).kind).toBe('rejected')
})

test.each([8.64e15, -8.64e15, 8.6e15, start * 1000, Date.UTC(9999, 11, 31, 23)])(
  'decideLadder throws nothing at the instant %d, nor afterwards',
  (far) => {
    for (const rules of [policy, jakarta, never]) {
      const { state, kind } = decideLadder(rules, startLadder(), { ...bought, at: far })
      expect(['moved', 'rejected']).toContain(kind)
      const second = decideLadder(rules, state, { ...bought, id: 'o-2', at: far })
      expect(second.kind).toBe(kind === 'moved' ? 'held' : 'rejected')
    }
  },
)

test('decideLadder names a rejected event that has an id and an instant', () => {
  expect(decide(startLadder(), { ...bought, price: 12 } as LadderEvent)).toMatchObject({
    kind: 'rejected',
    event: 'o-1',
    at,
  })
  const unknown = decide(startLadder(), { ...bought, type: 'bribed' } as unknown as LadderEvent)
  expect(unknown).toMatchObject({ kind: 'rejected', event: 'o-1', at })
  const nameless = decide(startLadder(), { ...bought, id: '', at: NaN })
  expect(nameless).not.toHaveProperty('event')
  expect(nameless).not.toHaveProperty('at')
})

test('decideLadder keeps no minus zero for the first instant of 1970', () => {
  const decision = decide(startLadder(), { ...bought, at: -0 })
  expect(decision.kind).toBe('moved')
  expect(stored(decision)).toStrictEqual(decision)
})

test('decideLadder lets a first purchase pass over a rung, and shows what a client has', () => {
  expect(decide(startLadder(), bought)).toStrictEqual({
    kind: 'moved',
    rule: 'requirements.customer',
    event: 'o-1',
    at,
    from: { rung: 'suspect', standing: 'active', lifetime: 1 },
    to: { rung: 'customer', standing: 'active', lifetime: 1 },
    because: 'requirementsMet',
    skipped: ['prospect'],
    evidence: ['o-1'],
    unmet: [{ rung: 'client', evidence: 'purchaseDays', have: 1, need: 2 }],
    state: {
      rung: 'customer',
      standing: 'active',
      lifetime: 1,
      at,
      highestRung: 'customer',
      floor: 'suspect',
      activeAt: at,
      evidence: [
        {
          id: 'o-1',
          at,
          kind: 'purchase',
          hash: contentHash(bought),
        },
      ],
    },
  })
})

test('decideLadder alone says duplicate, conflict and late, and keeps the state', () => {
  const state = after(startLadder(), bought, { ...bought, id: 'o-2', at: at + day })
  const decisions = [
    bought,
    { ...bought, recordedAt: at + 9 * day },
    { ...bought, amount: 5 },
    { ...bought, at: at + 5 * day },
    { ...bought, id: 'o-3' },
  ].map((event) => decide(state, event))
  expect(decisions.map(({ kind, because }) => [kind, because])).toEqual([
    ['duplicate', 'alreadyCounted'],
    ['duplicate', 'alreadyCounted'],
    ['conflict', 'sameIdOtherContent'],
    ['conflict', 'sameIdOtherContent'],
    ['late', 'beforeState'],
  ])
  expect(decisions.every((decision) => decision.state === state)).toBe(true)
  expect(decide(state, { ...bought, id: 'o-3', at: at + day }).kind).toBe('held')
})

test('decideLadder takes an event of the instant a lapse is at, and is late for one before it', () => {
  const state = after(startLadder(), bought)
  const deadline = Date.UTC(2025, 1, 1, 9)
  const lapsed = advanceLadder(policy, state, deadline + 100 * day)
  expect(lapsed.at).toBe(deadline)
  expect(decide(lapsed, { ...bought, id: 'o-2', at: deadline - 1 }).kind).toBe('late')
  expect(decide(lapsed, { ...bought, id: 'o-2', at: deadline })).toMatchObject({
    because: 'requirementsMet',
    from: { rung: 'customer', standing: 'lapsed' },
    to: { rung: 'client', standing: 'active' },
  })
})

test('decideLadder makes no client of two purchases on one day of the zone', () => {
  const evening = { ...bought, at: Date.UTC(2024, 4, 5, 16, 30) }
  const night = { ...bought, id: 'o-2', at: Date.UTC(2024, 4, 5, 17, 30) }
  const climb = (rules: LadderPolicy) =>
    [evening, night].reduce((now, event) => evolveLadder(rules, now, event), startLadder()).rung
  expect(climb(policy)).toBe('customer')
  expect(climb(jakarta)).toBe('client')
  expect(climb({ ...policy, timeZone: 'America/New_York' })).toBe('customer')
})

test('decideLadder counts a rewarded, requested or quiet word for what it is', () => {
  const advocate = stateOn('advocate')
  const word = { ...grumbled, id: 'w', sentiment: 'positive' } as const
  const kindOf = (event: LadderEvent) => after(advocate, event).evidence.at(-1)?.kind
  expect(decide(advocate, { ...word, incentivized: true }).because).toBe('incentivized')
  expect(after(advocate, { ...word, incentivized: true }).evidence).toEqual(advocate.evidence)
  expect(kindOf(word)).toBe('evangelism')
  expect(kindOf({ ...word, solicited: true })).toBe('recommendation')
  expect(kindOf({ ...word, reach: 'one' })).toBe('recommendation')
  expect(kindOf({ ...word, sentiment: 'negative', incentivized: true })).toBe('disappointment')
})

test('decideLadder holds a client at the disappointment that nobody forgives, and asks for two again', () => {
  const state = after(stateOn('client'), assessed('x-1', 'excellent'))
  const decision = decide(state, assessed('b-1', 'disaster'))
  expect(decision).toMatchObject({ kind: 'held', because: 'requirementsUnmet' })
  expect(decision.unmet[0]).toEqual({
    rung: 'advocate',
    evidence: 'exceededDeliveries',
    have: 0,
    need: 2,
  })
})

test('decideLadder lets an advocate fall to client on one disaster', () => {
  expect(decide(stateOn('advocate'), assessed('b-1', 'disaster'))).toMatchObject({
    kind: 'moved',
    because: 'requirementsLost',
    to: { rung: 'client', standing: 'active' },
    skipped: [],
    state: { highestRung: 'advocate' },
  })
})

test('decideLadder lets an evangelist forgive one disappointment, and fall on a second', () => {
  const first = decide(stateOn('evangelist'), assessed('b-1', 'disaster'))
  expect(first).toMatchObject({ kind: 'held', because: 'forgiven', to: { rung: 'evangelist' } })
  const second = decide(first.state, assessed('b-2', 'disaster'))
  expect(second).toMatchObject({ because: 'requirementsLost', to: { rung: 'client' } })
})

test('decideLadder lets two new deliveries above expectation stand between two disappointments', () => {
  const state = after(
    stateOn('evangelist'),
    assessed('b-1', 'disaster'),
    assessed('x-3', 'excellent'),
    assessed('x-4', 'excellent'),
    assessed('b-2', 'disaster'),
  )
  expect(state.rung).toBe('evangelist')
  expect(after(state, assessed('b-3', 'disaster')).rung).toBe('client')
})

test('decideLadder takes a word against us and a complaint for disappointments', () => {
  const complaint = { type: 'complained', id: 'c-1', at } as const
  for (const event of [grumbled, { ...grumbled, reach: 'one' as const }, complaint]) {
    expect(after(stateOn('advocate'), event).rung).toBe('client')
    expect(decide(stateOn('evangelist'), event).because).toBe('forgiven')
    expect(after(stateOn('evangelist'), assessed('b-1', 'disaster'), event).rung).toBe('client')
  }
})

test('decideLadder takes a complaint about a delivery that disappointed for no second disappointment', () => {
  const state = after(stateOn('evangelist'), assessed('b-1', 'disaster'))
  const complaint = { type: 'complained', id: 'c-1', at, about: 'b-1' } as const
  expect(decide(state, complaint)).toMatchObject({ kind: 'held', because: 'alreadyCounted' })
  expect(after(state, complaint).rung).toBe('evangelist')
  expect(after(state, { ...complaint, about: 'x-1' }).rung).toBe('client')
  expect(after(state, { type: 'complained', id: 'c-1', at }).rung).toBe('client')
})

test('decideLadder restores by an excellent resolution, of the complaint and of its delivery', () => {
  const about = { type: 'complained', id: 'c-1', at, about: 'b-1' } as const
  const fallen = after(stateOn('advocate'), assessed('b-1', 'disaster'), about)
  expect(fallen.rung).toBe('client')
  expect(decide(fallen, resolved('s-1', 'c-1', 'excellent'))).toMatchObject({
    kind: 'moved',
    because: 'requirementsMet',
    to: { rung: 'advocate' },
    evidence: ['p-1', 'p-2', 'x-1', 'x-2', 'r-1'],
  })
  const alone = after(stateOn('advocate'), { type: 'complained', id: 'c-1', at })
  expect(after(alone, resolved('s-1', 'c-1', 'excellent')).rung).toBe('advocate')
})

test('decideLadder restores nothing by an ordinary resolution, nor makes deliveries of resolutions', () => {
  const fallen = after(stateOn('advocate'), { type: 'complained', id: 'c-1', at })
  for (const verdict of ['ordinary', 'disaster'] as const) {
    const event = { ...resolved('s-1', 'c-1', 'ordinary'), verdict }
    expect(decide(fallen, event)).toMatchObject({ kind: 'held', because: 'notAboveExpectation' })
    expect(after(fallen, event).rung).toBe('client')
  }
  const client = after(stateOn('client'), { type: 'complained', id: 'c-1', at })
  const healed = decide(client, resolved('s-1', 'c-1', 'excellent'))
  expect(healed.unmet).toContainEqual({
    rung: 'advocate',
    evidence: 'exceededDeliveries',
    have: 0,
    need: 2,
  })
})

test.each(['nothing', 'p-1', 'x-1', 'r-1'])(
  'decideLadder knows no complaint %s to resolve',
  (complaint) => {
    const decision = decide(stateOn('advocate'), resolved('s-1', complaint, 'excellent'))
    expect(decision).toMatchObject({ kind: 'held', because: 'complaintUnknown' })
  },
)

test('decideLadder knows no open complaint once it is resolved above expectation', () => {
  const complaint = { type: 'complained', id: 'c-1', at } as const
  const state = after(stateOn('advocate'), complaint, resolved('s-1', 'c-1', 'excellent'))
  expect(decide(state, complaint).kind).toBe('duplicate')
  expect(decide(state, resolved('s-2', 'c-1', 'excellent')).because).toBe('complaintUnknown')
})

test('decideLadder counts a reversed purchase as never made, and delivered again as a duplicate', () => {
  const reversal = { type: 'purchaseReversed', id: 'v-1', at, purchase: 'o-1' } as const
  const state = after(startLadder(), bought)
  const decision = decide(state, reversal)
  expect(decision).toMatchObject({
    kind: 'moved',
    because: 'requirementsLost',
    from: { rung: 'customer' },
    to: { rung: 'suspect' },
    evidence: [],
    state: { highestRung: 'customer' },
  })
  expect(decide(decision.state, bought)).toMatchObject({
    kind: 'duplicate',
    to: { rung: 'suspect' },
  })
  expect(decide(decision.state, { ...reversal, id: 'v-2' }).because).toBe('purchaseUnknown')
  expect(after(decision.state, { ...bought, id: 'o-2' }).rung).toBe('customer')
})

test.each(['nothing', 'i-1', 'x-1'])('decideLadder knows no purchase %s to reverse', (purchase) => {
  const event = { type: 'purchaseReversed', id: 'v-1', at, purchase } as const
  const decision = decide(stateOn('advocate'), event)
  expect(decision).toMatchObject({
    kind: 'held',
    because: 'purchaseUnknown',
    to: { rung: 'advocate' },
  })
})

test('decideLadder loses who says farewell, on the rung they stood on', () => {
  const farewell = { type: 'churned', id: 'l-1', at } as const
  const lost = after(stateOn('advocate'), farewell)
  expect(position(lost)).toEqual({ rung: 'advocate', standing: 'lost', lifetime: 1 })
  expect(decide(lost, { ...farewell, id: 'l-2' })).toMatchObject({
    kind: 'held',
    because: 'alreadySo',
  })
  expect(decide(lost, { type: 'showedInterest', id: 'i-2', at })).toMatchObject({
    kind: 'held',
    because: 'standingForbids',
  })
  expect(advanceLadder(policy, lost, at + 1000 * day)).toBe(lost)
  expect(after(lost, { type: 'showedInterest', id: 'i-2', at }).activeAt).toBe(start)
})

test('decideLadder wins back into a second life, as a customer with nothing to show', () => {
  const lost = after(stateOn('evangelist'), { type: 'churned', id: 'l-1', at })
  const back = decide(lost, { type: 'wonBack', id: 'w-1', at })
  expect(back).toMatchObject({
    kind: 'moved',
    because: 'wonBack',
    to: { rung: 'customer', standing: 'active', lifetime: 2 },
    state: { floor: 'customer', highestRung: 'evangelist', activeAt: at },
  })
  expect(back.state.evidence).toMatchObject([{ id: 'w-1', kind: 'page' }])
  const once = after(back.state, bought)
  expect(once.rung).toBe('customer')
  expect(after(once, { ...bought, id: 'o-2', at: at + day }).rung).toBe('client')
  expect(decide(back.state, { type: 'wonBack', id: 'w-2', at }).because).toBe('alreadySo')
})

test('decideLadder lets a purchase after a farewell begin a new life on its own evidence', () => {
  const lost = after(stateOn('evangelist'), { type: 'churned', id: 'l-1', at })
  const back = decide(lost, bought)
  expect(back).toMatchObject({
    kind: 'moved',
    because: 'returned',
    to: { rung: 'customer', standing: 'active', lifetime: 2 },
    evidence: ['o-1'],
    state: { floor: 'suspect', highestRung: 'evangelist' },
  })
  const reversal = { type: 'purchaseReversed', id: 'v-1', at, purchase: 'o-1' } as const
  expect(position(after(back.state, reversal))).toEqual({
    rung: 'suspect',
    standing: 'active',
    lifetime: 2,
  })
})

test('decideLadder ends the floor of a won back customer with the next page', () => {
  const state = after(
    stateOn('client'),
    { type: 'churned', id: 'l-1', at },
    { type: 'wonBack', id: 'w-1', at },
    { type: 'churned', id: 'l-2', at },
    bought,
    { type: 'purchaseReversed', id: 'v-1', at, purchase: 'o-1' },
  )
  expect(state).toMatchObject({ rung: 'suspect', floor: 'suspect', lifetime: 3 })
})

test('decideLadder serves again who buys although disqualified, in the same life', () => {
  const barred = after(stateOn('client'), { type: 'disqualified', id: 'q-1', at, reason: 'fraud' })
  expect(position(barred)).toEqual({ rung: 'client', standing: 'disqualified', lifetime: 1 })
  expect(decide(barred, { type: 'wonBack', id: 'w-1', at }).because).toBe('standingForbids')
  expect(decide(barred, assessed('x-1', 'excellent')).because).toBe('standingForbids')
  expect(decide(barred, bought)).toMatchObject({
    kind: 'moved',
    because: 'requalified',
    to: { rung: 'client', standing: 'active', lifetime: 1 },
  })
})

test('decideLadder sets a rung by hand: a new page, and a floor', () => {
  const granted = decide(stateOn('customer'), { ...byHand, rung: 'advocate' })
  expect(granted).toMatchObject({
    kind: 'moved',
    because: 'overridden',
    to: { rung: 'advocate', standing: 'active' },
    skipped: ['client'],
    state: { floor: 'advocate', evidence: [{ id: 'h-1', kind: 'page' }] },
  })
  const hurt = decide(granted.state, assessed('b-1', 'disaster'))
  expect(hurt).toMatchObject({ kind: 'held', to: { rung: 'advocate' } })
  const lowered = decide(hurt.state, { ...byHand, id: 'h-2', rung: 'prospect' })
  expect(lowered).toMatchObject({ because: 'overridden', to: { rung: 'prospect' } })
  expect(decide(stateOn('suspect'), { ...byHand, rung: 'suspect' }).because).toBe('alreadySo')
})

test('decideLadder sets a standing by hand and leaves the evidence', () => {
  const lost = after(stateOn('client'), { ...byHand, standing: 'lost' })
  expect(position(lost)).toEqual({ rung: 'client', standing: 'lost', lifetime: 1 })
  const active = decide(lost, { ...byHand, id: 'h-2', standing: 'active' })
  expect(active).toMatchObject({
    because: 'overridden',
    to: { rung: 'client', standing: 'active' },
  })
  expect(active.state.activeAt).toBe(at)
  expect(active.evidence).toEqual(['p-1', 'p-2'])
  expect(decide(active.state, { ...byHand, id: 'h-3', standing: 'active' }).because).toBe(
    'alreadySo',
  )
  const lapsed = decide(stateOn('client'), { ...byHand, standing: 'lapsed' })
  expect(position(lapsed.state)).toEqual({ rung: 'client', standing: 'lapsed', lifetime: 1 })
})

test('decideLadder forgets who asks for it, and rejects everything afterwards', () => {
  const gone = decide(stateOn('evangelist'), { type: 'erased', id: 'z-1', at })
  expect(gone).toMatchObject({
    kind: 'moved',
    because: 'erased',
    to: { rung: 'suspect', standing: 'erased' },
    evidence: [],
    state: { evidence: [], floor: 'suspect' },
  })
  for (const event of everyEvent(at + day)) {
    const decision = decide(gone.state, event)
    expect(decision).toMatchObject({ kind: 'rejected', because: 'erased', event: 'new' })
    expect(decision.state).toBe(gone.state)
  }
})

test('decideLadder wakes who was silent by a sign of life, and by nothing else', () => {
  const lapsed = stateOn('client', 'lapsed')
  const woken = everyEvent(at)
    .filter((event) => event.type !== 'overridden' && event.type !== 'erased')
    .filter((event) => decide(lapsed, event).to.standing === 'active')
    .map(({ type }) => type)
  const alive = policy.lapse?.keptAliveBy ?? []
  expect(new Set(woken)).toEqual(new Set([...alive, 'wonBack']))
  expect(decide(lapsed, { type: 'npsAnswered', id: 's-1', at, group: 'detractor' })).toMatchObject({
    kind: 'moved',
    because: 'reactivated',
    state: { activeAt: at },
  })
})

test('decideLadder finds the lapse that advanceLadder finds', () => {
  const state = after(startLadder(), bought)
  const late = at + 700 * day
  for (const event of everyEvent(late)) {
    const silent = advanceLadder(policy, state, late)
    expect(silent.standing).toBe('lapsed')
    expect(decide(state, event)).toStrictEqual(decide(silent, event))
    expect(decide(state, event).from.standing).toBe('lapsed')
  }
})

test('decideLadder takes two complaints about one delivery for one disappointment, healed at once', () => {
  const first = { type: 'complained', id: 'c-1', at, about: 'd-7' } as const
  const second = { ...first, id: 'c-2' } as const
  const state = after(stateOn('evangelist'), first)
  expect(decide(state, second)).toMatchObject({ kind: 'held', because: 'alreadyCounted' })
  const both = after(state, second)
  expect(both.rung).toBe('evangelist')
  const healed = after(both, resolved('s-1', 'c-2', 'excellent'))
  expect(healed.evidence.filter(({ kind }) => kind === 'disappointment')).toEqual([])
})

test('decideLadder wins back whoever never bought to where they were, not to customer', () => {
  const churned = { type: 'churned', id: 'x-1', at } as const
  const back = { type: 'wonBack', id: 'w-1', at } as const
  expect(after(stateOn('prospect'), churned, back)).toMatchObject({ rung: 'prospect', lifetime: 2 })
  expect(after(stateOn('client'), churned, back)).toMatchObject({ rung: 'customer', lifetime: 2 })
})

test('decideLadder names the rule that decided: of the policy, of the event, or of the log', () => {
  const rule = (state: LadderState, event: LadderEvent) => decide(state, event).rule
  expect(rule(startLadder(), bought)).toBe('requirements.customer')
  expect(rule(stateOn('client'), assessed('d-1', 'excellent'))).toBe('requirements.advocate')
  expect(rule(stateOn('advocate'), assessed('d-1', 'disaster'))).toBe('requirements.advocate')
  expect(rule(stateOn('evangelist'), assessed('d-1', 'disaster'))).toBe('requirements.evangelist')
  expect(rule(stateOn('client'), { type: 'churned', id: 'x-1', at })).toBe('event.churned')
  expect(rule(stateOn('client'), { type: 'noticed', id: 'x-1', at })).toBe('event.noticed')
  expect(rule(after(startLadder(), bought), bought)).toBe('log.identity')
  expect(rule(after(startLadder(), bought), { ...bought, id: 'o-0', at: at - 1 })).toBe('log.order')
  expect(rule(startLadder(), { ...bought, id: '' })).toBe('log.validity')
})

test('decideLadder takes a delivery complained of before it was assessed for one disappointment', () => {
  const complaint = { type: 'complained', id: 'c-1', at, about: 'b-1' } as const
  const state = after(stateOn('evangelist'), complaint)
  expect(decide(state, assessed('b-1', 'disaster'))).toMatchObject({
    kind: 'held',
    because: 'alreadyCounted',
  })
  expect(after(state, assessed('b-1', 'disaster')).rung).toBe('evangelist')
  expect(after(state, assessed('b-2', 'disaster')).rung).toBe('client')
  const healed = after(state, assessed('b-1', 'disaster'), resolved('s-1', 'c-1', 'excellent'))
  expect(healed.evidence.map(({ kind }) => kind)).not.toContain('disappointment')
  expect(healed.evidence.map(({ kind }) => kind)).not.toContain('complaint')
})

test('decideLadder speaks of forgiveness only where the policy forgives, not where a rung was granted', () => {
  const granted = after(startLadder(), { ...byHand, rung: 'advocate' })
  const decision = decide(granted, assessed('b-1', 'disaster'))
  expect(decision).toMatchObject({ kind: 'held', because: 'requirementsUnmet' })
  expect(decision.to.rung).toBe('advocate')
})

test('decideLadder refuses a state of another ladder by the name of its rung', () => {
  const rules: LadderPolicy<string> = defaultLadderPolicy
  for (const rung of ['member', '__proto__']) {
    expect(() =>
      decideLadder(rules, { ...startLadder(rules), rung }, { type: 'noticed', id: 'n-1', at: 0 }),
    ).toThrow(new RangeError(`policy "paripurna-1" has no rung "${rung}"`))
  }
})
