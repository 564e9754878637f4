/**
 * The two languages of the library and how numbers, shares, counts and dates are written in them.
 *
 * Facts travel as plain data and become words only at the last step. Each later room keeps its own
 * dictionary; this one holds what they have in common. The rules are the library's own: nothing
 * reads the locale of the machine, so the same figure is written the same way on every host.
 *
 * @module language
 */
export { languages, type CountedNoun, type Language, type Words } from './model.ts'
export { writeAmount, writeCount, writeNumber, writePercent } from './number.ts'
export { writeDate } from './date.ts'
