import { expectTypeOf, test } from 'vitest'
import { defineLadderPolicy } from '../../src/loyalty-ladder/define.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import type {
  LadderPolicy,
  LadderPolicyOf,
  RungBelow,
} from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'

const take = (policy: unknown) => policy
const rungs = ['guest', 'regular', 'friend'] as const
type Rungs = typeof rungs

const base = {
  schemaVersion: 1,
  id: 'visits',
  timeZone: 'UTC',
  rungs,
  requirements: {
    guest: [],
    regular: [{ evidence: 'purchaseDays', atLeast: 2 }],
    friend: [{ evidence: 'recommendations', atLeast: 1 }],
  },
  lapse: null,
  winBack: 'guest',
} as const satisfies LadderPolicyOf<Rungs>

test('LadderPolicyOf takes a ladder of three rungs, with falls that lead down', () => {
  const policy = {
    ...base,
    demotion: { to: { friend: 'guest', regular: 'guest' } },
  } as const satisfies LadderPolicyOf<Rungs>
  expectTypeOf(defineLadderPolicy(policy)).toEqualTypeOf<
    LadderPolicy<'guest' | 'regular' | 'friend'>
  >()
  expectTypeOf(replayLadder(defineLadderPolicy(policy), []).state.rung).toEqualTypeOf<
    'guest' | 'regular' | 'friend'
  >()
})

test('LadderPolicyOf refuses a missing rung and an unknown one', () => {
  const { guest, regular } = base.requirements
  // @ts-expect-error the friend is missing
  take({ ...base, requirements: { guest, regular } } as const satisfies LadderPolicyOf<Rungs>)
  // @ts-expect-error nobody is a stranger here
  take({ ...base, winBack: 'stranger' } as const satisfies LadderPolicyOf<Rungs>)
  // @ts-expect-error nobody is a stranger here
  take({ ...base, upkeep: { stranger: [] } } as const satisfies LadderPolicyOf<Rungs>)
})

test('LadderPolicyOf refuses an unknown type of event', () => {
  const lapse = { after: { months: 1 }, from: 'guest', keptAliveBy: ['bribed'] } as const
  // @ts-expect-error nobody is bribed here
  take({ ...base, lapse } as const satisfies LadderPolicyOf<Rungs>)
})

test('LadderPolicyOf refuses a fall that leads up, or nowhere', () => {
  const up = { to: { regular: 'friend' } } as const
  const level = { to: { friend: 'friend' } } as const
  const under = { to: { guest: 'guest' } } as const
  // @ts-expect-error a friend is above
  take({ ...base, demotion: up } as const satisfies LadderPolicyOf<Rungs>)
  // @ts-expect-error who stays does not fall
  take({ ...base, demotion: level } as const satisfies LadderPolicyOf<Rungs>)
  // @ts-expect-error nothing lies below the ground
  take({ ...base, demotion: under } as const satisfies LadderPolicyOf<Rungs>)
})

test('RungBelow is what lies below, and anything where the order is not known', () => {
  expectTypeOf<RungBelow<Rungs, 'friend'>>().toEqualTypeOf<'guest' | 'regular'>()
  expectTypeOf<RungBelow<Rungs, 'guest'>>().toEqualTypeOf<never>()
  expectTypeOf<RungBelow<readonly ('a' | 'b')[], 'a'>>().toEqualTypeOf<'a' | 'b'>()
})

test('defineLadderPolicy takes the default policy, and infers rungs written in place', () => {
  expectTypeOf(defineLadderPolicy(defaultLadderPolicy)).toEqualTypeOf<LadderPolicy>()
  // @ts-expect-error nobody is a stranger here
  defineLadderPolicy({ ...base, winBack: 'stranger' })
})
