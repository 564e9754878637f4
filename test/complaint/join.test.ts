import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolveComplaint, replayComplaint, startComplaint } from '../../src/complaint/decide.ts'
import { ladderEventFromComplaint } from '../../src/complaint/join.ts'
import type { ComplaintEvent } from '../../src/complaint/model.ts'
import { complaintStateKinds } from '../../src/complaint/state-model.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import { verdicts, type Assessment, type Verdict } from '../../src/expectation/model.ts'
import { faultOf } from '../../src/loyalty-ladder/event.ts'
import { ladderRungs, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { day, histories, hour, policy, received, replayed, stateAfter, ways } from './complaints.ts'

const complaint: ComplaintEvent = { ...received(), about: 'd-7' }
const answer = (at: number, id = 'z'): ComplaintEvent => ({
  type: 'answered',
  id,
  at,
  complete: true,
})
const reopen = (at: number, id = 'o'): ComplaintEvent => ({ type: 'reopened', id, at, why: 'No' })

test('ladderEventFromComplaint tells what each kind of state says', () => {
  for (const kind of complaintStateKinds) {
    for (const way of ways[kind]) {
      const state = stateAfter(way)
      const silent = ladderEventFromComplaint(state)
      const told = ladderEventFromComplaint(state, 'excellent')
      if (kind === 'awaited') expect(told).toBeNull()
      else if (kind === 'answered' || kind === 'closed') {
        expect(silent).toBeNull()
        expect(told).toMatchObject({ type: 'complaintResolved', verdict: 'excellent' })
      } else {
        expect(told).toStrictEqual(silent)
        expect(told).toMatchObject({ type: 'complained', about: 'd-7' })
      }
      if (told !== null) expect(faultOf(told, ladderRungs)).toBeUndefined()
    }
  }
})

test('ladderEventFromComplaint names the delivery only where the complaint does', () => {
  const told = { type: 'complained', id: 'k', at: 0 }
  expect(ladderEventFromComplaint(replayed([received()]))).toStrictEqual(told)
  expect(ladderEventFromComplaint(replayed([complaint]))).toStrictEqual({ ...told, about: 'd-7' })
  const again = { type: 'complained', id: 'o', at: 2 }
  const events = [answer(1), reopen(2)]
  expect(ladderEventFromComplaint(replayed([received(), ...events]))).toStrictEqual({
    ...again,
    about: 'k',
  })
  expect(ladderEventFromComplaint(replayed([complaint, ...events]))).toStrictEqual({
    ...again,
    about: 'd-7',
  })
})

test('ladderEventFromComplaint carries a verdict, and that of an assessment', () => {
  const state = replayed([complaint, answer(9)])
  const resolved = { type: 'complaintResolved', id: 'z', at: 9, complaint: 'k' }
  for (const verdict of verdicts) {
    expect(ladderEventFromComplaint(state, verdict)).toStrictEqual({ ...resolved, verdict })
  }
  const { response } = complaintStatus(state, policy, 9)
  expect(ladderEventFromComplaint(state, response)).toStrictEqual({
    ...resolved,
    verdict: 'excellent',
  })
  const overdue = complaintStatus(replayed([complaint]), policy, 20 * day).response
  expect(overdue.kind).toBe('overdue')
  expect(ladderEventFromComplaint(state, overdue)).toStrictEqual({
    ...resolved,
    verdict: 'disaster',
  })
  const silent: readonly Assessment[] = [
    complaintStatus(replayed([complaint]), policy, day).response,
    ...(['noExpectation', 'notDelivered', 'withdrawn'] as const).map(
      (because) => ({ kind: 'unmeasured', because }) as const,
    ),
  ]
  for (const one of silent) expect(ladderEventFromComplaint(state, one)).toBeNull()
})

/** What the ladder is told while a complaint goes its way: the state after every event, mapped. */
function toldOf(events: readonly ComplaintEvent[], resolution: Verdict): readonly LadderEvent[] {
  let state = startComplaint()
  return events.flatMap((event) => {
    state = evolveComplaint(policy, state, event)
    return ladderEventFromComplaint(state, resolution) ?? []
  })
}

/** An advocate's rungs rest on deliveries above expectation since the latest disappointment. */
const bought: readonly LadderEvent[] = [
  { type: 'deliveryAssessed', id: 'd-7', at: -hour, verdict: 'disaster' },
]
const disappointmentsAfter = (told: readonly LadderEvent[], before = bought) =>
  replayLadder(defaultLadderPolicy, [...before, ...told]).state.evidence.filter(
    ({ kind }) => kind === 'disappointment',
  ).length

test.each([
  ['about a delivery', complaint, bought],
  ['about no delivery', received(), []],
])('a complaint %s is one disappointment, however often it is rejected', (_, first, before) => {
  const events = [first, answer(1, 'y'), reopen(2, 'o'), answer(3, 'z')]
  const after = (n: number, resolution: Verdict) =>
    disappointmentsAfter(toldOf(events.slice(0, n), resolution), before)
  expect([1, 2, 3, 4].map((n) => after(n, 'ordinary'))).toEqual([1, 1, 1, 1])
  // Resolved above expectation it is taken away, with the rejection it is back, and away again.
  expect([1, 2, 3, 4].map((n) => after(n, 'excellent'))).toEqual([1, 0, 1, 0])
})

test('the ladder knows every complaint that is resolved, and no event twice', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const { state } = replayComplaint(policy, events)
      const told = toldOf(state.taken, 'ordinary')
      const { decisions } = replayLadder(defaultLadderPolicy, [...told, ...told])
      const kinds = decisions.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'duplicate').length).toBeGreaterThanOrEqual(
        told.length,
      )
      expect(kinds.filter((kind) => kind === 'conflict' || kind === 'rejected')).toEqual([])
      expect(decisions.filter(({ because }) => because === 'complaintUnknown')).toEqual([])
    }),
  )
})
