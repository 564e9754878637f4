import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, civilDateAt } from '../../src/calendar/local-time.ts'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import { advanceLadder, nextLadderDeadline } from '../../src/loyalty-ladder/deadline.ts'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { ladderRungs, ladderStandings } from '../../src/loyalty-ladder/model.ts'
import type { LadderDemotion, LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import oracles from '../fixtures/ladder.json' with { type: 'json' }
import {
  agingPolicies,
  day,
  deepFreeze,
  graced,
  histories,
  hour,
  jakarta,
  never,
  policies,
  start,
  stateOn,
  tested,
  windowed,
} from './reference.ts'

const policy = defaultLadderPolicy
const zones = ['UTC', 'Asia/Jakarta', 'America/New_York', 'Pacific/Apia']
const states = fc
  .tuple(policies, histories)
  .map(([rules, events]) => ({ rules, state: deepFreeze(replayLadder(rules, events).state) }))
const offset = fc.nat(900 * day)
const aging = fc
  .tuple(agingPolicies, histories)
  .map(([rules, events]) => ({ rules, state: deepFreeze(replayLadder(rules, events).state) }))
const lapsing = (months: number, timeZone: string): LadderPolicy => ({
  ...policy,
  timeZone,
  lapse: { after: { months }, from: 'customer', keptAliveBy: ['purchased'] },
})
const purchase = (id: string, at: number) => ({ type: 'purchased', id, at }) as const
/** On which day of the zone silence runs out after purchases at an hour of some days. */
function lapseDays(rules: LadderPolicy, dates: readonly string[], time: string) {
  let state = startLadder()
  return dates.map((date) => {
    const at = instantAt(`${date}T${time}`, rules.timeZone, { disambiguation: 'reject' })
    state = evolveLadder(rules, state, purchase(date, at))
    const deadline = nextLadderDeadline(rules, state)
    return deadline === null ? null : civilDateAt(deadline, rules.timeZone)
  })
}

test.each(zones)(
  'nextLadderDeadline moves on with every sign of life, as printed, in %s',
  (zone) => {
    const { input, expected } = oracles['calendar.requalify']
    for (const time of ['00:00', '12:00', '23:59']) {
      expect(lapseDays(lapsing(input.months, zone), input.upgrades, time)).toEqual(expected.checks)
    }
  },
)

test.each(zones)('nextLadderDeadline clamps to the end of the month, as printed, in %s', (zone) => {
  for (const { from, months, date } of oracles['calendar.addMonths'].cases) {
    for (const time of ['00:00', '12:00', '23:59']) {
      expect(lapseDays(lapsing(months, zone), [from], time)).toEqual([date])
    }
  }
})

test('nextLadderDeadline counts months in the zone of the policy, not in UTC', () => {
  // 00:30 on 1 March in Jakarta, still the leap day in UTC.
  const at = Date.UTC(2024, 1, 29, 17, 30)
  const state = evolveLadder(policy, startLadder(), purchase('o-1', at))
  expect(nextLadderDeadline(policy, state)).toBe(Date.UTC(2025, 1, 28, 17, 30))
  expect(nextLadderDeadline(jakarta, state)).toBe(Date.UTC(2025, 1, 28, 17, 30))
  const inMonths = (months: number, timeZone: string) =>
    nextLadderDeadline(lapsing(months, timeZone), state)
  expect(inMonths(1, 'UTC')).toBe(Date.UTC(2024, 2, 29, 17, 30))
  expect(inMonths(1, 'Asia/Jakarta')).toBe(Date.UTC(2024, 2, 31, 17, 30))
})

test('nextLadderDeadline keeps the time of day over a clock change', () => {
  const at = Date.UTC(2024, 1, 15, 15)
  const state = evolveLadder(policy, startLadder(), purchase('o-1', at))
  expect(nextLadderDeadline(lapsing(1, 'America/New_York'), state)).toBe(Date.UTC(2024, 2, 15, 14))
})

test('nextLadderDeadline is null without a lapse in the policy', () => {
  for (const rung of ladderRungs) expect(nextLadderDeadline(never, stateOn(rung))).toBeNull()
})

test('nextLadderDeadline is null below the lowest rung, and for who is not active', () => {
  const found = ladderRungs.flatMap((rung) =>
    ladderStandings
      .filter((standing) => nextLadderDeadline(policy, stateOn(rung, standing)) !== null)
      .map((standing) => `${rung} ${standing}`),
  )
  expect(found).toEqual([
    'customer active',
    'client active',
    'advocate active',
    'evangelist active',
  ])
})

test('nextLadderDeadline is null for who never gave a sign of life', () => {
  const granted = evolveLadder(policy, startLadder(), {
    type: 'overridden',
    id: 'h-1',
    at: start,
    by: 'ana',
    reason: 'moved over',
    rung: 'client',
  })
  expect(granted).toMatchObject({ rung: 'client', activeAt: null })
  expect(nextLadderDeadline(policy, granted)).toBeNull()
})

test('nextLadderDeadline is not in the past of a rung granted after a long silence', () => {
  const interested = evolveLadder(policy, startLadder(), {
    type: 'showedInterest',
    id: 'i-1',
    at: start,
  })
  expect(nextLadderDeadline(policy, interested)).toBeNull()
  const late = start + 900 * day
  const granted = evolveLadder(policy, interested, {
    type: 'overridden',
    id: 'h-1',
    at: late,
    by: 'ana',
    reason: 'error',
    rung: 'client',
  })
  expect(granted.standing).toBe('active')
  expect(nextLadderDeadline(policy, granted)).toBe(late)
  expect(advanceLadder(policy, granted, late)).toMatchObject({ standing: 'lapsed', at: late })
})

test('nextLadderDeadline is exactly the first instant at which advanceLadder changes anything', () => {
  fc.assert(
    fc.property(states, fc.nat(2000 * day), ({ rules, state }, ahead) => {
      const deadline = nextLadderDeadline(rules, state)
      const now = (state.at ?? start) + ahead
      if (deadline === null) {
        expect(advanceLadder(rules, state, now)).toBe(state)
      } else {
        expect(deadline).toBeGreaterThanOrEqual(state.at ?? deadline)
        expect(advanceLadder(rules, state, deadline - 1)).toBe(state)
        const lapsed = { ...state, standing: 'lapsed', at: deadline }
        expect(advanceLadder(rules, state, deadline)).toStrictEqual(lapsed)
        expect(advanceLadder(rules, state, Math.max(now, deadline))).toStrictEqual(lapsed)
      }
    }),
    { numRuns: 200 },
  )
})

test('nextLadderDeadline is as exact where evidence grows old, and every change is one or another', () => {
  fc.assert(
    fc.property(aging, ({ rules, state }) => {
      let now = state
      for (let change = 0; change < 30; change++) {
        const deadline = nextLadderDeadline(rules, now)
        if (deadline === null) {
          expect(advanceLadder(rules, now, (now.at ?? start) + 9000 * day)).toBe(now)
          return
        }
        expect(deadline).toBeGreaterThanOrEqual(now.at ?? deadline)
        expect(advanceLadder(rules, now, deadline - 1)).toBe(now)
        const next = advanceLadder(rules, now, deadline)
        expect(next).not.toEqual(now)
        expect(next.at).toBe(deadline)
        now = next
      }
      expect.unreachable('thirty changes of one state')
    }),
    { numRuns: 200 },
  )
})

test('advanceLadder loses a rung when the purchase it rests on is six months old', () => {
  const state = evolveLadder(windowed, startLadder(), purchase('o-1', Date.UTC(2024, 7, 31, 9)))
  const end = Date.UTC(2025, 1, 28, 9)
  expect(nextLadderDeadline(windowed, state)).toBe(end)
  expect(advanceLadder(windowed, state, end)).toStrictEqual({ ...state, rung: 'prospect', at: end })
})

test('advanceLadder keeps a rung between two tests, and puts it to the next one', () => {
  const state = evolveLadder(tested, startLadder(), purchase('o-1', Date.UTC(2024, 0, 31, 9)))
  expect(state.heldSince).toBe(Date.UTC(2024, 0, 31, 9))
  // Six months old on 31 July; the tests are at the ends of March, May, July.
  expect(nextLadderDeadline(tested, state)).toBe(Date.UTC(2024, 6, 31, 9))
  const again = evolveLadder(tested, state, purchase('o-2', Date.UTC(2024, 0, 31, 12)))
  // One day with a purchase is no client; the second purchase is three hours younger than the test.
  expect(nextLadderDeadline(tested, again)).toBe(Date.UTC(2024, 8, 30, 9))
})

test('advanceLadder begins a time of grace, in which a rung is won anew or after which it is lost', () => {
  const state = evolveLadder(graced, startLadder(), purchase('o-1', Date.UTC(2024, 0, 15)))
  const wanting = Date.UTC(2024, 6, 15)
  const onGrace = advanceLadder(graced, state, wanting)
  expect(onGrace).toStrictEqual({ ...state, at: wanting, graceFrom: wanting })
  const end = Date.UTC(2024, 7, 15)
  expect(nextLadderDeadline(graced, onGrace)).toBe(end)
  expect(advanceLadder(graced, onGrace, end)).toMatchObject({ rung: 'prospect', at: end })
  const anew = evolveLadder(graced, onGrace, purchase('o-2', Date.UTC(2024, 7, 14)))
  expect(anew.rung).toBe('customer')
  expect(anew).not.toHaveProperty('graceFrom')
})

test('advanceLadder falls one rung at a time, to a named rung, or to what is supported', () => {
  const fall = (rules: LadderPolicy, to: LadderDemotion['to']) => {
    const { evidence } = stateOn('evangelist')
    const state = { ...stateOn('evangelist'), evidence: evidence.filter(({ id }) => id !== 'r-1') }
    const policy = { ...rules, demotion: { ...(to !== undefined && { to }) }, lapse: null }
    const rungs: string[] = []
    let now: LadderState = state
    for (let next = nextLadderDeadline(policy, now); next !== null;) {
      now = advanceLadder(policy, now, next)
      rungs.push(now.rung)
      next = nextLadderDeadline(policy, now)
    }
    return rungs
  }
  const aged: LadderPolicy = {
    ...policy,
    upkeep: { evangelist: [{ evidence: 'evangelism', atLeast: 3, within: { months: 2 } }] },
  }
  expect(fall(aged, undefined)).toEqual(['advocate'])
  const bare = {
    ...aged,
    requirements: { ...aged.requirements, advocate: aged.upkeep?.evangelist ?? [] },
  }
  expect(fall(bare, 'supported')).toEqual(['client'])
  expect(fall(bare, 'oneRung')).toEqual(['client'])
  expect(fall(bare, { evangelist: 'suspect' })).toEqual(['client'])
})

test('advanceLadder in steps is advanceLadder at once', () => {
  fc.assert(
    fc.property(fc.oneof(states, aging), offset, offset, ({ rules, state }, one, two) => {
      const [first, second] = [start + one, start + one + two]
      const stepped = advanceLadder(rules, advanceLadder(rules, state, first), second)
      expect(stepped).toStrictEqual(advanceLadder(rules, state, second))
    }),
    { numRuns: 200 },
  )
})

test('advanceLadder takes dates and whatever has epochMilliseconds, and refuses what is no instant', () => {
  const state = stateOn('client')
  const at = start + 400 * day
  const lapsed = advanceLadder(policy, state, at)
  expect(lapsed.standing).toBe('lapsed')
  expect(advanceLadder(policy, state, new Date(at))).toStrictEqual(lapsed)
  expect(advanceLadder(policy, state, { epochMilliseconds: at })).toStrictEqual(lapsed)
  expect(() => advanceLadder(policy, state, NaN)).toThrow(RangeError)
})

test.each([NaN, 0.5, Infinity, new Date(NaN)])(
  'advanceLadder refuses %s for now, whether or not a lapse is ahead',
  (now) => {
    for (const state of [startLadder(), stateOn('client'), stateOn('client', 'lost')]) {
      expect(() => advanceLadder(policy, state, now)).toThrow(RangeError)
    }
  },
)

test('advanceLadder leaves rung, evidence, life and last sign of life', () => {
  const state = deepFreeze(stateOn('evangelist'))
  const { standing, at, ...rest } = advanceLadder(policy, state, start + 366 * day + hour)
  expect([standing, at]).toEqual(['lapsed', Date.UTC(2025, 0, 31, 9)])
  expect(state).toMatchObject(rest)
})

test('nextLadderDeadline is the first instant also where younger evidence ends before older', () => {
  const requirements = {
    ...policy.requirements,
    client: [{ evidence: 'purchases', atLeast: 2, within: { months: 1 } }],
  } as const
  const cases = [
    // Half past two does not exist on 10 March 2024 in New York.
    ['America/New_York', Date.UTC(2024, 1, 10, 7, 30), Date.UTC(2024, 1, 10, 8), [2, 10, 7]],
    // Both end on the last day of February, each at its time of day.
    ['UTC', Date.UTC(2024, 0, 30, 15), Date.UTC(2024, 0, 31, 3), [1, 29, 3]],
  ] as const
  for (const [timeZone, older, younger, [month, date, hour]] of cases) {
    const rules: LadderPolicy = { ...policy, timeZone, requirements }
    const { state } = replayLadder(rules, [purchase('o-1', older), purchase('o-2', younger)])
    const deadline = nextLadderDeadline(rules, state) ?? Infinity
    expect(deadline).toBe(Date.UTC(2024, month, date, hour))
    for (const at of [deadline - 1, deadline]) {
      const heard = evolveLadder(rules, state, { type: 'noticed', id: 'n-1', at })
      expect(heard.rung).toBe(advanceLadder(rules, state, at).rung)
    }
  }
})

test('each piece of evidence counts to its own end, though a younger one ends before it', () => {
  const requirements = {
    ...policy.requirements,
    customer: [{ evidence: 'purchases', atLeast: 1, within: { months: 1 } }],
    client: [{ evidence: 'purchaseDays', atLeast: 1, within: { months: 1 } }],
  } as const
  const rules: LadderPolicy = { ...policy, requirements }
  const [older, younger] = [Date.UTC(2024, 0, 30, 15), Date.UTC(2024, 0, 31, 3)]
  const { state } = replayLadder(rules, [purchase('o-1', older), purchase('o-2', younger)])
  const end = Date.UTC(2024, 1, 29, 15)
  expect(nextLadderDeadline(rules, state)).toBe(end)
  expect(advanceLadder(rules, state, end - 1).rung).toBe('client')
  expect(advanceLadder(rules, state, end).rung).toBe('prospect')
})

test('nextLadderDeadline is the first instant at which advanceLadder changes anything, where clocks change', () => {
  const places = fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo')
  let changes = 0
  fc.assert(
    fc.property(agingPolicies, places, histories, (aging, timeZone, events) => {
      const rules: LadderPolicy = { ...aging, timeZone }
      let { state } = replayLadder(rules, events)
      for (let deadline; (deadline = nextLadderDeadline(rules, state)) !== null; changes++) {
        expect(advanceLadder(rules, state, deadline - 1)).toBe(state)
        const next = advanceLadder(rules, state, deadline)
        expect(next).not.toBe(state)
        state = next
      }
      const never = (state.at ?? start) + 14_000 * day
      expect(advanceLadder(rules, state, never)).toBe(state)
    }),
    { numRuns: 600 },
  )
  expect(changes).toBeGreaterThan(200)
})
