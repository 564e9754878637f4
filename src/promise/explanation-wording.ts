import { explainAssessment } from '../expectation/explanation-wording.ts'
import type { CountedNoun, Language } from '../language/model.ts'
import { writeAmount, writeCount, writeNumber, writePercent } from '../language/number.ts'
import type {
  CalibratedPromise,
  PromiseCalibrationResult,
  PromiseRecord,
  RecordedPromises,
} from './model.ts'
import type { PromiseAssessment } from './told-model.ts'
import { promiseConcernWording, promiseReasonWording } from './wording.ts'

const deliveries: CountedNoun = { en: { one: 'delivery', other: 'deliveries' }, id: 'penyerahan' }
const promises: CountedNoun = { en: { one: 'promise', other: 'promises' }, id: 'janji' }
const openCases: CountedNoun = {
  en: { one: 'open case', other: 'open cases' },
  id: 'kasus terbuka',
}

/**
 * Explains what can be promised after a history, or why nothing can.
 *
 * @param result - of `calibratePromise`
 * @param options - `language`; `unit`, the word for the unit of the deliveries
 * @returns the sentence
 * @example
 * ```ts
 * import { calibratePromise, explainPromiseCalibration } from 'paripurna/promise'
 *
 * const wait = { deliveries: [5, 6, 7, 8, 9, 10, 11, 12, 13, 40], direction: 'lowerIsBetter' } as const
 * const promise = calibratePromise({ ...wait, coverage: 0.9 })
 * explainPromiseCalibration(promise, { language: 'en', unit: 'minutes' }) // => 'Promise at most 13 minutes: kept by 90% of 10 deliveries; median 9.5, worst 40.'
 * const none = calibratePromise({ ...wait, coverage: 0.95, method: 'predictive' })
 * explainPromiseCalibration(none, { language: 'id', unit: 'menit' }) // => 'Tidak ada yang bisa dijanjikan: riwayatnya terlalu pendek, 10 dari 19 penyerahan.'
 * ```
 */
export function explainPromiseCalibration(
  result: PromiseCalibrationResult,
  options: { readonly language: Language; readonly unit: string },
): string {
  const { language } = options
  const say = sentences[language]
  if (result.kind === 'calibrated') return explainCalibrated(result, options)
  const reason = promiseReasonWording[result.because][language]
  const facts =
    result.because === 'historyTooShort'
      ? say.enough(result.n, writeCount(result.needed, deliveries, language))
      : say.open(
          writeNumber(result.openBroken, { language }),
          percentOf(result.keptShare, language),
        )
  return `${say.noPromise}: ${reason}, ${facts}.`
}

function explainCalibrated(
  result: CalibratedPromise,
  { language, unit }: { readonly language: Language; readonly unit: string },
): string {
  const say = sentences[language]
  const amount = (value: number) => writeAmount(value, language)
  const limit = say.limit[result.direction](`${amount(result.promise)} ${unit}`)
  const known = writeCount(result.n - result.openBroken, deliveries, language)
  const cases =
    result.openBroken === 0
      ? known
      : say.and(known, writeCount(result.openBroken, openCases, language))
  const kept = say.keptBy(percentOf(result.keptShare, language), cases)
  const pending =
    result.openPending === 0
      ? ''
      : `; ${say.leftOut(writeCount(result.openPending, openCases, language))}`
  return `${limit}: ${kept}; ${say.history(amount(result.median), amount(result.worst))}${pending}.`
}

/**
 * Explains how well promises were kept.
 *
 * @param record - of `promiseRecord`
 * @param options - `language`; `unit`, the word for the unit of the promises
 * @returns the sentence
 * @example
 * ```ts
 * import { explainPromiseRecord, promiseRecord } from 'paripurna/promise'
 *
 * const outcomes = [{ promised: 10, delivered: 30 }, { promised: 10, delivered: 9 }]
 * const record = promiseRecord(outcomes, { direction: 'lowerIsBetter', target: 0.9 })
 * explainPromiseRecord(record, { language: 'en', unit: 'minutes' }) // => '1 of 2 promises kept, 50% (9% to 91% with 95% confidence); broken by 20 minutes in the median and 20 at worst, up to 3 times the promise; 1 more broken than the target of 90% allows.'
 * explainPromiseRecord({ kind: 'unrecorded', because: 'noneDue', pending: 2 }, { language: 'id', unit: 'menit' }) // => 'Tidak ada catatan: belum ada janji yang jatuh tempo.'
 * ```
 */
