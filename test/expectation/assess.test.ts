import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, civilDaysBetween } from '../../src/calendar/civil-date.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
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
  type Measure,
  type QuantityExpectation,
} from '../../src/expectation/index.ts'
import oracles from '../fixtures/expectation.json' with { type: 'json' }

const quantity = (value: number, unit = 'minutes') => ({ kind: 'quantity', value, unit }) as const
const rating = (value: number, scale: readonly [number, number] = [1, 9]) =>
  ({ kind: 'rating', value, scale }) as const
const duration = (parts: object) => ({ kind: 'duration', duration: parts }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const

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

const swapped = { disaster: 'excellent', ordinary: 'ordinary', excellent: 'disaster' } as const
const flipped = { higherIsBetter: 'lowerIsBetter', lowerIsBetter: 'higherIsBetter' } as const
const near = fc.integer({ min: -4, max: 4 })
const direction = fc.constantFrom(...directions)
/** A zone of whole numbers as expected, desired at least as good as adequate, and a delivery. */
const cases = fc.record({ adequate: near, width: fc.nat(3), delivered: near, way: direction })
const better = (way: Direction) => (way === 'higherIsBetter' ? 1 : -1)

function assessed(expectation: Expectation, delivery: Measure) {
  const assessment = assessDelivery(expectation, delivery)
  if (assessment.kind !== 'assessed') throw new Error(assessment.because)
  return assessment
}

function verdictOf(adequate: number, desired: number, delivered: number, way: Direction) {
  return assessed(zone(adequate, desired, way), quantity(delivered)).verdict
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

test('assessDelivery puts a delivery into exactly one class, by the sides of the zone', () => {
  fc.assert(
    fc.property(cases, ({ adequate, width, delivered, way }) => {
      const desired = adequate + width * better(way)
      const { verdict, because, adequacyGap, superiorityGap } = assessed(
        zone(adequate, desired, way),
        quantity(delivered),
      )
      const reasons = {
        disaster: 'worseThanAdequate',
        ordinary: 'withinTolerance',
        excellent: 'betterThanDesired',
      }
      expect(because).toBe(reasons[verdict])
      expect(verdict === 'disaster').toBe(adequacyGap < 0)
      expect(verdict === 'excellent').toBe(superiorityGap > 0)
      expect(adequacyGap - superiorityGap).toBe(width)
      expect(adequacyGap === 0 ? 0 : adequacyGap * better(way)).toBe(delivered - adequate)
    }),
  )
})

test('assessDelivery swaps disaster and excellent when a promise and its delivery are swapped', () => {
  fc.assert(
    fc.property(near, near, direction, (expected, delivered, way) => {
      const there = assessed(zone(expected, expected, way), quantity(delivered))
      const back = assessed(zone(delivered, delivered, way), quantity(expected))
      expect(back.verdict).toBe(swapped[there.verdict])
      expect(back.adequacyGap).toBe(0 - there.adequacyGap)
    }),
  )
})

test('assessDelivery is never worse for a better delivery, nor better for a higher expectation', () => {
  const rank = (verdict: (typeof verdicts)[number]) => verdicts.indexOf(verdict)
  fc.assert(
    fc.property(cases, fc.nat(3), fc.nat(3), ({ adequate, width, delivered, way }, more, raise) => {
      const up = better(way)
      const desired = adequate + width * up
      const before = rank(verdictOf(adequate, desired, delivered, way))
      const improved = verdictOf(adequate, desired, delivered + more * up, way)
      expect(rank(improved)).toBeGreaterThanOrEqual(before)
      const raised = verdictOf(
        adequate + Math.min(more, raise) * up,
        desired + more * up,
        delivered,
        way,
      )
      expect(rank(raised)).toBeLessThanOrEqual(before)
    }),
  )
})

test('assessDelivery is blind to shift, scale, and to the sign once the direction is flipped', () => {
  const shift = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(cases, shift, fc.integer({ min: 1, max: 1000 }), (each, by, factor) => {
      const { adequate, width, delivered, way } = each
      const desired = adequate + width * better(way)
      const verdict = verdictOf(adequate, desired, delivered, way)
      expect(verdictOf(adequate + by, desired + by, delivered + by, way)).toBe(verdict)
      expect(verdictOf(adequate * factor, desired * factor, delivered * factor, way)).toBe(verdict)
      expect(verdictOf(-adequate, -desired, -delivered, flipped[way])).toBe(verdict)
    }),
  )
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
