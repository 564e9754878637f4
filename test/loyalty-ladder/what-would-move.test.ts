import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { amountOf } from '../../src/loyalty-ladder/evidence.ts'
import { pageOf } from '../../src/loyalty-ladder/page.ts'
import { rankOf } from '../../src/loyalty-ladder/rules.ts'
import { ladderRungs, ladderStandings } from '../../src/loyalty-ladder/model.ts'
import { ladderMeasures } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { ladderEvidenceSources } from '../../src/loyalty-ladder/sources.ts'
import { whatWouldMove } from '../../src/loyalty-ladder/what-would-move.ts'
import { seven, timed, type SevenRung } from './ladders.ts'
import { day, everyEvent, histories, plainHistories, start, stateOn, stored } from './reference.ts'
import { standings, supplyOf } from './what-if.ts'

const policy = defaultLadderPolicy

test('whatWouldMove names what brings the move, whatever the policy, the state and the rung', () => {
  let reached = 0
  fc.assert(
    fc.property(
      standings,
      fc.nat(5),
      fc.nat(2),
      fc.nat(60),
      ({ policy, state }, up, pick, ahead) => {
        const now = (state.at ?? start) + ahead * day
        const target = ladderRungs[up]
        const prospect = whatWouldMove(policy, state, { now, ...(target && { rung: target }) })
        expect(stored(prospect)).toStrictEqual(prospect)
        if (prospect.kind === 'closed') return
        const { needs, before, to } = prospect
        const events = supplyOf(needs, pick, (index) => now + (index + 1) * day)
        const noticed = { type: 'noticed', id: 'n-1', at: now } as const
        if (before !== null && now + events.length * day >= before) return
        const after = [noticed, ...events].reduce(
          (s, event) => evolveLadder(policy, s, event),
          state,
        )
        expect(rankOf(policy, after.rung)).toBeGreaterThanOrEqual(rankOf(policy, to))
        reached++
      },
    ),
    { numRuns: 120 },
  )
  expect(reached).toBeGreaterThan(30)
})

test('whatWouldMove names nothing that is not needed', () => {
  let needed = 0
  fc.assert(
    fc.property(plainHistories, fc.nat(2), (events, pick) => {
      const { state } = replayLadder(policy, events)
      const prospect = whatWouldMove(policy, state)
      if (prospect.kind === 'closed') return
      const now = state.at ?? start
      const all = supplyOf(prospect.needs, pick, (index) => now + (index + 1) * day)
      for (const one of all) {
        const rest = all.filter((event) => event !== one)
        const after = rest.reduce((s, event) => evolveLadder(policy, s, event), state)
        // A recommendation is needless where an act of evangelism was among the sources.
        if (rest.some(({ type }) => type !== 'purchased' && type !== 'deliveryAssessed')) continue
        expect(after.rung).not.toBe(prospect.to)
        needed++
      }
    }),
  )
  expect(needed).toBeGreaterThan(50)
})

test('whatWouldMove finds that nothing is missing for a rung exactly when an event brings it', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const { state } = replayLadder<SevenRung>(
        seven,
        events.filter((e) => e.type !== 'overridden'),
      )
      const prospect = whatWouldMove<SevenRung>(seven, state)
      if (prospect.kind === 'open') expect(prospect.needs.length).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
})

test('whatWouldMove says what the next rung and a higher one ask for', () => {
  const state = evolveLadder(policy, startLadder(), { type: 'purchased', id: 'o-1', at: start })
  const next = whatWouldMove(policy, state)
  expect(next).toStrictEqual({
    kind: 'open',
    from: { rung: 'customer', standing: 'active', lifetime: 1 },
    to: 'client',
    needs: [
      {
        rung: 'client',
        rule: 'requirements.client',
        evidence: 'purchaseDays',
        have: 1,
        need: 2,
        missing: 1,
        sources: [{ type: 'purchased' }],
      },
    ],
    before: null,
  })
  const top = whatWouldMove(policy, state, { rung: 'evangelist' })
  expect(
    top.kind === 'open' && top.needs.map(({ evidence, missing }) => [evidence, missing]),
  ).toEqual([
    ['purchaseDays', 1],
    ['exceededDeliveries', 2],
    ['evangelism', 3],
  ])
})

test('whatWouldMove says when what counts begins to run out', () => {
  const state = evolveLadder(timed, startLadder(), { type: 'purchased', id: 'o-1', at: start })
  const next = whatWouldMove(timed, state, { now: start + day })
  expect(next).toMatchObject({ to: 'client', before: Date.UTC(2025, 0, 31, 9) })
  expect(next.kind === 'open' && next.needs).toMatchObject([
    { rule: 'requirements.client', have: 1, missing: 2, within: { months: 12 } },
    // Two days follow from three, so upkeep asks for nothing more.
  ])
})

test('whatWouldMove says why nothing leads up', () => {
  const found = ladderStandings.map((standing) => {
    const prospect = whatWouldMove(policy, stateOn('client', standing))
    return prospect.kind === 'closed' ? [prospect.because, prospect.openedBy] : prospect.kind
  })
  expect(found).toEqual([
    'open',
    'open',
    ['lost', ['wonBack', 'purchased']],
    ['disqualified', ['purchased']],
    ['erased', []],
  ])
  expect(whatWouldMove(policy, stateOn('evangelist'))).toMatchObject({ because: 'topOfLadder' })
  expect(whatWouldMove(policy, stateOn('client'), { rung: 'client' })).toMatchObject({
    because: 'alreadyThere',
  })
})

test('whatWouldMove opens by the events it names', () => {
  for (const standing of ['lost', 'disqualified'] as const) {
    const state = stateOn('client', standing)
    const prospect = whatWouldMove(policy, state)
    const opening = everyEvent(start + day)
      .filter((event) => event.type !== 'overridden')
      .filter((event) => whatWouldMove(policy, evolveLadder(policy, state, event)).kind === 'open')
      .map(({ type }) => type)
    expect(prospect.kind === 'closed' && new Set(prospect.openedBy)).toEqual(new Set(opening))
  }
})

test('whatWouldMove refuses a rung the policy does not have, and a now that is no instant', () => {
  expect(() => whatWouldMove<string>(policy, startLadder(), { rung: 'friend' })).toThrow(
    'whatWouldMove needs a rung of the policy "paripurna-1", got "friend"',
  )
  expect(() => whatWouldMove(policy, startLadder(), { now: NaN })).toThrow(RangeError)
})

test('ladderEvidenceSources names exactly the events that add one', () => {
  const state = stateOn('client')
  const count = (evidence: (typeof ladderMeasures)[number], given = state) =>
    amountOf({ evidence, atLeast: 1 }, pageOf(given.evidence, 'UTC'), start, policy)
  for (const measure of ladderMeasures) {
    for (const event of everyEvent(start + day)) {
      if (event.type === 'overridden' || event.type === 'erased') continue
      const fits = ladderEvidenceSources[measure].some((source) =>
        Object.entries(source).every(([name, value]) => Reflect.get(event, name) === value),
      )
      const added = count(measure, evolveLadder(policy, state, event)) - count(measure)
      expect([measure, event, added === 1]).toEqual([measure, event, fits])
    }
  }
})
