import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount } from '../language/number.ts'
import type {
  FollowUpDecision,
  FollowUpEventType,
  FollowUpPriority,
  FollowUpReason,
  FollowUpStage,
  OuterLoopStage,
} from './follow-up-model.ts'
import type { FollowUpTargetName } from './follow-up-status-model.ts'
import type { NpsInvitationReason, NpsSurveyKind, NpsSurveyTrait } from './survey-model.ts'

/** The kinds of survey. */
export const npsSurveyKindWording: Readonly<Record<NpsSurveyKind, Words>> = {
  relationship: { en: 'relationship survey', id: 'survei hubungan' },
  transactional: { en: 'transactional survey', id: 'survei transaksi' },
  benchmark: { en: 'benchmark survey', id: 'survei pembanding' },
  employee: { en: 'employee survey', id: 'survei karyawan' },
}

/** How a survey was asked. */
export const npsSurveyTraitWording: Readonly<Record<NpsSurveyTrait, Words>> = {
  touchpoint: { en: 'touchpoint', id: 'titik sentuh' },
  channel: { en: 'channel', id: 'saluran' },
  language: { en: 'language', id: 'bahasa' },
  wordingVersion: { en: 'version of the wording', id: 'versi kalimat' },
}

/** Why a customer may not be invited. */
export const npsInvitationReasonWording: Readonly<Record<NpsInvitationReason, Words>> = {
  optedOut: { en: 'asked not to be invited', id: 'meminta tidak diundang' },
  followUpOpen: { en: 'a follow-up is still open', id: 'tindak lanjut masih berjalan' },
  answeredRecently: { en: 'answered recently', id: 'baru saja menjawab' },
  invitedRecently: { en: 'invited recently', id: 'baru saja diundang' },
  invitedTooOften: { en: 'invited too often', id: 'terlalu sering diundang' },
}

/** The stages of the inner loop. */
export const followUpStageWording: Readonly<Record<FollowUpStage, Words>> = {
  awaited: { en: 'awaited', id: 'ditunggu' },
  received: { en: 'received', id: 'diterima' },
  triaged: { en: 'triaged', id: 'dipilah' },
  contacted: { en: 'contacted', id: 'dihubungi' },
  resolved: { en: 'resolved', id: 'selesai' },
  unreachable: { en: 'unreachable', id: 'tidak terhubungi' },
  declined: { en: 'declined', id: 'menolak dihubungi' },
}

/** The stages of the outer loop. */
export const outerLoopStageWording: Readonly<Record<OuterLoopStage, Words>> = {
  notRaised: { en: 'not raised', id: 'belum diangkat' },
  raised: { en: 'raised', id: 'diangkat' },
  improvementShipped: { en: 'improvement shipped', id: 'perbaikan diterapkan' },
  customerTold: { en: 'customer told', id: 'pelanggan diberi tahu' },
}

/** The types of event. */
export const followUpEventWording: Readonly<Record<FollowUpEventType, Words>> = {
  received: { en: 'answer received', id: 'jawaban diterima' },
  triaged: { en: 'put in charge', id: 'diserahkan kepada penanggung jawab' },
  contacted: { en: 'customer contacted', id: 'pelanggan dihubungi' },
  unreachable: { en: 'nobody reached', id: 'tidak ada yang terhubungi' },
  resolved: { en: 'settled with the customer', id: 'diselesaikan bersama pelanggan' },
  declined: { en: 'contact declined', id: 'menolak dihubungi' },
  raisedToOuterLoop: { en: 'raised to the outer loop', id: 'diangkat ke lingkar luar' },
  improvementShipped: { en: 'improvement shipped', id: 'perbaikan diterapkan' },
  customerTold: { en: 'customer told', id: 'pelanggan diberi tahu' },
  rescored: { en: 'rated again', id: 'menilai lagi' },
}

/** The priorities. */
export const followUpPriorityWording: Readonly<Record<FollowUpPriority, Words>> = {
  urgent: { en: 'urgent', id: 'mendesak' },
  high: { en: 'high', id: 'tinggi' },
  normal: { en: 'normal', id: 'biasa' },
  low: { en: 'low', id: 'rendah' },
}

/** The targets. */
export const followUpTargetWording: Readonly<Record<FollowUpTargetName, Words>> = {
  firstContact: { en: 'first contact', id: 'kontak pertama' },
  close: { en: 'closing', id: 'penutupan' },
}

/** The kinds of decision. */
export const followUpDecisionWording: Readonly<Record<FollowUpDecision['kind'], Words>> = {
  moved: { en: 'moved', id: 'berpindah' },
  held: { en: 'held', id: 'tetap' },
  duplicate: { en: 'duplicate', id: 'berulang' },
  conflict: { en: 'conflict', id: 'bertentangan' },
  rejected: { en: 'rejected', id: 'ditolak' },
}

