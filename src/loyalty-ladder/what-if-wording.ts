import { writeInstant } from '../calendar/wording.ts'
import type { Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import { writeLength } from './length-wording.ts'
import type {
  LadderClosedReason,
  LadderKeepProspect,
  LadderMoveProspect,
  LadderNeed,
} from './what-if-model.ts'
import {
  ladderEventWording,
  ladderMeasureNouns,
  ladderStandingWording,
  writeLadderRung,
  type LadderRungNames,
} from './wording.ts'

/** Why no evidence moves a customer up. */
export const ladderClosedReasonWording: Readonly<Record<LadderClosedReason, Words>> = {
  topOfLadder: { en: 'already at the top', id: 'sudah di puncak' },
  alreadyThere: { en: 'already there', id: 'sudah sampai di sana' },
  lost: { en: 'left and said so', id: 'sudah pergi dan menyatakannya' },
  disqualified: { en: 'we decided not to serve them', id: 'kami memutuskan tidak melayani' },
  erased: { en: 'erased on request', id: 'dihapus atas permintaan' },
}

/** How prospects are written. */
export interface LadderProspectWriting {
  /** The language. */
  readonly language: Language
  /** The IANA zone to write dates in. */
  readonly timeZone: string
  /** Names for rungs that are not the usual six. */
  readonly rungs?: LadderRungNames
}

/**
 * Explains in a sentence what would move a customer up, and before when.
 *
 * @param prospect - what `whatWouldMove` found
 * @param options - `language`; `timeZone`, the IANA zone to write dates in; `rungs`, names for the rungs
 * of your own ladder
 * @returns the sentence
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, explainWhatWouldMove, startLadder, whatWouldMove } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const state = evolveLadder(defaultLadderPolicy, startLadder(), bought)
 * const next = whatWouldMove(defaultLadderPolicy, state)
 * explainWhatWouldMove(next, { language: 'en', timeZone: 'UTC' }) // => 'From customer to client it takes: 1 more of 2 days with a purchase.'
 * explainWhatWouldMove(next, { language: 'id', timeZone: 'UTC' }) // => 'Dari konsumen ke konsumen berulang perlu: 1 lagi dari 2 hari pembelian.'
 * ```
 */
export function explainWhatWouldMove(
  prospect: LadderMoveProspect<string>,
  options: LadderProspectWriting,
): string {
  const { language } = options
  const say = sentences[language]
  const from = writeLadderRung(prospect.from.rung, options)
  if (prospect.kind === 'closed') {
    const reason = ladderClosedReasonWording[prospect.because][language]
    const opening = prospect.openedBy.map((type) => ladderEventWording[type][language])
    return `${say.closed(from, reason)}${opening.length > 0 ? ` ${say.openedBy(opening.join(', '))}` : ''}`
  }
  const { needs, before } = prospect
  const to = writeLadderRung(prospect.to, options)
  const what =
    needs.length === 0 ? say.due(from, to) : say.open(from, to, writeNeeds(needs, language))
  return before === null ? what : `${what} ${say.runsOut(writeInstant(before, options))}`
}

/**
 * Explains in a few sentences what must happen, by when, for a customer to stay.
 *
 * @param prospect - what `whatWouldKeep` found
 * @param options - `language`; `timeZone`, the IANA zone to write dates in; `rungs`, names for the rungs
 * of your own ladder
 * @returns the sentences
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { defaultLadderPolicy, evolveLadder, explainWhatWouldKeep, startLadder, whatWouldKeep } from 'paripurna/loyalty-ladder'
 *
 * const rules = {
 *   ...defaultLadderPolicy,
 *   lapse: { after: { months: 12 }, from: 'customer', keptAliveBy: ['purchased', 'recommended'] },
 * } as const
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const state = evolveLadder(rules, startLadder(), bought)
 * explainWhatWouldKeep(whatWouldKeep(rules, state), { language: 'en', timeZone: 'UTC' }) // => 'Lapses 5 January 2027, 00:00 unless there is a sign of life before: purchased, recommended.'
 * explainWhatWouldKeep(whatWouldKeep(rules, startLadder()), { language: 'en', timeZone: 'UTC' }) // => 'Suspect, active: time alone takes nothing away.'
 * ```
 */
export function explainWhatWouldKeep(
  prospect: LadderKeepProspect<string>,
  options: LadderProspectWriting,
): string {
  const { language } = options
  const say = sentences[language]
  const { rung, standing } = prospect.position
  const name = writeLadderRung(rung, options)
  if (prospect.kind === 'gone') {
    return capital(say.gone(name, ladderClosedReasonWording[prospect.because][language]))
  }
  if (prospect.kind === 'safe') {
    return capital(say.safe(name, ladderStandingWording[standing][language]))
  }
  const { lapse, fall } = prospect
  const told: string[] = []
  if (lapse !== undefined) {
    const signs = lapse.keptAliveBy.map((type) => ladderEventWording[type][language])
    told.push(say.lapses(writeInstant(lapse.at, options), signs.join(', ')))
  }
  if (fall !== undefined) {
    const to = writeLadderRung(fall.to, options)
    const needs = writeNeeds(fall.needs, language)
    const write = (at: number) => writeInstant(at, options)
    if (fall.before < fall.lostAt) {
      told.push(
        say.wanting(name, write(fall.before), needs),
        say.graceAhead(to, write(fall.lostAt)),
      )
    } else told.push(say.falls(name, to, write(fall.lostAt), needs))
    if (fall.wantingAt < fall.before) told.push(say.grace(write(fall.wantingAt)))
  }
  return told.join(' ')
}

function writeNeeds(needs: readonly LadderNeed<string>[], language: Language): string {
  const say = sentences[language]
  return needs
    .map(({ evidence, missing, need, within }) => {
      const what = writeCount(need, ladderMeasureNouns[evidence], language)
      const time = within === undefined ? '' : say.within(writeLength(within, language))
      return `${say.more(writeNumber(missing, { language }), what)}${time}`
    })
    .join(', ')
}

function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

const sentences = {
  en: {
    open: (from: string, to: string, needs: string) => `From ${from} to ${to} it takes: ${needs}.`,
    due: (from: string, to: string) =>
      `From ${from} to ${to} nothing is missing: any event will do.`,
    runsOut: (at: string) => `Some of what counts now no longer does from ${at}.`,
    closed: (from: string, reason: string) => `Nothing leads up from ${from}: ${reason}.`,
    openedBy: (types: string) => `First: ${types}.`,
    safe: (rung: string, standing: string) =>
      `${rung}, ${standing}: time alone takes nothing away.`,
    gone: (rung: string, reason: string) => `${rung}: nobody to keep, ${reason}.`,
    lapses: (at: string, signs: string) =>
      signs === ''
        ? `Lapses ${at}: nothing is a sign of life.`
        : `Lapses ${at} unless there is a sign of life before: ${signs}.`,
    wanting: (rung: string, at: string, needs: string) =>
      `Found wanting on ${rung} ${at} unless there are before: ${needs}.`,
    graceAhead: (to: string, lost: string) =>
      `Kept by grace from then on, falls to ${to} ${lost} unless won anew.`,
    falls: (rung: string, to: string, lost: string, needs: string) =>
      `Falls from ${rung} to ${to} ${lost} unless there are before: ${needs}.`,
    grace: (at: string) => `Kept by grace from ${at}.`,
    more: (missing: string, what: string) => `${missing} more of ${what}`,
    within: (length: string) => ` within ${length}`,
  },
  id: {
    open: (from: string, to: string, needs: string) => `Dari ${from} ke ${to} perlu: ${needs}.`,
    due: (from: string, to: string) =>
      `Dari ${from} ke ${to} tidak ada yang kurang: kejadian apa pun cukup.`,
    runsOut: (at: string) => `Sebagian yang kini terhitung tidak lagi terhitung mulai ${at}.`,
    closed: (from: string, reason: string) => `Tidak ada jalan naik dari ${from}: ${reason}.`,
    openedBy: (types: string) => `Lebih dulu: ${types}.`,
    safe: (rung: string, standing: string) =>
      `${rung}, ${standing}: waktu saja tidak mengambil apa pun.`,
    gone: (rung: string, reason: string) => `${rung}: tidak ada yang dipertahankan, ${reason}.`,
    lapses: (at: string, signs: string) =>
      signs === ''
        ? `Dianggap lama diam ${at}: tidak ada tanda hidup.`
        : `Dianggap lama diam ${at} kecuali ada tanda hidup sebelumnya: ${signs}.`,
    wanting: (rung: string, at: string, needs: string) =>
      `Kurang sebagai ${rung} ${at} kecuali ada sebelumnya: ${needs}.`,
    graceAhead: (to: string, lost: string) =>
      `Sejak itu dipertahankan dalam masa tenggang, turun ke ${to} ${lost} kecuali diraih kembali.`,
    falls: (rung: string, to: string, lost: string, needs: string) =>
      `Turun dari ${rung} ke ${to} ${lost} kecuali ada sebelumnya: ${needs}.`,
    grace: (at: string) => `Dipertahankan dalam masa tenggang mulai ${at}.`,
    more: (missing: string, what: string) => `${missing} lagi dari ${what}`,
    within: (length: string) => ` dalam ${length}`,
  },
} satisfies Record<Language, object>
