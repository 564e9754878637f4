import { expect, test } from 'vitest'
import * as z from 'zod'
import { complaintFault } from '../../src/complaint/event.ts'
import { lossReasons } from '../../src/complaint/model.ts'
import { responsePolicy } from '../../src/complaint/presets.ts'
import {
  complaintEventSchema,
  complaintStateSchema,
  lossRecordSchema,
  responsePolicySchema,
} from '../../src/complaint/schema.ts'
import { complaintStateKinds } from '../../src/complaint/state-model.ts'
import { eventOf, happenings, policy, stateAfter, ways } from './complaints.ts'

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const paths = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join('.'))

test('every event passes the gate as it is, and what is none by the act is none at the gate', () => {
  for (const happening of happenings) {
    const event = eventOf(happening, 'e', 5)
    expect(complaintEventSchema.parse(through(event))).toStrictEqual(event)
    expect(paths(complaintEventSchema, { ...event, extra: 1 })).toEqual([''])
    expect(paths(complaintEventSchema, { ...event, id: '' })).toEqual(['id'])
    for (const name of Object.keys(event)) {
      const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== name))
      expect(complaintEventSchema.safeParse(rest).success, `${happening} without ${name}`).toBe(
        complaintFault(rest) === undefined,
      )
    }
  }
})

test.each([
  [{ type: 'received', id: 'k', at: 0, channel: 'fax' }, 'channel'],
  [{ type: 'received', id: 'k', at: 0, channel: 'other:' }, 'channel'],
  [{ type: 'received', id: 'k', at: 0, channel: 'form', attribute: 'speed' }, 'attribute'],
  [{ type: 'received', id: 'k', at: 0, channel: 'form', priority: 'p1' }, 'priority'],
  [{ type: 'held', id: 'k', at: 0, answerBy: 1, reason: ' ' }, 'reason'],
  [{ type: 'reopened', id: 'k', at: 0, why: '' }, 'why'],
  [
    { type: 'answered', id: 'k', at: 0, complete: true, outcome: { remedy: 'x' } },
    'outcome.finding',
  ],
  [{ type: 'answered', id: 'k', at: 0, complete: false, outcome: { finding: 'upheld' } }, ''],
  [{ type: 'answered', id: 'k', at: 0, complete: 1 }, 'complete'],
  [{ type: 'withdrawn', id: 'k', at: 0 }, 'type'],
])('the gate refuses %j and names the field', (event, path) => {
  expect(paths(complaintEventSchema, event)).toEqual([path])
  expect(complaintFault(event)).toBeDefined()
})

test('instants may be text with an offset', () => {
  const text = {
    type: 'acknowledged',
    id: 'a',
    at: '1970-01-01T00:00Z',
    answerBy: '1970-01-01T08:00+07:00',
  }
  expect(complaintEventSchema.parse(text)).toStrictEqual({
    type: 'acknowledged',
    id: 'a',
    at: 0,
    answerBy: 3_600_000,
  })
})

test('every state passes the gate as it is, and no kind passes for another', () => {
  for (const kind of complaintStateKinds) {
    for (const way of ways[kind]) {
      const state = stateAfter(way)
      expect(complaintStateSchema.parse(through(state))).toStrictEqual(state)
      const others = complaintStateKinds.filter((other) => other !== kind)
      const passed = others.filter(
        (other) => complaintStateSchema.safeParse({ ...state, kind: other }).success,
      )
      expect(passed).toEqual([])
      expect(complaintStateSchema.safeParse({ ...state, extra: 1 }).success).toBe(false)
    }
  }
})

test('every policy passes the gate as it is', () => {
  expect(responsePolicySchema.parse(through(policy))).toStrictEqual(policy)
  const rules = {
    timeZone: 'UTC',
    pausedBy: [],
    closesAfterSilence: null,
    receivedOnClosedDay: 'count',
  }
  for (const terms of Object.values(responsePolicy)) {
    const whole = { ...terms, ...rules }
    expect(responsePolicySchema.parse(through(whole))).toStrictEqual(whole)
  }
})

test.each([
  ['timeZone', { timeZone: 'Asia/Atlantis' }],
  ['pausedBy.0', { pausedBy: ['lunch'] }],
  ['receivedOnClosedDay', { followUpWithin: { counted: 'workingDays', within: 2 } }],
  ['respondWithin.counted', { respondWithin: { counted: 'hours', within: 2 } }],
  ['respondWithin.within', { respondWithin: { counted: 'calendarDays', within: -2 } }],
  ['respondWithin.within', { respondWithin: { counted: 'businessTime', within: { days: 2 } } }],
  ['acknowledgeWithin', { acknowledgeWithin: undefined }],
])('the gate of policies names %s', (path, wrong) => {
  expect(paths(responsePolicySchema, { ...policy, ...wrong })).toEqual([path])
})

test('each gate has a JSON Schema', () => {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
  expect(json(complaintEventSchema)).toHaveProperty('oneOf')
  expect(json(complaintStateSchema)).toHaveProperty('oneOf')
  for (const schema of [responsePolicySchema, lossRecordSchema]) {
    expect(json(schema)).toMatchObject({ type: 'object', additionalProperties: false })
  }
})

test('a loss passes with its reasons, or the word that there are none', () => {
  const loss = { customer: 'c', lostAt: 5, firstContactAt: 5 }
  for (const cause of [
    { kind: 'explained', reasons: lossReasons },
    { kind: 'unexplained', asked: true },
  ]) {
    expect(lossRecordSchema.parse(through({ ...loss, cause }))).toStrictEqual({ ...loss, cause })
  }
  const cause = { kind: 'unexplained', asked: false }
  expect(paths(lossRecordSchema, { ...loss, cause, firstContactAt: 6 })).toEqual(['firstContactAt'])
  expect(paths(lossRecordSchema, { ...loss, cause, customer: '' })).toEqual(['customer'])
  expect(paths(lossRecordSchema, { ...loss, cause: { kind: 'explained', reasons: [] } })).toEqual([
    expect.stringMatching(/^cause\.reasons/),
  ])
  expect(
    paths(lossRecordSchema, { ...loss, cause: { kind: 'explained', reasons: ['bored'] } }),
  ).toEqual(['cause.reasons.0'])
})
