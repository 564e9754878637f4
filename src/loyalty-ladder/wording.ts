import { writeInstant } from '../calendar/wording.ts'
import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import type { LadderReason, LadderShortfall, LadderStep } from './decision-model.ts'
import type { LadderEventType, LadderRung, LadderStanding } from './model.ts'
import type { LadderMeasure } from './policy-model.ts'

/** The rungs: the Indonesian words are the glosses of the source text, which keeps the English names. */
export const ladderRungWording: Readonly<Record<LadderRung, Words>> = {
  suspect: { en: 'suspect', id: 'orang terindikasi' },
  prospect: { en: 'prospect', id: 'orang tertarik' },
  customer: { en: 'customer', id: 'konsumen' },
  client: { en: 'client', id: 'konsumen berulang' },
  advocate: { en: 'advocate', id: 'penasihat' },
  evangelist: { en: 'evangelist', id: 'pewarta' },
}

/** Names of rungs in both languages; a rung without one goes by its own. */
export type LadderRungNames = Readonly<Record<string, Words>>

/**
 * Writes the name of a rung: the one you give, else the one of the six it is, else its own.
 *
 * @param rung - the rung
 * @param options - `language`; `rungs`, names for the rungs of your own ladder
 * @returns the name
 * @example
 * ```ts
 * import { writeLadderRung } from 'paripurna/loyalty-ladder'
 *
 * const rungs = { member: { en: 'member', id: 'anggota' } }
 * writeLadderRung('member', { language: 'id', rungs }) // => 'anggota'
 * writeLadderRung('client', { language: 'id' }) // => 'konsumen berulang'
 * writeLadderRung('raving fan', { language: 'id' }) // => 'raving fan'
 * ```
 */
export function writeLadderRung(
  rung: string,
  options: { readonly language: Language; readonly rungs?: LadderRungNames },
): string {
  const { language, rungs } = options
  const names = new Map(Object.entries({ ...ladderRungWording, ...rungs }))
  return names.get(rung)?.[language] ?? rung
}

/** The standings. */
export const ladderStandingWording: Readonly<Record<LadderStanding, Words>> = {
  active: { en: 'active', id: 'aktif' },
  lapsed: { en: 'lapsed', id: 'lama diam' },
  lost: { en: 'lost', id: 'pergi' },
  disqualified: { en: 'disqualified', id: 'tidak dilayani' },
  erased: { en: 'erased', id: 'dihapus' },
}

/** The types of event. */
export const ladderEventWording: Readonly<Record<LadderEventType, Words>> = {
  noticed: { en: 'noticed us', id: 'memperhatikan' },
  showedInterest: { en: 'showed interest', id: 'tertarik' },
  purchased: { en: 'purchased', id: 'membeli' },
  purchaseReversed: { en: 'purchase reversed', id: 'pembelian dibatalkan' },
  deliveryAssessed: { en: 'delivery assessed', id: 'penyerahan dinilai' },
  recommended: { en: 'recommended', id: 'merekomendasikan' },
  referralConverted: { en: 'referral bought', id: 'yang diajak membeli' },
  boughtAsGift: { en: 'bought as a gift', id: 'membeli sebagai hadiah' },
  npsAnswered: { en: 'answered the survey', id: 'menjawab survei' },
  complained: { en: 'complained', id: 'mengeluh' },
  complaintResolved: { en: 'complaint resolved', id: 'keluhan diselesaikan' },
  churned: { en: 'left', id: 'pergi' },
  wonBack: { en: 'won back', id: 'kembali' },
  disqualified: { en: 'disqualified', id: 'tidak dilayani' },
  merged: { en: 'records merged', id: 'catatan digabung' },
  overridden: { en: 'set by hand', id: 'ditetapkan manual' },
  erased: { en: 'erased', id: 'dihapus' },
}

/** The kinds of decision. */
export const ladderDecisionWording: Readonly<Record<LadderStep['kind'], Words>> = {
  moved: { en: 'moved', id: 'berpindah' },
  held: { en: 'held', id: 'tetap' },
  duplicate: { en: 'duplicate', id: 'berulang' },
  conflict: { en: 'conflict', id: 'bertentangan' },
  late: { en: 'late', id: 'terlambat' },
  rejected: { en: 'rejected', id: 'ditolak' },
}