/** The reasons of a decision. */
export const followUpReasonWording: Readonly<Record<FollowUpReason, Words>> = {
  answerReceived: { en: 'the answer arrived', id: 'jawaban telah masuk' },
  ownerNamed: { en: 'somebody is in charge', id: 'ada penanggung jawab' },
  customerReached: { en: 'the customer was reached', id: 'pelanggan terhubungi' },
  customerReachedAfterAll: {
    en: 'the customer was reached after all',
    id: 'pelanggan akhirnya terhubungi',
  },
  attemptsUsedUp: { en: 'all attempts reached nobody', id: 'semua percobaan tidak terhubungi' },
  settled: { en: 'settled with the customer', id: 'diselesaikan bersama pelanggan' },
  contactRefused: { en: 'the customer declined contact', id: 'pelanggan menolak dihubungi' },
  causeRaised: { en: 'the cause was handed on', id: 'penyebabnya diteruskan' },
  causeMended: { en: 'the cause is mended', id: 'penyebabnya diperbaiki' },
  loopClosed: { en: 'the customer knows what became of it', id: 'pelanggan tahu kelanjutannya' },
  ownerChanged: {
    en: 'owner and priority as told now',
    id: 'penanggung jawab dan prioritas diperbarui',
  },
  contactedAgain: { en: 'contacted once more', id: 'dihubungi sekali lagi' },
  attemptsLeft: { en: 'attempts are left', id: 'masih ada percobaan' },
  groupRose: { en: 'rated again, in a better group', id: 'menilai lagi, naik kelompok' },
  groupNotRisen: { en: 'rated again, in no better group', id: 'menilai lagi, tidak naik kelompok' },
  notReceived: { en: 'no answer has arrived', id: 'belum ada jawaban' },
  alreadyReceived: { en: 'received already', id: 'sudah diterima' },
  notTriaged: { en: 'nobody is in charge yet', id: 'belum ada penanggung jawab' },
  notContacted: { en: 'the customer was not contacted yet', id: 'pelanggan belum dihubungi' },
  alreadyClosed: { en: 'closed already', id: 'sudah ditutup' },
  notClosed: { en: 'not closed yet', id: 'belum ditutup' },
  notRaised: { en: 'not raised to the outer loop', id: 'belum diangkat ke lingkar luar' },
  alreadyRaised: { en: 'raised already', id: 'sudah diangkat' },
  notShipped: { en: 'no improvement was shipped', id: 'belum ada perbaikan yang diterapkan' },
  alreadyShipped: { en: 'shipped already', id: 'sudah diterapkan' },
  alreadyTold: { en: 'told already', id: 'sudah diberi tahu' },
  contactDeclined: { en: 'the customer declined contact', id: 'pelanggan menolak dihubungi' },
  alreadyTaken: { en: 'taken already', id: 'sudah dicatat' },
  sameIdOtherContent: { en: 'same id, other content', id: 'id sama, isi berbeda' },
  beforeState: { en: 'before what is known', id: 'mendahului yang sudah diketahui' },
  unknownType: { en: 'unknown type of event', id: 'jenis kejadian tidak dikenal' },
  invalidEvent: { en: 'not a valid event', id: 'kejadian tidak sah' },
}

const attempts: CountedNoun = { en: { one: 'attempt', other: 'attempts' }, id: 'percobaan' }

/**
 * Explains a decision on an event of a follow-up in one sentence: what moved or did not, and why.
 *
 * @param decision - of `decideFollowUp`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { decideFollowUp, explainFollowUp, startFollowUp } from 'paripurna/nps'
 *
 * const week = { counted: 'calendarTime', timeZone: 'UTC', within: { days: 7 } } as const
 * const policy = { attempts: 3, firstContact: week, close: week }
 * const first = decideFollowUp(policy, startFollowUp(), { type: 'received', id: 'e1', at: 0, rating: 3 })
 * explainFollowUp(first, { language: 'en' }) // => 'Moved from awaited to received: the answer arrived.'
 * const early = decideFollowUp(policy, first.state, { type: 'resolved', id: 'e2', at: 1 })
 * explainFollowUp(early, { language: 'id' }) // => 'Ditolak, tetap diterima: pelanggan belum dihubungi.'
 * ```
 */
export function explainFollowUp(
  decision: FollowUpDecision,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  const [from, to] = stagesOf(decision, language)
  const facts = [
    followUpReasonWording[decision.because][language],
    ...(decision.because === 'attemptsLeft' && decision.attemptsLeft !== undefined
      ? [writeCount(decision.attemptsLeft, attempts, language)]
      : []),
    ...(decision.detail === undefined ? [] : [decision.detail]),
  ].join(', ')
  if (decision.kind === 'moved') return say.moved(from, to, facts)
  if (decision.kind === 'held') return say.held(to, facts)
  const kind = followUpDecisionWording[decision.kind][language]
  return say.untaken(kind.charAt(0).toUpperCase() + kind.slice(1), to, facts)
}

/** The stages of the loop that moved, and where neither did those of the inner one. */
function stagesOf({ from, to }: FollowUpDecision, language: Language): readonly [string, string] {
  return from.outerLoop === to.outerLoop
    ? [followUpStageWording[from.stage][language], followUpStageWording[to.stage][language]]
    : [
        outerLoopStageWording[from.outerLoop][language],
        outerLoopStageWording[to.outerLoop][language],
      ]
}

const sentences = {
  en: {
    moved: (from: string, to: string, why: string) => `Moved from ${from} to ${to}: ${why}.`,
    held: (stage: string, why: string) => `Stays ${stage}: ${why}.`,
    untaken: (kind: string, stage: string, why: string) => `${kind}, stays ${stage}: ${why}.`,
  },
  id: {
    moved: (from: string, to: string, why: string) => `Berpindah dari ${from} ke ${to}: ${why}.`,
    held: (stage: string, why: string) => `Tetap ${stage}: ${why}.`,
    untaken: (kind: string, stage: string, why: string) => `${kind}, tetap ${stage}: ${why}.`,
  },
} satisfies Record<Language, object>
