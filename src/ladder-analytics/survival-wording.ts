import type { CountedNoun, Language } from '../language/model.ts'
import { writeAmount, writeCount, writeNumber, writePercent } from '../language/number.ts'
import type {
  IncidenceCurve,
  NoStays,
  RestrictedMean,
  RestrictedMeanUnknown,
  StayQuantile,
  SurvivalCurve,
} from './survival-model.ts'
import { ladderAnalyticsReasonWording, rungExitWording } from './wording.ts'

const stays: CountedNoun = { en: { one: 'stay', other: 'stays' }, id: 'masa tinggal' }

/** How lengths of stays are written. */
export interface StayWordingOptions {
  /** The language. */
  readonly language: Language
  /** The word for the unit of the stays, such as that of `stayUnitWording`. */
  readonly unit: string
}

/**
 * Explains how long stays last: how many there are, the median and its interval.
 *
 * @param curve - of `kaplanMeier`
 * @param options - `language`; `unit`, the word for the unit of the stays
 * @returns the sentence
 * @example
 * ```ts
 * import { explainSurvival, kaplanMeier } from 'paripurna/ladder-analytics'
 *
 * const ended = [12, 30, 45, 61, 61, 95, 120, 120, 200].map((duration) => ({ duration, exit: 'left' }))
 * const going = [30, 61, 80, 150, 200, 365].map((duration) => ({ duration, exit: null }))
 * explainSurvival(kaplanMeier([...ended, ...going]), { language: 'en', unit: 'days' }) // => '9 of 15 stays have ended; half end by 120 days (45 or more with 95% confidence).'
 * explainSurvival(kaplanMeier(going), { language: 'id', unit: 'hari' }) // => '0 dari 6 masa tinggal sudah berakhir; waktu hingga 50% berakhir tidak diketahui: yang pergi terlalu sedikit, 0% hingga 365 hari.'
 * ```
 */
export function explainSurvival(
  curve: SurvivalCurve | NoStays,
  options: StayWordingOptions,
): string {
  const { language } = options
  if (curve.kind === 'unestimated') return explainNone(curve, language)
  const level = writePercentAsSet(curve.level, language)
  return `${counted(curve, language)}; ${quantileClause(curve.median, options, level)}.`
}

/**
 * Explains the time by which a share of stays has ended, or why none can be named.
 *
 * @param quantile - of `survivalQuantile`
 * @param options - `language`; `unit`, the word for the unit of the stays
 * @returns the sentence
 * @example
 * ```ts
 * import { explainStayQuantile } from 'paripurna/ladder-analytics'
 *
 * const quarter = { kind: 'reached', gone: 0.25, time: 61, low: 12, high: 120 } as const
 * explainStayQuantile(quarter, { language: 'en', unit: 'days' }) // => '25% end by 61 days (12 to 120).'
 * ```
 */
export function explainStayQuantile(quantile: StayQuantile, options: StayWordingOptions): string {
  const clause = quantileClause(quantile, options)
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}

function quantileClause(
  quantile: StayQuantile,
  { language, unit }: StayWordingOptions,
  level?: string,
): string {
  const say = sentences[language]
  const amount = (value: number) => writeAmount(value, language)
  const share = writePercentAsSet(quantile.gone, language)
  const { low } = quantile
  if (quantile.kind === 'unreached') {
    const reason = ladderAnalyticsReasonWording[quantile.because][language]
    const soFar = say.by(
      percentOf(quantile.goneSoFar, language),
      `${amount(quantile.followedTo)} ${unit}`,
    )
    return `${say.unknownTime(share)}: ${reason}, ${soFar}${low === null ? '' : say.notBefore(amount(low))}`
  }
  const clause = say.endBy(
    quantile.gone === 0.5 ? say.half : share,
    `${amount(quantile.time)} ${unit}`,
  )
  const { high } = quantile
  if (low === null && high === null) return clause
  const bounds = say.range(low === null ? null : amount(low), high === null ? null : amount(high))
  return `${clause} (${level === undefined ? bounds : say.confidence(bounds, level)})`
}

/**
 * Explains the mean length of a stay up to a limit, or why it is not known.
 *
 * @param mean - of `restrictedMean`
 * @param options - `language`; `unit`, the word for the unit of the stays
 * @returns the sentence
 * @example
 * ```ts
 * import { explainRestrictedMean } from 'paripurna/ladder-analytics'
 *
 * const year = { kind: 'estimated', until: 365, mean: 161.11, standardError: 37.45, n: 15 } as const
 * explainRestrictedMean(year, { language: 'en', unit: 'days' }) // => 'Within 365 days a stay lasts 161.11 on average (standard error 37.45, 15 stays).'
 * ```
 */
export function explainRestrictedMean(
  mean: RestrictedMean | RestrictedMeanUnknown,
  { language, unit }: StayWordingOptions,
): string {
  const say = sentences[language]
  const amount = (value: number) => writeAmount(value, language)
  const until = `${amount(mean.until)} ${unit}`
  if (mean.kind === 'estimated') {
    const n = writeCount(mean.n, stays, language)
    return say.mean(until, amount(mean.mean), amount(mean.standardError), n)
  }
  const reason = ladderAnalyticsReasonWording[mean.because][language]
  return `${say.noMean(until)}: ${reason} (${amount(mean.followedTo)} ${unit}).`
}

