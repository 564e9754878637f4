import type { Checklist } from '../checklist/model.ts'
import type { ConsumerItem, FirstContactItem } from './model.ts'

/**
 * An honest first contact, version 1: neither exaggerating nor covering up.
 *
 * The source text has the first communication special, the need understood, the product explained,
 * the company explained as far as the customer wants to know, "not overdone, and not seeming to
 * cover up shortcomings". Making four items of that, and what can be observed, is our proposal; none
 * is critical, and what your service makes critical is yours to say.
 *
 * @example
 * ```ts
 * import { firstContactChecklist, scoreChecklist } from 'paripurna'
 *
 * firstContactChecklist.items.map(({ id }) => id) // => ['needUnderstood', 'productExplained', 'weaknessesDisclosed', 'noExaggeration']
 * scoreChecklist(firstContactChecklist, { needUnderstood: 'met', productExplained: 'met', weaknessesDisclosed: 'unmet', noExaggeration: 'met' }) // => { kind: 'scored', score: 0.75, ... }
 * ```
 * @see "Sikapi 3 tahap pelayanan", during the transaction, for the line of thought
 */
export const firstContactChecklist: Checklist<FirstContactItem> = {
  id: 'first-contact',
  version: '1',
  title: { en: 'Honest first contact', id: 'Komunikasi pertama yang jujur' },
  items: [
    {
      id: 'needUnderstood',
      text: { en: "The customer's need was understood", id: 'Kebutuhan pelanggan dipahami' },
      evidence: {
        en: 'The need was asked for and said back before anything was offered',
        id: 'Kebutuhan ditanyakan dan diulangi sebelum menawarkan apa pun',
      },
    },
    {
      id: 'productExplained',
      text: {
        en: 'Product and company were explained as far as the customer needed to know',
        id: 'Produk dan lembaga dijelaskan sesuai kebutuhan informasi pelanggan',
      },
      evidence: {
        en: 'The customer could say in own words what is offered and to whom to turn',
        id: 'Pelanggan dapat menyebutkan dengan kata sendiri apa yang ditawarkan dan kepada siapa bertanya',
      },
    },
    {
      id: 'weaknessesDisclosed',
      text: { en: 'Shortcomings were not covered up', id: 'Kekurangan tidak ditutup-tutupi' },
      evidence: {
        en: 'At least one limit of the product was named without being asked',
        id: 'Sedikitnya satu keterbatasan produk disebutkan tanpa ditanya',
      },
    },
    {
      id: 'noExaggeration',
      text: { en: 'Nothing was overdone', id: 'Tidak berlebihan' },
      evidence: {
        en: 'Nothing was promised that the product or the company cannot keep',
        id: 'Tidak ada janji yang tidak dapat dipenuhi produk atau lembaga',
      },
    },
  ],
}

/**
 * What a consumer has a claim to, version 1: knowledge, free choice, and awareness of rights.
 *
 * The source text gives the three: a consumer should know the product or service offered, has the
 * absolute decision which to buy, and is well aware of the rights in what is consumed. That a seller
 * can be audited for them, and what can be observed, is our proposal.
 *
 * @example
 * ```ts
 * import { consumerChecklist } from 'paripurna/ilhamin'
 *
 * consumerChecklist.items.map(({ text }) => text.en) // => ['The consumer knows the product or service', 'The choice was the consumer’s alone', 'The consumer is aware of the rights in it']
 * ```
 * @see "Pelanggan itu tidak penting!!", first paragraph, for the line of thought
 */
export const consumerChecklist: Checklist<ConsumerItem> = {
  id: 'consumer',
  version: '1',
  title: { en: 'Knowledge, choice and rights', id: 'Pengetahuan, keputusan dan hak' },
  items: [
    {
      id: 'knowledge',
      text: {
        en: 'The consumer knows the product or service',
        id: 'Konsumen memiliki pengetahuan tentang produk atau jasa',
      },
      evidence: {
        en: 'Price, contents and limits were told before the decision',
        id: 'Harga, isi dan keterbatasan diberitahukan sebelum keputusan',
      },
    },
    {
      id: 'freeChoice',
      text: {
        en: 'The choice was the consumer’s alone',
        id: 'Keputusan mutlak ada pada konsumen',
      },
      evidence: {
        en: 'Nobody pressed; an alternative was named; no was taken for an answer',
        id: 'Tidak ada tekanan; pilihan lain disebutkan; penolakan diterima',
      },
    },
    {
      id: 'awarenessOfRights',
      text: {
        en: 'The consumer is aware of the rights in it',
        id: 'Konsumen sadar akan hak-haknya',
      },
      evidence: {
        en: 'Guarantee, return and complaint were explained without being asked',
        id: 'Garansi, pengembalian dan cara mengeluh dijelaskan tanpa ditanya',
      },
    },
  ],
}
