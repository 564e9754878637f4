import type { GapInstrument } from './gap-model.ts'
import { checkIds, checkScale } from './scale.ts'

/**
 * Checks a questionnaire on service quality once.
 *
 * @param instrument - the definition
 * @returns the same definition
 * @throws RangeError naming the place when the scale is none (whole numbers, at most 100 apart), an id
 * is blank or stands twice, a dimension is blank, `critical` is neither true nor false, or there is no item
 * @example
 * ```ts
 * import { defineGapInstrument } from 'paripurna/quality'
 *
 * const items = [{ id: 'onTime', dimension: 'reliability', critical: true }, { id: 'friendly', dimension: 'empathy' }]
 * defineGapInstrument({ scale: { lowest: 1, highest: 7 }, items }).items.length // => 2
 * defineGapInstrument({ scale: { lowest: 7, highest: 1 }, items }) // throws RangeError
 * ```
 */
export function defineGapInstrument(instrument: GapInstrument): GapInstrument {
  const { scale, items } = instrument
  checkScale(scale, 'defineGapInstrument')
  checkIds(items, 'defineGapInstrument', 'items')
  for (const [index, { dimension, critical = false }] of items.entries()) {
    if (dimension.trim() === '') {
      throw new RangeError(
        `defineGapInstrument needs a dimension, not blank, got ${JSON.stringify(dimension)} at items[${index}].dimension`,
      )
    }
    // A program without types may hand in a text, which would be read as not critical.
    if (![true, false].includes(critical)) {
      throw new RangeError(
        `defineGapInstrument needs true or false, got ${String(critical)} at items[${index}].critical`,
      )
    }
  }
  return instrument
}
