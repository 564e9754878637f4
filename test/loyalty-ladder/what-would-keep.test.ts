import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceLadder, nextLadderDeadline } from '../../src/loyalty-ladder/deadline.ts'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { rankOf } from '../../src/loyalty-ladder/rules.ts'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import { ladderStandings } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { whatWouldKeep } from '../../src/loyalty-ladder/what-would-keep.ts'
import { timed } from './ladders.ts'
import { day, everyEvent, start, stateOn, stored } from './reference.ts'
import { standings, supplyOf } from './what-if.ts'

const policy = defaultLadderPolicy

test('whatWouldKeep tells of a lapse exactly when silence brings one, and of signs that prevent it', () => {
  let prevented = 0
  fc.assert(
    fc.property(standings, ({ policy, state }) => {
      const prospect = whatWouldKeep(policy, state)
      expect(stored(prospect)).toStrictEqual(prospect)
      const later = advanceLadder(policy, state, start + 20_000 * day)
      if (state.standing !== 'active') return
      const lapse = prospect.kind === 'endangered' ? prospect.lapse : undefined
      expect(lapse !== undefined).toBe(later.standing === 'lapsed')
      if (lapse === undefined) return
      const { at, keptAliveBy } = lapse
      expect(advanceLadder(policy, state, at).standing).toBe('lapsed')
      expect(advanceLadder(policy, state, at - 1).standing).toBe('active')
      for (const event of everyEvent(at - 1)) {
        if (event.type === 'overridden' && (event.standing ?? event.rung) !== undefined) continue
        const kept = advanceLadder(policy, evolveLadder(policy, state, event), at)
        const isSign = keptAliveBy.includes(event.type)
        const isFarewell = kept.standing !== 'active' && kept.standing !== 'lapsed'
        if (isSign) expect([event, kept.standing]).toEqual([event, 'active'])
        else if (!isFarewell && kept.rung === state.rung) expect(kept.standing).toBe('lapsed')
        prevented += Number(isSign)
      }
    }),
    { numRuns: 60 },
  )
  expect(prevented).toBeGreaterThan(50)
})

test('whatWouldKeep tells of a fall exactly when age brings one, and of evidence that prevents it', () => {
  let kept = 0
  fc.assert(
    fc.property(standings, fc.nat(2), fc.nat(40), ({ policy, state }, pick, ahead) => {
      const now = (state.at ?? start) + ahead * day
      kept += keepRung(policy, state, now, pick)
    }),
    { numRuns: 400 },
  )
  expect(kept).toBeGreaterThan(20)
})

/** Checks the fall that is told of; 1 when evidence in time was seen to prevent it. */
function keepRung(policy: LadderPolicy, state: LadderState, now: number, pick: number): number {
  const prospect = whatWouldKeep(policy, state, { now })
  const { position } = prospect
  if (prospect.kind === 'gone') return 0
  const standing = advanceLadder(policy, state, now)
  const silenced = { ...policy, lapse: null }
  const fall = prospect.kind === 'endangered' ? prospect.fall : undefined
  if (fall === undefined) {
    expect(nextLadderDeadline(silenced, standing)).toBeNull()
    return 0
  }
  const { before, lostAt, wantingAt, to, needs } = fall
  expect(advanceLadder(policy, standing, lostAt - 1).rung).toBe(position.rung)
  expect(advanceLadder(policy, standing, lostAt).rung).toBe(to)
  expect(rankOf(policy, to)).toBeLessThan(rankOf(policy, position.rung))
  expect(needs.length).toBeGreaterThan(0)
  expect(wantingAt).toBeLessThanOrEqual(lostAt)
  // Days with a purchase must be days of their own.
  const count = needs.reduce((sum, { missing }) => sum + missing, 0)
  if (before - now < (count + 2) * day) return 0
  const events = supplyOf(needs, pick, (index) => before - 1 - index * day)
  const after = events.reduce((s, event) => evolveLadder(policy, s, event), standing)
  if (after.rung !== position.rung) return 0
  const then = advanceLadder(policy, after, before)
  expect(then.rung).toBe(position.rung)
  if (then.rung !== then.floor) expect(then.graceFrom).toBeUndefined()
  // One event less, and it is lost, or grace begins.
  const [, ...fewer] = events
  const less = fewer.reduce((s, event) => evolveLadder(policy, s, event), standing)
  const lost = advanceLadder(policy, less, before)
  if (needs.length === 1 && less.rung === position.rung) {
    expect(lost.rung !== position.rung || lost.graceFrom !== undefined).toBe(true)
  }
  return 1
}

test('whatWouldKeep tells dates and numbers of a timed policy', () => {
  const days = [0, 30, 60].map((at, index) => ({
    type: 'purchased' as const,
    id: `o-${index}`,
    at: start + at * day,
  }))
  const client = days.reduce((s, event) => evolveLadder(timed, s, event), startLadder())
  expect(client.rung).toBe('client')
  // Three-monthly tests from 31 March 2024; the second purchase is a year old on 1 March 2025.
  const test5 = Date.UTC(2025, 2, 31, 9)
  expect(whatWouldKeep(timed, client)).toStrictEqual({
    kind: 'endangered',
    position: { rung: 'client', standing: 'active', lifetime: 1 },
    lapse: { at: Date.UTC(2025, 8, 30, 9), keptAliveBy: ['purchased', 'npsAnswered'] },
    fall: {
      wantingAt: test5,
      lostAt: Date.UTC(2025, 3, 30, 9),
      to: 'customer',
      before: test5,
      needs: [
        {
          rung: 'client',
          rule: 'upkeep.client',
          evidence: 'purchaseDays',
          have: 0,
          need: 2,
          missing: 2,
          within: { months: 12 },
          sources: [{ type: 'purchased' }],
        },
      ],
    },
  })
  expect(whatWouldKeep(timed, client, { now: test5 })).toMatchObject({
    fall: { wantingAt: test5, lostAt: Date.UTC(2025, 3, 30, 9), before: Date.UTC(2025, 3, 30, 9) },
  })
})

test('whatWouldKeep finds nobody to keep where nobody is left, and no danger without a deadline', () => {
  const found = ladderStandings.map((standing) =>
    whatWouldKeep(policy, stateOn('client', standing)),
  )
  expect(found.map(({ kind }) => kind)).toEqual(['endangered', 'safe', 'gone', 'gone', 'gone'])
  expect(found.map((one) => ('because' in one ? one.because : null))).toEqual([
    null,
    null,
    'lost',
    'disqualified',
    'erased',
  ])
  expect(whatWouldKeep(policy, startLadder())).toStrictEqual({
    kind: 'safe',
    position: { rung: 'suspect', standing: 'active', lifetime: 1 },
  })
})
