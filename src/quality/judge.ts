import { classifyDelivery } from '../expectation/classify.ts'
import type { Verdict } from '../expectation/model.ts'
import { checkCount } from '../summary/counts.ts'
import {
  answerOrigins,
  type EvidenceTerms,
  type MeanVerdict,
  type SampleMean,
} from './mean-model.ts'

/**
 * Judges a mean against what was expected, if there is enough evidence to act on: look and listen,
 * and do not act in haste.
 *
 * Below `adequate` is a disaster, above `desired` excellent, between them ordinary, both limits
 * included; higher is better. Below the minimum there is no verdict, however bad the mean looks, and
 * none of answers that were picked or volunteered. `settled` tells whether the whole interval gives
 * the same verdict: where it is false, another sample may well have given another one.
 *
 * @param mean - a mean with its interval
 * @param terms - `adequate` and `desired`, finite numbers on the scale of the mean, the same for a
 * single expectation; `minimumAnswers`, a whole number, below which the verdict is withheld, default
 * 1; `origin` of the answers, `asked` (default) or `selected`
 * @returns the mean beside `judged`, or beside `withheld` because of `noAnswers`, `tooFewAnswers` or
 * `selectedAnswers`
 * @throws RangeError when a limit is not finite, desired is below adequate, the minimum is negative
 * or not whole, or there is no such origin
 * @example
 * ```ts
 * import { answerSummary, judgeMean, tallyAnswers } from 'paripurna/quality'
 *
 * const stars = { lowest: 1, highest: 5 }
 * const mean = answerSummary(stars).result(tallyAnswers([3, 4, 2, 3, 4, null], stars))
 * judgeMean(mean, { adequate: 4, desired: 4 }) // => { kind: 'judged', verdict: 'disaster', settled: false, ... }
 * judgeMean(mean, { adequate: 4, desired: 4, minimumAnswers: 30 }) // => { kind: 'withheld', because: 'tooFewAnswers', n: 5, minimumAnswers: 30, mean: { mean: 3.2, ... } }
 * judgeMean(mean, { adequate: 4, desired: 3 }) // throws RangeError
 * ```
 */
export function judgeMean(
  mean: SampleMean,
  terms: { readonly adequate: number; readonly desired: number } & EvidenceTerms,
): MeanVerdict & { readonly mean: SampleMean } {
  const { adequate, desired } = terms
  if (!(Number.isFinite(adequate) && Number.isFinite(desired) && adequate <= desired)) {
    throw new RangeError(
      `judgeMean needs finite limits, desired at least adequate, got adequate ${adequate}, desired ${desired}`,
    )
  }
  checkEvidence(terms, 'judgeMean')
  return { ...verdictOn([mean, adequate], [mean, desired], terms), mean }
}

/** Refuses terms of evidence that cannot be met or are none. */
export function checkEvidence(
  { minimumAnswers = 1, origin = 'asked' }: EvidenceTerms,
  act: string,
) {
  checkCount(minimumAnswers, `${act}: minimumAnswers`)
  if (answerOrigins.includes(origin)) return
  throw new RangeError(`${act} needs an origin of ${answerOrigins.join(', ')}, got ${origin}`)
}

type MeanAndLimit = readonly [mean: SampleMean, limit: number]

/** The verdict of a mean against the adequate limit and one against the desired. */
export function verdictOn(
  adequacy: MeanAndLimit,
  superiority: MeanAndLimit,
  { minimumAnswers = 1, origin = 'asked' }: EvidenceTerms,
): MeanVerdict {
  const [{ n }, [worse], [better]] = [fewer(adequacy[0], superiority[0]), adequacy, superiority]
  const withhold = (because: 'noAnswers' | 'tooFewAnswers' | 'selectedAnswers') =>
    ({ kind: 'withheld', because, n, minimumAnswers }) as const
  if (worse.kind === 'noMean' || better.kind === 'noMean') return withhold('noAnswers')
  if (origin === 'selected') return withhold('selectedAnswers')
  if (n < minimumAnswers) return withhold('tooFewAnswers')
  const verdictAt = (low: number, high: number) =>
    verdictBetween([low, adequacy[1]], [high, superiority[1]])
  const verdict = verdictAt(worse.mean, better.mean)
  const settled =
    worse.kind === 'interval' &&
    better.kind === 'interval' &&
    verdictAt(worse.low, better.low) === verdict &&
    verdictAt(worse.high, better.high) === verdict
  return { kind: 'judged', verdict, settled }
}

function fewer(one: SampleMean, other: SampleMean): SampleMean {
  return one.n <= other.n ? one : other
}

/** Both comparisons of the zone of tolerance, each by the rule for a single number. */
function verdictBetween(
  [adequacy, adequate]: readonly [number, number],
  [superiority, desired]: readonly [number, number],
): Verdict {
  if (classifyDelivery(adequate, adequacy, 'higherIsBetter') === 'disaster') return 'disaster'
  const better = classifyDelivery(desired, superiority, 'higherIsBetter')
  return better === 'excellent' ? 'excellent' : 'ordinary'
}
