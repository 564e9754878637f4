import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backtestLadder } from '../../src/loyalty-ladder/backtest.ts'
import type { LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { anyPolicies } from './random-policies.ts'
import { day, histories, mixedUp, never, start, stored } from './reference.ts'

const policy = defaultLadderPolicy
const days = (...numbers: number[]) =>
  numbers.map(
    (number) => ({ type: 'purchased', id: `o-${number}`, at: start + number * day }) as const,
  )
const strict: LadderPolicy = {
  ...policy,
  id: 'strict',
  requirements: { ...policy.requirements, client: [{ evidence: 'purchaseDays', atLeast: 3 }] },
}
const shop: LadderPolicy<'new' | 'regular'> = {
  schemaVersion: 1,
  id: 'shop',
  timeZone: 'UTC',
  rungs: ['new', 'regular'],
  requirements: { new: [], regular: [{ evidence: 'purchaseDays', atLeast: 3 }] },
  lapse: null,
  winBack: 'new',
}
const logs = fc
  .array(histories.chain(mixedUp), { maxLength: 4 })
  .map((lists) => lists.map((events, place) => ({ customer: `c-${place}`, events })))
const runs = { numRuns: 100 }

test('backtestLadder ends every customer where a replay under each policy does', () => {
  fc.assert(
    fc.property(anyPolicies, anyPolicies, logs, (before, after, given) => {
      const result = backtestLadder({ before, after }, given)
      const ends = given.map(({ customer, events }) => {
        const places = [before, after].map((rules) => {
          const { rung, standing, lifetime } = replayLadder(rules, events).state
          return { rung, standing, lifetime }
        })
        return { customer, before: places[0], after: places[1] }
      })
      const moved = ends.filter((end) => JSON.stringify(end.before) !== JSON.stringify(end.after))
      expect(
        result.moved.map(({ customer, before: from, after: to }) => ({
          customer,
          before: from,
          after: to,
        })),
      ).toEqual(moved)
      expect(result.n).toBe(given.length)
      expect(result.events).toBe(given.reduce((sum, { events }) => sum + events.length, 0))
      expect(result.counts.reduce((sum, { n }) => sum + n, 0)).toBe(given.length)
      for (const { before: from, after: to, n } of result.counts) {
        const same = ends.filter(
          (end) =>
            end.before?.rung === from.rung &&
            end.before.standing === from.standing &&
            end.after?.rung === to.rung &&
            end.after.standing === to.standing,
        )
        expect(n).toBe(same.length)
      }
      expect(stored(result)).toStrictEqual(result)
    }),
    runs,
  )
})

test('backtestLadder parts the policies at a step after which they never agree again', () => {
  fc.assert(
    fc.property(anyPolicies, anyPolicies, histories, (before, after, events) => {
      const { moved } = backtestLadder({ before, after }, [{ customer: 'c', events }])
      for (const { parting } of moved) {
        const at = parting.before?.at ?? parting.after?.at ?? NaN
        expect(at).not.toBeNaN()
        if (parting.before && parting.after) expect(parting.before.event).toBe(parting.after.event)
        const end = Math.max(...events.map((event) => event.at))
        const ends = [before, after].map((rules) => {
          const { rung, standing, lifetime } = replayLadder(rules, events, { until: at }).state
          return { rung, standing, lifetime }
        })
        // At one instant several events may part them and bring them together again.
        const isAlone = events.filter((event) => event.at === at).length < 2
        if (isAlone && at < end) expect(ends[0]).not.toEqual(ends[1])
      }
    }),
    runs,
  )
})

test('backtestLadder of a policy with itself moves nobody', () => {
  fc.assert(
    fc.property(anyPolicies, logs, (rules, given) => {
      const result = backtestLadder({ before: rules, after: { ...rules, id: 'copy' } }, given)
      expect(result).toMatchObject({ moved: [], differences: [], n: given.length })
      expect(result.counts.filter(({ before, after }) => before.rung !== after.rung)).toEqual([])
    }),
    runs,
  )
})

test('backtestLadder tells who moves, at which event, and what was unmet', () => {
  const given = [
    { customer: 'two', events: days(1, 2) },
    { customer: 'three', events: days(1, 2, 3) },
    { customer: 'none', events: [] },
  ]
  const result = backtestLadder({ before: policy, after: strict }, given)
  expect(result).toMatchObject({
    n: 3,
    events: 5,
    moved: [
      {
        customer: 'two',
        before: { rung: 'client' },
        after: { rung: 'customer' },
        parting: {
          before: { event: 'o-2', because: 'requirementsMet' },
          after: { event: 'o-2', because: 'requirementsUnmet', unmet: [{ have: 2, need: 3 }] },
        },
      },
    ],
    counts: [
      { before: { rung: 'suspect', standing: 'active' }, after: { rung: 'suspect' }, n: 1 },
      { before: { rung: 'client' }, after: { rung: 'customer' }, n: 1 },
      { before: { rung: 'client' }, after: { rung: 'client' }, n: 1 },
    ],
    differences: [
      { before: 'requirementsMet', after: 'requirementsUnmet', n: 2 },
      { before: 'requirementsUnmet', after: 'requirementsMet', n: 1 },
    ],
  })
})

test('backtestLadder parts where time alone moves under one policy, and looks no further than until', () => {
  const given = [{ customer: 'c', events: days(0) }]
  const policies = { before: policy, after: never }
  const until = start + 400 * day
  expect(backtestLadder(policies, given).moved).toEqual([])
  const { moved } = backtestLadder(policies, given, { until })
  expect(moved).toMatchObject([
    {
      before: { standing: 'lapsed' },
      after: { standing: 'active' },
      parting: { before: { because: 'lapsed' } },
    },
  ])
  expect(moved[0]?.parting).not.toHaveProperty('after')
  const early = backtestLadder(policies, given, { until: start + 30 * day })
  expect(early.moved).toEqual([])
})

test('backtestLadder takes other rungs by their new names', () => {
  const rungs = { suspect: 'new', prospect: 'new', customer: 'new', client: 'regular' } as const
  const given = [
    { customer: 'two', events: days(1, 2) },
    { customer: 'three', events: days(1, 2, 3) },
  ]
  const result = backtestLadder({ before: policy, after: shop }, given, { rungs })
  expect(result.moved.map(({ customer }) => customer)).toEqual(['two'])
  const unnamed = backtestLadder({ before: policy, after: shop }, given)
  expect(
    unnamed.moved.map(({ customer, parting }) => [
      customer,
      parting.before?.event,
      parting.after?.event,
    ]),
  ).toEqual([
    ['two', 'o-2', undefined],
    ['three', 'o-2', 'o-3'],
  ])
})

test('backtestLadder takes a rung granted by hand by its new name, and refuses one without', () => {
  const granted: LadderEvent = {
    type: 'overridden',
    id: 'x',
    at: start,
    by: 'ana',
    reason: 'gift',
    rung: 'client',
  }
  const given = [{ customer: 'c-9', events: [granted] }]
  const rungs = { suspect: 'new', client: 'regular' } as const
  expect(backtestLadder({ before: policy, after: shop }, given, { rungs })).toMatchObject({
    moved: [],
  })
  expect(() => backtestLadder({ before: policy, after: shop }, given)).toThrow(
    new RangeError(
      'backtestLadder needs a name after for the rung "client", got none at event "x" of "c-9"',
    ),
  )
  expect(() =>
    backtestLadder({ before: policy, after: shop }, [], {
      rungs: { client: 'guru' } as unknown as typeof rungs,
    }),
  ).toThrow(RangeError)
})

test('backtestLadder counts what is no event, which moves nobody under either policy', () => {
  const events = [null, { type: 'bribed', id: 'x', at: 0 }] as unknown as LadderEvent[]
  expect(
    backtestLadder({ before: policy, after: strict }, [{ customer: 'c', events }]),
  ).toMatchObject({
    n: 1,
    events: 2,
    moved: [],
    differences: [],
  })
})

test('backtestLadder holds one customer at a time, and takes any iterable', () => {
  let [open, most] = [0, 0]
  function* stream() {
    for (let place = 0; place < 50; place++) {
      open++
      most = Math.max(most, open)
      yield { customer: `c-${place}`, events: new Set(days(1, 2)) }
      open--
    }
  }
  expect(backtestLadder({ before: policy, after: strict }, stream()).n).toBe(50)
  expect(most).toBe(1)
  expect(backtestLadder({ before: policy, after: strict }, [])).toStrictEqual({
    n: 0,
    moved: [],
    counts: [],
    events: 0,
    differences: [],
  })
})