/** The reasons of a decision. */
export const ladderReasonWording: Readonly<Record<LadderReason, Words>> = {
  requirementsMet: { en: 'all it takes is there', id: 'semua syarat terpenuhi' },
  requirementsLost: { en: 'what it takes is no longer there', id: 'syarat tidak lagi terpenuhi' },
  expired: { en: 'what it takes lies too far back', id: 'syarat sudah terlalu lama berlalu' },
  graceBegan: {
    en: 'what it takes lies too far back; kept for a time of grace',
    id: 'syarat sudah terlalu lama berlalu; dipertahankan selama masa tenggang',
  },
  wonAnew: { en: 'won anew in the time of grace', id: 'diraih kembali dalam masa tenggang' },
  reactivated: { en: 'a sign of life after silence', id: 'tanda hidup setelah lama diam' },
  returned: { en: 'bought again after leaving', id: 'membeli lagi setelah pergi' },
  requalified: { en: 'bought although disqualified', id: 'membeli walau tidak dilayani' },
  wonBack: { en: 'won back after leaving', id: 'kembali setelah pergi' },
  lapsed: { en: 'silent for too long', id: 'terlalu lama diam' },
  churned: { en: 'left and said so', id: 'pergi dan menyatakannya' },
  disqualified: { en: 'we decided not to serve them', id: 'kami memutuskan tidak melayani' },
  overridden: { en: 'set by hand', id: 'ditetapkan manual' },
  erased: { en: 'erased on request', id: 'dihapus atas permintaan' },
  requirementsUnmet: { en: 'not yet enough for the next rung', id: 'belum cukup untuk naik' },
  topOfLadder: { en: 'at the top already', id: 'sudah di puncak' },
  noEvidence: { en: 'it counts for no rung', id: 'bukan bukti untuk anak tangga mana pun' },
  attitudeOnly: { en: 'an attitude, not an act', id: 'sikap, bukan tindakan' },
  incentivized: { en: 'it was rewarded', id: 'ada imbalannya' },
  notAboveExpectation: { en: 'not above expectation', id: 'tidak melampaui harapan' },
  forgiven: { en: 'a disappointment forgiven', id: 'kekecewaan dimaafkan' },
  purchaseUnknown: { en: 'no such purchase counts', id: 'tidak ada pembelian itu' },
  complaintUnknown: { en: 'no such complaint is open', id: 'tidak ada keluhan itu' },
  standingForbids: { en: 'the standing forbids it', id: 'status tidak mengizinkan' },
  alreadySo: { en: 'it is so already', id: 'sudah demikian' },
  alreadyCounted: { en: 'counted already', id: 'sudah dihitung' },
  sameIdOtherContent: { en: 'same id, other content', id: 'id sama, isi berbeda' },
  beforeState: { en: 'before what is known', id: 'mendahului yang sudah diketahui' },
  unknownType: { en: 'unknown type of event', id: 'jenis kejadian tidak dikenal' },
  invalidEvent: { en: 'not a valid event', id: 'kejadian tidak sah' },
}

/** What is counted, as nouns. */
export const ladderMeasureNouns: Readonly<Record<LadderMeasure, CountedNoun>> = {
  interest: { en: { one: 'sign of interest', other: 'signs of interest' }, id: 'tanda minat' },
  purchases: { en: { one: 'purchase', other: 'purchases' }, id: 'pembelian' },
  purchaseDays: {
    en: { one: 'day with a purchase', other: 'days with a purchase' },
    id: 'hari pembelian',
  },
  exceededDeliveries: {
    en: { one: 'delivery above expectation', other: 'deliveries above expectation' },
    id: 'layanan melampaui harapan',
  },
  recommendations: {
    en: { one: 'unrewarded recommendation', other: 'unrewarded recommendations' },
    id: 'rekomendasi tanpa imbalan',
  },
  evangelism: {
    en: {
      one: 'unasked, unrewarded act of spreading the word',
      other: 'unasked, unrewarded acts of spreading the word',
    },
    id: 'tindakan menyebarkan tanpa diminta dan tanpa imbalan',
  },
}

