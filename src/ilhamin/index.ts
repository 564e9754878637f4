/**
 * ILHAMIN, the service checklist of the source texts: ingat, layani, hormati, apresiasi, mengerti,
 * ikuti, nyaman.
 *
 * The acronym reads like *ilham*, inspiration. Its seven words stay Indonesian as identifiers; the
 * wording glosses them. Scoring is the checklist room's.
 *
 * @module ilhamin
 */
export { ilhaminItems, type IlhaminItem } from './model.ts'
export { ilhaminChecklist } from './presets.ts'
export { ilhaminWording } from './wording.ts'
