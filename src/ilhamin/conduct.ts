import type { Checklist } from '../checklist/model.ts'
import type { FrontLineItem, RespectItem } from './model.ts'

/**
 * Good customer service in one word, respect, version 1: of the customer's time, intelligence and
 * own choice. The three parts of `hormati` of ILHAMIN.
 *
 * The source text names the three, and what customers cry: "do not use up my time!" What can be
 * observed is our proposal.
 *
 * @example
 * ```ts
 * import { respectChecklist } from 'paripurna/ilhamin'
 *
 * respectChecklist.items.map(({ text }) => text.id) // => ['Waktu pelanggan dihormati', 'Kepintaran pelanggan dihormati', 'Kemauan sendiri pelanggan dihargai']
 * ```
 * @see "Bekerjasama dengan kolega", section on good service, for the line of thought
 */
export const respectChecklist: Checklist<RespectItem> = {
  id: 'respect',
  version: '1',
  title: { en: 'Respect', id: 'Respek' },
  items: [
    {
      id: 'time',
      text: { en: "The customer's time was respected", id: 'Waktu pelanggan dihormati' },
      evidence: {
        en: 'Length and reason of a wait were told; nothing was asked twice',
        id: 'Lama dan alasan menunggu diberitahukan; tidak ada yang ditanyakan dua kali',
      },
    },
    {
      id: 'intelligence',
      text: {
        en: "The customer's intelligence was respected",
        id: 'Kepintaran pelanggan dihormati',
      },
      evidence: {
        en: 'Reasons were given instead of excuses; nobody talked down or argued',
        id: 'Diberi alasan, bukan dalih; tidak ada yang menggurui atau mendebat',
      },
    },
    {
      id: 'ownChoice',
      text: {
        en: "The customer's own choice was valued",
        id: 'Kemauan sendiri pelanggan dihargai',
      },
      evidence: {
        en: 'Alternatives were named and the decision was left to the customer',
        id: 'Pilihan lain disebutkan dan keputusan diserahkan kepada pelanggan',
      },
    },
  ],
}

/**
 * The attitude of the front line, version 1: courtesy, knowledge and approach; selling what does not
 * fit the need fails the whole.
 *
 * The source text names three elements for everybody in a front-line role: courtesy and gladness to
 * help, technical knowledge, and the approach, "are they interested in meeting the customer's need,
 * or merely 'sellers' of every product that does not fit, is irrelevant or even counterproductive".
 * Making that last an item of its own, critical, and what can be observed, is our proposal.
 *
 * @example
 * ```ts
 * import { frontLineChecklist, scoreChecklist } from 'paripurna'
 *
 * const kindSeller = { courtesy: 'met', knowledge: 'met', approach: 'partly', fitToNeed: 'unmet' } as const
 * scoreChecklist(frontLineChecklist, kindSeller) // => { kind: 'failed', because: 'criticalItemUnmet', score: 0.625, failedCritical: ['fitToNeed'], ... }
 * ```
 * @see "Bekerjasama dengan kolega", four drivers of satisfaction, 2b, for the line of thought
 */
export const frontLineChecklist: Checklist<FrontLineItem> = {
  id: 'front-line',
  version: '1',
  title: { en: 'Attitude of the front line', id: 'Sikap front-line' },
  items: [
    {
      id: 'courtesy',
      text: { en: 'Courteous and glad to help', id: 'Sopan dan senang membantu' },
      evidence: {
        en: 'The first words were a greeting and an offer of help',
        id: 'Kata pertama berupa salam dan tawaran bantuan',
      },
    },
    {
      id: 'knowledge',
      text: { en: 'Technically knowledgeable', id: 'Memiliki pengetahuan teknis' },
      evidence: {
        en: 'Questions were answered correctly, or passed to somebody who could',
        id: 'Pertanyaan dijawab dengan benar, atau diteruskan kepada yang mampu',
      },
    },
    {
      id: 'approach',
      text: {
        en: "Interested in meeting the customer's need",
        id: 'Tertarik memenuhi kebutuhan pelanggan',
      },
      evidence: {
        en: 'Asked about the use before speaking of a product',
        id: 'Menanyakan kegunaan sebelum membicarakan produk',
      },
    },
    {
      id: 'fitToNeed',
      text: {
        en: 'What was sold fits the need: not unsuitable, irrelevant or counterproductive',
        id: 'Yang dijual cocok dengan kebutuhan: bukan tidak cocok, tidak relevan atau kontraproduktif',
      },
      evidence: {
        en: 'The product answers the need that was said; where none did, nothing was sold',
        id: 'Produk menjawab kebutuhan yang disebutkan; bila tidak ada yang cocok, tidak ada yang dijual',
      },
      critical: true,
    },
  ],
}
