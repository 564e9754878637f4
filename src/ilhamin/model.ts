/**
 * The seven items of ILHAMIN, in the order of its letters: ingat (remember), layani (serve), hormati
 * (respect), apresiasi (appreciate), mengerti (understand), ikuti (follow up), nyaman (comfort). Two
 * of them begin with I, so an item is never known by its letter.
 */
export const ilhaminItems = [
  'ingat',
  'layani',
  'hormati',
  'apresiasi',
  'mengerti',
  'ikuti',
  'nyaman',
] as const

/** One of the seven items. */
export type IlhaminItem = (typeof ilhaminItems)[number]
