import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import type { Measure } from '../../src/expectation/measure-model.ts'

const lower = { direction: 'lowerIsBetter' } as const
const higher = { direction: 'higherIsBetter' } as const
const minutes = (value: number) => ({ kind: 'quantity', value, unit: 'minutes' }) as const
const rating = (value: number) => ({ kind: 'rating', value, scale: [1, 5] }) as const
const hours = (value: number) => ({ kind: 'duration', duration: { hours: value } }) as const
const milliseconds = (value: number) =>
  ({ kind: 'duration', duration: { milliseconds: value } }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const
const presence = (present: boolean) => ({ kind: 'presence', present }) as const
const order = ['stairs', 'economy', 'business', 'first']
const seat = (level: string) => ({ kind: 'ordinal', level, order }) as const
const jakarta = { timeZone: 'Asia/Jakarta' }

const anchor = { at: Date.UTC(2026, 1, 1), timeZone: 'UTC' }
const month = { kind: 'duration', duration: { months: 1 } } as const
const day = { kind: 'duration', duration: { days: 1 } } as const

const tolerant: [Measure, Parameters<typeof expectationAround>[2]][] = [
  [minutes(10), lower],
  [rating(3), {}],
  [hours(2), {}],
  [instant(1000), {}],
  [date('2026-11-24'), jakarta],
  [seat('business'), {}],
]
const kinds: typeof tolerant = [...tolerant, [presence(true), {}], [presence(false), {}]]

test('expectationAround puts the tolerance of a quantity on the worse and the better side', () => {
  expect(expectationAround(minutes(10), 2, lower)).toStrictEqual({
    adequate: minutes(12),
    desired: minutes(8),
    direction: 'lowerIsBetter',
  })
  expect(expectationAround(minutes(10), 2, higher)).toStrictEqual({
    adequate: minutes(8),
    desired: minutes(12),
    direction: 'higherIsBetter',
  })
})

test('expectationAround keeps worse and better apart', () => {
  const tolerance = { worse: 5, better: 1 }
  expect(expectationAround(minutes(10), tolerance, lower)).toMatchObject({
    adequate: { value: 15 },
    desired: { value: 9 },
  })
  expect(expectationAround(minutes(10), tolerance, higher)).toMatchObject({
    adequate: { value: 5 },
    desired: { value: 11 },
  })
})

test('expectationAround moves ratings along their scale, up to its ends', () => {
  expect(expectationAround(rating(3), { worse: 2, better: 0.5 })).toStrictEqual({
    adequate: rating(1),
    desired: rating(3.5),
  })
  expect(expectationAround(rating(3), 2)).toMatchObject({ desired: { value: 5 } })
})

test('expectationAround moves durations and instants by milliseconds', () => {
  expect(expectationAround(hours(2), { worse: 60_000, better: 1 })).toStrictEqual({
    adequate: milliseconds(7_260_000),
    desired: milliseconds(7_199_999),
  })
  expect(expectationAround(instant(1000), { worse: 500, better: 1 })).toStrictEqual({
    adequate: instant(1500),
    desired: instant(999),
  })
})

test('expectationAround moves dates by days, over months and years', () => {
  expect(expectationAround(date('2027-12-31'), { worse: 1, better: 31 }, jakarta)).toStrictEqual({
    adequate: date('2028-01-01'),
    desired: date('2027-11-30'),
    timeZone: 'Asia/Jakarta',
  })
})

test('expectationAround moves along an ordered list by steps, up to its ends', () => {
  expect(expectationAround(seat('economy'), { worse: 1, better: 2 })).toStrictEqual({
    adequate: seat('stairs'),
    desired: seat('first'),
  })
  expect(expectationAround(seat('first'), { worse: 3, better: 0 })).toMatchObject({
    adequate: seat('stairs'),
    desired: seat('first'),
  })
})

test('expectationAround refuses steps that leave the ordered list', () => {
  const leave = (worse: number, better: number) => () =>
    expectationAround(seat('economy'), { worse, better })
  expect(leave(2, 0)).toThrow(RangeError)
  expect(leave(2, 0)).toThrow(
    'expectationAround needs whole steps within stairs, economy, business, first, got -1 from the first',
  )
  expect(leave(0, 3)).toThrow('got 4 from the first')
  expect(leave(0, 1e300)).toThrow(RangeError)
})

test.each([0.5, 1.5, 1e-9])('expectationAround refuses %d steps', (part) => {
  for (const tolerance of [part, { worse: part, better: 0 }, { worse: 0, better: part }]) {
    expect(() => expectationAround(seat('business'), tolerance)).toThrow('whole steps')
  }
})

test('expectationAround refuses a level that is not of its list, or a list that repeats one', () => {
  const level = { kind: 'ordinal', level: 'deck', order } as const
  expect(() => expectationAround(level, 0)).toThrow('got "deck"')
  const twice = { ...seat('first'), order: [...order, 'stairs'] }
  expect(() => expectationAround(twice, 0)).toThrow('each level once')
})

test('expectationAround has no tolerance around presence', () => {
  expect(expectationAround(presence(true), 0)).toStrictEqual({
    adequate: presence(true),
    desired: presence(true),
  })
  for (const present of [true, false]) {
    for (const tolerance of [1, 0.25, { worse: 1, better: 0 }, { worse: 0, better: 1 }]) {
      const around = () => expectationAround(presence(present), tolerance)
      expect(around).toThrow(RangeError)
      expect(around).toThrow('presence has no tolerance but 0')
    }
  }
})

test.each(kinds)('expectationAround makes one value of tolerance 0: %o', (measure, options) => {
  const promised = expectationAround(measure, 0, options)
  expect(promised.adequate).toStrictEqual(promised.desired)
  expect(assessDelivery(promised, measure)).toMatchObject({
    verdict: 'ordinary',
    adequacyGap: 0,
    superiorityGap: 0,
  })
})

test.each(tolerant)('expectationAround returns plain JSON: %o', (measure, options) => {
  const promised = expectationAround(measure, 1, options)
  expect(JSON.parse(JSON.stringify(promised))).toStrictEqual(promised)
})

test('expectationAround measures a month from its start', () => {
  const { adequate, desired } = expectationAround(month, { worse: 1, better: 0 }, { anchor })
  expect(adequate).toEqual(milliseconds(28 * 86_400_000 + 1))
  expect(desired).toEqual(milliseconds(28 * 86_400_000))
})

test('expectationAround refuses a month without start', () => {
  expect(() => expectationAround(month, 0)).toThrow(RangeError)
  expect(() => expectationAround(month, 0)).toThrow('anchor')
})

test('expectationAround keeps the start, so that a month delivered for a month is ordinary', () => {
  const promised = expectationAround(month, 0, { anchor })
  expect(assessDelivery(promised, month)).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
})

test('expectationAround keeps the start, so that a day of 23 hours is a day delivered too', () => {
  const spring = { at: Date.UTC(2026, 2, 8, 5), timeZone: 'America/New_York' }
  const promised = expectationAround(day, 0, { anchor: spring })
  expect(assessDelivery(promised, day)).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
})

test.each([-1, -Number.MIN_VALUE, NaN, Infinity])(
  'expectationAround refuses a tolerance of %d',
  (bad) => {
    for (const [measure, options] of kinds) {
      for (const tolerance of [bad, { worse: bad, better: 0 }, { worse: 0, better: bad }]) {
        const around = () => expectationAround(measure, tolerance, options)
        expect(around).toThrow(RangeError)
        expect(around).toThrow(`expectationAround needs a finite tolerance from 0, got ${bad}`)
      }
    }
  },
)

test('expectationAround refuses to leave the rating scale', () => {
  expect(() => expectationAround(rating(3), { worse: 2.5, better: 0 })).toThrow(RangeError)
  expect(() => expectationAround(rating(3), { worse: 0, better: 2.5 })).toThrow(
    'from 1 to 5, got 5.5',
  )
})

test('expectationAround refuses parts of milliseconds and days', () => {
  expect(() => expectationAround(hours(2), 0.5)).toThrow(RangeError)
  expect(() => expectationAround(instant(0), 0.5)).toThrow(RangeError)
  expect(() => expectationAround(date('2026-11-24'), 0.5, jakarta)).toThrow('whole days')
})

test('expectationAround refuses what leads beyond the calendar or beyond all numbers', () => {
  expect(() => expectationAround(date('9999-12-31'), 1, jakarta)).toThrow(RangeError)
  expect(() => expectationAround(date('2026-11-24'), 1e20, jakarta)).toThrow(RangeError)
  expect(() => expectationAround(instant(8.64e15), 1)).toThrow(RangeError)
  expect(() => expectationAround(minutes(1e308), 1.7e308, lower)).toThrow(RangeError)
})

test('expectationAround refuses a quantity without direction', () => {
  expect(() => expectationAround(minutes(10), 0)).toThrow(RangeError)
  expect(() => expectationAround(minutes(10), 0)).toThrow('direction')
})

test.each([
  [rating(3), lower],
  [hours(2), higher],
  [instant(0), higher],
  [date('2026-11-24'), { ...higher, ...jakarta }],
  [presence(true), lower],
  [seat('first'), lower],
] as const)(
  'expectationAround refuses a direction that contradicts the kind: %o',
  (measure, options) => {
    expect(() => expectationAround(measure, 0, options)).toThrow(RangeError)
    expect(() => expectationAround(measure, 0, options)).toThrow(options.direction)
  },
)

test('expectationAround refuses a date without zone', () => {
  expect(() => expectationAround(date('2026-11-24'), 0)).toThrow(RangeError)
  expect(() => expectationAround(date('2026-11-24'), 0)).toThrow('time zone')
})

test.each([
  minutes(NaN),
  minutes(-Infinity),
  rating(NaN),
  rating(6),
  instant(NaN),
  instant(0.5),
  hours(0.5),
] as Measure[])('expectationAround refuses what is no measure: %o', (measure) => {
  expect(() => expectationAround(measure, 0, measure.kind === 'quantity' ? lower : {})).toThrow(
    RangeError,
  )
})
