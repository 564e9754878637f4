import { describe, expect, test } from 'vitest'
import { waitPromise } from '../../src/promise/tell.ts'
import { durations } from './told.ts'

const { minute, hour, day } = durations
const noon = Date.UTC(2026, 2, 28, 12)

describe('waitPromise', () => {
  test('puts down when it was told, until when, why and what else, as plain JSON', () => {
    const told = {
      length: { minutes: 10 },
      reason: 'The kitchen is full',
      alternatives: ['The counter', 'Tomorrow'],
    }
    const promise = waitPromise({ toldAt: noon, ...told })
    expect(promise).toStrictEqual({
      toldAt: noon,
      promised: noon + 10 * minute,
      reason: 'The kitchen is full',
      alternatives: ['The counter', 'Tomorrow'],
    })
    expect(JSON.parse(JSON.stringify(promise))).toStrictEqual(promise)
  })

  test('leaves out what was not said, and has null for no length', () => {
    expect(waitPromise({ toldAt: noon })).toStrictEqual({ toldAt: noon, promised: null })
    expect(waitPromise({ toldAt: noon, alternatives: [] })).toStrictEqual({
      toldAt: noon,
      promised: null,
      alternatives: [],
    })
  })

  test('takes a Date, and an empty length as at once', () => {
    const now = { toldAt: noon, promised: noon }
    expect(waitPromise({ toldAt: new Date(noon), length: {} })).toStrictEqual(now)
    expect(waitPromise({ toldAt: noon, length: { minutes: 0, days: 0 } })).toStrictEqual(now)
  })

  test('lays days and longer on the calendar of the zone, and hours as they pass', () => {
    const told = { toldAt: noon, timeZone: 'Europe/Berlin' }
    // The clocks go forward in the night, so the day has 23 hours.
    expect(waitPromise({ ...told, length: { days: 1 } }).promised).toBe(noon + 23 * hour)
    expect(waitPromise({ ...told, length: { hours: 24 } }).promised).toBe(noon + day)
    expect(waitPromise({ ...told, length: { weeks: 8 } }).promised).toBe(noon + 56 * day - hour)
    expect(waitPromise({ ...told, length: { months: 1, hours: 2 } }).promised).toBe(
      Date.UTC(2026, 3, 28, 11) + 2 * hour,
    )
  })

  test('refuses days without a zone, negative or not', () => {
    for (const days of [1, -1]) {
      const act = () => waitPromise({ toldAt: noon, length: { days, hours: 0 } })
      expect(act).toThrow(RangeError)
      expect(act).toThrow('waitPromise needs a time zone for a length in days, got none')
    }
  })

  test.each(['weeks', 'months', 'years'])('refuses %s without a zone', (unit) => {
    const act = () => waitPromise({ toldAt: noon, length: { [unit]: 1 } })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(`waitPromise needs a time zone for a length in ${unit}, got none`)
  })

  test('refuses a zone that is none, a length of parts, and an instant that is none', () => {
    const told = { toldAt: noon, length: { minutes: 1 } }
    expect(() => waitPromise({ ...told, timeZone: 'Asia/Atlantis' })).toThrow(RangeError)
    expect(() => waitPromise({ ...told, length: { minutes: 1.5 } })).toThrow(RangeError)
    expect(() => waitPromise({ ...told, length: { hours: 1, minutes: -1 } })).toThrow(RangeError)
    expect(() => waitPromise({ ...told, toldAt: NaN })).toThrow(RangeError)
    expect(() => waitPromise({ ...told, toldAt: 8.64e15 })).toThrow(RangeError)
  })

  test('refuses a negative length', () => {
    const act = () => waitPromise({ toldAt: noon, length: { minutes: -1 } })
    expect(act).toThrow(RangeError)
    expect(act).toThrow(
      `waitPromise: the promise runs out before it was told, got ${noon - minute} told at ${noon}`,
    )
    const back = { toldAt: noon, length: { days: -1 }, timeZone: 'UTC' }
    expect(() => waitPromise(back)).toThrow('runs out before it was told')
  })

  test.each(['', ' ', '\n\t'])('refuses the blank reason or alternative %j', (blank) => {
    for (const told of [{ reason: blank }, { alternatives: ['Tomorrow', blank] }]) {
      const act = () => waitPromise({ toldAt: noon, ...told })
      expect(act).toThrow(RangeError)
      expect(act).toThrow('waitPromise: the promise has a blank reason or alternative')
    }
  })
})
