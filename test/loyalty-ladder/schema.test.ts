import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { LadderEvidenceKind } from '../../src/loyalty-ladder/decision-model.ts'
import { advanceLadder } from '../../src/loyalty-ladder/deadline.ts'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { faultOf as faultOn } from '../../src/loyalty-ladder/event.ts'
import {
  ladderEventTypes,
  ladderRungs,
  ladderStandings,
  type LadderEvent,
} from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { appendLadderEvent, startLadderLog } from '../../src/loyalty-ladder/log.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import {
  ladderEventSchema,
  ladderLogSchema,
  ladderPolicySchema,
  ladderSchemasFor,
  ladderStateSchema,
} from '../../src/loyalty-ladder/schema.ts'
import {
  eventsOf,
  everyEvent,
  histories,
  never,
  other,
  policies,
  start,
  stateOn,
  stored,
} from './reference.ts'

const faultOf = (event: unknown) => faultOn(event, ladderRungs)
const at = start
const bought = { type: 'purchased', id: 'o-1', at } as const
const policy = defaultLadderPolicy
const requirements = policy.requirements

function pathsOf(schema: z.ZodType, input: unknown) {
  return (schema.safeParse(input).error?.issues ?? []).map(({ path }) => path.join('.'))
}

test('ladderEventSchema passes every type in every variant', () => {
  for (const event of everyEvent(at)) expect(ladderEventSchema.parse(event)).toStrictEqual(event)
})

test('ladderEventSchema reads instants written as text, and lets no minus zero in', () => {
  const written = { ...bought, at: '2026-01-05T09:00:00+07:00', recordedAt: '2026-01-05T02:00:01Z' }
  const read = Date.UTC(2026, 0, 5, 2)
  expect(ladderEventSchema.parse(written)).toStrictEqual({
    ...bought,
    at: read,
    recordedAt: read + 1000,
  })
  expect(ladderEventSchema.parse({ ...bought, at: -0 })).toStrictEqual({ ...bought, at: 0 })
})

