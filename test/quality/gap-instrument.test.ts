import { expect, test } from 'vitest'
import { defineGapInstrument } from '../../src/quality/gap-instrument.ts'
import type { GapInstrument, GapItem } from '../../src/quality/gap-model.ts'
import { attributeInstrument, servqualInstrument } from '../../src/quality/presets.ts'

test.each([attributeInstrument, servqualInstrument])(
  'defineGapInstrument passes %o',
  (instrument) => {
    expect(defineGapInstrument(instrument)).toBe(instrument)
  },
)

const item = { id: 'onTime', dimension: 'reliability' }
const scale = { lowest: 1, highest: 7 }
test.each<[string, GapInstrument]>([
  ['a scale', { scale: { lowest: 7, highest: 7 }, items: [item] }],
  ['a scale', { scale: { lowest: 0.5, highest: 7 }, items: [item] }],
  ['a scale', { scale: { lowest: NaN, highest: 7 }, items: [item] }],
  ['at least one of items', { scale, items: [] }],
  ['items[1].id', { scale, items: [item, item] }],
  ['items[0].id', { scale, items: [{ ...item, id: ' ' }] }],
  [
    'got yes at items[0].critical',
    { scale, items: [JSON.parse('{"id":"a","dimension":"d","critical":"yes"}') as GapItem] },
  ],
  ['items[0].dimension', { scale, items: [{ ...item, dimension: '' }] }],
])('defineGapInstrument refuses for want of %s', (message, instrument) => {
  expect(() => defineGapInstrument(instrument)).toThrow(message)
  expect(() => defineGapInstrument(instrument)).toThrow(RangeError)
})
