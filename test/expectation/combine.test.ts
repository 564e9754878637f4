import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { combineAssessments } from '../../src/expectation/combine.ts'
import {
  combinationRules,
  type CombinationOptions,
  type CombinedAssessment,
} from '../../src/expectation/combined-model.ts'
import type { Assessment, Expectation, Verdict } from '../../src/expectation/model.ts'
import oracles from '../fixtures/expectation.json' with { type: 'json' }

const rating = (value: number) => ({ kind: 'rating', value, scale: [1, 5] }) as const
const quantity = (value: number, unit = 'kg') => ({ kind: 'quantity', value, unit }) as const
const instant = (at: number) => ({ kind: 'instant', at }) as const
const rate = (expected: number, given: number) =>
  assessDelivery({ adequate: rating(expected), desired: rating(expected) }, rating(given))
const weigh = (adequate: number, desired: number, given: number, unit?: string) =>
  assessDelivery(
    {
      adequate: quantity(adequate, unit),
      desired: quantity(desired, unit),
      direction: 'higherIsBetter',
    },
    quantity(given, unit),
  )
const byNoon = { adequate: instant(0), desired: instant(0) }

const outcomes = {
  disaster: rate(3, 2),
  ordinary: rate(3, 3),
  excellent: rate(3, 4),
  overdue: assessDelivery(byNoon, null, { now: 1 }),
  pending: assessDelivery(byNoon, null, { now: 0 }),
  unmeasured: assessDelivery(byNoon, null),
} as const satisfies Record<string, Assessment>
type Outcome = keyof typeof outcomes
const kinds = ['disaster', 'ordinary', 'excellent', 'overdue', 'pending', 'unmeasured'] as const

const ids = ['a', 'b', 'c', 'd']
const name = (given: readonly Outcome[]) =>
  Object.fromEntries(given.map((outcome, place) => [ids[place] ?? '', outcomes[outcome]]))
const listsOf = (length: number): Outcome[][] =>
  length === 0
    ? [[]]
    : listsOf(length - 1).flatMap((list) => kinds.map((outcome) => [...list, outcome]))
const domain = [0, 1, 2, 3, 4].flatMap(listsOf)

/** The rule as algebra: the worst speaks, then the best; ordinary changes nothing. */
const weight = { ordinary: 0, excellent: 1, disaster: 2 } as const
const join = (one: Verdict, other: Verdict): Verdict => (weight[one] > weight[other] ? one : other)
const joinAll = (given: readonly Verdict[]) => given.reduce(join, 'ordinary')
const verdictsOf = (given: readonly Outcome[]): Verdict[] =>
  given.flatMap((outcome) =>
    outcome === 'pending' || outcome === 'unmeasured'
      ? []
      : [outcome === 'overdue' ? 'disaster' : outcome],
  )
const verdictOf = (combined: CombinedAssessment) =>
  combined.kind === 'combined' ? combined.verdict : undefined

test('combineAssessments gives every whole of up to four parts the verdict of the algebra', () => {
  expect(domain).toHaveLength(1555)
  const wrong = domain.filter((given) => {
    const measured = verdictsOf(given)
    const wanted = measured.length === 0 ? undefined : joinAll(measured)
    return verdictOf(combineAssessments(name(given))) !== wanted
  })
  expect(wrong).toEqual([])
})

test('combineAssessments is blind to order, to repetition, and to how parts are put together', () => {
  const of = (given: readonly Outcome[]) => verdictOf(combineAssessments(name(given))) ?? 'ordinary'
  const small = domain.filter(({ length }) => length <= 2)
  for (const one of small) {
    expect(of([...one, ...one])).toBe(of(one))
    expect(of([...one, 'ordinary'])).toBe(of(one))
    for (const other of small) {
      expect(of([...one, ...other])).toBe(of([...other, ...one]))
      expect(of([...one, ...other])).toBe(joinAll([of(one), of(other)]))
    }
  }
})