export function explainPromiseRecord(
  record: PromiseRecord,
  options: { readonly language: Language; readonly unit: string },
): string {
  const { language } = options
  const say = sentences[language]
  if (record.kind === 'unrecorded') {
    return `${say.noRecord}: ${promiseReasonWording[record.because][language]}.`
  }
  const { keptShare, budget } = record
  const percent = (share: number) => percentOf(share, language)
  const kept = say.kept(
    record.kept,
    writeCount(record.n, promises, language),
    percent(keptShare.share),
    say.between(
      percent(keptShare.low),
      percent(keptShare.high),
      percentAsSet(keptShare.level, language),
    ),
  )
  const target = percentAsSet(budget.target, language)
  const left =
    budget.left < 0 ? say.overspent(-budget.left, target) : say.budget(budget.left, target)
  return [kept, ...explainOverrun(record, options), ...explainTold(record, language), left]
    .join('; ')
    .concat('.')
}

function explainOverrun(
  { overrun }: RecordedPromises,
  { language, unit }: { readonly language: Language; readonly unit: string },
): readonly string[] {
  if (overrun === null) return []
  const amount = (value: number) => writeAmount(value, language)
  const say = sentences[language]
  const by = say.overrun(`${amount(overrun.median)} ${unit}`, amount(overrun.worst))
  const { ratio } = overrun
  return [ratio === null ? by : `${by}, ${say.ratio(ratio.worst, amount(ratio.worst))}`]
}

function explainTold({ explanation }: RecordedPromises, language: Language): readonly string[] {
  const { share } = explanation
  return share === null ? [] : [sentences[language].told(percentOf(share.share, language), share.n)]
}

/**
 * Explains the assessment of a promise: the verdict, the revisions, and what was wrong with the
 * telling.
 *
 * @param assessment - of `assessPromise`
 * @param options - `language`; `timeZone`, the IANA zone instants are written in
 * @returns one sentence for the verdict, one for revisions and one for concerns, where there are any
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { assessPromise, explainPromise, waitPromise } from 'paripurna/promise'
 *
 * const promises = [waitPromise({ toldAt: 0, length: { minutes: 10 } })]
 * const late = assessPromise({ promises, deliveredAt: 1_800_000, now: 1_800_000 })
 * explainPromise(late, { language: 'en', timeZone: 'UTC' }) // => 'Disaster: delivered 1 January 1970, 00:30 (UTC), expected 1 January 1970, 00:10 (UTC); worse by 20 minutes. The customer was not told why.'
 * ```
 */
export function explainPromise(
  assessment: PromiseAssessment,
  options: { readonly language: Language; readonly timeZone: string },
): string {
  const { language } = options
  const say = sentences[language]
  const { revised, timely, concerns } = assessment
  const revisions = revised === 0 ? '' : ` ${say.revised(revised, timely)}`
  const told = concerns.map((concern) => promiseConcernWording[concern][language]).join(', ')
  const concern = told === '' ? '' : ` ${say.customer(told)}`
  return `${explainAssessment(assessment, options)}${revisions}${concern}`
}

function percentOf(share: number, language: Language): string {
  const percent = share * 100
  // A share just short of the whole is not written as the whole.
  return percent > 99 && percent < 100
    ? writePercent(Math.floor(percent * 10) / 10, { language, decimals: 1 })
    : writePercent(percent, { language })
}

/** A share that somebody set, with as many decimals as it has: 95%, 99.99%. */
function percentAsSet(share: number, language: Language): string {
  const percent = Number((share * 100).toPrecision(12))
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return writePercent(percent, { language, decimals })
}