test.each<[string, object]>([
  ['type', { ...bought, type: 'bribed' }],
  ['type', { ...bought, type: '__proto__' }],
  ['type', { id: 'o-1', at }],
  ['id', { ...bought, id: '' }],
  ['id', { type: 'purchased', at }],
  ['at', { ...bought, at: NaN }],
  ['at', { ...bought, at: 0.5 }],
  ['at', { ...bought, at: '2026-01-05' }],
  ['recordedAt', { ...bought, recordedAt: null }],
  ['recordedAt', { ...bought, recordedAt: undefined }],
  ['amount', { ...bought, amount: '12' }],
  ['amount', { ...bought, amount: Infinity }],
  ['purchase', { type: 'purchaseReversed', id: 'v-1', at, purchase: '' }],
  ['verdict', { type: 'deliveryAssessed', id: 'd-1', at, verdict: 'perfect' }],
  ['group', { type: 'npsAnswered', id: 's-1', at, group: 'friend' }],
  ['complaint', { type: 'complaintResolved', id: 's-1', at, complaint: '', verdict: 'ordinary' }],
  ['incentivized', { type: 'referralConverted', id: 'f-1', at, incentivized: 0 }],
  [
    'standing',
    { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error', standing: 'erased' },
  ],
  ['rung', { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error', rung: 'friend' }],
])('ladderEventSchema names the path %s of what is wrong in %o', (path, input) => {
  expect(pathsOf(ladderEventSchema, input)).toEqual([path])
})

test.each([null, undefined, 5, 'x', [], () => 5])(
  'ladderEventSchema refuses %o in place of an event',
  (v) => {
    expect(pathsOf(ladderEventSchema, v)).toEqual([''])
  },
)

test('ladderEventSchema names a field it does not know', () => {
  const { error } = ladderEventSchema.safeParse({ ...bought, price: 12 })
  expect(error?.issues[0]?.message).toContain('"price"')
})

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  -1,
  0.5,
  NaN,
  Infinity,
  1e15,
  8.64e15,
  8.64e15 + 2,
  true,
  [],
  {},
)
const names = [
  ...new Set(everyEvent(at).flatMap((event) => Object.keys(event))),
  'other',
  'constructor',
]
const broken = eventsOf(ladderEventTypes).chain((event) =>
  fc
    .tuple(
      fc.constantFrom('drop', 'set', 'set', 'keep'),
      fc.oneof(fc.constantFrom(...Object.keys(event)), fc.constantFrom(...names)),
      junk,
    )
    .map(([how, name, value]) => {
      if (how === 'keep') return event
      const rest = Object.entries(event).filter(([field]) => field !== name)
      return Object.fromEntries(how === 'drop' ? rest : [...rest, [name, value]])
    }),
)

test('ladderEventSchema finds fault where faultOf does, on good and broken events', () => {
  const verdicts = new Set<boolean>()
  fc.assert(
    fc.property(broken, (event: unknown) => {
      // Text for an instant is the one thing that only the gate reads; none of the junk is such text.
      const good = ladderEventSchema.safeParse(event).success
      expect([event, faultOf(event) === undefined]).toEqual([event, good])
      verdicts.add(good)
    }),
    { numRuns: 2000 },
  )
  expect(verdicts.size).toBe(2)
})

test('ladderEventSchema names the field that faultOf names', () => {
  fc.assert(
    fc.property(broken, (event: unknown) => {
      const fault = faultOf(event)
      const issues = ladderEventSchema.safeParse(event).error?.issues ?? []
      if (fault === undefined) expect(issues).toEqual([])
      else {
        const named = issues.flatMap((issue) =>
          issue.code === 'unrecognized_keys' ? issue.keys : issue.path,
        )
        expect(named).toContain('field' in fault ? fault.field : 'type')
      }
    }),
    { numRuns: 1000 },
  )
})

test('ladderPolicySchema passes policies as they are', () => {
  for (const rules of [policy, never, other, { ...policy, timeZone: 'America/New_York' }]) {
    expect(ladderPolicySchema.parse(rules)).toStrictEqual(rules)
    expect(ladderPolicySchema.parse(stored(rules))).toStrictEqual(rules)
  }
})

test.each<[string, object]>([
  ['schemaVersion', { ...policy, schemaVersion: 2 }],
  ['id', { ...policy, id: '' }],
  ['timeZone', { ...policy, timeZone: 'Mars/Base' }],
  ['timeZone', { ...policy, timeZone: '+07:00' }],
  ['requirements.client.0.evidence', withClient({ evidence: 'spend', atLeast: 1 })],
  ['requirements.client.0.atLeast', withClient({ evidence: 'purchases', atLeast: 0 })],
  ['requirements.client.0.atLeast', withClient({ evidence: 'purchases', atLeast: 1.5 })],
  ['requirements.client.0.atLeast', withClient({ evidence: 'purchases' })],
  [
    'requirements.client.0.forgiving',
    withClient({ evidence: 'purchases', atLeast: 1, forgiving: -1 }),
  ],
  ['requirements.client.0.within', withClient({ evidence: 'purchases', atLeast: 1, within: 5 })],
  [
    'requirements.client.0.within',
    withClient({ evidence: 'purchases', atLeast: 1, within: { months: 0 } }),
  ],
  ['requirements.client.0', withClient({ evidence: 'purchases', atLeast: 1, above: 5 })],
  ['demotion.grace', { ...policy, demotion: { grace: {} } }],
  ['demotion.to', { ...policy, demotion: { to: { friend: 'suspect' } } }],
  ['upkeep.client.0.atLeast', { ...policy, upkeep: { client: [{ evidence: 'purchases' }] } }],
  ['winBack', { ...policy, winBack: 'friend' }],
  ['lapse', { ...policy, lapse: undefined }],
  ['lapse.from', { ...policy, lapse: { ...policy.lapse, from: 'friend' } }],
  ['lapse.after.months', { ...policy, lapse: { ...policy.lapse, after: { months: 1.5 } } }],
  ['lapse.keptAliveBy.0', { ...policy, lapse: { ...policy.lapse, keptAliveBy: ['bribed'] } }],
  ['', { ...policy, name: 'ours' }],
])('ladderPolicySchema names the path %s of what is wrong in %o', (path, input) => {
  expect(pathsOf(ladderPolicySchema, input)).toEqual([path])
})

function withClient(condition: object): object {
  return { ...policy, requirements: { ...requirements, client: [condition] } }
}

test.each(ladderRungs)('ladderPolicySchema misses the rung %s', (rung) => {
  const rest = Object.fromEntries(Object.entries(requirements).filter(([name]) => name !== rung))
  expect(pathsOf(ladderPolicySchema, { ...policy, requirements: rest })).toEqual([
    `requirements.${rung}`,
  ])
})

test('ladderPolicySchema refuses a rung too many', () => {
  const more = { ...policy, requirements: { ...requirements, friend: [] } }
  expect(pathsOf(ladderPolicySchema, more)).toEqual(['requirements'])
})

test.each([{}, { months: -12 }, { months: 0 }])(
  'ladderPolicySchema refuses a silence of %o, after which everybody has lapsed already',
  (after) => {
    const input = { ...policy, lapse: { ...policy.lapse, after } }
    expect(pathsOf(ladderPolicySchema, input)).toEqual(['lapse.after'])
  },
)

test('ladderStateSchema passes every state the library makes', () => {
  fc.assert(
    fc.property(policies, histories, (rules, events) => {
      const { state } = replayLadder(rules, events)
      expect(ladderStateSchema.parse(stored(state))).toStrictEqual(state)
    }),
    { numRuns: 100 },
  )
  for (const rung of ladderRungs) {
    for (const standing of ladderStandings) {
      const state = stateOn(rung, standing)
      expect(ladderStateSchema.parse(state)).toStrictEqual(state)
    }
  }
  expect(ladderStateSchema.parse(startLadder())).toStrictEqual(startLadder())
})

test('ladderStateSchema passes every kind of evidence', () => {
  const kinds: Record<LadderEvidenceKind, true> = {
    interest: true,
    purchase: true,
    reversed: true,
    exceeded: true,
    disappointment: true,
    complaint: true,
    recovered: true,
    recommendation: true,
    evangelism: true,
    page: true,
  }
  const evidence = Object.keys(kinds).map((kind) => ({ id: kind, at, kind, hash: 1 }))
  const state = { ...startLadder(), evidence }
  expect(ladderStateSchema.parse(state)).toStrictEqual(state)
})

test.each<[string, object]>([
  ['rung', { rung: '__proto__' }],
  ['rung', { rung: 'friend' }],
  ['standing', { standing: 'constructor' }],
  ['lifetime', { lifetime: 0 }],
  ['lifetime', { lifetime: 1.5 }],
  ['at', { at: '2026-01-05T09:00:00Z' }],
  ['at', { at: 0.5 }],
  ['at', { at: undefined }],
  ['highestRung', { highestRung: 'toString' }],
  ['floor', { floor: 7 }],
  ['activeAt', { activeAt: NaN }],
  ['evidence', { evidence: {} }],
  ['evidence.0.kind', { evidence: [{ id: 'o-1', at, hash: 1, kind: 'spend' }] }],
  ['evidence.0.id', { evidence: [{ id: '', at, hash: 1, kind: 'page' }] }],
  ['evidence.0.hash', { evidence: [{ id: 'o-1', at, kind: 'page' }] }],
  ['evidence.0.hash', { evidence: [{ id: 'o-1', at, kind: 'page', hash: 'h' }] }],
  ['evidence.0.at', { evidence: [{ id: 'o-1', hash: 1, kind: 'purchase' }] }],
  ['graceFrom', { graceFrom: null }],
  ['', { name: 'Ana' }],
])('ladderStateSchema names the path %s of what is wrong in %o', (path, wrong) => {
  expect(pathsOf(ladderStateSchema, { ...startLadder(), ...wrong })).toEqual([path])
})

test('ladderStateSchema passes no instant at which advanceLadder would throw', () => {
  for (const activeAt of [8.7e15, -8.7e15, 8.64e15, 2 ** 53 - 1, at * 1000, at, 0]) {
    const read = ladderStateSchema.safeParse({ ...stateOn('client'), activeAt })
    if (read.success) expect(() => advanceLadder(policy, read.data, at)).not.toThrow()
  }
  expect(ladderStateSchema.safeParse({ ...stateOn('client'), activeAt: 0 }).success).toBe(true)
})

test('ladderLogSchema passes stored logs, and what is appended to them goes on', () => {
  fc.assert(
    fc.property(policies, histories, (rules, events) => {
      let log = startLadderLog()
      for (const event of events) ({ log } = appendLadderEvent(rules, log, event))
      expect(ladderLogSchema.parse(stored(log))).toStrictEqual(log)
    }),
    { numRuns: 50 },
  )
})

test('ladderLogSchema names the path of what is wrong in a log', () => {
  const state = evolveLadder(policy, startLadder(), bought)
  expect(pathsOf(ladderLogSchema, { events: [bought], state })).toEqual([])
  expect(pathsOf(ladderLogSchema, { events: [bought, { ...bought, id: '' }], state })).toEqual([
    'events.1.id',
  ])
  expect(pathsOf(ladderLogSchema, { events: [], state: { ...state, rung: '*' } })).toEqual([
    'state.rung',
  ])
  expect(pathsOf(ladderLogSchema, { events: [] })).toEqual(['state'])
})

test('ladderEventSchema and the other gates have a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  const types = (json(ladderEventSchema).oneOf ?? []).map((one) => {
    expect(one).toMatchObject({ type: 'object', additionalProperties: false })
    const { type } = one.properties ?? {}
    return typeof type === 'object' ? type.const : undefined
  })
  expect(types.sort()).toEqual([...ladderEventTypes].sort())
  expect(json(ladderPolicySchema)).toMatchObject({
    required: ['schemaVersion', 'id', 'timeZone', 'rungs', 'requirements', 'lapse', 'winBack'],
    properties: { requirements: { required: ladderRungs } },
  })
  expect(json(ladderStateSchema)).toMatchObject({
    additionalProperties: false,
    properties: { rung: { enum: ladderRungs }, standing: { enum: ladderStandings } },
  })
  expect(json(ladderLogSchema)).toMatchObject({ required: ['events', 'state'] })
})