test('combineAssessments lists every part once, by what became of it', () => {
  for (const given of domain) {
    const idsOf = (...wanted: Outcome[]) =>
      ids.filter((_, place) => wanted.some((outcome) => outcome === given[place]))
    const { kind, ...combined } = combineAssessments(name(given))
    expect(kind).toBe(verdictsOf(given).length === 0 ? 'unmeasured' : 'combined')
    expect(combined).toMatchObject({
      rule: 'nonCompensatory',
      failed: idsOf('disaster', 'overdue'),
      met: idsOf('ordinary'),
      exceeded: idsOf('excellent'),
      pending: idsOf('pending'),
      unmeasured: idsOf('unmeasured'),
      provisional: given.includes('pending'),
      complete: verdictsOf(given).length === given.length,
    })
  }
})

test('combineAssessments says what decided', () => {
  const because = (...given: Outcome[]) => combineAssessments(name(given)).because
  expect(because('ordinary', 'excellent', 'overdue')).toBe('partFailed')
  expect(because('ordinary', 'excellent', 'pending')).toBe('partExceeded')
  expect(because('ordinary', 'unmeasured')).toBe('allMet')
  expect(because('pending', 'unmeasured')).toBe('nothingMeasured')
})

test.each<CombinationOptions>([
  {},
  { rule: 'nonCompensatory' },
  { rule: 'criticalOnly', critical: [] },
  { rule: 'weighted', weights: {} },
])('combineAssessments has no verdict on no parts: %j', (options) => {
  expect(combineAssessments({}, options)).toStrictEqual({
    kind: 'unmeasured',
    because: 'nothingMeasured',
    rule: options.rule ?? 'nonCompensatory',
    failed: [],
    met: [],
    exceeded: [],
    pending: [],
    unmeasured: [],
    provisional: false,
    complete: true,
  })
})

test('combineAssessments never counts what is unmeasured or pending as met', () => {
  const parts = name(['unmeasured', 'pending'])
  for (const options of [
    {},
    { rule: 'criticalOnly', critical: ['a'] },
    { rule: 'weighted', weights: { a: 1, b: 1 } },
  ] as const) {
    expect(combineAssessments(parts, options)).toMatchObject({
      kind: 'unmeasured',
      met: [],
      provisional: true,
      complete: false,
    })
  }
})

test('combineAssessments returns plain JSON and leaves its parts as they are', () => {
  const parts = name(['excellent', 'ordinary', 'pending'])
  const before = JSON.stringify(parts)
  const found = [
    combineAssessments(parts),
    combineAssessments({}),
    combineAssessments(parts, { rule: 'weighted', weights: { a: 1, b: 2, c: 3 } }),
  ]
  expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
  expect(JSON.stringify(parts)).toBe(before)
})

test('combineAssessments refuses a rule it does not know', () => {
  // @ts-expect-error there is no such rule
  const combine = () => combineAssessments({}, { rule: 'best' })
  expect(combine).toThrow(RangeError)
  expect(combine).toThrow(
    `combineAssessments needs a rule of ${combinationRules.join(', ')}, got best`,
  )
})

