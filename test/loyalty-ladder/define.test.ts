import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineLadderPolicy, ladderPolicyFaults } from '../../src/loyalty-ladder/define.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { ladderPolicySchema } from '../../src/loyalty-ladder/schema.ts'
import { anyPolicy, seven, timed } from './ladders.ts'

const policy = defaultLadderPolicy
const asks = (client: unknown) => ({ requirements: { ...policy.requirements, client } })
const one = { evidence: 'purchaseDays', atLeast: 2 }
const { evangelist, ...five } = policy.requirements

/** What is wrong, and what is said of it. */
const faults: readonly (readonly [object, string])[] = [
  [{ schemaVersion: 2 }, 'schema version 1, got 2 at schemaVersion'],
  [{ id: '' }, 'text, got "" at id'],
  [{ timeZone: 'Mars/Base' }, 'an IANA time zone, got "Mars/Base" at timeZone'],
  [{ timeZone: undefined }, 'an IANA time zone, got undefined at timeZone'],
  [{ rungs: [] }, 'a list of at least one rung, got [] at rungs'],
  [{ rungs: [...policy.rungs, 'client'] }, 'each rung once, got "client" at rungs[6]'],
  [{ rungs: [...policy.rungs, ''] }, 'the name of a rung, got "" at rungs[6]'],
  [{ rungs: [...policy.rungs, 'toString'] }, 'the name of a rung, got "toString" at rungs[6]'],
  [{ requirements: five }, 'a list, got undefined at requirements.evangelist'],
  [
    { requirements: { ...five, evangelist, 'raving fan': [] } },
    'a rung of the ladder, got "raving fan" at requirements["raving fan"]',
  ],
  [
    asks([{ ...one, evidence: 'spend' }]),
    'a measure, got "spend" at requirements.client[0].evidence',
  ],
  [
    asks([{ ...one, atLeast: 0 }]),
    'a whole number from 1, got 0 at requirements.client[0].atLeast',
  ],
  [
    asks([{ ...one, atLeast: 1.5 }]),
    'a whole number from 1, got 1.5 at requirements.client[0].atLeast',
  ],
  [
    asks([{ ...one, atLeast: NaN }]),
    'a whole number from 1, got NaN at requirements.client[0].atLeast',
  ],
  [
    asks([one, { ...one, forgiving: -1 }]),
    'a whole number from 0, got -1 at requirements.client[1].forgiving',
  ],
  [
    asks([{ ...one, within: { months: 0 } }]),
    'a time above zero and below 10,000 years, in whole units, got {"months":0} at requirements.client[0].within',
  ],
  [asks([{ ...one, within: {} }]), 'got {} at requirements.client[0].within'],
  [asks([{ ...one, within: { days: -3 } }]), 'got {"days":-3} at requirements.client[0].within'],
  [asks([{ ...one, within: { moons: 3 } }]), 'got {"moons":3} at requirements.client[0].within'],
  [asks([{ ...one, within: { years: 10_000 } }]), 'got {"years":10000} at'],
  [asks([{ ...one, price: 3 }]), 'no such field, got 3 at requirements.client[0].price'],
  [{ upkeep: { friend: [] } }, 'a rung of the ladder, got "friend" at upkeep.friend'],
  [{ upkeep: { client: [{}] } }, 'a measure, got undefined at upkeep.client[0].evidence'],
  [{ demotion: { every: { days: 0 } } }, 'got {"days":0} at demotion.every'],
  [
    { demotion: { to: { client: 'advocate' } } },
    'a rung below client, got "advocate" at demotion.to.client',
  ],
  [
    { demotion: { to: { client: 'client' } } },
    'a rung below client, got "client" at demotion.to.client',
  ],
  [{ demotion: { to: { suspect: 'suspect' } } }, 'a rung below suspect, got "suspect"'],
  [{ demotion: { to: 'ground' } }, '"supported", "oneRung" or a rung for each rung, got "ground"'],
  [{ lapse: undefined }, 'an object, got undefined at lapse'],
  [
    { lapse: { ...policy.lapse, from: 'friend' } },
    'a rung of the ladder, got "friend" at lapse.from',
  ],
  [{ lapse: { ...policy.lapse, after: { weeks: 0 } } }, 'got {"weeks":0} at lapse.after'],
  [
    { lapse: { ...policy.lapse, keptAliveBy: ['bribed'] } },
    'a type of event, got "bribed" at lapse.keptAliveBy[0]',
  ],
  [{ winBack: 'friend' }, 'a rung of the ladder, got "friend" at winBack'],
  [{ version: 3 }, 'no such field, got 3 at version'],
]

test.each(faults)('defineLadderPolicy refuses case %#', (change, told) => {
  const faulty = JSON.parse('{}') as LadderPolicy
  Object.assign(faulty, policy, change)
  const define = () => defineLadderPolicy(faulty)
  expect(define).toThrow(RangeError)
  expect(define).toThrow(/^defineLadderPolicy needs /)
  expect(define).toThrow(told)
})

test.each(faults)('ladderPolicySchema refuses case %# at the same place', (change) => {
  const faulty: unknown = { ...policy, ...change }
  const [fault] = ladderPolicyFaults(faulty)
  const { error } = ladderPolicySchema.safeParse(faulty)
  const paths = error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(paths.some((path) => fault?.path.join('.').startsWith(path))).toBe(true)
})

test('defineLadderPolicy refuses what is no policy', () => {
  for (const value of [null, undefined, 3, 'policy', []]) {
    const [fault] = ladderPolicyFaults(value)
    expect(fault).toStrictEqual({ path: [], needs: 'a policy', got: value })
  }
})

test('defineLadderPolicy returns the policy it was given', () => {
  for (const one of [policy, timed]) expect(defineLadderPolicy(one)).toBe(one)
  expect(defineLadderPolicy(seven)).toBe(seven)
  fc.assert(
    fc.property(anyPolicy, (one) => {
      expect(defineLadderPolicy(one)).toBe(one)
    }),
  )
})

test('ladderPolicySchema takes what defineLadderPolicy takes', () => {
  fc.assert(
    fc.property(anyPolicy, (one) => {
      expect(ladderPolicySchema.parse(one)).toEqual(one)
    }),
  )
})