const sentences = {
  en: {
    limit: {
      lowerIsBetter: (amount: string) => `Promise at most ${amount}`,
      higherIsBetter: (amount: string) => `Promise at least ${amount}`,
    },
    keptBy: (share: string, cases: string) => `kept by ${share} of ${cases}`,
    and: (one: string, other: string) => `${one} and ${other}`,
    history: (median: string, worst: string) => `median ${median}, worst ${worst}`,
    leftOut: (cases: string) => `${cases} left out`,
    noPromise: 'Nothing can be promised',
    enough: (n: number, needed: string) => `${n} of ${needed}`,
    open: (cases: string, share: string) =>
      `${cases} of them, so even a promise of the worst delivery was kept by only ${share}`,
    noRecord: 'No record',
    kept: (kept: number, of: string, share: string, range: string) =>
      `${kept} of ${of} kept, ${share} (${range})`,
    between: (low: string, high: string, level: string) =>
      `${low} to ${high} with ${level} confidence`,
    overrun: (median: string, worst: string) =>
      `broken by ${median} in the median and ${worst} at worst`,
    ratio: (ratio: number, times: string) =>
      `${ratio < 1 ? 'down' : 'up'} to ${times} times the promise`,
    told: (share: string, n: number) => `explained in ${share} of ${n}`,
    budget: (left: number, target: string) => `${left} more may be broken at a target of ${target}`,
    overspent: (over: number, target: string) =>
      `${over} more broken than the target of ${target} allows`,
    revised: (revised: number, timely: number) =>
      revised === 1
        ? `The promise was revised once, ${timely === 1 ? 'in time and with a reason' : 'too late or without a reason'}.`
        : `The promise was revised ${revised} times, ${timely} of them in time and with a reason.`,
    customer: (concerns: string) => `The customer was ${concerns}.`,
  },
  id: {
    limit: {
      lowerIsBetter: (amount: string) => `Janjikan paling lama ${amount}`,
      higherIsBetter: (amount: string) => `Janjikan paling sedikit ${amount}`,
    },
    keptBy: (share: string, cases: string) => `ditepati oleh ${share} dari ${cases}`,
    and: (one: string, other: string) => `${one} dan ${other}`,
    history: (median: string, worst: string) => `median ${median}, terburuk ${worst}`,
    leftOut: (cases: string) => `${cases} tidak dihitung`,
    noPromise: 'Tidak ada yang bisa dijanjikan',
    enough: (n: number, needed: string) => `${n} dari ${needed}`,
    open: (cases: string, share: string) =>
      `sebanyak ${cases}, sehingga janji sebesar penyerahan terburuk pun hanya ditepati ${share}`,
    noRecord: 'Tidak ada catatan',
    kept: (kept: number, of: string, share: string, range: string) =>
      `${kept} dari ${of} ditepati, ${share} (${range})`,
    between: (low: string, high: string, level: string) =>
      `${low} sampai ${high} dengan tingkat kepercayaan ${level}`,
    overrun: (median: string, worst: string) =>
      `dilanggar sebesar ${median} pada median dan ${worst} pada yang terburuk`,
    ratio: (ratio: number, times: string) =>
      ratio < 1 ? `hanya ${times} kali janji` : `sampai ${times} kali janji`,
    told: (share: string, n: number) => `dijelaskan pada ${share} dari ${n}`,
    budget: (left: number, target: string) =>
      `${left} lagi boleh dilanggar dengan target ${target}`,
    overspent: (over: number, target: string) =>
      `${over} pelanggaran lebih banyak dari yang diizinkan target ${target}`,
    revised: (revised: number, timely: number) =>
      revised === 1
        ? `Janji diubah sekali, ${timely === 1 ? 'tepat waktu dan dengan alasan' : 'terlambat atau tanpa alasan'}.`
        : `Janji diubah ${revised} kali, ${timely} di antaranya tepat waktu dan dengan alasan.`,
    customer: (concerns: string) => `Pelanggan ${concerns}.`,
  },
} satisfies Record<Language, object>
