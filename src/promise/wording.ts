import type { Words } from '../language/model.ts'
import type { PromiseMethod, PromiseReason } from './model.ts'
import type { PromiseConcern, PromiseRevisionRule } from './told-model.ts'

/** How a promise was found. */
export const promiseMethodWording: Readonly<Record<PromiseMethod, Words>> = {
  empirical: { en: 'kept by that share of the past', id: 'ditepati oleh bagian itu di masa lalu' },
  predictive: {
    en: 'kept by the next delivery with that probability',
    id: 'ditepati oleh penyerahan berikutnya dengan peluang itu',
  },
}

/** Why there is no promise, or no record of promises. */
export const promiseReasonWording: Readonly<Record<PromiseReason, Words>> = {
  historyTooShort: { en: 'the history is too short', id: 'riwayatnya terlalu pendek' },
  tooManyOpen: {
    en: 'too many open cases are older than every delivery',
    id: 'terlalu banyak kasus terbuka yang lebih lama dari semua penyerahan',
  },
  noneDue: { en: 'no promise is due yet', id: 'belum ada janji yang jatuh tempo' },
}

/** Which promise binds when there are several. */
export const promiseRevisionRuleWording: Readonly<Record<PromiseRevisionRule, Words>> = {
  first: { en: 'the first promise binds', id: 'janji pertama yang mengikat' },
  latestTimely: {
    en: 'the latest promise told in time, with a reason, binds',
    id: 'janji terakhir yang disampaikan tepat waktu dengan alasan yang mengikat',
  },
}

/** What is wrong with the way a customer was told. */
export const promiseConcernWording: Readonly<Record<PromiseConcern, Words>> = {
  noLength: { en: 'not told how long', id: 'tidak diberi tahu berapa lama' },
  noReason: { en: 'not told why', id: 'tidak diberi tahu alasannya' },
  noAlternative: {
    en: 'offered nothing else to do',
    id: 'tidak ditawari pilihan lain',
  },
  revisedLate: {
    en: 'told again only after the promise had run out',
    id: 'baru diberi tahu lagi setelah janji lewat',
  },
  revisedWithoutReason: {
    en: 'told again without a reason',
    id: 'diberi tahu lagi tanpa alasan',
  },
}
