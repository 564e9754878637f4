import type { Words } from '../language/model.ts'
import type { ComplaintReason } from './decision-model.ts'
import type {
  ComplaintChannel,
  ComplaintEventType,
  ComplaintFinding,
  ComplaintSubject,
  LossReason,
} from './model.ts'
import type { ComplaintDueName, ResponseClock } from './policy-model.ts'
import type { ComplaintClosing, ComplaintPauseReason, ComplaintStateKind } from './state-model.ts'

/** The ways to complain, in the words of the source text. */
export const complaintChannelWording: Readonly<
  Record<Exclude<ComplaintChannel, `other:${string}`>, Words>
> = {
  commentCard: { en: 'comment card', id: 'kartu komentar' },
  form: { en: 'form', id: 'formulir' },
  tollFreeHotline: { en: 'toll-free hotline', id: 'hotline bebas pulsa' },
  customerService: { en: 'customer service', id: 'layanan pelanggan' },
  websiteButton: { en: 'button on the website', id: 'tombol di situs web' },
}

/** What a complaint is about. */
export const complaintSubjectWording: Readonly<Record<ComplaintSubject, Words>> = {
  core: { en: 'the product or service itself', id: 'pokok produk atau jasa' },
  peripheral: { en: 'what stands around it', id: 'masalah yang tidak pokok' },
}

/** What we found. */
export const complaintFindingWording: Readonly<Record<ComplaintFinding, Words>> = {
  upheld: { en: 'upheld', id: 'diterima' },
  partlyUpheld: { en: 'partly upheld', id: 'diterima sebagian' },
  notUpheld: { en: 'not upheld', id: 'tidak diterima' },
}

/** The types of event. */
export const complaintEventWording: Readonly<Record<ComplaintEventType, Words>> = {
  received: { en: 'complaint received', id: 'keluhan diterima' },
  acknowledged: { en: 'thanked, and told by when', id: 'diberi terima kasih dan tenggat' },
  resumed: { en: 'customer replied', id: 'pelanggan membalas' },
  held: { en: 'told that it takes longer', id: 'diberi tahu bahwa perlu waktu lagi' },
  waitingForCustomer: { en: 'waiting for the customer', id: 'menunggu pelanggan' },
  answered: { en: 'answered', id: 'dijawab' },
  followedUp: { en: 'followed up', id: 'ditindaklanjuti' },
  accepted: { en: 'answer accepted', id: 'jawaban disetujui' },
  reopened: { en: 'answer rejected', id: 'jawaban ditolak' },
}

/** Where a complaint stands. */
export const complaintStateWording: Readonly<Record<ComplaintStateKind, Words>> = {
  awaited: { en: 'awaited', id: 'ditunggu' },
  received: { en: 'received', id: 'diterima' },
  acknowledged: { en: 'acknowledged', id: 'dikonfirmasi' },
  held: { en: 'put off', id: 'ditunda' },
  answered: { en: 'answered', id: 'dijawab' },
  closed: { en: 'closed', id: 'ditutup' },
  reopened: { en: 'reopened', id: 'dibuka lagi' },
}

/** What can stop the clock. */
export const complaintPauseWording: Readonly<Record<ComplaintPauseReason, Words>> = {
  waitingForCustomer: { en: 'waiting for the customer', id: 'menunggu pelanggan' },
  answered: { en: 'answered, until rejected', id: 'dijawab, sampai ditolak' },
}

/** How a complaint came to be closed. */
export const complaintClosingWording: Readonly<Record<ComplaintClosing, Words>> = {
  acceptance: { en: 'the customer accepted', id: 'pelanggan menyetujui' },
  silence: { en: 'the customer kept silent', id: 'pelanggan diam' },
}

/** How time is counted. */
export const responseClockWording: Readonly<Record<ResponseClock, Words>> = {
  businessTime: { en: 'business time', id: 'jam kerja' },
  calendarTime: { en: 'calendar time', id: 'waktu kalender' },
  calendarDays: { en: 'calendar days', id: 'hari kalender' },
  workingDays: { en: 'working days', id: 'hari kerja' },
}

