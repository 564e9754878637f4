import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier } from '../../src/ladder-analytics/kaplan-meier.ts'
import type { StayRecord, SurvivalStep } from '../../src/ladder-analytics/survival-model.ts'
import { survivalBands } from '../../src/ladder-analytics/survival-model.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }
import { curveOf, finishedStays, someStays, staysOf } from './curves.ts'

const closeTo = (
  values: readonly (number | null)[],
  wanted: readonly (number | null)[],
  tolerance: number,
) => {
  expect(values).toHaveLength(wanted.length)
  for (const [at, value] of values.entries()) {
    const other = wanted[at] ?? null
    if (other === null) expect(value).toBeNull()
    else expect(Math.abs((value ?? NaN) - other)).toBeLessThanOrEqual(tolerance)
  }
}

describe('kaplanMeier', () => {
  test.each(['km-gehan-6mp', 'km-all-censored', 'km-dwell-client'] as const)(
    'agrees with R survival on %s, in every column',
    (id) => {
      const { input, expected, tolerance } = fixture[id]
      const stays = staysOf(input.time, input.status)
      const { steps } = curveOf(stays)
      const column = (of: (step: SurvivalStep) => number | null) => steps.map(of)
      closeTo(
        column(({ time }) => time),
        expected.time,
        0,
      )
      closeTo(
        column(({ atRisk }) => atRisk),
        expected.nRisk,
        0,
      )
      closeTo(
        column(({ exits }) => exits),
        expected.nEvent,
        0,
      )
      closeTo(
        column(({ share }) => share),
        expected.survival,
        tolerance,
      )
      closeTo(
        column(({ standardError }) => standardError),
        expected.se,
        tolerance,
      )
      closeTo(
        column(({ cumulativeHazard }) => cumulativeHazard),
        expected.nelsonAalen,
        tolerance,
      )
      const bands = {
        logLog: [expected.lowerLogLog, expected.upperLogLog],
        log: [expected.lowerLog, expected.upperLog],
        plain: [expected.lowerPlain, expected.upperPlain],
      }
      for (const band of survivalBands) {
        const [low = [], high = []] = bands[band]
        const { steps } = curveOf(stays, { band })
        closeTo(
          steps.map(({ low }) => low),
          low,
          tolerance,
        )
        closeTo(
          steps.map(({ high }) => high),
          high,
          tolerance,
        )
      }
    },
  )

  test('agrees with R survival where stays came under observation late', () => {
    const { input, expected, tolerance } = fixture['km-left-truncated-small']
    const stays = input.exit.map((duration, at): StayRecord => ({
      duration,
      exit: input.status[at] === 1 ? 'left' : null,
      entry: input.entry[at] ?? 0,
    }))
    const { steps } = curveOf(stays)
    closeTo(
      steps.map(({ time }) => time),
      expected.time,
      0,
    )
    closeTo(
      steps.map(({ atRisk }) => atRisk),
      expected.nRisk,
      0,
    )
    closeTo(
      steps.map(({ share }) => share),
      expected.survival,
      tolerance,
    )
    closeTo(
      steps.map(({ standardError }) => standardError),
      expected.se,
      tolerance,
    )
    expect(steps.at(-1)).toMatchObject({ share: 0, standardError: null, low: null, high: null })
  })

  test('is a slow product over everybody who could have left', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        for (const { time, share, atRisk, exits } of curveOf(stays).steps) {
          const times = [...new Set(stays.map(({ duration }) => duration))].filter((t) => t <= time)
          const factors = times.map((t) => {
            const there = stays.filter(({ duration, entry = 0 }) => {
              return duration >= t && (entry === 0 || entry < t)
            })
            const left = there.filter(({ duration, exit }) => duration === t && exit !== null)
            if (t === time) expect([there.length, left.length]).toEqual([atRisk, exits])
            return left.length === 0 ? 1 : 1 - left.length / there.length
          })
          expect(share).toBeCloseTo(
            factors.reduce((product, factor) => product * factor, 1),
            12,
          )
        }
      }),
    )
  })

  test('is the share still there, counted, when every stay has ended', () => {
    fc.assert(
      fc.property(finishedStays, (stays) => {
        for (const { time, share } of curveOf(stays).steps) {
          const there = stays.filter(({ duration }) => duration > time).length
          expect(share).toBeCloseTo(there / stays.length, 12)
        }
      }),
    )
  })

  test('does not depend on the order of the stays, and survives JSON', () => {
    fc.assert(
      fc.property(someStays, fc.constantFrom(...survivalBands), (stays, band) => {
        const curve = kaplanMeier(stays, { band })
        expect(kaplanMeier([...stays].reverse(), { band })).toStrictEqual(curve)
        expect(JSON.parse(JSON.stringify(curve))).toStrictEqual(curve)
      }),
    )
  })

  test('keeps its intervals around the share and within 0 and 1, and wider at a higher level', () => {
    fc.assert(
      fc.property(someStays, fc.constantFrom(...survivalBands), (stays, band) => {
        const wide = curveOf(stays, { band, level: 0.99 }).steps
        for (const [at, { share, low, high }] of curveOf(stays, { band }).steps.entries()) {
          if (low === null || high === null) continue
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThan(share)
          expect(high).toBeGreaterThan(share)
          expect(high).toBeLessThanOrEqual(1)
          expect(wide[at]?.low).toBeLessThanOrEqual(low)
          expect(wide[at]?.high).toBeGreaterThanOrEqual(high)
        }
      }),
    )
  })

  test('counts who is censored at the time of an exit as still there', () => {
    const { steps } = curveOf(staysOf([5, 5, 9], [1, 0, 0]))
    expect(steps).toMatchObject([{ time: 5, atRisk: 3, exits: 1 }])
  })

  test('takes a stay of no length, an entry of 0 and a minus zero for what they are', () => {
    const stays = [
      { duration: -0, exit: 'left' },
      { duration: 4, exit: null, entry: 0 },
    ]
    expect(curveOf(stays).steps).toMatchObject([{ time: 0, atRisk: 2, exits: 1, share: 0.5 }])
  })

  test('stays at 0 without error once everybody under observation has left', () => {
    const stays = [
      { duration: 2, exit: 'left' },
      { duration: 8, exit: 'left', entry: 5 },
    ]
    expect(curveOf(stays).steps.map(({ share, standardError }) => [share, standardError])).toEqual([
      [0, null],
      [0, null],
    ])
  })

  test('names that there are no stays', () => {
    expect(kaplanMeier([])).toStrictEqual({ kind: 'unestimated', because: 'noStays' })
  })

  test('reads a hundred thousand stays', () => {
    const stays = Array.from({ length: 100_000 }, (_, at) => ({
      duration: (at * 7919) % 100_003,
      exit: at % 3 === 0 ? null : 'left',
    }))
    expect(curveOf(stays)).toMatchObject({ n: 100_000, exits: 66_666, censored: 33_334 })
  })

  test.each([
    [
      [
        { duration: 1, exit: null },
        { duration: -1, exit: null },
      ],
      'duration from 0, got -1 at index 1',
    ],
    [[{ duration: NaN, exit: null }], 'got NaN at index 0'],
    [[{ duration: Infinity, exit: null }], 'got Infinity at index 0'],
    [[{ duration: 3, exit: null, entry: -1 }], 'before the end of the stay (3), got -1 at index 0'],
    [[{ duration: 3, exit: null, entry: 3 }], 'before the end of the stay (3), got 3 at index 0'],
    [[{ duration: 3, exit: null, entry: NaN }], 'got NaN at index 0'],
  ])('refuses %j', (stays, message) => {
    expect(() => kaplanMeier(stays)).toThrow(RangeError)
    expect(() => kaplanMeier(stays)).toThrow(message)
  })

  test('refuses an exit that is neither a name nor null, and options it does not know', () => {
    const stays = JSON.parse('[{ "duration": 3 }]') as StayRecord[]
    expect(() => kaplanMeier(stays)).toThrow('an exit by name, or null, got undefined at index 0')
    expect(() => kaplanMeier([], { level: 1 })).toThrow(RangeError)
    const band = JSON.parse('"arcsine"') as 'log'
    expect(() => kaplanMeier([], { band })).toThrow('band of logLog, log, plain, got arcsine')
  })
})
