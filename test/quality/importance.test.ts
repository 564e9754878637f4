import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importancePerformance } from '../../src/quality/importance.ts'
import type {
  Crosshair,
  PlacedAttributes,
  RatedAttribute,
} from '../../src/quality/importance-model.ts'
import fixture from '../fixtures/quality.json' with { type: 'json' }

function placed(attributes: readonly RatedAttribute[], crosshair: Crosshair): PlacedAttributes {
  const result = importancePerformance(attributes, { crosshair })
  if (result.kind === 'placed') return result
  throw new Error(`expected quadrants, got ${result.because}`)
}
const quadrants = (attributes: readonly RatedAttribute[], crosshair: Crosshair) =>
  placed(attributes, crosshair).attributes.map(({ quadrant }) => quadrant)
const at = (importance: number, performance: number, id = 'a') => ({ id, importance, performance })

describe('importancePerformance', () => {
  test('places the fourteen attributes of a car dealer by their means', () => {
    const { input, expected, tolerance } = fixture['ipa.dealer14.mean']
    const { crosshair, attributes } = placed(input.attributes, 'mean')
    for (const axis of ['importance', 'performance'] as const) {
      expect(Math.abs(crosshair[axis] - expected.crosshair[axis])).toBeLessThan(tolerance)
    }
    const found = Object.fromEntries(attributes.map(({ id, quadrant }) => [id, quadrant]))
    expect(found).toEqual(expected.quadrants)
  })

  test('counts a point on a line as high', () => {
    const lines = { importance: 3, performance: 3 }
    expect(quadrants([at(3, 3)], lines)).toEqual(['keepUp'])
    expect(quadrants([at(3, 2.99)], lines)).toEqual(['concentrateHere'])
    expect(quadrants([at(2.99, 3)], lines)).toEqual(['possibleOverkill'])
    expect(quadrants([at(2.99, 2.99)], lines)).toEqual(['lowPriority'])
    expect(quadrants([at(0, -1)], { importance: 0, performance: -1 })).toEqual(['keepUp'])
  })

  test('counts a decimal equal to the mean as on the line, though binary fractions miss it', () => {
    expect((0.1 + 0.2 + 0.3) / 3).not.toBe(0.2)
    const thirds = [0.1, 0.2, 0.3].map((value, index) => at(value, 1, `${index}`))
    expect(quadrants(thirds, 'mean')).toEqual(['possibleOverkill', 'keepUp', 'keepUp'])
    const same = Array.from({ length: 7 }, (_, index) => at(3.41, 4.41, `${index}`))
    expect(new Set(quadrants(same, 'mean'))).toEqual(new Set(['keepUp']))
  })

  test('crosses at the median, in the middle of the scale, or where it is told', () => {
    const some = [at(1, 5, 'a'), at(2, 4, 'b'), at(9, 1, 'c'), at(3, 3, 'd')]
    expect(placed(some, 'median').crosshair).toEqual({ importance: 2.5, performance: 3.5 })
    const scale = { lowest: 1, highest: 10 }
    const middle = { importance: 5.5, performance: 5.5 }
    expect(placed(some, { midpointOf: scale }).crosshair).toEqual(middle)
    expect(placed(some, { importance: 2, performance: 9 }).crosshair).toEqual({
      importance: 2,
      performance: 9,
    })
    expect(quadrants(some, 'median')).toEqual([
      'possibleOverkill',
      'possibleOverkill',
      'concentrateHere',
      'concentrateHere',
    ])
  })

  const value = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)
  test('moves no attribute when both axes and the crosshair are shifted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('mean' as const, 'median' as const),
        (points, crosshair) => {
          const given = points.map(([one, other], index) => at(one, other, `${index}`))
          const shifted = given.map(({ id, importance, performance }) => ({
            id,
            importance: importance + 8,
            performance: performance + 16,
          }))
          expect(quadrants(shifted, crosshair)).toEqual(quadrants(given, crosshair))
          const result = placed(given, crosshair)
          expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
          expect(result.attributes.some(({ quadrant }) => quadrant !== 'lowPriority')).toBe(true)
        },
      ),
    )
  })

  test('has nothing to place without attributes, and still checks the crosshair', () => {
    expect(importancePerformance([], { crosshair: 'mean' })).toEqual({
      kind: 'unplaced',
      because: 'noAttributes',
    })
    expect(() => importancePerformance([], { crosshair: 'middle' as 'mean' })).toThrow('middle')
  })

  test.each<[string, RatedAttribute[], Crosshair]>([
    ['attributes[1].id', [at(1, 1), at(2, 2)], 'mean'],
    ['attributes[0].id', [at(1, 1, ' ')], 'mean'],
    ['attributes[0].importance', [at(NaN, 1)], 'mean'],
    ['attributes[0].performance', [at(1, Infinity)], 'median'],
    ['crosshair.performance', [at(1, 1)], { importance: 1, performance: NaN }],
    ['scale', [at(1, 1)], { midpointOf: { lowest: 1, highest: 1 } }],
    ['crosshair', [at(1, 1)], undefined as unknown as Crosshair],
  ])('refuses by %s', (place, attributes, crosshair) => {
    expect(() => importancePerformance(attributes, { crosshair })).toThrow(place)
    expect(() => importancePerformance(attributes, { crosshair })).toThrow(RangeError)
  })
})