/** What is assessed, and what can be due. */
export const complaintDueWording: Readonly<Record<ComplaintDueName, Words>> = {
  acknowledgement: { en: 'acknowledgement', id: 'konfirmasi' },
  response: { en: 'first answer', id: 'jawaban pertama' },
  total: { en: 'answer by the rules', id: 'jawaban menurut aturan' },
  followUp: { en: 'follow-up', id: 'tindak lanjut' },
  hold: { en: 'answer put off', id: 'jawaban yang ditunda' },
  silence: { en: 'end of the silence', id: 'akhir masa diam' },
}

/** The reasons of a decision. */
export const complaintReasonWording: Readonly<Record<ComplaintReason, Words>> = {
  complaintReceived: { en: 'the complaint arrived', id: 'keluhan telah masuk' },
  receiptAcknowledged: { en: 'the customer knows by when', id: 'pelanggan tahu tenggatnya' },
  answerPutOff: { en: 'the answer takes longer', id: 'jawaban perlu waktu lagi' },
  answerGiven: { en: 'the answer is complete', id: 'jawaban sudah lengkap' },
  answerAccepted: { en: 'the customer accepts the answer', id: 'pelanggan menyetujui jawaban' },
  answerRejected: { en: 'the customer rejects the answer', id: 'pelanggan menolak jawaban' },
  customerAsked: { en: 'the customer was asked for something', id: 'pelanggan dimintai sesuatu' },
  customerReplied: { en: 'the customer replied', id: 'pelanggan membalas' },
  progressOnly: { en: 'word of progress is no answer', id: 'kabar kemajuan bukan jawaban' },
  customerContacted: { en: 'the customer was contacted again', id: 'pelanggan dihubungi lagi' },
  notReceived: { en: 'no complaint has arrived', id: 'belum ada keluhan' },
  alreadyReceived: { en: 'received already', id: 'sudah diterima' },
  notAcknowledged: { en: 'not acknowledged yet', id: 'belum dikonfirmasi' },
  alreadyAcknowledged: { en: 'acknowledged already', id: 'sudah dikonfirmasi' },
  answerByNotLater: { en: 'the date promised is not ahead', id: 'tenggat tidak di depan' },
  alreadyWaiting: { en: 'waiting already', id: 'sudah menunggu' },
  notWaiting: { en: 'nothing was waited for', id: 'tidak sedang menunggu' },
  notAnswered: { en: 'not answered yet', id: 'belum dijawab' },
  alreadyAnswered: { en: 'answered already', id: 'sudah dijawab' },
  alreadyClosed: { en: 'closed already', id: 'sudah ditutup' },
  alreadyReopened: { en: 'open again already', id: 'sudah dibuka lagi' },
  notAfterAnswer: { en: 'not after the answer', id: 'tidak sesudah jawaban' },
  alreadyTaken: { en: 'taken already', id: 'sudah dicatat' },
  sameIdOtherContent: { en: 'same id, other content', id: 'id sama, isi berbeda' },
  beforeState: { en: 'before what is known', id: 'mendahului yang sudah diketahui' },
  unknownType: { en: 'unknown type of event', id: 'jenis kejadian tidak dikenal' },
  invalidEvent: { en: 'not a valid event', id: 'kejadian tidak sah' },
}

/** Why customers switch. */
export const lossReasonWording: Readonly<Record<LossReason, Words>> = {
  pricing: { en: 'pricing', id: 'harga' },
  inconvenience: { en: 'inconvenience', id: 'ketidaknyamanan' },
  coreServiceFailure: { en: 'failure of the core service', id: 'kegagalan layanan inti' },
  serviceEncounterFailure: { en: 'failure of the encounter', id: 'kegagalan saat melayani' },
  responseToFailedService: {
    en: 'response to failed service',
    id: 'tanggapan atas layanan yang gagal',
  },
  competition: { en: 'competition', id: 'persaingan' },
  ethicalProblems: { en: 'ethical problems', id: 'masalah etika' },
  involuntarySwitching: { en: 'involuntary switching', id: 'berpindah karena terpaksa' },
}
