import { writeInstant } from '../calendar/wording.ts'
import { explainAssessment } from '../expectation/explanation-wording.ts'
import type { CountedNoun, Language } from '../language/model.ts'
import { writeCount } from '../language/number.ts'
import { ladderDecisionWording } from '../loyalty-ladder/wording.ts'
import type { ComplaintStep } from './decision-model.ts'
import type { UnexplainedLosses } from './model.ts'
import type { ComplaintStatus } from './policy-model.ts'
import { complaintDueWording, complaintReasonWording, complaintStateWording } from './wording.ts'

/**
 * Explains a decision on an event of a complaint in one sentence: what moved or did not, and why.
 *
 * @param decision - of `decideComplaint`, or a step of `replayComplaint`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { decideComplaint, explainComplaint, startComplaint } from 'paripurna/complaint'
 *
 * const policy = { timeZone: 'UTC', closesAfterSilence: null }
 * const complaint = { type: 'received', id: 'k-1', at: 0, channel: 'form' } as const
 * const first = decideComplaint(policy, startComplaint(), complaint)
 * explainComplaint(first, { language: 'en' }) // => 'Moved from awaited to received: the complaint arrived.'
 * const early = decideComplaint(policy, first.state, { type: 'accepted', id: 'k-2', at: 1 })
 * explainComplaint(early, { language: 'id' }) // => 'Ditolak, tetap diterima: belum dijawab.'
 * ```
 */
export function explainComplaint(
  decision: ComplaintStep,
  options: { readonly language: Language },
): string {
  const { language } = options
  const { kind, because, detail } = decision
  const say = sentences[language]
  const [from, to] = [decision.from, decision.to].map((one) => complaintStateWording[one][language])
  const reason = complaintReasonWording[because][language]
  const why = detail === undefined ? reason : `${reason}, ${detail}`
  if (kind === 'moved') return say.moved(from, to, why)
  if (kind === 'held') return say.held(to, why)
  return say.untaken(capital(ladderDecisionWording[kind][language]), to, why)
}

/**
 * Explains how a complaint stands: where it is, every limit it has, and what is due next.
 *
 * @param status - of `complaintStatus`
 * @param options - `language`; `timeZone`, the IANA zone instants are written in
 * @returns a few sentences
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { complaintStatus, explainComplaintStatus, replayComplaint, responsePolicy } from 'paripurna/complaint'
 *
 * const rules = { timeZone: 'UTC', pausedBy: [], closesAfterSilence: null }
 * const policy = { ...responsePolicy.twoOrThreeDays, ...rules }
 * const { state } = replayComplaint(policy, [{ type: 'received', id: 'k-1', at: 0, channel: 'form' }])
 * const status = complaintStatus(state, policy, 86_400_000)
 * const options = { language: 'en', timeZone: 'UTC' } as const
 * explainComplaintStatus(status, options).startsWith('Received. First answer: pending: due 4 January') // => true
 * ```
 */
export function explainComplaintStatus(
  status: ComplaintStatus,
  options: { readonly language: Language; readonly timeZone: string },
): string {
  const { language } = options
  const say = sentences[language]
  const { state, paused, promisedBeyondPolicy, nextDue } = status
  const limits = (['acknowledgement', 'response', 'total', 'followUp'] as const).flatMap((name) => {
    const text = explainAssessment(status[name], options)
    return status[name].kind === 'unmeasured'
      ? []
      : [
          `${capital(complaintDueWording[name][language])}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        ]
  })
  return [
    `${capital(complaintStateWording[state][language])}.`,
    ...limits,
    ...(promisedBeyondPolicy ? [say.beyond] : []),
    ...(paused ? [say.paused] : []),
    ...(nextDue === null
      ? []
      : [
          say.next(
            complaintDueWording[nextDue.target][language],
            `${writeInstant(nextDue.at, options)} (${options.timeZone})`,
          ),
        ]),
  ].join(' ')
}

/**
 * Explains how many losses nobody can explain.
 *
 * @param losses - of `unexplainedLosses`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainUnexplainedLosses, unexplainedLosses } from 'paripurna/complaint'
 *
 * const lost = unexplainedLosses([{ customer: 'c-1', lostAt: 0, cause: { kind: 'unexplained', asked: false } }])
 * explainUnexplainedLosses(lost, { language: 'en' }) // => 'Unexplained: 1 of 1 customer lost; 1 never asked, 0 asked in vain.'
 * explainUnexplainedLosses(unexplainedLosses([]), { language: 'id' }) // => 'Tanpa sebab yang diketahui: 0 dari 0 pelanggan yang hilang; 0 tidak ditanya, 0 ditanya tanpa hasil.'
 * ```
 */
export function explainUnexplainedLosses(
  losses: UnexplainedLosses,
  options: { readonly language: Language },
): string {
  const { language } = options
  const { n, notAsked, askedInVain } = losses
  const [silent, vain] = [notAsked.length, askedInVain.length]
  return sentences[language].lost(silent + vain, writeCount(n, customers, language), silent, vain)
}

const customers: CountedNoun = {
  en: { one: 'customer', other: 'customers' },
  id: 'pelanggan',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentences = {
  en: {
    moved: (from = '', to = '', why = '') => `Moved from ${from} to ${to}: ${why}.`,
    held: (state = '', why = '') => `Stays ${state}: ${why}.`,
    untaken: (kind = '', state = '', why = '') => `${kind}, stays ${state}: ${why}.`,
    beyond: 'More was promised than the rules allow.',
    paused: 'The clock stands still.',
    next: (what = '', when = '') => `Next: ${what} by ${when}.`,
    lost: (count: number, all: string, silent: number, vain: number) =>
      `Unexplained: ${count} of ${all} lost; ${silent} never asked, ${vain} asked in vain.`,
  },
  id: {
    moved: (from = '', to = '', why = '') => `Berpindah dari ${from} ke ${to}: ${why}.`,
    held: (state = '', why = '') => `Tetap ${state}: ${why}.`,
    untaken: (kind = '', state = '', why = '') => `${kind}, tetap ${state}: ${why}.`,
    beyond: 'Yang dijanjikan melebihi aturan.',
    paused: 'Waktu berhenti dihitung.',
    next: (what = '', when = '') => `Berikutnya: ${what} paling lambat ${when}.`,
    lost: (count: number, all: string, silent: number, vain: number) =>
      `Tanpa sebab yang diketahui: ${count} dari ${all} yang hilang; ${silent} tidak ditanya, ${vain} ditanya tanpa hasil.`,
  },
} satisfies Record<Language, object>
