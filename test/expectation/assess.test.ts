import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilDate,
  civilDateFromEpochDay,
  civilDaysBetween,
} from '../../src/calendar/civil-date.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import type { Measure } from '../../src/expectation/measure-model.ts'
import {
  directions,
  verdicts,
  type Assessment,
  type CivilDateExpectation,
  type Delivery,
  type Direction,
  type DurationExpectation,
  type Expectation,
  type InstantExpectation,
  type QuantityExpectation,
  type Verdict,
} from '../../src/expectation/model.ts'
import oracles from '../fixtures/expectation.json' with { type: 'json' }

const quantity = (value: number, unit = 'minutes') => ({ kind: 'quantity', value, unit }) as const
const rating = (value: number, scale: readonly [number, number] = [1, 9]) =>
  ({ kind: 'rating', value, scale }) as const
const duration = (parts: object) => ({ kind: 'duration', duration: parts }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const

const presence = (present: boolean) => ({ kind: 'presence', present }) as const
const seats = ['stairs', 'economy', 'business', 'first']
const ordinal = (level: string, order: readonly string[] = seats) =>
  ({ kind: 'ordinal', level, order }) as const

const zone = (adequate: number, desired: number, direction: Direction): QuantityExpectation => ({
  adequate: quantity(adequate),
  desired: quantity(desired),
  direction,
})
const exactly = <Limit extends Measure>(limit: Limit) => ({ adequate: limit, desired: limit })
const noon = Date.UTC(2026, 10, 24, 12)
const byNoon: InstantExpectation = exactly(instant(noon))
const tuesday: CivilDateExpectation = {
  ...exactly(date('2026-11-24')),
  timeZone: 'Asia/Jakarta',
}

function assessed(expectation: Expectation, delivery: Measure) {
  const assessment = assessDelivery(expectation, delivery)
  if (assessment.kind !== 'assessed') throw new Error(assessment.because)
  return assessment
}

test('assessDelivery gives the verdicts and gaps of the source text on waiting', () => {
  const { input, expected } = oracles['evd.lower.wait']
  const found = input.cases.map((each) =>
    assessed(zone(each.expected, each.expected, 'lowerIsBetter'), quantity(each.delivered)),
  )
  expect(found.map(({ verdict }) => verdict)).toEqual(expected.verdict)
  expect(found.map(({ superiorityGap }) => superiorityGap)).toEqual(expected.gap)
})

test('assessDelivery takes "two or three days" for a zone of tolerance, both limits included', () => {
  const { input, expected } = oracles['zot.twoOrThreeDays']
  const inDays = zone(input.adequate, input.desired, 'lowerIsBetter')
  const minutes = (days: number) => duration({ minutes: Math.round(days * 1440) })
  const inTime = { adequate: minutes(input.adequate), desired: minutes(input.desired) }
  for (const [index, delivered] of input.delivered.entries()) {
    expect(assessed(inDays, quantity(delivered)).verdict).toBe(expected[index])
    expect(assessed(inTime, minutes(delivered)).verdict).toBe(expected[index])
  }
})

test('assessDelivery gives the published adequacy and superiority gaps of LibQUAL', () => {
  const { input, expected, tolerance } = oracles['zot.libqual.willingness']
  expect(input.rows).toHaveLength(17)
  for (const { id, adequate, desired, perceived } of input.rows as LibqualRow[]) {
    const found = assessed(
      { adequate: rating(adequate), desired: rating(desired) },
      rating(perceived),
    )
    expect(Math.abs(found.adequacyGap - expected.adequacyGap[id])).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(found.superiorityGap - expected.superiorityGap[id])).toBeLessThanOrEqual(
      tolerance,
    )
    const band = { withinZone: 'withinTolerance', belowAdequate: 'worseThanAdequate' }
    expect(found.because).toBe(band[expected.band[id] as keyof typeof band])
  }
})

interface LibqualRow {
  readonly id: keyof (typeof oracles)['zot.libqual.willingness']['expected']['band']
  readonly adequate: number
  readonly desired: number
  readonly perceived: number
}

test('assessDelivery returns verdict, reason, gaps and what was compared', () => {
  const expectation = zone(12, 8, 'lowerIsBetter')
  const compared = (delivered: number) => ({
    kind: 'assessed',
    expectation,
    delivery: quantity(delivered),
  })
  expect(assessDelivery(expectation, quantity(13))).toStrictEqual({
    ...compared(13),
    verdict: 'disaster',
    because: 'worseThanAdequate',
    adequacyGap: -1,
    superiorityGap: -5,
  })
  expect(assessDelivery(expectation, quantity(12))).toStrictEqual({
    ...compared(12),
    verdict: 'ordinary',
    because: 'withinTolerance',
    adequacyGap: 0,
    superiorityGap: -4,
  })
  expect(assessDelivery(expectation, quantity(8))).toStrictEqual({
    ...compared(8),
    verdict: 'ordinary',
    because: 'withinTolerance',
    adequacyGap: 4,
    superiorityGap: 0,
  })
  expect(assessDelivery(expectation, quantity(7))).toStrictEqual({
    ...compared(7),
    verdict: 'excellent',
    because: 'betterThanDesired',
    adequacyGap: 5,
    superiorityGap: 1,
  })
})