describe('combineAssessments by critical parts only', () => {
  const subsets = (all: readonly string[]): string[][] =>
    all.reduce<string[][]>((sets, id) => sets.flatMap((set) => [set, [...set, id]]), [[]])
  const critically = (given: readonly Outcome[], ...critical: string[]) =>
    combineAssessments(name(given), { rule: 'criticalOnly', critical })

  test('lets each critical part speak, and the others with the voice of their majority', () => {
    const wrong: unknown[] = []
    for (const given of domain) {
      for (const critical of subsets(ids.slice(0, given.length))) {
        const isCritical = (_: Outcome, place: number) => critical.includes(ids[place] ?? '')
        const others = verdictsOf(given.filter((each, place) => !isCritical(each, place)))
        const voice = (['disaster', 'excellent'] as const).filter(
          (verdict) => others.filter((other) => other === verdict).length > others.length / 2,
        )
        const wanted = joinAll([...verdictsOf(given.filter(isCritical)), ...voice])
        const found = verdictOf(critically(given, ...critical))
        if (found !== (verdictsOf(given).length === 0 ? undefined : wanted)) {
          wrong.push([given, critical, found])
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('says what decided', () => {
    expect(critically(['disaster', 'excellent', 'excellent'], 'a').because).toBe('criticalFailed')
    expect(critically(['excellent', 'overdue', 'disaster', 'ordinary'], 'a').because).toBe(
      'majorityFailed',
    )
    expect(critically(['excellent', 'disaster', 'ordinary'], 'a').because).toBe('criticalExceeded')
    expect(critically(['ordinary', 'excellent', 'pending'], 'a').because).toBe('majorityExceeded')
    expect(critically(['ordinary', 'excellent', 'disaster'], 'a').because).toBe('noneDecides')
    expect(critically(['pending'], 'a').because).toBe('nothingMeasured')
  })

  test('takes half of the others for no majority', () => {
    expect(verdictOf(critically(['disaster', 'ordinary']))).toBe('ordinary')
    expect(verdictOf(critically(['disaster', 'ordinary', 'unmeasured', 'overdue']))).toBe(
      'disaster',
    )
  })

  test('takes a critical id given twice for one', () => {
    const given = ['ordinary', 'disaster', 'ordinary'] as const
    expect(critically(given, 'a', 'a')).toStrictEqual(critically(given, 'a'))
  })

  test.each(['e', '', 'toString', '__proto__'])('refuses "%s", which names no part', (unknown) => {
    const combine = () => critically(['ordinary'], 'a', unknown)
    expect(combine).toThrow(RangeError)
    expect(combine).toThrow(`combineAssessments: critical names no part, got "${unknown}"`)
  })
})

function weighted(
  parts: Readonly<Record<string, Assessment>>,
  weights: Readonly<Record<string, number>>,
) {
  const combined = combineAssessments(parts, { rule: 'weighted', weights })
  if (combined.kind === 'unmeasured' || combined.weightedGaps === undefined) {
    throw new Error('nothing was weighed')
  }
  return { ...combined, ...combined.weightedGaps }
}

describe('combineAssessments by weight', () => {
  const servqual = oracles['servqual.pmc6131925']
  const dimensions = Object.fromEntries(
    servqual.input.dimensions.map(({ id, expectation, perception }) => [
      id,
      rate(expectation, perception),
    ]),
  )

  test('gives the published mean gap of SERVQUAL, and calls it a disaster', () => {
    const alike = Object.fromEntries(Object.keys(dimensions).map((id) => [id, 1]))
    const found = weighted(dimensions, alike)
    expect(found).toMatchObject({ verdict: servqual.expected.verdict, because: 'weightedWorse' })
    const off = Math.abs(found.adequacyGap - servqual.expected.unweighted)
    expect(off).toBeLessThanOrEqual(servqual.tolerance)
    expect(found.superiorityGap).toBe(found.adequacyGap)
    expect(found.failed).toEqual(Object.keys(servqual.expected.gaps))
  })

  test('gives the weighted gap of SERVQUAL', () => {
    const { input, expected, tolerance } = oracles['servqual.weighted.pmc']
    const { verdict, adequacyGap } = weighted(dimensions, input.weights)
    expect(verdict).toBe('disaster')
    expect(Math.abs(adequacyGap - expected.weighted)).toBeLessThanOrEqual(tolerance)
  })

  test('agrees with whole numbers summed up', () => {
    const small = fc.integer({ min: -5, max: 5 })
    const part = fc.record({ adequate: small, width: fc.nat(3), given: small, weight: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (given) => {
        const total = given.reduce((sum, { weight }) => sum + weight, 0)
        fc.pre(total > 0)
        const sumOf = (gapOf: (each: (typeof given)[number]) => number) =>
          given.reduce((sum, each) => sum + each.weight * gapOf(each), 0)
        const adequacy = sumOf((each) => each.given - each.adequate)
        const superiority = sumOf((each) => each.given - each.adequate - each.width)
        const found = weighted(
          Object.fromEntries(
            given.map((each, place) => [
              `part ${place}`,
              weigh(each.adequate, each.adequate + each.width, each.given),
            ]),
          ),
          Object.fromEntries(given.map(({ weight }, place) => [`part ${place}`, weight])),
        )
        expect(found.verdict).toBe(
          adequacy < 0 ? 'disaster' : superiority > 0 ? 'excellent' : 'ordinary',
        )
        expect(found.adequacyGap).toBeCloseTo(adequacy / total, 12)
        expect(found.superiorityGap).toBeCloseTo(superiority / total, 12)
        expect(found.adequacyGap === 0).toBe(adequacy === 0)
        expect(found.superiorityGap === 0).toBe(superiority === 0)
      }),
    )
  })

  test('lets gaps make up for each other', () => {
    const parts = { parcel: rate(3, 2), courtesy: rate(3, 5) }
    expect(weighted(parts, { parcel: 1, courtesy: 1 })).toMatchObject({
      verdict: 'excellent',
      because: 'weightedBetter',
      weightedGaps: { adequacyGap: 0.5, superiorityGap: 0.5 },
      failed: ['parcel'],
      exceeded: ['courtesy'],
    })
    expect(weighted(parts, { parcel: 3, courtesy: 1 })).toMatchObject({ verdict: 'disaster' })
    expect(weighted(parts, { parcel: 2, courtesy: 1 })).toMatchObject({
      verdict: 'ordinary',
      because: 'weightedWithin',
      weightedGaps: { adequacyGap: 0, superiorityGap: 0 },
    })
  })

  test('is exactly 0 and ordinary where the gaps of decimals cancel out', () => {
    const tenth = { a: rate(1, 1.1), b: rate(1.2, 1.1) }
    for (const parts of [tenth, { a: rate(4.1, 4.2), b: rate(4.3, 4.2) }]) {
      expect(weighted(parts, { a: 1, b: 1 })).toMatchObject({
        verdict: 'ordinary',
        weightedGaps: { adequacyGap: 0, superiorityGap: 0 },
      })
    }
    const thirds = { a: weigh(0, 0, 0.1), b: weigh(0, 0, 0.2), c: weigh(0, 0, -0.3) }
    expect(weighted(thirds, { a: 1, b: 1, c: 1 }).adequacyGap).toBe(0)
    expect(weighted(thirds, { a: 0.1, b: 0.1, c: 0.1 }).verdict).toBe('ordinary')
  })

  test('is ordinary where means of ratings with two decimals cancel out', () => {
    const cents = fc.integer({ min: 130, max: 470 })
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 30 }), (one, other, gap) => {
        const parts = {
          a: rate(one / 100, (one + gap) / 100),
          b: rate(other / 100, (other - gap) / 100),
        }
        expect(weighted(parts, { a: 1, b: 1 })).toMatchObject({
          verdict: 'ordinary',
          weightedGaps: { adequacyGap: 0, superiorityGap: 0 },
        })
      }),
      { numRuns: 1000 },
    )
  })

  test('still sees a small gap beside a large one', () => {
    const parts = { a: weigh(0, 0, 1e9), b: weigh(0, 0, -1e9), c: weigh(0, 0, -1) }
    expect(weighted(parts, { a: 1, b: 1, c: 1 })).toMatchObject({ verdict: 'disaster' })
    expect(weighted({ a: weigh(0, 0, -1e-300) }, { a: 1 }).adequacyGap).toBe(-1e-300)
  })

  test('counts a part that is overdue with its lateness so far', () => {
    const early = assessDelivery(byNoon, instant(-1000))
    const late = (now: number) =>
      weighted({ early, late: assessDelivery(byNoon, null, { now }) }, { early: 1, late: 1 })
    expect(late(400)).toMatchObject({ verdict: 'excellent', adequacyGap: 300, failed: ['late'] })
    expect(late(1000)).toMatchObject({ verdict: 'ordinary', adequacyGap: 0 })
    expect(late(2000)).toMatchObject({ verdict: 'disaster', adequacyGap: -500 })
  })

  test('counts the lateness of a promised date in days, of a target to its last limit', () => {
    const date = (text: string) => ({ kind: 'civilDate', on: civilDate(text) }) as const
    const timeZone = 'Asia/Jakarta'
    const now = new Date('2026-11-26T02:00:00Z')
    const zone = { adequate: date('2026-11-24'), desired: date('2026-11-23'), timeZone }
    const target = { earliest: date('2026-11-20'), latest: date('2026-11-25'), timeZone }
    const gaps = (expectation: Expectation) => {
      const found = weighted({ a: assessDelivery(expectation, null, { now }) }, { a: 2 })
      return [found.adequacyGap, found.superiorityGap]
    }
    expect(gaps(zone)).toEqual([-2, -3])
    expect(gaps(target)).toEqual([-1, -1])
  })

  test('leaves parts of weight 0 out, whatever their scale', () => {
    const parts = { a: rate(3, 4), b: rate(3, 1), late: outcomes.overdue }
    expect(weighted(parts, { a: 2, b: 0, late: 0 })).toMatchObject({
      verdict: 'excellent',
      weightedGaps: { adequacyGap: 1, superiorityGap: 1 },
      failed: ['b', 'late'],
    })
    expect(
      combineAssessments(parts, { rule: 'weighted', weights: { a: 0, b: 0, late: -0 } }),
    ).toMatchObject({ kind: 'unmeasured', because: 'nothingMeasured', exceeded: ['a'] })
  })

  test('takes only the proportions of the weights', () => {
    const parts = { a: rate(3, 4), b: rate(3, 2.5) }
    const found = weighted(parts, { a: 1, b: 3 })
    for (const factor of [2 ** -1000, 2, 2 ** 1000]) {
      expect(weighted(parts, { a: factor, b: 3 * factor })).toStrictEqual(found)
    }
  })

  test('leaves pending and unmeasured parts out, though they need a weight', () => {
    const { pending, unmeasured } = outcomes
    const found = weighted(
      { a: rate(3, 4), pending, unmeasured },
      { a: 1, pending: 9, unmeasured: 9 },
    )
    expect(found).toMatchObject({ adequacyGap: 1, provisional: true, complete: false })
  })

  test('lets no gap vanish in a sum beyond all numbers', () => {
    const far = weigh(0, 0, -1.5e308)
    expect(() => weighted({ a: far, b: far }, { a: 1, b: 1 })).toThrow(RangeError)
  })

  test.each([
    ['missing', { a: 1 }, '"b": undefined'],
    ['negative', { a: 1, b: -1 }, '"b": -1'],
    ['not a number', { a: NaN, b: 1 }, '"a": NaN'],
    ['infinite', { a: Infinity, b: 1 }, '"a": Infinity'],
    ['of no part', { a: 1, b: 1, c: 0.5 }, '"c": 0.5'],
  ])('refuses a weight that is %s', (_, weights, got) => {
    const parts = name(['ordinary', 'unmeasured'])
    const combine = () => combineAssessments(parts, { rule: 'weighted', weights })
    expect(combine).toThrow(RangeError)
    expect(combine).toThrow(
      `combineAssessments needs a finite weight from 0 for every part and for nothing else, got ${got}`,
    )
  })

  test('refuses parts on different scales and names the part', () => {
    const parts = { a: weigh(1, 1, 1), b: weigh(1, 1, 1, 'g'), c: rate(3, 3) }
    const combine = (weights: Record<string, number>) => () =>
      combineAssessments(parts, { rule: 'weighted', weights })
    expect(combine({ a: 1, b: 1, c: 0 })).toThrow(RangeError)
    expect(combine({ a: 1, b: 1, c: 0 })).toThrow(
      'combineAssessments needs parts on one scale to weigh them, got quantity in kg and, in "b", quantity in g',
    )
    expect(combine({ a: 0, b: 1, c: 1 })).toThrow('in "c", rating from 1 to 5')
  })
})

describe('combineAssessments of parts with odd ids', () => {
  const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
  // Unlike an object literal, fromEntries and JSON.parse make an own key of __proto__.
  const parts = Object.fromEntries(odd.map((id) => [id, rate(3, 2)]))
  const weights = Object.fromEntries(odd.map((id) => [id, 2]))

  test('lists them like any other', () => {
    expect(Object.keys(parts)).toEqual(odd)
    expect(combineAssessments(parts)).toMatchObject({ verdict: 'disaster', failed: odd })
  })

  test('takes each for critical, and weighs each', () => {
    for (const id of odd) {
      const critical = combineAssessments(parts, { rule: 'criticalOnly', critical: [id] })
      expect(critical.because).toBe('criticalFailed')
    }
    expect(weighted(parts, weights).adequacyGap).toBe(-1)
  })

  test('misses a weight that is only inherited', () => {
    const combine = () => combineAssessments(parts, { rule: 'weighted', weights: {} })
    expect(combine).toThrow('got "constructor": undefined')
    const one = { a: rate(3, 3) }
    const extra = Object.fromEntries(['a', '__proto__'].map((id) => [id, 1]))
    expect(() => combineAssessments(one, { rule: 'weighted', weights: extra })).toThrow(
      'got "__proto__": 1',
    )
  })
})
