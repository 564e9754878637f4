import { describe, expect, test } from 'vitest'
import { defineSatisfactionIndex } from '../../src/quality/satisfaction-definition.ts'
import type { SatisfactionIndexDefinition } from '../../src/quality/satisfaction-model.ts'
import { ikm2004, ikm2017 } from '../../src/quality/satisfaction-presets.ts'

const [first, ...rest] = ikm2017.elements
const [best, ...worse] = ikm2017.bands
const blank = { en: 'Text', id: ' ' }

describe('defineSatisfactionIndex', () => {
  test.each([ikm2017, ikm2004])('passes $id as it is', (definition) => {
    expect(defineSatisfactionIndex(definition)).toBe(definition)
  })

  test('passes bands that begin below the lowest index, weights, and a scale from 0', () => {
    const own = { ...ikm2017, scale: { lowest: 0, highest: 10 }, bands: [{ ...best, from: 0 }] }
    const weighted = {
      ...own,
      elements: [{ ...first, weight: 10_000 }],
    } as SatisfactionIndexDefinition
    expect(defineSatisfactionIndex(weighted)).toBe(weighted)
  })

  test.each<[string, object]>([
    ['at id', { id: ' ' }],
    ['at title', { title: blank }],
    ['scale of whole numbers', { scale: { lowest: 4, highest: 1 } }],
    ['scale of whole numbers', { scale: { lowest: 1, highest: 4.5 } }],
    ['scale of whole numbers', { scale: { lowest: 0, highest: 101 } }],
    ['at scale.lowest', { scale: { lowest: -1, highest: 4 } }],
    ['at least one of elements', { elements: [] }],
    ['at elements[9].id', { elements: [...ikm2017.elements, first] }],
    ['at elements[0].id', { elements: [{ ...first, id: '' }, ...rest] }],
    ['at elements[0].name', { elements: [{ ...first, name: blank }, ...rest] }],
    ['at elements[0].weight', { elements: [{ ...first, weight: 1 / 9 }, ...rest] }],
    ['at elements[0].weight', { elements: [{ ...first, weight: 0 }, ...rest] }],
    ['at elements[0].weight', { elements: [{ ...first, weight: 10_001 }, ...rest] }],
    ['at least one of bands', { bands: [] }],
    ['at bands[4].id', { bands: [...ikm2017.bands, best] }],
    ['at bands[0].performance', { bands: [{ ...best, performance: blank }, ...worse] }],
    ['at bands[0].from', { bands: [{ ...best, from: 88.305 }, ...worse] }],
    ['at bands[0].from', { bands: [{ ...best, from: 100.01 }, ...worse] }],
    ['at bands[0].from', { bands: [{ ...best, from: NaN }, ...worse] }],
    ['at bands[1].from', { bands: [{ ...best, from: 76.61 }, ...worse] }],
    ['begins at 25 or below, got 65 at bands[2].from', { bands: ikm2017.bands.slice(0, 3) }],
  ])('refuses what is wrong %s', (place, wrong) => {
    const definition = { ...ikm2017, ...wrong }
    expect(() => defineSatisfactionIndex(definition)).toThrow(RangeError)
    expect(() => defineSatisfactionIndex(definition)).toThrow(place)
  })
})
