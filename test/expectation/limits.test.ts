import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import {
  advantage,
  anchorOf,
  directionOf,
  isTargetRange,
  limitMeasures,
  limitsOf,
} from '../../src/expectation/limits.ts'
import { measureKinds } from '../../src/expectation/measure-model.ts'
import type { Expectation } from '../../src/expectation/model.ts'

const quantity = (value: number, unit = 'kg') => ({ kind: 'quantity', value, unit }) as const
const rating = (value: number, scale: readonly [number, number] = [1, 5]) =>
  ({ kind: 'rating', value, scale }) as const
const duration = (parts: object) => ({ kind: 'duration', duration: parts }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const
const zone = { adequate: quantity(3), desired: quantity(5), direction: 'higherIsBetter' } as const
const anchor = { at: Date.UTC(2025, 1, 1), timeZone: 'UTC' }

describe('directionOf', () => {
  test('is fixed for every kind but a quantity', () => {
    const named = measureKinds.filter((kind) => kind !== 'quantity')
    expect(named.map((kind) => [kind, directionOf(kind, undefined)])).toEqual([
      ['rating', 'higherIsBetter'],
      ['duration', 'lowerIsBetter'],
      ['instant', 'lowerIsBetter'],
      ['civilDate', 'lowerIsBetter'],
      ['presence', 'higherIsBetter'],
      ['ordinal', 'higherIsBetter'],
    ])
    for (const kind of named) {
      const fixed = directionOf(kind, undefined)
      const wrong = fixed === 'higherIsBetter' ? 'lowerIsBetter' : 'higherIsBetter'
      expect(directionOf(kind, fixed)).toBe(fixed)
      expect(() => directionOf(kind, wrong)).toThrow(RangeError)
      expect(() => directionOf(kind, wrong)).toThrow(
        `an expectation of a ${kind} needs the direction ${fixed}, got ${wrong}`,
      )
    }
  })

  test('is named by the caller for a quantity', () => {
    expect(directionOf('quantity', 'lowerIsBetter')).toBe('lowerIsBetter')
    expect(directionOf('quantity', 'higherIsBetter')).toBe('higherIsBetter')
    expect(() => directionOf('quantity', undefined)).toThrow(
      'an expectation of a quantity needs the direction named, got undefined',
    )
  })
})

test('advantage is positive for the better of two positions', () => {
  expect(advantage(5, 3, 'higherIsBetter')).toBe(2)
  expect(advantage(5, 3, 'lowerIsBetter')).toBe(-2)
  expect(advantage(3, 3, 'lowerIsBetter')).toBe(0)
})

test('limitMeasures gives adequate and desired, or the first and the last of a target', () => {
  expect(limitMeasures(zone)).toEqual([quantity(3), quantity(5)])
  expect(limitMeasures({ earliest: instant(1), latest: instant(2) })).toEqual([
    instant(1),
    instant(2),
  ])
  expect(limitMeasures({ least: rating(2), most: rating(4) })).toEqual([rating(2), rating(4)])
})

test('isTargetRange tells targets from zones, whatever else an expectation carries', () => {
  const stored = { ...zone, earliest: '2026-11-24', least: 1, id: 7 }
  expect(isTargetRange({ least: rating(2), most: rating(4) })).toBe(true)
  expect(isTargetRange({ earliest: instant(1), latest: instant(2) })).toBe(true)
  expect(isTargetRange(stored)).toBe(false)
  expect(limitMeasures(stored)).toEqual([quantity(3), quantity(5)])
})

test('anchorOf gives where durations start, if anywhere', () => {
  expect(anchorOf(zone)).toBeUndefined()
  expect(anchorOf({ least: duration({}), most: duration({ months: 1 }), anchor })).toBe(anchor)
})

test('limitsOf judges both limits of a zone as within it', () => {
  const { dimension, deadline, judge } = limitsOf(zone)
  expect([dimension, deadline]).toEqual(['quantity in kg', 3])
  expect([2, 3, 4, 5, 6].map(judge)).toEqual([
    { because: 'worseThanAdequate', adequacyGap: -1, superiorityGap: -3 },
    { because: 'withinTolerance', adequacyGap: 0, superiorityGap: -2 },
    { because: 'withinTolerance', adequacyGap: 1, superiorityGap: -1 },
    { because: 'withinTolerance', adequacyGap: 2, superiorityGap: 0 },
    { because: 'betterThanDesired', adequacyGap: 3, superiorityGap: 1 },
  ])
})

test('limitsOf judges both limits of a target as within it, and nothing as better', () => {
  const { dimension, deadline, judge } = limitsOf({ earliest: instant(3), latest: instant(5) })
  expect([dimension, deadline]).toEqual(['instant', 5])
  expect([2, 3, 4, 5, 6].map(judge)).toEqual([
    { because: 'tooEarly', adequacyGap: -1, superiorityGap: -1 },
    { because: 'withinTolerance', adequacyGap: 0, superiorityGap: 0 },
    { because: 'withinTolerance', adequacyGap: 1, superiorityGap: 0 },
    { because: 'withinTolerance', adequacyGap: 0, superiorityGap: 0 },
    { because: 'tooLate', adequacyGap: -1, superiorityGap: -1 },
  ])
})

test('limitsOf lays the limits of a duration on the calendar of their anchor', () => {
  const month = { least: duration({ days: 28 }), most: duration({ months: 1 }) }
  expect(limitsOf({ ...month, anchor }).deadline).toBe(28 * 86_400_000)
  expect(() => limitsOf(month)).toThrow('anchor')
})

test.each<Expectation>([
  { earliest: instant(2), latest: instant(1) },
  { earliest: date('2026-11-25'), latest: date('2026-11-24'), timeZone: 'UTC' },
  { least: quantity(2), most: quantity(1) },
  { least: rating(2.5), most: rating(2) },
  { least: duration({ hours: 1 }), most: duration({ minutes: 59 }) },
  { least: duration({ days: 29 }), most: duration({ months: 1 }), anchor },
])('limitsOf refuses a target with its limits reversed and shows them: %j', (target) => {
  expect(() => limitsOf(target)).toThrow(RangeError)
  expect(() => limitsOf(target)).toThrow(
    `a target needs its first limit not beyond its last, got ${JSON.stringify(target)}`,
  )
})

test.each<[Expectation, string, string]>([
  [{ least: quantity(1), most: quantity(2, 'g') }, 'quantity in kg', 'quantity in g'],
  [{ least: quantity(1), most: rating(2) }, 'quantity in kg', 'rating from 1 to 5'],
  [{ least: rating(1), most: rating(2, [0, 10]) }, 'rating from 1 to 5', 'rating from 0 to 10'],
  [{ least: duration({ hours: 1 }), most: quantity(2) }, 'duration', 'quantity in kg'],
])('limitsOf refuses a target of two kinds, units or scales: %j', (target, one, other) => {
  expect(() => limitsOf(target)).toThrow(RangeError)
  expect(() => limitsOf(target)).toThrow(
    `an expectation needs limits of one kind, got ${one} and ${other}`,
  )
})

test('limitsOf refuses a target between an instant and a date', () => {
  const mixed = { earliest: instant(0), latest: date('2026-11-24'), timeZone: 'UTC' }
  // @ts-expect-error a target has limits of one kind
  expect(() => limitsOf(mixed)).toThrow('of one kind, got instant and civilDate')
})