test.each<[string, Expectation, Measure[]]>([
  ['quantity', zone(3, 4, 'higherIsBetter'), [2, 3, 4, 5].map((value) => quantity(value))],
  ['quantity', zone(4, 3, 'lowerIsBetter'), [5, 4, 3, 2].map((value) => quantity(value))],
  [
    'rating',
    { adequate: rating(6), desired: rating(7.5), direction: 'higherIsBetter' },
    [5.9, 6, 7.5, 9].map((value) => rating(value)),
  ],
  [
    'duration',
    { adequate: duration({ days: 3 }), desired: duration({ hours: 48 }) },
    [{ days: 3, milliseconds: 1 }, { hours: 72 }, { days: 2 }, { hours: 47 }].map(duration),
  ],
  [
    'instant',
    { adequate: instant(noon), desired: instant(noon - 1000) },
    [noon + 1, noon, noon - 1000, noon - 1001].map(instant),
  ],
  [
    'civilDate',
    { adequate: date('2026-03-01'), desired: date('2026-02-28'), timeZone: 'UTC' },
    ['2026-03-02', '2026-03-01', '2026-02-28', '2026-02-27'].map(date),
  ],
])(
  'assessDelivery compares each kind of measure at both limits: %s',
  (_, expectation, deliveries) => {
    expect(deliveries.map((delivery) => assessed(expectation, delivery).verdict)).toEqual([
      'disaster',
      'ordinary',
      'ordinary',
      'excellent',
    ])
  },
)

test('assessDelivery measures gaps in milliseconds, days and points of the scale', () => {
  const gaps = (expectation: Expectation, delivery: Measure) => {
    const { adequacyGap, superiorityGap } = assessed(expectation, delivery)
    return [adequacyGap, superiorityGap]
  }
  expect(gaps(exactly(duration({ hours: 2 })), duration({ hours: 1 }))).toEqual([3.6e6, 3.6e6])
  expect(gaps(byNoon, instant(noon + 250))).toEqual([-250, -250])
  expect(gaps(tuesday, date('2026-12-24'))).toEqual([-30, -30])
  expect(gaps({ adequate: rating(5), desired: rating(8) }, rating(6.5))).toEqual([1.5, -1.5])
})

/** How good something is, in units of its gaps, as limits and a delivery of each kind of measure. */
type Line = (
  adequate: number,
  desired: number,
  delivered: number,
) => readonly [Expectation, Measure]
const on = <Limit extends Measure>(at: (goodness: number) => Limit, ...goods: number[]) => {
  const [adequate, desired, delivered] = goods.map(at)
  if (!adequate || !desired || !delivered) throw new Error('a line needs two limits and a delivery')
  return [{ adequate, desired }, delivered] as const
}
const levels = Array.from({ length: 401 }, (_, place) => `level ${place}`)
const zoneOf =
  (way: Direction): Line =>
  (...goods) => {
    const [limits, delivery] = on(
      (good) => quantity(way === 'higherIsBetter' ? good : -good),
      ...goods,
    )
    return [{ ...limits, direction: way }, delivery]
  }
const lines: Readonly<Record<string, Line>> = {
  'quantity, higher is better': zoneOf('higherIsBetter'),
  'quantity, lower is better': zoneOf('lowerIsBetter'),
  rating: (...goods) => on((good) => rating(good, [-200, 200]), ...goods),
  duration: (...goods) => on((good) => duration({ milliseconds: 500 - good }), ...goods),
  'duration from an anchor': (...goods) => {
    const [limits, delivery] = on(
      (good) => duration({ months: 1, milliseconds: 500 - good }),
      ...goods,
    )
    return [{ ...limits, anchor: { at: 0, timeZone: 'UTC' } }, delivery]
  },
  instant: (...goods) => on((good) => instant(noon - good), ...goods),
  civilDate: (...goods) => {
    const [limits, delivery] = on(
      (good) => ({ kind: 'civilDate', on: civilDateFromEpochDay(20_000 - good) }) as const,
      ...goods,
    )
    return [{ ...limits, timeZone: 'Asia/Jakarta' }, delivery]
  },
  ordinal: (...goods) => on((good) => ordinal(`level ${good + 200}`, levels), ...goods),
}
const there: Line = (...goods) => on((good) => presence(good > 0), ...goods)
const near = fc.integer({ min: -4, max: 4 })
const more = fc.nat(3)
const cases = fc.record({ adequate: near, width: more, delivered: near })
const rank = (verdict: Verdict) => verdicts.indexOf(verdict)
const swapped = { disaster: 'excellent', ordinary: 'ordinary', excellent: 'disaster' } as const

