import type { Words } from '../language/model.ts'
import type { IlhaminItem } from './model.ts'

/** The seven words of ILHAMIN and their English gloss. */
export const ilhaminWording: Readonly<Record<IlhaminItem, Words>> = {
  ingat: { en: 'remember', id: 'ingat' },
  layani: { en: 'serve', id: 'layani' },
  hormati: { en: 'respect', id: 'hormati' },
  apresiasi: { en: 'appreciate', id: 'apresiasi' },
  mengerti: { en: 'understand', id: 'mengerti' },
  ikuti: { en: 'follow up', id: 'ikuti' },
  nyaman: { en: 'comfort', id: 'nyaman' },
}