/**
 * Explains a decision in one sentence: what moved or did not, why, and what the next rung asks for.
 *
 * @param decision - the decision, or a step of a timeline
 * @param options - `language`; `timeZone`, an IANA zone, to say when it took effect; `rungs`, names for
 * the rungs of your own ladder
 * @returns the sentence
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { decideLadder, defaultLadderPolicy, explainLadderDecision, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const decision = decideLadder(defaultLadderPolicy, startLadder(), bought)
 * explainLadderDecision(decision, { language: 'en' }) // => 'Moved from suspect to customer, past prospect: all it takes is there (o-1). For client: 1 of 2 days with a purchase.'
 * explainLadderDecision(decision, { language: 'id', timeZone: 'Asia/Jakarta' }) // => '5 Januari 2026, 07.00: berpindah dari orang terindikasi ke konsumen, melewati orang tertarik: semua syarat terpenuhi (o-1). Untuk konsumen berulang: 1 dari 2 hari pembelian.'
 * ```
 */
export function explainLadderDecision(
  decision: LadderStep<string>,
  options: {
    readonly language: Language
    readonly timeZone?: string
    readonly rungs?: LadderRungNames
  },
): string {
  const { language, timeZone } = options
  const { kind, from, to, because, detail, skipped, evidence, unmet, at } = decision
  const say = sentences[language]
  const name = (rung: string) => writeLadderRung(rung, options)
  const standing = ladderStandingWording[to.standing][language]
  const reason = ladderReasonWording[because][language]
  const grounds =
    because === 'requirementsMet' && evidence.length > 0 ? ` (${evidence.join(', ')})` : ''
  const why = `${reason}${detail === undefined ? '' : ` "${detail}"`}${grounds}`
  const what =
    from.rung !== to.rung
      ? say.moved(name(from.rung), name(to.rung), skipped.map(name))
      : kind === 'moved'
        ? say.turned(name(to.rung), standing)
        : say.stays(ladderDecisionWording[kind][language], name(to.rung), standing)
  const changed = from.rung !== to.rung && from.standing !== to.standing ? `, ${standing}` : ''
  const next =
    unmet[0] && to.standing === 'active'
      ? ` ${say.next(
          name(unmet[0].rung),
          unmet.map((one) => writeShortfall(one, language)),
        )}`
      : ''
  const sentence = `${what}${changed}: ${why}.${next}`
  return timeZone === undefined || at === undefined
    ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
    : `${writeInstant(at, { language, timeZone })}: ${sentence}`
}

/**
 * Writes what a rung still asks for: `1 of 2 days with a purchase`.
 *
 * @param shortfall - a condition that does not hold yet
 * @param language - the language to write in
 * @returns the condition as text
 * @example
 * ```ts
 * import { writeShortfall } from 'paripurna/loyalty-ladder'
 *
 * writeShortfall({ rung: 'advocate', evidence: 'exceededDeliveries', have: 0, need: 2 }, 'id') // => '0 dari 2 layanan melampaui harapan'
 * ```
 */
export function writeShortfall(shortfall: LadderShortfall<string>, language: Language): string {
  const have = writeNumber(shortfall.have, { language })
  const need = writeCount(shortfall.need, ladderMeasureNouns[shortfall.evidence], language)
  return `${have} ${language === 'en' ? 'of' : 'dari'} ${need}`
}

const sentences = {
  en: {
    moved: (from: string, to: string, past: readonly string[]) =>
      `moved from ${from} to ${to}${past.length > 0 ? `, past ${past.join(' and ')}` : ''}`,
    turned: (rung: string, standing: string) => `${rung}, now ${standing}`,
    stays: (kind: string, rung: string, standing: string) => `${kind} at ${rung}, ${standing}`,
    next: (rung: string, asks: readonly string[]) => `For ${rung}: ${asks.join(', ')}.`,
  },
  id: {
    moved: (from: string, to: string, past: readonly string[]) =>
      `berpindah dari ${from} ke ${to}${past.length > 0 ? `, melewati ${past.join(' dan ')}` : ''}`,
    turned: (rung: string, standing: string) => `${rung}, kini ${standing}`,
    stays: (kind: string, rung: string, standing: string) => `${kind} sebagai ${rung}, ${standing}`,
    next: (rung: string, asks: readonly string[]) => `Untuk ${rung}: ${asks.join(', ')}.`,
  },
} satisfies Record<Language, object>