describe.each(Object.entries({ ...lines, presence: there }))(
  'assessDelivery of a %s',
  (_, line) => {
    const at = (...goods: Parameters<Line>) => assessed(...line(...goods))

    test('puts a delivery into exactly one class, by the signs of its gaps', () => {
      fc.assert(
        fc.property(cases, ({ adequate, width, delivered }) => {
          const found = at(adequate, adequate + width, delivered)
          const classes = {
            disaster: found.adequacyGap < 0,
            excellent: found.superiorityGap > 0,
            ordinary: found.adequacyGap >= 0 && found.superiorityGap <= 0,
          }
          expect(verdicts.filter((verdict) => classes[verdict])).toEqual([found.verdict])
          const reasons = {
            disaster: 'worseThanAdequate',
            ordinary: 'withinTolerance',
            excellent: 'betterThanDesired',
          }
          expect(found.because).toBe(reasons[found.verdict])
          expect(found.adequacyGap).toBeGreaterThanOrEqual(found.superiorityGap)
        }),
      )
    })

    test('swaps disaster and excellent when a promise and its delivery are swapped', () => {
      fc.assert(
        fc.property(near, near, (expected, delivered) => {
          const there = at(expected, expected, delivered)
          const back = at(delivered, delivered, expected)
          expect(back.verdict).toBe(swapped[there.verdict])
          expect(back.adequacyGap).toBe(0 - there.adequacyGap)
          expect(there.superiorityGap).toBe(there.adequacyGap)
        }),
      )
    })

    test('is never worse for a better delivery, nor better for a higher expectation', () => {
      fc.assert(
        fc.property(cases, more, more, ({ adequate, width, delivered }, by, raise) => {
          const desired = adequate + width
          const before = rank(at(adequate, desired, delivered).verdict)
          const improved = at(adequate, desired, delivered + by)
          expect(rank(improved.verdict)).toBeGreaterThanOrEqual(before)
          const raised = at(adequate + Math.min(by, raise), desired + by, delivered)
          expect(rank(raised.verdict)).toBeLessThanOrEqual(before)
        }),
      )
    })
  },
)

test.each(Object.entries(lines))(
  'assessDelivery gives a %s the verdict of plain numbers, whatever shift, scale or sign',
  (_, line) => {
    const shift = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(cases, shift, fc.integer({ min: 1, max: 20 }), (each, by, factor) => {
        const [adequate, desired, delivered] = [
          each.adequate,
          each.adequate + each.width,
          each.delivered,
        ]
        const plain = assessed(zone(-adequate, -desired, 'lowerIsBetter'), quantity(-delivered))
        const found = assessed(
          ...line(adequate * factor + by, desired * factor + by, delivered * factor + by),
        )
        expect(found.verdict).toBe(plain.verdict)
        expect(found.adequacyGap).toBe(plain.adequacyGap * factor)
        expect(found.superiorityGap).toBe(plain.superiorityGap * factor)
      }),
    )
  },
)

test('assessDelivery calls the free shortening of trousers excellent: not expected, and there', () => {
  expect(assessDelivery(exactly(presence(false)), presence(true))).toStrictEqual({
    kind: 'assessed',
    verdict: 'excellent',
    because: 'betterThanDesired',
    adequacyGap: 1,
    superiorityGap: 1,
    expectation: exactly(presence(false)),
    delivery: presence(true),
  })
})

test.each([
  [false, false, false, 'ordinary', 0, 0],
  [false, false, true, 'excellent', 1, 1],
  [false, true, false, 'ordinary', 0, -1],
  [false, true, true, 'ordinary', 1, 0],
  [true, true, false, 'disaster', -1, -1],
  [true, true, true, 'ordinary', 0, 0],
])(
  'assessDelivery of presence, adequate %s, desired %s, delivered %s: %s',
  (adequate, desired, delivered, verdict, adequacyGap, superiorityGap) => {
    const promised = { adequate: presence(adequate), desired: presence(desired) }
    expect(assessed(promised, presence(delivered))).toMatchObject({
      verdict,
      adequacyGap,
      superiorityGap,
    })
  },
)

test('assessDelivery gives every zone of an ordered list its verdicts', () => {
  const found: Record<string, Verdict[]> = {}
  for (const [least, adequate] of seats.entries()) {
    for (const desired of seats.slice(least)) {
      const promised = { adequate: ordinal(adequate), desired: ordinal(desired) }
      found[`${adequate}-${desired}`] = seats.map(
        (seat) => assessed(promised, ordinal(seat)).verdict,
      )
    }
  }
  const [bad, fine, good] = verdicts
  expect(found).toEqual({
    'stairs-stairs': [fine, good, good, good],
    'stairs-economy': [fine, fine, good, good],
    'stairs-business': [fine, fine, fine, good],
    'stairs-first': [fine, fine, fine, fine],
    'economy-economy': [bad, fine, good, good],
    'economy-business': [bad, fine, fine, good],
    'economy-first': [bad, fine, fine, fine],
    'business-business': [bad, bad, fine, good],
    'business-first': [bad, bad, fine, fine],
    'first-first': [bad, bad, bad, fine],
  })
})

