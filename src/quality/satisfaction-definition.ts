import type { Words } from '../language/model.ts'
import { roundHalfUp } from './round.ts'
import type { SatisfactionIndexDefinition } from './satisfaction-model.ts'
import { checkIds, checkScale } from './scale.ts'

/**
 * Checks a satisfaction index of your own once.
 *
 * @param definition - the elements, the scale and the classes
 * @returns the same definition
 * @throws RangeError naming the place when an id is blank or stands twice, a name, title or performance
 * is blank, the scale is none or begins below 0, a weight is no whole number from 1 to 10,000, or
 * the bands do not go down from at most 100, with two decimals at most, to the lowest index there can
 * be or below
 * @example
 * ```ts
 * import { defineSatisfactionIndex, ikm2017 } from 'paripurna/quality'
 *
 * const own = defineSatisfactionIndex({
 *   ...ikm2017,
 *   id: 'counter',
 *   title: { en: 'The counter', id: 'Loket' },
 *   elements: ikm2017.elements.slice(0, 3).map((element) => ({ ...element, weight: element.id === 'U3' ? 2 : 1 })),
 * })
 * own.elements.length // => 3
 * defineSatisfactionIndex({ ...own, bands: own.bands.slice(0, 3) }) // throws RangeError: bands[2].from
 * ```
 */
export function defineSatisfactionIndex(
  definition: SatisfactionIndexDefinition,
): SatisfactionIndexDefinition {
  const act = 'defineSatisfactionIndex'
  const { id, title, scale, elements, bands } = definition
  const refuse = (needs: string, got: unknown, place: string): never => {
    throw new RangeError(`${act} needs ${needs}, got ${String(got)} at ${place}`)
  }
  const checkWords = (words: Words, place: string) => {
    if (words.en.trim() === '' || words.id.trim() === '') {
      refuse('text in both languages', JSON.stringify(words), place)
    }
  }
  checkScale(scale, act)
  if (scale.lowest < 0) refuse('a scale from 0 or above', scale.lowest, 'scale.lowest')
  if (id.trim() === '') refuse('an id, not blank', JSON.stringify(id), 'id')
  checkWords(title, 'title')
  checkIds(elements, act, 'elements')
  for (const [index, { name, weight = 1 }] of elements.entries()) {
    checkWords(name, `elements[${index}].name`)
    if (!(Number.isInteger(weight) && weight >= 1 && weight <= 10_000)) {
      refuse('a whole weight from 1 to 10,000', weight, `elements[${index}].weight`)
    }
  }
  checkIds(bands, act, 'bands')
  const lowest = roundHalfUp(100 * scale.lowest, scale.highest, 2)
  for (const [index, { from, performance }] of bands.entries()) {
    const place = `bands[${index}].from`
    checkWords(performance, `bands[${index}].performance`)
    const hundredths = hundredthsOf(from)
    if (!(from >= 0 && from <= 100 && hundredths / 100 === from)) {
      refuse('a number from 0 to 100 with two decimals at most', from, place)
    }
    if (index > 0 && from >= (bands[index - 1]?.from ?? 0)) refuse('bands going down', from, place)
    if (index === bands.length - 1 && from > lowest) {
      refuse(`a last band that begins at ${lowest} or below`, from, place)
    }
  }
  return definition
}

/** A number of two decimals in whole hundredths. */
export function hundredthsOf(decimal: number): number {
  return Math.round(decimal * 100)
}