/**
 * Explains which way stays ended by the last exit seen: the share gone each way, and still there.
 *
 * @param curve - of `cumulativeIncidence`
 * @param options - `language`; `unit`, the word for the unit of the stays
 * @returns the sentence; the ways `up`, `down` and `out` in words, others as they are
 * @example
 * ```ts
 * import { cumulativeIncidence, explainIncidence } from 'paripurna/ladder-analytics'
 *
 * const stays = [
 *   { duration: 10, exit: 'up' },
 *   { duration: 20, exit: 'down' },
 *   { duration: 30, exit: 'up' },
 *   { duration: 40, exit: null },
 * ]
 * explainIncidence(cumulativeIncidence(stays), { language: 'en', unit: 'days' }) // => '3 of 4 stays have ended; by 30 days 50% up (6% to 84%), 25% down (1% to 67%), 25% still there; intervals with 95% confidence.'
 * ```
 */
export function explainIncidence(
  curve: IncidenceCurve<string> | NoStays,
  { language, unit }: StayWordingOptions,
): string {
  if (curve.kind === 'unestimated') return explainNone(curve, language)
  const say = sentences[language]
  const last = curve.steps.at(-1)
  if (last === undefined) return `${counted(curve, language)}.`
  const percent = (share: number) => percentOf(share, language)
  const ways = last.gone.map(({ exit, share, low, high }) => {
    const bounds =
      low === null || high === null ? '' : ` (${say.range(percent(low), percent(high))})`
    return `${percent(share)} ${exitName(exit, language)}${bounds}`
  })
  const all = [...ways, `${percent(last.staying)} ${say.staying}`].join(', ')
  const time = `${writeAmount(last.time, language)} ${unit}`
  const level = writePercentAsSet(curve.level, language)
  return `${counted(curve, language)}; ${say.byTime(time, all)}; ${say.confidence(say.intervals, level)}.`
}

function exitName(exit: string, language: Language): string {
  const words: Readonly<Record<string, { readonly en: string; readonly id: string }>> =
    rungExitWording
  return (Object.hasOwn(words, exit) ? words[exit]?.[language] : undefined) ?? exit
}

function explainNone({ because }: NoStays, language: Language): string {
  return `${sentences[language].noCurve}: ${ladderAnalyticsReasonWording[because][language]}.`
}

function counted({ exits, n }: SurvivalCurve | IncidenceCurve<string>, language: Language): string {
  return sentences[language].ended(
    writeNumber(exits, { language }),
    writeCount(n, stays, language),
    n,
  )
}

function percentOf(share: number, language: Language): string {
  return writePercent(share * 100, { language })
}

/** A share that somebody set, with as many decimals as it has. */
function writePercentAsSet(share: number, language: Language): string {
  return `${writeAmount(Number((share * 100).toPrecision(12)), language)}%`
}

const sentences = {
  en: {
    noCurve: 'No curve',
    half: 'half',
    staying: 'still there',
    intervals: 'intervals',
    ended: (exits: string, of: string, n: number) =>
      `${exits} of ${of} ${n === 1 ? 'has' : 'have'} ended`,
    endBy: (share: string, time: string) => `${share} end by ${time}`,
    by: (share: string, time: string) => `${share} by ${time}`,
    byTime: (time: string, shares: string) => `by ${time} ${shares}`,
    notBefore: (time: string) => `, and not before ${time}`,
    unknownTime: (share: string) => `the time by which ${share} end is not known`,
    confidence: (bounds: string, level: string) => `${bounds} with ${level} confidence`,
    range: (low: string | null, high: string | null) => {
      if (high === null) return `${low ?? ''} or more`
      return low === null ? `up to ${high}` : `${low} to ${high}`
    },
    mean: (until: string, mean: string, error: string, n: string) =>
      `Within ${until} a stay lasts ${mean} on average (standard error ${error}, ${n}).`,
    noMean: (until: string) => `The mean stay within ${until} is not known`,
  },
  id: {
    noCurve: 'Tidak ada kurva',
    half: 'separuhnya',
    staying: 'masih tinggal',
    intervals: 'selang',
    ended: (exits: string, of: string) => `${exits} dari ${of} sudah berakhir`,
    endBy: (share: string, time: string) => `${share} berakhir dalam ${time}`,
    by: (share: string, time: string) => `${share} hingga ${time}`,
    byTime: (time: string, shares: string) => `hingga ${time} ${shares}`,
    notBefore: (time: string) => `, dan tidak sebelum ${time}`,
    unknownTime: (share: string) => `waktu hingga ${share} berakhir tidak diketahui`,
    confidence: (bounds: string, level: string) => `${bounds} dengan tingkat kepercayaan ${level}`,
    range: (low: string | null, high: string | null) => {
      if (high === null) return `${low ?? ''} atau lebih`
      return low === null ? `sampai ${high}` : `${low} sampai ${high}`
    },
    mean: (until: string, mean: string, error: string, n: string) =>
      `Dalam ${until} satu masa tinggal rata-rata ${mean} (galat baku ${error}, ${n}).`,
    noMean: (until: string) => `Rata-rata masa tinggal dalam ${until} tidak diketahui`,
  },
} satisfies Record<Language, object>