test('assessDelivery counts the gaps of an ordered list in steps', () => {
  const promised = { adequate: ordinal('economy'), desired: ordinal('business') }
  expect(
    seats.map((seat) => {
      const { adequacyGap, superiorityGap } = assessed(promised, ordinal(seat))
      return [adequacyGap, superiorityGap]
    }),
  ).toEqual([
    [-1, -2],
    [0, -1],
    [1, 0],
    [2, 1],
  ])
})

test.each([
  ['reversed', [...seats].reverse()],
  ['shorter', seats.slice(1)],
  ['longer', [...seats, 'deck']],
  ['of other words', seats.map((seat) => seat.toUpperCase())],
  ['of other words that join to the same', ['stairs, economy', 'business', 'first']],
])('assessDelivery refuses a level of another list: %s', (_, order) => {
  const compare = () => assessDelivery(exactly(ordinal('first')), ordinal(order[1] ?? '', order))
  expect(compare).toThrow(RangeError)
  expect(compare).toThrow('comparable with the level of')
})

test('assessDelivery refuses levels that their list does not have once', () => {
  const first = exactly(ordinal('first'))
  expect(() => assessDelivery(first, ordinal('deck'))).toThrow('got "deck"')
  expect(() => assessDelivery(exactly(ordinal('deck')), null)).toThrow('got "deck"')
  const repeated = ordinal('first', ['economy', 'economy', 'first'])
  expect(() => assessDelivery(exactly(repeated), repeated)).toThrow('each level once')
})

/** A target with two sides on a line of units, and where it is overshot. */
interface Target {
  readonly reasons: readonly [below: string, above: string]
  readonly of: Line
}
const between = <Limit extends Measure>(at: (place: number) => Limit, ...places: number[]) => {
  const [{ adequate, desired }, delivery] = on(at, ...places)
  return [{ least: adequate, most: desired }, delivery] as const
}
const amounts = ['tooLittle', 'tooMuch'] as const
const times = ['tooEarly', 'tooLate'] as const
const targets: Readonly<Record<string, Target>> = {
  instants: {
    reasons: times,
    of: (...places) => {
      const [{ adequate, desired }, delivery] = on((place) => instant(noon + place), ...places)
      return [{ earliest: adequate, latest: desired }, delivery]
    },
  },
  dates: {
    reasons: times,
    of: (...places) => {
      const [{ adequate, desired }, delivery] = on(
        (place) => ({ kind: 'civilDate', on: civilDateFromEpochDay(20_000 + place) }) as const,
        ...places,
      )
      return [{ earliest: adequate, latest: desired, timeZone: 'Asia/Jakarta' }, delivery]
    },
  },
  quantities: { reasons: amounts, of: (...places) => between((at) => quantity(at), ...places) },
  ratings: { reasons: amounts, of: (...places) => between((at) => rating(at + 5), ...places) },
  durations: {
    reasons: amounts,
    of: (...places) => between((at) => duration({ milliseconds: at + 50 }), ...places),
  },
  'durations from an anchor': {
    reasons: amounts,
    of: (...places) => {
      const [limits, delivery] = between(
        (at) => duration({ months: 1, milliseconds: at + 50 }),
        ...places,
      )
      return [{ ...limits, anchor: { at: 0, timeZone: 'America/New_York' } }, delivery]
    },
  },
}

describe.each(Object.entries(targets))('assessDelivery of a target of %s', (_, { reasons, of }) => {
  const places = [-2, -1, 0, 1, 2]
  const [below, above] = reasons

  test('is ordinary within both limits, a disaster outside on either side, and never excellent', () => {
    for (const first of places) {
      for (const last of places.filter((place) => place >= first)) {
        for (const place of places) {
          const outside = Math.max(first - place, place - last, 0)
          const [expectation, delivery] = of(first, last, place)
          expect(assessDelivery(expectation, delivery)).toStrictEqual({
            kind: 'assessed',
            verdict: outside > 0 ? 'disaster' : 'ordinary',
            because: outside === 0 ? 'withinTolerance' : place < first ? below : above,
            adequacyGap: outside > 0 ? -outside : Math.min(place - first, last - place),
            superiorityGap: outside > 0 ? -outside : 0,
            expectation,
            delivery,
          })
        }
      }
    }
  })

  test('refuses limits that are reversed', () => {
    const [expectation, delivery] = of(1, 0, 0)
    for (const given of [delivery, null]) {
      expect(() => assessDelivery(expectation, given)).toThrow(RangeError)
      expect(() => assessDelivery(expectation, given)).toThrow('first limit not beyond its last')
    }
  })
})

