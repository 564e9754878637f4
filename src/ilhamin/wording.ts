import type { Words } from '../language/model.ts'
import type { CustomerKind, IlhaminItem } from './model.ts'

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

/** Who a customer can be. */
export const customerKindWording: Readonly<Record<CustomerKind, Words>> = {
  person: { en: 'person', id: 'orang' },
  organization: { en: 'organization', id: 'lembaga' },
}
