import type { ChecklistItem } from '../checklist/model.ts'
import type { CustomerCareGuideline, CustomerMaxim, ServiceMindsetPrinciple } from './model.ts'

/**
 * What a customer is: the eight maxims of the source text, in their order.
 *
 * The sentences are those of the text, its typing errors mended, and glossed in English. They are
 * principles rather than things to observe; as items of a checklist they ask whether a team lives
 * by them, which is our use of them, not the text's.
 *
 * @example
 * ```ts
 * import { customerMaxims, defineChecklist } from 'paripurna'
 *
 * customerMaxims.length // => 8
 * const title = { en: 'What is a customer?', id: 'Apakah pelanggan itu?' }
 * const list = defineChecklist({ id: 'maxims', version: '1', title, items: customerMaxims })
 * list.items[5]?.text.en // => 'A customer is nobody to argue or quarrel with; nobody can argue against a customer'
 * ```
 * @see "Bekerjasama dengan kolega", "Apakah pelanggan itu?"
 */
export const customerMaxims: readonly ChecklistItem<CustomerMaxim>[] = [
  {
    id: 'mostImportant',
    text: {
      en: 'The customer is the most important person: in the office, in person, by telephone or by letter',
      id: 'Pelanggan adalah orang yang paling penting: di kantor, sebagai pribadi, lewat telepon ataupun surat',
    },
  },
  {
    id: 'weDepend',
    text: {
      en: 'Customers do not depend on us; we depend on them',
      id: 'Pelanggan tidak tergantung pada kita; kitalah yang bergantung kepada mereka',
    },
  },
  {
    id: 'notAnInterruption',
    text: {
      en: 'Customers do not interrupt our work; they are what we work for, and give us the opportunity to work',
      id: 'Pelanggan bukan pengganggu pekerjaan kita; merekalah tujuan kita bekerja, dan yang memberi kita kesempatan bekerja',
    },
  },
  {
    id: 'partOfUs',
    text: {
      en: 'Customers are no outsiders to our business; they are part of what it does',
      id: 'Pelanggan bukan orang luar bagi bisnis kita; mereka merupakan bagian kegiatan bisnis kita',
    },
  },
  {
    id: 'notAStatistic',
    text: {
      en: 'Customers are no frozen statistics; they are flesh and blood with feelings like ours, full of bias and prejudice too',
      id: 'Pelanggan bukan angka statistik yang beku; mereka darah dan daging yang berperasaan dan punya emosi seperti kita, juga penuh bias dan prasangka',
    },
  },
  {
    id: 'doNotArgue',
    text: {
      en: 'A customer is nobody to argue or quarrel with; nobody can argue against a customer',
      id: 'Pelanggan bukan orang yang mesti kita ajak berdebat atau bertengkar; tak ada yang bisa berdebat melawan seorang pelanggan',
    },
  },
  {
    id: 'bringsWishes',
    text: {
      en: 'Customers bring us their wishes; our task is to handle them for their good and ours',
      id: 'Pelanggan adalah orang yang menyampaikan segala keinginan kepada kita; tugas kita menanganinya demi kemaslahatan mereka dan kita',
    },
  },
  {
    id: 'decidesSuccess',
    text: {
      en: 'The customer decides the success of a company and of those who work there',
      id: 'Pelanggan menentukan sukses sebuah perusahaan dan para pekerjanya',
    },
  },
]

/**
 * The mindset of service: what one takes oneself and the customer for.
 *
 * Both principles are the source text's; keeping them as two items is our proposal.
 *
 * @example
 * ```ts
 * import { serviceMindset } from 'paripurna/ilhamin'
 *
 * serviceMindset.map(({ id }) => id) // => ['expertServant', 'partnerForLife']
 * ```
 * @see "Pelayanan yang paripurna", third paragraph
 */
export const serviceMindset: readonly ChecklistItem<ServiceMindsetPrinciple>[] = [
  {
    id: 'expertServant',
    text: {
      en: 'We are expert “servants” of our product and our trade',
      id: 'Kita menjadi "pelayan" yang ahli untuk produk dan usaha kita',
    },
  },
  {
    id: 'partnerForLife',
    text: {
      en: 'Our customers are partners for life',
      id: 'Konsumen kita dijadikan pasangan hidup',
    },
  },
]

/**
 * The six guidelines of customer care with which the source text sums up.
 *
 * The sentences are those of the text, its typing errors mended: it has "tindakan cukup" for
 * "tidaklah cukup" in the third, and the end of the fourth is garbled; we read it as the problems the
 * organization faces. Where a customer's perception and an internal measure disagree, the third says
 * which one counts; applying it is up to the caller.
 *
 * @example
 * ```ts
 * import { customerCareGuidelines } from 'paripurna/ilhamin'
 *
 * customerCareGuidelines.length // => 6
 * customerCareGuidelines[2]?.text.en // => 'Giving good service is not enough: customers must feel that they get it'
 * ```
 * @see "Bekerjasama dengan kolega", closing list
 */
export const customerCareGuidelines: readonly ChecklistItem<CustomerCareGuideline>[] = [
  {
    id: 'feedbackIsInformation',
    text: {
      en: 'Feedback of customers is a piece of important information',
      id: 'Umpan balik pelanggan merupakan sepenggal informasi yang penting',
    },
  },
  {
    id: 'friendlySystem',
    text: {
      en: 'Customers need and expect a customer-friendly system',
      id: 'Pelanggan membutuhkan dan mengharapkan sistem yang ramah pelanggan',
    },
  },
  {
    id: 'mustBeFelt',
    text: {
      en: 'Giving good service is not enough: customers must feel that they get it',
      id: 'Tidaklah cukup memberi pelayanan yang baik: para pelanggan harus merasakan bahwa mereka mendapat pelayanan yang baik',
    },
  },
  {
    id: 'ownProblemsStayInside',
    text: {
      en: 'Customers have nothing to do with the problems we face, and are not to be bothered with them',
      id: 'Pelanggan tidak ada hubungannya dan tidak dapat diganggu dengan masalah yang kita hadapi',
    },
  },
  {
    id: 'loyaltyNotEverywhere',
    text: {
      en: 'Loyalty can be built until it lasts for a long time, but not for every kind of service',
      id: 'Kesetiaan pelanggan dapat dibangun sampai bertahan untuk waktu yang lama, tetapi ini tidak dapat terjadi untuk semua jenis jasa',
    },
  },
  {
    id: 'rightAdvantage',
    text: {
      en: 'A clever organization determines the very advantage its customers look for',
      id: 'Organisasi yang cerdas perlu menentukan keunggulan yang tepat yang dicari oleh pelanggannya',
    },
  },
]
