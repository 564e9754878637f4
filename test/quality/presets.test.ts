import { expect, test } from 'vitest'
import { qualityAttributes, raterDimensions, satisfactionFactors } from '../../src/quality/model.ts'
import {
  attributeDimensions,
  attributeInstrument,
  satisfactionDriverFactors,
  servqualInstrument,
  servqualWeights,
} from '../../src/quality/presets.ts'
import { satisfactionDrivers } from '../../src/quality/model.ts'
import { ikm2004, ikm2017 } from '../../src/quality/satisfaction-presets.ts'

test('attributeDimensions maps the eight attributes, in their order, to dimensions of RATER', () => {
  expect(Object.keys(attributeDimensions)).toEqual(qualityAttributes)
  for (const dimensions of Object.values(attributeDimensions)) {
    expect(dimensions.length).toBeGreaterThan(0)
    expect(new Set(dimensions).size).toBe(dimensions.length)
    expect(raterDimensions).toEqual(expect.arrayContaining([...dimensions]))
  }
})

test('attributeInstrument asks for each attribute under its nearest dimension, then for attention', () => {
  expect(attributeInstrument.items.map(({ id }) => id)).toEqual([
    ...qualityAttributes,
    'feltAttention',
  ])
  for (const [at, attribute] of qualityAttributes.entries()) {
    expect(attributeInstrument.items[at]?.dimension).toBe(attributeDimensions[attribute][0])
  }
})

test('satisfactionDriverFactors gives every factor to exactly one driver, in order', () => {
  expect(Object.keys(satisfactionDriverFactors)).toEqual(satisfactionDrivers)
  expect(Object.values(satisfactionDriverFactors).flat()).toEqual(satisfactionFactors)
})

test('servqualInstrument has 4, 5, 4, 4 and 5 items, and servqualWeights share out 100 points', () => {
  const count = (dimension: string) =>
    servqualInstrument.items.filter((item) => item.dimension === dimension).length
  expect(raterDimensions.map(count)).toEqual([5, 4, 4, 5, 4])
  expect(servqualInstrument.items.map(({ id }) => id)).toEqual(
    Array.from({ length: 22 }, (_, at) => `item${at + 1}`),
  )
  expect(Object.values(servqualWeights).reduce((sum, weight) => sum + weight)).toBe(100)
  expect(Object.keys(servqualWeights).sort()).toEqual([...raterDimensions].sort())
})

test.each([
  [ikm2017, 9],
  [ikm2004, 14],
])('the elements of $id are U1 onwards, of one weight', ({ elements, bands }, count) => {
  expect(elements.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, at) => `U${at + 1}`),
  )
  expect(elements.every((element) => !('weight' in element))).toBe(true)
  expect(bands.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D'])
  expect(bands.map(({ performance }) => performance.id)).toEqual([
    'Sangat Baik',
    'Baik',
    'Kurang Baik',
    'Tidak Baik',
  ])
})