test('assessDelivery is pending to the last instant of a target, and overdue after it', () => {
  const visit = { earliest: instant(noon), latest: instant(noon + 1000) }
  const at = (now: number) => assessDelivery(visit, null, { now })
  expect(at(noon - 500)).toStrictEqual({
    kind: 'pending',
    because: 'notDueYet',
    left: 1500,
    expectation: visit,
  })
  expect(at(noon + 1000)).toMatchObject({ kind: 'pending', left: 0 })
  expect(at(noon + 1001)).toStrictEqual({
    kind: 'overdue',
    verdict: 'disaster',
    because: 'notDeliveredInTime',
    overdueBy: 1,
    expectation: visit,
  })
  expect(assessDelivery(visit, null)).toStrictEqual({ kind: 'unmeasured', because: 'notDelivered' })
  expect(assessDelivery(visit, { kind: 'withdrawn' })).toMatchObject({ because: 'withdrawn' })
})

test('assessDelivery reads instants as dates of the zone of a target of dates', () => {
  const visit = {
    earliest: date('2026-11-24'),
    latest: date('2026-11-25'),
    timeZone: 'Asia/Jakarta',
  }
  const at = (text: string) => assessDelivery(visit, instant(Date.parse(text)))
  expect(at('2026-11-23T16:59:59.999Z')).toMatchObject({ because: 'tooEarly', adequacyGap: -1 })
  expect(at('2026-11-23T17:00:00Z')).toMatchObject({ because: 'withinTolerance', adequacyGap: 0 })
  expect(at('2026-11-25T16:59:59.999Z')).toMatchObject({ because: 'withinTolerance' })
  expect(at('2026-11-25T17:00:00Z')).toMatchObject({ because: 'tooLate', adequacyGap: -1 })
  const missing = (now: string) => assessDelivery(visit, null, { now: new Date(now) })
  expect(missing('2026-11-23T16:00:00Z')).toMatchObject({ kind: 'pending', left: 2 })
  expect(missing('2026-11-25T16:59:59.999Z')).toMatchObject({ kind: 'pending', left: 0 })
  expect(missing('2026-11-25T17:00:00Z')).toMatchObject({ kind: 'overdue', overdueBy: 1 })
})

test('assessDelivery has no deadline for a target of amounts', () => {
  const portion = { least: quantity(1), most: quantity(2) }
  expect(assessDelivery(portion, null, { now: noon })).toStrictEqual({
    kind: 'unmeasured',
    because: 'notDelivered',
  })
})

test('assessDelivery lays a target of months on the calendar of its anchor', () => {
  const february = { at: Date.UTC(2025, 1, 1), timeZone: 'UTC' }
  const month = { least: duration({ months: 1 }), most: duration({ days: 30 }) }
  const lasting = (days: number) =>
    assessDelivery({ ...month, anchor: february }, duration({ days }))
  expect(lasting(27)).toMatchObject({ because: 'tooLittle', adequacyGap: -86_400_000 })
  expect(lasting(28)).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
  expect(lasting(31)).toMatchObject({ because: 'tooMuch', adequacyGap: -86_400_000 })
  expect(() => assessDelivery(month, duration({ days: 28 }))).toThrow('anchor')
})

test('assessDelivery lets no infinite gap out of a target either', () => {
  const target = { least: quantity(1.6e308), most: quantity(1.7e308) }
  expect(() => assessDelivery(target, quantity(-1.7e308))).toThrow(RangeError)
  expect(assessDelivery(target, quantity(1.65e308))).toMatchObject({ verdict: 'ordinary' })
})

test('assessDelivery has no minus zero in its gaps, not even for minus zero', () => {
  for (const way of directions) {
    for (const [expected, delivered] of [
      [0, -0],
      [-0, 0],
      [-0, -0],
      [0, 0],
    ] as const) {
      const found = assessDelivery(zone(expected, expected, way), quantity(delivered))
      expect(found).toMatchObject({ verdict: 'ordinary', adequacyGap: 0, superiorityGap: 0 })
    }
  }
  const neutral = rating(-0, [-5, 5])
  expect(assessDelivery(exactly(neutral), neutral)).toMatchObject({ adequacyGap: 0 })
  const zero = rating(0, [-5, 5])
  expect(assessDelivery(exactly(zero), neutral)).toMatchObject({ adequacyGap: 0 })
  const nothing = duration({ hours: -0 })
  expect(assessDelivery(exactly(nothing), nothing)).toMatchObject({ adequacyGap: 0 })
  expect(assessDelivery(exactly(instant(-0)), instant(0))).toMatchObject({ adequacyGap: 0 })
  expect(assessDelivery(byNoon, null, { now: noon })).toMatchObject({ left: 0 })
})

