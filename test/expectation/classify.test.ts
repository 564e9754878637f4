import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { classifyDelivery, earnsLoyalty } from '../../src/expectation/classify.ts'
import { directions, verdicts, type Direction, type Verdict } from '../../src/expectation/model.ts'
import oracles from '../fixtures/expectation.json' with { type: 'json' }

const whole = fc.integer({ min: -1000, max: 1000 })
const near = fc.integer({ min: -3, max: 3 })
const direction = fc.constantFrom(...directions)
const swapped = { disaster: 'excellent', ordinary: 'ordinary', excellent: 'disaster' } as const
const flipped = { higherIsBetter: 'lowerIsBetter', lowerIsBetter: 'higherIsBetter' } as const
const rank = (verdict: Verdict) => verdicts.indexOf(verdict)
const better = (way: Direction) => (way === 'higherIsBetter' ? 1 : -1)

test.each([
  ['evd.higher.seed', oracles['evd.higher.seed'], oracles['evd.higher.seed'].expected],
  ['evd.lower.wait', oracles['evd.lower.wait'], oracles['evd.lower.wait'].expected.verdict],
] as const)('classifyDelivery gives the verdicts of the source texts: %s', (_, oracle, wanted) => {
  const way = oracle.input.direction as Direction
  const found = oracle.input.cases.map(({ expected, delivered }) =>
    classifyDelivery(expected, delivered, way),
  )
  expect(found).toEqual(wanted)
})

test('classifyDelivery gives each side of the expectation its verdict', () => {
  expect([9, 10, 11].map((given) => classifyDelivery(10, given, 'higherIsBetter'))).toEqual(
    verdicts,
  )
  expect([11, 10, 9].map((given) => classifyDelivery(10, given, 'lowerIsBetter'))).toEqual(verdicts)
})

test('classifyDelivery compares exactly', () => {
  expect(classifyDelivery(0.3, 0.1 + 0.2, 'higherIsBetter')).toBe('excellent')
  expect(classifyDelivery(0, Number.MIN_VALUE, 'lowerIsBetter')).toBe('disaster')
  expect(classifyDelivery(-1.7e308, 1.7e308, 'higherIsBetter')).toBe('excellent')
})

test('classifyDelivery finds no difference between zero and minus zero', () => {
  for (const way of directions) {
    expect(classifyDelivery(0, -0, way)).toBe('ordinary')
    expect(classifyDelivery(-0, 0, way)).toBe('ordinary')
  }
})

test('classifyDelivery swaps disaster and excellent when expected and delivered are swapped', () => {
  fc.assert(
    fc.property(near, near, direction, (expected, delivered, way) => {
      const verdict = classifyDelivery(expected, delivered, way)
      expect(classifyDelivery(delivered, expected, way)).toBe(swapped[verdict])
      expect(classifyDelivery(expected, delivered, flipped[way])).toBe(swapped[verdict])
      expect(classifyDelivery(-expected, -delivered, flipped[way])).toBe(verdict)
    }),
  )
})

test('classifyDelivery is never worse for a better delivery, nor better for a higher expectation', () => {
  fc.assert(
    fc.property(near, near, fc.nat(4), direction, (expected, delivered, more, way) => {
      const verdict = rank(classifyDelivery(expected, delivered, way))
      const step = more * better(way)
      expect(rank(classifyDelivery(expected, delivered + step, way))).toBeGreaterThanOrEqual(
        verdict,
      )
      expect(rank(classifyDelivery(expected + step, delivered, way))).toBeLessThanOrEqual(verdict)
    }),
  )
})

test('classifyDelivery is blind to shift and scale', () => {
  fc.assert(
    fc.property(
      near,
      near,
      whole,
      fc.integer({ min: 1, max: 1000 }),
      direction,
      (e, d, c, k, way) => {
        const verdict = classifyDelivery(e, d, way)
        expect(classifyDelivery(e + c, d + c, way)).toBe(verdict)
        expect(classifyDelivery(e * k, d * k, way)).toBe(verdict)
      },
    ),
  )
})

test('classifyDelivery agrees with assessDelivery at tolerance 0', () => {
  const quantity = (value: number) => ({ kind: 'quantity', value, unit: 'portions' }) as const
  const number = fc.oneof(near, fc.double({ min: -1e9, max: 1e9, noNaN: true }))
  fc.assert(
    fc.property(number, number, direction, (expected, delivered, way) => {
      const promised = expectationAround(quantity(expected), 0, { direction: way })
      expect(assessDelivery(promised, quantity(delivered))).toMatchObject({
        verdict: classifyDelivery(expected, delivered, way),
      })
    }),
  )
})

test.each([NaN, Infinity, -Infinity])('classifyDelivery refuses %d on either side', (bad) => {
  const expecting = () => classifyDelivery(bad, 1, 'higherIsBetter')
  const delivering = () => classifyDelivery(1, bad, 'lowerIsBetter')
  expect(expecting).toThrow(RangeError)
  expect(expecting).toThrow(`classifyDelivery needs finite numbers, got expected ${bad}`)
  expect(delivering).toThrow(RangeError)
  expect(delivering).toThrow(`delivered ${bad}`)
})

test('earnsLoyalty holds for excellent service and for nothing else', () => {
  expect(verdicts.filter(earnsLoyalty)).toEqual(['excellent'])
})
