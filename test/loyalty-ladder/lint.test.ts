import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { amountOf, supportedRung } from '../../src/loyalty-ladder/evidence.ts'
import { pageOf } from '../../src/loyalty-ladder/page.ts'
import { lintLadderPolicy } from '../../src/loyalty-ladder/lint.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderCondition, LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import {
  ladderFindingKinds,
  type LadderFindingKind,
} from '../../src/loyalty-ladder/review-model.ts'
import { explainLadderFinding } from '../../src/loyalty-ladder/review-wording.ts'
import { anyPolicy, seven, timed } from './ladders.ts'
import { day, histories, jakarta, never, start } from './reference.ts'

const policy = defaultLadderPolicy
type Conditions = readonly LadderCondition[]
const asking = (requirements: Partial<LadderPolicy['requirements']>): LadderPolicy => ({
  ...policy,
  requirements: { ...policy.requirements, ...requirements },
})
const days: LadderCondition = { evidence: 'purchaseDays', atLeast: 2 }
const told: LadderCondition = { evidence: 'recommendations', atLeast: 1 }
const good: LadderCondition = { evidence: 'exceededDeliveries', atLeast: 2 }
const year = { months: 12 }
const lapse = { after: { months: 3 }, from: 'customer', keptAliveBy: ['purchased'] } as const

/** A policy with one oddity, and what is said of it. */
const cases: Readonly<Record<LadderFindingKind, readonly [LadderPolicy, readonly object[]]>> = {
  unreachableRung: [
    asking({ advocate: [days, good, { evidence: 'evangelism', atLeast: 3 }] }),
    [{ path: 'requirements.advocate', rung: 'advocate', by: 'requirements.evangelist' }],
  ],
  rungWithoutConditions: [
    asking({ evangelist: [] }),
    [{ path: 'requirements.evangelist', rung: 'evangelist' }],
  ],
  conditionOnGround: [
    asking({ suspect: [{ evidence: 'interest', atLeast: 1 }] }),
    [{ path: 'requirements.suspect[0]', rung: 'suspect' }],
  ],
  boughtLoyalty: [
    asking({ evangelist: [{ evidence: 'purchases', atLeast: 20 }] }),
    [{ path: 'requirements.evangelist', rung: 'evangelist', by: 'requirements.client' }],
  ],
  impossibleCondition: [
    asking({ client: [{ ...days, atLeast: 3, within: { hours: 8 } }] }),
    [{ path: 'requirements.client[0]', rung: 'client' }],
  ],
  deadCondition: [
    asking({ advocate: [{ evidence: 'purchases', atLeast: 2 }, days, good, told, told] }),
    [
      {
        path: 'requirements.advocate[0]',
        rung: 'advocate',
        by: 'requirements.advocate[1]',
      },
      {
        path: 'requirements.advocate[4]',
        rung: 'advocate',
        by: 'requirements.advocate[3]',
      },
    ],
  ],
  forgivenessWithoutEffect: [
    asking({ client: [{ ...days, forgiving: 1 }] }),
    [{ path: 'requirements.client[0].forgiving', rung: 'client' }],
  ],
  emptyWindow: [{ ...policy, lapse: { ...lapse, after: { days: 0 } } }, [{ path: 'lapse.after' }]],
  upkeepBeyondRequirements: [
    { ...policy, upkeep: { client: [days, told] } },
    [{ path: 'upkeep.client[1]', rung: 'client', by: 'requirements.client' }],
  ],
  demotionWithoutEffect: [
    { ...policy, demotion: { grace: { months: 1 } } },
    [{ path: 'demotion' }],
  ],
  lapseBeforeExpiry: [
    { ...asking({ client: [{ ...days, within: year }] }), lapse },
    [{ path: 'lapse.after', rung: 'client', by: 'requirements.client[0].within' }],
  ],
  nothingKeepsAlive: [
    { ...policy, lapse: { ...lapse, keptAliveBy: [] } },
    [{ path: 'lapse.keptAliveBy' }],
  ],
}

test.each(ladderFindingKinds)('lintLadderPolicy finds %s, and nothing else', (kind) => {
  const [odd, found] = cases[kind]
  const expected = found.map((finding) => ({ kind, ...finding }))
  const findings = lintLadderPolicy(odd)
  // An evangelist without conditions leaves nobody below; an advocate without a recommendation does
  // not ask for what the evangelist repeats.
  const others: readonly string[] =
    kind === 'rungWithoutConditions'
      ? ['unreachableRung']
      : kind === 'unreachableRung'
        ? ['deadCondition']
        : []
  expect(findings.filter((one) => !others.includes(one.kind))).toStrictEqual(expected)
  for (const finding of findings) {
    const [english, indonesian] = (['en', 'id'] as const).map((language) =>
      explainLadderFinding(finding, { language }),
    )
    expect(english).toContain(`${finding.path}: `)
    expect(indonesian).not.toBe(english)
  }
})

