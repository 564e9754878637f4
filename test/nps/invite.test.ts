import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayInvite } from '../../src/nps/invite.ts'
import type { NpsInvitationHistory, NpsInvitationPolicy } from '../../src/nps/survey-model.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const never: NpsInvitationHistory = { invitedAt: [], answeredAt: [] }
const timeZone = 'Asia/Jakarta'
const policy: NpsInvitationPolicy = {
  timeZone,
  afterInvitation: { days: 30 },
  afterAnswer: { days: 90 },
  most: { invitations: 2, within: { days: 180 } },
  notDuringFollowUp: true,
}
const invited = (...days: number[]) => ({ ...never, invitedAt: days.map((n) => start + n * day) })

test('mayInvite lets nobody wait who was never invited', () => {
  expect(mayInvite({ history: never, now: start, policy })).toStrictEqual({ kind: 'mayInvite' })
})

test('mayInvite counts the first instant after the length as free, and the last before it as not', () => {
  const history = invited(0)
  const until = start + 30 * day
  expect(mayInvite({ history, now: start, policy })).toStrictEqual({
    kind: 'mayNotInvite',
    because: 'invitedRecently',
    until,
    obstacles: [{ because: 'invitedRecently', until }],
  })
  expect(mayInvite({ history, now: until - 1, policy }).kind).toBe('mayNotInvite')
  expect(mayInvite({ history, now: until, policy }).kind).toBe('mayInvite')
})

test('mayInvite tells every obstacle, the one that stands longest first', () => {
  const history = {
    invitedAt: [start, start + 100 * day],
    answeredAt: [start + 101 * day],
    optedOut: true,
    followUpOpen: true,
  }
  const at = (because: string, days: number) => ({ because, until: start + days * day })
  const answer = mayInvite({ history, now: start + 102 * day, policy })
  expect(answer).toStrictEqual({
    kind: 'mayNotInvite',
    because: 'optedOut',
    obstacles: [
      { because: 'optedOut' },
      { because: 'followUpOpen' },
      at('answeredRecently', 191),
      at('invitedTooOften', 180),
      at('invitedRecently', 130),
    ],
  })
  const timed = { invitedAt: history.invitedAt, answeredAt: history.answeredAt }
  expect(mayInvite({ history: timed, now: start + 102 * day, policy })).toMatchObject(
    at('answeredRecently', 191),
  )
})

test('mayInvite takes a rule left out for no rule', () => {
  const history = { ...invited(0, 1, 2), answeredAt: [start], followUpOpen: true }
  const now = start + 2 * day
  expect(mayInvite({ history, now, policy: { timeZone } }).kind).toBe('mayInvite')
  const rest = { ...policy, notDuringFollowUp: false }
  const answer = mayInvite({ history, now, policy: rest })
  expect(JSON.stringify(answer)).not.toContain('followUpOpen')
  expect(
    mayInvite({ history: { ...never, optedOut: true }, now, policy: { timeZone } }),
  ).toMatchObject({
    because: 'optedOut',
  })
})

test('mayInvite lays months on the calendar of the zone', () => {
  const rules = { timeZone, afterInvitation: { months: 1 } }
  const history = { ...never, invitedAt: [Date.UTC(2026, 0, 31, 2)] }
  expect(mayInvite({ history, now: Date.UTC(2026, 1, 1), policy: rules })).toMatchObject({
    until: Date.UTC(2026, 1, 28, 2),
  })
  const berlin = { timeZone: 'Europe/Berlin', afterInvitation: { days: 1 } }
  const before = { ...never, invitedAt: [Date.UTC(2026, 2, 28, 12)] }
  expect(mayInvite({ history: before, now: Date.UTC(2026, 2, 29), policy: berlin })).toMatchObject({
    until: Date.UTC(2026, 2, 29, 11),
  })
})

test('mayInvite never lets more invitations through than the most within any length', () => {
  const attempts = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  const rules = fc.record({ invitations: fc.integer({ min: 1, max: 4 }), days: fc.nat(60) })
  fc.assert(
    fc.property(attempts, rules, (days, { invitations, days: length }) => {
      const throttle = { timeZone, most: { invitations, within: { days: length } } }
      const invitedAt: number[] = []
      for (const now of [...days].sort((a, b) => a - b).map((n) => start + n * day)) {
        const answer = mayInvite({ history: { ...never, invitedAt }, now, policy: throttle })
        const active = invitedAt.filter((at) => at + length * day > now).length
        expect(answer.kind).toBe(active < invitations ? 'mayInvite' : 'mayNotInvite')
        if (answer.kind === 'mayInvite') invitedAt.push(now)
        else {
          const until = answer.until ?? NaN
          const ask = (at: number) =>
            mayInvite({ history: { ...never, invitedAt }, now: at, policy: throttle }).kind
          expect(ask(until)).toBe('mayInvite')
          expect(ask(until - 1)).toBe('mayNotInvite')
        }
      }
    }),
  )
})

test('mayInvite takes no account of the order of a history, changes nothing, and gives plain JSON', () => {
  const history = {
    invitedAt: Object.freeze([start + 50 * day, start, start + 20 * day]),
    answeredAt: Object.freeze([start + 1 * day]),
  }
  const sorted = { ...history, invitedAt: [...history.invitedAt].sort((a, b) => a - b) }
  const now = new Date(start + 60 * day)
  const answer = mayInvite({ history, now, policy })
  expect(mayInvite({ history: sorted, now, policy })).toStrictEqual(answer)
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer)
})

test('mayInvite with no length at all invites at once', () => {
  const rules = { timeZone, afterInvitation: {}, afterAnswer: { days: 0 } }
  expect(
    mayInvite({ history: { invitedAt: [start], answeredAt: [start] }, now: start, policy: rules })
      .kind,
  ).toBe('mayInvite')
})

test('mayInvite names what it refuses', () => {
  const ask = (history: NpsInvitationHistory, rules: NpsInvitationPolicy) => () =>
    mayInvite({ history, now: start, policy: rules })
  expect(ask(invited(-1, 1), policy)).toThrow(RangeError)
  expect(ask(invited(-1, 1), policy)).toThrow(
    `mayInvite needs a history up to now (${start}), got invitedAt[1]: ${start + day}`,
  )
  expect(ask({ ...never, answeredAt: [start + 1] }, policy)).toThrow(`answeredAt[0]: ${start + 1}`)
  expect(ask({ ...never, answeredAt: [NaN] }, policy)).toThrow(RangeError)
  expect(ask(invited(-1), { timeZone, afterInvitation: { days: -1 } })).toThrow(
    'mayInvite needs afterInvitation of the policy from 0, got {"days":-1}',
  )
  // Also where nothing was ever sent.
  expect(ask(never, { timeZone, afterAnswer: { months: -1 } })).toThrow('afterAnswer of the policy')
  expect(ask(never, { timeZone, most: { invitations: 1, within: { days: -1 } } })).toThrow(
    'most.within',
  )
  expect(ask(never, { timeZone, afterAnswer: { days: 0.5 } })).toThrow(RangeError)
  for (const invitations of [0, -1, 1.5, NaN]) {
    expect(ask(never, { timeZone, most: { invitations, within: { days: 1 } } })).toThrow(
      `mayInvite needs most.invitations of the policy as a whole number from 1, got ${invitations}`,
    )
  }
  expect(ask(never, { timeZone: 'Asia/Atlantis' })).toThrow('Asia/Atlantis')
  expect(() => mayInvite({ history: never, now: NaN, policy })).toThrow(RangeError)
})