test('assessDelivery reads a delivery instant as a date of the promised zone', () => {
  const at = (text: string) => assessed(tuesday, instant(Date.parse(text)))
  expect(at('2026-11-23T17:00:00Z')).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
  expect(at('2026-11-23T16:59:59.999Z')).toMatchObject({ verdict: 'excellent', adequacyGap: 1 })
  expect(at('2026-11-24T14:00:00Z')).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
  expect(at('2026-11-24T16:59:59.999Z')).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
  expect(at('2026-11-24T17:00:00Z')).toMatchObject({ verdict: 'disaster', adequacyGap: -1 })
})

test('assessDelivery calls the evening of a promised date ordinary, of a promised noon late', () => {
  const evening = instant(Date.UTC(2026, 10, 24, 14))
  expect(assessed(tuesday, evening).verdict).toBe('ordinary')
  expect(assessed(byNoon, evening).verdict).toBe('disaster')
})

test('assessDelivery keeps the delivery as it was given, not as it was read', () => {
  expect(assessed(tuesday, instant(noon)).delivery).toStrictEqual(instant(noon))
})

test('assessDelivery compares durations in the calendar only from an anchor', () => {
  const { input, expected } = oracles['duration.relative']
  const verdictsOf = { '-1': 'disaster', '0': 'ordinary', '1': 'excellent' }
  for (const [index, { a, b, relativeTo }] of input.cases.entries()) {
    const wanted = String(expected[index])
    const promised: DurationExpectation = relativeTo
      ? { ...exactly(duration(a)), anchor: { at: Date.parse(relativeTo), timeZone: 'UTC' } }
      : exactly(duration(a))
    const compare = () => assessed(promised, duration(b)).verdict
    if (wanted === 'error') expect(compare).toThrow(RangeError)
    else expect(compare()).toBe(verdictsOf[wanted as keyof typeof verdictsOf])
  }
})

test.each([{ weeks: 1 }, { months: 1 }, { years: 1 }])(
  'assessDelivery refuses %o without an anchor, promised or delivered',
  (parts) => {
    const hour = duration({ hours: 1 })
    expect(() => assessDelivery(exactly(duration(parts)), hour)).toThrow(RangeError)
    expect(() => assessDelivery(exactly(duration(parts)), null)).toThrow('anchor')
    expect(() => assessDelivery(exactly(hour), duration(parts))).toThrow('anchor')
  },
)

test('assessDelivery lays civil days on the calendar of the anchor', () => {
  const anchor = { at: Date.UTC(2026, 2, 8, 5), timeZone: 'America/New_York' }
  const day = exactly(duration({ days: 1 }))
  expect(assessed({ ...day, anchor }, duration({ hours: 23 })).verdict).toBe('ordinary')
  expect(assessed(day, duration({ hours: 23 })).verdict).toBe('excellent')
})

test('assessDelivery is pending up to the promised instant, and overdue a millisecond later', () => {
  const at = (now: number) => assessDelivery(byNoon, null, { now })
  expect(at(noon - 1000)).toStrictEqual({
    kind: 'pending',
    because: 'notDueYet',
    left: 1000,
    expectation: byNoon,
  })
  expect(at(noon)).toMatchObject({ kind: 'pending', left: 0 })
  expect(at(noon + 1)).toStrictEqual({
    kind: 'overdue',
    verdict: 'disaster',
    because: 'notDeliveredInTime',
    overdueBy: 1,
    expectation: byNoon,
  })
})

test('assessDelivery is pending through the promised date, and overdue a day later', () => {
  const at = (text: string) => assessDelivery(tuesday, null, { now: new Date(text) })
  expect(at('2026-11-22T17:00:00Z')).toMatchObject({ kind: 'pending', left: 1 })
  expect(at('2026-11-24T16:59:59.999Z')).toMatchObject({ kind: 'pending', left: 0 })
  expect(at('2026-11-24T17:00:00Z')).toStrictEqual({
    kind: 'overdue',
    verdict: 'disaster',
    because: 'notDeliveredInTime',
    overdueBy: 1,
    expectation: tuesday,
  })
})

test('assessDelivery waits to the adequate limit, not to the desired one', () => {
  const wide = { adequate: instant(noon), desired: instant(noon - 1000) }
  expect(assessDelivery(wide, null, { now: noon - 1 })).toMatchObject({ kind: 'pending', left: 1 })
})

test('assessDelivery tells nothing of what is not delivered without now, or without a deadline', () => {
  const unmeasured = { kind: 'unmeasured', because: 'notDelivered' }
  for (const expectation of [
    byNoon,
    tuesday,
    zone(1, 2, 'higherIsBetter'),
    exactly(rating(5)),
    exactly(duration({ hours: 1 })),
  ]) {
    expect(assessDelivery(expectation, null)).toStrictEqual(unmeasured)
  }
  for (const expectation of [exactly(rating(5)), exactly(duration({ hours: 1 }))]) {
    expect(assessDelivery(expectation, null, { now: noon })).toStrictEqual(unmeasured)
  }
})

