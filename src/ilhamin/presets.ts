import type { Checklist } from '../checklist/model.ts'
import type { IlhaminItem } from './model.ts'

/**
 * The ILHAMIN checklist, version 1: seven items of weight 1, none critical, no evidence required.
 *
 * The source text gives the seven words only. The sentences and the observable evidence are
 * proposals, drawn from the other source texts; change them, the weights and what is critical as
 * your service needs, and give the result a version of its own.
 *
 * @example
 * ```ts
 * import { defineChecklist, ilhaminChecklist } from 'paripurna'
 *
 * ilhaminChecklist.items.map(({ id }) => id.charAt(0).toUpperCase()).join('') // => 'ILHAMIN'
 * const strict = defineChecklist({
 *   ...ilhaminChecklist,
 *   version: '1-strict',
 *   items: ilhaminChecklist.items.map((item) => ({ ...item, critical: item.id === 'hormati' })),
 * })
 * strict.items[2]?.critical // => true
 * ```
 * @see "Pelayanan yang paripurna" (2013) for the seven words; "Bekerjasama dengan kolega", "Sikapi 3 tahap pelayanan" and "Rencana layanan pelanggan" for what can be observed
 */
export const ilhaminChecklist: Checklist<IlhaminItem> = {
  id: 'ilhamin',
  version: '1',
  title: { en: 'ILHAMIN', id: 'ILHAMIN' },
  items: [
    {
      id: 'ingat',
      text: { en: 'The customer is remembered', id: 'Pelanggan diingat' },
      evidence: {
        en: 'History and earlier promises were known before the contact; a long-standing customer was honored as one',
        id: 'Riwayat dan janji terdahulu diketahui sebelum kontak; pelanggan lama dihormati sebagai pelanggan lama',
      },
    },
    {
      id: 'layani',
      text: { en: 'The customer is served', id: 'Pelanggan dilayani' },
      evidence: {
        en: 'Help came at once and the outcome was reached; kindness alone does not count',
        id: 'Bantuan datang seketika dan hasilnya tercapai; bermanis-manis saja tidak cukup',
      },
    },
    {
      id: 'hormati',
      text: { en: 'The customer is respected', id: 'Pelanggan dihormati' },
      evidence: {
        en: 'Time, intelligence and own choice were respected; nobody argued',
        id: 'Waktu, kepintaran dan kemauan sendiri dihargai; tidak ada perdebatan',
      },
    },
    {
      id: 'apresiasi',
      text: { en: 'The customer is appreciated', id: 'Pelanggan diapresiasi' },
      evidence: {
        en: 'Thanks came first, for a complaint too',
        id: 'Ucapan terima kasih datang lebih dulu, juga untuk keluhan',
      },
    },
    {
      id: 'mengerti',
      text: { en: 'The customer is understood', id: 'Pelanggan dimengerti' },
      evidence: {
        en: 'Need and expectation were asked for and noted before anything was offered',
        id: 'Kebutuhan dan harapan ditanyakan dan dicatat sebelum menawarkan apa pun',
      },
    },
    {
      id: 'ikuti',
      text: { en: 'The customer is followed up', id: 'Pelanggan ditindaklanjuti' },
      evidence: {
        en: 'A follow-up by call or note within two or three days',
        id: 'Tindak lanjut lewat telepon atau catatan dalam dua atau tiga hari',
      },
    },
    {
      id: 'nyaman',
      text: { en: 'The customer is at ease', id: 'Pelanggan merasa nyaman' },
      evidence: {
        en: 'Length of a wait and its reason were told; reaching us was easy; no unpleasant surprise',
        id: 'Lama menunggu dan alasannya diberitahukan; mudah menghubungi; tidak ada kejutan yang mengganggu',
      },
    },
  ],
}