test('lintLadderPolicy has nothing to say of the policies that are meant', () => {
  for (const one of [policy, jakarta, never]) expect(lintLadderPolicy(one)).toEqual([])
  expect(lintLadderPolicy<string>(seven)).toEqual([])
  expect(lintLadderPolicy(timed)).toEqual([])
})

test('lintLadderPolicy finds demotion of a rung that nothing grows old on', () => {
  const odd: LadderPolicy = {
    ...asking({ client: [{ ...days, within: year }] }),
    demotion: { to: { client: 'prospect', advocate: 'prospect' } },
  }
  expect(lintLadderPolicy(odd)).toEqual([
    { kind: 'demotionWithoutEffect', path: 'demotion.to.advocate', rung: 'advocate' },
  ])
})

/** Policies with a finding of a kind, and the findings. */
const found = (kind: LadderFindingKind) =>
  anyPolicy
    .map((one) => ({ one, findings: lintLadderPolicy(one).filter((each) => each.kind === kind) }))
    .filter(({ findings }) => findings.length > 0)

const granted = ['overridden', 'wonBack']

test('lintLadderPolicy calls a rung unreachable only where no evidence supports it', () => {
  fc.assert(
    fc.property(found('unreachableRung'), histories, ({ one, findings }, events) => {
      for (let place = 0; place <= events.length; place++) {
        const { state } = replayLadder(one, events.slice(0, place))
        const page = pageOf(state.evidence, one.timeZone)
        const best = supportedRung(one, page, 'suspect', state.at ?? 0)
        expect(findings.map(({ rung }) => rung)).not.toContain(best)
      }
    }),
    { numRuns: 20 },
  )
})

test('lintLadderPolicy calls a condition dead only where it decides nothing', () => {
  fc.assert(
    fc.property(found('deadCondition'), histories, ({ one, findings }, events) => {
      const alive = (part: string, rung: string, list: Conditions) =>
        list.filter(
          (_, index) => !findings.some(({ path }) => path === `${part}.${rung}[${index}]`),
        )
      const pruned = (part: 'requirements' | 'upkeep') =>
        Object.fromEntries(
          Object.entries<Conditions>(one[part] ?? {}).map(([rung, list]) => [
            rung,
            alive(part, rung, list),
          ]),
        )
      const less = {
        ...one,
        requirements: pruned('requirements') as unknown as LadderPolicy['requirements'],
        ...(one.upkeep && { upkeep: pruned('upkeep') }),
      }
      expect(replayLadder(less, events).state).toStrictEqual(replayLadder(one, events).state)
    }),
    { numRuns: 30 },
  )
})

test('lintLadderPolicy says that demotion and forgiveness have no effect only where they have none', () => {
  fc.assert(
    fc.property(found('demotionWithoutEffect'), histories, ({ one, findings }, events) => {
      if (!findings.some(({ path }) => path === 'demotion')) return
      const { demotion, ...without } = one
      expect(demotion).toBeDefined()
      const rungs = (rules: LadderPolicy) =>
        replayLadder(rules, events).decisions.map(({ to }) => to)
      expect(rungs(without)).toEqual(rungs(one))
    }),
    { numRuns: 20 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...([days, told] as const)),
      fc.nat(3),
      histories,
      (one, forgiving, events) => {
        const { state } = replayLadder(policy, events)
        const page = pageOf(state.evidence, 'UTC')
        const count = (condition: LadderCondition) =>
          amountOf(condition, page, state.at ?? 0, policy)
        for (const window of [{}, { within: { days: 90 } }]) {
          expect(count({ ...one, ...window, forgiving })).toBe(count({ ...one, ...window }))
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('lintLadderPolicy calls loyalty bought only where purchases alone lead there', () => {
  fc.assert(
    fc.property(found('boughtLoyalty'), ({ one, findings }) => {
      const bought: LadderEvent[] = Array.from({ length: 6 }, (_, index) => ({
        type: 'purchased',
        id: `o-${index}`,
        at: start + index * 2 * day,
      }))
      const { state } = replayLadder({ ...one, lapse: null }, bought)
      const page = pageOf(state.evidence, one.timeZone)
      const holds = (condition: LadderCondition) =>
        amountOf(condition, page, state.at ?? 0, one) >= condition.atLeast
      for (const { rung = 'suspect' } of findings) {
        expect(one.requirements[rung].every(holds)).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

test('lintLadderPolicy says that nothing keeps alive only where nobody lapses who never came back', () => {
  const odd = { ...policy, lapse: { ...lapse, keptAliveBy: [] } }
  fc.assert(
    fc.property(histories, (events) => {
      const plain = events.filter(
        ({ type }) => !granted.includes(type) && type !== 'churned' && type !== 'disqualified',
      )
      const { state } = replayLadder(odd, plain, { until: start + 9000 * day })
      expect(state.standing).not.toBe('lapsed')
    }),
    { numRuns: 20 },
  )
})

test('lintLadderPolicy: a rung without conditions is open to all', () => {
  const noticed = { type: 'noticed', id: 'n-1', at: start } as const
  expect(evolveLadder(asking({ evangelist: [] }), startLadder(), noticed).rung).toBe('evangelist')
})