test('assessDelivery tells no verdict of what was withdrawn or never promised', () => {
  const withdrawn = { kind: 'withdrawn' } as const
  for (const now of [{}, { now: noon + 1 }]) {
    expect(assessDelivery(byNoon, withdrawn, now)).toStrictEqual({
      kind: 'unmeasured',
      because: 'withdrawn',
    })
    for (const delivery of [null, withdrawn, instant(noon)]) {
      expect(assessDelivery(null, delivery, now)).toStrictEqual({
        kind: 'unmeasured',
        because: 'noExpectation',
      })
    }
  }
})

test('assessDelivery goes by what was promised, whatever else the promise carries', () => {
  // A row of an application has more fields than the model; a zone is a likely one.
  const stored = { ...byNoon, id: 7, timeZone: 'Asia/Jakarta' }
  expect(assessDelivery(stored, null, { now: noon + 1 })).toMatchObject({
    kind: 'overdue',
    overdueBy: 1,
  })
  expect(assessDelivery(stored, null, { now: noon - 1 })).toMatchObject({
    kind: 'pending',
    left: 1,
  })
  expect(assessDelivery(stored, instant(noon))).toMatchObject({ verdict: 'ordinary' })
  const opened = { ...byNoon, earliest: noon - 1, least: 1 }
  expect(assessDelivery(opened, instant(noon))).toMatchObject({ verdict: 'ordinary' })
  const length = { ...exactly(duration({ hours: 1 })), id: 8, timeZone: 'Asia/Jakarta' }
  expect(assessDelivery(length, null, { now: noon })).toEqual({
    kind: 'unmeasured',
    because: 'notDelivered',
  })
})

test.each<[Expectation, Measure, string, string]>([
  [zone(1, 1, 'lowerIsBetter'), quantity(1, 'hours'), 'quantity in minutes', 'quantity in hours'],
  [zone(1, 1, 'lowerIsBetter'), duration({ minutes: 1 }), 'quantity in minutes', 'duration'],
  [exactly(rating(3)), rating(3, [1, 5]), 'rating from 1 to 9', 'rating from 1 to 5'],
  [exactly(rating(3)), quantity(3), 'rating from 1 to 9', 'quantity in minutes'],
  [byNoon, date('2026-11-24'), 'instant', 'civilDate'],
  [byNoon, duration({ hours: 1 }), 'instant', 'duration'],
  [tuesday, duration({ hours: 1 }), 'civilDate', 'duration'],
  [exactly(duration({ hours: 1 })), instant(noon), 'duration', 'instant'],
  [exactly(presence(true)), quantity(1), 'presence', 'quantity in minutes'],
  [exactly(rating(3)), presence(true), 'rating from 1 to 9', 'presence'],
  [{ earliest: instant(0), latest: instant(noon) }, date('2026-11-24'), 'instant', 'civilDate'],
  [
    { least: quantity(1), most: quantity(2) },
    quantity(1, 'kg'),
    'quantity in minutes',
    'quantity in kg',
  ],
  [
    { least: rating(1), most: rating(2) },
    rating(1, [1, 5]),
    'rating from 1 to 9',
    'rating from 1 to 5',
  ],
])(
  'assessDelivery refuses a delivery of another kind, unit or scale: %o, %o',
  (promised, given, one, other) => {
    const compare = () => assessDelivery(promised, given)
    expect(compare).toThrow(RangeError)
    expect(compare).toThrow(`comparable with the ${one} expected, got a ${other}`)
  },
)

test.each<[object, string, string]>([
  [
    { adequate: quantity(1), desired: quantity(1, 'hours'), direction: 'lowerIsBetter' },
    'quantity in minutes',
    'quantity in hours',
  ],
  [{ adequate: rating(3), desired: rating(3, [1, 5]) }, 'rating from 1 to 9', 'rating from 1 to 5'],
  [{ adequate: instant(0), desired: date('1970-01-01') }, 'instant', 'civilDate'],
])(
  'assessDelivery refuses limits of different kinds, units or scales: %o',
  (promised, one, other) => {
    for (const delivery of [null, quantity(1)]) {
      const compare = () => assessDelivery(promised as Expectation, delivery)
      expect(compare).toThrow(RangeError)
      expect(compare).toThrow(`of one kind, got ${one} and ${other}`)
    }
  },
)

test('assessDelivery refuses a quantity without direction', () => {
  const compare = () => assessDelivery(exactly(quantity(1)) as never, quantity(1))
  expect(compare).toThrow(RangeError)
  expect(compare).toThrow('quantity')
  expect(compare).toThrow('direction')
})