test('ladderEventSchema gives events that decide', () => {
  const events = everyEvent(at).map((event): LadderEvent => ladderEventSchema.parse(stored(event)))
  expect(events.map((event) => evolveLadder(policy, stateOn('client'), event).at)).toEqual(
    events.map((event) => event.at),
  )
})

test('ladderSchemasFor reads the events, policies, states and logs of other rungs, and refuses ours', () => {
  const rungs = ['guest', 'member', 'friend'] as const
  const gates = ladderSchemasFor(rungs)
  const ours: LadderPolicy<(typeof rungs)[number]> = {
    schemaVersion: 1,
    id: 'club',
    timeZone: 'Asia/Jakarta',
    rungs,
    requirements: {
      guest: [],
      member: [{ evidence: 'purchases', atLeast: 1, within: { months: 6 } }],
      friend: [{ evidence: 'recommendations', atLeast: 1 }],
    },
    demotion: { grace: { days: 30 }, to: { friend: 'member' } },
    lapse: null,
    winBack: 'guest',
  }
  expect(gates.policy.parse(stored(ours))).toStrictEqual(ours)
  expect(gates.policy.safeParse(policy).success).toBe(false)
  const { log } = appendLadderEvent(ours, startLadderLog(ours), bought)
  expect(log.state.rung).toBe('member')
  expect(gates.state.parse(stored(log.state))).toStrictEqual(log.state)
  expect(gates.log.parse(stored(log))).toStrictEqual(log)
  const byHand = { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error' }
  expect(gates.event.safeParse({ ...byHand, rung: 'friend' }).success).toBe(true)
  expect(pathsOf(gates.event, { ...byHand, rung: 'client' })).toEqual(['rung'])
  expect(pathsOf(gates.state, { ...log.state, floor: 'client' })).toEqual(['floor'])
})
