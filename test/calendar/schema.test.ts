import { expect, test } from 'vitest'
import { z } from 'zod'
import { weekdays } from '../../src/calendar/schedule-model.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { defineWorkingDays } from '../../src/calendar/working-days.ts'
import {
  civilDateSchema,
  durationAnchorSchema,
  durationSchema,
  instantSchema,
  readWith,
  scheduleDefinitionSchema,
  timeZoneSchema,
  workingDaysDefinitionSchema,
} from '../../src/calendar/schema.ts'

/** The issues of a refusal, each as `path: message`; none when the value was taken. */
function issuesOf(schema: z.ZodType, value: unknown): readonly string[] {
  const issues = z.object({ field: schema }).safeParse({ field: value }).error?.issues ?? []
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test.each([
  ['2026-11-21T09:00:00+07:00', 1_795_226_400_000],
  ['1970-01-01T00:00Z', 0],
  [1_795_226_400_000, 1_795_226_400_000],
  [-0, 0],
  [-8.64e15, -8.64e15],
])('instantSchema reads %j', (raw, instant) => {
  expect(instantSchema.parse(raw)).toBe(instant)
})

test.each([
  ['2026-11-21T09:00', '"2026-11-21T09:00"'],
  ['2026-02-30T09:00Z', '"2026-02-30"'],
  ['now', '"now"'],
  ['', '""'],
  [1.5, '1.5'],
  [9e15, '9000000000000000'],
])('instantSchema refuses %j and says at its path what was found', (raw, found) => {
  const issues = issuesOf(instantSchema, raw)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(/^field: /)
  expect(issues[0]).toContain(found)
})

test.each([null, undefined, true, NaN, Infinity, new Date(0), {}, 0n])(
  'instantSchema refuses %o, which is neither number nor text',
  (raw) => {
    const issues = issuesOf(instantSchema, raw)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(/^field: .*ISO 8601/)
  },
)

test.each(['2028-02-29', '0000-01-01', '9999-12-31'])('civilDateSchema takes %s', (date) => {
  expect(civilDateSchema.parse(date)).toBe(date)
})

test.each(['2026-02-29', '2026-2-9', '2026-02-09T00:00', '', 20_260_209, null])(
  'civilDateSchema refuses %j at its path',
  (raw) => {
    const issues = issuesOf(civilDateSchema, raw)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(/^field: /)
  },
)

test.each(['Asia/Jakarta', 'UTC', 'America/Argentina/Buenos_Aires'])(
  'timeZoneSchema takes %s',
  (zone) => {
    expect(timeZoneSchema.parse(zone)).toBe(zone)
  },
)

test.each(['Asia/Atlantis', '+07:00', ''])('timeZoneSchema refuses "%s" by name', (zone) => {
  const issues = issuesOf(timeZoneSchema, zone)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(/^field: /)
  expect(issues[0]).toContain(`"${zone}"`)
})

test('timeZoneSchema refuses what is no text', () => {
  expect(issuesOf(timeZoneSchema, 7)).toHaveLength(1)
  expect(issuesOf(timeZoneSchema, undefined)).toHaveLength(1)
})

test.each([
  {},
  { hours: 2 },
  { days: -2, hours: -12 },
  { years: 1, months: 1, weeks: 1, days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 },
])('durationSchema takes %o', (duration) => {
  expect(durationSchema.parse(duration)).toStrictEqual(duration)
})

test.each([
  [{ hours: 1.5 }, 'field.hours: '],
  [{ hours: '2' }, 'field.hours: '],
  [{ hours: null }, 'field.hours: '],
  [{ hours: undefined }, 'field.hours: '],
  [{ days: 2 ** 53 }, 'field.days: '],
  [{ fortnights: 1 }, 'field: Unrecognized key: "fortnights"'],
  [{ days: 1, hours: -1 }, 'field: a duration needs one sign throughout'],
  [[], 'field: '],
  [null, 'field: '],
  ['PT2H', 'field: '],
])('durationSchema refuses %j', (raw, issue) => {
  const issues = issuesOf(durationSchema, raw)
  expect(issues.filter((text) => text.startsWith(issue))).toHaveLength(1)
})

test('durationSchema lets no minus zero through', () => {
  expect(durationSchema.parse({ hours: -0 })).toStrictEqual({ hours: 0 })
})

test('durationAnchorSchema reads the instant and takes the zone', () => {
  const anchor = { at: '2026-11-21T09:00+07:00', timeZone: 'Asia/Jakarta' }
  expect(durationAnchorSchema.parse(anchor)).toStrictEqual({
    at: 1_795_226_400_000,
    timeZone: 'Asia/Jakarta',
  })
})

test('durationAnchorSchema names the path of every fault', () => {
  const paths = (raw: unknown) =>
    issuesOf(durationAnchorSchema, raw).map((text) => text.replace(/:.*/, ''))
  expect(paths({ at: '2026-11-21T09:00', timeZone: '+07:00' })).toEqual([
    'field.at',
    'field.timeZone',
  ])
  expect(paths({ at: 0 })).toEqual(['field.timeZone'])
  expect(paths({ at: 0, timeZone: 'UTC', zone: 'UTC' })).toEqual(['field'])
})

const weekly = { mon: [['09:00', '17:00']] }
const timeZone = 'Asia/Jakarta'

test.each([
  { timeZone, weekly },
  { timeZone, weekly: {}, exceptions: { '2026-11-29': [['22:00', '30:00']] } },
  { timeZone, weekly, holidays: ['12-25', '2026-11-23'], exceptions: { '2026-11-30': [] } },
  { timeZone, weekly: { mon: [], sun: [['00:00', '24:00']] }, holidays: [], exceptions: {} },
])('scheduleDefinitionSchema takes %j and leaves it as it is', (raw) => {
  expect(scheduleDefinitionSchema.parse(raw)).toStrictEqual(raw)
})

test.each([
  { timeZone, weekly: {} },
  { timeZone, weekly: { mon: [['17:00', '09:00']] } },
  { timeZone, weekly: { mon: [['9:00', '17:00']] } },
  {
    timeZone,
    weekly: {
      mon: [
        ['09:00', '13:00'],
        ['12:00', '17:00'],
      ],
    },
  },
  { timeZone, weekly: { sun: [['22:00', '30:00']], mon: [['05:00', '06:00']] } },
  { timeZone, weekly, holidays: ['12-25', '2026-02-29'] },
  { timeZone, weekly, exceptions: { '12-25': [] } },
  { timeZone, weekly, exceptions: { '2026-11-22': [['22:00', '34:00']] } },
])('scheduleDefinitionSchema refuses %j with what defineSchedule says', (raw) => {
  const issues = issuesOf(scheduleDefinitionSchema, raw)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(/^field: defineSchedule: /)
  // @ts-expect-error: windows in JSON are lists of any length
  const define = () => defineSchedule(raw)
  expect(define).toThrow(issues[0]?.replace('field: ', ''))
})

test.each([
  [{ timeZone: '+07:00', weekly }, 'field.timeZone: '],
  [{ weekly }, 'field.timeZone: '],
  [{ timeZone }, 'field.weekly: '],
  [{ timeZone, weekly: { ...weekly, monday: [] } }, 'field.weekly: Unrecognized key: "monday"'],
  [{ timeZone, weekly: { mon: [['09:00']] } }, 'field.weekly.mon.0'],
  [{ timeZone, weekly: { mon: [['09:00', '12:00', '17:00']] } }, 'field.weekly.mon.0: '],
  [{ timeZone, weekly: { mon: [[9, '17:00']] } }, 'field.weekly.mon.0.0: '],
  [{ timeZone, weekly: { mon: undefined } }, 'field.weekly.mon: '],
  [{ timeZone, weekly, holidays: [1225] }, 'field.holidays.0: '],
  [{ timeZone, weekly, holidays: undefined }, 'field.holidays: '],
  [{ timeZone, weekly, exceptions: [] }, 'field.exceptions: '],
  [{ timeZone, weekly, exceptions: { '2026-11-29': 'closed' } }, 'field.exceptions.2026-11-29: '],
  [{ timeZone, weekly, zone: 'UTC' }, 'field: Unrecognized key: "zone"'],
  [null, 'field: '],
])('scheduleDefinitionSchema refuses %j at its path', (raw, issue) => {
  const issues = issuesOf(scheduleDefinitionSchema, raw)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(issue)
})

test('scheduleDefinitionSchema refuses the key __proto__ among exceptions and days', () => {
  const opened = '{"mon":[["09:00","17:00"]]'
  const exception = `{"timeZone":"UTC","weekly":${opened}},"exceptions":{"__proto__":[]}}`
  expect(issuesOf(scheduleDefinitionSchema, JSON.parse(exception))).toEqual([
    'field.exceptions: no key is called "__proto__"',
  ])
  const weekday = `{"timeZone":"UTC","weekly":${opened},"__proto__":[]}}`
  expect(issuesOf(scheduleDefinitionSchema, JSON.parse(weekday))).toEqual([
    'field.weekly: Unrecognized key: "__proto__"',
  ])
})

test.each([
  { weekend: ['sat', 'sun'] },
  { weekend: [], holidays: ['12-25', '2026-11-23'], workedOn: ['2026-12-25'] },
])('workingDaysDefinitionSchema takes %j and leaves it as it is', (raw) => {
  expect(workingDaysDefinitionSchema.parse(raw)).toStrictEqual(raw)
})

test.each([
  { weekend: weekdays },
  { weekend: [], holidays: ['12-25', '02-30'] },
  { weekend: [], workedOn: ['12-25'] },
])('workingDaysDefinitionSchema refuses %j with what defineWorkingDays says', (raw) => {
  const issues = issuesOf(workingDaysDefinitionSchema, raw)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(/^field: defineWorkingDays: /)
  expect(() => defineWorkingDays(raw)).toThrow(issues[0]?.replace('field: ', ''))
})

test.each([
  [{}, 'field.weekend: '],
  [{ weekend: ['saturday'] }, 'field.weekend.0: '],
  [{ weekend: 'sat' }, 'field.weekend: '],
  [{ weekend: ['sat'], holidays: [null] }, 'field.holidays.0: '],
  [{ weekend: ['sat'], workdays: [] }, 'field: Unrecognized key: "workdays"'],
])('workingDaysDefinitionSchema refuses %j at its path', (raw, issue) => {
  const issues = issuesOf(workingDaysDefinitionSchema, raw)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatch(issue)
})

test.each([
  ['instantSchema', instantSchema, { type: ['number', 'string'] }],
  ['civilDateSchema', civilDateSchema, { type: 'string', format: 'date' }],
  ['timeZoneSchema', timeZoneSchema, { type: 'string' }],
  ['durationSchema', durationSchema, { type: 'object', additionalProperties: false }],
  ['durationAnchorSchema', durationAnchorSchema, { required: ['at', 'timeZone'] }],
  ['scheduleDefinitionSchema', scheduleDefinitionSchema, { required: ['timeZone', 'weekly'] }],
  ['workingDaysDefinitionSchema', workingDaysDefinitionSchema, { required: ['weekend'] }],
])('%s has a JSON schema of what it takes', (_, schema, part) => {
  expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject(part)
})

test('readWith turns a RangeError into an issue and lets any other fault through', () => {
  const failing = (fault: Error) =>
    z.string().transform(
      readWith<string, string>(() => {
        throw fault
      }),
    )
  expect(issuesOf(failing(new RangeError('too far')), 'x')).toEqual(['field: too far'])
  expect(() => failing(new TypeError('broken')).parse('x')).toThrow(TypeError)
})