test.each([
  [exactly(rating(3)), 'lowerIsBetter', 'higherIsBetter'],
  [exactly(duration({ hours: 1 })), 'higherIsBetter', 'lowerIsBetter'],
  [byNoon, 'higherIsBetter', 'lowerIsBetter'],
  [tuesday, 'higherIsBetter', 'lowerIsBetter'],
  [exactly(presence(true)), 'lowerIsBetter', 'higherIsBetter'],
  [exactly(ordinal('first')), 'lowerIsBetter', 'higherIsBetter'],
] as const)(
  'assessDelivery refuses a direction that contradicts the kind: %o',
  (promised, named, fixed) => {
    const compare = () =>
      assessDelivery({ ...promised, direction: named } as never, promised.adequate)
    expect(compare).toThrow(RangeError)
    expect(compare).toThrow(`direction ${fixed}, got ${named}`)
  },
)

test.each<[Expectation, string, string]>([
  [zone(3, 2, 'higherIsBetter'), '"value":3', '"value":2'],
  [zone(2, 3, 'lowerIsBetter'), '"value":2', '"value":3'],
  [{ adequate: rating(7), desired: rating(6) }, '"value":7', '"value":6'],
  [{ adequate: duration({ hours: 2 }), desired: duration({ hours: 3 }) }, '"hours":2', '"hours":3'],
  [{ adequate: instant(5), desired: instant(6) }, '"at":5', '"at":6'],
  [
    { adequate: date('2026-11-24'), desired: date('2026-11-25'), timeZone: 'UTC' },
    '"on":"2026-11-24"',
    '"on":"2026-11-25"',
  ],
  [{ adequate: presence(true), desired: presence(false) }, '"present":true', '"present":false'],
  [
    { adequate: ordinal('first'), desired: ordinal('business') },
    '"level":"first"',
    '"level":"business"',
  ],
])(
  'assessDelivery refuses desired worse than adequate and shows both: %o',
  (promised, one, other) => {
    const compare = () => assessDelivery(promised, null)
    expect(compare).toThrow(RangeError)
    expect(compare).toThrow(one)
    expect(compare).toThrow(other)
  },
)

test.each<[Expectation, Delivery]>([
  ...[NaN, Infinity, -Infinity].flatMap((bad): [Expectation, Delivery][] => [
    [zone(1, 1, 'higherIsBetter'), quantity(bad)],
    [zone(bad, 1, 'higherIsBetter'), quantity(1)],
    [zone(1, bad, 'higherIsBetter'), quantity(1)],
    [exactly(rating(5)), rating(bad)],
    [byNoon, instant(bad)],
  ]),
  [exactly(rating(5)), rating(9.1)],
  [exactly(rating(5)), rating(0.9)],
  [exactly(rating(0.9)), rating(5)],
  [exactly(rating(5, [9, 1])), rating(5, [9, 1])],
  [exactly(rating(5, [5, 5])), rating(5, [5, 5])],
  [exactly(rating(5, [1, NaN])), rating(5, [1, NaN])],
  [byNoon, instant(0.5)],
  [byNoon, instant(8.64e15 + 1)],
  [exactly(duration({ hours: 1 })), duration({ hours: 1.5 })],
  [exactly(duration({ hours: 1 })), duration({ hours: 1, minutes: -1 })],
  [exactly(duration({ hours: 1 })), duration({ fortnights: 1 })],
  [tuesday, { kind: 'civilDate', on: '2026-02-30' } as unknown as Delivery],
  [{ ...tuesday, timeZone: 'Asia/Atlantis' }, instant(noon)],
])('assessDelivery refuses what is no measure: %o, %o', (promised, given) => {
  expect(() => assessDelivery(promised, given)).toThrow(RangeError)
})

test('assessDelivery refuses a rating scale without end', () => {
  const endless = rating(Infinity, [1, Infinity])
  expect(() => assessDelivery(exactly(endless), endless)).toThrow(RangeError)
})

test('assessDelivery lets no infinite gap out, however far apart the numbers', () => {
  const compare = () => assessDelivery(zone(-1.7e308, 0, 'higherIsBetter'), quantity(1.7e308))
  expect(compare).toThrow(RangeError)
})

test.each([NaN, 0.5, Infinity])('assessDelivery refuses %d for now', (now) => {
  expect(() => assessDelivery(byNoon, null, { now })).toThrow(RangeError)
  expect(() => assessDelivery(tuesday, null, { now })).toThrow(RangeError)
})

test('assessDelivery returns plain JSON', () => {
  const found: Assessment[] = [
    assessDelivery(tuesday, instant(noon)),
    assessDelivery(byNoon, null, { now: noon }),
    assessDelivery(byNoon, null, { now: noon + 1 }),
    assessDelivery(null, null),
  ]
  expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
})

test('assessDelivery counts days as civilDaysBetween does, over clock changes', () => {
  const from = civilDate('2026-03-01')
  const promised = { ...exactly(date('2026-03-01')), timeZone: 'America/New_York' }
  const at = Date.parse('2026-04-01T04:00:00Z')
  const { adequacyGap } = assessed(promised, instant(at))
  expect(adequacyGap).toBe(-civilDaysBetween(from, civilDate('2026-04-01')))
})
